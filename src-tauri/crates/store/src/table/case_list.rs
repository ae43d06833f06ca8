//! The inbox: pages, groups and counts of cases.

use super::case_row::{CaseRow, CaseView, NO_DEADLINE, SELECT, case_id};
use super::order_list::page_rows;
use crate::error::{Result, StoreError};
use crate::field::{Columns, ms};
use crate::search::{Hits, Index, Parsed};
use crate::tx::{Page, Reader};
use chrono::{DateTime, Utc};
use recourse_domain::case::CaseState;
use recourse_domain::id::{AccountId, CaseId, CaseKind};
use recourse_domain::money::Money;
use rusqlite::types::Value;

/// Which cases.
#[derive(Debug, Clone, Default)]
pub struct CaseQuery {
    /// The part of the inbox; `None`: all, to do first.
    pub view: Option<CaseView>,
    /// The kind.
    pub kind: Option<CaseKind>,
    /// The state.
    pub state: Option<CaseState>,
    /// The account.
    pub account: Option<AccountId>,
    /// Deadline at this instant or later, UTC.
    pub due_from: Option<DateTime<Utc>>,
    /// Deadline before this instant, UTC.
    pub due_before: Option<DateTime<Utc>>,
    /// Without a deadline only.
    pub no_deadline: bool,
    /// Snoozed beyond this instant only, UTC.
    pub asleep_at: Option<DateTime<Utc>>,
    /// Any id or words. The page is then newest case first.
    pub query: Option<String>,
    /// Leaves out cases that are snoozed beyond this instant, UTC.
    pub hide_snoozed_at: Option<DateTime<Utc>>,
    /// [`Page::next`] of the page before.
    pub after: Option<String>,
    /// Rows per page.
    pub limit: usize,
}

/// How many cases are in a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseCount {
    /// The account.
    pub account: AccountId,
    /// The kind.
    pub kind: CaseKind,
    /// The state.
    pub state: CaseState,
    /// How many.
    pub count: u64,
}

/// Suggested cases of one kind and account.
#[derive(Debug, Clone, PartialEq)]
pub struct SuggestedGroup {
    /// The kind.
    pub kind: CaseKind,
    /// The account.
    pub account: AccountId,
    /// How many.
    pub count: u64,
    /// What could be asked, per currency.
    pub at_stake: Vec<Money>,
    /// When the oldest happened, UTC.
    pub oldest: Option<DateTime<Utc>>,
    /// The most urgent, 500 at most.
    pub first: Vec<CaseId>,
}

/// Awake and without a deadline.
const OPEN_ENDED: &str = "view = ?1 AND due = ?2 AND (snoozed_until IS NULL OR snoozed_until <= ?3)";
/// Cases of a group that are named.
const NAMED: i64 = 500;

fn bad_cursor() -> StoreError {
    StoreError::Data("the page's cursor is unknown".into())
}

/// The place of a row in the inbox: view, due, rank, number.
type Place = [i64; 4];

fn place(cursor: &str) -> Result<Place> {
    let parts: Vec<i64> = cursor
        .split(':')
        .map(|part| part.parse().map_err(|_| bad_cursor()))
        .collect::<Result<_>>()?;
    parts.try_into().map_err(|_| bad_cursor())
}

struct Conditions {
    sql: String,
    params: Vec<Value>,
}

impl Conditions {
    fn add(&mut self, condition: &str, value: impl Into<Value>) {
        self.params.push(value.into());
        let joint = if self.sql.is_empty() { " WHERE " } else { " AND " };
        self.sql.push_str(joint);
        self.sql
            .push_str(&condition.replace('?', &format!("?{}", self.params.len())));
    }
}

impl Reader<'_> {
    /// A page of the inbox, most urgent first: by deadline, then by money times age.
    ///
    /// # Errors
    /// When the store cannot be read or the cursor is not one of this list.
    pub fn case_page(&self, query: &CaseQuery) -> Result<Page<CaseRow>> {
        if let Some(parsed) = query.query.as_deref().and_then(Parsed::of) {
            return self.search_cases(query, &parsed);
        }
        let view = query.view.or(query.state.map(CaseView::of));
        let mut c = self.case_conditions(query)?;
        if let Some(cursor) = &query.after {
            let [v, due, rank, n] = place(cursor)?;
            let first = c.params.len();
            let all: &[i64] = if view.is_some() {
                &[due, rank, n]
            } else {
                &[v, due, rank, n]
            };
            c.params.extend(all.iter().map(|part| Value::Integer(*part)));
            let marks: Vec<String> = (1..=all.len()).map(|i| format!("?{}", first + i)).collect();
            let columns = if view.is_some() {
                "due, rank, n"
            } else {
                "view, due, rank, n"
            };
            let joint = if c.sql.is_empty() { "WHERE" } else { "AND" };
            c.sql
                .push_str(&format!(" {joint} ({columns}) > ({})", marks.join(", ")));
        }
        c.params.push(page_rows(query.limit));
        let order = if view.is_some() {
            "due, rank, n"
        } else {
            "view, due, rank, n"
        };
        let sql = format!("{SELECT}{} ORDER BY {order} LIMIT ?{}", c.sql, c.params.len());
        let mut statement = self.sql(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(&c.params))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let place: Place = [row.get("view")?, row.get("due")?, row.get("rank")?, row.get(0)?];
            found.push((place, self.case_from(row)?));
        }
        Ok(Page::cut(found, query.limit, |([v, due, rank, n], _)| {
            format!("{v}:{due}:{rank}:{n}")
        })
        .map(|(_, row)| row))
    }

    /// What a query asks for, but for its words and its place.
    fn case_conditions(&self, query: &CaseQuery) -> Result<Conditions> {
        let mut c = Conditions {
            sql: String::new(),
            params: Vec::new(),
        };
        let view = query.view.or(query.state.map(CaseView::of));
        if let Some(kind) = &query.kind {
            c.add("kind = ?", kind.as_str().to_owned());
        }
        if let Some(view) = view {
            c.add("view = ?", view.number());
        }
        if let Some(state) = query.state {
            c.add("state = ?", state.code().to_owned());
        }
        if let Some(account) = &query.account {
            c.add("account = ?", self.n(account)?);
        }
        if let Some(from) = query.due_from {
            c.add("due >= ?", ms(from));
        }
        if let Some(before) = query.due_before {
            c.add("due < ?", ms(before));
        }
        if let Some(now) = query.hide_snoozed_at {
            c.add("(snoozed_until IS NULL OR snoozed_until <= ?)", ms(now));
        }
        if query.no_deadline {
            c.add("due = ?", NO_DEADLINE);
        }
        if let Some(now) = query.asleep_at {
            c.add("snoozed_until > ?", ms(now));
        }
        Ok(c)
    }

    /// How many cases a query finds, at most `most`; its place and its page are left aside.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_count(&self, query: &CaseQuery, most: u64) -> Result<u64> {
        if query.query.as_deref().and_then(Parsed::of).is_some() {
            let all = CaseQuery {
                after: None,
                limit: usize::try_from(most).unwrap_or(usize::MAX),
                ..query.clone()
            };
            return Ok(self.case_page(&all)?.items.len() as u64);
        }
        let c = self.case_conditions(query)?;
        let mut params = c.params;
        params.push(Value::Integer(i64::try_from(most).unwrap_or(i64::MAX)));
        let count: i64 = self
            .sql(&format!(
                "SELECT count(*) FROM (SELECT 1 FROM cases{} LIMIT ?{})",
                c.sql,
                params.len()
            ))?
            .query_one(rusqlite::params_from_iter(&params), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    fn search_cases(&self, query: &CaseQuery, parsed: &Parsed) -> Result<Page<CaseRow>> {
        let before = query
            .after
            .as_deref()
            .map_or(Ok(i64::MAX), |c| c.parse().map_err(|_| bad_cursor()))?;
        let mut hits = Hits::open(
            &self.db.conn,
            Index::Cases,
            "SELECT n FROM cases WHERE n < ?1 ORDER BY n DESC",
            parsed,
            before,
            query.limit * 2,
            Vec::new(),
        )?;
        let mut found = Vec::with_capacity(query.limit + 1);
        while found.len() <= query.limit {
            let Some(n) = hits.next()? else { break };
            let Some(row) = self.case_by_n(n)? else { continue };
            if parsed.matches(&row.doc()) && fits(&row, query) {
                found.push((n, row));
            }
        }
        Ok(Page::cut(found, query.limit, |(n, _)| n.to_string()).map(|(_, row)| row))
    }

    /// How many cases of a part of the inbox have their deadline in a span.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_due_count(
        &self,
        view: CaseView,
        from: Option<DateTime<Utc>>,
        before: Option<DateTime<Utc>>,
    ) -> Result<u64> {
        let count: i64 = self
            .sql("SELECT count(*) FROM cases WHERE view = ?1 AND due >= ?2 AND due < ?3")?
            .query_one(
                (
                    view.number(),
                    from.map_or(i64::MIN, ms),
                    before.map_or(NO_DEADLINE, ms),
                ),
                |row| row.get(0),
            )?;
        Ok(count.unsigned_abs())
    }

    /// How many awake cases to do have no deadline.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_no_deadline_count(&self, awake_at: DateTime<Utc>) -> Result<u64> {
        let count: i64 = self
            .sql(&format!("SELECT count(*) FROM cases WHERE {OPEN_ENDED}"))?
            .query_one((CaseView::Todo.number(), NO_DEADLINE, ms(awake_at)), |row| {
                row.get(0)
            })?;
        Ok(count.unsigned_abs())
    }

    /// Awake cases to do that have no deadline, by money times age.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_no_deadline_page(&self, limit: usize, awake_at: DateTime<Utc>) -> Result<Vec<CaseRow>> {
        self.case_rows(
            &format!("{SELECT} WHERE {OPEN_ENDED} ORDER BY due, rank, n LIMIT ?4"),
            &[
                CaseView::Todo.number().into(),
                NO_DEADLINE.into(),
                ms(awake_at).into(),
                (page_rows(limit.saturating_sub(1))),
            ],
        )
    }

    /// How many awake cases to do have their deadline in a span, and what depends on them, per currency.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_due(
        &self,
        from: Option<DateTime<Utc>>,
        before: Option<DateTime<Utc>>,
        awake_at: DateTime<Utc>,
    ) -> Result<(u64, Vec<Money>)> {
        let span = (
            CaseView::Todo.number(),
            from.map_or(i64::MIN, ms),
            before.map_or(NO_DEADLINE, ms),
            ms(awake_at),
        );
        const WHICH: &str =
            "view = ?1 AND due >= ?2 AND due < ?3 AND (snoozed_until IS NULL OR snoozed_until <= ?4)";
        let count: i64 = self
            .sql(&format!("SELECT count(*) FROM cases WHERE {WHICH}"))?
            .query_one(span, |row| row.get(0))?;
        let mut statement = self.sql(&format!(
            "SELECT sum(s.value ->> 0), s.value ->> 1 FROM cases, json_each(at_stake) AS s WHERE {WHICH}
             GROUP BY 2 HAVING sum(s.value ->> 0) <> 0 ORDER BY 2"
        ))?;
        let mut rows = statement.query(span)?;
        let mut sums = Vec::new();
        while let Some(row) = rows.next()? {
            sums.extend(Columns::new(row, 0).next::<Option<Money>>()?);
        }
        Ok((count.unsigned_abs(), sums))
    }

    /// What depends on all cases to do, per currency, from sums kept with every write.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_stake(&self) -> Result<Vec<Money>> {
        let mut statement = self.sql(
            "SELECT sum(minor), currency FROM case_sum WHERE view = ?1 GROUP BY currency HAVING sum(minor) <> 0
             ORDER BY currency",
        )?;
        let mut rows = statement.query([CaseView::Todo.number()])?;
        let mut sums = Vec::new();
        while let Some(row) = rows.next()? {
            sums.extend(Columns::new(row, 0).next::<Option<Money>>()?);
        }
        Ok(sums)
    }

    /// Cases that wait for others without a filed ticket that waits for all of them, the longest unchanged first; and how
    /// many there are.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn cases_waiting_alone(&self, limit: usize) -> Result<(Vec<CaseRow>, u64)> {
        const WHICH: &str =
            "view = 1 AND (ticket IS NULL OR ticket NOT IN (SELECT n FROM ticket WHERE state = 'filed'))";
        let count: i64 = self
            .sql(&format!("SELECT count(*) FROM cases WHERE {WHICH}"))?
            .query_one([], |row| row.get(0))?;
        let rows = self.case_rows(
            &format!("{SELECT} WHERE {WHICH} ORDER BY changed_at, n LIMIT ?1"),
            &[page_rows(limit.saturating_sub(1))],
        )?;
        Ok((rows, count.unsigned_abs()))
    }

    fn case_rows(&self, sql: &str, params: &[Value]) -> Result<Vec<CaseRow>> {
        self.read_rows(sql, rusqlite::params_from_iter(params), |row| self.case_from(row))
    }

    /// How many cases there are by account, kind and state, from counts kept with every write.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case_counts(&self) -> Result<Vec<CaseCount>> {
        let mut statement =
            self.sql("SELECT account, kind, state, count FROM case_count WHERE count > 0 ORDER BY 1, 2, 3")?;
        let mut rows = statement.query([])?;
        let mut counts = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(state) = CaseState::from_code(&row.get::<_, String>(2)?) {
                counts.push(CaseCount {
                    account: self.db.account_id(row.get(0)?)?,
                    kind: CaseKind::new(row.get::<_, String>(1)?),
                    state,
                    count: row.get::<_, i64>(3)?.unsigned_abs(),
                });
            }
        }
        Ok(counts)
    }

    /// How many cases to do are snoozed beyond an instant, by kind.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn asleep_by_kind(&self, at: DateTime<Utc>) -> Result<Vec<(CaseKind, u64)>> {
        let sql = format!(
            "SELECT kind, count(*) FROM cases WHERE view = {} AND snoozed_until > ?1 GROUP BY kind",
            CaseView::Todo.number()
        );
        self.read_rows(&sql, [ms(at)], |row| {
            let (kind, count): (String, i64) = (row.get(0)?, row.get(1)?);
            Ok((CaseKind::new(kind), count.unsigned_abs()))
        })
    }

    /// Suggested cases by kind and account, from counts and sums kept with every write.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn suggested_groups(&self) -> Result<Vec<SuggestedGroup>> {
        let mut oldest = self.sql(
            "SELECT coalesce(since_at, opened_at) FROM cases INDEXED BY cases_suggested
             WHERE view = 2 AND kind = ?1 AND account = ?2 ORDER BY 1 LIMIT 1",
        )?;
        let mut sums = self.sql(
            "SELECT minor, currency FROM case_sum WHERE account = ?1 AND kind = ?2 AND view = 2 AND minor <> 0",
        )?;
        let mut first = self.sql(
            "SELECT n FROM cases INDEXED BY cases_kind WHERE kind = ?1 AND view = 2 AND account = ?2
             ORDER BY due, rank, n LIMIT ?3",
        )?;
        let mut groups = Vec::new();
        for count in self.case_counts()? {
            if count.state != CaseState::Suggested {
                continue;
            }
            let (account, kind) = (self.n(&count.account)?, count.kind.as_str().to_owned());
            let mut group = SuggestedGroup {
                kind: count.kind,
                account: count.account,
                count: count.count,
                at_stake: Vec::new(),
                oldest: None,
                first: Vec::new(),
            };
            let mut rows = oldest.query((&kind, account))?;
            if let Some(row) = rows.next()? {
                group.oldest = Columns::new(row, 0).next()?;
            }
            let mut rows = sums.query((account, &kind))?;
            while let Some(row) = rows.next()? {
                group
                    .at_stake
                    .extend(Columns::new(row, 0).next::<Option<Money>>()?);
            }
            let mut rows = first.query((&kind, account, NAMED))?;
            while let Some(row) = rows.next()? {
                group.first.push(case_id(row.get(0)?));
            }
            groups.push(group);
        }
        groups.sort_by(|a, b| (&a.kind, &a.account).cmp(&(&b.kind, &b.account)));
        Ok(groups)
    }
}

fn fits(row: &CaseRow, query: &CaseQuery) -> bool {
    let due = row.deadline.as_ref().map(|d| d.at);
    query.view.is_none_or(|view| CaseView::of(row.state) == view)
        && query.state.is_none_or(|state| row.state == state)
        && query.kind.as_ref().is_none_or(|kind| row.kind == *kind)
        && query
            .account
            .as_ref()
            .is_none_or(|account| row.account == *account)
        && query.due_from.is_none_or(|from| due.is_none_or(|at| at >= from))
        && query
            .due_before
            .is_none_or(|before| due.is_some_and(|at| at < before))
        && (!query.no_deadline || due.is_none())
        && query
            .asleep_at
            .is_none_or(|now| row.snoozed_until.is_some_and(|until| until > now))
        && query
            .hide_snoozed_at
            .is_none_or(|now| row.snoozed_until.is_none_or(|until| until <= now))
}
