//! Writing the outbox: queueing, moving on, the log, and what an opening doubts. Why nothing is sent twice: `outbox.rs`.

use super::case_row::case_n;
use super::outbox::{Enqueued, NewOutbox, OutboxRow, OutboxTry, hash};
use crate::db::Db;
use crate::error::{Result, StoreError};
use crate::field::{cut, ms};
use crate::tx::{Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::outbox::OutboxState;

impl WriteTx<'_> {
    /// Queues an action, held, unless the same is on its way already.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn enqueue(&mut self, new: &NewOutbox) -> Result<Enqueued> {
        let account = self.n(&new.account)?;
        let (kind, target, hash) = (new.action.kind().code(), new.action.target(), hash(&new.action)?);
        let twin = self.outbox_twin(&new.account, &new.action)?;
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
