//! Rows of the statistics and of the finance report.

use super::record::{Written, record, select_of};
use crate::error::Result;
use crate::key::Key;
use crate::tx::{Reader, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, OrderId, Srid};
use recourse_domain::market::{FinanceRow, SaleRow};

record! {
    SaleRow, "sale", key id;
    columns {
        form = "form" [", ?"], srid = "srid" [", ?"], product_id = "product_id" [", ?"], article = "article" [", ?"],
        at = "at" [", ?"], changed_at = "changed_at" [", ?"], cancelled = "cancelled" [", ?"],
        cancelled_at = "cancelled_at" [", ?"], price = "price_minor, price_currency" [", ?, ?"],
        payout = "payout_minor, payout_currency" [", ?, ?"], sticker = "sticker" [", ?"], subject = "subject" [", ?"],
        basket_id = "basket_id" [", ?"],
    }
    fn version(&self) -> Option<DateTime<Utc>> {
        self.changed_at
    }
}

record! {
    FinanceRow, "finance", key id;
    columns {
        report_id = "report_id" [", ?"], srid = "srid" [", ?"], order_id = "order_id" [", ?"],
        operation = "operation" [", ?"], reason = "reason" [", ?"], date = "date" [", ?"], sold_at = "sold_at" [", ?"],
        deliveries = "deliveries" [", ?"], returns = "returns" [", ?"], amounts = "amounts" [", ?"],
    }
}

impl Reader<'_> {
    /// Statistics rows of a sold unit, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sales_of_srid(&self, account: &AccountId, srid: &Srid) -> Result<Vec<SaleRow>> {
        self.select_records(
            &select_of::<SaleRow>("account = ?1 AND srid = ?2 ORDER BY at"),
            &[&self.n(account)?, &srid.as_str()],
        )
    }

    /// Finance rows of a sold unit, in the order of the report.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn finance_of_srid(&self, account: &AccountId, srid: &Srid) -> Result<Vec<FinanceRow>> {
        self.select_records(
            &select_of::<FinanceRow>("account = ?1 AND srid = ?2 ORDER BY date, key"),
            &[&self.n(account)?, &srid.as_str()],
        )
    }

    /// Finance rows that name an assembly order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn finance_of_order(&self, account: &AccountId, order: &OrderId) -> Result<Vec<FinanceRow>> {
        self.select_records(
            &select_of::<FinanceRow>("account = ?1 AND order_id = ?2 ORDER BY date, key"),
            &[&self.n(account)?, &Key::of(order.as_str())],
        )
    }
}

impl WriteTx<'_> {
    /// Keeps statistics rows.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_sales(
        &mut self,
        account: &AccountId,
        rows: &[SaleRow],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, rows, now)
    }

    /// Keeps finance rows.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_finance(
        &mut self,
        account: &AccountId,
        rows: &[FinanceRow],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, rows, now)
    }
}
