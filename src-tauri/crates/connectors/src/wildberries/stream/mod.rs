//! One file per group of streams: from a cursor to a page.

mod archive;
mod chats;
mod claims;
mod feed;
mod finance;
mod lists;
mod orders;
mod returns;
mod reviews;
mod statistics;
mod targeted;

use crate::connector::{Drift, FetchRequest, FetchedPage, RawItem};
use crate::error::ConnectorError;
use crate::kit::http::Answer;
use crate::kit::json;
use crate::kit::page as envelope;
use crate::session::Session;
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// Reads one page, or one batch of targets.
pub async fn fetch(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    match request.stream.as_str() {
        "orders_new" => orders::fresh(session, request).await,
        "orders" => orders::list(session, request).await,
        "statuses" => targeted::statuses(session, request).await,
        "history" => targeted::history(session, request).await,
        "parcels" => targeted::parcels(session, request).await,
        "archive" => archive::fetch(session, request).await,
        "supplies" => lists::supplies(session, request).await,
        "reshipment" => lists::reshipment(session, request).await,
        "offices" => lists::offices(session, request).await,
        "news" => lists::news(session, request).await,
        "reviews" => reviews::fetch(session, request).await,
        "claims" => claims::fetch(session, request).await,
        "chats" => chats::threads(session, request).await,
        "chat_events" => chats::events(session, request).await,
        "returns" => returns::fetch(session, request).await,
        "order_feed" => feed::fetch(session, request).await,
        "stat_orders" => statistics::orders(session, request).await,
        "stat_sales" => statistics::sales(session, request).await,
        "finance" => finance::fetch(session, request).await,
        other => Err(ConnectorError::Contract {
            path: "stream".to_owned(),
            detail: format!("no stream {other}"),
        }),
    }
}

/// A stream's own cursor; a missing or unreadable one begins anew.
fn cursor<T: DeserializeOwned + Default>(request: &FetchRequest<'_>) -> T {
    request
        .cursor
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default()
}

fn page<T: Serialize>(
    request: &FetchRequest<'_>,
    answer: Option<&Answer>,
    items: Vec<RawItem>,
    drift: Vec<Drift>,
    cursor: &T,
    more: bool,
) -> FetchedPage {
    FetchedPage {
        items,
        cursor: serde_json::to_string(cursor).ok(),
        more,
        total: None,
        clock_skew_s: answer.and_then(|answer| answer.skew_s(request.now)),
        drift,
    }
}

/// A page of a list that is read on by a number: its rows, and the number of the page after it. `None` is the end: a short
/// page, none named, zero, or the number that was just asked for.
fn numbered<'a>(
    answer: &Answer,
    text: &'a str,
    key: &str,
    asked: &str,
    limit: usize,
    drift: &mut Vec<Drift>,
) -> Result<(Vec<&'a RawValue>, Option<String>), ConnectorError> {
    if answer.status == 204 {
        return Ok((Vec::new(), None));
    }
    let (rows, next) = envelope::rows_beside(text, key, "next", drift)?;
    let next = next
        .and_then(|raw| json::id(raw.get()))
        .filter(|next| rows.len() >= limit && next != "0" && next != asked)
        .map(Cow::into_owned);
    Ok((rows, next))
}

/// The same cursor and nothing else: asked again sooner than the report changes.
fn nothing_new(request: &FetchRequest<'_>) -> FetchedPage {
    FetchedPage {
        cursor: request.cursor.map(str::to_owned),
        ..FetchedPage::default()
    }
}

/// True when a round that was finished at `done_at` (Unix s) is younger than `age_s`, so that asking again is in vain.
fn is_fresh(request: &FetchRequest<'_>, done_at: Option<i64>, age_s: i64) -> bool {
    let now = request.now.timestamp();
    request.starts_run && !request.full && done_at.is_some_and(|at| now >= at && now - at < age_s)
}

/// The clock on Moscow's walls.
fn moscow(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    match FixedOffset::east_opt(crate::kit::moment::MOSCOW_S) {
        Some(zone) => at.with_timezone(&zone),
        None => at.fixed_offset(),
    }
}

/// The day `months` before another, cut to the month's last day.
fn months_before(at: DateTime<Utc>, months: u32) -> DateTime<Utc> {
    at.checked_sub_months(chrono::Months::new(months)).unwrap_or(at)
}
