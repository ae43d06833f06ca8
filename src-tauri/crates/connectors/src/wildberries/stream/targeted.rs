//! Statuses, histories and labels of orders that the store names.

use super::super::api::{self, Method};
use super::orders::numbers_body;
use super::page;
use crate::connector::{FetchRequest, FetchedPage, RawItem};
use crate::error::ConnectorError;
use crate::kit::json::Fields;
use crate::kit::page as envelope;
use crate::session::Session;
use serde_json::value::RawValue;

/// Present statuses.
pub async fn statuses(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    ask(session, request, &api::ORDERS_STATUS, "orders", |row| {
        envelope::item("status", row, &["id", "orderId"], None)
    })
    .await
}

/// Dated histories. The answer writes `orderID`, other methods `orderId`.
pub async fn history(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    ask(session, request, &api::ORDERS_HISTORY, "orders", |row| {
        envelope::item("history", row, &["orderID", "orderId", "id"], None)
    })
    .await
}

/// Labels with their track numbers. The label itself, a PDF to print, is left out: it is large, it can be had again, and
/// it holds the time it was made, so that no two answers would be the same.
pub async fn parcels(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    ask(session, request, &api::STICKERS, "stickers", |row| {
        let mut item = envelope::item("parcel", row, &["orderId", "id", "orderID"], None);
        item.body = without(row, "file");
        item
    })
    .await
}

async fn ask(
    session: &Session,
    request: &FetchRequest<'_>,
    method: &Method,
    key: &str,
    to_item: impl Fn(&RawValue) -> RawItem,
) -> Result<FetchedPage, ConnectorError> {
    let Some(body) = numbers_body(request.targets.iter().map(String::as_str)) else {
        return Ok(super::nothing_new(request));
    };
    let answer = api::post(session, method, body).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        items = envelope::rows(&text, Some(key), &mut drift)?
            .into_iter()
            .map(to_item)
            .collect();
    }
    Ok(page(request, Some(&answer), items, drift, &(), false))
}

fn without(row: &RawValue, key: &str) -> Box<str> {
    let Some(fields) = Fields::parse(row.get()) else {
        return row.get().into();
    };
    let kept: Vec<String> = fields
        .iter()
        .filter(|(name, _)| *name != key)
        .map(|(name, raw)| format!("{}:{}", serde_json::Value::from(name), raw.get()))
        .collect();
    format!("{{{}}}", kept.join(",")).into()
}
