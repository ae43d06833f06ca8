//! Full returns that can be asked for as refused orders are: the unit came back, or never will, its way has cost something by
//! the finance report, and the first mile was late or the goods were lost, damaged or destroyed on the way.

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding};
use super::going_back::{blank, stopped_at};
use super::late_refusal::{blamed, claim_of, flag, span_facts};
use crate::case::claimable::LineKind;
use crate::case::{CaseState, Message, Param, Value};
use crate::timeline::Ending;

/// The detector's name in playbooks.
pub const NAME: &str = "full_return";

/// What cost the seller something beside the goods.
const CHARGES: &[LineKind] = &[
    LineKind::LogisticsOut,
    LineKind::LogisticsBack,
    LineKind::Handling,
    LineKind::Penalty,
];

/// Looks at one order.
pub fn find(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    let gone = match facts.journey.ending {
        Some(Ending::Lost) => Some("lost"),
        Some(Ending::Damaged | Ending::Destroyed) => Some("destroyed"),
        _ => None,
    };
    let back = facts.returns.iter().any(|item| item.completed_at.is_some());
    let returned = back
        || facts.finance.iter().any(|row| row.returns > 0)
        || matches!(
            facts.journey.ending,
            Some(Ending::Returned | Ending::Returning | Ending::Expired)
        );
    let late = blamed(facts, context);
    if gone.is_none() && !(returned && late.is_some()) {
        return None;
    }
    let claim = claim_of(facts, context);
    let goods = claim.sum_of(&[LineKind::Goods]);
    let charges = claim.sum_of(CHARGES);
    if charges.is_empty() || charges.iter().all(|money| money.minor <= 0) {
        return None;
    }
    let fate = gone.or(back.then_some("with_me"));
    let mut list: Vec<Param> = fate
        .map(|fate| Param::new("fate", Value::code("fate", fate)))
        .into_iter()
        .collect();
    list.push(Param::new("goods_value", Value::totals(&goods)));
    list.push(Param::new("logistics_fee", Value::totals(&charges)));
    list.extend(late.map(span_facts).unwrap_or_default());
    let since = stopped_at(facts);
    Some(Finding {
        rule: if gone.is_some() { "full_loss" } else { NAME }.to_owned(),
        state: CaseState::Suggested,
        since,
        at_stake: claim.total.clone(),
        memo: CaseMemo {
            facts: list,
            falsified_by: vec![
                "falsified-delivered".to_owned(),
                if gone.is_some() {
                    "falsified-turned_up"
                } else {
                    "falsified-usual"
                }
                .to_owned(),
            ],
            sentence: Some(Message::new(
                format!("sentence-{}", playbook.kind),
                vec![
                    Param::new("fate", Value::Text(fate.unwrap_or("returned").to_owned())),
                    flag("goods_asked", !goods.is_empty()),
                    Param::new("goods", Value::totals(&goods)),
                    Param::new("logistics", Value::totals(&charges)),
                ],
            )),
            money_complete: claim.finance_reported,
            fact_key: FactKey::of([fate.unwrap_or("returned").to_owned()]),
            ..CaseMemo::default()
        },
        ..blank(facts, playbook)
    })
}
