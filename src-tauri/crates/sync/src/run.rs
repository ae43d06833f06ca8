//! One account's run: every stream once from its cursor, then pictures, then the detectors.

use crate::by_hand;
use crate::detect::{self, Scope};
use crate::error::{SyncError, note};
use crate::media;
use crate::outbox::{self, Passed, Stop};
use crate::refusal::Refusals;
use crate::report::{CaseChanges, Ending, RunReport, StreamRun};
use crate::stream::{self, Failed, StreamDone};
use crate::touched::Touched;
use crate::world::World;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::connector::{Connector, StreamSpec, TokenInfo};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::session::Session;
use recourse_domain::case::message::{Param, Value};
use recourse_domain::id::{AccountId, StreamId};
use recourse_store::{AccountRow, ErrorNote, StoreError, StreamRow};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use url::Url;

/// The setting that holds how many months of archive are read back.
pub const ARCHIVE_MONTHS: &str = "archive_months";
/// Months of archive read back until the seller says otherwise.
pub const ARCHIVE_MONTHS_DEFAULT: u32 = 12;

/// What to read.
#[derive(Debug, Clone)]
pub struct RunInput {
    /// The account.
    pub account: AccountId,
    /// One stream, or [`outbox::STREAM`] for sending alone; all, and sending, when `None`.
    pub stream: Option<StreamId>,
    /// Everything the marketplace still has, not only what is new.
    pub full: bool,
    /// The seller asked for it: a stream is read however short ago it was read.
    pub asked: bool,
}

/// A run under way.
pub(crate) struct RunContext {
    pub(crate) world: World,
    pub(crate) account: AccountRow,
    pub(crate) connector: Arc<dyn Connector>,
    pub(crate) session: Arc<Session>,
    pub(crate) cancel: CancellationToken,
    pub(crate) full: bool,
    pub(crate) archive_months: u32,
    /// Streams that were read before: what is new in them is news.
    pub(crate) told: HashSet<StreamId>,
    pub(crate) touched: Touched,
    pub(crate) cases: CaseChanges,
    pub(crate) clock_skew_s: Option<i64>,
    /// The detectors of an earlier run did not come to their end.
    pub(crate) interrupted: bool,
}

impl RunContext {
    /// Lets the detectors look at what was changed; at the end of a whole run also at what time alone may have changed.
    pub(crate) async fn detect(&mut self, whole: bool) -> Result<(), StoreError> {
        let touched = std::mem::take(&mut self.touched);
        if touched.is_empty() && !whole {
            return Ok(());
        }
        let scope = if whole {
            Scope::All {
                touched,
                everything: self.interrupted,
            }
        } else {
            Scope::Touched(touched)
        };
        let changes = detect::look(&self.world, &self.account, scope, &self.cancel).await?;
        self.cases.add(changes);
        Ok(())
    }
}

/// Runs one account once.
///
/// # Errors
/// When the account, its connector or the stream does not exist, or the store fails. What a marketplace refuses is no
/// error here: it stands in the report and in the streams' rows.
pub async fn run(
    world: &World,
    input: &RunInput,
    cancel: &CancellationToken,
) -> Result<RunReport, SyncError> {
    let outcome = run_inner(world, input, cancel).await;
    world.board.clear(&input.account);
    world.limiter.flush();
    outcome
}

async fn run_inner(
    world: &World,
    input: &RunInput,
    cancel: &CancellationToken,
) -> Result<RunReport, SyncError> {
    let account = world
        .account(&input.account)?
        .ok_or_else(|| SyncError::NoAccount(input.account.to_string()))?;
    let Some(connector) = world.connector(&account.platform) else {
        return by_hand::pass(world, account, cancel).await;
    };
    let mut report = RunReport {
        account: account.id.clone(),
        runs: Vec::new(),
        cases: CaseChanges::default(),
        outbox: Passed::default(),
        ending: Ending::Whole,
        clock_skew_s: None,
    };
    if input
        .stream
        .as_ref()
        .is_some_and(|stream| stream.as_str() == outbox::STREAM)
    {
        report.outbox = outbox::pass(world, &input.account, cancel).await?;
        report.ending = match report.outbox.stop.clone() {
            None => Ending::Whole,
            Some(Stop::Offline) => Ending::Offline,
            Some(Stop::NoSecret(note)) => Ending::NoSecret(note),
            Some(Stop::Refused) => Ending::Refused {
                until: world.clock.now() + crate::refusal::CLOSED_FOR,
            },
            Some(Stop::Cancelled) => Ending::Cancelled,
        };
        return Ok(report);
    }
    if let Some(stream) = &input.stream
        && !connector
            .descriptor()
            .streams
            .iter()
            .any(|spec| spec.id == *stream)
    {
        return Err(SyncError::NoStream(stream.to_string()));
    }
    if world.offline {
        report.ending = Ending::Offline;
        let scope = Scope::All {
            touched: Touched::default(),
            everything: false,
        };
        report.cases = detect::look(world, &account, scope, cancel).await?;
        return Ok(report);
    }
    let secret = match world.secrets.secret(&account).await {
        Ok(secret) => secret,
        Err(note) => {
            report.ending = Ending::NoSecret(note);
            return Ok(report);
        }
    };
    let now = world.clock.now();
    let token = connector.inspect(&secret, account.endpoint.is_some(), now);
    if token.unusable {
        report.ending = Ending::NoSecret(unusable(&token));
        return Ok(report);
    }
    let mut refusals = Refusals::load(world, &account.id, now)?;
    if let Some(until) = refusals.closed_until() {
        report.ending = Ending::Refused { until };
        return Ok(report);
    }
    let rows: HashMap<StreamId, StreamRow> = world
        .store
        .read(|r| r.streams(&account.id))?
        .into_iter()
        .map(|row| (row.stream.clone(), row))
        .collect();
    let session = match session(world, &account, &token, secret, cancel) {
        Ok(session) => session,
        Err(SessionError::Endpoint(endpoint)) => return Err(SyncError::Endpoint(endpoint)),
        Err(SessionError::Network(error)) => {
            report.ending = Ending::NoSecret(note(&error));
            return Ok(report);
        }
    };
    let mut context = RunContext {
        world: world.clone(),
        account,
        connector: connector.clone(),
        session,
        cancel: cancel.clone(),
        full: input.full,
        archive_months: world
            .store
            .read(|r| r.setting::<u32>(ARCHIVE_MONTHS))?
            .unwrap_or(ARCHIVE_MONTHS_DEFAULT),
        told: rows
            .values()
            .filter(|row| row.ok_at.is_some())
            .map(|row| row.stream.clone())
            .collect(),
        touched: Touched::default(),
        cases: CaseChanges::default(),
        clock_skew_s: None,
        interrupted: detect::interrupted(world, &input.account)?,
    };
    let plan = plan(&connector.descriptor().streams, &rows, input, now);
    streams(
        &mut context,
        &plan,
        &token,
        input.stream.is_some(),
        &mut refusals,
        &mut report,
    )
    .await?;
    finish(&mut context, input, &mut report).await?;
    if input.stream.is_none() && report.ending == Ending::Whole {
        report.outbox = outbox::pass(world, &input.account, cancel).await?;
    }
    Ok(report)
}

/// The streams to read, those that the token was refused for last: they must not keep the others from being read.
fn plan<'a>(
    specs: &'a [StreamSpec],
    rows: &HashMap<StreamId, StreamRow>,
    input: &RunInput,
    now: DateTime<Utc>,
) -> Vec<&'a StreamSpec> {
    let mut plan: Vec<&StreamSpec> = specs
        .iter()
        .filter(|spec| input.stream.as_ref().is_none_or(|only| *only == spec.id))
        .filter(|spec| {
            let Some(row) = rows.get(&spec.id) else {
                return true;
            };
            if row.until.is_some_and(|until| until > now) {
                return false;
            }
            let every = TimeDelta::from_std(spec.every).unwrap_or(TimeDelta::MAX);
            input.asked || row.ok_at.is_none_or(|at| at > now || now - at >= every)
        })
        .collect();
    plan.sort_by_key(|spec| {
        rows.get(&spec.id)
            .filter(|row| {
                row.error
                    .as_ref()
                    .is_some_and(|error| error.code == "token-refused")
            })
            .map(|row| row.tried_at)
    });
    plan
}

async fn streams(
    context: &mut RunContext,
    plan: &[&StreamSpec],
    token: &TokenInfo,
    one: bool,
    refusals: &mut Refusals,
    report: &mut RunReport,
) -> Result<(), SyncError> {
    let mut unreachable = 0_u32;
    for spec in plan {
        if let Some(scope) = spec.scope.filter(|scope| lacks(token, scope)) {
            if one {
                report.runs.push(StreamRun {
                    stream: spec.id.clone(),
                    counts: crate::report::Counts::default(),
                    error: Some(ErrorNote {
                        code: "token-scope".to_owned(),
                        params: params(vec![Param::new("scope", Value::code("scope", scope))]),
                        details: None,
                    }),
                });
            }
            continue;
        }
        context.world.board.set(crate::board::Progress {
            account: context.account.id.clone(),
            stream: spec.id.clone(),
            done: 0,
            total: None,
        });
        let done = stream::read(context, spec).await;
        if let Some(Failed::Market(ConnectorError::Cancelled)) = done.failed {
            report.ending = Ending::Cancelled;
            return Ok(());
        }
        let now = context.world.clock.now();
        if done.answered {
            refusals.accepted();
        }
        let StreamDone { counts, failed, .. } = done;
        let error = match failed {
            Some(Failed::Store(error)) => return Err(error.into()),
            Some(Failed::Market(error)) => Some(error),
            None => None,
        };
        keep(context, spec, counts, error.as_ref(), now).await?;
        if let Some(error) = &error {
            tracing::warn!(account = %context.account.id, stream = %spec.id, %error, "a stream was not read to its end");
        }
        report.runs.push(StreamRun {
            stream: spec.id.clone(),
            counts,
            error: error.as_ref().map(note),
        });
        match &error {
            Some(ConnectorError::Auth { status: 401, .. }) => {
                if let Some(until) = refusals.refused(&context.world, &context.account.id, now)? {
                    report.ending = Ending::Refused { until };
                    return Ok(());
                }
            }
            Some(ConnectorError::Transient { offline: true, .. }) => {
                unreachable += 1;
                // One host may be down; two in a row mean that this computer is offline.
                if unreachable >= 2 || plan.len() == 1 {
                    report.ending = Ending::Offline;
                    return Ok(());
                }
            }
            _ => unreachable = 0,
        }
    }
    refusals.over(&context.world, &context.account.id)?;
    Ok(())
}

async fn keep(
    context: &RunContext,
    spec: &StreamSpec,
    counts: crate::report::Counts,
    error: Option<&ConnectorError>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let account = context.account.id.clone();
    let stream = spec.id.clone();
    let error = error.cloned();
    let store = &context.world.store;
    store
        .write_async(move |tx| {
            let before = tx.streams(&account)?.into_iter().find(|row| row.stream == stream);
            let drift = tx.drift_count(&account, &stream)?;
            let row = StreamRow {
                ok_at: if error.is_none() {
                    Some(now)
                } else {
                    before.and_then(|row| row.ok_at)
                },
                tried_at: Some(now),
                fetched: counts.fetched,
                total: counts.total,
                drift,
                until: match &error {
                    Some(ConnectorError::RateLimited { until }) => Some(*until),
                    Some(ConnectorError::Auth { .. }) => Some(now + crate::refusal::CLOSED_FOR),
                    _ => None,
                },
                error: error.as_ref().map(note),
                stream,
            };
            tx.set_stream(&account, &row)
        })
        .await
}

/// Usual times, pictures, detectors, and the mark that the run ended.
async fn finish(context: &mut RunContext, input: &RunInput, report: &mut RunReport) -> Result<(), SyncError> {
    let whole = input.stream.is_none();
    let account = context.account.id.clone();
    if report.ending != Ending::Cancelled {
        let id = account.clone();
        context
            .world
            .store
            .write_async(move |tx| tx.refresh_leg_usuals(&id))
            .await?;
        context.detect(whole).await?;
        if !context.cancel.is_cancelled() && (whole || !context.interrupted) {
            detect::end(&context.world, &account)?;
        }
        if whole && report.ending == Ending::Whole {
            media::fetch(context).await?;
        }
    }
    if context.cancel.is_cancelled() {
        report.ending = Ending::Cancelled;
    }
    report.cases = context.cases;
    report.clock_skew_s = context.clock_skew_s;
    if whole && matches!(report.ending, Ending::Whole) {
        let now = context.world.clock.now();
        let skew = context.clock_skew_s;
        context
            .world
            .store
            .write_async(move |tx| {
                let next = tx.account(&account)?.and_then(|row| row.next_at);
                tx.set_synced(&account, now, next)?;
                if let Some(skew) = skew {
                    tx.set_setting(CLOCK_SKEW, &skew)?;
                }
                Ok(())
            })
            .await?;
    }
    Ok(())
}

/// The setting that holds how far the marketplaces' clocks were ahead at the last run, in seconds.
pub const CLOCK_SKEW: &str = "clock_skew_s";

pub(crate) enum SessionError {
    Endpoint(String),
    Network(ConnectorError),
}

pub(crate) fn session(
    world: &World,
    account: &AccountRow,
    token: &TokenInfo,
    secret: secrecy::SecretString,
    cancel: &CancellationToken,
) -> Result<Arc<Session>, SessionError> {
    let endpoint = match &account.endpoint {
        Some(text) => Some(Url::parse(text).map_err(|_| SessionError::Endpoint(text.clone()))?),
        None => None,
    };
    Ok(Arc::new(Session {
        account: account.id.clone(),
        limiter_key: limiter_key(account, token),
        secret,
        endpoint,
        http: world.http().map_err(SessionError::Network)?,
        limiter: world.limiter.clone(),
        cancel: cancel.clone(),
    }))
}

/// The key of an account's token buckets: the seller's id, so that two accounts of one seller share them.
pub fn limiter_key(account: &AccountRow, token: &TokenInfo) -> String {
    token
        .seller_id
        .as_ref()
        .or(account.seller_id.as_ref())
        .map_or_else(|| account.id.to_string(), ToString::to_string)
}

/// Whether a token says that it lacks a category. One that says nothing of itself is tried.
pub fn lacks(token: &TokenInfo, scope: &str) -> bool {
    token.missing.iter().any(|missing| missing == scope)
        || (!token.scopes.is_empty() && !token.scopes.iter().any(|has| has == scope))
}

/// Why nothing can be read with a token, as the note to show.
pub fn unusable(token: &TokenInfo) -> ErrorNote {
    if let (true, Some(until)) = (token.problems.iter().any(|p| p == "expired"), token.expires_at) {
        return ErrorNote {
            code: "token-expired".to_owned(),
            params: params(vec![Param::new("until", Value::Time(until))]),
            details: None,
        };
    }
    let problem = token.problems.first().map_or("unreadable", String::as_str);
    ErrorNote {
        code: if problem == "base" {
            "token-base"
        } else {
            "token-unusable"
        }
        .to_owned(),
        params: params(vec![Param::new("detail", Value::code("token-problem", problem))]),
        details: None,
    }
}

fn params(params: Vec<Param>) -> serde_json::Value {
    serde_json::to_value(params).unwrap_or_default()
}
