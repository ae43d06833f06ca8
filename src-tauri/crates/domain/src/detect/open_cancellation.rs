//! Cancellations by the buyer with something left to do. All others are only counted.

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding, Subject, SubjectKind, price_at_stake};
use super::journey::StopBy;
use super::late_refusal::{blamed, flag, span_facts};
use crate::case::message::whole_days;
use crate::case::{CaseState, Message, Param, Value};
use crate::id::CaseKind;
use crate::market::ReturnItem;
use crate::money::Totals;
use crate::playbook::Playbook;
use chrono::{DateTime, Utc};

/// The detector's name in playbooks.
pub const NAME: &str = "cancellation_to_do";

/// Looks at one order.
pub fn find(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    if facts.journey.delivered {
        return None;
    }
    let stop = facts.journey.stop.as_ref();
    let refused =
        stop.is_some_and(|stop| stop.refused) || playbook.has_word("refused", facts.market_status.as_deref());
    let by_buyer = stop.is_some_and(|stop| stop.by == StopBy::Buyer)
        || refused
        || playbook.has_word("cancelled", facts.market_status.as_deref());
    if !by_buyer {
        return None;
    }
    let packing = !refused && must_stop_packing(facts, playbook, context);
    let due = facts.returns.iter().find(|item| is_due(item));
    let late = blamed(facts, context).filter(|_| !refused && !packing);
    let (rule, name) = if packing {
        ("cancellation_stop_packing", "stop_packing")
    } else if due.is_some() {
        ("cancellation_return_due", "return_due")
    } else if late.is_some() {
        ("cancellation_late", "late")
    } else {
        return None;
    };
    let stopped_at = stop.and_then(|stop| stop.at).or(facts.status_seen_at);
    let mut list = vec![Param::new("to_do", Value::Text(name.to_owned()))];
    list.extend(stopped_at.map(|at| Param::new("stopped_at", Value::Time(at))));
    list.extend(due.map(return_facts).unwrap_or_default());
    list.extend(late.map(span_facts).unwrap_or_default());
    let token = match due.filter(|_| !packing) {
        Some(item) => format!("return_due:{}", item.id),
        None => name.to_owned(),
    };
    Some(Finding {
        kind: playbook.kind.clone(),
        account: facts.account.clone(),
        platform: facts.platform.clone(),
        subject: Subject::new(SubjectKind::Order, facts.order.id.as_str()),
        order_ids: vec![facts.order.id.clone()],
        state: CaseState::Open,
        rule: rule.to_owned(),
        since: stopped_at,
        deadline: due
            .and_then(|item| item.expires_at)
            .and_then(|at| context.rulebook.deadline_at(playbook.rule("return_expires")?, at)),
        at_stake: if packing {
            Totals::default()
        } else {
            price_at_stake(facts.order.price)
        },
        stars: None,
        memo: CaseMemo {
            facts: list,
            falsified_by: falsified(name),
            sentence: Some(sentence(&playbook.kind, facts, name, due, context.now)),
            forgets_at: None,
            money_complete: !facts.finance.is_empty(),
            fact_key: FactKey::of([token]),
        },
    })
}

/// Cancelled before the hand-over, just now, while the seller's list still says that it is to be packed.
fn must_stop_packing(facts: &OrderFacts, playbook: &Playbook, context: &Context<'_>) -> bool {
    let stop = facts.journey.stop.as_ref();
    let before = stop.is_some_and(|stop| stop.before_handover)
        || playbook.has_word("cancelled", facts.market_status.as_deref());
    let still_packing = playbook.has_word("packing", facts.supplier_status.as_deref());
    let fresh = playbook
        .rule("fresh")
        .and_then(|rule| context.rulebook.span(rule));
    let recent = match (cancelled_by(facts, playbook, context), fresh) {
        (Some(at), Some(fresh)) => context.now - at <= fresh,
        _ => true,
    };
    before && still_packing && recent
}

/// The latest instant at which it can have been cancelled: the event's own time or, as such a cancellation is possible only
/// for a while after the order, the end of that while. The status alone was perhaps first read long after.
fn cancelled_by(facts: &OrderFacts, playbook: &Playbook, context: &Context<'_>) -> Option<DateTime<Utc>> {
    let span = |role: &str| playbook.rule(role).and_then(|rule| context.rulebook.span(rule));
    let dated = facts.journey.stop.as_ref().and_then(|stop| stop.at);
    let possible = || {
        let window = span("window_peak").or_else(|| span("window"))?;
        facts.order.created_at?.checked_add_signed(window)
    };
    dated.or_else(possible).or(facts.status_seen_at)
}

/// Goods that wait for the seller, or will until a known day.
fn is_due(item: &ReturnItem) -> bool {
    item.active && item.completed_at.is_none() && (item.ready_at.is_some() || item.expires_at.is_some())
}

fn return_facts(item: &ReturnItem) -> Vec<Param> {
    let times = [
        ("return_ready_at", item.ready_at),
        ("return_expires_at", item.expires_at),
    ];
    let times = times
        .into_iter()
        .filter_map(|(name, at)| Some(Param::new(name, Value::Time(at?))));
    let place = item
        .pickup_address
        .iter()
        .map(|place| Param::new("return_place", Value::Text(place.clone())));
    times.chain(place).collect()
}

fn falsified(name: &str) -> Vec<String> {
    let own = match name {
        "stop_packing" => "falsified-list_cancelled",
        "return_due" => "falsified-return_done",
        _ => "falsified-usual",
    };
    vec![own.to_owned(), "falsified-delivered".to_owned()]
}

fn sentence(
    kind: &CaseKind,
    facts: &OrderFacts,
    name: &str,
    due: Option<&ReturnItem>,
    now: DateTime<Utc>,
) -> Message {
    let params = match (name, due) {
        ("return_due", Some(item)) => {
            let expires = item.expires_at;
            vec![
                flag("expires_known", expires.is_some()),
                flag("expired", expires.is_some_and(|at| at <= now)),
                Param::new("expires", Value::Time(expires.unwrap_or(now))),
                flag("place_known", item.pickup_address.is_some()),
                Param::new(
                    "place",
                    Value::Text(item.pickup_address.clone().unwrap_or_default()),
                ),
            ]
        }
        ("late", _) => {
            let length = facts
                .journey
                .first_mile()
                .map(|span| span.length)
                .unwrap_or_default();
            vec![Param::new("between", Value::Count(whole_days(length)))]
        }
        _ => Vec::new(),
    };
    Message::new(format!("sentence-{kind}-{name}"), params)
}
