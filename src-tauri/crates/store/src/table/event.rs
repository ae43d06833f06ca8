//! Histories of parcels, and how long legs usually take.

use crate::error::Result;
use crate::field::{Field, ms};
use crate::tx::{Reader, WriteTx};
use recourse_domain::id::{AccountId, OrderId, Vocabulary};
use recourse_domain::leg::Leg;
use recourse_domain::market::HistoryEvent;
use std::collections::HashSet;

/// The seller's usual time in a leg.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegUsual {
    /// How many finished legs it rests on.
    pub basis: u64,
    /// Median, in milliseconds.
    pub median_ms: i64,
    /// 95th percentile (nearest rank), in milliseconds.
    pub p95_ms: i64,
}

impl Reader<'_> {
    /// Every event of an order ever told, in the order they came.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn events(&self, account: &AccountId, order: &OrderId) -> Result<Vec<HistoryEvent>> {
        match self.order_row_id(self.n(account)?, order.as_str())? {
            Some(id) => self.events_of_row(id),
            None => Ok(Vec::new()),
        }
    }

    /// Every event of several orders, of those that have any.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn events_of(
        &self,
        account: &AccountId,
        orders: &[OrderId],
    ) -> Result<Vec<(OrderId, Vec<HistoryEvent>)>> {
        let n = self.n(account)?;
        let mut found = Vec::with_capacity(orders.len());
        for order in orders {
            if let Some(id) = self.order_row_id(n, order.as_str())? {
                let events = self.events_of_row(id)?;
                if !events.is_empty() {
                    found.push((order.clone(), events));
                }
            }
        }
        Ok(found)
    }

    fn events_of_row(&self, id: i64) -> Result<Vec<HistoryEvent>> {
        self.read_columns("SELECT source, code, at, original_time, text, place FROM event WHERE order_row = ?1 ORDER BY seq", [id], |c| Ok(HistoryEvent {
                source: Vocabulary::new(String::take(c)?),
                code: c.next()?,
                at: c.next()?,
                original_time: c.next()?,
                text: c.next()?,
                place: c.next()?,
            }))
    }

    /// Lengths of a leg that parcels have left, in milliseconds, ascending.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn leg_times(&self, account: &AccountId, leg: Leg) -> Result<Vec<i64>> {
        self.read_rows(
            "SELECT ms FROM leg_time WHERE account = ?1 AND leg = ?2 ORDER BY ms",
            (self.n(account)?, leg.code()),
            |row| Ok(row.get(0)?),
        )
    }

    /// The seller's usual time in a leg, as of the last [`WriteTx::refresh_leg_usuals`].
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn leg_usual(&self, account: &AccountId, leg: Leg) -> Result<Option<LegUsual>> {
        Ok(self
            .leg_usuals(account)?
            .into_iter()
            .find_map(|(of, usual)| (of == leg).then_some(usual)))
    }

    /// The seller's usual times, leg by leg.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn leg_usuals(&self, account: &AccountId) -> Result<Vec<(Leg, LegUsual)>> {
        let mut statement =
            self.sql("SELECT leg, basis, median_ms, p95_ms FROM leg_usual WHERE account = ?1")?;
        let mut rows = statement.query([self.n(account)?])?;
        let mut usuals = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(leg) = Leg::from_code(&row.get::<_, String>(0)?) {
                let usual = LegUsual {
                    basis: row.get::<_, i64>(1)?.unsigned_abs(),
                    median_ms: row.get(2)?,
                    p95_ms: row.get(3)?,
                };
                usuals.push((leg, usual));
            }
        }
        usuals.sort_by_key(|(leg, _)| *leg);
        Ok(usuals)
    }
}

impl WriteTx<'_> {
    /// Adds the events that were not told before; true when there were any.
    pub(crate) fn put_events(&self, id: i64, events: &[HistoryEvent]) -> Result<bool> {
        if events.is_empty() {
            return Ok(false);
        }
        let known = self.events_of_row(id)?;
        let same = |e: &HistoryEvent| (e.source.clone(), e.code.clone(), e.at.map(ms), e.place.clone());
        let mut seen: HashSet<_> = known.iter().map(same).collect();
        let mut seq = known.len() as i64;
        for event in events {
            if !seen.insert(same(event)) {
                continue;
            }
            self.sql("INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?
                .execute((
                    id,
                    seq,
                    event.source.as_str(),
                    &event.code,
                    event.at.map(ms),
                    &event.original_time,
                    &event.text,
                    &event.place,
                ))?;
            seq += 1;
        }
        Ok(seq > known.len() as i64)
    }

    /// Counts the seller's usual times anew; once at the end of a sync is enough.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn refresh_leg_usuals(&mut self, account: &AccountId) -> Result<()> {
        let n = self.n(account)?;
        for leg in Leg::ALL {
            let basis: i64 = self
                .sql("SELECT count(*) FROM leg_time WHERE account = ?1 AND leg = ?2")?
                .query_one((n, leg.code()), |row| row.get(0))?;
            if basis == 0 {
                self.sql("DELETE FROM leg_usual WHERE account = ?1 AND leg = ?2")?
                    .execute((n, leg.code()))?;
                continue;
            }
            let mut at = self.sql(
                "SELECT ms FROM leg_time WHERE account = ?1 AND leg = ?2 ORDER BY ms LIMIT 1 OFFSET ?3",
            )?;
            let mut ms_at =
                |rank: i64| -> Result<i64> { Ok(at.query_one((n, leg.code(), rank), |row| row.get(0))?) };
            let (low, high) = (ms_at((basis - 1) / 2)?, ms_at(basis / 2)?);
            let median = low + (high - low) / 2;
            let p95 = ms_at((basis * 95 + 99) / 100 - 1)?;
            self.sql(
                "INSERT INTO leg_usual VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET
                   (basis, median_ms, p95_ms) = (excluded.basis, excluded.median_ms, excluded.p95_ms)",
            )?
            .execute((n, leg.code(), basis, median, p95))?;
        }
        Ok(())
    }
}
