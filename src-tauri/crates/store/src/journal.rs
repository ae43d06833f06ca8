//! The journal: one line per action of the seller, appended and flushed to the disk before the action's transaction is
//! committed. After any crash every action that was acknowledged is in it.
//!
//! A line is `{"sum":"<xxh3 of the entry>","entry":{…}}`. An entry whose transaction did not commit after all is made void
//! by a later line, or cut off where there is no room for one; until either is done nothing else is appended. Entries name cases by their natural key and carry the whole row, so they can be done again on a restored
//! backup in which the case has another number or is missing.

use crate::change::{Change, Image};
use crate::error::{Result, StoreError};
use crate::folder::private_file;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;
use xxhash_rust::xxh3::xxh3_64;

/// Something an action did that is not told by rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "op")]
pub(crate) enum Op {
    /// An account was removed with everything of it.
    RemoveAccount {
        /// Its id.
        account: String,
    },
}

/// One action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub(crate) seq: i64,
    /// Epoch milliseconds.
    pub(crate) at: i64,
    pub(crate) name: String,
    pub(crate) params: serde_json::Value,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) changes: Vec<Change>,
    /// The rows of the cases that the changes are about, by their number at that time.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) cases: BTreeMap<i64, Image>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) ops: Vec<Op>,
}

impl Entry {
    /// A line that tells something and changes no row.
    pub(crate) fn empty(seq: i64, name: &str, at: DateTime<Utc>) -> Self {
        Self {
            seq,
            at: crate::field::ms(at),
            name: name.to_owned(),
            params: serde_json::Value::Object(serde_json::Map::new()),
            changes: Vec::new(),
            cases: BTreeMap::new(),
            ops: Vec::new(),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Void {
    void: i64,
}

enum Said {
    Void(Void),
    Entry(Box<Entry>),
}

#[derive(Serialize, Deserialize)]
struct Line {
    sum: String,
    entry: Box<RawValue>,
}

/// The journal's file, open for appending.
pub(crate) struct Journal {
    file: File,
    last: i64,
    owed: Option<Owed>,
}

/// Lines that stand in the file and that must not: neither a line about them nor a cut went through.
#[derive(Debug, Clone, Copy)]
struct Owed {
    /// The last entry that committed.
    after: i64,
    /// Where the lines after it begin.
    length: u64,
}

/// Where the journal stands before a transaction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stand(Owed);

/// How much of the end is read to find the last entry.
const TAIL: u64 = 8 << 20;

impl Journal {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let mut file = private_file(path)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
        let mut tail = Vec::new();
        file.read_to_end(&mut tail)?;
        if tail.last().is_some_and(|byte| *byte != b'\n') {
            file.write_all(b"\n")?;
        }
        let last = tail
            .split(|byte| *byte == b'\n')
            .filter_map(|line| match said(line) {
                Some(Said::Entry(entry)) => Some(entry.seq),
                Some(Said::Void(void)) => Some(void.void),
                None => None,
            })
            .max()
            .unwrap_or(0);
        Ok(Self {
            file,
            last,
            owed: None,
        })
    }

    /// The number of the last entry, void or not.
    pub(crate) fn last(&self) -> i64 {
        self.last
    }

    /// Numbers go on from here, if the file is behind.
    pub(crate) fn at_least(&mut self, seq: i64) {
        self.last = self.last.max(seq);
    }

    /// Appends an entry, waits for the disk and gives the sum of its line. Nothing is appended while a line is still to be
    /// taken back: a refused action must not stand below one that was done.
    pub(crate) fn append(&mut self, entry: &Entry) -> Result<String> {
        if self.owed.is_some() {
            return Err(StoreError::Io("the journal cannot be put right".to_owned()));
        }
        let owed = Owed {
            after: self.last,
            length: self.length()?,
        };
        // The line may lie in the file although its writing failed.
        self.last = entry.seq;
        self.write(serde_json::to_string(entry)?).inspect_err(|_| {
            if self.cut(owed).is_err() {
                self.owed = Some(owed);
            }
        })
    }

    fn length(&self) -> Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    /// Where the journal stands before a transaction, for [`Journal::take_back`]. What is still to be taken back goes first.
    pub(crate) fn stand(&mut self) -> Result<Stand> {
        if let Some(owed) = self.owed
            && let Err(error) = self.settle(owed)
        {
            tracing::warn!(%error, "the journal holds a line that is still to be taken back");
        }
        Ok(Stand(Owed {
            after: self.last,
            length: self.length()?,
        }))
    }

    /// Says that the entries after a transaction's beginning did not commit. Where there is no room for saying it, they are cut
    /// off, and where that fails too it is done before the next one: what was refused to the seller must never be done later.
    pub(crate) fn take_back(&mut self, Stand(owed): Stand) {
        if self.last <= owed.after || self.owed.is_some() {
            return;
        }
        if let Err(error) = self.say_void(owed.after).or_else(|_| self.cut(owed)) {
            tracing::warn!(%error, "the journal holds a line that is still to be taken back");
            self.owed = Some(owed);
        }
    }

    /// The last line may be half of one here: a cut is tried first, and a line about it begins on its own.
    fn settle(&mut self, owed: Owed) -> Result<()> {
        if self.cut(owed).is_err() {
            self.file.write_all(b"\n")?;
            self.say_void(owed.after)?;
        }
        self.owed = None;
        Ok(())
    }

    fn say_void(&mut self, after: i64) -> Result<()> {
        for seq in after + 1..=self.last {
            self.write(serde_json::to_string(&Void { void: seq })?)?;
        }
        Ok(())
    }

    /// Their numbers are free again: nothing is left of them.
    fn cut(&mut self, owed: Owed) -> Result<()> {
        self.file.set_len(owed.length)?;
        self.file.sync_data()?;
        self.last = owed.after;
        Ok(())
    }

    fn write(&mut self, entry: String) -> Result<String> {
        let before = self.length()?;
        let sum = format!("{:016x}", xxh3_64(entry.as_bytes()));
        let line = Line {
            sum: sum.clone(),
            entry: RawValue::from_string(entry)?,
        };
        let mut text = serde_json::to_string(&line)?;
        text.push('\n');
        let written = self
            .file
            .write_all(text.as_bytes())
            .and_then(|()| self.file.sync_data());
        if let Err(error) = written {
            self.file.set_len(before)?;
            return Err(error.into());
        }
        Ok(sum)
    }
}

impl Drop for Journal {
    /// The last occasion: a line left standing would be done again by the next start, as one whose commit a crash cut off.
    fn drop(&mut self) {
        if let Some(owed) = self.owed
            && let Err(error) = self.settle(owed)
        {
            tracing::error!(%error, "the journal keeps a line of an action that was refused");
        }
    }
}

/// A line's entry, when its sum is right.
fn checked(line: &[u8]) -> Option<Line> {
    let line: Line = serde_json::from_slice(line).ok()?;
    let sum = format!("{:016x}", xxh3_64(line.entry.get().as_bytes()));
    (sum == line.sum).then_some(line)
}

fn said(line: &[u8]) -> Option<Said> {
    said_with_sum(line).map(|(said, _)| said)
}

fn said_with_sum(line: &[u8]) -> Option<(Said, String)> {
    let Line { sum, entry } = checked(line)?;
    let text = entry.get();
    let said = match serde_json::from_str(text) {
        Ok(entry) => Said::Entry(Box::new(entry)),
        Err(_) => serde_json::from_str(text).ok().map(Said::Void)?,
    };
    Some((said, sum))
}

/// How many entries stand, one line in memory at a time.
pub(crate) fn count(path: &Path) -> Result<u64> {
    #[derive(Deserialize)]
    struct Number {
        seq: Option<i64>,
        void: Option<i64>,
    }
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(StoreError::from(error)),
    };
    let mut entries = BTreeSet::new();
    for line in BufReader::new(file).split(b'\n') {
        let Some(line) = checked(&line?) else { continue };
        let Ok(number) = serde_json::from_str::<Number>(line.entry.get()) else {
            continue;
        };
        entries.extend(number.seq);
        if let Some(void) = number.void {
            entries.remove(&void);
        }
    }
    Ok(entries.len() as u64)
}

/// The last action that a database knows of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Mark {
    /// Its number; 0: none yet.
    pub(crate) seq: i64,
    /// The sum of its line; a file of the first version does not know it.
    pub(crate) sum: Option<String>,
}

/// What a journal holds.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    /// Entries that stand, in order.
    pub(crate) entries: Vec<Entry>,
    /// Lines that cannot be read or whose sum is wrong.
    pub(crate) unreadable: usize,
    /// It is the journal of another database, or of this one before another was put in its place.
    pub(crate) foreign: bool,
    /// Nothing is missing: every line can be read, and every number after the database's last one is there.
    pub(crate) whole: bool,
    /// The sum of the last entry that stands.
    pub(crate) last_sum: Option<String>,
}

/// Reads the entries after the last one that a database knows of.
pub(crate) fn read(path: &Path, after: &Mark) -> Result<Contents> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Contents::default()),
        Err(error) => return Err(StoreError::from(error)),
    };
    let mut contents = Contents::default();
    let mut sums = BTreeMap::new();
    let mut void = BTreeSet::new();
    let mut numbers = BTreeSet::new();
    let mut first = None;
    for line in BufReader::new(file).split(b'\n') {
        let line = line?;
        if line.is_empty() {
            continue;
        }
        match said_with_sum(&line) {
            Some((Said::Entry(entry), sum)) => {
                first.get_or_insert(entry.seq);
                if entry.seq == after.seq && after.sum.as_ref().is_some_and(|known| *known != sum) {
                    contents.foreign = true;
                }
                if entry.seq == after.seq && after.sum.as_ref() == Some(&sum) {
                    contents.foreign = false;
                }
                if entry.seq > after.seq {
                    numbers.insert(entry.seq);
                    sums.insert(entry.seq, sum);
                    contents.entries.push(*entry);
                }
            }
            Some((Said::Void(of), _)) => {
                void.insert(of.void);
            }
            None => contents.unreadable += 1,
        }
    }
    // A journal that begins later was begun for a database that took the place of this one.
    if after.seq > 0 && after.sum.is_some() && first.is_some_and(|first| first > after.seq) {
        contents.foreign = true;
    }
    let reach = numbers.last().map_or(0, |last| last - after.seq);
    contents.whole =
        contents.unreadable == 0 && !contents.foreign && usize::try_from(reach).ok() == Some(numbers.len());
    contents.entries.retain(|entry| !void.contains(&entry.seq));
    contents.entries.sort_by_key(|entry| entry.seq);
    contents.last_sum = contents.entries.last().and_then(|entry| sums.remove(&entry.seq));
    Ok(contents)
}

#[cfg(test)]
mod tests;
