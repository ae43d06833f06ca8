//! A store and a marketplace, joined by the real connector.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, PlatformId, StreamId};
use recourse_sandbox::wildberries::Shop as Market;
use recourse_sandbox::{Running, Sandbox};
use recourse_store::{AccountRow, ErrorNote, Options, Store};
use recourse_sync::{Clock, RunInput, RunReport, Secrets, World, run};
use recourse_testkit::{FakeClock, utc};
use secrecy::SecretString;
use std::sync::Arc;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

/// The present of these tests.
pub fn now() -> DateTime<Utc> {
    utc("2026-11-22T09:00:00Z")
}

struct Token(String);

#[async_trait]
impl Secrets for Token {
    async fn secret(&self, _account: &AccountRow) -> Result<SecretString, ErrorNote> {
        Ok(SecretString::from(self.0.clone()))
    }
}

/// A shop under test.
pub struct Shop {
    pub market: Running,
    pub store: Store,
    pub world: World,
    pub account: AccountId,
    pub clock: FakeClock,
    _dir: TempDir,
}

impl Shop {
    pub async fn of(market: Market) -> Self {
        let running = Sandbox::serving(market, now()).frozen().start().await.unwrap();
        let token = running.token();
        Self::with_token(running, token).await
    }

    pub async fn with_token(market: Running, token: String) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let options = Options {
            read_only: false,
            app_version: "test".to_owned(),
            now: now(),
        };
        let store = Store::open(&dir.path().join("data"), options).unwrap();
        let clock = FakeClock::new(now());
        let told = clock.clone();
        let world = World::new(
            store.clone(),
            Arc::new(Token(token)),
            Clock::from_fn(move || told.now()),
            false,
            1000,
        );
        let account = AccountId::from("account-1");
        let row = AccountRow {
            id: account.clone(),
            platform: PlatformId::from("wildberries"),
            name: "Shop".to_owned(),
            seller_id: None,
            seller_name: None,
            country: None,
            endpoint: Some(market.base_url().to_owned()),
            token: serde_json::Value::Null,
            secret_store: "session".to_owned(),
            paused: false,
            interval_min: None,
            demo: false,
            added_at: now(),
            synced_at: None,
            next_at: None,
        };
        store.write(move |tx| tx.add_account(&row)).unwrap();
        Self {
            market,
            store,
            world,
            account,
            clock,
            _dir: dir,
        }
    }

    /// Puts both clocks on.
    pub fn pass(&self, by: chrono::TimeDelta) {
        let now = self.clock.advance(by);
        self.market.set_now(now);
    }

    pub fn input(&self, stream: Option<&str>) -> RunInput {
        RunInput {
            account: self.account.clone(),
            stream: stream.map(StreamId::from),
            full: false,
            asked: true,
        }
    }

    pub async fn sync(&self) -> RunReport {
        run(&self.world, &self.input(None), &CancellationToken::new())
            .await
            .unwrap()
    }

    pub async fn read(&self, stream: &str) -> RunReport {
        run(&self.world, &self.input(Some(stream)), &CancellationToken::new())
            .await
            .unwrap()
    }

    pub fn orders(&self) -> u64 {
        self.store.read(|r| Ok(r.order_counts(None)?.all)).unwrap()
    }

    pub fn cases(&self) -> u64 {
        self.store
            .read(|r| Ok(r.case_counts()?.iter().map(|c| c.count).sum()))
            .unwrap()
    }
}

impl Shop {
    /// The same shop after its marketplace has gone: the port is closed, another marketplace stands in its place unseen.
    pub async fn gone(self) -> Self {
        let Self {
            market,
            store,
            world,
            account,
            clock,
            _dir,
        } = self;
        market.stop().await.unwrap();
        let market = Sandbox::serving(recourse_sandbox::wildberries::scenario::empty(now()), now())
            .start()
            .await
            .unwrap();
        Self {
            market,
            store,
            world,
            account,
            clock,
            _dir,
        }
    }
}
