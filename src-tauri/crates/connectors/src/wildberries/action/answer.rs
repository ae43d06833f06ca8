//! Answering a review.

use super::super::api;
use super::{malformed, no_object, object, receipt, same, within};
use crate::error::ConnectorError;
use crate::kit::http::Payload;
use crate::kit::json::{self, Kind};
use crate::kit::reader::{Oddities, Reader};
use crate::perform::{PerformError, Receipt, Seen};
use crate::session::Session;
use reqwest::Method;
use serde_json::json;

/// Characters of an answer.
pub const TEXT: (u32, u32) = (2, 5000);

/// POST answers, PATCH edits. The review's id is not looked at: a wrong one is answered with 204 too.
pub async fn perform(
    session: &Session,
    review: &str,
    text: &str,
    edit: bool,
) -> Result<Receipt, PerformError> {
    within(text, TEXT)?;
    if review.trim().is_empty() {
        return Err(malformed("no review is named"));
    }
    let verb = if edit { Method::PATCH } else { Method::POST };
    let body = Payload::json(json!({ "id": review, "text": text }).to_string());
    let answer = api::write(session, &api::REVIEW_ANSWER, verb, "", Some(body)).await?;
    Ok(receipt(&answer))
}

/// Reads the review. An unknown id is answered with 422.
pub async fn look(
    session: &Session,
    review: &str,
    text: &str,
    edit: bool,
    sent: bool,
) -> Result<Seen, ConnectorError> {
    let gone = || Seen::Impossible {
        why: "gone".to_owned(),
        now: None,
    };
    let query = [("id", review.to_owned())];
    let found = match api::get(session, &api::REVIEW_ONE, &query).await {
        Ok(found) => found,
        Err(ConnectorError::Rejected { status: 422, .. }) => return Ok(gone()),
        Err(other) => return Err(other),
    };
    let body = object(&found)?;
    let [data] = json::pick(&body, ["data"]);
    let Some(data) = data.filter(|raw| json::kind(raw.get()) != Kind::Null) else {
        return Ok(gone());
    };
    let odd = Oddities::default();
    let told = Reader::open(data.get(), &odd).ok_or_else(|| no_object("data"))?;
    if told.any_id("id").is_some_and(|id| id != review) {
        return Err(ConnectorError::Contract {
            path: "data.id".to_owned(),
            detail: "another review came".to_owned(),
        });
    }
    let answer = told.object("answer");
    let there = answer.as_ref().and_then(|answer| answer.text("text"));
    let closed = answer
        .as_ref()
        .is_some_and(|answer| answer.bool("editable") == Some(false));
    Ok(judge(text, edit, sent, there, closed))
}

fn judge(text: &str, edit: bool, sent: bool, there: Option<String>, closed: bool) -> Seen {
    let impossible = |why: &str, now| Seen::Impossible {
        why: why.to_owned(),
        now,
    };
    match (there, edit) {
        (Some(there), _) if same(&there, text) => Seen::Done { words: Some(there) },
        (Some(there), false) => impossible("answered", Some(there)),
        (Some(there), true) if closed => impossible("edit_closed", Some(there)),
        (Some(there), true) if sent => Seen::NotDone { now: Some(there) },
        (None, true) => impossible("answer_missing", None),
        (None, false) if sent => Seen::NotDone { now: None },
        (Some(_), true) | (None, false) => Seen::Possible,
    }
}
