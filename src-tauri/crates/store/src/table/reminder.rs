//! Reminders: when the seller is told of what, as rows.

use super::case_row::{CaseView, NO_DEADLINE, case_id, case_n, ticket_id, ticket_n};
use crate::error::{Result, StoreError};
use crate::field::{instant, ms};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::{CaseId, TicketId};
use recourse_domain::reminder::{Planned, Reason, Subject};
use rusqlite::Row;

/// Rows that are over are kept this long, so that nothing is told twice after a restored backup or a clock that jumped.
const KEPT: TimeDelta = TimeDelta::days(90);
/// Subjects that are looked at, at most; the nearest first.
const SUBJECTS: i64 = 5000;

/// How far a reminder has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderState {
    /// Not due yet.
    Planned,
    /// Told; the seller has not said that he saw it.
    Told,
    /// Told in a summary, after its moment was over.
    Missed,
    /// Seen, or about something that is settled.
    Done,
}

impl ReminderState {
    fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Told => "told",
            Self::Missed => "missed",
            Self::Done => "done",
        }
    }

    fn of(code: &str) -> Self {
        [Self::Planned, Self::Told, Self::Missed]
            .into_iter()
            .find(|state| state.code() == code)
            .unwrap_or(Self::Done)
    }
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRow {
    /// What is told when.
    pub planned: Planned,
    /// How far it has come.
    pub state: ReminderState,
    /// When it was told, UTC.
    pub told_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT key, reason, subject, step_min, at, fire_at, state, told_at FROM reminder";

fn reminder(row: &Row<'_>) -> Result<ReminderRow> {
    let reason: String = row.get(1)?;
    let state: String = row.get(6)?;
    Ok(ReminderRow {
        planned: Planned {
            key: row.get(0)?,
            reason: Reason::from_code(&reason)
                .ok_or_else(|| StoreError::Data(format!("{reason} is no reason of a reminder")))?,
            subject: row.get(2)?,
            step_min: row.get(3)?,
            at: instant(row.get(4)?)?,
            fire_at: instant(row.get(5)?)?,
        },
        state: ReminderState::of(&state),
        told_at: row.get::<_, Option<i64>>(7)?.map(instant).transpose()?,
    })
}

impl Reader<'_> {
    /// What the seller may have to be reminded of: deadlines of cases whose turn it is his between two instants, put-off cases
    /// that come back and tickets to follow up before the second.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reminder_subjects(&self, from: DateTime<Utc>, before: DateTime<Utc>) -> Result<Vec<Subject>> {
        let mut subjects = Vec::new();
        let mut gather = |sql: &str, reason: Reason, first: i64, name: fn(i64) -> String| -> Result<()> {
            let mut statement = self.sql(sql)?;
            let mut rows = statement.query((first, ms(before), SUBJECTS))?;
            while let Some(row) = rows.next()? {
                subjects.push(Subject {
                    reason,
                    id: name(row.get(0)?),
                    at: instant(row.get(1)?)?,
                });
            }
            Ok(())
        };
        let case = |n| case_id(n).to_string();
        gather(
            &format!(
                "SELECT n, deadline_at FROM cases WHERE view = {} AND due >= ?1 AND due < ?2 AND deadline_at IS NOT NULL
                 ORDER BY due LIMIT ?3",
                CaseView::Todo.number()
            ),
            Reason::Deadline,
            ms(from),
            case,
        )?;
        gather(
            &format!(
                "SELECT n, snoozed_until FROM cases WHERE snoozed_until > ?1 AND snoozed_until < ?2 AND view = {}
                 ORDER BY snoozed_until LIMIT ?3",
                CaseView::Todo.number()
            ),
            Reason::Snooze,
            ms(from - KEPT),
            case,
        )?;
        gather(
            "SELECT n, remind_at FROM ticket WHERE remind_at > ?1 AND remind_at < ?2 AND state = 'filed' ORDER BY remind_at LIMIT ?3",
            Reason::FollowUp,
            ms(from - KEPT),
            |n| ticket_id(n).to_string(),
        )?;
        Ok(subjects)
    }

    /// The nearest instant after one at which lists of cases and tickets change though nothing is written: a deadline is over, a
    /// put-off case comes back, a ticket is to be followed up. `None` when nothing comes.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn turns_after(&self, after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let todo = CaseView::Todo.number();
        let first: Option<i64> = self
            .sql(&format!(
                "SELECT min(at) FROM (
                   SELECT min(due) AS at FROM cases WHERE view = {todo} AND due > ?1 AND due < {NO_DEADLINE}
                   UNION ALL SELECT min(snoozed_until) FROM cases WHERE snoozed_until > ?1 AND view = {todo}
                   UNION ALL SELECT min(remind_at) FROM ticket WHERE remind_at > ?1 AND state = 'filed')"
            ))?
            .query_one([ms(after)], |row| row.get(0))?;
        first.map(instant).transpose()
    }

    /// Whether what a reminder is about is still as it was when it was planned: open, and at the same instant.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reminder_stands(&self, planned: &Planned) -> Result<bool> {
        let at = ms(planned.at);
        let todo = CaseView::Todo.number();
        Ok(match planned.reason {
            Reason::Deadline | Reason::Snooze => {
                let column = match planned.reason {
                    Reason::Deadline => "deadline_at",
                    _ => "snoozed_until",
                };
                let Ok(n) = case_n(&CaseId::new(planned.subject.as_str())) else {
                    return Ok(false);
                };
                self.sql(&format!(
                    "SELECT 1 FROM cases WHERE n = ?1 AND view = ?2 AND {column} = ?3"
                ))?
                .exists((n, todo, at))?
            }
            Reason::FollowUp => {
                let Some(n) = ticket_n(&TicketId::new(planned.subject.as_str())) else {
                    return Ok(false);
                };
                self.sql("SELECT 1 FROM ticket WHERE n = ?1 AND state = 'filed' AND remind_at = ?2")?
                    .exists((n, at))?
            }
        })
    }

    /// Whether a reminder is there, whatever became of it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reminder_known(&self, key: &str) -> Result<bool> {
        Ok(self.sql("SELECT 1 FROM reminder WHERE key = ?1")?.exists([key])?)
    }

    /// Reminders whose time has come.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reminders_due(&self, now: DateTime<Utc>) -> Result<Vec<ReminderRow>> {
        self.reminders(
            &format!("{SELECT} WHERE state = 'planned' AND fire_at <= ?1 ORDER BY fire_at, key"),
            ms(now),
        )
    }

    /// Reminders that were told and that the seller has not said he saw, the newest first, `limit` at most.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reminders_open(&self, limit: u32) -> Result<Vec<ReminderRow>> {
        self.reminders(
            &format!("{SELECT} WHERE state IN ('told', 'missed') ORDER BY told_at DESC, at, key LIMIT ?1"),
            i64::from(limit),
        )
    }

    /// When the next reminder is due, UTC.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reminder_next(&self) -> Result<Option<DateTime<Utc>>> {
        let next: Option<i64> = self
            .sql("SELECT min(fire_at) FROM reminder WHERE state = 'planned'")?
            .query_one([], |row| row.get(0))?;
        next.map(instant).transpose()
    }

    fn reminders(&self, sql: &str, value: i64) -> Result<Vec<ReminderRow>> {
        self.read_rows(sql, [value], reminder)
    }
}

impl WriteTx<'_> {
    /// Puts reminders in that are not there yet; one that is there, whatever became of it, stays. Gives how many are new.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn plan_reminders(&mut self, plans: &[Planned]) -> Result<usize> {
        let mut statement = self.sql(
            "INSERT OR IGNORE INTO reminder (key, reason, subject, step_min, at, fire_at, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'planned')",
        )?;
        let mut new = 0;
        for plan in plans {
            new += statement.execute((
                &plan.key,
                plan.reason.code(),
                &plan.subject,
                plan.step_min,
                ms(plan.at),
                ms(plan.fire_at),
            ))?;
        }
        Ok(new)
    }

    /// Forgets the reminders that are not due yet: steps or quiet hours are others now, and they are planned anew.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn forget_planned_reminders(&mut self) -> Result<()> {
        self.sql("DELETE FROM reminder WHERE state = 'planned'")?
            .execute([])?;
        Ok(())
    }

    /// Says what became of a reminder.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_reminder(
        &mut self,
        key: &str,
        state: ReminderState,
        told_at: Option<DateTime<Utc>>,
    ) -> Result<()> {
        let changed = self
            .sql("UPDATE reminder SET state = ?2, told_at = coalesce(?3, told_at) WHERE key = ?1")?
            .execute((key, state.code(), told_at.map(ms)))?;
        if changed == 0 {
            return Err(StoreError::not_found(format!("reminder {key}")));
        }
        self.tag(Tag::Reminders);
        Ok(())
    }

    /// Tells a reminder again at another time.
    ///
    /// # Errors
    /// When there is no such reminder or the store cannot be written.
    pub fn delay_reminder(&mut self, key: &str, until: DateTime<Utc>) -> Result<()> {
        let changed = self
            .sql("UPDATE reminder SET state = 'planned', fire_at = ?2 WHERE key = ?1")?
            .execute((key, ms(until)))?;
        if changed == 0 {
            return Err(StoreError::not_found(format!("reminder {key}")));
        }
        self.tag(Tag::Reminders);
        Ok(())
    }

    /// Lets go of reminders that are long over.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn prune_reminders(&mut self, now: DateTime<Utc>) -> Result<()> {
        self.sql("DELETE FROM reminder WHERE state <> 'planned' AND at < ?1 AND fire_at < ?1")?
            .execute([ms(now - KEPT)])?;
        Ok(())
    }
}
