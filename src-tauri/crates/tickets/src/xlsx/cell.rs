use super::page::{Cell, SheetColumn, SheetPage};
use crate::error::TicketError;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use recourse_domain::id::AttachmentId;
use recourse_domain::money::{Currency, Money};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, IgnoreError, Worksheet};
use std::borrow::Cow;

/// The longest text a cell holds, in UTF-16 units; Excel refuses the file beyond it.
const LONGEST: usize = 32_767;

/// A4 as the format numbers paper.
const A4: u8 = 9;

/// Height of a line of text, in points.
const LINE: f64 = 15.0;

/// Day 0 of a spreadsheet's calendar.
const EPOCH: NaiveDate = match NaiveDate::from_ymd_opt(1899, 12, 30) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

pub(crate) fn number(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// Cell formats of a workbook.
pub(crate) struct Formats {
    head: Format,
    id: Format,
    guarded: Format,
    wrapped: Format,
    key: Format,
    time: Format,
    date: Format,
    days: Format,
    code: Format,
    roubles: Format,
}

/// What a column holds: its cells take their format from it, which is twice as fast as one lookup per cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text.
    Plain,
    /// An id, kept as text.
    Id,
    /// A day and its minute.
    Time,
    /// A day.
    Date,
    /// Days with one decimal.
    Days,
    /// A short code, such as a currency's letters.
    Code,
    /// Roubles by the column; cells of another currency carry their own format.
    Money,
}

fn money_format(currency: Currency) -> Format {
    let decimals = match currency.digits() {
        0 => String::new(),
        digits => format!(".{}", "0".repeat(digits as usize)),
    };
    let number = format!("#,##0{decimals}");
    let code = match currency.letters() {
        "RUB" => format!("{number}\" ₽\""),
        "CNY" => format!("\"¥ \"{number}"),
        "USD" => format!("\"$\"{number}"),
        "EUR" => format!("\"€\"{number}"),
        other => format!("{number}\" {other}\""),
    };
    Format::new().set_num_format(code)
}

impl Formats {
    pub(crate) fn new() -> Self {
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00E8_EDEB))
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(Color::RGB(0x0084_928D)),
            id: Format::new().set_num_format("@"),
            guarded: Format::new().set_num_format("@").set_quote_prefix(),
            wrapped: Format::new()
                .set_num_format("@")
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_quote_prefix(),
            key: Format::new().set_bold().set_align(FormatAlign::Top),
            time: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            days: Format::new().set_num_format("0.0"),
            code: Format::new().set_align(FormatAlign::Center),
            roubles: money_format(Currency::RUB),
        }
    }
}

/// Texts that a spreadsheet might take for a formula once somebody edits them.
fn formula_like(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control())
        .starts_with([
            '=', '+', '-', '@', '{', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
        ])
        || text.starts_with(|c: char| c.is_control() || c == '\'')
}

fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    Cow::Owned(
        text.chars()
            .take_while(|c| {
                units += c.len_utf16();
                units <= LONGEST
            })
            .collect(),
    )
}

/// Where the cells of a sheet go.
enum Out<'a> {
    /// Into a workbook.
    Book {
        sheet: &'a mut Worksheet,
        formats: &'a Formats,
    },
    /// Before the seller's eyes.
    Shown(&'a mut SheetPage),
}

/// Writes one sheet, cell by cell. The same calls make the file and what is shown of it, so that the two cannot differ.
pub(crate) struct Writer<'a> {
    out: Out<'a>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(sheet: &'a mut Worksheet, formats: &'a Formats) -> Self {
        Self {
            out: Out::Book { sheet, formats },
        }
    }

    pub(crate) fn shown(page: &'a mut SheetPage) -> Self {
        Self {
            out: Out::Shown(page),
        }
    }

    /// The sheet of the workbook; none while it is only shown.
    pub(crate) fn sheet(&mut self) -> Option<&mut Worksheet> {
        match &mut self.out {
            Out::Book { sheet, .. } => Some(sheet),
            Out::Shown(_) => None,
        }
    }

    pub(crate) fn name(&mut self, name: &str) -> Result<(), TicketError> {
        if let Out::Book { sheet, .. } = &mut self.out {
            sheet.set_name(name)?;
        }
        Ok(())
    }

    pub(crate) fn head(
        &mut self,
        column: usize,
        title: &str,
        width: f64,
        form: Form,
    ) -> Result<(), TicketError> {
        let (sheet, formats) = match &mut self.out {
            Out::Book { sheet, formats } => (sheet, formats),
            Out::Shown(page) => {
                page.columns.push(SheetColumn {
                    title: title.to_owned(),
                    width,
                    form,
                });
                return Ok(());
            }
        };
        sheet.set_column_width(number(column), width)?;
        let format = match form {
            Form::Plain => None,
            Form::Id => Some(&formats.id),
            Form::Time => Some(&formats.time),
            Form::Date => Some(&formats.date),
            Form::Days => Some(&formats.days),
            Form::Code => Some(&formats.code),
            Form::Money => Some(&formats.roubles),
        };
        if let Some(format) = format {
            sheet.set_column_format(number(column), format)?;
        }
        sheet.set_row_height(0, 2.0 * LINE)?;
        sheet.write_string_with_format(0, number(column), title, &formats.head)?;
        Ok(())
    }

    pub(crate) fn freeze(&mut self, rows: u32, columns: u16) -> Result<(), TicketError> {
        if let Out::Book { sheet, .. } = &mut self.out {
            sheet.set_freeze_panes(rows, columns)?;
        }
        Ok(())
    }

    /// Prints on A4 lengthwise, so many pages across, with the head on every page.
    pub(crate) fn paper(&mut self, across: u16) -> Result<(), TicketError> {
        if let Out::Book { sheet, .. } = &mut self.out {
            sheet
                .set_landscape()
                .set_paper_size(A4)
                .set_print_fit_to_pages(across, 0);
            sheet.set_repeat_rows(0, 0)?;
        }
        Ok(())
    }

    /// Filters over all columns; ids that look like numbers are not marked as mistakes.
    pub(crate) fn filter(&mut self, rows: u32, columns: usize) -> Result<(), TicketError> {
        if let Out::Book { sheet, .. } = &mut self.out {
            let last = number(columns.saturating_sub(1));
            sheet.autofilter(0, 0, rows, last)?;
            sheet.ignore_error_range(0, 0, rows.max(1), last, IgnoreError::NumberStoredAsText)?;
        }
        Ok(())
    }

    /// Text or an id; the column says which.
    pub(crate) fn text(&mut self, row: u32, column: usize, text: &str) -> Result<(), TicketError> {
        if text.is_empty() {
            return Ok(());
        }
        let text = fitting(text);
        let guarded = formula_like(&text);
        match &mut self.out {
            Out::Book { sheet, formats } if guarded => {
                sheet.write_string_with_format(row, number(column), text, &formats.guarded)?;
            }
            Out::Book { sheet, .. } => {
                sheet.write_string(row, number(column), text)?;
            }
            Out::Shown(page) => page.put(
                row,
                column,
                Cell {
                    text: text.into_owned(),
                    guarded,
                    ..Cell::default()
                },
            ),
        }
        Ok(())
    }

    /// A key and its text; the row is as high as the text needs in a column `width` characters wide.
    pub(crate) fn pair(&mut self, row: u32, key: &str, value: &str, width: u32) -> Result<(), TicketError> {
        match &mut self.out {
            Out::Book { sheet, formats } => {
                let characters: u32 = value.chars().map(|c| if c > '\u{2e80}' { 2 } else { 1 }).sum();
                sheet.set_row_height(row, f64::from(characters.div_ceil(width).clamp(1, 20)) * LINE)?;
                sheet.write_string_with_format(row, 0, key, &formats.key)?;
                sheet.write_string_with_format(row, 1, fitting(value), &formats.wrapped)?;
            }
            Out::Shown(page) => {
                page.put(row, 0, Cell::text(key));
                page.put(row, 1, Cell::text(&fitting(value)));
            }
        }
        Ok(())
    }

    pub(crate) fn widths(&mut self, widths: &[f64]) -> Result<(), TicketError> {
        match &mut self.out {
            Out::Book { sheet, .. } => {
                sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
                for (column, width) in widths.iter().enumerate() {
                    sheet.set_column_width(number(column), *width)?;
                }
            }
            Out::Shown(page) => page.columns.extend(widths.iter().map(|width| SheetColumn {
                title: String::new(),
                width: *width,
                form: Form::Plain,
            })),
        }
        Ok(())
    }

    /// An instant, to the second, as the spreadsheet's count of days.
    pub(crate) fn time(&mut self, row: u32, column: usize, at: NaiveDateTime) -> Result<(), TicketError> {
        let seconds = at
            .signed_duration_since(EPOCH.and_time(NaiveTime::MIN))
            .as_seconds_f64();
        match &mut self.out {
            Out::Book { sheet, .. } => {
                sheet.write_number(row, number(column), seconds.floor() / 86_400.0)?;
            }
            Out::Shown(page) => page.put(row, column, Cell::text(&at.format("%Y-%m-%d %H:%M").to_string())),
        }
        Ok(())
    }

    pub(crate) fn date(&mut self, row: u32, column: usize, day: NaiveDate) -> Result<(), TicketError> {
        match &mut self.out {
            Out::Book { .. } => self.time(row, column, day.and_time(NaiveTime::MIN)),
            Out::Shown(page) => {
                page.put(row, column, Cell::text(&day.format("%Y-%m-%d").to_string()));
                Ok(())
            }
        }
    }

    pub(crate) fn days(&mut self, row: u32, column: usize, days: f64) -> Result<(), TicketError> {
        match &mut self.out {
            Out::Book { sheet, .. } => {
                sheet.write_number(row, number(column), days)?;
            }
            Out::Shown(page) => page.put(row, column, Cell::text(&format!("{days:.1}"))),
        }
        Ok(())
    }

    pub(crate) fn count(&mut self, row: u32, column: usize, count: u32) -> Result<(), TicketError> {
        match &mut self.out {
            Out::Book { sheet, .. } => {
                sheet.write_number(row, number(column), count)?;
            }
            Out::Shown(page) => page.put(row, column, Cell::text(&count.to_string())),
        }
        Ok(())
    }

    /// An amount as a number in units: a spreadsheet knows no integers beside floats; two decimals stay exact far beyond any
    /// real sum.
    pub(crate) fn money(&mut self, row: u32, column: usize, money: Money) -> Result<(), TicketError> {
        let units: f64 = money.to_decimal().parse().unwrap_or_default();
        match &mut self.out {
            Out::Book { sheet, .. } if money.currency == Currency::RUB => {
                sheet.write_number(row, number(column), units)?;
            }
            Out::Book { sheet, .. } => {
                sheet.write_number_with_format(row, number(column), units, &money_format(money.currency))?;
            }
            Out::Shown(page) => page.put(
                row,
                column,
                Cell {
                    text: money.to_decimal(),
                    money: Some(money),
                    ..Cell::default()
                },
            ),
        }
        Ok(())
    }

    /// A picture that stands in a cell; the file gets it small, in [`super::thumbnail`].
    pub(crate) fn picture(&mut self, row: u32, column: usize, id: &AttachmentId) {
        if let Out::Shown(page) = &mut self.out {
            page.put(
                row,
                column,
                Cell {
                    picture: Some(id.clone()),
                    ..Cell::default()
                },
            );
        }
    }
}
