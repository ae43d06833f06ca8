//! The rulebook.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Every rule the app works with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RulebookView {
    /// The day it was put together, with `+seller` when values were changed.
    pub version: String,
    /// Days after which a source should be read again.
    #[specta(type = Option<i32>)]
    pub recheck_days: Option<i64>,
    /// Rules by id.
    pub rules: Vec<RuleView>,
    /// Peak seasons as the seller entered them.
    pub peaks: Vec<PeakView>,
    /// Marketplaces that rules or shops name.
    pub platforms: Vec<String>,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RuleView {
    /// Id; the catalogue has `rule-<id>`.
    pub id: String,
    /// The marketplace; nothing: the app's own.
    pub platform: Option<String>,
    /// The value; nothing: not known.
    #[specta(type = Option<i32>)]
    pub value: Option<i64>,
    /// What it counts: `unit-<unit>`.
    pub unit: String,
    /// The source as it can be cited.
    pub source: String,
    /// The day the source was read.
    pub seen_on: Option<String>,
    /// `high`, `medium`, `low`, `seller`, or nothing for the app's own defaults and what is not known.
    pub confidence: Option<String>,
    /// Case kinds that use it.
    pub kinds: Vec<String>,
    /// Parts of the app that use it: `rule-user-<part>`.
    pub parts: Vec<String>,
    /// The marketplace is still trying out what it is about.
    pub pilot: bool,
    /// The source was read too long ago.
    pub recheck: bool,
    /// The value is the seller's.
    pub mine: bool,
    /// The seller's note to his value.
    pub note: Option<String>,
    /// As it was shipped.
    pub shipped: ShippedRuleView,
    /// What the seller changed, newest first.
    pub history: Vec<RuleChangeView>,
}

/// A rule as it was shipped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ShippedRuleView {
    /// The value; nothing: not known.
    #[specta(type = Option<i32>)]
    pub value: Option<i64>,
    /// The source.
    pub source: String,
    /// The day it was read.
    pub seen_on: Option<String>,
    /// Trust in it.
    pub confidence: Option<String>,
}

/// A change of a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RuleChangeView {
    /// When.
    pub at: String,
    /// `set`, `unknown` (said to be not known), or `back` (to what was shipped).
    pub what: String,
    /// The value, for `set`.
    #[specta(type = Option<i32>)]
    pub value: Option<i64>,
    /// Why.
    pub note: Option<String>,
}

/// A peak season.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PeakView {
    /// Number.
    #[specta(type = i32)]
    pub id: i64,
    /// Marketplace.
    pub platform: String,
    /// First day, `2026-11-01`.
    pub first_day: String,
    /// Last day.
    pub last_day: String,
    /// Hours a buyer may cancel in; nothing: longer than usual, nobody knows by how much.
    #[specta(type = Option<i32>)]
    pub hours: Option<i64>,
    /// Where the seller has it from.
    pub note: Option<String>,
}

/// A peak season to be kept.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PeakInput {
    /// Number; nothing: a new one.
    #[specta(type = Option<i32>)]
    pub id: Option<i64>,
    /// Marketplace.
    pub platform: String,
    /// First day.
    pub first_day: String,
    /// Last day.
    pub last_day: String,
    /// Hours, where the seller knows them.
    #[specta(type = Option<i32>)]
    pub hours: Option<i64>,
    /// Where from.
    pub note: Option<String>,
}

/// Something that holds for every case of a kind, with the rule it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ExplainView {
    /// What to say.
    pub message: super::common::MessageView,
    /// The rule; nothing: it rests on none.
    pub rule: Option<String>,
    /// Its source.
    pub source: Option<String>,
    /// The source was read too long ago.
    pub recheck: bool,
}
