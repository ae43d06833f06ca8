//! Cases: one kind on one order, claim or review.

use super::case_row::{CaseRow, NO_DEADLINE, NewCase, SELECT, case_id, case_n, rank, ticket_id};
use crate::error::{Result, StoreError};
use crate::field::{Columns, Field, cut};
use crate::key::{Key, KeyText};
use crate::search::Index;
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::case::{CaseState, Outcome};
use recourse_domain::deadline::{Confidence, Deadline};
use recourse_domain::id::{AccountId, CaseId, CaseKind, OrderId, RuleId};
use recourse_domain::money::Money;
use rusqlite::Row;
use rusqlite::types::Value;

const COLUMNS: &str = "state, view, rule, opened_at, changed_at, since_at, title, title_lang, stars, facts, deadline_at, \
    deadline_rule, deadline_source, deadline_seen_on, deadline_confidence, due, rank, at_stake, snoozed_until, outcome, \
    claimed_minor, claimed_currency, recovered_minor, recovered_currency, conceded_minor, conceded_currency, \
    written_off_minor, written_off_currency, drop_reason, ticket, search_text";

impl Reader<'_> {
    pub(crate) fn case_from(&self, row: &Row<'_>) -> Result<CaseRow> {
        let n: i64 = row.get(0)?;
        let account = self.db.account_id(row.get(1)?)?;
        let mut c = Columns::new(row, 2);
        let kind = CaseKind::new(c.raw::<String>()?);
        let (subject_kind, subject_id) = (c.next()?, c.next()?);
        let state: String = c.next()?;
        let mut case = CaseRow {
            id: case_id(n),
            account,
            kind,
            subject_kind,
            subject_id,
            state: CaseState::from_code(&state)
                .ok_or_else(|| StoreError::Data(format!("{state} is no state of a case")))?,
            rule: c.next()?,
            opened_at: c.next()?,
            changed_at: c.next()?,
            since: c.next()?,
            title: c.next()?,
            title_lang: c.next()?,
            stars: c.next()?,
            facts: c.next()?,
            deadline: deadline(&mut c)?,
            at_stake: c.next()?,
            order_ids: Vec::new(),
            snoozed_until: c.next()?,
            outcome: c
                .next::<Option<String>>()?
                .as_deref()
                .and_then(Outcome::from_code),
            claimed: c.next()?,
            recovered: c.next()?,
            conceded: c.next()?,
            written_off: c.next()?,
            drop_reason: c.next()?,
            ticket: c.next::<Option<i64>>()?.map(ticket_id),
            search_text: c.next()?,
        };
        let mut statement = self.sql("SELECT order_id FROM case_order WHERE case_n = ?1 ORDER BY seq")?;
        let mut rows = statement.query([n])?;
        while let Some(row) = rows.next()? {
            case.order_ids.push(OrderId::new(row.get::<_, KeyText>(0)?.0));
        }
        Ok(case)
    }

    pub(crate) fn case_by_n(&self, n: i64) -> Result<Option<CaseRow>> {
        let mut statement = self.sql(&format!("{SELECT} WHERE n = ?1"))?;
        let mut rows = statement.query([n])?;
        rows.next()?.map(|row| self.case_from(row)).transpose()
    }

    /// A case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case(&self, id: &CaseId) -> Result<Option<CaseRow>> {
        match case_n(id) {
            Ok(n) => self.case_by_n(n),
            Err(_) => Ok(None),
        }
    }

    /// The case of a kind on a subject.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_of(
        &self,
        account: &AccountId,
        kind: &CaseKind,
        subject_kind: &str,
        subject_id: &str,
    ) -> Result<Option<CaseRow>> {
        let mut statement = self.sql(&format!(
            "{SELECT} WHERE account = ?1 AND kind = ?2 AND subject_kind = ?3 AND subject_id = ?4"
        ))?;
        let mut rows = statement.query((self.n(account)?, kind.as_str(), subject_kind, subject_id))?;
        rows.next()?.map(|row| self.case_from(row)).transpose()
    }

    /// Cases about an order, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn cases_of_order(&self, account: &AccountId, order: &OrderId) -> Result<Vec<CaseRow>> {
        let mut cases = Vec::new();
        for id in self.case_ids_of_order(account, order)? {
            cases.extend(self.case(&id)?);
        }
        Ok(cases)
    }

    /// Cases on a subject, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn cases_of_subject(
        &self,
        account: &AccountId,
        subject_kind: &str,
        subject_id: &str,
    ) -> Result<Vec<CaseRow>> {
        self.read_rows(
            &format!("{SELECT} WHERE account = ?1 AND subject_kind = ?2 AND subject_id = ?3 ORDER BY n"),
            (self.n(account)?, subject_kind, subject_id),
            |row| self.case_from(row),
        )
    }
}

fn deadline(c: &mut Columns<'_, '_>) -> Result<Option<Deadline>> {
    let at: Option<DateTime<Utc>> = c.next()?;
    let rule: Option<String> = c.next()?;
    let source: Option<String> = c.next()?;
    let seen_on = c.next()?;
    let confidence: Option<String> = c.next()?;
    Ok(at.map(|at| Deadline {
        at,
        rule: RuleId::new(rule.unwrap_or_default()),
        source: source.unwrap_or_default(),
        seen_on,
        confidence: confidence
            .as_deref()
            .and_then(Confidence::from_code)
            .unwrap_or(Confidence::Low),
    }))
}

impl WriteTx<'_> {
    /// The next number of a sequence. Numbers are never given twice, undone or not.
    pub(crate) fn next_number(&self, name: &str) -> Result<i64> {
        Ok(self
            .sql("INSERT INTO sequence VALUES (?1, 1) ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value")?
            .query_one([name], |row| row.get(0))?)
    }

    /// Opens a case, or finds the one that is there: a kind is on a subject once. True: opened now.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn open_case(&mut self, case: &NewCase) -> Result<(CaseId, bool)> {
        let account = self.n(&case.account)?;
        let mut find = self.sql(
            "SELECT n FROM cases WHERE account = ?1 AND kind = ?2 AND subject_kind = ?3 AND subject_id = ?4",
        )?;
        let mut rows = find.query((account, case.kind.as_str(), &case.subject_kind, &case.subject_id))?;
        if let Some(row) = rows.next()? {
            return Ok((case_id(row.get(0)?), false));
        }
        drop(rows);
        let n = self.next_number("case")?;
        let row = CaseRow::of(case, n);
        let mut values: Vec<Value> = vec![n.into(), account.into()];
        row.kind.as_str().to_owned().put(&mut values);
        row.subject_kind.put(&mut values);
        row.subject_id.put(&mut values);
        values.extend(row.values(case.opened_at));
        let marks = vec!["?"; values.len()].join(", ");
        self.sql(&format!(
            "INSERT INTO cases (n, account, kind, subject_kind, subject_id, {COLUMNS}) VALUES ({marks})"
        ))?
        .execute(rusqlite::params_from_iter(&values))?;
        self.put_case_orders(n, account, &row.order_ids)?;
        self.docs().change(Index::Cases, n, None, Some(row.doc()));
        self.tag(Tag::Cases);
        Ok((row.id, true))
    }

    fn put_case_orders(&self, n: i64, account: i64, orders: &[OrderId]) -> Result<()> {
        let mut insert = self.sql("INSERT INTO case_order VALUES (?1, ?2, ?3, ?4)")?;
        for (seq, order) in orders.iter().enumerate() {
            insert.execute((n, seq as i64, account, Key::of(order.as_str())))?;
        }
        Ok(())
    }

    /// Writes a case's row whole; its account, kind and subject stay. A row that is as before is not written.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such case.
    pub fn update_case(&mut self, case: &CaseRow, now: DateTime<Utc>) -> Result<()> {
        let n = case_n(&case.id)?;
        let old = self
            .case_by_n(n)?
            .ok_or_else(|| StoreError::not_found(format!("case {}", case.id)))?;
        let mut row = case.clone();
        row.changed_at = cut(now);
        let same = CaseRow {
            changed_at: row.changed_at,
            ..old.clone()
        } == row;
        if same {
            return Ok(());
        }
        let mut values = row.values(now);
        let marks = vec!["?"; values.len()].join(", ");
        values.push(n.into());
        self.sql(&format!("UPDATE cases SET ({COLUMNS}) = ({marks}) WHERE n = ?"))?
            .execute(rusqlite::params_from_iter(&values))?;
        if old.order_ids != row.order_ids {
            let account = self.n(&old.account)?;
            self.sql("DELETE FROM case_order WHERE case_n = ?1")?
                .execute([n])?;
            self.put_case_orders(n, account, &row.order_ids)?;
        }
        self.docs()
            .change(Index::Cases, n, Some(old.doc()), Some(row.doc()));
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Ranks cases without a deadline anew by money times age; once a day is enough.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn rerank_cases(&mut self, now: DateTime<Utc>) -> Result<()> {
        let mut ranks = Vec::new();
        {
            let mut statement = self.sql(
                "SELECT n, at_stake, coalesce(since_at, opened_at), rank FROM cases WHERE view < 3 AND due = ?1",
            )?;
            let mut rows = statement.query([NO_DEADLINE])?;
            while let Some(row) = rows.next()? {
                let mut c = Columns::new(row, 1);
                let at_stake: Vec<Money> = c.next()?;
                let since: DateTime<Utc> = c.next()?;
                let new = rank(&at_stake, since, now);
                if new != c.raw::<i64>()? {
                    ranks.push((row.get::<_, i64>(0)?, new));
                }
            }
        }
        let mut update = self.sql("UPDATE cases SET rank = ?2 WHERE n = ?1")?;
        for (n, rank) in &ranks {
            update.execute((n, rank))?;
        }
        if !ranks.is_empty() {
            self.tag(Tag::Cases);
        }
        Ok(())
    }
}
