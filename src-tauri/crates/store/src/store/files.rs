//! Kept files: what the seller attached.

use super::Store;
use crate::attachment::{self, AttachmentState};
use crate::error::{Result, StoreError};
use crate::sweep;
use chrono::{DateTime, Utc};
use recourse_domain::id::AttachmentId;
use std::path::PathBuf;

impl Store {
    /// Keeps a file among the attachments and gives its id. The same bytes are kept once.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep(&self, bytes: &[u8]) -> Result<AttachmentId> {
        if self.inner.read_only.is_some() {
            return Err(StoreError::ReadOnly);
        }
        attachment::keep(&self.inner.dir, bytes).map_err(|error| self.inner.met(error))
    }

    /// Where an attachment lies.
    pub fn attachment_path(&self, id: &AttachmentId) -> PathBuf {
        attachment::path(&self.inner.dir, id)
    }

    /// Whether an attachment is there and what it was: reads it whole.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn attachment_state(&self, id: &AttachmentId) -> Result<AttachmentState> {
        attachment::state(&self.inner.dir, id)
    }

    /// Whether an attachment is there and as long as it was, without reading it. A change that keeps the length is seen by
    /// [`Store::attachment_state`] only.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn attachment_glance(&self, id: &AttachmentId, bytes: u64) -> Result<AttachmentState> {
        attachment::glance(&self.inner.dir, id, bytes)
    }

    /// When an attachment's file was last written, UTC; `None`: it is not there.
    pub fn attachment_written_at(&self, id: &AttachmentId) -> Option<DateTime<Utc>> {
        attachment::written_at(&self.inner.dir, id)
    }

    /// An attachment's bytes.
    ///
    /// # Errors
    /// When it is missing or was changed.
    pub fn attachment_bytes(&self, id: &AttachmentId) -> Result<Vec<u8>> {
        attachment::bytes(&self.inner.dir, id)
    }

    /// Deletes the kept files that nothing refers to any more: no row, no step that can be undone, no backup, no database
    /// put aside, no action after the oldest backup. One younger than a day stays, and all stay while one of these cannot be read. Gives how many went.
    ///
    /// # Errors
    /// When the store cannot be read or a file not deleted.
    pub fn sweep(&self, now: DateTime<Utc>) -> Result<u64> {
        if self.inner.read_only.is_some() {
            return Err(StoreError::ReadOnly);
        }
        sweep::sweep(&self.inner.dir, now).map_err(|error| self.inner.met(error))
    }
}
