//! `track explain`: from times and codes of one vocabulary to where the parcel is and who answers.

use crate::rows::Row;
use crate::vocabulary::{meaning, vocabularies, vocabulary};
use chrono::{DateTime, Utc};
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::HistoryEvent;
use recourse_domain::timeline::{Ending, EventFlag, LegSpan, Responsible, ReturnRoute, Timeline, parse_time};
use serde::Serialize;

/// Why rows could not be explained.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExplainError {
    /// No vocabulary has that name.
    #[error("'{name}' is no known source; known are {}", known.join(", "))]
    UnknownVocabulary {
        /// The name as it was given.
        name: String,
        /// The names there are.
        known: Vec<String>,
    },
    /// The input is no list of times and codes.
    #[error("the events could not be read: {why}")]
    NotRows {
        /// What is wrong, and in which row.
        why: String,
    },
}

/// What a list of codes says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// Where the parcel is.
    pub leg: Leg,
    /// What happened last.
    pub event: EventKind,
    /// Who answers now.
    pub responsible: Responsible,
    /// The way back, after a cancellation or refusal.
    pub route: Option<ReturnRoute>,
    /// How the way to the buyer ended.
    pub ending: Option<Ending>,
    /// Every event in its place.
    pub timeline: Vec<ExplainedEvent>,
    /// The legs, one after the other.
    pub legs: Vec<ExplainedLeg>,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainedEvent {
    /// When, UTC.
    pub at: Option<DateTime<Utc>>,
    /// The leg after it.
    pub leg: Leg,
    /// What happened.
    pub event: EventKind,
    /// The code exactly as it came.
    pub code: String,
    /// The vocabulary.
    pub source: Vocabulary,
    /// The source's own words.
    pub text: Option<String>,
    /// The time exactly as it came.
    pub original_time: Option<String>,
    /// Why it does not simply move the parcel on.
    pub flag: Option<EventFlag>,
}

/// One leg.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainedLeg {
    /// The leg.
    pub leg: Leg,
    /// Who answers for it.
    pub responsible: Responsible,
    /// Its first event.
    pub from: DateTime<Utc>,
    /// The next leg's first event; `None` while open.
    pub to: Option<DateTime<Utc>>,
    /// Days of 86,400 seconds between them, or until now.
    pub days: f64,
    /// The parcel is still in it.
    pub open: bool,
    /// The code of its first event.
    pub from_code: Option<String>,
    /// The code of the next leg's first event.
    pub to_code: Option<String>,
}

/// Explains rows of one vocabulary as of `now`. A time that cannot be read leaves its row without one: the row is
/// shown with its own text and moves nothing. The codes of a vocabulary without dates are taken as dated here,
/// since the rows bring their times.
///
/// # Errors
/// [`ExplainError::UnknownVocabulary`] when no vocabulary has that name or alias.
pub fn explain(source: &str, rows: &[Row], now: DateTime<Utc>) -> Result<Explanation, ExplainError> {
    let Some(data) = vocabulary(&Vocabulary::new(source.trim())) else {
        return Err(ExplainError::UnknownVocabulary {
            name: source.to_owned(),
            known: vocabularies().iter().map(|data| data.name.clone()).collect(),
        });
    };
    let events: Vec<HistoryEvent> = rows
        .iter()
        .map(|row| HistoryEvent {
            source: Vocabulary::new(&data.name),
            code: row.code.clone(),
            at: row.time.as_deref().and_then(|time| parse_time(time, data.zone)),
            original_time: row.time.clone(),
            text: row.text.clone(),
            place: row.place.clone(),
        })
        .collect();
    let timeline = Timeline::build(&events, &[], meaning, now);
    Ok(Explanation {
        leg: timeline.leg,
        event: timeline.event,
        responsible: timeline.responsible,
        route: timeline.route,
        ending: timeline.ending,
        legs: timeline
            .legs
            .iter()
            .map(|span| explained_leg(&timeline, span))
            .collect(),
        timeline: timeline
            .events
            .into_iter()
            .map(|event| ExplainedEvent {
                at: event.at,
                leg: event.leg,
                event: event.event,
                code: event.code,
                source: event.source,
                text: event.text,
                original_time: event.original_time,
                flag: event.flag,
            })
            .collect(),
    })
}

fn explained_leg(timeline: &Timeline, span: &LegSpan) -> ExplainedLeg {
    let code = |index: usize| timeline.event_at(index).map(|event| event.code.clone());
    ExplainedLeg {
        leg: span.leg,
        responsible: span.responsible,
        from: span.from,
        to: span.to,
        days: span.days(),
        open: span.open,
        from_code: code(span.first),
        to_code: span.next.and_then(code),
    }
}
