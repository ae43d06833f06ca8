//! Parts that several views share.

use serde::{Deserialize, Serialize};
use specta::Type;

/// An amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MoneyView {
    /// Minor units; below 2^53 in size.
    #[specta(type = i32)]
    pub minor: i64,
    /// ISO 4217 letters.
    pub currency: String,
}

/// A text with its parameters, to be found in the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct MessageView {
    /// Message id.
    pub id: String,
    /// Parameters.
    pub params: Vec<ParamView>,
}

/// A named parameter of a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ParamView {
    /// Name in the message.
    pub name: String,
    /// Value.
    pub value: ValueView,
}

/// A value that knows how it wants to be written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case", tag = "form", content = "value")]
pub enum ValueView {
    /// Text from outside or an id; shown as it is.
    Text(String),
    /// A count.
    Count(i32),
    /// A time span in days, with decimals.
    Days(#[specta(type = i32)] f64),
    /// Money.
    Money(MoneyView),
    /// Several currencies side by side.
    Totals(Vec<MoneyView>),
    /// An instant, RFC 3339 UTC.
    Time(String),
    /// A code with a name in the catalogue: `<family>-<code>`, such as `leg-first_mile`.
    Code(String),
}

/// What went wrong, at the edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ApiError {
    /// Code; the catalogue has `error-<code>` (what), `error-<code>-why` and `error-<code>-help` (what to do).
    pub code: String,
    /// Parameters of those messages.
    pub params: Vec<ParamView>,
    /// Technical details for a report.
    pub details: Option<String>,
}

/// An error of the program's edge: the window, the command line. Its messages may name the details as `value` or `detail`.
pub fn failure(code: &str, details: String) -> ApiError {
    let named = |name: &str| ParamView {
        name: name.to_owned(),
        value: ValueView::Text(details.clone()),
    };
    ApiError {
        code: code.to_owned(),
        params: vec![named("value"), named("detail")],
        details: Some(details),
    }
}

/// A deadline with where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DeadlineView {
    /// The instant.
    pub at: String,
    /// The rule in the rulebook.
    pub rule: String,
    /// The source as it can be cited.
    pub source: String,
    /// The day the source was read.
    pub seen_on: Option<String>,
    /// `high`, `medium`, `low` or `seller`.
    pub confidence: String,
    /// The source was read longer ago than the rulebook says it may be.
    pub recheck: bool,
}

/// A count under a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CountView {
    /// What is counted.
    pub key: String,
    /// How many.
    pub count: u32,
}

/// What changed, so that the window asks for it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// Accounts and their tokens.
    Accounts,
    /// Orders and timelines.
    Orders,
    /// Cases, evidence, audit.
    Cases,
    /// Tickets.
    Tickets,
    /// Sync state.
    Sync,
    /// Settings and the rulebook.
    Settings,
    /// Reminders.
    Reminders,
    /// Undo list.
    Undo,
    /// What is done at marketplaces.
    Outbox,
    /// Everything: another data folder was opened.
    All,
}
