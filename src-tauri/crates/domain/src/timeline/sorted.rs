//! One order of events, whatever order they came in.

use crate::id::Vocabulary;
use crate::leg::{CodeMeaning, Leg, LegRule};
use crate::market::HistoryEvent;
use chrono::{DateTime, TimeDelta, Utc};
use std::cmp::Ordering;

/// How far a time may lie in the future before it is not believed (clocks of scanners differ).
const TOLERANCE: TimeDelta = TimeDelta::minutes(10);

/// The instant after which an event's time counts, for an event at `at`.
pub(super) fn counts_from(at: DateTime<Utc>) -> DateTime<Utc> {
    at.checked_sub_signed(TOLERANCE).unwrap_or(at)
}

/// An event with what its code means.
pub(super) struct Known<'a> {
    pub event: &'a HistoryEvent,
    pub meaning: Option<CodeMeaning>,
    /// The time, for an event whose time counts already.
    pub effective: Option<DateTime<Utc>>,
}

impl Known<'_> {
    pub fn rule(&self) -> LegRule {
        self.meaning.map_or(LegRule::Unknown, |meaning| meaning.leg)
    }
}

/// The place of a leg in the order of a journey; returns come after the end.
pub(super) const fn rank(leg: Leg) -> u8 {
    match leg {
        Leg::Seller => 0,
        Leg::FirstMile => 2,
        Leg::Export => 4,
        Leg::International => 6,
        Leg::Import => 8,
        Leg::DestinationSorting => 10,
        Leg::LastMile => 12,
        Leg::PickupPoint => 14,
        Leg::Done => 16,
        Leg::ReturnDomestic => 18,
        Leg::ReturnDestination => 20,
        Leg::Unknown => 30,
    }
}

/// The leg a rule names by itself.
pub(super) const fn own_leg(rule: LegRule) -> Option<Leg> {
    match rule {
        LegRule::Seller => Some(Leg::Seller),
        LegRule::FirstMile => Some(Leg::FirstMile),
        LegRule::Export => Some(Leg::Export),
        LegRule::International => Some(Leg::International),
        LegRule::Import => Some(Leg::Import),
        LegRule::DestinationSorting => Some(Leg::DestinationSorting),
        LegRule::LastMile => Some(Leg::LastMile),
        LegRule::PickupPoint => Some(Leg::PickupPoint),
        LegRule::Done => Some(Leg::Done),
        LegRule::ReturnDomestic => Some(Leg::ReturnDomestic),
        LegRule::ReturnDestination => Some(Leg::ReturnDestination),
        LegRule::Unknown | LegRule::Sticky | LegRule::ExportOrImport => None,
    }
}

/// Among events of one instant: legs in order, customs that name no side after export, and last what keeps the
/// leg, so that it keeps the furthest one.
const fn rule_rank(rule: LegRule) -> u8 {
    match (rule, own_leg(rule)) {
        (_, Some(leg)) => rank(leg),
        (LegRule::ExportOrImport, None) => 5,
        (_, None) => 30,
    }
}

/// Sorts by the events' own times, then by leg, and never by arrival; drops an event told twice (same source,
/// code, time and place). Events without a time come last.
pub(super) fn sorted<'a>(
    events: impl Iterator<Item = &'a HistoryEvent>,
    meaning: impl Fn(&Vocabulary, &str) -> Option<CodeMeaning>,
    now: DateTime<Utc>,
) -> Vec<Known<'a>> {
    let mut known: Vec<Known<'a>> = events
        .map(|event| Known {
            event,
            meaning: meaning(&event.source, &event.code),
            effective: event.at.filter(|at| counts_from(*at) <= now),
        })
        .collect();
    known.sort_by(|a, b| in_time(a, b).then_with(|| in_detail(a.event, b.event)));
    known.dedup_by(|later, kept| in_time(later, kept) == Ordering::Equal);
    known
}

fn in_time(a: &Known<'_>, b: &Known<'_>) -> Ordering {
    let (x, y) = (a.event, b.event);
    (x.at.is_none(), x.at)
        .cmp(&(y.at.is_none(), y.at))
        .then_with(|| rule_rank(a.rule()).cmp(&rule_rank(b.rule())))
        .then_with(|| x.source.cmp(&y.source))
        .then_with(|| without_case(&x.code).cmp(without_case(&y.code)))
        .then_with(|| x.place.cmp(&y.place))
}

/// Between two tellings of one event: the one with words first, then whatever makes the choice the same each time.
fn in_detail(a: &HistoryEvent, b: &HistoryEvent) -> Ordering {
    (a.text.is_none(), &a.text, &a.code, &a.original_time).cmp(&(
        b.text.is_none(),
        &b.text,
        &b.code,
        &b.original_time,
    ))
}

fn without_case(code: &str) -> impl Iterator<Item = u8> + '_ {
    code.trim().bytes().map(|byte| byte.to_ascii_lowercase())
}
