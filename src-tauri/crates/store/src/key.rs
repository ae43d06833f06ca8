//! Marketplace ids as B-tree keys.
//!
//! Ids are text, but most are decimal numbers that grow with time. A canonical decimal of up to 18 digits is stored as an
//! integer (the `ANY` columns of the schema), everything else as text: both ways exact, and pages of new records land at
//! the right end of the index.

use crate::error::Result;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use std::cmp::Ordering;

/// An id on its way into the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key<'a> {
    Number(i64),
    Text(&'a str),
}

impl<'a> Key<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let canonical = matches!(bytes, [b'1'..=b'9', ..] | [b'0'])
            && bytes.len() <= 18
            && bytes.iter().all(u8::is_ascii_digit);
        match text.parse() {
            Ok(number) if canonical => Self::Number(number),
            _ => Self::Text(text),
        }
    }
}

impl PartialOrd for Key<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Key<'_> {
    /// SQLite's order: numbers before text, text by bytes.
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.cmp(b),
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        }
    }
}

impl ToSql for Key<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Number(number) => ToSqlOutput::from(*number),
            Self::Text(text) => ToSqlOutput::from(*text),
        })
    }
}

/// An id on its way out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct KeyText(pub(crate) String);

impl FromSql for KeyText {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Integer(number) => Ok(Self(number.to_string())),
            ValueRef::Text(bytes) => std::str::from_utf8(bytes)
                .map(|text| Self(text.to_owned()))
                .map_err(|e| FromSqlError::Other(Box::new(e))),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

/// Runs `visit` over the runs of keys of one form with the smallest and the largest of each: a page of records is then one
/// range lookup. Keys that lie too far apart for that are the caller's to look up one by one.
pub(crate) fn spans<'a>(
    keys: impl Iterator<Item = Key<'a>>,
    mut visit: impl FnMut(Key<'a>, Key<'a>, usize) -> Result<()>,
) -> Result<()> {
    let mut numbers: Option<(Key<'a>, Key<'a>, usize)> = None;
    let mut texts: Option<(Key<'a>, Key<'a>, usize)> = None;
    for key in keys {
        let slot = match key {
            Key::Number(_) => &mut numbers,
            Key::Text(_) => &mut texts,
        };
        *slot = Some(match *slot {
            None => (key, key, 1),
            Some((low, high, n)) => (low.min(key), high.max(key), n + 1),
        });
    }
    for (low, high, n) in [numbers, texts].into_iter().flatten() {
        visit(low, high, n)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn only_canonical_decimals_become_numbers() {
        assert_eq!(Key::of("2000000007"), Key::Number(2_000_000_007));
        assert_eq!(Key::of("0"), Key::Number(0));
        for text in ["", "007", "-1", "+1", "1.0", "9223372036854775808", "1e3", "١"] {
            assert_eq!(Key::of(text), Key::Text(text));
        }
    }
}
