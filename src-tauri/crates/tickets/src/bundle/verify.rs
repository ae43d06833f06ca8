use super::{Manifest, hex};
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The largest file that is read back, 512 MiB: no bundle has one, a damaged archive may claim one.
const LARGEST: u64 = 512 << 20;

/// Why a ZIP is not the bundle its manifest describes.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// It cannot be read as a ZIP.
    #[error("the archive cannot be read: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// A file in it cannot be read.
    #[error("a file in the archive cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// The manifest is missing or not readable.
    #[error("the manifest cannot be read: {0}")]
    Manifest(String),
    /// It has more than one root folder, or a name that leaves it.
    #[error("'{0}' does not lie in the one root folder")]
    Place(String),
    /// A file is larger than any bundle's.
    #[error("'{0}' is too large")]
    Large(String),
    /// A file that the manifest names is not there.
    #[error("'{0}' is missing")]
    Missing(String),
    /// A file that the manifest does not name.
    #[error("'{0}' is not in the manifest")]
    Stray(String),
    /// A file differs from what the manifest says.
    #[error("'{0}' was changed")]
    Changed(String),
}

/// Checks every file of a bundle against its manifest.
///
/// # Errors
/// At the first difference.
pub fn verify(zip: &[u8]) -> Result<Manifest, VerifyError> {
    let mut archive = ZipArchive::new(Cursor::new(zip))?;
    let mut root: Option<String> = None;
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut digests = Vec::new();
    let mut manifest = None;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let full = file.name()?.into_owned();
        let place = || VerifyError::Place(full.clone());
        let plain = !full.contains('\\') && !full.split('/').any(|part| matches!(part, "" | "." | ".."));
        let clean = plain && file.enclosed_name().is_some() && !file.is_symlink();
        let (folder, name) = full.split_once('/').filter(|_| clean).ok_or_else(place)?;
        if root.as_deref().is_some_and(|root| root != folder) || !found.insert(name.to_owned()) {
            return Err(place());
        }
        root = Some(folder.to_owned());
        let mut bytes = Vec::new();
        (&mut file).take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(VerifyError::Large(full));
        }
        if name == "manifest.json" {
            let read: Manifest =
                serde_json::from_slice(&bytes).map_err(|error| VerifyError::Manifest(error.to_string()))?;
            manifest = Some(read);
        } else {
            digests.push((name.to_owned(), hex(&bytes), bytes.len() as u64));
        }
    }
    let manifest = manifest.ok_or_else(|| VerifyError::Manifest("it is missing".to_owned()))?;
    for file in &manifest.files {
        let (_, sha256, bytes) = digests
            .iter()
            .find(|(name, _, _)| *name == file.name)
            .ok_or_else(|| VerifyError::Missing(file.name.clone()))?;
        if *sha256 != file.sha256 || *bytes != file.bytes {
            return Err(VerifyError::Changed(file.name.clone()));
        }
    }
    match digests
        .into_iter()
        .find(|(name, _, _)| manifest.files.iter().all(|file| file.name != *name))
    {
        Some((stray, _, _)) => Err(VerifyError::Stray(stray)),
        None => Ok(manifest),
    }
}
