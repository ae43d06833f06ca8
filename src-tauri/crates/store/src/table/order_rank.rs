//! The table of orders: every order of a filter, in the order of a column, as row ids. Any part of the list is then a few rows by
//! their ids, however far down: nobody walks to the middle of a million rows.

use super::order_list::{OrderQuery, OrderView};
use super::order_row::OrderRow;
use crate::error::Result;
use crate::field::ms;
use crate::key::Key;
use crate::search::Parsed;
use crate::tx::Reader;
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, CaseId, OrderId};
use recourse_domain::leg::Leg;
use recourse_domain::money::{Currency, Money, Totals};
use rusqlite::types::Value;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Hits of a search in words that are put in order; beyond them the newest are taken.
pub const SEARCHED_MOST: usize = 20_000;

/// Rows up to which sums are made row by row; more are summed in one walk.
const FEW: usize = 2_000;

/// By what the table is sorted. What a row does not have stands at the end either way; equals stand newest first,
/// the equally silent oldest first, as [`OrderView::Silent`] pages them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum OrderSort {
    /// When it was ordered.
    #[default]
    Ordered,
    /// Time without news, of those on their way.
    Silence,
    /// Length of the way to the buyer.
    Days,
    /// Price in the sale's currency. Currencies are not compared: each stands by itself, in the order of their codes.
    Price,
    /// Price as the marketplace converts it, as [`OrderSort::Price`].
    Converted,
    /// Where the parcel is, in the order of the way.
    Leg,
}

/// A list of the table.
#[derive(Debug, Clone, Default)]
pub struct OrderListQuery {
    /// Words, leg, view, accounts. `after` and `limit` are not looked at.
    pub of: OrderQuery,
    /// Ordered from this instant on, UTC.
    pub ordered_from: Option<DateTime<Utc>>,
    /// Ordered before this instant, UTC.
    pub ordered_before: Option<DateTime<Utc>>,
    /// With a case, or without one.
    pub has_case: Option<bool>,
    /// Of these rows only, as [`Reader::orders_named`] gives them.
    pub only: Option<Vec<i64>>,
    /// By what.
    pub sort: OrderSort,
    /// Largest, newest, longest first.
    pub descending: bool,
    /// The present, UTC, for ways that still grow.
    pub now: DateTime<Utc>,
}

/// A list in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderRanks {
    /// Row ids.
    pub ids: Vec<i64>,
    /// More were found than are put in order.
    pub capped: bool,
}

/// What some orders come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderSums {
    /// How many there are.
    pub count: u64,
    /// Prices in the sales' currencies.
    pub price: Totals,
    /// Prices as the marketplaces convert them.
    pub converted: Totals,
    /// Their accounts.
    pub accounts: BTreeSet<AccountId>,
    /// Where their parcels are.
    pub legs: BTreeSet<Leg>,
}

/// What a row is sorted by: what is missing last, then a currency, then a number.
type SortKey = (bool, u32, i64);

const MISSING: SortKey = (true, 0, 0);

impl OrderSort {
    /// The columns it looks at.
    fn columns(self) -> &'static str {
        match self {
            Self::Ordered => "id, NULL, NULL",
            Self::Silence => "id, finished, last_event_at",
            Self::Days => "id, NULL, way",
            Self::Price => "id, price_currency, price_minor",
            Self::Converted => "id, converted_currency, converted_minor",
            Self::Leg => "id, leg, NULL",
        }
    }

    fn key(self, row: &rusqlite::Row<'_>, descending: bool, now: i64) -> Result<SortKey> {
        let turned = |key: i64| if descending { -key } else { key };
        let number: Option<i64> = row.get(2)?;
        Ok(match self {
            Self::Ordered => (false, 0, turned(row.get(0)?)),
            Self::Silence if row.get::<_, i64>(1)? != 0 => MISSING,
            Self::Silence => number.map_or(MISSING, |at| (false, 0, turned(-at))),
            Self::Days => number.map_or(MISSING, |way| {
                (false, 0, turned(if way < 0 { now + way } else { way }))
            }),
            Self::Price | Self::Converted => match (word(row, 1)?, number) {
                (Some(currency), Some(minor)) => {
                    let group = currency
                        .bytes()
                        .take(4)
                        .fold(0, |group: u32, byte| group << 8 | u32::from(byte));
                    (false, group, turned(minor))
                }
                _ => MISSING,
            },
            Self::Leg => {
                let leg = word(row, 1)?.and_then(Leg::from_code);
                match leg.and_then(|leg| Leg::ALL.iter().position(|other| *other == leg)) {
                    Some(place) => (false, 0, turned(place as i64)),
                    None => MISSING,
                }
            }
        })
    }
}

/// A text column without a copy of it; `None` where there is no text.
fn word<'r>(row: &'r rusqlite::Row<'_>, at: usize) -> Result<Option<&'r str>> {
    Ok(row.get_ref(at)?.as_str().ok())
}

impl Reader<'_> {
    /// Puts a list in its order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn order_ranks(&self, query: &OrderListQuery) -> Result<OrderRanks> {
        let mut capped = false;
        let searched = match query.of.query.as_deref().and_then(Parsed::of) {
            Some(parsed) => {
                let hits = self.order_hits(&parsed, SEARCHED_MOST)?;
                capped = hits.len() > SEARCHED_MOST;
                Some(hits)
            }
            None => None,
        };
        let only: Option<HashSet<i64>> = match (&query.only, searched) {
            (Some(only), Some(found)) => {
                let only: HashSet<i64> = only.iter().copied().collect();
                Some(found.into_iter().filter(|id| only.contains(id)).collect())
            }
            (Some(only), None) => Some(only.iter().copied().collect()),
            (None, Some(found)) => Some(found.into_iter().take(SEARCHED_MOST).collect()),
            (None, None) => None,
        };
        let with_case = match query.has_case {
            Some(_) => Some(self.orders_with_cases()?),
            None => None,
        };
        let fits = |id: i64| {
            with_case
                .as_ref()
                .is_none_or(|with| Some(with.contains(&id)) == query.has_case)
        };
        let (mut sql, mut params) = self.list_conditions(query)?;
        let now = ms(query.now);
        let mut keyed: Vec<(SortKey, i64)> = Vec::new();
        let columns = query.sort.columns();
        let mut take = |row: &rusqlite::Row<'_>| -> Result<()> {
            let id: i64 = row.get(0)?;
            if fits(id) {
                let key = query.sort.key(row, query.descending, now)?;
                let oldest_first = query.sort == OrderSort::Silence && key != MISSING;
                keyed.push((key, if oldest_first { id } else { -id }));
            }
            Ok(())
        };
        if let Some(only) = &only {
            params.push(Value::Null);
            let id = params.len();
            sql = format!("SELECT {columns} FROM orders WHERE {sql} AND id = ?{id}");
            let mut statement = self.sql(&sql)?;
            for one in only {
                if let Some(last) = params.last_mut() {
                    *last = (*one).into();
                }
                let mut rows = statement.query(rusqlite::params_from_iter(&params))?;
                if let Some(row) = rows.next()? {
                    take(row)?;
                }
            }
        } else {
            sql = format!("SELECT {columns} FROM orders INDEXED BY orders_list WHERE {sql}");
            let mut statement = self.sql(&sql)?;
            let mut rows = statement.query(rusqlite::params_from_iter(&params))?;
            while let Some(row) = rows.next()? {
                take(row)?;
            }
        }
        // Runs are in order already: by legs, newest last. A stable sort finds them.
        keyed.sort();
        Ok(OrderRanks {
            ids: keyed.into_iter().map(|(_, id)| id.abs()).collect(),
            capped,
        })
    }

    /// The conditions of a list and their values, for columns of the index only.
    fn list_conditions(&self, query: &OrderListQuery) -> Result<(String, Vec<Value>)> {
        let mut params: Vec<Value> = Vec::new();
        let mut sql = String::from(match query.of.view {
            OrderView::All => "1",
            OrderView::Moving => "finished = 0",
            OrderView::Silent => "finished = 0 AND last_event_at IS NOT NULL",
            OrderView::Refused => "refused = 1",
            OrderView::Cancelled => "cancelled = 1",
            OrderView::Delivered => "delivered = 1",
        });
        for (at, condition) in [
            (query.ordered_from, "created_at >= "),
            (query.ordered_before, "created_at < "),
        ] {
            if let Some(at) = at {
                params.push(ms(at).into());
                sql.push_str(&format!(" AND {condition}?{}", params.len()));
            }
        }
        let accounts = self.numbers(query.of.accounts.as_deref())?;
        self.narrow(&mut sql, &mut params, &query.of, accounts.as_deref());
        Ok((sql, params))
    }

    /// Rows of orders that any case names.
    fn orders_with_cases(&self) -> Result<HashSet<i64>> {
        let mut statement = self.sql(
            "SELECT o.id FROM case_order c CROSS JOIN orders o ON o.account = c.account AND o.order_id = c.order_id",
        )?;
        let mut rows = statement.query([])?;
        let mut found = HashSet::new();
        while let Some(row) = rows.next()? {
            found.insert(row.get(0)?);
        }
        Ok(found)
    }

    /// The orders of some row ids, in their order. One that is gone meanwhile is `None`.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders_at(&self, ids: &[i64]) -> Result<Vec<Option<OrderRow>>> {
        ids.iter().map(|id| self.order_by_row(*id)).collect()
    }

    /// The keys of some row ids: account and order. One that is gone meanwhile is left out.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn order_keys_at(&self, ids: &[i64]) -> Result<Vec<(AccountId, OrderId)>> {
        let mut statement = self.sql("SELECT account, order_id FROM orders WHERE id = ?1")?;
        let mut keys = Vec::with_capacity(ids.len());
        for id in ids {
            let mut rows = statement.query([id])?;
            if let Some(row) = rows.next()? {
                let order: crate::key::KeyText = row.get(1)?;
                keys.push((self.db.account_id(row.get(0)?)?, OrderId::new(order.0)));
            }
        }
        Ok(keys)
    }

    /// The row ids of some keys, in their order; a key that is not there is left out.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn order_rows_of(&self, keys: &[(AccountId, OrderId)]) -> Result<Vec<i64>> {
        let mut ids = Vec::with_capacity(keys.len());
        for (account, order) in keys {
            if let Some(n) = self.db.account(account)? {
                ids.extend(self.order_row_id(n, order.as_str())?);
            }
        }
        Ok(ids)
    }

    /// The cases that name an order, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_ids_of_order(&self, account: &AccountId, order: &OrderId) -> Result<Vec<CaseId>> {
        self.read_rows(
            "SELECT DISTINCT case_n FROM case_order WHERE account = ?1 AND order_id = ?2 ORDER BY case_n",
            (self.n(account)?, Key::of(order.as_str())),
            |row| Ok(super::case_row::case_id(row.get(0)?)),
        )
    }

    /// What some orders come to.
    ///
    /// # Errors
    /// When the store cannot be read. A sum beyond 64 bits is told as the largest of them.
    pub fn order_sums(&self, ids: &[i64]) -> Result<OrderSums> {
        const COLUMNS: &str = "SELECT id, account, leg, price_currency, price_minor, converted_currency, converted_minor FROM orders";
        let mut sums = OrderSums::default();
        let mut minor: [HashMap<String, i128>; 2] = [HashMap::new(), HashMap::new()];
        let mut add = |row: &rusqlite::Row<'_>| -> Result<()> {
            sums.count += 1;
            let account: i64 = row.get(1)?;
            let account = self.db.account_id(account)?;
            if !sums.accounts.contains(&account) {
                sums.accounts.insert(account);
            }
            sums.legs
                .insert(word(row, 2)?.and_then(Leg::from_code).unwrap_or(Leg::Unknown));
            for (of, at) in minor.iter_mut().zip([3, 5]) {
                if let (Some(currency), Some(amount)) = (word(row, at)?, row.get::<_, Option<i64>>(at + 1)?) {
                    match of.get_mut(currency) {
                        Some(sum) => *sum += i128::from(amount),
                        None => {
                            of.insert(currency.to_owned(), i128::from(amount));
                        }
                    }
                }
            }
            Ok(())
        };
        if ids.len() <= FEW {
            let mut statement = self.sql(&format!("{COLUMNS} WHERE id = ?1"))?;
            for id in ids {
                let mut rows = statement.query([id])?;
                if let Some(row) = rows.next()? {
                    add(row)?;
                }
            }
        } else {
            let mut wanted = ids.to_vec();
            wanted.sort_unstable();
            let mut statement = self.sql(&format!("{COLUMNS} INDEXED BY orders_list"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                if wanted.binary_search(&row.get(0)?).is_ok() {
                    add(row)?;
                }
            }
        }
        let [price, converted] = minor.map(|of| {
            of.into_iter()
                .filter_map(|(letters, sum)| {
                    let sum = i64::try_from(sum).unwrap_or(i64::MAX);
                    Some(Money::new(sum, Currency::from_letters(&letters)?))
                })
                .collect::<Totals>()
        });
        sums.price = price;
        sums.converted = converted;
        Ok(sums)
    }
}
