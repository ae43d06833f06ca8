//! Opening the data folder: lock, damaged files, upgrades, restored backups.

use crate::action;
use crate::backup::{self, BackupKind, Maker};
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{self, DATABASE, JOURNAL};
use crate::journal::{self, Journal};
use crate::migrate;
use crate::table;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// How a store is opened.
#[derive(Debug, Clone)]
pub struct Options {
    /// For reading only: takes no lock, so that a command can read while the window writes.
    pub read_only: bool,
    /// The program's version, for the names of backups.
    pub app_version: String,
    /// The present.
    pub now: DateTime<Utc>,
}

/// Something about the opening that the seller should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A damaged file was moved.
    Quarantined {
        /// The folder it lies in now.
        moved_to: PathBuf,
    },
    /// A backup took its place, and the seller's actions since then were done again.
    Restored {
        /// The backup's file.
        backup: PathBuf,
        /// Actions done again from the journal.
        replayed: usize,
        /// Actions or lines of the journal that could not be.
        lost: usize,
    },
    /// There was no good backup: an empty file took its place, and the seller's actions were done again.
    StartedEmpty {
        /// Actions done again from the journal.
        replayed: usize,
        /// Actions or lines of the journal that could not be.
        lost: usize,
    },
    /// A backup is damaged: another one had to be used.
    BackupBad {
        /// Its file.
        file: PathBuf,
    },
    /// The database lacked actions that the journal holds; they were done again.
    DoneAgain {
        /// Actions done again from the journal.
        replayed: usize,
        /// Actions or lines of the journal that could not be.
        lost: usize,
    },
    /// The file was brought to this program's version.
    Upgraded {
        /// Its version before.
        from: i64,
        /// Its version now.
        to: i64,
        /// The backup made before.
        backup: PathBuf,
    },
    /// The last run did not end by itself. The file was checked and is good.
    UncleanEnd,
}

/// Files up to this size are checked at every start; larger ones after an unclean end.
const ALWAYS_CHECKED: u64 = 32 << 20;
/// Files up to this size are checked with every index after an unclean end: another file's log leaves each page right by itself.
const WHOLLY_CHECKED: u64 = 128 << 20;

/// A writer's opened folder.
pub(crate) struct Opened {
    pub(crate) db: Db,
    pub(crate) journal: Journal,
    pub(crate) notices: Vec<Notice>,
}

pub(crate) fn open_writer(dir: &Path, options: &Options) -> Result<Opened> {
    let unclean = folder::ended_badly(dir);
    let opened = open_files(dir, options, unclean);
    if opened.is_ok() {
        folder::trust(dir)?;
    } else if !unclean && log_length(dir) == 0 {
        folder::mark_ended(dir)?;
    }
    opened
}

fn open_files(dir: &Path, options: &Options, unclean: bool) -> Result<Opened> {
    let mut notices = Vec::new();
    let path = dir.join(DATABASE);
    let journal_path = dir.join(JOURNAL);
    let missing = !path.exists();
    if missing && dir.join(format!("{DATABASE}-wal")).exists() {
        let moved_to = folder::quarantine(dir, options.now)?;
        notices.push(Notice::Quarantined { moved_to });
    }
    if !missing && !unclean && log_length(dir) > 0 {
        // A folder that ended well has no log: this one belongs to another file and would be read into this one.
        let moved_to = folder::put_aside(dir, options.now, &["recourse.db-wal", "recourse.db-shm"])?;
        notices.push(Notice::Quarantined { moved_to });
    }
    // From here on the log is this file's own: an upgrade that is cut off leaves one.
    folder::mark_running(dir)?;
    let lost_file = missing && journal_path.metadata().is_ok_and(|file| file.len() > 0);
    let first = if lost_file {
        Err(StoreError::Corrupt { moved_to: None })
    } else {
        prepare(dir, options, unclean, &mut notices).and_then(|db| {
            let journal = catch_up(&db, &journal_path, options.now, &mut notices)?;
            Ok((db, journal))
        })
    };
    let (db, journal) = match first {
        Ok(opened) => opened,
        Err(StoreError::Corrupt { .. }) => {
            let moved_to = if missing {
                None
            } else {
                let moved_to = folder::quarantine(dir, options.now)?;
                notices.push(Notice::Quarantined {
                    moved_to: moved_to.clone(),
                });
                Some(moved_to)
            };
            let db = recover(dir, options, &mut notices).map_err(|error| match error {
                StoreError::Corrupt { .. } => StoreError::Corrupt { moved_to },
                other => other,
            })?;
            let journal = catch_up(&db, &journal_path, options.now, &mut notices)?;
            (db, journal)
        }
        Err(error) => return Err(error),
    };
    table::wake(&db, options.now)?;
    Ok(Opened { db, journal, notices })
}

fn log_length(dir: &Path) -> u64 {
    dir.join(format!("{DATABASE}-wal"))
        .metadata()
        .map(|file| file.len())
        .unwrap_or(0)
}

/// Opens the journal and does what it holds beyond the database: the action whose commit a crash cut off, or all that went with
/// a lost log.
fn catch_up(db: &Db, path: &Path, now: DateTime<Utc>, notices: &mut Vec<Notice>) -> Result<Journal> {
    let mut journal = Journal::open(path)?;
    let mark = action::mark(&db.conn)?;
    if journal.last() > mark.seq {
        let contents = journal::read(path, &mark)?;
        if !contents.foreign && !contents.entries.is_empty() {
            // One action may be the one that was cut off; more mean that the database lost what it had.
            let lost_some = contents.entries.len() > 1;
            let replayed = action::replay(db, &contents, lost_some)?;
            if lost_some && !(contents.whole && replayed == contents.entries.len()) {
                table::doubt(db, now)?;
            }
            notices.push(Notice::DoneAgain {
                replayed,
                lost: contents.entries.len() - replayed,
            });
        }
    }
    journal.at_least(mark.seq);
    Ok(journal)
}

/// Opens the file, upgrades it if it is old and checks it if there is a reason to.
fn prepare(dir: &Path, options: &Options, unclean: bool, notices: &mut Vec<Notice>) -> Result<Db> {
    let path = dir.join(DATABASE);
    let length = path.metadata().map(|file| file.len()).unwrap_or(0);
    let expected =
        || Ok::<_, StoreError>(journal_holds(dir) || backup::newest_good(dir, |_| true)?.0.is_some());
    if path.exists() && length == 0 && expected()? {
        return Err(StoreError::Corrupt { moved_to: None });
    }
    folder::private_file(&path)?;
    let db = Db::open(&path, Role::Writer)?;
    let found = migrate::version(&db.conn)?;
    if found > 0 && (unclean || length <= ALWAYS_CHECKED) {
        if !faults(&db.conn, unclean && length <= WHOLLY_CHECKED)?.is_empty() {
            return Err(StoreError::Corrupt { moved_to: None });
        }
        if unclean {
            notices.push(Notice::UncleanEnd);
        }
    }
    upgrade(dir, &db, found, options, notices)?;
    Ok(db)
}

/// Brings a file to this program's version, after a backup of what it was.
fn upgrade(dir: &Path, db: &Db, found: i64, options: &Options, notices: &mut Vec<Notice>) -> Result<()> {
    if found == 0 || found >= migrate::known() {
        return migrate::upgrade(&db.conn, found);
    }
    let maker = Maker {
        now: options.now,
        app_version: &options.app_version,
    };
    let backup = backup::make(dir, BackupKind::Upgrade, &maker).map_err(|error| match error {
        StoreError::BackupBad { .. } => StoreError::Corrupt { moved_to: None },
        other => other,
    })?;
    migrate::upgrade(&db.conn, found)?;
    notices.push(Notice::Upgraded {
        from: found,
        to: migrate::known(),
        backup,
    });
    Ok(())
}

fn journal_holds(dir: &Path) -> bool {
    dir.join(JOURNAL).metadata().is_ok_and(|file| file.len() > 0)
}

/// Puts the newest good backup, or an empty file, in the place of a file that is gone, and does the journal's actions again.
fn recover(dir: &Path, options: &Options, notices: &mut Vec<Notice>) -> Result<Db> {
    let (backup, damaged) = backup::newest_good(dir, |file| belongs(dir, file).unwrap_or(false))?;
    notices.extend(damaged.into_iter().map(|file| Notice::BackupBad { file }));
    if let Some(backup) = &backup {
        folder::copy_whole(backup, &dir.join(DATABASE))?;
    }
    let db = prepare_fresh(dir, options, notices)?;
    let mark = action::mark(&db.conn)?;
    let contents = journal::read(&dir.join(JOURNAL), &mark)?;
    let replayed = if contents.foreign {
        0
    } else {
        action::replay(&db, &contents, true)?
    };
    if !(contents.whole && replayed == contents.entries.len()) {
        table::doubt(&db, options.now)?;
    }
    let lost = contents.entries.len() - replayed + contents.unreadable;
    notices.push(match backup {
        Some(backup) => Notice::Restored {
            backup,
            replayed,
            lost,
        },
        None => Notice::StartedEmpty { replayed, lost },
    });
    Ok(db)
}

/// Whether the journal goes on where a backup ends.
fn belongs(dir: &Path, backup: &Path) -> Result<bool> {
    let db = Db::open(backup, Role::Frozen)?;
    Ok(!journal::read(&dir.join(JOURNAL), &action::mark(&db.conn)?)?.foreign)
}

/// Opens a file that was just put there.
pub(crate) fn prepare_fresh(dir: &Path, options: &Options, notices: &mut Vec<Notice>) -> Result<Db> {
    let path = dir.join(DATABASE);
    folder::private_file(&path)?;
    let db = Db::open(&path, Role::Writer)?;
    let found = migrate::version(&db.conn)?;
    upgrade(dir, &db, found, options, notices)?;
    Ok(db)
}

/// What is wrong with a file; empty: nothing.
pub(crate) fn faults(conn: &Connection, full: bool) -> Result<Vec<String>> {
    let sql = if full {
        "PRAGMA integrity_check(20)"
    } else {
        "PRAGMA quick_check(20)"
    };
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            found.push(line);
        }
    }
    Ok(found)
}
