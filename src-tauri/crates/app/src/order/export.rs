//! The chosen orders, or the whole list, as a spreadsheet, a CSV file or a clipboard's table, with the columns that are shown.

use super::columns::Column;
use super::list::most;
use super::sheet::{Sheet, tab_cell};
use crate::app::{App, located};
use crate::error::{AppError, abort};
use crate::keep::csv_text;
use crate::map::len;
use crate::view::common::ApiError;
use crate::view::order::{OrderSelection, OrdersWritten};
use crate::work::Work;
use chrono::{DateTime, Utc};
use recourse_store::{Reader, StoreError};
use recourse_texts::{Lang, Texts};
use recourse_tickets::TicketError;
use recourse_tickets::xlsx::{ListCell, SHEETS, write_list};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Rows of a copy: a clipboard is kept in memory, three times over. More is for a file.
const COPY_MOST: usize = 100_000;
/// Rows of a copy that are also given as a table with formats, in which a spreadsheet keeps long ids whole.
const RICH_MOST: usize = 5_000;
/// Rows of a sheet, less the head (Excel's own limit).
const SHEET_MOST: usize = 1_048_575;

/// What goes to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrdersCopied {
    /// Tab separated, with a head.
    pub text: String,
    /// The same as an HTML table whose ids are marked as text; none for long lists.
    pub html: Option<String>,
    /// Its rows.
    pub orders: u32,
}

/// What the rows are written with.
struct Look {
    columns: Vec<Column>,
    texts: Texts,
    now: DateTime<Utc>,
}

impl App {
    /// Chosen orders for the clipboard. Text that looks like a formula is inert.
    ///
    /// # Errors
    /// `orders-too-many` beyond 100,000; `filter-invalid` for an unknown column; as [`App::order_window`].
    pub async fn order_copy(
        &self,
        selection: OrderSelection,
        columns: Vec<String>,
    ) -> Result<OrdersCopied, ApiError> {
        let ids = self.chosen(&selection).await?;
        most(ids.len(), COPY_MOST)?;
        let look = self.look(&columns).await?;
        Ok(self.read(move |r| copied(r, &ids, look)).await?)
    }

    /// Writes chosen orders into a file: a spreadsheet, or CSV when its name ends so. Rows are streamed; the file takes its place
    /// when it is whole. [`App::works`] tells how far it is.
    ///
    /// # Errors
    /// `export-stopped` after [`App::work_stop`], then what was at the place is still there;
    /// `orders-too-many` beyond what a sheet holds; `file-missing`, `disk-full`, `read-only`; as [`App::order_copy`].
    pub async fn order_export(
        &self,
        selection: OrderSelection,
        columns: Vec<String>,
        file: PathBuf,
    ) -> Result<OrdersWritten, ApiError> {
        let ids = self.chosen(&selection).await?;
        most(ids.len(), SHEET_MOST)?;
        let look = self.look(&columns).await?;
        let place = match file.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        if !place.is_dir() {
            return Err(AppError::about("file-missing", "path", place.display().to_string()).into());
        }
        let (store, to) = (self.store.clone(), file.clone());
        let mut work = self.work("orders");
        work.count("rows", u64::from(len(ids.len())));
        let orders = tokio::task::spawn_blocking(move || store.read(|r| written(r, &ids, look, &to, work)))
            .await
            .map_err(|error| AppError::Internal(error.to_string()))?
            .map_err(|error| located(error, &place))?;
        Ok(OrdersWritten {
            file: file.display().to_string(),
            orders,
        })
    }

    async fn look(&self, columns: &[String]) -> Result<Look, AppError> {
        let columns = columns
            .iter()
            .map(|id| {
                Column::from_id(id).ok_or_else(|| AppError::about("filter-invalid", "value", id.clone()))
            })
            .collect::<Result<Vec<_>, _>>()?;
        let (lang, zone) = self
            .read(|r| Ok((crate::settings::settings(r)?.lang, crate::settings::zone(r)?)))
            .await?;
        Ok(Look {
            columns,
            texts: Texts::new(Lang::from_tag(&lang).unwrap_or(Lang::En)).in_zone(zone),
            now: self.now(),
        })
    }
}

impl Look {
    fn sheet(&self, r: &Reader) -> Result<Sheet<'_>, StoreError> {
        Ok(Sheet {
            columns: self.columns.clone(),
            texts: &self.texts,
            accounts: r.accounts()?,
            now: self.now,
        })
    }
}

/// The cells of each order that is still there.
fn rows<'a>(
    r: &'a Reader<'a>,
    sheet: &'a Sheet<'a>,
    ids: &'a [i64],
) -> impl Iterator<Item = Result<Vec<ListCell>, StoreError>> + 'a {
    ids.iter()
        .filter_map(|id| match r.orders_at(std::slice::from_ref(id)) {
            Ok(found) => found.into_iter().flatten().next().map(Ok),
            Err(error) => Some(Err(error)),
        })
        .map(|order| sheet.cells(r, &order?))
}

fn copied(r: &Reader, ids: &[i64], look: Look) -> Result<OrdersCopied, StoreError> {
    let sheet = look.sheet(r)?;
    let heads = sheet.heads();
    let mut text = String::new();
    let mut html =
        (ids.len() <= RICH_MOST).then(|| String::from("<meta charset=\"utf-8\"><table><thead><tr>"));
    for (column, head) in heads.iter().enumerate() {
        if column > 0 {
            text.push('\t');
        }
        text.push_str(&tab_cell(&head.title, true));
        if let Some(html) = &mut html {
            html.push_str("<th>");
            escape(html, &head.title);
            html.push_str("</th>");
        }
    }
    text.push('\n');
    if let Some(html) = &mut html {
        html.push_str("</tr></thead><tbody>");
    }
    let mut orders = 0;
    for row in rows(r, &sheet, ids) {
        let row = row?;
        orders += 1;
        if let Some(html) = &mut html {
            html.push_str("<tr>");
        }
        for (column, cell) in row.iter().enumerate() {
            let is_text = matches!(cell, ListCell::Text(_));
            let shown = sheet.text(cell);
            if column > 0 {
                text.push('\t');
            }
            text.push_str(&tab_cell(&shown, is_text));
            if let Some(html) = &mut html {
                // Each spreadsheet's own words for "this is text".
                html.push_str(if is_text {
                    "<td style=\"mso-number-format:'\\@'\" sdnum=\"0;0;@\">"
                } else {
                    "<td>"
                });
                escape(html, &tab_cell(&shown, is_text));
                html.push_str("</td>");
            }
        }
        text.push('\n');
        if let Some(html) = &mut html {
            html.push_str("</tr>");
        }
    }
    if let Some(html) = &mut html {
        html.push_str("</tbody></table>");
    }
    Ok(OrdersCopied { text, html, orders })
}

fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

fn written(r: &Reader, ids: &[i64], look: Look, to: &Path, mut work: Work) -> Result<u32, StoreError> {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", uuid::Uuid::now_v7()));
    let part = to.with_file_name(name);
    let is_csv = to
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let done = (|| {
        let file = File::create(&part)?;
        let sheet = look.sheet(r)?;
        let rows = rows(r, &sheet, ids).map(|row| work.step().and(row));
        let orders = if is_csv {
            csv(rows, &sheet, &file)?
        } else {
            let title = look.texts.plain("nav-orders");
            let heads = sheet.heads();
            let out = BufWriter::new(&file);
            // The writer tells a row's error in words only.
            let mut failed = None;
            let rows = rows.map(|row| row.map_err(|error| failed.insert(error).to_string()));
            let done = write_list(out, SHEETS[0], &title, look.now, &heads, rows);
            done.map_err(|error| match (failed, error) {
                (Some(error), _) => error,
                (None, TicketError::Io(error)) => StoreError::from(error),
                (None, other) => abort(AppError::Internal(other.to_string())),
            })?
        };
        file.sync_all()?;
        work.go_on()?;
        std::fs::rename(&part, to)?;
        Ok(orders)
    })();
    if done.is_err() {
        // What failed is told; a part that cannot be removed is only litter.
        let _ = std::fs::remove_file(&part);
    }
    done
}

fn csv(
    rows: impl Iterator<Item = Result<Vec<ListCell>, StoreError>>,
    sheet: &Sheet<'_>,
    file: &File,
) -> Result<u32, StoreError> {
    let mut out = BufWriter::new(file);
    let mut line = String::from("\u{feff}");
    for (column, head) in sheet.heads().iter().enumerate() {
        if column > 0 {
            line.push(',');
        }
        csv_text(&mut line, &head.title);
    }
    line.push_str("\r\n");
    out.write_all(line.as_bytes())?;
    let mut orders = 0;
    for row in rows {
        line.clear();
        for (column, cell) in row?.iter().enumerate() {
            if column > 0 {
                line.push(',');
            }
            match cell {
                ListCell::Text(text) => csv_text(&mut line, text),
                ListCell::Money(money) => line.push_str(&money.to_decimal()),
                other => line.push_str(&sheet.text(other)),
            }
        }
        line.push_str("\r\n");
        out.write_all(line.as_bytes())?;
        orders += 1;
    }
    out.flush()?;
    Ok(orders)
}
