//! Raw records: what the marketplace sent, once per record, and what of it could not be read.

use crate::error::Result;
use crate::field::{Columns, ms};
use crate::key::{Key, KeyText, spans};
use crate::tx::{Page, Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, StreamId};
use std::collections::{BTreeMap, HashMap};
use xxhash_rust::xxh3::xxh3_64;

/// A record as it came.
#[derive(Debug, Clone, Copy)]
pub struct RawRef<'a> {
    /// What it is, such as `order`.
    pub kind: &'a str,
    /// The marketplace's id of it.
    pub external_id: &'a str,
    /// Its JSON.
    pub body: &'a str,
    /// JSON that came along with it; `None` when none was asked for.
    pub companion: Option<&'a str>,
}

/// How a record compares with what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RawChange {
    /// Not seen before.
    New,
    /// Its body or its companion differs.
    Changed,
    /// The same.
    Same,
}

/// A kept record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRecord {
    /// What it is.
    pub kind: String,
    /// The marketplace's id of it.
    pub external_id: String,
    /// Its JSON.
    pub body: String,
    /// JSON that came along with it.
    pub companion: Option<String>,
    /// When this state of it was first seen, UTC.
    pub seen_at: DateTime<Utc>,
}

/// A record of which something could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftRow {
    /// The account.
    pub account: AccountId,
    /// The stream it came by.
    pub stream: StreamId,
    /// What it is.
    pub kind: String,
    /// The marketplace's id of it.
    pub external_id: String,
    /// Where in it, such as `price`.
    pub path: String,
    /// What was wrong, as a code.
    pub problem: String,
    /// When it came, UTC.
    pub at: DateTime<Utc>,
    /// Its JSON.
    pub body: String,
}

struct Kept {
    hash: i64,
    companion: Option<i64>,
    body: i64,
}

fn hash(text: &str) -> i64 {
    xxh3_64(text.as_bytes()).cast_signed()
}

impl Kept {
    fn compare(&self, item: &RawRef<'_>) -> RawChange {
        let companion = item.companion.map(hash);
        if self.hash == hash(item.body) && (companion.is_none() || companion == self.companion) {
            RawChange::Same
        } else {
            RawChange::Changed
        }
    }
}

impl Reader<'_> {
    /// Which records of a page are new or changed: by their hashes, with one range lookup per kind where the ids lie close
    /// together. A missing companion was not told, and is no change.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn raw_changes(&self, account: &AccountId, items: &[RawRef<'_>]) -> Result<Vec<RawChange>> {
        let kept = self.kept(self.n(account)?, items)?;
        Ok(items
            .iter()
            .map(|item| match kept.get(&(item.kind, item.external_id.to_owned())) {
                None => RawChange::New,
                Some(kept) => kept.compare(item),
            })
            .collect())
    }

    fn kept<'i>(&self, account: i64, items: &[RawRef<'i>]) -> Result<HashMap<(&'i str, String), Kept>> {
        let mut kinds: BTreeMap<&'i str, Vec<&'i str>> = BTreeMap::new();
        for item in items {
            kinds.entry(item.kind).or_default().push(item.external_id);
        }
        let mut range = self.sql(
            "SELECT external_id, hash, companion_hash, body FROM raw
             WHERE account = ?1 AND kind = ?2 AND external_id BETWEEN ?3 AND ?4 LIMIT ?5",
        )?;
        let mut found = HashMap::with_capacity(items.len());
        for (kind, ids) in kinds {
            spans(ids.iter().map(|id| Key::of(id)), |low, high, n| {
                let limit = n * 4 + 16;
                let mut seen = 0;
                let mut rows = range.query((account, kind, low, high, limit as i64))?;
                while let Some(row) = rows.next()? {
                    let kept = Kept {
                        hash: row.get(1)?,
                        companion: row.get(2)?,
                        body: row.get(3)?,
                    };
                    found.insert((kind, row.get::<_, KeyText>(0)?.0), kept);
                    seen += 1;
                }
                drop(rows);
                if seen == limit {
                    for id in &ids {
                        let mut rows = range.query((account, kind, Key::of(id), Key::of(id), 1))?;
                        while let Some(row) = rows.next()? {
                            let kept = Kept {
                                hash: row.get(1)?,
                                companion: row.get(2)?,
                                body: row.get(3)?,
                            };
                            found.insert((kind, (*id).to_owned()), kept);
                        }
                    }
                }
                Ok(())
            })?;
        }
        Ok(found)
    }

    /// A kept record.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn raw(&self, account: &AccountId, kind: &str, external_id: &str) -> Result<Option<RawRecord>> {
        let mut statement = self.sql(
            "SELECT r.external_id, b.body, b.companion, b.seen_at FROM raw r JOIN raw_body b ON b.id = r.body
             WHERE r.account = ?1 AND r.kind = ?2 AND r.external_id = ?3",
        )?;
        let mut rows = statement.query((self.n(account)?, kind, Key::of(external_id)))?;
        rows.next()?.map(|row| record(kind, row)).transpose()
    }

    /// Kept records of one kind by their ids, for reading them anew.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn raw_page(
        &self,
        account: &AccountId,
        kind: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Page<RawRecord>> {
        let mut statement = self.sql(
            "SELECT r.external_id, b.body, b.companion, b.seen_at FROM raw r JOIN raw_body b ON b.id = r.body
             WHERE r.account = ?1 AND r.kind = ?2 AND r.external_id > ?3 ORDER BY r.external_id LIMIT ?4",
        )?;
        let after = after.map_or(Key::Number(i64::MIN), Key::of);
        let mut rows =
            statement.query((self.n(account)?, kind, after, super::order_list::page_rows(limit)))?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(record(kind, row)?);
        }
        Ok(Page::cut(records, limit, |record| record.external_id.clone()))
    }

    /// Records of which something could not be read, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn drift(&self, account: &AccountId, after: Option<&str>, limit: usize) -> Result<Page<DriftRow>> {
        let before: i64 = after.and_then(|cursor| cursor.parse().ok()).unwrap_or(i64::MAX);
        let mut statement = self.sql(
            "SELECT id, stream, kind, external_id, path, problem, at, body FROM drift
             WHERE account = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
        )?;
        let mut rows = statement.query((self.n(account)?, before, super::order_list::page_rows(limit)))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row, 1);
            let drift = DriftRow {
                account: account.clone(),
                stream: StreamId::new(c.raw::<String>()?),
                kind: c.next()?,
                external_id: c.raw::<KeyText>()?.0,
                path: c.next()?,
                problem: c.next()?,
                at: c.next()?,
                body: c.next()?,
            };
            found.push((row.get::<_, i64>(0)?, drift));
        }
        Ok(Page::cut(found, limit, |(id, _)| id.to_string()).map(|(_, drift)| drift))
    }

    /// How many things of a stream's records could not be read.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn drift_count(&self, account: &AccountId, stream: &StreamId) -> Result<u64> {
        let count: i64 = self
            .sql("SELECT count(*) FROM drift WHERE account = ?1 AND stream = ?2")?
            .query_one((self.n(account)?, stream.as_str()), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

fn record(kind: &str, row: &rusqlite::Row<'_>) -> Result<RawRecord> {
    let mut c = Columns::new(row, 0);
    Ok(RawRecord {
        kind: kind.to_owned(),
        external_id: c.raw::<KeyText>()?.0,
        body: c.next()?,
        companion: c.next()?,
        seen_at: c.next()?,
    })
}

impl WriteTx<'_> {
    /// Keeps records as they came. Records that are the same as kept are left alone.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_raw(&mut self, account: &AccountId, items: &[RawRef<'_>], now: DateTime<Utc>) -> Result<()> {
        let n = self.n(account)?;
        let mut kept = self.kept(n, items)?;
        let mut add_body = self.sql("INSERT INTO raw_body (seen_at, body, companion) VALUES (?1, ?2, ?3)")?;
        let mut add_key = self.sql("INSERT INTO raw VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
        for item in items {
            let key = Key::of(item.external_id);
            let name = (item.kind, item.external_id.to_owned());
            let companion = item.companion.map(hash);
            match kept.get_mut(&name) {
                None => {
                    let body = add_body.insert((ms(now), item.body, item.companion))?;
                    let hash = hash(item.body);
                    add_key.execute((n, item.kind, key, hash, companion, body))?;
                    kept.insert(
                        name,
                        Kept {
                            hash,
                            companion,
                            body,
                        },
                    );
                }
                Some(old) if old.compare(item) == RawChange::Changed => {
                    old.hash = hash(item.body);
                    old.companion = companion.or(old.companion);
                    self.sql(
                        "UPDATE raw_body SET seen_at = ?2, body = ?3, companion = coalesce(?4, companion) WHERE id = ?1",
                    )?
                    .execute((old.body, ms(now), item.body, item.companion))?;
                    self.sql(
                        "UPDATE raw SET hash = ?4, companion_hash = ?5
                         WHERE account = ?1 AND kind = ?2 AND external_id = ?3",
                    )?
                    .execute((n, item.kind, key, old.hash, old.companion))?;
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// Notes what of a record could not be read, as (path, problem).
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_drift(
        &mut self,
        account: &AccountId,
        stream: &StreamId,
        item: &RawRef<'_>,
        problems: &[(&str, &str)],
        now: DateTime<Utc>,
    ) -> Result<()> {
        let n = self.n(account)?;
        for (path, problem) in problems {
            self.sql(
                "INSERT INTO drift (account, stream, kind, external_id, path, problem, at, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT DO UPDATE SET at = excluded.at, body = excluded.body, stream = excluded.stream",
            )?
            .execute(rusqlite::params![
                n,
                stream.as_str(),
                item.kind,
                Key::of(item.external_id),
                path,
                problem,
                ms(now),
                item.body
            ])?;
        }
        self.tag(Tag::Sync);
        Ok(())
    }

    /// Forgets what of a record could not be read, once it can.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn clear_drift(&mut self, account: &AccountId, kind: &str, external_id: &str) -> Result<()> {
        let n = self.n(account)?;
        self.sql("DELETE FROM drift WHERE account = ?1 AND kind = ?2 AND external_id = ?3")?
            .execute((n, kind, Key::of(external_id)))?;
        Ok(())
    }
}
