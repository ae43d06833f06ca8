//! A shop with returns, made by hand, over a folder of its own.

use crate::common::{folder, now, store};
use chrono::TimeDelta;
use recourse_app::view::returns::ReturnView;
use recourse_app::{App, AppOptions};
use recourse_domain::id::{AccountId, OrderId, PlatformId, Vocabulary};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::{Claim, FinanceRow, HistoryEvent, OrderHistory, ReturnItem};
use recourse_store::{AccountRow, Action, OrderSummary, OrderWrite, Store};
use recourse_testkit::build::OrderBuilder;
use tempfile::TempDir;

pub const SHOP: &str = "shop";

/// A folder with one shop, to be filled before the app opens it without a network.
pub struct Shelf {
    pub dir: TempDir,
    pub options: AppOptions,
    pub store: Store,
    pub account: AccountId,
}

pub fn shelf() -> Shelf {
    let (dir, options) = folder();
    let store = store(&options.data_dir, false);
    let row = AccountRow {
        id: AccountId::from(SHOP),
        platform: PlatformId::from("wildberries"),
        name: "Yiwu Home".to_owned(),
        seller_id: None,
        seller_name: None,
        country: Some("CN".to_owned()),
        endpoint: None,
        token: serde_json::json!({ "kind": "personal", "scopes": ["returns"], "read_only": false }),
        secret_store: "session".to_owned(),
        paused: false,
        interval_min: None,
        demo: false,
        added_at: now() - TimeDelta::days(200),
        synced_at: None,
        next_at: None,
    };
    let account = row.id.clone();
    store
        .act(
            Action::new("account_add", serde_json::json!([]), now()),
            move |tx| tx.add_account(&row),
        )
        .unwrap();
    Shelf {
        dir,
        options: AppOptions {
            offline: true,
            ..options
        },
        store,
        account,
    }
}

impl Shelf {
    pub fn claims(&self, claims: &[Claim]) {
        let (account, claims) = (self.account.clone(), claims.to_vec());
        self.store
            .write(move |tx| tx.put_claims(&account, &claims, now()))
            .unwrap();
    }

    pub fn photo(&self, url: &str, bytes: &[u8]) -> String {
        let id = self.store.keep(bytes).unwrap();
        let (account, url, kept, len) = (self.account.clone(), url.to_owned(), id.clone(), bytes.len());
        self.store
            .write(move |tx| {
                tx.media_ready(
                    &account,
                    &url,
                    &kept,
                    "image/png",
                    u64::try_from(len).unwrap(),
                    now(),
                )
            })
            .unwrap();
        id.to_string()
    }

    pub fn finance(&self, rows: &[FinanceRow]) {
        let (account, rows) = (self.account.clone(), rows.to_vec());
        self.store
            .write(move |tx| tx.put_finance(&account, &rows, now()))
            .unwrap();
    }

    pub fn returns(&self, rows: &[ReturnItem]) {
        let (account, rows) = (self.account.clone(), rows.to_vec());
        self.store
            .write(move |tx| tx.put_returns(&account, &rows, now()))
            .unwrap();
    }

    /// An order that was cancelled, with the codes of its history, one a day from 40 days ago.
    pub fn order(&self, id: &str, codes: &[&str]) {
        let order = OrderBuilder::new(id)
            .srid(&format!("dp.{id}.0.0"))
            .created(now() - TimeDelta::days(41))
            .build();
        let history = OrderHistory {
            order_id: OrderId::from(id),
            planned_delivery: None,
            events: events(codes),
        };
        let summary = OrderSummary {
            leg: Leg::Unknown,
            event: EventKind::Unknown,
            responsible: "unknown".to_owned(),
            first_at: history.events.first().and_then(|event| event.at),
            last_event_at: history.events.last().and_then(|event| event.at),
            finished_at: None,
            finished: false,
            refused: false,
            cancelled: true,
            delivered: false,
            legs: Vec::new(),
        };
        let account = self.account.clone();
        self.store
            .write(move |tx| {
                let write = OrderWrite {
                    history: Some(&history),
                    summary: Some(&summary),
                    ..OrderWrite::of(&order)
                };
                tx.put_orders(&account, &[write], now())
            })
            .unwrap();
    }

    pub async fn open(self) -> (TempDir, AppOptions, App) {
        self.store.close().unwrap();
        let app = App::open(self.options.clone()).await.unwrap();
        (self.dir, self.options, app)
    }
}

pub fn events(codes: &[&str]) -> Vec<HistoryEvent> {
    codes
        .iter()
        .zip(0..)
        .map(|(code, day)| HistoryEvent {
            source: Vocabulary::from("wb_history"),
            code: (*code).to_owned(),
            at: Some(now() - TimeDelta::days(40 - day)),
            original_time: None,
            text: None,
            place: None,
        })
        .collect()
}

pub const HANDED: [&str; 3] = ["created", "accepted_by_carrier", "sorted"];
pub const GONE: &str = "departed_from_origin_country";
pub const THERE: &str = "arrived_in_destination_country";
pub const STOPPED: &str = "canceled_by_client";

pub fn key(kind: &str, id: &str) -> String {
    format!("{kind}/{SHOP}/{id}")
}

pub async fn show(app: &App, kind: &str, id: &str) -> ReturnView {
    app.return_show(key(kind, id)).await.unwrap()
}
