//! The seller's own return policy.

use crate::error::{Result, StoreError};
use crate::field::{Columns, ms};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::returns::{Decision, PolicyLine, PolicyPart};

impl Reader<'_> {
    /// The lines, in the seller's order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn policy_lines(&self) -> Result<Vec<PolicyLine>> {
        let mut statement =
            self.sql("SELECT n, part, text, applies, decision FROM policy_line ORDER BY place, n")?;
        let mut rows = statement.query([])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row, 0);
            let n = c.next()?;
            let part: String = c.next()?;
            lines.push(PolicyLine {
                n,
                part: PolicyPart::from_code(&part)
                    .ok_or_else(|| StoreError::Data(format!("{part} is no part of a policy")))?,
                text: c.next()?,
                when: c.next()?,
                decision: c
                    .next::<Option<String>>()?
                    .as_deref()
                    .and_then(Decision::from_code),
            });
        }
        Ok(lines)
    }
}

impl WriteTx<'_> {
    /// Writes a line at the end of the policy, or, where it has a number, in its place. Gives its number; a number is never
    /// given twice.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_policy_line(&mut self, line: &PolicyLine, now: DateTime<Utc>) -> Result<i64> {
        let n = if line.n > 0 {
            line.n
        } else {
            self.next_number("policy_line")?
        };
        self.sql(
            "INSERT INTO policy_line VALUES
               (?1, (SELECT coalesce(max(place), 0) + 1 FROM policy_line), ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET (part, text, applies, decision, changed_at)
             = (excluded.part, excluded.text, excluded.applies, excluded.decision, excluded.changed_at)",
        )?
        .execute((
            n,
            line.part.code(),
            &line.text,
            &line.when,
            line.decision.map(Decision::code),
            ms(now),
        ))?;
        self.tag(Tag::Settings);
        Ok(n)
    }

    /// Takes a line out. Decisions that cited it keep its words.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_policy_line(&mut self, n: i64) -> Result<()> {
        self.sql("DELETE FROM policy_line WHERE n = ?1")?.execute([n])?;
        self.tag(Tag::Settings);
        Ok(())
    }
}
