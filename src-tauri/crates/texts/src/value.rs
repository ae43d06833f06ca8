use chrono::{DateTime, NaiveDate, Utc};
use recourse_domain::money::{Money, Totals};
use serde::{Deserialize, Serialize};

/// A value that knows how it wants to be written. Its JSON is `{"form": …, "value": …}`, the shape of the window's values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "form", content = "value")]
pub enum Value {
    /// Text from outside or an id; shown as it is.
    Text(String),
    /// A count; plurals go by it.
    Count(i64),
    /// A time span in days, with decimals; plurals go by it. Written with at most one decimal.
    Days(f64),
    /// An amount.
    Money(Money),
    /// Several currencies side by side, never added.
    Totals(Vec<Money>),
    /// An instant; written in the zone of the texts.
    Time(DateTime<Utc>),
    /// A calendar day; has no zone.
    Date(NaiveDate),
    /// A message id `<family>-<code>`, such as `leg-first_mile`. A code that the catalogue does not know is shown as it is.
    Code(String),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}
impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<Money> for Value {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}
impl From<&Totals> for Value {
    fn from(totals: &Totals) -> Self {
        Self::Totals(totals.iter().collect())
    }
}
impl From<DateTime<Utc>> for Value {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Time(at)
    }
}
impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

/// A named value of a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Param {
    /// The variable's name in the message, without `$`.
    pub name: String,
    /// Its value.
    pub value: Value,
}

/// A message of the catalogue with its values: a text that can be said in every language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Message id.
    pub id: String,
    /// Values.
    #[serde(default)]
    pub params: Vec<Param>,
}

impl Message {
    /// A message without values.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            params: Vec::new(),
        }
    }

    /// The message with one more value.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.params.push(Param {
            name: name.into(),
            value: value.into(),
        });
        self
    }
}
