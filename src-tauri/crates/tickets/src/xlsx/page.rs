//! What the spreadsheet will hold, for the eyes: the cells the file gets, told instead of written.

use super::cell::Writer;
use super::{Context, Form, SHEETS, about, columns, events_sheet, money_sheet, orders_sheet};
use crate::error::TicketError;
use crate::input::TicketInput;
use crate::statement;
use recourse_domain::id::AttachmentId;
use recourse_domain::money::Money;

/// A sheet of `orders.xlsx`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// One row per order.
    Orders,
    /// Every event of every order.
    Events,
    /// Every row of the finance reports.
    Money,
    /// What the data is and what it shows.
    About,
}

impl Sheet {
    /// The sheets in their order.
    pub const ALL: [Self; 4] = [Self::Orders, Self::Events, Self::Money, Self::About];

    /// The name used at the edge: `orders`, `events`, `money`, `about`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Events => "events",
            Self::Money => "money",
            Self::About => "about",
        }
    }

    /// The sheet of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.code() == code)
    }

    /// Its name in the file.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Orders => SHEETS[0],
            Self::Events => SHEETS[1],
            Self::Money => SHEETS[2],
            Self::About => SHEETS[3],
        }
    }
}

/// A column as the file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetColumn {
    /// Its head; empty in the sheet About, which has none.
    pub title: String,
    /// Width in characters.
    pub width: f64,
    /// What its cells hold.
    pub form: Form,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it shows; an amount as plain decimals.
    pub text: String,
    /// It looks like a formula, and is written so that no program takes it for one.
    pub guarded: bool,
    /// The amount, where it is one.
    pub money: Option<Money>,
    /// The picture in it.
    pub picture: Option<AttachmentId>,
}

impl Cell {
    pub(crate) fn text(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }
}

/// Some rows of a sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SheetPage {
    /// Columns, left to right.
    pub columns: Vec<SheetColumn>,
    /// The rows asked for, each with a cell per column.
    pub rows: Vec<Vec<Cell>>,
    /// Rows of the whole sheet, its head not counted.
    pub total: usize,
    /// The number, in the file, of the first row that is told.
    first: u32,
}

impl SheetPage {
    pub(crate) fn put(&mut self, row: u32, column: usize, cell: Cell) {
        let Some(at) = row.checked_sub(self.first) else {
            return;
        };
        let (at, width) = (at as usize, self.columns.len());
        while self.rows.len() <= at {
            self.rows.push(vec![Cell::default(); width]);
        }
        if let Some(place) = self.rows.get_mut(at).and_then(|row| row.get_mut(column)) {
            *place = cell;
        }
    }
}

/// Rows `from` to `from + count` of a sheet, counted from 0 without its head, as the file will have them.
///
/// # Errors
/// When a sum overflows.
pub fn page(
    input: &TicketInput,
    evidence_names: &[String],
    sheet: Sheet,
    from: usize,
    count: usize,
) -> Result<SheetPage, TicketError> {
    let texts = statement::texts(input, input.lang);
    let context = Context::new(&texts, &input.platform.title, &input.account, input.prepared_at);
    let head = u32::from(sheet != Sheet::About);
    let mut page = SheetPage {
        first: u32::try_from(from).unwrap_or(u32::MAX).saturating_add(head),
        ..SheetPage::default()
    };
    let window = from..from.saturating_add(count);
    let mut out = Writer::shown(&mut page);
    let total = match sheet {
        Sheet::Orders => {
            let columns = columns::all(input.options.pictures_in_cells);
            orders_sheet(
                &mut out,
                input,
                evidence_names,
                &context,
                &columns,
                window.clone(),
                |out, row, column, file| {
                    out.picture(row, column, &file.attachment);
                    Ok(())
                },
            )?;
            input.rows.len()
        }
        Sheet::Events => {
            events_sheet(&mut out, input, &context, window.clone())?;
            input.events.len()
        }
        Sheet::Money => {
            money_sheet(&mut out, input, &context, window.clone())?;
            input.money.len()
        }
        Sheet::About => {
            about::write(&mut out, input, &texts)?;
            page.rows.truncate(count);
            super::about_rows(input)?
        }
    };
    // A row whose last cells are all empty was not touched by anything after them, and one without any cell not at all.
    let width = page.columns.len();
    let wanted = total.saturating_sub(from).min(count);
    page.rows.resize_with(wanted, || vec![Cell::default(); width]);
    page.total = total;
    Ok(page)
}
