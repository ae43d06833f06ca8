//! When the seller is reminded of what, and how it is told: pure planning over instants. Reminders are rows with a key, not
//! timers, so that sleep, days off and a clock that jumps neither lose one nor tell one twice.

mod quiet;
mod tell;

pub use quiet::Quiet;
pub use tell::{EACH, LATE, Told, tell};

use crate::leg::coded;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Steps before a deadline, in minutes, until the seller says otherwise: a day, four hours, one hour.
pub const STEPS_MIN: [u32; 3] = [24 * 60, 4 * 60, 60];

coded! {
    /// What a reminder is about.
    Reason {
        /// A deadline comes near.
        Deadline = "deadline",
        /// A case the seller put off is back.
        Snooze = "snooze",
        /// A filed ticket is to be followed up.
        FollowUp = "follow_up",
    }
}

/// Something with an instant of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What about.
    pub reason: Reason,
    /// The case's or ticket's id: `C-0187`, `B-0012`.
    pub id: String,
    /// The deadline, the end of the snooze, the day of the follow-up. UTC.
    pub at: DateTime<Utc>,
}

/// A reminder that is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The same for the same step of the same instant, so that it is told once.
    pub key: String,
    /// What about.
    pub reason: Reason,
    /// The case's or ticket's id.
    pub subject: String,
    /// Minutes before the deadline; `None` for what has no steps.
    pub step_min: Option<u32>,
    /// The subject's instant, UTC.
    pub at: DateTime<Utc>,
    /// When it is told, quiet hours considered, UTC.
    pub fire_at: DateTime<Utc>,
}

/// The reminders of a subject.
///
/// Of steps that are over already only the last is planned, for now: a case that is found three hours before its deadline is told
/// at once, and once. A deadline that is over is not planned: lists show it. A step in quiet hours waits for their end, or, where
/// that is too late, comes before they begin; two steps that so fall together are one.
pub fn plan(subject: &Subject, steps_min: &[u32], quiet: Option<&Quiet>, now: DateTime<Utc>) -> Vec<Planned> {
    if subject.reason != Reason::Deadline {
        let fire_at = quiet.map_or(subject.at, |quiet| quiet.after(subject.at));
        return vec![planned(subject, None, fire_at)];
    }
    if subject.at <= now {
        return Vec::new();
    }
    let mut steps: Vec<u32> = steps_min.iter().copied().filter(|step| *step > 0).collect();
    steps.sort_unstable_by(|a, b| b.cmp(a));
    steps.dedup();
    let wanted = |step: u32| subject.at - TimeDelta::minutes(i64::from(step));
    let last_over = steps.iter().rposition(|step| wanted(*step) <= now);
    let mut plans: Vec<Planned> = Vec::new();
    for step in steps.into_iter().skip(last_over.unwrap_or(0)) {
        let fire_at = told_at(wanted(step).max(now), subject.at, quiet, now);
        if plans.last().is_some_and(|earlier| earlier.fire_at >= fire_at) {
            plans.pop();
        }
        plans.push(planned(subject, Some(step), fire_at));
    }
    plans
}

/// Outside of quiet hours: after them, or before them where they last until the deadline and have not begun.
fn told_at(
    wanted: DateTime<Utc>,
    deadline: DateTime<Utc>,
    quiet: Option<&Quiet>,
    now: DateTime<Utc>,
) -> DateTime<Utc> {
    let Some((from, to)) = quiet.and_then(|quiet| quiet.around(wanted)) else {
        return wanted;
    };
    if to < deadline || from <= now { to } else { from }
}

fn planned(subject: &Subject, step_min: Option<u32>, fire_at: DateTime<Utc>) -> Planned {
    let step = step_min.map(|step| format!(":{step}")).unwrap_or_default();
    Planned {
        key: format!(
            "{}:{}:{}{step}",
            subject.reason,
            subject.id,
            subject.at.timestamp_millis()
        ),
        reason: subject.reason,
        subject: subject.id.clone(),
        step_min,
        at: subject.at,
        fire_at,
    }
}
