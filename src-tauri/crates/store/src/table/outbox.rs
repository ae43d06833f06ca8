//! What is done at marketplaces: queued once, sent once, with a log of every attempt and answer.
//!
//! # Why nothing is sent twice, whatever happens to the files
//!
//! The rows are among those that [`Store::act`](crate::Store::act) records: a row enters the table in the transaction of the
//! seller's action, and every later move that matters is written by `act` too, as an action that cannot be undone. So each
//! is a line of the journal, on disk before the transaction commits, and the request follows the commit:
//!
//! 1. *Killed before the line is whole:* the row is as before and nothing was sent. *Killed after that, before the commit:*
//!    nothing was sent either, but the line is done again at the next opening, and case 2 applies.
//! 2. *Killed after the commit, before the answer is written:* the row says `sending`. [`wake`](super::wake), run at every opening,
//!    makes it `unknown`: looked for, never simply sent.
//! 3. *The file is damaged and a backup takes its place:* the journal is done again on it. A backup that holds the row as
//!    `queued` gets the line of the attempt, so it says `sending`, `sent` or what became of it, and case 2 applies. A line
//!    whose commit failed in the damaged file does no harm: the row is looked for although it was not sent.
//! 4. *The backup's journal is gone, has holes, or a line of it cannot be done again:* then a row that the backup holds as
//!    waiting may have been sent since. [`doubt`](super::doubt) makes every such row `unknown`, with the moment it was queued as the
//!    earliest at which the marketplace may have acted. Held and queued rows that the journal vouches for stay as they are.
//!
//! An undo takes the row back as long as it is as it was queued; the first attempt changes it, and then the undo refuses.

use super::case_row::{case_id, case_n};
use super::order_list::page_rows;
use super::stream::ErrorNote;
use crate::attachment::digest;
use crate::error::{Result, StoreError};
use crate::field::{Columns, ms};
use crate::tx::{Page, Reader};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::case::CaseState;
use recourse_domain::id::{AccountId, CaseId};
use recourse_domain::outbox::{MarketAction, Move, OutboxState, state::longest_hold};
use rusqlite::Row;
use std::collections::BTreeMap;

/// An action to queue.
#[derive(Debug, Clone, PartialEq)]
pub struct NewOutbox {
    /// The account.
    pub account: AccountId,
    /// What to do.
    pub action: MarketAction,
    /// Language tag of its text.
    pub text_lang: Option<String>,
    /// What was at the marketplace when the seller decided.
    pub seen_then: Option<String>,
    /// The step of a case that is done with it.
    pub step: Option<OutboxStep>,
    /// When, UTC.
    pub created_at: DateTime<Utc>,
    /// Until when it can be taken back, UTC.
    pub hold_until: DateTime<Utc>,
}

/// The step of a case that an action is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxStep {
    /// The case.
    pub case: CaseId,
    /// The step's name.
    pub step: String,
    /// The case's state before the step.
    pub from: CaseState,
    /// The case's state after the step.
    pub to: CaseState,
}

/// What became of an action to queue.
#[derive(Debug, Clone, PartialEq)]
pub enum Enqueued {
    /// It is queued.
    New(Box<OutboxRow>),
    /// The same is on its way already.
    Duplicate(Box<OutboxRow>),
}

/// An action and how far it has come.
#[derive(Debug, Clone, PartialEq)]
pub struct OutboxRow {
    /// Its id: a UUID.
    pub id: String,
    /// Its place in the order of queueing.
    pub seq: i64,
    /// The account.
    pub account: AccountId,
    /// What to do.
    pub action: MarketAction,
    /// Language tag of its text.
    pub text_lang: Option<String>,
    /// What was at the marketplace when the seller decided.
    pub seen_then: Option<String>,
    /// The step of a case that is done with it.
    pub step: Option<OutboxStep>,
    /// The state written; see [`OutboxRow::state_at`].
    pub state: OutboxState,
    /// When it was queued, UTC.
    pub created_at: DateTime<Utc>,
    /// Until when it can be taken back, UTC.
    pub hold_until: DateTime<Utc>,
    /// When it is tried or looked at next, UTC; `None`: at once where it is queued, else only when the seller asks.
    pub not_before: Option<DateTime<Utc>>,
    /// Attempts to send, counted before each.
    pub attempts: u32,
    /// Looks since the last attempt that told something.
    pub looks: u32,
    /// Failures in a row.
    pub failures: u32,
    /// The earliest moment at which the marketplace may have acted, by its clock, UTC.
    pub first_at: Option<DateTime<Utc>>,
    /// When the last attempt began, then when it ended, UTC.
    pub tried_at: Option<DateTime<Utc>>,
    /// When it came to its end, UTC.
    pub settled_at: Option<DateTime<Utc>>,
    /// By what: `read_back`, `receipt`, `seller`, `answer`.
    pub settled_by: Option<String>,
    /// The HTTP status of the last answer.
    pub status: Option<u16>,
    /// The marketplace's own words.
    pub words: Option<String>,
    /// The id its support asks for.
    pub request_id: Option<String>,
    /// What went wrong last.
    pub error: Option<ErrorNote>,
    /// Why the seller must act, as a code.
    pub why: Option<String>,
    /// What stands at the marketplace instead.
    pub seen_now: Option<String>,
}

impl OutboxRow {
    /// Its state at an instant: a held one whose time is over is queued, without anything having to be written. A time to
    /// come that is further off than any hold was counted before the clock was set back, and is over.
    pub fn state_at(&self, now: DateTime<Utc>) -> OutboxState {
        let holds = self.hold_until > now && self.hold_until - now <= longest_hold();
        match self.state {
            OutboxState::Held if !holds => OutboxState::Queued,
            state => state,
        }
    }

    /// Whether the same action may not be queued beside it, and later ones on its target wait for it.
    pub fn is_open(&self) -> bool {
        self.state.is_open() && self.settled_at.is_none()
    }

    /// Whether something is to be done about it now.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.due_in(now) == Some(TimeDelta::zero())
    }

    /// How long until something is to be done about it; `None`: only the seller can go on. A wait longer than any was
    /// counted before the clock was set back, and is over.
    pub fn due_in(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        if self.settled_at.is_some() {
            return None;
        }
        let wait = |until: DateTime<Utc>, longest: TimeDelta| {
            let left = until - now;
            if left > longest {
                TimeDelta::zero()
            } else {
                left.max(TimeDelta::zero())
            }
        };
        let longest = recourse_domain::outbox::state::longest_wait();
        match self.state_at(now) {
            OutboxState::Held => Some(wait(self.hold_until, longest_hold())),
            OutboxState::Queued => Some(
                self.not_before
                    .map_or(TimeDelta::zero(), |until| wait(until, longest)),
            ),
            OutboxState::Sending => Some(TimeDelta::zero()),
            OutboxState::Sent | OutboxState::Unknown => self.not_before.map(|until| wait(until, longest)),
            OutboxState::Confirmed | OutboxState::Rejected | OutboxState::Wedged | OutboxState::Cancelled => {
                None
            }
        }
    }

    /// Moves it on.
    ///
    /// # Errors
    /// [`StoreError::Data`] when its state knows no such move.
    pub fn go(&mut self, by: Move) -> Result<()> {
        self.state = self
            .state
            .go(by)
            .map_err(|error| StoreError::Data(error.to_string()))?;
        Ok(())
    }
}

/// One attempt or look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxTry {
    /// `send` or `look`.
    pub form: String,
    /// When it began, UTC.
    pub at: DateTime<Utc>,
    /// When its answer came, UTC.
    pub answered_at: Option<DateTime<Utc>>,
    /// What came of it, as a code.
    pub result: Option<String>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The marketplace's own words.
    pub words: Option<String>,
}

/// A part of the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutboxPart {
    /// On its way.
    Open,
    /// Waits for the seller.
    Attention,
    /// Came to its end.
    Done,
}

impl OutboxPart {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Open, Self::Attention, Self::Done];

    /// Its name at the edge.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Attention => "attention",
            Self::Done => "done",
        }
    }

    const fn sql(self) -> &'static str {
        match self {
            Self::Open => "settled_at IS NULL AND state IN ('held', 'queued', 'sending', 'sent')",
            Self::Attention => "settled_at IS NULL AND state IN ('unknown', 'wedged')",
            Self::Done => "settled_at IS NOT NULL",
        }
    }
}

/// Which actions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutboxQuery {
    /// The part.
    pub part: Option<OutboxPart>,
    /// The state as written.
    pub state: Option<OutboxState>,
    /// The account.
    pub account: Option<AccountId>,
    /// What it is done to.
    pub target: Option<String>,
    /// The case.
    pub case: Option<CaseId>,
}

const COLUMNS: &str = "id, seq, account, payload, text_lang, seen_then, case_n, case_step, case_from, case_to, state, \
    created_at, hold_until, not_before, attempts, looks, failures, first_at, tried_at, settled_at, settled_by, status, \
    words, request_id, error, why, seen_now";

impl Reader<'_> {
    fn outbox_from(&self, row: &Row<'_>) -> Result<OutboxRow> {
        let mut c = Columns::new(row, 0);
        let (id, seq) = (c.next()?, c.next()?);
        let account = self.db.account_id(c.raw()?)?;
        let action = serde_json::from_str(&c.raw::<String>()?)?;
        let (text_lang, seen_then) = (c.next()?, c.next()?);
        let case: Option<i64> = c.next()?;
        let (name, from, to): (Option<String>, Option<String>, Option<String>) =
            (c.next()?, c.next()?, c.next()?);
        let state: String = c.next()?;
        let moved = |code: Option<String>| code.as_deref().and_then(CaseState::from_code);
        Ok(OutboxRow {
            id,
            seq,
            account,
            action,
            text_lang,
            seen_then,
            step: match (case, name, moved(from), moved(to)) {
                (Some(n), Some(step), Some(from), Some(to)) => Some(OutboxStep {
                    case: case_id(n),
                    step,
                    from,
                    to,
                }),
                _ => None,
            },
            state: OutboxState::from_code(&state)
                .ok_or_else(|| StoreError::Data(format!("{state} is no state of an action")))?,
            created_at: c.next()?,
            hold_until: c.next()?,
            not_before: c.next()?,
            attempts: c.raw()?,
            looks: c.raw()?,
            failures: c.raw()?,
            first_at: c.next()?,
            tried_at: c.next()?,
            settled_at: c.next()?,
            settled_by: c.next()?,
            status: c.raw()?,
            words: c.next()?,
            request_id: c.next()?,
            error: c
                .raw::<Option<String>>()?
                .map(|text| serde_json::from_str(&text))
                .transpose()?,
            why: c.next()?,
            seen_now: c.next()?,
        })
    }

    fn outbox_rows(&self, rest: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Vec<OutboxRow>> {
        self.read_rows(&format!("SELECT {COLUMNS} FROM outbox {rest}"), values, |row| {
            self.outbox_from(row)
        })
    }

    /// An action.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_item(&self, id: &str) -> Result<Option<OutboxRow>> {
        Ok(self.outbox_rows("WHERE id = ?1", &[&id])?.pop())
    }

    /// An action by its id or by a beginning of it that no other has.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_named(&self, text: &str) -> Result<Option<OutboxRow>> {
        let end = format!("{text}\u{10ffff}");
        let mut found = self.outbox_rows("WHERE id >= ?1 AND id < ?2 LIMIT 2", &[&text, &end])?;
        Ok(if found.len() == 1 { found.pop() } else { None })
    }

    /// Actions, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox(&self, query: &OutboxQuery, after: Option<&str>, limit: usize) -> Result<Page<OutboxRow>> {
        let before: i64 = after.and_then(|cursor| cursor.parse().ok()).unwrap_or(i64::MAX);
        let account = query.account.as_ref().map(|id| self.n(id)).transpose()?;
        let case = query.case.as_ref().map(case_n).transpose()?;
        let state = query.state.map(OutboxState::code);
        let part = query.part.map_or("true", OutboxPart::sql);
        let found = self.outbox_rows(
            &format!(
                "WHERE seq < ?1 AND (?2 IS NULL OR account = ?2) AND (?3 IS NULL OR target = ?3)
                 AND (?4 IS NULL OR case_n = ?4) AND (?5 IS NULL OR state = ?5) AND {part} ORDER BY seq DESC LIMIT ?6"
            ),
            &[&before, &account, &query.target, &case, &state, &page_rows(limit)],
        )?;
        Ok(Page::cut(found, limit, |row| row.seq.to_string()))
    }

    /// The same action on its way already: it may not be queued a second time beside it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_twin(&self, account: &AccountId, action: &MarketAction) -> Result<Option<OutboxRow>> {
        let (n, kind, target) = (self.n(account)?, action.kind().code(), action.target());
        let rows = self.outbox_rows(
            "WHERE account = ?1 AND target = ?2 AND kind = ?3 AND hash = ?4 AND settled_at IS NULL",
            &[&n, &target, &kind, &hash(action)?],
        )?;
        Ok(rows.into_iter().find(OutboxRow::is_open))
    }

    /// Actions on one target, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_of_target(&self, account: &AccountId, target: &str) -> Result<Vec<OutboxRow>> {
        let n = self.n(account)?;
        self.outbox_rows("WHERE account = ?1 AND target = ?2 ORDER BY seq", &[&n, &target])
    }

    /// An account's actions that have not come to their end, in the order of queueing.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_open(&self, account: &AccountId) -> Result<Vec<OutboxRow>> {
        let n = self.n(account)?;
        self.outbox_rows("WHERE account = ?1 AND settled_at IS NULL ORDER BY seq", &[&n])
    }

    /// How many actions came to their end since an instant, by their state.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_settled(&self, since: DateTime<Utc>) -> Result<BTreeMap<String, u64>> {
        let mut statement =
            self.sql("SELECT state, count(*) FROM outbox WHERE settled_at >= ?1 GROUP BY state")?;
        let mut rows = statement.query([ms(since)])?;
        let mut counts = BTreeMap::new();
        while let Some(row) = rows.next()? {
            counts.insert(row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs());
        }
        Ok(counts)
    }

    /// How many actions each part has.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_counts(&self) -> Result<BTreeMap<OutboxPart, u64>> {
        let mut counts = BTreeMap::new();
        for part in OutboxPart::ALL {
            let count: i64 = self
                .sql(&format!("SELECT count(*) FROM outbox WHERE {}", part.sql()))?
                .query_one([], |row| row.get(0))?;
            counts.insert(part, count.unsigned_abs());
        }
        Ok(counts)
    }

    /// The attempts and looks of an action, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_tries(&self, id: &str) -> Result<Vec<OutboxTry>> {
        self.read_columns("SELECT form, at, answered_at, result, status, words FROM outbox_try WHERE outbox = ?1 ORDER BY n", [id], |c| Ok(OutboxTry {
                form: c.next()?,
                at: c.next()?,
                answered_at: c.next()?,
                result: c.next()?,
                status: c.raw()?,
                words: c.next()?,
            }))
    }
}

/// What makes two actions one and the same.
pub(super) fn hash(action: &MarketAction) -> Result<String> {
    Ok(digest(&mut serde_json::to_vec(&action.essence())?.as_slice())?)
}
