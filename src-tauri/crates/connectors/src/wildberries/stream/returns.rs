//! Goods on their way back: windows of at most 31 days, in each the active returns and then the finished ones.

use super::super::api;
use super::{cursor, is_fresh, moscow, nothing_new, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::page as envelope;
use crate::session::Session;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// The documented most.
const LIMIT: usize = 1000;
/// Days in a window, both ends counted.
const WINDOW_DAYS: u64 = 31;
/// Windows of a first and of a daily round: about three months, the time in which a return runs its course.
const ROUND_WINDOWS: u64 = 3;
/// A round costs two requests, and one a minute is allowed.
const FRESH_S: i64 = 10 * 60;
/// The older windows are read once in this time.
const OLDER_EVERY_S: i64 = 86_400;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    /// Windows still to read, the first of them now.
    windows: Vec<(NaiveDate, NaiveDate)>,
    archive: bool,
    offset: usize,
    older: bool,
    older_at: Option<i64>,
    done_at: Option<i64>,
}

/// A page.
pub async fn fetch(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let now = request.now.timestamp();
    let mut at: Cursor = cursor(request);
    if at.windows.is_empty() && is_fresh(request, at.done_at, FRESH_S) {
        return Ok(nothing_new(request));
    }
    if at.windows.is_empty() || (request.starts_run && request.full) {
        at.older = request.full
            || at
                .older_at
                .is_none_or(|older| now < older || now - older >= OLDER_EVERY_S);
        at.archive = false;
        at.offset = 0;
        let count = match (request.full, at.older) {
            (true, _) => u64::from(request.archive_months.max(3)),
            (false, true) => ROUND_WINDOWS,
            (false, false) => 1,
        };
        let today = moscow(request.now).date_naive();
        at.windows = (0..count)
            .map(|n| {
                let to = today - Days::new(n * WINDOW_DAYS);
                (to - Days::new(WINDOW_DAYS - 1), to)
            })
            .collect();
    }
    let Some(&(from, to)) = at.windows.first() else {
        return Ok(nothing_new(request));
    };
    let status = if at.archive { "archive" } else { "active" };
    let query = [
        ("dateFrom", from.to_string()),
        ("dateTo", to.to_string()),
        ("status", status.to_owned()),
        ("limit", LIMIT.to_string()),
        ("offset", at.offset.to_string()),
    ];
    let answer = api::get(session, &api::ITEM_RETURNS, &query).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        let companion = format!(r#"{{"status":"{status}"}}"#);
        items = envelope::rows(&text, Some("report"), &mut drift)?
            .into_iter()
            .map(|row| envelope::item("return", row, &["srid", "shkId"], Some(&companion)))
            .collect();
    }
    // `count` is not said to be the whole's or the page's: only a page that is not full ends the list.
    let ends = items.len() < LIMIT;
    if !ends {
        at.offset += items.len();
    } else if at.archive {
        at.windows.remove(0);
        at.archive = false;
        at.offset = 0;
    } else {
        at.archive = true;
        at.offset = 0;
    }
    let more = !at.windows.is_empty();
    if !more {
        at.done_at = Some(now);
        if at.older {
            at.older_at = Some(now);
        }
    }
    Ok(page(request, Some(&answer), items, drift, &at, more))
}
