//! A page's envelope: rows as raw values, and what stands beside them.

use crate::connector::{Drift, RawItem};
use crate::error::ConnectorError;
use crate::kit::json::{self, Kind};
use serde_json::value::RawValue;
use std::borrow::Cow;
use xxhash_rust::xxh3::xxh3_64;

/// The body as text, without a byte order mark; bytes that are no UTF-8 become U+FFFD.
pub fn body_text(body: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body))
}

/// The rows of an answer that is an array, or an object that holds the array under `key`.
///
/// A key that is null or missing is an empty page with drift; rows of any form are kept for the reader to judge.
///
/// # Errors
/// [`ConnectorError::Transient`] for a body that ends too early, [`ConnectorError::Contract`] for one that is no JSON.
pub fn rows<'a>(
    text: &'a str,
    key: Option<&str>,
    drift: &mut Vec<Drift>,
) -> Result<Vec<&'a RawValue>, ConnectorError> {
    let Some(key) = key else {
        check(text)?;
        return Ok(list(text, "$", drift));
    };
    match json::kind(text) {
        Kind::Object => Ok(rows_beside(text, key, "", drift)?.0),
        Kind::Array => {
            check(text)?;
            drift.push(Drift {
                path: key.to_owned(),
                problem: "type",
            });
            Ok(list(text, key, drift))
        }
        _ => {
            check(text)?;
            Err(ConnectorError::Contract {
                path: key.to_owned(),
                detail: "the answer is neither an object nor an array".to_owned(),
            })
        }
    }
}

/// The rows of an answer that holds them under `key`, and the value of another key beside them, found in one pass.
///
/// # Errors
/// As [`rows`].
pub fn rows_beside<'a>(
    text: &'a str,
    key: &str,
    beside: &str,
    drift: &mut Vec<Drift>,
) -> Result<(Vec<&'a RawValue>, Option<&'a RawValue>), ConnectorError> {
    if json::kind(text) != Kind::Object {
        return Ok((rows(text, Some(key), drift)?, None));
    }
    let [value, beside] = json::pick(text, [key, beside]);
    match value {
        Some(raw) => Ok((list(raw.get(), key, drift), beside)),
        None => {
            check(text)?;
            drift.push(Drift {
                path: key.to_owned(),
                problem: "missing",
            });
            Ok((Vec::new(), beside))
        }
    }
}

fn list<'a>(text: &'a str, path: &str, drift: &mut Vec<Drift>) -> Vec<&'a RawValue> {
    let problem = match json::kind(text) {
        Kind::Null => "null",
        _ => "type",
    };
    json::elements(text).unwrap_or_else(|| {
        drift.push(Drift {
            path: path.to_owned(),
            problem,
        });
        Vec::new()
    })
}

/// Sees whether a body is JSON at all.
///
/// # Errors
/// [`ConnectorError::Transient`] for a body that ends too early, [`ConnectorError::Contract`] for one that is no JSON.
pub fn check(text: &str) -> Result<(), ConnectorError> {
    if text.trim().is_empty() {
        return Err(ConnectorError::Transient {
            offline: false,
            detail: "the answer is empty".to_owned(),
        });
    }
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => Ok(()),
        Err(error) if error.is_eof() => Err(ConnectorError::Transient {
            offline: false,
            detail: "the answer ends too early".to_owned(),
        }),
        Err(error) => Err(ConnectorError::Contract {
            path: "$".to_owned(),
            detail: error.to_string(),
        }),
    }
}

/// A row as a raw item. A row without a readable id is kept under a name made of its own bytes, so that it is not lost.
pub fn item(kind: &'static str, row: &RawValue, keys: &[&str], companion: Option<&str>) -> RawItem {
    RawItem {
        kind,
        external_id: external_id(row, keys),
        body: row.get().into(),
        companion: companion.map(Into::into),
    }
}

/// The first readable id among some keys of a row, else a name made of the row's bytes.
pub fn external_id(row: &RawValue, keys: &[&str]) -> String {
    keys.iter()
        .find_map(|key| {
            let [raw] = json::pick(row.get(), [key]);
            json::id(raw?.get()).map(Cow::into_owned)
        })
        .unwrap_or_else(|| unread(row.get()))
}

/// The name of a row without an id.
pub fn unread(body: &str) -> String {
    format!("unread-{:016x}", xxh3_64(body.as_bytes()))
}
