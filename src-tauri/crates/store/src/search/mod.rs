//! Search: what is indexed, and how text is folded and cut.
//!
//! Two FTS5 indexes per family of documents. `…_words` holds whole words (Chinese characters one by one) and ids; `…_parts`
//! holds trigrams for anything inside a text. What buyers write also has a vocabulary, every word once: a rare part of a word is
//! first looked up there, then its words in the index of words. Text is folded here, once, the same for documents and queries:
//! lower case, ё as е. Every hit is compared with the row's own text before it is shown, so a stale or coarse index entry costs
//! time, never truth.

mod fold;
mod hits;
mod mark;
mod query;
mod vocabulary;

pub(crate) use fold::{fold, is_cjk, squash};
pub(crate) use hits::Hits;
pub use mark::Asked;
pub(crate) use query::Parsed;
use vocabulary::Vocabulary;
pub(crate) use vocabulary::forget;

use crate::error::Result;
use rusqlite::Connection;

/// A family of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Index {
    Orders,
    Texts,
    Cases,
}

impl Index {
    pub(crate) const ALL: [Self; 3] = [Self::Orders, Self::Texts, Self::Cases];

    fn insert(self) -> [&'static str; 2] {
        match self {
            Self::Orders => [
                "INSERT INTO order_words(rowid, t) VALUES (?1, ?2)",
                "INSERT INTO order_parts(rowid, t) VALUES (?1, ?2)",
            ],
            Self::Texts => [
                "INSERT INTO text_words(rowid, t) VALUES (?1, ?2)",
                "INSERT INTO text_parts(rowid, t) VALUES (?1, ?2)",
            ],
            Self::Cases => [
                "INSERT INTO case_words(rowid, t) VALUES (?1, ?2)",
                "INSERT INTO case_parts(rowid, t) VALUES (?1, ?2)",
            ],
        }
    }

    fn delete(self) -> [&'static str; 2] {
        match self {
            Self::Orders => [
                "INSERT INTO order_words(order_words, rowid, t) VALUES ('delete', ?1, ?2)",
                "INSERT INTO order_parts(order_parts, rowid, t) VALUES ('delete', ?1, ?2)",
            ],
            Self::Texts => [
                "INSERT INTO text_words(text_words, rowid, t) VALUES ('delete', ?1, ?2)",
                "INSERT INTO text_parts(text_parts, rowid, t) VALUES ('delete', ?1, ?2)",
            ],
            Self::Cases => [
                "INSERT INTO case_words(case_words, rowid, t) VALUES ('delete', ?1, ?2)",
                "INSERT INTO case_parts(case_parts, rowid, t) VALUES ('delete', ?1, ?2)",
            ],
        }
    }

    pub(crate) fn select(self) -> [&'static str; 2] {
        match self {
            Self::Orders => [
                "SELECT rowid FROM order_words WHERE order_words MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
                "SELECT rowid FROM order_parts WHERE order_parts MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
            ],
            Self::Texts => [
                "SELECT rowid FROM text_words WHERE text_words MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
                "SELECT rowid FROM text_parts WHERE text_parts MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
            ],
            Self::Cases => [
                "SELECT rowid FROM case_words WHERE case_words MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
                "SELECT rowid FROM case_parts WHERE case_parts MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
            ],
        }
    }

    fn slot(self) -> usize {
        self as usize
    }
}

/// What is found of a row: text that is searched inside, and ids that are found in full.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Doc {
    /// Folded text; parts that belong to different fields are parted by a line feed.
    pub(crate) text: String,
    /// Squashed ids, parted by spaces.
    pub(crate) ids: String,
}

impl Doc {
    pub(crate) fn add_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        fold(text, &mut self.text);
    }

    pub(crate) fn add_id(&mut self, id: &str) {
        let start = self.ids.len();
        if start > 0 {
            self.ids.push(' ');
        }
        let before = self.ids.len();
        squash(id, &mut self.ids);
        if self.ids.len() == before {
            self.ids.truncate(start);
        }
    }

    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.ids.clear();
    }

    fn is_empty(&self) -> bool {
        self.text.is_empty() && self.ids.is_empty()
    }

    /// The words of the text, each after a space.
    fn words(&self, into: &mut String) {
        into.clear();
        fold::tokens(&self.text, into);
    }
}

struct Change {
    id: i64,
    old: Option<Doc>,
    new: Option<Doc>,
}

/// Changes of documents gathered in one transaction. The indexes want rising ids: one pass in order is one flush.
#[derive(Default)]
pub(crate) struct Docs {
    changes: [Vec<Change>; 3],
}

impl Docs {
    /// Notes that a row's document changes; `None` stands for no document.
    pub(crate) fn change(&mut self, index: Index, id: i64, old: Option<Doc>, new: Option<Doc>) {
        let old = old.filter(|doc| !doc.is_empty());
        let new = new.filter(|doc| !doc.is_empty());
        if old == new {
            return;
        }
        if let Some(list) = self.changes.get_mut(index.slot()) {
            list.push(Change { id, old, new });
        }
    }

    pub(crate) fn flush(&mut self, conn: &Connection, index: Index) -> Result<()> {
        let Some(list) = self.changes.get_mut(index.slot()) else {
            return Ok(());
        };
        if list.is_empty() {
            return Ok(());
        }
        let mut changes = std::mem::take(list);
        changes.sort_by_key(|change| change.id);
        let [words_in, parts_in] = index.insert();
        let [words_out, parts_out] = index.delete();
        let mut buffer = String::new();
        let mut vocabulary = (index == Index::Texts).then(Vocabulary::default);
        for (parts, insert, delete) in [(false, words_in, words_out), (true, parts_in, parts_out)] {
            let mut insert = conn.prepare_cached(insert)?;
            let mut delete = conn.prepare_cached(delete)?;
            for change in &changes {
                for (statement, doc) in [(&mut delete, &change.old), (&mut insert, &change.new)] {
                    let Some(doc) = doc else { continue };
                    let text = if parts {
                        doc.text.as_str()
                    } else {
                        doc.words(&mut buffer);
                        if let Some(vocabulary) = &mut vocabulary {
                            vocabulary.learn(conn, &buffer)?;
                        }
                        if !doc.ids.is_empty() {
                            buffer.push(' ');
                            buffer.push_str(&doc.ids);
                        }
                        buffer.as_str()
                    };
                    if !text.is_empty() {
                        statement.execute((change.id, text))?;
                    }
                }
            }
        }
        vocabulary.map_or(Ok(()), |vocabulary| vocabulary.finish(conn))
    }
}
