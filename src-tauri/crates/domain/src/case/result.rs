//! A case's end in money. What was asked is never counted as recovered until the seller records an outcome.

use super::state::Outcome;
use crate::money::{Currency, Money};
use serde::{Deserialize, Serialize};

/// The money of a case's result, in the currency it was claimed in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseMoney {
    /// Asked for.
    pub claimed: Option<Money>,
    /// Came back to the seller.
    pub recovered: Option<Money>,
    /// Given by the seller to the buyer.
    pub conceded: Option<Money>,
    /// Given up.
    pub written_off: Option<Money>,
}

/// Why an outcome and its amounts do not fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResultError {
    /// A part was won, but not how much.
    #[error("the outcome '{0}' needs the amount that was recovered")]
    AmountMissing(Outcome),
    /// An amount where none can be.
    #[error("the outcome '{0}' recovers nothing")]
    NothingRecovered(Outcome),
    /// Below zero.
    #[error("an amount recovered is not negative")]
    Negative,
    /// Another currency than the claim's.
    #[error("claimed in {claimed}, recovered in {recovered}")]
    OtherCurrency {
        /// The claim's currency.
        claimed: Currency,
        /// The amount's currency.
        recovered: Currency,
    },
}

impl CaseMoney {
    /// Splits what was claimed by an outcome. Winning all without an amount means all that was claimed; more than was
    /// claimed may come back and is kept as it is. What a part leaves, and all of a lost case, is written off.
    ///
    /// # Errors
    /// [`ResultError`] when the amount is missing, out of place, negative or of another currency.
    pub fn of(
        outcome: Outcome,
        claimed: Option<Money>,
        recovered: Option<Money>,
    ) -> Result<Self, ResultError> {
        if let Some(amount) = recovered {
            if amount.minor < 0 {
                return Err(ResultError::Negative);
            }
            if let Some(asked) = claimed
                && asked.currency != amount.currency
            {
                return Err(ResultError::OtherCurrency {
                    claimed: asked.currency,
                    recovered: amount.currency,
                });
            }
        }
        let some = recovered.filter(|amount| amount.minor > 0);
        match outcome {
            Outcome::WonFull => Ok(Self {
                claimed,
                recovered: recovered.or(claimed),
                ..Self::default()
            }),
            Outcome::WonPart | Outcome::Goodwill => {
                let amount = recovered.ok_or(ResultError::AmountMissing(outcome))?;
                Ok(Self {
                    claimed,
                    recovered: Some(amount),
                    written_off: claimed.map(|asked| left(asked, amount)),
                    ..Self::default()
                })
            }
            Outcome::Lost | Outcome::NoAnswer => match some {
                Some(_) => Err(ResultError::NothingRecovered(outcome)),
                None => Ok(Self {
                    claimed,
                    written_off: claimed,
                    ..Self::default()
                }),
            },
            Outcome::Withdrawn | Outcome::NotApplicable => match some {
                Some(_) => Err(ResultError::NothingRecovered(outcome)),
                None => Ok(Self {
                    claimed,
                    ..Self::default()
                }),
            },
        }
    }
}

/// What of a claim is left over, never below zero.
fn left(asked: Money, got: Money) -> Money {
    Money::new(asked.minor.saturating_sub(got.minor).max(0), asked.currency)
}
