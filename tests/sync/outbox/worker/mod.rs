//! What the worker does with each answer.

mod refused;
mod restart;
mod unknown;

use super::market::Weather;
use super::shop::Shop;
use chrono::TimeDelta;
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_store::Enqueued;

fn answer(text: &str) -> MarketAction {
    MarketAction::AnswerReview {
        review: "r1".into(),
        text: text.to_owned(),
        edit: false,
    }
}

fn message(text: &str) -> MarketAction {
    MarketAction::SendMessage {
        chat: "c1".into(),
        reply_sign: Some("s".to_owned()),
        text: text.to_owned(),
        files: Vec::new(),
    }
}

#[tokio::test]
async fn b_03_sent_once_and_confirmed_by_reading_back() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("Спасибо"));
    let passed = shop.work().await;
    assert_eq!((passed.sent, passed.unknown, passed.failed), (1, 0, 0));
    let row = shop.row(&id);
    assert_eq!(row.state, OutboxState::Confirmed);
    assert_eq!(row.settled_by.as_deref(), Some("read_back"));
    assert_eq!((row.attempts, row.status), (1, Some(204)));
    shop.work().await;
    assert_eq!(shop.market.effects(&answer("Спасибо")), 1);
    let tries = shop.world.store.read(|r| r.outbox_tries(&id)).unwrap();
    let results: Vec<_> = tries
        .iter()
        .map(|t| (t.form.as_str(), t.result.as_deref()))
        .collect();
    assert_eq!(results, [("send", Some("accepted")), ("look", Some("done"))]);
}

#[tokio::test]
async fn b_03_held_for_ten_seconds_and_undone_within_them() {
    let shop = Shop::new();
    let Enqueued::New(row) = shop.queue(&answer("a")) else {
        panic!("not queued")
    };
    shop.pass_time(TimeDelta::seconds(9));
    shop.work().await;
    assert_eq!(shop.row(&row.id).attempts, 0);
    shop.world.store.undo(None, shop.clock.now()).unwrap();
    assert!(shop.find(&row.id).is_none());
    shop.pass_time(TimeDelta::minutes(1));
    shop.work().await;
    assert_eq!(shop.market.inside().requests, 0);
}

#[tokio::test]
async fn b_03_what_was_sent_cannot_be_undone() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    shop.work().await;
    assert!(shop.world.store.undo(None, shop.clock.now()).is_err());
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
}

#[tokio::test]
async fn b_03_a_double_click_makes_one() {
    let shop = Shop::new();
    let Enqueued::New(first) = shop.queue(&message("Здравствуйте")) else {
        panic!("not queued")
    };
    let Enqueued::Duplicate(twin) = shop.queue(&message(" Здравствуйте ")) else {
        panic!("queued twice")
    };
    assert_eq!(first.id, twin.id);
    shop.pass_time(TimeDelta::seconds(10));
    shop.work().await;
    assert!(matches!(shop.queue(&message("Здравствуйте")), Enqueued::New(_)));
}

#[tokio::test]
async fn b_03_one_targets_actions_go_in_their_order() {
    let shop = Shop::new();
    let first = shop.queue_now(&message("first"));
    shop.queue_now(&message("second"));
    shop.queue_now(&answer("elsewhere"));
    shop.work_in(&[Weather::Late(60)], &[]).await;
    assert_eq!(shop.row(&first).state, OutboxState::Unknown);
    assert_eq!(shop.market.effects(&answer("elsewhere")), 1);
    assert_eq!(
        shop.market.effects(&message("second")),
        0,
        "it waits for the first"
    );
    shop.work_every(TimeDelta::minutes(1), 20).await;
    let order: Vec<_> = shop
        .market
        .inside()
        .order
        .iter()
        .filter_map(|action| Some(action.text()?.to_owned()))
        .collect();
    assert_eq!(order, ["elsewhere", "first", "second"]);
}
