//! What the seller writes to himself on a case.

use super::case_row::case_n;
use crate::error::Result;
use crate::field::ms;
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::CaseId;

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// Its id, given once.
    pub id: String,
    /// When it was written, UTC.
    pub at: DateTime<Utc>,
    /// When it was last changed, UTC.
    pub changed_at: Option<DateTime<Utc>>,
    /// The words.
    pub text: String,
}

impl Reader<'_> {
    /// A case's notes, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn notes(&self, case: &CaseId) -> Result<Vec<NoteRow>> {
        self.read_columns(
            "SELECT id, at, changed_at, text FROM case_note WHERE case_n = ?1 ORDER BY at, id",
            [case_n(case)?],
            |c| {
                Ok(NoteRow {
                    id: c.next()?,
                    at: c.next()?,
                    changed_at: c.next()?,
                    text: c.next()?,
                })
            },
        )
    }
}

impl WriteTx<'_> {
    /// Writes a note, or the one of this id anew.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_note(&mut self, case: &CaseId, note: &NoteRow) -> Result<()> {
        self.sql(
            "INSERT INTO case_note VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET (changed_at, text) = (excluded.changed_at, excluded.text)",
        )?
        .execute((
            &note.id,
            case_n(case)?,
            ms(note.at),
            note.changed_at.map(ms),
            &note.text,
        ))?;
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Removes a note. False: there is none of this id on the case.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_note(&mut self, case: &CaseId, id: &str) -> Result<bool> {
        let gone = self
            .sql("DELETE FROM case_note WHERE case_n = ?1 AND id = ?2")?
            .execute((case_n(case)?, id))?;
        self.tag(Tag::Cases);
        Ok(gone > 0)
    }
}
