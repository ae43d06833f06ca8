//! Everything in a data folder compared with what it should be.

use crate::attachment::{self, AttachmentState};
use crate::backup::{self, BackupFile};
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{DATABASE, JOURNAL};
use crate::journal::{self, Mark};
use crate::{action, archive, migrate, open, sweep};
use recourse_domain::id::AttachmentId;
use std::collections::BTreeSet;
use std::path::Path;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verified {
    /// Faults of the database; empty: none.
    pub database: Vec<String>,
    /// Its version.
    pub schema: i64,
    /// Actions in the journal.
    pub journal_lines: u64,
    /// Lines of the journal whose sum is wrong.
    pub journal_bad: u64,
    /// The journal belongs to another database.
    pub journal_foreign: bool,
    /// Attachments that are there and right.
    pub attachments: u64,
    /// Attachments that rows name and that are not there.
    pub missing: Vec<String>,
    /// Attachments whose bytes are others now.
    pub changed: Vec<String>,
    /// Attachments that nothing refers to any more; they go with a later day's backup.
    pub unused: u64,
    /// The backups.
    pub backups: Vec<BackupFile>,
}

/// Reads the whole data folder and compares: every page and index of the database, every sum of the journal, every digest of an
/// attachment, every backup. Works beside a program that writes.
///
/// # Errors
/// `NotFound` when there is no database, and whatever the file system says; damage is no error but a finding.
pub fn verify(dir: &Path) -> Result<Verified> {
    let file = dir.join(DATABASE);
    if !file.exists() {
        return Err(StoreError::not_found("database"));
    }
    let mut found = Verified::default();
    let mut named = BTreeSet::new();
    let mut mark = Mark::default();
    let looked = Db::open(&file, Role::Reader)
        .or_else(|_| Db::open(&file, Role::Frozen))
        .and_then(|db| {
            found.schema = migrate::version(&db.conn)?;
            found.database = open::faults(&db.conn, true)?;
            named = backup::attachments(&db.conn)?;
            mark = action::mark(&db.conn)?;
            found.unused = sweep::unused(dir, &db.conn)?.map_or(0, |files| files.len() as u64);
            Ok(())
        });
    match looked {
        Err(error @ (StoreError::Newer { .. } | StoreError::Busy { .. })) => return Err(error.located(dir)),
        Err(error) => found.database.push(error.to_string()),
        Ok(()) => {}
    }
    let journal = journal::read(&dir.join(JOURNAL), &mark)?;
    found.journal_bad = journal.unreadable as u64;
    found.journal_foreign = journal.foreign;
    found.journal_lines = journal::count(&dir.join(JOURNAL))?;
    named.extend(archive::kept(dir)?.into_keys());
    for id in named {
        match attachment::state(dir, &AttachmentId::new(id.as_str()))? {
            AttachmentState::Kept => found.attachments += 1,
            AttachmentState::Missing => found.missing.push(id),
            AttachmentState::Changed => found.changed.push(id),
        }
    }
    found.backups = backup::backups(dir)?;
    Ok(found)
}
