//! Copies of the store, in its folder and outside of it.

use super::{Inner, Store};
use crate::archive::{self, BackupContents};
use crate::backup::{self, BackupKind, Maker};
use crate::error::Result;
use chrono::{DateTime, Utc};
use recourse_domain::id::AccountId;
use std::path::{Path, PathBuf};

impl Store {
    /// Makes a backup in the data folder: checked before an older one goes. Seven days and four weeks are kept.
    ///
    /// # Errors
    /// When there is no room, or [`crate::StoreError::BackupBad`] when the copy is not whole; then nothing of it is left.
    pub fn backup_now(&self, now: DateTime<Utc>) -> Result<PathBuf> {
        backup::make(&self.inner.dir, BackupKind::Asked, &self.inner.maker(now))
            .map_err(|error| self.inner.met(error))
    }

    /// [`Store::backup_now`], unless the day (UTC) has its backup.
    ///
    /// # Errors
    /// As [`Store::backup_now`].
    pub fn backup_daily(&self, now: DateTime<Utc>) -> Result<Option<PathBuf>> {
        backup::make_daily(&self.inner.dir, &self.inner.maker(now)).map_err(|error| self.inner.met(error))
    }

    /// Deletes the backups of the data folder that hold an account, once there is a new one that was checked. Gives how many went.
    ///
    /// # Errors
    /// As [`Store::backup_now`], and when a file cannot be deleted.
    pub fn forget_in_backups(&self, account: &AccountId, now: DateTime<Utc>) -> Result<u64> {
        backup::forget(&self.inner.dir, account, &self.inner.maker(now))
            .map_err(|error| self.inner.met(error))
    }

    /// Writes everything, attachments too, into one file that [`crate::restore()`] reads: a ZIP, read back before it takes its
    /// place. Tokens are not in it.
    ///
    /// # Errors
    /// When there is no room or no right, or [`crate::StoreError::BackupBad`] when what was written is not whole; then nothing is left
    /// and what was at `to` is still there.
    pub fn backup_to(&self, to: &Path, now: DateTime<Utc>) -> Result<BackupContents> {
        archive::write(&self.inner.dir, to, &self.inner.maker(now)).map_err(|error| self.inner.met(error))
    }
}

impl Inner {
    fn maker(&self, now: DateTime<Utc>) -> Maker<'_> {
        Maker {
            now,
            app_version: &self.app_version,
        }
    }
}
