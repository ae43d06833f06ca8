//! Orders: windows, cursors, statuses.

use super::connector;
use crate::support::{Ask, Fake, Reply, Run, now, utc};
use chrono::{DateTime, Utc};
use recourse_domain::market::MarketRecord;

const DAY: i64 = 86_400;

/// A shop with one order a day, served in pages of `limit` from the oldest on.
fn shop(ask: &Ask) -> Reply {
    match ask.path.as_str() {
        "/api/v3/orders" => {
            let from: i64 = ask.query("dateFrom").parse().unwrap();
            let to: i64 = ask.query("dateTo").parse().unwrap();
            let rows: Vec<String> = (0..200)
                .map(|n| (n, now().timestamp() - n * DAY - 60))
                .filter(|(_, at)| (from..=to).contains(at))
                .map(|(n, at)| order(n, at))
                .collect();
            Reply::json(format!("{{\"next\":{},\"orders\":[{}]}}", 77, rows.join(",")))
        }
        "/api/v3/orders/status" => Reply::json(statuses(&ask.body)),
        _ => Reply::status(404),
    }
}

fn order(n: i64, at: i64) -> String {
    let at: DateTime<Utc> = DateTime::from_timestamp(at, 0).unwrap();
    format!(
        "{{\"id\":{},\"rid\":\"r{n}\",\"createdAt\":\"{}\",\"nmId\":1,\"price\":100,\"currencyCode\":643}}",
        5_000_000_000_i64 + n,
        at.format("%Y-%m-%dT%H:%M:%SZ")
    )
}

/// A status for every second order asked about.
fn statuses(body: &str) -> String {
    let asked: serde_json::Value = serde_json::from_str(body).unwrap();
    let rows: Vec<String> = asked["orders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_i64().unwrap())
        .filter(|id| id % 2 == 0)
        .map(|id| format!("{{\"id\":{id},\"supplierStatus\":\"complete\",\"wbStatus\":\"sorted\"}}"))
        .collect();
    format!("{{\"orders\":[{}]}}", rows.join(","))
}

fn windows(asked: &[Ask]) -> Vec<(i64, i64)> {
    asked
        .iter()
        .filter(|ask| ask.path == "/api/v3/orders")
        .map(|ask| {
            (
                ask.query("dateFrom").parse().unwrap(),
                ask.query("dateTo").parse().unwrap(),
            )
        })
        .collect()
}

#[tokio::test]
async fn three_months_come_in_windows_of_30_days_the_newest_first() {
    let fake = Fake::start(shop).await;
    let mut run = Run::of("orders");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert!((89..=92).contains(&items.len()), "{}", items.len());
    let asked = windows(&fake.asked());
    assert_eq!(asked[0].1, now().timestamp());
    assert!(asked.iter().all(|(from, to)| to - from <= 30 * DAY));
    assert!(
        asked.windows(2).all(|pair| pair[0].0 == pair[1].1),
        "no gap: {asked:?}"
    );
    let oldest = asked.last().unwrap().0;
    assert!(
        oldest >= utc("2026-08-22T09:00:00Z").timestamp(),
        "not beyond three months"
    );
    let unique: std::collections::HashSet<_> = items.iter().map(|item| &item.external_id).collect();
    assert_eq!(unique.len(), items.len());
}

#[tokio::test]
async fn a_later_run_reads_the_newest_window_and_older_ones_once_a_day() {
    let fake = Fake::start(shop).await;
    let session = fake.session();
    let connector = connector();
    let mut run = Run::of("orders");
    let count = |asked: usize, fake: &Fake| windows(&fake.asked()).len() - asked;
    run.all(connector.as_ref(), &session).await.unwrap();
    let first = windows(&fake.asked()).len();
    run.now = now() + chrono::Duration::minutes(15);
    run.all(connector.as_ref(), &session).await.unwrap();
    assert_eq!(count(first, &fake), 1);
    run.now = now() + chrono::Duration::hours(25);
    run.all(connector.as_ref(), &session).await.unwrap();
    assert_eq!(count(first, &fake), 1 + first);
    run.now = now() + chrono::Duration::hours(26);
    run.full = true;
    run.all(connector.as_ref(), &session).await.unwrap();
    assert_eq!(count(first, &fake), 1 + 2 * first);
}

#[tokio::test]
async fn a_broken_off_run_goes_on_where_it_stood() {
    let fake = Fake::start(shop).await;
    let connector = connector();
    let mut run = Run::of("orders");
    let page = run.page(connector.as_ref(), &fake.session(), true).await.unwrap();
    assert!(page.more);
    run.now = now() + chrono::Duration::minutes(2);
    let rest = run.all(connector.as_ref(), &fake.session()).await.unwrap();
    let asked = windows(&fake.asked());
    assert_eq!(asked[1].1, asked[0].0, "the second window, not the first again");
    assert!(page.items.len() + rest.len() >= 89);
}

#[tokio::test]
async fn a_status_stands_beside_each_order_that_is_not_settled() {
    let fake = Fake::start(shop).await;
    let mut run = Run::of("orders");
    run.known.0.insert("5000000002".to_owned());
    let page = run
        .page(connector().as_ref(), &fake.session(), true)
        .await
        .unwrap();
    let asked: Vec<Ask> = fake
        .asked()
        .into_iter()
        .filter(|ask| ask.body.contains("orders"))
        .collect();
    assert_eq!(asked.len(), 1);
    assert!(!asked[0].body.contains("5000000002"));
    for item in &page.items {
        let id: i64 = item.external_id.parse().unwrap();
        assert_eq!(
            item.companion.is_some(),
            id % 2 == 0 && id != 5_000_000_002,
            "{id}"
        );
    }
    let with = page.items.iter().find(|item| item.companion.is_some()).unwrap();
    let records = connector().normalise(with).records;
    assert!(
        matches!(&records[..], [MarketRecord::Order(order), MarketRecord::Status(status)]
        if order.id == status.order_id && status.market_status.as_deref() == Some("sorted"))
    );
}

#[tokio::test]
async fn a_page_without_open_orders_asks_no_statuses() {
    let fake = Fake::start(shop).await;
    let mut run = Run::of("orders");
    run.known.0 = (0..200).map(|n| (5_000_000_000_i64 + n).to_string()).collect();
    run.page(connector().as_ref(), &fake.session(), true)
        .await
        .unwrap();
    assert_eq!(fake.asked().len(), 1);
}

/// Sends 2500 old orders whatever dates are asked for, in full pages; after the last, `next` is 0.
fn deaf(ask: &Ask) -> Reply {
    if ask.path == "/api/v3/orders/status" {
        return Reply::json("{\"orders\":[]}");
    }
    let start: i64 = ask.query("next").parse().unwrap();
    let end = (start + 1000).min(2500);
    let rows: Vec<String> = (start..end).map(|n| order(n, 1_704_067_200 + n)).collect();
    let next = if end == 2500 { 0 } else { end };
    Reply::json(format!("{{\"next\":{next},\"orders\":[{}]}}", rows.join(",")))
}

#[tokio::test]
async fn a_server_that_ignores_dates_is_read_once() {
    let fake = Fake::start(deaf).await;
    let mut run = Run::of("orders");
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 2500);
    assert_eq!(windows(&fake.asked()).len(), 3);
    run.now = now() + chrono::Duration::minutes(15);
    let items = run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(items.len(), 2500, "the newest window is read again, whole");
}

#[tokio::test]
async fn full_pages_are_followed_by_next_and_a_repeated_next_ends() {
    let fake = Fake::start(super::server::repeating).await;
    let mut run = Run::of("orders");
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    let nexts: Vec<String> = fake
        .asked()
        .iter()
        .filter(|ask| ask.path == "/api/v3/orders")
        .map(|ask| ask.query("next").to_owned())
        .collect();
    // The repeated page lies outside the second window, so that the third is not asked for.
    assert_eq!(nexts, ["0", "13833711", "0"]);
}

#[tokio::test]
async fn targets_are_asked_in_one_body_and_odd_ids_left_out() {
    let fake = Fake::start(super::server::repeating).await;
    for (stream, path) in [
        ("statuses", "/api/v3/orders/status"),
        ("history", "/api/v3/orders/status/history"),
        ("parcels", "/api/v3/orders/stickers/cross-border"),
    ] {
        let mut run = Run::of(stream);
        run.targets = vec!["5075041001".into(), "x".into(), "1}".into(), "5075041002".into()];
        run.all(connector().as_ref(), &fake.session()).await.unwrap();
        let asked = fake.asked();
        let last = asked.last().unwrap();
        assert_eq!(last.path, path);
        assert_eq!(last.body, "{\"orders\":[5075041001,5075041002]}");
        assert_eq!(last.headers["content-type"], "application/json");
        run.targets = vec!["x".into()];
        run.all(connector().as_ref(), &fake.session()).await.unwrap();
        assert_eq!(fake.asked().len(), asked.len(), "nothing to ask, nothing asked");
    }
}

#[tokio::test]
async fn a_label_is_kept_without_its_pdf() {
    let fake = Fake::start(|_| {
        Reply::json(r#"{"stickers":[{"orderId":1,"file":"JVBERi0xLjQ=","status":"ready","parcelId":"WB1","partA":"1","partB":"2"}]}"#)
    })
    .await;
    let items = Run::of("parcels")
        .all(connector().as_ref(), &fake.session())
        .await
        .unwrap();
    assert_eq!(
        items[0].body.as_ref(),
        r#"{"orderId":1,"status":"ready","parcelId":"WB1","partA":"1","partB":"2"}"#
    );
}

#[tokio::test]
async fn the_archive_is_read_by_month_and_old_months_once() {
    let fake = Fake::start(|_| Reply::json("{\"next\":null,\"orders\":[]}")).await;
    let mut run = Run::of("archive");
    let months = |asked: &[Ask]| -> Vec<(String, String)> {
        asked
            .iter()
            .map(|ask| (ask.query("year").to_owned(), ask.query("month").to_owned()))
            .collect()
    };
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    let first = months(&fake.asked());
    assert_eq!(first.first().unwrap(), &("2026".to_owned(), "8".to_owned()));
    assert_eq!(first.last().unwrap(), &("2025".to_owned(), "11".to_owned()));
    assert_eq!(first.len(), 10);
    assert!(fake.asked().iter().all(|ask| ask.query("limit") == "1000"));
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    let again = months(&fake.asked()[first.len()..]);
    assert_eq!(again, first[..4], "the young months only");
    run.full = true;
    let before = fake.asked().len();
    run.all(connector().as_ref(), &fake.session()).await.unwrap();
    assert_eq!(fake.asked().len() - before, first.len());
}
