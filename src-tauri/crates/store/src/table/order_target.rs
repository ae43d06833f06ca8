//! Which orders a sync asks about, and what it must know of orders it has met.

use super::order_list::bad_cursor;
use super::order_row::{OrderRow, SELECT};
use crate::error::Result;
use crate::field::ms;
use crate::key::{Key, KeyText, spans};
use crate::tx::{Page, Reader};
use chrono::{DateTime, Duration, Utc};
use recourse_domain::id::{AccountId, OrderId};
use std::collections::HashSet;

/// Orders that a sync asks the marketplace about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Not finished, and finished ones for 30 days after.
    LiveOrders,
    /// The same, cross-border only.
    LiveCrossBorder,
    /// Cross-border orders on their way that are in a supply and lack a tracking number or a sticker.
    WithoutParcel,
}

/// Days after its end in which an order's status is still asked.
const LIVE_DAYS: i64 = 30;

impl Reader<'_> {
    /// Those of the orders that have a case of any kind and state.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn has_cases(&self, account: &AccountId, orders: &[OrderId]) -> Result<HashSet<OrderId>> {
        let n = self.n(account)?;
        let mut range = self.sql(
            "SELECT order_id FROM case_order WHERE account = ?1 AND order_id BETWEEN ?2 AND ?3 LIMIT ?4",
        )?;
        let mut any =
            self.sql("SELECT EXISTS (SELECT 1 FROM case_order WHERE account = ?1 AND order_id = ?2)")?;
        let mut found = HashSet::new();
        spans(
            orders.iter().map(|order| Key::of(order.as_str())),
            |low, high, count| {
                let limit = count * 4 + 16;
                let mut rows = range.query((n, low, high, limit as i64))?;
                let mut near = HashSet::new();
                let mut seen = 0;
                while let Some(row) = rows.next()? {
                    near.insert(row.get::<_, KeyText>(0)?.0);
                    seen += 1;
                }
                for order in orders {
                    let has = if seen == limit {
                        any.query_one((n, Key::of(order.as_str())), |row| row.get(0))?
                    } else {
                        near.contains(order.as_str())
                    };
                    if has {
                        found.insert(order.clone());
                    }
                }
                Ok(())
            },
        )?;
        Ok(found)
    }

    /// Orders that were refused or cancelled, newest first.
    ///
    /// # Errors
    /// When the store cannot be read or the cursor is unknown.
    pub fn ended_badly(
        &self,
        account: &AccountId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Page<OrderRow>> {
        let before = match after {
            Some(text) => text.parse().map_err(|_| bad_cursor())?,
            None => i64::MAX,
        };
        let mut statement = self.sql(&format!(
            "{SELECT} INDEXED BY orders_ended_badly WHERE account = ?1 AND (refused = 1 OR cancelled = 1) AND id < ?2 ORDER BY id DESC LIMIT ?3"
        ))?;
        let mut rows = statement.query((self.n(account)?, before, limit as i64))?;
        let (mut items, mut last) = (Vec::new(), None);
        while let Some(row) = rows.next()? {
            let (id, order) = self.order_from(row)?;
            items.push(order);
            last = Some(id);
        }
        let next = last.filter(|_| items.len() == limit).map(|id| id.to_string());
        Ok(Page { items, next })
    }

    /// Orders to ask the marketplace about, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn targets(&self, account: &AccountId, target: Target, now: DateTime<Utc>) -> Result<Vec<OrderId>> {
        let since = ms(now - Duration::days(LIVE_DAYS));
        let (moving, ended) = match target {
            Target::LiveOrders => ("finished = 0", Some("1")),
            Target::LiveCrossBorder => ("finished = 0 AND cross_border = 1", Some("cross_border = 1")),
            Target::WithoutParcel => (
                "finished = 0 AND cross_border = 1 AND supply_id IS NOT NULL
                 AND (tracking_number IS NULL OR sticker IS NULL)",
                None,
            ),
        };
        let mut sql = format!(
            "SELECT id, order_id FROM orders INDEXED BY orders_moving WHERE account = ?1 AND {moving}"
        );
        if let Some(ended) = ended {
            sql.push_str(&format!(
                " UNION ALL SELECT id, order_id FROM orders INDEXED BY orders_finished
                 WHERE account = ?1 AND finished_at > ?2 AND finished = 1 AND {ended}"
            ));
        }
        sql.push_str(" ORDER BY 1");
        let mut statement = self.sql(&sql)?;
        let n = self.n(account)?;
        let mut rows = if ended.is_some() {
            statement.query((n, since))?
        } else {
            statement.query([n])?
        };
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(OrderId::new(row.get::<_, KeyText>(1)?.0));
        }
        Ok(ids)
    }

    /// Of these orders, those that finished before an instant (or at an unknown one).
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn settled(
        &self,
        account: &AccountId,
        orders: &[String],
        finished_before: DateTime<Utc>,
    ) -> Result<HashSet<String>> {
        let n = self.n(account)?;
        let before = ms(finished_before);
        let mut statement = self.sql(
            "SELECT 1 FROM orders WHERE id = ?1 AND finished = 1 AND (finished_at IS NULL OR finished_at < ?2)",
        )?;
        let rows = self.order_row_ids(n, orders.iter().map(String::as_str))?;
        let mut found = HashSet::new();
        for order in orders {
            if let Some(id) = rows.get(order)
                && statement.exists((id, before))?
            {
                found.insert(order.clone());
            }
        }
        Ok(found)
    }
}
