//! What the template shows, as words and figures.

use super::order::{ID_LINE, Order, order, short};
use crate::error::TicketError;
use crate::facts::Facts;
use crate::input::{EvidenceFile, TicketInput};
use crate::statement::{self, amounts, param};
use crate::totals::{self, TicketTotals};
use recourse_texts::{Texts, Value};
use serde::Serialize;
use std::collections::BTreeMap;

const HEADS: [&str; 11] = [
    "essence",
    "not_shown",
    "shown",
    "ask",
    "identity",
    "orders",
    "not_claimed",
    "control",
    "missing",
    "pictures",
    "files",
];

#[derive(Serialize)]
pub(crate) struct Data {
    lang: &'static str,
    author: String,
    ticket: String,
    title: String,
    running: String,
    meta: Vec<String>,
    identity: Vec<String>,
    heads: BTreeMap<&'static str, String>,
    essence: Vec<String>,
    sums: Vec<String>,
    facts: Vec<Fact>,
    not_shown: Vec<String>,
    shown: Vec<String>,
    asks: Vec<String>,
    tied: String,
    missing: Vec<String>,
    orders: Vec<Order>,
    drawn: bool,
    legend: String,
    scale: f64,
    table: Table,
    totals: Vec<String>,
    formula_words: String,
    excluded: Vec<Excluded>,
    none_excluded: String,
    control: Vec<Control>,
    control_heads: [String; 4],
    zero: Option<String>,
    pictures: Vec<Picture>,
    files: Vec<String>,
    prepared: String,
    opinion: String,
    versions: String,
    page: Vec<String>,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
    strong: bool,
}

#[derive(Serialize)]
struct Table {
    order: String,
    events: String,
    formula: String,
    claimed: String,
    total: String,
}

#[derive(Serialize)]
struct Excluded {
    amount: Option<String>,
    what: String,
}

#[derive(Serialize)]
struct Control {
    column: String,
    orders: String,
    sum: String,
    asked: String,
}

#[derive(Serialize)]
pub(crate) struct Picture {
    path: String,
    caption: String,
    name: String,
    tall: bool,
}

impl Picture {
    pub(crate) fn new(
        input: &TicketInput,
        file: &EvidenceFile,
        name: &str,
        path: &str,
        width: u32,
        height: u32,
    ) -> Self {
        let texts = statement::texts(input, input.lang);
        Self {
            path: path.to_owned(),
            caption: texts.text(
                "pdf-caption",
                &[
                    param("evidence", Value::Code(format!("evidence-{}", file.requirement))),
                    param("subject", file.subject.as_str()),
                    param("at", file.captured_at),
                ],
            ),
            name: name.to_owned(),
            // A picture taller than 88 mm at half the page's width (83 mm) is set by its height.
            tall: u64::from(height) * 83 > u64::from(width) * 88,
        }
    }
}

impl Data {
    pub(crate) fn of(
        input: &TicketInput,
        pictures: Vec<Picture>,
        files: Vec<String>,
    ) -> Result<Self, TicketError> {
        let texts = statement::texts(input, input.lang);
        let facts = Facts::of(input);
        let totals = totals::of(input)?;
        let title = texts.text(
            &statement::named_id(&texts, "pdf", input, &facts, "title"),
            &[param("n", facts.rows)],
        );
        let orders = input
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| order(&texts, input, at + 1, row))
            .collect::<Result<Vec<_>, _>>()?;
        let pieces = || orders.iter().flat_map(|order| &order.line);
        let scale = pieces().map(|piece| piece.at + piece.days).fold(1.0, f64::max);
        let over = pieces().any(|piece| piece.form == "over");
        let blamed = pieces().any(|piece| piece.form == "x");
        let asked: Vec<String> = totals.asked().map(|c| column(&texts, c.column.code())).collect();
        let zero: Vec<String> = totals.zero().map(|c| column(&texts, c.code())).collect();
        let zone = texts.zone_label(input.prepared_at);
        let mut essence = vec![texts.text(
            &statement::kind_id(&texts, "letter", input, "opening"),
            &[param("n", facts.rows)],
        )];
        essence.extend(statement::history(&texts, input, &facts));
        Ok(Self {
            lang: input.lang.code(),
            author: input.account.clone(),
            ticket: input.ticket.to_string(),
            running: title.clone(),
            meta: vec![
                input.ticket.to_string(),
                input.platform.title.clone(),
                input.account.clone(),
            ],
            identity: identity(&texts, input),
            heads: HEADS
                .iter()
                .map(|head| (*head, texts.plain(&format!("pdf-head-{head}"))))
                .collect(),
            essence,
            sums: statement::sums(&texts, &totals),
            facts: grid(&texts, input, &facts, &totals),
            not_shown: statement::not_shown(&texts, input, &facts, &totals),
            shown: input.shown.iter().map(|shown| texts.say(shown)).collect(),
            asks: statement::asked(&texts, input)
                .into_iter()
                .map(|ask| sentence(&ask))
                .collect(),
            tied: statement::identity(&texts, &facts),
            missing: statement::missing(&texts, input),
            drawn: orders.iter().any(|order| !order.line.is_empty()),
            orders,
            legend: texts.plain(match (over, blamed) {
                (true, _) => "pdf-table-line",
                (false, true) => "pdf-table-line-plain",
                (false, false) => "pdf-table-line-legs",
            }),
            scale,
            table: Table {
                order: texts.plain("pdf-table-order"),
                events: texts.text("pdf-table-events", &[param("zone", zone)]),
                formula: texts.plain("pdf-table-formula"),
                claimed: texts.plain("pdf-table-claimed"),
                total: texts.plain("pdf-total"),
            },
            totals: totals.claimed.iter().map(|sum| texts.money(sum)).collect(),
            formula_words: if asked.is_empty() {
                texts.plain("pdf-no-money")
            } else {
                texts.text("pdf-formula-words", &[param("columns", asked.join(" + "))])
            },
            excluded: statement::excluded(&texts, input, &totals)
                .into_iter()
                .map(|(amount, what)| Excluded { amount, what })
                .collect(),
            none_excluded: texts.plain("pdf-none-excluded"),
            control: control(&texts, &totals),
            control_heads: ["column", "orders", "sum", "asked"]
                .map(|head| texts.plain(&format!("pdf-control-{head}"))),
            zero: (!zero.is_empty())
                .then(|| texts.text("pdf-control-zero", &[param("columns", zero.join(", "))])),
            pictures,
            files,
            prepared: texts.text("pdf-prepared", &[param("at", input.prepared_at)]),
            opinion: texts.plain("pdf-opinion"),
            versions: texts.text(
                "pdf-versions",
                &[
                    param("app", input.app_version.as_str()),
                    param("rulebook", input.rulebook_version.as_str()),
                ],
            ),
            page: page_words(&texts),
            title,
        })
    }
}

/// The words around the two numbers of "page 1 of 3".
fn page_words(texts: &Texts) -> Vec<String> {
    const MARK: &str = "\u{1}";
    let line = texts.text("pdf-page", &[param("page", MARK), param("pages", MARK)]);
    let mut words: Vec<String> = line.split(MARK).map(str::to_owned).collect();
    words.resize(3, String::new());
    words
}

pub(crate) fn column(texts: &Texts, code: &str) -> String {
    texts.plain(&format!("column-{code}"))
}

/// A line of a numbered list as a sentence of its own: capital first, no semicolon at its end.
fn sentence(ask: &str) -> String {
    let ask = ask.trim_end_matches([';', '；', '.', '。']);
    let mut chars = ask.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

fn identity(texts: &Texts, input: &TicketInput) -> Vec<String> {
    let mut said = Vec::new();
    match input.supplies.as_slice() {
        [] => {}
        [one] => said.push(texts.text("pdf-identity-supply", &[param("supply", one.as_str())])),
        many => said.push(texts.text(
            "pdf-identity-supplies",
            &[param("n", many.len()), param("list", many.join(", "))],
        )),
    }
    if let Some(row) = Facts::only(input) {
        if let Some(review) = &row.review {
            said.push(texts.text("pdf-identity-review", &[param("id", review.id.as_str())]));
        }
        if let Some(claim) = &row.claim {
            said.push(texts.text("pdf-identity-claim", &[param("id", claim.id.as_str())]));
        }
        if !row.order_id.is_empty() {
            said.push(texts.text("pdf-identity-order", &[param("order", row.order_id.as_str())]));
        }
        said.extend(
            row.srid
                .as_ref()
                .filter(|id| id.len() <= ID_LINE)
                .map(|id| format!("srid {id}")),
        );
    }
    said
}

fn grid(texts: &Texts, input: &TicketInput, facts: &Facts<'_>, totals: &TicketTotals) -> Vec<Fact> {
    let mut grid = Vec::new();
    let mut fact = |label: &str, value: String, strong: bool| {
        grid.push(Fact {
            label: texts.plain(label),
            value,
            strong,
        });
    };
    let days = |days: f64| texts.text("pdf-days", &[param("days", Value::Days(days))]);
    for (label, count) in [
        ("pdf-fact-reviews", facts.reviews),
        ("pdf-fact-claims", facts.claims),
        ("pdf-fact-orders", facts.orders),
    ] {
        if count > 0 {
            fact(label, texts.value(&Value::from(count)), false);
        }
    }
    if let Some(period) = facts.period {
        fact("pdf-fact-period", statement::date_range(texts, period), false);
    }
    if let Some(dates) = facts.handed_over {
        fact("pdf-fact-handed_over", statement::date_range(texts, dates), false);
    }
    if let Some(range) = facts.days {
        let label = if facts.open.is_some() {
            "pdf-fact-days-open"
        } else {
            "pdf-fact-days"
        };
        fact(label, statement::days_range(texts, range), true);
        let usual = input.usual.as_ref().map_or_else(
            || texts.plain("pdf-fact-usual-none"),
            |usual| {
                texts.text(
                    "pdf-fact-usual-value",
                    &[
                        param("days", days(usual.days)),
                        param("finished", Value::Count(i64::from(usual.finished))),
                    ],
                )
            },
        );
        fact("pdf-fact-usual", usual, false);
    }
    let product = Facts::only(input)
        .filter(|_| facts.days.is_none())
        .and_then(|row| row.product_id.as_ref().or(row.article.as_ref()));
    if let Some(product) = product {
        fact("pdf-fact-product", short(product, 40), false);
    }
    if !totals.claimed.is_empty() {
        fact("pdf-fact-claimed", amounts(texts, totals.claimed.iter()), true);
    }
    grid
}

fn control(texts: &Texts, totals: &TicketTotals) -> Vec<Control> {
    if totals.claimed.is_empty() {
        return Vec::new();
    }
    totals
        .columns
        .iter()
        .filter(|total| !total.sum.is_empty())
        .map(|total| Control {
            column: column(texts, total.column.code()),
            orders: texts.value(&Value::from(total.orders)),
            sum: amounts(texts, total.sum.iter()),
            asked: match (total.claimed.is_empty(), total.unclaimed.is_empty()) {
                (true, _) => texts.plain("pdf-control-no"),
                (false, true) => texts.plain("pdf-control-yes"),
                (false, false) => amounts(texts, total.claimed.iter()),
            },
        })
        .collect()
}
