//! Goods on their way back, the order feed, supplies and reshipments.

use super::record::{Written, record, select_of};
use crate::error::Result;
use crate::key::Key;
use crate::tx::{Reader, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, OrderId, Srid};
use recourse_domain::market::{FeedRow, Reshipment, ReturnItem, Supply};

record! {
    ReturnItem, "return_item", key id;
    columns {
        order_id = "order_id" [", ?"], unit = "unit" [", ?"], sticker = "sticker" [", ?"],
        product_id = "product_id" [", ?"], barcode = "barcode" [", ?"], subject = "subject" [", ?"],
        return_type = "return_type" [", ?"], reason = "reason" [", ?"], status = "status" [", ?"],
        pickup_address = "pickup_address" [", ?"], pickup_office_id = "pickup_office_id" [", ?"],
        ready_at = "ready_at" [", ?"], expires_at = "expires_at" [", ?"], completed_at = "completed_at" [", ?"],
        active = "active" [", ?"],
    }
}

record! {
    FeedRow, "feed", key srid;
    columns {
        product_id = "product_id" [", ?"], created_at = "created_at" [", ?"], updated_at = "updated_at" [", ?"],
        status = "status" [", ?"], cancel_type = "cancel_type" [", ?"], destination = "destination" [", ?"],
        price = "price_minor, price_currency" [", ?, ?"],
    }
    fn version(&self) -> Option<DateTime<Utc>> {
        self.updated_at
    }
}

record! {
    Supply, "supply", key id;
    columns {
        name = "name" [", ?"], done = "done" [", ?"], created_at = "created_at" [", ?"], closed_at = "closed_at" [", ?"],
        scanned_at = "scanned_at" [", ?"], cross_border = "cross_border" [", ?"],
    }
}

record! {
    Reshipment, "reshipment", key order_id;
    columns { supply_id = "supply_id" [", ?"] }
}

impl Reader<'_> {
    /// Returns of an order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn returns_of_order(&self, account: &AccountId, order: &OrderId) -> Result<Vec<ReturnItem>> {
        self.select_records(
            &select_of::<ReturnItem>("account = ?1 AND order_id = ?2 ORDER BY id"),
            &[&self.n(account)?, &Key::of(order.as_str())],
        )
    }

    /// Returns that are not finished; the ones whose storage ends first come first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn returns_active(&self, account: &AccountId) -> Result<Vec<ReturnItem>> {
        self.select_records(
            &select_of::<ReturnItem>("account = ?1 AND active = 1 ORDER BY expires_at IS NULL, expires_at"),
            &[&self.n(account)?],
        )
    }

    /// The feed's row of a sold unit.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn feed(&self, account: &AccountId, srid: &Srid) -> Result<Option<FeedRow>> {
        self.find_record(account, srid.as_str())
    }

    /// A supply.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn supply(&self, account: &AccountId, id: &str) -> Result<Option<Supply>> {
        self.find_record(account, id)
    }

    /// The word that an order must be handed over again.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reshipment_of_order(&self, account: &AccountId, order: &OrderId) -> Result<Option<Reshipment>> {
        self.find_record(account, order.as_str())
    }
}

impl WriteTx<'_> {
    /// Keeps returns.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_returns(
        &mut self,
        account: &AccountId,
        rows: &[ReturnItem],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, rows, now)
    }

    /// Keeps rows of the order feed. An older state never replaces a newer one.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_feed(&mut self, account: &AccountId, rows: &[FeedRow], now: DateTime<Utc>) -> Result<Written> {
        self.put_records(account, rows, now)
    }

    /// Keeps supplies.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_supplies(
        &mut self,
        account: &AccountId,
        rows: &[Supply],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, rows, now)
    }

    /// Keeps orders that must be handed over again.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_reshipments(
        &mut self,
        account: &AccountId,
        rows: &[Reshipment],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, rows, now)
    }
}
