//! Token buckets: one per seller, kind of token and group of methods.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A documented limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rate {
    /// One request comes back after so long.
    pub(crate) interval: Duration,
    /// So many may be made at once.
    pub(crate) burst: u32,
}

impl Rate {
    pub(crate) const fn every(interval_ms: u64, burst: u32) -> Self {
        Self {
            interval: Duration::from_millis(interval_ms),
            burst,
        }
    }
}

/// What a bucket says to a request.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Verdict {
    /// Let through; so many remain.
    Pass { remaining: u64 },
    /// Refused.
    Wait {
        retry: Duration,
        reset: Duration,
        limit: u32,
    },
}

#[derive(Debug)]
struct Bucket {
    /// May fall below zero when an answer costs more than the request had paid.
    left: f64,
    seen: Instant,
}

/// All buckets of a running sandbox.
#[derive(Debug)]
pub(crate) struct Limits {
    buckets: Mutex<HashMap<(String, &'static str), Bucket>>,
    /// How much faster than documented the buckets fill; infinite for none at all.
    speed: f64,
}

impl Limits {
    /// Buckets that fill `speed` times as fast as documented. Above 1 they also hold as many times more, so that a demo
    /// does not wait minutes for a second page.
    pub(crate) fn new(speed: f64) -> Self {
        Self {
            buckets: Mutex::new(HashMap::new()),
            speed: if speed > 0.0 { speed } else { 1.0 },
        }
    }

    fn size(&self, rate: Rate) -> f64 {
        f64::from(rate.burst) * self.speed.clamp(1.0, 1e6)
    }

    /// Takes one request from a bucket.
    pub(crate) fn take(&self, who: &str, group: &'static str, rate: Rate) -> Verdict {
        if self.speed.is_infinite() {
            return Verdict::Pass {
                remaining: u64::from(rate.burst),
            };
        }
        let size = self.size(rate);
        let interval = rate.interval.as_secs_f64() / self.speed;
        let now = Instant::now();
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let bucket = buckets.entry((who.to_owned(), group)).or_insert(Bucket {
            left: size,
            seen: now,
        });
        let filled = bucket.left + now.duration_since(bucket.seen).as_secs_f64() / interval;
        bucket.left = filled.min(size);
        bucket.seen = now;
        if bucket.left >= 1.0 {
            bucket.left -= 1.0;
            return Verdict::Pass {
                remaining: bucket.left.max(0.0) as u64,
            };
        }
        Verdict::Wait {
            retry: Duration::from_secs_f64((1.0 - bucket.left) * interval),
            reset: Duration::from_secs_f64((size - bucket.left) * interval),
            limit: size.min(f64::from(u32::MAX)) as u32,
        }
    }

    /// Takes more for a request that was already let through.
    pub(crate) fn charge(&self, who: &str, group: &'static str, more: u32) {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bucket) = buckets.get_mut(&(who.to_owned(), group)) {
            bucket.left -= f64::from(more);
        }
    }
}
