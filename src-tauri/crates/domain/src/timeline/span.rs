//! How long a parcel was in a leg, and the two events that say so (LEGS rule 8).

use super::code::Responsible;
use super::journey::{Journey, Run};
use super::sorted::{Known, rank};
use crate::leg::{EventKind, Leg};
use chrono::{DateTime, Utc};

/// The time a parcel was in one leg: from the leg's first event to the next leg's first event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegSpan {
    /// The leg.
    pub leg: Leg,
    /// Who answers for it.
    pub responsible: Responsible,
    /// The event the leg began with, as an index into the timeline's events.
    pub first: usize,
    /// The event that ended it; `None` while open, and where only a status without a date tells of the end.
    pub next: Option<usize>,
    /// When it began.
    pub from: DateTime<Utc>,
    /// When it ended.
    pub to: Option<DateTime<Utc>>,
    /// `to`; for an open leg now; where the end has no date, the last event that has one.
    pub until: DateTime<Utc>,
    /// The parcel is still in it.
    pub open: bool,
    /// It counts for the seller's usual: the parcel went on from it by itself, not because it was cancelled or lost.
    pub counts: bool,
}

impl LegSpan {
    /// Its length; never below zero.
    pub fn seconds(&self) -> i64 {
        (self.until - self.from).num_seconds().max(0)
    }

    /// Its length in days of 86,400 seconds.
    pub fn days(&self) -> f64 {
        days(self.seconds())
    }
}

/// Seconds as days of 86,400 seconds.
pub fn days(seconds: i64) -> f64 {
    seconds as f64 / 86_400.0
}

/// The spans of a journey. `ended_undated`: only a status without a date tells that the journey ended.
pub(super) fn spans(
    journey: &Journey,
    events: &[Known<'_>],
    ended_undated: bool,
    now: DateTime<Utc>,
) -> Vec<LegSpan> {
    let last_at = journey
        .last
        .and_then(|index| events.get(index))
        .and_then(|known| known.effective);
    let nexts = journey.runs.iter().skip(1).map(Some).chain(std::iter::once(None));
    let mut spans: Vec<LegSpan> = journey
        .runs
        .iter()
        .zip(nexts)
        .map(|(run, next)| match next {
            Some(next) => closed(run, next, events),
            None => last(run, journey, events, ended_undated, last_at, now),
        })
        .collect();
    if spans.last().is_some_and(|span| span.leg == Leg::Done) {
        spans.pop();
    }
    spans
}

fn closed(run: &Run, next: &Run, events: &[Known<'_>]) -> LegSpan {
    let cut_short = events
        .get(next.first)
        .and_then(|known| known.meaning)
        .is_some_and(|meaning| {
            matches!(
                meaning.event,
                EventKind::Cancelled
                    | EventKind::CancelledByBuyer
                    | EventKind::CancelledBySeller
                    | EventKind::CancelledByCarrier
                    | EventKind::CustomsRefused
                    | EventKind::Lost
                    | EventKind::Damaged
                    | EventKind::Destroyed
            )
        });
    let forward = rank(run.leg) < rank(Leg::Done) && rank(run.leg) < rank(next.leg);
    LegSpan {
        leg: run.leg,
        responsible: Responsible::of_span(run.leg, next.leg),
        first: run.first,
        next: Some(next.first),
        from: run.from,
        to: Some(next.from),
        until: next.from,
        open: false,
        counts: forward && !cut_short,
    }
}

fn last(
    run: &Run,
    journey: &Journey,
    events: &[Known<'_>],
    ended_undated: bool,
    last_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> LegSpan {
    // A return that is over ends with the event that says so, which opens no leg of its own.
    let end = journey.over.filter(|_| run.leg != Leg::Done);
    let to = end
        .and_then(|index| events.get(index))
        .and_then(|known| known.effective);
    let open = to.is_none() && !ended_undated && run.leg != Leg::Done;
    LegSpan {
        leg: run.leg,
        responsible: Responsible::of(run.leg),
        first: run.first,
        next: end.filter(|_| to.is_some()),
        from: run.from,
        to,
        until: to.unwrap_or_else(|| {
            if open {
                now.max(run.from)
            } else {
                last_at.unwrap_or(run.from)
            }
        }),
        open,
        counts: false,
    }
}
