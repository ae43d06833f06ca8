//! Return claims that can be decided, and chat messages about a defect on a known order.
//!
//! By when a claim must be decided is not published, so there is no deadline; when the marketplace stops listing it is.

use super::facts::{ChatFacts, ClaimFacts, Context};
use super::finding::{CaseMemo, FactKey, Finding, Subject, SubjectKind, mark_of, price_at_stake};
use super::late_refusal::flag;
use crate::case::message::whole_days;
use crate::case::{CaseState, Message, Param, Value};
use crate::id::CaseKind;
use crate::leg::coded;
use crate::market::{ChatMessage, Claim};
use crate::playbook::Playbook;
use crate::review::{self, Words};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The detector's name in playbooks.
pub const NAME: &str = "defect_claim";

coded! {
    /// Who decides with the buyer.
    Route {
        /// A claim on the marketplace.
        Platform = "platform",
        /// The seller, in the chat.
        SellerChat = "seller_chat",
    }
}

/// The route of a defect: the marketplace up to and including `limit` after payment, the seller's chat later.
pub fn route(paid_at: DateTime<Utc>, asked_at: DateTime<Utc>, limit: TimeDelta) -> Route {
    if asked_at - paid_at > limit {
        Route::SellerChat
    } else {
        Route::Platform
    }
}

/// The field in which the seller writes the day of payment.
pub const PAID_ON: &str = "paid_on";

/// A case's facts with the day of payment that the seller knows better: the day, and the route counted from it. A day counts to
/// its end, UTC, so that the limit is never said to be over too early. Facts that name no request are left as they are.
pub fn with_payment(
    facts: &[Param],
    paid_on: NaiveDate,
    playbook: &Playbook,
    limit: Option<TimeDelta>,
) -> Vec<Param> {
    let asked_at = facts
        .iter()
        .find_map(|fact| match (fact.name.as_str(), &fact.value) {
            ("claimed_at", Value::Time(at)) => Some(*at),
            _ => None,
        });
    let end = paid_on
        .succ_opt()
        .and_then(|next| next.and_hms_opt(0, 0, 0))
        .map(|end| end.and_utc() - TimeDelta::seconds(1));
    let (Some(asked_at), Some(paid_at), Some(limit)) = (asked_at, end, limit) else {
        return facts.to_vec();
    };
    let way = route_value(playbook, route(paid_at, asked_at, limit));
    let day = paid_on.and_hms_opt(0, 0, 0).map(|day| day.and_utc());
    let mut known: Vec<Param> = facts
        .iter()
        .filter(|fact| !["paid", "sold_on", "route"].contains(&fact.name.as_str()))
        .cloned()
        .collect();
    known.push(paid(day));
    known.push(Param::new("route", way));
    known
}

/// Looks at one claim: it is under review, or was decided and can be decided anew.
pub fn find(facts: &ClaimFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    let claim = &facts.claim;
    let reviewing = playbook.has_word("under_review", claim.status.as_deref());
    if !reviewing && claim.actions.is_empty() {
        return None;
    }
    let memory = playbook
        .rule("memory")
        .and_then(|rule| context.rulebook.span(rule));
    let forgets_at = claim
        .created_at
        .zip(memory)
        .and_then(|(at, memory)| at.checked_add_signed(memory));
    let mut tokens = vec![format!(
        "words:{}:{}",
        mark_of(&claim.buyer_text),
        claim.media.len()
    )];
    if reviewing {
        let reviewed = claim
            .updated_at
            .or(claim.created_at)
            .map_or(0, |at| at.timestamp());
        tokens.push(format!("review@{reviewed}"));
    }
    Some(Finding {
        kind: playbook.kind.clone(),
        account: facts.account.clone(),
        platform: facts.platform.clone(),
        subject: Subject::new(SubjectKind::Claim, claim.id.as_str()),
        order_ids: facts.order.iter().cloned().collect(),
        state: if reviewing {
            CaseState::Open
        } else {
            CaseState::Suggested
        },
        rule: if reviewing { NAME } else { "defect_reconsider" }.to_owned(),
        since: claim.created_at,
        deadline: claim
            .created_at
            .and_then(|at| context.rulebook.deadline(playbook.rule("decision")?, at)),
        at_stake: price_at_stake(claim.price),
        stars: None,
        memo: CaseMemo {
            facts: claim_list(facts, playbook, context),
            falsified_by: ["falsified-decided", "falsified-no_actions"]
                .map(str::to_owned)
                .to_vec(),
            sentence: Some(claim_sentence(
                &playbook.kind,
                claim,
                reviewing,
                forgets_at,
                context.now,
            )),
            forgets_at,
            money_complete: !facts.finance.is_empty(),
            fact_key: FactKey::of(tokens),
        },
    })
}

fn claim_list(facts: &ClaimFacts, playbook: &Playbook, context: &Context<'_>) -> Vec<Param> {
    let claim = &facts.claim;
    let mut list = Vec::new();
    let times = [
        ("claimed_at", claim.created_at),
        ("ordered_at", claim.ordered_at),
        ("delivered_at", claim.delivered_at),
    ];
    list.extend(
        times
            .into_iter()
            .filter_map(|(name, at)| Some(Param::new(name, Value::Time(at?)))),
    );
    if let Some((asked, got)) = claim.created_at.zip(claim.delivered_at) {
        list.push(Param::new("days_used", Value::span(asked - got)));
    }
    list.extend(claim.price.map(|price| Param::new("price", Value::Money(price))));
    let limit = playbook
        .rule("route")
        .and_then(|rule| context.rulebook.span(rule));
    let by_chat = playbook.has_word("chat_claim", claim.claim_type.as_deref());
    let route = match (
        by_chat,
        claim.claim_type.as_deref(),
        facts.sold_at,
        claim.created_at,
        limit,
    ) {
        (true, ..) => Route::SellerChat,
        (false, None, Some(paid), Some(asked), Some(limit)) => route(paid, asked, limit),
        _ => Route::Platform,
    };
    list.push(paid(facts.sold_at));
    list.extend(pilot(playbook, context));
    list.push(Param::new("route", route_value(playbook, route)));
    if !claim.actions.is_empty() {
        list.push(Param::new("actions", Value::Text(claim.actions.join(", "))));
    }
    list.extend(
        claim
            .device_check
            .iter()
            .map(|check| Param::new("device_check", Value::Text(check.clone()))),
    );
    let told = Words {
        text: &claim.buyer_text,
        ..Words::default()
    };
    let words = review::read(&told).quoted(&told);
    if !words.is_empty() {
        list.push(Param::new("cause_words", Value::Text(words.join(", "))));
    }
    list.push(Param::new(
        "pictures",
        Value::Count(i64::try_from(claim.media.len()).unwrap_or(i64::MAX)),
    ));
    list
}

fn claim_sentence(
    kind: &CaseKind,
    claim: &Claim,
    reviewing: bool,
    forgets_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Message {
    let used = claim
        .created_at
        .zip(claim.delivered_at)
        .map(|(asked, got)| asked - got);
    let variant = if reviewing { "" } else { "-reconsider" };
    Message::new(
        format!("sentence-{kind}{variant}"),
        vec![
            flag("used_known", used.is_some()),
            Param::new("days", Value::Count(whole_days(used.unwrap_or_default()))),
            flag("price_known", claim.price.is_some()),
            Param::new("price", Value::Totals(claim.price.into_iter().collect())),
            Param::new(
                "memory",
                Value::Text(
                    match forgets_at {
                        Some(at) if at > now => "listed",
                        Some(_) => "forgotten",
                        None => "unknown",
                    }
                    .to_owned(),
                ),
            ),
            Param::new("forgets", Value::Time(forgets_at.unwrap_or(now))),
        ],
    )
}

/// Looks at one chat: the buyer writes about a defect of a unit that is known, and no claim on it is.
pub fn find_in_chat(facts: &ChatFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    if facts.claim_exists {
        return None;
    }
    let about: Vec<(&ChatMessage, Vec<String>)> = facts
        .messages
        .iter()
        .filter(|message| playbook.has_word("buyer", Some(&message.sender)))
        .filter(|message| facts.srid.is_some() || message.srid.is_some())
        .map(|message| (message, review::defect_words(&message.text)))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    let (first, _) = about.iter().min_by_key(|(message, _)| message.sent_at)?;
    let mut words: Vec<String> = about
        .iter()
        .flat_map(|(_, words)| words.iter().cloned())
        .collect();
    words.sort();
    words.dedup();
    let limit = playbook
        .rule("route")
        .and_then(|rule| context.rulebook.span(rule));
    // Without the day of payment nobody can say whose turn it is; the day of the order is never taken for it.
    let way = match (facts.sold_at, first.sent_at, limit) {
        (Some(paid), Some(asked), Some(limit)) => Some(route(paid, asked, limit)),
        _ => None,
    };
    let mut list = vec![
        Param::new("cause_words", Value::Text(words.join(", "))),
        paid(facts.sold_at),
    ];
    list.extend(pilot(playbook, context));
    list.extend(way.map(|way| Param::new("route", route_value(playbook, way))));
    list.extend(first.sent_at.map(|at| Param::new("claimed_at", Value::Time(at))));
    list.extend(
        facts
            .ordered_at
            .map(|at| Param::new("ordered_at", Value::Time(at))),
    );
    Some(Finding {
        kind: playbook.kind.clone(),
        account: facts.account.clone(),
        platform: facts.platform.clone(),
        subject: Subject::new(SubjectKind::Chat, facts.chat.as_str()),
        order_ids: facts.order.iter().cloned().collect(),
        state: CaseState::Suggested,
        rule: "defect_in_chat".to_owned(),
        since: first.sent_at,
        deadline: None,
        at_stake: price_at_stake(facts.price),
        stars: None,
        memo: CaseMemo {
            facts: list,
            falsified_by: ["falsified-claim_made", "falsified-not_defect"]
                .map(str::to_owned)
                .to_vec(),
            sentence: Some(Message::new(
                format!("sentence-{}-chat", playbook.kind),
                vec![Param::new("words", Value::Text(words.join(", ")))],
            )),
            forgets_at: None,
            money_complete: false,
            fact_key: FactKey::of(about.iter().map(|(message, _)| format!("message:{}", message.id))),
        },
    })
}

/// The source of the rule that parts the two routes: a pilot, shown as long as it may change.
fn pilot(playbook: &Playbook, context: &Context<'_>) -> Option<Param> {
    let rule = context.rulebook.get(playbook.rule("route")?)?;
    Some(Param::new("pilot_rule", Value::Text(rule.source.clone())))
}

/// The day the route is counted from: the reported sale, or that it is not known.
fn paid(sold_at: Option<DateTime<Utc>>) -> Param {
    sold_at.map_or_else(
        || Param::new("paid", Value::code("paid", "unknown")),
        |at| Param::new("sold_on", Value::Time(at)),
    )
}

/// The route as the catalogue names it: the option of the playbook's decision.
fn route_value(playbook: &Playbook, route: Route) -> Value {
    Value::code("option", &format!("{}-{route}", playbook.kind))
}
