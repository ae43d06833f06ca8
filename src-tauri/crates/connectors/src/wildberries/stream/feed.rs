//! The order feed: all orders of the last 31 days by the time of their status, newest first.

use super::super::api;
use super::{cursor, is_fresh, moscow, nothing_new, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::moment;
use crate::kit::page as envelope;
use crate::session::Session;
use chrono::{Duration, SecondsFormat};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Rows in a page; no most is documented.
const LIMIT: usize = 1000;
/// The period may begin at most 31 days ago; an hour is left for clocks that differ.
const BACK_HOURS: i64 = 31 * 24 - 1;
/// One request a minute is allowed: a run sooner than that asks nothing.
const FRESH_S: i64 = 60;
/// Rows may be written a little late: later rounds read this far back beyond the newest row known.
const OVERLAP_S: i64 = 3_600;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    open: bool,
    start: String,
    end: String,
    snapshot: Option<String>,
    offset: usize,
    /// Change of the newest row of finished rounds, Unix s.
    newest: Option<i64>,
    top: Option<i64>,
    done_at: Option<i64>,
}

/// A page.
pub async fn fetch(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: Cursor = cursor(request);
    if !at.open && is_fresh(request, at.done_at, FRESH_S) {
        return Ok(nothing_new(request));
    }
    // A snapshot of an earlier run is not gone on with: it is not said how long it is kept.
    if !at.open || request.starts_run {
        let written = |at| moscow(at).to_rfc3339_opts(SecondsFormat::Secs, false);
        at = Cursor {
            open: true,
            start: written(request.now - Duration::hours(BACK_HOURS)),
            end: written(request.now),
            newest: at.newest.filter(|_| !request.full),
            ..Cursor::default()
        };
    }
    let mut pagination = json!({ "offset": at.offset, "limit": LIMIT });
    if let (Some(snapshot), Some(fields)) = (&at.snapshot, pagination.as_object_mut()) {
        fields.insert("snapshotTime".to_owned(), snapshot.as_str().into());
    }
    let body = json!({ "selectedPeriod": { "start": at.start, "end": at.end }, "pagination": pagination });
    let answer = api::post(session, &api::ORDER_FEED, body.to_string()).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    let mut oldest = None;
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        envelope::check(&text)?;
        let [data] = json::pick(&text, ["data"]);
        let data = data.map_or(text.as_ref(), |raw| raw.get());
        if json::kind(data) == json::Kind::Null {
            drift.push(crate::connector::Drift {
                path: "data".to_owned(),
                problem: "null",
            });
        } else {
            let [currency, snapshot] = json::pick(data, ["currency", "snapshotTime"]);
            let companion = currency.map(|raw| format!(r#"{{"currency":{}}}"#, raw.get()));
            if at.snapshot.is_none() {
                at.snapshot = snapshot
                    .and_then(|raw| json::id(raw.get()))
                    .map(|text| text.into_owned());
            }
            for row in envelope::rows(data, Some("orders"), &mut drift)? {
                let [changed, created] = json::pick(row.get(), ["updatedAt", "createdAt"]);
                let changed = changed
                    .or(created)
                    .and_then(|raw| json::text(raw.get()))
                    .and_then(|text| moment::parse(&text, moment::MOSCOW_S)?.instant())
                    .map(|at| at.timestamp());
                at.top = changed.max(at.top);
                oldest = changed.or(oldest);
                items.push(envelope::item("feed", row, &["srid"], companion.as_deref()));
            }
        }
    }
    let known = matches!((oldest, at.newest), (Some(oldest), Some(newest)) if oldest < newest - OVERLAP_S);
    let more = items.len() >= LIMIT && !known;
    at.offset += items.len();
    if !more {
        at = Cursor {
            newest: at.top.max(at.newest),
            done_at: Some(request.now.timestamp()),
            ..Cursor::default()
        };
    }
    Ok(page(request, Some(&answer), items, drift, &at, more))
}
