use crate::support::{JumpClock, now};
use chrono::{DateTime, Utc};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::kit::limiter::{BucketState, BucketStore, Clock, Limiter, Rate};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use rstest::rstest;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

const FBS: Rate = Rate {
    group: "fbs",
    burst: 20,
    interval: Duration::from_millis(200),
    refusal_cost: 10,
};
const MINUTE: Rate = Rate {
    group: "minute",
    burst: 1,
    interval: Duration::from_secs(60),
    refusal_cost: 1,
};

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    pairs
        .iter()
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_str(value).unwrap(),
            )
        })
        .collect()
}

async fn take(limiter: &Limiter, rate: &Rate) -> Result<(), ConnectorError> {
    limiter.acquire("seller", rate, &CancellationToken::new()).await
}

/// An hour of simulated time against a bucket that is kept exactly: not one request more than documented.
#[tokio::test]
async fn an_hour_of_requests_never_exceeds_the_documented_rate() {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    let mut sent: Vec<DateTime<Utc>> = Vec::new();
    while clock.now() < now() + chrono::Duration::hours(1) {
        take(&limiter, &FBS).await.unwrap();
        sent.push(clock.now());
        if sent.len().is_multiple_of(1000) {
            clock.pass(Duration::from_secs(7));
        }
    }
    let mut tokens_us: i64 = 20 * 200_000;
    let mut before = now();
    for at in &sent {
        let passed = (*at - before).num_microseconds().unwrap();
        tokens_us = (tokens_us + passed).min(20 * 200_000) - 200_000;
        before = *at;
        assert!(tokens_us >= 0, "too soon at {at}");
    }
    assert!(sent.len() > 17_000, "and not much slower: {}", sent.len());
}

#[tokio::test]
async fn other_sellers_and_groups_do_not_wait() {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    take(&limiter, &MINUTE).await.unwrap();
    limiter
        .acquire("another seller", &MINUTE, &CancellationToken::new())
        .await
        .unwrap();
    take(&limiter, &FBS).await.unwrap();
    assert_eq!(clock.now(), now());
    take(&limiter, &MINUTE).await.unwrap();
    assert_eq!(clock.now(), now() + chrono::Duration::seconds(60));
}

#[tokio::test]
async fn a_refusal_of_the_marketplace_counts_as_ten() {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    for _ in 0..2 {
        take(&limiter, &FBS).await.unwrap();
        limiter.observe("seller", &FBS, 409, &HeaderMap::new());
    }
    assert_eq!(clock.now(), now());
    take(&limiter, &FBS).await.unwrap();
    assert_eq!(clock.now(), now() + chrono::Duration::milliseconds(200));
}

#[tokio::test]
async fn what_remains_is_believed_when_it_is_less() {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    take(&limiter, &FBS).await.unwrap();
    limiter.observe("seller", &FBS, 200, &headers(&[("x-ratelimit-remaining", "0")]));
    take(&limiter, &FBS).await.unwrap();
    assert_eq!(clock.now(), now() + chrono::Duration::milliseconds(200));
}

#[rstest]
#[case("-5")]
#[case("1000000000")]
#[case("Sun, 22 Nov 2026 10:00:00 GMT")]
#[case("")]
#[case("20")]
#[case("nan")]
#[tokio::test]
async fn a_remainder_that_makes_no_sense_changes_nothing(#[case] text: &str) {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    take(&limiter, &FBS).await.unwrap();
    limiter.observe("seller", &FBS, 200, &headers(&[("x-ratelimit-remaining", text)]));
    for _ in 0..19 {
        take(&limiter, &FBS).await.unwrap();
    }
    assert_eq!(clock.now(), now());
    take(&limiter, &FBS).await.unwrap();
    assert_eq!(clock.now(), now() + chrono::Duration::milliseconds(200));
}

#[rstest]
#[case(&[("x-ratelimit-retry", "29")], 29)]
#[case(&[("x-ratelimit-retry", "2"), ("x-ratelimit-reset", "29"), ("x-ratelimit-limit", "10")], 2)]
#[case(&[("retry-after", "7")], 7)]
#[case(&[("x-ratelimit-retry", "1.2")], 2)]
#[case(&[], 1)]
#[case(&[("x-ratelimit-retry", "-3")], 1)]
#[case(&[("x-ratelimit-retry", "1000000000")], 1)]
#[case(&[("x-ratelimit-retry", "Sun, 22 Nov 2026 10:00:00 GMT")], 1)]
#[case(&[("x-ratelimit-retry", "0")], 1)]
#[tokio::test]
async fn a_429_is_waited_out(#[case] told: &[(&'static str, &str)], #[case] seconds: i64) {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    take(&limiter, &FBS).await.unwrap();
    limiter.observe("seller", &FBS, 429, &headers(told));
    assert_eq!(
        limiter.next_at("seller", &FBS),
        now() + chrono::Duration::seconds(seconds)
    );
    take(&limiter, &FBS).await.unwrap();
    assert_eq!(clock.now(), now() + chrono::Duration::seconds(seconds));
    take(&limiter, &FBS).await.unwrap();
    assert!(clock.now() >= now() + chrono::Duration::seconds(seconds) + chrono::Duration::milliseconds(200));
}

#[tokio::test]
async fn without_a_word_the_waits_are_one_two_four() {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    let mut waits = Vec::new();
    for _ in 0..4 {
        take(&limiter, &FBS).await.unwrap();
        let before = clock.now();
        limiter.observe("seller", &FBS, 429, &HeaderMap::new());
        waits.push((limiter.next_at("seller", &FBS) - before).num_seconds());
        clock.set(limiter.next_at("seller", &FBS));
    }
    assert_eq!(waits, [1, 2, 4, 4]);
}

#[tokio::test]
async fn a_wait_beyond_a_quarter_of_an_hour_is_told_instead() {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    take(&limiter, &FBS).await.unwrap();
    limiter.observe("seller", &FBS, 429, &headers(&[("x-ratelimit-retry", "3600")]));
    let Err(ConnectorError::RateLimited { until }) = take(&limiter, &FBS).await else {
        panic!("not told");
    };
    assert_eq!(until, now() + chrono::Duration::hours(1));
    assert_eq!(clock.now(), now(), "nothing was waited");
}

#[tokio::test]
async fn a_wait_ends_when_the_app_stops() {
    let limiter = Limiter::new();
    take(&limiter, &MINUTE).await.unwrap();
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(20)).await;
        stop.cancel();
    });
    let waited = std::time::Instant::now();
    let error = limiter.acquire("seller", &MINUTE, &cancel).await.unwrap_err();
    assert!(matches!(error, ConnectorError::Cancelled));
    assert!(waited.elapsed() < Duration::from_secs(2));
}

#[derive(Default)]
struct Shelf {
    kept: Mutex<Vec<BucketState>>,
    saves: Mutex<u32>,
}

impl BucketStore for Shelf {
    fn load(&self) -> Vec<BucketState> {
        self.kept.lock().unwrap().clone()
    }
    fn save(&self, changed: &[BucketState]) {
        *self.saves.lock().unwrap() += 1;
        let mut kept = self.kept.lock().unwrap();
        for state in changed {
            kept.retain(|old| (&old.key, &old.group) != (&state.key, &state.group));
            kept.push(state.clone());
        }
    }
}

#[tokio::test]
async fn a_second_start_goes_on_with_the_same_bucket() {
    let shelf = Arc::new(Shelf::default());
    let clock = JumpClock::at(now());
    let first = Limiter::with(Some(shelf.clone()), clock.clone());
    take(&first, &MINUTE).await.unwrap();
    drop(first);
    clock.pass(Duration::from_secs(10));
    let second = Limiter::with(Some(shelf), clock.clone());
    take(&second, &MINUTE).await.unwrap();
    assert_eq!(clock.now(), now() + chrono::Duration::seconds(60));
}

#[tokio::test]
async fn buckets_are_saved_at_most_once_a_second_and_at_the_end() {
    let shelf = Arc::new(Shelf::default());
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(Some(shelf.clone()), clock.clone());
    for _ in 0..100 {
        take(&limiter, &FBS).await.unwrap();
        limiter.observe("seller", &FBS, 200, &HeaderMap::new());
    }
    let seconds = (clock.now() - now()).num_seconds();
    let saves = i64::from(*shelf.saves.lock().unwrap());
    assert!(saves <= seconds + 1, "{saves} saves in {seconds} s");
    limiter.flush();
    assert_eq!(shelf.kept.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_clock_set_back_does_not_close_a_bucket_for_long() {
    let clock = JumpClock::at(now());
    let limiter = Limiter::with(None, clock.clone());
    for _ in 0..20 {
        take(&limiter, &FBS).await.unwrap();
    }
    clock.set(now() - chrono::Duration::days(400));
    let before = clock.now();
    take(&limiter, &FBS).await.unwrap();
    assert!(clock.now() - before <= chrono::Duration::seconds(4));
}
