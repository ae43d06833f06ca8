//! Made-up orders, always the same.

use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, OrderId, Vocabulary};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::{Order, OrderItem, OrderStatus};
use recourse_domain::money::{Currency, Money};
use recourse_store::*;
use std::fmt::Write;
use std::path::Path;

pub struct Rng(pub u64);

impl Rng {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

pub const GOODS: [&str; 8] = [
    "one-ring",
    "teapot",
    "носки",
    "куртка",
    "чехол",
    "phone-case",
    "лампа",
    "кружка",
];
pub const CITIES: [&str; 6] = [
    "Москва",
    "Санкт-Петербург",
    "Казань",
    "Екатеринбург",
    "Минск",
    "Алматы",
];
pub const COMMENTS: [&str; 6] = [
    "",
    "",
    "",
    "Упакуйте в плёнку, пожалуйста",
    "Позвонить за час до доставки",
    "请小心包装，谢谢",
];

pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

pub fn order(i: usize) -> (Order, OrderStatus, OrderSummary) {
    let mut r = Rng(i as u64 ^ 0x5EED);
    let at = DateTime::from_timestamp(1_704_067_200 + i as i64 * 37, 0).unwrap();
    let comment = COMMENTS[r.below(6)];
    let finished = r.below(2) == 0;
    let price = Money::new(10_000 + r.below(900_000) as i64, Currency::RUB);
    let id = OrderId::new((2_000_000_000 + i * 7).to_string());
    let order = Order {
        id: id.clone(),
        srid: Some(format!("{:016x}{:016x}", r.next(), r.next()).into()),
        basket_id: Some(format!(
            "{}_{:016x}{:016x}",
            r.below(200_000_000),
            r.next(),
            r.next()
        )),
        created_at: Some(at),
        created_day_only: false,
        items: vec![OrderItem {
            product_id: Some((100_000_000 + r.below(50_000)).to_string().into()),
            variant_id: Some((200_000_000 + r.below(50_000)).to_string()),
            article: Some(format!("{}-{}", GOODS[r.below(8)], r.below(10_000))),
            barcodes: vec![format!("{:013}", r.next() % 10_000_000_000_000)],
            title: None,
            variant: None,
            quantity: 1,
        }],
        seller_warehouse: Some((600_000 + r.below(20)).to_string()),
        office_id: Some((100 + r.below(12)).to_string()),
        office: Some(CITIES[r.below(6)].to_owned()),
        scheme: Some("fbs".to_owned()),
        cross_border: None,
        zero_stock: r.below(50) == 0,
        comment: (!comment.is_empty()).then(|| comment.to_owned()),
        price: Some(price),
        converted_price: Some(price),
        supply_id: Some(format!("WB-GI-{}", 1_000_000 + i / 200)),
        tracking_number: None,
        sticker: None,
    };
    let status = OrderStatus {
        order_id: id,
        supplier_status: Some("complete".into()),
        market_status: Some("sorted".into()),
        vocabulary: Vocabulary::from("market_status"),
        cancellable: None,
    };
    let summary = OrderSummary {
        leg: if finished { Leg::Done } else { Leg::FirstMile },
        event: EventKind::InTransit,
        responsible: "dpx".into(),
        first_at: Some(at),
        last_event_at: Some(at),
        finished_at: finished.then_some(at),
        finished,
        refused: r.below(20) == 0,
        cancelled: false,
        delivered: finished,
        legs: vec![LegTime {
            leg: Leg::Seller,
            responsible: "seller".into(),
            from: at,
            to: None,
            from_code: "created".into(),
            to_code: None,
            counts: true,
        }],
    };
    (order, status, summary)
}

pub fn body(order: &Order, into: &mut String) {
    into.clear();
    write!(
        into,
        "{{\"id\":{},\"rid\":\"{}\",\"orderUid\":\"{}\",\"address\":\"",
        order.id,
        order.srid.as_ref().unwrap(),
        order.basket_id.as_ref().unwrap()
    )
    .unwrap();
    while into.len() < 880 {
        into.push_str("ул. Ленина, д. 5, ");
    }
    into.push_str("\"}");
}

pub fn account(store: &Store) -> AccountId {
    let id = AccountId::from("bench");
    let row = AccountRow {
        id: id.clone(),
        platform: "market".into(),
        name: "bench".into(),
        seller_id: None,
        seller_name: None,
        country: None,
        endpoint: None,
        token: serde_json::Value::Null,
        secret_store: "session".into(),
        paused: false,
        interval_min: None,
        demo: false,
        added_at: now(),
        synced_at: None,
        next_at: None,
    };
    store
        .write(move |tx| {
            if tx.account(&row.id)?.is_none() {
                tx.add_account(&row)
            } else {
                Ok(())
            }
        })
        .unwrap();
    id
}

pub fn open(dir: &Path) -> Store {
    let options = Options {
        read_only: false,
        app_version: "bench".into(),
        now: now(),
    };
    Store::open(dir, options).unwrap()
}
