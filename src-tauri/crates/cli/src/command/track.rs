//! Tracking, without any account or network.

use crate::output::{Exit, Output};
use crate::run::Ending;
use crate::table::Table;
use chrono::{DateTime, Utc};
use recourse_app::view::common::{ApiError, ParamView, ValueView, failure};
use recourse_carriers::ExplainError;
use serde_json::Value as Json;
use std::io::Read;
use std::path::PathBuf;

/// Longest list of codes that is read.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// `track explain`
pub fn explain(output: &Output, source: &str, file: Option<PathBuf>, now: Option<DateTime<Utc>>) -> Ending {
    let mut text = String::new();
    let read = match &file {
        Some(path) => std::fs::File::open(path).and_then(|f| f.take(MOST_BYTES).read_to_string(&mut text)),
        None => std::io::stdin().lock().take(MOST_BYTES).read_to_string(&mut text),
    };
    read.map_err(|e| {
        let name = file
            .as_ref()
            .map_or_else(|| "-".to_owned(), |path| path.display().to_string());
        failure("file-unreadable", format!("{name}: {e}"))
    })?;
    let rows = recourse_carriers::read_rows(&text).map_err(told)?;
    let explained = recourse_carriers::explain(source, &rows, now.unwrap_or_else(Utc::now)).map_err(told)?;
    let mut document = serde_json::to_value(&explained).unwrap_or_default();
    name_who_answers(output, &mut document);
    output.result(&document, || {
        let mut table = Table::new([
            output.say("cli-head-time", &[]).as_str(),
            output.say("cli-head-leg", &[]).as_str(),
            output.say("cli-head-event", &[]).as_str(),
            output.say("cli-head-code", &[]).as_str(),
        ]);
        let field = |row: &Json, name: &str| {
            row.get(name)
                .and_then(Json::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        for row in document
            .get("timeline")
            .and_then(Json::as_array)
            .into_iter()
            .flatten()
        {
            table.row([
                output.time(
                    Some(&field(row, "at"))
                        .filter(|at| !at.is_empty())
                        .map(String::as_str),
                ),
                output.texts.code("leg", &field(row, "leg")),
                output.texts.code("event", &field(row, "event")),
                field(row, "code"),
            ]);
        }
        format!(
            "{}  {}\n\n{}",
            output.texts.code("leg", &field(&document, "leg")),
            output.texts.code("responsible", &field(&document, "responsible")),
            table.text()
        )
    });
    Ok(Exit::Done)
}

/// Beside each code of who answers, its name in words: a script has no catalogue.
fn name_who_answers(output: &Output, document: &mut Json) {
    let Some(map) = document.as_object_mut() else {
        return;
    };
    if let Some(code) = map.get("responsible").and_then(Json::as_str) {
        let name = output.texts.code("responsible", code);
        map.insert("responsible_text".to_owned(), Json::String(name));
    }
    for leg in map
        .get_mut("legs")
        .and_then(Json::as_array_mut)
        .into_iter()
        .flatten()
    {
        name_who_answers(output, leg);
    }
}

fn told(error: ExplainError) -> ApiError {
    match error {
        ExplainError::UnknownVocabulary { name, known } => {
            let text = |name: &str, value: String| ParamView {
                name: name.to_owned(),
                value: ValueView::Text(value),
            };
            ApiError {
                code: "vocabulary-unknown".to_owned(),
                params: vec![text("name", name), text("known", known.join(", "))],
                details: None,
            }
        }
        other => failure("bad-input", other.to_string()),
    }
}
