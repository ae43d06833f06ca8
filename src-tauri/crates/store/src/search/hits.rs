//! Candidates for a query from the indexes, newest first.

use super::Index;
use super::query::Parsed;
use super::vocabulary::{self, Pieces};
use crate::error::Result;
use rusqlite::Connection;
use std::collections::BinaryHeap;

/// Candidates, newest first, each once.
pub(crate) struct Hits<'c> {
    streams: Vec<Stream<'c>>,
    heads: BinaryHeap<(i64, usize)>,
    last: Option<i64>,
}

/// Rows that are rather read and compared than looked for in a second list.
const FEW: usize = 400;
/// Rows looked through when the indexes cannot help.
const OPEN_SCAN: usize = 3000;

enum Stream<'c> {
    Sql(SqlStream<'c>),
    /// Rows that are in both: comparing two lists of numbers is far cheaper than reading rows that then do not match. The last
    /// few of the first list are given without asking the second, whose list may be long.
    Both(SqlStream<'c>, SqlStream<'c>),
    List(Vec<i64>),
}

impl Stream<'_> {
    fn next(&mut self) -> Result<Option<i64>> {
        match self {
            Self::Sql(stream) => stream.next(),
            Self::Both(one, _) if one.done && one.chunk.len() <= FEW => one.next(),
            Self::Both(one, other) => {
                let Some(mut id) = one.next()? else {
                    return Ok(None);
                };
                loop {
                    match other.down_to(id)? {
                        Some(found) if found == id => return Ok(Some(id)),
                        Some(found) => match one.down_to(found)? {
                            Some(next) if next == found => return Ok(Some(next)),
                            Some(next) => id = next,
                            None => return Ok(None),
                        },
                        None => return Ok(None),
                    }
                }
            }
            Self::List(list) => Ok(list.pop()),
        }
    }
}

/// A statement that is being stepped. FTS5 walks its lists only as far as it is asked.
struct SqlStream<'c> {
    statement: rusqlite::CachedStatement<'c>,
    expression: String,
    before: i64,
    chunk: std::vec::IntoIter<i64>,
    size: usize,
    done: bool,
}

impl SqlStream<'_> {
    /// The next id that is not above another.
    fn down_to(&mut self, id: i64) -> Result<Option<i64>> {
        let chunk = self.chunk.as_slice();
        let above = chunk.partition_point(|found| *found > id);
        if above == chunk.len() {
            self.chunk = Vec::new().into_iter();
            self.before = self.before.min(id.saturating_add(1));
        } else if above > 0 {
            self.chunk.nth(above - 1);
        }
        self.next()
    }

    /// Reads in growing chunks, each beginning below the last id seen: the statement never stays open between two calls.
    fn next(&mut self) -> Result<Option<i64>> {
        loop {
            if let Some(id) = self.chunk.next() {
                self.before = id;
                return Ok(Some(id));
            }
            if self.done {
                return Ok(None);
            }
            let mut found = Vec::with_capacity(self.size.min(1024));
            {
                let mut rows = self.statement.query((&self.expression, self.before))?;
                while found.len() < self.size {
                    match rows.next()? {
                        Some(row) => found.push(row.get(0)?),
                        None => {
                            self.done = true;
                            break;
                        }
                    }
                }
            }
            self.size = (self.size * 4).min(16_384);
            self.chunk = found.into_iter();
        }
    }
}

impl<'c> Hits<'c> {
    /// `newest` walks all rows downwards from an id; `extra` are ids found by other ways.
    pub(crate) fn open(
        conn: &'c Connection,
        index: Index,
        newest: &str,
        parsed: &Parsed,
        before: i64,
        first_chunk: usize,
        extra: Vec<i64>,
    ) -> Result<Self> {
        let mut streams = Vec::new();
        let open = |sql: &str, expression: String| -> Result<SqlStream<'c>> {
            Ok(SqlStream {
                statement: conn.prepare_cached(sql)?,
                expression,
                before,
                chunk: Vec::new().into_iter(),
                size: first_chunk,
                done: false,
            })
        };
        let [words, parts] = index.select();
        let mut extra = extra;
        if parsed.is_open() {
            extra.extend(newest_ids(conn, newest, before)?);
        } else {
            let pieces = match index {
                Index::Texts => vocabulary::split(conn, parsed)?,
                Index::Orders | Index::Cases => Pieces::default(),
            };
            match (pieces.rare, pieces.common) {
                (Some(rare), Some(common)) => {
                    let mut rare = open(words, rare)?;
                    rare.size = FEW;
                    streams.push(Stream::Both(rare, open(parts, common)?));
                }
                (Some(rare), None) => streams.push(Stream::Sql(open(words, rare)?)),
                (None, _) => {
                    if let Some(expression) = parsed.parts() {
                        streams.push(Stream::Sql(open(parts, expression)?));
                    }
                }
            }
            if let Some(expression) = parsed.words() {
                streams.push(Stream::Sql(open(words, expression)?));
            }
        }
        let mut extra: Vec<i64> = extra.into_iter().filter(|id| *id < before).collect();
        extra.sort_unstable();
        extra.dedup();
        streams.push(Stream::List(extra));
        let mut hits = Self {
            streams,
            heads: BinaryHeap::new(),
            last: None,
        };
        for slot in 0..hits.streams.len() {
            hits.pull(slot)?;
        }
        Ok(hits)
    }

    fn pull(&mut self, slot: usize) -> Result<()> {
        let Some(stream) = self.streams.get_mut(slot) else {
            return Ok(());
        };
        if let Some(id) = stream.next()? {
            self.heads.push((id, slot));
        }
        Ok(())
    }

    /// The next candidate.
    pub(crate) fn next(&mut self) -> Result<Option<i64>> {
        while let Some((id, slot)) = self.heads.pop() {
            self.pull(slot)?;
            if self.last != Some(id) {
                self.last = Some(id);
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}

fn newest_ids(conn: &Connection, sql: &str, before: i64) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([before])?;
    let mut ids = Vec::new();
    while ids.len() < OPEN_SCAN {
        match rows.next()? {
            Some(row) => ids.push(row.get(0)?),
            None => break,
        }
    }
    Ok(ids)
}
