//! Goods on their way back: before the border by direct arrangement with the first-mile carrier, in the destination country by the
//! marketplace's return process, and between the two not decided until the next event (LEGS rule 9).

use super::facts::{Context, OrderFacts};
use super::finding::{CaseMemo, FactKey, Finding, Subject, SubjectKind, price_at_stake};
use super::late_refusal::flag;
use crate::case::{CaseState, Message, Param, Value};
use crate::deadline::Deadline;
use crate::market::ReturnItem;
use crate::playbook::Playbook;
use crate::timeline::ReturnRoute;
use chrono::{DateTime, Utc};

/// The detector's name in playbooks, for goods that were never exported.
pub const DOMESTIC: &str = "domestic_return";
/// The detector's name in playbooks, for goods in the destination country.
pub const INTERNATIONAL: &str = "international_return";

/// A cancelled order that was handed over, never exported, and is not back yet.
pub fn find_domestic(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context
        .catalogue
        .for_detector(DOMESTIC, facts.platform.as_str())?;
    let journey = &facts.journey;
    if journey.route != Some(ReturnRoute::Domestic) || journey.finished || journey.delivered {
        return None;
    }
    let since = stopped_at(facts);
    let mut list = vec![way_back(ReturnRoute::Domestic)];
    list.extend(last_facts(facts));
    let params = vec![
        flag("last_known", journey.last.is_some()),
        Param::new(
            "last",
            Value::Time(journey.last.as_ref().map_or(context.now, |mark| mark.at)),
        ),
    ];
    Some(Finding {
        rule: DOMESTIC.to_owned(),
        state: state_since(since, playbook, context),
        since,
        deadline: None,
        memo: CaseMemo {
            facts: list,
            falsified_by: ["falsified-departed", "falsified-return_done"]
                .map(str::to_owned)
                .to_vec(),
            sentence: Some(Message::new(format!("sentence-{}", playbook.kind), params)),
            money_complete: !facts.finance.is_empty(),
            fact_key: FactKey::of(["domestic".to_owned()]),
            ..CaseMemo::default()
        },
        ..blank(facts, playbook)
    })
}

/// Goods that wait for the seller in the destination country, that come there, or that were stopped between the countries.
pub fn find_international(facts: &OrderFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context
        .catalogue
        .for_detector(INTERNATIONAL, facts.platform.as_str())?;
    let due = facts.returns.iter().find(|item| is_due(item));
    let coming = facts.returns.iter().find(|item| is_coming(item));
    let transit = facts.journey.route == Some(ReturnRoute::Undecided) && !facts.journey.finished;
    let since = stopped_at(facts);
    let (name, route, token, state) = match (due, coming, transit) {
        (Some(item), _, _) => (
            "due",
            ReturnRoute::Destination,
            format!("due:{}", item.id),
            state_since(kept_until(item).or(since), playbook, context),
        ),
        (None, Some(item), _) => (
            "coming",
            ReturnRoute::Destination,
            format!("coming:{}", item.id),
            CaseState::Suggested,
        ),
        (None, None, true) => (
            "in_transit",
            ReturnRoute::Undecided,
            "in_transit".to_owned(),
            CaseState::Suggested,
        ),
        (None, None, false) => return None,
    };
    let mut list = vec![way_back(route)];
    list.extend(due.or(coming).map(return_facts).unwrap_or_default());
    list.extend(last_facts(facts));
    let own = if name == "in_transit" {
        "falsified-arrived"
    } else {
        "falsified-return_done"
    };
    Some(Finding {
        rule: format!("return_{name}"),
        state,
        since,
        deadline: due.and_then(|item| kept_deadline(item, playbook, context)),
        memo: CaseMemo {
            facts: list,
            falsified_by: vec![own.to_owned()],
            sentence: Some(sentence(playbook, name, due, context.now)),
            money_complete: !facts.finance.is_empty(),
            fact_key: FactKey::of([token]),
            ..CaseMemo::default()
        },
        ..blank(facts, playbook)
    })
}

/// The route of a way back as a fact.
pub(super) fn way_back(route: ReturnRoute) -> Param {
    Param::new("way_back", Value::code("way_back", route.code()))
}

/// Until when goods are kept: the instant the marketplace names for the item, else the general storage rule from the day they
/// were ready.
pub(super) fn kept_deadline(
    item: &ReturnItem,
    playbook: &Playbook,
    context: &Context<'_>,
) -> Option<Deadline> {
    match (item.expires_at, item.ready_at) {
        (Some(at), _) => context.rulebook.deadline_at(playbook.rule("return_expires")?, at),
        (None, Some(ready)) => context.rulebook.deadline(playbook.rule("storage")?, ready),
        (None, None) => None,
    }
}

/// Goods that wait for the seller, or will until a known day.
pub(super) fn is_due(item: &ReturnItem) -> bool {
    item.active && item.completed_at.is_none() && (item.ready_at.is_some() || item.expires_at.is_some())
}

fn is_coming(item: &ReturnItem) -> bool {
    item.active && item.completed_at.is_none() && !is_due(item)
}

fn kept_until(item: &ReturnItem) -> Option<DateTime<Utc>> {
    item.expires_at.or(item.ready_at)
}

pub(super) fn return_facts(item: &ReturnItem) -> Vec<Param> {
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

pub(super) fn last_facts(facts: &OrderFacts) -> Vec<Param> {
    facts.journey.last.as_ref().map_or_else(Vec::new, |mark| {
        vec![
            Param::new("last_event", Value::Text(mark.code.clone())),
            Param::new("last_event_at", Value::Time(mark.at)),
        ]
    })
}

pub(super) fn stopped_at(facts: &OrderFacts) -> Option<DateTime<Utc>> {
    let dated = facts.journey.stop.as_ref().and_then(|stop| stop.at);
    dated.or(facts.status_seen_at)
}

/// What began long ago is only suggested: a first sync of a shop must not fill the list with what is over.
pub(super) fn state_since(
    since: Option<DateTime<Utc>>,
    playbook: &Playbook,
    context: &Context<'_>,
) -> CaseState {
    let fresh = playbook
        .rule("fresh")
        .and_then(|rule| context.rulebook.span(rule));
    match (since, fresh) {
        (Some(at), Some(fresh)) if context.now - at > fresh => CaseState::Suggested,
        (None, _) => CaseState::Suggested,
        _ => CaseState::Open,
    }
}

/// A finding on the order with nothing told yet.
pub(super) fn blank(facts: &OrderFacts, playbook: &Playbook) -> Finding {
    Finding {
        kind: playbook.kind.clone(),
        account: facts.account.clone(),
        platform: facts.platform.clone(),
        subject: Subject::new(SubjectKind::Order, facts.order.id.as_str()),
        order_ids: vec![facts.order.id.clone()],
        state: CaseState::Suggested,
        rule: String::new(),
        since: None,
        deadline: None,
        at_stake: price_at_stake(facts.order.price),
        stars: None,
        memo: CaseMemo::default(),
    }
}

fn sentence(playbook: &Playbook, name: &str, due: Option<&ReturnItem>, now: DateTime<Utc>) -> Message {
    let params = due.map_or_else(Vec::new, |item| {
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
    });
    Message::new(format!("sentence-{}-{name}", playbook.kind), params)
}
