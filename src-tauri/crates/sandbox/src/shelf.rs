//! Keeping a shop in a file, so that what was changed is still changed after a restart.

use crate::SandboxError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Name of the file in the folder given.
const FILE: &str = "sandbox.json";

/// A file that holds one value.
#[derive(Debug, Clone)]
pub(crate) struct Shelf(PathBuf);

impl Shelf {
    /// The file in a folder; the folder is made when it is absent.
    pub(crate) fn within(folder: &Path) -> Result<Self, SandboxError> {
        private_dir(folder).map_err(|source| SandboxError::File {
            path: folder.to_owned(),
            source,
        })?;
        Ok(Self(folder.join(FILE)))
    }

    /// What is kept; `None` when nothing is.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<Option<T>, SandboxError> {
        let bytes = match std::fs::read(&self.0) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(self.failed(source)),
        };
        serde_json::from_slice(&bytes)
            .map(Some)
            .map_err(|source| SandboxError::Content {
                path: self.0.clone(),
                source,
            })
    }

    /// Keeps a value: whole or not at all.
    pub(crate) fn write<T: Serialize>(&self, value: &T) -> Result<(), SandboxError> {
        let text = serde_json::to_vec(value).map_err(|source| SandboxError::Content {
            path: self.0.clone(),
            source,
        })?;
        let beside = self.0.with_extension("json.new");
        private_file(&beside)
            .and_then(|mut file| file.write_all(&text))
            .and_then(|()| std::fs::rename(&beside, &self.0))
            .map_err(|source| self.failed(source))
    }

    fn failed(&self, source: std::io::Error) -> SandboxError {
        SandboxError::File {
            path: self.0.clone(),
            source,
        }
    }
}

/// The demo lies in the seller's data folder, where only its owner may look.
fn private_dir(folder: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
