//! Goods that came back, as the seller found them.

use crate::error::Result;
use crate::field::{Columns, Field, ms};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, AttachmentId};
use rusqlite::Row;

/// What an inspection is of: a parcel by its order, or by the return or claim where no order is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Parcel {
    /// `order`, `return` or `claim`.
    pub kind: String,
    /// Its id at the marketplace.
    pub id: String,
}

/// What the seller found, and what he decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionRow {
    /// The parcel.
    pub parcel: Parcel,
    /// When the goods came, UTC: the clock runs from here.
    pub received_at: DateTime<Utc>,
    /// `a`, `b` or `c`; `None` before they were looked at.
    pub condition: Option<String>,
    /// What is wrong, by code.
    pub faults: Vec<String>,
    /// The seller's words.
    pub note: Option<String>,
    /// When they were looked at, UTC.
    pub inspected_at: Option<DateTime<Utc>>,
    /// What was decided, by code.
    pub decision: Option<String>,
    /// The number of the policy line it rests on.
    pub policy_n: Option<i64>,
    /// That line's words as they were then.
    pub policy_text: Option<String>,
    /// When it was decided, UTC.
    pub decided_at: Option<DateTime<Utc>>,
}

/// A photo of an inspection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionPhoto {
    /// The kept file.
    pub attachment: AttachmentId,
    /// Its name.
    pub name: String,
    /// Media type by magic bytes.
    pub media_type: String,
    /// Length in bytes.
    pub bytes: u64,
    /// `clipboard` or `file`.
    pub source: String,
    /// When it was attached, UTC.
    pub captured_at: DateTime<Utc>,
}

const COLUMNS: &str = "subject_kind, subject_id, received_at, condition, faults, note, inspected_at, decision, policy_n, \
                       policy_text, decided_at";

fn inspection(row: &Row<'_>) -> Result<InspectionRow> {
    let mut c = Columns::new(row, 0);
    Ok(InspectionRow {
        parcel: Parcel {
            kind: c.next()?,
            id: c.next()?,
        },
        received_at: c.next()?,
        condition: c.next()?,
        faults: c.next()?,
        note: c.next()?,
        inspected_at: c.next()?,
        decision: c.next()?,
        policy_n: c.next()?,
        policy_text: c.next()?,
        decided_at: c.next()?,
    })
}

impl Reader<'_> {
    /// What was found in a parcel.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn inspection(&self, account: &AccountId, parcel: &Parcel) -> Result<Option<InspectionRow>> {
        let mut statement = self.sql(&format!(
            "SELECT {COLUMNS} FROM inspection WHERE account = ?1 AND subject_kind = ?2 AND subject_id = ?3"
        ))?;
        let mut rows = statement.query((self.n(account)?, &parcel.kind, &parcel.id))?;
        rows.next()?.map(inspection).transpose()
    }

    /// Every inspection of an account, by parcel.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn inspections(&self, account: &AccountId) -> Result<Vec<InspectionRow>> {
        self.read_rows(
            &format!("SELECT {COLUMNS} FROM inspection WHERE account = ?1"),
            [self.n(account)?],
            inspection,
        )
    }

    /// The photos of an inspection, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn inspection_photos(&self, account: &AccountId, parcel: &Parcel) -> Result<Vec<InspectionPhoto>> {
        self.read_columns(
            "SELECT attachment, name, media_type, bytes, source, captured_at FROM inspection_photo
             WHERE account = ?1 AND subject_kind = ?2 AND subject_id = ?3 ORDER BY captured_at, attachment",
            (self.n(account)?, &parcel.kind, &parcel.id),
            |c| {
                Ok(InspectionPhoto {
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
    /// Writes what was found in a parcel, in place of what stood there.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_inspection(&mut self, account: &AccountId, row: &InspectionRow) -> Result<()> {
        self.sql(
            "INSERT INTO inspection VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT DO UPDATE SET
               (received_at, condition, faults, note, inspected_at, decision, policy_n, policy_text, decided_at)
             = (excluded.received_at, excluded.condition, excluded.faults, excluded.note, excluded.inspected_at,
                excluded.decision, excluded.policy_n, excluded.policy_text, excluded.decided_at)",
        )?
        .execute(rusqlite::params![
            self.n(account)?,
            row.parcel.kind,
            row.parcel.id,
            ms(row.received_at),
            row.condition,
            serde_json::json!(row.faults).to_string(),
            row.note,
            row.inspected_at.map(ms),
            row.decision,
            row.policy_n,
            row.policy_text,
            row.decided_at.map(ms),
        ])?;
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Adds a photo; the same file is kept once.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn add_inspection_photo(
        &mut self,
        account: &AccountId,
        parcel: &Parcel,
        photo: &InspectionPhoto,
    ) -> Result<()> {
        self.sql(
            "INSERT INTO inspection_photo VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
        )?
        .execute((
            self.n(account)?,
            &parcel.kind,
            &parcel.id,
            photo.attachment.as_str(),
            &photo.name,
            &photo.media_type,
            photo.bytes as i64,
            &photo.source,
            ms(photo.captured_at),
        ))?;
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Takes a photo off. The file stays, so that this can be undone.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_inspection_photo(
        &mut self,
        account: &AccountId,
        parcel: &Parcel,
        attachment: &AttachmentId,
    ) -> Result<()> {
        self.sql(
            "DELETE FROM inspection_photo WHERE account = ?1 AND subject_kind = ?2 AND subject_id = ?3 AND attachment = ?4",
        )?
        .execute((self.n(account)?, &parcel.kind, &parcel.id, attachment.as_str()))?;
        self.tag(Tag::Cases);
        Ok(())
    }
}
