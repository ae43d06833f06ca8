//! A parcel's journey as detectors need it: spans with what is usual there, and how it stopped.

use crate::leg::{Leg, coded};
use crate::timeline::{CancelStage, CancelledBy, Ending, LegSpan, ReturnRoute, Timeline, Usual};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// A dated event that bounds a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// The source's code.
    pub code: String,
    /// The vocabulary of the code.
    pub source: String,
}

/// The time in one leg.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The leg.
    pub leg: Leg,
    /// The event that began it.
    pub from: Mark,
    /// The event that ended it; `None` while the parcel is there, and where only a status without a date tells of the end.
    pub to: Option<Mark>,
    /// The parcel is still there.
    pub open: bool,
    /// Its length, until now while open.
    pub length: TimeDelta,
    /// The seller's median there; `None` before enough finished parcels.
    pub usual: Option<TimeDelta>,
    /// The seller's 95th percentile there.
    pub limit: Option<TimeDelta>,
    /// How many finished parcels both rest on.
    pub basis: u32,
}

impl Span {
    /// Time over the usual; `None` without a usual, zero or less without an excess.
    pub fn over(&self) -> Option<TimeDelta> {
        self.usual.map(|usual| self.length - usual)
    }
}

coded! {
    /// Who stopped a delivery.
    StopBy {
        /// The buyer.
        Buyer = "buyer",
        /// The seller.
        Seller = "seller",
        /// The carrier.
        Carrier = "carrier",
        /// It is not said.
        Unsaid = "unsaid",
    }
}

/// How a delivery was stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// By whom.
    pub by: StopBy,
    /// Refused at receipt, after the journey.
    pub refused: bool,
    /// Before the goods were handed over.
    pub before_handover: bool,
    /// When, UTC; `None` when only the present status tells it.
    pub at: Option<DateTime<Utc>>,
}

/// A parcel's journey.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Journey {
    /// Spans in the order of time.
    pub spans: Vec<Span>,
    /// How it was stopped, if it was.
    pub stop: Option<Stop>,
    /// The buyer has it.
    pub delivered: bool,
    /// The way to the buyer has ended, in whatever way.
    pub over: bool,
    /// How it ended.
    pub ending: Option<Ending>,
    /// The way back of a parcel that was stopped.
    pub route: Option<ReturnRoute>,
    /// The leg it is in by dated events; `None` when none names one.
    pub leg: Option<Leg>,
    /// Its limit in that leg: the seller's 95th percentile; `None` before enough finished parcels.
    pub limit: Option<TimeDelta>,
    /// The last dated event.
    pub last: Option<Mark>,
    /// An event proves that the seller handed it over.
    pub handed_over: bool,
    /// Nothing moves any more: delivered, back, lost, or cancelled before the hand-over.
    pub finished: bool,
}

impl Journey {
    /// Reads a timeline and the seller's usual.
    pub fn of(timeline: &Timeline, usual: &Usual) -> Self {
        Self {
            spans: timeline
                .legs
                .iter()
                .filter_map(|span| read_span(span, timeline, usual))
                .collect(),
            stop: timeline.cancellation.map(|cancellation| Stop {
                by: match cancellation.by {
                    CancelledBy::Buyer => StopBy::Buyer,
                    CancelledBy::Seller => StopBy::Seller,
                    CancelledBy::Carrier => StopBy::Carrier,
                    CancelledBy::Unsaid => StopBy::Unsaid,
                },
                refused: cancellation.refused,
                before_handover: cancellation.stage == CancelStage::BeforeHandover,
                at: cancellation.at,
            }),
            delivered: timeline.ending == Some(Ending::Delivered),
            over: timeline.ending.is_some(),
            ending: timeline.ending,
            route: timeline.route,
            leg: Some(timeline.leg).filter(|leg| *leg != Leg::Unknown),
            limit: usual.leg(timeline.leg).p95.and_then(TimeDelta::try_seconds),
            last: last_mark(timeline),
            handed_over: timeline.handed_over().is_some(),
            finished: timeline.finished,
        }
    }

    /// When it began, UTC.
    pub fn started_at(&self) -> Option<DateTime<Utc>> {
        self.spans.first().map(|span| span.from.at)
    }

    /// The spans on the way to the buyer, until the delivery was stopped.
    pub fn delivery(&self) -> impl Iterator<Item = &Span> {
        let stopped = self.stop.as_ref().and_then(|stop| stop.at);
        self.spans.iter().filter(move |span| {
            Leg::DELIVERY.contains(&span.leg) && stopped.is_none_or(|at| span.from.at < at)
        })
    }

    /// The span on the way to the buyer with the largest excess over the seller's usual, if any has one.
    pub fn largest_excess(&self) -> Option<&Span> {
        self.delivery()
            .filter(|span| span.over().is_some_and(|over| over > TimeDelta::zero()))
            .max_by_key(|span| span.over())
    }

    /// The longest span on the way to the buyer.
    pub fn longest(&self) -> Option<&Span> {
        self.delivery().max_by_key(|span| span.length)
    }

    /// The latest first-mile span.
    pub fn first_mile(&self) -> Option<&Span> {
        self.delivery().filter(|span| span.leg == Leg::FirstMile).last()
    }
}

fn last_mark(timeline: &Timeline) -> Option<Mark> {
    let at = timeline.last_event_at?;
    let event = timeline.events.iter().rev().find(|event| event.at == Some(at))?;
    Some(Mark {
        at,
        code: event.code.clone(),
        source: event.source.as_str().to_owned(),
    })
}

fn read_span(span: &LegSpan, timeline: &Timeline, usual: &Usual) -> Option<Span> {
    let mark = |index: usize, at: DateTime<Utc>| {
        timeline.event_at(index).map(|event| Mark {
            at,
            code: event.code.clone(),
            source: event.source.as_str().to_owned(),
        })
    };
    let own = usual.leg(span.leg);
    Some(Span {
        leg: span.leg,
        from: mark(span.first, span.from)?,
        to: span.next.zip(span.to).and_then(|(next, at)| mark(next, at)),
        open: span.open,
        length: TimeDelta::try_seconds(span.seconds())?,
        usual: own.median.and_then(TimeDelta::try_seconds),
        limit: own.p95.and_then(TimeDelta::try_seconds),
        basis: own.count,
    })
}
