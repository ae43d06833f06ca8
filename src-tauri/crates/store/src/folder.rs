//! The data folder: its rights, its lock, and the small marks that tell how the last run ended.

use crate::error::{Result, StoreError};
use chrono::{DateTime, Utc};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The database's file name.
pub(crate) const DATABASE: &str = "recourse.db";
/// The journal's file name.
pub(crate) const JOURNAL: &str = "journal.jsonl";
/// Backups made by the store.
pub(crate) const BACKUPS: &str = "backups";
/// Damaged files, never deleted.
pub(crate) const QUARANTINE: &str = "quarantine";
/// Kept pictures and files.
pub(crate) const ATTACHMENTS: &str = "attachments";

const LOCK: &str = "lock";
/// There while a process writes; left behind by an unclean end.
const RUNNING: &str = "running";
/// Left by a process that read a damaged page.
const SUSPECT: &str = "suspect";
/// The marks of how the last run ended.
pub(crate) const MARKS: [&str; 2] = [RUNNING, SUSPECT];

/// Makes a folder that only its owner may enter.
pub(crate) fn private_dir(dir: &Path) -> Result<()> {
    std::fs::create_dir_all(dir)?;
    set_mode(dir, 0o700)
}

/// Opens a file for writing at its end that only its owner may read.
pub(crate) fn private_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).append(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    set_mode(path, 0o600)?;
    Ok(file)
}

/// Makes a file, or empties it, that only its owner may read; it can be written anywhere.
pub(crate) fn private_new(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).write(true).truncate(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    set_mode(path, 0o600)?;
    Ok(file)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let now = std::fs::metadata(path)?.permissions().mode() & 0o777;
    if now != mode {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn set_mode(_path: &Path, _mode: u32) -> Result<()> {
    Ok(())
}

/// Makes a rename or a new file in `dir` survive a power cut.
pub(crate) fn sync_dir(dir: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

/// What the folder allows.
pub(crate) enum Access {
    /// This process alone may write, as long as the file lives.
    Writer(File),
    /// The folder or the disk cannot be written.
    NoWriteRight,
}

/// Makes the folder, checks that it can be written and takes the lock.
///
/// # Errors
/// [`StoreError::Locked`] when another process has it, and whatever the file system says.
pub(crate) fn claim(dir: &Path) -> Result<Access> {
    let made = private_dir(dir).and_then(|()| writable(dir));
    match made {
        Ok(()) => {}
        Err(StoreError::ReadOnly) if dir.is_dir() => return Ok(Access::NoWriteRight),
        Err(error) => return Err(error),
    }
    let lock = match private_file(&dir.join(LOCK)) {
        Err(StoreError::ReadOnly) => return Ok(Access::NoWriteRight),
        other => other?,
    };
    match lock.try_lock() {
        Ok(()) => Ok(Access::Writer(lock)),
        Err(TryLockError::WouldBlock) => Err(StoreError::Locked),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Asks the system rather than the rights: a disk mounted read-only has fine rights.
fn writable(dir: &Path) -> Result<()> {
    let database = dir.join(DATABASE);
    match OpenOptions::new().write(true).open(&database) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// True when the last writer did not end by itself, or met a damaged page.
pub(crate) fn ended_badly(dir: &Path) -> bool {
    dir.join(RUNNING).exists() || dir.join(SUSPECT).exists()
}

/// Marks that a writer runs.
pub(crate) fn mark_running(dir: &Path) -> Result<()> {
    private_file(&dir.join(RUNNING)).map(drop)
}

/// The file was looked at: the mark of a damaged page has done its part.
pub(crate) fn trust(dir: &Path) -> Result<()> {
    remove(&dir.join(SUSPECT))
}

/// Marks that the writer ended by itself.
pub(crate) fn mark_ended(dir: &Path) -> Result<()> {
    remove(&dir.join(RUNNING))
}

/// Marks that a page was damaged: the next start checks the whole file.
pub(crate) fn mark_suspect(dir: &Path) {
    if let Err(error) = private_file(&dir.join(SUSPECT)) {
        tracing::warn!(%error, "cannot mark the database as damaged");
    }
}

pub(crate) fn remove(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The database's files: it, its log and the log's index.
pub(crate) const DATABASE_FILES: [&str; 4] = [
    "recourse.db",
    "recourse.db-wal",
    "recourse.db-shm",
    "recourse.db-journal",
];

/// Moves the database with its side files away, into a folder of its own, and returns that folder.
pub(crate) fn quarantine(dir: &Path, now: DateTime<Utc>) -> Result<PathBuf> {
    put_aside(dir, now, &DATABASE_FILES)
}

/// Moves those of these files that are there away, into a folder of its own, and returns that folder. Nothing in it is ever
/// deleted.
pub(crate) fn put_aside(dir: &Path, now: DateTime<Utc>, names: &[&str]) -> Result<PathBuf> {
    let base = dir.join(QUARANTINE);
    private_dir(&base)?;
    let stamp = now.format("%Y%m%dT%H%M%SZ").to_string();
    let place = (0..1000)
        .map(|n| {
            base.join(if n == 0 {
                stamp.clone()
            } else {
                format!("{stamp}-{n}")
            })
        })
        .find(|path| !path.exists())
        .ok_or_else(|| StoreError::Io("the quarantine folder is full".into()))?;
    private_dir(&place)?;
    for name in names {
        let from = dir.join(name);
        if from.exists() {
            std::fs::rename(&from, place.join(name))?;
        }
    }
    sync_dir(&place)?;
    sync_dir(dir)?;
    Ok(place)
}

/// Moves files back from where [`put_aside`] put them, unless something else has their place.
pub(crate) fn put_back(dir: &Path, place: &Path, names: &[&str]) -> Result<()> {
    for name in names {
        let (from, to) = (place.join(name), dir.join(name));
        if from.exists() && !to.exists() {
            std::fs::rename(from, to)?;
        }
    }
    sync_dir(dir)
}

/// Writes a file whole or not at all: temporary file, fsync, rename, fsync of the folder.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let dir = path
        .parent()
        .ok_or_else(|| StoreError::Io("a file needs a folder".into()))?;
    let temporary = dir.join(format!(".{}.part", uuid::Uuid::now_v7()));
    let written = (|| {
        let mut file = private_file(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&temporary, path)?;
        sync_dir(dir)
    })();
    if written.is_err() {
        remove(&temporary)?;
    }
    written
}

/// Copies a file whole or not at all, as [`write_whole`] writes one.
pub(crate) fn copy_whole(from: &Path, to: &Path) -> Result<()> {
    let dir = to
        .parent()
        .ok_or_else(|| StoreError::Io("a file needs a folder".into()))?;
    let temporary = dir.join(format!(".{}.part", uuid::Uuid::now_v7()));
    let copied = (|| {
        let mut file = private_file(&temporary)?;
        std::io::copy(&mut File::open(from)?, &mut file)?;
        file.sync_all()?;
        std::fs::rename(&temporary, to)?;
        sync_dir(dir)
    })();
    if copied.is_err() {
        remove(&temporary)?;
    }
    copied
}
