//! Chats and their events.

use super::super::api;
use super::{cursor, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::page as envelope;
use crate::session::Session;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// Every chat, in one answer.
pub async fn threads(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let answer = api::get(session, &api::CHATS, &[]).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        items = envelope::rows(&text, Some("result"), &mut drift)?
            .into_iter()
            .map(|row| envelope::item("chat", row, &["chatID"], None))
            .collect();
    }
    // A seller without chats gets `result: null`.
    drift.retain(|odd| odd.problem != "null");
    Ok(page(request, Some(&answer), items, drift, &(), false))
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    /// The last `next` that was not 0, Unix ms; empty before the first answer.
    next: String,
}

/// A page of events, from the oldest on, until an answer says that there are none.
pub async fn events(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: Cursor = cursor(request);
    if request.starts_run && request.full {
        at.next.clear();
    }
    let mut query = Vec::new();
    if !at.next.is_empty() {
        query.push(("next", at.next.clone()));
    }
    let answer = api::get(session, &api::CHAT_EVENTS, &query).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    let mut more = false;
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        envelope::check(&text)?;
        let [result] = json::pick(&text, ["result"]);
        if let Some(result) = result
            .map(|raw| raw.get())
            .filter(|raw| json::kind(raw) == json::Kind::Object)
        {
            for row in envelope::rows(result, Some("events"), &mut drift)? {
                let mut item = envelope::item("message", row, &["eventID"], None);
                let [id, chat, at] = json::pick(row.get(), ["eventID", "chatID", "addTimestamp"]);
                let part = |raw: Option<&RawValue>| {
                    raw.and_then(|raw| json::id(raw.get()).map(|id| id.into_owned()))
                };
                if let (None, Some(chat), Some(at)) = (part(id), part(chat), part(at)) {
                    item.external_id = format!("{chat}@{at}");
                }
                items.push(item);
            }
            let [next, total] = json::pick(result, ["next", "totalEvents"]);
            let next = next
                .and_then(|raw| json::id(raw.get()))
                .filter(|next| next != "0");
            let total: Option<i64> = total.and_then(|raw| json::id(raw.get())?.parse().ok());
            let some_left = total != Some(0) && (total.is_some() || !items.is_empty());
            more = some_left && next.as_deref().is_some_and(|next| next != at.next);
            if let Some(next) = next {
                at.next = next.into_owned();
            }
        } else {
            drift.push(crate::connector::Drift {
                path: "result".to_owned(),
                problem: if result.is_some() { "null" } else { "missing" },
            });
        }
    }
    // An empty list of the last answer may be null.
    drift.retain(|odd| odd.path != "events" || odd.problem != "null");
    Ok(page(request, Some(&answer), items, drift, &at, more))
}
