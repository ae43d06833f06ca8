//! Orders by ids of any kind, as a seller copies them from anywhere: of the order, the sold unit, the sticker, the parcel, or of what
//! a buyer did about it.

use super::order_row::doc;
use crate::error::Result;
use crate::key::Key;
use crate::search::{Index, squash};
use crate::tx::Reader;
use rusqlite::ToSql;

/// Orders that one id may stand for; a supply or a basket holds several.
const MOST: usize = 1_000;

/// What an id stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The id as it was asked for.
    pub id: String,
    /// Rows of its orders, newest first; none when it is not known.
    pub rows: Vec<i64>,
}

impl Reader<'_> {
    /// The orders of each id: an order's id, `<account>/<order id>`, a unit's id, sticker, tracking number or barcode, and the ids of
    /// claims, chats, reviews, returned units and cases. The first kind that knows the id answers.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders_named(&self, ids: &[String]) -> Result<Vec<Named>> {
        let accounts = self.account_numbers()?;
        ids.iter()
            .map(|id| {
                let mut rows = self.rows_named(id, &accounts)?;
                rows.sort_unstable_by(|a, b| b.cmp(a));
                rows.dedup();
                rows.truncate(MOST);
                Ok(Named { id: id.clone(), rows })
            })
            .collect()
    }

    fn rows_named(&self, id: &str, accounts: &[i64]) -> Result<Vec<i64>> {
        if id.is_empty() {
            return Ok(Vec::new());
        }
        let mut rows = Vec::new();
        for account in accounts {
            rows.extend(self.order_row_id(*account, id)?);
        }
        if rows.is_empty()
            && let Some((account, order)) = id.split_once('/')
            && let Some(n) = self.db.account(&account.into())?
        {
            rows.extend(self.order_row_id(n, order)?);
        }
        if rows.is_empty() {
            rows = self.rows_with_id(id)?;
        }
        for account in accounts {
            if !rows.is_empty() {
                break;
            }
            let key = Key::of(id);
            for srid in [
                "SELECT srid FROM claim WHERE account = ?1 AND key = ?2 AND srid IS NOT NULL",
                "SELECT srid FROM chat WHERE account = ?1 AND key = ?2 AND srid IS NOT NULL",
            ] {
                for srid in self.texts(srid, &[account, &key])? {
                    rows.extend(self.rows_with_id(&srid)?);
                }
            }
            for order in [
                "SELECT order_id FROM review_link WHERE account = ?1 AND review_id = ?2",
                "SELECT CAST(order_id AS TEXT) FROM return_item WHERE account = ?1 AND key = ?3 AND order_id IS NOT NULL AND ?2 <> ''",
            ] {
                let found = if order.contains("?3") {
                    self.texts(order, &[account, &id, &key])?
                } else {
                    self.texts(order, &[account, &id])?
                };
                for order in found {
                    rows.extend(self.order_row_id(*account, &order)?);
                }
            }
        }
        if rows.is_empty()
            && let Some(n) = case_number(id)
        {
            let mut statement = self.sql(
                "SELECT o.id FROM case_order c CROSS JOIN orders o ON o.account = c.account AND o.order_id = c.order_id
                 WHERE c.case_n = ?1",
            )?;
            let mut found = statement.query([n])?;
            while let Some(row) = found.next()? {
                rows.push(row.get(0)?);
            }
        }
        Ok(rows)
    }

    /// Rows of which one of the searched ids is this one, in whatever case and with whatever signs between its letters.
    fn rows_with_id(&self, id: &str) -> Result<Vec<i64>> {
        let mut wanted = String::new();
        squash(id, &mut wanted);
        let mut found = Vec::new();
        if wanted.is_empty() {
            return Ok(found);
        }
        let mut words = self.sql(Index::Orders.select()[0])?;
        let mut rows = words.query((format!("\"{wanted}\""), i64::MAX))?;
        while let (Some(row), true) = (rows.next()?, found.len() < MOST) {
            let id: i64 = row.get(0)?;
            if let Some(order) = self.order_by_row(id)?
                && doc(&order.order).ids.split(' ').any(|own| own == wanted)
            {
                found.push(id);
            }
        }
        Ok(found)
    }

    fn texts(&self, sql: &str, params: &[&dyn ToSql]) -> Result<Vec<String>> {
        let mut statement = self.sql(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(row.get(0)?);
        }
        Ok(found)
    }
}

/// The number of a case as the seller quotes it.
fn case_number(id: &str) -> Option<i64> {
    id.strip_prefix("C-")
        .or_else(|| id.strip_prefix("c-"))?
        .parse()
        .ok()
}
