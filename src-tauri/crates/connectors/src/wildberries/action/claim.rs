//! Deciding a buyer's claim.

use super::super::api;
use super::{malformed, object, receipt, same, within};
use crate::error::ConnectorError;
use crate::kit::http::Payload;
use crate::kit::page;
use crate::kit::reader::{Oddities, Reader};
use crate::perform::{PerformError, Receipt, Seen};
use crate::session::Session;
use reqwest::Method;
use serde_json::{Map, Value};

/// Characters of a comment.
pub const COMMENT: (u32, u32) = (10, 1000);
/// The decision that is nothing without a comment.
const REJECT_CUSTOM: &str = "rejectcustom";
/// A decision that may have one. Every other takes none.
const APPROVE_SHOP: &str = "approvecc1";
/// What the seller answers after the buyer brought the goods to the shop.
const GOODS_CAME: &str = "confirmreturngoodcc1";

/// PATCH, answered with 200 and no body.
pub async fn perform(
    session: &Session,
    claim: &str,
    action: &str,
    comment: Option<&str>,
) -> Result<Receipt, PerformError> {
    if claim.trim().is_empty() || action.trim().is_empty() {
        return Err(malformed("no claim or no decision is named"));
    }
    let comment = comment.map(str::trim).filter(|text| !text.is_empty());
    let mut body = Map::new();
    body.insert("id".to_owned(), Value::from(claim));
    body.insert("action".to_owned(), Value::from(action));
    match (action, comment) {
        (REJECT_CUSTOM, None) => return Err(malformed("this decision needs a comment")),
        (REJECT_CUSTOM | APPROVE_SHOP, Some(text)) => {
            within(text, COMMENT)?;
            body.insert("comment".to_owned(), Value::from(text));
        }
        _ => {}
    }
    let payload = Payload::json(Value::Object(body).to_string());
    let answer = api::write(session, &api::CLAIM_DECIDE, Method::PATCH, "", Some(payload)).await?;
    Ok(receipt(&answer))
}

/// A claim as far as a decision on it is concerned.
struct Standing {
    /// 0 under review, 1 refused, 2 approved.
    status: Option<i64>,
    /// What becomes of the goods: 5 stay with the buyer, 10 go to the seller …
    goods: Option<i64>,
    words: Option<String>,
    actions: Vec<String>,
}

/// Reads the claim among those under review, then in the archive. Both list 14 days only.
pub async fn look(
    session: &Session,
    claim: &str,
    action: &str,
    comment: Option<&str>,
    sent: bool,
) -> Result<Seen, ConnectorError> {
    for archive in [false, true] {
        if let Some(standing) = find(session, claim, archive).await? {
            return Ok(judge(&standing, action, comment, sent));
        }
    }
    Ok(Seen::CannotTell)
}

async fn find(session: &Session, claim: &str, archive: bool) -> Result<Option<Standing>, ConnectorError> {
    let query = [
        ("is_archive", archive.to_string()),
        ("id", claim.to_owned()),
        ("limit", "50".to_owned()),
        ("offset", "0".to_owned()),
    ];
    let answer = api::get(session, &api::CLAIMS, &query).await?;
    if answer.status == 204 {
        return Ok(None);
    }
    let body = object(&answer)?;
    let mut drift = Vec::new();
    for row in page::rows(&body, Some("claims"), &mut drift)? {
        let odd = Oddities::default();
        let Some(told) = Reader::open(row.get(), &odd) else {
            continue;
        };
        if told.any_id("id").is_some_and(|id| id.eq_ignore_ascii_case(claim)) {
            return Ok(Some(Standing {
                status: told.int("status"),
                goods: told.int("status_ex"),
                words: told.text("wb_comment"),
                actions: told.texts("actions"),
            }));
        }
    }
    Ok(None)
}

fn judge(standing: &Standing, action: &str, comment: Option<&str>, sent: bool) -> Seen {
    let open = standing.actions.iter().any(|offered| offered == action);
    let now = || {
        standing.words.clone().or_else(|| {
            let code = match standing.status {
                Some(0) => "under_review",
                Some(1) => "refused",
                Some(2) => "approved",
                _ => return None,
            };
            Some(code.to_owned())
        })
    };
    match (sent, open) {
        (false, true) => Seen::Possible,
        (true, true) => Seen::NotDone { now: now() },
        (_, false) if fits(standing, action, comment) => Seen::Done {
            words: standing.words.clone(),
        },
        // Neither offered any more nor decided: what was decided is not shown yet.
        (true, false) if standing.status == Some(0) => Seen::CannotTell,
        (_, false) => Seen::Impossible {
            why: "action_closed".to_owned(),
            now: now(),
        },
    }
}

/// True when the claim stands as the decision leaves it. A decision that this list does not know is done once the claim
/// is decided and no longer offers it.
fn fits(standing: &Standing, action: &str, comment: Option<&str>) -> bool {
    let approved = standing.status == Some(2);
    let refused = standing.status == Some(1);
    match action {
        "autorefund1" => approved && matches!(standing.goods, Some(5) | None),
        "approve1" | "approve2" => approved && standing.goods != Some(5),
        APPROVE_SHOP => approved || standing.actions.iter().any(|next| next == GOODS_CAME),
        GOODS_CAME => approved,
        REJECT_CUSTOM => refused && words_fit(standing, comment),
        _ if action.starts_with("reject") => refused,
        _ => approved || refused,
    }
}

fn words_fit(standing: &Standing, comment: Option<&str>) -> bool {
    match (&standing.words, comment) {
        (Some(words), Some(comment)) => same(words, comment),
        _ => true,
    }
}
