//! Pictures and files that records name: fetched, kept by their content's hash, tried again while they are examined.

use crate::board::Progress;
use crate::run::RunContext;
use chrono::TimeDelta;
use recourse_connectors::connector::{Connector, Media};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::session::Session;
use recourse_domain::id::StreamId;
use recourse_store::{MediaJob, StoreError};
use std::sync::Arc;
use tokio::task::JoinSet;

/// Pictures asked for at once.
const AT_ONCE: usize = 4;
/// Jobs taken from the queue at once.
const TAKEN: usize = 64;
/// A picture that could not be reached is tried again after this time.
const AGAIN_AFTER: TimeDelta = TimeDelta::minutes(10);
/// The longest pause that a marketplace's "later" is believed for.
const LATEST: u64 = 24 * 3600;

/// Fetches what is due. A picture that fails never stops the others; no network does.
pub(crate) async fn fetch(context: &mut RunContext) -> Result<(), StoreError> {
    let stream = StreamId::from("media");
    let mut done = 0_u64;
    loop {
        let now = context.world.clock.now();
        let account = context.account.id.clone();
        let jobs = context.world.store.read(|r| r.media_due(&account, now, TAKEN))?;
        if jobs.is_empty() {
            return Ok(());
        }
        let total = done + u64::try_from(jobs.len()).unwrap_or(0);
        let mut waiting = jobs.into_iter();
        let mut flying: JoinSet<(MediaJob, Result<Media, ConnectorError>)> = JoinSet::new();
        let mut stop = false;
        loop {
            while !stop && flying.len() < AT_ONCE {
                let Some(job) = waiting.next() else { break };
                flying.spawn(ask(context.connector.clone(), context.session.clone(), job));
            }
            let Some(landed) = flying.join_next().await else {
                break;
            };
            let Ok((job, result)) = landed else { continue };
            if matches!(result, Err(ConnectorError::Cancelled)) || context.cancel.is_cancelled() {
                flying.abort_all();
                return Ok(());
            }
            stop |= matches!(
                result,
                Err(ConnectorError::Transient { offline: true, .. }
                    | ConnectorError::Auth { status: 401, .. })
            );
            done += 1;
            settle(context, job, result).await?;
            context.world.board.set(Progress {
                account: context.account.id.clone(),
                stream: stream.clone(),
                done,
                total: Some(total.max(done)),
            });
        }
        if stop {
            return Ok(());
        }
    }
}

async fn ask(
    connector: Arc<dyn Connector>,
    session: Arc<Session>,
    job: MediaJob,
) -> (MediaJob, Result<Media, ConnectorError>) {
    let result = connector.media(&session, &job.url).await;
    (job, result)
}

async fn settle(
    context: &RunContext,
    job: MediaJob,
    result: Result<Media, ConnectorError>,
) -> Result<(), StoreError> {
    let now = context.world.clock.now();
    let account = context.account.id.clone();
    let url = job.url;
    let store = &context.world.store;
    match result {
        Ok(Media::Ready { media_type, bytes }) => {
            let length = u64::try_from(bytes.len()).unwrap_or(0);
            let keeper = store.clone();
            let id = tokio::task::spawn_blocking(move || keeper.keep(&bytes))
                .await
                .map_err(|error| StoreError::Io(error.to_string()))??;
            store
                .write_async(move |tx| tx.media_ready(&account, &url, &id, &media_type, length, now))
                .await
        }
        Ok(Media::Pending { retry_s }) => {
            let wait = i64::try_from(retry_s.clamp(1, LATEST)).unwrap_or(60);
            store
                .write_async(move |tx| tx.media_pending(&account, &url, now + TimeDelta::seconds(wait)))
                .await
        }
        Ok(Media::Refused { reason }) => {
            store
                .write_async(move |tx| tx.media_refused(&account, &url, reason))
                .await
        }
        Err(ConnectorError::Forbidden(_)) => {
            store
                .write_async(move |tx| tx.media_refused(&account, &url, "host"))
                .await
        }
        Err(ConnectorError::RateLimited { until }) => {
            store
                .write_async(move |tx| {
                    tx.media_pending(&account, &url, until.max(now + TimeDelta::seconds(1)))
                })
                .await
        }
        Err(error) => {
            tracing::debug!(account = %context.account.id, %error, "a picture could not be fetched");
            store
                .write_async(move |tx| tx.media_pending(&account, &url, now + AGAIN_AFTER))
                .await
        }
    }
}
