//! Chats with buyers: the list, the events, answers, attachments.

use super::super::shop::{Chat, Download, Message, Shop};
use super::super::{multipart, refusal, time};
use super::orders::label_pdf;
use crate::dice::Dice;
use crate::exchange::{Answer, Call};
use chrono::{DateTime, TimeZone, Utc};
use serde_json::{Map, Value, json};

/// Most events in one answer.
const EVENTS_PAGE: usize = 50;
/// Largest attachment.
const LARGEST_FILE: usize = 5 * 1024 * 1024;
/// All attachments of a message.
const LARGEST_MESSAGE: usize = 30 * 1024 * 1024;

/// Where messages sent through the API come from.
const API: &str = "seller-public-api";

/// What was sent through the API is there at once, also while the sandbox's clock stands still: then each message is a
/// millisecond later than the one before, for the sake of the events' cursor.
fn shown(message: &Message, now: DateTime<Utc>) -> bool {
    message.at <= now || message.source == API
}

fn card(shop: &Shop, chat: &Chat) -> Value {
    let order = shop.orders.get(chat.order);
    let product = order
        .and_then(|order| shop.products.get(order.product))
        .cloned()
        .unwrap_or_default();
    json!({
        "nmID": product.nm_id,
        "price": order.map_or(0, |order| order.price / 100),
        "priceCurrency": "RUB",
        "rid": order.map(|order| order.rid.clone()),
        "size": "0",
    })
}

pub(super) fn list(shop: &Shop, now: DateTime<Utc>) -> Answer {
    let chats: Vec<Value> = shop
        .chats
        .iter()
        .filter_map(|chat| {
            let last = shop
                .messages
                .iter()
                .rev()
                .find(|message| message.chat == chat.id && shown(message, now))?;
            Some(json!({
                "chatID": chat.id,
                "replySign": chat.reply_sign,
                "clientName": chat.buyer,
                "goodCard": card(shop, chat),
                "lastMessage": {"text": last.text, "addTimestamp": last.at.timestamp_millis()},
            }))
        })
        .collect();
    Answer::json(200, &json!({"result": chats, "errors": null}))
}

fn event(shop: &Shop, message: &Message) -> Option<Value> {
    let chat = shop.chats.iter().find(|chat| chat.id == message.chat)?;
    let mut attachments = Map::new();
    if message.opens {
        attachments.insert("goodCard".to_owned(), card(shop, chat));
    }
    let zero = "0001-01-01T00:00:00Z";
    if !message.images.is_empty() {
        let images: Vec<Value> = message
            .images
            .iter()
            .map(|id| json!({"date": zero, "downloadID": id, "url": ""}))
            .collect();
        attachments.insert("images".to_owned(), Value::Array(images));
    }
    if !message.files.is_empty() {
        let files: Vec<Value> = message
            .files
            .iter()
            .map(|id| {
                let name = shop.downloads.get(id).map_or("", |file| file.name.as_str());
                json!({
                    "contentType": "application/pdf", "date": time::utc(message.at), "downloadID": id, "name": name,
                    "url": "", "size": 1_024,
                })
            })
            .collect();
        attachments.insert("files".to_owned(), Value::Array(files));
    }
    let mut inner = Map::new();
    if !message.text.is_empty() {
        inner.insert("text".to_owned(), message.text.clone().into());
    }
    if !attachments.is_empty() {
        inner.insert("attachments".to_owned(), Value::Object(attachments));
    }
    let mut body = json!({
        "chatID": message.chat,
        "eventID": message.id,
        "eventType": "message",
        "message": inner,
        "source": message.source,
        "addTimestamp": message.at.timestamp_millis(),
        "addTime": time::utc(message.at),
        "sender": message.sender,
        "clientName": chat.buyer,
    });
    if let (true, Value::Object(fields)) = (message.opens, &mut body) {
        fields.insert("isNewChat".to_owned(), true.into());
        fields.insert("replySign".to_owned(), chat.reply_sign.clone().into());
    }
    Some(body)
}

pub(super) fn events(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let after = match call.param("next").map(str::parse::<i64>) {
        None => i64::MIN,
        Some(Ok(next)) if next >= 0 => next,
        Some(_) => return refusal::chat(400, "Bad Request", "Invalid number"),
    };
    let found: Vec<&Message> = shop
        .messages
        .iter()
        .filter(|message| shown(message, now) && message.at.timestamp_millis() > after)
        .take(EVENTS_PAGE)
        .collect();
    let zero = Utc.timestamp_opt(-62_135_596_800, 0).single().unwrap_or_default();
    let oldest = found.first().map_or(zero, |message| message.at);
    let newest = found.last().map_or(zero, |message| message.at);
    let next = found.last().map_or(0, |message| message.at.timestamp_millis());
    let events: Vec<Value> = found.iter().filter_map(|message| event(shop, message)).collect();
    let result = json!({
        "next": next,
        "newestEventTime": time::utc(newest),
        "oldestEventTime": time::utc(oldest),
        "totalEvents": events.len(),
        "events": events,
    });
    Answer::json(200, &json!({"result": result, "errors": null}))
}

pub(super) fn send(shop: &mut Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let bad = |detail: &str| refusal::chat(400, "Bad Request", detail);
    let Some(parts) = multipart::parts(call.header("content-type").unwrap_or_default(), &call.body) else {
        return bad("Invalid form");
    };
    let text_of = |name: &str| {
        let part = parts.iter().find(|part| part.name == name)?;
        Some(String::from_utf8_lossy(part.body).into_owned())
    };
    let sign = text_of("replySign").unwrap_or_default();
    let Some(chat) = shop.chats.iter().find(|chat| chat.reply_sign == sign).cloned() else {
        return bad("Invalid signature");
    };
    let text = text_of("message").unwrap_or_default();
    let files: Vec<_> = parts.iter().filter(|part| part.name == "file").collect();
    if text.chars().count() > 1000 || (text.is_empty() && files.is_empty()) {
        return bad("Invalid value for \"message\"");
    }
    if files.iter().map(|part| part.body.len()).sum::<usize>() > LARGEST_MESSAGE {
        return bad("attachment too big");
    }
    if let Some(large) = files.iter().find(|part| part.body.len() > LARGEST_FILE) {
        let name = large.file_name.clone().unwrap_or_default();
        return bad(&format!("{name}: attachment too big. Max size: 5MiB"));
    }
    // A file of another type is told inside a good answer, and the text goes out all the same. The description has this list
    // of errors and a refusal with 400 beside each other, without saying when which comes.
    let mut errors = Vec::new();
    let mut message = Message {
        id: String::new(),
        chat: chat.id.clone(),
        sender: "seller".to_owned(),
        source: API.to_owned(),
        text,
        at: shop
            .messages
            .iter()
            .rfind(|message| shown(message, now))
            .map_or(now, |last| now.max(last.at + chrono::TimeDelta::milliseconds(1))),
        opens: false,
        images: Vec::new(),
        files: Vec::new(),
    };
    let mut dice = Dice::new(
        shop.seed ^ message.at.timestamp_millis().unsigned_abs(),
        "message",
    );
    message.id = dice.uuid();
    for part in files {
        let name = part.file_name.clone().unwrap_or_default();
        let id = dice.uuid();
        match part.content_type.as_str() {
            "application/pdf" => message.files.push(id.clone()),
            "image/jpeg" | "image/png" => message.images.push(id.clone()),
            _ => {
                errors.push(format!("{name}: unsupported mime"));
                continue;
            }
        }
        let kept = Download {
            name,
            picture: None,
            pending: 1,
            refused: false,
        };
        shop.downloads.insert(id, kept);
    }
    let body = json!({
        "result": {"addTime": message.at.timestamp_millis(), "chatID": message.chat, "sign": chat.reply_sign},
        "errors": errors,
    });
    shop.note("send_message", &message.chat, &message.text, now);
    let place = shop.messages.partition_point(|other| other.at <= message.at);
    shop.messages.insert(place, message);
    Answer::json(200, &body)
}

pub(super) fn download(shop: &mut Shop, id: &str) -> Answer {
    let Some(file) = shop.downloads.get_mut(id) else {
        return refusal::chat(400, "Bad Request", "Invalid download ID");
    };
    if file.pending > 0 {
        file.pending -= 1;
        return Answer::json(202, &json!({"moderationState": "pending", "retrySeconds": 1}));
    }
    if file.refused {
        return refusal::chat(451, "Unavailable for Legal Reasons", "moderation error");
    }
    match &file.picture {
        Some(picture) => Answer::typed(200, "image/jpeg", picture.jpeg(false)),
        None => Answer::typed(200, "application/pdf", label_pdf(&file.name)),
    }
}
