//! What may have been done: looked for, and sent again only where that cannot make two.

use super::{answer, message};
use crate::outbox::market::{Gaze, Weather};
use crate::outbox::shop::Shop;
use chrono::TimeDelta;
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_sync::outbox::seller::{Wish, wishes};

#[tokio::test]
async fn b_03_a_time_out_after_the_server_acted_is_looked_for_and_not_repeated() {
    let shop = Shop::new();
    let id = shop.queue_now(&message("a"));
    let passed = shop.work_in(&[Weather::CutAfter], &[]).await;
    assert_eq!((passed.sent, passed.unknown), (0, 1));
    assert_eq!(shop.row(&id).state, OutboxState::Unknown);
    shop.pass_time(TimeDelta::seconds(5));
    shop.work().await;
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
    assert_eq!(shop.market.effects(&message("a")), 1);
}

#[tokio::test]
async fn b_03_a_cut_before_the_server_acted_is_sent_again_after_looking_twice_and_long_enough() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    shop.work_in(&[Weather::CutBefore], &[]).await;
    for _ in 0..4 {
        shop.pass_time(TimeDelta::seconds(15));
        shop.work().await;
        assert_eq!(shop.row(&id).attempts, 1, "a request may still be on its way");
    }
    shop.pass_time(TimeDelta::minutes(2));
    shop.work().await;
    shop.pass_time(TimeDelta::minutes(2));
    shop.work().await;
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
    assert_eq!(shop.row(&id).attempts, 2);
    assert_eq!(shop.market.effects(&answer("a")), 1);
}

#[tokio::test]
async fn b_03_what_arrives_late_is_not_sent_twice() {
    for seconds in [60, 90, 600, 1200] {
        for weather in [Weather::Late(seconds), Weather::Slow(seconds)] {
            let shop = Shop::new();
            let id = shop.queue_now(&message("a"));
            shop.work_in(&[weather], &[]).await;
            shop.work_every(TimeDelta::seconds(10), 150).await;
            assert_eq!(shop.market.inside().requests, 1, "{weather:?}");
            assert_eq!(shop.market.effects(&message("a")), 1, "{weather:?}");
            let row = shop.row(&id);
            match weather {
                // The seller is asked meanwhile, and nothing is left to ask when it shows.
                Weather::Late(_) => assert_eq!(row.state, OutboxState::Confirmed, "{weather:?}: {row:?}"),
                _ => assert!(
                    row.state == OutboxState::Confirmed || row.why.as_deref() == Some("not_there"),
                    "{weather:?}: {row:?}"
                ),
            }
        }
    }
}

/// A message, and an amount: a second one would be another, or undo what was set since.
#[tokio::test]
async fn b_03_a_message_that_is_not_seen_is_never_sent_again_by_itself() {
    let stock = MarketAction::SetStock {
        warehouse: "1".to_owned(),
        item: "i1".to_owned(),
        amount: 0,
    };
    for action in [message("a"), stock] {
        let shop = Shop::new();
        let id = shop.queue_now(&action);
        shop.work_in(&[Weather::CutBefore], &[]).await;
        shop.work_every(TimeDelta::minutes(2), 300).await;
        let row = shop.row(&id);
        assert_eq!(
            (row.state, row.why.as_deref()),
            (OutboxState::Unknown, Some("not_seen"))
        );
        assert_eq!((row.attempts, shop.market.inside().requests), (1, 1));
        assert_eq!(
            row.due_in(shop.clock.now()),
            None,
            "after some hours only the seller can tell"
        );
        let can = wishes(&row, shop.clock.now());
        assert_eq!(can, [Wish::WasSent, Wish::SendAgain, Wish::NotSent, Wish::Retry]);
        shop.wish(&id, Wish::Retry).unwrap();
        shop.work().await;
        assert_eq!(shop.market.inside().requests, 1, "asked to look, it looks");
        shop.wish(&id, Wish::SendAgain).unwrap();
        shop.work().await;
        assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
        assert_eq!(shop.market.effects(&action), 1);
    }
}

#[tokio::test]
async fn b_03_what_is_not_seen_asks_the_seller_within_two_minutes_and_is_looked_for_on() {
    let shop = Shop::new();
    let id = shop.queue_now(&message("a"));
    shop.work_in(&[Weather::Late(900)], &[]).await;
    shop.work_every(TimeDelta::seconds(5), 24).await;
    let row = shop.row(&id);
    assert_eq!(row.why.as_deref(), Some("not_seen"));
    let wait = row.due_in(shop.clock.now()).unwrap();
    assert!(wait <= TimeDelta::minutes(15), "{wait}");
    shop.work_every(TimeDelta::minutes(1), 30).await;
    let row = shop.row(&id);
    assert_eq!(
        (row.state, row.settled_by.as_deref(), row.why),
        (OutboxState::Confirmed, Some("read_back"), None)
    );
}

#[tokio::test]
async fn b_03_a_no_after_an_attempt_that_may_have_acted_asks_the_seller() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    shop.work_in(&[Weather::Late(600)], &[]).await;
    for _ in 0..4 {
        shop.pass_time(TimeDelta::seconds(45));
        shop.work_in(&[Weather::Refused], &[]).await;
    }
    let row = shop.row(&id);
    assert_eq!(
        (row.state, row.why.as_deref(), row.words.as_deref()),
        (
            OutboxState::Wedged,
            Some("refused_again"),
            Some("this is not wanted")
        )
    );
    shop.pass_time(TimeDelta::minutes(10));
    assert!(shop.market.is_so(&answer("a")), "the first one came through");
    shop.wish(&id, Wish::WasSent).unwrap();
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
}

#[tokio::test]
async fn b_03_a_message_with_a_file_goes_once_with_its_bytes() {
    let shop = Shop::new();
    let sent = |text: &str, byte: u8| MarketAction::SendMessage {
        chat: "c1".into(),
        reply_sign: None,
        text: text.to_owned(),
        files: vec![shop.keep_file(&[byte; 300])],
    };
    let (first, other) = (sent("", 1), sent("", 2));
    let ids = [&first, &other].map(|action| shop.queue_now(action));
    shop.work_in(&[Weather::CutAfter], &[]).await;
    assert_eq!(shop.row(&ids[0]).state, OutboxState::Unknown);
    shop.work_every(TimeDelta::seconds(30), 4).await;
    for (id, action) in ids.iter().zip([&first, &other]) {
        assert_eq!(shop.row(id).state, OutboxState::Confirmed);
        assert_eq!(shop.market.effects(action), 1);
    }
}

#[tokio::test]
async fn b_03_what_cannot_be_told_asks_the_seller() {
    let shop = Shop::new();
    let id = shop.queue_now(&message("a"));
    shop.work_in(&[Weather::CutAfter], &[]).await;
    for _ in 0..10 {
        shop.pass_time(TimeDelta::minutes(15));
        shop.work_in(&[], &[Gaze::Blind]).await;
    }
    let row = shop.row(&id);
    assert_eq!(
        (row.state, row.why.as_deref()),
        (OutboxState::Unknown, Some("cannot_tell"))
    );
    assert_eq!(shop.market.inside().requests, 1, "never sent again by itself");
    let can = wishes(&row, shop.clock.now());
    assert!(can.contains(&Wish::WasSent) && can.contains(&Wish::SendAgain));
    shop.wish(&id, Wish::WasSent).unwrap();
    let row = shop.row(&id);
    assert_eq!(
        (row.state, row.settled_by.as_deref()),
        (OutboxState::Confirmed, Some("seller"))
    );
}

#[tokio::test]
async fn b_03_accepted_and_not_there_waits_for_the_seller() {
    let shop = Shop::new();
    let id = shop.queue_now(&answer("a"));
    shop.work_in(&[Weather::Swallowed], &[]).await;
    assert_eq!(shop.row(&id).state, OutboxState::Sent);
    shop.work_every(TimeDelta::minutes(2), 10).await;
    let row = shop.row(&id);
    assert_eq!(
        (row.state, row.why.as_deref()),
        (OutboxState::Wedged, Some("not_there"))
    );
    assert_eq!(row.attempts, 1);
    shop.wish(&id, Wish::SendAgain).unwrap();
    shop.work().await;
    assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
}
