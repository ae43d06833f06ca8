//! Detectors over the store: what to look at, the facts they need, and what becomes of cases.
//!
//! Looking is idempotent: a case is one kind on one subject, and the hundredth look changes nothing. Subjects are chosen
//! by what they are (ended badly, before the border, unanswered), never by going through every order.

mod apply;
mod facts;
mod look;
mod ordinary;
mod text;

use crate::report::CaseChanges;
use crate::touched::Touched;
use crate::world::World;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::AccountId;
use recourse_domain::timeline::Usual;
use recourse_store::{AccountRow, Reader, StoreError, WriteTx};
use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;

pub use facts::{order_facts, usual_of};
pub(crate) use ordinary::Sight;

/// Time alone makes a parcel late, so parcels under way are looked at again after this time.
const MOVING_EVERY: TimeDelta = TimeDelta::hours(1);
/// Everything that could be a case is looked at again after this time.
const ALL_EVERY: TimeDelta = TimeDelta::hours(24);

/// What to look at.
#[derive(Debug)]
pub(crate) enum Scope {
    /// What was changed.
    Touched(Touched),
    /// What was changed, and what time alone may have changed; with `everything`, whatever could be a case.
    All { touched: Touched, everything: bool },
}

/// When an account was last looked at as a whole, and with what.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Looked {
    all_at: Option<DateTime<Utc>>,
    moving_at: Option<DateTime<Utc>>,
    /// The rulebook's version then.
    rulebook: String,
    /// The legs whose usual time was known then.
    usual_legs: Vec<String>,
    /// A run began and its detectors have not come to their end.
    begun: bool,
}

fn key(account: &AccountId) -> String {
    format!("looked:{account}")
}

fn looked(r: &Reader, account: &AccountId) -> Result<Looked, StoreError> {
    Ok(r.setting::<Looked>(&key(account))?.unwrap_or_default())
}

/// Whether the detectors of an earlier run did not come to their end.
pub(crate) fn interrupted(world: &World, account: &AccountId) -> Result<bool, StoreError> {
    world.store.read(|r| Ok(looked(r, account)?.begun))
}

/// Marks that a page is being written: should the program be killed before the detectors have seen it, they look at
/// everything the next time.
pub(crate) fn begin(tx: &mut WriteTx, account: &AccountId) -> Result<(), StoreError> {
    let before = looked(tx, account)?;
    if before.begun {
        return Ok(());
    }
    tx.set_setting(
        &key(account),
        &Looked {
            begun: true,
            ..before
        },
    )
}

/// Marks that the detectors have seen all that was written.
pub(crate) fn end(world: &World, account: &AccountId) -> Result<(), StoreError> {
    let before = world.store.read(|r| looked(r, account))?;
    if !before.begun {
        return Ok(());
    }
    let account = account.clone();
    world.store.write(move |tx| {
        tx.set_setting(
            &key(&account),
            &Looked {
                begun: false,
                ..before
            },
        )
    })
}

fn usual_legs(usual: &Usual) -> Vec<String> {
    recourse_domain::leg::Leg::ALL
        .iter()
        .filter(|leg| usual.leg(**leg).median.is_some())
        .map(|leg| leg.code().to_owned())
        .collect()
}

/// Looks, and writes what becomes of cases.
pub(crate) async fn look(
    world: &World,
    account: &AccountRow,
    scope: Scope,
    cancel: &CancellationToken,
) -> Result<CaseChanges, StoreError> {
    let looking = look::Looking {
        store: world.store.clone(),
        account: account.clone(),
        rulebook: world.rulebook()?,
        now: world.clock.now(),
        by_hand: world.connector(&account.platform).is_none(),
        cancel: cancel.clone(),
    };
    tokio::task::spawn_blocking(move || looking.run(scope))
        .await
        .map_err(|error| StoreError::Io(error.to_string()))?
}
