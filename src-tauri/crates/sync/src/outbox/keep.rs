//! Writing down what happens to an action: before the request, and after.

use super::case::{RECOURSE, take_back, tell};
use crate::error::note;
use crate::world::World;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::perform::Receipt;
use recourse_domain::outbox::{Move, OutboxState, back_off, state::longest_wait};
use recourse_store::{Action, ErrorNote, OutboxRow, OutboxTry, Result, WriteTx};

/// Writes a move that matters: a line of the journal, and a transaction. `None`: meanwhile the seller did something else.
async fn moved(
    world: &World,
    row: &OutboxRow,
    by: Move,
    now: DateTime<Utc>,
    change: impl FnOnce(&mut WriteTx<'_>, &mut OutboxRow) -> Result<()> + Send + 'static,
) -> Result<Option<OutboxRow>> {
    let known = row.clone();
    let params = serde_json::json!([{ "name": "id", "value": { "form": "text", "value": row.id } }]);
    world
        .store
        .act_async(Action::lasting(by.code(), params, now), move |tx| {
            let Some(mut row) = still(tx, &known)? else {
                return Ok(None);
            };
            // Only what is due comes here: the hold is over.
            if row.state == OutboxState::Held {
                row.go(Move::HoldOver)?;
            }
            row.go(by)?;
            change(tx, &mut row)?;
            tx.set_outbox(&row)?;
            Ok(Some(row))
        })
        .await
}

/// Writes what only puts off the next try: not worth a line of the journal.
async fn put_off(
    world: &World,
    row: &OutboxRow,
    change: impl FnOnce(&mut WriteTx<'_>, &mut OutboxRow) -> Result<()> + Send + 'static,
) -> Result<()> {
    let known = row.clone();
    world
        .store
        .write_async(move |tx| {
            let Some(mut row) = still(tx, &known)? else {
                return Ok(());
            };
            change(tx, &mut row)?;
            tx.set_outbox(&row)
        })
        .await
}

/// The row as it is now, if nobody moved it since.
fn still(tx: &WriteTx<'_>, known: &OutboxRow) -> Result<Option<OutboxRow>> {
    Ok(tx.outbox_item(&known.id)?.filter(|row| {
        row.state == known.state && row.attempts == known.attempts && row.settled_at == known.settled_at
    }))
}

/// Counts an attempt, begun at `theirs` by the marketplace's clock. The request may follow only what this gave.
pub(super) async fn attempt(
    world: &World,
    row: &OutboxRow,
    theirs: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<OutboxRow>> {
    moved(world, row, Move::Attempt, now, move |tx, row| {
        row.attempts += 1;
        row.looks = 0;
        row.first_at = Some(row.first_at.map_or(theirs, |first| first.min(theirs)));
        row.tried_at = Some(now);
        row.not_before = None;
        row.why = None;
        row.seen_now = None;
        tx.log_try(
            &row.id,
            &OutboxTry {
                form: "send".to_owned(),
                at: now,
                answered_at: None,
                result: None,
                status: None,
                words: None,
            },
        )?;
        tx.seal_outbox(&row.id)
    })
    .await
}

/// The marketplace said yes.
pub(super) async fn accepted(
    world: &World,
    row: &OutboxRow,
    receipt: Receipt,
    now: DateTime<Utc>,
) -> Result<Option<OutboxRow>> {
    moved(world, row, Move::Accepted, now, move |tx, row| {
        row.status = Some(receipt.status);
        row.words = receipt.words;
        row.request_id = receipt.request_id;
        row.error = None;
        row.failures = 0;
        row.not_before = Some(now);
        tx.answer_try(
            &row.id,
            now,
            Move::Accepted.code(),
            row.status,
            row.words.as_deref(),
        )?;
        tell(tx, row, RECOURSE, "outbox_sent", row.words.clone(), now)
    })
    .await
}

/// The request surely did not act. A limit is waited for, the network too; anything else is a failure.
pub(super) async fn not_sent(
    world: &World,
    row: &OutboxRow,
    error: &ConnectorError,
    now: DateTime<Utc>,
) -> Result<()> {
    let (kept, wait) = (note(error), wait(error, row.failures, now));
    let counts = is_failure(error);
    moved(world, row, Move::NotSent, now, move |tx, row| {
        tx.answer_try(&row.id, now, Move::NotSent.code(), None, kept.details.as_deref())?;
        // This attempt is known to have done nothing; earlier ones are known to have done nothing by having been looked for.
        row.failures += u32::from(counts);
        row.not_before = Some(now + wait);
        row.error = Some(kept);
        Ok(())
    })
    .await
    .map(drop)
}

/// The request may have acted.
pub(super) async fn lost_track(
    world: &World,
    row: &OutboxRow,
    error: Option<&ConnectorError>,
    now: DateTime<Utc>,
) -> Result<Option<OutboxRow>> {
    let kept = error.map(note);
    moved(world, row, Move::LostTrack, now, move |tx, row| {
        let words = kept.as_ref().and_then(|note| note.details.clone());
        tx.answer_try(&row.id, now, Move::LostTrack.code(), None, words.as_deref())?;
        row.failures += 1;
        row.looks = 0;
        row.tried_at = Some(row.tried_at.map_or(now, |at| at.max(now)));
        row.not_before = Some(now + back_off(1));
        row.error = kept;
        tell(tx, row, RECOURSE, "outbox_unknown", words, now)
    })
    .await
}

/// The marketplace said no, in its words. After an attempt that may have acted, what it refuses may be done already: then only
/// the seller can tell.
pub(super) async fn refused(
    world: &World,
    row: &OutboxRow,
    error: &ConnectorError,
    now: DateTime<Utc>,
) -> Result<()> {
    let kept = note(error);
    let (status, words, request_id) = said(error);
    if may_have_acted_before(world, row).await? {
        return moved(world, row, Move::NeedsSeller, now, move |tx, row| {
            tx.answer_try(&row.id, now, Move::Refused.code(), status, words.as_deref())?;
            row.status = status;
            row.words = words.clone();
            row.request_id = request_id;
            row.error = Some(kept);
            row.why = Some("refused_again".to_owned());
            row.not_before = None;
            tell(tx, row, RECOURSE, "outbox_wedged", words, now)
        })
        .await
        .map(drop);
    }
    moved(world, row, Move::Refused, now, move |tx, row| {
        tx.answer_try(&row.id, now, Move::Refused.code(), status, words.as_deref())?;
        row.status = status;
        row.words = words.clone();
        row.request_id = request_id;
        row.error = Some(kept);
        settle(row, "answer", now);
        take_back(tx, row, RECOURSE, "outbox_rejected", words, true, now)
    })
    .await
    .map(drop)
}

/// Whether an attempt before the last one may have acted: it was accepted, or had no answer.
async fn may_have_acted_before(world: &World, row: &OutboxRow) -> Result<bool> {
    let id = row.id.clone();
    let tries = world.store.read_async(move |r| r.outbox_tries(&id)).await?;
    let surely_not = [Move::NotSent, Move::Refused, Move::NeedsSeller].map(Move::code);
    Ok(tries
        .iter()
        .rev()
        .filter(|entry| entry.form == "send")
        .skip(1)
        .any(|entry| {
            entry
                .result
                .as_deref()
                .is_none_or(|result| !surely_not.contains(&result))
        }))
}

/// Only the seller can go on.
pub(super) async fn wedged(world: &World, row: &OutboxRow, stuck: Stuck, now: DateTime<Utc>) -> Result<()> {
    moved(world, row, Move::NeedsSeller, now, move |tx, row| {
        if row.tried_at.is_some() && stuck.of_attempt {
            let words = stuck.error.as_ref().and_then(|note| note.details.as_deref());
            tx.answer_try(&row.id, now, Move::NeedsSeller.code(), stuck.status, words)?;
        }
        row.why = stuck.why;
        row.seen_now = stuck.seen_now;
        row.error = stuck.error;
        row.not_before = None;
        let words = row.seen_now.clone().or_else(|| row.why.clone());
        tell(tx, row, RECOURSE, "outbox_wedged", words, now)
    })
    .await
    .map(drop)
}

/// Why only the seller can go on.
#[derive(Debug, Default)]
pub(super) struct Stuck {
    /// A code; none where the error tells.
    pub(super) why: Option<String>,
    /// What is there instead.
    pub(super) seen_now: Option<String>,
    /// What went wrong.
    pub(super) error: Option<ErrorNote>,
    /// The status of the answer.
    pub(super) status: Option<u16>,
    /// It is the answer to an attempt.
    pub(super) of_attempt: bool,
}

impl Stuck {
    /// It cannot be done as things are.
    pub(super) fn conflict(why: &str, now: Option<String>) -> Self {
        Self {
            why: Some(why.to_owned()),
            seen_now: now,
            ..Self::default()
        }
    }

    /// The token is refused.
    pub(super) fn auth(error: &ConnectorError, of_attempt: bool) -> Self {
        Self {
            error: Some(note(error)),
            status: said(error).0,
            of_attempt,
            ..Self::default()
        }
    }
}

/// It is there.
pub(super) async fn seen_done(
    world: &World,
    row: &OutboxRow,
    words: Option<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    moved(world, row, Move::SeenDone, now, move |tx, row| {
        log_look(tx, row, "done", words.as_deref(), now)?;
        row.words = row.words.take().or(words);
        row.error = None;
        row.why = None;
        settle(row, "read_back", now);
        tx.seal_outbox(&row.id)?;
        tell(tx, row, RECOURSE, "outbox_confirmed", row.words.clone(), now)
    })
    .await
    .map(drop)
}

/// It is not there and will not come: it may be sent again.
pub(super) async fn seen_not_done(world: &World, row: &OutboxRow, now: DateTime<Utc>) -> Result<()> {
    moved(world, row, Move::SeenNotDone, now, move |tx, row| {
        log_look(tx, row, "not_done", None, now)?;
        row.looks = 0;
        row.not_before = Some(now + back_off(row.failures));
        Ok(())
    })
    .await
    .map(drop)
}

/// Nothing can tell any more: an accepted action ends by the marketplace's word, an unknown one waits for the seller's.
pub(super) async fn cannot_tell(world: &World, row: &OutboxRow, now: DateTime<Utc>) -> Result<()> {
    put_off(world, row, move |tx, row| {
        log_look(tx, row, "cannot_tell", None, now)?;
        row.looks += 1;
        if row.state == OutboxState::Sent {
            // A look that told that it was not there outweighs the marketplace's word: another such look must settle it.
            let tries = tx.outbox_tries(&row.id)?;
            let missed = tries
                .iter()
                .rev()
                .take_while(|entry| entry.form == "look")
                .any(|entry| entry.result.as_deref() == Some("not_done"));
            if missed {
                row.not_before = Some(now + back_off(row.looks));
            } else {
                settle(row, "receipt", now);
            }
        } else {
            row.why = Some("cannot_tell".to_owned());
            row.not_before = None;
        }
        Ok(())
    })
    .await
}

/// A look that did not settle it.
pub(super) async fn looked(
    world: &World,
    row: &OutboxRow,
    result: &'static str,
    now: DateTime<Utc>,
) -> Result<()> {
    put_off(world, row, move |tx, row| {
        log_look(tx, row, result, None, now)?;
        row.looks += 1;
        row.error = None;
        row.not_before = Some(now + back_off(row.looks));
        Ok(())
    })
    .await
}

/// It may have been sent and is not seen: the seller is asked, and it is looked for `on`.
pub(super) async fn not_seen(
    world: &World,
    row: &OutboxRow,
    there: Option<String>,
    on: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    put_off(world, row, move |tx, row| {
        log_look(tx, row, "not_done", None, now)?;
        row.looks += 1;
        row.error = None;
        row.why = Some("not_seen".to_owned());
        row.seen_now = there;
        row.not_before = on.then(|| now + back_off(row.looks));
        Ok(())
    })
    .await
}

/// A look that failed.
pub(super) async fn look_failed(
    world: &World,
    row: &OutboxRow,
    error: &ConnectorError,
    now: DateTime<Utc>,
) -> Result<()> {
    let (kept, wait) = (note(error), wait(error, row.failures, now));
    let counts = is_failure(error);
    put_off(world, row, move |_, row| {
        row.failures += u32::from(counts);
        row.not_before = Some(now + wait);
        row.error = Some(kept);
        Ok(())
    })
    .await
}

fn settle(row: &mut OutboxRow, by: &str, now: DateTime<Utc>) {
    row.settled_at = Some(now);
    row.settled_by = Some(by.to_owned());
    row.not_before = None;
}

fn log_look(
    tx: &mut WriteTx<'_>,
    row: &OutboxRow,
    result: &str,
    words: Option<&str>,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.log_try(
        &row.id,
        &OutboxTry {
            form: "look".to_owned(),
            at: now,
            answered_at: Some(now),
            result: Some(result.to_owned()),
            status: None,
            words: words.map(str::to_owned),
        },
    )
}

/// Waiting for the limiter or the network is no failure.
fn is_failure(error: &ConnectorError) -> bool {
    !matches!(
        error,
        ConnectorError::RateLimited { .. }
            | ConnectorError::Transient { offline: true, .. }
            | ConnectorError::Cancelled
    )
}

/// How long to wait after an error: what a limit asks for, but never beyond the longest back-off.
fn wait(error: &ConnectorError, failures: u32, now: DateTime<Utc>) -> TimeDelta {
    match error {
        ConnectorError::RateLimited { until } => (*until - now).clamp(TimeDelta::seconds(1), longest_wait()),
        _ => back_off(failures + 1),
    }
}

/// The status, the words and the request's id of an answer.
fn said(error: &ConnectorError) -> (Option<u16>, Option<String>, Option<String>) {
    match error {
        ConnectorError::Auth {
            status,
            detail,
            request_id,
        } => (Some(*status), Some(detail.clone()), request_id.clone()),
        ConnectorError::Rejected {
            status,
            code,
            message,
            request_id,
        } => {
            let words = if message.is_empty() { code } else { message };
            (Some(*status), Some(words.clone()), request_id.clone())
        }
        other => (None, Some(other.to_string()), None),
    }
}
