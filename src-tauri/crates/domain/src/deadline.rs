//! Deadlines and the rules they come from. A deadline without a source does not exist here.

use crate::id::RuleId;
use crate::leg::coded;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

coded! {
    /// How far a rule's source can be trusted.
    Confidence {
        /// Official or primary text.
        High = "high",
        /// Consistent secondary sources.
        Medium = "medium",
        /// One weak page.
        Low = "low",
        /// Entered by the seller.
        Seller = "seller",
    }
}

/// An instant before which something must be done, with where that comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The rule in the rulebook.
    pub rule: RuleId,
    /// The source as it can be cited: a title or the API field that names the instant.
    pub source: String,
    /// The day the source was read, if known.
    pub seen_on: Option<NaiveDate>,
    /// Trust in the source.
    pub confidence: Confidence,
}
