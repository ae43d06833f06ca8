//! Reviews of few stars without an answer, of the last days.

use super::facts::{Context, OrderFacts, ReviewFacts};
use super::finding::{CaseMemo, FactKey, Finding, Subject, SubjectKind, mark_of};
use super::link::{Link, link};
use crate::case::message::{usual_days, whole_days};
use crate::case::{CaseState, Message, Param, Value};
use crate::detect::journey::Span;
use crate::id::CaseKind;
use crate::market::Review;
use crate::money::Totals;
use crate::playbook::Playbook;
use crate::review::{self, Advice, Cause, Confidence, Given, Reading, Timing, Words};
use chrono::TimeDelta;

/// The detector's name in playbooks.
pub const NAME: &str = "low_review";

/// Looks at one review.
pub fn find(facts: &ReviewFacts, context: &Context<'_>) -> Option<Finding> {
    let playbook = context.catalogue.for_detector(NAME, facts.platform.as_str())?;
    let review = &facts.review;
    let stars = review.stars?;
    let created = review.created_at?;
    let most = context.rulebook.count(playbook.rule("stars")?)?;
    let window = context.rulebook.span(playbook.rule("window")?)?;
    if stars == 0
        || i64::from(stars) > most
        || context.now - created > window
        || is_answered(review, playbook)
        || (review.archived && is_silent(review))
    {
        return None;
    }
    let link = link(facts, context);
    let order = link.only().and_then(|only| {
        facts
            .candidates
            .iter()
            .find(|candidate| candidate.order.id == *only)
    });
    let timing = timing(&link, order, context);
    let words = Words::of(review);
    let reading = review::read(&words);
    let (cause, confidence) = cause(facts, &reading);
    let advice = review::advise(&Given {
        cause,
        confidence,
        timing: &timing,
        low: true,
        silent: words.is_silent(),
        answered: false,
        can_complain: review.can_complain,
        complained: facts.complained,
        chat: false,
    });
    let archive = playbook.rule("archive");
    let deadline = archive.and_then(|rule| context.rulebook.deadline(rule, created));
    Some(Finding {
        kind: playbook.kind.clone(),
        account: facts.account.clone(),
        platform: facts.platform.clone(),
        subject: Subject::new(SubjectKind::Review, review.id.as_str()),
        order_ids: link.only().cloned().into_iter().collect(),
        state: CaseState::Open,
        rule: NAME.to_owned(),
        since: Some(created),
        deadline: deadline.clone(),
        at_stake: Totals::default(),
        stars: Some(stars),
        memo: CaseMemo {
            facts: list(&playbook.kind, facts, stars, &link, &timing, &reading, advice),
            falsified_by: falsified(&link),
            sentence: Some(sentence(&playbook.kind, stars, &link, timing.late())),
            forgets_at: deadline.map(|deadline| deadline.at),
            money_complete: false,
            fact_key: FactKey::of([format!("{stars}:{}", mark_of(&words_of(review).join("\n")))]),
        },
    })
}

/// Answered, and the answer was not refused by the marketplace.
fn is_answered(review: &Review, playbook: &Playbook) -> bool {
    review
        .answer
        .as_deref()
        .is_some_and(|answer| !answer.trim().is_empty())
        && !playbook.has_word("answer_refused", review.answer_state.as_deref())
}

/// Stars alone: nothing to answer to.
fn is_silent(review: &Review) -> bool {
    words_of(review).iter().all(|words| words.trim().is_empty()) && review.media.is_empty()
}

fn words_of(review: &Review) -> [&str; 3] {
    [&review.text, &review.cons, &review.pros]
}

/// What the dates of the tied order say.
fn timing(link: &Link, order: Option<&OrderFacts>, context: &Context<'_>) -> Timing {
    let least = context.rulebook.span("excess_min").unwrap_or(TimeDelta::zero());
    match (link, order) {
        (_, Some(order)) => Timing::of(&order.journey, least),
        (Link::Several(_), None) => Timing::Several,
        (Link::None | Link::Inferred(_), None) => Timing::NoOrder,
    }
}

/// The seller's own cause, which is sure; else the words'.
fn cause(facts: &ReviewFacts, reading: &Reading) -> (Cause, Confidence) {
    facts
        .own_cause
        .map_or((reading.cause, reading.confidence), |own| (own, Confidence::High))
}

fn list(
    kind: &CaseKind,
    facts: &ReviewFacts,
    stars: u8,
    link: &Link,
    timing: &Timing,
    reading: &Reading,
    advice: Advice,
) -> Vec<Param> {
    let tied = match link {
        Link::None => "none",
        Link::Inferred(_) => "inferred",
        Link::Several(_) => "several",
    };
    let mut list = vec![
        Param::new("stars", Value::Count(i64::from(stars))),
        Param::new("link", Value::code("link", tied)),
    ];
    list.extend(
        facts
            .review
            .created_at
            .map(|at| Param::new("written_at", Value::Time(at))),
    );
    if !link.orders().is_empty() {
        let orders: Vec<&str> = link.orders().iter().map(|order| order.as_str()).collect();
        list.push(Param::new("orders", Value::Text(orders.join(", "))));
        list.push(Param::new("link_by", Value::code("link_by", "product_and_time")));
    }
    let (cause, _) = cause(facts, reading);
    list.push(Param::new("cause", Value::code("cause", cause.code())));
    if facts.own_cause.is_some() {
        list.push(Param::new("cause_by", Value::code("cause_by", "seller")));
    } else {
        let words = reading.quoted(&Words::of(&facts.review));
        if !words.is_empty() {
            list.push(Param::new("cause_words", Value::Text(words.join(", "))));
        }
        list.push(Param::new(
            "sureness",
            Value::code("sureness", advice.verdict.confidence.code()),
        ));
    }
    list.push(Param::new("timing", Value::code("review-timing", timing.code())));
    list.push(Param::new(
        "route",
        Value::code("option", &format!("{kind}-{}", advice.route.code())),
    ));
    let late = timing.late();
    list.extend(late.map(super::late_refusal::span_facts).unwrap_or_default());
    list
}

fn falsified(link: &Link) -> Vec<String> {
    let tie = match link {
        Link::None => None,
        Link::Inferred(_) | Link::Several(_) => Some("falsified-other_order"),
    };
    ["falsified-answered", "falsified-stars_changed"]
        .into_iter()
        .chain(tie)
        .map(str::to_owned)
        .collect()
}

fn sentence(kind: &CaseKind, stars: u8, link: &Link, late: Option<&Span>) -> Message {
    let stars = Param::new("stars", Value::Count(i64::from(stars)));
    let count = i64::try_from(link.orders().len()).unwrap_or(i64::MAX);
    match (link, late) {
        (Link::Inferred(_), Some(span)) => Message::new(
            format!("sentence-{kind}-late"),
            vec![
                stars,
                Param::new("leg", Value::code("leg", span.leg.code())),
                Param::new("between", Value::Count(whole_days(span.length))),
                Param::new("usual", Value::Count(usual_days(span.usual.unwrap_or_default()))),
            ],
        ),
        (Link::Inferred(_), None) => Message::new(format!("sentence-{kind}-linked"), vec![stars]),
        (Link::Several(_), _) => Message::new(
            format!("sentence-{kind}-several"),
            vec![stars, Param::new("orders", Value::Count(count))],
        ),
        (Link::None, _) => Message::new(format!("sentence-{kind}"), vec![stars]),
    }
}
