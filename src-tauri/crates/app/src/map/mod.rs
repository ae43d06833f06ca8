//! From what the crates below know to what the window and the command line see.

pub(crate) mod money;
pub(crate) mod parcel;

use crate::view::common::{DeadlineView, MessageView, MoneyView, ParamView, ValueView};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use recourse_domain::case::message::{Message, Param, Value};
use recourse_domain::deadline::Deadline;
use recourse_domain::money::Money;

/// An instant as RFC 3339 in UTC.
pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// An amount.
pub(crate) fn amount(money: Money) -> MoneyView {
    MoneyView {
        minor: money.minor,
        currency: money.currency.letters().to_owned(),
    }
}

/// Amounts side by side.
pub(crate) fn amounts(money: impl IntoIterator<Item = Money>) -> Vec<MoneyView> {
    money.into_iter().map(amount).collect()
}

/// A count that fits the edge; more is shown as the largest.
pub(crate) fn count(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A length as a count.
pub(crate) fn len(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Days of a span in seconds.
pub(crate) fn days(seconds: i64) -> f64 {
    recourse_domain::timeline::days(seconds)
}

pub(crate) fn value(value: &Value) -> ValueView {
    match value {
        Value::Text(text) => ValueView::Text(text.clone()),
        Value::Count(n) => {
            ValueView::Count(i32::try_from(*n).unwrap_or(if *n < 0 { i32::MIN } else { i32::MAX }))
        }
        Value::Days(seconds) => ValueView::Days(days(*seconds)),
        Value::Money(money) => ValueView::Money(amount(*money)),
        Value::Totals(totals) => ValueView::Totals(amounts(totals.iter().copied())),
        Value::Time(at) => ValueView::Time(instant(*at)),
        Value::Code(code) => ValueView::Code(code.clone()),
    }
}

pub(crate) fn param(param: &Param) -> ParamView {
    ParamView {
        name: param.name.clone(),
        value: value(&param.value),
    }
}

pub(crate) fn params(params: &[Param]) -> Vec<ParamView> {
    params.iter().map(param).collect()
}

pub(crate) fn message(message: &Message) -> MessageView {
    MessageView {
        id: message.id.clone(),
        params: params(&message.params),
    }
}

/// A text among the parameters of an action's name.
pub(crate) fn text_param(name: &str, value: &str) -> serde_json::Value {
    serde_json::json!({ "name": name, "value": { "form": "text", "value": value } })
}

/// A message without parameters.
pub(crate) fn plain(id: impl Into<String>) -> MessageView {
    MessageView {
        id: id.into(),
        params: Vec::new(),
    }
}

/// A message of the edge with its parameters.
pub(crate) fn say<const N: usize>(id: impl Into<String>, params: [(&str, ValueView); N]) -> MessageView {
    MessageView {
        id: id.into(),
        params: params
            .into_iter()
            .map(|(name, value)| ParamView {
                name: name.to_owned(),
                value,
            })
            .collect(),
    }
}

/// A count as a value.
pub(crate) fn counted(n: u64) -> ValueView {
    ValueView::Count(i32::try_from(n).unwrap_or(i32::MAX))
}

/// `recheck`: its rule's source was read too long ago.
pub(crate) fn deadline(deadline: &Deadline, recheck: bool) -> DeadlineView {
    DeadlineView {
        at: instant(deadline.at),
        rule: deadline.rule.to_string(),
        source: deadline.source.clone(),
        seen_on: deadline.seen_on.map(|day| day.to_string()),
        confidence: deadline.confidence.code().to_owned(),
        recheck,
    }
}

/// Reads an instant: RFC 3339, or a day, which means its first moment in UTC.
pub(crate) fn read_instant(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.to_utc());
    }
    text.parse::<NaiveDate>()
        .ok()
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .map(|at| at.and_utc())
}
