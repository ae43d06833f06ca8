//! What the seller himself says of a review: kept apart from what the marketplace tells.

use crate::error::Result;
use crate::field::{Columns, ms};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, ReviewId};
use recourse_domain::review::{Cause, Outcome};

/// The seller's word on a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReviewVerdict {
    /// What it is about; `None`: he leaves it to the words.
    pub cause: Option<Cause>,
    /// When he said so, UTC.
    pub cause_at: Option<DateTime<Utc>>,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// When that was recorded, UTC.
    pub outcome_at: Option<DateTime<Utc>>,
}

impl Reader<'_> {
    /// The seller's word on a review; empty when he said none.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn review_verdict(&self, account: &AccountId, review: &ReviewId) -> Result<ReviewVerdict> {
        let mut statement = self.sql(
            "SELECT cause, cause_at, outcome, outcome_at FROM review_verdict WHERE account = ?1 AND review_id = ?2",
        )?;
        let mut rows = statement.query((self.n(account)?, review.as_str()))?;
        let Some(row) = rows.next()? else {
            return Ok(ReviewVerdict::default());
        };
        let mut c = Columns::new(row, 0);
        // A code of a newer program is left alone: it reads as if nothing was said.
        Ok(ReviewVerdict {
            cause: c
                .next::<Option<String>>()?
                .and_then(|code| Cause::from_code(&code)),
            cause_at: c.next()?,
            outcome: c
                .next::<Option<String>>()?
                .and_then(|code| Outcome::from_code(&code)),
            outcome_at: c.next()?,
        })
    }
}

impl WriteTx<'_> {
    /// Writes the seller's word on a review.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_review_verdict(
        &mut self,
        account: &AccountId,
        review: &ReviewId,
        verdict: &ReviewVerdict,
    ) -> Result<()> {
        let n = self.n(account)?;
        self.sql(
            "INSERT INTO review_verdict VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET
               (cause, cause_at, outcome, outcome_at) =
               (excluded.cause, excluded.cause_at, excluded.outcome, excluded.outcome_at)",
        )?
        .execute((
            n,
            review.as_str(),
            verdict.cause.map(Cause::code),
            verdict.cause_at.map(ms),
            verdict.outcome.map(Outcome::code),
            verdict.outcome_at.map(ms),
        ))?;
        self.tag(Tag::Orders);
        Ok(())
    }
}
