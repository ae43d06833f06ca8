//! Connection check, seller, news.

use super::super::{refusal, shop::Shop, time};
use crate::exchange::{Answer, Call};
use chrono::{DateTime, Utc};
use serde_json::json;

/// Most news in one answer.
const NEWS_PAGE: usize = 100;

pub(super) fn ping(now: DateTime<Utc>) -> Answer {
    Answer::json(200, &json!({"TS": time::zoned(now), "Status": "OK"}))
}

pub(super) fn seller_info(shop: &Shop) -> Answer {
    let seller = &shop.seller;
    let body = json!({
        "name": seller.name,
        "sid": seller.sid,
        "tin": seller.tin,
        "tradeMark": seller.trade_mark,
        "country": seller.country,
    });
    Answer::json(200, &body)
}

pub(super) fn news(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let bad = || {
        refusal::report(
            "Bad Request",
            "one of the parameters from, fromID is required",
            "newsletter",
        )
    };
    let from = call
        .param("from")
        .map(|text| time::read_moscow(text).filter(|_| text.len() == 10));
    let from_id = call.param("fromID").map(str::parse::<i64>);
    let (from, from_id) = match (from, from_id) {
        (Some(None), _) | (_, Some(Err(_))) | (None, None) => return bad(),
        (from, from_id) => (from.flatten(), from_id.and_then(Result::ok)),
    };
    let data: Vec<_> = shop
        .news
        .iter()
        .filter(|item| item.at <= now)
        .filter(|item| from.is_none_or(|from| item.at >= from) && from_id.is_none_or(|id| item.id >= id))
        .take(NEWS_PAGE)
        .map(|item| {
            let types: Vec<_> = item
                .types
                .iter()
                .map(|(id, name)| json!({"id": id, "name": name}))
                .collect();
            json!({
                "content": item.content,
                "date": time::zoned(item.at),
                "header": item.header,
                "id": item.id,
                "types": types,
            })
        })
        .collect();
    Answer::json(200, &json!({"data": data}))
}
