//! Sync: now, pause, status.

use crate::app::{App, find_account};
use crate::error::AppError;
use crate::map::{count, instant};
use crate::view::common::{ApiError, ParamView};
use crate::view::sync::{CaseChanges, OutboxChanges, ProgressView, RunView, SyncReport, SyncStatus};
use recourse_domain::id::StreamId;
use recourse_store::{AccountRow, Action, ErrorNote, OutboxPart, Store, StoreError};
use recourse_sync::actor::PAUSED;
use recourse_sync::run::CLOCK_SKEW;
use recourse_sync::{Board, Condition, Ending, RunInput, RunReport, SyncError};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// A clock that is off by more than this is told in a banner: the times of signed requests and of deadlines are then in doubt.
pub(crate) const SKEW_TOLD_S: i64 = 300;

/// What a scripted sync reads.
#[derive(Debug, Clone, Default)]
pub struct SyncInput {
    /// One account by id or name; all when `None`.
    pub account: Option<String>,
    /// One stream; all when `None`.
    pub stream: Option<String>,
    /// Everything the marketplace still has.
    pub full: bool,
}

/// What the store keeps of an error, as the edge tells it.
pub(crate) fn told(note: &ErrorNote) -> ApiError {
    ApiError {
        code: note.code.clone(),
        params: serde_json::from_value::<Vec<ParamView>>(note.params.clone()).unwrap_or_default(),
        details: note.details.clone(),
    }
}

impl App {
    /// One whole sync, to its end; `progress` is called at most four times a second.
    ///
    /// # Errors
    /// `locked` when it was opened for reading, `account-none`, `account-unknown`, `stream-unknown`, and storage trouble.
    /// What a marketplace refuses stands in the report.
    pub async fn sync_once(
        &self,
        input: SyncInput,
        progress: &(dyn Fn(SyncStatus) + Send + Sync),
    ) -> Result<SyncReport, ApiError> {
        if self.store.read_only().is_some() {
            return Err(AppError::told("locked").into());
        }
        let mut accounts = self.read(|r| r.accounts()).await?;
        if accounts.is_empty() {
            return Err(AppError::told("account-none").into());
        }
        if let Some(name) = &input.account {
            accounts = vec![find_account(accounts, name)?];
        }
        let offers = |account: &AccountRow, stream: &str| {
            self.world.connector(&account.platform).is_some_and(|connector| {
                let sends = stream == recourse_sync::outbox::STREAM;
                sends
                    || connector
                        .descriptor()
                        .streams
                        .iter()
                        .any(|spec| spec.id.as_str() == stream)
            })
        };
        if let Some(stream) = &input.stream {
            accounts.retain(|account| offers(account, stream));
            if accounts.is_empty() {
                return Err(AppError::about("stream-unknown", "value", stream).into());
            }
        }
        let mut report = SyncReport {
            runs: Vec::new(),
            cases: CaseChanges::default(),
            outbox: OutboxChanges::default(),
        };
        for account in accounts {
            let done = self.run_account(&account, &input, progress).await?;
            self.actors.note(&done, self.now());
            add(&mut report, &account, done);
        }
        progress(self.sync_status().await?);
        Ok(report)
    }

    async fn run_account(
        &self,
        account: &AccountRow,
        input: &SyncInput,
        progress: &(dyn Fn(SyncStatus) + Send + Sync),
    ) -> Result<RunReport, AppError> {
        let run_input = RunInput {
            account: account.id.clone(),
            stream: input.stream.as_deref().map(StreamId::from),
            full: input.full,
            asked: true,
        };
        let cancel = CancellationToken::new();
        let _stops_with_us = cancel.clone().drop_guard();
        let status = self.status_source();
        let mut board = self.world.board.watch();
        let run = recourse_sync::run(&self.world, &run_input, &cancel);
        tokio::pin!(run);
        let mut tick = tokio::time::interval(Duration::from_millis(250));
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
        loop {
            tokio::select! {
                biased;
                done = &mut run => return Ok(done?),
                _ = tick.tick() => {
                    if board.has_changed().unwrap_or(false) {
                        board.mark_unchanged();
                        progress(status.tell()?);
                    }
                }
            }
        }
    }

    /// Wakes the actors.
    ///
    /// # Errors
    /// When the accounts cannot be read.
    pub async fn sync_now(&self) -> Result<(), ApiError> {
        self.accounts_changed(None)?;
        self.actors.push(None);
        Ok(())
    }

    /// Pauses or resumes all accounts.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn sync_pause(&self, paused: bool) -> Result<(), ApiError> {
        let name = if paused { "sync-pause" } else { "sync-resume" };
        self.act(Action::new(name, serde_json::json!([]), self.now()), move |tx| {
            tx.set_setting(PAUSED, &paused)?;
            tx.tag(recourse_store::Tag::Sync);
            Ok(())
        })
        .await?;
        self.pause_changed(paused);
        Ok(())
    }

    /// All accounts were paused or resumed: whoever reads looks anew.
    pub(crate) fn pause_changed(&self, paused: bool) {
        if !paused && self.started() {
            self.actors.push(None);
        }
        self.world.board.touch();
    }

    /// What the status line says.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn sync_status(&self) -> Result<SyncStatus, ApiError> {
        Ok(self.status_source().tell()?)
    }

    /// What a status is made of, apart from the app.
    pub(crate) fn status_source(&self) -> StatusSource {
        StatusSource {
            store: self.store.clone(),
            board: self.world.board.clone(),
            condition: self.actors.condition_source(),
            offline: self.options.offline,
        }
    }
}

/// Makes statuses.
pub(crate) struct StatusSource {
    store: Store,
    board: Arc<Board>,
    condition: recourse_sync::actor::ConditionSource,
    offline: bool,
}

impl StatusSource {
    pub(crate) fn tell(&self) -> Result<SyncStatus, AppError> {
        let (accounts, paused, skew, waiting) = self.store.read(|r| {
            Ok((
                r.accounts()?,
                r.setting::<bool>(PAUSED)?.unwrap_or(false),
                r.setting::<i64>(CLOCK_SKEW)?,
                r.outbox_counts()?.get(&OutboxPart::Open).copied().unwrap_or(0),
            ))
        })?;
        let rows = self.board.rows();
        let Condition {
            failing,
            offline_since,
        } = self.condition.get();
        let synced_at = accounts.iter().filter_map(|account| account.synced_at).max();
        Ok(SyncStatus {
            running: !rows.is_empty(),
            paused,
            offline_since: offline_since
                .or(if self.offline { synced_at } else { None })
                .map(instant),
            synced_at: synced_at.map(instant),
            next_at: accounts
                .iter()
                .filter(|account| !account.paused && !paused)
                .filter_map(|account| account.next_at)
                .min()
                .map(instant),
            outbox: count(waiting),
            progress: rows
                .into_iter()
                .map(|row| ProgressView {
                    account: row.account.to_string(),
                    stream: row.stream.to_string(),
                    done: count(row.done),
                    total: row.total.map(count),
                })
                .collect(),
            failing,
            clock_skew_s: skew
                .filter(|skew| skew.abs() > SKEW_TOLD_S)
                .map(|skew| i32::try_from(skew).unwrap_or(if skew < 0 { i32::MIN } else { i32::MAX })),
            // A folder that cannot be read is told where its backups are.
            backup_at: recourse_store::newest_checked(self.store.dir())
                .ok()
                .flatten()
                .map(instant),
        })
    }
}

fn add(report: &mut SyncReport, account: &AccountRow, done: RunReport) {
    report.cases.opened += count(done.cases.opened);
    report.cases.changed += count(done.cases.changed);
    report.cases.closed += count(done.cases.closed);
    report.outbox.sent += count(done.outbox.sent);
    report.outbox.unknown += count(done.outbox.unknown);
    report.outbox.failed += count(done.outbox.failed);
    let blank = |stream: &str, error: ApiError| RunView {
        account: account.name.clone(),
        stream: stream.to_owned(),
        fetched: 0,
        inserted: 0,
        updated: 0,
        unchanged: 0,
        unread: 0,
        error: Some(error),
    };
    let whole = match &done.ending {
        Ending::Whole => None,
        Ending::Offline => Some(AppError::told("offline").into()),
        Ending::Cancelled => Some(AppError::told("cancelled").into()),
        Ending::NoSecret(note) => Some(told(note)),
        Ending::Refused { .. } if done.runs.is_empty() => Some(refused()),
        Ending::Refused { .. } => None,
    };
    let nothing_ran = done.runs.is_empty();
    report.runs.extend(done.runs.into_iter().map(|run| RunView {
        account: account.name.clone(),
        stream: run.stream.to_string(),
        fetched: count(run.counts.fetched),
        inserted: count(run.counts.inserted),
        updated: count(run.counts.updated),
        unchanged: count(run.counts.unchanged),
        unread: count(run.counts.unread),
        error: run.error.as_ref().map(told),
    }));
    if let Some(error) = whole
        && nothing_ran
    {
        report.runs.push(blank("", error));
    }
}

/// The token was refused a short while ago: it is not asked again yet.
fn refused() -> ApiError {
    ApiError {
        code: "token-refused".to_owned(),
        params: vec![ParamView {
            name: "detail".to_owned(),
            value: crate::view::common::ValueView::Text("401".to_owned()),
        }],
        details: None,
    }
}

impl From<SyncError> for AppError {
    fn from(error: SyncError) -> Self {
        match error {
            SyncError::Store(error) => error.into(),
            SyncError::NoAccount(id) => Self::about("account-unknown", "value", id),
            SyncError::NoConnector(platform) => Self::about("platform-unknown", "value", platform),
            SyncError::NoStream(stream) => Self::about("stream-unknown", "value", stream),
            SyncError::Endpoint(endpoint) => Self::about("endpoint-invalid", "value", endpoint),
            SyncError::Broken(text) => Self::Internal(text),
        }
    }
}

/// Notes that accounts came or went, for the actors of a running window.
impl App {
    pub(crate) fn accounts_changed(
        &self,
        push: Option<&recourse_domain::id::AccountId>,
    ) -> Result<(), AppError> {
        if !self.started() {
            return Ok(());
        }
        self.actors
            .sync_with_accounts()
            .map_err(|error: StoreError| AppError::from(error))?;
        if push.is_some() {
            self.actors.push(push);
        }
        Ok(())
    }
}
