//! What a case opened by hand knows from its order: the facts its playbook suggests by, the deadline of the day the seller names,
//! and the block against a tracking number without a parcel.

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey};
use super::late_refusal::flag;
use crate::case::{Message, Param, Value};
use crate::deadline::Deadline;
use crate::playbook::{Catalogue, Playbook};
use crate::rulebook::{Rule, Rulebook};
use chrono::{DateTime, Utc};

/// The rule of a case that no detector found.
pub const NAME: &str = "by_hand";

/// What a case opened by hand on an order remembers. Without fact tokens: no detector ever calls it untrue.
pub fn memo(facts: &OrderFacts, playbook: &Playbook, context: &Context<'_>) -> CaseMemo {
    let mut list = shipping_facts(facts, playbook, context);
    list.extend(facts.journey.leg.map(|leg| {
        Param::new(
            "addressee",
            Value::code("addressee", super::silence::addressee(leg)),
        )
    }));
    list.extend(facts.journey.route.map(super::going_back::way_back));
    CaseMemo {
        facts: list,
        fact_key: FactKey::default(),
        ..CaseMemo::default()
    }
}

/// The deadline of a case opened by hand: the playbook's rule from the instant the seller names, else the day of shipment.
pub fn deadline(
    facts: &OrderFacts,
    playbook: &Playbook,
    context: &Context<'_>,
    since: Option<DateTime<Utc>>,
) -> Option<Deadline> {
    let named = since
        .zip(playbook.deadline.as_deref().and_then(|role| playbook.rule(role)))
        .and_then(|(at, rule)| context.rulebook.deadline(rule, at));
    named.or_else(|| super::cannot_ship::ship_by(facts, playbook, context))
}

/// Facts about shipping: what a cancellation costs with its source or as not known, whether another product may be sent, how
/// the entered times stand to the marketplace's rules.
pub(super) fn shipping_facts(facts: &OrderFacts, playbook: &Playbook, context: &Context<'_>) -> Vec<Param> {
    let platform = facts.platform.as_str();
    let mut list = Vec::new();
    if playbook
        .rules
        .keys()
        .any(|role| role.starts_with("cancel_costs_"))
    {
        let cost = consequence(playbook, platform, context.rulebook);
        list.push(Param::new(
            "cancel_costs",
            cost.map_or_else(
                || Value::code("known", "no"),
                |rule| Value::Text(rule.source.clone()),
            ),
        ));
    }
    if let Some(swaps) = playbook.trigger.words.get("swaps") {
        list.push(flag("swaps", swaps.iter().any(|known| known == platform)));
    }
    let Some(entered) = &facts.entered else {
        return list;
    };
    let times = [
        ("released_at", entered.released_at),
        ("shipped_at", entered.shipped_at),
        ("confirmed_at", entered.confirmed_at),
    ];
    list.extend(
        times
            .into_iter()
            .filter_map(|(name, at)| Some(Param::new(name, Value::Time(at?)))),
    );
    let rule = |role: &str| playbook.rule(role);
    if let Some(confirm) = rule("confirm") {
        let by = entered
            .released_at
            .and_then(|released| context.rulebook.deadline(confirm, released));
        let word = match (by, entered.confirmed_at) {
            (Some(by), Some(at)) if at <= by.at => "in_time",
            (Some(_), Some(_)) => "too_late",
            (Some(by), None) if by.at < context.now => "too_late",
            _ => "not_known",
        };
        list.push(Param::new("confirmed", Value::code("confirmed", word)));
    }
    if let Some(declare) = rule("declare")
        && let Some(shipped) = entered.shipped_at
        && entered.confirmed_at.is_none()
        && let Some(by) = context.rulebook.deadline(declare, shipped)
    {
        let word = if context.now <= by.at {
            "waiting"
        } else {
            "overdue"
        };
        list.push(Param::new("declared", Value::code("declared", word)));
    }
    list
}

/// The rule that names what cancelling costs the seller on a marketplace; `None`: not known.
pub fn consequence<'a>(playbook: &Playbook, platform: &str, rulebook: &'a Rulebook) -> Option<&'a Rule> {
    rulebook.get(playbook.rule(&format!("cancel_costs_{platform}"))?)
}

/// What stands against a tracking number.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// `warning-tracking_without_parcel`.
    pub message: Message,
    /// The sources, as they can be cited: what each marketplace makes of such a number.
    pub sources: Vec<String>,
    /// The kind of case that is proposed instead.
    pub propose: String,
}

/// Warns when a tracking number is typed for an order of which nothing shows a parcel: it is out of stock, was ordered at zero
/// stock, or was never handed over. Never a number is filled in here.
pub fn tracking_warning(
    facts: &OrderFacts,
    out_of_stock: bool,
    has_parcel: bool,
    context: &Context<'_>,
) -> Option<Warning> {
    if has_parcel || facts.journey.handed_over || !(out_of_stock || facts.order.zero_stock) {
        return None;
    }
    let propose = context
        .catalogue
        .for_detector(super::out_of_stock::NAME, facts.platform.as_str())
        .or_else(|| Catalogue::shipped().get(super::out_of_stock::NAME))?;
    Some(Warning {
        message: Message::new("warning-tracking_without_parcel", Vec::new()),
        sources: propose
            .rules
            .iter()
            .filter(|(role, _)| role.starts_with("against_"))
            .filter_map(|(_, id)| context.rulebook.get(id.as_str()))
            .map(|rule| rule.source.clone())
            .collect(),
        propose: propose.kind.to_string(),
    })
}
