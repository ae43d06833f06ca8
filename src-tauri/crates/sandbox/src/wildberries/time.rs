//! How each part of the API writes and reads times.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, SecondsFormat, TimeDelta, Utc};

/// Moscow's distance from UTC, seconds; without summer time since 2014.
const MOSCOW: i32 = 3 * 3600;

fn moscow() -> FixedOffset {
    FixedOffset::east_opt(MOSCOW)
        .unwrap_or_else(|| FixedOffset::east_opt(0).unwrap_or(chrono::offset::Offset::fix(&Utc)))
}

/// `2026-05-20T07:19:17Z`
pub(crate) fn utc(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// `2026-05-20T07:19:17.123456Z`
pub(crate) fn utc_micros(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// `2026-05-20T10:19:17`, Moscow, without saying so.
pub(crate) fn naive(at: DateTime<Utc>) -> String {
    at.with_timezone(&moscow())
        .format("%Y-%m-%dT%H:%M:%S")
        .to_string()
}

/// The same with six decimals.
pub(crate) fn naive_micros(at: DateTime<Utc>) -> String {
    at.with_timezone(&moscow())
        .format("%Y-%m-%dT%H:%M:%S%.6f")
        .to_string()
}

/// `2026-05-20T10:19:17+03:00`
pub(crate) fn zoned(at: DateTime<Utc>) -> String {
    at.with_timezone(&moscow())
        .to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The day in Moscow.
pub(crate) fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&moscow()).date_naive()
}

/// Reads a day, a naive Moscow time or a zoned time.
pub(crate) fn read_moscow(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.with_timezone(&Utc));
    }
    let naive = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f")
        .ok()
        .or_else(|| text.parse::<NaiveDate>().ok()?.and_hms_opt(0, 0, 0))?;
    Some(naive.and_utc() - TimeDelta::seconds(i64::from(MOSCOW)))
}

/// Reads Unix seconds.
pub(crate) fn read_seconds(text: &str) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(text.parse().ok()?, 0)
}

/// Kopecks as a decimal text in units: `376.99`, `367`, `0`.
pub(crate) fn decimal(kopecks: i64) -> String {
    let (units, rest) = (kopecks.abs() / 100, kopecks.abs() % 100);
    let sign = if kopecks < 0 { "-" } else { "" };
    if rest == 0 {
        return format!("{sign}{units}");
    }
    format!("{sign}{units}.{rest:02}")
        .trim_end_matches('0')
        .to_owned()
}

/// Kopecks as a JSON number in units, exact to two decimals.
pub(crate) fn units(kopecks: i64) -> serde_json::Value {
    if kopecks % 100 == 0 {
        return serde_json::Value::from(kopecks / 100);
    }
    serde_json::from_str(&decimal(kopecks)).unwrap_or(serde_json::Value::Null)
}
