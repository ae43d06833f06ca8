//! Search in what buyers write, and the making of all search indexes anew.

use super::order_row::{SELECT as ORDERS, doc};
use super::record::{Record, select_of};
use crate::error::{Result, StoreError};
use crate::field::Columns;
use crate::search::{Doc, Hits, Index, Parsed};
use crate::tx::{Page, Reader, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::AccountId;
use recourse_domain::market::{ChatMessage, Claim, Review};

/// A text that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextHit {
    /// The account.
    pub account: AccountId,
    /// `review`, `claim` or `message`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The chat of a message.
    pub parent: Option<String>,
    /// When it was written, UTC.
    pub at: Option<DateTime<Utc>>,
    /// The text.
    pub text: String,
}

/// The newest ids of all three tables below an id.
const NEWEST: &str =
    "SELECT id FROM (SELECT id FROM review WHERE id < ?1 UNION ALL SELECT id FROM claim WHERE id < ?1
    UNION ALL SELECT id FROM message WHERE id < ?1) ORDER BY id DESC";

/// What is searched of each table, as [`Record::doc`] says: ids first, and how many.
const SEARCHED: [(&str, usize); 3] = [
    (
        "SELECT key, product_id, text, pros, cons, product_name, article, buyer_name FROM review WHERE id = ?1",
        2,
    ),
    (
        "SELECT key, srid, product_id, buyer_text, market_text, product_name FROM claim WHERE id = ?1",
        3,
    ),
    ("SELECT srid, text FROM message WHERE id = ?1", 1),
];

impl Reader<'_> {
    /// Reviews, claims and messages by any words, newest first.
    ///
    /// # Errors
    /// When the store cannot be read or the cursor is unknown.
    pub fn search_texts(&self, query: &str, after: Option<&str>, limit: usize) -> Result<Page<TextHit>> {
        let Some(parsed) = Parsed::of(query) else {
            return Ok(Page {
                items: Vec::new(),
                next: None,
            });
        };
        let before = after.map_or(Ok(i64::MAX), |cursor| {
            cursor
                .parse()
                .map_err(|_| StoreError::Data("the page's cursor is unknown".into()))
        })?;
        let mut hits = Hits::open(
            &self.db.conn,
            Index::Texts,
            NEWEST,
            &parsed,
            before,
            limit * 2,
            Vec::new(),
        )?;
        let with_ids = parsed.could_be_id();
        let mut doc = Doc::default();
        let mut found = Vec::with_capacity(limit + 1);
        while found.len() <= limit {
            let Some(id) = hits.next()? else { break };
            let [review, claim, message] = SEARCHED;
            let (sql, ids) = match id & 3 {
                0 => review,
                1 => claim,
                _ => message,
            };
            if !self.doc_at(sql, ids, id, with_ids, &mut doc)? || !parsed.matches(&doc) {
                continue;
            }
            let hit = match id & 3 {
                0 => self.hit::<Review>(id, |r| TextHit {
                    account: AccountId::default(),
                    kind: "review".into(),
                    id: r.id.as_str().to_owned(),
                    parent: None,
                    at: r.created_at,
                    text: joined(&[&r.text, &r.pros, &r.cons]),
                })?,
                1 => self.hit::<Claim>(id, |r| TextHit {
                    account: AccountId::default(),
                    kind: "claim".into(),
                    id: r.id.as_str().to_owned(),
                    parent: None,
                    at: r.created_at,
                    text: r.buyer_text,
                })?,
                _ => self.hit::<ChatMessage>(id, |r| TextHit {
                    account: AccountId::default(),
                    kind: "message".into(),
                    id: r.id,
                    parent: Some(r.chat_id.as_str().to_owned()),
                    at: r.sent_at,
                    text: r.text,
                })?,
            };
            found.extend(hit.map(|hit| (id, hit)));
        }
        Ok(Page::cut(found, limit, |(id, _)| id.to_string()).map(|(_, hit)| hit))
    }

    fn hit<T: Record>(&self, id: i64, shape: impl Fn(T) -> TextHit) -> Result<Option<TextHit>> {
        let sql = select_of::<T>("id = ?1").replacen("SELECT id,", "SELECT account,", 1);
        let mut statement = self.sql(&sql)?;
        let mut rows = statement.query([id])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let record = T::read(&mut Columns::new(row, 1))?;
        let mut hit = shape(record);
        hit.account = self.db.account_id(row.get(0)?)?;
        Ok(Some(hit))
    }
}

fn joined(parts: &[&String]) -> String {
    let told: Vec<&str> = parts
        .iter()
        .map(|p| p.as_str())
        .filter(|p| !p.is_empty())
        .collect();
    told.join("\n")
}

/// Rows indexed before what was gathered is written.
const BATCH: usize = 2000;

impl WriteTx<'_> {
    pub(crate) fn finish_docs(&mut self) -> Result<()> {
        for index in Index::ALL {
            self.flush_docs(index)?;
        }
        Ok(())
    }

    /// Makes every search index anew from the rows.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn rebuild_search(&mut self) -> Result<()> {
        self.finish_docs()?;
        for table in [
            "order_words",
            "order_parts",
            "text_words",
            "text_parts",
            "case_words",
            "case_parts",
        ] {
            self.sql(&format!("INSERT INTO {table}({table}) VALUES ('delete-all')"))?
                .execute([])?;
        }
        crate::search::forget(&self.db.conn)?;
        let mut orders = self.sql(&format!("{ORDERS} ORDER BY id"))?;
        let mut rows = orders.query([])?;
        let mut gathered = 0;
        while let Some(row) = rows.next()? {
            let (id, order) = self.order_from(row)?;
            self.docs()
                .change(Index::Orders, id, None, Some(doc(&order.order)));
            gathered += 1;
            if gathered % BATCH == 0 {
                self.flush_docs(Index::Orders)?;
            }
        }
        drop(rows);
        self.reindex::<Review>()?;
        self.reindex::<Claim>()?;
        self.reindex::<ChatMessage>()?;
        let mut cases = self.sql(&format!("{} ORDER BY n", super::case_row::SELECT))?;
        let mut rows = cases.query([])?;
        while let Some(row) = rows.next()? {
            let case = self.case_from(row)?;
            self.docs()
                .change(Index::Cases, row.get(0)?, None, Some(case.doc()));
        }
        drop(rows);
        self.finish_docs()
    }

    fn reindex<T: Record>(&mut self) -> Result<()> {
        let Some((index, _)) = T::INDEX else { return Ok(()) };
        let mut statement = self.sql(&select_of::<T>("id > 0 ORDER BY id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let record = T::read(&mut Columns::new(row, 1))?;
            self.docs().change(index, row.get(0)?, None, Some(record.doc()));
        }
        Ok(())
    }
}
