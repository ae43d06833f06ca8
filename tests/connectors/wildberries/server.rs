//! Answers in the documented shapes.

use crate::support::{Ask, Reply, fixtures};

pub fn fixture(name: &str) -> String {
    let path = fixtures("wildberries/fixtures").join(format!("{name}.json"));
    std::fs::read_to_string(path).unwrap().trim().to_owned()
}

/// A page of everything, the same again and again: `next`, totals and snapshots never lead to an end.
pub fn repeating(ask: &Ask) -> Reply {
    let full = |row: String| vec![row; 1000].join(",");
    let body = match ask.path.as_str() {
        "/api/v3/orders/new" => format!("{{\"orders\":[{}]}}", fixture("order_new")),
        "/api/v3/orders" => format!("{{\"next\":13833711,\"orders\":[{}]}}", full(fixture("order"))),
        "/api/v3/orders/status" => format!("{{\"orders\":[{}]}}", fixture("status")),
        "/api/v3/orders/status/history" => format!("{{\"orders\":[{}]}}", fixture("history")),
        "/api/v3/orders/stickers/cross-border" => format!("{{\"stickers\":[{}]}}", fixture("parcel")),
        "/api/marketplace/v3/fbs/orders/archive" => {
            format!(
                "{{\"next\":-9007199254740991,\"orders\":[{}]}}",
                full(fixture("order_archived"))
            )
        }
        "/api/v3/supplies" => format!("{{\"next\":7,\"supplies\":[{}]}}", full(fixture("supply"))),
        "/api/v3/supplies/orders/reshipment" => format!("{{\"orders\":[{}]}}", fixture("reshipment")),
        "/api/v1/feedbacks" | "/api/v1/feedbacks/archive" => {
            format!(
                "{{\"data\":{{\"feedbacks\":[{}]}},\"error\":false}}",
                fixture("review")
            )
        }
        "/api/v1/claims" => format!("{{\"claims\":[{}],\"total\":1000000}}", fixture("claim")),
        "/api/v1/seller/chats" => format!("{{\"result\":[{}],\"errors\":null}}", fixture("chat")),
        "/api/v1/seller/events" => format!(
            "{{\"result\":{{\"next\":1698045576000,\"totalEvents\":1,\"events\":[{}]}},\"errors\":null}}",
            fixture("message")
        ),
        "/api/analytics/v1/item-returns" => format!("{{\"count\":5000,\"report\":[{}]}}", fixture("return")),
        "/api/analytics/v1/order-feed" => format!(
            "{{\"data\":{{\"snapshotTime\":\"s\",\"currency\":\"RUB\",\"orders\":[{}]}}}}",
            fixture("feed")
        ),
        "/api/v1/supplier/orders" => format!("[{}]", full(fixture("stat_order"))),
        "/api/v1/supplier/sales" => format!("[{}]", full(fixture("stat_sale"))),
        "/api/finance/v1/sales-reports/detailed" => {
            format!("[{}]", vec![r#"{"rrdId":7,"currency":"RUB"}"#; 20_000].join(","))
        }
        "/api/v3/offices" => format!("[{}]", fixture("office")),
        "/api/communications/v2/news" => format!("{{\"data\":[{}]}}", vec![fixture("news"); 100].join(",")),
        "/api/v1/seller-info" => {
            r#"{"name":"Shop","sid":"e8923014","tin":"1","tradeMark":"Shop","country":"CN"}"#.to_owned()
        }
        _ => {
            return Reply::of(
                404,
                "application/problem+json",
                br#"{"title":"path not found","status":404}"#.to_vec(),
            );
        }
    };
    Reply::json(body)
}
