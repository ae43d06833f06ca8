//! Documented limits are kept, and told in the documented headers.

use crate::client::{Client, now};
use recourse_sandbox::wildberries::scenario;
use recourse_sandbox::{Running, Sandbox};
use reqwest::{Method, Response};
use serde_json::json;

async fn running(speed: f64) -> Running {
    Sandbox::serving(scenario::plain_orders(3, now()), now())
        .frozen()
        .speed(speed)
        .start()
        .await
        .unwrap()
}

fn header(response: &Response, name: &str) -> Option<u64> {
    response.headers().get(name)?.to_str().unwrap().parse().ok()
}

#[tokio::test]
async fn the_burst_is_counted_down_and_then_the_wait_is_told() {
    let running = running(1.0).await;
    let client = Client::of(&running);
    let mut remaining = Vec::new();
    for _ in 0..10 {
        let response = client
            .send(Method::GET, "/api/v1/claims?is_archive=false", None)
            .await
            .unwrap();
        assert_eq!(response.status(), 200);
        remaining.push(header(&response, "X-Ratelimit-Remaining").unwrap());
    }
    assert_eq!(remaining, (0..10).rev().collect::<Vec<u64>>());
    let refused = client
        .send(Method::GET, "/api/v1/claims?is_archive=false", None)
        .await
        .unwrap();
    assert_eq!(refused.status(), 429);
    assert_eq!(header(&refused, "X-Ratelimit-Limit"), Some(10));
    assert!((1..=3).contains(&header(&refused, "X-Ratelimit-Retry").unwrap()));
    assert!((27..=30).contains(&header(&refused, "X-Ratelimit-Reset").unwrap()));
    assert_eq!(header(&refused, "X-Ratelimit-Remaining"), None);
}

#[tokio::test]
async fn one_refusal_of_the_marketplace_costs_ten() {
    let running = running(1.0).await;
    let client = Client::of(&running);
    let wrong = client
        .send(Method::GET, "/api/v3/orders?limit=0&next=0", None)
        .await
        .unwrap();
    assert_eq!(wrong.status(), 400);
    let after = header(&wrong, "X-Ratelimit-Remaining").unwrap();
    assert_eq!(after, 10, "20 less one request and nine more");
    let good = client
        .send(Method::GET, "/api/v3/orders/new", None)
        .await
        .unwrap();
    assert!(header(&good, "X-Ratelimit-Remaining").unwrap() <= 10);
}

#[tokio::test]
async fn groups_do_not_share_and_methods_of_one_group_do() {
    let running = running(1.0).await;
    let client = Client::of(&running);
    for _ in 0..6 {
        client.get("/api/v1/feedbacks/count-unanswered").await;
    }
    let (status, _) = client
        .ask(Method::GET, "/api/v1/questions/count-unanswered", None)
        .await;
    assert_eq!(status, 429);
    client.get("/api/v1/claims?is_archive=false").await;
}

#[tokio::test]
async fn a_bucket_fills_again_by_its_interval() {
    // One request a minute, sixty times as fast: a second.
    let running = running(1.0).await;
    let client = Client::of(&running);
    for _ in 0..6 {
        client.get("/api/v1/feedbacks/count-unanswered").await;
    }
    tokio::time::sleep(std::time::Duration::from_millis(420)).await;
    client.get("/api/v1/feedbacks/count-unanswered").await;
    let (status, _) = client
        .ask(Method::GET, "/api/v1/feedbacks/count-unanswered", None)
        .await;
    assert_eq!(status, 429);
}

#[tokio::test]
async fn a_generous_sandbox_does_not_make_a_demo_wait() {
    let running = running(1000.0).await;
    let client = Client::of(&running);
    for _ in 0..20 {
        let period = json!({"selectedPeriod": {"start": "2026-11-01"}});
        client.post("/api/analytics/v1/order-feed", period).await;
    }
}
