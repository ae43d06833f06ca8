//! One page, from raw records to one transaction: what changed is read, the rest costs a look-up.

use crate::batch::Batch;
use crate::detect::Sight;
use crate::report::Counts;
use crate::summary::{present_in, present_of, summarise};
use crate::touched::Touched;
use chrono::{DateTime, Utc};
use recourse_connectors::connector::{Connector, Drift, RawItem};
use recourse_domain::id::{AccountId, OrderId, StreamId};
use recourse_domain::leg::Leg;
use recourse_domain::market::{HistoryEvent, MarketRecord};
use recourse_domain::timeline::Timeline;
use recourse_store::{
    OrderRow, OrderSummary, OrderWrite, RawChange, RawRef, Reader, Store, StoreError, WriteTx,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// A fetched page and where it goes.
pub(crate) struct Page {
    pub(crate) store: Store,
    pub(crate) connector: Arc<dyn Connector>,
    pub(crate) account: AccountId,
    pub(crate) stream: StreamId,
    pub(crate) items: Vec<RawItem>,
    /// The cursor to keep with the page; `None` leaves the kept one.
    pub(crate) cursor: Option<String>,
    pub(crate) now: DateTime<Utc>,
    /// What tells that a new order is no case.
    pub(crate) sight: Sight,
    /// Whether what is new goes into the digest: not at the first reading, when everything is.
    pub(crate) tell_news: bool,
}

/// What a page did.
#[derive(Debug, Default)]
pub(crate) struct PageDone {
    pub(crate) counts: Counts,
    pub(crate) touched: Touched,
}

/// A changed raw record with what could not be read in it.
struct Fresh {
    item: RawItem,
    drift: Vec<Drift>,
    known: bool,
}

impl Page {
    /// Reads, compares, maps and writes. All of the page, or nothing of it.
    pub(crate) fn apply(mut self) -> Result<PageDone, StoreError> {
        let mut done = PageDone::default();
        done.counts.fetched = count(self.items.len());
        let changes = {
            let refs: Vec<RawRef<'_>> = self.items.iter().map(raw_ref).collect();
            self.store.read(|r| r.raw_changes(&self.account, &refs))?
        };
        let mut batch = Batch::default();
        let mut fresh = Vec::new();
        for (item, change) in std::mem::take(&mut self.items).into_iter().zip(changes) {
            match change {
                RawChange::Same => {
                    done.counts.unchanged += 1;
                    continue;
                }
                RawChange::New => done.counts.inserted += 1,
                RawChange::Changed => done.counts.updated += 1,
            }
            let normalised = self.connector.normalise(&item);
            if normalised.records.is_empty() {
                done.counts.unread += 1;
            }
            if !normalised.drift.is_empty() {
                done.counts.drift += 1;
            }
            for record in normalised.records {
                batch.push(record);
            }
            fresh.push(Fresh {
                item,
                drift: normalised.drift,
                known: change == RawChange::Changed,
            });
        }
        if fresh.is_empty() && self.cursor.is_none() {
            return Ok(done);
        }
        let news = self
            .store
            .read(|r| prepare(r, &self.sight, &mut batch, &mut done.touched))?;
        let Self {
            store,
            account,
            stream,
            cursor,
            now,
            tell_news,
            ..
        } = self;
        store.write(move |tx| {
            write(tx, &account, &stream, &fresh, &batch, now)?;
            if let Some(cursor) = &cursor {
                tx.set_cursor(&account, &stream, Some(cursor))?;
            }
            if tell_news {
                for (key, n) in news {
                    tx.add_digest(&account, key, n, now)?;
                }
            }
            Ok(())
        })?;
        Ok(done)
    }
}

/// Builds the journeys of the page's orders, and notes what the detectors must look at and what is news.
fn prepare(
    r: &Reader,
    sight: &Sight,
    batch: &mut Batch,
    touched: &mut Touched,
) -> Result<BTreeMap<&'static str, u64>, StoreError> {
    let (account, now) = (&sight.account, sight.now);
    let mut news: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut tell = |key: &'static str, n: usize| {
        if n > 0 {
            *news.entry(key).or_default() += count(n);
        }
    };
    name_orders(r, account, batch)?;
    let ids: Vec<OrderId> = batch.orders.iter().map(|change| change.id.clone()).collect();
    let known: HashMap<OrderId, OrderRow> = r
        .orders(account, &ids)?
        .into_iter()
        .map(|row| (row.order.id.clone(), row))
        .collect();
    let dated: Vec<OrderId> = known
        .values()
        .filter(|row| row.summary.as_ref().is_some_and(|s| s.first_at.is_some()))
        .map(|row| row.order.id.clone())
        .collect();
    let mut kept: HashMap<OrderId, Vec<HistoryEvent>> = r.events_of(account, &dated)?.into_iter().collect();
    let known_ids: Vec<OrderId> = known.keys().cloned().collect();
    let with_cases: HashSet<OrderId> = r.has_cases(account, &known_ids)?;
    // Without a dated history the present statuses alone make the timeline, and a page holds few different ones.
    let mut alike: HashMap<String, Timeline> = HashMap::new();
    for change in &mut batch.orders {
        let row = known.get(&change.id);
        if row.is_none() && change.order.is_some() {
            tell("orders", 1);
        }
        if with_cases.contains(&change.id) {
            touched.orders.insert(change.id.clone());
        }
        let before = row.and_then(|row| row.summary.as_ref());
        if change.status.is_none() && change.history.is_none() && before.is_some() {
            continue;
        }
        let present = match (&change.status, row) {
            (Some(status), _) => present_in(status),
            (None, Some(row)) => present_of(row),
            (None, None) => Vec::new(),
        };
        let mut events = kept.remove(&change.id).unwrap_or_default();
        if let Some(history) = &change.history {
            events.extend(history.events.iter().cloned());
        }
        let own;
        let timeline = if events.is_empty() {
            alike
                .entry(codes(&present))
                .or_insert_with(|| Timeline::build(&[], &present, recourse_carriers::meaning, now))
        } else {
            own = Timeline::build(&events, &present, recourse_carriers::meaning, now);
            &own
        };
        let created_at = change
            .order
            .as_ref()
            .and_then(|order| order.created_at)
            .or_else(|| row.and_then(|row| row.order.created_at));
        let after = summarise(timeline, &present, before.and_then(|s| s.finished_at), created_at);
        if let Some(before) = before {
            tell("moved", usize::from(before.leg != after.leg));
            tell("delivered", usize::from(!before.delivered && after.delivered));
            tell("refused", usize::from(!before.refused && after.refused));
            tell("cancelled", usize::from(!before.cancelled && after.cancelled));
        }
        let is_new = row.is_none() && events.is_empty();
        let empty_shelf = match (&change.order, row) {
            (Some(order), _) => order.zero_stock,
            (None, Some(row)) => row.order.zero_stock,
            (None, None) => false,
        };
        if (watched(&after) || empty_shelf) && !(is_new && sight.is_ordinary(r, change, timeline)?) {
            touched.orders.insert(change.id.clone());
        }
        change.summary = Some(after);
    }
    for review in &batch.reviews {
        touched.reviews.insert(review.id.clone());
    }
    for claim in &batch.claims {
        touched.claims.insert(claim.id.clone());
        touched.units.extend(claim.srid.clone());
    }
    for message in &batch.messages {
        touched.chats.insert(message.chat_id.clone());
    }
    for row in &batch.finance {
        touched.units.extend(row.srid.clone());
        if row.returns > 0 {
            touched.returned.extend(row.srid.clone());
        }
    }
    touched
        .orders
        .extend(batch.returns.iter().filter_map(|item| item.order_id.clone()));
    tell("reviews", batch.reviews.len());
    tell("claims", batch.claims.len());
    tell(
        "messages",
        batch.messages.iter().filter(|m| m.sender == "client").count(),
    );
    Ok(news)
}

/// Statuses as one key.
fn codes(present: &[HistoryEvent]) -> String {
    let mut key = String::with_capacity(48);
    for status in present {
        for part in [status.source.as_str(), &status.code] {
            key.push_str(part);
            key.push('\n');
        }
    }
    key
}

/// Statistics know what goods are called, orders do not: an order without a name gets the one of its unit's row, so that
/// it is found by it.
fn name_orders(r: &Reader, account: &AccountId, batch: &mut Batch) -> Result<(), StoreError> {
    let named: Vec<_> = batch
        .sales
        .iter()
        .filter_map(|sale| Some((sale.srid.clone()?, sale.subject.clone()?)))
        .filter(|(_, subject)| !subject.trim().is_empty())
        .collect();
    for (srid, subject) in named {
        let Some(row) = r.order_by_srid(account, &srid)? else {
            continue;
        };
        let mut order = row.order;
        let Some(item) = order.items.first_mut().filter(|item| item.title.is_none()) else {
            continue;
        };
        item.title = Some(subject);
        batch.push(MarketRecord::Order(Box::new(order)));
    }
    Ok(())
}

/// Whether an order of this journey may be a case by itself: it ended badly, or it is still before the border.
pub(crate) fn watched(summary: &OrderSummary) -> bool {
    summary.refused
        || summary.cancelled
        || (!summary.finished
            && summary
                .legs
                .iter()
                .any(|leg| matches!(leg.leg, Leg::FirstMile | Leg::Export)))
}

fn write(
    tx: &mut WriteTx,
    account: &AccountId,
    stream: &StreamId,
    fresh: &[Fresh],
    batch: &Batch,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if fresh.is_empty() {
        return Ok(());
    }
    crate::detect::begin(tx, account)?;
    let refs: Vec<RawRef<'_>> = fresh.iter().map(|f| raw_ref(&f.item)).collect();
    tx.put_raw(account, &refs, now)?;
    for Fresh { item, drift, known } in fresh {
        if !drift.is_empty() {
            let drift: Vec<(&str, &str)> = drift.iter().map(|d| (d.path.as_str(), d.problem)).collect();
            tx.put_drift(account, stream, &raw_ref(item), &drift, now)?;
        } else if *known {
            tx.clear_drift(account, item.kind, &item.external_id)?;
        }
    }
    let orders: Vec<OrderWrite<'_>> = batch
        .orders
        .iter()
        .map(|change| OrderWrite {
            order_id: &change.id,
            order: change.order.as_deref(),
            status: change.status.as_ref(),
            history: change.history.as_ref(),
            parcel: change.parcel.as_ref(),
            summary: change.summary.as_ref(),
        })
        .collect();
    tx.put_orders(account, &orders, now)?;
    tx.put_supplies(account, &batch.supplies, now)?;
    tx.put_reshipments(account, &batch.reshipments, now)?;
    tx.put_reviews(account, &batch.reviews, now)?;
    tx.put_claims(account, &batch.claims, now)?;
    tx.put_chats(account, &batch.chats, now)?;
    tx.put_messages(account, &batch.messages, now)?;
    tx.put_returns(account, &batch.returns, now)?;
    tx.put_feed(account, &batch.feed, now)?;
    tx.put_sales(account, &batch.sales, now)?;
    tx.put_finance(account, &batch.finance, now)?;
    tx.put_offices(account, &batch.offices, now)?;
    tx.put_news(account, &batch.news, now)?;
    Ok(())
}

fn raw_ref(item: &RawItem) -> RawRef<'_> {
    RawRef {
        kind: item.kind,
        external_id: &item.external_id,
        body: &item.body,
        companion: item.companion.as_deref(),
    }
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
