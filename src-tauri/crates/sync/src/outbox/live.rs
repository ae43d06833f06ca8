//! The outbox of one account while the app runs: works when something is queued, a hold or a wait ends, or the network is back.

use super::pass::{Stop, next_due, pass};
use crate::actor::{Handle, PAUSED};
use crate::world::World;
use chrono::TimeDelta;
use recourse_domain::id::AccountId;
use recourse_domain::outbox::back_off;
use recourse_store::StoreError;
use std::sync::Arc;
use std::time::Duration;
use tracing::Instrument as _;

/// A computer that slept, or a clock that was set, is noticed this soon.
const LOOK_AT_CLOCK: Duration = Duration::from_secs(20);
/// Nothing is asked more often.
const AT_LEAST: Duration = Duration::from_millis(100);

pub(crate) struct Courier {
    world: World,
    id: AccountId,
    handle: Arc<Handle>,
    /// Passes in a row that found no network, no token or no store.
    stopped: u32,
}

impl Courier {
    pub(crate) fn new(world: World, id: AccountId, handle: Arc<Handle>) -> Self {
        Self {
            world,
            id,
            handle,
            stopped: 0,
        }
    }

    pub(crate) async fn live(mut self) {
        loop {
            let due = match self.due().await {
                Ok(due) => due,
                Err(error) => {
                    tracing::error!(account = %self.id, %error, "the outbox cannot be read");
                    None
                }
            };
            let wait = match due {
                Some(_) if self.stopped > 0 => back_off(self.stopped).to_std().unwrap_or(LOOK_AT_CLOCK),
                Some(wait) => wait
                    .to_std()
                    .unwrap_or(LOOK_AT_CLOCK)
                    .clamp(AT_LEAST, LOOK_AT_CLOCK),
                None => LOOK_AT_CLOCK,
            };
            let asked = tokio::select! {
                biased;
                () = self.handle.cancel.cancelled() => return,
                () = self.handle.outbox.notified() => true,
                () = tokio::time::sleep(wait) => false,
            };
            if asked {
                self.stopped = 0;
            }
            if due.is_some() || asked {
                self.work().await;
            }
        }
    }

    /// How long until something is due; `None`: nothing is, or the account is paused.
    async fn due(&self) -> Result<Option<TimeDelta>, StoreError> {
        let (id, now) = (self.id.clone(), self.world.clock.now());
        self.world
            .store
            .read_async(move |r| {
                let paused = r.setting::<bool>(PAUSED)?.unwrap_or(false);
                match r.account(&id)? {
                    Some(account) if !account.paused && !paused => Ok(next_due(&r.outbox_open(&id)?, now)),
                    _ => Ok(None),
                }
            })
            .await
    }

    async fn work(&mut self) {
        match self.due().await {
            Ok(Some(wait)) if wait <= TimeDelta::zero() => {}
            _ => return,
        }
        let span = tracing::info_span!("outbox", account = %self.id);
        let passed = pass(&self.world, &self.id, &self.handle.cancel)
            .instrument(span)
            .await;
        match passed {
            Ok(passed) => match passed.stop {
                None => self.stopped = 0,
                Some(Stop::Cancelled) => {}
                Some(Stop::Offline | Stop::NoSecret(_) | Stop::Refused) => {
                    self.stopped = self.stopped.saturating_add(1);
                }
            },
            Err(error) => {
                tracing::error!(account = %self.id, %error, "the outbox was not worked");
                self.stopped = self.stopped.saturating_add(1);
            }
        }
        self.world.board.touch();
    }
}
