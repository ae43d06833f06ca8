//! Everything compared with what it should be.

use super::{backup, blocking};
use crate::app::App;
use crate::map::{count, len};
use crate::view::common::ApiError;
use crate::view::keep::VerifiedView;
use recourse_store::{BackupState, StoreError};
use std::path::Path;

/// Reads database, journal, attachments and backups of a data folder whole. Damage is a finding, no error.
///
/// # Errors
/// `no-database`, `newer-database`, and when the folder cannot be read.
pub async fn verify(dir: &Path) -> Result<VerifiedView, ApiError> {
    let folder = dir.to_owned();
    let found = blocking(dir, move || {
        recourse_store::verify(&folder).map_err(|error| match error {
            StoreError::NotFound { .. } => {
                let path = folder.display().to_string();
                StoreError::aborted(crate::error::AppError::about("no-database", "path", path))
            }
            other => other,
        })
    })
    .await?;
    let ok = found.database.is_empty()
        && found.journal_bad == 0
        && !found.journal_foreign
        && found.missing.is_empty()
        && found.changed.is_empty()
        && found
            .backups
            .iter()
            .all(|file| !matches!(file.state, BackupState::Damaged(_)));
    Ok(VerifiedView {
        ok,
        database: found.database,
        schema: u32::try_from(found.schema).unwrap_or_default(),
        journal_lines: count(found.journal_lines),
        journal_bad: count(found.journal_bad),
        journal_foreign: found.journal_foreign,
        attachments: count(found.attachments),
        missing: found.missing,
        changed: found.changed,
        unused: count(found.unused),
        backups: found.backups.iter().map(backup).collect(),
    })
}

impl App {
    /// [`verify`] of the open folder.
    ///
    /// # Errors
    /// As [`verify`].
    pub async fn verify(&self) -> Result<VerifiedView, ApiError> {
        verify(&self.options.data_dir).await
    }
}

impl VerifiedView {
    /// How many things are wrong.
    pub fn faults(&self) -> u32 {
        let damaged = self
            .backups
            .iter()
            .filter(|backup| backup.state == "damaged")
            .count();
        len(self.database.len() + self.missing.len() + self.changed.len() + damaged)
            .saturating_add(self.journal_bad)
            .saturating_add(u32::from(self.journal_foreign))
    }
}
