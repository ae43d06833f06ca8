//! Orders older than three months, month by month.

use super::super::api;
use super::{cursor, months_before, numbered, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::page as envelope;
use crate::session::Session;
use chrono::Datelike;
use serde::{Deserialize, Serialize};

const LIMIT: usize = 1000;
/// An order enters the archive three months after it was made, sometimes later; a month is read again until it is this old.
const SETTLED_MONTHS: u32 = 6;
const FIRST_MONTHS: u32 = 3;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    /// Months still to read, as year × 12 + month − 1, the first of them now.
    months: Vec<u32>,
    next: String,
    /// Months that need not be read again.
    done: Vec<u32>,
}

fn number(at: chrono::DateTime<chrono::Utc>) -> u32 {
    u32::try_from(at.year()).unwrap_or(0) * 12 + at.month0()
}

/// A page of a month.
pub async fn fetch(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: Cursor = cursor(request);
    if at.months.is_empty() || (request.starts_run && request.full) {
        if request.full {
            at.done.clear();
        }
        at.next.clear();
        let newest = number(months_before(request.now, FIRST_MONTHS));
        let oldest = number(months_before(
            request.now,
            request.archive_months.max(FIRST_MONTHS),
        ));
        at.months = (oldest..=newest)
            .rev()
            .filter(|month| !at.done.contains(month))
            .collect();
    }
    let Some(&month) = at.months.first() else {
        return Ok(super::nothing_new(request));
    };
    let next = if at.next.is_empty() { "0" } else { at.next.as_str() };
    let query = [
        ("year", (month / 12).to_string()),
        ("month", (month % 12 + 1).to_string()),
        ("next", next.to_owned()),
        ("limit", LIMIT.to_string()),
    ];
    let answer = api::get(session, &api::ORDERS_ARCHIVE, &query).await?;
    let text = envelope::body_text(&answer.body);
    let mut drift = Vec::new();
    let (rows, following) = numbered(&answer, &text, "orders", next, LIMIT, &mut drift)?;
    let items = rows
        .into_iter()
        .map(|row| envelope::item("order_archived", row, &["id", "orderId"], None))
        .collect();
    if following.is_none() {
        at.months.remove(0);
        if month < number(months_before(request.now, SETTLED_MONTHS)) {
            at.done.push(month);
        }
    }
    at.next = following.unwrap_or_default();
    let more = !at.months.is_empty();
    Ok(page(request, Some(&answer), items, drift, &at, more))
}
