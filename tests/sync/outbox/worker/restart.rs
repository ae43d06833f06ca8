//! A crash, a backup put back, a clock that is set.

use super::message;
use crate::outbox::market::Weather;
use crate::outbox::shop::{Shop, damage};
use chrono::TimeDelta;
use recourse_domain::outbox::OutboxState;
use recourse_store::Enqueued;
use recourse_sync::outbox::seller::Wish;

#[tokio::test]
async fn b_03_a_crash_while_sending_wakes_as_unknown() {
    for acted in [false, true] {
        let shop = Shop::new();
        let id = shop.queue_now(&message("a"));
        let shop = shop.die_in(Weather::Hangs(acted)).await;
        assert_eq!(shop.row(&id).state, OutboxState::Unknown);
        shop.work_every(TimeDelta::minutes(1), 10).await;
        let row = shop.row(&id);
        if acted {
            assert_eq!(row.state, OutboxState::Confirmed);
        } else {
            assert_eq!(
                row.why.as_deref(),
                Some("not_seen"),
                "the seller is asked: {row:?}"
            );
            shop.wish(&id, Wish::SendAgain).unwrap();
            shop.work().await;
        }
        assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
        assert_eq!(
            shop.market.effects(&message("a")),
            1,
            "acted before the crash: {acted}"
        );
    }
}

#[tokio::test]
async fn b_03_an_old_backup_sends_nothing_that_was_sent_since() {
    for keep_journal in [true, false] {
        let shop = Shop::new();
        let id = shop.queue_now(&message("a"));
        shop.back_up();
        shop.work().await;
        assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
        let shop = shop.reborn_after(|data| {
            damage(data);
            if !keep_journal {
                std::fs::remove_file(data.join("journal.jsonl")).unwrap();
            }
        });
        let woken = shop.row(&id).state;
        if keep_journal {
            assert_eq!(woken, OutboxState::Confirmed, "the journal tells");
        } else {
            assert_eq!(woken, OutboxState::Unknown, "nothing tells");
        }
        shop.work_every(TimeDelta::minutes(1), 10).await;
        assert_eq!(shop.row(&id).state, OutboxState::Confirmed);
        assert_eq!(shop.market.effects(&message("a")), 1);
    }
}

#[tokio::test]
async fn b_03_what_waits_in_a_backup_is_still_sent() {
    let shop = Shop::new();
    let Enqueued::New(row) = shop.queue(&message("a")) else {
        panic!("not queued")
    };
    shop.back_up();
    let shop = shop.reborn_after(damage);
    assert_eq!(shop.row(&row.id).state, OutboxState::Held);
    shop.pass_time(TimeDelta::seconds(10));
    shop.work().await;
    assert_eq!(shop.market.effects(&message("a")), 1);
}

#[tokio::test]
async fn b_03_a_clock_that_is_set_neither_sends_twice_nor_never() {
    for jump in [-400, -1, 1, 400].map(TimeDelta::days) {
        let shop = Shop::new();
        let id = shop.queue_now(&message("a"));
        shop.work_in(&[Weather::Late(50)], &[]).await;
        shop.jump(jump);
        shop.work_every(TimeDelta::seconds(20), 40).await;
        assert_eq!(shop.row(&id).state, OutboxState::Confirmed, "{jump}");
        assert_eq!(shop.market.effects(&message("a")), 1, "{jump}");
        let later = shop.queue_now(&message("b"));
        shop.jump(-jump);
        shop.work_every(TimeDelta::seconds(20), 40).await;
        assert_eq!(shop.row(&later).state, OutboxState::Confirmed, "{jump}");
    }
}
