//! A seller's deeds on a marketplace over HTTP, and what came of them there.

use crate::shop::{Shop, now};
use chrono::TimeDelta;
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_sandbox::wildberries::shop::{Chat, Message, Product};
use recourse_sandbox::wildberries::{Ending, scenario};
use recourse_sandbox::{Fault, On};
use recourse_store::{Action, Enqueued, NewOutbox, OutboxRow};
use recourse_sync::outbox::pass;
use recourse_sync::outbox::seller::{Wish, grant};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// What can be done, and how it is counted at the marketplace.
pub struct Deed {
    pub action: MarketAction,
    pub path: String,
    pub method: &'static str,
    pub kind: &'static str,
    pub target: String,
}

/// A shop whose outbox sends over HTTP.
pub struct Sender {
    pub shop: Shop,
    running: Arc<Mutex<Duration>>,
}

impl Sender {
    /// So many orders that can be cancelled, and of each a review, a claim and a chat.
    pub async fn with(many: usize) -> Self {
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

    /// One of each kind.
    pub fn each(&self) -> Vec<Deed> {
        (0..5).map(|n| self.deed(n)).collect()
    }

    /// The five kinds in turn, each on a target of its own.
    pub fn deed(&self, n: usize) -> Deed {
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

    pub fn pass_time(&self, by: TimeDelta) {
        self.shop.pass(by);
        *self.running.lock().unwrap() += by.to_std().unwrap();
    }

    /// Queues it and lets its hold pass.
    pub fn queue(&self, deed: &Deed) -> String {
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

    pub async fn work(&self) {
        pass(&self.shop.world, &self.shop.account, &CancellationToken::new())
            .await
            .unwrap();
    }

    /// Works until nothing moves by itself any more.
    pub async fn work_on(&self) {
        for _ in 0..30 {
            self.work().await;
            self.pass_time(TimeDelta::seconds(40));
        }
    }

    /// What the seller says of it.
    pub fn wish(&self, id: &str, wish: Wish) {
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
    pub fn answered(&self, id: &str, deed: &Deed) {
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

    pub fn row(&self, id: &str) -> OutboxRow {
        self.shop.store.read(|r| r.outbox_item(id)).unwrap().unwrap()
    }

    /// The row's state and how often it was tried.
    pub fn stands(&self, id: &str) -> (OutboxState, u32) {
        let row = self.row(id);
        (row.state, row.attempts)
    }

    /// How often it was done at the marketplace, and asked for.
    pub fn counts(&self, deed: &Deed) -> (usize, usize) {
        (self.done(deed), self.requests(deed))
    }

    pub fn done(&self, deed: &Deed) -> usize {
        self.shop.market.done(deed.kind, &deed.target)
    }

    pub fn requests(&self, deed: &Deed) -> usize {
        let log = self.shop.market.log();
        log.iter()
            .filter(|entry| entry.path == deed.path && entry.method == deed.method)
            .count()
    }

    /// Queues it, to be met by a fault the first time.
    pub fn queue_into(&self, deed: &Deed, fault: Fault) -> String {
        self.fault(deed, fault);
        self.queue(deed)
    }

    pub fn fault(&self, deed: &Deed, fault: Fault) {
        let on = On::path(&deed.path).method(deed.method).times(1);
        self.shop.market.faults().add(on, fault);
    }
}
