//! How the other streams are paged, ended and begun again.

use super::connector;
use super::server::fixture;
use crate::support::{Ask, Fake, Reply, Run, now};
use recourse_domain::market::MarketRecord;
use serde_json::{Value, json};

fn review(n: usize, created: &str) -> String {
    format!(
        "{{\"id\":\"rv{n}\",\"createdDate\":\"{created}\",\"productValuation\":5,\"productDetails\":{{\"nmId\":1}}}}"
    )
}

/// 1500 unprocessed, 3000 processed, 1200 archived reviews, the newest first, a page of which is an hour apart.
fn reviews(ask: &Ask) -> Reply {
    let (offset, total) = match (ask.path.as_str(), ask.query("isAnswered")) {
        ("/api/v1/feedbacks/archive", "") => (100_000, 1200),
        ("/api/v1/feedbacks", "false") => (0, 1500),
        ("/api/v1/feedbacks", "true") => (10_000, 3000),
        _ => return Reply::status(400),
    };
    let skip: usize = ask.query("skip").parse().unwrap();
    let take: usize = ask.query("take").parse().unwrap();
    assert!(take <= 5000 && skip <= 199_990 && ask.query("order") == "dateDesc");
    let rows: Vec<String> = (skip..(skip + take).min(total))
        .map(|n| {
            let at = now() - chrono::Duration::hours(i64::try_from(n).unwrap());
            review(offset + n, &at.to_rfc3339())
        })
        .collect();
    Reply::json(format!(
        "{{\"data\":{{\"feedbacks\":[{}]}},\"error\":false,\"errorText\":\"\"}}",
        rows.join(",")
    ))
}

#[tokio::test]
async fn reviews_come_from_all_three_lists_and_later_runs_end_early() {
    let fake = Fake::start(reviews).await;
    let mut run = Run::of("reviews");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 5700);
    let archived = items
        .iter()
        .filter(|item| item.companion.as_deref() == Some("{\"archived\":true}"))
        .count();
    assert_eq!(archived, 1200);
    let first = fake.asked().len();
    run.now = now() + chrono::Duration::minutes(15);
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    let second = fake.asked().len() - first;
    assert!(second < first, "{second} of {first}");
    run.now = now() + chrono::Duration::days(8);
    let again = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(again.len(), 5700, "everything once a week");
}

#[tokio::test]
async fn claims_come_from_both_lists_by_offset() {
    let fake = Fake::start(|ask| {
        let total = if ask.query("is_archive") == "true" { 450 } else { 3 };
        let offset: usize = ask.query("offset").parse().unwrap();
        let rows: Vec<String> = (offset..(offset + 200).min(total))
            .map(|n| {
                format!(
                    "{{\"id\":\"{}-{n}\",\"status\":0,\"dt\":\"2026-11-20T00:00:00\",\"srid\":\"s\"}}",
                    ask.query("is_archive")
                )
            })
            .collect();
        Reply::json(format!("{{\"claims\":[{}],\"total\":{total}}}", rows.join(",")))
    })
    .await;
    let mut run = Run::of("claims");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 453);
    assert_eq!(fake.asked().len(), 4);
    let open = connector().normalise(&items[0]).records;
    let closed = connector().normalise(&items[452]).records;
    assert!(matches!(&open[0], MarketRecord::Claim(claim) if !claim.archived));
    assert!(matches!(&closed[0], MarketRecord::Claim(claim) if claim.archived));
}

#[tokio::test]
async fn chat_events_are_read_until_none_are_left_and_the_last_cursor_is_kept() {
    let fake = Fake::start(|ask| match ask.query("next") {
        "" => Reply::json(format!("{{\"result\":{{\"next\":100,\"totalEvents\":1,\"events\":[{}]}},\"errors\":null}}", fixture("message"))),
        "100" => Reply::json(r#"{"result":{"next":200,"totalEvents":2,"events":[{"chatID":"1:a","addTimestamp":1763600000123},{"chatID":"1:a","eventID":"e3"}]},"errors":null}"#),
        "200" => Reply::json(r#"{"result":{"next":0,"totalEvents":0,"events":null},"errors":null}"#),
        _ => Reply::status(400),
    })
    .await;
    let mut run = Run::of("chat_events");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 3);
    assert_eq!(items[1].external_id, "1:a@1763600000123");
    assert_eq!(run.cursor.as_deref(), Some(r#"{"next":"200"}"#));
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    let nexts: Vec<String> = fake
        .asked()
        .iter()
        .map(|ask| ask.query("next").to_owned())
        .collect();
    assert_eq!(nexts, ["", "100", "200", "200"]);
}

#[tokio::test]
async fn no_chats_is_no_oddity() {
    let fake = Fake::start(|_| Reply::json("{\"result\":null,\"errors\":null}")).await;
    let page = Run::of("chats")
        .page(connector().as_ref(), &fake.session(), true)
        .await
        .unwrap();
    assert!(page.items.is_empty() && page.drift.is_empty() && !page.more);
}

#[tokio::test]
async fn returns_come_in_windows_of_at_most_31_days_active_and_archived() {
    let fake = Fake::start(|ask| {
        if ask.query("status") == "archive" {
            return Reply::empty(204);
        }
        Reply::json(format!("{{\"count\":1,\"report\":[{}]}}", fixture("return")))
    })
    .await;
    let mut run = Run::of("returns");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 3);
    assert_eq!(items[0].companion.as_deref(), Some("{\"status\":\"active\"}"));
    let asked = fake.asked();
    assert_eq!(asked.len(), 6);
    let day = |ask: &Ask, key: &str| ask.query(key).parse::<chrono::NaiveDate>().unwrap();
    for ask in &asked {
        assert!((day(ask, "dateTo") - day(ask, "dateFrom")).num_days() <= 31);
        assert!(ask.query("limit") == "1000" && !ask.query("offset").is_empty());
    }
    assert_eq!(
        day(&asked[2], "dateTo") + chrono::Days::new(1),
        day(&asked[0], "dateFrom"),
        "no gap"
    );
    run.now = now() + chrono::Duration::hours(1);
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(fake.asked().len(), 8, "the newest window only");
}

#[tokio::test]
async fn the_feed_keeps_to_one_snapshot_and_carries_its_currency() {
    let fake = Fake::start(|ask| {
        let body: Value = serde_json::from_str(&ask.body).unwrap();
        let offset = body["pagination"]["offset"].as_u64().unwrap();
        let limit = body["pagination"]["limit"].as_u64().unwrap();
        let rows: Vec<Value> = (offset..(offset + limit).min(1500))
            .map(|n| {
                let at = now() - chrono::Duration::minutes(i64::try_from(n).unwrap() * 10);
                json!({"srid": format!("s{n}"), "status": "created", "updatedAt": at.to_rfc3339(), "sellerPrice": 10.5})
            })
            .collect();
        Reply::json(json!({"data": {"snapshotTime": format!("snap-{offset}"), "currency": "CNY", "orders": rows}}).to_string())
    })
    .await;
    let mut run = Run::of("order_feed");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 1500);
    let bodies: Vec<Value> = fake
        .asked()
        .iter()
        .map(|ask| serde_json::from_str(&ask.body).unwrap())
        .collect();
    assert!(bodies[0]["pagination"].get("snapshotTime").is_none());
    assert_eq!(bodies[1]["pagination"]["snapshotTime"], "snap-0");
    let start: chrono::DateTime<chrono::FixedOffset> = bodies[0]["selectedPeriod"]["start"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!(now() - start.to_utc() <= chrono::Duration::days(31));
    let MarketRecord::Feed(row) = &connector().normalise(&items[0]).records[0] else {
        panic!()
    };
    let price = row.price.unwrap();
    assert_eq!((price.minor, price.currency.letters()), (1050, "CNY"));
    run.now = now() + chrono::Duration::seconds(30);
    let none = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert!(none.is_empty(), "one request a minute");
    assert_eq!(fake.asked().len(), 2);
    run.now = now() + chrono::Duration::minutes(15);
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(fake.asked().len(), 3, "the first page reaches back far enough");
}

#[tokio::test]
async fn statistics_go_on_from_the_last_change() {
    let fake = Fake::start(|ask| {
        if ask.path == "/api/v1/seller-info" {
            return Reply::json(r#"{"sid":"s","country":"CN"}"#);
        }
        let from = ask.query("dateFrom").to_owned();
        let rows: Vec<Value> = (0..2500)
            .map(|n| (n, format!("2026-11-{:02}T{:02}:{:02}:00", n / 1440 + 10, n / 60 % 24, n % 60)))
            .filter(|(_, at)| *at >= from)
            .take(1500)
            .map(|(n, at)| json!({"srid": format!("s{n}"), "date": at, "lastChangeDate": at, "finishedPrice": 1}))
            .collect();
        Reply::json(Value::from(rows).to_string())
    })
    .await;
    let mut run = Run::of("stat_orders");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    let unique: std::collections::HashSet<_> = items.iter().map(|item| item.external_id.clone()).collect();
    assert_eq!(unique.len(), 2500);
    assert_eq!(fake.asked()[1].query("dateFrom"), "2026-08-24T12:00:00");
    assert_eq!(fake.asked()[1].query("flag"), "0");
    assert_eq!(
        fake.asked()
            .iter()
            .filter(|ask| ask.path == "/api/v1/seller-info")
            .count(),
        1
    );
    let MarketRecord::Sale(sale) = &connector().normalise(&items[0]).records[0] else {
        panic!()
    };
    assert_eq!(sale.price, None, "nothing says in which currency");
    let asked = fake.asked().len();
    run.now = now() + chrono::Duration::minutes(10);
    assert!(
        run.all(connector().as_ref(), &fake.session())
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(fake.asked().len(), asked, "the report changes every half hour");
    run.now = now() + chrono::Duration::minutes(45);
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(
        fake.asked().last().unwrap().query("dateFrom"),
        "2026-11-11T17:39:00"
    );
}

#[tokio::test]
async fn finance_rows_are_read_by_their_ids_until_there_are_none() {
    let fake = Fake::start(|ask| {
        let body: Value = serde_json::from_str(&ask.body).unwrap();
        let row = body["rrdId"].as_u64().unwrap();
        let limit = body["limit"].as_u64().unwrap();
        assert!(
            body["fields"]
                .as_array()
                .unwrap()
                .iter()
                .any(|field| field == "deliveryService")
        );
        if row >= 2 * limit {
            return Reply::empty(204);
        }
        let rows: Vec<Value> = (row + 1..=row + limit)
            .map(|id| json!({"rrdId": id, "currency": "RUB"}))
            .collect();
        Reply::json(Value::from(rows).to_string())
    })
    .await;
    let mut run = Run::of("finance");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 40_000);
    let bodies: Vec<Value> = fake
        .asked()
        .iter()
        .map(|ask| serde_json::from_str(&ask.body).unwrap())
        .collect();
    assert_eq!(bodies.len(), 3);
    assert_eq!(bodies[0]["dateFrom"], "2025-11-22T12:00:00");
    assert_eq!(bodies[0]["dateTo"], "2026-11-22T12:00:00");
    run.now = now() + chrono::Duration::days(1);
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    let next: Value = serde_json::from_str(&fake.asked()[3].body).unwrap();
    assert_eq!(next["dateFrom"], "2026-10-18T12:00:00");
    assert_eq!(next["rrdId"], 0);
}

#[tokio::test]
async fn news_go_on_from_the_newest() {
    let fake = Fake::start(|ask| {
        let from: u64 = ask.query("fromID").parse().unwrap_or(1);
        let rows: Vec<Value> = (from..=150)
            .take(100)
            .map(|id| json!({"id": id, "header": "h"}))
            .collect();
        Reply::json(json!({ "data": rows }).to_string())
    })
    .await;
    let mut run = Run::of("news");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 151);
    assert_eq!(fake.asked()[0].query("from"), "2026-10-23");
    assert_eq!(fake.asked()[1].query("fromID"), "100");
}

#[tokio::test]
async fn a_cursor_that_cannot_be_read_begins_anew() {
    let fake = Fake::start(super::server::repeating).await;
    for spec in &connector().descriptor().streams {
        for cursor in ["", "null", "[]", "{\"windows\":7}", "garbage", "{\"next\":{}}"] {
            let mut run = Run::of(spec.id.as_str());
            run.cursor = Some(cursor.to_owned());
            assert!(
                !run.all(connector().as_ref(), &fake.session())
                    .await
                    .unwrap()
                    .is_empty(),
                "{} {cursor}",
                spec.id
            );
        }
    }
}

#[tokio::test]
async fn the_seller_says_who_it_is() {
    let fake = Fake::start(super::server::repeating).await;
    let seller = connector().seller(&fake.session()).await.unwrap();
    assert_eq!(seller.seller_id.as_str(), "e8923014");
    assert_eq!(seller.country.as_deref(), Some("CN"));
}
