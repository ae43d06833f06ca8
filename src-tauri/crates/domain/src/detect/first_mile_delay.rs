//! Parcels that have been with the first-mile carrier beyond their limit, are neither lost nor stopped, and whose longest
//! delay truly lies there: a report to the marketplace can be made.

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding, Subject, SubjectKind, price_at_stake};
use super::journey::Span;
use super::late_refusal::flag;
use crate::case::message::{usual_days, whole_days};
use crate::case::{CaseState, Message, Param, Value};
use crate::id::CaseKind;
use crate::leg::Leg;
use chrono::TimeDelta;

/// The detector's name in playbooks.
pub const NAME: &str = "first_mile_delay";

/// How long a parcel may be in the first mile before it is late: the seller's own 95th percentile, or the rulebook's default
/// as long as there is none.
struct Limit {
    span: TimeDelta,
    own: bool,
}

/// Looks at one order.
pub fn find(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    let journey = &facts.journey;
    if journey.over || journey.delivered || journey.stop.is_some() {
        return None;
    }
    let span = journey.first_mile().filter(|span| span.open)?;
    let limit = match span.limit {
        Some(own) => Limit { span: own, own: true },
        None => Limit {
            span: context.rulebook.span(playbook.rule("limit")?)?,
            own: false,
        },
    };
    let least = context.rulebook.span("excess_min").unwrap_or(TimeDelta::zero());
    let small = span.over().is_some_and(|over| over < least);
    if span.length <= limit.span || small || !truly_longest(facts) {
        return None;
    }
    let at_stake = price_at_stake(facts.order.price);
    let mut list = super::late_refusal::span_facts(span);
    list.push(Param::new("limit", Value::span(limit.span)));
    list.push(flag("limit_own", limit.own));
    Some(Finding {
        kind: playbook.kind.clone(),
        account: facts.account.clone(),
        platform: facts.platform.clone(),
        subject: Subject::new(SubjectKind::Order, facts.order.id.as_str()),
        order_ids: vec![facts.order.id.clone()],
        state: CaseState::Open,
        rule: NAME.to_owned(),
        since: Some(span.from.at),
        deadline: None,
        at_stake,
        stars: None,
        memo: CaseMemo {
            facts: list,
            falsified_by: ["falsified-departed", "falsified-delivered", "falsified-dates"]
                .map(str::to_owned)
                .to_vec(),
            sentence: Some(sentence(&playbook.kind, span, &limit)),
            forgets_at: None,
            money_complete: false,
            fact_key: FactKey::of([format!("first_mile@{}", span.from.at.timestamp())]),
        },
    })
}

/// Whether no other part of the way is worse: by excess where both usuals are known, else by plain length.
fn truly_longest(facts: &OrderFacts) -> bool {
    worst(facts).is_some_and(|worst| worst.leg == Leg::FirstMile)
}

fn worst(facts: &OrderFacts) -> Option<&Span> {
    facts.journey.largest_excess().or_else(|| facts.journey.longest())
}

/// What to say when the seller wants to report an order's first mile although its worst delay lies elsewhere, such as in
/// customs: `caution-first_mile` with the leg and its days. `None`: nothing speaks against the report.
pub fn caution(facts: &OrderFacts) -> Option<Message> {
    let worst = worst(facts).filter(|worst| worst.leg != Leg::FirstMile)?;
    let customs = matches!(worst.leg, Leg::Export | Leg::Import);
    Some(Message::new(
        "caution-first_mile",
        vec![
            flag("customs", customs),
            Param::new("leg", Value::code("leg", worst.leg.code())),
            Param::new("days", Value::Count(whole_days(worst.length))),
        ],
    ))
}

fn sentence(kind: &CaseKind, span: &Span, limit: &Limit) -> Message {
    Message::new(
        format!("sentence-{kind}"),
        vec![
            Param::new("days", Value::Count(whole_days(span.length))),
            Param::new("since", Value::Time(span.from.at)),
            flag("usual_known", span.usual.is_some()),
            Param::new("usual", Value::Count(usual_days(span.usual.unwrap_or_default()))),
            flag("limit_own", limit.own),
            Param::new("limit", Value::Count(usual_days(limit.span))),
        ],
    )
}
