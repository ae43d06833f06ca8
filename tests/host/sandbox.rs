//! A marketplace on loopback to connect by hand or by the window test: prints its address and a token as one line of JSON and
//! serves until standard input closes. A line `asked` on it is answered with one line: the requests so far that were no GET, as
//! `{"method", "path", "body", "status"}`; status 0 for a connection that was cut.
//!
//! `sandbox-host [--hostile FILE]…` puts the strings of JSON files into every text that buyers and the marketplace write;
//! `sandbox-host --orders N` serves another seller's shop, of so many orders and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use chrono::Utc;
use recourse_sandbox::{Running, Sandbox};
use serde_json::Value;
use std::io::BufRead;

mod spoil;

#[tokio::main]
async fn main() {
    let Wish { strings, orders } = wish();
    let sandbox = match orders {
        Some(orders) => Sandbox::scale(orders, Utc::now()),
        None => Sandbox::demo(7, Utc::now()),
    };
    let running = sandbox.without_limits().start().await.expect("a free port");
    if !strings.is_empty() {
        running.shop(|shop| spoil::spoil(shop, &strings));
    }
    if orders.is_some() {
        running.shop(|shop| shop.seller.sid = "5d3e0c4a-0000-4000-8000-000000000100".to_owned());
    }
    println!(
        "{}",
        serde_json::json!({ "endpoint": running.base_url(), "token": running.token() })
    );
    let running = tokio::task::spawn_blocking(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            match line.as_str() {
                "asked" => println!("{}", asked(&running)),
                other => panic!("not understood: {other}"),
            }
        }
        running
    })
    .await
    .expect("standard input");
    running.stop().await.expect("an end");
}

fn asked(running: &Running) -> Value {
    let asked = running.log().into_iter().filter(|one| one.method != "GET");
    asked
        .map(|one| {
            serde_json::json!({
                "method": one.method,
                "path": one.path,
                "body": String::from_utf8_lossy(&one.body),
                "status": one.status,
            })
        })
        .collect()
}

/// What the command line asks for.
struct Wish {
    /// The strings of the files: lists of strings, or of objects whose `s` is one.
    strings: Vec<String>,
    orders: Option<u64>,
}

fn wish() -> Wish {
    let (mut strings, mut orders) = (Vec::new(), None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().expect("a value after the option");
        match argument.as_str() {
            "--hostile" => {
                let list: Vec<Value> =
                    serde_json::from_slice(&std::fs::read(value).expect("the file")).expect("a list");
                strings.extend(
                    list.iter()
                        .filter_map(|entry| entry.as_str().or_else(|| entry.get("s")?.as_str()))
                        .map(str::to_owned),
                );
            }
            "--orders" => orders = Some(value.parse().expect("a number of orders")),
            other => panic!("{other}: sandbox-host [--hostile FILE]… [--orders N]"),
        }
    }
    Wish { strings, orders }
}
