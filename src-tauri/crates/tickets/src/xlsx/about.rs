use super::SHEETS;
use super::cell::Writer;
use crate::error::TicketError;
use crate::facts::Facts;
use crate::input::TicketInput;
use crate::statement::{self, amounts, param};
use crate::totals;
use recourse_texts::{Texts, Value};

/// Characters in a line of the texts.
const WIDTH: u32 = 92;

/// The sheet About: period, filters, counts, formulas, what was left out and why, what the data shows and what it does not.
pub(crate) fn write(out: &mut Writer<'_>, input: &TicketInput, texts: &Texts) -> Result<(), TicketError> {
    out.name(SHEETS[3])?;
    out.widths(&[26.0, f64::from(WIDTH) + 4.0])?;
    for (row, (key, value)) in lines(input, texts)?.iter().enumerate() {
        out.pair(u32::try_from(row).unwrap_or(u32::MAX), key, value, WIDTH)?;
    }
    Ok(())
}

pub(crate) fn lines(input: &TicketInput, texts: &Texts) -> Result<Vec<(String, String)>, TicketError> {
    let facts = Facts::of(input);
    let totals = totals::of(input)?;
    let count = |n: usize| Value::from(n);
    let mut lines = vec![
        ("sheet-about-ticket", input.ticket.to_string()),
        ("sheet-about-kind", texts.code("kind", input.kind.as_str())),
        ("sheet-about-platform", input.platform.title.clone()),
        ("sheet-about-account", input.account.clone()),
        ("sheet-about-prepared", texts.time(input.prepared_at)),
        ("sheet-about-zone", input.tz().name().to_owned()),
    ];
    if let Some(period) = facts.period {
        lines.push(("sheet-about-period", statement::date_range(texts, period)));
    }
    lines.extend(
        input
            .filters
            .iter()
            .map(|filter| ("sheet-about-filter", texts.say(filter))),
    );
    lines.push((
        "sheet-about-rows",
        texts.text(
            "sheet-about-rows-value",
            &[
                param("orders", count(input.rows.len())),
                param("events", count(input.events.len())),
                param("money", count(input.money.len())),
            ],
        ),
    ));
    if let Some(usual) = &input.usual {
        lines.push((
            "sheet-about-usual",
            texts.text(
                "sheet-about-usual-value",
                &[
                    param("leg", Value::Code(format!("leg-{}", usual.leg))),
                    param("days", Value::Days(usual.days)),
                    param("finished", Value::Count(i64::from(usual.finished))),
                ],
            ),
        ));
    }
    if !totals.claimed.is_empty() {
        let columns: Vec<String> = totals.asked().map(|c| column(texts, c.column)).collect();
        lines.push((
            "sheet-about-formula",
            texts.text("pdf-formula-words", &[param("columns", columns.join(" + "))]),
        ));
    }
    let mut named: Vec<(String, String)> = lines
        .into_iter()
        .map(|(id, value)| (texts.plain(id), value))
        .collect();
    for total in totals.columns.iter().filter(|total| !total.sum.is_empty()) {
        named.push((
            texts.text(
                "sheet-about-total",
                &[param("column", column(texts, total.column))],
            ),
            amounts(texts, total.sum.iter()),
        ));
    }
    let claimed = if totals.claimed.is_empty() {
        texts.plain("pdf-no-money")
    } else {
        amounts(texts, totals.claimed.iter())
    };
    let mut more = vec![("sheet-about-claimed", claimed)];
    let zero: Vec<String> = totals.zero().map(|c| column(texts, c)).collect();
    if !zero.is_empty() {
        more.push(("sheet-about-zero", zero.join(", ")));
    }
    more.extend(
        statement::excluded(texts, input, &totals)
            .into_iter()
            .map(|(amount, what)| {
                let text = match amount {
                    Some(amount) => format!("{amount}: {what}"),
                    None => what,
                };
                ("sheet-about-excluded", text)
            }),
    );
    more.push(("sheet-about-identity", statement::identity(texts, &facts)));
    more.extend(
        input
            .shown
            .iter()
            .map(|shown| ("sheet-about-shown", texts.say(shown))),
    );
    more.extend(
        statement::not_shown(texts, input, &facts, &totals)
            .into_iter()
            .map(|text| ("sheet-about-not_shown", text)),
    );
    more.extend(
        statement::missing(texts, input)
            .into_iter()
            .map(|text| ("sheet-about-missing", text)),
    );
    more.push((
        "sheet-about-versions",
        texts.text(
            "pdf-versions",
            &[
                param("app", input.app_version.as_str()),
                param("rulebook", input.rulebook_version.as_str()),
            ],
        ),
    ));
    named.extend(more.into_iter().map(|(id, value)| (texts.plain(id), value)));
    Ok(named)
}

fn column(texts: &Texts, column: crate::input::Column) -> String {
    texts.plain(&format!("column-{}", column.code()))
}
