//! Orders: the new ones, and the list in windows of 30 days, each page with its orders' statuses.

use super::super::api;
use super::{cursor, numbered, page};
use crate::connector::{FetchRequest, FetchedPage, RawItem};
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::moment;
use crate::kit::page as envelope;
use crate::session::Session;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::HashMap;

/// Rows in a page: the documented most.
const LIMIT: usize = 1000;
/// The list answers at most 30 days at once …
const WINDOW_S: i64 = 30 * 86_400;
/// … and at most three months back.
const MONTHS_BACK: u32 = 3;
/// The older windows change rarely: once a day is enough.
const OLDER_EVERY_S: i64 = 86_400;
/// A round that was broken off is gone on with for an hour; after that the newest orders are wanted first again.
const RESUME_S: i64 = 3_600;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    /// When the round began, Unix s.
    round: Option<i64>,
    /// Windows still to read, Unix s, the first of them now.
    windows: Vec<(i64, i64)>,
    /// The marketplace's own cursor inside the window; empty at its start.
    next: String,
    /// Whether this round reads the older windows.
    older: bool,
    /// When a round last read them to the end, Unix s.
    older_at: Option<i64>,
}

impl Cursor {
    fn begin(&mut self, request: &FetchRequest<'_>) {
        let now = request.now.timestamp();
        let oldest = super::months_before(request.now, MONTHS_BACK).timestamp() + 60;
        self.older = request.full
            || self
                .older_at
                .is_none_or(|at| now < at || now - at >= OLDER_EVERY_S);
        self.round = Some(now);
        self.next.clear();
        self.windows.clear();
        let mut to = now;
        while to > oldest {
            let from = (to - WINDOW_S).max(oldest);
            self.windows.push((from, to));
            if !self.older {
                break;
            }
            to = from;
        }
    }

    fn must_begin(&self, request: &FetchRequest<'_>) -> bool {
        let now = request.now.timestamp();
        let stale = self
            .round
            .is_none_or(|round| now < round || now - round > RESUME_S);
        self.windows.is_empty() || (request.starts_run && (stale || request.full))
    }
}

/// New orders: one answer, without pages.
pub async fn fresh(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let answer = api::get(session, &api::ORDERS_NEW, &[]).await?;
    if answer.status == 204 {
        return Ok(page(request, Some(&answer), Vec::new(), Vec::new(), &(), false));
    }
    let text = envelope::body_text(&answer.body);
    let mut drift = Vec::new();
    let items = envelope::rows(&text, Some("orders"), &mut drift)?
        .into_iter()
        .map(|row| envelope::item("order_new", row, &["id", "orderId"], None))
        .collect();
    Ok(page(request, Some(&answer), items, drift, &(), false))
}

/// A page of the list.
pub async fn list(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: Cursor = cursor(request);
    if at.must_begin(request) {
        at.begin(request);
    }
    let Some(&(from, to)) = at.windows.first() else {
        return Ok(super::nothing_new(request));
    };
    let next = if at.next.is_empty() { "0" } else { at.next.as_str() };
    let query = [
        ("limit", LIMIT.to_string()),
        ("next", next.to_owned()),
        ("dateFrom", from.to_string()),
        ("dateTo", to.to_string()),
    ];
    let answer = api::get(session, &api::ORDERS_LIST, &query).await?;
    let text = envelope::body_text(&answer.body);
    let mut drift = Vec::new();
    let (rows, following) = numbered(&answer, &text, "orders", next, LIMIT, &mut drift)?;

    let seen: Vec<Seen<'_>> = rows.into_iter().map(Seen::of).collect();
    let ignores_dates = is_all_outside(&seen, from, to);
    let items = with_statuses(session, request, &seen).await?;

    let is_older = at.round != Some(to);
    if ignores_dates && is_older {
        at.windows.clear();
    } else if ignores_dates {
        at.windows.truncate(1);
    }
    if following.is_none() && !at.windows.is_empty() {
        at.windows.remove(0);
    }
    at.next = following.unwrap_or_default();
    let more = !at.windows.is_empty();
    if !more && at.older {
        at.older_at = at.round;
    }
    Ok(page(request, Some(&answer), items, drift, &at, more))
}

struct Seen<'a> {
    row: &'a RawValue,
    id: String,
    created_s: Option<i64>,
}

impl<'a> Seen<'a> {
    fn of(row: &'a RawValue) -> Self {
        let [id, older_id, created] = json::pick(row.get(), ["id", "orderId", "createdAt"]);
        let id = id
            .and_then(|raw| json::id(raw.get()))
            .or_else(|| older_id.and_then(|raw| json::id(raw.get())));
        let created_s = created
            .and_then(|raw| json::text(raw.get()))
            .and_then(|text| moment::parse(&text, 0)?.instant())
            .map(|at| at.timestamp());
        Self {
            row,
            id: id.map_or_else(|| envelope::unread(row.get()), |id| id.into_owned()),
            created_s,
        }
    }
}

/// A server that does not look at the dates would send the same rows for every window.
fn is_all_outside(seen: &[Seen<'_>], from: i64, to: i64) -> bool {
    let mut dated = seen.iter().filter_map(|one| one.created_s).peekable();
    dated.peek().is_some() && dated.all(|at| at < from || at > to)
}

async fn with_statuses(
    session: &Session,
    request: &FetchRequest<'_>,
    seen: &[Seen<'_>],
) -> Result<Vec<RawItem>, ConnectorError> {
    let ids: Vec<String> = seen.iter().map(|one| one.id.clone()).collect();
    let settled = request.knowledge.settled(&ids);
    let open: Vec<&str> = ids
        .iter()
        .filter(|id| !settled.contains(*id))
        .map(String::as_str)
        .collect();
    let mut statuses: HashMap<String, Box<str>> = HashMap::with_capacity(open.len());
    if let Some(body) = numbers_body(open.iter().copied()) {
        let answer = api::post(session, &api::ORDERS_STATUS, body).await?;
        if answer.status != 204 {
            let text = envelope::body_text(&answer.body);
            for row in envelope::rows(&text, Some("orders"), &mut Vec::new())? {
                statuses.insert(envelope::external_id(row, &["id", "orderId"]), row.get().into());
            }
        }
    }
    Ok(seen
        .iter()
        .map(|one| RawItem {
            kind: "order",
            external_id: one.id.clone(),
            body: one.row.get().into(),
            companion: statuses.remove(&one.id),
        })
        .collect())
}

/// `{"orders":[1,2]}` of the ids that are numbers; `None` when none is.
pub fn numbers_body<'a>(ids: impl Iterator<Item = &'a str>) -> Option<String> {
    let numbers: Vec<&str> = ids
        .filter(|id| (1..=19).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    (!numbers.is_empty()).then(|| format!("{{\"orders\":[{}]}}", numbers.join(",")))
}
