//! Drafts: texts with named variables, what they are for, and what must not stand in them.
//!
//! A body is plain text with `{variable}` in it. What is known is filled in; what is not stays a named gap, and a text with
//! a gap is not sent. Nothing here knows a language's words except the lint, which must.

mod body;
mod catalogue;
pub mod lint;

pub use body::{Body, Piece, VARIABLES, Variable, VariableForm, clean, form_of};
pub use catalogue::{Channel, Drafts, Shipped};
pub use lint::{LintContext, LintFinding, LintRule, Severity, lint};

use crate::leg::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// What a text is for: who reads it, and where.
    Purpose {
        /// The public answer below a review.
        ReviewAnswer = "review_answer",
        /// The seller's complaint about a review, to the marketplace.
        ReviewComplaint = "review_complaint",
        /// A message in the chat with a buyer.
        Chat = "chat",
        /// The comment that goes with a decision about a claim; the buyer reads it.
        ClaimComment = "claim_comment",
        /// A message to a buyer where the app cannot send: copied by hand.
        BuyerMessage = "buyer_message",
        /// A statement in a dispute; the marketplace reads it.
        Dispute = "dispute",
        /// A request to a marketplace's or a carrier's support.
        Support = "support",
    }
}

impl Purpose {
    /// Whether a buyer reads it.
    pub const fn to_buyer(self) -> bool {
        matches!(
            self,
            Self::ReviewAnswer | Self::Chat | Self::ClaimComment | Self::BuyerMessage
        )
    }
}

/// Causes of a delay that can be named, in the order they are offered. The first two are the marketplace's own words for
/// long deliveries (S0-20), the other three those for a parcel that cannot leave in time (S4-05).
pub const CAUSES: [&str; 5] = ["season", "customs", "logistics", "supply", "force_majeure"];
