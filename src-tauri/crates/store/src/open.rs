//! Opening the data folder: lock, damaged files, upgrades, restored backups.

use crate::action;
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{self, BACKUPS, DATABASE, JOURNAL};
use crate::journal::{self, Journal};
use crate::migrate;
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

/// A writer's opened folder.
pub(crate) struct Opened {
    pub(crate) db: Db,
    pub(crate) journal: Journal,
    pub(crate) notices: Vec<Notice>,
}

pub(crate) fn open_writer(dir: &Path, options: &Options) -> Result<Opened> {
    let mut notices = Vec::new();
    let path = dir.join(DATABASE);
    let journal_path = dir.join(JOURNAL);
    let missing = !path.exists();
    if missing && dir.join(format!("{DATABASE}-wal")).exists() {
        let moved_to = folder::quarantine(dir, options.now)?;
        notices.push(Notice::Quarantined { moved_to });
    }
    let lost_file = missing && journal_path.metadata().is_ok_and(|file| file.len() > 0);
    let first = if lost_file {
        Err(StoreError::Corrupt { moved_to: None })
    } else {
        prepare(dir, options, &mut notices)
    };
    let db = match first {
        Ok(db) => db,
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
            recover(dir, options, &mut notices).map_err(|error| match error {
                StoreError::Corrupt { .. } => StoreError::Corrupt { moved_to },
                other => other,
            })?
        }
        Err(error) => return Err(error),
    };
    let mut journal = Journal::open(&journal_path)?;
    let mark: i64 = db
        .conn
        .query_row("SELECT seq FROM journal_mark", [], |row| row.get(0))?;
    for seq in mark + 1..=journal.last() {
        journal.void(seq)?;
    }
    journal.at_least(mark);
    folder::mark_running(dir)?;
    Ok(Opened { db, journal, notices })
}

/// Opens the file, upgrades it if it is old and checks it if there is a reason to.
fn prepare(dir: &Path, options: &Options, notices: &mut Vec<Notice>) -> Result<Db> {
    let path = dir.join(DATABASE);
    let length = path.metadata().map(|file| file.len()).unwrap_or(0);
    if path.exists() && length == 0 && newest_backup(dir)?.is_some() {
        return Err(StoreError::Corrupt { moved_to: None });
    }
    folder::private_file(&path)?;
    let db = Db::open(&path, Role::Writer)?;
    let found = migrate::version(&db.conn)?;
    if found > 0 {
        let unclean = folder::ended_badly(dir);
        if unclean || length <= ALWAYS_CHECKED {
            if !faults(&db.conn, false)?.is_empty() {
                return Err(StoreError::Corrupt { moved_to: None });
            }
            if unclean {
                notices.push(Notice::UncleanEnd);
            }
        }
        if found < migrate::known() {
            let backups = dir.join(BACKUPS);
            folder::private_dir(&backups)?;
            let backup = backups.join(format!(
                "{}-before-v{}-{}.db",
                options.now.format("%Y%m%dT%H%M%SZ"),
                migrate::known(),
                clean(&options.app_version)
            ));
            copy(&path, &backup)?;
            migrate::upgrade(&db.conn, found)?;
            notices.push(Notice::Upgraded {
                from: found,
                to: migrate::known(),
                backup,
            });
        }
    } else {
        migrate::upgrade(&db.conn, found)?;
    }
    Ok(db)
}

/// Puts the newest good backup, or an empty file, in the place of a file that is gone, and does the journal's actions again.
fn recover(dir: &Path, options: &Options, notices: &mut Vec<Notice>) -> Result<Db> {
    let backup = newest_backup(dir)?;
    if let Some(backup) = &backup {
        folder::write_whole(&dir.join(DATABASE), &std::fs::read(backup)?)?;
    }
    let db = prepare(dir, options, notices)?;
    let mark: i64 = db
        .conn
        .query_row("SELECT seq FROM journal_mark", [], |row| row.get(0))?;
    let contents = journal::read(&dir.join(JOURNAL), mark)?;
    let replayed = action::replay(&db, &contents.entries)?;
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

/// The newest backup that this program can read and that is whole.
fn newest_backup(dir: &Path) -> Result<Option<PathBuf>> {
    let mut files: Vec<PathBuf> = match std::fs::read_dir(dir.join(BACKUPS)) {
        Ok(entries) => entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "db"))
            .collect(),
        Err(_) => return Ok(None),
    };
    files.sort();
    Ok(files.into_iter().rev().find(|file| is_good(file)))
}

fn is_good(file: &Path) -> bool {
    Db::open(file, Role::Frozen)
        .and_then(|db| Ok((migrate::version(&db.conn)?, faults(&db.conn, false)?)))
        .is_ok_and(|(version, faults)| version > 0 && faults.is_empty())
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

/// Copies a database that may be in use, and checks the copy.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    let part = to.with_extension("part");
    folder::remove(&part)?;
    let copied = (|| {
        let source = Db::open(from, Role::Writer)?;
        folder::private_file(&part)?;
        source
            .conn
            .prepare_cached("VACUUM INTO ?1")?
            .execute([part.to_string_lossy()])?;
        if !is_good(&part) {
            return Err(StoreError::Io("the backup is not whole".into()));
        }
        folder::private_file(&part)?.sync_all()?;
        std::fs::rename(&part, to)?;
        to.parent().map_or(Ok(()), folder::sync_dir)
    })();
    if copied.is_err() {
        folder::remove(&part)?;
    }
    copied
}

/// A version as a part of a file name.
fn clean(version: &str) -> String {
    version
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '.' {
                c
            } else {
                '_'
            }
        })
        .collect()
}
