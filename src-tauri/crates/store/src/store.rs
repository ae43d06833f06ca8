//! The store's handle: one thread that writes, a few connections that read.

use crate::action::Action;
use crate::archive::{self, BackupContents};
use crate::attachment::{self, AttachmentState};
use crate::backup::{self, BackupKind, Maker};
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{self, Access, DATABASE, JOURNAL};
use crate::migrate;
use crate::open::{self, Notice, Options};
use crate::readers::Readers;
use crate::sweep;
use crate::tx::{Changed, Reader, WriteTx};
use crate::undo::{UndoEntry, Which};
use crate::writer::{Job, Writer};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, AttachmentId};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;
use tokio::sync::{broadcast, oneshot};

/// Commits a slow listener may miss before it is told that it lags.
const NEWS: usize = 256;

/// Why a store does not write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// It was opened for reading.
    Asked,
    /// The folder or the disk cannot be written.
    NoWriteRight,
}

/// The state of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// The database.
    pub file: PathBuf,
    /// Its length.
    pub bytes: u64,
    /// The length of its write-ahead log.
    pub wal_bytes: u64,
    /// Its version.
    pub schema: i64,
    /// SQLite's version.
    pub sqlite: String,
    /// Orders in it.
    pub orders: u64,
    /// Cases in it.
    pub cases: u64,
    /// Actions in its journal.
    pub journal_lines: u64,
}

struct Inner {
    dir: PathBuf,
    app_version: String,
    jobs: Mutex<Option<mpsc::Sender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    readers: Readers,
    news: broadcast::Sender<Changed>,
    notices: Vec<Notice>,
    read_only: Option<ReadOnlyReason>,
    lock: Mutex<Option<File>>,
}

/// The seller's data: a folder with the database, its journal and the attachments. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn first(undone: Vec<UndoEntry>) -> Result<UndoEntry> {
    undone.into_iter().next().ok_or(StoreError::CannotUndo)
}

pub(crate) fn gone() -> StoreError {
    StoreError::Io("the store is closed".into())
}

impl Store {
    /// Opens a data folder, making it if it is not there. A damaged file is moved to quarantine and replaced by the newest
    /// good backup, an old one is backed up and upgraded; [`Store::notices`] tells.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when another process has the folder, [`StoreError::Newer`] when the file is of a newer program,
    /// [`StoreError::Full`] when the disk has no room, and whatever the file system says. A folder that cannot be written is
    /// no error: the store opens for reading and says so.
    pub fn open(dir: &Path, options: Options) -> Result<Self> {
        if options.read_only {
            return Self::open_reader(dir, &options, ReadOnlyReason::Asked);
        }
        let lock = match folder::claim(dir).map_err(|e| e.located(dir))? {
            Access::Writer(lock) => lock,
            Access::NoWriteRight => return Self::open_reader(dir, &options, ReadOnlyReason::NoWriteRight),
        };
        let opened = open::open_writer(dir, &options).map_err(|e| e.located(dir))?;
        let (news, _) = broadcast::channel(NEWS);
        let writer = Writer::new(dir, opened.db, opened.journal, news.clone());
        let (jobs, queue) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || writer.run(&queue))?;
        let inner = Inner::new(dir, &options, Role::Reader, news, opened.notices, None);
        *held(&inner.jobs) = Some(jobs);
        *held(&inner.thread) = Some(thread);
        *held(&inner.lock) = Some(lock);
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    fn open_reader(dir: &Path, options: &Options, reason: ReadOnlyReason) -> Result<Self> {
        let path = dir.join(DATABASE);
        if !path.exists() {
            return Err(StoreError::not_found("database"));
        }
        let shared = match reason {
            ReadOnlyReason::Asked => Db::open(&path, Role::Reader).ok(),
            ReadOnlyReason::NoWriteRight => None,
        };
        let (db, role) = match shared {
            Some(db) => (db, Role::Reader),
            None => {
                let db = Db::open(&path, Role::Frozen).map_err(|error| error.located(dir))?;
                (db, Role::Frozen)
            }
        };
        let found = migrate::version(&db.conn)?;
        if found < migrate::known() {
            return Err(StoreError::Data("the database must be upgraded first".into()));
        }
        let (news, _) = broadcast::channel(1);
        let inner = Inner::new(dir, options, role, news, Vec::new(), Some(reason));
        inner.readers.add(db);
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// The data folder.
    pub fn dir(&self) -> &Path {
        &self.inner.dir
    }

    /// Why the store does not write; `None` when it does.
    pub fn read_only(&self) -> Option<ReadOnlyReason> {
        self.inner.read_only
    }

    /// What the opening did that the seller should know.
    pub fn notices(&self) -> &[Notice] {
        &self.inner.notices
    }

    /// News of every commit from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Changed> {
        self.inner.news.subscribe()
    }

    /// Reads, all of it as of one instant.
    ///
    /// # Errors
    /// When the store cannot be read, and whatever `f` says.
    pub fn read<T>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let db = self.inner.readers.lend()?;
        let result = db.snapshot(f);
        drop(db);
        result.map_err(|error| self.inner.met(error))
    }

    /// [`Store::read`] on a thread for blocking work.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn read_async<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Reader<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let store = self.clone();
        tokio::task::spawn_blocking(move || store.read(f))
            .await
            .map_err(StoreError::aborted)?
    }

    /// Writes what is not an action of the seller, in one transaction.
    ///
    /// # Errors
    /// When the store cannot be written, and whatever `f` says; then nothing was written.
    pub fn write<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut WriteTx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.wait(move |writer| writer.write(f))
    }

    /// [`Store::write`] without blocking.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn write_async<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut WriteTx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.later(move |writer| writer.write(f)).await
    }

    /// Does one action of the seller: one transaction, one line in the journal, one step to undo. When this returns, the
    /// action survives a power cut.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn act<T: Send + 'static>(
        &self,
        action: Action,
        f: impl FnOnce(&mut WriteTx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.wait(move |writer| writer.act(&action, f))
    }

    /// [`Store::act`] without blocking.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn act_async<T: Send + 'static>(
        &self,
        action: Action,
        f: impl FnOnce(&mut WriteTx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.later(move |writer| writer.act(&action, f)).await
    }

    /// Undoes an action, all of it or nothing; `None`: the newest.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] when there is nothing to undo or something changed since.
    pub fn undo(&self, id: Option<i64>, now: DateTime<Utc>) -> Result<UndoEntry> {
        let which = id.map_or(Which::Newest, Which::One);
        self.wait(move |writer| first(writer.undo(which, now)?))
    }

    /// [`Store::undo`] without blocking.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub async fn undo_async(&self, id: Option<i64>, now: DateTime<Utc>) -> Result<UndoEntry> {
        let which = id.map_or(Which::Newest, Which::One);
        self.later(move |writer| first(writer.undo(which, now)?)).await
    }

    /// Undoes every action from the newest down to this one, it included: all of them or none, in one transaction. Gives them,
    /// newest first.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub async fn undo_down_to(&self, id: i64, now: DateTime<Utc>) -> Result<Vec<UndoEntry>> {
        self.later(move |writer| writer.undo(Which::DownTo(id), now))
            .await
    }

    /// Does the action again that was undone last, unless something was done or changed since.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] when there is nothing to do again or its rows changed since.
    pub fn redo(&self, now: DateTime<Utc>) -> Result<UndoEntry> {
        self.wait(move |writer| writer.redo(now))
    }

    /// [`Store::redo`] without blocking.
    ///
    /// # Errors
    /// As [`Store::redo`].
    pub async fn redo_async(&self, now: DateTime<Utc>) -> Result<UndoEntry> {
        self.later(move |writer| writer.redo(now)).await
    }

    fn send(&self, job: Job) -> Result<()> {
        if self.inner.read_only.is_some() {
            return Err(StoreError::ReadOnly);
        }
        let jobs = held(&self.inner.jobs);
        let sender = jobs.as_ref().ok_or_else(gone)?;
        sender.send(job).map_err(|_| gone())
    }

    fn wait<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Writer) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (reply, answer) = mpsc::sync_channel(1);
        self.send(Box::new(move |writer| {
            if reply.send(f(writer)).is_err() {
                tracing::debug!("nobody waits for this write any more");
            }
        }))?;
        answer
            .recv()
            .map_err(|_| gone())?
            .map_err(|error| self.inner.met(error))
    }

    async fn later<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Writer) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (reply, answer) = oneshot::channel();
        self.send(Box::new(move |writer| {
            if reply.send(f(writer)).is_err() {
                tracing::debug!("nobody waits for this write any more");
            }
        }))?;
        answer
            .await
            .map_err(|_| gone())?
            .map_err(|error| self.inner.met(error))
    }

    /// Makes a backup in the data folder: checked before an older one goes. Seven days and four weeks are kept.
    ///
    /// # Errors
    /// When there is no room, or [`StoreError::BackupBad`] when the copy is not whole; then nothing of it is left.
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

    /// Deletes the kept files that nothing refers to any more: no row, no step that can be undone, no backup, no action after
    /// the oldest backup. One younger than a day stays, and all stay while one of these cannot be read. Gives how many went.
    ///
    /// # Errors
    /// When the store cannot be read or a file not deleted.
    pub fn sweep(&self, now: DateTime<Utc>) -> Result<u64> {
        if self.inner.read_only.is_some() {
            return Err(StoreError::ReadOnly);
        }
        sweep::sweep(&self.inner.dir, now).map_err(|error| self.inner.met(error))
    }

    /// Writes everything, attachments too, into one file that [`crate::restore()`] reads: a ZIP, read back before it takes its
    /// place. Tokens are not in it.
    ///
    /// # Errors
    /// When there is no room or no right, or [`StoreError::BackupBad`] when what was written is not whole; then nothing is left
    /// and what was at `to` is still there.
    pub fn backup_to(&self, to: &Path, now: DateTime<Utc>) -> Result<BackupContents> {
        archive::write(&self.inner.dir, to, &self.inner.maker(now)).map_err(|error| self.inner.met(error))
    }

    /// Looks for damage; `full` also compares every index with its table. Empty: all is well.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn check(&self, full: bool) -> Result<Vec<String>> {
        let db = self.inner.readers.lend()?;
        open::faults(&db.db()?.conn, full).map_err(|error| self.inner.met(error))
    }

    /// Makes the next start check the whole file: something in it is damaged.
    pub fn mistrust(&self) {
        if self.inner.read_only.is_none() {
            folder::mark_suspect(&self.inner.dir);
        }
    }

    /// Versions and sizes.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn health(&self) -> Result<Health> {
        let file = self.inner.dir.join(DATABASE);
        let wal = self.inner.dir.join(format!("{DATABASE}-wal"));
        let length = |path: &Path| path.metadata().map(|file| file.len()).unwrap_or(0);
        let health = Health {
            bytes: length(&file),
            wal_bytes: length(&wal),
            file,
            schema: 0,
            sqlite: rusqlite::version().to_owned(),
            orders: 0,
            cases: 0,
            journal_lines: crate::journal::count(&self.inner.dir.join(JOURNAL))?,
        };
        self.read(move |r| {
            let cases: i64 = r
                .sql("SELECT coalesce(sum(count), 0) FROM case_count")?
                .query_one([], |row| row.get(0))?;
            Ok(Health {
                schema: migrate::version(&r.db.conn)?,
                orders: r.order_counts(None)?.all,
                cases: cases.unsigned_abs(),
                ..health
            })
        })
    }

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

    /// Deletes attachments that nothing names any more. One that is not there is no error.
    ///
    /// # Errors
    /// When a file cannot be deleted.
    pub fn discard(&self, attachments: &[AttachmentId]) -> Result<()> {
        if self.inner.read_only.is_some() {
            return Err(StoreError::ReadOnly);
        }
        for id in attachments {
            folder::remove(&attachment::path(&self.inner.dir, id)).map_err(|error| self.inner.met(error))?;
        }
        Ok(())
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
    pub fn attachment_written_at(&self, id: &AttachmentId) -> Option<chrono::DateTime<chrono::Utc>> {
        attachment::written_at(&self.inner.dir, id)
    }

    /// An attachment's bytes.
    ///
    /// # Errors
    /// When it is missing or was changed.
    pub fn attachment_bytes(&self, id: &AttachmentId) -> Result<Vec<u8>> {
        attachment::bytes(&self.inner.dir, id)
    }

    /// Ends writing, tidies up and gives the folder free. Other clones of the handle can no longer use it.
    ///
    /// # Errors
    /// When the files could not be tidied up; the data is safe all the same.
    pub fn close(self) -> Result<()> {
        self.inner.shut();
        Ok(())
    }
}

impl Inner {
    fn new(
        dir: &Path,
        options: &Options,
        role: Role,
        news: broadcast::Sender<Changed>,
        notices: Vec<Notice>,
        read_only: Option<ReadOnlyReason>,
    ) -> Self {
        Self {
            dir: dir.to_owned(),
            app_version: options.app_version.clone(),
            jobs: Mutex::new(None),
            thread: Mutex::new(None),
            readers: Readers::new(dir.join(DATABASE), role),
            news,
            notices,
            read_only,
            lock: Mutex::new(None),
        }
    }

    fn maker(&self, now: DateTime<Utc>) -> Maker<'_> {
        Maker {
            now,
            app_version: &self.app_version,
        }
    }

    /// Takes note of an error on its way out.
    fn met(&self, error: StoreError) -> StoreError {
        if matches!(error, StoreError::Corrupt { .. }) && self.read_only.is_none() {
            folder::mark_suspect(&self.dir);
        }
        error.located(&self.dir)
    }

    fn shut(&self) {
        drop(held(&self.jobs).take());
        if let Some(thread) = held(&self.thread).take()
            && thread.join().is_err()
        {
            tracing::error!("the writing thread ended in a panic");
        }
        self.readers.close();
        held(&self.lock).take();
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.shut();
    }
}
