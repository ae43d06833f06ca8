//! What can be said of a review in a complaint: passages of it, dated facts of the order, and both in one text.

use super::read::Reviewed;
use crate::map::days;
use chrono_tz::Tz;
use recourse_connectors::registry;
use recourse_domain::detect::Mark;
use recourse_domain::market::Review;
use recourse_domain::review::{Cause, Draft, Ground, Part, Words};
use recourse_domain::timeline::Ending;
use recourse_texts::{Lang, Message, Texts, Value};

/// The language the marketplace's support reads.
pub(super) const FILED_IN: Lang = Lang::Ru;
/// Passages that are offered, and characters of the longest.
const QUOTES: usize = 8;
const QUOTE_CHARS: usize = 300;

/// The texts a complaint is written with: times in the marketplace's zone.
pub(super) fn texts(reviewed: &Reviewed) -> Texts {
    let zone = registry::find(reviewed.account.platform.as_str())
        .and_then(|connector| connector.descriptor().time_zone.parse::<Tz>().ok())
        .unwrap_or(Tz::UTC);
    Texts::new(FILED_IN).in_zone(zone)
}

/// Sentences of the review, those with words of the cause first.
pub(super) fn quotes(reviewed: &Reviewed) -> Vec<String> {
    let words = Words::of(&reviewed.review);
    let cause = reviewed.cause();
    let mut telling = Vec::new();
    let mut others = Vec::new();
    for part in Part::ALL {
        let text = words.part(*part);
        let mut from = 0;
        for piece in text.split_inclusive(['.', '!', '?', '\n', '。', '！', '？']) {
            let to = from + piece.len();
            let told = reviewed.reading.words.iter().any(|found| {
                found.part == *part && found.cause == cause && found.from >= from && found.from < to
            });
            from = to;
            let sentence: String = piece.trim().chars().take(QUOTE_CHARS).collect();
            if sentence.chars().any(char::is_alphanumeric) {
                if told { &mut telling } else { &mut others }.push(sentence);
            }
            if telling.len() >= QUOTES {
                break;
            }
        }
    }
    others.truncate(QUOTES.saturating_sub(telling.len()));
    telling.extend(others);
    telling
}

/// Facts that can be set beside the quote, the strongest first.
pub(super) fn facts(reviewed: &Reviewed) -> Vec<String> {
    let texts = texts(reviewed);
    let mut facts = Vec::new();
    let order = reviewed.order.as_ref().map(|row| row.order.id.to_string());
    if let (Some(span), Some(order)) = (reviewed.timing.late(), &order) {
        let id = if span.to.is_some() {
            "complaint-fact-late"
        } else {
            "complaint-fact-open"
        };
        let mut fact = Message::new(id)
            .with("order", order.clone())
            .with("days", Value::Days(days(span.length.num_seconds())))
            .with("from", event(reviewed, &span.from))
            .with("from_at", span.from.at)
            .with(
                "usual",
                Value::Days(days(span.usual.unwrap_or_default().num_seconds())),
            )
            .with("basis", i64::from(span.basis));
        if let Some(to) = &span.to {
            fact = fact.with("to", event(reviewed, to)).with("to_at", to.at);
        }
        facts.push(texts.say(&fact));
    }
    facts.extend(received(reviewed, &texts));
    let goods = reviewed.reading.words.iter().any(|found| found.cause.is_goods());
    if !goods && reviewed.cause() == Cause::Delivery {
        facts.push(texts.plain("complaint-fact-no_goods"));
    }
    if reviewed.cause() == Cause::Abuse {
        facts.push(texts.plain("complaint-fact-no_product"));
    }
    facts
}

/// From the order to the hand-over to the buyer, when both are dated.
fn received(reviewed: &Reviewed, texts: &Texts) -> Option<String> {
    let order = reviewed.order.as_ref()?;
    let timeline = reviewed.timeline.as_ref()?;
    if timeline.ending != Some(Ending::Delivered) {
        return None;
    }
    let ordered = order.order.created_at?;
    let done = timeline
        .legs
        .iter()
        .find(|span| span.leg == recourse_domain::leg::Leg::Done)?;
    Some(
        texts.say(
            &Message::new("complaint-fact-received")
                .with("order", order.order.id.to_string())
                .with("ordered_at", ordered)
                .with("at", done.from)
                .with("days", Value::Days(days((done.from - ordered).num_seconds()))),
        ),
    )
}

fn event(reviewed: &Reviewed, mark: &Mark) -> Value {
    let code = reviewed
        .timeline
        .iter()
        .flat_map(|timeline| &timeline.events)
        .find(|event| event.at == Some(mark.at) && event.code == mark.code)
        .map_or_else(|| mark.code.clone(), |event| event.event.code().to_owned());
    Value::Code(format!("event-{code}"))
}

/// The whole text, from its parts: it asks for an assessment and claims nothing else.
pub(super) fn compose(reviewed: &Reviewed, draft: &Draft) -> String {
    let Review { id, created_at, .. } = &reviewed.review;
    let texts = texts(reviewed);
    let ground = draft.ground.unwrap_or(Ground::NotAboutProduct);
    let date = match created_at {
        Some(at) => texts.say(&Message::new("complaint-date").with("at", *at)),
        None => String::new(),
    };
    let reason = texts.plain(&format!("complaint-reason-{}", ground.code()));
    texts
        .say(
            &Message::new("complaint-body")
                .with("review", id.to_string())
                .with("date", date)
                .with("reason", reason)
                .with("quote", draft.quote.trim())
                .with("fact", draft.fact.trim()),
        )
        .trim()
        .to_owned()
}
