//! The outbox, the real connector and a marketplace that answers over HTTP: what was done is counted there.

use crate::shop::{Shop, now};
use chrono::TimeDelta;
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_sandbox::wildberries::shop::{Chat, Message, Product};
use recourse_sandbox::wildberries::{Ending, scenario};
use recourse_sandbox::{Fault, On};
use recourse_store::{Action, Enqueued, NewOutbox, OutboxRow};
use recourse_sync::outbox::pass;
use recourse_sync::outbox::seller::{Wish, grant};
use rstest::rstest;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// What can be done, and how it is counted at the marketplace.
struct Deed {
    action: MarketAction,
    path: String,
    method: &'static str,
    kind: &'static str,
    target: String,
}

struct Sender {
    shop: Shop,
    running: Arc<Mutex<Duration>>,
}

impl Sender {
    /// So many orders that can be cancelled, and of each a review, a claim and a chat.
    async fn with(many: usize) -> Self {
        let begun = now() - TimeDelta::hours(2);
        let mut market = scenario::plain_orders(many, now());
        for order in &mut market.orders {
            order.journey.truncate(1);
            order.journey[0].at = Some(begun);
            order.created_at = begun;
            order.supply_id = None;
            order.ending = Ending::Open;
        }
        let goods: Vec<Product> = market.products.iter().cycle().take(many).cloned().collect();
        market.products = goods;
        for n in 0..many {
            market.products[n].chrt_id = 700_000 + n as i64;
            market.stocks.insert(700_000 + n as i64, 12);
            market = scenario::with_review(market, n, 2, "Пришло поздно", begun);
            market.reviews[n].id = format!("review-{n}");
            market = scenario::with_claim(market, n, 0, &["autorefund1", "reject1"], begun);
            market.claims[n].id = format!("claim-{n}");
            market = scenario::with_chat(market, n, "Где мой заказ?", begun);
            let last = market.messages.len() - 1;
            let Message { chat, id, .. } = &mut market.messages[last];
            *chat = format!("1:chat-{n}");
            *id = format!("event-{n}");
            let Chat { id, reply_sign, .. } = &mut market.chats[n];
            *id = format!("1:chat-{n}");
            *reply_sign = format!("sign-{n}");
        }
        let mut shop = Shop::of(market).await;
        let running: Arc<Mutex<Duration>> = Arc::default();
        let told = running.clone();
        shop.world = shop
            .world
            .clone()
            .with_running_time(move || *told.lock().unwrap());
        Self { shop, running }
    }

    /// The five kinds in turn, each on a target of its own.
    fn deed(&self, n: usize) -> Deed {
        let (warehouse, order) = self.shop.market.shop(|shop| {
            let order = shop.orders[n].id;
            (shop.warehouses[0].id, order)
        });
        match n % 5 {
            0 => Deed {
                action: MarketAction::AnswerReview {
                    review: format!("review-{n}").as_str().into(),
                    text: format!("Здравствуйте! Посылка {n} уже в пути."),
                    edit: false,
                },
                path: "/api/v1/feedbacks/answer".to_owned(),
                method: "POST",
                kind: "answer_review",
                target: format!("review-{n}"),
            },
            1 => Deed {
                action: MarketAction::DecideClaim {
                    claim: format!("claim-{n}").as_str().into(),
                    action: "autorefund1".to_owned(),
                    comment: None,
                },
                path: "/api/v1/claim".to_owned(),
                method: "PATCH",
                kind: "decide_claim",
                target: format!("claim-{n}"),
            },
            2 => Deed {
                action: MarketAction::SendMessage {
                    chat: format!("1:chat-{n}").as_str().into(),
                    reply_sign: None,
                    text: format!("Здравствуйте! Заказ {n} в пути."),
                    files: Vec::new(),
                },
                path: "/api/v1/seller/message".to_owned(),
                method: "POST",
                kind: "send_message",
                target: format!("1:chat-{n}"),
            },
            3 => Deed {
                action: MarketAction::CancelOrder {
                    order: order.to_string().as_str().into(),
                },
                path: format!("/api/v3/orders/{order}/cancel"),
                method: "PATCH",
                kind: "cancel_order",
                target: order.to_string(),
            },
            _ => Deed {
                action: MarketAction::SetStock {
                    warehouse: warehouse.to_string(),
                    item: (700_000 + n).to_string(),
                    amount: 0,
                },
                path: format!("/api/v3/stocks/{warehouse}"),
                method: "PUT",
                kind: "set_stock",
                target: format!("{warehouse}/{}", 700_000 + n),
            },
        }
    }

    fn pass_time(&self, by: TimeDelta) {
        self.shop.pass(by);
        *self.running.lock().unwrap() += by.to_std().unwrap();
    }

    /// Queues it and lets its hold pass.
    fn queue(&self, deed: &Deed) -> String {
        let now = self.shop.clock.now();
        let new = NewOutbox {
            account: self.shop.account.clone(),
            action: deed.action.clone(),
            text_lang: Some("ru".to_owned()),
            seen_then: None,
            step: None,
            created_at: now,
            hold_until: now + TimeDelta::seconds(10),
        };
        let queued = self
            .shop
            .store
            .act(Action::new("outbox-add", serde_json::json!([]), now), move |tx| {
                tx.enqueue(&new)
            })
            .unwrap();
        let Enqueued::New(row) = queued else {
            panic!("it is on its way already");
        };
        self.pass_time(TimeDelta::seconds(10));
        row.id
    }

    async fn work(&self) {
        pass(&self.shop.world, &self.shop.account, &CancellationToken::new())
            .await
            .unwrap();
    }

    /// Works until nothing moves by itself any more.
    async fn work_on(&self) {
        for _ in 0..30 {
            self.work().await;
            self.pass_time(TimeDelta::seconds(40));
        }
    }

    /// What the seller says of it.
    fn wish(&self, id: &str, wish: Wish) {
        let (id, now) = (id.to_owned(), self.shop.clock.now());
        let action = Action::lasting(wish.action(), serde_json::json!([]), now);
        let granted = self
            .shop
            .store
            .act(action, move |tx| Ok(grant(tx, &id, wish, now).map(drop)))
            .unwrap();
        granted.unwrap();
    }

    /// A truthful seller answers what he is asked about this action; what he does not know he looks up at the marketplace.
    fn answered(&self, id: &str, deed: &Deed) {
        let row = self.row(id);
        if row.state != OutboxState::Unknown || row.why.is_none() {
            return;
        }
        assert!(
            !deed.action.takes_once(),
            "sent again without being asked: {row:?}"
        );
        let there = self.done(deed) > 0;
        self.wish(id, if there { Wish::WasSent } else { Wish::SendAgain });
    }

    fn row(&self, id: &str) -> OutboxRow {
        self.shop.store.read(|r| r.outbox_item(id)).unwrap().unwrap()
    }

    fn done(&self, deed: &Deed) -> usize {
        self.shop.market.done(deed.kind, &deed.target)
    }

    fn requests(&self, deed: &Deed) -> usize {
        let log = self.shop.market.log();
        log.iter()
            .filter(|entry| entry.path == deed.path && entry.method == deed.method)
            .count()
    }

    fn fault(&self, deed: &Deed, fault: Fault) {
        let on = On::path(&deed.path).method(deed.method).times(1);
        self.shop.market.faults().add(on, fault);
    }
}

/// Acted on, and nobody said so.
#[rstest]
#[case::cut(Fault::CutAfter)]
#[case::bad_gateway(Fault::page_after(502))]
#[case::error_page(Fault::page_after(500))]
#[case::login_page(Fault::page_after(200))]
#[tokio::test]
async fn b_03_each_action_is_sent_exactly_once_when_the_answer_is_lost(#[case] fault: Fault) {
    let sender = Sender::with(5).await;
    for n in 0..5 {
        let deed = sender.deed(n);
        sender.fault(&deed, fault.clone());
        let id = sender.queue(&deed);
        sender.work().await;
        assert_eq!(sender.row(&id).state, OutboxState::Unknown, "{}", deed.kind);
        assert_eq!(sender.done(&deed), 1);
        sender.work_on().await;
        let row = sender.row(&id);
        assert_eq!(
            (row.state, row.attempts),
            (OutboxState::Confirmed, 1),
            "{}",
            deed.kind
        );
        assert_eq!(
            (sender.done(&deed), sender.requests(&deed)),
            (1, 1),
            "{}",
            deed.kind
        );
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
    for n in 0..5 {
        let deed = sender.deed(n);
        sender.fault(&deed, fault.clone());
        let id = sender.queue(&deed);
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
        let row = sender.row(&id);
        assert_eq!(
            (row.state, row.attempts),
            (OutboxState::Confirmed, 2),
            "{}",
            deed.kind
        );
        assert_eq!(
            (sender.done(&deed), sender.requests(&deed)),
            (1, 2),
            "{}",
            deed.kind
        );
    }
}

/// Answered with 204 as if it were done, which proves nothing.
#[tokio::test]
async fn b_03_what_was_answered_with_204_and_is_not_there_is_told_to_the_seller() {
    let sender = Sender::with(5).await;
    for n in 0..5 {
        let deed = sender.deed(n);
        // A chat answers with JSON; an empty answer of its is not believed and it is sent again.
        if deed.kind == "send_message" {
            continue;
        }
        sender.fault(&deed, Fault::Nothing { code: 204 });
        let id = sender.queue(&deed);
        sender.work_on().await;
        let row = sender.row(&id);
        assert_eq!(row.state, OutboxState::Wedged, "{}", deed.kind);
        assert_eq!(
            (sender.done(&deed), sender.requests(&deed)),
            (0, 1),
            "{}",
            deed.kind
        );
    }
}

#[tokio::test]
async fn b_03_a_refusal_is_final_and_told_in_the_marketplaces_words() {
    let sender = Sender::with(5).await;
    for n in 0..5 {
        let deed = sender.deed(n);
        let words = format!("Отказано по причине {n}");
        let fault = Fault::Status {
            code: 409,
            content_type: "application/json".to_owned(),
            body: serde_json::json!({"code": "StatusMismatch", "message": words}).to_string(),
        };
        sender.fault(&deed, fault);
        let id = sender.queue(&deed);
        sender.work_on().await;
        let row = sender.row(&id);
        assert_eq!(
            (row.state, row.status),
            (OutboxState::Rejected, Some(409)),
            "{}",
            deed.kind
        );
        assert_eq!(row.words.as_deref(), Some(words.as_str()));
        assert_eq!((sender.done(&deed), sender.requests(&deed)), (0, 1));
    }
}

#[tokio::test]
async fn b_03_a_limit_is_waited_for_and_a_changed_world_is_seen_before_sending() {
    let sender = Sender::with(10).await;
    for n in 0..5 {
        let deed = sender.deed(n);
        let limited = Fault::TooMany {
            retry_s: Some("1".to_owned()),
            reset_s: None,
            limit: None,
        };
        sender.fault(&deed, limited);
        let id = sender.queue(&deed);
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
