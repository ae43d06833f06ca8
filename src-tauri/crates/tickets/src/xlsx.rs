//! `orders.xlsx`: sheets Orders, Events, Money and About.
//!
//! Real dates and numbers; ids and texts are string cells, never formulas or links. Sheets are written row by row, so an export
//! of 100,000 orders needs no more memory than one of a hundred. Sheet names are the same in every language: letters name them.

mod about;
mod cell;
mod columns;
mod list;
mod page;

pub use cell::Form;
pub use list::{ListCell, ListHead, write_list};
pub use page::{Cell, Sheet, SheetColumn, SheetPage, page};

use crate::error::TicketError;
use crate::input::{EvidenceFile, OrderRow, TicketInput};
use crate::{Files, picture, statement};
use cell::{Formats, Writer};
use chrono::{DateTime, Utc};
use columns::{Column, Context};
use recourse_texts::{Texts, Value};
use rust_xlsxwriter::{DocProperties, Image, Workbook, Worksheet};
use std::collections::HashMap;
use std::fmt::Display;
use std::io::{Seek, Write};
use std::ops::Range;

/// Names of the sheets, in order.
pub const SHEETS: [&str; 4] = ["Orders", "Events", "Money", "About"];

/// Deflate level: 3 is 1.5 times as fast as the default 6 for 8 % more bytes.
const COMPRESSION: u8 = 3;

/// Height of a row with a picture, and the longest side of that picture, in pixels.
const PICTURE_ROW: u32 = 96;
const PICTURE_SIDE: u32 = 384;

fn workbook(title: &str, at: DateTime<Utc>) -> Result<Workbook, TicketError> {
    let mut book = Workbook::new();
    book.set_zip_compression_level(COMPRESSION);
    let properties = DocProperties::new()
        .set_title(title)
        .set_author("Recourse")
        .set_creation_datetime(&at.naive_utc());
    book.set_properties(&properties);
    Ok(book)
}

/// Makes the spreadsheet of a ticket. `evidence_names` gives each evidence file's name inside the bundle.
///
/// # Errors
/// When a sum overflows, a cell is refused, or a picture for a cell cannot be read.
pub fn orders(
    input: &TicketInput,
    evidence_names: &[String],
    files: Files<'_>,
) -> Result<Vec<u8>, TicketError> {
    let texts = statement::texts(input, input.lang);
    let mut book = workbook(input.ticket.as_str(), input.prepared_at)?;
    let formats = Formats::new();
    let context = Context::new(&texts, &input.platform.title, &input.account, input.prepared_at);

    let sheet = if input.options.pictures_in_cells {
        book.add_worksheet()
    } else {
        book.add_worksheet_with_constant_memory()?
    };
    let mut writer = Writer::new(sheet, &formats);
    let columns = columns::all(input.options.pictures_in_cells);
    orders_sheet(
        &mut writer,
        input,
        evidence_names,
        &context,
        &columns,
        0..usize::MAX,
        |writer, row, column, file| match writer.sheet() {
            Some(sheet) => thumbnail(sheet, row, column, file, files),
            None => Ok(()),
        },
    )?;

    let mut writer = Writer::new(book.add_worksheet_with_constant_memory()?, &formats);
    events_sheet(&mut writer, input, &context, 0..usize::MAX)?;
    let mut writer = Writer::new(book.add_worksheet_with_constant_memory()?, &formats);
    money_sheet(&mut writer, input, &context, 0..usize::MAX)?;
    let mut writer = Writer::new(book.add_worksheet_with_constant_memory()?, &formats);
    about::write(&mut writer, input, &texts)?;
    Ok(book.save_to_buffer()?)
}

/// The sheet Orders: its head and the rows of a window. `picture` puts the first picture of a row into its cell, where that is
/// wanted.
fn orders_sheet(
    writer: &mut Writer<'_>,
    input: &TicketInput,
    evidence_names: &[String],
    context: &Context<'_>,
    columns: &[Column],
    window: Range<usize>,
    mut picture: impl FnMut(&mut Writer<'_>, u32, usize, &EvidenceFile) -> Result<(), TicketError>,
) -> Result<(), TicketError> {
    head(writer, SHEETS[0], columns, context)?;
    let place = columns.iter().position(|column| *column == Column::Picture);
    for (row, order) in shown(&input.rows, window) {
        let shots = shots(input, evidence_names, order);
        let names = shots.iter().map(|(_, name)| *name).collect::<Vec<_>>().join("; ");
        if let (Some(column), Some((file, _))) = (place, shots.first()) {
            picture(writer, row, column, file)?;
        }
        write_row(writer, row, columns, context, order, &names)?;
    }
    finish(
        writer,
        u32::try_from(input.rows.len()).unwrap_or(u32::MAX),
        columns.len(),
    )
}

/// The items of a window with the numbers of their rows in the file: the head has row 0.
fn shown<T>(items: &[T], window: Range<usize>) -> impl Iterator<Item = (u32, &T)> {
    items
        .iter()
        .enumerate()
        .skip(window.start)
        .take(window.len())
        .map(|(at, item)| (u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1), item))
}

/// How many lines the sheet About has.
///
/// # Errors
/// When a sum overflows.
pub(crate) fn about_rows(input: &TicketInput) -> Result<usize, TicketError> {
    Ok(about::lines(input, &statement::texts(input, input.lang))?.len())
}

/// What a plain export of orders says about itself.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// Title of the document.
    pub title: &'a str,
    /// The marketplace's name for people.
    pub platform: &'a str,
    /// The account's name.
    pub account: &'a str,
    /// The instant the data was read.
    pub at: DateTime<Utc>,
    /// Language and zone of heads and times.
    pub texts: Texts,
}

/// Writes the sheet Orders alone, row by row, to any writer: memory stays flat however many rows come.
///
/// # Errors
/// When a row cannot be read, a cell is refused or the writer fails.
pub fn write_orders<W, E>(
    out: W,
    export: &Export<'_>,
    rows: impl Iterator<Item = Result<OrderRow, E>>,
) -> Result<u32, TicketError>
where
    W: Write + Seek + Send,
    E: Display,
{
    let mut book = workbook(export.title, export.at)?;
    let formats = Formats::new();
    let context = Context::new(&export.texts, export.platform, export.account, export.at);
    let columns = columns::all(false);
    let mut writer = Writer::new(book.add_worksheet_with_constant_memory()?, &formats);
    head(&mut writer, SHEETS[0], &columns, &context)?;
    let mut count = 0;
    for row in rows {
        let row = row.map_err(|error| TicketError::Rows(error.to_string()))?;
        count += 1;
        write_row(&mut writer, count, &columns, &context, &row, "")?;
    }
    finish(&mut writer, count, columns.len())?;
    book.save_to_writer(out)?;
    Ok(count)
}

fn head(
    writer: &mut Writer<'_>,
    name: &str,
    columns: &[Column],
    context: &Context<'_>,
) -> Result<(), TicketError> {
    writer.name(name)?;
    for (at, column) in columns.iter().enumerate() {
        writer.head(at, &column.title(context), column.width(), column.form())?;
    }
    writer.freeze(1, 0)?;
    writer.paper(3)?;
    Ok(())
}

fn write_row(
    writer: &mut Writer<'_>,
    at: u32,
    columns: &[Column],
    context: &Context<'_>,
    row: &OrderRow,
    shots: &str,
) -> Result<(), TicketError> {
    let claimed = crate::totals::claimed(row)?;
    for (column, what) in columns.iter().enumerate() {
        what.write(writer, at, column, context, row, &claimed, shots)?;
    }
    Ok(())
}

fn finish(writer: &mut Writer<'_>, rows: u32, columns: usize) -> Result<(), TicketError> {
    writer.filter(rows, columns)
}

/// Pictures of a row: those whose subject is one of its ids.
fn shots<'a>(
    input: &'a TicketInput,
    names: &'a [String],
    row: &OrderRow,
) -> Vec<(&'a EvidenceFile, &'a str)> {
    let subjects: Vec<&str> = row.subjects().collect();
    input
        .evidence
        .iter()
        .zip(names)
        .filter(|(file, _)| subjects.contains(&file.subject.as_str()) || file.case == row.case)
        .map(|(file, name)| (file, name.as_str()))
        .collect()
}

fn thumbnail(
    sheet: &mut Worksheet,
    row: u32,
    column: usize,
    file: &EvidenceFile,
    files: Files<'_>,
) -> Result<(), TicketError> {
    let id = &file.attachment;
    let bytes = files(id).map_err(|source| TicketError::Attachment {
        id: id.clone(),
        source,
    })?;
    if !picture::Kind::of(&bytes).is_picture() {
        return Ok(());
    }
    let (small, _, _) = picture::small(&bytes, PICTURE_SIDE).map_err(|source| TicketError::Picture {
        id: id.clone(),
        source,
    })?;
    let image = Image::new_from_buffer(&small)?.set_alt_text(&file.requirement);
    sheet.set_row_height_pixels(row, PICTURE_ROW)?;
    sheet.insert_image_fit_to_cell(row, cell::number(column), &image, true)?;
    Ok(())
}

fn events_sheet(
    writer: &mut Writer<'_>,
    input: &TicketInput,
    context: &Context<'_>,
    window: Range<usize>,
) -> Result<(), TicketError> {
    let texts = context.texts;
    writer.name(SHEETS[1])?;
    let zone = [statement::param("zone", context.zone.as_str())];
    let heads: [(&str, f64, Form); 9] = [
        ("column-order", 14.0, Form::Id),
        ("column-srid", 26.0, Form::Id),
        ("column-at-utc", 17.0, Form::Time),
        ("column-at", 17.0, Form::Time),
        ("column-code", 30.0, Form::Plain),
        ("column-event", 26.0, Form::Plain),
        ("column-text", 40.0, Form::Plain),
        ("column-leg", 22.0, Form::Plain),
        ("column-source", 14.0, Form::Plain),
    ];
    for (at, (id, width, form)) in heads.iter().enumerate() {
        writer.head(at, &texts.text(id, &zone), *width, *form)?;
    }
    writer.freeze(1, 0)?;
    writer.paper(1)?;
    let mut names: HashMap<(&str, &str), String> = HashMap::new();
    for (rows, event) in shown(&input.events, window) {
        writer.text(rows, 0, &event.order_id)?;
        writer.text(rows, 1, event.srid.as_deref().unwrap_or_default())?;
        if let Some(at) = event.at {
            writer.time(rows, 2, at.naive_utc())?;
            writer.time(rows, 3, at.with_timezone(&texts.zone()).naive_local())?;
        }
        writer.text(rows, 4, &event.code)?;
        let mut named = |family: &'static str, code| {
            names
                .entry((family, code))
                .or_insert_with(|| texts.code(family, code))
                .clone()
        };
        let (what, leg) = (
            named("event", event.event.as_str()),
            named("leg", event.leg.as_str()),
        );
        writer.text(rows, 5, &what)?;
        writer.text(rows, 6, event.text.as_deref().unwrap_or_default())?;
        writer.text(rows, 7, &leg)?;
        writer.text(rows, 8, &event.source)?;
    }
    writer.filter(u32::try_from(input.events.len()).unwrap_or(u32::MAX), heads.len())
}

fn money_sheet(
    writer: &mut Writer<'_>,
    input: &TicketInput,
    context: &Context<'_>,
    window: Range<usize>,
) -> Result<(), TicketError> {
    let texts = context.texts;
    writer.name(SHEETS[2])?;
    let heads: [(&str, f64, Form); 9] = [
        ("column-order", 14.0, Form::Id),
        ("column-srid", 26.0, Form::Id),
        ("column-report", 14.0, Form::Id),
        ("column-row", 16.0, Form::Id),
        ("column-date", 12.0, Form::Date),
        ("column-kind", 20.0, Form::Plain),
        ("column-label", 40.0, Form::Plain),
        ("column-amount", 14.0, Form::Money),
        ("column-currency", 10.0, Form::Code),
    ];
    for (at, (id, width, form)) in heads.iter().enumerate() {
        writer.head(at, &texts.plain(id), *width, *form)?;
    }
    writer.freeze(1, 0)?;
    writer.paper(1)?;
    for (rows, row) in shown(&input.money, window) {
        writer.text(rows, 0, &row.order_id)?;
        writer.text(rows, 1, row.srid.as_deref().unwrap_or_default())?;
        writer.text(rows, 2, row.report_id.as_deref().unwrap_or_default())?;
        writer.text(rows, 3, &row.row_id)?;
        if let Some(day) = row.date {
            writer.date(rows, 4, day)?;
        }
        if let Some(column) = row.column {
            writer.text(
                rows,
                5,
                &texts.value(&Value::Code(format!("column-{}", column.code()))),
            )?;
        }
        writer.text(rows, 6, &row.label)?;
        writer.money(rows, 7, row.amount)?;
        writer.text(rows, 8, row.amount.currency.letters())?;
    }
    writer.filter(u32::try_from(input.money.len()).unwrap_or(u32::MAX), heads.len())
}
