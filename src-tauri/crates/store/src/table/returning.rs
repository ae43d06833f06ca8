//! What is pending about returns, and what returned units cost: reads over several tables.

use super::order_row::{OrderRow, SELECT};
use super::record::{Record, first_id, select_of};
use crate::error::Result;
use crate::field::{Columns, ms};
use crate::key::Key;
use crate::tx::Reader;
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, ProductId};
use recourse_domain::market::{Claim, FinanceRow, ReturnItem};

impl Reader<'_> {
    /// Claims that can be answered as far as was last told, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn claims_open(&self, account: &AccountId) -> Result<Vec<Claim>> {
        self.select_records(
            &select_of::<Claim>("account = ?1 AND actions <> '[]' ORDER BY created_at"),
            &[&self.n(account)?],
        )
    }

    /// Claims on a product, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn claims_of_product(
        &self,
        account: &AccountId,
        product: &ProductId,
        limit: usize,
    ) -> Result<Vec<Claim>> {
        self.select_records(
            &select_of::<Claim>("account = ?1 AND product_id = ?2 ORDER BY created_at DESC LIMIT ?3"),
            &[
                &self.n(account)?,
                &product.as_str(),
                &i64::try_from(limit).unwrap_or(i64::MAX),
            ],
        )
    }

    /// A return by the marketplace's id.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn return_item(&self, account: &AccountId, id: &str) -> Result<Option<ReturnItem>> {
        self.find_record(account, id)
    }

    /// Refused and cancelled orders whose parcel still moves and that the marketplace does not list as a return, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders_coming_back(&self, account: &AccountId, limit: usize) -> Result<Vec<OrderRow>> {
        let sql = format!(
            "{SELECT} INDEXED BY orders_coming_back
             WHERE account = ?1 AND finished = 0 AND (refused = 1 OR cancelled = 1)
               AND NOT EXISTS (SELECT 1 FROM return_item r WHERE r.account = orders.account AND r.order_id = orders.order_id)
             ORDER BY id DESC LIMIT ?2"
        );
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        self.read_rows(&sql, (self.n(account)?, most), |row| Ok(self.order_from(row)?.1))
    }

    /// Finance rows of the units that came back last, each with the product of its order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn finance_of_returned(
        &self,
        account: &AccountId,
        units: usize,
    ) -> Result<Vec<(FinanceRow, Option<ProductId>)>> {
        let head = FinanceRow::FIND.split(" FROM ").next().unwrap_or_default();
        let head = head.trim_start_matches("SELECT ");
        let columns: Vec<String> = head
            .split(", ")
            .map(|column| format!("f.{}", column.trim()))
            .collect();
        let mut statement = self.sql(&format!(
            "SELECT {}, o.product_id FROM finance f
             LEFT JOIN orders o ON o.account = f.account AND o.order_id = f.order_id
             WHERE f.account = ?1 AND f.srid IN (
               SELECT srid FROM finance INDEXED BY finance_back
               WHERE account = ?1 AND returns > 0 AND deliveries <= 0 AND srid IS NOT NULL ORDER BY id DESC LIMIT ?2)",
            columns.join(", ")
        ))?;
        let mut rows = statement.query((self.n(account)?, i64::try_from(units).unwrap_or(i64::MAX)))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row, 1);
            let finance = FinanceRow::read(&mut c)?;
            found.push((finance, c.id()?));
        }
        Ok(found)
    }

    /// When the first claim of an account was made that the store has, UTC: earlier ones were never told.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn first_claim_at(&self, account: &AccountId) -> Result<Option<DateTime<Utc>>> {
        let mut statement = self.sql("SELECT min(created_at) FROM claim WHERE account = ?1")?;
        let first: Option<i64> = statement.query_one([self.n(account)?], |row| row.get(0))?;
        first.map(crate::field::instant).transpose()
    }

    /// How many orders of a product were placed since an instant, and how many claims were made on it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders_and_claims(
        &self,
        account: &AccountId,
        product: &ProductId,
        since: DateTime<Utc>,
    ) -> Result<(u64, u64)> {
        let n = self.n(account)?;
        let count = |sql: &str, params: &[&dyn rusqlite::ToSql]| -> Result<u64> {
            let count: i64 = self.sql(sql)?.query_one(params, |row| row.get(0))?;
            Ok(count.unsigned_abs())
        };
        let orders = count(
            "SELECT count(*) FROM orders WHERE id >= ?1 AND account = ?2 AND product_id = ?3 AND created_at >= ?4",
            &[&first_id(ms(since)), &n, &Key::of(product.as_str()), &ms(since)],
        )?;
        let claims = count(
            "SELECT count(*) FROM claim WHERE account = ?1 AND product_id = ?2 AND created_at >= ?3",
            &[&n, &product.as_str(), &ms(since)],
        )?;
        Ok((orders, claims))
    }
}
