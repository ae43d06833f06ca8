//! Times as marketplaces write them.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, TimeZone, Utc};

/// Moscow time: UTC+3 all year since 2014-10-26.
pub const MOSCOW_S: i32 = 3 * 3600;

/// A time that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// An instant, UTC.
    At(DateTime<Utc>),
    /// Midnight, in the zone of the reader, of a day without a time.
    Day(DateTime<Utc>),
    /// The marketplaces' "never": year 1, or an empty text.
    Never,
}

impl Moment {
    /// The instant; `None` for never.
    pub fn instant(self) -> Option<DateTime<Utc>> {
        match self {
            Self::At(at) | Self::Day(at) => Some(at),
            Self::Never => None,
        }
    }
}

/// Reads a time: RFC 3339, the same without a zone (then `zone_s` seconds east of Greenwich), with a space for the `T`,
/// with 0–9 decimals, a bare day, or `DD.MM.YYYY`. `None` for anything else and for years outside 1990–2200.
pub fn parse(text: &str, zone_s: i32) -> Option<Moment> {
    let text = text.trim();
    if text.is_empty() || text.starts_with("0001-01-01") || text.starts_with("01.01.0001") {
        return Some(Moment::Never);
    }
    let zone = FixedOffset::east_opt(zone_s)?;
    let moment = if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        Moment::At(at.to_utc())
    } else if let Some(at) = NAIVE
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
    {
        Moment::At(local(zone, at)?)
    } else {
        let day = ["%Y-%m-%d", "%d.%m.%Y"]
            .iter()
            .find_map(|form| NaiveDate::parse_from_str(text, form).ok())?;
        Moment::Day(local(zone, day.and_hms_opt(0, 0, 0)?)?)
    };
    believable(moment)
}

const NAIVE: &[&str] = &["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M"];

fn local(zone: FixedOffset, at: NaiveDateTime) -> Option<DateTime<Utc>> {
    zone.from_local_datetime(&at).single().map(|at| at.to_utc())
}

fn believable(moment: Moment) -> Option<Moment> {
    match moment.instant() {
        Some(at) if !(1990..2200).contains(&at.year()) => None,
        _ => Some(moment),
    }
}

/// Reads Unix time in milliseconds, or in seconds where the number is too small for milliseconds of this century.
/// `None` outside 1990–2200; 0 is never.
pub fn from_unix(number: i64) -> Option<Moment> {
    if number == 0 {
        return Some(Moment::Never);
    }
    let at = if number.abs() < 100_000_000_000 {
        DateTime::from_timestamp(number, 0)?
    } else {
        DateTime::from_timestamp_millis(number)?
    };
    believable(Moment::At(at))
}
