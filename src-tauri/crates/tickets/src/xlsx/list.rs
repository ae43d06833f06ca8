//! A list of any columns as a spreadsheet of one sheet, row by row, so that memory stays flat however many rows come.

use super::cell::{Form, Formats, Writer};
use super::workbook;
use crate::error::TicketError;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use recourse_domain::money::Money;
use std::fmt::Display;
use std::io::{Seek, Write};

/// A column of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListHead {
    /// Its title.
    pub title: String,
    /// Width in characters.
    pub width: f64,
    /// What its cells hold.
    pub form: Form,
}

/// A cell of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum ListCell {
    /// Empty.
    Nothing,
    /// Text or an id: never a number, a formula or a link.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// A local time.
    Time(NaiveDateTime),
    /// A whole number.
    Count(u32),
    /// An amount.
    Money(Money),
}

/// Writes a list to any writer; gives the number of its rows. `name` is the sheet's, `title` the document's.
///
/// # Errors
/// When a row cannot be read, a cell is refused or the writer fails.
pub fn write_list<W, E>(
    out: W,
    name: &str,
    title: &str,
    at: DateTime<Utc>,
    heads: &[ListHead],
    rows: impl Iterator<Item = Result<Vec<ListCell>, E>>,
) -> Result<u32, TicketError>
where
    W: Write + Seek + Send,
    E: Display,
{
    let mut book = workbook(title, at)?;
    let formats = Formats::new();
    let mut writer = Writer::new(book.add_worksheet_with_constant_memory()?, &formats);
    writer.name(name)?;
    for (column, head) in heads.iter().enumerate() {
        writer.head(column, &head.title, head.width, head.form)?;
    }
    writer.freeze(1, 0)?;
    writer.paper(1)?;
    let mut count = 0;
    for row in rows {
        let row = row.map_err(|error| TicketError::Rows(error.to_string()))?;
        count += 1;
        for (column, cell) in row.iter().enumerate() {
            match cell {
                ListCell::Nothing => {}
                ListCell::Text(text) => writer.text(count, column, text)?,
                ListCell::Date(day) => writer.date(count, column, *day)?,
                ListCell::Time(at) => writer.time(count, column, *at)?,
                ListCell::Count(number) => writer.count(count, column, *number)?,
                ListCell::Money(money) => writer.money(count, column, *money)?,
            }
        }
    }
    writer.filter(count, heads.len())?;
    book.save_to_writer(out)?;
    Ok(count)
}
