//! Lists of orders, their counts, and what a sync asks about.

use super::order_row::{OrderRow, SELECT, doc};
use crate::error::{Result, StoreError};
use crate::field::ms;
use crate::search::{Doc, Hits, Index, Parsed};
use crate::tx::{Page, Reader};
use chrono::{DateTime, Utc};
use recourse_domain::id::AccountId;
use recourse_domain::leg::Leg;
use rusqlite::types::Value;
use std::collections::HashSet;

/// A view of the list of orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrderView {
    /// All, newest first.
    #[default]
    All,
    /// Not finished, newest first.
    Moving,
    /// Not finished and without news since [`OrderQuery::silent_before`], longest silent first.
    Silent,
    /// Refused at receipt, newest first.
    Refused,
    /// Cancelled by anyone, newest first.
    Cancelled,
    /// The buyer has it, newest first.
    Delivered,
}

/// Which orders.
#[derive(Debug, Clone, Default)]
pub struct OrderQuery {
    /// Any id or words.
    pub query: Option<String>,
    /// Where the parcel is.
    pub leg: Option<Leg>,
    /// The view.
    pub view: OrderView,
    /// For [`OrderView::Silent`], and as a further condition of the others: last event before this instant, UTC.
    pub silent_before: Option<DateTime<Utc>>,
    /// Of these accounts only.
    pub accounts: Option<Vec<AccountId>>,
    /// [`Page::next`] of the page before.
    pub after: Option<String>,
    /// Rows per page.
    pub limit: usize,
}

/// How many orders there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OrderCounts {
    /// All.
    pub all: u64,
    /// Not finished.
    pub moving: u64,
    /// Refused at receipt.
    pub refused: u64,
}

/// What is searched of an order of one kind of goods, as [`doc`] says: ids first.
const SEARCHED: &str = "SELECT CASE typeof(order_id) WHEN 'text' THEN order_id END, srid, tracking_number, sticker, barcodes, \
    article, title, comment, office FROM orders WHERE id = ?1";
const SEARCHED_IDS: usize = 5;

/// A search that is being walked.
struct Search<'c> {
    hits: Hits<'c>,
    numbered: HashSet<i64>,
    searched: Doc,
}

pub(super) fn bad_cursor() -> StoreError {
    StoreError::Data("the page's cursor is unknown".into())
}

impl Reader<'_> {
    pub(super) fn numbers(&self, accounts: Option<&[AccountId]>) -> Result<Option<Vec<i64>>> {
        let Some(accounts) = accounts else { return Ok(None) };
        let mut numbers = Vec::with_capacity(accounts.len());
        for account in accounts {
            numbers.extend(self.db.account(account)?);
        }
        Ok(Some(numbers))
    }

    /// A page of orders.
    ///
    /// # Errors
    /// When the store cannot be read or the cursor is not one of this list.
    pub fn order_page(&self, query: &OrderQuery) -> Result<Page<OrderRow>> {
        let numbers = self.numbers(query.accounts.as_deref())?;
        match query.query.as_deref().and_then(Parsed::of) {
            Some(parsed) => self.search_orders(query, &parsed, numbers.as_deref()),
            None if query.view == OrderView::Silent => self.silent_orders(query, numbers.as_deref()),
            None => self.newest_orders(query, numbers.as_deref()),
        }
    }

    fn newest_orders(&self, query: &OrderQuery, accounts: Option<&[i64]>) -> Result<Page<OrderRow>> {
        let before = query
            .after
            .as_deref()
            .map_or(Ok(i64::MAX), |c| c.parse().map_err(|_| bad_cursor()))?;
        let mut params: Vec<Value> = vec![before.into()];
        let (walk, view) = match query.view {
            OrderView::Refused => ("INDEXED BY orders_refused", " AND refused = 1"),
            OrderView::Moving => ("INDEXED BY orders_moving", " AND finished = 0"),
            OrderView::Cancelled => ("NOT INDEXED", " AND cancelled = 1"),
            OrderView::Delivered => ("NOT INDEXED", " AND delivered = 1"),
            OrderView::All | OrderView::Silent if query.silent_before.is_some() => {
                ("INDEXED BY orders_moving", "")
            }
            OrderView::All | OrderView::Silent => ("NOT INDEXED", ""),
        };
        let mut sql = format!("{SELECT} {walk} WHERE id < ?1{view}");
        self.narrow(&mut sql, &mut params, query, accounts);
        params.push(page_rows(query.limit));
        sql.push_str(&format!(" ORDER BY id DESC LIMIT ?{}", params.len()));
        let rows = self.order_rows(&sql, &params)?;
        Ok(Page::cut(rows, query.limit, |(id, _)| id.to_string()).map(|(_, row)| row))
    }

    fn silent_orders(&self, query: &OrderQuery, accounts: Option<&[i64]>) -> Result<Page<OrderRow>> {
        let (at, id) = match query.after.as_deref().map(|cursor| cursor.split_once(':')) {
            None => (i64::MIN, i64::MIN),
            Some(Some((at, id))) => (
                at.parse().map_err(|_| bad_cursor())?,
                id.parse().map_err(|_| bad_cursor())?,
            ),
            Some(None) => return Err(bad_cursor()),
        };
        let mut sql = format!(
            "{SELECT} INDEXED BY orders_silent WHERE finished = 0 AND (last_event_at, id) > (?1, ?2)"
        );
        let mut params: Vec<Value> = vec![at.into(), id.into()];
        self.narrow(&mut sql, &mut params, query, accounts);
        params.push(page_rows(query.limit));
        sql.push_str(&format!(" ORDER BY last_event_at, id LIMIT ?{}", params.len()));
        let rows = self.order_rows(&sql, &params)?;
        Ok(Page::cut(rows, query.limit, |(id, row)| {
            let at = row.summary.as_ref().and_then(|s| s.last_event_at).map_or(0, ms);
            format!("{at}:{id}")
        })
        .map(|(_, row)| row))
    }

    /// Adds the conditions that every view may have.
    pub(super) fn narrow(
        &self,
        sql: &mut String,
        params: &mut Vec<Value>,
        query: &OrderQuery,
        accounts: Option<&[i64]>,
    ) {
        if let Some(leg) = query.leg {
            params.push(Value::Text(leg.code().to_owned()));
            sql.push_str(&format!(" AND leg = ?{}", params.len()));
        }
        if let Some(before) = query.silent_before {
            params.push(ms(before).into());
            sql.push_str(&format!(
                " AND finished = 0 AND last_event_at < ?{}",
                params.len()
            ));
        }
        if let Some(accounts) = accounts {
            sql.push_str(" AND account IN (");
            for (i, account) in accounts.iter().enumerate() {
                params.push((*account).into());
                sql.push_str(&format!("{}?{}", if i == 0 { "" } else { ", " }, params.len()));
            }
            sql.push(')');
        }
    }

    pub(super) fn order_rows(&self, sql: &str, params: &[Value]) -> Result<Vec<(i64, OrderRow)>> {
        self.read_rows(sql, rusqlite::params_from_iter(params), |row| {
            self.order_from(row)
        })
    }

    fn search_orders(
        &self,
        query: &OrderQuery,
        parsed: &Parsed,
        accounts: Option<&[i64]>,
    ) -> Result<Page<OrderRow>> {
        let before = query
            .after
            .as_deref()
            .map_or(Ok(i64::MAX), |c| c.parse().map_err(|_| bad_cursor()))?;
        let mut search = self.order_search(parsed, before, query.limit * 2)?;
        let mut found = Vec::with_capacity(query.limit + 1);
        while found.len() <= query.limit {
            let Some(id) = self.next_hit(&mut search, parsed)? else {
                break;
            };
            let Some(row) = self.order_by_row(id)? else {
                continue;
            };
            if self.fits(&row, query, accounts)? {
                found.push((id, row));
            }
        }
        Ok(Page::cut(found, query.limit, |(id, _)| id.to_string()).map(|(_, row)| row))
    }

    /// Rows of a search, newest first, one more than `most` at the most: only the words are looked at.
    pub(super) fn order_hits(&self, parsed: &Parsed, most: usize) -> Result<Vec<i64>> {
        let mut search = self.order_search(parsed, i64::MAX, 1024)?;
        let mut found = Vec::new();
        while found.len() <= most {
            let Some(id) = self.next_hit(&mut search, parsed)? else {
                break;
            };
            found.push(id);
        }
        Ok(found)
    }

    fn order_search(&self, parsed: &Parsed, before: i64, first_chunk: usize) -> Result<Search<'_>> {
        let by_number = self.orders_numbered(parsed)?;
        let numbered: HashSet<i64> = by_number.iter().copied().collect();
        let hits = Hits::open(
            &self.db.conn,
            Index::Orders,
            "SELECT id FROM orders WHERE id < ?1 ORDER BY id DESC",
            parsed,
            before,
            first_chunk,
            by_number,
        )?;
        Ok(Search {
            hits,
            numbered,
            searched: Doc::default(),
        })
    }

    /// The next candidate whose row is what was asked for.
    fn next_hit(&self, search: &mut Search<'_>, parsed: &Parsed) -> Result<Option<i64>> {
        while let Some(id) = search.hits.next()? {
            if search.numbered.contains(&id)
                || (self.doc_at(
                    SEARCHED,
                    SEARCHED_IDS,
                    id,
                    parsed.could_be_id(),
                    &mut search.searched,
                )? && parsed.matches(&search.searched))
                || self.found_by_further_items(id, parsed)?
            {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Whether an order of several kinds of goods is what was asked for.
    fn found_by_further_items(&self, id: i64, parsed: &Parsed) -> Result<bool> {
        let has = self
            .sql("SELECT 1 FROM order_item WHERE order_row = ?1 LIMIT 1")?
            .exists([id])?;
        if !has {
            return Ok(false);
        }
        Ok(self
            .order_by_row(id)?
            .is_some_and(|row| parsed.matches(&doc(&row.order))))
    }

    fn fits(&self, row: &OrderRow, query: &OrderQuery, accounts: Option<&[i64]>) -> Result<bool> {
        let summary = row.summary.as_ref();
        let silent = |before: DateTime<Utc>| {
            row.moving()
                && summary
                    .and_then(|s| s.last_event_at)
                    .is_some_and(|at| at < before)
        };
        let in_view = match query.view {
            OrderView::All => true,
            OrderView::Moving | OrderView::Silent => row.moving(),
            OrderView::Refused => row.refused(),
            OrderView::Cancelled => summary.is_some_and(|s| s.cancelled),
            OrderView::Delivered => summary.is_some_and(|s| s.delivered),
        };
        let of_account = match accounts {
            None => true,
            Some(numbers) => self
                .db
                .account(&row.account)?
                .is_some_and(|n| numbers.contains(&n)),
        };
        Ok(in_view
            && of_account
            && query.silent_before.is_none_or(silent)
            && query.leg.is_none_or(|leg| summary.is_some_and(|s| s.leg == leg)))
    }

    /// How many orders there are, from counts kept with every write.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn order_counts(&self, accounts: Option<&[AccountId]>) -> Result<OrderCounts> {
        let numbers = self.numbers(accounts)?;
        let mut statement = self.sql("SELECT account, all_orders, moving, refused FROM order_count")?;
        let mut rows = statement.query([])?;
        let mut sum = OrderCounts::default();
        while let Some(row) = rows.next()? {
            let account: i64 = row.get(0)?;
            if numbers.as_ref().is_none_or(|numbers| numbers.contains(&account)) {
                sum.all += row.get::<_, i64>(1)?.unsigned_abs();
                sum.moving += row.get::<_, i64>(2)?.unsigned_abs();
                sum.refused += row.get::<_, i64>(3)?.unsigned_abs();
            }
        }
        Ok(sum)
    }

    /// How many orders are on their way without news since an instant.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn silent_count(&self, before: DateTime<Utc>, accounts: Option<&[AccountId]>) -> Result<u64> {
        let numbers = self.numbers(accounts)?;
        let query = OrderQuery::default();
        let mut sql =
            "SELECT count(*) FROM orders INDEXED BY orders_silent WHERE finished = 0 AND last_event_at < ?1"
                .to_owned();
        let mut params: Vec<Value> = vec![ms(before).into()];
        self.narrow(&mut sql, &mut params, &query, numbers.as_deref());
        let count: i64 = self
            .sql(&sql)?
            .query_one(rusqlite::params_from_iter(&params), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

pub(crate) fn page_rows(limit: usize) -> Value {
    Value::Integer(i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1)
}
