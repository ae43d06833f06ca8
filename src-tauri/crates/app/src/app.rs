//! The composed application.

use crate::demo;
use crate::error::AppError;
use crate::keep::{self, Trouble};
use crate::map;
use crate::reminder::{self, Notifications};
use crate::secret::{Keeping, Vault};
use crate::view::common::{ApiError, MessageView, Tag};
use crate::view::sync::SyncStatus;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use recourse_domain::id::AccountId;
use recourse_domain::rulebook::Rulebook;
use recourse_sandbox::Running;
use recourse_store::{
    AccountRow, Action, ErrorNote, Options, ReadOnlyReason, Reader, Store, StoreError, WriteTx,
};
use recourse_sync::{Actors, Clock, Secrets, World};
use secrecy::SecretString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{broadcast, watch};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// The first sync comes first.
const BACKUP_AFTER_START: Duration = Duration::from_secs(120);
const BACKUP_LOOKED_AFTER: Duration = Duration::from_secs(3600);

/// Progress is told at most four times a second.
const PROGRESS_EVERY: Duration = Duration::from_millis(250);

/// How an [`App`] is opened.
#[derive(Debug, Clone, Default)]
pub struct AppOptions {
    /// The data folder.
    pub data_dir: PathBuf,
    /// A fixed clock, for reproducible runs.
    pub now: Option<DateTime<Utc>>,
    /// No network at all.
    pub offline: bool,
    /// Open without a lock and without writing, for reading commands while the window runs.
    pub read_only: bool,
    /// This folder is the demo's: its built-in marketplace is started with the app.
    pub demo: bool,
}

impl AppOptions {
    /// The clock these options ask for.
    pub(crate) fn clock(&self) -> Clock {
        self.now.map_or_else(Clock::system, Clock::fixed)
    }
}

/// What only tests and benchmarks set apart.
#[derive(Debug, Clone, Copy)]
pub struct Tuning {
    /// Token buckets refill so many times faster than documented. 1 against a real marketplace, always.
    pub hurry: u32,
}

/// Recourse over one data folder.
pub struct App {
    pub(crate) options: AppOptions,
    pub(crate) store: Store,
    pub(crate) world: World,
    pub(crate) vault: Arc<Vault>,
    pub(crate) actors: Actors,
    tags: broadcast::Sender<Vec<Tag>>,
    progress: Arc<watch::Sender<SyncStatus>>,
    cancel: CancellationToken,
    background: TaskTracker,
    sandbox: Mutex<Option<Running>>,
    started: AtomicBool,
    pub(crate) trouble: Trouble,
    pub(crate) report: crate::diagnostics::Shown,
    pub(crate) notifications: Notifications,
    pub(crate) previews: crate::ticket::Previews,
    pub(crate) lists: Arc<crate::order::Lists>,
    pub(crate) works: Arc<crate::work::Works>,
}

impl App {
    /// Opens the data folder: locks, migrates, checks.
    ///
    /// # Errors
    /// `locked`, `newer-database`, `corrupt-database`, `disk-full`, `read-only`, `storage`, `no-data-dir`; read-only also
    /// `no-database` and `older-database`.
    pub async fn open(options: AppOptions) -> Result<Self, ApiError> {
        let hurry = if options.demo { demo::HURRY } else { 1 };
        Self::open_tuned(options, Tuning { hurry }).await
    }

    /// Opens the data folder with a tuning of tests and benchmarks.
    ///
    /// # Errors
    /// As [`App::open`].
    pub async fn open_tuned(options: AppOptions, tuning: Tuning) -> Result<Self, ApiError> {
        if options.data_dir.as_os_str().is_empty() {
            return Err(AppError::told("no-data-dir").into());
        }
        if let Some(there) = crate::folder::gone(&options.data_dir) {
            return Err(AppError::about("folder-gone", "path", there.display().to_string()).into());
        }
        let clock = options.clock();
        let store_options = Options {
            read_only: options.read_only,
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            now: clock.now(),
        };
        let dir = options.data_dir.clone();
        let store = tokio::task::spawn_blocking(move || Store::open(&dir, store_options))
            .await
            .map_err(|error| AppError::Internal(error.to_string()))?
            .map_err(|error| opening(error, &options.data_dir))?;
        // It may have been moved away while this waited for it.
        if let Some(there) = crate::folder::gone(&options.data_dir) {
            return Err(AppError::about("folder-gone", "path", there.display().to_string()).into());
        }
        let vault = Arc::new(Vault::new(&options.data_dir));
        let secrets = Arc::new(Tokens { vault: vault.clone() });
        let world = World::new(store.clone(), secrets, clock, options.offline, tuning.hurry);
        let app = Self {
            actors: Actors::new(world.clone()),
            options,
            store,
            world,
            vault,
            tags: broadcast::channel(64).0,
            progress: Arc::new(watch::channel(SyncStatus::default()).0),
            cancel: CancellationToken::new(),
            background: TaskTracker::new(),
            sandbox: Mutex::default(),
            started: AtomicBool::new(false),
            trouble: Trouble::default(),
            report: crate::diagnostics::Shown::default(),
            notifications: Notifications::default(),
            previews: crate::ticket::Previews::default(),
            lists: Arc::default(),
            works: Arc::default(),
        };
        app.forward_changes();
        if app.options.demo && !app.options.read_only {
            let running = demo::prepare(&app).await?;
            *app.sandbox.lock().unwrap_or_else(PoisonError::into_inner) = Some(running);
        }
        Ok(app)
    }

    /// Starts the account actors and the other background work. Only the window does this.
    pub fn start(&self) {
        if self.store.read_only().is_some() {
            return;
        }
        if self.started.swap(true, Ordering::SeqCst) {
            return;
        }
        if let Err(error) = self.actors.sync_with_accounts() {
            tracing::error!(%error, "the accounts cannot be read");
        }
        self.forward_progress();
        self.background.spawn(reminder::in_time(
            self.store.clone(),
            self.world.clock.clone(),
            self.notifications.sender(),
            self.cancel.clone(),
        ));
        if !self.options.demo {
            self.back_up_daily();
        }
    }

    /// Whether the actors run.
    pub(crate) fn started(&self) -> bool {
        self.started.load(Ordering::SeqCst)
    }

    /// Stops background work within two seconds and closes the store.
    pub async fn stop(&self) {
        self.cancel.cancel();
        self.actors.stop().await;
        self.background.close();
        if tokio::time::timeout(Duration::from_millis(200), self.background.wait())
            .await
            .is_err()
        {
            tracing::debug!("background work was still listening");
        }
        let running = self.sandbox.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(running) = running
            && let Err(error) = running.stop().await
        {
            tracing::warn!(%error, "the built-in marketplace did not stop well");
        }
        let store = self.store.clone();
        match tokio::task::spawn_blocking(move || store.close()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(%error, "the store did not close well"),
            Err(error) => tracing::warn!(%error, "the store did not close well"),
        }
    }

    /// What changed, after each commit.
    pub fn changes(&self) -> broadcast::Receiver<Vec<Tag>> {
        self.tags.subscribe()
    }

    /// What is being read, at most four changes a second. Moves once [`App::start`] was called.
    pub fn progress(&self) -> watch::Receiver<SyncStatus> {
        self.progress.subscribe()
    }

    /// The options it was opened with.
    pub fn options(&self) -> &AppOptions {
        &self.options
    }

    /// The built-in marketplace of the demo, for tests.
    pub fn with_sandbox<T>(&self, look: impl FnOnce(&Running) -> T) -> Option<T> {
        self.sandbox
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .as_ref()
            .map(look)
    }

    /// The present.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.world.clock.now()
    }

    /// The rulebook with the seller's own values.
    pub(crate) fn rulebook(&self) -> Result<Rulebook, AppError> {
        Ok(self.world.rulebook()?)
    }

    /// Reads from the store.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Reader) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.store
            .read_async(look)
            .await
            .map_err(|error| located(error, &self.options.data_dir))
    }

    /// Writes what the program itself keeps: no undo.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut WriteTx) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.store
            .write_async(change)
            .await
            .map_err(|error| located(error, &self.options.data_dir))
    }

    /// One action of the seller: one transaction, one line in the journal, one step to undo.
    pub(crate) async fn act<T: Send + 'static>(
        &self,
        action: Action,
        change: impl FnOnce(&mut WriteTx) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.store
            .act_async(action, change)
            .await
            .map_err(|error| located(error, &self.options.data_dir))
    }

    /// Begins a long write that the seller can watch and stop.
    pub(crate) fn work(&self, kind: &str) -> crate::work::Work {
        self.works.begin(kind, self.cancel.child_token())
    }

    /// Why nothing can be written, if so.
    pub(crate) fn read_only_reason(&self) -> Option<MessageView> {
        self.store.read_only().map(|reason| {
            map::plain(match reason {
                ReadOnlyReason::Asked => "banner-read_only-asked",
                ReadOnlyReason::NoWriteRight => "banner-read_only-no_right",
            })
        })
    }

    fn forward_changes(&self) {
        let mut changes = self.store.subscribe();
        let tags = self.tags.clone();
        let lists = self.lists.clone();
        let cancel = self.cancel.clone();
        self.background.spawn(async move {
            loop {
                let change = tokio::select! {
                    () = cancel.cancelled() => return,
                    change = changes.recv() => change,
                };
                let told = match change {
                    Ok(change) => change.tags.into_iter().map(tag).collect(),
                    Err(broadcast::error::RecvError::Lagged(_)) => vec![Tag::All],
                    Err(broadcast::error::RecvError::Closed) => return,
                };
                lists.changed(&told);
                // Nobody listening is no error.
                let _ = tags.send(told);
            }
        });
    }

    /// Makes the day's backup a little after the start, and then looks every hour whether a new day has begun.
    fn back_up_daily(&self) {
        let (store, clock, cancel) = (self.store.clone(), self.world.clock.clone(), self.cancel.clone());
        let trouble = self.trouble.clone();
        self.background.spawn(async move {
            let mut looks =
                tokio::time::interval_at(Instant::now() + BACKUP_AFTER_START, BACKUP_LOOKED_AFTER);
            loop {
                tokio::select! {
                    () = cancel.cancelled() => return,
                    _ = looks.tick() => {}
                }
                let (store, clock, trouble) = (store.clone(), clock.clone(), trouble.clone());
                let round = tokio::task::spawn_blocking(move || keep::day_round(&store, &clock, &trouble));
                if let Err(error) = round.await {
                    tracing::warn!(%error, "the day's backup was not made");
                }
            }
        });
    }

    fn forward_progress(&self) {
        let mut board = self.world.board.watch();
        let cancel = self.cancel.clone();
        let progress = self.progress.clone();
        let status = self.status_source();
        self.background.spawn(async move {
            loop {
                tokio::select! {
                    () = cancel.cancelled() => return,
                    changed = board.changed() => if changed.is_err() { return },
                }
                match status.tell() {
                    Ok(status) => {
                        progress.send_replace(status);
                    }
                    Err(error) => tracing::debug!(%error, "the sync state cannot be read"),
                }
                tokio::time::sleep(PROGRESS_EVERY).await;
            }
        });
    }
}

/// A store's error with the folder's name, where the message wants one.
pub(crate) fn located(error: StoreError, dir: &Path) -> AppError {
    match error {
        StoreError::ReadOnly => AppError::about("read-only", "path", dir.display().to_string()),
        StoreError::Corrupt { moved_to: None } => {
            AppError::about("corrupt-database", "path", dir.display().to_string())
        }
        other => other.into(),
    }
}

fn tag(tag: recourse_store::Tag) -> Tag {
    use recourse_store::Tag as Kept;
    match tag {
        Kept::Accounts => Tag::Accounts,
        Kept::Orders => Tag::Orders,
        Kept::Cases => Tag::Cases,
        Kept::Tickets => Tag::Tickets,
        Kept::Sync => Tag::Sync,
        Kept::Settings => Tag::Settings,
        Kept::Reminders => Tag::Reminders,
        Kept::Undo => Tag::Undo,
        Kept::Outbox => Tag::Outbox,
    }
}

/// Tokens out of the vault, for runs.
struct Tokens {
    vault: Arc<Vault>,
}

#[async_trait]
impl Secrets for Tokens {
    async fn secret(&self, account: &AccountRow) -> Result<SecretString, ErrorNote> {
        let keeping = Keeping::from_code(&account.secret_store).unwrap_or(Keeping::Session);
        self.vault.read(&account.id, keeping).await.map_err(|error| {
            let error = ApiError::from(error);
            ErrorNote {
                code: error.code,
                params: serde_json::to_value(error.params).unwrap_or_default(),
                details: error.details,
            }
        })
    }
}

/// An account's token, for use cases outside of a run.
pub(crate) async fn token(app: &App, account: &AccountRow) -> Result<SecretString, AppError> {
    let keeping = Keeping::from_code(&account.secret_store).unwrap_or(Keeping::Session);
    app.vault.read(&account.id, keeping).await
}

/// Finds an account by its id or by the seller's name for it.
pub(crate) fn find_account(accounts: Vec<AccountRow>, text: &str) -> Result<AccountRow, AppError> {
    let wanted = text.trim();
    accounts
        .into_iter()
        .find(|account| account.id == AccountId::from(wanted) || account.name.eq_ignore_ascii_case(wanted))
        .ok_or_else(|| AppError::about("account-unknown", "value", wanted))
}

/// What opening the folder failed at; a folder without a database is told by its name.
fn opening(error: StoreError, dir: &Path) -> AppError {
    match error {
        StoreError::NotFound { what } if what == "database" => {
            AppError::about("no-database", "path", dir.display().to_string())
        }
        StoreError::Data(_) => AppError::about("older-database", "path", dir.display().to_string()),
        other => located(other, dir),
    }
}
