//! A backup put back: looked into first, the present file put aside and never deleted, the journal's later actions done again.

use crate::action;
use crate::archive::{Archive, BackupContents};
use crate::attachment::{self, AttachmentState};
use crate::backup::{self, BackupKind, BackupState, Maker};
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{self, Access, DATABASE, DATABASE_FILES, JOURNAL};
use crate::journal::{self, Contents, Entry, Journal, Mark};
use crate::migrate;
use crate::open::{self, Notice, Options};
use crate::table;
use chrono::{DateTime, Utc};
use recourse_domain::id::AttachmentId;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// An action that the journal holds and a backup does not.
#[derive(Debug, Clone, PartialEq)]
pub struct LaterAction {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// [`crate::Action::name`].
    pub name: String,
    /// [`crate::Action::params`].
    pub params: serde_json::Value,
}

/// What is in the data folder now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Present {
    /// Orders.
    pub orders: u64,
    /// Cases.
    pub cases: u64,
    /// Tickets.
    pub tickets: u64,
    /// Shops.
    pub accounts: u64,
}

/// What putting a backup back would do.
#[derive(Debug, Clone, PartialEq)]
pub struct RestorePreview {
    /// What the backup holds.
    pub contents: BackupContents,
    /// What the folder holds; `None` when there is nothing or it cannot be read.
    pub present: Option<Present>,
    /// What the seller did after the backup, oldest first: done again, or lost when that is not wanted.
    pub later: Vec<LaterAction>,
    /// Lines of the journal that cannot be read.
    pub unreadable: usize,
    /// The backup is of another folder: nothing of the journal belongs to it.
    pub foreign: bool,
}

/// What putting a backup back did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the file lies that was there before.
    pub moved_to: Option<PathBuf>,
    /// Actions done again.
    pub replayed: usize,
    /// Actions that could not be done again.
    pub lost: usize,
    /// Attachments put back.
    pub attachments: usize,
}

/// A backup that is read: an archive, or a database file of the backups folder.
enum Source {
    Archive(Box<Archive>),
    Database(PathBuf, Box<BackupContents>),
}

impl Source {
    fn open(file: &Path) -> Result<Self> {
        let bad = |place: &str| StoreError::BackupBad {
            file: file.to_owned(),
            place: place.to_owned(),
        };
        let mut start = Vec::new();
        let opened = File::open(file).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::not_found(file.display().to_string()),
            _ => error.into(),
        })?;
        opened.take(16).read_to_end(&mut start)?;
        if start.starts_with(b"PK") {
            let archive = Archive::open(file)?;
            let found = archive.contents.database.schema;
            if found > migrate::known() {
                return Err(StoreError::Newer {
                    found,
                    known: migrate::known(),
                });
            }
            return Ok(Self::Archive(Box::new(archive)));
        }
        if !start.starts_with(b"SQLite format 3\0") {
            return Err(bad("header"));
        }
        match backup::state(file) {
            BackupState::Good => {}
            BackupState::Damaged(place) => return Err(bad(&place)),
            BackupState::Newer => {
                let conn =
                    rusqlite::Connection::open_with_flags(file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
                let found = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
                return Err(StoreError::Newer {
                    found,
                    known: migrate::known(),
                });
            }
        }
        let maker = Maker {
            now: file.metadata()?.modified()?.into(),
            app_version: "",
        };
        let note = match backup::note(file) {
            Some(note) => note,
            None => backup::checked(file, file, &maker)?,
        };
        let contents = BackupContents::of(file, note)?;
        Ok(Self::Database(file.to_owned(), Box::new(contents)))
    }

    fn contents(&self) -> &BackupContents {
        match self {
            Self::Archive(archive) => &archive.contents,
            Self::Database(_, contents) => contents,
        }
    }

    fn mark(&self) -> Mark {
        Mark {
            seq: self.contents().journal_seq,
            sum: self.contents().journal_sum.clone(),
        }
    }

    /// Writes the checked database to a new file.
    fn database(&mut self, to: &Path) -> Result<()> {
        let mut file = folder::private_file(to)?;
        match self {
            Self::Archive(archive) => archive.database(&mut file)?,
            Self::Database(from, _) => {
                std::io::copy(&mut File::open(from)?, &mut file)?;
            }
        }
        Ok(file.sync_all()?)
    }
}

/// Looks into a backup, reads all of it, and says what putting it back would do. Nothing is written.
///
/// # Errors
/// [`StoreError::BackupBad`] names the damaged place, [`StoreError::Newer`] a backup of a newer program.
pub fn preview(dir: &Path, file: &Path) -> Result<RestorePreview> {
    let mut source = Source::open(file)?;
    if let Source::Archive(archive) = &mut source {
        archive.verify()?;
    }
    let journal = journal::read(&dir.join(JOURNAL), &source.mark())?;
    let later = |entry: &Entry| LaterAction {
        at: crate::field::instant(entry.at).unwrap_or_default(),
        name: entry.name.clone(),
        params: entry.params.clone(),
    };
    Ok(RestorePreview {
        contents: source.contents().clone(),
        present: present(dir),
        later: if journal.foreign {
            Vec::new()
        } else {
            journal.entries.iter().map(later).collect()
        },
        unreadable: journal.unreadable,
        foreign: journal.foreign,
    })
}

fn present(dir: &Path) -> Option<Present> {
    let file = dir.join(DATABASE);
    if !file.exists() {
        return None;
    }
    let db = Db::open(&file, Role::Reader)
        .or_else(|_| Db::open(&file, Role::Frozen))
        .ok()?;
    let rows = backup::rows(&db.conn).ok()?;
    let of = |table: &str| rows.get(table).copied().unwrap_or(0);
    Some(Present {
        orders: of("orders"),
        cases: of("cases"),
        tickets: of("ticket"),
        accounts: of("account"),
    })
}

/// Puts a backup back. With `again`, what the seller did since is done again from the journal; else, and for a backup of another
/// folder, the journal is put aside with the file that was there. Nothing is deleted. A backup of the result is made at once.
///
/// # Errors
/// [`StoreError::Locked`] while a program has the folder, as [`preview`], and when there is no room; then the folder is as it was.
pub fn restore(dir: &Path, file: &Path, options: &Options, again: bool) -> Result<Restored> {
    let lock = match folder::claim(dir).map_err(|error| error.located(dir))? {
        Access::Writer(lock) => lock,
        Access::NoWriteRight => return Err(StoreError::ReadOnly),
    };
    let restored = put(dir, file, options, again).map_err(|error| error.located(dir));
    drop(lock);
    restored
}

fn put(dir: &Path, file: &Path, options: &Options, again: bool) -> Result<Restored> {
    let mut source = Source::open(file)?;
    let staged = dir.join(format!(".{}.part", uuid::Uuid::now_v7()));
    let prepared = (|| {
        source.database(&staged)?;
        let db = Db::open(&staged, Role::Frozen)?;
        if let Some(place) = open::faults(&db.conn, true)?.into_iter().next() {
            return Err(StoreError::BackupBad {
                file: file.to_owned(),
                place,
            });
        }
        drop(db);
        attachments(dir, &mut source)
    })();
    let attachments = match prepared {
        Ok(attachments) => attachments,
        Err(error) => {
            folder::remove(&staged)?;
            return Err(error);
        }
    };
    let journal = journal::read(&dir.join(JOURNAL), &source.mark())?;
    let go_on = again && !journal.foreign;
    let mut names: Vec<&str> = DATABASE_FILES.to_vec();
    if !go_on {
        names.push(JOURNAL);
    }
    let there = names.iter().any(|name| dir.join(name).exists());
    let moved_to = if there {
        Some(folder::put_aside(dir, options.now, &names)?)
    } else {
        None
    };
    let done = folder::mark_running(dir)
        .and_then(|()| Ok(std::fs::rename(&staged, dir.join(DATABASE))?))
        .and_then(|()| folder::sync_dir(dir))
        .and_then(|()| take_over(dir, options, go_on.then_some(&journal)));
    match done {
        Ok(replayed) => Ok(Restored {
            moved_to,
            replayed,
            lost: if go_on {
                journal.entries.len() - replayed
            } else {
                0
            },
            attachments,
        }),
        Err(error) => {
            folder::remove(&staged)?;
            for name in &names {
                if *name != JOURNAL || !go_on {
                    folder::remove(&dir.join(name))?;
                }
            }
            if let Some(place) = &moved_to {
                folder::put_back(dir, place, &names)?;
            }
            Err(error)
        }
    }
}

/// Puts the attachments back that are missing or changed here.
fn attachments(dir: &Path, source: &mut Source) -> Result<usize> {
    let Source::Archive(archive) = source else {
        return Ok(0);
    };
    let mut put = 0;
    let ids: Vec<String> = archive.contents.attachments.keys().cloned().collect();
    for id in ids {
        if attachment::state(dir, &AttachmentId::new(id.as_str()))? == AttachmentState::Kept {
            continue;
        }
        let mut bytes = Vec::new();
        archive.attachment(&id, &mut bytes)?;
        attachment::keep(dir, &bytes)?;
        put += 1;
    }
    Ok(put)
}

/// Brings the file that was put there up to date: version, later actions, and what may have been sent since.
fn take_over(dir: &Path, options: &Options, later: Option<&Contents>) -> Result<usize> {
    let mut notices: Vec<Notice> = Vec::new();
    let db = open::prepare_fresh(dir, options, &mut notices)?;
    let replayed = match later {
        Some(contents) => crate::action::replay(&db, contents, true)?,
        None => 0,
    };
    let vouched = later.is_some_and(|contents| contents.whole && replayed == contents.entries.len());
    if !vouched {
        table::doubt(&db, options.now)?;
    }
    let mark = action::mark(&db.conn)?;
    let mut journal = Journal::open(&dir.join(JOURNAL))?;
    journal.at_least(mark.seq);
    // The journal tells where it begins to belong to this file.
    let seq = journal.last() + 1;
    let sum = journal.append(&Entry::empty(seq, "restore", options.now))?;
    db.conn
        .execute("UPDATE journal_mark SET seq = ?1, sum = ?2", (seq, sum))?;
    db.conn
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    drop(db);
    let maker = Maker {
        now: options.now,
        app_version: &options.app_version,
    };
    backup::make(dir, BackupKind::Restored, &maker)?;
    folder::trust(dir)?;
    folder::mark_ended(dir)?;
    Ok(replayed)
}
