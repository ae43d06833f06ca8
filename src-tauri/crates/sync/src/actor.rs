//! One actor per account while the app runs: a tick, a push, a pause, or the end.

use crate::backoff;
use crate::outbox::live::Courier;
use crate::report::{Ending, RunReport};
use crate::run::{RunInput, run};
use crate::world::World;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::AccountId;
use recourse_store::StoreError;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument as _;

/// The setting that holds how many minutes lie between two runs, unless the account has its own.
pub const INTERVAL_MIN: &str = "interval_min";
/// Minutes between two runs until the seller says otherwise.
pub const INTERVAL_MIN_DEFAULT: u32 = 15;
/// The setting that pauses every account.
pub const PAUSED: &str = "sync_paused";
/// A computer that slept is noticed this soon after it wakes.
const LOOK_AT_CLOCK: Duration = Duration::from_secs(20);
/// Stopping waits this long for a run to let go.
const STOP_WITHIN: Duration = Duration::from_secs(2);

/// What the actors know beside the store.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Condition {
    /// Accounts whose last run failed.
    pub failing: u32,
    /// Since when no run reached its marketplace.
    pub offline_since: Option<DateTime<Utc>>,
}

/// The actors of all accounts.
pub struct Actors {
    world: World,
    cancel: CancellationToken,
    tracker: TaskTracker,
    running: Mutex<HashMap<AccountId, Arc<Handle>>>,
    conditions: Arc<watch::Sender<HashMap<AccountId, One>>>,
}

/// Tells how the actors fare, apart from the actors.
#[derive(Clone)]
pub struct ConditionSource {
    conditions: Arc<watch::Sender<HashMap<AccountId, One>>>,
}

impl ConditionSource {
    /// How the actors fare now.
    pub fn get(&self) -> Condition {
        let conditions = self.conditions.borrow();
        let offline: Vec<_> = conditions.values().filter_map(|one| one.offline_since).collect();
        Condition {
            failing: u32::try_from(conditions.values().filter(|one| one.failures > 0).count())
                .unwrap_or(u32::MAX),
            offline_since: if offline.len() == conditions.len() {
                offline.into_iter().min()
            } else {
                None
            },
        }
    }
}

pub(crate) struct Handle {
    push: Notify,
    /// Something was queued, or the network is back.
    pub(crate) outbox: Notify,
    pub(crate) cancel: CancellationToken,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct One {
    failures: u32,
    offline_since: Option<DateTime<Utc>>,
}

impl Actors {
    /// No actor yet.
    pub fn new(world: World) -> Self {
        Self {
            world,
            cancel: CancellationToken::new(),
            tracker: TaskTracker::new(),
            running: Mutex::default(),
            conditions: Arc::new(watch::channel(HashMap::new()).0),
        }
    }

    /// Starts an actor for each account that has none, and ends those of removed accounts. Must run inside a runtime.
    ///
    /// # Errors
    /// When the accounts cannot be read.
    pub fn sync_with_accounts(&self) -> Result<(), StoreError> {
        let accounts = self.world.store.read(|r| r.accounts())?;
        let mut running = self.lock();
        running.retain(|id, handle| {
            let kept = accounts.iter().any(|account| account.id == *id);
            if !kept {
                handle.cancel.cancel();
                self.conditions.send_modify(|conditions| {
                    conditions.remove(id);
                });
            }
            kept
        });
        for account in accounts {
            if running.contains_key(&account.id) || self.cancel.is_cancelled() {
                continue;
            }
            let handle = Arc::new(Handle {
                push: Notify::new(),
                outbox: Notify::new(),
                cancel: self.cancel.child_token(),
            });
            running.insert(account.id.clone(), handle.clone());
            let courier = Courier::new(self.world.clone(), account.id.clone(), handle.clone());
            self.tracker.spawn(courier.live());
            let actor = Actor {
                world: self.world.clone(),
                id: account.id,
                handle,
                conditions: self.conditions.clone(),
                failures: 0,
            };
            self.tracker.spawn(actor.live());
        }
        Ok(())
    }

    /// Runs an account now, or all of them.
    pub fn push(&self, account: Option<&AccountId>) {
        for (id, handle) in self.lock().iter() {
            if account.is_none_or(|only| only == id) {
                handle.push.notify_one();
            }
        }
    }

    /// Works an account's outbox now, or all of them: something was queued, or the seller decided.
    pub fn nudge(&self, account: Option<&AccountId>) {
        for (id, handle) in self.lock().iter() {
            if account.is_none_or(|only| only == id) {
                handle.outbox.notify_one();
            }
        }
    }

    /// How the actors fare.
    pub fn condition_source(&self) -> ConditionSource {
        ConditionSource {
            conditions: self.conditions.clone(),
        }
    }

    /// Notes how a run fared that no actor made.
    pub fn note(&self, report: &RunReport, now: DateTime<Utc>) {
        note(&self.conditions, report, now);
    }

    /// Ends every actor. A page in flight is dropped whole; nothing is half written.
    pub async fn stop(&self) {
        self.cancel.cancel();
        self.tracker.close();
        if tokio::time::timeout(STOP_WITHIN, self.tracker.wait())
            .await
            .is_err()
        {
            tracing::warn!("a run did not stop in time");
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<AccountId, Arc<Handle>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn note(conditions: &watch::Sender<HashMap<AccountId, One>>, report: &RunReport, now: DateTime<Utc>) -> u32 {
    let mut failures = 0;
    conditions.send_modify(|conditions| {
        let one = conditions.entry(report.account.clone()).or_default();
        one.failures = if report.failing() {
            one.failures.saturating_add(1)
        } else {
            0
        };
        one.offline_since = (report.ending == Ending::Offline).then(|| one.offline_since.unwrap_or(now));
        failures = one.failures;
    });
    failures
}

struct Actor {
    world: World,
    id: AccountId,
    handle: Arc<Handle>,
    conditions: Arc<watch::Sender<HashMap<AccountId, One>>>,
    failures: u32,
}

impl Actor {
    async fn live(mut self) {
        let mut clock = tokio::time::interval(LOOK_AT_CLOCK);
        clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
        loop {
            let asked = tokio::select! {
                biased;
                () = self.handle.cancel.cancelled() => return,
                () = self.handle.push.notified() => true,
                _ = clock.tick() => false,
            };
            match self.is_due(asked) {
                Ok(true) => self.run_once(asked).await,
                Ok(false) => {}
                Err(error) => tracing::error!(account = %self.id, %error, "the account cannot be read"),
            }
        }
    }

    fn is_due(&self, asked: bool) -> Result<bool, StoreError> {
        let now = self.world.clock.now();
        let (account, paused) = self
            .world
            .store
            .read(|r| Ok((r.account(&self.id)?, r.setting::<bool>(PAUSED)?.unwrap_or(false))))?;
        let Some(account) = account else { return Ok(false) };
        if account.paused || paused {
            return Ok(false);
        }
        // A clock that was set back must not silence an account: no next run lies further off than a day.
        let waits = account
            .next_at
            .is_some_and(|at| at > now && at - now < TimeDelta::days(1));
        Ok(asked || !waits)
    }

    async fn run_once(&mut self, asked: bool) {
        let input = RunInput {
            account: self.id.clone(),
            stream: None,
            full: false,
            asked,
        };
        let started = self.world.clock.now();
        let span = tracing::info_span!("sync", account = %self.id);
        let next = match run(&self.world, &input, &self.handle.cancel)
            .instrument(span)
            .await
        {
            Ok(report) => {
                if report.ending == Ending::Cancelled {
                    return;
                }
                self.failures = note(&self.conditions, &report, started);
                if report.ending == Ending::Whole {
                    self.handle.outbox.notify_one();
                }
                self.next_after(Some(&report))
            }
            Err(error) => {
                tracing::error!(account = %self.id, %error, "a sync run failed");
                self.failures = self.failures.saturating_add(1);
                self.next_after(None)
            }
        };
        let id = self.id.clone();
        let kept = self
            .world
            .store
            .write_async(move |tx| {
                let Some(mut account) = tx.account(&id)? else {
                    return Ok(());
                };
                account.next_at = Some(next);
                tx.set_account(&account)
            })
            .await;
        if let Err(error) = kept {
            tracing::error!(account = %self.id, %error, "the next sync cannot be noted");
        }
        self.world.board.touch();
    }

    fn next_after(&self, report: Option<&RunReport>) -> DateTime<Utc> {
        let now = self.world.clock.now();
        let interval = self.interval();
        match report.map(|report| &report.ending) {
            Some(Ending::Refused { until }) => (*until).max(now + interval),
            // A stream that failed alone is read again at the usual time; the others must not be asked more often.
            Some(Ending::Whole) => now + interval,
            _ => {
                let wait = backoff::wait(self.failures.max(1));
                now + TimeDelta::from_std(wait).unwrap_or(interval).min(interval)
            }
        }
    }

    fn interval(&self) -> TimeDelta {
        let minutes = self
            .world
            .store
            .read(|r| {
                let own = r.account(&self.id)?.and_then(|account| account.interval_min);
                Ok(match own {
                    Some(minutes) => minutes,
                    None => r.setting::<u32>(INTERVAL_MIN)?.unwrap_or(INTERVAL_MIN_DEFAULT),
                })
            })
            .unwrap_or(INTERVAL_MIN_DEFAULT);
        TimeDelta::minutes(i64::from(minutes.clamp(1, 24 * 60)))
    }
}
