//! Every answer has the documented keys; where the recorded samples are at hand, theirs too.

use crate::client::{Client, now};
use recourse_sandbox::Sandbox;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Keys of an object, and of the objects below it, as paths; entries of lists are `[]`.
fn paths(value: &Value, at: &str, found: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                let path = format!("{at}.{key}");
                paths(inner, &path, found);
                found.insert(path);
            }
        }
        Value::Array(entries) => entries
            .iter()
            .for_each(|entry| paths(entry, &format!("{at}[]"), found)),
        _ => {}
    }
}

fn fixture(name: &str) -> Option<Value> {
    let root =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/platforms/wildberries/fixtures");
    if !root.is_dir() {
        println!("skipped: no ../shared");
        return None;
    }
    Some(serde_json::from_slice(&std::fs::read(root.join(name)).unwrap()).unwrap())
}

/// Paths the demo leaves null or empty on purpose: videos, addresses of domestic buyers, metadata.
const NOT_DRAWN: &[&str] = &[
    ".video",
    ".address",
    ".metaDetails[]",
    ".video_paths",
    ".goodCard.date",
    ".statusID",
    ".clientID",
    ".files[].url",
    ".scanPrice",
];

async fn compare(name: &str, answer: Value) {
    let Some(sample) = fixture(name) else {
        return;
    };
    let (mut wanted, mut given) = Default::default();
    paths(&sample, "", &mut wanted);
    paths(&answer, "", &mut given);
    let missing: Vec<&String> = wanted
        .difference(&given)
        .filter(|path| !NOT_DRAWN.iter().any(|left| path.contains(left)))
        .collect();
    assert!(
        missing.is_empty(),
        "{name}: {missing:?} are in the sample and not in the answer"
    );
}

#[tokio::test]
async fn answers_have_every_key_of_the_recorded_samples() {
    let running = Sandbox::demo(7, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let orders = client.orders().await;
    let ids: Vec<i64> = orders.iter().map(|order| order["id"].as_i64().unwrap()).collect();
    let supply = orders
        .iter()
        .find_map(|order| order["supplyId"].as_str())
        .unwrap()
        .to_owned();
    compare("fbs.orders-new.200.json", client.get("/api/v3/orders/new").await).await;
    compare("fbs.orders.200.json", json!({"next": 1, "orders": orders})).await;
    compare(
        "fbs.orders-status.200.json",
        client.post("/api/v3/orders/status", json!({"orders": ids})).await,
    )
    .await;
    let middle = &ids[150..250];
    let history = client
        .post("/api/v3/orders/status/history", json!({"orders": middle}))
        .await;
    compare("fbs.orders-status-history.constructed.200.json", history).await;
    let stickers = client
        .post("/api/v3/orders/stickers/cross-border", json!({"orders": middle}))
        .await;
    compare("fbs.stickers-cross-border.200.json", stickers).await;
    let path = "/api/v3/orders/stickers?type=svg&width=58&height=40";
    compare(
        "fbs.stickers.200.json",
        client.post(path, json!({"orders": middle})).await,
    )
    .await;
    let older = now() - chrono::TimeDelta::days(100);
    let path = format!(
        "/api/marketplace/v3/fbs/orders/archive?year={}&month={}&next=0&limit=100",
        older.format("%Y"),
        older.format("%m")
    );
    compare("fbs.orders-archive.200.json", client.get(&path).await).await;
    compare(
        "fbs.supplies.200.json",
        client.get("/api/v3/supplies?limit=1000&next=0").await,
    )
    .await;
    compare(
        "fbs.supply.200.json",
        client.get(&format!("/api/v3/supplies/{supply}")).await,
    )
    .await;
    let path = format!("/api/marketplace/v3/supplies/{supply}/order-ids");
    compare("fbs.supply-order-ids.200.json", client.get(&path).await).await;
    compare(
        "fbs.reshipment.200.json",
        client.get("/api/v3/supplies/orders/reshipment").await,
    )
    .await;
    let open = client
        .get("/api/v1/feedbacks?isAnswered=false&take=5000&skip=0")
        .await;
    compare("real-2025-2026.feedbacks.list.200.json", open).await;
    let archive = client.get("/api/v1/feedbacks/archive?take=5000&skip=0").await;
    compare("feedbacks.archive.200.json", archive).await;
    compare(
        "feedbacks.count-unanswered.200.json",
        client.get("/api/v1/feedbacks/count-unanswered").await,
    )
    .await;
    compare(
        "new-feedbacks-questions.200.json",
        client.get("/api/v1/new-feedbacks-questions").await,
    )
    .await;
    let questions = client
        .get("/api/v1/questions?isAnswered=false&take=100&skip=0")
        .await;
    compare("questions.list.200.json", questions).await;
    let claims = client.get("/api/v1/claims?is_archive=false&limit=200").await;
    compare("claims.pending.constructed.200.json", claims).await;
    compare(
        "claims.list.200.json",
        client.get("/api/v1/claims?is_archive=true&limit=200").await,
    )
    .await;
    compare("chat.chats.200.json", client.get("/api/v1/seller/chats").await).await;
    compare(
        "real-2026-02.chat.chats.200.json",
        client.get("/api/v1/seller/chats").await,
    )
    .await;
    compare("chat.events.200.json", client.get("/api/v1/seller/events").await).await;
    let path = "/api/v1/supplier/orders?dateFrom=2026-08-22&flag=0";
    compare("stats.orders.200.json", client.get(path).await).await;
    let path = "/api/v1/supplier/sales?dateFrom=2026-08-22&flag=0";
    compare("stats.sales.200.json", client.get(path).await).await;
    compare("seller-info.200.json", client.get("/api/v1/seller-info").await).await;
    compare("ping.200.json", client.get("/ping").await).await;
    compare("offices.200.json", client.get("/api/v3/offices").await).await;
    compare("warehouses.200.json", client.get("/api/v3/warehouses").await).await;
}

#[tokio::test]
async fn each_api_writes_times_and_money_its_own_way() {
    let running = Sandbox::demo(7, now())
        .frozen()
        .without_limits()
        .start()
        .await
        .unwrap();
    let client = Client::of(&running);
    let orders = client.orders().await;
    let rows = client
        .get("/api/v1/supplier/orders?dateFrom=2026-08-22&flag=0")
        .await;
    let row = &rows.as_array().unwrap()[0];
    let order = orders.iter().find(|order| order["rid"] == row["srid"]).unwrap();
    // Kopecks there, units here; UTC there, Moscow without a zone here.
    let kopecks = order["price"].as_i64().unwrap();
    let units: f64 = row["finishedPrice"].as_f64().unwrap();
    assert_eq!(kopecks, (units * 100.0).round() as i64);
    let created: chrono::DateTime<chrono::Utc> = order["createdAt"].as_str().unwrap().parse().unwrap();
    let naive = (created + chrono::TimeDelta::hours(3))
        .format("%Y-%m-%dT%H:%M:%S")
        .to_string();
    assert_eq!(row["date"], naive.as_str());
    assert!(
        rows.as_array()
            .unwrap()
            .iter()
            .any(|row| row["cancelDate"] == "0001-01-01T00:00:00")
    );

    let period = json!({"dateFrom": "2026-08-22", "dateTo": "2026-11-20", "limit": 50, "rrdId": 0});
    let rows = client
        .post("/api/finance/v1/sales-reports/detailed", period.clone())
        .await;
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 50);
    assert!(
        rows.iter()
            .all(|row| row["forPay"].is_string() && row["penalty"].is_string())
    );
    let shipped: Vec<&Value> = rows
        .iter()
        .filter(|row| row["sellerOperName"] == "Логистика")
        .collect();
    assert!(
        shipped
            .iter()
            .all(|row| row["deliveryService"].as_str().unwrap().parse::<f64>().unwrap() > 0.0)
    );
    // The rest of them belong to orders of the archive.
    let live = |row: &&&Value| {
        orders
            .iter()
            .any(|order| order["id"] == row["orderId"] && order["rid"] == row["srid"])
    };
    assert!(shipped.iter().filter(live).count() > 3);

    // Page after page until there is nothing more.
    let (mut after, mut pages, mut seen) = (0, 0, std::collections::HashSet::new());
    loop {
        let body = json!({"dateFrom": "2026-08-22", "dateTo": "2026-11-20", "limit": 200, "rrdId": after, "fields": ["rrdId"]});
        let (status, rows) = client
            .ask(
                reqwest::Method::POST,
                "/api/finance/v1/sales-reports/detailed",
                Some(body),
            )
            .await;
        if status == 204 {
            break;
        }
        for row in rows.as_array().unwrap() {
            assert_eq!(row.as_object().unwrap().len(), 1, "only the fields asked for");
            assert!(seen.insert(row["rrdId"].as_i64().unwrap()));
        }
        after = rows.as_array().unwrap().last().unwrap()["rrdId"]
            .as_i64()
            .unwrap();
        pages += 1;
    }
    assert!(
        pages > 2 && seen.len() > 400,
        "{pages} pages, {} rows",
        seen.len()
    );
}

#[tokio::test]
async fn events_end_with_an_empty_page_and_next_zero() {
    let running = Sandbox::demo(7, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let first = client.get("/api/v1/seller/events").await;
    let count = first["result"]["totalEvents"].as_u64().unwrap();
    assert!(count >= 15, "{count}");
    let next = first["result"]["next"].as_i64().unwrap();
    let last = client.get(&format!("/api/v1/seller/events?next={next}")).await;
    assert_eq!(
        (&last["result"]["totalEvents"], &last["result"]["next"]),
        (&json!(0), &json!(0))
    );
}

#[tokio::test]
async fn the_feed_keeps_its_first_snapshot() {
    let running = Sandbox::demo(7, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let ask = |offset: i64, snapshot: Option<String>| {
        let mut pagination = json!({"offset": offset, "limit": 50});
        if let Some(snapshot) = snapshot {
            pagination["snapshotTime"] = snapshot.into();
        }
        json!({"selectedPeriod": {"start": "2026-10-21", "end": "2026-11-20"}, "pagination": pagination})
    };
    let first = client.post("/api/analytics/v1/order-feed", ask(0, None)).await;
    let snapshot = first["data"]["snapshotTime"].as_str().unwrap().to_owned();
    let second = client
        .post("/api/analytics/v1/order-feed", ask(50, Some(snapshot.clone())))
        .await;
    assert_eq!(second["data"]["snapshotTime"], snapshot.as_str());
    assert_ne!(first["data"]["orders"], second["data"]["orders"]);
    let rows = first["data"]["orders"]
        .as_array()
        .unwrap()
        .iter()
        .chain(second["data"]["orders"].as_array().unwrap());
    let kinds: std::collections::HashSet<&str> = rows.map(|row| row["status"].as_str().unwrap()).collect();
    assert!(kinds.contains("cancel") && kinds.contains("buyout"), "{kinds:?}");
}
