//! Tables that keep one kind of record per row, by account and the marketplace's id.

use crate::error::Result;
use crate::field::Columns;
use crate::key::Key;
use crate::search::{Doc, Index};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::AccountId;
use recourse_domain::market::MediaLink;
use rusqlite::types::Value;
use rusqlite::{Row, ToSql};

/// What became of records that were put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// New.
    pub inserted: u64,
    /// Changed.
    pub updated: u64,
    /// The same as before; nothing was written.
    pub unchanged: u64,
    /// About something the store does not have.
    pub unknown: u64,
}

/// A record that has a table of its own.
pub(crate) trait Record: Clone + PartialEq {
    /// Reads a row by account and key; the columns of [`Record::read`] follow the row's id.
    const FIND: &'static str;
    const INSERT: &'static str;
    const UPDATE: &'static str;
    /// The largest id in a range.
    const LAST: &'static str;
    /// Where the record's text is found, if it is searched.
    const INDEX: Option<(Index, i64)> = None;

    fn key(&self) -> &str;
    fn put(&self, into: &mut Vec<Value>);
    fn read(columns: &mut Columns<'_, '_>) -> Result<Self>;
    /// As it will be read back.
    fn settle(&mut self) {}
    /// The marketplace's own time of the record's state: an older state never replaces a newer one.
    fn version(&self) -> Option<DateTime<Utc>> {
        None
    }
    /// When it happened: the order of searched rows.
    fn at(&self) -> Option<DateTime<Utc>> {
        None
    }
    fn doc(&self) -> Doc {
        Doc::default()
    }
    fn media(&self) -> &[MediaLink] {
        &[]
    }
}

/// Declares the table of a record: its columns in order, each with the field it keeps. The key comes first and lies in the
/// column `key`.
macro_rules! record {
    (
        $type:ident, $table:literal, key $key:ident;
        columns { $($field:ident = $column:literal [$width:literal]),* $(,)? }
        $($extra:tt)*
    ) => {
        impl $crate::table::record::Record for $type {
            const FIND: &'static str = concat!(
                "SELECT id, key", $(", ", $column,)* " FROM ", $table, " WHERE account = ?1 AND key = ?2"
            );
            const INSERT: &'static str = concat!(
                "INSERT INTO ", $table, " (id, account, key", $(", ", $column,)* ") VALUES (?, ?, ?", $($width,)* ")"
            );
            const UPDATE: &'static str = concat!(
                "UPDATE ", $table, " SET (key", $(", ", $column,)* ") = (?", $($width,)* ") WHERE id = ?"
            );
            const LAST: &'static str = concat!("SELECT max(id) FROM ", $table, " WHERE id >= ?1 AND id < ?2");
            fn key(&self) -> &str {
                $crate::table::record::AsRefStr::as_ref_str(&self.$key)
            }
            fn put(&self, into: &mut Vec<rusqlite::types::Value>) {
                $($crate::field::Field::put(&self.$field, into);)*
            }
            fn read(columns: &mut $crate::field::Columns<'_, '_>) -> $crate::error::Result<Self> {
                Ok(Self {
                    $key: columns.id()?.unwrap_or_default(),
                    $($field: columns.next()?,)*
                })
            }
            fn settle(&mut self) {
                $($crate::field::Field::settle(&mut self.$field);)*
            }
            $($extra)*
        }
    };
}
pub(crate) use record;

/// The text of an id, whether it has a type of its own or not.
pub(crate) trait AsRefStr {
    fn as_ref_str(&self) -> &str;
}
impl AsRefStr for String {
    fn as_ref_str(&self) -> &str {
        self
    }
}
macro_rules! as_ref_str {
    ($($type:ident),*) => {$(
        impl AsRefStr for recourse_domain::id::$type {
            fn as_ref_str(&self) -> &str {
                self.as_str()
            }
        }
    )*};
}
as_ref_str!(ReviewId, ClaimId, ChatId, Srid, OrderId);

impl Reader<'_> {
    pub(crate) fn find_record<T: Record>(&self, account: &AccountId, key: &str) -> Result<Option<T>> {
        Ok(self
            .find_row::<T>(self.n(account)?, key)?
            .map(|(_, record)| record))
    }

    fn find_row<T: Record>(&self, account: i64, key: &str) -> Result<Option<(i64, T)>> {
        let mut statement = self.sql(T::FIND)?;
        let mut rows = statement.query((account, Key::of(key)))?;
        rows.next()?.map(row::<T>).transpose()
    }

    /// Rows by a statement that selects `id, key, …` as [`Record::FIND`] does.
    pub(crate) fn select_records<T: Record>(&self, sql: &str, params: &[&dyn ToSql]) -> Result<Vec<T>> {
        let mut statement = self.sql(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(next) = rows.next()? {
            found.push(row::<T>(next)?.1);
        }
        Ok(found)
    }
}

fn row<T: Record>(row: &Row<'_>) -> Result<(i64, T)> {
    Ok((row.get(0)?, T::read(&mut Columns::new(row, 1))?))
}

/// The part of a record's select before its condition.
pub(crate) fn select_of<T: Record>(condition: &str) -> String {
    let head = T::FIND.split(" WHERE ").next().unwrap_or(T::FIND);
    format!("{head} WHERE {condition}")
}

/// Slots per minute in ids that grow with time.
pub(crate) const SLOTS: i64 = 128;

/// The smallest id of a row that happened at `at_ms`.
pub(crate) fn first_id(at_ms: i64) -> i64 {
    (at_ms.div_euclid(60_000)).clamp(0, 1 << 40) * SLOTS
}

impl WriteTx<'_> {
    /// A free id for a row that happened at `at_ms`, in the first minute from then on that has room. `family` parts tables
    /// that share an index; `last` asks for the largest id in a range.
    pub(crate) fn timed_id(&self, last: &str, at_ms: i64, family: i64) -> Result<i64> {
        let minute = SLOTS * 4;
        let mut first = first_id(at_ms) * 4;
        let mut statement = self.sql(last)?;
        loop {
            let taken: Option<i64> = statement.query_one((first, first + minute), |row| row.get(0))?;
            match taken {
                None => return Ok(first + family),
                Some(id) if id + 4 < first + minute => return Ok(id + 4),
                Some(_) => first += minute,
            }
        }
    }

    pub(crate) fn put_records<T: Record>(
        &mut self,
        account: &AccountId,
        records: &[T],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        let n = self.n(account)?;
        let mut written = Written::default();
        for given in records {
            let mut record = given.clone();
            record.settle();
            let old = self.find_row::<T>(n, record.key())?;
            let mut values: Vec<Value> = Vec::with_capacity(24);
            let id = match &old {
                Some((_, old)) if *old == record || old.version() > record.version() => {
                    written.unchanged += 1;
                    continue;
                }
                Some((id, _)) => {
                    values.push(key_value(record.key()));
                    record.put(&mut values);
                    values.push((*id).into());
                    self.sql(T::UPDATE)?
                        .execute(rusqlite::params_from_iter(&values))?;
                    written.updated += 1;
                    *id
                }
                None => {
                    let id = match T::INDEX {
                        Some((_, family)) => Some(self.timed_id(
                            T::LAST,
                            record.at().unwrap_or(now).timestamp_millis(),
                            family,
                        )?),
                        None => None,
                    };
                    values.push(id.into());
                    values.push(n.into());
                    values.push(key_value(record.key()));
                    record.put(&mut values);
                    self.sql(T::INSERT)?
                        .execute(rusqlite::params_from_iter(&values))?;
                    written.inserted += 1;
                    self.db.conn.last_insert_rowid()
                }
            };
            if let Some((index, _)) = T::INDEX {
                let before = old.as_ref().map(|(_, old)| old.doc());
                self.docs().change(index, id, before, Some(record.doc()));
            }
            self.want_media(n, record.media(), now)?;
        }
        if written.inserted + written.updated > 0 {
            self.tag(Tag::Orders);
        }
        Ok(written)
    }
}

fn key_value(key: &str) -> Value {
    match Key::of(key) {
        Key::Number(number) => Value::Integer(number),
        Key::Text(text) => Value::Text(text.to_owned()),
    }
}
