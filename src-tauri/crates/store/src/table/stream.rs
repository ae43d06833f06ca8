//! Where reading stands: cursors, states of streams, token buckets, digests.

use crate::error::Result;
use crate::field::{Columns, ms};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, StreamId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What went wrong, as a code with its parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ErrorNote {
    /// The ending of the message id `error-<code>`.
    pub code: String,
    /// Parameters of the message.
    pub params: serde_json::Value,
    /// Technical details.
    pub details: Option<String>,
}

/// The state of a stream.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamRow {
    /// The stream.
    pub stream: StreamId,
    /// When it last went well, UTC.
    pub ok_at: Option<DateTime<Utc>>,
    /// When it was last tried, UTC.
    pub tried_at: Option<DateTime<Utc>>,
    /// Records read in the last run.
    pub fetched: u64,
    /// How many there are in all, where told.
    pub total: Option<u64>,
    /// Records of the last run that could not be read in full.
    pub drift: u64,
    /// What went wrong last; `None` when all is well.
    pub error: Option<ErrorNote>,
    /// Waits until, UTC.
    pub until: Option<DateTime<Utc>>,
}

/// A token bucket between two starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BucketRow {
    /// Whose: the limiter's key.
    pub key: String,
    /// Which group of methods.
    pub group: String,
    /// Tokens left, in thousandths; may be negative.
    pub tokens_milli: i64,
    /// When that was, UTC.
    pub at: DateTime<Utc>,
    /// No request before, UTC.
    pub blocked_until: Option<DateTime<Utc>>,
}

impl Reader<'_> {
    /// Where a stream was left.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn cursor(&self, account: &AccountId, stream: &StreamId) -> Result<Option<String>> {
        let mut statement = self.sql("SELECT cursor FROM cursor WHERE account = ?1 AND stream = ?2")?;
        let mut rows = statement.query((self.n(account)?, stream.as_str()))?;
        rows.next()?.map(|row| Ok(row.get(0)?)).transpose()
    }

    /// The states of an account's streams.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn streams(&self, account: &AccountId) -> Result<Vec<StreamRow>> {
        let mut statement = self.sql(
            "SELECT stream, ok_at, tried_at, fetched, total, drift, error_code, error_params, error_details, until
             FROM stream WHERE account = ?1 ORDER BY stream",
        )?;
        let mut rows = statement.query([self.n(account)?])?;
        let mut streams = Vec::new();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row, 0);
            let mut state = StreamRow {
                stream: StreamId::new(c.raw::<String>()?),
                ok_at: c.next()?,
                tried_at: c.next()?,
                fetched: c.raw::<i64>()?.unsigned_abs(),
                total: c.raw::<Option<i64>>()?.map(i64::unsigned_abs),
                drift: c.raw::<i64>()?.unsigned_abs(),
                error: None,
                until: None,
            };
            let (code, params, details): (Option<String>, Option<String>, Option<String>) =
                (c.raw()?, c.raw()?, c.raw()?);
            if let Some(code) = code {
                state.error = Some(ErrorNote {
                    code,
                    params: serde_json::from_str(params.as_deref().unwrap_or("null"))?,
                    details,
                });
            }
            state.until = c.next()?;
            streams.push(state);
        }
        Ok(streams)
    }

    /// All token buckets.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn buckets(&self) -> Result<Vec<BucketRow>> {
        self.read_columns(
            "SELECT key, grp, tokens_milli, at, blocked_until FROM bucket ORDER BY key, grp",
            [],
            |c| {
                Ok(BucketRow {
                    key: c.next()?,
                    group: c.next()?,
                    tokens_milli: c.next()?,
                    at: c.next()?,
                    blocked_until: c.next()?,
                })
            },
        )
    }

    /// What syncs changed since an instant, by name.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn digest(&self, since: DateTime<Utc>) -> Result<BTreeMap<String, u64>> {
        let mut statement = self.sql("SELECT key, sum(count) FROM digest WHERE at >= ?1 GROUP BY key")?;
        let mut rows = statement.query([ms(since)])?;
        let mut counts = BTreeMap::new();
        while let Some(row) = rows.next()? {
            counts.insert(row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs());
        }
        Ok(counts)
    }
}

impl WriteTx<'_> {
    /// Moves a stream's cursor; `None` forgets it.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_cursor(&mut self, account: &AccountId, stream: &StreamId, cursor: Option<&str>) -> Result<()> {
        let n = self.n(account)?;
        match cursor {
            Some(cursor) => self
                .sql(
                    "INSERT INTO cursor VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET cursor = excluded.cursor
                     WHERE cursor IS NOT excluded.cursor",
                )?
                .execute((n, stream.as_str(), cursor))?,
            None => self
                .sql("DELETE FROM cursor WHERE account = ?1 AND stream = ?2")?
                .execute((n, stream.as_str()))?,
        };
        Ok(())
    }

    /// Writes a stream's state.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_stream(&mut self, account: &AccountId, state: &StreamRow) -> Result<()> {
        let n = self.n(account)?;
        let error = state.error.as_ref();
        self.sql("INSERT OR REPLACE INTO stream VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")?
            .execute(rusqlite::params![
                n,
                state.stream.as_str(),
                state.ok_at.map(ms),
                state.tried_at.map(ms),
                state.fetched as i64,
                state.total.map(|t| t as i64),
                state.drift as i64,
                error.map(|e| &e.code),
                error.map(|e| e.params.to_string()),
                error.and_then(|e| e.details.as_ref()),
                state.until.map(ms),
            ])?;
        self.tag(Tag::Sync);
        Ok(())
    }

    /// Writes a token bucket.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_bucket(&mut self, bucket: &BucketRow) -> Result<()> {
        self.sql("INSERT OR REPLACE INTO bucket VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((
                &bucket.key,
                &bucket.group,
                bucket.tokens_milli,
                ms(bucket.at),
                bucket.blocked_until.map(ms),
            ))?;
        Ok(())
    }

    /// Adds to what a sync at an instant changed.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn add_digest(
        &mut self,
        account: &AccountId,
        key: &str,
        count: u64,
        at: DateTime<Utc>,
    ) -> Result<()> {
        if count == 0 {
            return Ok(());
        }
        let n = self.n(account)?;
        self.sql("INSERT INTO digest VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET count = count + excluded.count")?
            .execute((n, ms(at), key, count as i64))?;
        self.tag(Tag::Sync);
        Ok(())
    }
}
