//! What was found in a parcel that came back, and what the seller's own policy says about it.
//!
//! The program decides nothing: a proposal is a line of the seller's own policy, cited. Where no line of his covers what was
//! found, there is no proposal.

use crate::leg::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// The goods' condition; the catalogue has `return-condition-<code>`.
    Condition {
        /// As new.
        A = "a",
        /// Can be sold, not as new.
        B = "b",
        /// Cannot be sold.
        C = "c",
    }
}

coded! {
    /// What is wrong with them; the catalogue has `return-fault-<code>`.
    Fault {
        /// Something else lies in the parcel.
        Swapped = "swapped",
        /// Parts are missing.
        MissingParts = "missing_parts",
        /// Damaged.
        Damaged = "damaged",
        /// Used.
        Used = "used",
    }
}

coded! {
    /// What becomes of the matter; the catalogue has `return-settle-<code>`.
    Decision {
        /// The whole price goes back to the buyer.
        RefundFull = "refund_full",
        /// A part of it.
        RefundPart = "refund_part",
        /// Nothing is refunded.
        RefundNone = "refund_none",
        /// Back into stock.
        Restock = "restock",
        /// Written off.
        WriteOff = "write_off",
        /// Compensation is asked for.
        AskBack = "ask_back",
    }
}

coded! {
    /// The parts a return policy has; the catalogue has `policy-part-<code>`.
    PolicyPart {
        /// What can be returned, and until when.
        Conditions = "conditions",
        /// How the money goes back.
        Methods = "methods",
        /// What happens, step by step.
        Procedures = "procedures",
    }
}

/// A line of the seller's own return policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyLine {
    /// Its number: lines keep theirs.
    pub n: i64,
    /// Which part of the policy.
    pub part: PolicyPart,
    /// The seller's words.
    pub text: String,
    /// What it is about: a [`Fault`] or [`Condition`] by its code, `any`; `None` for a line that decides nothing.
    pub when: Option<String>,
    /// What it says to do then.
    pub decision: Option<Decision>,
}

/// A line that is about whatever was found.
pub const ANY: &str = "any";

/// What the policy says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// What to do.
    pub decision: Decision,
    /// The number of the line that says so.
    pub line: i64,
}

/// Finds the line that covers what was found: one about a fault before one about a condition before one about anything, and
/// among those the seller's order.
pub fn propose(lines: &[PolicyLine], condition: Option<Condition>, faults: &[Fault]) -> Option<Proposal> {
    let about = |wanted: &dyn Fn(&str) -> bool| {
        lines.iter().find_map(|line| {
            let decision = line.decision?;
            wanted(line.when.as_deref()?).then_some(Proposal {
                decision,
                line: line.n,
            })
        })
    };
    Fault::ALL
        .iter()
        .filter(|fault| faults.contains(fault))
        .find_map(|fault| about(&|when| when == fault.code()))
        .or_else(|| condition.and_then(|condition| about(&|when| when == condition.code())))
        .or_else(|| (condition.is_some() || !faults.is_empty()).then(|| about(&|when| when == ANY))?)
}
