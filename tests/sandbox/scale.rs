//! Orders without end are complete, in order, and cheap.

use crate::client::{Client, now};
use recourse_sandbox::Sandbox;
use recourse_sandbox::wildberries::orders_at_scale;
use serde_json::{Value, json};

#[tokio::test]
async fn paging_through_every_window_finds_each_order_once() {
    let running = Sandbox::scale(2_345, now())
        .frozen()
        .without_limits()
        .start()
        .await
        .unwrap();
    let client = Client::of(&running);
    let listed: Vec<Value> = client.orders().await;
    let drawn: Vec<Value> = orders_at_scale(2_345, now()).collect();
    assert_eq!(listed.len(), 2_345);
    assert_eq!(listed, drawn);
    let ids: Vec<i64> = listed
        .iter()
        .rev()
        .take(100)
        .map(|order| order["id"].as_i64().unwrap())
        .collect();
    let histories = client
        .post("/api/v3/orders/status/history", json!({"orders": ids}))
        .await;
    assert_eq!(histories["orders"].as_array().unwrap().len(), 100);
    let statuses = client
        .post("/api/v3/orders/status", json!({"orders": [ids[0], 17]}))
        .await;
    assert_eq!(
        statuses["orders"].as_array().unwrap().len(),
        1,
        "an unknown id is simply absent"
    );
}

#[test]
fn a_million_orders_are_never_held_at_once() {
    let mut last = 0;
    for order in orders_at_scale(1_000_000, now()).step_by(50_000) {
        let id = order["id"].as_i64().unwrap();
        assert!(id > last);
        last = id;
    }
    assert!(last > 5_000_000_000);
}
