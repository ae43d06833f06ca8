//! Faults are switched on and off while the sandbox serves.

use crate::client::{Client, now};
use recourse_sandbox::wildberries::scenario;
use recourse_sandbox::{Drift, Fault, On, Running, Sandbox};
use reqwest::Method;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};

const NEW: &str = "/api/v3/orders/new";
const LIST: &str = "/api/v3/orders?limit=1000&next=0&dateFrom=1789000000&dateTo=1791000000";

async fn running() -> Running {
    let shop = scenario::with_review(scenario::plain_orders(40, now()), 0, 2, "Долго", now());
    Sandbox::serving(shop, now()).frozen().start().await.unwrap()
}

#[tokio::test]
async fn a_status_is_played_so_often_and_the_request_is_not_acted_on() {
    let running = running().await;
    let client = Client::of(&running);
    let id = running.shop(|shop| shop.reviews[0].id.clone());
    let fault = running.faults().add(
        On::path("/api/v1/feedbacks/answer").method("POST").times(2),
        Fault::status(503),
    );
    let body = json!({"id": id, "text": "Спасибо за отзыв"});
    for wanted in [503, 503, 204] {
        let (status, _) = client
            .ask(Method::POST, "/api/v1/feedbacks/answer", Some(body.clone()))
            .await;
        assert_eq!(status, wanted);
        let answered = running.shop(|shop| shop.reviews[0].reply.is_some());
        assert_eq!(answered, wanted == 204);
    }
    assert_eq!(running.faults().met(fault), 2);
}

#[tokio::test]
async fn a_fault_waits_its_turn_meets_a_prefix_and_goes() {
    let running = running().await;
    let client = Client::of(&running);
    let fault = running
        .faults()
        .add(On::path("/api/v3/*").after(1), Fault::status(500));
    assert_eq!(client.ask(Method::GET, NEW, None).await.0, 200);
    assert_eq!(client.ask(Method::GET, NEW, None).await.0, 500);
    assert_eq!(client.ask(Method::GET, "/ping", None).await.0, 200);
    running.faults().remove(fault);
    assert_eq!(client.ask(Method::GET, NEW, None).await.0, 200);
}

#[tokio::test]
async fn a_cut_comes_before_or_after_the_deed() {
    let running = running().await;
    let client = Client::of(&running);
    let id = running.shop(|shop| shop.reviews[0].id.clone());
    let body = json!({"id": id, "text": "Спасибо за отзыв"});
    for (fault, acted) in [(Fault::CutBefore, false), (Fault::CutAfter, true)] {
        running.faults().clear();
        running.faults().add(On::path("/api/v1/feedbacks/answer"), fault);
        let sent = client
            .send(Method::POST, "/api/v1/feedbacks/answer", Some(body.clone()))
            .await;
        assert!(sent.is_err(), "no answer at all");
        assert_eq!(running.shop(|shop| shop.reviews[0].reply.is_some()), acted);
    }
    assert_eq!(running.log().iter().filter(|entry| entry.status == 0).count(), 2);
}

#[tokio::test]
async fn a_body_breaks_off_or_is_something_else() {
    let running = running().await;
    let client = Client::of(&running);
    running
        .faults()
        .add(On::path("/api/v3/orders"), Fault::Truncated { keep: 100 });
    let response = client.send(Method::GET, LIST, None).await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err(), "fewer bytes than announced");
    running.faults().clear();
    running.faults().add(On::every(), Fault::CaptivePage);
    let response = client.send(Method::GET, NEW, None).await.unwrap();
    assert!(
        response.headers()["content-type"]
            .to_str()
            .unwrap()
            .starts_with("text/html")
    );
    assert!(response.text().await.unwrap().contains("<form"));
    running.faults().clear();
    let elsewhere = Fault::Redirect {
        to: "/ping".to_owned(),
    };
    running.faults().add(On::path(NEW), elsewhere);
    assert_eq!(client.get(NEW).await["Status"], "OK", "this client follows");
    running.faults().clear();
    running.faults().add(On::every(), Fault::EmptyBody);
    let response = client.send(Method::GET, NEW, None).await.unwrap();
    assert_eq!(
        (response.status().as_u16(), response.bytes().await.unwrap().len()),
        (200, 0)
    );
}

#[tokio::test]
async fn too_many_carries_the_headers_it_was_given() {
    let running = running().await;
    let client = Client::of(&running);
    let fault = Fault::TooMany {
        retry_s: Some("-5".to_owned()),
        reset_s: Some("tomorrow".to_owned()),
        limit: None,
    };
    running.faults().add(On::path(NEW), fault);
    let response = client.send(Method::GET, NEW, None).await.unwrap();
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["x-ratelimit-retry"], "-5");
    assert_eq!(response.headers()["x-ratelimit-reset"], "tomorrow");
    assert!(response.headers().get("x-ratelimit-limit").is_none());
}

#[tokio::test]
async fn an_answer_comes_late_or_slowly() {
    let running = running().await;
    let client = Client::of(&running);
    running
        .faults()
        .add(On::path(NEW), Fault::Delay(Duration::from_millis(250)));
    let begun = Instant::now();
    client.get(NEW).await;
    assert!(begun.elapsed() >= Duration::from_millis(250));
    running.faults().clear();
    running
        .faults()
        .add(On::path("/ping"), Fault::SlowBody { bytes_per_s: 100 });
    let begun = Instant::now();
    let body = client.get("/ping").await;
    assert_eq!(body["Status"], "OK");
    assert!(
        begun.elapsed() >= Duration::from_millis(300),
        "{:?}",
        begun.elapsed()
    );
}

#[tokio::test]
async fn drift_alters_records_and_leaves_the_envelope() {
    let running = running().await;
    let client = Client::of(&running);
    let good = client.get(LIST).await;
    let count = good["orders"].as_array().unwrap().len();
    assert!(count > 3);
    type Check = fn(&Value) -> bool;
    let check: Vec<(Drift, Check)> = vec![
        (Drift::UnknownEnum, |order| {
            order["deliveryType"] == "teleported_2027"
        }),
        (Drift::NullEverywhere, |order| {
            order["price"].is_null() && order["createdAt"].is_null() && order["id"].is_i64()
        }),
        (Drift::NumbersAsText, |order| {
            order["price"].is_string() && order["id"].is_string()
        }),
        (Drift::ExtraFields, |order| {
            order["addedNested"]["list"].is_array()
        }),
        (Drift::HugeIds, |order| order["id"].as_i64().unwrap() > 1 << 60),
        (Drift::FieldsGone, |order| {
            order.as_object().unwrap().len() < 20 && order["id"].is_i64()
        }),
    ];
    for (drift, altered) in check {
        running.faults().clear();
        running
            .faults()
            .add(On::path("/api/v3/orders"), Fault::Drift(drift));
        let body = client.get(LIST).await;
        let orders = body["orders"].as_array().unwrap();
        assert_eq!(orders.len(), count, "{drift:?}");
        assert_eq!(body["next"], good["next"], "{drift:?}");
        assert!(orders.iter().all(altered), "{drift:?}: {}", orders[0]);
    }
    running.faults().clear();
    let change = Arc::new(|value: &mut Value| value["next"] = json!(0));
    running
        .faults()
        .add(On::path("/api/v3/orders"), Fault::Json(change));
    assert_eq!(client.get(LIST).await["next"], 0);
}

#[tokio::test]
async fn the_log_tells_what_was_asked_and_stopping_is_quick() {
    let running = running().await;
    let client = Client::of(&running);
    client
        .post("/api/v3/orders/status", json!({"orders": [1, 2]}))
        .await;
    let log = running.log();
    assert_eq!(log.len(), 1);
    assert_eq!(
        (log[0].method.as_str(), log[0].path.as_str()),
        ("POST", "/api/v3/orders/status")
    );
    assert_eq!(log[0].body.as_ref(), br#"{"orders":[1,2]}"#);
    assert!(log[0].authorized);
    running.clear_log();
    assert!(running.log().is_empty());
    let begun = Instant::now();
    running.stop().await.unwrap();
    assert!(begun.elapsed() < Duration::from_secs(2));
}
