//! What belongs to a case: steps, audit, evidence.

use super::case_row::case_n;
use crate::error::Result;
use crate::field::{Field, ms};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::evidence::Evidence;
use recourse_domain::id::{AttachmentId, CaseId};

/// A step of a playbook as far as it was walked.
#[derive(Debug, Clone, PartialEq)]
pub struct StepRow {
    /// Its name in the playbook.
    pub step: String,
    /// `done`, `open`, `skipped`.
    pub state: String,
    /// The chosen option.
    pub chosen: Option<String>,
    /// Filled fields, an object.
    pub fields: serde_json::Value,
    /// When it was done, UTC.
    pub done_at: Option<DateTime<Utc>>,
}

/// A line of a case's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// `seller` or `recourse`.
    pub who: String,
    /// What, as a code.
    pub what: String,
    /// State before.
    pub from: Option<String>,
    /// State after.
    pub to: Option<String>,
    /// Why.
    pub why: Option<String>,
}

impl Reader<'_> {
    /// The steps of a case that were touched.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_steps(&self, case: &CaseId) -> Result<Vec<StepRow>> {
        self.read_columns(
            "SELECT step, state, chosen, fields, done_at FROM case_step WHERE case_n = ?1",
            [case_n(case)?],
            |c| {
                Ok(StepRow {
                    step: c.next()?,
                    state: c.next()?,
                    chosen: c.next()?,
                    fields: c.next()?,
                    done_at: c.next()?,
                })
            },
        )
    }

    /// A case's history, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn audit_of(&self, case: &CaseId) -> Result<Vec<AuditRow>> {
        self.read_columns(
            "SELECT at, who, what, from_state, to_state, why FROM case_audit WHERE case_n = ?1 ORDER BY seq",
            [case_n(case)?],
            |c| {
                Ok(AuditRow {
                    at: c.next()?,
                    who: c.next()?,
                    what: c.next()?,
                    from: c.next()?,
                    to: c.next()?,
                    why: c.next()?,
                })
            },
        )
    }

    /// A case's evidence, by requirement, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn evidence(&self, case: &CaseId) -> Result<Vec<Evidence>> {
        self.read_columns(
            "SELECT requirement, attachment, name, media_type, bytes, source, captured_at FROM evidence
             WHERE case_n = ?1 ORDER BY requirement, captured_at, attachment",
            [case_n(case)?],
            |c| {
                Ok(Evidence {
                    requirement: c.next()?,
                    attachment: AttachmentId::new(String::take(c)?),
                    name: c.next()?,
                    media_type: c.next()?,
                    bytes: c.raw::<i64>()?.unsigned_abs(),
                    source: c.next()?,
                    captured_at: c.next()?,
                })
            },
        )
    }
}

impl WriteTx<'_> {
    /// Writes a step's state.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_case_step(&mut self, case: &CaseId, step: &StepRow) -> Result<()> {
        self.sql(
            "INSERT INTO case_step VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET
               (state, chosen, fields, done_at) = (excluded.state, excluded.chosen, excluded.fields, excluded.done_at)",
        )?
        .execute((
            case_n(case)?,
            &step.step,
            &step.state,
            &step.chosen,
            step.fields.to_string(),
            step.done_at.map(ms),
        ))?;
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Adds a line to a case's history.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn audit(&mut self, case: &CaseId, line: &AuditRow) -> Result<()> {
        self.sql(
            "INSERT INTO case_audit VALUES
               (?1, (SELECT coalesce(max(seq), 0) + 1 FROM case_audit WHERE case_n = ?1), ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            case_n(case)?,
            ms(line.at),
            &line.who,
            &line.what,
            &line.from,
            &line.to,
            &line.why,
        ))?;
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Adds a piece of evidence; the same file under the same requirement is kept once.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn add_evidence(&mut self, case: &CaseId, piece: &Evidence) -> Result<()> {
        self.sql("INSERT INTO evidence VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING")?
            .execute((
                case_n(case)?,
                &piece.requirement,
                piece.attachment.as_str(),
                &piece.name,
                &piece.media_type,
                piece.bytes as i64,
                &piece.source,
                ms(piece.captured_at),
            ))?;
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Takes a piece of evidence off a case. The file stays, so that this can be undone.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_evidence(
        &mut self,
        case: &CaseId,
        requirement: &str,
        attachment: &AttachmentId,
    ) -> Result<()> {
        self.sql("DELETE FROM evidence WHERE case_n = ?1 AND requirement = ?2 AND attachment = ?3")?
            .execute((case_n(case)?, requirement, attachment.as_str()))?;
        self.tag(Tag::Cases);
        Ok(())
    }
}
