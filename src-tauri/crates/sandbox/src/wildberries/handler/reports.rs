//! Analytics: goods on their way back, and the order feed.

use super::super::shop::{Ending, Order, Shop};
use super::super::{refusal, time};
use super::page;
use crate::exchange::{Answer, Call};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};

/// Longest period of one request, days.
const PERIOD_DAYS: i64 = 31;

pub(super) fn item_returns(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let bad = |detail: &str| refusal::report("Bad Request", detail, "api-statistics");
    let day = |name| call.param(name).and_then(|text| text.parse::<NaiveDate>().ok());
    let (Some(from), Some(to)) = (day("dateFrom"), day("dateTo")) else {
        return bad("dateFrom and dateTo are required");
    };
    if to < from || (to - from).num_days() > PERIOD_DAYS {
        return bad("difference between dateFrom and dateTo should be less or equal 31 days");
    }
    let wanted = match call.param("status") {
        None => None,
        Some("active") => Some(true),
        Some("archive") => Some(false),
        Some(_) => return bad("status should be active or archive"),
    };
    let read = |name: &str, default: i64| call.param(name).map_or(Some(default), |text| text.parse().ok());
    let (Some(limit @ 0..=1000), Some(offset @ 0..)) = (read("limit", 1000), read("offset", 0)) else {
        return bad("limit should be less or equal 1000");
    };
    let rows: Vec<Value> = shop
        .returns
        .iter()
        .filter_map(|entry| {
            let order = shop.orders.get(entry.order)?;
            let began = time::day(order.ended(now)?);
            let active = entry.completed_at.is_none_or(|at| at > now);
            let fits = began >= from && began <= to && wanted.is_none_or(|wanted| wanted == active);
            fits.then(|| {
                let product = shop.products.get(order.product).cloned().unwrap_or_default();
                json!({
                    "sku": product.sku,
                    "brand": product.brand,
                    "completedDt": entry.completed_at.filter(|at| *at <= now).map(time::naive),
                    "dstOfficeAddress": entry.address,
                    "dstOfficeId": entry.office_id,
                    "expiredDt": entry.expires_at.map(time::naive),
                    "kiz": null,
                    "nmId": product.nm_id,
                    "orderDt": time::day(order.created_at).to_string(),
                    "orderId": order.id,
                    "readyToReturnDt": entry.ready_at.filter(|at| *at <= now).map(time::naive),
                    "returnType": entry.kind,
                    "shkId": order.shk_id,
                    "srid": entry.srid,
                    "returnStatus": entry.status,
                    "stickerId": order.sticker.to_string(),
                    "subjectName": product.subject,
                    "techSize": "0",
                })
            })
        })
        .collect();
    if rows.is_empty() {
        return Answer::empty(204);
    }
    let count = rows.len();
    Answer::json(200, &json!({"count": count, "report": page(rows, offset, limit)}))
}

/// An order's state in the feed: code, kind of cancellation, since when.
fn feed_state(order: &Order, now: DateTime<Utc>) -> (&'static str, Option<&'static str>, DateTime<Utc>) {
    let Some(ended) = order.ended(now) else {
        let received = order.reached("received_by_client", now);
        return received.map_or(("created", None, order.created_at), |at| ("buyout", None, at));
    };
    if order.cancelled_at.is_some() {
        return ("cancel", Some("other"), ended);
    }
    match order.ending {
        Ending::Open => ("created", None, order.created_at),
        Ending::Sold => ("buyout", None, ended),
        Ending::Returned => ("return", None, ended),
        Ending::Refused => ("cancel", Some("receipt"), ended),
        Ending::Expired => ("cancel", Some("expire"), ended),
        Ending::DeclinedByBuyer | Ending::DeclinedInAssembly => ("cancel", Some("app"), ended),
        Ending::CancelledBySeller | Ending::CancelledByCarrier => ("cancel", Some("other"), ended),
        Ending::Defect => ("returnDefective", None, ended),
    }
}

pub(super) fn order_feed(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let bad = |detail: &str| refusal::report("Bad Request", detail, "ag-analytics");
    let Some(body) = call.json() else {
        return bad("body is not valid JSON");
    };
    let instant = |pointer: &str| {
        body.pointer(pointer)
            .and_then(Value::as_str)
            .map(time::read_moscow)
    };
    let Some(Some(start)) = instant("/selectedPeriod/start") else {
        return bad("selectedPeriod.start is required");
    };
    let end = match instant("/selectedPeriod/end") {
        None => now,
        // A day as the end means the whole of it.
        Some(Some(end)) if end == time::read_moscow(&time::day(end).to_string()).unwrap_or(end) => {
            end + chrono::TimeDelta::days(1)
        }
        Some(Some(end)) => end,
        Some(None) => return bad("selectedPeriod.end is not a date"),
    };
    if end < start || (end - start).num_days() > PERIOD_DAYS + 1 {
        return bad("the period must not be longer than 31 days");
    }
    let number =
        |pointer: &str, default: i64| body.pointer(pointer).and_then(Value::as_i64).unwrap_or(default);
    let (offset, limit) = (number("/pagination/offset", 0), number("/pagination/limit", 1000));
    if offset < 0 || !(1..=1000).contains(&limit) {
        return bad("pagination is wrong");
    }
    let given = body.pointer("/pagination/snapshotTime").and_then(Value::as_str);
    let snapshot = given.map_or_else(|| time::utc(now), str::to_owned);
    let at = given.and_then(time::read_moscow).unwrap_or(now);
    let wanted: Option<Vec<i64>> = body
        .get("nmIds")
        .and_then(Value::as_array)
        .filter(|ids| !ids.is_empty())
        .map(|ids| ids.iter().filter_map(Value::as_i64).collect());
    let rows: Vec<Value> = shop
        .orders
        .iter()
        .filter(|order| order.created_at <= at)
        .filter_map(|order| {
            let (status, cancel_type, updated) = feed_state(order, at);
            let product = shop.products.get(order.product)?;
            let fits = updated >= start
                && updated <= end
                && wanted.as_ref().is_none_or(|ids| ids.contains(&product.nm_id));
            fits.then(|| {
                let mut row = json!({
                    "nmId": product.nm_id,
                    "chrtId": product.chrt_id,
                    "srid": order.rid,
                    "createdAt": time::zoned(order.created_at),
                    "updatedAt": time::zoned(updated),
                    "status": status,
                    "warehouseName": order.office,
                    "warehouseRegion": "",
                    "isMp": true,
                    "destinationCity": order.destination.0,
                    "destinationDistrict": order.destination.1,
                    "sellerPrice": time::units(order.sale_price),
                    "isB2b": false,
                });
                if let (Some(kind), Value::Object(fields)) = (cancel_type, &mut row) {
                    fields.insert("cancelType".to_owned(), kind.into());
                }
                row
            })
        })
        .collect();
    let data = json!({"snapshotTime": snapshot, "currency": "RUB", "orders": page(rows, offset, limit)});
    Answer::json(200, &json!({"data": data}))
}
