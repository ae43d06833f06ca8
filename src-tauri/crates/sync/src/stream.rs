//! One stream, from its cursor to its end.

use crate::board::Progress;
use crate::detect::Sight;
use crate::page::Page;
use crate::report::Counts;
use crate::run::RunContext;
use crate::touched::Touched;
use recourse_connectors::connector::{FetchRequest, FetchedPage, Knowledge, StreamForm, StreamSpec, Targets};
use recourse_connectors::error::ConnectorError;
use recourse_domain::id::AccountId;
use recourse_store::{Store, StoreError, Target};
use std::collections::HashSet;

/// How a stream ended, and what it had done until then.
pub(crate) struct StreamDone {
    pub(crate) counts: Counts,
    pub(crate) failed: Option<Failed>,
    /// Whether the marketplace answered at least one request.
    pub(crate) answered: bool,
}

pub(crate) enum Failed {
    Market(ConnectorError),
    Store(StoreError),
}

impl From<ConnectorError> for Failed {
    fn from(error: ConnectorError) -> Self {
        Self::Market(error)
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Reads a stream. Pages that were written stay, whatever happens later.
pub(crate) async fn read(context: &mut RunContext, spec: &StreamSpec) -> StreamDone {
    let mut done = StreamDone {
        counts: Counts::default(),
        failed: None,
        answered: false,
    };
    let result = match spec.form {
        StreamForm::Paged => paged(context, spec, &mut done).await,
        StreamForm::Targeted { targets, batch } => {
            targeted(context, spec, targets, batch.max(1), &mut done).await
        }
    };
    done.failed = result.err();
    done
}

async fn paged(context: &mut RunContext, spec: &StreamSpec, done: &mut StreamDone) -> Result<(), Failed> {
    let kept = context
        .world
        .store
        .read(|r| r.cursor(&context.account.id, &spec.id))?;
    let mut cursor = if context.full { None } else { kept.clone() };
    let mut written = kept;
    let mut seen = HashSet::new();
    let mut starts_run = true;
    loop {
        let page = fetch(context, spec, cursor.as_deref(), starts_run, &[]).await?;
        done.answered = true;
        let more = page.more;
        let next = page.cursor.clone();
        let keep = next.clone().filter(|next| Some(next) != written.as_ref());
        apply(context, spec, page, keep, done).await?;
        written = next.clone().or(written);
        if !more {
            return Ok(());
        }
        // A marketplace that names the same place twice would be read for ever.
        if next.is_none() || next.as_ref().is_some_and(|next| !seen.insert(next.clone())) {
            return Err(ConnectorError::Contract {
                path: "cursor".to_owned(),
                detail: "the marketplace repeats a cursor".to_owned(),
            }
            .into());
        }
        cursor = next;
        starts_run = false;
    }
}

async fn targeted(
    context: &mut RunContext,
    spec: &StreamSpec,
    targets: Targets,
    batch: usize,
    done: &mut StreamDone,
) -> Result<(), Failed> {
    let target = match targets {
        Targets::LiveOrders => Target::LiveOrders,
        Targets::LiveCrossBorderOrders => Target::LiveCrossBorder,
        Targets::OrdersWithoutParcel => Target::WithoutParcel,
    };
    let now = context.world.clock.now();
    let ids: Vec<String> = context
        .world
        .store
        .read(|r| r.targets(&context.account.id, target, now))?
        .iter()
        .map(|id| id.as_str().to_owned())
        .collect();
    done.counts.total = u64::try_from(ids.len()).ok();
    for (place, ids) in ids.chunks(batch).enumerate() {
        let mut page = fetch(context, spec, None, place == 0, ids).await?;
        page.total = page.total.or(done.counts.total);
        done.answered = true;
        apply(context, spec, page, None, done).await?;
    }
    Ok(())
}

async fn fetch(
    context: &mut RunContext,
    spec: &StreamSpec,
    cursor: Option<&str>,
    starts_run: bool,
    targets: &[String],
) -> Result<FetchedPage, Failed> {
    if context.cancel.is_cancelled() {
        return Err(ConnectorError::Cancelled.into());
    }
    let now = context.world.clock.now();
    let knowledge = Kept {
        store: context.world.store.clone(),
        account: context.account.id.clone(),
        finished_before: now - chrono::TimeDelta::days(30),
    };
    let request = FetchRequest {
        stream: &spec.id,
        cursor,
        starts_run,
        full: context.full,
        targets,
        archive_months: context.archive_months,
        now,
        knowledge: &knowledge,
    };
    let page = tokio::select! {
        biased;
        () = context.cancel.cancelled() => return Err(ConnectorError::Cancelled.into()),
        page = context.connector.fetch(&context.session, request) => page?,
    };
    context.clock_skew_s = page.clock_skew_s.or(context.clock_skew_s);
    Ok(page)
}

async fn apply(
    context: &mut RunContext,
    spec: &StreamSpec,
    page: FetchedPage,
    cursor: Option<String>,
    done: &mut StreamDone,
) -> Result<(), Failed> {
    if context.cancel.is_cancelled() {
        return Err(ConnectorError::Cancelled.into());
    }
    let total = page.total;
    let page_drift = u64::try_from(page.drift.len()).unwrap_or(0);
    let now = context.world.clock.now();
    let sight = Sight {
        account: context.account.id.clone(),
        platform: context.account.platform.clone(),
        rulebook: context.world.rulebook()?,
        now,
    };
    let work = Page {
        store: context.world.store.clone(),
        connector: context.connector.clone(),
        account: context.account.id.clone(),
        stream: spec.id.clone(),
        items: page.items,
        cursor,
        now,
        sight,
        tell_news: context.told.contains(&spec.id),
    };
    let applied = tokio::task::spawn_blocking(move || work.apply())
        .await
        .map_err(|error| ConnectorError::Contract {
            path: "page".to_owned(),
            detail: error.to_string(),
        })??;
    done.counts.add(applied.counts);
    done.counts.drift += page_drift;
    done.counts.total = total.or(done.counts.total);
    context.world.board.set(Progress {
        account: context.account.id.clone(),
        stream: spec.id.clone(),
        done: done.counts.fetched,
        total: done.counts.total,
    });
    note(context, applied.touched).await
}

/// Keeps what the detectors must look at; when it grows large, they look at it now.
async fn note(context: &mut RunContext, touched: Touched) -> Result<(), Failed> {
    context.touched.absorb(touched);
    if context.touched.is_full() {
        context.detect(false).await?;
    }
    Ok(())
}

struct Kept {
    store: Store,
    account: AccountId,
    finished_before: chrono::DateTime<chrono::Utc>,
}

impl Knowledge for Kept {
    fn settled(&self, order_ids: &[String]) -> HashSet<String> {
        self.store
            .read(|r| r.settled(&self.account, order_ids, self.finished_before))
            .unwrap_or_default()
    }
}
