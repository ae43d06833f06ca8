//! The log, line by line: when, how bad, from where, what; of its values only what says nothing of anybody.

use super::redact::Redactor;
use serde_json::{Map, Value, json};
use std::path::Path;

/// Days of the log that are told, newest first.
const DAYS: usize = 3;
/// Lines of the log, at most; the newest are kept.
const LINES: usize = 2000;
/// Warnings and errors, at most.
const TROUBLES: usize = 50;

/// The newest lines of the log.
pub(super) struct Told {
    /// As JSON lines.
    pub(super) log: String,
    /// Only the warnings and errors.
    pub(super) troubles: String,
}

/// Reads the log of a data folder. A file that cannot be read is left out: the report must also be made where much is broken.
pub(super) fn read(data_dir: &Path, redactor: &Redactor) -> Told {
    let mut files: Vec<_> = std::fs::read_dir(data_dir.join("logs"))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "log"))
        .collect();
    files.sort();
    let newest = files.split_off(files.len().saturating_sub(DAYS));
    let mut lines: Vec<Value> = newest
        .iter()
        .filter_map(|path| std::fs::read(path).ok())
        .flat_map(|bytes| {
            String::from_utf8_lossy(&bytes)
                .lines()
                .filter_map(|text| line(text, redactor))
                .collect::<Vec<_>>()
        })
        .collect();
    let lines = lines.split_off(lines.len().saturating_sub(LINES));
    let bad: Vec<&Value> = lines
        .iter()
        .filter(|line| matches!(line.get("level").and_then(Value::as_str), Some("WARN" | "ERROR")))
        .collect();
    Told {
        log: lines.iter().map(|line| format!("{line}\n")).collect(),
        troubles: bad
            .iter()
            .skip(bad.len().saturating_sub(TROUBLES))
            .map(|line| format!("{line}\n"))
            .collect(),
    }
}

/// One line. What is no line of ours is not told at all.
fn line(text: &str, redactor: &Redactor) -> Option<Value> {
    let read: Value = serde_json::from_str(text).ok()?;
    let at = read.get("timestamp")?.as_str()?;
    let at = chrono::DateTime::parse_from_rfc3339(at).ok()?;
    let level = read.get("level")?.as_str()?;
    let level = ["ERROR", "WARN", "INFO", "DEBUG", "TRACE"]
        .into_iter()
        .find(|known| *known == level)?;
    let mut told = Map::new();
    told.insert("at".to_owned(), json!(at.to_utc()));
    told.insert("level".to_owned(), json!(level));
    if let Some(target) = read.get("target").and_then(Value::as_str) {
        told.insert("from".to_owned(), json!(redactor.code(target)));
    }
    for (name, value) in read
        .get("fields")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        told.insert(redactor.code(name), value_of(value, redactor));
    }
    Some(Value::Object(told))
}

/// A value: whether, how many, or words that may be told.
pub(super) fn value_of(value: &Value, redactor: &Redactor) -> Value {
    match value {
        Value::Null | Value::Bool(_) => value.clone(),
        Value::Number(number) => match number.as_i64() {
            Some(small) if small.abs() < 10_000 => value.clone(),
            _ => json!(redactor.mark(&number.to_string())),
        },
        Value::String(text) => json!(redactor.text(text)),
        Value::Array(list) => Value::Array(list.iter().map(|one| value_of(one, redactor)).collect()),
        Value::Object(map) => Value::Object(
            map.iter()
                .map(|(name, one)| (redactor.code(name), value_of(one, redactor)))
                .collect(),
        ),
    }
}
