//! Goods that the buyer handed back at receipt because of a defect: nothing to approve or refuse, the goods come back.

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding};
use super::going_back::{blank, is_due, kept_deadline, return_facts, state_since, stopped_at};
use super::late_refusal::flag;
use crate::case::{Message, Param, Value};
use crate::review::defect_words;

/// The detector's name in playbooks.
pub const NAME: &str = "defect_before_payment";

/// Looks at one order: the marketplace's own word for it, or a refusal whose return names a defect.
pub fn find(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    if facts.journey.delivered {
        return None;
    }
    let marked = playbook.has_word("defect", facts.market_status.as_deref());
    let refused = facts.journey.stop.as_ref().is_some_and(|stop| stop.refused)
        || playbook.has_word("refused", facts.market_status.as_deref());
    let words: Vec<String> = facts
        .returns
        .iter()
        .flat_map(|item| [item.reason.as_deref(), item.return_type.as_deref()])
        .flatten()
        .flat_map(defect_words)
        .collect();
    if !marked && (!refused || words.is_empty()) {
        return None;
    }
    let due = facts.returns.iter().find(|item| is_due(item));
    let since = stopped_at(facts);
    let mut list: Vec<Param> = due.map(return_facts).unwrap_or_default();
    if !words.is_empty() {
        list.push(Param::new("cause_words", Value::Text(words.join(", "))));
    }
    list.extend(pilot(playbook, context));
    Some(Finding {
        rule: NAME.to_owned(),
        state: state_since(due.and_then(|item| item.expires_at).or(since), playbook, context),
        since,
        deadline: due.and_then(|item| kept_deadline(item, playbook, context)),
        memo: CaseMemo {
            facts: list,
            falsified_by: ["falsified-delivered", "falsified-not_defect"]
                .map(str::to_owned)
                .to_vec(),
            sentence: Some(Message::new(
                format!("sentence-{}", playbook.kind),
                vec![flag("goods_wait", due.is_some())],
            )),
            money_complete: !facts.finance.is_empty(),
            fact_key: FactKey::of(["defect".to_owned()]),
            ..CaseMemo::default()
        },
        ..blank(facts, playbook)
    })
}

/// The pilot's source, so that it stands beside the case as long as the rule may change.
fn pilot(playbook: &crate::playbook::Playbook, context: &Context<'_>) -> Option<Param> {
    let rule = context.rulebook.get(playbook.rule("refusal")?)?;
    Some(Param::new("pilot_rule", Value::Text(rule.source.clone())))
}
