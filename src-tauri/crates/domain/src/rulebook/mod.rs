//! The rulebook: every number Recourse works with, its source, the day it was read, and how far it can be trusted.
//!
//! What is not known is listed without a value, and then there is no deadline.

mod parse;
mod peak;

pub use peak::{CancelWindow, PeakWindow, cancel_window};

use crate::deadline::{Confidence, Deadline};
use crate::id::RuleId;
use crate::leg::coded;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

coded! {
    /// What a rule's value counts.
    Unit {
        /// Calendar days of 24 hours.
        Days = "days",
        /// Hours.
        Hours = "hours",
        /// Seconds.
        Seconds = "seconds",
        /// Pieces.
        Count = "count",
        /// Unicode characters.
        Characters = "characters",
        /// Bytes.
        Bytes = "bytes",
        /// Per cent.
        Percent = "percent",
        /// Stars of a review.
        Stars = "stars",
    }
}

coded! {
    /// What a column of a finance report holds.
    ColumnKind {
        /// Logistics to the buyer and back; the row's counts tell which.
        Logistics = "logistics",
        /// Handling on the way.
        Handling = "handling",
        /// A fine.
        Penalty = "penalty",
        /// What the seller is paid.
        Payout = "payout",
        /// A price, told for information.
        Price = "price",
        /// Not in the rulebook.
        Other = "other",
    }
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// The marketplace it belongs to; `None` for the app's own defaults.
    #[serde(default)]
    pub platform: Option<String>,
    /// The value; `None` when it is not known.
    #[serde(default)]
    pub value: Option<i64>,
    /// What the value counts.
    pub unit: Unit,
    /// The source as it can be cited.
    pub source: String,
    /// The day the source was read.
    #[serde(default)]
    pub seen_on: Option<NaiveDate>,
    /// Trust in the source; `None` for the app's own defaults and for what is not known.
    #[serde(default)]
    pub confidence: Option<Confidence>,
    /// Case kinds and parts of the app that use it.
    #[serde(default)]
    pub used_by: Vec<String>,
    /// What it is about is being tried out by the marketplace and may change.
    #[serde(default)]
    pub pilot: bool,
}

impl Rule {
    /// True when the source was read more than `after` ago, or on an unknown day although it has one to be read.
    pub fn recheck(&self, today: NaiveDate, after: TimeDelta) -> bool {
        self.confidence.is_some()
            && self
                .seen_on
                .is_none_or(|seen| today.signed_duration_since(seen) > after)
    }
}

/// A value that the seller has set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The rule.
    pub rule: RuleId,
    /// The value, in the rule's unit; `None` takes the value away: "not known".
    pub value: Option<i64>,
    /// The day it was set.
    pub set_on: NaiveDate,
}

/// What is wrong with a rulebook or an override.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// The file is not what it should be.
    #[error("the rulebook cannot be read: {0}")]
    Unreadable(String),
    /// The same id twice.
    #[error("rule '{0}' is there twice")]
    Twice(RuleId),
    /// A trusted value without the day its source was read, or without a source.
    #[error("rule '{0}' has a value but does not say where from or when it was read")]
    Unsourced(RuleId),
    /// No such rule.
    #[error("there is no rule '{0}'")]
    NoSuchRule(RuleId),
    /// Below zero.
    #[error("rule '{0}' cannot be negative")]
    Negative(RuleId),
}

/// All rules by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rulebook {
    version: String,
    rules: BTreeMap<String, Rule>,
    columns: BTreeMap<(String, String), ColumnKind>,
}

/// The rule that says after how long a source should be read again.
pub const RECHECK: &str = "rule_recheck";

/// The source a rule gets when its value is the seller's.
const SELLER_SOURCE: &str = "Entered by the seller";

impl Rulebook {
    /// The rulebook this version of the app came with. It is empty if the shipped file cannot be read, which a test excludes.
    pub fn shipped() -> &'static Self {
        static BOOK: OnceLock<Rulebook> = OnceLock::new();
        BOOK.get_or_init(|| Self::parse(parse::SHIPPED).unwrap_or_default())
    }

    /// Reads a rulebook file.
    ///
    /// # Errors
    /// When it is no rulebook, names a rule twice, or has a sourced value without source and day.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        parse::parse(text)
    }

    /// This rulebook with the seller's values. Their version is marked, their source is the seller.
    ///
    /// # Errors
    /// When an override names no rule or is negative.
    pub fn with_overrides(&self, overrides: &[Override]) -> Result<Self, RuleError> {
        let mut book = self.clone();
        for change in overrides {
            if change.value.is_some_and(|value| value < 0) {
                return Err(RuleError::Negative(change.rule.clone()));
            }
            let rule = book
                .rules
                .get_mut(change.rule.as_str())
                .ok_or_else(|| RuleError::NoSuchRule(change.rule.clone()))?;
            rule.value = change.value;
            rule.source = SELLER_SOURCE.to_owned();
            rule.seen_on = Some(change.set_on);
            rule.confidence = Some(Confidence::Seller);
        }
        if !overrides.is_empty() {
            book.version.push_str("+seller");
        }
        Ok(book)
    }

    /// The version: the day it was put together, with `+seller` when values were changed.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Whether a rule's source should be looked at again: it was read longer ago than the rule `rule_recheck` says (S0-21).
    pub fn recheck(&self, id: &str, today: NaiveDate) -> bool {
        let Some(after) = self.span(RECHECK) else {
            return false;
        };
        self.get(id).is_some_and(|rule| rule.recheck(today, after))
    }

    /// Every rule, by id.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.values()
    }

    /// A rule.
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// A rule's value where it counts things.
    pub fn count(&self, id: &str) -> Option<i64> {
        self.get(id).and_then(|rule| rule.value)
    }

    /// A rule's value where it is a span of time.
    pub fn span(&self, id: &str) -> Option<TimeDelta> {
        let rule = self.get(id)?;
        let value = rule.value?;
        match rule.unit {
            Unit::Days => TimeDelta::try_days(value),
            Unit::Hours => TimeDelta::try_hours(value),
            Unit::Seconds => TimeDelta::try_seconds(value),
            _ => None,
        }
    }

    /// The deadline a rule sets for something that began at `since`. `None` when the value is not known or the rule has
    /// no source that can be trusted: the app's own defaults set no deadline.
    pub fn deadline(&self, id: &str, since: DateTime<Utc>) -> Option<Deadline> {
        let span = self.span(id)?;
        self.deadline_at(id, since.checked_add_signed(span)?)
    }

    /// The deadline at an instant that the marketplace itself names in a field; the rule tells which field.
    pub fn deadline_at(&self, id: &str, at: DateTime<Utc>) -> Option<Deadline> {
        let rule = self.get(id)?;
        Some(Deadline {
            at,
            rule: rule.id.clone(),
            source: rule.source.clone(),
            seen_on: rule.seen_on,
            confidence: rule.confidence?,
        })
    }

    /// What a column of a marketplace's finance report holds.
    pub fn column(&self, platform: &str, name: &str) -> ColumnKind {
        self.columns
            .get(&(platform.to_owned(), name.to_owned()))
            .copied()
            .unwrap_or(ColumnKind::Other)
    }
}
