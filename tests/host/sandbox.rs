//! A marketplace on loopback to connect by hand or by the window test: prints its address and a token as one line of JSON and
//! serves until standard input closes.
//!
//! `sandbox-host [--hostile FILE]…` puts the strings of JSON files into every text that buyers and the marketplace write.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use chrono::Utc;
use recourse_sandbox::Sandbox;
use recourse_sandbox::wildberries::Shop;
use serde_json::Value;
use std::io::Read;

#[tokio::main]
async fn main() {
    let strings = hostile();
    let running = Sandbox::demo(7, Utc::now())
        .without_limits()
        .start()
        .await
        .expect("a free port");
    if !strings.is_empty() {
        running.shop(|shop| spoil(shop, &strings));
    }
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

/// The strings of the files named on the command line: lists of strings, or of objects whose `s` is one.
fn hostile() -> Vec<String> {
    let mut strings = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        assert_eq!(argument, "--hostile", "sandbox-host [--hostile FILE]…");
        let file = arguments.next().expect("a file after --hostile");
        let list: Vec<Value> =
            serde_json::from_slice(&std::fs::read(file).expect("the file")).expect("a list");
        strings.extend(
            list.iter()
                .filter_map(|entry| entry.as_str().or_else(|| entry.get("s")?.as_str()))
                .map(str::to_owned),
        );
    }
    strings
}

/// Goes round the strings, so that all of them come up in every kind of text that is there often enough.
fn spoil(shop: &mut Shop, strings: &[String]) {
    let kinds = shop.reviews.clone();
    for (index, review) in kinds
        .iter()
        .cycle()
        .take(strings.len().saturating_sub(kinds.len()))
        .enumerate()
    {
        let mut more = review.clone();
        more.id = format!("hostile{index:013}");
        shop.reviews.push(more);
    }
    let mut at = 0;
    let mut set = |texts: Vec<&mut String>| {
        for text in texts {
            text.clone_from(&strings[at % strings.len()]);
            at += 1;
        }
    };
    // Each review text is one string, in their order: the journey opens them one by one.
    set(shop.reviews.iter_mut().map(|review| &mut review.text).collect());
    for review in &mut shop.reviews {
        set(vec![&mut review.pros, &mut review.cons, &mut review.buyer]);
        set(review.reply.iter_mut().map(|reply| &mut reply.text).collect());
        set(review.tags.iter_mut().collect());
    }
    for product in &mut shop.products {
        set(vec![
            &mut product.name,
            &mut product.article,
            &mut product.brand,
            &mut product.subject,
            &mut product.category,
            &mut product.color,
        ]);
    }
    for order in &mut shop.orders {
        set(vec![
            &mut order.comment,
            &mut order.office,
            &mut order.destination.0,
            &mut order.destination.1,
        ]);
    }
    for question in &mut shop.questions {
        set(vec![&mut question.text]);
        set(question.reply.iter_mut().map(|reply| &mut reply.text).collect());
    }
    for claim in &mut shop.claims {
        set(vec![&mut claim.comment]);
        set(claim.answer.iter_mut().collect());
    }
    set(shop.chats.iter_mut().map(|chat| &mut chat.buyer).collect());
    set(shop
        .messages
        .iter_mut()
        .map(|message| &mut message.text)
        .collect());
    set(shop.downloads.values_mut().map(|file| &mut file.name).collect());
    set(shop.returns.iter_mut().map(|back| &mut back.address).collect());
    set(shop.supplies.iter_mut().map(|supply| &mut supply.name).collect());
    set(shop.warehouses.iter_mut().map(|place| &mut place.name).collect());
    for news in &mut shop.news {
        set(vec![&mut news.header, &mut news.content]);
    }
    set(vec![&mut shop.seller.name, &mut shop.seller.trade_mark]);
}
