//! What a seller can do, one file per action: the request, and the look that tells whether it took effect. An answer 200
//! or 204 proves nothing here (a wrong review id is answered with 204 too), so nothing counts as done until it was read back.

mod answer;
mod cancel;
mod claim;
mod message;
mod stock;

use super::{errors, token};
use crate::error::ConnectorError;
use crate::kit::http::Answer;
use crate::kit::json::{self, Kind};
use crate::kit::page;
use crate::perform::{ActionSpec, FileBytes, PerformError, Receipt, Seen};
use crate::session::Session;
use chrono::{DateTime, Utc};
use recourse_domain::outbox::MarketAction;

/// Every action, with what it takes.
pub fn specs() -> Vec<ActionSpec> {
    let bare = |action, scope| ActionSpec {
        action,
        scope: Some(scope),
        text: None,
        max_file_bytes: 0,
        max_files_bytes: 0,
        file_types: &[],
    };
    let worded = |action, scope, text| ActionSpec {
        text: Some(text),
        ..bare(action, scope)
    };
    vec![
        worded("answer_review", "feedbacks", answer::TEXT),
        worded("decide_claim", "returns", claim::COMMENT),
        ActionSpec {
            max_file_bytes: message::FILE_BYTES,
            max_files_bytes: message::FILES_BYTES,
            file_types: message::FILE_TYPES,
            ..worded("send_message", "chat", message::TEXT)
        },
        bare("cancel_order", "marketplace"),
        bare("set_stock", "marketplace"),
    ]
}

/// Sends an action, once.
pub async fn perform(
    session: &Session,
    action: &MarketAction,
    files: &[FileBytes],
) -> Result<Receipt, PerformError> {
    token::may_write(&session.secret).map_err(PerformError::NotSent)?;
    match action {
        MarketAction::AnswerReview { review, text, edit } => {
            answer::perform(session, review.as_str(), text, *edit).await
        }
        MarketAction::DecideClaim {
            claim,
            action,
            comment,
        } => claim::perform(session, claim.as_str(), action, comment.as_deref()).await,
        MarketAction::SendMessage {
            chat,
            reply_sign,
            text,
            ..
        } => message::perform(session, chat.as_str(), reply_sign.as_deref(), text, files).await,
        MarketAction::CancelOrder { order } => cancel::perform(session, order.as_str()).await,
        MarketAction::SetStock {
            warehouse,
            item,
            amount,
        } => stock::perform(session, warehouse, item, *amount).await,
    }
}

/// Looks whether an action can be done, or was done.
pub async fn look(
    session: &Session,
    action: &MarketAction,
    sent_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<Seen, ConnectorError> {
    let sent = sent_at.is_some();
    match action {
        MarketAction::AnswerReview { review, text, edit } => {
            answer::look(session, review.as_str(), text, *edit, sent).await
        }
        MarketAction::DecideClaim {
            claim,
            action,
            comment,
        } => claim::look(session, claim.as_str(), action, comment.as_deref(), sent).await,
        MarketAction::SendMessage {
            chat, text, files, ..
        } => message::look(session, chat.as_str(), text, files.len(), sent_at, now).await,
        MarketAction::CancelOrder { order } => cancel::look(session, order.as_str(), sent).await,
        MarketAction::SetStock {
            warehouse,
            item,
            amount,
        } => stock::look(session, warehouse, item, *amount, sent).await,
    }
}

/// What an answer says, where it says anything.
fn receipt(answer: &Answer) -> Receipt {
    Receipt {
        status: answer.status,
        words: None,
        request_id: errors::request_id(answer),
    }
}

/// An action that has a form the marketplace refuses: it is not asked. Forms are checked before anything is queued, so this
/// is the last line.
fn malformed(message: impl Into<String>) -> PerformError {
    PerformError::Refused(ConnectorError::Rejected {
        status: 0,
        code: "form".to_owned(),
        message: message.into(),
        request_id: None,
    })
}

/// Refuses a text outside its documented length, in characters.
fn within(text: &str, (least, most): (u32, u32)) -> Result<(), PerformError> {
    let length = text.chars().count();
    let fits = u32::try_from(length).is_ok_and(|length| (least..=most).contains(&length));
    if fits {
        Ok(())
    } else {
        Err(malformed(format!(
            "the text has {length} characters, {least} to {most} are taken"
        )))
    }
}

/// Refuses an id that is no number: it would become part of a path or stand bare in JSON.
fn number(id: &str) -> Option<&str> {
    let id = id.trim();
    ((1..=19).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit())).then_some(id)
}

/// A text as it is compared: the marketplace may trim it and change its white space.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True when two texts say the same.
fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// An envelope that was asked for and is none.
fn no_object(path: &str) -> ConnectorError {
    ConnectorError::Contract {
        path: path.to_owned(),
        detail: "no object".to_owned(),
    }
}

/// The body of a read as text, when it holds an object.
fn object(answer: &Answer) -> Result<String, ConnectorError> {
    let text = page::body_text(&answer.body);
    page::check(&text)?;
    if json::kind(&text) == Kind::Object {
        Ok(text.into_owned())
    } else {
        Err(no_object("$"))
    }
}
