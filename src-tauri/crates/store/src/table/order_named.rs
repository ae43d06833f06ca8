//! Orders by ids of any kind, as a seller copies them from anywhere: of the order, the sold unit, the sticker, the parcel, or of what
//! a buyer did about it.

use super::order_row::doc;
use crate::error::Result;
use crate::key::Key;
use crate::search::{Index, squash};
use crate::tx::Reader;
use rusqlite::ToSql;
use std::collections::HashMap;

/// Orders that one id may stand for; a supply or a basket holds several.
const MOST: usize = 1_000;
/// Characters of the shortest id that the rows themselves are walked for: a basket's, a supply's, a returned unit's. No index has
/// them, because every sync would pay for it; what is shorter was typed, not pasted. A walk over a million orders is about a
/// quarter of a second.
const WALKED_FOR: usize = 8;

/// Returned units by their own number and their label's.
const RETURNED: &str =
    "SELECT unit, sticker, account, CAST(order_id AS TEXT), CAST(key AS TEXT) FROM return_item
    WHERE unit COLLATE NOCASE IN (SELECT value FROM json_each(?1))
       OR sticker COLLATE NOCASE IN (SELECT value FROM json_each(?1))";
/// Orders by their basket and their supply.
const GROUPED: &str = "SELECT basket_id, supply_id, id FROM orders
    WHERE basket_id COLLATE NOCASE IN (SELECT value FROM json_each(?1))
       OR supply_id COLLATE NOCASE IN (SELECT value FROM json_each(?1))";

/// What an id stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The id as it was asked for.
    pub id: String,
    /// Rows of its orders, newest first; none when it is not known.
    pub rows: Vec<i64>,
}

impl Reader<'_> {
    /// The orders of each id: an order's id, `<account>/<order id>`, a unit's id, sticker, tracking number or barcode, the ids of
    /// claims, chats, reviews, returned units and cases, and those of baskets and supplies. The first kind that knows the id
    /// answers. Ids that no index knows cost one walk over all orders, however many they are.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders_named(&self, ids: &[String]) -> Result<Vec<Named>> {
        let accounts = self.account_numbers()?;
        let mut named = Vec::with_capacity(ids.len());
        for id in ids {
            let rows = self.rows_named(id, &accounts)?;
            named.push(Named { id: id.clone(), rows });
        }
        self.walk_for(&mut named)?;
        for Named { rows, .. } in &mut named {
            rows.sort_unstable_by(|a, b| b.cmp(a));
            rows.dedup();
            rows.truncate(MOST);
        }
        Ok(named)
    }

    /// Looks for what is still unknown among returned units, then among baskets and supplies.
    fn walk_for(&self, named: &mut [Named]) -> Result<()> {
        let mut unknown: HashMap<String, Vec<i64>> = named
            .iter()
            .filter(|one| one.rows.is_empty() && one.id.chars().count() >= WALKED_FOR)
            .map(|one| (one.id.to_ascii_lowercase(), Vec::new()))
            .collect();
        if unknown.is_empty() {
            return Ok(());
        }
        let returned = self.read_columns(RETURNED, [asked(&unknown)?], |c| {
            let ids: [Option<String>; 2] = [c.next()?, c.next()?];
            let (account, order, srid): (i64, Option<String>, String) = (c.raw()?, c.raw()?, c.raw()?);
            Ok((ids, account, order, srid))
        })?;
        for (ids, account, order, srid) in returned {
            let mut rows = Vec::new();
            if let Some(order) = order {
                rows.extend(self.order_row_id(account, &order)?);
            }
            if rows.is_empty() {
                rows = self.rows_with_id(&srid)?;
            }
            note(&mut unknown, &ids, &rows);
        }
        let grouped = self.read_columns(GROUPED, [asked(&unknown)?], |c| {
            let ids: [Option<String>; 2] = [c.next()?, c.next()?];
            Ok((ids, c.raw::<i64>()?))
        })?;
        for (ids, row) in grouped {
            note(&mut unknown, &ids, &[row]);
        }
        for one in named.iter_mut().filter(|one| one.rows.is_empty()) {
            if let Some(rows) = unknown.get(&one.id.to_ascii_lowercase()) {
                one.rows.clone_from(rows);
            }
        }
        Ok(())
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
        self.read_rows(sql, params, |row| Ok(row.get(0)?))
    }
}

/// The ids nothing was found for, as a list for a query.
fn asked(unknown: &HashMap<String, Vec<i64>>) -> Result<String> {
    let ids: Vec<&String> = unknown
        .iter()
        .filter(|(_, rows)| rows.is_empty())
        .map(|(id, _)| id)
        .collect();
    Ok(serde_json::to_string(&ids)?)
}

fn note(unknown: &mut HashMap<String, Vec<i64>>, ids: &[Option<String>], rows: &[i64]) {
    for id in ids.iter().flatten() {
        if let Some(known) = unknown.get_mut(&id.to_ascii_lowercase()) {
            known.extend(rows);
        }
    }
}

/// The number of a case as the seller quotes it.
fn case_number(id: &str) -> Option<i64> {
    id.strip_prefix("C-")
        .or_else(|| id.strip_prefix("c-"))?
        .parse()
        .ok()
}
