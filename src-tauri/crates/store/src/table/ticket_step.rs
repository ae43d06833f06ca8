//! What was done for a ticket after its export.

use super::case_row::ticket_n;
use crate::error::{Result, StoreError};
use crate::field::ms;
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::TicketId;

fn number(id: &TicketId) -> Result<i64> {
    ticket_n(id).ok_or_else(|| StoreError::not_found(format!("ticket {id}")))
}

impl Reader<'_> {
    /// The steps of a ticket that the seller ticked, by name, with the time of the tick.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ticket_steps(&self, ticket: &TicketId) -> Result<Vec<(String, DateTime<Utc>)>> {
        self.read_columns(
            "SELECT step, done_at FROM ticket_step WHERE ticket_n = ?1 ORDER BY step",
            [number(ticket)?],
            |c| Ok((c.raw::<String>()?, c.next()?)),
        )
    }
}

impl WriteTx<'_> {
    /// Ticks a step of a ticket, or takes the tick off (`None`). True when something changed.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_ticket_step(
        &mut self,
        ticket: &TicketId,
        step: &str,
        done_at: Option<DateTime<Utc>>,
    ) -> Result<bool> {
        let n = number(ticket)?;
        let changed = match done_at {
            Some(at) => self
                .sql("INSERT INTO ticket_step VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
                .execute((n, step, ms(at)))?,
            None => self
                .sql("DELETE FROM ticket_step WHERE ticket_n = ?1 AND step = ?2")?
                .execute((n, step))?,
        };
        self.tag(Tag::Tickets);
        Ok(changed > 0)
    }
}
