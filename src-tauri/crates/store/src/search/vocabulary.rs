//! Every word of the texts once, so that a part of a word becomes a list of whole words.
//!
//! A rare word made of common trigrams is the slow case of the trigram index: every list is walked to its end and most rows that
//! come out only look alike. There are far fewer words than texts, so the same question is cheap here, and the words it answers
//! with are short lists in the index of words. A part that is inside very many words is left to the trigrams, where common things
//! are found after few rows.

use super::query::{Parsed, quote};
use crate::error::Result;
use rusqlite::{Connection, params};
use std::collections::HashSet;
use xxhash_rust::xxh3::xxh3_64;

/// Words one piece of a query may stand for; each opens a list per segment of the index.
const MAX_WORDS: usize = 96;

/// Words met in one transaction.
#[derive(Default)]
pub(super) struct Vocabulary {
    seen: HashSet<u64>,
    new: Vec<(i64, String)>,
}

impl Vocabulary {
    /// Takes in the words of a text, each after a space. Words of one or two letters are found by their beginning, not here.
    pub(super) fn learn(&mut self, conn: &Connection, words: &str) -> Result<()> {
        let mut insert =
            conn.prepare_cached("INSERT INTO text_word(word) VALUES (?1) ON CONFLICT(word) DO NOTHING")?;
        for word in words.split(' ').filter(|word| word.chars().nth(2).is_some()) {
            if self.seen.insert(xxh3_64(word.as_bytes())) && insert.execute([word])? > 0 {
                self.new.push((conn.last_insert_rowid(), word.to_owned()));
            }
        }
        Ok(())
    }

    /// Indexes the words that were new, in one pass.
    pub(super) fn finish(self, conn: &Connection) -> Result<()> {
        if self.new.is_empty() {
            return Ok(());
        }
        let mut insert = conn.prepare_cached("INSERT INTO text_word_parts(rowid, t) VALUES (?1, ?2)")?;
        for (id, word) in &self.new {
            insert.execute(params![id, word])?;
        }
        Ok(())
    }
}

/// Empties the vocabulary.
pub(crate) fn forget(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "INSERT INTO text_word_parts(text_word_parts) VALUES ('delete-all'); DELETE FROM text_word;",
    )?;
    Ok(())
}

/// What is asked for a query whose pieces must be inside words.
#[derive(Default)]
pub(super) struct Pieces {
    /// For the index of words: texts with a word for each piece that is inside few words. `None` when every piece is in many.
    pub(super) rare: Option<String>,
    /// For the index of trigrams: the other pieces.
    pub(super) common: Option<String>,
}

/// Tells the pieces of a query apart.
pub(super) fn split(conn: &Connection, parsed: &Parsed) -> Result<Pieces> {
    let (mut rare, mut common) = (String::new(), String::new());
    for piece in parsed.pieces() {
        let Some(words) = containing(conn, &piece)? else {
            and(&mut common);
            trigrams(&piece, &mut common);
            continue;
        };
        and(&mut rare);
        rare.push('(');
        for (i, word) in words.iter().enumerate() {
            if i > 0 {
                rare.push_str(" OR ");
            }
            quote(word, &mut rare);
        }
        if words.is_empty() {
            // No text has it: the piece is no word either and finds nothing.
            quote(&piece, &mut rare);
        }
        rare.push(')');
    }
    let told = |expression: String| (!expression.is_empty()).then_some(expression);
    Ok(Pieces {
        rare: told(rare),
        common: told(common),
    })
}

fn and(expression: &mut String) {
    if !expression.is_empty() {
        expression.push_str(" AND ");
    }
}

fn trigrams(piece: &str, into: &mut String) {
    let chars: Vec<char> = piece.chars().collect();
    for (i, window) in chars.windows(3).enumerate() {
        if i > 0 {
            into.push_str(" AND ");
        }
        quote(&window.iter().collect::<String>(), into);
    }
}

/// The words a piece is inside of; `None` when they are more than a search should open.
fn containing(conn: &Connection, piece: &str) -> Result<Option<Vec<String>>> {
    let mut asked = String::new();
    trigrams(piece, &mut asked);
    let mut statement = conn.prepare_cached(
        "SELECT word FROM text_word_parts p JOIN text_word w ON w.id = p.rowid WHERE text_word_parts MATCH ?1",
    )?;
    let mut rows = statement.query([&asked])?;
    let mut words = Vec::new();
    while let Some(row) = rows.next()? {
        let word = row.get_ref(0)?.as_str().unwrap_or_default();
        if word.contains(piece) {
            words.push(word.to_owned());
            if words.len() > MAX_WORDS {
                return Ok(None);
            }
        }
    }
    Ok(Some(words))
}
