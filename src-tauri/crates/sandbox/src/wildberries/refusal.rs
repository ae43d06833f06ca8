//! The five families of error bodies.

use crate::dice::Dice;
use crate::exchange::Answer;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

fn request_id(detail: &str) -> String {
    Dice::new(0, detail).hex(32)
}

/// The gateway's: 401, 403, 404, 429.
pub(crate) fn gateway(status: u16, detail: &str, origin: &str, now: DateTime<Utc>) -> Answer {
    let (title, status_text) = match status {
        401 => ("unauthorized", "Unauthorized"),
        403 => ("forbidden", "Forbidden"),
        404 => ("path not found", "Not Found"),
        429 => ("too many requests", "Too Many Requests"),
        _ => ("bad request", "Bad Request"),
    };
    let body = json!({
        "title": title,
        "detail": detail,
        "code": if status == 404 { String::new() } else { Dice::new(u64::from(status), detail).hex(24) },
        "requestId": request_id(detail),
        "origin": origin,
        "status": status,
        "statusText": status_text,
        "timestamp": now.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
    });
    Answer::typed(status, "application/problem+json", body.to_string())
}

/// Marketplace: a code and a message.
pub(crate) fn marketplace(status: u16, code: &str, message: &str) -> Answer {
    Answer::json(status, &json!({"code": code, "message": message}))
}

/// Marketplace: a parameter is wrong.
pub(crate) fn incorrect_parameter() -> Answer {
    marketplace(400, "IncorrectParameter", "Передан некорректный параметр")
}

/// Marketplace: the body is wrong.
pub(crate) fn incorrect_body() -> Answer {
    marketplace(400, "IncorrectRequestBody", "Некорректное тело запроса")
}

/// Marketplace: unknown id.
pub(crate) fn not_found() -> Answer {
    marketplace(404, "NotFound", "Не найдено")
}

/// Marketplace's newer methods: names the place of the fault.
pub(crate) fn located(location: &str, message: &str, value: &str) -> Answer {
    let body = json!({
        "code": "BadRequest",
        "detail": "Incorrect parameter",
        "errors": [{"location": location, "message": message, "value": value}],
        "origin": "marketplace-public-api",
        "requestId": request_id(location),
        "status": 400,
        "title": "IncorrectParameter",
    });
    Answer::typed(400, "application/problem+json", body.to_string())
}

/// Reviews and questions: the envelope that good answers have too.
pub(crate) fn feedbacks(status: u16, text: &str) -> Answer {
    let body = json!({
        "data": null, "error": true, "errorText": text, "additionalErrors": null, "requestId": request_id(text),
    });
    Answer::json(status, &body)
}

/// Reviews: what a bad answer to a review is told.
pub(crate) fn feedback_answer(detail: &str) -> Answer {
    let body = json!({
        "title": "bad request", "detail": detail, "requestId": request_id(detail), "origin": "feedbacks-api",
    });
    Answer::typed(400, "application/problem+json", body.to_string())
}

/// Chat.
pub(crate) fn chat(status: u16, title: &str, detail: &str) -> Answer {
    let mut body = json!({
        "status": status, "title": title, "origin": "proxy-chats", "detail": detail, "requestId": request_id(detail),
    });
    if let (400, Value::Object(fields)) = (status, &mut body) {
        fields.insert("error".to_owned(), Value::from(detail));
    }
    Answer::json(status, &body)
}

/// Claims.
pub(crate) fn claims(title: &str, detail: &str) -> Answer {
    let body = json!({"title": title, "detail": detail, "requestId": Dice::new(1, detail).uuid()});
    Answer::json(400, &body)
}

/// Statistics.
pub(crate) fn statistics(text: &str) -> Answer {
    Answer::json(400, &json!({"errors": text}))
}

/// Reports of analytics and finance.
pub(crate) fn report(title: &str, detail: &str, origin: &str) -> Answer {
    let body = json!({
        "title": title, "detail": detail, "status": 400, "origin": origin, "requestId": request_id(detail),
    });
    Answer::typed(400, "application/problem+json", body.to_string())
}
