//! The one thread that writes: a job at a time, each in a transaction of its own.

use crate::action::{self, Action};
use crate::change;
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{self, DATABASE};
use crate::journal::Journal;
use crate::store::gone;
use crate::tx::{Changed, Tag, WriteTx};
use crate::undo::{self, UndoEntry, Which};
use chrono::{DateTime, Utc};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use tokio::sync::broadcast;

pub(crate) type Job = Box<dyn FnOnce(&mut Writer) + Send>;

/// What the thread holds.
pub(crate) struct Writer {
    dir: PathBuf,
    db: Db,
    /// The connection of the seller's actions, made with the first one.
    actor: Option<Db>,
    journal: Journal,
    news: broadcast::Sender<Changed>,
}

impl Writer {
    /// Over an opened file and its journal.
    pub(crate) fn new(dir: &Path, db: Db, journal: Journal, news: broadcast::Sender<Changed>) -> Self {
        Self {
            dir: dir.to_owned(),
            db,
            actor: None,
            journal,
            news,
        }
    }

    /// Works until nobody can send any more, then tidies up.
    pub(crate) fn run(mut self, queue: &mpsc::Receiver<Job>) {
        while let Ok(job) = queue.recv() {
            job(&mut self);
        }
        drop(self.actor.take());
        if let Err(error) = self.tidy_up() {
            tracing::warn!(%error, "the database could not be tidied up");
        }
    }

    /// Writes the log back into the database. A folder that ended well has an empty log: one that lies there at the next start
    /// is of another file.
    fn tidy_up(&self) -> Result<()> {
        self.db.conn.execute_batch("PRAGMA optimize")?;
        let busy: i64 = self
            .db
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 {
            folder::mark_ended(&self.dir)?;
        }
        Ok(())
    }

    pub(crate) fn write<T>(&mut self, f: impl FnOnce(&mut WriteTx<'_>) -> Result<T>) -> Result<T> {
        let (value, tags) = transaction(&self.db, &mut self.journal, |tx, _| {
            let value = guarded(f, tx)?;
            Ok((value, tx.finish()?))
        })?;
        self.tell(tags);
        Ok(value)
    }

    /// The connection that records what it changes.
    fn actor(&mut self) -> Result<(&Db, &mut Journal)> {
        if self.actor.is_none() {
            let db = Db::open(&self.dir.join(DATABASE), Role::Actor)?;
            change::record(&db.conn)?;
            self.actor = Some(db);
        }
        let db = self.actor.as_ref().ok_or_else(gone)?;
        Ok((db, &mut self.journal))
    }

    pub(crate) fn act<T>(
        &mut self,
        action: &Action,
        f: impl FnOnce(&mut WriteTx<'_>) -> Result<T>,
    ) -> Result<T> {
        let (db, journal) = self.actor()?;
        let (value, tags) = transaction(db, journal, |tx, journal| {
            let value = guarded(f, tx)?;
            let mut tags = tx.finish()?;
            action::seal(tx, journal, action)?;
            tags.extend(tx.finish()?);
            Ok((value, tags))
        })?;
        self.tell(tags);
        Ok(value)
    }

    pub(crate) fn undo(&mut self, which: Which, now: DateTime<Utc>) -> Result<Vec<UndoEntry>> {
        self.turn(|tx, journal| undo::undo(tx, journal, which, now))
    }

    pub(crate) fn redo(&mut self, now: DateTime<Utc>) -> Result<UndoEntry> {
        self.turn(|tx, journal| undo::redo(tx, journal, now))
    }

    fn turn<T>(&mut self, f: impl FnOnce(&mut WriteTx<'_>, &mut Journal) -> Result<T>) -> Result<T> {
        let (db, journal) = self.actor()?;
        let (value, tags) = transaction(db, journal, |tx, journal| {
            let value = f(tx, journal)?;
            Ok((value, tx.finish()?))
        })?;
        self.tell(tags);
        Ok(value)
    }

    fn tell(&self, tags: Vec<Tag>) {
        if !tags.is_empty() && self.news.send(Changed { tags }).is_err() {
            tracing::trace!("nobody listens");
        }
    }
}

/// A panic in a caller's closure ends its transaction, not the writing thread.
fn guarded<T>(f: impl FnOnce(&mut WriteTx<'_>) -> Result<T>, tx: &mut WriteTx<'_>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(|| f(tx))).unwrap_or_else(|_| Err(StoreError::aborted("a write panicked")))
}

/// Runs `f` in an immediate transaction and commits. Journal lines of a transaction that does not commit are made void.
fn transaction<T>(
    db: &Db,
    journal: &mut Journal,
    f: impl FnOnce(&mut WriteTx<'_>, &mut Journal) -> Result<T>,
) -> Result<T> {
    let stand = journal.stand()?;
    db.conn.execute_batch("BEGIN IMMEDIATE")?;
    let mut tx = WriteTx::new(db);
    let committed = f(&mut tx, journal).and_then(|value| {
        db.conn.execute_batch("COMMIT")?;
        Ok(value)
    });
    if committed.is_err() {
        // First: a rollback that fails must not leave the line standing.
        journal.take_back(stand);
        db.forget_accounts();
        if !db.conn.is_autocommit() {
            db.conn.execute_batch("ROLLBACK")?;
        }
    }
    committed
}
