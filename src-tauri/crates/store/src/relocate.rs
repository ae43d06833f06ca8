//! Copying a whole data folder to another place: every file, compared after it was written. The old folder is only read.

use crate::error::{Result, StoreError};
use crate::folder::{self, Access, DATABASE_FILES, MARKS};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Stands in the new folder until all of it was compared.
const UNFINISHED: &str = "unfinished-move";
/// What belongs to the old folder alone: its lock, and the log's index, which SQLite makes anew.
const LEFT: [&str; 2] = ["lock", "recourse.db-shm"];

/// What was copied. No program can work in the old folder as long as this is held: let it go when the old folder says where the
/// data went.
#[derive(Debug)]
pub struct Relocated {
    /// Files.
    pub files: u64,
    /// Bytes.
    pub bytes: u64,
    /// The old folder's lock.
    _lock: File,
}

/// True when a folder can take a data folder's copy: it is not there, is empty, or holds an earlier try that did not end.
///
/// # Errors
/// When it cannot be looked into.
pub fn can_take(to: &Path) -> Result<bool> {
    if to.join(UNFINISHED).exists() {
        return Ok(true);
    }
    match std::fs::read_dir(to) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error.into()),
    }
}

/// Copies a data folder that no program works in, and compares every file's digest. `except` are files of the folder itself that
/// are not copied.
///
/// # Errors
/// [`StoreError::Locked`] while a program works in it, [`StoreError::Io`] when the new folder holds something else, lies inside of
/// the old one or has another content after copying, or when the old one holds a link or another thing that is neither file nor
/// folder, and whatever the file system says. The old folder is as it was.
pub fn relocate(from: &Path, to: &Path, except: &[&str]) -> Result<Relocated> {
    let Access::Writer(lock) = folder::claim(from)? else {
        return Err(StoreError::ReadOnly);
    };
    std::fs::create_dir_all(to)?;
    let (old, new) = (from.canonicalize()?, to.canonicalize()?);
    if new.starts_with(&old) || old.starts_with(&new) {
        return Err(StoreError::Io("one folder lies inside of the other".into()));
    }
    if !can_take(to)? {
        return Err(StoreError::Io("the new folder is not empty".into()));
    }
    folder::private_dir(to)?;
    // A log or a mark of an earlier try would be taken for those of the newer database.
    if to.join(UNFINISHED).exists() {
        for name in DATABASE_FILES.into_iter().chain(MARKS) {
            folder::remove(&to.join(name))?;
        }
    }
    folder::write_whole(&to.join(UNFINISHED), b"")?;
    let mut done = Relocated {
        files: 0,
        bytes: 0,
        _lock: lock,
    };
    let mut folders = vec![PathBuf::new()];
    while let Some(inside) = folders.pop() {
        let target = to.join(&inside);
        folder::private_dir(&target)?;
        for entry in std::fs::read_dir(from.join(&inside))? {
            let entry = entry?;
            let path = inside.join(entry.file_name());
            let top = inside.as_os_str().is_empty();
            let left = top
                && LEFT
                    .iter()
                    .chain(except)
                    .any(|name| entry.file_name().to_str() == Some(name));
            let kind = entry.file_type()?;
            if left {
                continue;
            } else if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() {
                let (source, copy) = (from.join(&path), to.join(&path));
                folder::copy_whole(&source, &copy)?;
                let (was, is) = (digest(&source)?, digest(&copy)?);
                if was != is {
                    return Err(StoreError::Io("a copied file is another one".into()));
                }
                done.files += 1;
                done.bytes += is.1;
            } else {
                return Err(StoreError::Io(format!("{} is no file", path.display())));
            }
        }
        folder::sync_dir(&target)?;
    }
    folder::remove(&to.join(UNFINISHED))?;
    folder::sync_dir(to)?;
    Ok(done)
}

fn digest(path: &Path) -> Result<([u8; 32], u64)> {
    let mut file = File::open(path)?;
    let mut sum = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    let mut length = 0;
    loop {
        let n = file.read(&mut buffer)?;
        if n == 0 {
            return Ok((sum.finalize().into(), length));
        }
        length += n as u64;
        sum.update(buffer.get(..n).unwrap_or_default());
    }
}
