//! Claims: those under review, then the archive. The marketplace lists 14 days only, so every run reads all of it.

use super::super::api;
use super::{cursor, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::page as envelope;
use crate::session::Session;
use serde::{Deserialize, Serialize};

/// The documented most.
const LIMIT: usize = 200;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    archive: bool,
    offset: usize,
}

/// A page.
pub async fn fetch(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: Cursor = if request.starts_run { Cursor::default() } else { cursor(request) };
    let query = [
        ("is_archive", at.archive.to_string()),
        ("limit", LIMIT.to_string()),
        ("offset", at.offset.to_string()),
    ];
    let answer = api::get(session, &api::CLAIMS, &query).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    let mut total: Option<usize> = None;
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        let archived = at.archive.then_some(r#"{"archived":true}"#);
        items = envelope::rows(&text, Some("claims"), &mut drift)?
            .into_iter()
            .map(|row| envelope::item("claim", row, &["id"], archived))
            .collect();
        let [told] = json::pick(&text, ["total"]);
        total = told.and_then(|raw| json::id(raw.get())?.parse().ok());
    }
    let read = at.offset + items.len();
    let ends = items.is_empty() || total.map_or(items.len() < LIMIT, |total| read >= total);
    let more = !(ends && at.archive);
    at = match (ends, at.archive) {
        (false, archive) => Cursor { archive, offset: read },
        (true, false) => Cursor {
            archive: true,
            offset: 0,
        },
        (true, true) => Cursor::default(),
    };
    Ok(page(request, Some(&answer), items, drift, &at, more))
}
