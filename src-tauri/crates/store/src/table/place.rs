//! The marketplace's offices and news.

use super::record::{Written, record, select_of};
use crate::error::Result;
use crate::tx::{Reader, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::AccountId;
use recourse_domain::market::{NewsItem, Office};

record! {
    Office, "office", key id;
    columns { name = "name" [", ?"], city = "city" [", ?"], address = "address" [", ?"] }
}

record! {
    NewsItem, "news", key id;
    columns { title = "title" [", ?"], text = "text" [", ?"], published_at = "published_at" [", ?"] }
}

impl Reader<'_> {
    /// An office.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn office(&self, account: &AccountId, id: &str) -> Result<Option<Office>> {
        self.find_record(account, id)
    }

    /// The newest news.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn news(&self, account: &AccountId, limit: usize) -> Result<Vec<NewsItem>> {
        self.select_records(
            &select_of::<NewsItem>("account = ?1 ORDER BY published_at DESC LIMIT ?2"),
            &[&self.n(account)?, &i64::try_from(limit).unwrap_or(i64::MAX)],
        )
    }
}

impl WriteTx<'_> {
    /// Keeps offices.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_offices(
        &mut self,
        account: &AccountId,
        rows: &[Office],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, rows, now)
    }

    /// Keeps news.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_news(
        &mut self,
        account: &AccountId,
        rows: &[NewsItem],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, rows, now)
    }
}
