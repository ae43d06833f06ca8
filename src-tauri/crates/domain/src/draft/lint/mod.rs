//! What must not stand in a text that is sent: gaps, what the case does not know, promises, contacts, payment for reviews.
//!
//! Every check walks the text a fixed number of times: a hostile text costs no more than a long one.

mod contact;
mod fact;
mod fold;
mod money;
mod phrase;
mod when;

pub use fold::is_invisible;

use super::Purpose;
use crate::case::message::Param;
use crate::case::message::Value;
use crate::leg::coded;
use crate::money::Money;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::Range;

coded! {
    /// What was found. The catalogue has `lint-<rule>`.
    LintRule {
        /// Nothing but spaces.
        Empty = "empty",
        /// Fewer characters than the channel takes.
        TooShort = "too_short",
        /// More characters than the channel takes.
        TooLong = "too_long",
        /// A variable that is not filled, or braces left from one.
        Leftover = "leftover",
        /// A phone number.
        Phone = "phone",
        /// An address of a page.
        Link = "link",
        /// A mail address.
        Mail = "mail",
        /// A name in a network or messenger.
        Handle = "handle",
        /// A messenger.
        Messenger = "messenger",
        /// A refund or compensation that the seller does not decide about.
        Promise = "promise",
        /// Money or goods for a review or its change.
        ReviewPayment = "review_payment",
        /// A day that the case does not know.
        UnknownDate = "unknown_date",
        /// An amount that the case does not know.
        UnknownAmount = "unknown_amount",
        /// A number of days, hours or per cent, or a long number, that the case does not know.
        UnknownNumber = "unknown_number",
        /// A cause that the case does not show and nobody picked.
        UnknownCause = "unknown_cause",
        /// The buyer's name, bank card or address.
        BuyerData = "buyer_data",
        /// Signs that cannot be seen or that turn the direction of the text.
        Invisible = "invisible",
        /// A second message to the same buyer within a day.
        SecondMessage = "second_message",
    }
}

coded! {
    /// What a finding means for sending.
    Severity {
        /// It is not sent like this.
        Block = "block",
        /// The seller is asked.
        Warn = "warn",
    }
}

impl LintRule {
    /// What it means for sending. What the seller may know better than the app is asked, never refused.
    pub const fn severity(self) -> Severity {
        match self {
            Self::UnknownDate
            | Self::UnknownAmount
            | Self::UnknownNumber
            | Self::UnknownCause
            | Self::SecondMessage => Severity::Warn,
            _ => Severity::Block,
        }
    }
}

/// Something found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LintFinding {
    /// What.
    pub rule: LintRule,
    /// Where it begins, in bytes of the text.
    pub from: usize,
    /// Where it ends, in bytes of the text. A finding about the whole text begins and ends at its ends.
    pub to: usize,
    /// Parameters of its message.
    pub params: Vec<Param>,
    /// What it means for sending.
    pub severity: Severity,
}

/// What a text is measured against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LintContext {
    /// What the text is for.
    pub purpose: Purpose,
    /// Fewest characters, where the channel has a limit that is known.
    pub min: Option<u32>,
    /// Most characters, where the channel has a limit that is known.
    pub max: Option<u32>,
    /// Days that the case's facts name, in every zone they are shown in.
    pub dates: BTreeSet<NaiveDate>,
    /// Amounts that the case's facts name.
    pub amounts: Vec<Money>,
    /// Whole numbers that the case's facts name: days, counts.
    pub numbers: BTreeSet<i64>,
    /// Ids, names and words of the case: a number in one of them is no news.
    pub words: Vec<String>,
    /// Causes that the case shows or the seller picked, by code.
    pub causes: BTreeSet<String>,
    /// The buyer's names.
    pub buyer: Vec<String>,
    /// The seller decides about refunds here, or has granted one in this case.
    pub refunds: bool,
    /// When the last message to the same buyer was sent or queued, UTC.
    pub last_message: Option<DateTime<Utc>>,
    /// The present, UTC.
    pub now: DateTime<Utc>,
}

impl LintContext {
    /// A context that knows nothing but the purpose and the present.
    pub fn of(purpose: Purpose, now: DateTime<Utc>) -> Self {
        Self {
            purpose,
            min: None,
            max: None,
            dates: BTreeSet::new(),
            amounts: Vec::new(),
            numbers: BTreeSet::new(),
            words: Vec::new(),
            causes: BTreeSet::new(),
            buyer: Vec::new(),
            refunds: false,
            last_message: None,
            now,
        }
    }
}

/// Within this span a second message to one buyer is asked about (S4-10).
const SECOND_MESSAGE: TimeDelta = TimeDelta::hours(24);

/// Collects findings.
#[derive(Default)]
struct Found {
    findings: Vec<LintFinding>,
}

impl Found {
    fn add(&mut self, rule: LintRule, at: Range<usize>, params: Vec<Param>) {
        self.findings.push(LintFinding {
            rule,
            from: at.start,
            to: at.end,
            params,
            severity: rule.severity(),
        });
    }

    /// A finding that names the words it is about.
    fn quote(&mut self, rule: LintRule, text: &str, at: Range<usize>) {
        let words: String = text
            .get(at.clone())
            .unwrap_or_default()
            .chars()
            .filter(|c| !c.is_control() && !is_invisible(*c))
            .take(60)
            .collect();
        self.add(rule, at, vec![Param::new("words", Value::Text(words))]);
    }
}

/// Checks a text. Findings stand in the order of the text.
pub fn lint(text: &str, context: &LintContext) -> Vec<LintFinding> {
    let mut found = Found::default();
    length(text, context, &mut found);
    leftovers(text, &mut found);
    invisible(text, &mut found);
    let folded = fold::Folded::of(text);
    // Days and sums first: their digits are no phone number.
    let days = when::dates(text, context.now.date_naive());
    let sums = money::amounts(text);
    fact::facts(text, &folded, &days, &sums, context, &mut found);
    contact::contacts(text, &folded, &days, &sums, context, &mut found);
    phrase::phrases(text, &folded, context, &mut found);
    second_message(text, context, &mut found);
    found
        .findings
        .sort_by_key(|finding| (finding.from, finding.to, finding.rule));
    found.findings.dedup();
    found.findings
}

fn length(text: &str, context: &LintContext, found: &mut Found) {
    let count = text.trim().chars().count();
    let whole = 0..text.len();
    let told = |limit: u32| {
        vec![
            Param::new("count", Value::Count(i64::try_from(count).unwrap_or(i64::MAX))),
            Param::new("limit", Value::Count(i64::from(limit))),
        ]
    };
    if count == 0 {
        found.add(LintRule::Empty, whole, Vec::new());
        return;
    }
    if let Some(min) = context.min.filter(|min| count < *min as usize) {
        found.add(LintRule::TooShort, whole.clone(), told(min));
    }
    if let Some(max) = context.max.filter(|max| count > *max as usize) {
        let from = text
            .char_indices()
            .nth(max as usize)
            .map_or(text.len(), |(at, _)| at);
        found.add(LintRule::TooLong, from..text.len(), told(max));
    }
}

/// Anything between braces, and a brace without its other half.
fn leftovers(text: &str, found: &mut Found) {
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match c {
            '{' => {
                if let Some(from) = open {
                    found.quote(LintRule::Leftover, text, from..from + 1);
                }
                open = Some(at);
            }
            '}' => {
                let from = open.take().unwrap_or(at);
                found.quote(LintRule::Leftover, text, from..at + 1);
            }
            '\n' => {
                if let Some(from) = open.take() {
                    found.quote(LintRule::Leftover, text, from..from + 1);
                }
            }
            _ => {}
        }
    }
    if let Some(from) = open {
        found.quote(LintRule::Leftover, text, from..from + 1);
    }
}

/// The first sign of each run that no reader sees, or that turns the words after it around.
fn invisible(text: &str, found: &mut Found) {
    let mut last_end = usize::MAX;
    for (at, c) in text.char_indices() {
        let hidden = is_invisible(c) || c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if !hidden {
            continue;
        }
        if at != last_end {
            found.add(LintRule::Invisible, at..at + c.len_utf8(), Vec::new());
        }
        last_end = at + c.len_utf8();
    }
}

fn second_message(text: &str, context: &LintContext, found: &mut Found) {
    let Some(last) = context.last_message.filter(|_| context.purpose.to_buyer()) else {
        return;
    };
    let ago = context.now - last;
    if ago < SECOND_MESSAGE && ago > -SECOND_MESSAGE {
        found.add(
            LintRule::SecondMessage,
            0..text.len(),
            vec![Param::new("at", Value::Time(last))],
        );
    }
}
