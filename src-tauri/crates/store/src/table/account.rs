//! Accounts: one shop on one marketplace. Never a secret.

use crate::error::{Result, StoreError};
use crate::field::{Columns, ms};
use crate::journal::Op;
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, PlatformId, SellerId};
use rusqlite::Row;

/// An account.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountRow {
    /// Its id: a UUID.
    pub id: AccountId,
    /// The marketplace.
    pub platform: PlatformId,
    /// The seller's name for it.
    pub name: String,
    /// The seller's id at the marketplace, once known.
    pub seller_id: Option<SellerId>,
    /// The seller's name at the marketplace.
    pub seller_name: Option<String>,
    /// ISO country code.
    pub country: Option<String>,
    /// Base URL that replaces the marketplace's hosts.
    pub endpoint: Option<String>,
    /// What the token says of itself; never the token.
    pub token: serde_json::Value,
    /// How the token is kept, as a code.
    pub secret_store: String,
    /// Not synced.
    pub paused: bool,
    /// Minutes between two syncs; `None`: as the setting says.
    pub interval_min: Option<u32>,
    /// Made by the demo.
    pub demo: bool,
    /// When it was added, UTC.
    pub added_at: DateTime<Utc>,
    /// When its last sync ended, UTC.
    pub synced_at: Option<DateTime<Utc>>,
    /// When its next sync is due, UTC.
    pub next_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT id, platform, name, seller_id, seller_name, country, endpoint, token, secret_store, paused, \
    interval_min, demo, added_at, synced_at, next_at FROM account";

fn read(row: &Row<'_>) -> Result<AccountRow> {
    let mut c = Columns::new(row, 0);
    Ok(AccountRow {
        id: AccountId::new(c.raw::<String>()?),
        platform: PlatformId::new(c.raw::<String>()?),
        name: c.next()?,
        seller_id: c.id()?,
        seller_name: c.next()?,
        country: c.next()?,
        endpoint: c.next()?,
        token: c.next()?,
        secret_store: c.next()?,
        paused: c.next()?,
        interval_min: c.raw()?,
        demo: c.next()?,
        added_at: c.next()?,
        synced_at: c.next()?,
        next_at: c.next()?,
    })
}

/// Tables whose rows belong to an account, children first.
const OWNED: &[&str] = &[
    "DELETE FROM raw_body WHERE id IN (SELECT body FROM raw WHERE account = ?1)",
    "DELETE FROM raw WHERE account = ?1",
    "DELETE FROM order_item WHERE order_row IN (SELECT id FROM orders WHERE account = ?1)",
    "DELETE FROM event WHERE order_row IN (SELECT id FROM orders WHERE account = ?1)",
    "DELETE FROM leg_time WHERE account = ?1",
    "DELETE FROM leg_usual WHERE account = ?1",
    "DELETE FROM orders WHERE account = ?1",
    "DELETE FROM order_count WHERE account = ?1",
    "DELETE FROM review WHERE account = ?1",
    "DELETE FROM claim WHERE account = ?1",
    "DELETE FROM chat WHERE account = ?1",
    "DELETE FROM message WHERE account = ?1",
    "DELETE FROM return_item WHERE account = ?1",
    "DELETE FROM feed WHERE account = ?1",
    "DELETE FROM sale WHERE account = ?1",
    "DELETE FROM finance WHERE account = ?1",
    "DELETE FROM supply WHERE account = ?1",
    "DELETE FROM reshipment WHERE account = ?1",
    "DELETE FROM office WHERE account = ?1",
    "DELETE FROM news WHERE account = ?1",
    "DELETE FROM outbox WHERE account = ?1",
    "DELETE FROM cases WHERE account = ?1",
    "DELETE FROM case_count WHERE account = ?1",
    "DELETE FROM case_sum WHERE account = ?1",
    "DELETE FROM account WHERE n = ?1",
];

impl Reader<'_> {
    /// Every account, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn accounts(&self) -> Result<Vec<AccountRow>> {
        self.read_rows(&format!("{SELECT} ORDER BY n"), [], read)
    }

    /// An account.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn account(&self, id: &AccountId) -> Result<Option<AccountRow>> {
        let mut statement = self.sql(&format!("{SELECT} WHERE id = ?1"))?;
        let mut rows = statement.query([id.as_str()])?;
        rows.next()?.map(read).transpose()
    }

    /// The account of a seller.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn account_of_seller(&self, platform: &PlatformId, seller: &SellerId) -> Result<Option<AccountRow>> {
        let mut statement = self.sql(&format!("{SELECT} WHERE platform = ?1 AND seller_id = ?2"))?;
        let mut rows = statement.query([platform.as_str(), seller.as_str()])?;
        rows.next()?.map(read).transpose()
    }
}

impl WriteTx<'_> {
    /// Adds an account.
    ///
    /// # Errors
    /// [`StoreError::Data`] with the text `seller-exists` when the seller has an account here already.
    pub fn add_account(&mut self, account: &AccountRow) -> Result<()> {
        if let Some(seller) = &account.seller_id
            && self.account_of_seller(&account.platform, seller)?.is_some()
        {
            return Err(StoreError::Data("seller-exists".into()));
        }
        self.sql(
            "INSERT INTO account (id, platform, name, seller_id, seller_name, country, endpoint, token, secret_store, paused,
               interval_min, demo, added_at, synced_at, next_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        )?
        .execute(rusqlite::params![
            account.id.as_str(),
            account.platform.as_str(),
            account.name,
            account.seller_id.as_ref().map(|id| id.as_str()),
            account.seller_name,
            account.country,
            account.endpoint,
            account.token.to_string(),
            account.secret_store,
            account.paused,
            account.interval_min,
            account.demo,
            ms(account.added_at),
            account.synced_at.map(ms),
            account.next_at.map(ms),
        ])?;
        self.tag(Tag::Accounts);
        Ok(())
    }

    /// Writes an account's row; its marketplace and the day it was added stay.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such account.
    pub fn set_account(&mut self, account: &AccountRow) -> Result<()> {
        let n = self.n(&account.id)?;
        self.sql(
            "UPDATE account SET (name, seller_id, seller_name, country, endpoint, token, secret_store, paused, interval_min,
               synced_at, next_at) = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) WHERE n = ?1",
        )?
        .execute(rusqlite::params![
            n,
            account.name,
            account.seller_id.as_ref().map(|id| id.as_str()),
            account.seller_name,
            account.country,
            account.endpoint,
            account.token.to_string(),
            account.secret_store,
            account.paused,
            account.interval_min,
            account.synced_at.map(ms),
            account.next_at.map(ms),
        ])?;
        self.tag(Tag::Accounts);
        Ok(())
    }

    /// Says when the last sync ended and when the next is due.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_synced(
        &mut self,
        account: &AccountId,
        synced_at: DateTime<Utc>,
        next_at: Option<DateTime<Utc>>,
    ) -> Result<()> {
        let n = self.n(account)?;
        self.sql("UPDATE account SET synced_at = ?2, next_at = ?3 WHERE n = ?1")?
            .execute((n, ms(synced_at), next_at.map(ms)))?;
        self.tag(Tag::Sync);
        Ok(())
    }

    /// Removes an account with everything of it, and what could be undone: that may hold rows of the account. Its
    /// attachments go with a later [`Store::sweep`](crate::Store::sweep), once no backup can bring them back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such account.
    pub fn remove_account(&mut self, account: &AccountId) -> Result<()> {
        let n = self.n(account)?;
        self.finish_docs()?;
        crate::change::recording(&self.db.conn, false)?;
        for sql in OWNED {
            self.sql(sql)?.execute([n])?;
        }
        self.sql("DELETE FROM undo")?.execute([])?;
        self.sql("DELETE FROM redo")?.execute([])?;
        crate::change::recording(&self.db.conn, true)?;
        self.op(Op::RemoveAccount {
            account: account.as_str().to_owned(),
        });
        self.forget_counts(n);
        self.db.forget_accounts();
        self.rebuild_search()?;
        for tag in [
            Tag::Accounts,
            Tag::Orders,
            Tag::Cases,
            Tag::Tickets,
            Tag::Sync,
            Tag::Undo,
            Tag::Outbox,
        ] {
            self.tag(tag);
        }
        Ok(())
    }
}
