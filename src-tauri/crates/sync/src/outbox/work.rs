//! One action, one step further: looked at and sent, or looked for.

use super::keep::{self, Stuck};
use super::{LOOKS_AT_MOST, LOOKS_BEFORE_AGAIN, LOOKS_BEFORE_ASKING, QUIET};
use crate::error::note;
use crate::world::World;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::connector::Connector;
use recourse_connectors::error::ConnectorError;
use recourse_connectors::perform::{FileBytes, PerformError, Seen};
use recourse_connectors::session::Session;
use recourse_domain::outbox::OutboxState;
use recourse_store::{OutboxRow, Result, StoreError};
use std::sync::Arc;

/// An account's door to its marketplace.
pub(super) struct Door {
    pub(super) connector: Arc<dyn Connector>,
    pub(super) session: Arc<Session>,
}

/// Whether the pass goes on after an action.
pub(super) enum Next {
    /// With the next one.
    GoOn,
    /// No connection was made.
    Offline,
    /// The token is refused.
    Refused,
    /// The app ends.
    Cancelled,
}

impl Next {
    fn after(error: &ConnectorError) -> Self {
        match error {
            ConnectorError::Transient { offline: true, .. } => Self::Offline,
            ConnectorError::Auth { .. } => Self::Refused,
            ConnectorError::Cancelled => Self::Cancelled,
            _ => Self::GoOn,
        }
    }
}

/// Takes a due action one step further.
pub(super) async fn step(world: &World, door: &Door, row: &OutboxRow) -> Result<Next> {
    let now = world.clock.now();
    match row.state_at(now) {
        OutboxState::Queued => send(world, door, row).await,
        OutboxState::Sent | OutboxState::Unknown => look_for(world, door, row).await,
        OutboxState::Sending => {
            keep::lost_track(world, row, None, now).await?;
            Ok(Next::GoOn)
        }
        OutboxState::Held
        | OutboxState::Confirmed
        | OutboxState::Rejected
        | OutboxState::Wedged
        | OutboxState::Cancelled => Ok(Next::GoOn),
    }
}

async fn send(world: &World, door: &Door, row: &OutboxRow) -> Result<Next> {
    let files = match files(world, row).await {
        Ok(files) => files,
        Err(StoreError::NotFound { .. } | StoreError::Data(_)) => {
            let stuck = Stuck::conflict("file_missing", None);
            keep::wedged(world, row, stuck, world.clock.now()).await?;
            return Ok(Next::GoOn);
        }
        Err(error) => return Err(error),
    };
    let seen = look(world, door, row, row.first_at).await;
    let now = world.clock.now();
    match seen {
        Ok(Seen::Possible | Seen::NotDone { .. } | Seen::CannotTell) => {}
        Ok(Seen::Done { words }) => {
            keep::seen_done(world, row, words, now).await?;
            return Ok(Next::GoOn);
        }
        Ok(Seen::Impossible { why, now: there }) => {
            keep::wedged(world, row, Stuck::conflict(&why, there), now).await?;
            return Ok(Next::GoOn);
        }
        Err(error) => {
            match &error {
                ConnectorError::Auth { .. } => {
                    keep::wedged(world, row, Stuck::auth(&error, false), now).await?;
                }
                ConnectorError::Cancelled | ConnectorError::Transient { offline: true, .. } => {}
                _ => keep::look_failed(world, row, &error, now).await?,
            }
            return Ok(Next::after(&error));
        }
    }
    // By the marketplace's clock as it has just told it: this computer's may be wrong, or be set before the next look.
    let theirs = there(world, door);
    let Some(row) = keep::attempt(world, row, theirs, world.clock.now()).await? else {
        return Ok(Next::GoOn);
    };
    let answer = door.connector.perform(&door.session, &row.action, &files).await;
    world.attempt_ended(&row.id);
    let now = world.clock.now();
    match answer {
        Ok(receipt) => {
            keep::accepted(world, &row, receipt, now).await?;
            Ok(Next::GoOn)
        }
        Err(PerformError::NotSent(error) | PerformError::Refused(error))
            if matches!(error, ConnectorError::Auth { .. }) =>
        {
            keep::wedged(world, &row, Stuck::auth(&error, true), now).await?;
            Ok(Next::Refused)
        }
        Err(PerformError::NotSent(error)) => {
            keep::not_sent(world, &row, &error, now).await?;
            Ok(Next::after(&error))
        }
        Err(PerformError::Refused(error)) => {
            keep::refused(world, &row, &error, now).await?;
            Ok(Next::GoOn)
        }
        Err(PerformError::Unknown(error)) => {
            keep::lost_track(world, &row, Some(&error), now).await?;
            Ok(match error {
                ConnectorError::Cancelled => Next::Cancelled,
                _ => Next::GoOn,
            })
        }
    }
}

async fn look_for(world: &World, door: &Door, row: &OutboxRow) -> Result<Next> {
    let since = row.first_at.or(Some(row.created_at));
    let seen = look(world, door, row, since).await;
    let now = world.clock.now();
    let seen = match seen {
        Ok(seen) => seen,
        Err(error) => {
            if !matches!(
                error,
                ConnectorError::Cancelled | ConnectorError::Transient { offline: true, .. }
            ) {
                keep::look_failed(world, row, &error, now).await?;
            }
            return Ok(Next::after(&error));
        }
    };
    let looks = row.looks + 1;
    let unknown = row.state == OutboxState::Unknown;
    match seen {
        Seen::Done { words } => keep::seen_done(world, row, words, now).await?,
        Seen::NotDone { .. } | Seen::Possible if unknown && row.action.takes_once() => {
            if looks >= LOOKS_BEFORE_AGAIN && is_quiet(world, row, now) {
                keep::seen_not_done(world, row, now).await?;
            } else {
                keep::looked(world, row, "not_done", now).await?;
            }
        }
        Seen::NotDone { now: there } if unknown => not_seen(world, row, looks, there, now).await?,
        Seen::Possible if unknown => not_seen(world, row, looks, None, now).await?,
        Seen::NotDone { now: there } => not_there(world, row, looks, "not_there", there, now).await?,
        Seen::Possible => not_there(world, row, looks, "not_there", None, now).await?,
        Seen::Impossible { why, now: there } => not_there(world, row, looks, &why, there, now).await?,
        Seen::CannotTell if looks >= LOOKS_BEFORE_ASKING => keep::cannot_tell(world, row, now).await?,
        Seen::CannotTell => keep::looked(world, row, "cannot_tell", now).await?,
    }
    Ok(Next::GoOn)
}

/// What may have been sent is not seen, and a second one would be another: looked for on while the seller is asked.
async fn not_seen(
    world: &World,
    row: &OutboxRow,
    looks: u32,
    there: Option<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    if looks >= LOOKS_BEFORE_ASKING && is_quiet(world, row, now) {
        keep::not_seen(world, row, there, looks < LOOKS_AT_MOST, now).await
    } else {
        keep::looked(world, row, "not_done", now).await
    }
}

/// What was accepted, or may have been sent, is not there: asked a few times, then told to the seller.
async fn not_there(
    world: &World,
    row: &OutboxRow,
    looks: u32,
    why: &str,
    there: Option<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    if looks >= LOOKS_BEFORE_ASKING && is_quiet(world, row, now) {
        keep::wedged(world, row, Stuck::conflict(why, there), now).await
    } else {
        keep::looked(world, row, "not_done", now).await
    }
}

/// Whether the last attempt can no longer act. An attempt of this process is timed by a clock that nobody sets. Of an earlier
/// one only the computer's clock tells; where that was set back since, many looks count, whose waits it kept.
fn is_quiet(world: &World, row: &OutboxRow, now: DateTime<Utc>) -> bool {
    if let Some(since) = world.since_attempt(&row.id) {
        return TimeDelta::from_std(since).is_ok_and(|since| since >= QUIET);
    }
    match row.tried_at {
        Some(tried) if now < tried => row.looks >= 2 * LOOKS_BEFORE_ASKING,
        Some(tried) => now - tried >= QUIET,
        None => true,
    }
}

/// Looks, by the marketplace's clock: where the look itself was the first to tell what that says, it is made again.
async fn look(
    world: &World,
    door: &Door,
    row: &OutboxRow,
    since: Option<DateTime<Utc>>,
) -> std::result::Result<Seen, ConnectorError> {
    let known = door.session.http.server_now().is_some();
    let seen = door
        .connector
        .look(&door.session, &row.action, since, there(world, door))
        .await;
    if known || since.is_none() || door.session.http.server_now().is_none() {
        return seen;
    }
    door.connector
        .look(&door.session, &row.action, since, there(world, door))
        .await
}

/// The present at the marketplace, as far as it was told; else here.
fn there(world: &World, door: &Door) -> DateTime<Utc> {
    door.session
        .http
        .server_now()
        .unwrap_or_else(|| world.clock.now())
}

async fn files(world: &World, row: &OutboxRow) -> Result<Vec<FileBytes>> {
    let store = world.store.clone();
    let wanted = row.action.files().to_vec();
    tokio::task::spawn_blocking(move || {
        wanted
            .into_iter()
            .map(|file| {
                Ok(FileBytes {
                    bytes: store.attachment_bytes(&file.attachment)?.into(),
                    name: file.name,
                    media_type: file.media_type,
                })
            })
            .collect()
    })
    .await
    .map_err(StoreError::aborted)?
}

/// Why the door could not be opened, for whoever shows it.
pub(super) fn closed(error: &ConnectorError) -> recourse_store::ErrorNote {
    note(error)
}
