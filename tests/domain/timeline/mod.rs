//! Tests of the timeline. Codes of the test vocabulary spell their own meaning: `first_mile/accepted`; any other
//! text is an unknown code.

mod cancelled;
mod dwell;
mod property;
mod rules;
mod standing;
mod times;
mod usual;

use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::{CodeMeaning, EventKind, LegRule};
use recourse_domain::market::HistoryEvent;
use recourse_domain::timeline::Timeline;

pub const NOW_DAY: i64 = 100;

pub fn meaning(_: &Vocabulary, code: &str) -> Option<CodeMeaning> {
    let (leg, event) = code.trim().split_once('/')?;
    Some(CodeMeaning {
        leg: LegRule::from_code(&leg.to_ascii_lowercase())?,
        event: EventKind::from_code(&event.to_ascii_lowercase())?,
    })
}

/// Hours after the start of 2026-03-01 UTC.
pub fn hour(hours: i64) -> DateTime<Utc> {
    "2026-03-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hours)
}

pub fn day(days: i64) -> DateTime<Utc> {
    hour(days * 24)
}

pub fn event(at: Option<DateTime<Utc>>, code: &str) -> HistoryEvent {
    HistoryEvent {
        source: Vocabulary::from("test"),
        code: code.to_owned(),
        at,
        original_time: at.map(|at| at.to_rfc3339()),
        text: None,
        place: None,
    }
}

/// Events on whole days.
pub fn events(rows: &[(i64, &str)]) -> Vec<HistoryEvent> {
    rows.iter()
        .map(|(days, code)| event(Some(day(*days)), code))
        .collect()
}

/// A timeline on day 100 of events on whole days.
pub fn timeline(rows: &[(i64, &str)]) -> Timeline {
    Timeline::build(&events(rows), &[], meaning, day(NOW_DAY))
}

/// The same with present statuses.
pub fn with_present(rows: &[(i64, &str)], present: &[&str]) -> Timeline {
    let present: Vec<HistoryEvent> = present.iter().map(|code| event(None, code)).collect();
    Timeline::build(&events(rows), &present, meaning, day(NOW_DAY))
}
