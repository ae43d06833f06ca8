//! The outbox, the real connector and a marketplace that answers over HTTP: what was done is counted there.

mod sender;

use crate::shop::now;
use recourse_domain::outbox::OutboxState;
use recourse_sandbox::Fault;
use recourse_sandbox::wildberries::Ending;
use rstest::rstest;
use sender::Sender;
use std::time::Duration;

/// Acted on, and nobody said so.
#[rstest]
#[case::cut(Fault::CutAfter)]
#[case::bad_gateway(Fault::page_after(502))]
#[case::error_page(Fault::page_after(500))]
#[case::login_page(Fault::page_after(200))]
#[tokio::test]
async fn b_03_each_action_is_sent_exactly_once_when_the_answer_is_lost(#[case] fault: Fault) {
    let sender = Sender::with(5).await;
    for deed in sender.each() {
        let id = sender.queue_into(&deed, fault.clone());
        sender.work().await;
        assert_eq!(sender.row(&id).state, OutboxState::Unknown, "{}", deed.kind);
        assert_eq!(sender.done(&deed), 1);
        sender.work_on().await;
        assert_eq!(sender.stands(&id), (OutboxState::Confirmed, 1), "{}", deed.kind);
        assert_eq!(sender.counts(&deed), (1, 1), "{}", deed.kind);
    }
}

/// Cut off before it was acted on: sent again, after looking, and done once. What would be done twice if it came late is sent
/// again only when the seller says so.
#[rstest]
#[case::cut(Fault::CutBefore)]
#[case::unavailable(Fault::status(503))]
#[case::login_page(Fault::CaptivePage)]
#[tokio::test]
async fn b_03_each_action_that_did_not_arrive_is_sent_again(#[case] fault: Fault) {
    let sender = Sender::with(5).await;
    for deed in sender.each() {
        let id = sender.queue_into(&deed, fault.clone());
        sender.work().await;
        assert_eq!(sender.row(&id).state, OutboxState::Unknown, "{}", deed.kind);
        assert_eq!(sender.done(&deed), 0);
        sender.work_on().await;
        if !deed.action.takes_once() {
            let row = sender.row(&id);
            assert_eq!(
                (row.state, row.why.as_deref(), row.attempts),
                (OutboxState::Unknown, Some("not_seen"), 1)
            );
            sender.answered(&id, &deed);
            sender.work_on().await;
        }
        assert_eq!(sender.stands(&id), (OutboxState::Confirmed, 2), "{}", deed.kind);
        assert_eq!(sender.counts(&deed), (1, 2), "{}", deed.kind);
    }
}

/// Answered with 204 as if it were done, which proves nothing.
#[tokio::test]
async fn b_03_what_was_answered_with_204_and_is_not_there_is_told_to_the_seller() {
    let sender = Sender::with(5).await;
    for deed in sender.each() {
        // A chat answers with JSON; an empty answer of its is not believed and it is sent again.
        if deed.kind == "send_message" {
            continue;
        }
        let id = sender.queue_into(&deed, Fault::Nothing { code: 204 });
        sender.work_on().await;
        let row = sender.row(&id);
        assert_eq!(row.state, OutboxState::Wedged, "{}", deed.kind);
        assert_eq!(sender.counts(&deed), (0, 1), "{}", deed.kind);
    }
}

#[tokio::test]
async fn b_03_a_refusal_is_final_and_told_in_the_marketplaces_words() {
    let sender = Sender::with(5).await;
    for (n, deed) in sender.each().into_iter().enumerate() {
        let words = format!("Отказано по причине {n}");
        let fault = Fault::Status {
            code: 409,
            content_type: "application/json".to_owned(),
            body: serde_json::json!({"code": "StatusMismatch", "message": words}).to_string(),
        };
        let id = sender.queue_into(&deed, fault);
        sender.work_on().await;
        let row = sender.row(&id);
        assert_eq!(
            (row.state, row.status),
            (OutboxState::Rejected, Some(409)),
            "{}",
            deed.kind
        );
        assert_eq!(row.words.as_deref(), Some(words.as_str()));
        assert_eq!(sender.counts(&deed), (0, 1));
    }
}

#[tokio::test]
async fn b_03_a_limit_is_waited_for_and_a_changed_world_is_seen_before_sending() {
    let sender = Sender::with(10).await;
    for deed in sender.each() {
        let limited = Fault::TooMany {
            retry_s: Some("1".to_owned()),
            reset_s: None,
            limit: None,
        };
        let id = sender.queue_into(&deed, limited);
        sender.work().await;
        let row = sender.row(&id);
        assert_eq!(row.state, OutboxState::Queued, "{}", deed.kind);
        tokio::time::sleep(Duration::from_millis(20)).await;
        sender.work_on().await;
        assert_eq!(sender.row(&id).state, OutboxState::Confirmed, "{}", deed.kind);
        assert_eq!(sender.done(&deed), 1);
    }
    // Meanwhile somebody answered, decided, cancelled in the portal.
    for n in [5, 6, 8] {
        let deed = sender.deed(n);
        sender.shop.market.shop(|shop| {
            let elsewhere = recourse_sandbox::wildberries::shop::Reply {
                text: "Ответ из кабинета".to_owned(),
                state: "wbRu".to_owned(),
                at: now(),
                edits: 1,
            };
            shop.reviews[n].reply = Some(elsewhere);
            shop.claims[n].status = 1;
            shop.claims[n].status_ex = 1;
            shop.claims[n].actions.clear();
            shop.orders[n].ending = Ending::DeclinedByBuyer;
        });
        let before = sender.requests(&deed);
        let id = sender.queue(&deed);
        sender.work_on().await;
        let row = sender.row(&id);
        assert_eq!(
            (row.state, row.attempts),
            (OutboxState::Wedged, 0),
            "{}",
            deed.kind
        );
        assert!(row.why.is_some());
        assert_eq!(sender.requests(&deed), before, "nothing was sent");
    }
}

/// All kinds at once, with a fault for each request that a fixed series of numbers chooses.
#[tokio::test]
async fn b_03_in_any_weather_nothing_is_done_twice_and_nothing_is_lost() {
    let many = 60;
    let sender = Sender::with(many).await;
    let mut ids = Vec::new();
    let mut dice: u32 = 12_345;
    let mut throw = || {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        dice >> 24
    };
    for n in 0..many {
        let deed = sender.deed(n);
        let fault = match throw() % 8 {
            0 => Some(Fault::CutBefore),
            1 | 2 => Some(Fault::CutAfter),
            3 => Some(Fault::page_after(502)),
            4 => Some(Fault::status(503)),
            5 => Some(Fault::TooMany {
                retry_s: Some("1".to_owned()),
                reset_s: None,
                limit: None,
            }),
            _ => None,
        };
        if let Some(fault) = fault {
            sender.fault(&deed, fault);
        }
        ids.push((sender.queue(&deed), deed));
        if throw() % 3 == 0 {
            sender.work().await;
        }
    }
    sender.work_on().await;
    sender.shop.market.faults().clear();
    sender.work_on().await;
    for (id, deed) in &ids {
        sender.answered(id, deed);
    }
    sender.work_on().await;
    for (id, deed) in &ids {
        let row = sender.row(id);
        assert_eq!(row.state, OutboxState::Confirmed, "{} {:?}", deed.target, row);
        assert_eq!(sender.done(deed), 1, "{}", deed.target);
    }
    assert_eq!(sender.shop.market.acts().len(), many);
}
