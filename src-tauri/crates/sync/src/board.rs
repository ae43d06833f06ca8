//! What is being read right now, for whoever shows it.

use recourse_domain::id::{AccountId, StreamId};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// One stream being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The account.
    pub account: AccountId,
    /// The stream; `media` while pictures are fetched, `cases` while detectors run.
    pub stream: StreamId,
    /// Records read in this run.
    pub done: u64,
    /// How many there are in all, where the marketplace tells.
    pub total: Option<u64>,
}

/// The present progress of all accounts. Changes are told by a counter, so that a reader takes as many as it can show.
#[derive(Debug)]
pub struct Board {
    rows: Mutex<Vec<Progress>>,
    version: watch::Sender<u64>,
}

impl Default for Board {
    fn default() -> Self {
        Self {
            rows: Mutex::default(),
            version: watch::channel(0).0,
        }
    }
}

impl Board {
    /// Everything being read now.
    pub fn rows(&self) -> Vec<Progress> {
        self.lock().clone()
    }

    /// Tells each change.
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    /// An account reads a stream and has come so far.
    pub fn set(&self, progress: Progress) {
        {
            let mut rows = self.lock();
            match rows.iter_mut().find(|row| row.account == progress.account) {
                Some(row) => *row = progress,
                None => rows.push(progress),
            }
        }
        self.touch();
    }

    /// An account's run is over.
    pub fn clear(&self, account: &AccountId) {
        self.lock().retain(|row| row.account != *account);
        self.touch();
    }

    /// Something else that is shown beside the progress has changed.
    pub fn touch(&self) {
        self.version
            .send_modify(|version| *version = version.wrapping_add(1));
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Progress>> {
        self.rows.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
