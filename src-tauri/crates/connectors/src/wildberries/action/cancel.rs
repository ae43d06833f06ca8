//! Cancelling an order as its seller. Irreversible.

use super::super::api;
use super::{malformed, number, object, receipt};
use crate::error::ConnectorError;
use crate::kit::page;
use crate::kit::reader::{Oddities, Reader};
use crate::perform::{PerformError, Receipt, Seen};
use crate::session::Session;
use reqwest::Method;

/// PATCH without a body, answered with 204.
pub async fn perform(session: &Session, order: &str) -> Result<Receipt, PerformError> {
    let order = number(order).ok_or_else(|| malformed("the order's id is no number"))?;
    let rest = format!("{order}/cancel");
    let answer = api::write(session, &api::ORDER_CANCEL, Method::PATCH, &rest, None).await?;
    Ok(receipt(&answer))
}

/// Reads the order's statuses. An order that is not known is left out of the answer, without a word.
pub async fn look(session: &Session, order: &str, sent: bool) -> Result<Seen, ConnectorError> {
    let impossible = |why: &str, now| {
        Ok(Seen::Impossible {
            why: why.to_owned(),
            now,
        })
    };
    let Some(order) = number(order) else {
        return impossible("gone", None);
    };
    let body = format!("{{\"orders\":[{order}]}}");
    let answer = api::post(session, &api::ORDERS_STATUS, body).await?;
    let mut drift = Vec::new();
    let text = if answer.status == 204 {
        "{\"orders\":[]}".to_owned()
    } else {
        object(&answer)?
    };
    for row in page::rows(&text, Some("orders"), &mut drift)? {
        let odd = Oddities::default();
        let Some(told) = Reader::open(row.get(), &odd) else {
            continue;
        };
        if told.any_id("id").is_none_or(|id| id != order) {
            continue;
        }
        let code = |key: &str| told.text(key).map(|code| code.to_ascii_lowercase());
        let (seller, market) = (code("supplierStatus"), code("wbStatus"));
        let may = told.bool("isCancellable");
        return Ok(judge(seller.as_deref(), market.as_deref(), may, sent));
    }
    if sent {
        Ok(Seen::CannotTell)
    } else {
        impossible("gone", None)
    }
}

fn judge(seller: Option<&str>, market: Option<&str>, may: Option<bool>, sent: bool) -> Seen {
    let now = || market.or(seller).map(str::to_owned);
    let by_another = market
        .is_some_and(|code| code.contains("cancel") && code != "canceled" || code.contains("declined"))
        || seller.is_some_and(|code| code.starts_with("cancel_"));
    if by_another {
        return Seen::Impossible {
            why: "cancelled".to_owned(),
            now: now(),
        };
    }
    if seller == Some("cancel") {
        return Seen::Done { words: None };
    }
    let may = may.unwrap_or(matches!(seller, Some("new" | "confirm")));
    match (may, sent) {
        (true, false) => Seen::Possible,
        (true, true) => Seen::NotDone { now: now() },
        (false, _) => Seen::Impossible {
            why: "not_cancellable".to_owned(),
            now: now(),
        },
    }
}
