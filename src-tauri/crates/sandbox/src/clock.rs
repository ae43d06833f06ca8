//! The sandbox's own present: it runs on from a given instant, or stands still.

use chrono::{DateTime, Utc};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

#[derive(Debug)]
struct Hands {
    base: DateTime<Utc>,
    started: Instant,
    frozen: bool,
}

/// A clock that starts at any instant.
#[derive(Debug)]
pub(crate) struct Clock(Mutex<Hands>);

impl Clock {
    /// A clock that runs on from `now`.
    pub(crate) fn running(now: DateTime<Utc>) -> Self {
        Self(Mutex::new(Hands {
            base: now,
            started: Instant::now(),
            frozen: false,
        }))
    }

    /// The present.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        let hands = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if hands.frozen {
            return hands.base;
        }
        chrono::TimeDelta::from_std(hands.started.elapsed()).map_or(hands.base, |gone| hands.base + gone)
    }

    /// Stops the clock at `now`.
    pub(crate) fn freeze(&self, now: DateTime<Utc>) {
        let mut hands = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        hands.base = now;
        hands.frozen = true;
    }
}
