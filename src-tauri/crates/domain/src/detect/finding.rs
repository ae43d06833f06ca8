//! What a detector finds.

use crate::case::{CaseState, Message, Param};
use crate::deadline::Deadline;
use crate::id::{AccountId, CaseKind, OrderId, PlatformId};
use crate::leg::coded;
use crate::money::{Money, Totals};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

coded! {
    /// What a case is about.
    SubjectKind {
        /// An order.
        Order = "order",
        /// A review.
        Review = "review",
        /// A return claim.
        Claim = "claim",
        /// A chat.
        Chat = "chat",
    }
}

/// What a case is about, by the marketplace's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// What it is.
    pub kind: SubjectKind,
    /// Its id at the marketplace.
    pub id: String,
}

impl Subject {
    /// A subject by its id.
    pub fn new(kind: SubjectKind, id: &str) -> Self {
        Self {
            kind,
            id: id.to_owned(),
        }
    }
}

/// A price as what is at stake: nothing when it is not known or not positive.
pub(super) fn price_at_stake(price: Option<Money>) -> Totals {
    price.filter(|price| price.minor > 0).into_iter().collect()
}

/// A reason for a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The case kind.
    pub kind: CaseKind,
    /// The account.
    pub account: AccountId,
    /// Its marketplace.
    pub platform: PlatformId,
    /// What it is about.
    pub subject: Subject,
    /// Orders it is about, possibly none.
    pub order_ids: Vec<OrderId>,
    /// The state a new case begins in.
    pub state: CaseState,
    /// The rule that found it; the catalogue has `detector-<rule>`.
    pub rule: String,
    /// When the thing itself happened, UTC.
    pub since: Option<DateTime<Utc>>,
    /// The deadline, if a sourced rule names one.
    pub deadline: Option<Deadline>,
    /// What is at stake, per currency.
    pub at_stake: Totals,
    /// Stars of a review.
    pub stars: Option<u8>,
    /// The rest, which the store keeps as it is.
    pub memo: CaseMemo,
}

/// What a case remembers of its finding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseMemo {
    /// The facts it rests on; the catalogue has `fact-<name>`.
    pub facts: Vec<Param>,
    /// What would make it false, as message ids.
    pub falsified_by: Vec<String>,
    /// The sentence that says it all.
    pub sentence: Option<Message>,
    /// When the marketplace stops listing the thing. Not a deadline: it stays here.
    pub forgets_at: Option<DateTime<Utc>>,
    /// At least one finance row of the unit has come, so that sums are more than the order's own price.
    pub money_complete: bool,
    /// The facts that make it new, one token each; see [`mod@super::reconcile`].
    pub fact_key: FactKey,
}

/// A set of fact tokens. A case seen again is new only with a token it did not have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FactKey {
    /// Tokens, sorted, each once.
    pub tokens: Vec<String>,
    /// The detector looked and found it no longer true.
    pub gone: bool,
    /// The detector itself closed the suggestion for that.
    pub withdrawn: bool,
}

impl FactKey {
    /// A key of some tokens.
    pub fn of(tokens: impl IntoIterator<Item = String>) -> Self {
        let mut tokens: Vec<String> = tokens.into_iter().collect();
        tokens.sort();
        tokens.dedup();
        Self {
            tokens,
            ..Self::default()
        }
    }

    /// Whether another key has a token this one has not.
    pub fn lacks(&self, other: &Self) -> bool {
        other.tokens.iter().any(|token| !self.tokens.contains(token))
    }

    /// Both keys' tokens; present again.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self::of(self.tokens.iter().chain(&other.tokens).cloned())
    }

    /// The same tokens, marked as no longer true.
    #[must_use]
    pub fn gone(&self) -> Self {
        Self {
            tokens: self.tokens.clone(),
            gone: true,
            withdrawn: false,
        }
    }

    /// The same tokens, marked as withdrawn by the detector.
    #[must_use]
    pub fn withdrawn(&self) -> Self {
        Self {
            withdrawn: true,
            ..self.gone()
        }
    }
}

impl Finding {
    /// What makes a case one and the same: account, kind, and the subject's kind and id.
    pub fn natural_key(&self) -> (&str, &str, &str, &str) {
        (
            self.account.as_str(),
            self.kind.as_str(),
            self.subject.kind.code(),
            self.subject.id.as_str(),
        )
    }
}

/// A short mark of a text for a fact token: FNV-1a of its characters, white space apart. Not a secret, only a change mark.
pub fn mark_of(text: &str) -> String {
    let hash = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(|c| u32::from(c).to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    format!("{hash:016x}")
}
