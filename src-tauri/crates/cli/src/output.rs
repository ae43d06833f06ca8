//! What a command says: JSON for machines, text for people, and the exit status.

use recourse_app::view::common::{ApiError, MoneyView, ParamView, ValueView};
use recourse_texts::{Lang, Param, Texts, Value};
use serde::Serialize;
use std::io::Write;

/// Exit statuses, as documented for scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All done.
    Done = 0,
    /// Done in part: each failure is listed.
    Part = 1,
    /// Wrong usage or bad input.
    Usage = 2,
    /// The seller must act: token refused, passphrase needed.
    Seller = 3,
    /// Another Recourse holds the data folder.
    Locked = 4,
    /// Storage trouble.
    Storage = 5,
}

impl Exit {
    /// The status an error code ends with.
    pub fn of(code: &str) -> Self {
        match code {
            "locked" => Self::Locked,
            // The input was right, the marketplace did not do its part.
            "offline" | "unreachable" | "certificate" | "rate-limited" | "cancelled" => Self::Part,
            "token-refused"
            | "token-expired"
            | "token-base"
            | "token-unusable"
            | "token-scope"
            | "passphrase-needed"
            | "passphrase-wrong"
            | "no-key-store"
            | "secret-missing"
            | "evidence-missing"
            | "outbox-read-only-token"
            | "outbox-token-scope"
            | "outbox-token-unusable" => Self::Seller,
            "disk-full" | "storage" | "busy" | "corrupt-database" | "backup-bad" | "newer-database"
            | "read-only" | "no-data-dir" | "internal" => Self::Storage,
            _ => Self::Usage,
        }
    }
}

/// Where a command's words go.
pub struct Output {
    /// JSON instead of text.
    pub json: bool,
    /// Nothing but results and errors.
    pub quiet: bool,
    /// Language and zone of the text.
    pub texts: Texts,
    /// The language named on the command line: also that of a ticket.
    pub asked_lang: Option<String>,
}

impl Output {
    /// Output in a language; times in the computer's zone.
    pub fn new(json: bool, quiet: bool, lang: Option<&str>) -> Self {
        let asked_lang = lang.map(str::to_owned);
        let lang = lang
            .and_then(Lang::from_tag)
            .or_else(|| {
                ["LC_ALL", "LC_MESSAGES", "LANG"]
                    .iter()
                    .find_map(|n| Lang::from_tag(&std::env::var(n).ok()?))
            })
            .unwrap_or(Lang::En);
        let zone = iana_time_zone::get_timezone()
            .ok()
            .and_then(|name| name.parse().ok())
            .unwrap_or(chrono_tz::UTC);
        Self {
            json,
            quiet,
            texts: Texts::new(lang).in_zone(zone),
            asked_lang,
        }
    }

    /// A result: the JSON document, or the text.
    pub fn result(&self, document: &impl Serialize, text: impl FnOnce() -> String) {
        let written = if self.json {
            serde_json::to_string_pretty(document)
                .unwrap_or_else(|e| format!("{{\"error\":{{\"code\":\"internal\",\"message\":\"{e}\"}}}}"))
        } else {
            text()
        };
        let mut out = std::io::stdout().lock();
        // A reader that closed the pipe early has what it wanted.
        let _ = writeln!(out, "{}", written.trim_end());
    }

    /// A remark for people, on standard error.
    pub fn note(&self, text: &str) {
        if !self.quiet && !self.json {
            eprintln!("{text}");
        }
    }

    /// An error: `error[code]: what, why, what to do`, and the same as JSON.
    pub fn error(&self, error: &ApiError) -> Exit {
        let params = params(&error.params);
        let id = format!("error-{}", error.code);
        let part = |suffix: &str| {
            let id = format!("{id}{suffix}");
            self.texts.has(&id).then(|| self.texts.text(&id, &params))
        };
        let message = part("").unwrap_or_else(|| error.code.clone());
        let why = part("-why").or_else(|| error.details.clone().filter(|d| !d.is_empty()));
        let help = part("-help");
        if self.json {
            let document = serde_json::json!({"error": {
                "code": error.code, "message": message, "why": why, "help": help, "params": named(&error.params), "details": error.details,
            }});
            self.result(&document, String::new);
        }
        let said: Vec<String> = [Some(message), why, help].into_iter().flatten().collect();
        eprintln!("error[{}]: {}", error.code, said.join(" "));
        Exit::of(&error.code)
    }

    /// The text of a catalogue message.
    pub fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        let params: Vec<Param> = values
            .iter()
            .map(|(name, value)| Param {
                name: (*name).to_owned(),
                value: value.clone(),
            })
            .collect();
        self.texts.text(id, &params)
    }

    /// Amounts side by side.
    pub fn money(&self, amounts: &[MoneyView]) -> String {
        self.texts.value(&value(&ValueView::Totals(amounts.to_vec())))
    }

    /// An instant in local time with its zone; empty for none.
    pub fn time(&self, at: Option<&str>) -> String {
        at.map_or_else(String::new, |at| {
            self.texts.value(&value(&ValueView::Time(at.to_owned())))
        })
    }
}

/// A view's parameters as the catalogue wants them.
pub fn params(views: &[ParamView]) -> Vec<Param> {
    views
        .iter()
        .map(|param| Param {
            name: param.name.clone(),
            value: value(&param.value),
        })
        .collect()
}

/// A view's value as the catalogue wants it; both have the same JSON.
pub fn value(view: &ValueView) -> Value {
    serde_json::to_value(view)
        .and_then(serde_json::from_value)
        .unwrap_or_else(|_| Value::Text(String::new()))
}

/// Parameters as a JSON object of plain values.
fn named(views: &[ParamView]) -> serde_json::Map<String, serde_json::Value> {
    let plain = |value: &ValueView| {
        serde_json::to_value(value)
            .ok()
            .and_then(|v| v.get("value").cloned())
            .unwrap_or(serde_json::Value::Null)
    };
    views
        .iter()
        .map(|param| (param.name.clone(), plain(&param.value)))
        .collect()
}
