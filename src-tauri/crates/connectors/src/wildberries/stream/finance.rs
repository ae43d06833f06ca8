//! Rows of the sales reports: logistics, penalties and payouts of every sold unit.

use super::super::api;
use super::super::map::AMOUNTS;
use super::{cursor, is_fresh, months_before, moscow, nothing_new, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::page as envelope;
use crate::session::Session;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Rows in a page. The documented most is 100,000, some 60 MB; fewer keep memory low.
const LIMIT: usize = 20_000;
/// Rows begin on 2024-01-29 (specs/13, description of the method).
const FIRST_DAY: &str = "2024-01-29T00:00:00";
/// Weekly reports: nothing is new within the hour.
const FRESH_S: i64 = 3_600;
/// A weekly report appears after its week and may be mended later: each round reads five weeks again.
const OVERLAP_DAYS: i64 = 35;
/// What is asked for of each row beside its amounts: identity, and what it is for.
const FIELDS: &[&str] = &[
    "rrdId",
    "reportId",
    "reportType",
    "currency",
    "srid",
    "orderId",
    "orderUid",
    "nmId",
    "shkId",
    "stickerId",
    "docTypeName",
    "sellerOperName",
    "bonusTypeName",
    "quantity",
    "deliveryAmount",
    "returnAmount",
    "orderDt",
    "saleDt",
    "rrDate",
];

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    open: bool,
    from: String,
    to: String,
    /// `rrdId` of the last row.
    row: String,
    /// End of the last finished round, Unix s.
    done_at: Option<i64>,
}

/// A page.
pub async fn fetch(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: Cursor = cursor(request);
    if !at.open && is_fresh(request, at.done_at, FRESH_S) {
        return Ok(nothing_new(request));
    }
    if !at.open || (request.starts_run && request.full) {
        let last = at.done_at.and_then(|s| DateTime::from_timestamp(s, 0));
        let from = match last.filter(|_| !request.full) {
            Some(last) => last - Duration::days(OVERLAP_DAYS),
            None => months_before(request.now, request.archive_months.max(12)),
        };
        at.open = true;
        at.from = written(from).max(FIRST_DAY.to_owned());
        at.to = written(request.now);
        at.row = "0".to_owned();
    }
    let row: u64 = at.row.parse().unwrap_or(0);
    let body = json!({
        "dateFrom": at.from,
        "dateTo": at.to,
        "limit": LIMIT,
        "rrdId": row,
        "period": "weekly",
        "fields": FIELDS.iter().chain(AMOUNTS).collect::<Vec<_>>(),
    });
    let answer = api::post(session, &api::FINANCE_ROWS, body.to_string()).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        items = envelope::rows(&text, None, &mut drift)?
            .into_iter()
            .map(|row| envelope::item("finance", row, &["rrdId"], None))
            .collect();
    }
    let last = items.last().map(|item| item.external_id.clone());
    let advanced = last
        .as_ref()
        .is_some_and(|last| *last != at.row && last.parse::<u64>().is_ok());
    // The end is told by 204; a page far from full is the end as well, and asking on would cost a minute of waiting.
    let more = advanced && items.len() >= LIMIT;
    match last {
        Some(last) if more => at.row = last,
        _ => {
            at.open = false;
            at.done_at = Some(request.now.timestamp());
        }
    }
    Ok(page(request, Some(&answer), items, drift, &at, more))
}

fn written(at: DateTime<Utc>) -> String {
    moscow(at).format("%Y-%m-%dT%H:%M:%S").to_string()
}
