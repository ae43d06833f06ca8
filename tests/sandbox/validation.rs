//! Wrong requests get the documented status and the right family of body.

use crate::client::{Client, now};
use recourse_sandbox::Sandbox;
use recourse_sandbox::wildberries::scenario;
use reqwest::Method;
use rstest::rstest;
use serde_json::{Value, json};

async fn ask(method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
    let shop = scenario::plain_orders(5, now());
    let running = Sandbox::serving(shop, now()).frozen().start().await.unwrap();
    Client::of(&running).ask(method, path, body).await
}

#[rstest]
#[case::no_limit("/api/v3/orders?next=0")]
#[case::no_next("/api/v3/orders?limit=10")]
#[case::limit_over("/api/v3/orders?limit=1001&next=0")]
#[case::window_over("/api/v3/orders?limit=10&next=0&dateFrom=1780000000&dateTo=1783000000")]
#[case::window_back("/api/v3/orders?limit=10&next=0&dateFrom=1783000000&dateTo=1780000000")]
#[case::supplies("/api/v3/supplies?limit=0&next=0")]
#[tokio::test]
async fn marketplace_lists(#[case] path: &str) {
    let (status, body) = ask(Method::GET, path, None).await;
    assert_eq!(
        (status, body["code"].as_str()),
        (400, Some("IncorrectParameter")),
        "{body}"
    );
}

#[rstest]
#[case::none("/api/v3/orders/status", json!({}), "IncorrectRequestBody")]
#[case::empty("/api/v3/orders/status", json!({"orders": []}), "IncorrectParameter")]
#[case::statuses_over("/api/v3/orders/status", json!({"orders": (0..1001).collect::<Vec<_>>()}), "IncorrectParameter")]
#[case::histories_over("/api/v3/orders/status/history", json!({"orders": (0..101).collect::<Vec<_>>()}), "IncorrectParameter")]
#[case::stickers_over("/api/v3/orders/stickers/cross-border", json!({"orders": (0..101).collect::<Vec<_>>()}), "IncorrectParameter")]
#[case::texts("/api/v3/orders/status", json!({"orders": ["1"]}), "IncorrectRequestBody")]
#[tokio::test]
async fn marketplace_batches(#[case] path: &str, #[case] body: Value, #[case] code: &str) {
    let (status, answer) = ask(Method::POST, path, Some(body)).await;
    assert_eq!((status, answer["code"].as_str()), (400, Some(code)));
}

#[tokio::test]
async fn the_archive_names_the_place_of_the_fault() {
    let path = "/api/marketplace/v3/fbs/orders/archive?year=2026&month=7&next=1w&limit=100";
    let (status, body) = ask(Method::GET, path, None).await;
    assert_eq!(status, 400);
    assert_eq!(body["errors"][0]["location"], "query.next");
    assert_eq!(body["errors"][0]["value"], "1w");
}

#[rstest]
#[case::no_take("/api/v1/feedbacks?isAnswered=false&skip=0", 400)]
#[case::take_over("/api/v1/feedbacks?isAnswered=false&take=5001&skip=0", 400)]
#[case::no_flag("/api/v1/feedbacks?take=10&skip=0", 400)]
#[case::unknown("/api/v1/feedback?id=none", 422)]
#[case::questions("/api/v1/questions?isAnswered=false&take=9000&skip=9000", 400)]
#[tokio::test]
async fn feedbacks_use_the_envelope(#[case] path: &str, #[case] wanted: u16) {
    let (status, body) = ask(Method::GET, path, None).await;
    assert_eq!(status, wanted);
    assert_eq!(body["error"], true);
    assert!(body["data"].is_null() && body["errorText"].is_string());
}

#[rstest]
#[case::missing("/api/v1/claims", "missing field `is_archive`")]
#[case::number("/api/v1/claims?is_archive=1", "`true` or `false`")]
#[case::limit("/api/v1/claims?is_archive=true&limit=201", "out of range")]
#[tokio::test]
async fn claims(#[case] path: &str, #[case] words: &str) {
    let (status, body) = ask(Method::GET, path, None).await;
    assert_eq!(
        (status, body["title"].as_str()),
        (400, Some("Invalid query params"))
    );
    assert!(body["detail"].as_str().unwrap().contains(words), "{body}");
}

#[tokio::test]
async fn the_other_families() {
    let (status, body) = ask(Method::GET, "/api/v1/seller/events?next=abc", None).await;
    assert_eq!((status, body["error"].as_str()), (400, Some("Invalid number")));
    let (status, body) = ask(Method::GET, "/api/v1/supplier/orders?dateFrom=yesterday", None).await;
    assert_eq!(
        (status, body["errors"].as_str()),
        (400, Some("dateFrom: Value not validated"))
    );
    let path = "/api/analytics/v1/item-returns?dateFrom=2026-09-01&dateTo=2026-11-01";
    let (status, body) = ask(Method::GET, path, None).await;
    assert_eq!(status, 400);
    assert!(body["detail"].as_str().unwrap().contains("31 days"));
    let (status, body) = ask(
        Method::POST,
        "/api/finance/v1/sales-reports/detailed",
        Some(json!({"dateFrom": "2026-11-01"})),
    )
    .await;
    assert_eq!(status, 400);
    assert!(body["detail"].as_str().unwrap().contains("missing dateTo"));
    let (status, body) = ask(Method::GET, "/api/v1/analytics/goods-return", None).await;
    assert_eq!(
        (status, body["title"].as_str()),
        (404, Some("path not found")),
        "switched off in October"
    );
}

#[rstest]
#[case::short(json!({"id": "x", "text": "а"}))]
#[case::long(json!({"id": "x", "text": "а".repeat(5001)}))]
#[case::no_text(json!({"id": "x"}))]
#[tokio::test]
async fn an_answer_has_two_to_five_thousand_characters(#[case] body: Value) {
    assert_eq!(
        ask(Method::POST, "/api/v1/feedbacks/answer", Some(body)).await.0,
        400
    );
}
