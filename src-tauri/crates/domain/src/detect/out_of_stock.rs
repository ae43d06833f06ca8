//! Orders that were placed while the stock was zero and are still to be packed.

use super::by_hand::shipping_facts;
use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding};
use super::going_back::blank;
use crate::case::{CaseState, Message};

/// The detector's name in playbooks.
pub const NAME: &str = "out_of_stock";

/// Looks at one order.
pub fn find(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    let journey = &facts.journey;
    let packing = playbook.has_word("packing", facts.supplier_status.as_deref());
    if !facts.order.zero_stock || !packing || journey.over || journey.stop.is_some() || journey.handed_over {
        return None;
    }
    Some(Finding {
        rule: NAME.to_owned(),
        state: CaseState::Open,
        since: facts.order.created_at,
        deadline: super::cannot_ship::ship_by(facts, playbook, context),
        memo: CaseMemo {
            facts: shipping_facts(facts, playbook, context),
            falsified_by: ["falsified-handed_over", "falsified-list_cancelled"]
                .map(str::to_owned)
                .to_vec(),
            sentence: Some(Message::new(format!("sentence-{}", playbook.kind), Vec::new())),
            fact_key: FactKey::of(["zero_stock".to_owned()]),
            ..CaseMemo::default()
        },
        ..blank(facts, playbook)
    })
}
