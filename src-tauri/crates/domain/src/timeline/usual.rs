//! The seller's own usual, and what exceeds it (LEGS rule 6).

use super::Timeline;
use super::code::Responsible;
use super::sorted::rank;
use super::span::LegSpan;
use crate::leg::Leg;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many finished legs it takes before a median or a limit is called the seller's own.
pub const MIN_FINISHED_LEGS: usize = 20;

const SECONDS_A_DAY: i64 = 86_400;

/// One leg's usual, in seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegUsual {
    /// Finished legs it rests on.
    pub count: u32,
    /// The median; `None` before [`MIN_FINISHED_LEGS`].
    pub median: Option<i64>,
    /// The 95th percentile by nearest rank; `None` before [`MIN_FINISHED_LEGS`].
    pub p95: Option<i64>,
}

/// What is usual for one seller, leg by leg, from that seller's own finished legs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Usual(BTreeMap<Leg, LegUsual>);

impl Usual {
    /// The usual of finished legs, each with its length in seconds, in any order.
    pub fn of(samples: impl IntoIterator<Item = (Leg, i64)>) -> Self {
        let mut by_leg: BTreeMap<Leg, Vec<i64>> = BTreeMap::new();
        for (leg, seconds) in samples {
            by_leg.entry(leg).or_default().push(seconds);
        }
        Self(
            by_leg
                .into_iter()
                .map(|(leg, lengths)| (leg, usual_of(lengths)))
                .collect(),
        )
    }

    /// One leg's usual; a count of 0 for a leg that nothing is known of.
    pub fn leg(&self, leg: Leg) -> LegUsual {
        self.0.get(&leg).copied().unwrap_or_default()
    }

    /// The legs that something is known of, in the order of a journey.
    pub fn iter(&self) -> impl Iterator<Item = (Leg, LegUsual)> + '_ {
        self.0.iter().map(|(leg, usual)| (*leg, *usual))
    }
}

fn usual_of(mut lengths: Vec<i64>) -> LegUsual {
    lengths.sort_unstable();
    let count = lengths.len();
    let at = |index: usize| lengths.get(index).copied();
    let enough = count >= MIN_FINISHED_LEGS;
    let median = || {
        let upper = at(count / 2)?;
        let lower = at((count - 1) / 2)?;
        Some(lower + (upper - lower) / 2)
    };
    LegUsual {
        count: u32::try_from(count).unwrap_or(u32::MAX),
        median: enough.then(median).flatten(),
        p95: enough
            .then(|| at((count * 95).div_ceil(100).saturating_sub(1)))
            .flatten(),
    }
}

/// The leg with the largest excess over the seller's own median, and the two events its length rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blame {
    /// The leg.
    pub leg: Leg,
    /// Who answers for it.
    pub responsible: Responsible,
    /// The first event, as an index into the timeline's events.
    pub first: usize,
    /// The second event; `None` while the leg is open.
    pub next: Option<usize>,
    /// Length in seconds.
    pub seconds: i64,
    /// The seller's own median in seconds.
    pub usual_seconds: i64,
    /// Seconds over it; above zero.
    pub over_seconds: i64,
}

/// How long nothing has been heard of a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// The leg it is silent in.
    pub leg: Leg,
    /// The last event.
    pub since: DateTime<Utc>,
    /// Seconds since then.
    pub seconds: i64,
    /// The limit in seconds: the seller's own 95th percentile of the leg, or the default.
    pub limit_seconds: i64,
    /// True when the limit is the default, not the seller's own data.
    pub default_limit: bool,
    /// Longer than the limit.
    pub over: bool,
}

impl Timeline {
    /// Seconds that a span is over the seller's own median; `None` when it is not, when there are too few
    /// finished legs for a median, or when the span's end has no date.
    pub fn over(&self, span: &LegSpan, usual: &Usual) -> Option<i64> {
        let dated = span.open || span.to.is_some();
        let median = usual.leg(span.leg).median.filter(|_| dated)?;
        Some(span.seconds() - median).filter(|over| *over > 0)
    }

    /// The leg with the largest excess over the seller's own median, on the way to the buyer; the earlier one of
    /// two equals. `None` when no excess can be claimed.
    pub fn blame(&self, usual: &Usual) -> Option<Blame> {
        let mut worst: Option<Blame> = None;
        for span in self.legs.iter().filter(|span| rank(span.leg) < rank(Leg::Done)) {
            let Some(over) = self.over(span, usual) else {
                continue;
            };
            if worst.is_none_or(|blame| blame.over_seconds < over) {
                worst = Some(Blame {
                    leg: span.leg,
                    responsible: span.responsible,
                    first: span.first,
                    next: span.next,
                    seconds: span.seconds(),
                    usual_seconds: span.seconds() - over,
                    over_seconds: over,
                });
            }
        }
        worst
    }

    /// How long nothing has been heard of a parcel that is on its way to the buyer. `None` when that way has
    /// ended or no event has a date. `default_days` is the limit of the rulebook for a leg with too few finished
    /// ones; it must be shown as a default.
    pub fn silence(&self, usual: &Usual, default_days: i64) -> Option<Silence> {
        if self.ending.is_some() {
            return None;
        }
        let since = self.last_event_at?;
        let seconds = (self.now - since).num_seconds().max(0);
        let own = usual.leg(self.leg).p95;
        let limit_seconds = own.unwrap_or_else(|| default_days.saturating_mul(SECONDS_A_DAY));
        Some(Silence {
            leg: self.leg,
            since,
            seconds,
            limit_seconds,
            default_limit: own.is_none(),
            over: seconds > limit_seconds,
        })
    }
}
