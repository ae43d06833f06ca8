//! The window's table: lists put in order once and kept while nothing changes, and any part of them.

use super::{pasted, query, row, silent_after};
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::{self, count, len};
use crate::view::common::{ApiError, Tag};
use crate::view::order::{OrderFilter, OrderTotal, OrderWindow, PastedIds};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_store::{AccountRow, OrderListQuery, OrderSort, OrderView as StoreView, Reader, StoreError};
use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Rows of a part at most.
const PART_MOST: u32 = 500;
/// Lists kept: the one in sight and the one before.
const KEPT: usize = 2;
/// A list that took long to make is used again for so many times as long while a sync writes, and says that it may be stale.
const USED_FOR: u32 = 10;
/// Lists that are made faster than this are always made anew.
const FAST: Duration = Duration::from_millis(40);

/// A list in its order.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Row ids.
    pub(crate) ids: Vec<i64>,
    pub(crate) capped: bool,
    pub(crate) missing: Vec<String>,
}

struct Kept {
    filter: OrderFilter,
    hour: i64,
    generation: u64,
    made: Instant,
    took: Duration,
    listed: Arc<Listed>,
}

/// The lists that are kept.
#[derive(Default)]
pub(crate) struct Lists {
    generation: AtomicU64,
    kept: Mutex<Vec<Kept>>,
    making: tokio::sync::Mutex<()>,
}

impl Lists {
    /// Notes a change.
    pub(crate) fn changed(&self, tags: &[Tag]) {
        if tags
            .iter()
            .any(|tag| matches!(tag, Tag::Orders | Tag::Cases | Tag::Accounts | Tag::All))
        {
            self.generation.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// A kept list, and whether something changed since.
    fn get(&self, filter: &OrderFilter, hour: i64) -> Option<(Arc<Listed>, bool)> {
        let generation = self.generation.load(Ordering::SeqCst);
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept
            .iter()
            .find(|kept| kept.hour == hour && kept.filter == *filter)?;
        let stale = found.generation != generation;
        let usable = !stale || found.took > FAST && found.made.elapsed() < found.took * USED_FOR;
        usable.then(|| (found.listed.clone(), stale))
    }

    fn keep(&self, new: Kept) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|old| old.filter != new.filter);
        kept.insert(0, new);
        kept.truncate(KEPT);
    }
}

impl App {
    /// A part of the table's list, by place. The first part of a plain list is there at once; for others, and further down, the
    /// list is put in order first and kept.
    ///
    /// # Errors
    /// `filter-invalid` for a leg, view, instant or sort that does not exist; `account-unknown`.
    pub async fn order_window(
        &self,
        filter: OrderFilter,
        offset: u32,
        limit: u32,
    ) -> Result<OrderWindow, ApiError> {
        let limit = limit.clamp(1, PART_MOST);
        if offset == 0 && is_plain(&filter) {
            let mut plain = filter.clone();
            plain.query = plain.query.map(|text| pasted::bare(&text).to_owned());
            let page = self.page(plain, None, limit).await?;
            if !page.items.is_empty() || filter.query.is_none() {
                let whole = page.next.is_none().then(|| len(page.items.len()));
                return Ok(OrderWindow {
                    offset,
                    total: page.total.or(whole),
                    items: page.items,
                });
            }
        }
        let (listed, _) = self.order_list(&filter).await?;
        let now = self.now();
        let silent = silent_after(&self.rulebook()?);
        let total = len(listed.ids.len());
        let from = (offset as usize).min(listed.ids.len());
        let to = from.saturating_add(limit as usize).min(listed.ids.len());
        let ids = listed.ids.get(from..to).unwrap_or_default().to_vec();
        let items = self
            .read(move |r| {
                let accounts = r.accounts()?;
                let mut rows = row::Rows::new(r, &accounts, now, silent);
                r.orders_at(&ids)?
                    .iter()
                    .flatten()
                    .map(|order| rows.row(order))
                    .collect::<Result<Vec<_>, _>>()
            })
            .await?;
        Ok(OrderWindow {
            offset,
            items,
            total: Some(total),
        })
    }

    /// How many orders a list has, and which ids asked for are of none.
    ///
    /// # Errors
    /// As [`App::order_window`].
    pub async fn order_total(&self, filter: OrderFilter) -> Result<OrderTotal, ApiError> {
        let (listed, stale) = self.order_list(&filter).await?;
        Ok(OrderTotal {
            total: len(listed.ids.len()),
            capped: listed.capped,
            missing: listed.missing.clone(),
            stale,
        })
    }

    /// Ids out of pasted text: of an order, unit, label, parcel, basket, supply, claim, chat, review, return or case, with whatever
    /// stands around them.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn order_ids(&self, text: String) -> Result<PastedIds, ApiError> {
        Ok(self
            .read(move |r| {
                let candidates = pasted::candidates(&text);
                let all: Vec<String> = candidates
                    .iter()
                    .flat_map(|one| std::iter::once(&one.whole).chain(&one.parts))
                    .cloned()
                    .collect();
                let known: HashSet<String> = r
                    .orders_named(&all)?
                    .into_iter()
                    .filter(|named| !named.rows.is_empty())
                    .map(|named| named.id)
                    .collect();
                let mut ids = Vec::new();
                for one in candidates {
                    if one.parts.is_empty() || known.contains(&one.whole) {
                        ids.push(one.whole);
                    } else {
                        ids.extend(one.parts);
                    }
                }
                let mut seen = HashSet::new();
                ids.retain(|id| seen.insert(id.clone()));
                let found = len(ids.iter().filter(|id| known.contains(*id)).count());
                Ok(PastedIds { ids, found })
            })
            .await?)
    }

    /// A list in its order, kept or made; and whether something changed since it was made.
    pub(crate) async fn order_list(&self, filter: &OrderFilter) -> Result<(Arc<Listed>, bool), AppError> {
        let now = self.now();
        let hour = now.timestamp() / 3_600;
        if let Some(found) = self.lists.get(filter, hour) {
            return Ok(found);
        }
        let _making = self.lists.making.lock().await;
        if let Some(found) = self.lists.get(filter, hour) {
            return Ok(found);
        }
        let generation = self.lists.generation.load(Ordering::SeqCst);
        let silent = silent_after(&self.rulebook()?);
        let made = Instant::now();
        let wanted = filter.clone();
        let listed = Arc::new(self.read(move |r| make(r, &wanted, now, silent)).await?);
        self.lists.keep(Kept {
            filter: filter.clone(),
            hour,
            generation,
            made,
            took: made.elapsed(),
            listed: listed.clone(),
        });
        Ok((listed, false))
    }
}

/// Whether the list stands in the order of the rows themselves, so that its first part needs no walk.
fn is_plain(filter: &OrderFilter) -> bool {
    filter.sort.is_none()
        && !filter.ascending
        && filter.ids.is_none()
        && filter.has_case.is_none()
        && filter.ordered_from.is_none()
        && filter.ordered_before.is_none()
        && match (filter.view.as_deref(), filter.silent_days) {
            (Some("delivered" | "cancelled"), _) => false,
            // A search gives the newest first, the view the longest silent.
            (Some("silent"), _) | (_, Some(_)) => filter.query.is_none(),
            _ => true,
        }
}

fn make(
    r: &Reader,
    filter: &OrderFilter,
    now: DateTime<Utc>,
    silent: TimeDelta,
) -> Result<Listed, StoreError> {
    let accounts = r.accounts()?;
    let (list, missing) = list_query(r, filter, &accounts, now, silent)?;
    let mut ranks = r.order_ranks(&list)?;
    // What no order's own words or ids are may be the id of a basket, a claim, a chat, a review or a case.
    if ranks.ids.is_empty()
        && let Some(text) = &filter.query
        && let [only] = pasted::candidates(text).as_slice()
    {
        let rows = r.orders_named(std::slice::from_ref(&only.whole))?;
        let mut list = list;
        list.of.query = None;
        list.only = Some(rows.into_iter().flat_map(|named| named.rows).collect());
        ranks = r.order_ranks(&list)?;
    }
    Ok(Listed {
        ids: ranks.ids,
        capped: ranks.capped,
        missing,
    })
}

fn list_query(
    r: &Reader,
    filter: &OrderFilter,
    accounts: &[AccountRow],
    now: DateTime<Utc>,
    silent: TimeDelta,
) -> Result<(OrderListQuery, Vec<String>), StoreError> {
    let mut of = query(filter, None, 0, accounts, now, silent).map_err(abort)?;
    of.query = of.query.map(|text| pasted::bare(&text).to_owned());
    let (sort, descending) = match (filter.sort.as_deref(), of.view) {
        (None, StoreView::Silent) | (Some("silence"), _) => (OrderSort::Silence, !filter.ascending),
        (None | Some("ordered"), _) => (OrderSort::Ordered, !filter.ascending),
        (Some("days"), _) => (OrderSort::Days, !filter.ascending),
        (Some("price"), _) => (OrderSort::Price, !filter.ascending),
        (Some("converted"), _) => (OrderSort::Converted, !filter.ascending),
        (Some("leg"), _) => (OrderSort::Leg, !filter.ascending),
        (Some(other), _) => return Err(abort(AppError::about("filter-invalid", "value", other))),
    };
    let instant = |text: &Option<String>| match text.as_deref() {
        None => Ok(None),
        Some(text) => map::read_instant(text)
            .map(Some)
            .ok_or_else(|| abort(AppError::about("filter-invalid", "value", text))),
    };
    let mut missing = Vec::new();
    let only = match &filter.ids {
        None => None,
        Some(ids) => {
            let mut rows = Vec::new();
            for named in r.orders_named(ids)? {
                if named.rows.is_empty() {
                    missing.push(named.id);
                } else {
                    rows.extend(named.rows);
                }
            }
            Some(rows)
        }
    };
    let list = OrderListQuery {
        of,
        ordered_from: instant(&filter.ordered_from)?,
        ordered_before: instant(&filter.ordered_before)?,
        has_case: filter.has_case,
        only,
        sort,
        descending,
        now,
    };
    Ok((list, missing))
}

/// How many rows a list may have for what is done with each of them.
pub(super) fn most(count_of: usize, limit: usize) -> Result<(), AppError> {
    if count_of <= limit {
        return Ok(());
    }
    Err(AppError::Told {
        code: "orders-too-many",
        params: vec![
            ("count", count(count_of as u64).to_string()),
            ("limit", limit.to_string()),
        ],
        details: None,
    })
}
