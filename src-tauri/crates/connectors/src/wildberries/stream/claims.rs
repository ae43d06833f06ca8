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
    /// The page's first claim: a server that repeats a page must not keep the run for ever.
    first: String,
}

/// A page.
pub async fn fetch(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    let mut at: Cursor = if request.starts_run {
        Cursor::default()
    } else {
        cursor(request)
    };
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
        let archived = if at.archive {
            r#"{"archived":true}"#
        } else {
            r#"{"archived":false}"#
        };
        items = envelope::rows(&text, Some("claims"), &mut drift)?
            .into_iter()
            .map(|row| envelope::item("claim", row, &["id"], Some(archived)))
            .collect();
        let [told] = json::pick(&text, ["total"]);
        total = told.and_then(|raw| json::id(raw.get())?.parse().ok());
    }
    let read = at.offset + items.len();
    let first = items
        .first()
        .map(|item| item.external_id.clone())
        .unwrap_or_default();
    let ends =
        items.is_empty() || first == at.first || total.map_or(items.len() < LIMIT, |total| read >= total);
    let more = !(ends && at.archive);
    at = match (ends, at.archive) {
        (false, archive) => Cursor {
            archive,
            offset: read,
            first,
        },
        (true, false) => Cursor {
            archive: true,
            ..Cursor::default()
        },
        (true, true) => Cursor::default(),
    };
    Ok(page(request, Some(&answer), items, drift, &at, more))
}
