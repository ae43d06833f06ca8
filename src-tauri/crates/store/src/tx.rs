//! Reading and writing transactions.

use crate::db::Db;
use crate::error::{Result, StoreError};
use crate::field::Columns;
use crate::journal::Op;
use crate::search::{Doc, Docs, Index};
use recourse_domain::id::AccountId;
use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// What a commit changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// Accounts.
    Accounts,
    /// Orders, timelines and what buyers wrote.
    Orders,
    /// Cases, their steps, evidence and audit.
    Cases,
    /// Tickets.
    Tickets,
    /// Stream states, cursors, drift.
    Sync,
    /// Settings and rules.
    Settings,
    /// Reminders.
    Reminders,
    /// The undo list.
    Undo,
    /// What is done at marketplaces.
    Outbox,
}

/// A commit's news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// What changed, each once.
    pub tags: Vec<Tag>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page starts; `None` at the end. Opaque.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// Cuts a list that was read one longer than a page.
    pub(crate) fn cut(mut items: Vec<T>, limit: usize, cursor: impl Fn(&T) -> String) -> Self {
        let more = items.len() > limit;
        items.truncate(limit);
        let next = more.then(|| items.last().map(cursor)).flatten();
        Self { items, next }
    }

    /// The same page of other rows.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(f).collect(),
            next: self.next,
        }
    }
}

/// One consistent view of the store.
pub struct Reader<'a> {
    pub(crate) db: &'a Db,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(db: &'a Db) -> Self {
        Self { db }
    }

    pub(crate) fn sql(&self, sql: &str) -> Result<rusqlite::CachedStatement<'a>> {
        Ok(self.db.conn.prepare_cached(sql)?)
    }

    /// Every row that a query finds, in its order.
    pub(crate) fn read_rows<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.sql(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// [`Self::read_rows`], read column by column from the left.
    pub(crate) fn read_columns<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        mut read: impl FnMut(&mut Columns<'_, '_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.read_rows(sql, params, |row| read(&mut Columns::new(row, 0)))
    }

    /// Reads what is searched of a row, and no more: of the statement's columns the first `ids` are ids (several in one are
    /// parted by line feeds), the others text. False: there is no such row.
    pub(crate) fn doc_at(
        &self,
        sql: &str,
        ids: usize,
        id: i64,
        with_ids: bool,
        doc: &mut Doc,
    ) -> Result<bool> {
        doc.clear();
        let mut statement = self.sql(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([id])?;
        let Some(row) = rows.next()? else {
            return Ok(false);
        };
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Text(bytes) if column >= ids => {
                    doc.add_text(std::str::from_utf8(bytes).unwrap_or_default())
                }
                ValueRef::Text(bytes) if with_ids => {
                    let text = std::str::from_utf8(bytes).unwrap_or_default();
                    text.split('\n').for_each(|id| doc.add_id(id));
                }
                ValueRef::Integer(number) if with_ids => doc.add_id(&number.to_string()),
                _ => {}
            }
        }
        Ok(true)
    }

    /// The number of a known account.
    pub(crate) fn n(&self, account: &AccountId) -> Result<i64> {
        self.db
            .account(account)?
            .ok_or_else(|| StoreError::not_found(format!("account {account}")))
    }
}

/// Changes of the counts of orders, to be added once per transaction.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct OrderDelta {
    pub(crate) all: i64,
    pub(crate) moving: i64,
    pub(crate) refused: i64,
}

/// One writing transaction. Everything a [`Reader`] reads it reads too, with its own changes seen.
pub struct WriteTx<'a> {
    reader: Reader<'a>,
    tags: BTreeSet<Tag>,
    docs: Docs,
    order_counts: BTreeMap<i64, OrderDelta>,
    ops: Vec<Op>,
}

impl<'a> Deref for WriteTx<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl<'a> WriteTx<'a> {
    pub(crate) fn new(db: &'a Db) -> Self {
        Self {
            reader: Reader::new(db),
            tags: BTreeSet::new(),
            docs: Docs::default(),
            order_counts: BTreeMap::new(),
            ops: Vec::new(),
        }
    }

    /// Says that this transaction changes something; the functions that write do it by themselves.
    pub fn tag(&mut self, tag: Tag) {
        self.tags.insert(tag);
    }

    pub(crate) fn op(&mut self, op: Op) {
        self.ops.push(op);
    }

    pub(crate) fn take_ops(&mut self) -> Vec<Op> {
        std::mem::take(&mut self.ops)
    }

    pub(crate) fn docs(&mut self) -> &mut Docs {
        &mut self.docs
    }

    pub(crate) fn count_orders(&mut self, account: i64, delta: OrderDelta) {
        let sum = self.order_counts.entry(account).or_default();
        sum.all += delta.all;
        sum.moving += delta.moving;
        sum.refused += delta.refused;
    }

    /// Forgets changes of counts that were not yet written, for an account that goes.
    pub(crate) fn forget_counts(&mut self, account: i64) {
        self.order_counts.remove(&account);
    }

    /// Brings search up to date with what was written, so that a search inside the transaction finds it.
    pub(crate) fn flush_docs(&mut self, index: Index) -> Result<()> {
        self.docs.flush(&self.reader.db.conn, index)
    }

    /// Writes what was gathered: search text and counts. Returns the tags.
    pub(crate) fn finish(&mut self) -> Result<Vec<Tag>> {
        for index in Index::ALL {
            self.flush_docs(index)?;
        }
        let mut statement = self.reader.sql(
            "INSERT INTO order_count VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET
               all_orders = all_orders + excluded.all_orders, moving = moving + excluded.moving, refused = refused + excluded.refused",
        )?;
        for (account, d) in std::mem::take(&mut self.order_counts) {
            if d.all != 0 || d.moving != 0 || d.refused != 0 {
                statement.execute((account, d.all, d.moving, d.refused))?;
            }
        }
        Ok(std::mem::take(&mut self.tags).into_iter().collect())
    }
}
