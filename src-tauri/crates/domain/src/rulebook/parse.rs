//! Reads the rulebook's file.

use super::{ColumnKind, Rule, RuleError, Rulebook};
use serde::Deserialize;

/// The file this version of the app came with.
pub(super) const SHIPPED: &str = include_str!("../../../../rulebook.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: String,
    #[serde(rename = "rule")]
    rules: Vec<Rule>,
    #[serde(default, rename = "column")]
    columns: Vec<Column>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    platform: String,
    name: String,
    kind: ColumnKind,
}

pub(super) fn parse(text: &str) -> Result<Rulebook, RuleError> {
    let file: File = toml::from_str(text).map_err(|error| RuleError::Unreadable(error.to_string()))?;
    let mut book = Rulebook {
        version: file.version,
        ..Rulebook::default()
    };
    for rule in file.rules {
        let id = rule.id.clone();
        if rule.value.is_some_and(|value| value < 0) {
            return Err(RuleError::Negative(id));
        }
        let undated = rule.confidence.is_some() && rule.seen_on.is_none();
        if rule.source.trim().is_empty() || undated {
            return Err(RuleError::Unsourced(id));
        }
        if book.rules.insert(id.as_str().to_owned(), rule).is_some() {
            return Err(RuleError::Twice(id));
        }
    }
    for column in file.columns {
        book.columns.insert((column.platform, column.name), column.kind);
    }
    Ok(book)
}
