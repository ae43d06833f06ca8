//! One account's outbox, worked until nothing is due.

use super::work::{self, Door, Next};
use crate::error::SyncError;
use crate::refusal::Refusals;
use crate::run::{SessionError, session, unusable};
use crate::world::World;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::AccountId;
use recourse_domain::outbox::OutboxState;
use recourse_store::{ErrorNote, OutboxRow, StoreError};
use std::collections::BTreeSet;
use tokio_util::sync::CancellationToken;

/// Steps of one action in one pass: looked at, sent, read back, and some to spare.
const STEPS_EACH: usize = 8;

/// What a pass did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Passed {
    /// Actions that the marketplace took.
    pub sent: u64,
    /// Actions that may have been sent.
    pub unknown: u64,
    /// Actions that failed: refused, stopped, or put off.
    pub failed: u64,
    /// Why it ended before everything due was done.
    pub stop: Option<Stop>,
}

/// Why a pass ended early.
#[derive(Debug, Clone, PartialEq)]
pub enum Stop {
    /// No network.
    Offline,
    /// The token cannot be had, or nothing can be done with it.
    NoSecret(ErrorNote),
    /// The token is refused.
    Refused,
    /// The app ends.
    Cancelled,
}

/// Works an account's outbox: sends what is due, looks for what may have been sent, reads back what was taken. Ends when
/// nothing is due now.
///
/// # Errors
/// When the account or its connector does not exist, or the store fails. What a marketplace refuses is written to the
/// action.
pub async fn pass(
    world: &World,
    account: &AccountId,
    cancel: &CancellationToken,
) -> Result<Passed, SyncError> {
    let turn = world.outbox_turn(account);
    let _mine = turn.lock().await;
    let mut passed = Passed::default();
    let mut touched: Vec<String> = Vec::new();
    let mut door = None;
    loop {
        let now = world.clock.now();
        let id = account.clone();
        let rows = world.store.read_async(move |r| r.outbox_open(&id)).await?;
        let worn = |row: &OutboxRow| touched.iter().filter(|id| **id == row.id).count() >= STEPS_EACH;
        let Some(row) = first_due(&rows, now).filter(|row| !worn(row)) else {
            break;
        };
        if cancel.is_cancelled() {
            passed.stop = Some(Stop::Cancelled);
            break;
        }
        if world.offline {
            passed.stop = Some(Stop::Offline);
            break;
        }
        let open = match &door {
            Some(open) => open,
            None => match knock(world, account, cancel).await? {
                Ok(open) => door.insert(open),
                Err(stop) => {
                    passed.stop = Some(stop);
                    break;
                }
            },
        };
        touched.push(row.id.clone());
        passed.stop = match work::step(world, open, row).await? {
            Next::GoOn => continue,
            Next::Offline => Some(Stop::Offline),
            Next::Refused => Some(Stop::Refused),
            Next::Cancelled => Some(Stop::Cancelled),
        };
        break;
    }
    count(world, &touched, &mut passed)?;
    Ok(passed)
}

/// The first action that is due and is not held back by an earlier one on its target.
fn first_due(rows: &[OutboxRow], now: DateTime<Utc>) -> Option<&OutboxRow> {
    free(rows).find(|row| row.is_due(now))
}

/// The open actions that no earlier one on their target holds back.
fn free(rows: &[OutboxRow]) -> impl Iterator<Item = &OutboxRow> {
    let mut busy = BTreeSet::new();
    rows.iter().filter(move |row| busy.insert(row.action.target()))
}

/// How long until something is due; `None`: nothing waits but for the seller.
pub(super) fn next_due(rows: &[OutboxRow], now: DateTime<Utc>) -> Option<TimeDelta> {
    free(rows).filter_map(|row| row.due_in(now)).min()
}

/// Opens the door to an account's marketplace.
async fn knock(
    world: &World,
    account: &AccountId,
    cancel: &CancellationToken,
) -> Result<Result<Door, Stop>, SyncError> {
    let account = world
        .account(account)?
        .ok_or_else(|| SyncError::NoAccount(account.to_string()))?;
    let connector = world
        .connector(&account.platform)
        .ok_or_else(|| SyncError::NoConnector(account.platform.to_string()))?;
    let secret = match world.secrets.secret(&account).await {
        Ok(secret) => secret,
        Err(note) => return Ok(Err(Stop::NoSecret(note))),
    };
    let now = world.clock.now();
    let token = connector.inspect(&secret, account.endpoint.is_some(), now);
    if token.unusable {
        return Ok(Err(Stop::NoSecret(unusable(&token))));
    }
    if Refusals::load(world, &account.id, now)?.closed_until().is_some() {
        return Ok(Err(Stop::Refused));
    }
    match session(world, &account, &token, secret, cancel) {
        Ok(session) => Ok(Ok(Door { connector, session })),
        Err(SessionError::Endpoint(endpoint)) => Err(SyncError::Endpoint(endpoint)),
        Err(SessionError::Network(error)) => Ok(Err(Stop::NoSecret(work::closed(&error)))),
    }
}

/// Counts what was worked on by what became of it.
fn count(world: &World, touched: &[String], passed: &mut Passed) -> Result<(), StoreError> {
    let ids: BTreeSet<&String> = touched.iter().collect();
    world.store.read(|r| {
        for id in ids {
            let Some(row) = r.outbox_item(id)? else { continue };
            match row.state {
                OutboxState::Sent | OutboxState::Confirmed => passed.sent += 1,
                OutboxState::Unknown | OutboxState::Sending => passed.unknown += 1,
                OutboxState::Rejected | OutboxState::Wedged => passed.failed += 1,
                OutboxState::Held | OutboxState::Queued if row.error.is_some() => passed.failed += 1,
                OutboxState::Held | OutboxState::Queued | OutboxState::Cancelled => {}
            }
        }
        Ok(())
    })
}
