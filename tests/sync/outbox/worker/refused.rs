//! What is not done, and what waits for it.

use super::{answer, message};
use crate::outbox::market::{Gaze, Weather};
use crate::outbox::shop::Shop;
use chrono::TimeDelta;
use recourse_domain::outbox::{MarketAction, OutboxState, back_off};
use recourse_sync::outbox::Stop;
use recourse_sync::outbox::seller::Wish;

#[tokio::test]
async fn b_03_a_conflict_shows_what_is_there_and_sends_nothing() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("mine"));
    shop.market.other(&answer("theirs"));
    shop.work().await;
    let row = shop.row(&id);
    assert_eq!(
        (row.state, row.why.as_deref()),
        (OutboxState::Wedged, Some("answered"))
    );
    assert_eq!(row.seen_now.as_deref(), Some("theirs"));
    assert_eq!(shop.market.inside().requests, 0);
}

#[tokio::test]
async fn b_03_what_somebody_did_already_is_not_done_again() {
    let shop = Shop::new();
    let cancel = MarketAction::CancelOrder { order: "7".into() };
    let id = shop.queue_now(&cancel);
    shop.market.other(&cancel);
    shop.work().await;
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
    assert_eq!(shop.market.inside().requests, 0);
}

#[tokio::test]
async fn b_03_the_servers_no_is_kept_in_its_words() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    let passed = shop.work_in(&[Weather::Refused], &[]).await;
    assert_eq!(passed.failed, 1);
    let row = shop.row(&id);
    assert_eq!(row.state, OutboxState::Rejected);
    assert_eq!(row.words.as_deref(), Some("this is not wanted"));
    assert_eq!(row.request_id.as_deref(), Some("r-1"));
}

#[tokio::test]
async fn b_03_a_refused_token_waits_for_the_seller_and_stops_the_pass() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    shop.queue_now(&message("b"));
    let passed = shop.work_in(&[Weather::TokenRefused], &[]).await;
    assert_eq!(passed.stop, Some(Stop::Refused));
    assert_eq!(shop.market.inside().requests, 1);
    let row = shop.row(&id);
    assert_eq!(row.state, OutboxState::Wedged);
    assert_eq!(row.error.unwrap().code, "token-refused");
    shop.wish(&id, Wish::Retry).unwrap();
    shop.work().await;
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
    assert_eq!(shop.market.effects(&message("b")), 1);
}

#[tokio::test]
async fn b_03_offline_keeps_everything_queued_and_counts_nothing_against_it() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    for _ in 0..50 {
        let passed = shop.work_in(&[], &[Gaze::Offline]).await;
        assert_eq!(passed.stop, Some(Stop::Offline));
        shop.pass_time(TimeDelta::hours(5));
    }
    assert_eq!(shop.row(&id).failures, 0);
    shop.work().await;
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
}

#[tokio::test]
async fn b_03_failures_wait_from_five_seconds_to_a_quarter_of_an_hour_and_are_never_given_up() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    let mut waits = Vec::new();
    for _ in 0..40 {
        shop.work_in(&[], &[Gaze::Unreachable]).await;
        let row = shop.row(&id);
        assert_eq!(row.state_at(shop.clock.now()), OutboxState::Queued);
        let wait = row.due_in(shop.clock.now()).unwrap();
        waits.push(wait.num_seconds());
        shop.pass_time(wait);
    }
    assert_eq!(waits[..5], [5, 10, 20, 40, 80]);
    assert_eq!(waits.iter().max(), Some(&900));
    assert_eq!(back_off(1_000_000).num_minutes(), 15);
    shop.work().await;
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
}

#[tokio::test]
async fn b_03_a_limit_of_a_year_is_asked_about_again_within_a_quarter_of_an_hour() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    shop.work_in(&[Weather::Limited(365 * 86_400)], &[]).await;
    assert!(shop.row(&id).due_in(shop.clock.now()).unwrap() <= TimeDelta::minutes(15));
}
