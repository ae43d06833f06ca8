//! Token buckets: never more requests than the marketplace documents, for each seller and group of methods.
//!
//! A bucket is kept as one moment: when it will be full again (the "generic cell rate" form of a token bucket). Each
//! request moves that moment on by one interval; a request may go when at least one token is there at its time.

use crate::error::ConnectorError;
use async_trait::async_trait;
use chrono::{DateTime, Duration as Span, Utc};
use reqwest::header::HeaderMap;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// A documented limit: a group of methods that share one bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The group's name.
    pub group: &'static str,
    /// Requests that may go at once.
    pub burst: u32,
    /// Time in which one token comes back.
    pub interval: Duration,
    /// How many requests an answer 4XX counts as; 1 where it counts as any other.
    pub refusal_cost: u32,
}

/// A bucket as it is kept across starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BucketState {
    /// Whose: the seller's id, else the account's.
    pub key: String,
    /// The group of methods.
    pub group: String,
    /// When the bucket is full again, UTC.
    pub full_at: DateTime<Utc>,
    /// No request before this, UTC, because the marketplace said so.
    pub blocked_until: Option<DateTime<Utc>>,
}

/// Keeps buckets across starts. Called from async code, so it must not block for long; a failed write is its own matter.
pub trait BucketStore: Send + Sync {
    /// Every bucket that was kept.
    fn load(&self) -> Vec<BucketState>;
    /// Keeps the buckets that changed.
    fn save(&self, changed: &[BucketState]);
}

/// The time, so that tests can let hours pass at once.
#[async_trait]
pub trait Clock: Send + Sync {
    /// The present, UTC.
    fn now(&self) -> DateTime<Utc>;
    /// Waits.
    async fn sleep(&self, wait: Duration);
}

/// The computer's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct WallClock;

#[async_trait]
impl Clock for WallClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    async fn sleep(&self, wait: Duration) {
        tokio::time::sleep(wait).await;
    }
}

/// The longest wait that a request sits out; beyond it the stream is told when to come back.
pub const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);
/// A wait longer than this is not believed: no documented limit is slower than one request a day.
const LONGEST_BELIEVED: u64 = 24 * 3600;
/// Waits are slept in slices, so that a computer that slept goes on soon after it wakes.
const SLICE: Duration = Duration::from_secs(30);

#[derive(Debug, Clone)]
struct Bucket {
    full_at: DateTime<Utc>,
    blocked_until: Option<DateTime<Utc>>,
    burst_seen: Option<u32>,
    strikes: u32,
    dirty: bool,
}

#[derive(Default)]
struct State {
    loaded: bool,
    buckets: HashMap<(String, String), Bucket>,
    saved_at: Option<DateTime<Utc>>,
}

/// All token buckets of the process.
pub struct Limiter {
    store: Option<Arc<dyn BucketStore>>,
    clock: Arc<dyn Clock>,
    speed: u32,
    state: Mutex<State>,
}

impl Default for Limiter {
    fn default() -> Self {
        Self::new()
    }
}

impl Limiter {
    /// Buckets that live as long as the process.
    pub fn new() -> Self {
        Self::with(None, Arc::new(WallClock))
    }

    /// Buckets that are kept across starts.
    pub fn kept(store: Arc<dyn BucketStore>) -> Self {
        Self::with(Some(store), Arc::new(WallClock))
    }

    /// Buckets with a store and a clock of the caller's.
    pub fn with(store: Option<Arc<dyn BucketStore>>, clock: Arc<dyn Clock>) -> Self {
        Self {
            store,
            clock,
            speed: 1,
            state: Mutex::new(State::default()),
        }
    }

    /// The same with tokens that come back `factor` times faster. Only for the demo shop, whose server is Recourse's own.
    #[must_use]
    pub fn faster(mut self, factor: u32) -> Self {
        self.speed = factor.max(1);
        self
    }

    /// Waits for a token and takes it.
    ///
    /// # Errors
    /// [`ConnectorError::RateLimited`] when the wait would be longer than [`LONGEST_WAIT`];
    /// [`ConnectorError::Cancelled`].
    pub async fn acquire(
        &self,
        key: &str,
        rate: &Rate,
        cancel: &CancellationToken,
    ) -> Result<(), ConnectorError> {
        loop {
            if cancel.is_cancelled() {
                return Err(ConnectorError::Cancelled);
            }
            let now = self.clock.now();
            let Err(at) = self.take(key, rate, now) else {
                self.save(rate.interval >= Duration::from_secs(10));
                return Ok(());
            };
            let wait = (at - now).to_std().unwrap_or_default();
            if wait > LONGEST_WAIT {
                return Err(ConnectorError::RateLimited { until: at });
            }
            tokio::select! {
                biased;
                () = cancel.cancelled() => return Err(ConnectorError::Cancelled),
                () = self.clock.sleep(wait.min(SLICE)) => {}
            }
        }
    }

    /// The limiter's present, UTC.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// When the next request of a group may go.
    pub fn next_at(&self, key: &str, rate: &Rate) -> DateTime<Utc> {
        let now = self.clock.now();
        self.with_bucket(key, rate, now, |bucket, interval| {
            bucket.earliest(rate, interval, now).max(now)
        })
    }

    /// Learns from an answer's status and `X-Ratelimit-*` headers. The marketplace can only slow Recourse down:
    /// a header that promises more than the documented limit, or makes no sense, changes nothing.
    pub fn observe(&self, key: &str, rate: &Rate, status: u16, headers: &HeaderMap) {
        let now = self.clock.now();
        self.with_bucket(key, rate, now, |bucket, interval| {
            bucket.dirty = true;
            let limit = number(headers, "x-ratelimit-limit").and_then(|n| u32::try_from(n).ok());
            bucket.burst_seen = limit
                .filter(|limit| (1..rate.burst).contains(limit))
                .or(bucket.burst_seen);
            if status == 429 {
                let retry = number(headers, "x-ratelimit-retry")
                    .or_else(|| number(headers, "retry-after"))
                    .filter(|s| (1..=LONGEST_BELIEVED).contains(s));
                let seconds = retry.unwrap_or(1 << bucket.strikes.min(2));
                bucket.strikes += 1;
                let until = now + Span::seconds(i64::try_from(seconds).unwrap_or(1));
                bucket.blocked_until = Some(bucket.blocked_until.map_or(until, |before| before.max(until)));
                bucket.full_at = bucket
                    .full_at
                    .max(until + interval * tokens_beside_one(rate, bucket));
                return;
            }
            bucket.strikes = 0;
            if (400..500).contains(&status) {
                let extra = i32::try_from(rate.refusal_cost.saturating_sub(1)).unwrap_or(0);
                bucket.full_at = bucket.full_at.max(now) + interval * extra;
            }
            if let Some(left) = number(headers, "x-ratelimit-remaining") {
                let spent = u64::from(rate.burst).saturating_sub(left);
                bucket.full_at = bucket
                    .full_at
                    .max(now + interval * i32::try_from(spent).unwrap_or(0));
            }
        });
        self.save(status == 429);
    }

    /// Keeps what has changed. Called at the end of a run.
    pub fn flush(&self) {
        self.save(true);
    }

    fn take(&self, key: &str, rate: &Rate, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        self.with_bucket(key, rate, now, |bucket, interval| {
            let at = bucket.earliest(rate, interval, now);
            if at > now {
                return Err(at);
            }
            bucket.full_at = bucket.full_at.max(now) + interval;
            bucket.dirty = true;
            Ok(())
        })
    }

    fn with_bucket<T>(
        &self,
        key: &str,
        rate: &Rate,
        now: DateTime<Utc>,
        work: impl FnOnce(&mut Bucket, Span) -> T,
    ) -> T {
        let interval = Span::from_std(rate.interval / self.speed).unwrap_or_else(|_| Span::days(1));
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.loaded {
            state.loaded = true;
            for kept in self.store.iter().flat_map(|store| store.load()) {
                let bucket = Bucket {
                    full_at: kept.full_at,
                    blocked_until: kept.blocked_until,
                    burst_seen: None,
                    strikes: 0,
                    dirty: false,
                };
                state.buckets.insert((kept.key, kept.group), bucket);
            }
        }
        let bucket = state
            .buckets
            .entry((key.to_owned(), rate.group.to_owned()))
            .or_insert_with(|| Bucket {
                full_at: now,
                blocked_until: None,
                burst_seen: None,
                strikes: 0,
                dirty: false,
            });
        bucket.mend(rate, interval, now);
        work(bucket, interval)
    }

    fn save(&self, at_once: bool) {
        let Some(store) = &self.store else { return };
        let now = self.clock.now();
        let changed: Vec<BucketState> = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let recent = state
                .saved_at
                .is_some_and(|at| now >= at && now - at < Span::seconds(1));
            if recent && !at_once {
                return;
            }
            state.saved_at = Some(now);
            state
                .buckets
                .iter_mut()
                .filter(|(_, bucket)| bucket.dirty)
                .map(|((key, group), bucket)| {
                    bucket.dirty = false;
                    BucketState {
                        key: key.clone(),
                        group: group.clone(),
                        full_at: bucket.full_at,
                        blocked_until: bucket.blocked_until,
                    }
                })
                .collect()
        };
        if !changed.is_empty() {
            store.save(&changed);
        }
    }
}

impl Bucket {
    fn earliest(&self, rate: &Rate, interval: Span, now: DateTime<Utc>) -> DateTime<Utc> {
        let token = self.full_at - interval * tokens_beside_one(rate, self);
        let open = self.blocked_until.unwrap_or(now);
        token.max(open)
    }

    /// A clock that was set back must not leave a bucket closed for days.
    fn mend(&mut self, rate: &Rate, interval: Span, now: DateTime<Utc>) {
        let believed = now + Span::seconds(i64::try_from(LONGEST_BELIEVED).unwrap_or(0)) + interval * 2;
        if self.full_at > believed {
            self.full_at = now + interval * i32::try_from(rate.burst).unwrap_or(1);
        }
        if self
            .blocked_until
            .is_some_and(|until| until > believed || until <= now)
        {
            self.blocked_until = None;
        }
    }
}

fn tokens_beside_one(rate: &Rate, bucket: &Bucket) -> i32 {
    let burst = bucket.burst_seen.unwrap_or(rate.burst).min(rate.burst).max(1);
    i32::try_from(burst - 1).unwrap_or(0)
}

/// A header's whole number, rounded up; `None` for anything else: a date, a word, a negative number.
fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    let text = headers.get(name)?.to_str().ok()?.trim();
    match text.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|b| b.is_ascii_digit()) => {
            let up = u64::from(fraction.bytes().any(|b| b != b'0'));
            whole.parse::<u64>().ok()?.checked_add(up)
        }
        _ => text.parse().ok(),
    }
}
