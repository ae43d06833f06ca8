//! After a refused token (401): no storm of requests, and no stream kept from being read by another one's refusal.
//!
//! A 401 may mean that the token is dead, or that it lacks this stream's category. So one more stream is tried; if that
//! is refused too, the account is closed for ten minutes, after which a single request finds out whether it still is.

use crate::world::World;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::AccountId;
use recourse_store::{Reader, StoreError};
use serde::{Deserialize, Serialize};

/// So long nothing is asked after a refusal.
pub(crate) const CLOSED_FOR: TimeDelta = TimeDelta::minutes(10);

#[derive(Serialize, Deserialize)]
struct Closed {
    until: DateTime<Utc>,
}

/// The refusals of one run.
pub(crate) struct Refusals {
    now: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
    was_closed: bool,
    strikes: u32,
}

fn key(account: &AccountId) -> String {
    format!("refused:{account}")
}

/// Whether an account's token as a whole was refused in the last run, not only kept from single streams.
///
/// # Errors
/// When the store cannot be read.
pub fn is_closed(r: &Reader, account: &AccountId) -> Result<bool, StoreError> {
    Ok(r.setting::<Option<Closed>>(&key(account))?.flatten().is_some())
}

/// Forgets that an account's token was refused: it has a new one.
///
/// # Errors
/// When the store cannot be written.
pub fn forgive(world: &World, account: &AccountId) -> Result<(), StoreError> {
    let account = account.clone();
    world.store.write(move |tx| {
        tx.set_setting(&key(&account), &Option::<Closed>::None)?;
        for mut row in tx.streams(&account)? {
            if row
                .error
                .as_ref()
                .is_some_and(|error| error.code == "token-refused")
            {
                row.error = None;
                row.until = None;
                tx.set_stream(&account, &row)?;
            }
        }
        Ok(())
    })
}

impl Refusals {
    pub(crate) fn load(world: &World, account: &AccountId, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let closed = world
            .store
            .read(|r| r.setting::<Option<Closed>>(&key(account)))?
            .flatten();
        Ok(Self {
            now,
            // A clock that was set back must not close an account for longer than a refusal does.
            until: closed
                .as_ref()
                .map(|c| c.until)
                .filter(|until| *until > now && *until <= now + CLOSED_FOR),
            was_closed: closed.is_some(),
            strikes: 0,
        })
    }

    pub(crate) fn closed_until(&self) -> Option<DateTime<Utc>> {
        self.until.filter(|until| *until > self.now)
    }

    pub(crate) fn accepted(&mut self) {
        self.strikes = 0;
        self.was_closed = false;
    }

    /// A stream was refused. `Some` when the account is closed by it.
    pub(crate) fn refused(
        &mut self,
        world: &World,
        account: &AccountId,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        self.strikes += 1;
        if !self.was_closed && self.strikes < 2 {
            return Ok(None);
        }
        let until = now + CLOSED_FOR;
        let account = account.clone();
        world
            .store
            .write(move |tx| tx.set_setting(&key(&account), &Some(Closed { until })))?;
        Ok(Some(until))
    }

    /// The run ended without closing the account.
    pub(crate) fn over(&self, world: &World, account: &AccountId) -> Result<(), StoreError> {
        if self.until.is_none() && !self.was_closed {
            let known = world
                .store
                .read(|r| r.setting::<Option<Closed>>(&key(account)))?
                .flatten();
            if known.is_some() {
                let account = account.clone();
                world
                    .store
                    .write(move |tx| tx.set_setting(&key(&account), &Option::<Closed>::None))?;
            }
        }
        Ok(())
    }
}
