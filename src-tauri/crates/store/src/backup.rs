//! Backups in the data folder: a checked copy of the database and, beside it, a note of what it was. Seven days and four weeks
//! are kept; a new one is checked before an old one goes.

use crate::attachment::{digest, hex};
use crate::db::{Db, Role};
use crate::error::{Result, StoreError};
use crate::folder::{self, BACKUPS, DATABASE};
use crate::migrate;
use crate::open::faults;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, Utc};
use recourse_domain::id::AccountId;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Days whose backups are kept.
const DAYS: usize = 7;
/// Weeks before them whose newest backup is kept.
const WEEKS: usize = 4;
/// Backups made before an upgrade that are kept.
const UPGRADES: usize = 3;
/// Copies that are tried while others write.
const TRIES: usize = 3;

const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// What a backup holds, written beside it when it was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupNote {
    /// When it was made, UTC.
    pub made_at: DateTime<Utc>,
    /// The program that made it.
    pub app_version: String,
    /// The version of its tables.
    pub schema: i64,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    /// Rows by table.
    pub rows: BTreeMap<String, u64>,
    /// Attachments that it names.
    pub attachments: u64,
    /// SHA-256 of their ids in order, each on a line.
    pub attachments_sha256: String,
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupKind {
    /// The day's.
    Daily,
    /// The seller asked for it.
    Asked,
    /// Before an upgrade.
    Upgrade,
    /// After a backup was put back.
    Restored,
}

impl BackupKind {
    fn suffix(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Asked => "asked",
            Self::Upgrade => "before",
            Self::Restored => "restored",
        }
    }

    fn of(name: &str) -> Option<Self> {
        [Self::Daily, Self::Asked, Self::Upgrade, Self::Restored]
            .into_iter()
            .find(|kind| name.starts_with(kind.suffix()))
    }
}

/// Whether a backup can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupState {
    /// It is what it was when it was checked.
    Good,
    /// It is not; where, in technical words.
    Damaged(String),
    /// A newer program made it.
    Newer,
}

/// A backup in the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    /// The file.
    pub path: PathBuf,
    /// When it was made, UTC.
    pub at: DateTime<Utc>,
    /// Why.
    pub kind: BackupKind,
    /// Its length.
    pub bytes: u64,
    /// What it holds, where a note of it is there.
    pub note: Option<BackupNote>,
    /// Whether it can be used.
    pub state: BackupState,
}

/// Who makes a backup and when.
#[derive(Debug, Clone)]
pub(crate) struct Maker<'a> {
    pub(crate) now: DateTime<Utc>,
    pub(crate) app_version: &'a str,
}

fn note_path(file: &Path) -> PathBuf {
    file.with_extension("json")
}

/// Tables with rows of their own; what FTS5 keeps is not counted.
pub(crate) fn tables(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Rows by table.
pub(crate) fn rows(conn: &Connection) -> Result<BTreeMap<String, u64>> {
    let mut counts = BTreeMap::new();
    for name in tables(conn)? {
        let count: i64 = conn.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
        counts.insert(name, count.unsigned_abs());
    }
    Ok(counts)
}

/// The attachments that rows name.
pub(crate) fn attachments(conn: &Connection) -> Result<BTreeSet<String>> {
    let mut named = BTreeSet::new();
    for table in tables(conn)? {
        let has = conn
            .prepare_cached("SELECT 1 FROM pragma_table_info(?1) WHERE name = 'attachment'")?
            .exists([&table])?;
        if has {
            let mut statement = conn.prepare_cached(&format!(
                "SELECT DISTINCT attachment FROM \"{table}\" WHERE attachment IS NOT NULL"
            ))?;
            for id in statement.query_map([], |row| row.get::<_, String>(0))? {
                named.insert(id?);
            }
        }
    }
    Ok(named)
}

fn bad(file: &Path, place: impl Into<String>) -> StoreError {
    StoreError::BackupBad {
        file: file.to_owned(),
        place: place.into(),
    }
}

/// Copies a database that may be in use, and checks the copy: whole, every index right, as many rows as the original. Nothing
/// is left at `to` when it is not.
pub(crate) fn copy(from: &Path, to: &Path, maker: &Maker<'_>) -> Result<BackupNote> {
    let part = to.with_extension("part");
    let copied = (|| {
        let source = Db::open(from, Role::Writer)?;
        let mut tried = 0;
        let note = loop {
            folder::remove(&part)?;
            folder::private_file(&part)?;
            let before = rows(&source.conn)?;
            source
                .conn
                .prepare_cached("VACUUM INTO ?1")?
                .execute([part.to_string_lossy()])?;
            let after = rows(&source.conn)?;
            let note = checked(&part, to, maker)?;
            match differs(&before, &note.rows, &after) {
                None => break note,
                // Others write meanwhile: a count that went up and down again.
                Some(_) if before != after && tried < TRIES => tried += 1,
                Some(table) => return Err(bad(to, format!("rows of {table}"))),
            }
        };
        folder::private_file(&part)?.sync_all()?;
        folder::write_whole(&note_path(to), &serde_json::to_vec_pretty(&note)?)?;
        std::fs::rename(&part, to)?;
        to.parent().map_or(Ok(()), folder::sync_dir)?;
        Ok(note)
    })();
    if copied.is_err() {
        folder::remove(&part)?;
    }
    copied
}

/// The first table whose copy has fewer rows than the original had before and after, or more.
fn differs(
    before: &BTreeMap<String, u64>,
    copy: &BTreeMap<String, u64>,
    after: &BTreeMap<String, u64>,
) -> Option<String> {
    before
        .keys()
        .chain(after.keys())
        .chain(copy.keys())
        .find(|table| {
            let of = |counts: &BTreeMap<String, u64>| counts.get(*table).copied();
            let (before, copy, after) = (of(before), of(copy), of(after));
            copy.is_none() || copy < before.min(after) || copy > before.max(after)
        })
        .cloned()
}

/// Checks a copy that nobody uses and tells what it holds.
pub(crate) fn checked(file: &Path, name: &Path, maker: &Maker<'_>) -> Result<BackupNote> {
    let db = Db::open(file, Role::Frozen)?;
    let schema = migrate::version(&db.conn)?;
    if let Some(fault) = faults(&db.conn, true)?.into_iter().next() {
        return Err(bad(name, fault));
    }
    let named = attachments(&db.conn)?;
    let mut list = Sha256::new();
    for id in &named {
        list.update(id.as_bytes());
        list.update(b"\n");
    }
    let rows = rows(&db.conn)?;
    drop(db);
    Ok(BackupNote {
        made_at: maker.now,
        app_version: maker.app_version.to_owned(),
        schema,
        bytes: file.metadata()?.len(),
        sha256: digest(&mut File::open(file)?)?,
        rows,
        attachments: named.len() as u64,
        attachments_sha256: hex(&list.finalize()),
    })
}

/// The note beside a backup; `None`: there is none, or it cannot be read.
pub(crate) fn note(file: &Path) -> Option<BackupNote> {
    serde_json::from_slice(&std::fs::read(note_path(file)).ok()?).ok()
}

/// Reads a backup whole and says whether it can be used.
pub(crate) fn state(file: &Path) -> BackupState {
    let found = (|| -> Result<BackupState> {
        let db = Db::open(file, Role::Frozen)?;
        let version = match migrate::version(&db.conn) {
            Err(StoreError::Newer { .. }) => return Ok(BackupState::Newer),
            other => other?,
        };
        if version == 0 {
            return Ok(BackupState::Damaged("empty".to_owned()));
        }
        if let Some(note) = note(file)
            && digest(&mut File::open(file)?)? != note.sha256
        {
            let fault = faults(&db.conn, true)?.into_iter().next();
            return Ok(BackupState::Damaged(fault.unwrap_or_else(|| "sha256".to_owned())));
        }
        Ok(match faults(&db.conn, true)?.into_iter().next() {
            Some(fault) => BackupState::Damaged(fault),
            None => BackupState::Good,
        })
    })();
    found.unwrap_or_else(|error| BackupState::Damaged(error.to_string()))
}

/// A backup's name taken apart: `20261122T091200Z-daily.db`.
fn named(path: &Path) -> Option<(DateTime<Utc>, BackupKind)> {
    if path.extension()? != "db" {
        return None;
    }
    let stem = path.file_stem()?.to_str()?;
    let (stamp, kind) = stem.split_once('-')?;
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
    Some((at, BackupKind::of(kind)?))
}

/// The backups in a data folder, newest first, not looked into.
fn found(dir: &Path) -> Result<Vec<(PathBuf, DateTime<Utc>, BackupKind)>> {
    let entries = match std::fs::read_dir(dir.join(BACKUPS)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if let Some((at, kind)) = named(&path) {
            files.push((path, at, kind));
        }
    }
    files.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| b.0.cmp(&a.0)));
    Ok(files)
}

/// The files of the backups in a data folder, newest first.
pub(crate) fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    Ok(found(dir)?.into_iter().map(|(path, ..)| path).collect())
}

/// When the newest backup was made that was checked then, which the note beside it says, UTC. None is looked into.
///
/// # Errors
/// When the folder cannot be read.
pub fn newest_checked(dir: &Path) -> Result<Option<DateTime<Utc>>> {
    Ok(found(dir)?
        .into_iter()
        .find(|(path, ..)| note_path(path).is_file())
        .map(|(_, at, _)| at))
}

/// The backups in a data folder, newest first, each read whole.
///
/// # Errors
/// When the folder cannot be read; no backups at all is an empty list.
pub fn backups(dir: &Path) -> Result<Vec<BackupFile>> {
    let mut files = Vec::new();
    for (path, at, kind) in found(dir)? {
        files.push(BackupFile {
            at,
            kind,
            bytes: path.metadata()?.len(),
            note: note(&path),
            state: state(&path),
            path,
        });
    }
    Ok(files)
}

/// The newest backup that can be used, of those that `fits` says yes to if there is one, and the damaged ones that are newer.
pub(crate) fn newest_good(
    dir: &Path,
    fits: impl Fn(&Path) -> bool,
) -> Result<(Option<PathBuf>, Vec<PathBuf>)> {
    let mut damaged = Vec::new();
    let mut good = None;
    let files = found(dir)?;
    for (path, ..) in &files {
        match state(path) {
            BackupState::Good if fits(path) => return Ok((Some(path.clone()), damaged)),
            BackupState::Good => {
                good.get_or_insert_with(|| path.clone());
            }
            BackupState::Damaged(_) if good.is_none() => damaged.push(path.clone()),
            BackupState::Damaged(_) | BackupState::Newer => {}
        }
    }
    if good.is_some() {
        return Ok((good, damaged));
    }
    // A byte that changed inside a text is better than nothing at all, and the seller is told.
    let whole = files.into_iter().map(|(path, ..)| path).find(|path| {
        Db::open(path, Role::Frozen)
            .and_then(|db| Ok((migrate::version(&db.conn)?, faults(&db.conn, true)?)))
            .is_ok_and(|(version, faults)| version > 0 && faults.is_empty())
    });
    Ok((whole, damaged))
}

/// Makes a backup in the data folder, and then lets go of what need not be kept.
pub(crate) fn make(dir: &Path, kind: BackupKind, maker: &Maker<'_>) -> Result<PathBuf> {
    let backups = dir.join(BACKUPS);
    folder::private_dir(&backups)?;
    let stamp = maker.now.format(STAMP);
    let suffix = match kind {
        BackupKind::Upgrade => format!(
            "{}-v{}-{}",
            kind.suffix(),
            migrate::known(),
            clean(maker.app_version)
        ),
        _ => kind.suffix().to_owned(),
    };
    let file = backups.join(format!("{stamp}-{suffix}.db"));
    copy(&dir.join(DATABASE), &file, maker)?;
    let_go(dir, &file)?;
    Ok(file)
}

/// Deletes the backups that hold an account and gives how many went; `new` is made first, so that there is always one. A file
/// that cannot be read stays: whose it is cannot be told.
pub(crate) fn forget(dir: &Path, account: &AccountId, maker: &Maker<'_>) -> Result<u64> {
    let new = make(dir, BackupKind::Asked, maker)?;
    let mut gone = 0;
    for file in files(dir)?.into_iter().filter(|file| *file != new) {
        if holds(&file, account).unwrap_or(false) {
            folder::remove(&file)?;
            folder::remove(&note_path(&file))?;
            gone += 1;
        }
    }
    Ok(gone)
}

fn holds(file: &Path, account: &AccountId) -> Result<bool> {
    let db = Db::open(file, Role::Frozen)?;
    let mut find = db.conn.prepare_cached("SELECT 1 FROM account WHERE id = ?1")?;
    Ok(find.exists([account.as_str()])?)
}

/// Makes the day's backup unless there is one.
pub(crate) fn make_daily(dir: &Path, maker: &Maker<'_>) -> Result<Option<PathBuf>> {
    let day = maker.now.date_naive();
    let made = found(dir)?
        .iter()
        .any(|(_, at, kind)| at.date_naive() == day && *kind != BackupKind::Upgrade);
    if made {
        return Ok(None);
    }
    make(dir, BackupKind::Daily, maker).map(Some)
}

/// Deletes the backups that are no longer kept; never `new`.
fn let_go(dir: &Path, new: &Path) -> Result<()> {
    let files = found(dir)?;
    let (upgrades, others): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|(_, _, kind)| *kind == BackupKind::Upgrade);
    let days: Vec<NaiveDate> = others.iter().map(|(_, at, _)| at.date_naive()).collect();
    let kept = kept(&days);
    let surplus = others
        .into_iter()
        .zip(kept)
        .filter_map(|(file, kept)| (!kept).then_some(file.0))
        .chain(upgrades.into_iter().skip(UPGRADES).map(|file| file.0));
    for old in surplus.filter(|old| old != new) {
        folder::remove(&old)?;
        folder::remove(&note_path(&old))?;
    }
    Ok(())
}

/// Which of the backups, newest first, are kept: the newest of each of seven days, and of each of the four weeks before them.
fn kept(days: &[NaiveDate]) -> Vec<bool> {
    let mut seen_days: BTreeSet<NaiveDate> = BTreeSet::new();
    let mut seen_weeks: BTreeSet<(i32, u32)> = BTreeSet::new();
    days.iter()
        .map(|day| {
            if seen_days.contains(day) {
                return false;
            }
            if seen_days.len() < DAYS {
                return seen_days.insert(*day);
            }
            let week = day.iso_week();
            seen_weeks.len() < WEEKS && seen_weeks.insert((week.year(), week.week()))
        })
        .collect()
}

/// A version as a part of a file name.
fn clean(version: &str) -> String {
    version
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '.' {
                c
            } else {
                '_'
            }
        })
        .collect()
}
