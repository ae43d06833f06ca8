//! The finance report's rows: amounts are decimal texts.

use super::super::shop::{FinanceRow, Shop};
use super::super::{refusal, time};
use crate::exchange::{Answer, Call};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};

/// Most rows of one answer.
const PAGE: i64 = 100_000;
/// Money columns; one that has no amount says "0".
const MONEY: &[&str] = &[
    "retailPrice",
    "retailAmount",
    "retailPriceWithDisc",
    "deliveryService",
    "ppvzSalesCommission",
    "forPay",
    "ppvzReward",
    "acquiringFee",
    "vw",
    "vwNds",
    "penalty",
    "additionalPayment",
    "rebillLogisticCost",
    "paidStorage",
    "deduction",
    "paidAcceptance",
    "installmentCofinancingAmount",
    "cashbackAmount",
    "cashbackDiscount",
    "cashbackCommissionChange",
    "paymentSchedule",
    "sellerPromo",
];

fn body(shop: &Shop, row: &FinanceRow, daily: bool) -> Map<String, Value> {
    let order = shop.orders.get(row.order);
    let product = order
        .and_then(|order| shop.products.get(order.product))
        .cloned()
        .unwrap_or_default();
    let (from, to) = if daily {
        (row.day, row.day)
    } else {
        (row.from, row.to)
    };
    let supply = order
        .and_then(|order| order.supply_id.as_deref())
        .and_then(|id| id.rsplit('-').next()?.parse::<i64>().ok())
        .unwrap_or(0);
    let fields = json!({
        "reportId": if daily { row.report_id * 100 + 7 } else { row.report_id },
        "dateFrom": from.to_string(),
        "dateTo": to.to_string(),
        "createDate": (to + TimeDelta::days(1)).to_string(),
        "currency": "RUB",
        "reportType": 1,
        "rrdId": row.rrd_id,
        "giId": supply,
        "dlvPrc": 0,
        "fixTariffDateFrom": from.to_string(),
        "fixTariffDateTo": to.to_string(),
        "subjectName": product.subject,
        "nmId": product.nm_id,
        "brandName": product.brand,
        "vendorCode": product.article,
        "title": product.name,
        "techSize": "0",
        "sku": product.sku,
        "docTypeName": row.document,
        "quantity": row.quantity,
        "salePercent": 0,
        "commissionPercent": 19.5,
        "officeName": order.map(|order| order.office.clone()),
        "sellerOperName": row.operation,
        "orderDt": order.map(|order| time::utc(order.created_at)),
        "saleDt": time::utc(row.sold_at),
        "rrDate": row.day.to_string(),
        "shkId": order.map(|order| order.shk_id),
        "deliveryAmount": row.deliveries,
        "returnAmount": row.returns,
        "giBoxTypeName": "Микс",
        "bonusTypeName": row.reason,
        "stickerId": order.map(|order| order.sticker.to_string()),
        "country": "Россия",
        "srvDbs": false,
        "orderId": order.map(|order| order.id),
        "isB2b": false,
        "trbxId": "",
        "deliveryMethod": "FBS, (МГТ)",
        "ppvzOfficeName": order.map(|order| order.destination.0.clone()),
        "ppvzOfficeId": 0,
        "declarationNumber": "",
        "orderUid": order.map(|order| order.order_uid.clone()),
        "srid": order.map(|order| order.rid.clone()),
    });
    let mut fields = match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    for column in MONEY {
        let amount = row.amounts.get(*column).copied().unwrap_or(0);
        fields.insert((*column).to_owned(), time::decimal(amount).into());
    }
    fields
}

pub(super) fn detailed(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let bad = |detail: &str| {
        let title = "GetReportDetailByPeriodNB decode error";
        refusal::report(title, &format!("{title}: {detail}"), "open-api-finreports")
    };
    let Some(request) = call.json() else {
        return bad("body is not valid JSON");
    };
    let instant = |name: &str| {
        request
            .get(name)
            .and_then(Value::as_str)
            .and_then(time::read_moscow)
    };
    let Some(from) = instant("dateFrom") else {
        return bad("missing dateFrom params");
    };
    let Some(to) = instant("dateTo") else {
        return bad("missing dateTo params");
    };
    let number = |name: &str, default: i64| request.get(name).map_or(Some(default), Value::as_i64);
    let (Some(limit @ 1..=PAGE), Some(after)) = (number("limit", PAGE), number("rrdId", 0)) else {
        return bad("wrong limit or rrdId params");
    };
    let daily = match request.get("period").map(|value| value.as_str()) {
        None | Some(Some("weekly")) => false,
        Some(Some("daily")) => true,
        Some(_) => return bad("wrong period params"),
    };
    let fields: Option<Vec<&str>> = request
        .get("fields")
        .and_then(Value::as_array)
        .filter(|list| !list.is_empty())
        .map(|list| list.iter().filter_map(Value::as_str).collect());
    let (first, last, today) = (time::day(from), time::day(to), time::day(now));
    let rows: Vec<Value> = shop
        .finance
        .iter()
        .filter(|row| row.rrd_id > after && row.day >= first && row.day <= last)
        // A report appears on the day after its last one.
        .filter(|row| if daily { row.day < today } else { row.to < today })
        .take(usize::try_from(limit).unwrap_or(0))
        .map(|row| {
            let mut all = body(shop, row, daily);
            if let Some(wanted) = &fields {
                all.retain(|key, _| wanted.contains(&key.as_str()));
            }
            Value::Object(all)
        })
        .collect();
    if rows.is_empty() {
        return Answer::empty(204);
    }
    Answer::json(200, &Value::Array(rows))
}
