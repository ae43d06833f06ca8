//! One order's row: ids, quotes, events, formula, and the parcel's line.

use super::data;
use crate::error::TicketError;
use crate::input::{Moment, OrderRow, TicketInput};
use crate::statement::{self, param};
use crate::totals;
use chrono::{DateTime, Utc};
use recourse_texts::{Texts, Value};
use serde::Serialize;

/// Ids longer than this are broken into lines: no id of a marketplace is, but a hostile one may be.
pub(crate) const ID_LINE: usize = 44;

#[derive(Serialize)]
struct Id {
    text: String,
    strong: bool,
}

#[derive(Serialize)]
pub(crate) struct Order {
    n: usize,
    ids: Vec<Id>,
    title: Option<String>,
    quotes: Vec<String>,
    pub(crate) line: Vec<Piece>,
    events: Vec<Event>,
    days: Option<String>,
    over: Option<String>,
    formula: Vec<Part>,
    claimed: Vec<String>,
}

/// A time, where there is one, and what happened.
#[derive(Serialize, PartialEq)]
struct Event {
    at: Option<String>,
    what: String,
}

/// A column's name and its amount.
#[derive(Serialize)]
struct Part {
    name: String,
    amount: String,
}

/// A part of the parcel's line: where it starts and how long it is, in days; `a` and `b` are legs, `x` the leg in question,
/// `over` its days beyond the usual, `open` the end of a journey that goes on.
#[derive(Serialize)]
pub(crate) struct Piece {
    pub(crate) at: f64,
    pub(crate) days: f64,
    pub(crate) form: &'static str,
}

pub(crate) fn order(
    texts: &Texts,
    input: &TicketInput,
    n: usize,
    row: &OrderRow,
) -> Result<Order, TicketError> {
    let claimed = totals::claimed(row)?;
    let span = row.span.as_ref();
    Ok(Order {
        n,
        ids: ids(texts, row),
        title: row.title.as_deref().map(|title| short(title, 60)),
        quotes: quotes(texts, row),
        line: line(input, row),
        events: events(texts, input, row),
        days: span.map(|span| texts.text("pdf-days", &[param("days", Value::Days(span.days))])),
        over: span
            .and_then(|span| span.over_days)
            .filter(|over| *over > 0.0)
            .map(|over| {
                let days = texts.text("pdf-days", &[param("days", Value::Days(over))]);
                texts.text("pdf-days-over", &[param("over", days)])
            }),
        formula: formula(texts, row),
        claimed: if claimed.is_empty() {
            vec![texts.plain("pdf-no_claim")]
        } else {
            claimed.iter().map(|sum| texts.money(sum)).collect()
        },
    })
}

pub(crate) fn short(text: &str, characters: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(characters) {
        Some((end, _)) => line.get(..end).unwrap_or_default().trim_end().to_owned() + "…",
        None => line,
    }
}

fn broken(id: &str) -> String {
    let characters: Vec<char> = id.chars().collect();
    let lines: Vec<String> = characters
        .chunks(ID_LINE)
        .map(|line| line.iter().collect())
        .collect();
    lines.join("\n")
}

fn ids(texts: &Texts, row: &OrderRow) -> Vec<Id> {
    let mut ids = Vec::new();
    let mut add = |text: String, strong: bool| ids.push(Id { text, strong });
    if let Some(review) = &row.review {
        add(
            broken(&texts.text("pdf-identity-review", &[param("id", review.id.as_str())])),
            true,
        );
    }
    if let Some(claim) = &row.claim {
        add(
            broken(&texts.text("pdf-identity-claim", &[param("id", claim.id.as_str())])),
            true,
        );
    }
    if let Some(sticker) = &row.sticker {
        add(broken(sticker), false);
    }
    if !row.order_id.is_empty() {
        add(broken(&row.order_id), row.review.is_none() && row.claim.is_none());
    }
    if let Some(srid) = &row.srid {
        add(broken(srid), false);
    }
    if row.review.as_ref().is_some_and(|review| review.link_inferred) && !row.order_id.is_empty() {
        add(format!("({})", texts.plain("pdf-inferred")), false);
    }
    if let Some(product) = &row.product_id {
        add(broken(&format!("nmID {product}")), false);
    }
    ids
}

fn quotes(texts: &Texts, row: &OrderRow) -> Vec<String> {
    let review = row.review.iter().flat_map(|review| {
        let stars = review
            .stars
            .map(|stars| texts.text("pdf-stars", &[param("stars", Value::Count(i64::from(stars)))]));
        let when = review.created_at.map(|at| texts.minute(at));
        let head: Vec<String> = [stars, when].into_iter().flatten().collect();
        [(head.join(", "), review.quote.as_str())]
    });
    let claim = row.claim.iter().map(|claim| {
        let when = claim.created_at.map(|at| texts.minute(at)).unwrap_or_default();
        (when, claim.buyer_text.as_str())
    });
    review
        .chain(claim)
        .flat_map(|(head, quote)| {
            let quote = short(quote, 400);
            let quoted = (!quote.is_empty()).then(|| texts.text("pdf-quote", &[param("text", quote)]));
            [(!head.is_empty()).then_some(head), quoted]
        })
        .flatten()
        .collect()
}

fn moment(texts: &Texts, moment: &Moment) -> Option<Event> {
    Some(Event {
        at: Some(texts.minute(moment.at?)),
        what: statement::event(texts, moment),
    })
}

fn events(texts: &Texts, input: &TicketInput, row: &OrderRow) -> Vec<Event> {
    let bare = |what: String| Event { at: None, what };
    let mut said: Vec<Event> = match &row.span {
        Some(span) => {
            let end = match &span.to {
                Some(to) => moment(texts, to),
                None => Some(bare(
                    texts.text("pdf-open", &[param("at", texts.minute(input.prepared_at))]),
                )),
            };
            moment(texts, &span.from).into_iter().chain(end).collect()
        }
        None => [(row.ordered_at, "created"), (row.handed_over_at, "handed_over")]
            .into_iter()
            .filter_map(|(at, event)| {
                Some(Event {
                    at: Some(texts.minute(at?)),
                    what: texts.code("event", event),
                })
            })
            .collect(),
    };
    if let Some(end) = row.ended.as_ref().and_then(|end| moment(texts, end))
        && !said.contains(&end)
    {
        said.push(end);
    }
    if said.is_empty() && !row.order_id.is_empty() {
        said.push(bare(texts.plain("pdf-no_events")));
    }
    said
}

fn formula(texts: &Texts, row: &OrderRow) -> Vec<Part> {
    crate::input::Column::ALL
        .into_iter()
        .filter(|column| row.claimed.contains(column))
        .filter_map(|column| {
            let amount = match row.amounts.get(column) {
                Some(amount) => texts.money(amount),
                None if !row.finance_reported => texts.plain("ticket-not-reported"),
                None => return None,
            };
            Some(Part {
                name: data::column(texts, column.code()),
                amount,
            })
        })
        .collect()
}

fn days_between(from: DateTime<Utc>, to: DateTime<Utc>) -> f64 {
    to.signed_duration_since(from).as_seconds_f64() / 86_400.0
}

/// The parcel's line on a scale of days since its first event.
fn line(input: &TicketInput, row: &OrderRow) -> Vec<Piece> {
    let now = input.prepared_at;
    let span = row.span.as_ref().and_then(|span| {
        let from = span.from.at?;
        let to = match &span.to {
            Some(to) => to.at?,
            None => now,
        };
        (to > from).then_some((from, to, span.over_days.unwrap_or_default()))
    });
    let starts = row
        .legs
        .iter()
        .map(|leg| leg.from)
        .chain(span.map(|(from, _, _)| from));
    let Some(start) = starts.min() else {
        return Vec::new();
    };
    let mut pieces = Vec::new();
    for (at, leg) in row.legs.iter().enumerate() {
        let to = leg.to.unwrap_or(now);
        if to > leg.from {
            pieces.push(Piece {
                at: days_between(start, leg.from),
                days: days_between(leg.from, to),
                form: if at % 2 == 0 { "a" } else { "b" },
            });
        }
    }
    if let Some((from, to, over)) = span {
        let days = days_between(from, to);
        let over = over.clamp(0.0, days);
        let at = days_between(start, from);
        pieces.push(Piece {
            at,
            days: days - over,
            form: "x",
        });
        if over > 0.0 {
            pieces.push(Piece {
                at: at + days - over,
                days: over,
                form: "over",
            });
        }
    }
    let open = row
        .legs
        .last()
        .is_some_and(|leg| leg.to.is_none() && leg.leg != "done")
        || row.span.as_ref().is_some_and(|span| span.to.is_none());
    if open {
        let end = pieces
            .iter()
            .map(|piece| piece.at + piece.days)
            .fold(0.0, f64::max);
        pieces.push(Piece {
            at: end,
            days: 0.0,
            form: "open",
        });
    }
    pieces
}
