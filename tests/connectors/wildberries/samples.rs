//! Every recorded sample is read without loss. They lie beside the project; without them the tests say so and end.

use super::connector;
use crate::support::{Fake, Reply, Run, shared, utc};
use recourse_connectors::connector::RawItem;
use recourse_domain::market::MarketRecord as Rec;
use recourse_domain::money::{Currency, Money};

/// Serves a sample once at its path, then "no data".
async fn read(name: &str, stream: &str, path: &'static str) -> Option<Vec<(RawItem, Vec<Rec>)>> {
    let file = shared(&format!("platforms/wildberries/fixtures/{name}"))?;
    let body = std::fs::read_to_string(file).unwrap();
    let served = std::sync::atomic::AtomicBool::new(false);
    let fake = Fake::start(move |ask| {
        if ask.path == path && !served.swap(true, std::sync::atomic::Ordering::SeqCst) {
            Reply::json(body.clone())
        } else {
            Reply::empty(204)
        }
    })
    .await;
    let items = Run::of(stream)
        .all(connector().as_ref(), &fake.session())
        .await
        .unwrap();
    let read = items
        .into_iter()
        .map(|item| {
            let normalised = connector().normalise(&item);
            assert!(!normalised.records.is_empty(), "{name}: {:?}", normalised.drift);
            let drift: Vec<String> = normalised
                .drift
                .iter()
                .map(|odd| format!("{}:{}", odd.path, odd.problem))
                .collect();
            assert_eq!(drift, expected_drift(name), "{name}");
            (item, normalised.records)
        })
        .collect();
    Some(read)
}

/// What the samples themselves lack against the documents.
fn expected_drift(name: &str) -> Vec<String> {
    let all: &[&str] = match name {
        "real-2026-05.fbs.orders-new.200.json" => &["currencyCode:missing", "convertedCurrencyCode:missing"],
        "china-cross-border.fbs.orders.200.json" => &["nmId:missing"],
        _ => &[],
    };
    all.iter().map(|odd| (*odd).to_owned()).collect()
}

fn rub(minor: i64) -> Option<Money> {
    Some(Money::new(minor, Currency::RUB))
}

#[tokio::test]
async fn orders() {
    let Some(all) = read("fbs.orders.200.json", "orders", "/api/v3/orders").await else {
        return;
    };
    assert_eq!(all.len(), 1);
    let Rec::Order(order) = &all[0].1[0] else { panic!() };
    assert_eq!(order.id.as_str(), "13833711");
    assert_eq!(
        order.srid.as_ref().unwrap().as_str(),
        "f884001e44e511edb8780242ac120002"
    );
    assert_eq!(order.created_at, Some(utc("2022-05-04T07:56:29Z")));
    assert_eq!(
        order.price,
        Some(Money::new(1014, Currency::from_number(933).unwrap()))
    );
    assert_eq!(order.converted_price, rub(28_322));
    assert_eq!(order.supply_id.as_deref(), Some("WB-GI-92937123"));
    assert_eq!(order.office.as_deref(), Some("Калуга"));
    assert_eq!(order.cross_border, Some(false));
    assert_eq!(order.items[0].barcodes, ["6665956397512"]);

    let all = read("fbs.orders-new.200.json", "orders_new", "/api/v3/orders/new")
        .await
        .unwrap();
    assert_eq!(all.len(), 1);
    let all = read(
        "china-cross-border.fbs.orders.200.json",
        "orders",
        "/api/v3/orders",
    )
    .await
    .unwrap();
    let Rec::Order(order) = &all[0].1[0] else { panic!() };
    assert_eq!(order.cross_border, Some(true));
    assert_eq!(order.converted_price, Some(Money::new(71_434, Currency::CNY)));
    assert_eq!(order.office_id.as_deref(), Some("23071"));
}

/// One real order in two APIs: hundredths and UTC here, units and Moscow's clock there.
#[tokio::test]
async fn the_same_order_in_orders_and_statistics() {
    let Some(orders) = read(
        "real-2026-05.fbs.orders-new.200.json",
        "orders_new",
        "/api/v3/orders/new",
    )
    .await
    else {
        return;
    };
    let Rec::Order(order) = &orders[0].1[0] else {
        panic!()
    };
    let sales = read(
        "real-2026-05.stats.orders.200.json",
        "stat_orders",
        "/api/v1/supplier/orders",
    )
    .await
    .unwrap();
    let Rec::Sale(sale) = &sales[0].1[0] else { panic!() };
    assert_eq!(order.id.as_str(), "5075047440");
    assert_eq!(order.srid, sale.srid);
    assert_eq!(order.created_at, Some(utc("2026-05-20T07:19:17Z")));
    assert_eq!(order.created_at, sale.at);
    assert_eq!(order.price, rub(31_600));
    assert_eq!(sale.price, rub(29_800));
    assert!(!sale.cancelled && sale.cancelled_at.is_none());
}

#[tokio::test]
async fn the_archive() {
    let path = "/api/marketplace/v3/fbs/orders/archive";
    let Some(all) = read("fbs.orders-archive.200.json", "archive", path).await else {
        return;
    };
    let [Rec::Order(order), Rec::Status(status)] = &all[0].1[..] else {
        panic!()
    };
    assert!(order.created_day_only);
    assert_eq!(order.cross_border, Some(true));
    assert_eq!(order.tracking_number.as_deref(), Some("1Z999AA10123456784"));
    assert_eq!(order.price, rub(1_020));
    assert_eq!(order.items[0].barcodes.len(), 3);
    assert_eq!(order.sticker.as_deref(), Some("33811984302"));
    assert_eq!(status.market_status.as_deref(), Some("sent_to_carrier"));
}

#[tokio::test]
async fn statuses_histories_labels_supplies() {
    let Some(all) = read("fbs.orders-status.200.json", "statuses", "/api/v3/orders/status").await else {
        return;
    };
    let Rec::Status(status) = &all[0].1[0] else {
        panic!()
    };
    assert_eq!(status.supplier_status.as_deref(), Some("new"));
    assert_eq!(status.cancellable, Some(false));

    let path = "/api/v3/orders/status/history";
    let all = read("fbs.orders-status-history.200.json", "history", path)
        .await
        .unwrap();
    let Rec::History(history) = &all[0].1[0] else {
        panic!()
    };
    assert_eq!(history.events[0].code, "SORTED");
    assert_eq!(history.events[0].at, None);
    let all = read("fbs.orders-status-history.constructed.200.json", "history", path)
        .await
        .unwrap();
    let Rec::History(history) = &all[0].1[0] else {
        panic!()
    };
    assert_eq!(history.events.len(), 6);
    assert_eq!(history.planned_delivery, Some(utc("2026-11-30T00:00:00Z")));

    let path = "/api/v3/orders/stickers/cross-border";
    let all = read("fbs.stickers-cross-border.200.json", "parcels", path)
        .await
        .unwrap();
    assert_eq!(all.len(), 2);
    let Rec::Parcel(waiting) = &all[0].1[0] else {
        panic!()
    };
    let Rec::Parcel(ready) = &all[1].1[0] else {
        panic!()
    };
    assert_eq!(waiting.tracking_number, None);
    assert_eq!(waiting.sticker, None);
    assert_eq!(ready.tracking_number.as_deref(), Some("WB0000000001"));
    assert_eq!(ready.sticker.as_deref(), Some("231648 9753"));

    let all = read("fbs.supplies.200.json", "supplies", "/api/v3/supplies")
        .await
        .unwrap();
    let Rec::Supply(supply) = &all[0].1[0] else {
        panic!()
    };
    assert!(supply.done && supply.scanned_at.is_some());
    let all = read(
        "fbs.reshipment.200.json",
        "reshipment",
        "/api/v3/supplies/orders/reshipment",
    )
    .await
    .unwrap();
    assert_eq!(all[0].0.external_id, "WB-GI-1234567:5632423");
}

#[tokio::test]
async fn reviews() {
    let Some(all) = read("feedbacks.list.200.json", "reviews", "/api/v1/feedbacks").await else {
        return;
    };
    let Rec::Review(review) = &all[0].1[0] else {
        panic!()
    };
    assert_eq!(review.stars, Some(5));
    assert_eq!(review.created_at, Some(utc("2024-09-26T07:20:48Z")));
    assert_eq!(review.answer_state.as_deref(), Some("wbRu"));
    assert_eq!(review.media.len(), 5);
    let all = read(
        "feedbacks.archive.200.json",
        "reviews",
        "/api/v1/feedbacks/archive",
    )
    .await
    .unwrap();
    let Rec::Review(review) = &all[0].1[0] else {
        panic!()
    };
    assert!(review.archived);
    let all = read(
        "real-2025-2026.feedbacks.list.200.json",
        "reviews",
        "/api/v1/feedbacks",
    )
    .await
    .unwrap();
    assert_eq!(all.len(), 2);
    let Rec::Review(first) = &all[0].1[0] else {
        panic!()
    };
    assert_eq!(first.answer, None);
    assert_eq!(first.order_outcome, None);
    assert_eq!(first.last_order_at, Some(utc("2025-09-11T16:45:06.05603Z")));
    assert!(first.pros.contains('✨') && first.text.contains('🥰'));
    let Rec::Review(second) = &all[1].1[0] else {
        panic!()
    };
    assert_eq!((second.text.as_str(), second.media.len()), ("", 0));
}

#[tokio::test]
async fn claims() {
    let Some(all) = read("claims.list.200.json", "claims", "/api/v1/claims").await else {
        return;
    };
    let Rec::Claim(claim) = &all[0].1[0] else { panic!() };
    assert_eq!(claim.created_at, Some(utc("2025-03-26T14:06:12.245611Z")));
    assert_eq!(claim.price, rub(15_700));
    assert_eq!(
        claim.media[0].url,
        "https://photos.wbstatic.net/claim/fe3e9337-e9f9-423c-8930-946a8ebef80/1.webp"
    );
    assert_eq!(claim.media.len(), 3);
    assert_eq!(claim.actions, ["autorefund1", "approve1"]);
    assert_eq!(
        (claim.status.as_deref(), claim.goods_status.as_deref()),
        (Some("2"), Some("8"))
    );
    assert!(claim.device_check.is_some());
    let all = read("claims.pending.constructed.200.json", "claims", "/api/v1/claims")
        .await
        .unwrap();
    let Rec::Claim(claim) = &all[0].1[0] else { panic!() };
    assert_eq!(claim.actions.len(), 7);
}

#[tokio::test]
async fn chats() {
    let Some(all) = read("chat.chats.200.json", "chats", "/api/v1/seller/chats").await else {
        return;
    };
    assert_eq!(all.len(), 1);
    let all = read(
        "real-2026-02.chat.chats.200.json",
        "chats",
        "/api/v1/seller/chats",
    )
    .await
    .unwrap();
    assert_eq!(all.len(), 3);
    let Rec::Chat(chat) = &all[1].1[0] else { panic!() };
    assert_eq!(chat.srid.as_ref().unwrap().as_str(), "5087881715026823846.8.0");
    assert_eq!(chat.last_at.unwrap().timestamp_millis(), 1_762_436_005_554);
    let Rec::Chat(nameless) = &all[2].1[0] else {
        panic!()
    };
    assert_eq!(nameless.buyer_name, None);

    let all = read("chat.events.200.json", "chat_events", "/api/v1/seller/events")
        .await
        .unwrap();
    assert_eq!(all.len(), 4);
    let Rec::Message(message) = &all[0].1[0] else {
        panic!()
    };
    assert_eq!(
        message.srid.as_ref().unwrap().as_str(),
        "2fb52cd9e25e52538a5f05994e688ae5"
    );
    assert_eq!(message.media.len(), 2);
    assert_eq!(message.media[0].url, "fd6be4e3-5447-41d7-a1e6-b2d3e06c3b05");
    assert_eq!(message.media[1].name.as_deref(), Some("Чек.pdf"));
    assert_eq!(message.sent_at, Some(utc("2023-10-23T05:02:20Z")));
    let Rec::Message(last) = &all[3].1[0] else {
        panic!()
    };
    assert_eq!(last.text, "");
}

#[tokio::test]
async fn reports() {
    let Some(all) = read("stats.orders.200.json", "stat_orders", "/api/v1/supplier/orders").await else {
        return;
    };
    let Rec::Sale(sale) = &all[0].1[0] else { panic!() };
    assert!(sale.cancelled);
    assert_eq!(sale.cancelled_at, Some(utc("2022-03-08T21:00:00Z")));
    let all = read("stats.sales.200.json", "stat_sales", "/api/v1/supplier/sales")
        .await
        .unwrap();
    let Rec::Sale(sale) = &all[0].1[0] else { panic!() };
    assert_eq!((sale.id.as_str(), sale.payout), ("S9993700024", rub(128_401)));
    let path = "/api/analytics/v1/item-returns";
    let all = read(
        "reports.goods-return.DEAD-after-2026-10-26.200.json",
        "returns",
        path,
    )
    .await
    .unwrap();
    let Rec::Return(back) = &all[0].1[0] else { panic!() };
    assert_eq!(back.reason.as_deref(), Some("Цвет"));
    assert_eq!(back.status.as_deref(), Some("В пути в пвз"));
    assert_eq!(back.expires_at, Some(utc("2025-03-31T08:33:53Z")));
    let all = read("offices.200.json", "offices", "/api/v3/offices")
        .await
        .unwrap();
    let Rec::Office(office) = &all[0].1[0] else {
        panic!()
    };
    assert_eq!(
        (office.id.as_str(), office.city.as_deref()),
        ("15", Some("Москва"))
    );
}

#[tokio::test]
async fn the_seller() {
    let Some(file) = shared("platforms/wildberries/fixtures/seller-info.200.json") else {
        return;
    };
    let body = std::fs::read_to_string(file).unwrap();
    let fake = Fake::start(move |_| Reply::json(body.clone())).await;
    let seller = connector().seller(&fake.session()).await.unwrap();
    assert_eq!(seller.seller_id.as_str(), "e8923014-e233-47q8-898e-3cc86d67ea61");
    assert_eq!(seller.name.as_deref(), Some("Flax Store"));
    assert_eq!(seller.country, None);
}
