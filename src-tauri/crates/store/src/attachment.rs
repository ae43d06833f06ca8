//! Kept pictures and files, named by what is in them: `attachments/ab/<sha-256>`.

use crate::error::{Result, StoreError};
use crate::folder::{ATTACHMENTS, private_dir, write_whole};
use chrono::{DateTime, Utc};
use recourse_domain::id::AttachmentId;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// A kept file, compared with its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentState {
    /// There, and what it was.
    Kept,
    /// Not there.
    Missing,
    /// There, but something else.
    Changed,
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
            text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
            text
        })
}

/// Where an attachment lies. An id that is no digest leads to a name that no file has.
pub(crate) fn path(dir: &Path, id: &AttachmentId) -> PathBuf {
    let text = id.as_str();
    let digest = text.len() == 64
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    let name = if digest { text } else { "none" };
    dir.join(ATTACHMENTS)
        .join(name.get(..2).unwrap_or(name))
        .join(name)
}

pub(crate) fn keep(dir: &Path, bytes: &[u8]) -> Result<AttachmentId> {
    let id = AttachmentId::new(hex(&Sha256::digest(bytes)));
    let file = path(dir, &id);
    if state(dir, &id)? == AttachmentState::Kept {
        // As young as what will name it: it may be one that nothing named any more.
        let kept = File::options().write(true).open(&file)?;
        kept.set_modified(std::time::SystemTime::now())?;
        return Ok(id);
    }
    private_dir(&dir.join(ATTACHMENTS))?;
    if let Some(folder) = file.parent() {
        private_dir(folder)?;
        crate::folder::sync_dir(&dir.join(ATTACHMENTS))?;
    }
    write_whole(&file, bytes)?;
    Ok(id)
}

pub(crate) fn state(dir: &Path, id: &AttachmentId) -> Result<AttachmentState> {
    let mut file = match File::open(path(dir, id)) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(AttachmentState::Missing),
        Err(error) => return Err(error.into()),
    };
    Ok(if digest(&mut file)? == id.as_str() {
        AttachmentState::Kept
    } else {
        AttachmentState::Changed
    })
}

/// As [`state`], by the file's length alone: it is not read.
pub(crate) fn glance(dir: &Path, id: &AttachmentId, bytes: u64) -> Result<AttachmentState> {
    match std::fs::metadata(path(dir, id)) {
        Ok(file) if file.is_file() && file.len() == bytes => Ok(AttachmentState::Kept),
        Ok(_) => Ok(AttachmentState::Changed),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(AttachmentState::Missing),
        Err(error) => Err(error.into()),
    }
}

/// When a kept file was last written, UTC; `None`: it is not there, or the system does not tell.
pub(crate) fn written_at(dir: &Path, id: &AttachmentId) -> Option<DateTime<Utc>> {
    let at = std::fs::metadata(path(dir, id)).ok()?.modified().ok()?;
    Some(at.into())
}

/// SHA-256 of all that is read, in lower-case hex.
pub(crate) fn digest(from: &mut impl Read) -> std::io::Result<String> {
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            return Ok(hex(&digest.finalize()));
        }
        digest.update(buffer.get(..read).unwrap_or_default());
    }
}

pub(crate) fn bytes(dir: &Path, id: &AttachmentId) -> Result<Vec<u8>> {
    let bytes = match std::fs::read(path(dir, id)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(StoreError::not_found(format!("attachment {id}")));
        }
        Err(error) => return Err(error.into()),
    };
    if hex(&Sha256::digest(&bytes)) != id.as_str() {
        return Err(StoreError::Data(format!("attachment {id} was changed")));
    }
    Ok(bytes)
}
