//! The statistics' orders and sales, by the time of their last change.

use super::super::api::{self, Method};
use super::{cursor, is_fresh, moscow, nothing_new, page};
use crate::connector::{FetchRequest, FetchedPage};
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::page as envelope;
use crate::session::Session;
use chrono::Duration;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Rows are kept 90 days.
const BACK_DAYS: i64 = 90;
/// The report is refreshed every 30 minutes.
const FRESH_S: i64 = 30 * 60;
/// An answer holds up to about 80,000 rows. A far shorter one is the last; asking again for an empty one would cost a
/// minute, and what is added meanwhile comes with the next run.
const SHORT: usize = 1000;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    /// `lastChangeDate` of the last row, exactly as it came: Moscow time.
    from: String,
    done_at: Option<i64>,
    /// Where the seller is registered, once it is known; empty when the marketplace does not say.
    country: Option<String>,
}

/// Orders.
pub async fn orders(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    report(session, request, &api::STAT_ORDERS, "stat_order", &["srid"]).await
}

/// Sales and returns.
pub async fn sales(session: &Session, request: &FetchRequest<'_>) -> Result<FetchedPage, ConnectorError> {
    report(
        session,
        request,
        &api::STAT_SALES,
        "stat_sale",
        &["saleID", "srid"],
    )
    .await
}

async fn report(
    session: &Session,
    request: &FetchRequest<'_>,
    method: &Method,
    kind: &'static str,
    keys: &[&str],
) -> Result<FetchedPage, ConnectorError> {
    let mut at: Cursor = cursor(request);
    if is_fresh(request, at.done_at, FRESH_S) {
        return Ok(nothing_new(request));
    }
    if at.from.is_empty() || (request.starts_run && request.full) {
        let first = moscow(request.now - Duration::days(BACK_DAYS));
        at.from = first.format("%Y-%m-%dT%H:%M:%S").to_string();
    }
    if at.country.is_none() {
        at.country = country(session).await?;
    }
    let companion = at
        .country
        .as_ref()
        .filter(|country| !country.is_empty())
        .map(|country| json!({ "country": country }).to_string());
    let query = [("dateFrom", at.from.clone()), ("flag", "0".to_owned())];
    let answer = api::get(session, method, &query).await?;
    let mut drift = Vec::new();
    let mut items = Vec::new();
    let mut last = None;
    if answer.status != 204 {
        let text = envelope::body_text(&answer.body);
        if json::kind(&text) == json::Kind::Null {
            envelope::check(&text)?;
        } else {
            for row in envelope::rows(&text, None, &mut drift)? {
                let [changed] = json::pick(row.get(), ["lastChangeDate"]);
                last = changed
                    .and_then(|raw| json::text(raw.get()))
                    .map(|text| text.into_owned())
                    .or(last);
                items.push(envelope::item(kind, row, keys, companion.as_deref()));
            }
        }
    }
    let advanced = last.as_ref().is_some_and(|last| *last != at.from);
    let more = advanced && items.len() >= SHORT;
    if let Some(last) = last {
        at.from = last;
    }
    at.done_at = (!more).then(|| request.now.timestamp());
    Ok(page(request, Some(&answer), items, drift, &at, more))
}

/// The seller's country: rows name no currency, and only a Russian seller's is sure. A marketplace that does not answer
/// this is asked again by the next run; the rows come all the same.
async fn country(session: &Session) -> Result<Option<String>, ConnectorError> {
    match api::get(session, &api::SELLER_INFO, &[]).await {
        Ok(answer) => {
            let text = envelope::body_text(&answer.body);
            let [country] = json::pick(&text, ["country"]);
            let country = country.and_then(|raw| json::id(raw.get())).unwrap_or_default();
            Ok(Some(country.into_owned()))
        }
        Err(ConnectorError::Cancelled) => Err(ConnectorError::Cancelled),
        Err(error) => {
            tracing::debug!(%error, "the seller's country is not known");
            Ok(None)
        }
    }
}
