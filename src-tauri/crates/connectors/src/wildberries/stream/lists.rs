//! Supplies, orders to hand over again, offices and news.

use super::super::api;
use super::{cursor, is_fresh, moscow, nothing_new, numbered, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::page as envelope;
use crate::session::Session;
use chrono::Duration;
use serde::{Deserialize, Serialize};

const LIMIT: usize = 1000;
/// News come at most a hundred at once.
const NEWS_LIMIT: usize = 100;
const NEWS_DAYS: i64 = 30;
const NEWS_FRESH_S: i64 = 15 * 60;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct SupplyCursor {
    next: String,
}

/// A page of supplies. Each run reads all of them: an old one may still be closed or scanned.
pub async fn supplies(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: SupplyCursor = cursor(request);
    if request.starts_run {
        at.next.clear();
    }
    let next = if at.next.is_empty() { "0" } else { at.next.as_str() };
    let query = [("limit", LIMIT.to_string()), ("next", next.to_owned())];
    let answer = api::get(session, &api::SUPPLIES, &query).await?;
    let text = envelope::body_text(&answer.body);
    let mut drift = Vec::new();
    let (rows, following) = numbered(&answer, &text, "supplies", next, LIMIT, &mut drift)?;
    let items = rows
        .into_iter()
        .map(|row| envelope::item("supply", row, &["id"], None))
        .collect();
    let more = following.is_some();
    at.next = following.unwrap_or_default();
    Ok(page(request, Some(&answer), items, drift, &at, more))
}

/// Every order that must be handed over again, in one answer.
pub async fn reshipment(
    session: &Session,
    request: &FetchRequest<'_>,
) -> Result<FetchedPage, ConnectorError> {
    let answer = api::get(session, &api::RESHIPMENT, &[]).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        for row in envelope::rows(&text, Some("orders"), &mut drift)? {
            let mut item = envelope::item("reshipment", row, &["orderID", "orderId"], None);
            let [supply] = json::pick(row.get(), ["supplyID"]);
            if let Some(supply) = supply.and_then(|raw| json::id(raw.get())) {
                item.external_id = format!("{supply}:{}", item.external_id);
            }
            items.push(item);
        }
    }
    Ok(page(request, Some(&answer), items, drift, &(), false))
}

/// Every office, in one answer.
pub async fn offices(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let answer = api::get(session, &api::OFFICES, &[]).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        items = envelope::rows(&text, None, &mut drift)?
            .into_iter()
            .map(|row| envelope::item("office", row, &["id"], None))
            .collect();
    }
    Ok(page(request, Some(&answer), items, drift, &(), false))
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct NewsCursor {
    /// The newest id so far: the marketplace answers from it on, including it.
    from_id: Option<u64>,
    done_at: Option<i64>,
}

/// News of the last 30 days, then from the newest known on.
pub async fn news(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: NewsCursor = cursor(request);
    if is_fresh(request, at.done_at, NEWS_FRESH_S) {
        return Ok(nothing_new(request));
    }
    if request.full && request.starts_run {
        at.from_id = None;
    }
    let query = match at.from_id {
        Some(id) => [("fromID", id.to_string())],
        None => {
            let day = moscow(request.now - Duration::days(NEWS_DAYS)).format("%Y-%m-%d");
            [("from", day.to_string())]
        }
    };
    let answer = api::get(session, &api::NEWS, &query).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        items = envelope::rows(&text, Some("data"), &mut drift)?
            .into_iter()
            .map(|row| envelope::item("news", row, &["id"], None))
            .collect();
    }
    let newest = items
        .iter()
        .filter_map(|item| item.external_id.parse().ok())
        .max();
    let more = items.len() >= NEWS_LIMIT && newest > at.from_id;
    at.from_id = newest.max(at.from_id);
    at.done_at = (!more).then(|| request.now.timestamp());
    Ok(page(request, Some(&answer), items, drift, &at, more))
}
