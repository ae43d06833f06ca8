//! Parcels of which nothing was heard for longer than their leg usually takes (LEGS rule 6).
//!
//! The limit is the seller's own 95th percentile of the leg; before enough finished parcels it is the rulebook's default and is
//! called one. A new event makes the finding untrue.

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding};
use super::going_back::{blank, last_facts};
use super::late_refusal::flag;
use crate::case::message::{usual_days, whole_days};
use crate::case::{CaseState, Message, Param, Value};
use crate::leg::Leg;
use chrono::TimeDelta;

/// The detector's name in playbooks.
pub const NAME: &str = "no_update";

/// Looks at one order that is on its way to the buyer. While it is with the seller, silence is the seller's own.
pub fn find(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    let journey = &facts.journey;
    if journey.over || journey.delivered || journey.stop.is_some() {
        return None;
    }
    let leg = journey
        .leg
        .filter(|leg| *leg != Leg::Seller && Leg::DELIVERY.contains(leg))?;
    let last = journey.last.as_ref()?;
    let silent = context.now - last.at;
    let limit = match journey.limit {
        Some(own) => own,
        None => context.rulebook.span(playbook.rule("limit")?)?,
    };
    if silent <= limit {
        return None;
    }
    let mut list = vec![
        Param::new("silent_leg", Value::code("leg", leg.code())),
        Param::new("addressee", Value::code("addressee", addressee(leg))),
        Param::new("silent", Value::span(silent)),
        Param::new("limit", Value::span(limit)),
        flag("limit_own", journey.limit.is_some()),
    ];
    list.extend(last_facts(facts));
    Some(Finding {
        rule: NAME.to_owned(),
        state: CaseState::Suggested,
        since: Some(last.at),
        memo: CaseMemo {
            facts: list,
            falsified_by: ["falsified-new_event", "falsified-delivered"]
                .map(str::to_owned)
                .to_vec(),
            sentence: Some(Message::new(
                format!("sentence-{}", playbook.kind),
                vec![
                    Param::new("days", Value::Count(whole_days(silent))),
                    Param::new("leg", Value::code("leg", leg.code())),
                    flag("limit_own", journey.limit.is_some()),
                    Param::new("limit", Value::Count(limit_days(limit))),
                ],
            )),
            money_complete: !facts.finance.is_empty(),
            fact_key: FactKey::of([format!("silent@{}", last.at.timestamp())]),
            ..CaseMemo::default()
        },
        ..blank(facts, playbook)
    })
}

/// Who can say where a parcel is that is silent in a leg.
pub const fn addressee(leg: Leg) -> &'static str {
    match leg {
        Leg::FirstMile => "first_mile",
        Leg::Export | Leg::International | Leg::Import => "post",
        _ => "support",
    }
}

/// Days of a limit as a sentence says them; never "0 days".
fn limit_days(limit: TimeDelta) -> i64 {
    usual_days(limit).max(1)
}
