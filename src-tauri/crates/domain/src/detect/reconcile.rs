//! What becomes of a case when its subject was looked at again. The hundredth look changes nothing; what the seller closed
//! stays closed unless something new happened.

use super::finding::{FactKey, Finding};
use crate::case::{CaseState, Outcome, Why};

/// A case as the store has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its state.
    pub state: CaseState,
    /// Its fact key.
    pub fact_key: FactKey,
    /// It is in a ticket that was exported or filed.
    pub in_ticket: bool,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing at all.
    Nothing,
    /// Make a new case in the finding's state; an audit row `found`.
    Open,
    /// Write the finding's facts, sentence, deadline and money with this fact key; no audit row.
    Refresh {
        /// The key to keep.
        fact_key: FactKey,
    },
    /// Refresh, and move the case for this reason with an audit row.
    Move {
        /// State after.
        to: CaseState,
        /// Why.
        why: Why,
        /// The key to keep.
        fact_key: FactKey,
    },
    /// Close a suggestion that is no longer true, with this outcome and an audit row `no_longer_true`.
    Withdraw {
        /// The outcome.
        outcome: Outcome,
        /// The key to keep.
        fact_key: FactKey,
    },
    /// Keep the case as it is; an audit row for this reason.
    Note {
        /// Why.
        why: Why,
        /// The key to keep.
        fact_key: FactKey,
    },
}

/// Compares what is known with what was found.
pub fn reconcile(known: Option<&Known>, found: Option<&Finding>) -> Verdict {
    match (known, found) {
        (None, None) => Verdict::Nothing,
        (None, Some(_)) => Verdict::Open,
        (Some(known), None) => lost(known),
        (Some(known), Some(found)) => seen_again(known, found),
    }
}

/// The detector looked and does not find it any more.
fn lost(known: &Known) -> Verdict {
    // A case without tokens was opened by hand: no detector ever said that it was true.
    if known.fact_key.gone || known.fact_key.tokens.is_empty() {
        return Verdict::Nothing;
    }
    match known.state {
        CaseState::Suggested if !known.in_ticket => Verdict::Withdraw {
            outcome: Outcome::NotApplicable,
            fact_key: known.fact_key.withdrawn(),
        },
        CaseState::Open if !known.in_ticket => Verdict::Note {
            why: Why::NoLongerTrue,
            fact_key: known.fact_key.gone(),
        },
        _ => Verdict::Nothing,
    }
}

fn seen_again(known: &Known, found: &Finding) -> Verdict {
    let key = &found.memo.fact_key;
    let new = known.fact_key.lacks(key);
    let fact_key = known.fact_key.with(key);
    match known.state {
        CaseState::Closed | CaseState::Dropped if new => Verdict::Move {
            to: CaseState::Open,
            why: Why::NewFact,
            fact_key,
        },
        CaseState::Closed if known.fact_key.withdrawn => Verdict::Move {
            to: CaseState::Suggested,
            why: Why::TrueAgain,
            fact_key,
        },
        CaseState::Closed | CaseState::Dropped => Verdict::Nothing,
        CaseState::Suggested if new && found.state == CaseState::Open => Verdict::Move {
            to: CaseState::Open,
            why: Why::NewFact,
            fact_key,
        },
        CaseState::Open if known.fact_key.gone => Verdict::Note {
            why: Why::TrueAgain,
            fact_key,
        },
        _ => Verdict::Refresh { fact_key },
    }
}
