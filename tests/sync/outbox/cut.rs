//! Answers that never come, thousands of times.

use super::market::Weather;
use super::shop::Shop;
use chrono::TimeDelta;
use recourse_domain::outbox::{MarketAction, OutboxState};

/// How many; 10,000 by hand.
fn count() -> u32 {
    std::env::var("RECOURSE_TEST_CUTS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(400)
}

fn action(n: u32) -> MarketAction {
    match n % 5 {
        0 => MarketAction::AnswerReview {
            review: format!("r{n}").as_str().into(),
            text: format!("Ответ {n}"),
            edit: false,
        },
        1 => MarketAction::DecideClaim {
            claim: format!("k{n}").as_str().into(),
            action: "rejectcustom".to_owned(),
            comment: Some(format!("Причина отказа {n}")),
        },
        2 => MarketAction::SendMessage {
            chat: format!("c{}", n % 7).as_str().into(),
            reply_sign: None,
            text: format!("Сообщение {n}"),
            files: Vec::new(),
        },
        3 => MarketAction::CancelOrder {
            order: format!("o{n}").as_str().into(),
        },
        _ => MarketAction::SetStock {
            warehouse: "1".to_owned(),
            item: format!("i{n}"),
            amount: 0,
        },
    }
}

/// The server acts, the answer is lost: each time the action is found by looking, and no request is made twice.
#[tokio::test]
async fn b_03_no_cut_after_the_server_acted_makes_a_duplicate() {
    let shop = Shop::new();
    let many = count();
    let mut ids = Vec::new();
    for from in (0..many).step_by(50) {
        let block = from..many.min(from + 50);
        ids.clear();
        for n in block.clone() {
            ids.push(shop.queue_now(&action(n)));
        }
        // One chat takes its messages one after the other: several rounds.
        for _ in 0..12 {
            let rain = vec![Weather::CutAfter; 64];
            shop.work_in(&rain, &[]).await;
            shop.pass_time(TimeDelta::seconds(5));
        }
        for (n, id) in block.zip(&ids) {
            let row = shop.row(id);
            assert_eq!(
                (row.state, row.attempts),
                (OutboxState::Confirmed, 1),
                "{:?}",
                row.action
            );
            assert_eq!(shop.market.effects(&action(n)), 1);
        }
    }
    let inside = shop.market.inside();
    assert_eq!(inside.requests, u64::from(many), "one request each");
    assert_eq!(inside.order.len(), many as usize, "one effect each");
    println!(
        "cut-offs after the server acted: {many}; requests {}, duplicates 0, lost 0",
        inside.requests
    );
}
