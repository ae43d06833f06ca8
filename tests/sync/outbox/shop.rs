//! A store with an outbox and a marketplace that can be told what to do, which dies and comes back.

use super::market::{Gaze, Market, PLATFORM, Weather};
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::{AccountId, PlatformId};
use recourse_domain::outbox::{ActionFile, MarketAction};
use recourse_store::{
    AccountRow, Action, Enqueued, ErrorNote, NewOutbox, Options, OutboxRow, OutboxStep, Store,
};
use recourse_sync::outbox::seller::{Refusal, Wish, grant};
use recourse_sync::outbox::{Passed, pass};
use recourse_sync::{Clock, Secrets, World};
use recourse_testkit::{FakeClock, utc};
use secrecy::SecretString;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

struct Token;

#[async_trait]
impl Secrets for Token {
    async fn secret(&self, _account: &AccountRow) -> Result<SecretString, ErrorNote> {
        Ok(SecretString::from("token"))
    }
}

pub struct Shop {
    pub market: Market,
    pub clock: FakeClock,
    pub world: World,
    pub account: AccountId,
    running: Arc<Mutex<Duration>>,
    dir: TempDir,
}

pub fn start() -> DateTime<Utc> {
    utc("2026-11-22T09:00:00Z")
}

/// In memory where that is offered: these tests ask how the program behaves, not how fast the disk is.
fn folder() -> TempDir {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

fn open(dir: &TempDir, clock: &FakeClock) -> Store {
    let options = Options {
        read_only: false,
        app_version: "test".to_owned(),
        now: clock.now(),
    };
    Store::open(&dir.path().join("data"), options).unwrap()
}

fn world(store: Store, market: &Market, clock: &FakeClock, running: &Arc<Mutex<Duration>>) -> World {
    let (told, running) = (clock.clone(), running.clone());
    World::new(
        store,
        Arc::new(Token),
        Clock::from_fn(move || told.now()),
        false,
        1000,
    )
    .with_connector(Arc::new(market.clone()))
    .with_running_time(move || *running.lock().unwrap())
}

impl Shop {
    pub fn new() -> Self {
        let dir = folder();
        let clock = FakeClock::new(start());
        let market = Market::at(start());
        let running = Arc::default();
        let store = open(&dir, &clock);
        let account = AccountId::from("account-1");
        let row = AccountRow {
            id: account.clone(),
            platform: PlatformId::from(PLATFORM),
            name: "Shop".to_owned(),
            seller_id: None,
            seller_name: None,
            country: None,
            endpoint: None,
            token: serde_json::Value::Null,
            secret_store: "session".to_owned(),
            paused: false,
            interval_min: None,
            demo: false,
            added_at: start(),
            synced_at: None,
            next_at: None,
        };
        store
            .act(
                Action::lasting("account-add", serde_json::json!([]), start()),
                move |tx| tx.add_account(&row),
            )
            .unwrap();
        let world = world(store, &market, &clock, &running);
        Self {
            market,
            clock,
            world,
            account,
            running,
            dir,
        }
    }

    /// Time passes everywhere.
    pub fn pass_time(&self, by: TimeDelta) {
        self.clock.advance(by);
        *self.running.lock().unwrap() += by.to_std().unwrap();
        self.market.pass(by);
    }

    /// Only this computer's clock is set.
    pub fn jump(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    pub fn queue(&self, action: &MarketAction) -> Enqueued {
        self.queue_for(action, None)
    }

    pub fn queue_for(&self, action: &MarketAction, step: Option<OutboxStep>) -> Enqueued {
        let now = self.clock.now();
        let new = NewOutbox {
            account: self.account.clone(),
            action: action.clone(),
            text_lang: Some("ru".to_owned()),
            seen_then: None,
            step,
            created_at: now,
            hold_until: now + TimeDelta::seconds(10),
        };
        self.world
            .store
            .act(Action::new("outbox-add", serde_json::json!([]), now), move |tx| {
                tx.enqueue(&new)
            })
            .unwrap()
    }

    /// Keeps a file, as it is kept before a message that carries it is queued.
    pub fn keep_file(&self, bytes: &[u8]) -> ActionFile {
        ActionFile {
            attachment: self.world.store.keep(bytes).unwrap(),
            name: "1.bin".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: bytes.len() as u64,
        }
    }

    /// Queues what must be new, and lets its hold pass.
    pub fn queue_now(&self, action: &MarketAction) -> String {
        let Enqueued::New(row) = self.queue(action) else {
            panic!("{action:?} is on its way already");
        };
        self.pass_time(TimeDelta::seconds(10));
        row.id
    }

    pub fn row(&self, id: &str) -> OutboxRow {
        self.find(id).unwrap()
    }

    pub fn find(&self, id: &str) -> Option<OutboxRow> {
        self.world.store.read(|r| r.outbox_item(id)).unwrap()
    }

    pub fn wish(&self, id: &str, wish: Wish) -> Result<OutboxRow, String> {
        let (id, now) = (id.to_owned(), self.clock.now());
        self.world
            .store
            .act(
                Action::lasting(wish.action(), serde_json::json!([]), now),
                move |tx| match grant(tx, &id, wish, now) {
                    Ok(row) => Ok(Ok(row)),
                    Err(Refusal::Store(error)) => Err(error),
                    Err(refusal) => Ok(Err(refusal.to_string())),
                },
            )
            .unwrap()
    }

    pub async fn work(&self) -> Passed {
        pass(&self.world, &self.account, &CancellationToken::new())
            .await
            .unwrap()
    }

    /// Lets a time pass and works, so many times.
    pub async fn work_every(&self, time: TimeDelta, times: u32) {
        for _ in 0..times {
            self.pass_time(time);
            self.work().await;
        }
    }

    pub async fn work_in(&self, weather: &[Weather], gaze: &[Gaze]) -> Passed {
        {
            let mut inside = self.market.inside();
            inside.weather = weather.iter().copied().collect();
            inside.gaze = gaze.iter().copied().collect();
        }
        let passed = self.work().await;
        let mut inside = self.market.inside();
        inside.weather.clear();
        inside.gaze.clear();
        passed
    }

    /// Works until a request hangs, and dies there; or to the end, and dies then.
    pub async fn die_in(self, weather: Weather) -> Self {
        self.market.inside().weather = [weather].into();
        let hangs = self.market.hangs.clone();
        tokio::select! {
            () = hangs.notified() => {}
            _ = self.work() => {}
        }
        self.market.inside().weather.clear();
        self.reborn()
    }

    /// Ends, and starts again on the same folder.
    pub fn reborn(self) -> Self {
        self.reborn_after(|_| {})
    }

    /// Ends, lets something happen to the folder, and starts again.
    pub fn reborn_after(self, meanwhile: impl FnOnce(&std::path::Path)) -> Self {
        let Self {
            market,
            clock,
            world: old,
            account,
            running,
            dir,
        } = self;
        let store = old.store.clone();
        drop(old);
        store.close().unwrap();
        meanwhile(&dir.path().join("data"));
        let store = open(&dir, &clock);
        let world = world(store, &market, &clock, &running);
        Self {
            market,
            clock,
            world,
            account,
            running,
            dir,
        }
    }

    pub fn back_up(&self) {
        self.world.store.backup_now(self.clock.now()).unwrap();
    }
}

/// Damages the database beyond repair.
pub fn damage(data: &std::path::Path) {
    let file = data.join("recourse.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let end = bytes.len().min(4096);
    bytes[..end].fill(0xa5);
    std::fs::write(&file, bytes).unwrap();
}
