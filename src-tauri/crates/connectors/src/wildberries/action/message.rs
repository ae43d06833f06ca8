//! Writing to a buyer.

use super::super::api;
use super::{malformed, object, receipt, same, within};
use crate::error::ConnectorError;
use crate::kit::form::Form;
use crate::kit::json::{self, Kind};
use crate::kit::page;
use crate::kit::reader::{Oddities, Reader};
use crate::perform::{FileBytes, PerformError, Receipt, Seen};
use crate::session::Session;
use chrono::{DateTime, Duration, Utc};
use reqwest::Method;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// Characters of a message; with a file it may be empty.
pub const TEXT: (u32, u32) = (0, 1000);
/// Bytes of one file: 5 MB.
pub const FILE_BYTES: u64 = 5 << 20;
/// Bytes of all files: 30 MB.
pub const FILES_BYTES: u64 = 30 << 20;
/// What files may be.
pub const FILE_TYPES: &[&str] = &["image/jpeg", "image/png", "application/pdf"];

/// Most pages of events that a look reads; a page is of the marketplace's own size.
const PAGES: usize = 40;
/// The server's clock is known to the second and a message takes a moment: it is sought from a minute before it was sent.
const EARLIER: Duration = Duration::seconds(60);
/// A computer's clock that was set between sending and looking can be off by as much as a wrong zone. The same words
/// within this long before are no proof of anything, but a doubt.
const DOUBT: Duration = Duration::hours(26);

/// POST of a form. Trouble with files comes inside an answer 200, and the text goes out all the same.
pub async fn perform(
    session: &Session,
    chat: &str,
    reply_sign: Option<&str>,
    text: &str,
    files: &[FileBytes],
) -> Result<Receipt, PerformError> {
    within(text, TEXT)?;
    check(text, files)?;
    let sign = current_sign(session, chat, reply_sign).await?;
    let mut form = Form::new().text("replySign", &sign);
    if !text.trim().is_empty() {
        form = form.text("message", text);
    }
    for file in files {
        form = form.file("file", file);
    }
    let answer = api::write(session, &api::CHAT_MESSAGE, Method::POST, "", Some(form.finish())).await?;
    let told = page::body_text(&answer.body);
    page::check(&told).map_err(PerformError::Unknown)?;
    let mut receipt = receipt(&answer);
    let odd = Oddities::default();
    receipt.words = Reader::open(&told, &odd)
        .map(|told| told.texts("errors").join("; "))
        .filter(|words| !words.is_empty());
    Ok(receipt)
}

fn check(text: &str, files: &[FileBytes]) -> Result<(), PerformError> {
    if text.trim().is_empty() && files.is_empty() {
        return Err(malformed("neither a text nor a file"));
    }
    let size = |file: &FileBytes| u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
    for file in files {
        if size(file) > FILE_BYTES {
            return Err(malformed(format!("{}: larger than 5 MB", file.name)));
        }
        if !FILE_TYPES.contains(&file.media_type.as_str()) {
            return Err(malformed(format!("{}: no JPEG, PNG or PDF", file.name)));
        }
    }
    if files.iter().map(size).sum::<u64>() > FILES_BYTES {
        return Err(malformed("the files are larger than 30 MB together"));
    }
    Ok(())
}

/// The chat's signature as the marketplace has it now, since an old one is refused; the one that was queued when the list
/// cannot be read.
async fn current_sign(session: &Session, chat: &str, queued: Option<&str>) -> Result<String, PerformError> {
    let queued = queued.filter(|sign| !sign.is_empty());
    match find(session, chat).await {
        Ok((thread, _)) => thread
            .and_then(|thread| thread.sign)
            .or_else(|| queued.map(str::to_owned))
            .ok_or_else(|| malformed("the chat has no signature to answer with")),
        Err(error) => queued.map(str::to_owned).ok_or(PerformError::NotSent(error)),
    }
}

/// A chat that is there.
struct Thread {
    sign: Option<String>,
}

/// The chat, if it is there, and the server's time.
async fn find(
    session: &Session,
    chat: &str,
) -> Result<(Option<Thread>, Option<DateTime<Utc>>), ConnectorError> {
    let answer = api::get(session, &api::CHATS, &[]).await?;
    if answer.status == 204 {
        return Ok((None, answer.date));
    }
    let body = object(&answer)?;
    let mut drift = Vec::new();
    for row in page::rows(&body, Some("result"), &mut drift)? {
        let odd = Oddities::default();
        let Some(told) = Reader::open(row.get(), &odd) else {
            continue;
        };
        if told.any_id("chatID").is_some_and(|id| id == chat) {
            let sign = told.text("replySign");
            return Ok((Some(Thread { sign }), answer.date));
        }
    }
    Ok((None, answer.date))
}

/// Before sending: whether the chat is there. After: the events since, for a message of the seller's with this text.
pub async fn look(
    session: &Session,
    chat: &str,
    text: &str,
    files: usize,
    sent_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<Seen, ConnectorError> {
    let (thread, server) = find(session, chat).await?;
    let gone = || Seen::Impossible {
        why: "gone".to_owned(),
        now: None,
    };
    let Some(sent_at) = sent_at else {
        return Ok(if thread.is_some() { Seen::Possible } else { gone() });
    };
    // Events carry the server's time. The caller's times may be this computer's, which can be hours off, or one of them only:
    // the later reading is proof, everything before it but a doubt.
    let server = server.unwrap_or(now);
    let shifted = sent_at + (server - now);
    let since = shifted.max(sent_at) - EARLIER;
    let earliest = shifted.min(sent_at).min(server) - EARLIER - DOUBT;
    let mut doubt = since > server;
    let missing = |doubt: bool| match (doubt, thread.is_some()) {
        (true, _) => Seen::CannotTell,
        (false, true) => Seen::NotDone { now: None },
        (false, false) => gone(),
    };
    let mut next = earliest.timestamp_millis().max(0).to_string();
    for _ in 0..PAGES {
        let answer = api::get(session, &api::CHAT_EVENTS, &[("next", next.clone())]).await?;
        if answer.status == 204 {
            return Ok(missing(doubt));
        }
        let body = object(&answer)?;
        let [result] = json::pick(&body, ["result"]);
        let Some(result) = result
            .map(RawValue::get)
            .filter(|raw| json::kind(raw) == Kind::Object)
        else {
            return Ok(missing(doubt));
        };
        let mut drift = Vec::new();
        let events = page::rows(result, Some("events"), &mut drift)?;
        let empty = events.is_empty();
        for event in events {
            let Some(told) = ours(event.get(), chat, text, files) else {
                continue;
            };
            if told.at.is_some_and(|at| at >= since) {
                return Ok(Seen::Done { words: told.words });
            }
            doubt = true;
        }
        let [told, total] = json::pick(result, ["next", "totalEvents"]);
        let told = number(told).filter(|told| told != "0" && *told != next);
        match told {
            Some(told) if !empty && number(total).as_deref() != Some("0") => next = told,
            _ => return Ok(missing(doubt)),
        }
    }
    Ok(Seen::CannotTell)
}

fn number(raw: Option<&RawValue>) -> Option<String> {
    json::id(raw?.get()).map(Cow::into_owned)
}

/// The seller's own message, as an event tells it.
struct Told {
    words: Option<String>,
    at: Option<DateTime<Utc>>,
}

/// An event that is the seller's own message with these words; `None` for any other event.
fn ours(event: &str, chat: &str, text: &str, files: usize) -> Option<Told> {
    let odd = Oddities::default();
    let told = Reader::open(event, &odd)?;
    let of_chat = told.any_id("chatID").is_some_and(|id| id == chat);
    let by_seller = told
        .text("sender")
        .is_some_and(|sender| sender.eq_ignore_ascii_case("seller"));
    if !(of_chat && by_seller) {
        return None;
    }
    let message = told.object("message")?;
    let words = message.text("text");
    let attached = message.object("attachments").is_some_and(|attached| {
        !attached.objects("files").is_empty() || !attached.objects("images").is_empty()
    });
    let fits = match (&words, text.trim().is_empty()) {
        (Some(words), false) => same(words, text),
        (None, true) => files > 0 && attached,
        _ => false,
    };
    fits.then(|| Told {
        words,
        at: told.unix("addTimestamp"),
    })
}
