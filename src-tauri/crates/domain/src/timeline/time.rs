//! Times as sources write them (LEGS rule 7): with an offset, without one, or as an epoch.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// Epochs below this are seconds, from it on milliseconds: as seconds it lies in the year 5138.
const FIRST_MILLISECOND: i64 = 100_000_000_000;

/// Formats of the part before the offset. The last two are how Russian dashboards print times.
const FORMATS: &[&str] = &[
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%d.%m.%YT%H:%M:%S%.f",
    "%d.%m.%YT%H:%M",
];

/// Reads an instant: RFC 3339, an offset without a colon (`+0300`) or of hours alone, a time without an offset
/// in `zone`, a day alone (its midnight in `zone`), or an epoch in seconds or milliseconds.
///
/// `None` for anything else, and for years before 2000: marketplaces write 0001-01-01 for "never".
pub fn parse_time(text: &str, zone: Tz) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let instant = epoch(text).or_else(|| written(text, zone))?;
    (instant.timestamp() >= 946_684_800).then_some(instant)
}

fn epoch(text: &str) -> Option<DateTime<Utc>> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    if whole.len() < 9 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    if number < FIRST_MILLISECOND {
        DateTime::from_timestamp(number, 0)
    } else {
        DateTime::from_timestamp_millis(number)
    }
}

fn written(text: &str, zone: Tz) -> Option<DateTime<Utc>> {
    let (local, offset) = split_offset(text)?;
    let naive = naive(local)?;
    match offset {
        Some(offset) => Some(offset.from_local_datetime(&naive).single()?.with_timezone(&Utc)),
        None => in_zone(naive, zone),
    }
}

/// Parts a text into its local time and its offset, if it has one.
fn split_offset(text: &str) -> Option<(&str, Option<FixedOffset>)> {
    let zero = FixedOffset::east_opt(0);
    for ending in ["Z", "z", "UTC", "GMT"] {
        if let Some(local) = text.strip_suffix(ending) {
            return Some((local.trim_end(), zero));
        }
    }
    let Some(clock) = text.find(':') else {
        return Some((text, None));
    };
    let Some(sign) = text.get(clock..)?.find(['+', '-']).map(|at| clock + at) else {
        return Some((text, None));
    };
    let (local, tail) = text.split_at_checked(sign)?;
    let digits: String = tail.chars().skip(1).filter(|c| *c != ':').collect();
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "0"),
        4 => digits.split_at_checked(2)?,
        _ => return None,
    };
    let seconds = hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60;
    let offset = FixedOffset::east_opt(if tail.starts_with('-') { -seconds } else { seconds })?;
    let local = local.trim_end();
    Some((
        local
            .strip_suffix("GMT")
            .or_else(|| local.strip_suffix("UTC"))
            .unwrap_or(local)
            .trim_end(),
        Some(offset),
    ))
}

fn naive(local: &str) -> Option<NaiveDateTime> {
    let joined = local.replacen(' ', "T", 1);
    FORMATS
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(&joined, format).ok())
        .or_else(|| {
            ["%Y-%m-%d", "%d.%m.%Y"]
                .iter()
                .find_map(|format| NaiveDate::parse_from_str(local, format).ok())
                .map(|day| day.and_time(NaiveTime::MIN))
        })
}

/// A wall-clock time in a zone: the first of two where the clock went back, an hour on where it was skipped.
fn in_zone(naive: NaiveDateTime, zone: Tz) -> Option<DateTime<Utc>> {
    zone.from_local_datetime(&naive)
        .earliest()
        .or_else(|| {
            let after = naive.checked_add_signed(TimeDelta::hours(1))?;
            zone.from_local_datetime(&after).earliest()
        })
        .map(|local| local.with_timezone(&Utc))
}
