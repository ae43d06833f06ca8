//! A marketplace on loopback to connect by hand or by the window test: prints its address and a token as one line of JSON and
//! serves until standard input closes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use chrono::Utc;
use recourse_sandbox::Sandbox;
use std::io::Read;

#[tokio::main]
async fn main() {
    let running = Sandbox::demo(7, Utc::now())
        .without_limits()
        .start()
        .await
        .expect("a free port");
    println!(
        "{}",
        serde_json::json!({ "endpoint": running.base_url(), "token": running.token() })
    );
    tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()))
        .await
        .expect("standard input")
        .expect("standard input");
    running.stop().await.expect("an end");
}
