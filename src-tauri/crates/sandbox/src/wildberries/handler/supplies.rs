//! Supplies and orders that must be handed over again.

use super::super::shop::{Shop, Supply};
use super::super::{refusal, time};
use super::number;
use crate::exchange::{Answer, Call};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

fn past(at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<String> {
    at.filter(|at| *at <= now).map(time::utc)
}

fn body(supply: &Supply, now: DateTime<Utc>) -> Value {
    json!({
        "id": supply.id,
        "name": supply.name,
        "done": supply.closed_at.is_some_and(|at| at <= now),
        "createdAt": time::utc(supply.created_at),
        "closedAt": past(supply.closed_at, now),
        "scanDt": past(supply.scanned_at, now),
        "cargoType": 1,
        "crossBorderType": i64::from(supply.cross_border),
        "isB2b": false,
        "destinationOfficeId": null,
        "recommendedWhId": 0,
        "isPickupPointShipmentAllowed": false,
        "shippingType": "selfShipping",
        "shippingDt": null,
        "shippingPointId": null,
        "waybillUuid": null,
        "spotAvailable": false,
    })
}

/// The number in `WB-GI-92937123`: supplies are paged by it.
fn key(supply: &Supply) -> i64 {
    supply
        .id
        .rsplit('-')
        .next()
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

pub(super) fn list(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let (Some(limit), Some(next)) = (
        number(call, "limit", 1, 1000),
        number(call, "next", i64::MIN, i64::MAX),
    ) else {
        return refusal::incorrect_parameter();
    };
    let found: Vec<&Supply> = shop
        .supplies
        .iter()
        .filter(|supply| supply.created_at <= now && key(supply) > next)
        .take(usize::try_from(limit).unwrap_or(0))
        .collect();
    let last = found.last().map_or(0, |supply| key(supply));
    let supplies: Vec<Value> = found.iter().map(|supply| body(supply, now)).collect();
    Answer::json(200, &json!({"next": last, "supplies": supplies}))
}

fn find<'a>(shop: &'a Shop, id: &str, now: DateTime<Utc>) -> Option<&'a Supply> {
    shop.supplies
        .iter()
        .find(|supply| supply.id == id && supply.created_at <= now)
}

pub(super) fn one(shop: &Shop, id: &str, now: DateTime<Utc>) -> Answer {
    find(shop, id, now).map_or_else(refusal::not_found, |supply| Answer::json(200, &body(supply, now)))
}

pub(super) fn order_ids(shop: &Shop, id: &str, now: DateTime<Utc>) -> Answer {
    if find(shop, id, now).is_none() {
        return refusal::not_found();
    }
    let ids: Vec<i64> = shop
        .orders
        .iter()
        .filter(|order| order.supply_id.as_deref() == Some(id) && order.created_at <= now)
        .filter(|order| order.statuses(now).supplier != "new")
        .map(|order| order.id)
        .collect();
    Answer::json(200, &json!({"orderIds": ids}))
}

pub(super) fn barcode(shop: &Shop, call: &Call, id: &str, now: DateTime<Utc>) -> Answer {
    if !matches!(call.param("type"), Some("svg" | "zplv" | "zplh" | "png")) {
        return refusal::incorrect_parameter();
    }
    match find(shop, id, now) {
        None => refusal::not_found(),
        Some(supply) if supply.closed_at.is_none_or(|at| at > now) => {
            refusal::marketplace(409, "SupplyNotClosed", "Поставка не закрыта")
        }
        Some(supply) => {
            let drawing = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text y=\"20\">{}</text></svg>",
                supply.id
            );
            Answer::json(
                200,
                &json!({"barcode": supply.id, "file": STANDARD.encode(drawing)}),
            )
        }
    }
}

pub(super) fn reshipment(shop: &Shop) -> Answer {
    let orders: Vec<Value> = shop
        .reshipments
        .iter()
        .map(|(supply, order)| json!({"supplyID": supply, "orderID": order}))
        .collect();
    Answer::json(200, &json!({"orders": orders}))
}
