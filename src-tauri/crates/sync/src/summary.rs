//! An order's journey in short, kept beside the order for lists, filters and statistics.

use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::EventKind;
use recourse_domain::market::{HistoryEvent, OrderStatus};
use recourse_domain::timeline::{CancelledBy, Ending, Responsible, Timeline};
use recourse_store::{LegTime, OrderRow, OrderSummary};

/// The vocabulary of what the seller did with an order, by the alias that every marketplace's list answers to.
const SUPPLIER_STATUS: &str = "supplier_status";

/// An order that was placed so long before it was first seen at its end ended long ago, too: the time of the end is
/// not told, and asking for its status for another 30 days would tell nothing new.
const LONG_AGO: TimeDelta = TimeDelta::days(120);

/// The present statuses of an order as events without a time.
pub fn present(market: Option<(&Vocabulary, &str)>, supplier: Option<&str>) -> Vec<HistoryEvent> {
    let undated = |source: Vocabulary, code: &str| HistoryEvent {
        source,
        code: code.to_owned(),
        at: None,
        original_time: None,
        text: None,
        place: None,
    };
    let market = market.map(|(vocabulary, code)| undated(vocabulary.clone(), code));
    let supplier = supplier.map(|code| undated(Vocabulary::from(SUPPLIER_STATUS), code));
    supplier.into_iter().chain(market).collect()
}

/// The present statuses that a kept order has.
pub fn present_of(row: &OrderRow) -> Vec<HistoryEvent> {
    present(
        row.vocabulary.as_ref().zip(row.market_status.as_deref()),
        row.supplier_status.as_deref(),
    )
}

pub(crate) fn present_in(status: &OrderStatus) -> Vec<HistoryEvent> {
    present(
        status
            .market_status
            .as_deref()
            .map(|code| (&status.vocabulary, code)),
        status.supplier_status.as_deref(),
    )
}

/// A kept order's timeline.
pub fn timeline_of(row: &OrderRow, events: &[HistoryEvent], now: DateTime<Utc>) -> Timeline {
    Timeline::build(events, &present_of(row), recourse_carriers::meaning, now)
}

/// The short form. `ended_before`: the end that was kept so far; `created_at`: when the order was placed.
pub(crate) fn summarise(
    timeline: &Timeline,
    present: &[HistoryEvent],
    ended_before: Option<DateTime<Utc>>,
    created_at: Option<DateTime<Utc>>,
) -> OrderSummary {
    let now = timeline.now;
    let event = match timeline.event {
        EventKind::Unknown => present
            .iter()
            .rev()
            .filter_map(|status| recourse_carriers::meaning(&status.source, &status.code))
            .map(|meaning| meaning.event)
            .find(|event| *event != EventKind::Unknown)
            .unwrap_or(EventKind::Unknown),
        event => event,
    };
    let finished_at = timeline.finished.then(|| {
        timeline.ended_at.or(ended_before).unwrap_or_else(|| {
            created_at
                .filter(|created| now - *created > LONG_AGO)
                .map_or(now, |created| created + LONG_AGO)
        })
    });
    let legs = timeline
        .legs
        .iter()
        .map(|span| LegTime {
            leg: span.leg,
            responsible: span.responsible.code().to_owned(),
            from: span.from,
            to: span.to,
            from_code: timeline
                .event_at(span.first)
                .map(|e| e.code.clone())
                .unwrap_or_default(),
            counts: span.counts,
            to_code: span
                .next
                .and_then(|next| timeline.event_at(next))
                .map(|e| e.code.clone()),
        })
        .collect();
    let cancellation = timeline.cancellation.as_ref();
    OrderSummary {
        leg: timeline.standing,
        event,
        responsible: Responsible::of(timeline.standing).code().to_owned(),
        first_at: timeline.events.first().and_then(|e| e.at),
        last_event_at: timeline.last_event_at,
        finished_at,
        finished: timeline.finished,
        refused: cancellation.is_some_and(|c| c.refused) || timeline.ending == Some(Ending::Refused),
        cancelled: cancellation.is_some_and(|c| !c.refused || c.by == CancelledBy::Carrier),
        delivered: timeline.ending == Some(Ending::Delivered),
        legs,
    }
}
