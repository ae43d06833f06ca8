//! The five actions at the sandbox: done, seen, refused, and told apart when nobody answered.

use super::connector;
use crate::support::{JumpClock, now, session};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::kit::http::{Http, Limits};
use recourse_connectors::kit::limiter::Limiter;
use recourse_connectors::perform::{FileBytes, PerformError, Receipt, Seen};
use recourse_connectors::session::Session;
use recourse_domain::outbox::MarketAction;
use recourse_sandbox::wildberries::{Ending, TokenSpec, scenario};
use recourse_sandbox::{Fault, On, Running, Sandbox};
use rstest::rstest;
use secrecy::SecretString;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// One order that can be cancelled, one review, one claim, one chat; stocks of the shop's goods.
async fn shop() -> Running {
    let begun = now() - TimeDelta::hours(2);
    let shop = scenario::one_order(&[(begun, "created")], Ending::Open, now());
    let shop = scenario::with_review(shop, 0, 2, "Пришло поздно", begun);
    let offered = ["autorefund1", "approve2", "reject1", "rejectcustom"];
    let shop = scenario::with_claim(shop, 0, 0, &offered, begun);
    let shop = scenario::with_chat(shop, 0, "Где мой заказ?", begun);
    Sandbox::serving(shop, now())
        .frozen()
        .without_limits()
        .start()
        .await
        .unwrap()
}

fn session_for(running: &Running) -> Session {
    let mut session = session(Some(Url::parse(running.base_url()).unwrap()));
    session.secret = SecretString::from(running.token());
    session.limiter = Arc::new(Limiter::with(None, JumpClock::at(now())));
    // The one fault that is waited for is silence.
    let second = Duration::from_millis(400);
    session.http = Http::with_limits(Limits {
        connect: second,
        idle: second,
        total: 2 * second,
    })
    .unwrap();
    session
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    Answer,
    Claim,
    Message,
    Cancel,
    Stock,
}

const EACH: [What; 5] = [
    What::Answer,
    What::Claim,
    What::Message,
    What::Cancel,
    What::Stock,
];

struct Case {
    action: MarketAction,
    /// The path that the write goes to.
    path: String,
    kind: &'static str,
    target: String,
}

fn case(running: &Running, what: What) -> Case {
    let order = scenario::FIRST_ORDER;
    running.shop(|shop| match what {
        What::Answer => Case {
            action: MarketAction::AnswerReview {
                review: shop.reviews[0].id.as_str().into(),
                text: "Здравствуйте! Посылка задержалась на таможне.".to_owned(),
                edit: false,
            },
            path: "/api/v1/feedbacks/answer".to_owned(),
            kind: "answer_review",
            target: shop.reviews[0].id.clone(),
        },
        What::Claim => Case {
            action: MarketAction::DecideClaim {
                claim: shop.claims[0].id.as_str().into(),
                action: "autorefund1".to_owned(),
                comment: None,
            },
            path: "/api/v1/claim".to_owned(),
            kind: "decide_claim",
            target: shop.claims[0].id.clone(),
        },
        What::Message => Case {
            action: MarketAction::SendMessage {
                chat: shop.chats[0].id.as_str().into(),
                reply_sign: None,
                text: "Здравствуйте! Заказ в пути, ждём 28 ноября.".to_owned(),
                files: Vec::new(),
            },
            path: "/api/v1/seller/message".to_owned(),
            kind: "send_message",
            target: shop.chats[0].id.clone(),
        },
        What::Cancel => Case {
            action: MarketAction::CancelOrder {
                order: order.to_string().as_str().into(),
            },
            path: format!("/api/v3/orders/{order}/cancel"),
            kind: "cancel_order",
            target: order.to_string(),
        },
        What::Stock => {
            let warehouse = shop.warehouses[0].id;
            let item = shop.products[0].chrt_id;
            shop.stocks.insert(item, 12);
            Case {
                action: MarketAction::SetStock {
                    warehouse: warehouse.to_string(),
                    item: item.to_string(),
                    amount: 0,
                },
                path: format!("/api/v3/stocks/{warehouse}"),
                kind: "set_stock",
                target: format!("{warehouse}/{item}"),
            }
        }
    })
}

impl Case {
    async fn perform(&self, session: &Session) -> Result<Receipt, PerformError> {
        connector().perform(session, &self.action, &[]).await
    }
    async fn before(&self, session: &Session) -> Seen {
        connector()
            .look(session, &self.action, None, now())
            .await
            .unwrap()
    }
    async fn after(&self, session: &Session) -> Seen {
        self.after_sent(session, now(), now()).await
    }
    async fn after_sent(&self, session: &Session, sent_at: DateTime<Utc>, now: DateTime<Utc>) -> Seen {
        connector()
            .look(session, &self.action, Some(sent_at), now)
            .await
            .unwrap()
    }
}

fn impossible(why: &str, now: Option<&str>) -> Seen {
    Seen::Impossible {
        why: why.to_owned(),
        now: now.map(str::to_owned),
    }
}

fn not_done(now: Option<&str>) -> Seen {
    Seen::NotDone {
        now: now.map(str::to_owned),
    }
}

#[tokio::test]
async fn b_03_each_action_is_possible_then_done_then_seen() {
    for what in EACH {
        let running = shop().await;
        let session = session_for(&running);
        let case = case(&running, what);
        assert_eq!(case.before(&session).await, Seen::Possible, "{what:?}");
        assert!(
            !matches!(case.after(&session).await, Seen::Done { .. }),
            "{what:?}"
        );
        let receipt = case.perform(&session).await.unwrap();
        assert!((200..300).contains(&receipt.status));
        assert!(
            matches!(case.after(&session).await, Seen::Done { .. }),
            "{what:?}"
        );
        assert_eq!(running.done(case.kind, &case.target), 1);
        let refused = running.log().iter().filter(|entry| entry.status >= 400).count();
        assert_eq!(refused, 0, "{what:?}: no request was wrong");
    }
}

/// Acted on, and no answer that says so: unknown, and a look tells that it was done.
#[tokio::test]
async fn b_03_done_although_nobody_said_so() {
    let faults = [
        Fault::CutAfter,
        Fault::Silence,
        Fault::page_after(502),
        Fault::page_after(500),
        Fault::page_after(200),
    ];
    for fault in faults {
        for what in EACH {
            let running = shop().await;
            let session = session_for(&running);
            let case = case(&running, what);
            let switched = running
                .faults()
                .add(On::path(&case.path).method(verb(what)), fault.clone());
            let result = case.perform(&session).await;
            assert!(
                matches!(result, Err(PerformError::Unknown(_))),
                "{what:?} {fault:?}: {result:?}"
            );
            assert_eq!(running.faults().met(switched), 1, "sent once");
            running.faults().clear();
            assert!(
                matches!(case.after(&session).await, Seen::Done { .. }),
                "{what:?} {fault:?}"
            );
            assert_eq!(running.done(case.kind, &case.target), 1);
        }
    }
}

fn verb(what: What) -> &'static str {
    match what {
        What::Answer | What::Message => "POST",
        What::Claim | What::Cancel => "PATCH",
        What::Stock => "PUT",
    }
}

/// Answered as if it were done, or cut off before: a look tells that it was not.
#[tokio::test]
async fn b_03_not_done_although_it_was_answered_with_204() {
    let faults = [
        Fault::Nothing { code: 204 },
        Fault::CutBefore,
        Fault::status(503),
        Fault::CaptivePage,
    ];
    for fault in faults {
        for what in EACH {
            let running = shop().await;
            let session = session_for(&running);
            let case = case(&running, what);
            running
                .faults()
                .add(On::path(&case.path).method(verb(what)), fault.clone());
            let result = case.perform(&session).await;
            let refused = matches!(result, Err(PerformError::Refused(_) | PerformError::NotSent(_)));
            assert!(!refused, "{what:?} {fault:?}: {result:?}");
            running.faults().clear();
            let seen = case.after(&session).await;
            assert!(
                matches!(seen, Seen::NotDone { .. }),
                "{what:?} {fault:?}: {seen:?}"
            );
            assert_eq!(running.done(case.kind, &case.target), 0);
        }
    }
}

#[tokio::test]
async fn a_token_that_only_reads_does_nothing() {
    let running = shop().await;
    let mut session = session_for(&running);
    let sid = running.shop(|shop| shop.seller.sid.clone());
    let mut spec = TokenSpec::personal(&sid, now());
    spec.read_only = true;
    session.secret = SecretString::from(running.mint(&spec));
    for what in EACH {
        let case = case(&running, what);
        let result = case.perform(&session).await;
        assert!(
            matches!(result, Err(PerformError::NotSent(ConnectorError::Auth { .. }))),
            "{result:?}"
        );
        assert_eq!(case.before(&session).await, Seen::Possible, "looking is reading");
    }
    assert!(running.acts().is_empty());
}

#[tokio::test]
async fn an_answer_is_compared_by_its_words_and_edited_once() {
    let running = shop().await;
    let session = session_for(&running);
    let first = case(&running, What::Answer);
    first.perform(&session).await.unwrap();
    let answer = |text: &str, edit| Case {
        action: MarketAction::AnswerReview {
            review: first.target.as_str().into(),
            text: text.to_owned(),
            edit,
        },
        path: first.path.clone(),
        kind: "answer_review",
        target: first.target.clone(),
    };
    let written = "Здравствуйте! Посылка задержалась на таможне.";
    let spaced = answer("  Здравствуйте!\r\nПосылка задержалась  на таможне. ", false);
    assert!(matches!(spaced.after(&session).await, Seen::Done { .. }));
    assert!(
        matches!(spaced.before(&session).await, Seen::Done { .. }),
        "nothing is left to do"
    );
    let other = answer("Другой ответ", false);
    assert_eq!(
        other.before(&session).await,
        impossible("answered", Some(written))
    );
    assert_eq!(other.after(&session).await, impossible("answered", Some(written)));

    let edit = answer("Здравствуйте! Посылка уже в пути.", true);
    assert_eq!(edit.before(&session).await, Seen::Possible);
    assert_eq!(edit.after(&session).await, not_done(Some(written)));
    edit.perform(&session).await.unwrap();
    assert!(matches!(edit.after(&session).await, Seen::Done { .. }));
    let again = answer("Ещё раз", true);
    let now_there = "Здравствуйте! Посылка уже в пути.";
    assert_eq!(
        again.before(&session).await,
        impossible("edit_closed", Some(now_there))
    );
    let Err(PerformError::Refused(ConnectorError::Rejected {
        status: 400,
        message,
        request_id,
        ..
    })) = again.perform(&session).await
    else {
        panic!("edited twice");
    };
    assert!(message.contains("edited") && request_id.is_some(), "{message}");
    assert_eq!(running.done("answer_review", &first.target), 2);
}

#[tokio::test]
async fn a_wrong_review_is_answered_with_204_and_seen_to_be_gone() {
    let running = shop().await;
    let session = session_for(&running);
    let action = MarketAction::AnswerReview {
        review: "no-such-review".into(),
        text: "Спасибо".to_owned(),
        edit: false,
    };
    let receipt = connector().perform(&session, &action, &[]).await.unwrap();
    assert_eq!(receipt.status, 204);
    for sent in [None, Some(now())] {
        let seen = connector().look(&session, &action, sent, now()).await.unwrap();
        assert_eq!(seen, impossible("gone", None));
    }
    let edit = MarketAction::AnswerReview {
        review: case(&running, What::Answer).target.as_str().into(),
        text: "Спасибо".to_owned(),
        edit: true,
    };
    let seen = connector().look(&session, &edit, None, now()).await.unwrap();
    assert_eq!(seen, impossible("answer_missing", None));
}

fn decide(running: &Running, action: &str, comment: Option<&str>) -> Case {
    let claim = case(running, What::Claim);
    Case {
        action: MarketAction::DecideClaim {
            claim: claim.target.as_str().into(),
            action: action.to_owned(),
            comment: comment.map(str::to_owned),
        },
        ..claim
    }
}

#[tokio::test]
async fn a_claim_that_was_decided_otherwise_is_told() {
    let running = shop().await;
    let session = session_for(&running);
    let comment = "Трещина получена при использовании, не дефект.";
    let ours = decide(&running, "rejectcustom", Some(comment));
    ours.perform(&session).await.unwrap();
    let Seen::Done { words } = ours.after(&session).await else {
        panic!("not seen");
    };
    assert_eq!(words.as_deref(), Some(comment));
    let other = decide(&running, "rejectcustom", Some("Совсем другие слова продавца."));
    assert_eq!(
        other.after(&session).await,
        impossible("action_closed", Some(comment))
    );
    // Refused, and it may be decided anew: what is offered still can be done.
    let anew = decide(&running, "autorefund1", None);
    assert_eq!(anew.before(&session).await, Seen::Possible);
    assert_eq!(anew.after(&session).await, not_done(Some(comment)));
    anew.perform(&session).await.unwrap();
    assert!(matches!(anew.after(&session).await, Seen::Done { .. }));
    let back = decide(&running, "approve2", None);
    let seen = back.before(&session).await;
    assert!(
        matches!(&seen, Seen::Impossible { why, .. } if why == "action_closed"),
        "the goods stay with the buyer, this is another decision: {seen:?}"
    );
}

#[tokio::test]
async fn a_claim_beyond_the_listed_days_cannot_be_told() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Claim);
    running.set_now(now() + TimeDelta::days(15));
    assert_eq!(case.before(&session).await, Seen::CannotTell);
    assert_eq!(case.after(&session).await, Seen::CannotTell);
}

#[rstest]
#[case::none("rejectcustom", None)]
#[case::short("rejectcustom", Some("коротко"))]
#[case::blank("rejectcustom", Some("             "))]
#[case::long("rejectcustom", Some(LONG))]
#[case::shop("approvecc1", Some("коротко"))]
#[tokio::test]
async fn a_comment_that_would_be_refused_is_not_sent(#[case] action: &str, #[case] comment: Option<&str>) {
    let running = shop().await;
    let case = decide(&running, action, comment);
    let result = case.perform(&session_for(&running)).await;
    assert!(
        matches!(&result, Err(PerformError::Refused(ConnectorError::Rejected { status: 0, code, .. })) if code == "form"),
        "{result:?}"
    );
    assert!(running.log().is_empty());
}

const LONG: &str = match std::str::from_utf8(&[b'a'; 1001]) {
    Ok(text) => text,
    Err(_) => "",
};

#[tokio::test]
async fn a_comment_goes_along_only_where_it_applies() {
    for (action, goes) in [("autorefund1", false), ("rejectcustom", true)] {
        let running = shop().await;
        let case = decide(&running, action, Some("Вернём деньги, товар оставьте себе."));
        case.perform(&session_for(&running)).await.unwrap();
        let log = running.log();
        let body = String::from_utf8_lossy(&log[0].body);
        assert_eq!(body.contains("comment"), goes, "{body}");
    }
}

fn file(name: &str, media_type: &str, bytes: usize) -> FileBytes {
    FileBytes {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: Bytes::from(vec![7; bytes]),
    }
}

#[tokio::test]
async fn s3_02_a_message_goes_into_the_chat_with_its_files() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    let files = [
        file("фото \"1\".jpg", "image/jpeg", 300_000),
        file("акт.pdf", "application/pdf", 2_000),
    ];
    let receipt = connector().perform(&session, &case.action, &files).await.unwrap();
    assert_eq!(receipt.words, None, "no file was refused");
    let (text, images, documents, names) = running.shop(|shop| {
        let last = shop.messages.last().unwrap();
        let names: Vec<String> = shop.downloads.values().map(|file| file.name.clone()).collect();
        (last.text.clone(), last.images.len(), last.files.len(), names)
    });
    assert_eq!(text, "Здравствуйте! Заказ в пути, ждём 28 ноября.");
    assert_eq!((images, documents), (1, 1));
    assert!(names.contains(&"фото %221%22.jpg".to_owned()), "{names:?}");
    assert!(matches!(case.after(&session).await, Seen::Done { .. }));
}

#[tokio::test]
async fn a_file_without_words_is_sent_and_seen() {
    let running = shop().await;
    let session = session_for(&running);
    let chat = case(&running, What::Message).target;
    let action = MarketAction::SendMessage {
        chat: chat.as_str().into(),
        reply_sign: None,
        text: String::new(),
        files: vec![
            serde_json::from_value(serde_json::json!({
                "attachment": "ab", "name": "a.png", "media_type": "image/png", "bytes": 10
            }))
            .unwrap(),
        ],
    };
    let files = [file("a.png", "image/png", 10)];
    let look = async |sent| connector().look(&session, &action, sent, now()).await.unwrap();
    assert_eq!(look(Some(now())).await, not_done(None));
    connector().perform(&session, &action, &files).await.unwrap();
    assert!(matches!(look(Some(now())).await, Seen::Done { .. }));
}

#[rstest]
#[case::nothing("", vec![])]
#[case::long(LONG, vec![])]
#[case::large("x", vec![file("a.png", "image/png", (5 << 20) + 1)])]
#[case::kind("x", vec![file("a.webp", "image/webp", 10)])]
#[case::together("x", (0..7).map(|n| file(&format!("{n}.png"), "image/png", 5 << 20)).collect())]
#[tokio::test]
async fn a_message_that_would_be_refused_is_not_sent(#[case] text: &str, #[case] files: Vec<FileBytes>) {
    let running = shop().await;
    let action = MarketAction::SendMessage {
        chat: case(&running, What::Message).target.as_str().into(),
        reply_sign: None,
        text: text.to_owned(),
        files: Vec::new(),
    };
    let result = connector().perform(&session_for(&running), &action, &files).await;
    assert!(
        matches!(&result, Err(PerformError::Refused(ConnectorError::Rejected { status: 0, code, .. })) if code == "form"),
        "{result:?}"
    );
    assert!(running.log().is_empty());
}

#[tokio::test]
async fn an_old_signature_is_replaced_and_a_lost_chat_is_told() {
    let running = shop().await;
    let session = session_for(&running);
    let mut case = case(&running, What::Message);
    if let MarketAction::SendMessage { reply_sign, .. } = &mut case.action {
        *reply_sign = Some("an old one".to_owned());
    }
    case.perform(&session).await.unwrap();
    running.shop(|shop| shop.chats.clear());
    assert_eq!(case.before(&session).await, impossible("gone", None));
    let Err(PerformError::Refused(ConnectorError::Rejected { message, .. })) = case.perform(&session).await
    else {
        panic!("sent into no chat");
    };
    assert_eq!(message, "Invalid signature");
    // The list cannot be read: the signature that was queued is used, and without one nothing is sent.
    running
        .faults()
        .add(On::path("/api/v1/seller/chats"), Fault::status(503));
    assert!(matches!(
        case.perform(&session).await,
        Err(PerformError::Refused(_))
    ));
    if let MarketAction::SendMessage { reply_sign, .. } = &mut case.action {
        *reply_sign = None;
    }
    assert!(matches!(
        case.perform(&session).await,
        Err(PerformError::NotSent(_))
    ));
}

#[tokio::test]
async fn a_file_that_was_refused_is_told_in_the_receipt() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    let told = serde_json::json!({"result": {"addTime": 1, "chatID": case.target}, "errors": ["a.png: unsupported mime"]});
    let fault = Fault::Status {
        code: 200,
        content_type: "application/json".to_owned(),
        body: told.to_string(),
    };
    running.faults().add(On::path(&case.path), fault);
    let receipt = case.perform(&session).await.unwrap();
    assert_eq!(receipt.words.as_deref(), Some("a.png: unsupported mime"));
}

/// The computer's clock may be off by hours, and may be set between sending and looking: then a look may not be able to tell,
/// but never says what is not so.
#[tokio::test]
async fn a_message_is_never_taken_for_missing_whatever_this_computers_clock_says() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    let clocks = [-400 * 24, -3, 0, 3, 400 * 24];
    running.set_now(now() + TimeDelta::hours(1));
    for hours in clocks {
        let here = now() + TimeDelta::hours(1 + hours);
        let seen = case.after_sent(&session, here, here).await;
        let wanted = if hours > 0 {
            Seen::CannotTell
        } else {
            not_done(None)
        };
        assert_eq!(seen, wanted, "{hours} h");
    }
    case.perform(&session).await.unwrap();
    running.set_now(now() + TimeDelta::hours(2));
    for hours in clocks {
        let sent = now() + TimeDelta::hours(1 + hours);
        let looked = now() + TimeDelta::hours(2 + hours);
        let seen = case.after_sent(&session, sent, looked).await;
        let told = matches!(seen, Seen::Done { .. }) || (hours > 0 && seen == Seen::CannotTell);
        assert!(told, "{hours} h: {seen:?}");
    }
    // The marketplace's time of sending, and a look by a clock that is ahead: the same words of an hour before are no proof.
    let next = now() + TimeDelta::hours(2);
    let seen = case.after_sent(&session, next, next + TimeDelta::hours(3)).await;
    assert_eq!(seen, Seen::CannotTell);
    // Sent by a clock three hours ahead, looked at by the right one: never "not done".
    let seen = case
        .after_sent(&session, now() + TimeDelta::hours(4), now() + TimeDelta::hours(2))
        .await;
    assert_eq!(seen, Seen::CannotTell);
    running.set_now(now() + TimeDelta::hours(6));
    let seen = case
        .after_sent(&session, now() + TimeDelta::hours(4), now() + TimeDelta::hours(6))
        .await;
    assert_eq!(seen, Seen::CannotTell);
}

#[tokio::test]
async fn the_buyers_own_words_and_another_chats_are_no_proof() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    running.shop(|shop| {
        let text = "Здравствуйте! Заказ в пути, ждём 28 ноября.";
        let mut by_buyer = shop.messages[0].clone();
        by_buyer.id = "buyer".to_owned();
        by_buyer.text = text.to_owned();
        by_buyer.at = now();
        let mut elsewhere = by_buyer.clone();
        elsewhere.id = "elsewhere".to_owned();
        elsewhere.sender = "seller".to_owned();
        elsewhere.chat = "1:other".to_owned();
        shop.messages.extend([by_buyer, elsewhere]);
    });
    assert_eq!(case.after(&session).await, not_done(None));
}

#[tokio::test]
async fn events_are_read_to_their_end() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    running.set_now(now() + TimeDelta::minutes(10));
    running.shop(|shop| {
        let first = shop.messages[0].clone();
        for n in 0..230 {
            let mut next = first.clone();
            next.id = format!("event-{n}");
            next.opens = false;
            next.at = now() + TimeDelta::milliseconds(n);
            shop.messages.push(next);
        }
    });
    case.perform(&session).await.unwrap();
    let seen = case
        .after_sent(&session, now(), now() + TimeDelta::minutes(10))
        .await;
    assert!(matches!(seen, Seen::Done { .. }), "{seen:?}");
    let pages = running
        .log()
        .iter()
        .filter(|entry| entry.path.ends_with("/events"))
        .count();
    assert!(pages > 4, "{pages}");
}

#[tokio::test]
async fn s4_11_an_order_is_cancelled_only_while_it_can_be() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Cancel);
    let unknown = MarketAction::CancelOrder { order: "1".into() };
    let look = |sent| {
        let (session, unknown) = (&session, &unknown);
        async move { connector().look(session, unknown, sent, now()).await.unwrap() }
    };
    assert_eq!(look(None).await, impossible("gone", None));
    assert_eq!(look(Some(now())).await, Seen::CannotTell);

    running.shop(|shop| {
        let step = |code: &str| recourse_sandbox::wildberries::shop::Step {
            at: Some(now()),
            code: code.to_owned(),
        };
        shop.orders[0]
            .journey
            .extend([step("assembling"), step("dispatched_to_delivery_service")]);
    });
    let handed = impossible("not_cancellable", Some("accepted_by_carrier"));
    assert_eq!(case.before(&session).await, handed);
    let Err(PerformError::Refused(ConnectorError::Rejected { status, code, .. })) =
        case.perform(&session).await
    else {
        panic!("cancelled");
    };
    assert_eq!((status, code.as_str()), (409, "StatusChangeNotAllowed"));
    assert_eq!(case.after(&session).await, handed);

    running.shop(|shop| shop.orders[0].ending = Ending::DeclinedByBuyer);
    assert_eq!(
        case.after(&session).await,
        impossible("cancelled", Some("declined_by_client")),
        "the buyer's cancellation is not the seller's"
    );
}

#[tokio::test]
async fn a_stock_is_read_back() {
    let running = shop().await;
    let session = session_for(&running);
    let zero = case(&running, What::Stock);
    assert_eq!(zero.after(&session).await, not_done(Some("12")));
    let (warehouse, item) = zero.target.split_once('/').unwrap();
    let set = |amount, item: &str| MarketAction::SetStock {
        warehouse: warehouse.to_owned(),
        item: item.to_owned(),
        amount,
    };
    let look = async |action: &MarketAction| {
        connector()
            .look(&session, action, Some(now()), now())
            .await
            .unwrap()
    };
    connector().perform(&session, &set(20, item), &[]).await.unwrap();
    assert_eq!(
        look(&set(20, item)).await,
        Seen::Done {
            words: Some("20".to_owned())
        }
    );
    assert_eq!(
        look(&set(25, item)).await,
        Seen::CannotTell,
        "five may have been sold since"
    );
    let Err(PerformError::Refused(ConnectorError::Rejected { status, code, .. })) =
        connector().perform(&session, &set(0, "7"), &[]).await
    else {
        panic!("an unknown size was taken");
    };
    assert_eq!((status, code.as_str()), (409, "NotFound"));
    let result = connector().perform(&session, &set(0, "7/../8"), &[]).await;
    assert!(matches!(
        result,
        Err(PerformError::Refused(ConnectorError::Rejected { status: 0, .. }))
    ));
}
