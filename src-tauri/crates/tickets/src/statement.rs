//! The sentences that letter, PDF and spreadsheet share.

use crate::facts::{Facts, Range};
use crate::input::{Exclusion, Moment, OrderRow, TicketInput};
use crate::totals::TicketTotals;
use chrono::NaiveDate;
use recourse_domain::money::Money;
use recourse_texts::{Lang, Message, Param, Texts, Value};

pub(crate) fn param(name: &str, value: impl Into<Value>) -> Param {
    Param {
        name: name.to_owned(),
        value: value.into(),
    }
}

/// Texts of a language in the ticket's zone.
pub(crate) fn texts(input: &TicketInput, lang: Lang) -> Texts {
    Texts::new(lang).in_zone(input.tz())
}

/// The message `<family>-<kind>-<rest>`, or that of any other kind where the kind has no wording of its own.
pub(crate) fn kind_id(texts: &Texts, family: &str, input: &TicketInput, rest: &str) -> String {
    let own = format!("{family}-{}-{rest}", input.kind);
    if texts.has(&own) {
        own
    } else {
        format!("{family}-other-{rest}")
    }
}

/// As [`kind_id`]; `…-mixed` where the kind has one and its orders did not all end alike.
pub(crate) fn named_id(
    texts: &Texts,
    family: &str,
    input: &TicketInput,
    facts: &Facts<'_>,
    rest: &str,
) -> String {
    let id = kind_id(texts, family, input, rest);
    let mixed = format!("{id}-mixed");
    if facts.mixed_ends() && texts.has(&mixed) {
        mixed
    } else {
        id
    }
}

/// Numbered sentences `<prefix>-1`, `<prefix>-2`, … as far as they go.
fn numbered(texts: &Texts, family: &str, input: &TicketInput, rest: &str) -> Vec<String> {
    let own = format!("{family}-{}-{rest}-1", input.kind);
    let kind = if texts.has(&own) {
        input.kind.as_str()
    } else {
        "other"
    };
    (1..)
        .map(|number| format!("{family}-{kind}-{rest}-{number}"))
        .take_while(|id| texts.has(id))
        .map(|id| texts.plain(&id))
        .collect()
}

/// The message that names an event: by the marketplace's own code where the catalogue has it, else by what it means. A code may
/// mean different things in two vocabularies, so it counts only together with its meaning.
fn event_id(texts: &Texts, moment: &Moment) -> String {
    let own = format!("ticket-moment-{}-{}", moment.event, moment.code);
    if texts.has(&own) {
        own
    } else {
        format!("event-{}", moment.event)
    }
}

/// An event's name.
pub(crate) fn event(texts: &Texts, moment: &Moment) -> String {
    texts.value(&Value::Code(event_id(texts, moment)))
}

pub(crate) fn date_range(texts: &Texts, range: Range<NaiveDate>) -> String {
    let from = texts.date(range.from);
    if range.from == range.to {
        return from;
    }
    texts.text(
        "ticket-date-range",
        &[param("from", from), param("to", texts.date(range.to))],
    )
}

pub(crate) fn days_range(texts: &Texts, range: Range<f64>) -> String {
    let (from, to) = (texts.days(range.from), texts.days(range.to));
    if from == to {
        return from;
    }
    texts.text("ticket-range", &[param("from", from), param("to", to)])
}

pub(crate) fn amounts(texts: &Texts, sums: impl Iterator<Item = Money>) -> String {
    texts.totals(&sums.collect::<Vec<_>>())
}

/// Hand-over, days between two events, the usual, and how the orders ended: each only where the rows carry it.
pub(crate) fn history(texts: &Texts, input: &TicketInput, facts: &Facts<'_>) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(dates) = facts.handed_over {
        said.push(texts.text("letter-handed_over", &[param("dates", date_range(texts, dates))]));
    }
    if let Some(days) = facts.days {
        let from = facts.between.map(|(from, _)| from).or(facts.open);
        let params = [
            param("days", days_range(texts, days)),
            param("last", Value::Days(days.to)),
            param("from", from.map_or_else(String::new, |from| event(texts, from))),
            param(
                "to",
                facts.between.map_or_else(String::new, |(_, to)| event(texts, to)),
            ),
        ];
        let id = match (facts.between, facts.open) {
            (Some(_), _) => "letter-span",
            (None, Some(_)) => "letter-span-open",
            (None, None) => "letter-span-days",
        };
        said.push(texts.text(id, &params));
        if let Some(usual) = input
            .usual
            .as_ref()
            .filter(|usual| facts.leg == Some(usual.leg.as_str()))
        {
            said.push(texts.text(
                "letter-span-usual",
                &[
                    param("usual", Value::Days(usual.days)),
                    param("finished", Value::Count(i64::from(usual.finished))),
                ],
            ));
        }
    }
    for (id, count) in [
        ("letter-refused", facts.refused),
        ("letter-cancelled_by_buyer", facts.cancelled_by_buyer),
        ("letter-cancelled_by_carrier", facts.cancelled_by_carrier),
    ] {
        if count > 0 {
            said.push(texts.text(id, &[param("n", count)]));
        }
    }
    said
}

/// One sentence per currency: the asked columns and their sum.
pub(crate) fn sums(texts: &Texts, totals: &TicketTotals) -> Vec<String> {
    totals
        .claimed
        .iter()
        .map(|total| {
            let parts: Vec<String> = totals
                .asked()
                .filter_map(|column| {
                    let sum = column.claimed.iter().find(|sum| sum.currency == total.currency)?;
                    let name = texts.plain(&format!("letter-column-{}", column.column.code()));
                    Some(texts.text("letter-sum-part", &[param("name", name), param("amount", sum)]))
                })
                .collect();
            match parts.as_slice() {
                [one] => texts.text("letter-sum-one", &[param("part", one.as_str())]),
                _ => texts.text(
                    "letter-sum",
                    &[param("parts", parts.join(" + ")), param("total", total)],
                ),
            }
        })
        .collect()
}

/// What is asked.
pub(crate) fn asked(texts: &Texts, input: &TicketInput) -> Vec<String> {
    if input.asked.is_empty() {
        numbered(texts, "letter", input, "ask")
    } else {
        input.asked.iter().map(|message| texts.say(message)).collect()
    }
}

/// What the data does not show.
pub(crate) fn not_shown(
    texts: &Texts,
    input: &TicketInput,
    facts: &Facts<'_>,
    totals: &TicketTotals,
) -> Vec<String> {
    let mut said: Vec<String> = input.not_shown.iter().map(|message| texts.say(message)).collect();
    let spans = input.rows.iter().any(|row| row.span.is_some());
    if facts.open.is_some() {
        said.push(texts.plain("pdf-not-shown-span-open"));
    } else if spans {
        let own = format!("pdf-not-shown-span-{}", facts.leg.unwrap_or_default());
        said.push(texts.plain(if texts.has(&own) {
            &own
        } else {
            "pdf-not-shown-span"
        }));
    }
    if !input.money.is_empty() {
        said.push(texts.plain("pdf-not-shown-accounting"));
    }
    if totals.unreported > 0 && !totals.claimed.is_empty() {
        said.push(texts.text("pdf-not-shown-unreported", &[param("n", totals.unreported)]));
    }
    if spans && input.usual.is_none() {
        said.push(texts.plain("pdf-not-shown-no_usual"));
    }
    if facts.inferred > 0 {
        said.push(texts.text("pdf-not-shown-inferred", &[param("n", facts.inferred)]));
    }
    if facts.reviews + facts.claims + facts.cancelled_by_buyer > 0 {
        said.push(texts.plain("pdf-not-shown-buyer"));
    }
    said
}

/// How rows are tied together.
pub(crate) fn identity(texts: &Texts, facts: &Facts<'_>) -> String {
    texts.plain(if facts.inferred > 0 {
        "pdf-identity-inferred"
    } else {
        "pdf-identity"
    })
}

/// What was left out: the exclusions of the ticket, then shown columns that are not asked for beside others that are.
pub(crate) fn excluded(
    texts: &Texts,
    input: &TicketInput,
    totals: &TicketTotals,
) -> Vec<(Option<String>, String)> {
    let one = |exclusion: &Exclusion| {
        let what = texts.say(&exclusion.why);
        let what = match &exclusion.order_id {
            Some(order) => texts.text(
                "letter-excluded-order",
                &[param("what", what), param("order", order.as_str())],
            ),
            None => what,
        };
        (exclusion.amount.map(|amount| texts.money(amount)), what)
    };
    let columns = totals
        .columns
        .iter()
        .filter(|column| !totals.claimed.is_empty() && column.unclaimed.iter().any(|sum| sum.minor != 0))
        .map(|column| {
            let name = texts.plain(&format!("letter-column-{}", column.column.code()));
            (
                Some(amounts(texts, column.unclaimed.iter())),
                texts.text("ticket-left_out-column", &[param("column", name)]),
            )
        });
    input.exclusions.iter().map(one).chain(columns).collect()
}

/// Missing evidence, one phrase each.
pub(crate) fn missing(texts: &Texts, input: &TicketInput) -> Vec<String> {
    input
        .missing
        .iter()
        .map(|gap| {
            texts.text(
                "letter-missing-item",
                &[
                    param("evidence", Value::Code(format!("evidence-{}", gap.requirement))),
                    param("subject", gap.subject.as_str()),
                ],
            )
        })
        .collect()
}

/// What a row asks for, as text: `None` when it asks for nothing.
pub(crate) fn row_claim(
    texts: &Texts,
    row: &OrderRow,
) -> Result<Option<String>, recourse_domain::money::MoneyError> {
    let sum = crate::totals::claimed(row)?;
    Ok((!sum.is_empty()).then(|| amounts(texts, sum.iter())))
}

/// The sentences over a ticket, for the window: facts, what is asked, what is missing.
///
/// # Errors
/// When a sum overflows.
pub fn summary(input: &TicketInput) -> Result<Vec<Message>, recourse_domain::money::MoneyError> {
    let facts = Facts::of(input);
    let totals = crate::totals::of(input)?;
    let english = texts(input, Lang::En);
    let usual = input
        .usual
        .as_ref()
        .filter(|usual| facts.leg == Some(usual.leg.as_str()));
    let first = match (facts.days, facts.between, usual) {
        (Some(_), Some((from, to)), usual) => {
            let message = Message::new(if usual.is_some() {
                "ticket-sentence-span-usual"
            } else {
                "ticket-sentence-span"
            })
            .with("from", Value::Code(event_id(&english, from)))
            .with("to", Value::Code(event_id(&english, to)));
            match usual {
                Some(usual) => message.with("usual", Value::Days(usual.days)),
                None => message,
            }
        }
        (Some(_), None, _) if facts.open.is_some() => {
            let from = facts
                .open
                .map_or_else(String::new, |from| event_id(&english, from));
            Message::new("ticket-sentence-open").with("from", Value::Code(from))
        }
        (Some(_), None, _) => Message::new("ticket-sentence-days"),
        (None, _, _) => Message::new("ticket-sentence-plain"),
    };
    let first = match facts.days {
        Some(days) => {
            let one = english.days(days.from) == english.days(days.to);
            first
                .with("several", if one { "no" } else { "yes" })
                .with("least", Value::Days(days.from))
                .with("most", Value::Days(days.to))
        }
        None => first,
    };
    let mut said = vec![first.with("n", facts.rows)];
    if !totals.claimed.is_empty() {
        said.push(Message::new("ticket-sentence-asked").with("sum", &totals.claimed));
    }
    if !input.missing.is_empty() {
        said.push(Message::new("ticket-sentence-missing").with("n", input.missing.len()));
    }
    Ok(said)
}
