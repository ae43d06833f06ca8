//! Five families of error bodies, decided by the status and then by what is there.
//!
//! 1. gateway: `{title, detail, code, requestId, origin, status, statusText, timestamp}`, any of them missing
//! 2. Marketplace: `{code, message, data?}`, an array of them, or `{title, detail, code, requestId, errors: [{location, message}]}`
//! 3. reviews: `{data: null, error: true, errorText, additionalErrors, requestId}`, also under status 200
//! 4. chat and claims: `{status, title, origin, detail, requestId, error}`
//! 5. statistics: `{errors: [text]}` or `{errors: text}`

use crate::error::ConnectorError;
use crate::kit::http::Answer;
use crate::kit::json::{self, Fields, Kind};
use crate::kit::page;
use serde_json::value::RawValue;

/// Longest message kept of an answer, in characters.
const LONGEST: usize = 500;

/// The error of an answer that is none of 200, 202, 204, 429 and 5XX.
pub fn refused(answer: &Answer) -> ConnectorError {
    let text = page::body_text(&answer.body);
    let told = Told::read(&text);
    match answer.status {
        401 | 403 => ConnectorError::Auth {
            status: answer.status,
            detail: told.message(answer.status),
            request_id: told.request_id,
        },
        status => ConnectorError::Rejected {
            status,
            message: told.message(status),
            code: told.code.unwrap_or_default(),
            request_id: told.request_id,
        },
    }
}

/// The error inside an answer with status 200, if it says so.
pub fn inside(text: &str) -> Option<ConnectorError> {
    let fields = Fields::parse(text)?;
    super::says_error(&fields).then(|| {
        let told = Told::of(&fields);
        ConnectorError::Rejected {
            status: 200,
            message: told.message(200),
            code: told.code.unwrap_or_default(),
            request_id: told.request_id,
        }
    })
}

/// The id that the marketplace's support asks for, where an answer's body tells it.
pub fn request_id(answer: &Answer) -> Option<String> {
    Told::read(&page::body_text(&answer.body)).request_id
}

#[derive(Default)]
struct Told {
    code: Option<String>,
    words: Vec<String>,
    request_id: Option<String>,
}

impl Told {
    fn read(text: &str) -> Self {
        match json::kind(text) {
            Kind::Array => json::elements(text)
                .and_then(|all| Fields::parse(all.first()?.get()).map(|fields| Self::of(&fields)))
                .unwrap_or_default(),
            _ => Fields::parse(text)
                .map(|fields| Self::of(&fields))
                .unwrap_or_default(),
        }
    }

    fn of(fields: &Fields<'_>) -> Self {
        let word = |key: &str| {
            fields
                .get(key)
                .and_then(|raw| json::id(raw.get()))
                .map(|text| text.trim().to_owned())
        };
        let mut words: Vec<String> = Vec::new();
        let mut add = |text: Option<String>| {
            if let Some(text) = text.filter(|text| !text.is_empty() && !words.contains(text)) {
                words.push(text);
            }
        };
        for key in ["message", "errorText", "detail"] {
            add(word(key));
        }
        for key in ["errors", "additionalErrors"] {
            for text in fields.get(key).map(listed).unwrap_or_default() {
                add(Some(text));
            }
        }
        if words.is_empty() {
            words.extend(
                word("title")
                    .or_else(|| word("error"))
                    .or_else(|| word("statusText")),
            );
        }
        Self {
            code: word("code"),
            words,
            request_id: word("requestId"),
        }
    }

    fn message(&self, status: u16) -> String {
        if self.words.is_empty() {
            return format!("HTTP {status}");
        }
        let all = self.words.join("; ");
        all.chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(LONGEST)
            .collect()
    }
}

/// The texts of `errors`: one text, a list of texts, or a list of `{location, message}`.
fn listed(raw: &RawValue) -> Vec<String> {
    match json::kind(raw.get()) {
        Kind::Text => json::id(raw.get())
            .map(|text| text.into_owned())
            .into_iter()
            .collect(),
        Kind::Array => json::elements(raw.get())
            .unwrap_or_default()
            .into_iter()
            .filter_map(|one| match json::kind(one.get()) {
                Kind::Object => {
                    let [location, message] = json::pick(one.get(), ["location", "message"]);
                    let part = |raw: Option<&RawValue>| {
                        raw.and_then(|raw| json::id(raw.get()).map(|text| text.into_owned()))
                    };
                    match (part(location), part(message)) {
                        (Some(place), Some(text)) => Some(format!("{place}: {text}")),
                        (place, text) => text.or(place),
                    }
                }
                _ => json::id(one.get()).map(|text| text.into_owned()),
            })
            .collect(),
        _ => Vec::new(),
    }
}
