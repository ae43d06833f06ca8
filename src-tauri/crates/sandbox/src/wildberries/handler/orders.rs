//! Assembly orders: lists, statuses, histories, stickers, cancelling.

use super::super::shop::{Order, Shop};
use super::super::{refusal, time};
use super::number;
use crate::exchange::{Answer, Call};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// Longest window of one request, days.
pub(crate) const WINDOW_DAYS: i64 = 30;
/// How far the live list goes back, days; older orders are in the archive.
pub(crate) const LIVE_DAYS: i64 = 90;
/// Roubles.
const RUB: u16 = 643;

/// The ids of a body `{orders: [...]}` within its limit; the answer when they are wrong.
pub(crate) fn ids(call: &Call, most: usize) -> Result<Vec<i64>, Box<Answer>> {
    let body = call.json().ok_or_else(|| Box::new(refusal::incorrect_body()))?;
    let ids: Option<Vec<i64>> = body
        .get("orders")
        .and_then(Value::as_array)
        .and_then(|list| list.iter().map(Value::as_i64).collect());
    match ids {
        Some(ids) if (1..=most).contains(&ids.len()) => Ok(ids),
        Some(_) => Err(Box::new(refusal::incorrect_parameter())),
        None => Err(Box::new(refusal::incorrect_body())),
    }
}

/// The window of a list request; `None` when it is not allowed.
pub(crate) fn window(call: &Call, now: DateTime<Utc>) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let read = |name| call.param(name).map(time::read_seconds);
    let longest = TimeDelta::days(WINDOW_DAYS);
    let (from, to) = match (read("dateFrom"), read("dateTo")) {
        (None, None) => (now - longest, now),
        (Some(from), None) => {
            let from = from?;
            (from, now.min(from + longest))
        }
        (None, Some(to)) => {
            let to = to?;
            (to - longest, to)
        }
        (Some(from), Some(to)) => (from?, to?),
    };
    (to >= from && to - from <= longest).then_some((from, to))
}

fn body_of(shop: &Shop, order: &Order) -> Map<String, Value> {
    let product = shop.products.get(order.product).cloned().unwrap_or_default();
    let mut body = Map::new();
    let mut put = |key: &str, value: Value| {
        body.insert(key.to_owned(), value);
    };
    put("id", order.id.into());
    put("rid", order.rid.clone().into());
    put("orderUid", order.order_uid.clone().into());
    put("createdAt", time::utc(order.created_at).into());
    put("article", product.article.into());
    put("colorCode", "".into());
    put("nmId", product.nm_id.into());
    put("chrtId", product.chrt_id.into());
    put("skus", json!([product.sku]));
    put("warehouseId", order.warehouse_id.into());
    put("officeId", order.office_id.into());
    put("offices", json!([order.office]));
    put("deliveryType", "fbs".into());
    put("cargoType", 1.into());
    put("crossBorderType", i64::from(order.cross_border).into());
    put("isZeroOrder", order.zero_stock.into());
    put("comment", order.comment.clone().into());
    put("address", Value::Null);
    put("price", order.price.into());
    put("convertedPrice", order.converted_price.into());
    put("currencyCode", RUB.into());
    put("convertedCurrencyCode", order.converted_currency.into());
    put("scanPrice", Value::Null);
    put("options", json!({"isB2B": false}));
    body
}

pub(super) fn new(shop: &Shop, now: DateTime<Utc>) -> Answer {
    let orders: Vec<Value> = shop
        .orders
        .iter()
        .filter(|order| order.created_at <= now && order.statuses(now).supplier == "new")
        .map(|order| {
            let mut body = body_of(shop, order);
            body.insert("salePrice".to_owned(), order.sale_price.into());
            body.insert("finalPrice".to_owned(), order.price.into());
            body.insert("convertedFinalPrice".to_owned(), order.converted_price.into());
            body.insert(
                "ddate".to_owned(),
                time::day(order.planned_delivery)
                    .format("%d.%m.%Y")
                    .to_string()
                    .into(),
            );
            body.insert("sellerDate".to_owned(), Value::Null);
            body.insert("requiredMeta".to_owned(), json!([]));
            body.insert("optionalMeta".to_owned(), json!([]));
            body.insert("isPickupPointShipmentAllowed".to_owned(), false.into());
            Value::Object(body)
        })
        .collect();
    Answer::json(200, &json!({"orders": orders}))
}

pub(super) fn list(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let (Some(limit), Some(next), Some((from, to))) = (
        number(call, "limit", 1, 1000),
        number(call, "next", i64::MIN, i64::MAX),
        window(call, now),
    ) else {
        return refusal::incorrect_parameter();
    };
    let oldest = now - TimeDelta::days(LIVE_DAYS);
    let orders: Vec<Value> = shop
        .orders
        .iter()
        .filter(|order| {
            order.id > next && order.created_at >= oldest.max(from) && order.created_at <= to.min(now)
        })
        .take(usize::try_from(limit).unwrap_or(0))
        .map(|order| {
            let mut body = body_of(shop, order);
            let packed = order.statuses(now).supplier != "new";
            if let (true, Some(supply)) = (packed, &order.supply_id) {
                body.insert("supplyId".to_owned(), supply.clone().into());
            }
            if let Some(track) = order
                .track_number
                .as_ref()
                .filter(|_| order.cross_border && packed)
            {
                body.insert("trackNumber".to_owned(), track.clone().into());
            }
            Value::Object(body)
        })
        .collect();
    let last = orders
        .last()
        .and_then(|order| order.get("id"))
        .cloned()
        .unwrap_or(0.into());
    Answer::json(200, &json!({"next": last, "orders": orders}))
}

fn asked<'a>(shop: &'a Shop, ids: &[i64], now: DateTime<Utc>) -> Vec<&'a Order> {
    let by_id: HashMap<i64, &Order> = shop.orders.iter().map(|order| (order.id, order)).collect();
    ids.iter()
        .filter_map(|id| by_id.get(id).copied())
        .filter(|order| order.created_at <= now)
        .collect()
}

pub(super) fn status(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let ids = match ids(call, 1000) {
        Ok(ids) => ids,
        Err(answer) => return *answer,
    };
    let orders: Vec<Value> = asked(shop, &ids, now)
        .into_iter()
        .map(|order| {
            let statuses = order.statuses(now);
            json!({
                "id": order.id,
                "supplierStatus": statuses.supplier,
                "wbStatus": statuses.market,
                "isCancellable": order.cancellable(now),
                "isTransferable": false,
            })
        })
        .collect();
    Answer::json(200, &json!({"orders": orders}))
}

pub(super) fn history(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let ids = match ids(call, 100) {
        Ok(ids) => ids,
        Err(answer) => return *answer,
    };
    let orders: Vec<Value> = asked(shop, &ids, now)
        .into_iter()
        .filter(|order| order.cross_border)
        .map(|order| {
            let statuses: Vec<Value> = order
                .past(now)
                .map(|step| json!({"date": step.at.map(time::utc), "code": step.code}))
                .collect();
            json!({
                "orderID": order.id,
                "deliveryDate": time::utc(order.planned_delivery),
                "statuses": statuses,
            })
        })
        .collect();
    Answer::json(200, &json!({"orders": orders}))
}

/// A one-page PDF that says a label's number.
pub(crate) fn label_pdf(text: &str) -> Vec<u8> {
    let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let stream = format!("BT /F1 18 Tf 20 40 Td ({plain}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 290 96] /Contents 4 0 R \
         /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()),
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let table = pdf.len();
    pdf.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1));
    for offset in &offsets {
        pdf.push_str(&format!("{offset:010} 00000 n \n"));
    }
    pdf.push_str(&format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
        offsets.len() + 1
    ));
    pdf.into_bytes()
}

fn sticker_parts(order: &Order) -> (String, String) {
    (
        format!("{:07}", order.sticker / 10_000),
        format!("{:04}", order.sticker % 10_000),
    )
}

fn has_sticker(order: &Order, now: DateTime<Utc>) -> bool {
    matches!(order.statuses(now).supplier, "confirm" | "complete")
}

pub(super) fn cross_border_stickers(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let ids = match ids(call, 100) {
        Ok(ids) => ids,
        Err(answer) => return *answer,
    };
    let stickers: Vec<Value> = asked(shop, &ids, now)
        .into_iter()
        .filter(|order| order.cross_border && has_sticker(order, now))
        .map(|order| match &order.track_number {
            Some(track) => {
                let (part_a, part_b) = sticker_parts(order);
                json!({
                    "orderId": order.id, "status": "ready", "parcelId": track,
                    "file": STANDARD.encode(label_pdf(track)),
                    "partA": part_a, "partB": part_b, "barcode": format!("*{}", order.sticker),
                })
            }
            None => json!({
                "orderId": order.id, "status": "awaitingTrackNumber", "parcelId": "", "file": "",
                "partA": "", "partB": "", "barcode": "",
            }),
        })
        .collect();
    Answer::json(200, &json!({"stickers": stickers}))
}

pub(super) fn stickers(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let kind = call.param("type").unwrap_or_default();
    let size = (
        call.param("width").unwrap_or_default(),
        call.param("height").unwrap_or_default(),
    );
    if !matches!(kind, "svg" | "zplv" | "zplh" | "png") || !matches!(size, ("58", "40") | ("40", "30")) {
        return refusal::incorrect_parameter();
    }
    let ids = match ids(call, 100) {
        Ok(ids) => ids,
        Err(answer) => return *answer,
    };
    let stickers: Vec<Value> = asked(shop, &ids, now)
        .into_iter()
        .filter(|order| !order.cross_border && has_sticker(order, now))
        .map(|order| {
            let (part_a, part_b) = sticker_parts(order);
            let drawing = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"580\" height=\"400\"><text x=\"40\" y=\"200\" \
                 font-size=\"48\">{part_a} {part_b}</text></svg>"
            );
            json!({
                "orderId": order.id, "partA": part_a, "partB": part_b,
                "barcode": format!("*{}", order.sticker), "file": STANDARD.encode(drawing),
            })
        })
        .collect();
    Answer::json(200, &json!({"stickers": stickers}))
}

pub(super) fn cancel(shop: &mut Shop, id: &str, now: DateTime<Utc>) -> Answer {
    let Ok(id) = id.parse::<i64>() else {
        return refusal::incorrect_parameter();
    };
    let Some(order) = shop
        .orders
        .iter_mut()
        .find(|order| order.id == id && order.created_at <= now)
    else {
        return refusal::not_found();
    };
    if order.cancelled_at.is_some() {
        return refusal::marketplace(
            409,
            "StatusMismatch",
            "Несоответствие статусов, проверьте их правильность",
        );
    }
    if !order.cancellable(now) {
        return refusal::marketplace(
            409,
            "StatusChangeNotAllowed",
            "Задание перейдёт в завершенные после сканирования на пункте выдачи заказов (ПВЗ)",
        );
    }
    order.cancelled_at = Some(now);
    order.supply_id = None;
    order.journey.retain(|step| step.at.is_none_or(|at| at <= now));
    order.journey.push(super::super::shop::Step {
        at: Some(now),
        code: "canceled_by_seller".to_owned(),
    });
    shop.note("cancel_order", id, "", now);
    Answer::empty(204)
}

pub(super) fn archive(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    for (name, low, high) in [
        ("year", 2000, 3000),
        ("month", 1, 12),
        ("next", i64::MIN, i64::MAX),
        ("limit", 100, 1000),
    ] {
        if number(call, name, low, high).is_none() {
            let value = call.param(name).unwrap_or_default();
            return refusal::located(&format!("query.{name}"), "expected integer", value);
        }
    }
    let read = |name| number(call, name, i64::MIN, i64::MAX).unwrap_or(0);
    let (year, month, next) = (read("year"), read("month"), read("next"));
    let limit = usize::try_from(read("limit")).unwrap_or(0);
    let live = now - TimeDelta::days(LIVE_DAYS);
    let found: Vec<&Order> = shop
        .orders
        .iter()
        .filter(|order| order.created_at < live && order.id > next)
        .filter(|order| {
            i64::from(order.created_at.year()) == year && i64::from(order.created_at.month()) == month
        })
        .take(limit + 1)
        .collect();
    let more = found.len() > limit;
    let orders: Vec<Value> = found
        .iter()
        .take(limit)
        .map(|order| archived(shop, order, now))
        .collect();
    let last = found
        .get(limit.saturating_sub(1))
        .filter(|_| more)
        .map(|order| order.id);
    Answer::json(200, &json!({"next": last, "orders": orders}))
}

fn archived(shop: &Shop, order: &Order, now: DateTime<Utc>) -> Value {
    let product = shop.products.get(order.product).cloned().unwrap_or_default();
    let statuses = order.statuses(now);
    json!({
        "id": order.id,
        "rid": order.rid,
        "orderUid": order.order_uid,
        "createdAt": order.created_at.format("%Y-%m-%d").to_string(),
        "cargoType": "mgt",
        "crossBorderType": if order.cross_border { "crossBorder" } else { "local" },
        "crossBorder": order.track_number.as_ref().filter(|_| order.cross_border).map(|track| json!({"parcel": track})),
        "status": {"supplierStatus": statuses.supplier, "wbStatus": statuses.market},
        "priceInfo": {
            "price": order.price, "currencyCode": RUB,
            "convertedPrice": order.converted_price, "convertedCurrencyCode": order.converted_currency,
        },
        "product": {"article": product.article, "chrtId": product.chrt_id, "nmId": product.nm_id, "skus": [product.sku]},
        "scanPrice": null,
        "stickerId": order.sticker,
        "supplyId": order.supply_id,
        "warehouseId": order.warehouse_id,
        "isZeroOrder": order.zero_stock,
        "options": {"isB2B": false},
        "metaDetails": [],
        "colorCode": null,
    })
}
