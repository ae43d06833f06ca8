//! Setting a stock; 0 stops the sale.

use super::super::api;
use super::{malformed, number, object, receipt};
use crate::error::ConnectorError;
use crate::kit::http::Payload;
use crate::kit::page;
use crate::kit::reader::{Oddities, Reader};
use crate::perform::{PerformError, Receipt, Seen};
use crate::session::Session;
use reqwest::Method;

/// Most pieces of one size.
const MOST: u32 = 100_000;

/// PUT by the size's id (`chrtId`; a barcode is refused). A wrong name in the body is answered with 204 too.
pub async fn perform(
    session: &Session,
    warehouse: &str,
    item: &str,
    amount: u32,
) -> Result<Receipt, PerformError> {
    let (Some(warehouse), Some(item)) = (number(warehouse), number(item)) else {
        return Err(malformed("the warehouse's or the size's id is no number"));
    };
    if amount > MOST {
        return Err(malformed(format!("more than {MOST} pieces")));
    }
    let body = Payload::json(format!(
        "{{\"stocks\":[{{\"chrtId\":{item},\"amount\":{amount}}}]}}"
    ));
    let answer = api::write(session, &api::STOCKS, Method::PUT, warehouse, Some(body)).await?;
    Ok(receipt(&answer))
}

/// Reads the stock. A size that has none is left out of the answer.
pub async fn look(
    session: &Session,
    warehouse: &str,
    item: &str,
    amount: u32,
    sent: bool,
) -> Result<Seen, ConnectorError> {
    let gone = Seen::Impossible {
        why: "gone".to_owned(),
        now: None,
    };
    let (Some(warehouse), Some(item)) = (number(warehouse), number(item)) else {
        return Ok(gone);
    };
    let body = format!("{{\"chrtIds\":[{item}]}}");
    let answer = match api::post_to(session, &api::STOCKS, warehouse, body).await {
        Ok(answer) => answer,
        Err(ConnectorError::Rejected { status: 404, .. }) => return Ok(gone),
        Err(other) => return Err(other),
    };
    let mut there = None;
    if answer.status != 204 {
        let text = object(&answer)?;
        let mut drift = Vec::new();
        for row in page::rows(&text, Some("stocks"), &mut drift)? {
            let odd = Oddities::default();
            let told = Reader::open(row.get(), &odd);
            if let Some(told) = told.filter(|told| told.any_id("chrtId").is_some_and(|id| id == item)) {
                there = told.int("amount");
            }
        }
    }
    Ok(judge(i64::from(amount), there, sent))
}

fn judge(wanted: i64, there: Option<i64>, sent: bool) -> Seen {
    match there {
        Some(there) if there == wanted => Seen::Done {
            words: Some(there.to_string()),
        },
        None if sent && wanted == 0 => Seen::Done { words: None },
        _ if !sent => Seen::Possible,
        // Fewer pieces than were set: they may have been sold since.
        Some(there) if there < wanted => Seen::CannotTell,
        _ => Seen::NotDone {
            now: there.map(|there| there.to_string()),
        },
    }
}
