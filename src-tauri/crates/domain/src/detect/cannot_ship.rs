//! Orders whose day of shipment comes close without a hand-over. The day is the marketplace's, by a rule or as it was entered;
//! where it is not known there is none, and no case.

use super::by_hand::shipping_facts;
use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding};
use super::going_back::blank;
use super::late_refusal::flag;
use crate::case::{CaseState, Message, Param, Value};
use crate::deadline::{Confidence, Deadline};
use crate::playbook::Playbook;
use chrono::TimeDelta;

/// The detector's name in playbooks.
pub const NAME: &str = "cannot_ship_on_time";

/// How long a missed day is still told: later nobody can tell the buyer before it.
const MISSED: TimeDelta = TimeDelta::days(7);

/// Looks at one order.
pub fn find(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    let journey = &facts.journey;
    let shipped = facts
        .entered
        .as_ref()
        .is_some_and(|entered| entered.shipped_at.is_some() || entered.confirmed_at.is_some());
    if journey.over || journey.stop.is_some() || journey.handed_over || shipped {
        return None;
    }
    let deadline = ship_by(facts, playbook, context)?;
    let warn = playbook
        .rule("warn")
        .and_then(|rule| context.rulebook.span(rule))?;
    let left = deadline.at - context.now;
    if left > warn || left < -MISSED {
        return None;
    }
    let missed = left < TimeDelta::zero();
    Some(Finding {
        rule: NAME.to_owned(),
        state: if missed {
            CaseState::Suggested
        } else {
            CaseState::Open
        },
        since: facts.order.created_at,
        memo: CaseMemo {
            facts: shipping_facts(facts, playbook, context),
            falsified_by: vec!["falsified-handed_over".to_owned()],
            sentence: Some(Message::new(
                format!("sentence-{}", playbook.kind),
                vec![flag("missed", missed), Param::new("by", Value::Time(deadline.at))],
            )),
            fact_key: FactKey::of([format!("ship_by@{}", deadline.at.timestamp())]),
            ..CaseMemo::default()
        },
        deadline: Some(deadline),
        ..blank(facts, playbook)
    })
}

/// By when the order must be shipped: the instant that was entered with it, else the marketplace's rule from the release. `None`
/// where neither is known.
pub fn ship_by(facts: &OrderFacts, playbook: &Playbook, context: &Context<'_>) -> Option<Deadline> {
    let entered = facts.entered.as_ref()?;
    let rule = context
        .rulebook
        .get(playbook.rule(&format!("fulfil_{}", facts.platform))?)?;
    match (entered.ship_by, entered.released_at) {
        (Some(at), _) => Some(Deadline {
            at,
            rule: rule.id.clone(),
            source: rule.source.clone(),
            seen_on: rule.seen_on,
            confidence: Confidence::Seller,
        }),
        (None, Some(released)) => context.rulebook.deadline(rule.id.as_str(), released),
        (None, None) => None,
    }
}
