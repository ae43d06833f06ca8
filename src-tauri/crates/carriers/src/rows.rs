//! Reading the rows of `track explain`: a list of times and codes, as JSON.

use crate::explain::ExplainError;
use serde_json::Value;

/// One row: a time and a code of one vocabulary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The time exactly as it came: text, or a number's digits; `None` for a row without one.
    pub time: Option<String>,
    /// The code exactly as it came.
    pub code: String,
    /// The place, where told.
    pub place: Option<String>,
    /// The source's own words, where told.
    pub text: Option<String>,
}

/// Reads a JSON list of `{"t": time, "code": code}`, an object that holds such a list under `events` or
/// `statuses`, or one object per line. `time`, `date` and `at` are read as `t`; a `place` and a `text` are kept.
///
/// # Errors
/// [`ExplainError::NotRows`] when it is none of these, or a row has no code; it names the row.
pub fn read_rows(json: &str) -> Result<Vec<Row>, ExplainError> {
    let json = json.trim_start_matches('\u{feff}');
    let values = match serde_json::from_str::<Value>(json) {
        Ok(Value::Array(list)) => list,
        Ok(Value::Object(mut object)) => {
            match object.remove("events").or_else(|| object.remove("statuses")) {
                Some(Value::Array(list)) => list,
                _ => vec![Value::Object(object)],
            }
        }
        Ok(_) => return Err(not_rows("expected a list of {\"t\", \"code\"}")),
        Err(whole) => lines(json).ok_or_else(|| not_rows(&whole.to_string()))?,
    };
    values
        .iter()
        .enumerate()
        .map(|(index, value)| row(index + 1, value))
        .collect()
}

fn lines(json: &str) -> Option<Vec<Value>> {
    let filled: Vec<&str> = json.lines().filter(|line| !line.trim().is_empty()).collect();
    (filled.len() > 1).then(|| {
        filled
            .iter()
            .map(|line| serde_json::from_str(line).ok())
            .collect()
    })?
}

fn row(number: usize, value: &Value) -> Result<Row, ExplainError> {
    let first = |keys: &[&str]| keys.iter().find_map(|key| text(value.get(key)?));
    let code = first(&["code"]).ok_or_else(|| not_rows(&format!("row {number} has no code")))?;
    Ok(Row {
        time: first(&["t", "time", "date", "at"]),
        code,
        place: first(&["place"]),
        text: first(&["text"]),
    })
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn not_rows(why: &str) -> ExplainError {
    ExplainError::NotRows { why: why.to_owned() }
}
