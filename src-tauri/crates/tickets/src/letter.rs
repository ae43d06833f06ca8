//! The letter: what the seller pastes into the marketplace's support form. Own wording; it asks and never promises.

use crate::error::TicketError;
use crate::facts::Facts;
use crate::input::{Moment, OrderRow, TicketInput};
use crate::statement::{self, param};
use crate::totals::{self, TicketTotals};
use recourse_texts::{Lang, Texts, Value};

pub use crate::statement::summary;

/// Up to so many orders are written out in the letter; more are left to the spreadsheet.
const LISTED: usize = 5;

/// A letter in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Language.
    pub lang: Lang,
    /// The text, paragraphs parted by an empty line, no line break at its end.
    pub text: String,
    /// Its length in characters (Unicode scalar values).
    pub characters: u32,
}

/// Writes the letter of a ticket.
///
/// # Errors
/// When a sum overflows.
pub fn letter(input: &TicketInput, lang: Lang) -> Result<Letter, TicketError> {
    let texts = statement::texts(input, lang);
    let facts = Facts::of(input);
    let totals = totals::of(input)?;
    let text = paragraphs(input, &texts, &facts, &totals)?.join("\n\n");
    Ok(Letter {
        lang,
        characters: count(&text),
        text,
    })
}

fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

fn paragraphs(
    input: &TicketInput,
    texts: &Texts,
    facts: &Facts<'_>,
    totals: &TicketTotals,
) -> Result<Vec<String>, TicketError> {
    let mut out = vec![subject(input, texts, facts), opening(input, texts, facts)];
    let mut listed = Vec::new();
    for row in input.rows.iter().take(LISTED) {
        listed.push(line(texts, row)?);
    }
    if input.rows.len() > LISTED {
        listed.clear();
    }
    if !listed.is_empty() {
        out.push(listed.join("\n"));
    }
    let list = texts.plain(if facts.rows == 1 {
        "letter-list-one"
    } else {
        "letter-list"
    });
    let mut sums = statement::sums(texts, totals);
    sums.insert(0, list);
    out.push(sums.join(gap(texts)));
    let asks = statement::asked(texts, input);
    if !asks.is_empty() {
        let mut lines = vec![texts.plain("letter-ask")];
        lines.extend(
            asks.iter()
                .enumerate()
                .map(|(at, ask)| format!("{}) {ask}", at + 1)),
        );
        out.push(lines.join("\n"));
    }
    out.push(closing(input, texts, totals));
    Ok(out)
}

/// What stands between two sentences.
fn gap(texts: &Texts) -> &'static str {
    match texts.lang() {
        Lang::Zh => "",
        Lang::En | Lang::Ru => " ",
    }
}

fn subject(input: &TicketInput, texts: &Texts, facts: &Facts<'_>) -> String {
    let leg = facts
        .leg
        .filter(|_| facts.reviews == 0 && facts.claims == 0)
        .map(|leg| texts.text("letter-leg", &[param("leg", Value::Code(format!("leg-{leg}")))]))
        .unwrap_or_default();
    let period = facts
        .period
        .map(|days| {
            texts.text(
                "letter-period",
                &[param("period", statement::date_range(texts, days))],
            )
        })
        .unwrap_or_default();
    let what = texts.text(
        &statement::named_id(texts, "letter", input, facts, "subject"),
        &[param("n", facts.rows), param("leg", leg)],
    );
    texts.text("letter-subject", &[param("subject", format!("{what}{period}"))])
}

fn opening(input: &TicketInput, texts: &Texts, facts: &Facts<'_>) -> String {
    let mut said = vec![texts.text(
        &statement::kind_id(texts, "letter", input, "opening"),
        &[param("n", facts.rows)],
    )];
    said.extend(statement::history(texts, input, facts));
    said.join(gap(texts))
}

fn closing(input: &TicketInput, texts: &Texts, totals: &TicketTotals) -> String {
    let mut said = vec![texts.text("letter-data_at", &[param("at", input.prepared_at)])];
    let separator = match texts.lang() {
        Lang::Zh => "；",
        Lang::En | Lang::Ru => "; ",
    };
    let excluded: Vec<String> = statement::excluded(texts, input, totals)
        .into_iter()
        .map(|(amount, what)| match amount {
            Some(amount) => texts.text(
                "letter-excluded-item",
                &[param("amount", amount), param("what", what)],
            ),
            None => what,
        })
        .collect();
    if !excluded.is_empty() {
        said.push(texts.text("letter-excluded", &[param("what", excluded.join(separator))]));
    }
    let missing = statement::missing(texts, input);
    if !missing.is_empty() {
        said.push(texts.text("letter-missing", &[param("what", missing.join(separator))]));
    }
    said.push(texts.text("letter-attached", &[param("evidence", input.evidence.len())]));
    said.join(gap(texts))
}

fn moment(texts: &Texts, moment: &Moment) -> Option<String> {
    let at = moment.at?;
    Some(texts.text(
        "letter-order-moment",
        &[
            param("event", statement::event(texts, moment)),
            param("at", texts.minute(at)),
        ],
    ))
}

/// One order in one line: review or claim first, then ids, the two events, the days and the sum.
fn line(texts: &Texts, row: &OrderRow) -> Result<String, TicketError> {
    let mut lines = Vec::new();
    if let Some(review) = &row.review {
        lines.push(about(
            texts,
            row,
            "letter-negative_review",
            "review",
            &review.id,
            review.created_at,
            review.stars,
            &review.quote,
        ));
        if review.link_inferred && !row.order_id.is_empty() {
            lines.push(texts.plain("letter-negative_review-inferred"));
        }
    }
    if let Some(claim) = &row.claim {
        lines.push(about(
            texts,
            row,
            "letter-wb_defect_claim",
            "claim",
            &claim.id,
            claim.created_at,
            None,
            &claim.buyer_text,
        ));
        if let Some(at) = claim.delivered_at {
            lines.push(texts.text("letter-wb_defect_claim-delivered", &[param("at", at)]));
        }
    }
    if !row.order_id.is_empty() {
        lines.push(order_line(texts, row)?);
    }
    Ok(format!("— {}", lines.join(gap(texts))))
}

#[expect(clippy::too_many_arguments, reason = "the parts of one sentence, used twice")]
fn about(
    texts: &Texts,
    row: &OrderRow,
    family: &str,
    word: &str,
    id: &str,
    at: Option<chrono::DateTime<chrono::Utc>>,
    stars: Option<u8>,
    quote: &str,
) -> String {
    let date = at
        .map(|at| {
            let day = at.with_timezone(&texts.zone()).date_naive();
            texts.text(&format!("{family}-date"), &[param("at", day)])
        })
        .unwrap_or_default();
    let stars = stars
        .map(|stars| {
            texts.text(
                "letter-negative_review-stars",
                &[param("stars", Value::Count(i64::from(stars)))],
            )
        })
        .unwrap_or_default();
    let product = row
        .product_id
        .as_deref()
        .map(|id| texts.text("letter-order-product", &[param("product", id)]))
        .unwrap_or_default();
    // The sentence around the quote has its own full stop.
    let quote = one_line(quote).trim_end_matches(['.', '。']).to_owned();
    let bare = if quote.is_empty() { "-bare" } else { "" };
    texts.text(
        &format!("{family}-{word}{bare}"),
        &[
            param("id", id),
            param("date", date),
            param("stars", stars),
            param("product", product),
            param("quote", quote),
        ],
    )
}

/// Text from outside on one line, cut at 300 characters: it is quoted, not copied whole.
fn one_line(text: &str) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.retain(|c| !c.is_control());
    if let Some((end, _)) = line.char_indices().nth(300) {
        line.truncate(end);
        line.push('…');
    }
    line
}

fn order_line(texts: &Texts, row: &OrderRow) -> Result<String, TicketError> {
    let optional = |id: &str, name: &str, value: Option<&str>| {
        value
            .map(|value| texts.text(id, &[param(name, value)]))
            .unwrap_or_default()
    };
    let ids = [
        optional("letter-order-srid", "srid", row.srid.as_deref()),
        optional("letter-order-sticker", "sticker", row.sticker.as_deref()),
        if row.review.is_none() && row.claim.is_none() {
            optional("letter-order-product", "product", row.product_id.as_deref())
        } else {
            String::new()
        },
    ]
    .concat();
    let head = texts.text(
        "letter-order",
        &[param("order", row.order_id.as_str()), param("srid", ids)],
    );
    let mut parts = Vec::new();
    if let Some(span) = &row.span {
        let events: Vec<String> = [Some(&span.from), span.to.as_ref()]
            .into_iter()
            .flatten()
            .filter_map(|m| moment(texts, m))
            .collect();
        parts.push(events.join(" → "));
        parts.push(texts.text("letter-order-over", &[param("days", Value::Days(span.days))]));
    } else {
        parts.extend(
            row.handed_over_at
                .is_none()
                .then_some(row.ordered_at)
                .flatten()
                .map(|at| {
                    let event = texts.code("event", "created");
                    texts.text(
                        "letter-order-moment",
                        &[param("event", event), param("at", texts.minute(at))],
                    )
                }),
        );
        parts.extend(row.handed_over_at.map(|at| {
            let event = texts.code("event", "handed_over");
            texts.text(
                "letter-order-moment",
                &[param("event", event), param("at", texts.minute(at))],
            )
        }));
    }
    parts.extend(row.ended.as_ref().and_then(|end| moment(texts, end)));
    parts.extend(statement::row_claim(texts, row)?);
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        return Ok(head);
    }
    let (colon, semicolon) = match texts.lang() {
        Lang::Zh => ("：", "；"),
        Lang::En | Lang::Ru => (": ", "; "),
    };
    Ok(format!("{head}{colon}{}", parts.join(semicolon)))
}

impl Letter {
    /// The text in parts of at most `limit` characters, each headed `Part 1 of 2`; one part, unheaded, when it fits or when
    /// there is no limit. Parts end between paragraphs or lines, else between words, else anywhere.
    pub fn split(&self, limit: Option<u32>) -> Vec<String> {
        let Some(limit) = limit.filter(|limit| *limit > 0 && *limit < self.characters) else {
            return vec![self.text.clone()];
        };
        let texts = Texts::new(self.lang);
        let head = |part: usize, parts: usize| {
            texts.text("letter-part", &[param("part", part), param("parts", parts)]) + "\n\n"
        };
        // A head of the longest form is kept free; a limit too small for a head gets parts without one.
        let reserve = head(999, 999).chars().count();
        let limit = limit as usize;
        let heads = limit > reserve * 2;
        let room = if heads { limit - reserve } else { limit };
        let bodies = cut(&self.text, room);
        let parts = bodies.len();
        bodies
            .into_iter()
            .enumerate()
            .map(|(at, body)| if heads { head(at + 1, parts) + &body } else { body })
            .collect()
    }
}

fn cut(text: &str, room: usize) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = text;
    while rest.chars().count() > room {
        let end = rest.char_indices().nth(room).map_or(rest.len(), |(at, _)| at);
        let window = rest.get(..end).unwrap_or(rest);
        let at = ["\n\n", "\n", ". ", "；", " "]
            .iter()
            .find_map(|mark| {
                window
                    .rfind(mark)
                    .filter(|at| *at > window.len() / 3)
                    .map(|at| at + mark.len())
            })
            .unwrap_or(end);
        let (body, after) = rest.split_at(at);
        parts.push(body.trim_end().to_owned());
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        parts.push(rest.to_owned());
    }
    parts
}
