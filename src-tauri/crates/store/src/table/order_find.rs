//! Orders by what they are known by: a number, any id, a srid, or goods and time.

use super::order_row::{OrderRow, SELECT};
use super::record::{SLOTS, first_id};
use crate::error::Result;
use crate::field::ms;
use crate::key::Key;
use crate::search::{Index, Parsed};
use crate::tx::Reader;
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, ProductId, Srid};
use rusqlite::types::Value;

/// Orders whose number begins as asked, looked at in one search.
const PREFIX_ROWS: i64 = 500;

impl Reader<'_> {
    /// Rows of orders whose number is, or begins with, what was typed.
    pub(super) fn orders_numbered(&self, parsed: &Parsed) -> Result<Vec<i64>> {
        let Some(digits) = parsed.number().filter(|digits| digits.len() >= 3) else {
            return Ok(Vec::new());
        };
        let Key::Number(start) = Key::of(digits) else {
            return Ok(Vec::new());
        };
        let accounts = self.account_numbers()?;
        let mut statement = self.sql(
            "SELECT id FROM orders WHERE account = ?1 AND order_id BETWEEN ?2 AND ?3 ORDER BY order_id DESC LIMIT ?4",
        )?;
        let mut ids = Vec::new();
        let (mut low, mut high) = (start, start);
        for _ in digits.len()..=18 {
            for account in &accounts {
                let mut rows = statement.query((account, low, high, PREFIX_ROWS))?;
                while let Some(row) = rows.next()? {
                    ids.push(row.get(0)?);
                }
            }
            let (Some(next_low), Some(next_high)) = (
                low.checked_mul(10),
                high.checked_mul(10).and_then(|h| h.checked_add(9)),
            ) else {
                break;
            };
            (low, high) = (next_low, next_high);
        }
        Ok(ids)
    }

    pub(super) fn account_numbers(&self) -> Result<Vec<i64>> {
        self.read_rows("SELECT n FROM account ORDER BY n", [], |row| Ok(row.get(0)?))
    }

    /// The order of a sold unit.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn order_by_srid(&self, account: &AccountId, srid: &Srid) -> Result<Option<OrderRow>> {
        let mut squashed = String::new();
        crate::search::squash(srid.as_str(), &mut squashed);
        if squashed.is_empty() {
            return Ok(None);
        }
        let mut statement = self.sql(Index::Orders.select()[0])?;
        let mut rows = statement.query((format!("\"{squashed}\""), i64::MAX))?;
        while let Some(row) = rows.next()? {
            if let Some(order) = self.order_by_row(row.get(0)?)?
                && order.account == *account
                && order.order.srid.as_ref() == Some(srid)
            {
                return Ok(Some(order));
            }
        }
        Ok(None)
    }

    /// Other orders that share their basket, their supply or their product with one, placed within so many seconds of it; the
    /// nearest in time first, at most `most`. An order whose time is not known has none.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders_alike(&self, order: &OrderRow, within_s: i64, most: u32) -> Result<Vec<OrderRow>> {
        let Some(at) = order.order.created_at else {
            return Ok(Vec::new());
        };
        let (from, to) = (ms(at) - within_s * 1000, ms(at) + within_s * 1000);
        let text = |value: &Option<String>| value.clone().map_or(Value::Null, Value::Text);
        let product = order
            .order
            .items
            .first()
            .and_then(|item| item.product_id.as_ref());
        let product = match product.map(|product| Key::of(product.as_str())) {
            Some(Key::Number(number)) => Value::Integer(number),
            Some(Key::Text(text)) => Value::Text(text.to_owned()),
            None => Value::Null,
        };
        let own = order.order.id.as_str();
        let rows = self.order_rows(
            &format!(
                "{SELECT} WHERE id >= ?1 AND id < ?2 AND account = ?3 AND created_at BETWEEN ?4 AND ?5
                 AND (basket_id = ?6 OR supply_id = ?7 OR product_id = ?8)
                 ORDER BY abs(created_at - ?9), id LIMIT ?10"
            ),
            &[
                first_id(from).into(),
                (first_id(to) + SLOTS * 4).into(),
                self.n(&order.account)?.into(),
                from.into(),
                to.into(),
                text(&order.order.basket_id),
                text(&order.order.supply_id.as_ref().map(ToString::to_string)),
                product,
                ms(at).into(),
                (i64::from(most) + 1).into(),
            ],
        )?;
        let mut found: Vec<OrderRow> = rows.into_iter().map(|(_, row)| row).collect();
        found.retain(|row| row.order.id.as_str() != own);
        found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(found)
    }

    /// Orders of a product placed within so many seconds of an instant; orders of which only the day is known are left out.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders_near(
        &self,
        account: &AccountId,
        product: &ProductId,
        at: DateTime<Utc>,
        within_s: i64,
    ) -> Result<Vec<OrderRow>> {
        let (from, to) = (ms(at) - within_s * 1000, ms(at) + within_s * 1000);
        let rows = self.order_rows(
            &format!(
                "{SELECT} WHERE id >= ?1 AND id < ?2 AND account = ?3 AND product_id = ?4
                 AND created_at BETWEEN ?5 AND ?6 AND created_day_only = 0 ORDER BY id"
            ),
            &[
                first_id(from).into(),
                (first_id(to) + SLOTS * 4).into(),
                self.n(account)?.into(),
                match Key::of(product.as_str()) {
                    Key::Number(number) => number.into(),
                    Key::Text(text) => text.to_owned().into(),
                },
                from.into(),
                to.into(),
            ],
        )?;
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }
}
