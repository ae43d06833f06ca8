//! Offices, warehouses, stocks.

use super::super::refusal;
use super::super::shop::Shop;
use crate::exchange::{Answer, Call};
use chrono::{DateTime, Utc};
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

pub(super) fn write(shop: &mut Shop, call: &Call, warehouse: &str, now: DateTime<Utc>) -> Answer {
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
    let refused = |code: &str, message: &str, keep: &dyn Fn(&(i64, i64)) -> bool| {
        let data: Vec<Value> = rows
            .iter()
            .filter(|row| keep(row))
            .map(|(id, amount)| json!({"chrtId": id, "amount": amount}))
            .collect();
        let body = json!([{"code": code, "message": message, "data": data}]);
        (!data.is_empty()).then(|| Answer::json(409, &body))
    };
    let unknown = |row: &(i64, i64)| !shop.products.iter().any(|product| product.chrt_id == row.0);
    let beyond = |row: &(i64, i64)| !(0..=MOST).contains(&row.1);
    if let Some(answer) = refused("UploadDataLimit", "Upload limit exceeded.", &beyond)
        .or_else(|| refused("NotFound", "Not found", &unknown))
    {
        return answer;
    }
    for (item, amount) in rows {
        shop.stocks.insert(item, amount);
        shop.note("set_stock", format!("{warehouse}/{item}"), amount, now);
    }
    Answer::empty(204)
}
