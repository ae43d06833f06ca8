//! From what is typed to candidates, newest first.

use super::{Doc, Index, fold, fold::tokens, is_cjk, squash};
use crate::error::Result;
use rusqlite::Connection;
use std::collections::BinaryHeap;

/// Trigrams asked of one word, spread over it. Fewer let more rows through that are then compared in full, which costs more.
const WORD_TRIGRAMS: usize = 16;
/// Trigrams asked of a code such as `art-12345`, from its end: its beginning is the same in many rows, and each list that is
/// asked is walked.
const CODE_TRIGRAMS: usize = 4;
/// Terms looked at; what is typed beyond them does not narrow further.
const MAX_TERMS: usize = 12;
/// Characters of a query that are read.
const MAX_CHARS: usize = 400;

#[derive(Debug, Clone)]
struct Term {
    folded: String,
    chars: usize,
    /// Begins with a character that is a word of its own, so that it can stand anywhere.
    cjk: bool,
    id: String,
}

/// A query, read once.
#[derive(Debug, Clone)]
pub(crate) struct Parsed {
    terms: Vec<Term>,
    /// The whole query as one id, when it could be one.
    whole: Option<String>,
}

impl Parsed {
    /// `None` when nothing is asked.
    pub(crate) fn of(query: &str) -> Option<Self> {
        let mut folded = String::new();
        let head: String = query.chars().take(MAX_CHARS).collect();
        fold(&head, &mut folded);
        let terms: Vec<Term> = folded
            .split_whitespace()
            .take(MAX_TERMS)
            .map(|word| {
                let mut id = String::new();
                squash(word, &mut id);
                Term {
                    folded: word.to_owned(),
                    chars: word.chars().count(),
                    cjk: word.chars().next().is_some_and(is_cjk),
                    id,
                }
            })
            .collect();
        if terms.is_empty() {
            return None;
        }
        let mut whole = String::new();
        squash(&folded, &mut whole);
        let could_be_id = whole.len() >= 4 && whole.bytes().any(|b| b.is_ascii_digit());
        Some(Self {
            terms,
            whole: could_be_id.then_some(whole),
        })
    }

    /// Whether anything asked could be an id: ids without a digit are not looked for.
    pub(crate) fn could_be_id(&self) -> bool {
        self.terms
            .iter()
            .any(|term| term.folded.bytes().any(|b| b.is_ascii_digit()))
    }

    /// The query as a number, for ids that are numbers.
    pub(crate) fn number(&self) -> Option<&str> {
        match self.terms.as_slice() {
            [term] if term.folded.bytes().all(|b| b.is_ascii_digit()) => Some(&term.folded),
            _ => None,
        }
    }

    /// Whether a row is what was asked for: every term is inside its text (one or two letters: at the start of a word), or
    /// is one of its ids in full; or the whole query is one of its ids.
    pub(crate) fn matches(&self, doc: &Doc) -> bool {
        let is_id = |id: &str| !id.is_empty() && doc.ids.split(' ').any(|own| own == id);
        if self.whole.as_deref().is_some_and(is_id) {
            return true;
        }
        self.terms.iter().all(|term| {
            if term.chars >= 3 || term.cjk {
                doc.text.contains(&term.folded) || is_id(&term.id)
            } else {
                starts_word(&doc.text, &term.folded) || is_id(&term.id)
            }
        })
    }

    /// The trigrams of the longer terms; `None` when all are shorter.
    fn parts(&self) -> Option<String> {
        let long: Vec<&Term> = self.terms.iter().filter(|term| term.chars >= 3).collect();
        let mut expression = String::new();
        for term in long {
            let chars: Vec<char> = term.folded.chars().collect();
            let windows = chars.len() - 2;
            let code = term.folded.bytes().any(|b| b.is_ascii_digit());
            let (skipped, step) = if code {
                (windows.saturating_sub(CODE_TRIGRAMS), 1)
            } else {
                (0, windows.div_ceil(WORD_TRIGRAMS))
            };
            for window in chars.windows(3).skip(skipped).step_by(step) {
                if !expression.is_empty() {
                    expression.push_str(" AND ");
                }
                quote(&window.iter().collect::<String>(), &mut expression);
            }
        }
        (!expression.is_empty()).then_some(expression)
    }

    /// Words and ids. `short` terms decide candidates only here; longer ones come by their trigrams unless they could be ids.
    fn words(&self) -> Option<String> {
        let by_parts = self.terms.iter().any(|term| term.chars >= 3);
        let could_be_ids = self
            .terms
            .iter()
            .any(|term| term.chars >= 3 && term.folded.bytes().any(|b| b.is_ascii_digit()));
        let mut expression = String::new();
        if !by_parts || could_be_ids {
            for term in self.terms.iter().filter(|term| term.chars > 1 || term.cjk) {
                let mut cut = String::new();
                tokens(&term.folded, &mut cut);
                let cut = cut.trim_start();
                let mut clause = String::new();
                if !cut.is_empty() {
                    quote(cut, &mut clause);
                    let open_end = term.chars < 3 && !term.folded.chars().next_back().is_some_and(is_cjk);
                    if open_end {
                        clause.push('*');
                    }
                }
                if !term.id.is_empty() && term.id != cut {
                    if !clause.is_empty() {
                        clause.push_str(" OR ");
                    }
                    quote(&term.id, &mut clause);
                }
                if clause.is_empty() {
                    continue;
                }
                if !expression.is_empty() {
                    expression.push_str(" AND ");
                }
                expression.push('(');
                expression.push_str(&clause);
                expression.push(')');
            }
        }
        if let Some(whole) = self.whole.as_deref().filter(|_| self.terms.len() > 1) {
            if !expression.is_empty() {
                expression = format!("({expression}) OR ");
            }
            quote(whole, &mut expression);
        }
        (!expression.is_empty()).then_some(expression)
    }

    /// True when the indexes cannot help and the newest rows must be looked through.
    fn is_open(&self) -> bool {
        self.terms
            .iter()
            .all(|term| term.chars == 1 && !term.cjk || term.id.is_empty() && term.chars < 3)
    }
}

/// Whether a word of folded text begins with `start`.
fn starts_word(text: &str, start: &str) -> bool {
    text.match_indices(start).any(|(at, _)| {
        text.get(..at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|c| !c.is_alphanumeric() || is_cjk(c))
    })
}

fn quote(text: &str, into: &mut String) {
    into.push('"');
    for c in text.chars() {
        if c == '"' {
            into.push('"');
        }
        into.push(c);
    }
    into.push('"');
}

/// Candidates, newest first, each once.
pub(crate) struct Hits<'c> {
    streams: Vec<Stream<'c>>,
    heads: BinaryHeap<(i64, usize)>,
    last: Option<i64>,
}

/// Rows looked through when the indexes cannot help.
const OPEN_SCAN: usize = 3000;

enum Stream<'c> {
    Sql(SqlStream<'c>),
    List(Vec<i64>),
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
        let mut add = |sql: &str, expression: String| -> Result<()> {
            streams.push(Stream::Sql(SqlStream {
                statement: conn.prepare_cached(sql)?,
                expression,
                before,
                chunk: Vec::new().into_iter(),
                size: first_chunk,
                done: false,
            }));
            Ok(())
        };
        let [words, parts] = index.select();
        let mut extra = extra;
        if parsed.is_open() {
            extra.extend(newest_ids(conn, newest, before)?);
        } else {
            if let Some(expression) = parsed.parts() {
                add(parts, expression)?;
            }
            if let Some(expression) = parsed.words() {
                add(words, expression)?;
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
        let id = match self.streams.get_mut(slot) {
            Some(Stream::Sql(stream)) => stream.next()?,
            Some(Stream::List(list)) => list.pop(),
            None => None,
        };
        if let Some(id) = id {
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
