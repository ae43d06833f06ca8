//! The store's handle: one thread that writes, a few connections that read.

mod backups;
mod files;
mod health;

pub use health::Health;

use crate::action::Action;
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{self, Access, DATABASE};
use crate::migrate;
use crate::open::{self, Notice, Options};
use crate::readers::Readers;
use crate::tx::{Changed, Reader, WriteTx};
use crate::undo::{UndoEntry, Which};
use crate::writer::{Job, Writer};
use chrono::{DateTime, Utc};
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
