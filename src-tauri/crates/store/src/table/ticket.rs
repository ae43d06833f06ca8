//! Tickets: what files cases with a marketplace.

use super::case_row::{case_id, case_n, ticket_id, ticket_n};
use super::order_list::page_rows;
use crate::error::{Result, StoreError};
use crate::field::{Columns, Field, ms};
use crate::key::{Key, KeyText};
use crate::tx::{Page, Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::case::{Outcome, TicketState};
use recourse_domain::id::{AccountId, CaseId, CaseKind, OrderId, TicketId};
use recourse_domain::money::Money;
use rusqlite::Row;
use rusqlite::types::Value;

/// A ticket to make.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTicket {
    /// Kind of its cases.
    pub kind: CaseKind,
    /// The account.
    pub account: AccountId,
    /// Language of the appeal.
    pub lang: String,
    /// When its data was put together, UTC: the only time a bundle knows.
    pub prepared_at: DateTime<Utc>,
    /// Everything a bundle is made from.
    pub input: serde_json::Value,
    /// Its cases.
    pub cases: Vec<TicketCaseRow>,
}

/// A ticket.
#[derive(Debug, Clone, PartialEq)]
pub struct TicketRow {
    /// `B-0012`.
    pub id: TicketId,
    /// Kind of its cases.
    pub kind: CaseKind,
    /// The account.
    pub account: AccountId,
    /// Its state.
    pub state: TicketState,
    /// Language of the appeal.
    pub lang: String,
    /// When it was made, UTC.
    pub created_at: DateTime<Utc>,
    /// When its data was put together, UTC.
    pub prepared_at: DateTime<Utc>,
    /// Everything a bundle is made from.
    pub input: serde_json::Value,
    /// The marketplace's number.
    pub number: Option<String>,
    /// When it was filed, UTC.
    pub filed_at: Option<DateTime<Utc>>,
    /// When to look for an answer, UTC.
    pub remind_at: Option<DateTime<Utc>>,
    /// Name of the bundle's file.
    pub bundle_name: Option<String>,
    /// Where it was written.
    pub bundle_path: Option<String>,
}

/// A case of a ticket.
#[derive(Debug, Clone, PartialEq)]
pub struct TicketCaseRow {
    /// The case.
    pub case: CaseId,
    /// Asked.
    pub claimed: Option<Money>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Came back.
    pub recovered: Option<Money>,
    /// The answer's words.
    pub note: Option<String>,
}

const SELECT: &str = "SELECT n, account, kind, state, lang, created_at, prepared_at, input, number, filed_at, remind_at, \
    bundle_name, bundle_path FROM ticket";

fn number(id: &TicketId) -> Result<i64> {
    ticket_n(id).ok_or_else(|| StoreError::not_found(format!("ticket {id}")))
}

impl Reader<'_> {
    /// The number the next ticket will get.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn next_ticket(&self) -> Result<TicketId> {
        let last: i64 = self
            .sql("SELECT coalesce((SELECT value FROM sequence WHERE name = 'ticket'), 0)")?
            .query_one([], |row| row.get(0))?;
        Ok(ticket_id(last + 1))
    }

    fn ticket_from(&self, row: &Row<'_>) -> Result<TicketRow> {
        let mut c = Columns::new(row, 2);
        Ok(TicketRow {
            id: ticket_id(row.get(0)?),
            account: self.db.account_id(row.get(1)?)?,
            kind: CaseKind::new(c.raw::<String>()?),
            state: TicketState::from_code(&c.raw::<String>()?).unwrap_or(TicketState::Draft),
            lang: c.next()?,
            created_at: c.next()?,
            prepared_at: c.next()?,
            input: c.next()?,
            number: c.next()?,
            filed_at: c.next()?,
            remind_at: c.next()?,
            bundle_name: c.next()?,
            bundle_path: c.next()?,
        })
    }

    /// A ticket.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ticket(&self, id: &TicketId) -> Result<Option<TicketRow>> {
        let Some(n) = ticket_n(id) else { return Ok(None) };
        let mut statement = self.sql(&format!("{SELECT} WHERE n = ?1"))?;
        let mut rows = statement.query([n])?;
        rows.next()?.map(|row| self.ticket_from(row)).transpose()
    }

    /// Tickets, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn tickets(&self, after: Option<&str>, limit: usize) -> Result<Page<TicketRow>> {
        let before: i64 = after.and_then(|cursor| cursor.parse().ok()).unwrap_or(i64::MAX);
        let mut statement = self.sql(&format!("{SELECT} WHERE n < ?1 ORDER BY n DESC LIMIT ?2"))?;
        let mut rows = statement.query((before, page_rows(limit)))?;
        let mut tickets = Vec::new();
        while let Some(row) = rows.next()? {
            tickets.push((row.get::<_, i64>(0)?, self.ticket_from(row)?));
        }
        Ok(Page::cut(tickets, limit, |(n, _)| n.to_string()).map(|(_, row)| row))
    }

    /// Tickets whose bundle is written and that are not filed yet, and filed ones without an answer: the longest in that
    /// state first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn tickets_open(&self, limit: usize) -> Result<Vec<TicketRow>> {
        let sql = format!(
            "{SELECT} WHERE state IN ('exported', 'filed') ORDER BY coalesce(filed_at, prepared_at), n LIMIT ?1"
        );
        self.read_rows(&sql, [page_rows(limit.saturating_sub(1))], |row| {
            self.ticket_from(row)
        })
    }

    /// How many tickets [`Reader::tickets_open`] would give without a limit.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn tickets_open_count(&self) -> Result<u64> {
        let count: i64 = self
            .sql("SELECT count(*) FROM ticket WHERE state IN ('exported', 'filed')")?
            .query_one([], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The newest ticket that files a case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ticket_of_case(&self, case: &CaseId) -> Result<Option<TicketId>> {
        let n: Option<i64> = self
            .sql("SELECT max(ticket_n) FROM ticket_case WHERE case_n = ?1")?
            .query_one([case_n(case)?], |row| row.get(0))?;
        Ok(n.map(ticket_id))
    }

    /// The cases of a ticket.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ticket_cases(&self, ticket: &TicketId) -> Result<Vec<TicketCaseRow>> {
        let mut statement = self.sql(
            "SELECT case_n, claimed_minor, claimed_currency, outcome, recovered_minor, recovered_currency, note
             FROM ticket_case WHERE ticket_n = ?1 ORDER BY case_n",
        )?;
        let mut rows = statement.query([number(ticket)?])?;
        let mut cases = Vec::new();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row, 1);
            cases.push(TicketCaseRow {
                case: case_id(row.get(0)?),
                claimed: c.next()?,
                outcome: c
                    .next::<Option<String>>()?
                    .as_deref()
                    .and_then(Outcome::from_code),
                recovered: c.next()?,
                note: c.next()?,
            });
        }
        Ok(cases)
    }

    /// Those of the orders that are in a ticket that was exported or filed, with the newest such ticket.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn orders_in_tickets(
        &self,
        account: &AccountId,
        orders: &[OrderId],
    ) -> Result<Vec<(OrderId, TicketId)>> {
        let n = self.n(account)?;
        let mut statement = self.sql(
            "SELECT o.order_id, max(t.n) FROM case_order o JOIN ticket_case tc ON tc.case_n = o.case_n
             JOIN ticket t ON t.n = tc.ticket_n AND t.state <> 'draft'
             WHERE o.account = ?1 AND o.order_id = ?2 GROUP BY o.order_id",
        )?;
        let mut found = Vec::new();
        for order in orders {
            let mut rows = statement.query((n, Key::of(order.as_str())))?;
            while let Some(row) = rows.next()? {
                found.push((OrderId::new(row.get::<_, KeyText>(0)?.0), ticket_id(row.get(1)?)));
            }
        }
        Ok(found)
    }
}

impl WriteTx<'_> {
    /// Makes a draft of a ticket and ties its cases to it.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn new_ticket(&mut self, ticket: &NewTicket, now: DateTime<Utc>) -> Result<TicketId> {
        let account = self.n(&ticket.account)?;
        let n = self.next_number("ticket")?;
        self.sql(
            "INSERT INTO ticket (n, account, kind, state, lang, created_at, prepared_at, input)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            n,
            account,
            ticket.kind.as_str(),
            TicketState::Draft.code(),
            &ticket.lang,
            ms(now),
            ms(ticket.prepared_at),
            ticket.input.to_string(),
        ))?;
        let id = ticket_id(n);
        for case in &ticket.cases {
            self.set_ticket_case(&id, case)?;
            self.sql("UPDATE cases SET ticket = ?2 WHERE n = ?1")?
                .execute((case_n(&case.case)?, n))?;
        }
        self.tag(Tag::Tickets);
        self.tag(Tag::Cases);
        Ok(id)
    }

    /// Writes a ticket's row whole; its account, kind and the time it was made stay.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such ticket.
    pub fn update_ticket(&mut self, ticket: &TicketRow) -> Result<()> {
        let written = self
            .sql(
                "UPDATE ticket SET (state, lang, prepared_at, input, number, filed_at, remind_at, bundle_name, bundle_path)
                   = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) WHERE n = ?1",
            )?
            .execute((
                number(&ticket.id)?,
                ticket.state.code(),
                &ticket.lang,
                ms(ticket.prepared_at),
                ticket.input.to_string(),
                &ticket.number,
                ticket.filed_at.map(ms),
                ticket.remind_at.map(ms),
                &ticket.bundle_name,
                &ticket.bundle_path,
            ))?;
        if written == 0 {
            return Err(StoreError::not_found(format!("ticket {}", ticket.id)));
        }
        self.tag(Tag::Tickets);
        Ok(())
    }

    /// Writes a case's part of a ticket.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_ticket_case(&mut self, ticket: &TicketId, case: &TicketCaseRow) -> Result<()> {
        let mut values: Vec<Value> = vec![number(ticket)?.into(), case_n(&case.case)?.into()];
        case.claimed.put(&mut values);
        case.outcome.map(|o| o.code().to_owned()).put(&mut values);
        case.recovered.put(&mut values);
        case.note.put(&mut values);
        self.sql(
            "INSERT INTO ticket_case VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
               (claimed_minor, claimed_currency, outcome, recovered_minor, recovered_currency, note) =
               (excluded.claimed_minor, excluded.claimed_currency, excluded.outcome, excluded.recovered_minor,
                excluded.recovered_currency, excluded.note)",
        )?
        .execute(rusqlite::params_from_iter(&values))?;
        self.tag(Tag::Tickets);
        Ok(())
    }
}
