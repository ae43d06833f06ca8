//! Reviews: unprocessed, processed, archive.

use super::super::api;
use super::{cursor, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::moment;
use crate::kit::page as envelope;
use crate::session::Session;
use serde::{Deserialize, Serialize};

/// Rows in a page. The documented most is 5000, some 10 MB; fewer keep memory low.
const TAKE: usize = 1000;
/// The documented last row that can be skipped to.
const LAST_SKIP: usize = 199_990;
/// A review may be answered, and so move to another list, long after it was written. Later rounds read this far back
/// beyond the newest review of the round before …
const OVERLAP_S: i64 = 35 * 86_400;
/// … and once in this time everything.
const DEEP_EVERY_S: i64 = 7 * 86_400;

const UNPROCESSED: u8 = 0;
const PROCESSED: u8 = 1;
const ARCHIVE: u8 = 2;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    /// True while a round is being read.
    open: bool,
    list: u8,
    skip: usize,
    /// Whether this round reads everything.
    deep: bool,
    deep_at: Option<i64>,
    /// Creation of the newest review of finished rounds, Unix s.
    newest: Option<i64>,
    /// The same of this round.
    top: Option<i64>,
}

/// A page.
pub async fn fetch(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let now = request.now.timestamp();
    let mut at: Cursor = cursor(request);
    if !at.open || (request.starts_run && request.full) {
        at.deep = request.full
            || at
                .deep_at
                .is_none_or(|deep| now < deep || now - deep >= DEEP_EVERY_S);
        at.open = true;
        at.list = UNPROCESSED;
        at.skip = 0;
        at.top = None;
    }
    let mut query = vec![
        ("take", TAKE.to_string()),
        ("skip", at.skip.to_string()),
        ("order", "dateDesc".to_owned()),
    ];
    let method = if at.list == ARCHIVE {
        &api::REVIEW_ARCHIVE
    } else {
        query.push(("isAnswered", (at.list == PROCESSED).to_string()));
        &api::REVIEW_LIST
    };
    let answer = api::get(session, method, &query).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    let mut dates = Vec::new();
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        envelope::check(&text)?;
        if let Some(error) = super::super::errors::inside(&text) {
            return Err(error);
        }
        let [data] = json::pick(&text, ["data"]);
        let data = data.map_or(text.as_ref(), |raw| raw.get());
        if json::kind(data) == json::Kind::Null {
            drift.push(crate::connector::Drift {
                path: "data".to_owned(),
                problem: "null",
            });
        } else {
            // A processed review stands in its list and in the archive: only the archive tells, or each round would flip it twice.
            let archived = (at.list == ARCHIVE).then_some(r#"{"archived":true}"#);
            for row in envelope::rows(data, Some("feedbacks"), &mut drift)? {
                let [created] = json::pick(row.get(), ["createdDate"]);
                dates.extend(
                    created
                        .and_then(|raw| json::text(raw.get()))
                        .and_then(|text| moment::parse(&text, moment::MOSCOW_S)?.instant())
                        .map(|at| at.timestamp()),
                );
                items.push(envelope::item("review", row, &["id"], archived));
            }
        }
    }
    at.top = dates.iter().max().copied().max(at.top);
    let known = |newest: i64| !dates.is_empty() && dates.iter().all(|date| *date < newest - OVERLAP_S);
    let nothing_newer = !at.deep && at.list != UNPROCESSED && at.newest.is_some_and(known);
    let ends = items.len() < TAKE || nothing_newer || at.skip + TAKE > LAST_SKIP;
    if ends {
        at.list += 1;
        at.skip = 0;
    } else {
        at.skip += TAKE;
    }
    let more = at.list <= ARCHIVE;
    if !more {
        at.open = false;
        at.newest = at.top.max(at.newest);
        if at.deep {
            at.deep_at = Some(now);
        }
    }
    Ok(page(request, Some(&answer), items, drift, &at, more))
}
