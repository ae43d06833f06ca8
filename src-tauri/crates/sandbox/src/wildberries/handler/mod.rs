//! The methods, one file per part of the API.

mod chats;
mod claims;
mod feedbacks;
mod finance;
mod general;
pub(crate) mod orders;
mod questions;
mod reports;
mod statistics;
mod stocks;
mod supplies;

use super::refusal;
use super::shop::Shop;
use crate::exchange::{Answer, Call};
use chrono::{DateTime, Utc};

/// Answers one request that was let through.
pub(crate) fn answer(shop: &mut Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let segments: Vec<&str> = call.path.trim_matches('/').split('/').collect();
    match (call.method.as_str(), segments.as_slice()) {
        ("GET", ["ping"]) => general::ping(now),
        ("GET", ["api", "v1", "seller-info"]) => general::seller_info(shop),
        ("GET", ["api", "communications", "v2", "news"]) => general::news(shop, call, now),

        ("GET", ["api", "v3", "orders", "new"]) => orders::new(shop, now),
        ("GET", ["api", "v3", "orders"]) => orders::list(shop, call, now),
        ("POST", ["api", "v3", "orders", "status"]) => orders::status(shop, call, now),
        ("POST", ["api", "v3", "orders", "status", "history"]) => orders::history(shop, call, now),
        ("POST", ["api", "v3", "orders", "stickers"]) => orders::stickers(shop, call, now),
        ("POST", ["api", "v3", "orders", "stickers", "cross-border"]) => {
            orders::cross_border_stickers(shop, call, now)
        }
        ("PATCH", ["api", "v3", "orders", id, "cancel"]) => orders::cancel(shop, id, now),
        ("GET", ["api", "marketplace", "v3", "fbs", "orders", "archive"]) => orders::archive(shop, call, now),

        ("GET", ["api", "v3", "supplies"]) => supplies::list(shop, call, now),
        ("GET", ["api", "v3", "supplies", "orders", "reshipment"]) => supplies::reshipment(shop),
        ("GET", ["api", "v3", "supplies", id]) => supplies::one(shop, id, now),
        ("GET", ["api", "v3", "supplies", id, "barcode"]) => supplies::barcode(shop, call, id, now),
        ("GET", ["api", "marketplace", "v3", "supplies", id, "order-ids"]) => {
            supplies::order_ids(shop, id, now)
        }

        ("GET", ["api", "v1", "feedbacks"]) => feedbacks::list(shop, call, now),
        ("GET", ["api", "v1", "feedbacks", "archive"]) => feedbacks::archive(shop, call, now),
        ("GET", ["api", "v1", "feedbacks", "count"]) => feedbacks::count(shop, call, now),
        ("GET", ["api", "v1", "feedbacks", "count-unanswered"]) => feedbacks::count_unanswered(shop, now),
        ("GET", ["api", "v1", "feedback"]) => feedbacks::one(shop, call, now),
        ("POST", ["api", "v1", "feedbacks", "answer"]) => feedbacks::reply(shop, call, now),
        ("PATCH", ["api", "v1", "feedbacks", "answer"]) => feedbacks::edit(shop, call, now),
        ("POST", ["api", "v1", "feedbacks", "order", "return"]) => feedbacks::order_return(shop, call),
        ("GET", ["api", "v1", "new-feedbacks-questions"]) => feedbacks::anything_new(shop, now),

        ("GET", ["api", "v1", "questions"]) => questions::list(shop, call, now),
        ("GET", ["api", "v1", "questions", "count-unanswered"]) => questions::count_unanswered(shop, now),
        ("GET", ["api", "v1", "question"]) => questions::one(shop, call, now),
        ("PATCH", ["api", "v1", "questions"]) => questions::answer(shop, call, now),

        ("GET", ["api", "v1", "claims"]) => claims::list(shop, call, now),
        ("PATCH", ["api", "v1", "claim"]) => claims::decide(shop, call, now),

        ("GET", ["api", "v1", "seller", "chats"]) => chats::list(shop, now),
        ("GET", ["api", "v1", "seller", "events"]) => chats::events(shop, call, now),
        ("POST", ["api", "v1", "seller", "message"]) => chats::send(shop, call, now),
        ("GET", ["api", "v1", "seller", "download", id]) => chats::download(shop, id),

        ("GET", ["api", "v1", "supplier", "orders"]) => statistics::orders(shop, call, now),
        ("GET", ["api", "v1", "supplier", "sales"]) => statistics::sales(shop, call, now),
        ("GET", ["api", "analytics", "v1", "item-returns"]) => reports::item_returns(shop, call, now),
        ("POST", ["api", "analytics", "v1", "order-feed"]) => reports::order_feed(shop, call, now),
        ("POST", ["api", "finance", "v1", "sales-reports", "detailed"]) => finance::detailed(shop, call, now),

        ("GET", ["api", "v3", "offices"]) => stocks::offices(shop),
        ("GET", ["api", "v3", "warehouses"]) => stocks::warehouses(shop),
        ("POST", ["api", "v3", "stocks", warehouse]) => stocks::read(shop, call, warehouse),
        ("PUT", ["api", "v3", "stocks", warehouse]) => stocks::write(shop, call, warehouse, now),
        _ => refusal::gateway(
            404,
            "Please consult the https://dev.wildberries.ru/openapi/api-information",
            "s2s-api-auth",
            now,
        ),
    }
}

/// A whole number parameter within a range; `None` when it is absent, no number or outside.
fn number(call: &Call, name: &str, low: i64, high: i64) -> Option<i64> {
    call.param(name)?
        .parse()
        .ok()
        .filter(|value| (low..=high).contains(value))
}

/// The part of a list that an offset and a limit name.
fn page<T>(list: Vec<T>, offset: i64, limit: i64) -> Vec<T> {
    let skip = usize::try_from(offset).unwrap_or(0);
    let take = usize::try_from(limit).unwrap_or(0);
    list.into_iter().skip(skip).take(take).collect()
}
