//! What can go wrong with the store, by what must be done about it.

use std::error::Error;
use std::path::PathBuf;

/// The crate's result.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// A failure of the store. [`StoreError::code`] is the ending of the message id `error-<code>`.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process has the data folder.
    #[error("the data folder is in use by another process")]
    Locked,
    /// The folder or the file cannot be written, or the store was opened for reading.
    #[error("the data folder is read-only")]
    ReadOnly,
    /// The disk is full.
    #[error("no space left in {dir}")]
    Full {
        /// The data folder.
        dir: PathBuf,
    },
    /// The file was made by a newer version of Recourse.
    #[error("the database has version {found}, this program knows up to {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("the database is damaged")]
    Corrupt {
        /// Where the damaged file was moved, if it was.
        moved_to: Option<PathBuf>,
    },
    /// A backup is damaged, or no backup at all.
    #[error("{file} is no good backup: {place}")]
    BackupBad {
        /// The backup.
        file: PathBuf,
        /// Where in it, in technical words.
        place: String,
    },
    /// Another program holds the database for longer than the store waits (5 s).
    #[error("another program holds {file}")]
    Busy {
        /// The database file.
        file: PathBuf,
    },
    /// Nothing has this id.
    #[error("there is no {what}")]
    NotFound {
        /// What was looked for, such as `case C-0187`.
        what: String,
    },
    /// Something changed since the action, or there is nothing to undo.
    #[error("this can no longer be undone")]
    CannotUndo,
    /// The file system refuses.
    #[error("{0}")]
    Io(String),
    /// SQLite refuses.
    #[error(transparent)]
    Sql(rusqlite::Error),
    /// A stored or given value has no legal form.
    #[error("{0}")]
    Data(String),
    /// The caller ended its own transaction.
    #[error("{0}")]
    Aborted(Box<dyn Error + Send + Sync>),
}

impl StoreError {
    /// The ending of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Locked => "store-locked",
            Self::ReadOnly => "store-read-only",
            Self::Full { .. } => "store-full",
            Self::Newer { .. } => "store-newer",
            Self::Corrupt { .. } => "store-corrupt",
            Self::BackupBad { .. } => "backup-bad",
            Self::Busy { .. } => "store-busy",
            Self::NotFound { .. } => "not-found",
            Self::CannotUndo => "cannot-undo",
            Self::Io(_) => "store-io",
            Self::Sql(_) => "store-sql",
            Self::Data(_) => "store-data",
            Self::Aborted(_) => "aborted",
        }
    }

    /// Ends a transaction from inside with an error of the caller.
    pub fn aborted(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Aborted(error.into())
    }

    /// Gives back what [`StoreError::aborted`] took.
    ///
    /// # Errors
    /// Itself, when it holds something else.
    pub fn downcast<E: Error + Send + Sync + 'static>(self) -> Result<E> {
        match self {
            Self::Aborted(inner) => inner.downcast::<E>().map(|e| *e).map_err(Self::Aborted),
            other => Err(other),
        }
    }

    pub(crate) fn not_found(what: impl Into<String>) -> Self {
        Self::NotFound { what: what.into() }
    }

    /// Names the folder and file where the inner layers could not.
    pub(crate) fn located(self, dir: &std::path::Path) -> Self {
        match self {
            Self::Full { .. } => Self::Full { dir: dir.to_owned() },
            Self::Busy { .. } => Self::Busy {
                file: dir.join(crate::folder::DATABASE),
            },
            other => other,
        }
    }
}

/// `SQLITE_IOERR_SHMSIZE`: the shared-memory file could not grow.
const SHM_SIZE: i32 = 4874;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let Some(inner) = error.sqlite_error() else {
            return match error {
                rusqlite::Error::QueryReturnedNoRows => Self::not_found("row"),
                other => Self::Sql(other),
            };
        };
        match inner.code {
            Code::DiskFull => Self::Full { dir: PathBuf::new() },
            Code::SystemIoFailure if inner.extended_code == SHM_SIZE => Self::Full { dir: PathBuf::new() },
            Code::ReadOnly => Self::ReadOnly,
            Code::DatabaseBusy | Code::DatabaseLocked => Self::Busy { file: PathBuf::new() },
            Code::DatabaseCorrupt | Code::NotADatabase => Self::Corrupt { moved_to: None },
            Code::SystemIoFailure | Code::CannotOpen | Code::PermissionDenied => Self::Io(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full { dir: PathBuf::new() },
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Data(error.to_string())
    }
}
