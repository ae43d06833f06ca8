//! Kept files that nothing refers to any more: proof that was taken off and can no longer be put back, pictures of a shop that
//! is gone. Only what no row, no step that can be undone, no ticket, no backup, no database put aside and no action after the
//! oldest backup names is let go, and nothing at all while one of these cannot be read.

use crate::backup;
use crate::change::RECORDED;
use crate::db::{Db, Role};
use crate::error::Result;
use crate::folder::{self, DATABASE, JOURNAL, QUARANTINE};
use crate::journal::{self, Mark};
use crate::{action, archive};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A file this young may belong to an action that is still being written.
const YOUNG: TimeDelta = TimeDelta::days(1);
/// Letters of a digest.
const DIGEST: usize = 64;

/// The files that nothing refers to, by their digest. `None`: it cannot be told, as something that may name them cannot be read.
pub(crate) fn unused(dir: &Path, db: &Connection) -> Result<Option<BTreeMap<String, PathBuf>>> {
    let mut files = archive::kept(dir)?;
    let named = backup::attachments(db)?;
    files.retain(|id, _| !named.contains(id));
    if files.is_empty() {
        return Ok(Some(files));
    }
    let mut said = BTreeSet::new();
    in_tables(db, &mut said)?;
    let mut oldest: Option<Mark> = None;
    for file in backup::files(dir)? {
        let Ok(mark) = in_backup(&file, &mut said) else {
            return Ok(None);
        };
        if oldest.as_ref().is_none_or(|known| mark.seq < known.seq) {
            oldest = Some(mark);
        }
    }
    for file in put_aside(dir)? {
        // What a log of its own adds is not read.
        let log = std::fs::metadata(file.with_extension("db-wal")).is_ok_and(|log| log.len() > 0);
        if log || in_backup(&file, &mut said).is_err() {
            return Ok(None);
        }
    }
    // The sum is left out: a journal that was begun anew is read all the same.
    let after = Mark {
        seq: oldest.map_or(0, |mark| mark.seq),
        sum: None,
    };
    let later = journal::read(&dir.join(JOURNAL), &after)?;
    if later.unreadable > 0 {
        return Ok(None);
    }
    for entry in &later.entries {
        digests(&serde_json::to_string(entry)?, &mut said);
    }
    files.retain(|id, _| !said.contains(id));
    Ok(Some(files))
}

/// Deletes them, but for those younger than a day, and gives how many went.
pub(crate) fn sweep(dir: &Path, now: DateTime<Utc>) -> Result<u64> {
    let db = Db::open(&dir.join(DATABASE), Role::Reader)?;
    let mut gone = 0;
    for path in unused(dir, &db.conn)?.unwrap_or_default().into_values() {
        let kept_at: DateTime<Utc> = path.metadata()?.modified()?.into();
        if now - kept_at >= YOUNG {
            folder::remove(&path)?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// The databases that were put aside, damaged or replaced: the seller may put one back.
fn put_aside(dir: &Path) -> Result<Vec<PathBuf>> {
    let places = match std::fs::read_dir(dir.join(QUARANTINE)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        places => places?,
    };
    let mut found = Vec::new();
    for place in places {
        let file = place?.path().join(DATABASE);
        if file.is_file() {
            found.push(file);
        }
    }
    Ok(found)
}

fn in_backup(file: &Path, said: &mut BTreeSet<String>) -> Result<Mark> {
    let db = Db::open(file, Role::Frozen)?;
    said.extend(backup::attachments(&db.conn)?);
    in_tables(&db.conn, said)?;
    action::mark(&db.conn)
}

/// Everything that looks like a digest in what the seller did and in what can be undone.
fn in_tables(conn: &Connection, said: &mut BTreeSet<String>) -> Result<()> {
    let there = backup::tables(conn)?;
    for table in RECORDED.iter().copied().chain(["undo", "redo"]) {
        if !there.iter().any(|name| name == table) {
            continue;
        }
        let mut statement = conn.prepare_cached(&format!("SELECT * FROM \"{table}\""))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                if let ValueRef::Text(text) = row.get_ref(column)? {
                    digests(&String::from_utf8_lossy(text), said);
                }
            }
        }
    }
    Ok(())
}

/// Runs of exactly as many hexadecimal letters as a digest has.
fn digests(text: &str, said: &mut BTreeSet<String>) {
    let runs = text.split(|c: char| !c.is_ascii_hexdigit());
    said.extend(runs.filter(|run| run.len() == DIGEST).map(str::to_owned));
}
