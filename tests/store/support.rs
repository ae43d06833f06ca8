//! What several tests need.

use chrono::{DateTime, Duration, Utc};
use recourse_domain::case::CaseState;
use recourse_domain::id::{AccountId, CaseKind, OrderId, PlatformId, ProductId, SellerId, Srid};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::{Order, OrderItem};
use recourse_domain::money::{Currency, Money};
use recourse_store::{AccountRow, Action, NewCase, Options, OrderSummary, OrderWrite, Store};
use std::path::Path;
use tempfile::TempDir;

pub fn at(day: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_000_000, 0).unwrap() + Duration::days(day)
}

pub fn options() -> Options {
    Options {
        read_only: false,
        app_version: "0.1.0".into(),
        now: at(0),
    }
}

pub fn open(dir: &Path) -> Store {
    Store::open(dir, options()).unwrap()
}

pub fn account_row(id: &str) -> AccountRow {
    AccountRow {
        id: AccountId::from(id),
        platform: PlatformId::from("market"),
        name: format!("Shop {id}"),
        seller_id: Some(SellerId::from(format!("seller-{id}"))),
        seller_name: None,
        country: None,
        endpoint: None,
        token: serde_json::json!({"kind": "personal"}),
        secret_store: "session".into(),
        paused: false,
        interval_min: None,
        demo: false,
        added_at: at(0),
        synced_at: None,
        next_at: None,
    }
}

/// A fresh store with one account.
pub fn shop() -> (TempDir, Store, AccountId) {
    let dir = TempDir::new().unwrap();
    let store = open(dir.path());
    let account = add_account(&store, "a");
    (dir, store, account)
}

pub fn add_account(store: &Store, id: &str) -> AccountId {
    let row = account_row(id);
    let account = row.id.clone();
    store
        .act(act("account_add"), move |tx| tx.add_account(&row))
        .unwrap();
    account
}

pub fn act(name: &'static str) -> Action {
    Action::new(name, serde_json::json!({}), at(1))
}

pub fn order(id: &str, minutes: i64) -> Order {
    Order {
        id: OrderId::from(id),
        srid: Some(Srid::from(format!("dp.r{id}.0.0"))),
        created_at: Some(at(0) + Duration::minutes(minutes)),
        items: vec![OrderItem {
            product_id: Some(ProductId::from("77")),
            article: Some(format!("носки-{id}")),
            barcodes: vec![format!("20{id}")],
            quantity: 1,
            ..OrderItem::default()
        }],
        office: Some("Казань".into()),
        price: Some(Money::new(12_300, Currency::RUB)),
        ..Order::default()
    }
}

pub fn summary(leg: Leg, finished: bool, refused: bool, last: DateTime<Utc>) -> OrderSummary {
    OrderSummary {
        leg,
        event: if refused {
            EventKind::RefusedByBuyer
        } else {
            EventKind::InTransit
        },
        responsible: "dpx".into(),
        first_at: Some(at(0)),
        last_event_at: Some(last),
        finished_at: finished.then_some(last),
        finished,
        refused,
        cancelled: false,
        delivered: finished && !refused,
        legs: Vec::new(),
    }
}

pub fn put_orders(store: &Store, account: &AccountId, orders: Vec<Order>) {
    let account = account.clone();
    store
        .write(move |tx| {
            let writes: Vec<OrderWrite<'_>> = orders.iter().map(OrderWrite::of).collect();
            tx.put_orders(&account, &writes, at(0))
        })
        .unwrap();
}

pub fn new_case(account: &AccountId, subject: &str) -> NewCase {
    NewCase {
        account: account.clone(),
        kind: CaseKind::from("rejected_order"),
        subject_kind: "order".into(),
        subject_id: subject.into(),
        state: CaseState::Open,
        rule: "refused".into(),
        opened_at: at(1),
        since: Some(at(0)),
        title: format!("Носки {subject}"),
        title_lang: None,
        stars: None,
        facts: serde_json::json!({"leg": "first_mile"}),
        deadline: None,
        at_stake: vec![Money::new(50_000, Currency::RUB)],
        order_ids: vec![OrderId::from(subject)],
        search_text: String::new(),
    }
}

/// Every page of a list put together; the pages must end.
pub fn all<T>(mut page: impl FnMut(Option<String>) -> recourse_store::Page<T>) -> Vec<T> {
    let mut items = Vec::new();
    let mut after = None;
    for _ in 0..10_000 {
        let next = page(after);
        items.extend(next.items);
        match next.next {
            Some(cursor) => after = Some(cursor),
            None => return items,
        }
    }
    panic!("the pages do not end");
}
