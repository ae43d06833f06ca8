use crate::error::TicketError;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
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
pub(crate) enum Form {
    Plain,
    Id,
    Time,
    Date,
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

/// Writes one sheet, cell by cell.
pub(crate) struct Writer<'a> {
    sheet: &'a mut Worksheet,
    formats: &'a Formats,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(sheet: &'a mut Worksheet, formats: &'a Formats) -> Self {
        Self { sheet, formats }
    }

    pub(crate) fn sheet(&mut self) -> &mut Worksheet {
        self.sheet
    }

    pub(crate) fn name(&mut self, name: &str) -> Result<(), TicketError> {
        self.sheet.set_name(name)?;
        Ok(())
    }

    pub(crate) fn head(
        &mut self,
        column: usize,
        title: &str,
        width: f64,
        form: Form,
    ) -> Result<(), TicketError> {
        self.sheet.set_column_width(number(column), width)?;
        let format = match form {
            Form::Plain => None,
            Form::Id => Some(&self.formats.id),
            Form::Time => Some(&self.formats.time),
            Form::Date => Some(&self.formats.date),
            Form::Days => Some(&self.formats.days),
            Form::Code => Some(&self.formats.code),
            Form::Money => Some(&self.formats.roubles),
        };
        if let Some(format) = format {
            self.sheet.set_column_format(number(column), format)?;
        }
        self.sheet.set_row_height(0, 2.0 * LINE)?;
        self.sheet
            .write_string_with_format(0, number(column), title, &self.formats.head)?;
        Ok(())
    }

    pub(crate) fn freeze(&mut self, rows: u32, columns: u16) -> Result<(), TicketError> {
        self.sheet.set_freeze_panes(rows, columns)?;
        Ok(())
    }

    /// Prints on A4 lengthwise, so many pages across, with the head on every page.
    pub(crate) fn paper(&mut self, across: u16) -> Result<(), TicketError> {
        self.sheet
            .set_landscape()
            .set_paper_size(A4)
            .set_print_fit_to_pages(across, 0);
        self.sheet.set_repeat_rows(0, 0)?;
        Ok(())
    }

    /// Filters over all columns; ids that look like numbers are not marked as mistakes.
    pub(crate) fn filter(&mut self, rows: u32, columns: usize) -> Result<(), TicketError> {
        let last = number(columns.saturating_sub(1));
        self.sheet.autofilter(0, 0, rows, last)?;
        self.sheet
            .ignore_error_range(0, 0, rows.max(1), last, IgnoreError::NumberStoredAsText)?;
        Ok(())
    }

    /// Text or an id; the column says which.
    pub(crate) fn text(&mut self, row: u32, column: usize, text: &str) -> Result<(), TicketError> {
        if text.is_empty() {
            return Ok(());
        }
        let text = fitting(text);
        let column = number(column);
        if formula_like(&text) {
            self.sheet
                .write_string_with_format(row, column, text, &self.formats.guarded)?;
        } else {
            self.sheet.write_string(row, column, text)?;
        }
        Ok(())
    }

    /// A key and its text; the row is as high as the text needs in a column `width` characters wide.
    pub(crate) fn pair(&mut self, row: u32, key: &str, value: &str, width: u32) -> Result<(), TicketError> {
        let characters: u32 = value.chars().map(|c| if c > '\u{2e80}' { 2 } else { 1 }).sum();
        self.sheet
            .set_row_height(row, f64::from(characters.div_ceil(width).clamp(1, 20)) * LINE)?;
        self.sheet
            .write_string_with_format(row, 0, key, &self.formats.key)?;
        self.sheet
            .write_string_with_format(row, 1, fitting(value), &self.formats.wrapped)?;
        Ok(())
    }

    pub(crate) fn widths(&mut self, widths: &[f64]) -> Result<(), TicketError> {
        self.sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
        for (column, width) in widths.iter().enumerate() {
            self.sheet.set_column_width(number(column), *width)?;
        }
        Ok(())
    }

    /// An instant, to the second, as the spreadsheet's count of days.
    pub(crate) fn time(&mut self, row: u32, column: usize, at: NaiveDateTime) -> Result<(), TicketError> {
        let seconds = at
            .signed_duration_since(EPOCH.and_time(NaiveTime::MIN))
            .as_seconds_f64();
        self.sheet
            .write_number(row, number(column), seconds.floor() / 86_400.0)?;
        Ok(())
    }

    pub(crate) fn date(&mut self, row: u32, column: usize, day: NaiveDate) -> Result<(), TicketError> {
        self.time(row, column, day.and_time(NaiveTime::MIN))
    }

    pub(crate) fn days(&mut self, row: u32, column: usize, days: f64) -> Result<(), TicketError> {
        self.sheet.write_number(row, number(column), days)?;
        Ok(())
    }

    pub(crate) fn count(&mut self, row: u32, column: usize, count: u32) -> Result<(), TicketError> {
        self.sheet.write_number(row, number(column), count)?;
        Ok(())
    }

    /// An amount as a number in units: a spreadsheet knows no integers beside floats; two decimals stay exact far beyond any
    /// real sum.
    pub(crate) fn money(&mut self, row: u32, column: usize, money: Money) -> Result<(), TicketError> {
        let units: f64 = money.to_decimal().parse().unwrap_or_default();
        let column = number(column);
        if money.currency == Currency::RUB {
            self.sheet.write_number(row, column, units)?;
        } else {
            self.sheet
                .write_number_with_format(row, column, units, &money_format(money.currency))?;
        }
        Ok(())
    }
}
