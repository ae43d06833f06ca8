//! Orders refused at receipt because the first mile took longer than usual, and orders the carrier cancelled.
//!
//! A refusal alone is the buyer's choice. It becomes a case only when the leg with the largest excess over the seller's own
//! median is the first mile; with no median yet, nothing is claimed. A carrier's cancellation is a hard fact by itself.

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding, Subject, SubjectKind};
use super::journey::{Span, StopBy};
use crate::case::claimable::{ClaimBasis, Claimable, claimable};
use crate::case::message::{usual_days, whole_days};
use crate::case::{CaseState, Message, Param, Value};
use crate::id::CaseKind;
use crate::leg::{EventKind, Leg};
use chrono::{DateTime, TimeDelta, Utc};

/// The detector's name in playbooks.
pub const NAME: &str = "late_refusal";

/// Looks at one order.
pub fn find(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    if facts.journey.delivered {
        return None;
    }
    let stop = facts.journey.stop.as_ref();
    let says = |meaning: &str| {
        playbook.has_word(meaning, facts.market_status.as_deref())
            || playbook.has_word(meaning, facts.supplier_status.as_deref())
    };
    let carrier = stop.is_some_and(|stop| stop.by == StopBy::Carrier) || says("carrier_cancelled");
    let refused = stop.is_some_and(|stop| stop.refused) || says("refused");
    let late = blamed(facts, context);
    let (rule, kind) = match (carrier, refused, late) {
        (true, _, _) => ("carrier_cancelled", EventKind::CancelledByCarrier),
        (false, true, Some(_)) => (NAME, EventKind::RefusedByBuyer),
        _ => return None,
    };
    let stopped_at = stop.and_then(|stop| stop.at);
    let claim = claim_of(facts, context);
    let span = late.or_else(|| facts.journey.first_mile());
    Some(Finding {
        kind: playbook.kind.clone(),
        account: facts.account.clone(),
        platform: facts.platform.clone(),
        subject: Subject::new(SubjectKind::Order, facts.order.id.as_str()),
        order_ids: vec![facts.order.id.clone()],
        state: CaseState::Suggested,
        rule: rule.to_owned(),
        since: stopped_at.or(facts.status_seen_at),
        deadline: None,
        at_stake: claim.total.clone(),
        stars: None,
        memo: CaseMemo {
            facts: list(facts, kind, span, stopped_at, &claim),
            falsified_by: falsified(carrier),
            sentence: Some(sentence(&playbook.kind, facts, carrier, span, stopped_at, &claim)),
            forgets_at: None,
            money_complete: claim.finance_reported,
            fact_key: FactKey::of([kind.code().to_owned()]),
        },
    })
}

/// The first-mile span, when it is the one with the largest excess over the seller's usual and that excess is a delay.
pub(super) fn blamed<'a>(facts: &'a OrderFacts, context: &Context<'_>) -> Option<&'a Span> {
    let least = context.rulebook.span("excess_min").unwrap_or(TimeDelta::zero());
    let span = facts.journey.largest_excess()?;
    let over = span.over()?;
    (span.leg == Leg::FirstMile && over > TimeDelta::zero() && over >= least).then_some(span)
}

/// What could be asked for the order. Goods that are back with the seller are not asked for.
pub fn claim_of(facts: &OrderFacts, context: &Context<'_>) -> Claimable {
    let basis = ClaimBasis {
        platform: &facts.platform,
        price: facts.order.price,
        finance: &facts.finance,
        goods_back: facts.returns.iter().any(|item| item.completed_at.is_some()),
    };
    claimable(&basis, context.rulebook)
}

/// When the order was placed or, where only the day is known, when its parcel's journey begins.
fn begun(facts: &OrderFacts) -> Option<DateTime<Utc>> {
    facts
        .order
        .created_at
        .filter(|_| !facts.order.created_day_only)
        .or_else(|| facts.journey.started_at())
}

/// The facts of a span between two events.
pub(super) fn span_facts(span: &Span) -> Vec<Param> {
    let mut facts = vec![
        Param::new("blamed_leg", Value::code("leg", span.leg.code())),
        Param::new("between_from", Value::Time(span.from.at)),
        Param::new("between_from_code", Value::Text(span.from.code.clone())),
    ];
    if let Some(to) = &span.to {
        facts.push(Param::new("between_to", Value::Time(to.at)));
        facts.push(Param::new("between_to_code", Value::Text(to.code.clone())));
        facts.push(Param::new("between", Value::span(span.length)));
    }
    if let Some(usual) = span.usual {
        facts.push(Param::new("usual", Value::span(usual)));
        facts.push(Param::new("usual_basis", Value::Count(i64::from(span.basis))));
    }
    if let (Some(over), Some(_)) = (span.over(), &span.to) {
        facts.push(Param::new("over", Value::span(over)));
    }
    facts
}

fn list(
    facts: &OrderFacts,
    stop: EventKind,
    span: Option<&Span>,
    stopped_at: Option<DateTime<Utc>>,
    claim: &Claimable,
) -> Vec<Param> {
    let mut list = vec![Param::new("stop", Value::code("event", stop.code()))];
    if let Some(at) = stopped_at {
        list.push(Param::new("stopped_at", Value::Time(at)));
        if let Some(begun) = begun(facts) {
            list.push(Param::new("total", Value::span(at - begun)));
        }
    }
    list.extend(span.map(span_facts).unwrap_or_default());
    if !claim.total.is_empty() {
        list.push(Param::new("ask", Value::totals(&claim.total)));
    }
    list
}

fn falsified(carrier: bool) -> Vec<String> {
    let own = if carrier {
        "falsified-other_canceller"
    } else {
        "falsified-usual"
    };
    ["falsified-delivered", "falsified-dates", own]
        .map(str::to_owned)
        .to_vec()
}

fn sentence(
    kind: &CaseKind,
    facts: &OrderFacts,
    carrier: bool,
    span: Option<&Span>,
    stopped_at: Option<DateTime<Utc>>,
    claim: &Claimable,
) -> Message {
    let total = stopped_at.zip(begun(facts)).map(|(at, begun)| at - begun);
    let mut params = vec![
        flag("after", total.is_some()),
        Param::new("days", Value::Count(whole_days(total.unwrap_or_default()))),
        flag("located", span.is_some()),
        Param::new(
            "between",
            Value::Count(whole_days(span.map(|span| span.length).unwrap_or_default())),
        ),
        flag("usual_known", span.and_then(|span| span.usual).is_some()),
        Param::new(
            "usual",
            Value::Count(usual_days(span.and_then(|span| span.usual).unwrap_or_default())),
        ),
    ];
    params.extend(ask(claim));
    let variant = if carrier { "-carrier" } else { "" };
    Message::new(format!("sentence-{kind}{variant}"), params)
}

/// The parameters of "you could ask for": the sum, and how complete it is (`complete`, `order_only` or `none`).
fn ask(claim: &Claimable) -> Vec<Param> {
    let money = match (claim.total.is_empty(), claim.finance_reported) {
        (true, _) => "none",
        (false, true) => "complete",
        (false, false) => "order_only",
    };
    vec![
        Param::new("money", Value::Text(money.to_owned())),
        Param::new("ask", Value::totals(&claim.total)),
    ]
}

/// A selector of a message: `yes` or `no`.
pub(super) fn flag(name: &str, yes: bool) -> Param {
    Param::new(name, Value::Text(if yes { "yes" } else { "no" }.to_owned()))
}
