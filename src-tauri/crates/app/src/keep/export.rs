//! Everything in open formats: each table as CSV for people and spreadsheets and as JSON Lines for programs, the attachments as
//! files, and a text that says what is what. Written beside its place and moved there when it is whole.

use super::{blocking, csv};
use crate::app::App;
use crate::error::AppError;
use crate::map::{count, instant, len};
use crate::view::common::ApiError;
use crate::view::keep::ExportedView;
use crate::work::Work;
use chrono::{DateTime, Utc};
use recourse_domain::id::AttachmentId;
use recourse_store::{AttachmentState, ExportTable, ExportValue, Reader, Store, StoreError};
use recourse_texts::{Lang, Param, Texts, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// What was written so far.
#[derive(Default)]
struct Written {
    files: u32,
    rows: u64,
    attachments: u32,
    missing: Vec<String>,
    tables: Vec<(ExportTable, u64)>,
}

impl App {
    /// Writes everything into a folder that is new or empty. [`App::works`] tells how far it is.
    ///
    /// # Errors
    /// `export-stopped` after [`App::work_stop`], `folder-not-empty`, `disk-full`, `read-only`, `storage`; then nothing is left.
    pub async fn export_all(&self, folder: PathBuf, lang: Option<String>) -> Result<ExportedView, ApiError> {
        if folder
            .read_dir()
            .is_ok_and(|mut entries| entries.next().is_some())
        {
            return Err(AppError::about("folder-not-empty", "path", folder.display().to_string()).into());
        }
        let lang = match lang {
            Some(lang) => lang,
            None => self.read(crate::settings::settings).await?.lang,
        };
        let texts = Texts::new(Lang::from_tag(&lang).unwrap_or(Lang::En));
        let (store, now, to) = (self.store.clone(), self.now(), folder.clone());
        let place = folder.parent().unwrap_or(Path::new(".")).to_owned();
        let mut work = self.work("everything");
        let written = blocking(&place, move || whole(&store, &to, &texts, now, &mut work)).await?;
        Ok(ExportedView {
            folder: folder.display().to_string(),
            files: written.files,
            rows: count(written.rows),
            attachments: written.attachments,
            missing: written.missing,
        })
    }
}

fn whole(
    store: &Store,
    to: &Path,
    texts: &Texts,
    now: DateTime<Utc>,
    work: &mut Work,
) -> Result<Written, StoreError> {
    let name = to
        .file_name()
        .ok_or_else(|| StoreError::Io(to.display().to_string()))?
        .to_string_lossy()
        .into_owned();
    let place = match to.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    std::fs::create_dir_all(&place)?;
    let part = place.join(format!(".{name}-{}.part", uuid::Uuid::now_v7()));
    let done = (|| {
        let written = write(store, &part, texts, now, work)?;
        match std::fs::remove_dir(to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        std::fs::rename(&part, to)?;
        Ok(written)
    })();
    if done.is_err()
        && let Err(error) = std::fs::remove_dir_all(&part)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(%error, part = %part.display(), "a half export is left");
    }
    done
}

fn write(
    store: &Store,
    part: &Path,
    texts: &Texts,
    now: DateTime<Utc>,
    work: &mut Work,
) -> Result<Written, StoreError> {
    let tables = part.join("tables");
    let attachments = part.join("attachments");
    for folder in [&tables, &attachments] {
        private_dir(folder)?;
    }
    let mut written = Written::default();
    let mut named = BTreeSet::new();
    store.read(|r| {
        let accounts = accounts(r)?;
        let all = r.export_tables()?;
        let mut total = 0;
        for table in &all {
            total += r.export_count(table)?;
        }
        work.count("rows", total);
        for table in all {
            let rows = one(r, &table, &accounts, &tables, &mut named, work)?;
            written.rows += rows;
            written.files += 2;
            written.tables.push((table, rows));
        }
        Ok(())
    })?;
    work.count("files", u64::from(len(named.len())));
    for id in named {
        work.step()?;
        let id = AttachmentId::new(id);
        if store.attachment_state(&id)? == AttachmentState::Kept {
            let bytes = store.attachment_bytes(&id)?;
            let mut file = File::create(attachments.join(format!("{id}{}", ending(&bytes))))?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            written.attachments += 1;
            written.files += 1;
        } else {
            written.missing.push(id.to_string());
        }
    }
    let mut file = File::create(part.join("README.txt"))?;
    file.write_all(readme(&written, texts, now).as_bytes())?;
    file.sync_all()?;
    written.files += 1;
    Ok(written)
}

#[cfg(unix)]
fn private_dir(dir: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

#[cfg(not(unix))]
fn private_dir(dir: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(dir)
}

/// The accounts' ids by the numbers other tables know them by.
fn accounts(r: &Reader) -> Result<BTreeMap<i64, String>, StoreError> {
    let mut accounts = BTreeMap::new();
    for table in r.export_tables()? {
        if table.name != "account" {
            continue;
        }
        let at = |name: &str| table.columns.iter().position(|column| column.name == name);
        let (Some(n), Some(id)) = (at("n"), at("id")) else {
            continue;
        };
        r.export_rows(&table, |row| {
            if let (Some(ExportValue::Integer(n)), Some(ExportValue::Text(id))) = (row.get(n), row.get(id)) {
                accounts.insert(*n, (*id).to_owned());
            }
            Ok(())
        })?;
    }
    Ok(accounts)
}

/// Whether a column of whole numbers holds instants, epoch milliseconds.
fn is_time(name: &str) -> bool {
    matches!(name, "at" | "until" | "not_before") || name.ends_with("_at") || name.ends_with("_until")
}

/// A value as it is exported.
enum Shown {
    Nothing,
    Number(i64),
    Text(String),
}

fn shown(name: &str, value: &ExportValue<'_>, accounts: &BTreeMap<i64, String>) -> Shown {
    match value {
        ExportValue::Null => Shown::Nothing,
        ExportValue::Text(text) => Shown::Text((*text).to_owned()),
        ExportValue::Integer(number) if name == "account" => accounts
            .get(number)
            .map_or(Shown::Number(*number), |id| Shown::Text(id.clone())),
        ExportValue::Integer(number) if is_time(name) => DateTime::from_timestamp_millis(*number)
            .map_or(Shown::Number(*number), |at| Shown::Text(instant(at))),
        ExportValue::Integer(number) => Shown::Number(*number),
    }
}

/// Writes one table twice and gathers the attachments it names.
fn one(
    r: &Reader,
    table: &ExportTable,
    accounts: &BTreeMap<i64, String>,
    folder: &Path,
    named: &mut BTreeSet<String>,
    work: &mut Work,
) -> Result<u64, StoreError> {
    let create = |ending: &str| File::create(folder.join(format!("{}.{ending}", table.name)));
    let mut sheet = BufWriter::new(create("csv")?);
    let mut lines = BufWriter::new(create("jsonl")?);
    let mut line = String::from("\u{feff}");
    for (n, column) in table.columns.iter().enumerate() {
        if n > 0 {
            line.push(',');
        }
        csv::text(&mut line, &column.name);
    }
    line.push_str("\r\n");
    sheet.write_all(line.as_bytes())?;
    let mut rows = 0;
    r.export_rows(table, |row| {
        work.step()?;
        line.clear();
        let mut object = serde_json::Map::new();
        for (n, (column, value)) in table.columns.iter().zip(row).enumerate() {
            if n > 0 {
                line.push(',');
            }
            let value = shown(&column.name, value, accounts);
            let json = match value {
                Shown::Nothing => serde_json::Value::Null,
                Shown::Number(number) => {
                    // An id is text for whoever reads it: beyond 2^53 a number would lose digits.
                    let id = column.form == "ANY";
                    line.push_str(&number.to_string());
                    if id {
                        number.to_string().into()
                    } else {
                        number.into()
                    }
                }
                Shown::Text(text) => {
                    csv::text(&mut line, &text);
                    if column.name == "attachment" {
                        named.insert(text.clone());
                    }
                    text.into()
                }
            };
            object.insert(column.name.clone(), json);
        }
        line.push_str("\r\n");
        sheet.write_all(line.as_bytes())?;
        lines.write_all(&serde_json::to_vec(&object)?)?;
        lines.write_all(b"\n")?;
        rows += 1;
        Ok(())
    })?;
    for file in [sheet, lines] {
        file.into_inner()
            .map_err(|error| StoreError::from(error.into_error()))?
            .sync_all()?;
    }
    Ok(rows)
}

/// The ending that what a file begins with stands for; nothing for other forms.
fn ending(bytes: &[u8]) -> &'static str {
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    if starts(b"\x89PNG") {
        ".png"
    } else if starts(b"\xff\xd8\xff") {
        ".jpg"
    } else if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        ".webp"
    } else if starts(b"%PDF") {
        ".pdf"
    } else if bytes.get(4..8) == Some(b"ftyp") {
        ".mp4"
    } else {
        ""
    }
}

/// What is what, in the seller's language.
fn readme(written: &Written, texts: &Texts, now: DateTime<Utc>) -> String {
    let param = |name: &str, value: Value| Param {
        name: name.to_owned(),
        value,
    };
    let mut text = texts.text(
        "export-readme",
        &[
            param("at", Value::Time(now)),
            param("version", Value::Text(env!("CARGO_PKG_VERSION").to_owned())),
        ],
    );
    text.push_str("\n\n");
    for id in ["csv", "jsonl", "times", "money", "ids", "attachments"] {
        text.push_str(&format!("- {}\n", texts.plain(&format!("export-readme-{id}"))));
    }
    if !written.missing.is_empty() {
        text.push_str(&format!(
            "\n{}\n",
            texts.text(
                "export-readme-missing",
                &[param("n", Value::Count(i64::from(len(written.missing.len()))))]
            )
        ));
        for id in &written.missing {
            text.push_str(&format!("  {id}\n"));
        }
    }
    for (table, rows) in &written.tables {
        text.push_str(&format!("\n{} ({rows})\n", table.name));
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| {
                let form = match column.form.as_str() {
                    "INTEGER" if column.name == "account" => "id",
                    "INTEGER" if is_time(&column.name) => "time",
                    "INTEGER" => "number",
                    "ANY" => "id",
                    _ => "text",
                };
                format!("{}: {form}", column.name)
            })
            .collect();
        text.push_str(&format!("  {}\n", columns.join(", ")));
    }
    text
}
