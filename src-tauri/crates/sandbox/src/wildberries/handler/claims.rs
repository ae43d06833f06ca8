//! Return claims. The list forgets them after 14 days.

use super::super::shop::{Claim, Shop};
use super::super::{refusal, time};
use super::page;
use crate::exchange::{Answer, Call};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// Days a claim is listed.
const LISTED_DAYS: i64 = 14;

fn body(shop: &Shop, claim: &Claim) -> Value {
    let order = shop.orders.get(claim.order);
    let product = order
        .and_then(|order| shop.products.get(order.product))
        .cloned()
        .unwrap_or_default();
    let photos: Vec<String> = (1..=claim.photos)
        .map(|number| format!("//photos.wbstatic.net/claim/{}/{number}.webp", claim.id))
        .collect();
    json!({
        "id": claim.id,
        "claim_type": claim.claim_type,
        "status": claim.status,
        "status_ex": claim.status_ex,
        "nm_id": product.nm_id,
        "user_comment": claim.comment,
        "wb_comment": claim.answer,
        "dt": time::naive_micros(claim.created_at),
        "imt_name": product.name,
        "order_dt": order.map(|order| time::naive(order.created_at)),
        "dt_update": time::naive_micros(claim.updated_at),
        "photos": photos,
        "video_paths": [],
        "actions": claim.actions,
        "price": order.map(|order| time::units(order.price)),
        "currency_code": "643",
        "srid": order.map(|order| order.rid.clone()),
        "origin_id_info": null,
        "delivery_dt": time::naive(claim.delivered_at),
    })
}

pub(super) fn list(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let bad = |detail: &str| {
        refusal::claims(
            "Invalid query params",
            &format!("Failed to deserialize query string: {detail}"),
        )
    };
    let archive = match call.param("is_archive") {
        None => return bad("missing field `is_archive`"),
        Some("true") => true,
        Some("false") => false,
        Some(_) => return bad("provided string was not `true` or `false`"),
    };
    let read = |name: &str, default: i64| call.param(name).map_or(Some(default), |text| text.parse().ok());
    let (Some(limit), Some(offset)) = (read("limit", 50), read("offset", 0)) else {
        return bad("invalid digit found in string");
    };
    if !(1..=200).contains(&limit) || offset < 0 {
        return bad("number out of range");
    }
    let nm_id = call.param("nm_id").and_then(|text| text.parse::<i64>().ok());
    let oldest = now - TimeDelta::days(LISTED_DAYS);
    let nm_of = |claim: &Claim| {
        let order = shop.orders.get(claim.order)?;
        Some(shop.products.get(order.product)?.nm_id)
    };
    let mut found: Vec<&Claim> = shop
        .claims
        .iter()
        .filter(|claim| claim.created_at <= now && claim.created_at > oldest)
        .filter(|claim| (claim.status != 0) == archive)
        .filter(|claim| call.param("id").is_none_or(|id| claim.id == id))
        .filter(|claim| nm_id.is_none() || nm_of(claim) == nm_id)
        .collect();
    found.sort_by_key(|claim| std::cmp::Reverse(claim.created_at));
    let total = found.len();
    let claims: Vec<Value> = page(found, offset, limit)
        .into_iter()
        .map(|claim| body(shop, claim))
        .collect();
    Answer::json(200, &json!({"claims": claims, "total": total}))
}

pub(super) fn decide(shop: &mut Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let invalid = |detail: &str| {
        refusal::claims(
            "Validation error",
            &format!("Input model is not valid; Details: {detail}"),
        )
    };
    let Some(body) = call.json() else {
        return invalid("The body is not valid JSON.");
    };
    let text_of = |key: &str| body.get(key).and_then(Value::as_str);
    let (Some(id), Some(action)) = (text_of("id"), text_of("action")) else {
        let field = if text_of("id").is_none() { "Id" } else { "Action" };
        return invalid(&format!("The {field} field is required."));
    };
    let comment = text_of("comment");
    let length = comment.map(|text| text.chars().count());
    if action == "rejectcustom" && length.is_none() {
        return invalid("The Comment field is required.");
    }
    if length.is_some_and(|length| !(10..=1000).contains(&length)) {
        return invalid("The Comment field must be from 10 to 1000 characters.");
    }
    let Some(claim) = shop
        .claims
        .iter_mut()
        .find(|claim| claim.id == id && claim.created_at <= now)
    else {
        return invalid("The claim is not found.");
    };
    if !claim.actions.iter().any(|offered| offered == action) {
        return invalid("The Action field is not allowed for the claim.");
    }
    let (status, status_ex, answer, actions): (i64, i64, &str, &[&str]) = match action {
        "autorefund1" => (2, 5, "Продавец одобрил возврат денег, товар остаётся у вас.", &[]),
        "approve1" => (
            2,
            8,
            "Продавец одобрил вашу заявку. Верните товар для проверки.",
            &[],
        ),
        "approve2" => (
            2,
            10,
            "Продавец одобрил вашу заявку. Верните товар, он будет отправлен продавцу.",
            &[],
        ),
        "approvecc1" => (
            2,
            0,
            "Продавец одобрил вашу заявку. Принесите товар в магазин.",
            &["confirmreturngoodcc1", "rejectcustom"],
        ),
        "confirmreturngoodcc1" => (2, 10, "Продавец принял товар.", &[]),
        "reject1" => (1, 1, "Дефект не обнаружен.", &["autorefund1", "approve1"]),
        "reject2" => (
            1,
            1,
            "Добавьте фото и видео товара и упаковки.",
            &["autorefund1", "approve1"],
        ),
        "reject3" => (
            1,
            1,
            "Обратитесь в сервисный центр.",
            &["autorefund1", "approve1"],
        ),
        _ => (1, 1, comment.unwrap_or_default(), &["autorefund1", "approve1"]),
    };
    claim.status = status;
    claim.status_ex = status_ex;
    claim.answer = Some(answer.to_owned());
    claim.actions = actions.iter().map(|action| (*action).to_owned()).collect();
    claim.updated_at = now;
    shop.note("decide_claim", id, action, now);
    Answer::empty(200)
}
