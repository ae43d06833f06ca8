//! The pictures that pictures with unreadable parts were made from.

use super::case_row::case_n;
use crate::error::Result;
use crate::tx::{Reader, Tag, WriteTx};
use recourse_domain::evidence::Evidence;
use recourse_domain::id::{AttachmentId, CaseId};

/// What stands behind a picture with unreadable parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginalRow {
    /// The picture that stands in the case.
    pub blurred: AttachmentId,
    /// The piece of evidence it was made from.
    pub piece: Evidence,
    /// How many parts were made unreadable.
    pub areas: u32,
}

impl Reader<'_> {
    /// What stands behind a case's pictures.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn originals(&self, case: &CaseId) -> Result<Vec<OriginalRow>> {
        self.read_rows(
            "SELECT blurred, piece, areas FROM evidence_original WHERE case_n = ?1",
            [case_n(case)?],
            |row| {
                Ok(OriginalRow {
                    blurred: AttachmentId::new(row.get::<_, String>(0)?),
                    piece: serde_json::from_str(&row.get::<_, String>(1)?)?,
                    areas: row.get(2)?,
                })
            },
        )
    }
}

impl WriteTx<'_> {
    /// Remembers what a picture was made from. What was told of the same blurred picture before is told of no more.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_original(&mut self, case: &CaseId, original: &OriginalRow) -> Result<()> {
        self.sql(
            "INSERT INTO evidence_original VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET (attachment, piece, areas) = (excluded.attachment, excluded.piece, excluded.areas)",
        )?
        .execute((
            case_n(case)?,
            &original.piece.requirement,
            original.blurred.as_str(),
            original.piece.attachment.as_str(),
            serde_json::to_string(&original.piece)?,
            original.areas,
        ))?;
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Forgets what a picture was made from.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_original(
        &mut self,
        case: &CaseId,
        requirement: &str,
        blurred: &AttachmentId,
    ) -> Result<()> {
        self.sql("DELETE FROM evidence_original WHERE case_n = ?1 AND requirement = ?2 AND blurred = ?3")?
            .execute((case_n(case)?, requirement, blurred.as_str()))?;
        self.tag(Tag::Cases);
        Ok(())
    }
}
