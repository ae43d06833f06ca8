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
//! 2. *Killed after the commit, before the answer is written:* the row says `sending`. [`wake`], run at every opening,
//!    makes it `unknown`: looked for, never simply sent.
//! 3. *The file is damaged and a backup takes its place:* the journal is done again on it. A backup that holds the row as
//!    `queued` gets the line of the attempt, so it says `sending`, `sent` or what became of it, and case 2 applies. A line
//!    whose commit failed in the damaged file does no harm: the row is looked for although it was not sent.
//! 4. *The backup's journal is gone, has holes, or a line of it cannot be done again:* then a row that the backup holds as
//!    waiting may have been sent since. [`doubt`] makes every such row `unknown`, with the moment it was queued as the
//!    earliest at which the marketplace may have acted. Held and queued rows that the journal vouches for stay as they are.
//!
//! An undo takes the row back as long as it is as it was queued; the first attempt changes it, and then the undo refuses.

use super::case_row::{case_id, case_n};
use super::order_list::page_rows;
use super::stream::ErrorNote;
use crate::attachment::digest;
use crate::db::Db;
use crate::error::{Result, StoreError};
use crate::field::{Columns, cut, ms};
use crate::tx::{Page, Reader, Tag, WriteTx};
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
        let mut statement = self.sql(&format!("SELECT {COLUMNS} FROM outbox {rest}"))?;
        let mut rows = statement.query(values)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(self.outbox_from(row)?);
        }
        Ok(found)
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
        let mut statement = self.sql(
            "SELECT form, at, answered_at, result, status, words FROM outbox_try WHERE outbox = ?1 ORDER BY n",
        )?;
        let mut rows = statement.query([id])?;
        let mut tries = Vec::new();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row, 0);
            tries.push(OutboxTry {
                form: c.next()?,
                at: c.next()?,
                answered_at: c.next()?,
                result: c.next()?,
                status: c.raw()?,
                words: c.next()?,
            });
        }
        Ok(tries)
    }
}

/// What makes two actions one and the same.
fn hash(action: &MarketAction) -> Result<String> {
    Ok(digest(&mut serde_json::to_vec(&action.essence())?.as_slice())?)
}

impl WriteTx<'_> {
    /// Queues an action, held, unless the same is on its way already.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn enqueue(&mut self, new: &NewOutbox) -> Result<Enqueued> {
        let account = self.n(&new.account)?;
        let (kind, target, hash) = (new.action.kind().code(), new.action.target(), hash(&new.action)?);
        let twin = self
            .outbox_rows(
                "WHERE account = ?1 AND target = ?2 AND kind = ?3 AND hash = ?4 AND settled_at IS NULL",
                &[&account, &target, &kind, &hash],
            )?
            .into_iter()
            .find(OutboxRow::is_open);
        if let Some(twin) = twin {
            return Ok(Enqueued::Duplicate(Box::new(twin)));
        }
        let seq: i64 = self
            .sql("SELECT coalesce(max(seq), 0) + 1 FROM outbox")?
            .query_one([], |row| row.get(0))?;
        let row = OutboxRow {
            id: uuid::Uuid::new_v4().to_string(),
            seq,
            account: new.account.clone(),
            action: new.action.clone(),
            text_lang: new.text_lang.clone(),
            seen_then: new.seen_then.clone(),
            step: new.step.clone(),
            state: OutboxState::Held,
            created_at: cut(new.created_at),
            hold_until: cut(new.hold_until),
            not_before: None,
            attempts: 0,
            looks: 0,
            failures: 0,
            first_at: None,
            tried_at: None,
            settled_at: None,
            settled_by: None,
            status: None,
            words: None,
            request_id: None,
            error: None,
            why: None,
            seen_now: None,
        };
        let step = row.step.as_ref();
        self.sql(
            "INSERT INTO outbox (id, seq, account, kind, target, hash, payload, text_lang, seen_then, case_n, case_step,
               case_from, case_to, state, created_at, hold_until, attempts, looks, failures)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 0, 0, 0)",
        )?
        .execute(rusqlite::params![
            row.id,
            row.seq,
            account,
            kind,
            target,
            hash,
            serde_json::to_string(&row.action)?,
            row.text_lang,
            row.seen_then,
            step.map(|step| case_n(&step.case)).transpose()?,
            step.map(|step| step.step.as_str()),
            step.map(|step| step.from.code()),
            step.map(|step| step.to.code()),
            row.state.code(),
            ms(row.created_at),
            ms(row.hold_until),
        ])?;
        self.tag(Tag::Outbox);
        Ok(Enqueued::New(Box::new(row)))
    }

    /// Writes how far an action has come. What it is stays, and so does its place.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such action.
    pub fn set_outbox(&mut self, row: &OutboxRow) -> Result<()> {
        let written = self
            .sql(
                "UPDATE outbox SET (state, not_before, attempts, looks, failures, first_at, tried_at, settled_at, settled_by,
                   status, words, request_id, error, why, seen_now)
                 = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) WHERE id = ?1",
            )?
            .execute(rusqlite::params![
                row.id,
                row.state.code(),
                row.not_before.map(ms),
                row.attempts,
                row.looks,
                row.failures,
                row.first_at.map(ms),
                row.tried_at.map(ms),
                row.settled_at.map(ms),
                row.settled_by,
                row.status,
                row.words,
                row.request_id,
                row.error.as_ref().map(serde_json::to_string).transpose()?,
                row.why,
                row.seen_now,
            ])?;
        if written == 0 {
            return Err(StoreError::not_found(format!("action {}", row.id)));
        }
        self.tag(Tag::Outbox);
        Ok(())
    }

    /// Logs the beginning of an attempt, or a look with its answer.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn log_try(&mut self, id: &str, entry: &OutboxTry) -> Result<()> {
        self.sql(
            "INSERT INTO outbox_try VALUES
               (?1, (SELECT coalesce(max(n), 0) + 1 FROM outbox_try WHERE outbox = ?1), ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            id,
            &entry.form,
            ms(entry.at),
            entry.answered_at.map(ms),
            &entry.result,
            entry.status,
            &entry.words,
        ))?;
        self.tag(Tag::Outbox);
        Ok(())
    }

    /// Logs the answer of the last attempt.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn answer_try(
        &mut self,
        id: &str,
        at: DateTime<Utc>,
        result: &str,
        status: Option<u16>,
        words: Option<&str>,
    ) -> Result<()> {
        self.sql(
            "UPDATE outbox_try SET (answered_at, result, status, words) = (?2, ?3, ?4, ?5)
             WHERE outbox = ?1 AND n = (SELECT max(n) FROM outbox_try WHERE outbox = ?1 AND form = 'send')",
        )?
        .execute((id, ms(at), result, status, words))?;
        self.tag(Tag::Outbox);
        Ok(())
    }

    /// Forgets that queueing an action can be undone: it is on its way, or was taken back by itself.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn seal_outbox(&mut self, id: &str) -> Result<()> {
        let gone = self
            .sql("DELETE FROM undo WHERE instr(changes, ?1) > 0 AND instr(changes, '\"table\":\"outbox\"') > 0")?
            .execute([id])?;
        if gone > 0 {
            self.tag(Tag::Undo);
        }
        Ok(())
    }
}

/// What was being sent when the program ended may have been sent: it is looked for. For every opening.
pub(crate) fn wake(db: &Db, now: DateTime<Utc>) -> Result<()> {
    db.conn
        .prepare_cached(
            "UPDATE outbox SET state = 'unknown', not_before = ?1, looks = 0 WHERE state = 'sending'",
        )?
        .execute([ms(now)])?;
    Ok(())
}

/// Every action that waits in a file which may be older than its last attempt may have been sent: it is looked for, or the
/// seller is asked. For a restored backup that the journal does not vouch for.
pub(crate) fn doubt(db: &Db, now: DateTime<Utc>) -> Result<usize> {
    Ok(db
        .conn
        .prepare_cached(
            "UPDATE outbox SET state = 'unknown', not_before = ?1, looks = 0, first_at = coalesce(first_at, created_at),
               tried_at = ?1 WHERE settled_at IS NULL AND state IN ('held', 'queued', 'sending', 'wedged')",
        )?
        .execute([ms(now)])?)
}
