//! How what is due is told: one by one, or in one summary when nobody was there.

use super::{Planned, Reason};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// A reminder that is told later than this after its time was missed: the computer slept, or the app was closed.
pub const LATE: TimeDelta = TimeDelta::minutes(15);
/// Reminders that are told one by one, at most; the rest is in the summary and in the list.
pub const EACH: usize = 3;

/// What is told now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// How many were missed or are too many to be told one by one; 0: no summary.
    pub summary: usize,
    /// How many of their deadlines are over.
    pub over: usize,
    /// Told one by one, the next deadline first.
    pub each: Vec<Planned>,
    /// Missed, and their moment is over: only the summary tells them.
    pub missed: Vec<Planned>,
    /// Told by a nearer step of the same subject.
    pub passed: Vec<Planned>,
}

/// Sorts what is due. Of one subject only the nearest step is told. What was missed is told in one summary, and what is still
/// open of it one by one after it.
pub fn tell(due: Vec<Planned>, now: DateTime<Utc>) -> Told {
    let mut told = Told::default();
    let mut nearest: BTreeMap<(Reason, String), Planned> = BTreeMap::new();
    for reminder in due {
        let place = (reminder.reason, reminder.subject.clone());
        match nearest.remove(&place) {
            Some(other) => {
                let newer = (other.at, other.fire_at) < (reminder.at, reminder.fire_at);
                let (kept, passed) = if newer {
                    (reminder, other)
                } else {
                    (other, reminder)
                };
                told.passed.push(passed);
                nearest.insert(place, kept);
            }
            None => {
                nearest.insert(place, reminder);
            }
        }
    }
    let mut late = 0;
    for reminder in nearest.into_values() {
        let was_missed = now - reminder.fire_at > LATE;
        late += usize::from(was_missed);
        if reminder.reason == Reason::Deadline && reminder.at <= now {
            told.over += 1;
            told.missed.push(reminder);
        } else {
            told.each.push(reminder);
        }
    }
    told.each.sort_by(|a, b| (a.at, &a.key).cmp(&(b.at, &b.key)));
    let all = told.each.len() + told.missed.len();
    if late > 0 || told.each.len() > EACH || !told.missed.is_empty() {
        told.summary = all;
    }
    told
}
