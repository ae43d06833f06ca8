//! Complaints about reviews: one per review, for ever.

use crate::error::Result;
use crate::field::{Columns, ms};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, ReviewId};
use recourse_domain::review::{Draft, Ground, Outcome, Record};

/// A complaint.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComplaintRow {
    /// Its parts and text.
    pub draft: Draft,
    /// The language of the text.
    pub lang: String,
    /// When the text was last changed, UTC.
    pub changed_at: DateTime<Utc>,
    /// When the hold ends, UTC; `None` before it began.
    pub hold_until: Option<DateTime<Utc>>,
    /// When it was filed, UTC.
    pub filed_at: Option<DateTime<Utc>>,
    /// What the marketplace decided.
    pub result: Option<Outcome>,
    /// When that was recorded, UTC.
    pub result_at: Option<DateTime<Utc>>,
}

impl Reader<'_> {
    /// The complaint about a review.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn complaint(&self, account: &AccountId, review: &ReviewId) -> Result<Option<ComplaintRow>> {
        let mut statement = self.sql(
            "SELECT ground, quote, fact, body, lang, changed_at, hold_until, filed_at, result, result_at
             FROM complaint WHERE account = ?1 AND review_id = ?2",
        )?;
        let mut rows = statement.query((self.n(account)?, review.as_str()))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let mut c = Columns::new(row, 0);
        Ok(Some(ComplaintRow {
            draft: Draft {
                ground: c
                    .next::<Option<String>>()?
                    .and_then(|code| Ground::from_code(&code)),
                quote: c.next()?,
                fact: c.next()?,
                text: c.next()?,
            },
            lang: c.next()?,
            changed_at: c.next()?,
            hold_until: c.next()?,
            filed_at: c.next()?,
            result: c
                .next::<Option<String>>()?
                .and_then(|code| Outcome::from_code(&code)),
            result_at: c.next()?,
        }))
    }

    /// Every complaint, of all shops: they are written by hand, so there are few.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn complaints(&self) -> Result<Vec<(AccountId, ReviewId, ComplaintRow)>> {
        let mut statement =
            self.sql("SELECT account, review_id FROM complaint ORDER BY account, review_id")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let account = self.db.account_id(row.get(0)?)?;
            let review = ReviewId::new(row.get::<_, String>(1)?);
            if let Some(complaint) = self.complaint(&account, &review)? {
                found.push((account, review, complaint));
            }
        }
        Ok(found)
    }

    /// The seller's own complaints that were decided, over all his shops.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn complaint_record(&self) -> Result<Record> {
        let mut statement =
            self.sql("SELECT result, count(*) FROM complaint WHERE result IS NOT NULL GROUP BY result")?;
        let mut rows = statement.query([])?;
        let mut record = Record::default();
        while let Some(row) = rows.next()? {
            let Some(outcome) = Outcome::from_code(&row.get::<_, String>(0)?) else {
                continue;
            };
            let count = row.get::<_, u32>(1)?;
            record.decided += count;
            record.won += if outcome.is_won() { count } else { 0 };
        }
        Ok(record)
    }
}

impl WriteTx<'_> {
    /// Writes the complaint about a review.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_complaint(
        &mut self,
        account: &AccountId,
        review: &ReviewId,
        complaint: &ComplaintRow,
    ) -> Result<()> {
        let n = self.n(account)?;
        self.sql(
            "INSERT INTO complaint VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT DO UPDATE SET
               (ground, quote, fact, body, lang, changed_at, hold_until, filed_at, result, result_at) =
               (excluded.ground, excluded.quote, excluded.fact, excluded.body, excluded.lang, excluded.changed_at,
                excluded.hold_until, excluded.filed_at, excluded.result, excluded.result_at)",
        )?
        .execute((
            n,
            review.as_str(),
            complaint.draft.ground.map(Ground::code),
            &complaint.draft.quote,
            &complaint.draft.fact,
            &complaint.draft.text,
            &complaint.lang,
            ms(complaint.changed_at),
            complaint.hold_until.map(ms),
            complaint.filed_at.map(ms),
            complaint.result.map(Outcome::code),
            complaint.result_at.map(ms),
        ))?;
        self.tag(Tag::Orders);
        Ok(())
    }

    /// Takes back a complaint that was not filed.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_complaint(&mut self, account: &AccountId, review: &ReviewId) -> Result<()> {
        let n = self.n(account)?;
        self.sql("DELETE FROM complaint WHERE account = ?1 AND review_id = ?2 AND filed_at IS NULL")?
            .execute((n, review.as_str()))?;
        self.tag(Tag::Orders);
        Ok(())
    }
}
