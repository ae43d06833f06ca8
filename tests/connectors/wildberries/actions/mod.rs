//! The five actions at the sandbox: done, seen, refused, and told apart when nobody answered.

mod answer;
mod claim;
mod goods;
mod message;

use super::connector;
use crate::support::{JumpClock, now, session};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::kit::http::{Http, Limits};
use recourse_connectors::kit::limiter::Limiter;
use recourse_connectors::perform::{PerformError, Receipt, Seen};
use recourse_connectors::session::Session;
use recourse_domain::outbox::MarketAction;
use recourse_sandbox::wildberries::{Ending, TokenSpec, scenario};
use recourse_sandbox::{Fault, On, Running, Sandbox};
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

/// One character more than a comment or a message may have.
const LONG: &str = match std::str::from_utf8(&[b'a'; 1001]) {
    Ok(text) => text,
    Err(_) => "",
};
