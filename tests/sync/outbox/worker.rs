//! What the worker does with each answer.

use super::market::{Gaze, Weather};
use super::shop::{Shop, damage};
use chrono::TimeDelta;
use recourse_domain::outbox::{MarketAction, OutboxState, back_off};
use recourse_store::Enqueued;
use recourse_sync::outbox::Stop;
use recourse_sync::outbox::seller::{Wish, wishes};

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
            for _ in 0..150 {
                shop.pass_time(TimeDelta::seconds(10));
                shop.work().await;
            }
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
        for _ in 0..300 {
            shop.pass_time(TimeDelta::minutes(2));
            shop.work().await;
        }
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
    for _ in 0..24 {
        shop.pass_time(TimeDelta::seconds(5));
        shop.work().await;
    }
    let row = shop.row(&id);
    assert_eq!(row.why.as_deref(), Some("not_seen"));
    let wait = row.due_in(shop.clock.now()).unwrap();
    assert!(wait <= TimeDelta::minutes(15), "{wait}");
    for _ in 0..30 {
        shop.pass_time(TimeDelta::minutes(1));
        shop.work().await;
    }
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
    for _ in 0..4 {
        shop.pass_time(TimeDelta::seconds(30));
        shop.work().await;
    }
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
    for _ in 0..10 {
        shop.pass_time(TimeDelta::minutes(2));
        shop.work().await;
    }
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
    for _ in 0..20 {
        shop.pass_time(TimeDelta::minutes(1));
        shop.work().await;
    }
    let order: Vec<_> = shop
        .market
        .inside()
        .order
        .iter()
        .filter_map(|action| Some(action.text()?.to_owned()))
        .collect();
    assert_eq!(order, ["elsewhere", "first", "second"]);
}

#[tokio::test]
async fn b_03_a_crash_while_sending_wakes_as_unknown() {
    for acted in [false, true] {
        let shop = Shop::new();
        let id = shop.queue_now(&message("a"));
        let shop = shop.die_in(Weather::Hangs(acted)).await;
        assert_eq!(shop.row(&id).state, OutboxState::Unknown);
        for _ in 0..10 {
            shop.pass_time(TimeDelta::minutes(1));
            shop.work().await;
        }
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
        for _ in 0..10 {
            shop.pass_time(TimeDelta::minutes(1));
            shop.work().await;
        }
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
        for _ in 0..40 {
            shop.pass_time(TimeDelta::seconds(20));
            shop.work().await;
        }
        assert_eq!(shop.row(&id).state, OutboxState::Confirmed, "{jump}");
        assert_eq!(shop.market.effects(&message("a")), 1, "{jump}");
        let later = shop.queue_now(&message("b"));
        shop.jump(-jump);
        for _ in 0..40 {
            shop.pass_time(TimeDelta::seconds(20));
            shop.work().await;
        }
        assert_eq!(shop.row(&later).state, OutboxState::Confirmed, "{jump}");
    }
}
