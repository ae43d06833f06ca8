//! In which order a seller looks at what is pending: what is lost soonest comes first.

use crate::leg::coded;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

coded! {
    /// What is to be done about a return; the catalogue has `return-stage-<code>`.
    Stage {
        /// A claim under review that can be answered.
        Decide = "decide",
        /// The goods are here: look at them and decide.
        Inspect = "inspect",
        /// Ready at a pick-up point.
        Collect = "collect",
        /// On the way to a pick-up point.
        Coming = "coming",
        /// Not exported: arrange it with the first-mile carrier.
        Domestic = "domestic",
        /// Between the countries: decided later.
        InTransit = "in_transit",
        /// Refused before, and can be decided anew.
        Reconsider = "reconsider",
        /// The answer is queued or on its way.
        Queued = "queued",
    }
}

/// Something pending, as far as its place in the list goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pending {
    /// What is to be done.
    pub stage: Stage,
    /// When it is too late, UTC; `None` where nobody names such a time.
    pub due_at: Option<DateTime<Utc>>,
    /// Since when it waits, UTC.
    pub since: Option<DateTime<Utc>>,
}

/// Storage that ends today or tomorrow comes before a claim, for which no time limit is published.
const SOON: TimeDelta = TimeDelta::hours(48);

/// The place in the list: the smaller, the earlier. Within a group the time limit, then the longest wait.
pub fn rank(pending: &Pending, now: DateTime<Utc>) -> (u8, i64) {
    let waiting = pending.since.map_or(i64::MAX, |at| at.timestamp());
    let due = pending.due_at.map(|at| at.timestamp());
    let soon = pending.due_at.is_some_and(|at| at - now <= SOON);
    match (pending.stage, due) {
        (Stage::Queued, _) => (9, waiting),
        (Stage::Reconsider, _) => (8, -waiting),
        (_, Some(due)) if soon => (0, due),
        (Stage::Decide, _) => (1, waiting),
        (Stage::Inspect, _) => (2, waiting),
        (_, Some(due)) => (3, due),
        (Stage::Domestic, None) => (4, waiting),
        (Stage::Collect, None) => (5, waiting),
        (Stage::Coming, None) => (6, waiting),
        (Stage::InTransit, None) => (7, waiting),
    }
}
