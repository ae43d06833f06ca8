//! What every run needs: the store, the marketplaces, the network, the tokens, the clock.

use crate::board::Board;
use crate::bucket::Buckets;
use crate::clock::Clock;
use async_trait::async_trait;
use recourse_connectors::connector::Connector;
use recourse_connectors::error::ConnectorError;
use recourse_connectors::kit::http::Http;
use recourse_connectors::kit::limiter::Limiter;
use recourse_connectors::registry;
use recourse_domain::id::{AccountId, PlatformId};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{AccountRow, ErrorNote, Store};
use secrecy::SecretString;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// A moment to count running time from.
static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Where tokens come from.
#[async_trait]
pub trait Secrets: Send + Sync {
    /// An account's token, or the note to keep when it cannot be had (`passphrase-needed`, `secret-missing`, …).
    async fn secret(&self, account: &AccountRow) -> Result<SecretString, ErrorNote>;
}

/// Everything outside of a run. Cheap to clone.
#[derive(Clone)]
pub struct World {
    /// The store.
    pub store: Store,
    /// Where tokens come from.
    pub secrets: Arc<dyn Secrets>,
    /// The present.
    pub clock: Clock,
    /// No network at all.
    pub offline: bool,
    /// The token buckets, shared by everything in the process.
    pub limiter: Arc<Limiter>,
    /// What is being read now.
    pub board: Arc<Board>,
    http: Arc<OnceLock<Http>>,
    /// Marketplaces beside the registry's, for tests.
    others: Vec<Arc<dyn Connector>>,
    turns: Turns,
    attempts: Attempts,
}

/// When the attempts of this process ended, by action, on a clock that nobody sets.
#[derive(Clone, Default)]
struct Attempts {
    ended: Arc<Mutex<HashMap<String, Duration>>>,
    running: Option<Arc<dyn Fn() -> Duration + Send + Sync>>,
}

/// Whose turn it is at an account's outbox.
type Turns = Arc<Mutex<HashMap<AccountId, Arc<tokio::sync::Mutex<()>>>>>;

impl World {
    /// A world with the documented rate limits, kept in the store. `hurry` makes token buckets refill that many times
    /// faster: 1 everywhere but against a built-in marketplace that refills as fast.
    pub fn new(store: Store, secrets: Arc<dyn Secrets>, clock: Clock, offline: bool, hurry: u32) -> Self {
        let limiter = Limiter::kept(Arc::new(Buckets::new(store.clone()))).faster(hurry);
        Self {
            store,
            secrets,
            clock,
            offline,
            limiter: Arc::new(limiter),
            board: Arc::default(),
            http: Arc::default(),
            others: Vec::new(),
            turns: Turns::default(),
            attempts: Attempts::default(),
        }
    }

    /// The same world with a running time of its own, for tests. It only ever goes forward.
    #[must_use]
    pub fn with_running_time(mut self, running: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        self.attempts.running = Some(Arc::new(running));
        self
    }

    fn running_time(&self) -> Duration {
        match &self.attempts.running {
            Some(running) => running(),
            None => STARTED.elapsed(),
        }
    }

    /// Notes that an attempt has just ended.
    pub(crate) fn attempt_ended(&self, action: &str) {
        let at = self.running_time();
        let mut ended = self.attempts.ended.lock().unwrap_or_else(PoisonError::into_inner);
        ended.insert(action.to_owned(), at);
    }

    /// How long ago an attempt of this process ended, whatever was done to the computer's clock since; `None` when it was
    /// another process that tried.
    pub(crate) fn since_attempt(&self, action: &str) -> Option<Duration> {
        let ended = self.attempts.ended.lock().unwrap_or_else(PoisonError::into_inner);
        ended
            .get(action)
            .map(|at| self.running_time().saturating_sub(*at))
    }

    /// The same world with one marketplace more, which goes before one of that name in the registry. For tests.
    #[must_use]
    pub fn with_connector(mut self, connector: Arc<dyn Connector>) -> Self {
        self.others.push(connector);
        self
    }

    /// The turn at an account's outbox: held while it is worked, so that no two passes send the same action.
    pub(crate) fn outbox_turn(&self, account: &AccountId) -> Arc<tokio::sync::Mutex<()>> {
        self.turns
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .entry(account.clone())
            .or_default()
            .clone()
    }

    /// The HTTP client, made at its first use: reading the system's certificates takes its time.
    ///
    /// # Errors
    /// As [`Http::new`].
    pub fn http(&self) -> Result<Http, ConnectorError> {
        if let Some(http) = self.http.get() {
            return Ok(http.clone());
        }
        let http = Http::new()?;
        Ok(self.http.get_or_init(|| http).clone())
    }

    /// A marketplace by its name.
    pub fn connector(&self, platform: &PlatformId) -> Option<Arc<dyn Connector>> {
        self.others
            .iter()
            .find(|connector| connector.descriptor().platform == *platform)
            .cloned()
            .or_else(|| registry::find(platform.as_str()))
    }

    /// The rulebook with what the seller changed in it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rulebook(&self) -> Result<Rulebook, recourse_store::StoreError> {
        self.store.read(|r| r.rulebook())
    }

    /// The accounts, or one.
    pub(crate) fn account(&self, id: &AccountId) -> Result<Option<AccountRow>, recourse_store::StoreError> {
        self.store.read(|r| r.account(id))
    }
}
