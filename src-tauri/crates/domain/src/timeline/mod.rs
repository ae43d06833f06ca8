//! A parcel's timeline: what happened, where the parcel is, who answers, and how long each leg took.
//!
//! Events of all sources are put in one order by their own times, never by arrival, so that the same events give
//! the same timeline whenever and however they came. Unknown codes are shown and move nothing; nothing is ever
//! guessed to be delivered.

mod code;
mod journey;
mod sorted;
mod span;
mod standing;
mod time;
mod usual;

pub use code::{CancelStage, CancelledBy, Ending, EventFlag, Responsible, ReturnRoute};
pub use span::{LegSpan, days};
pub use time::parse_time;
pub use usual::{Blame, LegUsual, MIN_FINISHED_LEGS, Silence, Usual};

use crate::id::Vocabulary;
use crate::leg::{CodeMeaning, EventKind, Leg};
use crate::market::HistoryEvent;
use chrono::{DateTime, Utc};
use journey::{Journey, Proof};
use sorted::Known;
use standing::Standing;

/// An event in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEvent {
    /// The vocabulary of `code`.
    pub source: Vocabulary,
    /// The code exactly as it came.
    pub code: String,
    /// When it happened; `None` for an event without a time.
    pub at: Option<DateTime<Utc>>,
    /// The time's text exactly as it came.
    pub original_time: Option<String>,
    /// The source's own words.
    pub text: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// The leg the parcel was in after it; for an event without a time the leg its code names.
    pub leg: Leg,
    /// What happened.
    pub event: EventKind,
    /// Why it does not simply move the parcel on.
    pub flag: Option<EventFlag>,
}

/// A cancellation or refusal that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancellation {
    /// Who.
    pub by: CancelledBy,
    /// The buyer refused it at receipt.
    pub refused: bool,
    /// Where the parcel was.
    pub stage: CancelStage,
    /// When; `None` when only a status without a date tells it.
    pub at: Option<DateTime<Utc>>,
    /// The event that says so, as an index into the timeline's events.
    pub event: usize,
}

/// A parcel's timeline as of one instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Every event: in the order of time, then those without a time.
    pub events: Vec<TimelineEvent>,
    /// The legs without gaps, from the first event that names one. The end of a journey is not a span.
    pub legs: Vec<LegSpan>,
    /// The leg, by dated events alone; [`Leg::Unknown`] when none names one.
    pub leg: Leg,
    /// The leg for lists and counts: `leg`, corrected by what a present status without a date tells.
    pub standing: Leg,
    /// What the last dated event says; [`EventKind::Unknown`] for an unknown code or when there is none.
    pub event: EventKind,
    /// Who answers for `leg` now.
    pub responsible: Responsible,
    /// The way back, after a cancellation or refusal.
    pub route: Option<ReturnRoute>,
    /// The cancellation or refusal, if one stands.
    pub cancellation: Option<Cancellation>,
    /// How the way to the buyer ended; `None` while the parcel is on it.
    pub ending: Option<Ending>,
    /// When it ended; `None` when only a status without a date tells it.
    pub ended_at: Option<DateTime<Utc>>,
    /// Nothing moves any more: delivered, back, lost, or cancelled before the hand-over.
    pub finished: bool,
    /// The last dated event that is not in the future.
    pub last_event_at: Option<DateTime<Utc>>,
    /// When an event that is still in the future will count: the timeline must be built again then.
    pub rebuild_at: Option<DateTime<Utc>>,
    /// The instant the timeline is of.
    pub now: DateTime<Utc>,
    proof: Proof,
}

impl Timeline {
    /// Builds a timeline from events of any sources in any order, and from the order's present statuses.
    ///
    /// `present` holds statuses that say how things stand now, without a date. They are shown, they never move
    /// `leg` and never bound a span; they do tell `standing`, `ending` and `finished`. `meaning` looks a code up
    /// in its vocabulary.
    pub fn build(
        events: &[HistoryEvent],
        present: &[HistoryEvent],
        meaning: impl Fn(&Vocabulary, &str) -> Option<CodeMeaning>,
        now: DateTime<Utc>,
    ) -> Self {
        let present: Vec<HistoryEvent> = present
            .iter()
            .map(|status| HistoryEvent {
                at: None,
                ..status.clone()
            })
            .collect();
        let known = sorted::sorted(events.iter().chain(&present), meaning, now);
        let journey = Journey::walk(&known);
        let standing = Standing::of(&journey, &known, &present);
        let ended_undated = standing.ending.is_some() && standing.ended_by.is_none();
        let last = journey.last.and_then(|index| known.get(index));
        let leg = journey.leg.unwrap_or(Leg::Unknown);
        Self {
            legs: span::spans(&journey, &known, ended_undated, now),
            leg,
            standing: standing.leg,
            event: last
                .and_then(|known| known.meaning)
                .map_or(EventKind::Unknown, |meaning| meaning.event),
            responsible: Responsible::of(leg),
            route: standing.route,
            cancellation: standing.cancel.map(|cancel| Cancellation {
                by: cancel.by,
                refused: cancel.refused,
                stage: cancel.stage,
                at: known.get(cancel.index).and_then(|known| known.effective),
                event: cancel.index,
            }),
            ending: standing.ending,
            ended_at: standing
                .ended_by
                .and_then(|index| known.get(index))
                .and_then(|known| known.effective),
            finished: standing.finished,
            last_event_at: last.and_then(|known| known.effective),
            rebuild_at: rebuild_at(&known),
            now,
            proof: journey.proof,
            events: known.iter().zip(&journey.after).map(placed).collect(),
        }
    }

    /// An event by its index.
    pub fn event_at(&self, index: usize) -> Option<&TimelineEvent> {
        self.events.get(index)
    }

    /// The first span of a leg.
    pub fn span(&self, leg: Leg) -> Option<&LegSpan> {
        self.legs.iter().find(|span| span.leg == leg)
    }

    /// The finished legs that count for the seller's usual, each with its length in seconds.
    pub fn finished_legs(&self) -> impl Iterator<Item = (Leg, i64)> + '_ {
        self.legs
            .iter()
            .filter(|span| span.counts)
            .map(|span| (span.leg, span.seconds()))
    }

    /// The first event that proves that the seller handed the parcel over.
    pub fn handed_over(&self) -> Option<&TimelineEvent> {
        self.proven(self.proof.handed_over)
    }

    /// The first event that proves that it left the seller's country.
    pub fn departed(&self) -> Option<&TimelineEvent> {
        self.proven(self.proof.departed)
    }

    /// The first event that proves that it arrived in the destination country.
    pub fn arrived(&self) -> Option<&TimelineEvent> {
        self.proven(self.proof.arrived)
    }

    /// The event that says that the buyer has it.
    pub fn delivered(&self) -> Option<&TimelineEvent> {
        self.proven(self.proof.delivered)
    }

    /// The event that says that it is back at the sender.
    pub fn returned(&self) -> Option<&TimelineEvent> {
        self.proven(self.proof.returned)
    }

    /// The event or present status that says that the buyer refused it.
    pub fn refused(&self) -> Option<&TimelineEvent> {
        self.cancellation.filter(|cancellation| cancellation.refused)?;
        self.events
            .iter()
            .find(|event| event.event == EventKind::RefusedByBuyer && event.flag != Some(EventFlag::Future))
    }

    /// The event or present status that cancelled or refused it.
    pub fn cancelled(&self) -> Option<&TimelineEvent> {
        self.event_at(self.cancellation?.event)
    }

    fn proven(&self, index: Option<usize>) -> Option<&TimelineEvent> {
        self.event_at(index?)
    }
}

fn rebuild_at(known: &[Known<'_>]) -> Option<DateTime<Utc>> {
    known
        .iter()
        .filter(|known| known.effective.is_none())
        .filter_map(|known| known.event.at)
        .min()
        .map(sorted::counts_from)
}

fn placed((known, (leg, flag)): (&Known<'_>, &(Leg, Option<EventFlag>))) -> TimelineEvent {
    TimelineEvent {
        source: known.event.source.clone(),
        code: known.event.code.clone(),
        at: known.event.at,
        original_time: known.event.original_time.clone(),
        text: known.event.text.clone(),
        place: known.event.place.clone(),
        leg: *leg,
        event: known.meaning.map_or(EventKind::Unknown, |meaning| meaning.event),
        flag: *flag,
    }
}
