//! Cells of a CSV file that no spreadsheet takes for a formula.

use std::borrow::Cow;

/// What a spreadsheet may begin a formula with, in its narrow and its wide form (OWASP: CSV injection; ASVS 1.2.10).
const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Where a cell would be cut or begun anew.
const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// A text as it is safe in a cell: an apostrophe before it when it, or a line in it, begins like a formula, spaces of any kind left
/// aside, or begins with a control character. A zero byte, which ends a cell for some programs, becomes the sign for it.
pub fn inert(text: &str) -> Cow<'_, str> {
    let risky = |line: &str| {
        let rest = line.trim_start_matches(|c: char| {
            c.is_whitespace()
                || c.is_control()
                || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
        });
        rest.starts_with(STARTS) || line.starts_with(|c: char| c.is_control())
    };
    if !text.contains('\0') && !text.starts_with(BREAKS) && !text.split(BREAKS).any(risky) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 4);
    if text.starts_with(BREAKS) {
        safe.push('\'');
    }
    let mut rest = text;
    loop {
        let end = rest.find(BREAKS);
        let (line, after) = match end {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        if risky(line) {
            safe.push('\'');
        }
        safe.push_str(&line.replace('\0', "\u{2400}"));
        let Some(mark) = after.chars().next() else {
            return Cow::Owned(safe);
        };
        safe.push(mark);
        rest = after.get(mark.len_utf8()..).unwrap_or_default();
    }
}

/// Adds a text cell.
pub(crate) fn text(line: &mut String, value: &str) {
    line.push('"');
    line.push_str(&inert(value).replace('"', "\"\""));
    line.push('"');
}
