//! What became of a review, and what the seller's own complaints came to.

use crate::case;
use crate::leg::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// What became of a review.
    Outcome {
        /// The marketplace took it out of sight.
        Hidden = "hidden",
        /// It stands, but no longer counts in the rating.
        Excluded = "excluded",
        /// The marketplace saw no reason.
        Refused = "refused",
        /// The buyer gave more stars.
        Upgraded = "upgraded",
        /// It stands, with the seller's answer.
        Answered = "answered",
    }
}

impl Outcome {
    /// The marketplace's decisions on a complaint.
    pub const DECIDED: &'static [Self] = &[Self::Hidden, Self::Excluded, Self::Refused];

    /// Whether the marketplace agreed.
    pub const fn is_won(self) -> bool {
        matches!(self, Self::Hidden | Self::Excluded)
    }

    /// The common outcome of a case that ends so.
    pub const fn of_case(self) -> case::Outcome {
        match self {
            Self::Hidden | Self::Excluded | Self::Upgraded => case::Outcome::WonFull,
            Self::Refused => case::Outcome::Lost,
            Self::Answered => case::Outcome::NotApplicable,
        }
    }
}

/// How many complaints were decided, and how many of them for the seller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Record {
    /// For the seller.
    pub won: u32,
    /// Decided.
    pub decided: u32,
}

/// The seller's own rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WinRate {
    /// Too few decided ones to speak of a rate.
    TooFew(Record),
    /// Per cent, rounded down, of so many.
    Known {
        /// Per cent.
        percent: u32,
        /// Of these.
        of: Record,
    },
}

/// The rate of recorded outcomes; `least` is how many there must be.
pub fn win_rate(record: Record, least: i64) -> WinRate {
    if record.decided == 0 || i64::from(record.decided) < least {
        return WinRate::TooFew(record);
    }
    WinRate::Known {
        percent: u32::try_from(u64::from(record.won) * 100 / u64::from(record.decided)).unwrap_or(100),
        of: record,
    }
}
