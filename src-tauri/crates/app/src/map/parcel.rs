//! One line per parcel: timelines and their short form as drawings.

#[cfg(test)]
mod tests;

use super::{count, days, instant};
use crate::view::parcel::{BlameView, EventView, LegView, ParcelView, UsualLegView};
use chrono::{DateTime, Utc};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::timeline::{Blame, LegSpan, Timeline, TimelineEvent, Usual};
use recourse_store::{LegTime, OrderSummary};

/// One event.
pub(crate) fn event(event: &TimelineEvent) -> EventView {
    EventView {
        at: event.at.map(instant),
        leg: event.leg.code().to_owned(),
        event: event.event.code().to_owned(),
        code: event.code.clone(),
        source: event.source.to_string(),
        text: event.text.clone(),
        flag: event.flag.map(|flag| flag.code().to_owned()),
    }
}

/// Every event.
pub(crate) fn events(timeline: &Timeline) -> Vec<EventView> {
    timeline.events.iter().map(event).collect()
}

/// The whole drawing of a case's or order's page.
pub(crate) fn whole(timeline: &Timeline, usual: &Usual) -> ParcelView {
    let legs: Vec<LegView> = timeline
        .legs
        .iter()
        .map(|span| leg(timeline, span, usual))
        .collect();
    let spans: Vec<Span> = timeline
        .legs
        .iter()
        .map(|span| (span.leg, span.from, span.until))
        .collect();
    let (total_days, back_days) = lengths(&spans);
    let blamed = timeline.blame(usual);
    ParcelView {
        total_days,
        back_days,
        open: timeline.legs.last().is_some_and(|span| span.open),
        usual: usual_legs(usual),
        usual_basis: basis(usual, blamed.as_ref().map(|blamed| blamed.leg)),
        blame: blamed.as_ref().and_then(|b| blame(timeline, b)),
        legs,
    }
}

/// The small drawing of a list's row, from what is kept beside the order.
pub(crate) fn small(summary: &OrderSummary, usual: &Usual, now: DateTime<Utc>) -> ParcelView {
    let end = |leg: &LegTime| end(summary, leg, now);
    let legs: Vec<LegView> = summary
        .legs
        .iter()
        .map(|leg| {
            let seconds = (end(leg) - leg.from).num_seconds();
            let median = usual.leg(leg.leg).median;
            LegView {
                leg: leg.leg.code().to_owned(),
                responsible: leg.responsible.clone(),
                from: instant(leg.from),
                to: leg.to.map(instant),
                days: days(seconds),
                open: leg.to.is_none() && !summary.ended_undated(leg),
                usual_days: median.map(days),
                over_days: median
                    .filter(|_| !summary.ended_undated(leg))
                    .map(|median| seconds - median)
                    .filter(|over| *over > 0)
                    .map(days),
            }
        })
        .collect();
    let spans: Vec<Span> = summary
        .legs
        .iter()
        .map(|leg| (leg.leg, leg.from, end(leg)))
        .collect();
    let (total_days, back_days) = lengths(&spans);
    ParcelView {
        total_days,
        back_days,
        open: legs.last().is_some_and(|leg| leg.open),
        usual: usual_legs(usual),
        usual_basis: basis(usual, None),
        blame: small_blame(summary, usual, now),
        legs,
    }
}

/// A leg, since when, until when.
type Span = (Leg, DateTime<Utc>, DateTime<Utc>);

/// Days to the buyer, and days of the way back: a parcel refused after 36 days was not 77 days on its way to him.
fn lengths(spans: &[Span]) -> (f64, Option<f64>) {
    let way = |back: bool| {
        let mut legs = spans.iter().filter(move |(leg, ..)| leg.is_way_back() == back);
        let first = legs.next()?;
        let last = legs.next_back().unwrap_or(first);
        Some(days((last.2 - first.1).num_seconds().max(0)))
    };
    (way(false).unwrap_or_default(), way(true))
}

/// Until when a leg is drawn: its end, the last word where the end has no date, else now.
fn end(summary: &OrderSummary, leg: &LegTime, now: DateTime<Utc>) -> DateTime<Utc> {
    let told = leg.to.or_else(|| {
        summary
            .last_event_at
            .filter(|_| summary.ended_undated(leg))
            .map(|last| last.max(leg.from))
    });
    told.unwrap_or_else(|| now.max(leg.from))
}

fn small_blame(summary: &OrderSummary, usual: &Usual, now: DateTime<Utc>) -> Option<BlameView> {
    let (leg, seconds, median) = summary
        .legs
        .iter()
        // Of two equals the earlier one answers, as on the page.
        .rev()
        .filter(|leg| Leg::DELIVERY.contains(&leg.leg) && !summary.ended_undated(leg))
        .filter_map(|leg| {
            let seconds = (end(summary, leg, now) - leg.from).num_seconds();
            let median = usual.leg(leg.leg).median?;
            (seconds > median).then_some((leg, seconds, median))
        })
        .max_by_key(|(_, seconds, median)| seconds - median)?;
    let bound = |at: DateTime<Utc>, code: &str| {
        let (source, event) = told(code, leg.leg);
        EventView {
            at: Some(instant(at)),
            leg: leg.leg.code().to_owned(),
            event: event.code().to_owned(),
            code: code.to_owned(),
            source: source.to_owned(),
            text: None,
            flag: None,
        }
    };
    Some(BlameView {
        leg: leg.leg.code().to_owned(),
        responsible: leg.responsible.clone(),
        from: bound(leg.from, &leg.from_code),
        to: leg
            .to
            .map(|to| bound(to, leg.to_code.as_deref().unwrap_or_default())),
        days: days(seconds),
        usual_days: days(median),
        over_days: days(seconds - median),
    })
}

/// What a code says, and in which vocabulary. A list's row keeps the code alone: of several vocabularies that have it, one that
/// means the same leg.
fn told(code: &str, leg: Leg) -> (&'static str, EventKind) {
    let known = || {
        recourse_carriers::vocabularies()
            .iter()
            .filter_map(|vocabulary| Some((vocabulary.name.as_str(), vocabulary.meaning(code)?)))
    };
    known()
        .find(|(_, meaning)| meaning.leg.code() == leg.code())
        .or_else(|| known().next())
        .map_or(("", EventKind::Unknown), |(name, meaning)| (name, meaning.event))
}

fn leg(timeline: &Timeline, span: &LegSpan, usual: &Usual) -> LegView {
    LegView {
        leg: span.leg.code().to_owned(),
        responsible: span.responsible.code().to_owned(),
        from: instant(span.from),
        to: span.to.map(instant),
        days: span.days(),
        open: span.open,
        usual_days: usual.leg(span.leg).median.map(days),
        over_days: timeline.over(span, usual).map(days),
    }
}

fn blame(timeline: &Timeline, blame: &Blame) -> Option<BlameView> {
    Some(BlameView {
        leg: blame.leg.code().to_owned(),
        responsible: blame.responsible.code().to_owned(),
        from: event(timeline.event_at(blame.first)?),
        to: blame.next.and_then(|next| timeline.event_at(next)).map(event),
        days: days(blame.seconds),
        usual_days: days(blame.usual_seconds),
        over_days: days(blame.over_seconds),
    })
}

fn usual_legs(usual: &Usual) -> Vec<UsualLegView> {
    usual
        .iter()
        .filter_map(|(leg, usual)| {
            Some(UsualLegView {
                leg: leg.code().to_owned(),
                median_days: days(usual.median?),
                p95_days: days(usual.p95?),
            })
        })
        .collect()
}

/// How many finished parcels the usual rests on: those of the blamed leg, as the ticket states it; without one the smallest count
/// among the legs that have a usual.
fn basis(usual: &Usual, blamed: Option<Leg>) -> u32 {
    if let Some(leg) = blamed
        .map(|leg| usual.leg(leg))
        .filter(|leg| leg.median.is_some())
    {
        return leg.count;
    }
    usual
        .iter()
        .filter(|(_, leg)| leg.median.is_some())
        .map(|(_, leg)| leg.count)
        .min()
        .or_else(|| usual.iter().map(|(_, leg)| leg.count).max())
        .unwrap_or_else(|| count(0))
}
