//! A backup in one file: a ZIP with one folder that holds the database, the attachments and a manifest with every digest. It is
//! read back before it takes its place. Tokens are not in it: they are not in the database either.

use crate::action;
use crate::attachment::{digest, path as attachment_path};
use crate::backup::{self, BackupNote, Maker};
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{self, ATTACHMENTS, DATABASE};
use recourse_domain::id::AttachmentId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The one folder in the archive.
const ROOT: &str = "recourse-backup";
const MANIFEST: &str = "manifest.json";
const FORMAT: &str = "recourse-backup";
const VERSION: u32 = 1;
/// The largest manifest that is read: a million attachments.
const MANIFEST_MAX: u64 = 128 << 20;
/// Files in an archive, at most.
const FILES_MAX: usize = 1_000_000;
/// How many times larger than its place in the archive a file may be. A database shrinks to a tenth; a bomb to a thousandth.
const RATIO_MAX: u64 = 200;
/// A file below this may shrink as it likes.
const RATIO_FROM: u64 = 1 << 20;
/// Beyond this the archive needs its wide form.
const LARGE: u64 = 3 << 30;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupContents {
    /// `recourse-backup`.
    pub format: String,
    /// The version of this list.
    pub version: u32,
    /// The database: when it was made, by which program, its rows and its digest.
    pub database: BackupNote,
    /// The seller's names of the shops.
    pub accounts: Vec<String>,
    /// The last action of the seller in it.
    pub journal_seq: i64,
    /// The sum of that action's line.
    pub journal_sum: Option<String>,
    /// Attachments in the archive, by their digest, and their lengths.
    pub attachments: BTreeMap<String, u64>,
    /// Attachments that the database names and that were missing or changed already.
    pub missing: Vec<String>,
}

impl BackupContents {
    /// Rows of a table.
    pub fn rows(&self, table: &str) -> u64 {
        self.database.rows.get(table).copied().unwrap_or(0)
    }

    /// What a database file that nobody writes holds; it has no attachments with it.
    pub(crate) fn of(file: &Path, note: BackupNote) -> Result<Self> {
        let db = Db::open(file, Role::Frozen)?;
        let mark = action::mark(&db.conn)?;
        let mut statement = db.conn.prepare_cached("SELECT name FROM account ORDER BY n")?;
        let accounts = statement.query_map([], |row| row.get(0))?;
        Ok(Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            database: note,
            accounts: accounts.collect::<Result<_, _>>()?,
            journal_seq: mark.seq,
            journal_sum: mark.sum,
            attachments: BTreeMap::new(),
            missing: Vec::new(),
        })
    }
}

fn unzipped(error: ZipError) -> StoreError {
    match error {
        ZipError::Io(error) => error.into(),
        other => StoreError::Io(other.to_string()),
    }
}

/// Writes the archive of a data folder; see [`crate::Store::backup_to`].
pub(crate) fn write(dir: &Path, to: &Path, maker: &Maker<'_>) -> Result<BackupContents> {
    let copy = dir.join(format!(".{}.db", uuid::Uuid::now_v7()));
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = to.with_file_name(name);
    let written = (|| {
        let note = backup::copy(&dir.join(DATABASE), &copy, maker)?;
        let mut contents = BackupContents::of(&copy, note)?;
        let named = backup::attachments(&Db::open(&copy, Role::Frozen)?.conn)?;
        let file = folder::private_new(&part).map_err(|error| error.located(&place(to)))?;
        let mut zip = ZipWriter::new(BufWriter::new(file));
        put(&mut zip, DATABASE, &copy, true)?;
        for (id, path) in kept(dir)? {
            // Another file under this name would be found out when the archive is read; it is left out and told instead.
            if digest(&mut File::open(&path)?)? == id {
                put(&mut zip, &member(&id), &path, false)?;
                contents.attachments.insert(id, path.metadata()?.len());
            }
        }
        contents.missing = named
            .into_iter()
            .filter(|id| !contents.attachments.contains_key(id))
            .collect();
        zip.start_file(format!("{ROOT}/{MANIFEST}"), SimpleFileOptions::default())
            .map_err(unzipped)?;
        zip.write_all(&serde_json::to_vec_pretty(&contents)?)?;
        let file = zip
            .finish()
            .map_err(unzipped)?
            .into_inner()
            .map_err(|e| e.into_error())?;
        file.sync_all()?;
        drop(file);
        Archive::open(&part)?.verify()?;
        std::fs::rename(&part, to)?;
        folder::sync_dir(&place(to))?;
        Ok(contents)
    })();
    folder::remove(&copy)?;
    folder::remove(&copy.with_extension("json"))?;
    if written.is_err() {
        folder::remove(&part)?;
    }
    written
}

/// The folder a file is to lie in.
fn place(to: &Path) -> PathBuf {
    match to.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn put<W: Write + Seek>(zip: &mut ZipWriter<W>, name: &str, from: &Path, shrink: bool) -> Result<()> {
    let mut file = File::open(from)?;
    let options = SimpleFileOptions::default()
        .compression_method(if shrink {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        })
        .large_file(file.metadata()?.len() > LARGE)
        .unix_permissions(0o600);
    zip.start_file(format!("{ROOT}/{name}"), options)
        .map_err(unzipped)?;
    std::io::copy(&mut file, zip)?;
    Ok(())
}

fn member(id: &str) -> String {
    format!("{ATTACHMENTS}/{}/{id}", id.get(..2).unwrap_or(id))
}

/// The files among the attachments whose names are digests.
pub(crate) fn kept(dir: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    let Ok(folders) = std::fs::read_dir(dir.join(ATTACHMENTS)) else {
        return Ok(found);
    };
    for folder in folders {
        let folder = folder?.path();
        if !folder.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_file() && attachment_path(dir, &AttachmentId::new(name.clone())) == path {
                found.insert(name, path);
            }
        }
    }
    Ok(found)
}

/// An archive that is read. Every name is checked before anything is read from it.
pub(crate) struct Archive {
    path: PathBuf,
    zip: ZipArchive<BufReader<File>>,
    pub(crate) contents: BackupContents,
}

impl Archive {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let bad = |place: &str| StoreError::BackupBad {
            file: path.to_owned(),
            place: place.to_owned(),
        };
        let file = BufReader::new(File::open(path)?);
        let mut zip = ZipArchive::new(file).map_err(|error| bad(&error.to_string()))?;
        if zip.len() > FILES_MAX {
            return Err(bad("files"));
        }
        let mut manifest = None;
        let mut names = BTreeMap::new();
        for index in 0..zip.len() {
            let mut member = zip.by_index(index).map_err(|error| bad(&error.to_string()))?;
            let full = member
                .name()
                .map_err(|error| bad(&error.to_string()))?
                .into_owned();
            let plain = !full.contains(['\\', ':', '\0'])
                && !full.split('/').any(|part| matches!(part, "" | "." | ".."));
            let inside = plain && member.enclosed_name().is_some() && !member.is_symlink();
            let Some(name) = full
                .strip_prefix(ROOT)
                .and_then(|rest| rest.strip_prefix('/'))
                .filter(|_| inside)
            else {
                return Err(bad(&full));
            };
            let large =
                member.size() > RATIO_FROM && member.size() / member.compressed_size().max(1) > RATIO_MAX;
            if large || names.insert(name.to_owned(), member.size()).is_some() {
                return Err(bad(&full));
            }
            if name == MANIFEST {
                let mut text = Vec::new();
                (&mut member)
                    .take(MANIFEST_MAX)
                    .read_to_end(&mut text)
                    .map_err(|_| bad(&full))?;
                manifest = Some(text);
            }
        }
        let text = manifest.ok_or_else(|| bad(MANIFEST))?;
        let contents: BackupContents =
            serde_json::from_slice(&text).map_err(|error| bad(&format!("{MANIFEST}: {error}")))?;
        if contents.format != FORMAT || contents.version > VERSION {
            return Err(bad(MANIFEST));
        }
        let mut expected: BTreeMap<String, u64> = contents
            .attachments
            .iter()
            .map(|(id, bytes)| (member(id), *bytes))
            .collect();
        expected.insert(DATABASE.to_owned(), contents.database.bytes);
        names.remove(MANIFEST);
        if let Some(name) = names
            .keys()
            .chain(expected.keys())
            .find(|name| names.get(*name) != expected.get(*name))
        {
            return Err(bad(name));
        }
        Ok(Self {
            path: path.to_owned(),
            zip,
            contents,
        })
    }

    fn bad(&self, place: &str) -> StoreError {
        StoreError::BackupBad {
            file: self.path.clone(),
            place: place.to_owned(),
        }
    }

    /// Reads one file whole into `to`, no longer than the manifest says, and compares its digest.
    fn read(&mut self, name: &str, bytes: u64, sha256: &str, to: &mut impl Write) -> Result<()> {
        let (path, bad) = (self.path.clone(), self.bad(name));
        let refused = || StoreError::BackupBad {
            file: path.clone(),
            place: name.to_owned(),
        };
        let member = self
            .zip
            .by_name(&format!("{ROOT}/{name}"))
            .map_err(|_| refused())?;
        let mut copied = Copied {
            from: member.take(bytes.saturating_add(1)),
            to,
            failed: None,
        };
        let found = digest(&mut copied);
        if let Some(error) = copied.failed {
            return Err(error.into());
        }
        match found {
            Ok(found) if found == sha256 => Ok(()),
            _ => Err(bad),
        }
    }

    /// Reads every file and compares it with the manifest.
    pub(crate) fn verify(&mut self) -> Result<()> {
        self.database(&mut std::io::sink())?;
        for id in self.contents.attachments.keys().cloned().collect::<Vec<_>>() {
            self.attachment(&id, &mut std::io::sink())?;
        }
        Ok(())
    }

    /// The database, checked against its digest.
    pub(crate) fn database(&mut self, to: &mut impl Write) -> Result<()> {
        let (bytes, sha256) = (
            self.contents.database.bytes,
            self.contents.database.sha256.clone(),
        );
        self.read(DATABASE, bytes, &sha256, to)
    }

    /// An attachment, checked against its name.
    pub(crate) fn attachment(&mut self, id: &str, to: &mut impl Write) -> Result<()> {
        let bytes = self.contents.attachments.get(id).copied().unwrap_or(0);
        self.read(&member(id), bytes, id, to)
    }
}

/// Gives what it reads to a writer too.
struct Copied<'a, R, W> {
    from: R,
    to: &'a mut W,
    failed: Option<std::io::Error>,
}

impl<R: Read, W: Write> Read for Copied<'_, R, W> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.from.read(buffer)?;
        if let Err(error) = self.to.write_all(buffer.get(..read).unwrap_or_default()) {
            let told = std::io::Error::new(error.kind(), "not written");
            self.failed = Some(error);
            return Err(told);
        }
        Ok(read)
    }
}
