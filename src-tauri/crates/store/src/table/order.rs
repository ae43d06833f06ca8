//! Orders: written by pages, read one by one.

use super::order_row::{INSERT, OrderRow, OrderSummary, Parts, SELECT, UPDATE, doc, joined_barcodes};
use super::record::{SLOTS, Written, first_id};
use crate::error::Result;
use crate::field::{cut, ms};
use crate::key::{Key, KeyText, spans};
use crate::search::Index;
use crate::tx::{OrderDelta, Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, OrderId};
use recourse_domain::leg::Leg;
use recourse_domain::market::{Order, OrderHistory, OrderStatus, Parcel};
use std::collections::{BTreeMap, HashMap};

/// What is to be written of one order. Parts that are `None` stay as they are.
#[derive(Debug, Clone, Copy)]
pub struct OrderWrite<'a> {
    /// The order.
    pub order_id: &'a OrderId,
    /// Its record. A field that a later record does not tell keeps what an earlier one told.
    pub order: Option<&'a Order>,
    /// Its status.
    pub status: Option<&'a OrderStatus>,
    /// Its history; events seen before stay even when they are no longer told.
    pub history: Option<&'a OrderHistory>,
    /// Its parcel.
    pub parcel: Option<&'a Parcel>,
    /// What its timeline comes to.
    pub summary: Option<&'a OrderSummary>,
}

impl<'a> OrderWrite<'a> {
    /// Nothing yet of an order.
    pub fn for_id(order_id: &'a OrderId) -> Self {
        Self {
            order_id,
            order: None,
            status: None,
            history: None,
            parcel: None,
            summary: None,
        }
    }

    /// An order's record.
    pub fn of(order: &'a Order) -> Self {
        Self {
            order: Some(order),
            ..Self::for_id(&order.id)
        }
    }

    /// Lays the told parts over a row.
    fn merge(&self, row: &mut OrderRow, now: DateTime<Utc>) {
        if let Some(order) = self.order {
            overlay(&mut row.order, order);
        }
        if let Some(status) = self.status {
            row.supplier_status.clone_from(&status.supplier_status);
            row.market_status.clone_from(&status.market_status);
            row.vocabulary = Some(status.vocabulary.clone());
            if status.cancellable.is_some() {
                row.cancellable = status.cancellable;
            }
        }
        if let Some(parcel) = self.parcel {
            keep(&mut row.order.tracking_number, &parcel.tracking_number);
            keep(&mut row.order.sticker, &parcel.sticker);
            keep(&mut row.label_state, &parcel.state);
        }
        if let Some(planned) = self.history.and_then(|history| history.planned_delivery) {
            row.planned_delivery = Some(cut(planned));
        }
        if let Some(summary) = self.summary {
            row.summary = Some(settled(summary));
        }
        row.changed_at = cut(now);
    }
}

/// The same summary with times as they are read back.
fn settled(summary: &OrderSummary) -> OrderSummary {
    let mut summary = summary.clone();
    for at in [
        &mut summary.first_at,
        &mut summary.last_event_at,
        &mut summary.finished_at,
    ] {
        *at = at.map(cut);
    }
    for leg in &mut summary.legs {
        leg.from = cut(leg.from);
        leg.to = leg.to.map(cut);
    }
    summary
}

fn keep<T: Clone>(old: &mut Option<T>, new: &Option<T>) {
    if new.is_some() {
        old.clone_from(new);
    }
}

/// Lays a later record over an earlier one: what it does not tell stays.
fn overlay(old: &mut Order, new: &Order) {
    keep(&mut old.srid, &new.srid);
    keep(&mut old.basket_id, &new.basket_id);
    if new.created_at.is_some() && (old.created_at.is_none() || old.created_day_only || !new.created_day_only)
    {
        old.created_at = new.created_at.map(cut);
        old.created_day_only = new.created_day_only;
    }
    if !new.items.is_empty() {
        let titles: Vec<Option<String>> = old.items.iter().map(|item| item.title.clone()).collect();
        old.items.clone_from(&new.items);
        for (item, title) in old.items.iter_mut().zip(titles) {
            if item.title.is_none() {
                item.title = title;
            }
        }
    }
    keep(&mut old.seller_warehouse, &new.seller_warehouse);
    keep(&mut old.office_id, &new.office_id);
    keep(&mut old.office, &new.office);
    keep(&mut old.scheme, &new.scheme);
    keep(&mut old.cross_border, &new.cross_border);
    old.zero_stock |= new.zero_stock;
    keep(&mut old.comment, &new.comment);
    keep(&mut old.price, &new.price);
    keep(&mut old.converted_price, &new.converted_price);
    keep(&mut old.supply_id, &new.supply_id);
    keep(&mut old.tracking_number, &new.tracking_number);
    keep(&mut old.sticker, &new.sticker);
}

impl Reader<'_> {
    /// An order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn order(&self, account: &AccountId, order: &OrderId) -> Result<Option<OrderRow>> {
        Ok(self
            .order_with_id(self.n(account)?, order.as_str())?
            .map(|(_, row)| row))
    }

    /// Those of the orders that the store has, in the order asked.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders(&self, account: &AccountId, orders: &[OrderId]) -> Result<Vec<OrderRow>> {
        let rows = self.order_row_ids(self.n(account)?, orders.iter().map(OrderId::as_str))?;
        let mut found = Vec::with_capacity(rows.len());
        for order in orders {
            if let Some(id) = rows.get(order.as_str()) {
                found.extend(self.order_by_row(*id)?);
            }
        }
        Ok(found)
    }

    pub(crate) fn order_with_id(&self, account: i64, order: &str) -> Result<Option<(i64, OrderRow)>> {
        let mut statement = self.sql(&format!("{SELECT} WHERE account = ?1 AND order_id = ?2"))?;
        let mut rows = statement.query((account, Key::of(order)))?;
        rows.next()?.map(|row| self.order_from(row)).transpose()
    }

    pub(crate) fn order_by_row(&self, id: i64) -> Result<Option<OrderRow>> {
        let mut statement = self.sql(&format!("{SELECT} WHERE id = ?1"))?;
        let mut rows = statement.query([id])?;
        Ok(rows
            .next()?
            .map(|row| self.order_from(row))
            .transpose()?
            .map(|(_, row)| row))
    }

    pub(crate) fn order_row_id(&self, account: i64, order: &str) -> Result<Option<i64>> {
        let mut statement = self.sql("SELECT id FROM orders WHERE account = ?1 AND order_id = ?2")?;
        let mut rows = statement.query((account, Key::of(order)))?;
        rows.next()?.map(|row| Ok(row.get(0)?)).transpose()
    }

    /// Row ids of those of some orders that exist: one range lookup where they lie close together.
    pub(crate) fn order_row_ids<'i>(
        &self,
        account: i64,
        orders: impl Iterator<Item = &'i str> + Clone,
    ) -> Result<HashMap<String, i64>> {
        let mut found = HashMap::new();
        let mut range = self.sql(
            "SELECT order_id, id FROM orders WHERE account = ?1 AND order_id BETWEEN ?2 AND ?3 LIMIT ?4",
        )?;
        spans(orders.clone().map(Key::of), |low, high, n| {
            let limit = n * 4 + 16;
            let mut rows = range.query((account, low, high, limit as i64))?;
            let mut seen = 0;
            while let Some(row) = rows.next()? {
                found.insert(row.get::<_, KeyText>(0)?.0, row.get(1)?);
                seen += 1;
            }
            if seen == limit {
                for id in orders.clone() {
                    if let Some(row) = self.order_row_id(account, id)? {
                        found.insert(id.to_owned(), row);
                    }
                }
            }
            Ok(())
        })?;
        Ok(found)
    }
}

/// Gives rows ids that grow with the time of the order.
struct Ids {
    minute: i64,
    next: i64,
}

impl WriteTx<'_> {
    /// Writes a page of orders. Parts told about an order that the store does not have are counted as `unknown` and left.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_orders(
        &mut self,
        account: &AccountId,
        writes: &[OrderWrite<'_>],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        let n = self.n(account)?;
        let mut written = Written::default();
        let mut existing = self.order_row_ids(n, writes.iter().map(|write| write.order_id.as_str()))?;
        let mut ids = Ids { minute: -1, next: 0 };
        for write in writes {
            let known = existing.get(write.order_id.as_str()).copied();
            match (known, write.order) {
                (Some(id), _) => {
                    if self.update_order(n, id, write, now)? {
                        written.updated += 1;
                    } else {
                        written.unchanged += 1;
                    }
                }
                (None, Some(order)) => {
                    let id = self.insert_order(n, order, write, &mut ids, now)?;
                    existing.insert(write.order_id.as_str().to_owned(), id);
                    written.inserted += 1;
                }
                (None, None) => written.unknown += 1,
            }
        }
        if written.inserted + written.updated > 0 {
            self.tag(Tag::Orders);
        }
        Ok(written)
    }

    fn insert_order(
        &mut self,
        account: i64,
        order: &Order,
        write: &OrderWrite<'_>,
        ids: &mut Ids,
        now: DateTime<Utc>,
    ) -> Result<i64> {
        let id = self.next_order_id(order, ids, now)?;
        let parcel = write.parcel;
        let merged;
        let order = if parcel.is_some() {
            let mut with_parcel = order.clone();
            keep(
                &mut with_parcel.tracking_number,
                &parcel.and_then(|p| p.tracking_number.clone()),
            );
            keep(&mut with_parcel.sticker, &parcel.and_then(|p| p.sticker.clone()));
            merged = with_parcel;
            &merged
        } else {
            order
        };
        let parts = Parts {
            order,
            supplier_status: write.status.and_then(|s| s.supplier_status.as_deref()),
            market_status: write.status.and_then(|s| s.market_status.as_deref()),
            vocabulary: write.status.map(|s| s.vocabulary.as_str()),
            cancellable: write.status.and_then(|s| s.cancellable),
            label_state: parcel.and_then(|p| p.state.as_deref()),
            planned_delivery: write.history.and_then(|h| h.planned_delivery),
            seen_at: now,
            changed_at: now,
            summary: write.summary,
        };
        parts.execute(&mut *self.sql(INSERT)?, id, account)?;
        if order.items.len() > 1 {
            self.put_further_items(id, order)?;
        }
        if let Some(history) = write.history {
            self.put_events(id, &history.events)?;
        }
        if let Some(summary) = write.summary {
            self.add_leg_times(id, account, &leg_lengths(Some(summary)))?;
        }
        self.docs().change(Index::Orders, id, None, Some(doc(order)));
        self.count_orders(
            account,
            OrderDelta {
                all: 1,
                moving: i64::from(!write.summary.is_some_and(|s| s.finished)),
                refused: i64::from(write.summary.is_some_and(|s| s.refused)),
            },
        );
        Ok(id)
    }

    /// A free row id in the minute of the order; orders of which only the day is known are spread over it.
    fn next_order_id(&self, order: &Order, ids: &mut Ids, now: DateTime<Utc>) -> Result<i64> {
        const DAY_MS: u64 = 86_400_000;
        let mut at = order.created_at.map_or(ms(now), ms);
        if order.created_day_only {
            let spread = xxhash_rust::xxh3::xxh3_64(order.id.as_str().as_bytes()) % DAY_MS;
            at += i64::try_from(spread).unwrap_or(0);
        }
        let mut minute = first_id(at);
        if ids.minute != minute || ids.next >= minute + SLOTS {
            let mut last = self.sql("SELECT max(id) FROM orders WHERE id >= ?1 AND id < ?2")?;
            loop {
                let taken: Option<i64> = last.query_one((minute, minute + SLOTS), |row| row.get(0))?;
                let next = taken.map_or(minute, |id| id + 1);
                if next < minute + SLOTS {
                    *ids = Ids { minute, next };
                    break;
                }
                minute += SLOTS;
            }
        }
        ids.next += 1;
        Ok(ids.next - 1)
    }

    fn update_order(
        &mut self,
        account: i64,
        id: i64,
        write: &OrderWrite<'_>,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let Some(old) = self.order_by_row(id)? else {
            return Ok(false);
        };
        let mut new = old.clone();
        write.merge(&mut new, now);
        let new_events = match write.history {
            Some(history) => self.put_events(id, &history.events)?,
            None => false,
        };
        let same = OrderRow {
            changed_at: new.changed_at,
            ..old.clone()
        } == new;
        if same {
            return Ok(new_events);
        }
        new.parts().execute(&mut *self.sql(UPDATE)?, id, account)?;
        if old.order.items != new.order.items {
            self.put_further_items(id, &new.order)?;
        }
        let (before, after) = (
            leg_lengths(old.summary.as_ref()),
            leg_lengths(new.summary.as_ref()),
        );
        if before != after {
            self.sql("DELETE FROM leg_time WHERE order_row = ?1")?
                .execute([id])?;
            self.add_leg_times(id, account, &after)?;
        }
        self.docs()
            .change(Index::Orders, id, Some(doc(&old.order)), Some(doc(&new.order)));
        self.count_orders(
            account,
            OrderDelta {
                all: 0,
                moving: i64::from(new.moving()) - i64::from(old.moving()),
                refused: i64::from(new.refused()) - i64::from(old.refused()),
            },
        );
        Ok(true)
    }

    fn put_further_items(&self, id: i64, order: &Order) -> Result<()> {
        self.sql("DELETE FROM order_item WHERE order_row = ?1")?
            .execute([id])?;
        for (seq, item) in order.items.iter().enumerate().skip(1) {
            self.sql("INSERT INTO order_item VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?
                .execute((
                    id,
                    seq as i64,
                    item.product_id.as_ref().map(|p| Key::of(p.as_str())),
                    item.variant_id.as_deref().map(Key::of),
                    &item.article,
                    joined_barcodes(item),
                    &item.title,
                    &item.variant,
                    item.quantity,
                ))?;
        }
        Ok(())
    }

    fn add_leg_times(&self, id: i64, account: i64, lengths: &BTreeMap<Leg, i64>) -> Result<()> {
        for (leg, length) in lengths {
            self.sql("INSERT INTO leg_time VALUES (?1, ?2, ?3, ?4)")?
                .execute((id, leg.code(), account, length))?;
        }
        Ok(())
    }
}

/// How long the parcel stayed in each leg it has left, in milliseconds; several stays in one leg are one.
fn leg_lengths(summary: Option<&OrderSummary>) -> BTreeMap<Leg, i64> {
    let mut lengths = BTreeMap::new();
    let mut open = Vec::new();
    for stay in summary.iter().flat_map(|s| &s.legs) {
        match stay.to {
            Some(to) if stay.counts => {
                *lengths.entry(stay.leg).or_insert(0) += (to - stay.from).num_milliseconds().max(0)
            }
            Some(_) => {}
            None => open.push(stay.leg),
        }
    }
    for leg in open {
        lengths.remove(&leg);
    }
    lengths
}
