//! Reminders: planned from what the store holds, told when their time has come, shown until the seller has seen them.

mod settings;
mod text;

pub use text::Notification;

use crate::app::App;
use crate::error::AppError;
use crate::keep::blocking;
use crate::map::{instant, len};
use crate::view::common::ApiError;
use crate::view::reminder::{ReminderView, RemindersView};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::{CaseId, TicketId};
use recourse_domain::reminder::{EACH, Planned, Reason, Told, plan, tell};
use recourse_store::{Action, Reader, ReminderRow, ReminderState, Store, StoreError, WriteTx};
use recourse_sync::Clock;
use recourse_texts::Texts;
use settings::Wanted;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// How often the clock is looked at. The computer may have slept meanwhile: rows tell what was due.
const LOOKED_EVERY: Duration = Duration::from_secs(20);
/// Looks between two plannings: a case that is found with its deadline near is told within two minutes.
const PLANNED_EVERY: u32 = 6;
/// Deadlines this far away are planned: the longest step a seller can set, and a night of quiet hours.
const PLANNED_AHEAD: TimeDelta = TimeDelta::days(16);
/// Reminders that are shown.
const SHOWN: u32 = 50;
/// Minutes that a reminder can be put off by, at most: a week.
const DELAY_MAX_MIN: u32 = 7 * 24 * 60;

/// What is to be shown, kept until somebody shows it: the first comes while the window still opens.
pub(crate) struct Notifications {
    sender: mpsc::UnboundedSender<Notification>,
    waiting: Mutex<Option<mpsc::UnboundedReceiver<Notification>>>,
}

impl Default for Notifications {
    fn default() -> Self {
        let (sender, receiver) = mpsc::unbounded_channel();
        Self {
            sender,
            waiting: Mutex::new(Some(receiver)),
        }
    }
}

impl Notifications {
    pub(crate) fn sender(&self) -> mpsc::UnboundedSender<Notification> {
        self.sender.clone()
    }
}

impl App {
    /// Plans what is new and tells what is due at an instant. Gives what the system is to show; empty when the seller wants
    /// nothing of it shown.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn remind(&self, now: DateTime<Utc>) -> Result<Vec<Notification>, ApiError> {
        let store = self.store.clone();
        blocking(&self.options.data_dir, move || round(&store, now, true)).await
    }

    /// What the system is to show, as it comes due once [`App::start`] was called. What came before somebody asked waits. For one
    /// who shows it: `None` from the second time on.
    pub fn notifications(&self) -> Option<mpsc::UnboundedReceiver<Notification>> {
        self.notifications
            .waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }

    /// The reminders that wait for the seller.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn reminder_list(&self) -> Result<RemindersView, ApiError> {
        Ok(self
            .read(|r| {
                let rows = r.reminders_open(SHOWN)?;
                let missed: Vec<&ReminderRow> = rows
                    .iter()
                    .filter(|row| row.state == ReminderState::Missed)
                    .collect();
                let mut items = Vec::new();
                for row in &rows {
                    if row.state == ReminderState::Missed || r.reminder_stands(&row.planned)? {
                        items.push(view(r, row)?);
                    }
                }
                items.sort_by(|a, b| (a.missed, &a.at, &a.key).cmp(&(b.missed, &b.at, &b.key)));
                Ok(RemindersView {
                    summary: (!missed.is_empty()).then(|| text::missed(len(missed.len()))),
                    items,
                    next_at: r.reminder_next()?.map(instant),
                })
            })
            .await?)
    }

    /// The seller has seen a reminder, or all of them.
    ///
    /// # Errors
    /// `not-found` for an unknown key.
    pub async fn reminder_seen(&self, key: Option<String>) -> Result<RemindersView, ApiError> {
        let action = Action::new("reminder-seen", serde_json::json!([]), self.now());
        self.act(action, move |tx| {
            let keys = match key {
                Some(key) => vec![key],
                None => tx
                    .reminders_open(u32::MAX)?
                    .into_iter()
                    .map(|row| row.planned.key)
                    .collect(),
            };
            for key in keys {
                tx.set_reminder(&key, ReminderState::Done, None)?;
            }
            Ok(())
        })
        .await?;
        self.reminder_list().await
    }

    /// Reminds again so many minutes from now.
    ///
    /// # Errors
    /// `not-found` for an unknown key, `setting-invalid` for no or too many minutes.
    pub async fn reminder_later(&self, key: String, minutes: u32) -> Result<RemindersView, ApiError> {
        if !(1..=DELAY_MAX_MIN).contains(&minutes) {
            return Err(AppError::about("setting-invalid", "value", "minutes").into());
        }
        let now = self.now();
        let until = now + TimeDelta::minutes(i64::from(minutes));
        let action = Action::new("reminder-later", serde_json::json!([]), now);
        self.act(action, move |tx| tx.delay_reminder(&key, until)).await?;
        self.reminder_list().await
    }
}

/// Looks at the clock until it is cancelled, and hands what is due to whoever listens.
pub(crate) async fn in_time(
    store: Store,
    clock: Clock,
    told: mpsc::UnboundedSender<Notification>,
    cancel: CancellationToken,
) {
    let mut looks = tokio::time::interval(LOOKED_EVERY);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
    for look in (0..PLANNED_EVERY).cycle() {
        tokio::select! {
            () = cancel.cancelled() => return,
            _ = looks.tick() => {}
        }
        let (store, now) = (store.clone(), clock.now());
        match tokio::task::spawn_blocking(move || round(&store, now, look == 0)).await {
            Ok(Ok(notifications)) => {
                for notification in notifications {
                    // Where nobody shows them, the list in the window does.
                    let _ = told.send(notification);
                }
            }
            Ok(Err(error)) => tracing::warn!(%error, "the reminders were not looked at"),
            Err(error) => tracing::warn!(%error, "the reminders were not looked at"),
        }
    }
}

/// Plans what is new, if it is time for that, and tells what is due.
fn round(store: &Store, now: DateTime<Utc>, planning: bool) -> Result<Vec<Notification>, StoreError> {
    let (new, due, wanted, lang) = store.read(|r| {
        let wanted = settings::wanted(r)?;
        Ok((
            if planning {
                plans(r, &wanted, now)?
            } else {
                Vec::new()
            },
            r.reminders_due(now)?.len(),
            wanted,
            crate::settings::settings(r)?.lang,
        ))
    })?;
    if new.is_empty() && due == 0 {
        return Ok(Vec::new());
    }
    store.write(move |tx| {
        let texts = text::texts(&lang, wanted.zone);
        carry_out(tx, &new, &wanted, now, &texts)
    })
}

/// What is to be planned and is not there yet.
fn plans(r: &Reader, wanted: &Wanted, now: DateTime<Utc>) -> Result<Vec<Planned>, StoreError> {
    let quiet = wanted.quiet();
    let mut new = Vec::new();
    for subject in r.reminder_subjects(now, now + PLANNED_AHEAD)? {
        for planned in plan(&subject, &wanted.steps_min, quiet.as_ref(), now) {
            if !r.reminder_known(&planned.key)? {
                new.push(planned);
            }
        }
    }
    Ok(new)
}

/// One transaction: puts in what is new, takes what is due, says of each what became of it.
fn carry_out(
    tx: &mut WriteTx,
    new: &[Planned],
    wanted: &Wanted,
    now: DateTime<Utc>,
    texts: &Texts,
) -> Result<Vec<Notification>, StoreError> {
    tx.plan_reminders(new)?;
    let mut standing = Vec::new();
    let quiet = wanted.quiet();
    if quiet.is_some_and(|quiet| quiet.around(now).is_some()) {
        // What became due while the computer slept waits for the end of the quiet hours as well.
        return Ok(Vec::new());
    }
    for row in tx.reminders_due(now)? {
        if tx.reminder_stands(&row.planned)? {
            standing.push(row.planned);
        } else {
            tx.set_reminder(&row.planned.key, ReminderState::Done, None)?;
        }
    }
    let told: Told = tell(standing, now);
    for planned in &told.passed {
        tx.set_reminder(&planned.key, ReminderState::Done, Some(now))?;
    }
    for planned in &told.missed {
        tx.set_reminder(&planned.key, ReminderState::Missed, Some(now))?;
    }
    for planned in &told.each {
        tx.set_reminder(&planned.key, ReminderState::Told, Some(now))?;
    }
    tx.prune_reminders(now)?;
    if !wanted.desktop {
        return Ok(Vec::new());
    }
    let mut shown = Vec::new();
    if told.summary > 0 {
        shown.push(text::summary(texts, &told));
    }
    for planned in told.each.iter().take(EACH) {
        shown.push(text::notification(texts, planned, &kind_of(tx, planned)?));
    }
    Ok(shown)
}

/// The kind of the case or ticket a reminder is about; empty when it is gone.
fn kind_of(r: &Reader, planned: &Planned) -> Result<String, StoreError> {
    let subject = planned.subject.as_str();
    Ok(match planned.reason {
        Reason::Deadline | Reason::Snooze => r.case(&CaseId::new(subject))?.map(|case| case.kind.to_string()),
        Reason::FollowUp => r
            .ticket(&TicketId::new(subject))?
            .map(|ticket| ticket.kind.to_string()),
    }
    .unwrap_or_default())
}

fn view(r: &Reader, row: &ReminderRow) -> Result<ReminderView, StoreError> {
    let planned = &row.planned;
    let kind = kind_of(r, planned)?;
    Ok(ReminderView {
        key: planned.key.clone(),
        reason: planned.reason.code().to_owned(),
        subject: planned.subject.clone(),
        message: text::message(planned, &kind),
        kind,
        at: instant(planned.at),
        told_at: row.told_at.map(instant),
        missed: row.state == ReminderState::Missed,
        route: text::route(planned),
    })
}
