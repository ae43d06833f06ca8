//! Offices, warehouses, stocks.

use super::super::refusal;
use super::super::shop::Shop;
use crate::exchange::{Answer, Call};
use serde_json::{Value, json};

pub(super) fn offices(shop: &Shop) -> Answer {
    let list: Vec<Value> = shop
        .offices
        .iter()
        .map(|office| {
            json!({
                "id": office.id, "name": office.name, "city": office.city, "address": office.address,
                "longitude": office.longitude, "latitude": office.latitude, "cargoType": 1, "deliveryType": 1,
                "federalDistrict": office.district,
                "selected": shop.warehouses.iter().any(|warehouse| warehouse.office_id == office.id),
            })
        })
        .collect();
    Answer::json(200, &Value::Array(list))
}

pub(super) fn warehouses(shop: &Shop) -> Answer {
    let list: Vec<Value> = shop
        .warehouses
        .iter()
        .map(|warehouse| {
            json!({
                "id": warehouse.id, "name": warehouse.name, "officeId": warehouse.office_id, "cargoType": 1,
                "deliveryType": 1, "isDeleting": false, "isProcessing": false,
            })
        })
        .collect();
    Answer::json(200, &Value::Array(list))
}

fn known(shop: &Shop, warehouse: &str) -> bool {
    shop.warehouses
        .iter()
        .any(|entry| entry.id.to_string() == warehouse)
}

pub(super) fn read(shop: &Shop, call: &Call, warehouse: &str) -> Answer {
    if !known(shop, warehouse) {
        return refusal::not_found();
    }
    let body = call.json();
    let Some(ids) = body
        .as_ref()
        .and_then(|body| body.get("chrtIds"))
        .and_then(Value::as_array)
    else {
        return refusal::incorrect_body();
    };
    if !(1..=1000).contains(&ids.len()) {
        return refusal::incorrect_parameter();
    }
    let stocks: Vec<Value> = ids
        .iter()
        .filter_map(Value::as_i64)
        .filter_map(|id| {
            shop.stocks
                .get(&id)
                .map(|amount| json!({"chrtId": id, "amount": amount}))
        })
        .collect();
    Answer::json(200, &json!({"stocks": stocks}))
}

pub(super) fn write(shop: &mut Shop, call: &Call, warehouse: &str) -> Answer {
    /// Most pieces of one size.
    const MOST: i64 = 100_000;
    if !known(shop, warehouse) {
        return refusal::not_found();
    }
    let body = call.json();
    let Some(rows) = body
        .as_ref()
        .and_then(|body| body.get("stocks"))
        .and_then(Value::as_array)
    else {
        return refusal::incorrect_body();
    };
    if !(1..=1000).contains(&rows.len()) {
        return refusal::incorrect_parameter();
    }
    if rows.iter().any(|row| row.get("sku").is_some()) {
        return refusal::marketplace(
            400,
            "SKUUploadDisabled",
            "Загрузка остатков по баркодам отключена",
        );
    }
    let read = |row: &Value| Some((row.get("chrtId")?.as_i64()?, row.get("amount")?.as_i64()?));
    let rows: Vec<(i64, i64)> = rows.iter().filter_map(read).collect();
    let beyond: Vec<Value> = rows
        .iter()
        .filter(|(_, amount)| !(0..=MOST).contains(amount))
        .map(|(id, amount)| json!({"chrtId": id, "amount": amount}))
        .collect();
    if !beyond.is_empty() {
        let body = json!([{"code": "UploadDataLimit", "message": "Upload limit exceeded.", "data": beyond}]);
        return Answer::json(409, &body);
    }
    shop.stocks.extend(rows);
    Answer::empty(204)
}
