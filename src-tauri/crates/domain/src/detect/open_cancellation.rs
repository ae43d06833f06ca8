//! Cancellations by the buyer with something left to do. All others are only counted.

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding, Subject, SubjectKind, price_at_stake};
use super::journey::StopBy;
use super::late_refusal::{blamed, span_facts};
use crate::case::message::whole_days;
use crate::case::{CaseState, Message, Param, Value};
use crate::id::CaseKind;
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
    let late = blamed(facts, context).filter(|_| !refused && !packing);
    let (rule, name) = if packing {
        ("cancellation_stop_packing", "stop_packing")
    } else if late.is_some() {
        ("cancellation_late", "late")
    } else {
        return None;
    };
    let stopped_at = stop.and_then(|stop| stop.at).or(facts.status_seen_at);
    let mut list = vec![Param::new("to_do", Value::Text(name.to_owned()))];
    list.extend(stopped_at.map(|at| Param::new("stopped_at", Value::Time(at))));
    list.extend(facts.journey.route.map(super::going_back::way_back));
    list.extend(late.map(span_facts).unwrap_or_default());
    Some(Finding {
        kind: playbook.kind.clone(),
        account: facts.account.clone(),
        platform: facts.platform.clone(),
        subject: Subject::new(SubjectKind::Order, facts.order.id.as_str()),
        order_ids: vec![facts.order.id.clone()],
        state: CaseState::Open,
        rule: rule.to_owned(),
        since: stopped_at,
        deadline: None,
        at_stake: if packing {
            Totals::default()
        } else {
            price_at_stake(facts.order.price)
        },
        stars: None,
        memo: CaseMemo {
            facts: list,
            falsified_by: falsified(name),
            sentence: Some(sentence(&playbook.kind, facts, name)),
            forgets_at: None,
            money_complete: !facts.finance.is_empty(),
            fact_key: FactKey::of([name.to_owned()]),
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

fn falsified(name: &str) -> Vec<String> {
    let own = match name {
        "stop_packing" => "falsified-list_cancelled",
        _ => "falsified-usual",
    };
    vec![own.to_owned(), "falsified-delivered".to_owned()]
}

fn sentence(kind: &CaseKind, facts: &OrderFacts, name: &str) -> Message {
    let params = match name {
        "late" => {
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
