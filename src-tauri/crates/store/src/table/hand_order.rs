//! Orders as the seller typed them in, for shops that no connector reads.

use super::case_row::case_n;
use super::order_row::doc;
use crate::error::Result;
use crate::field::{Columns, currency, ms};
use crate::key::KeyText;
use crate::search::Index;
use crate::tx::{OrderDelta, Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, OrderId};
use recourse_domain::money::Money;
use std::collections::BTreeSet;

/// Who changed a case, in its history, when it was the seller.
const SELLER: &str = "seller";

/// An order typed in by the seller. Instants are UTC.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandOrder {
    /// The marketplace's id of it.
    pub order_id: OrderId,
    /// The product's name.
    pub title: Option<String>,
    /// What the buyer was asked to pay.
    pub price: Option<Money>,
    /// The country it goes to.
    pub country: Option<String>,
    /// The carrier.
    pub carrier: Option<String>,
    /// The parcel's tracking number.
    pub tracking_number: Option<String>,
    /// When the buyer ordered.
    pub ordered_at: Option<DateTime<Utc>>,
    /// When the marketplace released it to be shipped.
    pub released_at: Option<DateTime<Utc>>,
    /// By when it must be shipped, where the marketplace names the instant.
    pub ship_by: Option<DateTime<Utc>>,
    /// When the seller declared it as shipped.
    pub shipped_at: Option<DateTime<Utc>>,
    /// When the carrier first scanned it.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When the buyer got it.
    pub delivered_at: Option<DateTime<Utc>>,
    /// When it was typed in, or last changed.
    pub entered_at: DateTime<Utc>,
}

const SELECT: &str = "SELECT order_id, title, price_minor, price_currency, country, carrier, tracking_number, ordered_at,
   released_at, ship_by, shipped_at, confirmed_at, delivered_at, entered_at FROM hand_order WHERE account = ?1";

fn read(row: &rusqlite::Row<'_>) -> Result<HandOrder> {
    let mut c = Columns::new(row, 0);
    let order_id: String = c.next()?;
    let title = c.next()?;
    let minor: Option<i64> = c.next()?;
    let letters: Option<String> = c.next()?;
    let price = match minor.zip(letters) {
        Some((minor, letters)) => Some(Money::new(minor, currency(&letters)?)),
        None => None,
    };
    Ok(HandOrder {
        order_id: OrderId::from(order_id),
        title,
        price,
        country: c.next()?,
        carrier: c.next()?,
        tracking_number: c.next()?,
        ordered_at: c.next()?,
        released_at: c.next()?,
        ship_by: c.next()?,
        shipped_at: c.next()?,
        confirmed_at: c.next()?,
        delivered_at: c.next()?,
        entered_at: c.next()?,
    })
}

impl Reader<'_> {
    /// An order as it was typed in.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn hand_order(&self, account: &AccountId, order: &OrderId) -> Result<Option<HandOrder>> {
        let mut statement = self.sql(&format!("{SELECT} AND order_id = ?2"))?;
        let mut rows = statement.query((self.n(account)?, order.as_str()))?;
        rows.next()?.map(read).transpose()
    }

    /// Every order of an account that was typed in.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn hand_orders(&self, account: &AccountId) -> Result<Vec<HandOrder>> {
        self.read_rows(&format!("{SELECT} ORDER BY order_id"), [self.n(account)?], read)
    }
}

impl WriteTx<'_> {
    /// Takes out the orders of an account that nobody has typed in any more, because that was undone, with the cases that
    /// detectors opened on them. One whose case the seller has worked on stays. Gives how many went. Only for an account without
    /// a connector.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn drop_untyped_orders(&mut self, account: &AccountId) -> Result<u64> {
        let n = self.n(account)?;
        let typed: BTreeSet<OrderId> = self
            .hand_orders(account)?
            .into_iter()
            .map(|order| order.order_id)
            .collect();
        let mut untyped = Vec::new();
        {
            let mut statement = self.sql("SELECT id, order_id FROM orders WHERE account = ?1")?;
            let mut rows = statement.query([n])?;
            while let Some(row) = rows.next()? {
                let id = OrderId::from(row.get::<_, KeyText>(1)?.0);
                if !typed.contains(&id) {
                    untyped.push((row.get::<_, i64>(0)?, id));
                }
            }
        }
        let mut gone = 0;
        for (row, id) in untyped {
            let cases = self.cases_of_order(account, &id)?;
            let mut worked_on = false;
            for case in &cases {
                let by_seller = self.audit_of(&case.id)?.iter().any(|line| line.who == SELLER);
                worked_on |= by_seller || case.ticket.is_some();
            }
            let Some(order) = self.order(account, &id)?.filter(|_| !worked_on) else {
                continue;
            };
            for case in &cases {
                let n = case_n(&case.id)?;
                self.sql("DELETE FROM cases WHERE n = ?1")?.execute([n])?;
                self.docs().change(Index::Cases, n, Some(case.doc()), None);
            }
            for sql in [
                "DELETE FROM order_item WHERE order_row = ?1",
                "DELETE FROM event WHERE order_row = ?1",
                "DELETE FROM leg_time WHERE order_row = ?1",
                "DELETE FROM orders WHERE id = ?1",
            ] {
                self.sql(sql)?.execute([row])?;
            }
            self.docs()
                .change(Index::Orders, row, Some(doc(&order.order)), None);
            self.count_orders(
                n,
                OrderDelta {
                    all: -1,
                    moving: -i64::from(order.summary.as_ref().is_none_or(|summary| !summary.finished)),
                    refused: -i64::from(order.summary.as_ref().is_some_and(|summary| summary.refused)),
                },
            );
            self.tag(Tag::Orders);
            self.tag(Tag::Cases);
            gone += 1;
        }
        Ok(gone)
    }

    /// Keeps an order as it was typed in; one with the same id is replaced.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_hand_order(&mut self, account: &AccountId, order: &HandOrder) -> Result<()> {
        let n = self.n(account)?;
        self.sql(
            "INSERT INTO hand_order VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
             ON CONFLICT DO UPDATE SET
               (title, price_minor, price_currency, country, carrier, tracking_number, ordered_at, released_at, ship_by,
                shipped_at, confirmed_at, delivered_at, entered_at) =
               (excluded.title, excluded.price_minor, excluded.price_currency, excluded.country, excluded.carrier,
                excluded.tracking_number, excluded.ordered_at, excluded.released_at, excluded.ship_by, excluded.shipped_at,
                excluded.confirmed_at, excluded.delivered_at, excluded.entered_at)",
        )?
        .execute((
            n,
            order.order_id.as_str(),
            &order.title,
            order.price.map(|price| price.minor),
            order.price.map(|price| price.currency.to_string()),
            &order.country,
            &order.carrier,
            &order.tracking_number,
            order.ordered_at.map(ms),
            order.released_at.map(ms),
            order.ship_by.map(ms),
            order.shipped_at.map(ms),
            order.confirmed_at.map(ms),
            order.delivered_at.map(ms),
            ms(order.entered_at),
        ))?;
        self.tag(Tag::Orders);
        Ok(())
    }
}
