//! Tickets.

use crate::args::TicketCommand;
use crate::output::{Exit, Output, params};
use crate::run::Ending;
use crate::table::Table;
use recourse_app::App;
use recourse_app::view::common::{ApiError, failure};
use recourse_app::view::ticket::{ExportInput, MissingView, OutcomeInput, TicketRow, TotalView};
use serde_json::{Map, Value as Json, json};

/// `ticket preview`
pub async fn preview(app: &App, output: &Output, cases: Vec<String>) -> Ending {
    let input = ExportInput {
        lang: output.asked_lang.clone(),
        ..ExportInput::default()
    };
    let preview = app.ticket_preview(cases, input).await?;
    let mut document = serde_json::to_value(&preview).unwrap_or_default();
    if let Some(map) = document.as_object_mut() {
        map.insert("bundle".to_owned(), Json::Null);
        map.insert("totals".to_owned(), totals(&preview.totals));
        map.insert(
            "totals_all".to_owned(),
            serde_json::to_value(&preview.totals).unwrap_or_default(),
        );
        map.remove("key");
        // The sizes of what is made are known once it was made.
        let made = app.ticket_manifest(preview.key.clone()).await?;
        map.insert("pdf_pages".to_owned(), json!(made.pages));
        let files: Vec<Json> = preview
            .files
            .iter()
            .map(|file| {
                let made = made.files.iter().find(|made| made.name == file.name);
                json!({
                    "name": file.name,
                    "sha256": made.map_or(file.sha256.as_str(), |made| made.sha256.as_str()),
                    "bytes": made.map_or(file.bytes, |made| made.bytes),
                })
            })
            .collect();
        map.insert("files".to_owned(), Json::Array(files));
    }
    output.result(&document, || {
        let mut text = output
            .texts
            .text(&preview.sentence.id, &params(&preview.sentence.params));
        text.push_str("\n\n");
        for file in &preview.files {
            text.push_str(&format!("{}\n", file.name));
        }
        text.push_str(&gaps(output, &preview.missing));
        for left in &preview.left_out {
            let why = output.texts.text(&left.why.id, &params(&left.why.params));
            text.push_str(&format!(
                "— {} {why}\n",
                left.order_id.clone().or(left.case.clone()).unwrap_or_default()
            ));
        }
        text
    });
    Ok(Exit::Done)
}

/// `ticket list`
pub async fn list(app: &App, output: &Output) -> Ending {
    let tickets = app.ticket_list().await?;
    output.result(&json!({ "items": tickets }), || {
        let mut table = Table::new([
            output.say("cli-head-ticket", &[]).as_str(),
            output.say("cli-head-kind", &[]).as_str(),
            output.say("cli-head-state", &[]).as_str(),
            &format!(">{}", output.say("cli-head-cases", &[])),
            &format!(">{}", output.say("cli-head-claimed", &[])),
            output.say("cli-head-number", &[]).as_str(),
        ]);
        for ticket in &tickets {
            table.row([
                ticket.id.clone(),
                output.texts.code("kind", &ticket.kind),
                output.texts.code("ticket-state", &ticket.state),
                ticket.cases.len().to_string(),
                output.money(&ticket.claimed),
                ticket.number.clone().unwrap_or_default(),
            ]);
        }
        table.text()
    });
    Ok(Exit::Done)
}

/// `ticket export`, `filed`, `outcome`
pub async fn change(app: &App, output: &Output, command: TicketCommand) -> Ending {
    match command {
        TicketCommand::Export {
            cases,
            out,
            incomplete,
            again,
            pictures,
        } => {
            let input = ExportInput {
                lang: output.asked_lang.clone(),
                incomplete,
                claim_again: again,
                pictures_in_cells: pictures,
            };
            let exported = app.ticket_export(cases, out, input).await?;
            let document = json!({
                "ticket": exported.ticket, "bundle": exported.bundle, "files": exported.files, "missing": exported.missing,
                "totals": totals(&exported.totals), "totals_all": exported.totals,
            });
            output.result(&document, || {
                let claimed = output.money(&exported.ticket.claimed);
                format!(
                    "{}  {claimed}\n{}\n{}",
                    exported.ticket.id,
                    exported.bundle,
                    gaps(output, &exported.missing)
                )
            });
            Ok(Exit::Done)
        }
        TicketCommand::Filed { ticket, number, at } => {
            let ticket = app.ticket_filed(ticket, number, at, None).await?;
            tell(output, &ticket);
            Ok(Exit::Done)
        }
        TicketCommand::Outcome { ticket, outcomes } => {
            let outcomes = outcomes
                .iter()
                .map(|text| outcome(text))
                .collect::<Result<Vec<_>, _>>()?;
            let ticket = app.ticket_outcome(ticket, outcomes).await?;
            tell(output, &ticket);
            Ok(Exit::Done)
        }
        TicketCommand::Preview { cases } => preview(app, output, cases).await,
        TicketCommand::List => list(app, output).await,
    }
}

fn tell(output: &Output, ticket: &TicketRow) {
    output.result(ticket, || {
        format!(
            "{}  {}  {}",
            ticket.id,
            output.texts.code("ticket-state", &ticket.state),
            ticket.number.clone().unwrap_or_default()
        )
    });
}

/// `C-0187=won_part:123.45`
fn outcome(text: &str) -> Result<OutcomeInput, ApiError> {
    let bad = || failure("bad-input", format!("{text}: CASE=OUTCOME[:AMOUNT]"));
    let (case, answer) = text.split_once('=').ok_or_else(bad)?;
    let (outcome, recovered) = match answer.split_once(':') {
        Some((outcome, amount)) => (outcome, Some(amount.to_owned())),
        None => (answer, None),
    };
    Ok(OutcomeInput {
        case: case.to_owned(),
        outcome: outcome.to_owned(),
        recovered,
        note: None,
    })
}

/// Sums by column for scripts; a column with several currencies holds a list.
fn totals(sums: &[TotalView]) -> Json {
    let mut columns: Map<String, Json> = Map::new();
    for sum in sums {
        let amount = serde_json::to_value(&sum.amount).unwrap_or_default();
        match columns.get_mut(&sum.column) {
            None => {
                columns.insert(sum.column.clone(), amount);
            }
            Some(Json::Array(list)) => list.push(amount),
            Some(first) => *first = Json::Array(vec![first.take(), amount]),
        }
    }
    Json::Object(columns)
}

fn gaps(output: &Output, missing: &[MissingView]) -> String {
    missing
        .iter()
        .map(|gap| {
            format!(
                "◇ {} {}: {}\n",
                gap.case,
                gap.subject,
                output.texts.code("evidence", &gap.evidence)
            )
        })
        .collect()
}
