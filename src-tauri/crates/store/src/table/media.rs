//! Pictures and files that records name, on their way here.

use crate::error::Result;
use crate::field::{Columns, ms};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, AttachmentId};
use recourse_domain::market::MediaLink;

/// Something to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaJob {
    /// Its address or download id.
    pub url: String,
    /// `image`, `video` or `file`.
    pub form: String,
    /// Its name, where told.
    pub name: Option<String>,
}

/// What became of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaState {
    /// Its address or download id.
    pub url: String,
    /// `image`, `video` or `file`.
    pub form: String,
    /// Its name, where told.
    pub name: Option<String>,
    /// The kept file.
    pub attachment: Option<AttachmentId>,
    /// The kept file's type.
    pub media_type: Option<String>,
    /// The kept file's length.
    pub bytes: Option<u64>,
    /// When it was kept, UTC.
    pub kept_at: Option<DateTime<Utc>>,
    /// Why it will never come, as a code.
    pub refused: Option<String>,
    /// When it is tried next, UTC; `None` when it is kept or refused.
    pub pending_until: Option<DateTime<Utc>>,
}

impl Reader<'_> {
    /// Links to fetch now, longest due first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn media_due(&self, account: &AccountId, now: DateTime<Utc>, limit: usize) -> Result<Vec<MediaJob>> {
        let mut statement = self.sql(
            "SELECT url, form, name FROM media WHERE account = ?1 AND due_at IS NOT NULL AND due_at <= ?2
             ORDER BY due_at LIMIT ?3",
        )?;
        let mut rows = statement.query((
            self.n(account)?,
            ms(now),
            i64::try_from(limit).unwrap_or(i64::MAX),
        ))?;
        let mut jobs = Vec::new();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row, 0);
            jobs.push(MediaJob {
                url: c.next()?,
                form: c.next()?,
                name: c.next()?,
            });
        }
        Ok(jobs)
    }

    /// What became of a link.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn media(&self, account: &AccountId, url: &str) -> Result<Option<MediaState>> {
        let mut statement = self.sql(
            "SELECT url, form, name, attachment, media_type, bytes, kept_at, refused, due_at FROM media
             WHERE account = ?1 AND url = ?2",
        )?;
        let mut rows = statement.query((self.n(account)?, url))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let mut c = Columns::new(row, 0);
        Ok(Some(MediaState {
            url: c.next()?,
            form: c.next()?,
            name: c.next()?,
            attachment: c.id()?,
            media_type: c.next()?,
            bytes: c.raw::<Option<i64>>()?.map(i64::unsigned_abs),
            kept_at: c.next()?,
            refused: c.next()?,
            pending_until: c.next()?,
        }))
    }
}

impl WriteTx<'_> {
    pub(crate) fn want_media(&mut self, account: i64, links: &[MediaLink], now: DateTime<Utc>) -> Result<()> {
        for link in links {
            self.sql(
                "INSERT INTO media (account, url, form, name, wanted_at, due_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
                 ON CONFLICT DO NOTHING",
            )?
            .execute((account, &link.url, &link.form, &link.name, ms(now)))?;
        }
        Ok(())
    }

    /// Says that a link's file was kept.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn media_ready(
        &mut self,
        account: &AccountId,
        url: &str,
        attachment: &AttachmentId,
        media_type: &str,
        bytes: u64,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let n = self.n(account)?;
        self.sql(
            "UPDATE media SET (attachment, media_type, bytes, kept_at, refused, due_at) = (?3, ?4, ?5, ?6, NULL, NULL)
             WHERE account = ?1 AND url = ?2",
        )?
        .execute((n, url, attachment.as_str(), media_type, bytes as i64, ms(now)))?;
        self.tag(Tag::Orders);
        Ok(())
    }

    /// Says when a link is tried again.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn media_pending(&mut self, account: &AccountId, url: &str, until: DateTime<Utc>) -> Result<()> {
        let n = self.n(account)?;
        self.sql("UPDATE media SET due_at = ?3 WHERE account = ?1 AND url = ?2 AND attachment IS NULL")?
            .execute((n, url, ms(until)))?;
        Ok(())
    }

    /// Says that a link's file will never come.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn media_refused(&mut self, account: &AccountId, url: &str, reason: &str) -> Result<()> {
        let n = self.n(account)?;
        self.sql(
            "UPDATE media SET refused = ?3, due_at = NULL WHERE account = ?1 AND url = ?2 AND attachment IS NULL",
        )?
        .execute((n, url, reason))?;
        self.tag(Tag::Orders);
        Ok(())
    }
}
