//! Statistics: orders and sales, in units of roubles and naive Moscow time.

use super::super::shop::{Ending, Order, Shop};
use super::super::{refusal, time};
use crate::exchange::{Answer, Call};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};

/// Rows are kept so many days.
const KEPT_DAYS: i64 = 90;
/// Rows of one answer; the documented figure is "about 80,000".
const PAGE: usize = 80_000;
/// The platform's own discount in the demo's prices, per cent.
const PLATFORM_DISCOUNT: i64 = 8;

fn common(shop: &Shop, order: &Order, at: DateTime<Utc>, changed: DateTime<Utc>) -> Map<String, Value> {
    let product = shop.products.get(order.product).cloned().unwrap_or_default();
    let (city, district) = &order.destination;
    let fields = json!({
        "date": time::naive(at),
        "lastChangeDate": time::naive(changed),
        "warehouseName": order.office,
        "warehouseType": "Склад продавца",
        "countryName": "Россия",
        "oblastOkrugName": district,
        "regionName": city,
        "supplierArticle": product.article,
        "nmId": product.nm_id,
        "barcode": product.sku,
        "category": product.category,
        "subject": product.subject,
        "brand": product.brand,
        "techSize": "0",
        "incomeID": 0,
        "isSupply": false,
        "isRealization": true,
        "totalPrice": time::units(order.sale_price * 2),
        "discountPercent": 50,
        "spp": PLATFORM_DISCOUNT,
        "finishedPrice": time::units(order.price),
        "priceWithDisc": time::units(order.sale_price),
        "sticker": order.sticker.to_string(),
        "gNumber": order.order_uid,
        "srid": order.rid,
    });
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// The rows a request names, by their last change; the answer when it is wrong.
fn answer(call: &Call, now: DateTime<Utc>, mut rows: Vec<(DateTime<Utc>, DateTime<Utc>, Value)>) -> Answer {
    let Some(from) = call.param("dateFrom").and_then(time::read_moscow) else {
        return refusal::statistics("dateFrom: Value not validated");
    };
    let whole_day = match call.param("flag") {
        None | Some("0") => false,
        Some("1") => true,
        Some(_) => return refusal::statistics("flag: Value not validated"),
    };
    let oldest = now - TimeDelta::days(KEPT_DAYS);
    // Rows that changed exactly then were the last of the page before.
    rows.retain(|(at, changed, _)| {
        *at >= oldest
            && if whole_day {
                time::day(*at) == time::day(from)
            } else {
                *changed > from
            }
    });
    rows.sort_by_key(|(_, changed, _)| *changed);
    let rows: Vec<Value> = rows.into_iter().take(PAGE).map(|(_, _, row)| row).collect();
    Answer::json(200, &Value::Array(rows))
}

/// Whether an order counts as cancelled in the statistics, and since when.
fn cancelled(order: &Order, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let ended = order.ended(now)?;
    let cancelled = order.cancelled_at.is_some()
        || !matches!(order.ending, Ending::Sold | Ending::Returned | Ending::Open);
    cancelled.then_some(ended)
}

pub(super) fn orders(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let rows = shop
        .orders
        .iter()
        .filter(|order| order.created_at <= now)
        .map(|order| {
            let cancelled = cancelled(order, now);
            let changed = cancelled.unwrap_or(order.created_at + TimeDelta::minutes(25));
            let mut row = common(shop, order, order.created_at, changed);
            row.insert("isCancel".to_owned(), cancelled.is_some().into());
            let cancel_date = cancelled.map_or_else(|| "0001-01-01T00:00:00".to_owned(), time::naive);
            row.insert("cancelDate".to_owned(), cancel_date.into());
            (order.created_at, changed, Value::Object(row))
        })
        .collect();
    answer(call, now, rows)
}

pub(super) fn sales(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let mut rows = Vec::new();
    for order in &shop.orders {
        let sold = order.reached("received_by_client", now);
        let Some(sold) = sold.filter(|_| matches!(order.ending, Ending::Sold | Ending::Returned)) else {
            continue;
        };
        rows.push(sale_row(shop, order, sold, false));
        if let (Ending::Returned, Some(back)) = (order.ending, order.reached("accepted_for_return", now)) {
            rows.push(sale_row(shop, order, back, true));
        }
    }
    answer(call, now, rows)
}

fn sale_row(
    shop: &Shop,
    order: &Order,
    at: DateTime<Utc>,
    back: bool,
) -> (DateTime<Utc>, DateTime<Utc>, Value) {
    let changed = at + TimeDelta::hours(5);
    let mut row = common(shop, order, at, changed);
    let sign = if back { -1 } else { 1 };
    let payout = order.sale_price * 79 / 100 * sign;
    row.insert("paymentSaleAmount".to_owned(), 0.into());
    row.insert("forPay".to_owned(), time::units(payout));
    let letter = if back { 'R' } else { 'S' };
    row.insert("saleID".to_owned(), format!("{letter}{}", order.shk_id).into());
    (at, changed, Value::Object(row))
}
