//! Texts with typed parameters: what a case says, before any language.

use crate::money::{Money, Totals};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// A value that knows how it wants to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "form", content = "value")]
pub enum Value {
    /// Text from outside, an id, or a word that a message selects by; shown as it is.
    Text(String),
    /// A count, also of whole days in a sentence.
    Count(i64),
    /// A time span in seconds; written in days with decimals where it is serialised, as at the edge.
    #[serde(with = "in_days")]
    Days(i64),
    /// Money.
    Money(Money),
    /// Several currencies side by side.
    Totals(Vec<Money>),
    /// An instant, UTC.
    Time(DateTime<Utc>),
    /// A code with a name in the catalogue: `<family>-<code>`, such as `leg-first_mile`.
    Code(String),
}

mod in_days {
    use serde::{Deserialize, Deserializer, Serializer};

    const DAY: f64 = 86_400.0;

    pub(super) fn serialize<S: Serializer>(seconds: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(*seconds as f64 / DAY)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        Ok((f64::deserialize(deserializer)? * DAY).round() as i64)
    }
}

impl Value {
    /// A span.
    pub fn span(span: TimeDelta) -> Self {
        Self::Days(span.num_seconds())
    }

    /// A code of a family.
    pub fn code(family: &str, code: &str) -> Self {
        Self::Code(format!("{family}-{code}"))
    }

    /// Sums side by side.
    pub fn totals(totals: &Totals) -> Self {
        Self::Totals(totals.iter().collect())
    }

    /// The plain word a condition compares with: text, count, or the last part of a code; nothing for the others.
    pub fn word(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Count(count) => Some(count.to_string()),
            Self::Code(code) => Some(
                code.rsplit_once('-')
                    .map_or(code.as_str(), |(_, code)| code)
                    .to_owned(),
            ),
            Self::Days(_) | Self::Money(_) | Self::Totals(_) | Self::Time(_) => None,
        }
    }
}

/// A named value: a fact of a case or a parameter of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Param {
    /// The name; for a fact the catalogue has `fact-<name>`.
    pub name: String,
    /// The value.
    pub value: Value,
}

impl Param {
    /// A named value.
    pub fn new(name: &str, value: Value) -> Self {
        Self {
            name: name.to_owned(),
            value,
        }
    }
}

/// Finds a fact's plain word by the fact's name.
pub fn word_of(facts: &[Param], name: &str) -> Option<String> {
    facts
        .iter()
        .find(|fact| fact.name == name)
        .and_then(|fact| fact.value.word())
}

/// A message of the catalogue with its parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Id in the catalogue.
    pub id: String,
    /// Parameters.
    pub params: Vec<Param>,
}

impl Message {
    /// A message.
    pub fn new(id: impl Into<String>, params: Vec<Param>) -> Self {
        Self {
            id: id.into(),
            params,
        }
    }
}

/// Whole days of a span, rounded down: what has surely passed. Never negative.
pub fn whole_days(span: TimeDelta) -> i64 {
    span.num_days().max(0)
}

/// A usual span in days, rounded to the nearest.
pub fn usual_days(span: TimeDelta) -> i64 {
    whole_days(span + TimeDelta::hours(12))
}
