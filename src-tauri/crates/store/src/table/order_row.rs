//! How an order lies in its table.

use crate::error::Result;
use crate::field::{Columns, instant, ms};
use crate::key::Key;
use crate::search::Doc;
use crate::tx::Reader;
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, OrderId, Vocabulary};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::{Order, OrderItem};
use recourse_domain::money::Money;
use rusqlite::{Row, Statement, ToSql};
use serde::{Deserialize, Serialize};

/// A stay of a parcel in one leg.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegTime {
    /// The leg.
    pub leg: Leg,
    /// Who answers, as a code.
    pub responsible: String,
    /// First event of the leg, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub from: DateTime<Utc>,
    /// First event of the next leg, UTC; `None` while the parcel is there.
    #[serde(
        with = "chrono::serde::ts_milliseconds_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<DateTime<Utc>>,
    /// The source's code of the first event.
    pub from_code: String,
    /// The source's code of the event that ended it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_code: Option<String>,
    /// Whether its length says how long the leg usually takes: a leg cut short by a refusal does not.
    pub counts: bool,
}

/// What a timeline comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderSummary {
    /// Where the parcel is.
    pub leg: Leg,
    /// The last event.
    pub event: EventKind,
    /// Who answers, as a code.
    pub responsible: String,
    /// First event with a time, UTC.
    pub first_at: Option<DateTime<Utc>>,
    /// Last event with a time, UTC.
    pub last_event_at: Option<DateTime<Utc>>,
    /// When it finished, UTC.
    pub finished_at: Option<DateTime<Utc>>,
    /// Nothing more is to come.
    pub finished: bool,
    /// Refused at receipt.
    pub refused: bool,
    /// Cancelled by anyone.
    pub cancelled: bool,
    /// The buyer has it.
    pub delivered: bool,
    /// The legs in the order of time.
    pub legs: Vec<LegTime>,
}

impl OrderSummary {
    /// Whether only a status without a date says that the parcel is no longer in a leg. The page of the order, which has the whole
    /// timeline, claims no excess for such a leg; the lists must not either.
    pub fn ended_undated(&self, leg: &LegTime) -> bool {
        let stopped = self.delivered || self.refused || self.cancelled;
        leg.to.is_none() && (self.finished || (stopped && Leg::DELIVERY.contains(&leg.leg)))
    }

    /// The way to the buyer as one number that lists are sorted by: its length in milliseconds once it is over; while it still
    /// grows, the instant it began, epoch milliseconds, below zero. `None` without a dated leg.
    pub(crate) fn way(&self) -> Option<i64> {
        let mut there = self.legs.iter().filter(|leg| !leg.leg.is_way_back());
        let first = there.next()?;
        let last = there.next_back().unwrap_or(first);
        let undated = self.last_event_at.filter(|_| self.ended_undated(last));
        Some(match last.to.or(undated) {
            Some(end) => ms(end.max(last.from)) - ms(first.from),
            None => -ms(first.from),
        })
    }
}

/// An order as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderRow {
    /// The account.
    pub account: AccountId,
    /// The order.
    pub order: Order,
    /// What the seller did with it, in the marketplace's code.
    pub supplier_status: Option<String>,
    /// Where the marketplace has it, in its code.
    pub market_status: Option<String>,
    /// The vocabulary of `market_status`.
    pub vocabulary: Option<Vocabulary>,
    /// Whether the seller may still cancel it.
    pub cancellable: Option<bool>,
    /// The label's state as the marketplace writes it.
    pub label_state: Option<String>,
    /// The planned delivery, UTC.
    pub planned_delivery: Option<DateTime<Utc>>,
    /// When the store first had it, UTC.
    pub seen_at: DateTime<Utc>,
    /// When its row last changed, UTC.
    pub changed_at: DateTime<Utc>,
    /// What its timeline comes to; `None` before one was built.
    pub summary: Option<OrderSummary>,
}

macro_rules! order_columns {
    () => {
        "order_id, srid, basket_id, created_at, created_day_only, product_id, variant_id, article, barcodes, title, variant, \
         quantity, seller_warehouse, office_id, office, scheme, cross_border, zero_stock, comment, price_minor, \
         price_currency, converted_minor, converted_currency, supply_id, tracking_number, sticker, supplier_status, \
         market_status, vocabulary, cancellable, label_state, planned_delivery_at, seen_at, changed_at, leg, event, \
         responsible, first_at, last_event_at, finished_at, finished, refused, cancelled, delivered, legs, way"
    };
}

/// Select list of a row: its id, its account's number, then the columns.
pub(crate) const SELECT: &str = concat!("SELECT id, account, ", order_columns!(), " FROM orders");

pub(crate) const INSERT: &str = concat!(
    "INSERT INTO orders (id, account, ",
    order_columns!(),
    ") VALUES (?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?,?)"
);

pub(crate) const UPDATE: &str = concat!(
    "UPDATE orders SET (account, ",
    order_columns!(),
    ") = (?2, ?3,?4,?5,?6,?7, ?8,?9,?10,?11,?12, ?13,?14,?15,?16,?17, ?18,?19,?20,?21,?22, ?23,?24,?25,?26,?27,
      ?28,?29,?30,?31,?32, ?33,?34,?35,?36,?37, ?38,?39,?40,?41,?42, ?43,?44,?45,?46,?47,?48) WHERE id = ?1"
);

/// A row's parts by reference: what is bound.
pub(crate) struct Parts<'a> {
    pub(crate) order: &'a Order,
    pub(crate) supplier_status: Option<&'a str>,
    pub(crate) market_status: Option<&'a str>,
    pub(crate) vocabulary: Option<&'a str>,
    pub(crate) cancellable: Option<bool>,
    pub(crate) label_state: Option<&'a str>,
    pub(crate) planned_delivery: Option<DateTime<Utc>>,
    pub(crate) seen_at: DateTime<Utc>,
    pub(crate) changed_at: DateTime<Utc>,
    pub(crate) summary: Option<&'a OrderSummary>,
}

struct Binder<'s, 'c> {
    statement: &'s mut Statement<'c>,
    at: usize,
}

impl Binder<'_, '_> {
    fn put(&mut self, value: impl ToSql) -> Result<()> {
        self.at += 1;
        self.statement.raw_bind_parameter(self.at, value)?;
        Ok(())
    }

    fn money(&mut self, money: Option<Money>) -> Result<()> {
        self.put(money.map(|m| m.minor))?;
        self.put(money.as_ref().map(|m| m.currency.letters()))
    }
}

/// Ids of things beside the order: numbers where they are numbers.
fn small(id: Option<&str>) -> Option<Key<'_>> {
    id.map(Key::of)
}

impl Parts<'_> {
    /// Binds `id`, the account's number and all columns, and runs the statement.
    pub(crate) fn execute(&self, statement: &mut Statement<'_>, id: i64, account: i64) -> Result<()> {
        let order = self.order;
        let item = order.items.first();
        let mut b = Binder { statement, at: 0 };
        b.put(id)?;
        b.put(account)?;
        b.put(Key::of(order.id.as_str()))?;
        b.put(order.srid.as_ref().map(|id| id.as_str()))?;
        b.put(&order.basket_id)?;
        b.put(order.created_at.map(ms))?;
        b.put(order.created_day_only)?;
        b.put(small(
            item.and_then(|i| i.product_id.as_ref()).map(|id| id.as_str()),
        ))?;
        b.put(small(item.and_then(|i| i.variant_id.as_deref())))?;
        b.put(item.and_then(|i| i.article.as_deref()))?;
        b.put(item.and_then(joined_barcodes))?;
        b.put(item.and_then(|i| i.title.as_deref()))?;
        b.put(item.and_then(|i| i.variant.as_deref()))?;
        b.put(item.map(|i| i.quantity))?;
        b.put(small(order.seller_warehouse.as_deref()))?;
        b.put(small(order.office_id.as_deref()))?;
        b.put(&order.office)?;
        b.put(&order.scheme)?;
        b.put(order.cross_border)?;
        b.put(order.zero_stock)?;
        b.put(&order.comment)?;
        b.money(order.price)?;
        b.money(order.converted_price)?;
        b.put(&order.supply_id)?;
        b.put(&order.tracking_number)?;
        b.put(&order.sticker)?;
        b.put(self.supplier_status)?;
        b.put(self.market_status)?;
        b.put(self.vocabulary)?;
        b.put(self.cancellable)?;
        b.put(self.label_state)?;
        b.put(self.planned_delivery.map(ms))?;
        b.put(ms(self.seen_at))?;
        b.put(ms(self.changed_at))?;
        let summary = self.summary;
        b.put(summary.map(|s| s.leg.code()))?;
        b.put(summary.map(|s| s.event.code()))?;
        b.put(summary.map(|s| s.responsible.as_str()))?;
        b.put(summary.and_then(|s| s.first_at).map(ms))?;
        b.put(summary.and_then(|s| s.last_event_at).map(ms))?;
        b.put(summary.and_then(|s| s.finished_at).map(ms))?;
        b.put(summary.is_some_and(|s| s.finished))?;
        b.put(summary.is_some_and(|s| s.refused))?;
        b.put(summary.is_some_and(|s| s.cancelled))?;
        b.put(summary.is_some_and(|s| s.delivered))?;
        b.put(match summary {
            Some(s) => Some(serde_json::to_string(&s.legs)?),
            None => None,
        })?;
        b.put(summary.and_then(OrderSummary::way))?;
        statement.raw_execute()?;
        Ok(())
    }
}

/// Barcodes of an item in one column.
pub(crate) fn joined_barcodes(item: &OrderItem) -> Option<String> {
    (!item.barcodes.is_empty()).then(|| item.barcodes.join("\n"))
}

pub(crate) fn split_barcodes(joined: Option<String>) -> Vec<String> {
    joined.map_or_else(Vec::new, |text| text.split('\n').map(str::to_owned).collect())
}

impl OrderRow {
    pub(crate) fn parts(&self) -> Parts<'_> {
        Parts {
            order: &self.order,
            supplier_status: self.supplier_status.as_deref(),
            market_status: self.market_status.as_deref(),
            vocabulary: self.vocabulary.as_ref().map(|v| v.as_str()),
            cancellable: self.cancellable,
            label_state: self.label_state.as_deref(),
            planned_delivery: self.planned_delivery,
            seen_at: self.seen_at,
            changed_at: self.changed_at,
            summary: self.summary.as_ref(),
        }
    }

    /// Not finished, as far as is known.
    pub(crate) fn moving(&self) -> bool {
        !self.summary.as_ref().is_some_and(|s| s.finished)
    }

    pub(crate) fn refused(&self) -> bool {
        self.summary.as_ref().is_some_and(|s| s.refused)
    }
}

impl Reader<'_> {
    /// Reads a row of [`SELECT`] with its further items; gives the row's id with it.
    pub(crate) fn order_from(&self, row: &Row<'_>) -> Result<(i64, OrderRow)> {
        let id: i64 = row.get(0)?;
        let account = self.db.account_id(row.get(1)?)?;
        let mut c = Columns::new(row, 2);
        let order_id: Option<OrderId> = c.id()?;
        let mut order = Order {
            id: order_id.unwrap_or_default(),
            srid: c.next()?,
            basket_id: c.next()?,
            created_at: c.next()?,
            created_day_only: c.next()?,
            ..Order::default()
        };
        let mut item = OrderItem {
            product_id: c.id()?,
            variant_id: c.id()?,
            article: c.next()?,
            barcodes: split_barcodes(c.next()?),
            title: c.next()?,
            variant: c.next()?,
            quantity: 0,
        };
        if let Some(quantity) = c.raw::<Option<u32>>()? {
            item.quantity = quantity;
            order.items.push(item);
        }
        order.seller_warehouse = c.id()?;
        order.office_id = c.id()?;
        order.office = c.next()?;
        order.scheme = c.next()?;
        order.cross_border = c.next()?;
        order.zero_stock = c.next()?;
        order.comment = c.next()?;
        order.price = c.next()?;
        order.converted_price = c.next()?;
        order.supply_id = c.next()?;
        order.tracking_number = c.next()?;
        order.sticker = c.next()?;
        let mut found = OrderRow {
            account,
            order,
            supplier_status: c.next()?,
            market_status: c.next()?,
            vocabulary: c.id()?,
            cancellable: c.next()?,
            label_state: c.next()?,
            planned_delivery: c.next()?,
            seen_at: instant(c.raw()?)?,
            changed_at: instant(c.raw()?)?,
            summary: None,
        };
        let leg: Option<String> = c.raw()?;
        let event: Option<String> = c.raw()?;
        let responsible: Option<String> = c.raw()?;
        if let Some(leg) = leg {
            found.summary = Some(OrderSummary {
                leg: Leg::from_code(&leg).unwrap_or(Leg::Unknown),
                event: event
                    .as_deref()
                    .and_then(EventKind::from_code)
                    .unwrap_or(EventKind::Unknown),
                responsible: responsible.unwrap_or_default(),
                first_at: c.next()?,
                last_event_at: c.next()?,
                finished_at: c.next()?,
                finished: c.next()?,
                refused: c.next()?,
                cancelled: c.next()?,
                delivered: c.next()?,
                legs: serde_json::from_str(c.raw::<Option<String>>()?.as_deref().unwrap_or("[]"))?,
            });
        }
        if !found.order.items.is_empty() {
            found.order.items.extend(self.further_items(id)?);
        }
        Ok((id, found))
    }

    fn further_items(&self, id: i64) -> Result<Vec<OrderItem>> {
        self.read_columns(
            "SELECT product_id, variant_id, article, barcodes, title, variant, quantity FROM order_item
             WHERE order_row = ?1 ORDER BY seq",
            [id],
            |c| {
                Ok(OrderItem {
                    product_id: c.id()?,
                    variant_id: c.id()?,
                    article: c.next()?,
                    barcodes: split_barcodes(c.next()?),
                    title: c.next()?,
                    variant: c.next()?,
                    quantity: c.next()?,
                })
            },
        )
    }
}

/// What is found of an order: goods, comment and office by any part; its ids in full.
pub(crate) fn doc(order: &Order) -> Doc {
    let mut doc = Doc::default();
    for item in &order.items {
        for text in [&item.article, &item.title].into_iter().flatten() {
            doc.add_text(text);
        }
    }
    for text in [&order.comment, &order.office].into_iter().flatten() {
        doc.add_text(text);
    }
    if let Key::Text(id) = Key::of(order.id.as_str()) {
        doc.add_id(id);
    }
    doc.add_id(order.srid.as_ref().map(|id| id.as_str()).unwrap_or_default());
    for id in [&order.tracking_number, &order.sticker].into_iter().flatten() {
        doc.add_id(id);
    }
    for barcode in order.items.iter().flat_map(|item| &item.barcodes) {
        doc.add_id(barcode);
    }
    doc
}
