//! Cases.

use crate::args::{CaseCommand, CasesArgs};
use crate::command::outbox;
use crate::output::{Exit, Output, params};
use crate::run::Ending;
use crate::table::Table;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use recourse_app::App;
use recourse_app::evidence::Incoming;
use recourse_app::view::case::{CaseFilter, CaseView, FieldInput, StepInput};
use recourse_app::view::common::{ApiError, failure};
use recourse_app::view::outbox::{ActionInput, CaseStepInput, OutboxInput};
use serde::Serialize;
use serde_json::Value as Json;
use std::path::PathBuf;

/// `cases`
pub async fn list(app: &App, output: &Output, args: CasesArgs) -> Ending {
    let due_before = args.due_before.as_deref().map(instant).transpose()?;
    let filter = CaseFilter {
        kind: args.kind,
        state: args.state,
        due_before,
        ..CaseFilter::default()
    };
    let page = app.case_page(filter, args.after, args.limit).await?;
    let items: Vec<Json> = page.items.iter().map(with_one_stake).collect();
    output.result(&serde_json::json!({"items": items, "next": page.next}), || {
        let mut table = Table::new([
            output.say("cli-head-case", &[]).as_str(),
            output.say("cli-head-kind", &[]).as_str(),
            output.say("cli-head-state", &[]).as_str(),
            output.say("cli-head-deadline", &[]).as_str(),
            &format!(">{}", output.say("cli-head-stake", &[])),
            output.say("cli-head-subject", &[]).as_str(),
            output.say("cli-head-title", &[]).as_str(),
        ]);
        for case in &page.items {
            table.row([
                case.id.clone(),
                output.texts.code("kind", &case.kind),
                output.texts.code("state", &case.state),
                output.time(case.deadline.as_ref().map(|d| d.at.as_str())),
                output.money(&case.at_stake),
                case.subject.clone(),
                case.title.clone(),
            ]);
        }
        let mut text = table.text();
        if text.is_empty() {
            text = output.say("cli-no-cases", &[]);
        }
        if let Some(next) = &page.next {
            text.push_str(&format!("\n--after {next}"));
        }
        text
    });
    Ok(Exit::Done)
}

/// `case show`
pub async fn show(app: &App, output: &Output, id: String) -> Ending {
    let case = app.case_show(id).await?;
    tell(output, &case);
    Ok(Exit::Done)
}

/// `case step`, `snooze`, `drop`
pub async fn change(app: &App, output: &Output, command: CaseCommand) -> Ending {
    let case = match command {
        CaseCommand::Step {
            id,
            step,
            choose,
            set,
            attach,
            done_elsewhere,
        } => {
            let before = app.case_show(id.clone()).await?;
            for file in attach {
                attach_file(app, &id, &file).await?;
            }
            let fields: Vec<FieldInput> = set.iter().map(|text| field(text)).collect::<Result<_, _>>()?;
            if sends(&before, &step) && !done_elsewhere {
                let step = CaseStepInput {
                    case: id,
                    step,
                    choose,
                    fields,
                };
                return queue(app, output, &before, step).await;
            }
            app.case_step(id, step, StepInput { choose, fields }).await?
        }
        CaseCommand::Snooze { id, until } => app.case_snooze(id, Some(instant(&until)?)).await?,
        CaseCommand::Drop { id, why } => app.case_drop(id, why).await?,
        CaseCommand::Show { id } => app.case_show(id).await?,
    };
    tell(output, &case);
    Ok(Exit::Done)
}

/// Whether a step does something at the marketplace.
fn sends(case: &CaseView, step: &str) -> bool {
    const SENDING: [&str; 5] = ["answer", "claim", "message", "cancel_order", "stock_zero"];
    case.steps
        .iter()
        .find(|known| known.name == step)
        .and_then(|known| known.action.as_deref())
        .is_some_and(|action| SENDING.contains(&action))
}

/// Does a step by queueing what it does at the marketplace. Files attached with it go along with a message. What the seller
/// should think about is said; a script has decided already.
async fn queue(app: &App, output: &Output, before: &CaseView, step: CaseStepInput) -> Ending {
    let shown = step.case.clone();
    let mut input = OutboxInput {
        account: String::new(),
        action: None,
        case: Some(step),
    };
    let check = app.outbox_check(input.clone()).await?;
    for warning in &check.warnings {
        output.note(&output.texts.text(&warning.id, &params(&warning.params)));
    }
    if let ActionInput::SendMessage {
        chat,
        text,
        text_lang,
        ..
    } = check.action
    {
        let known = |id: &str| evidence_files(before).any(|file| file == id);
        let case = app.case_show(shown.clone()).await?;
        let files = evidence_files(&case)
            .filter(|id| !known(id))
            .map(str::to_owned)
            .collect();
        input.action = Some(ActionInput::SendMessage {
            chat,
            text,
            text_lang,
            files,
        });
    }
    let item = app.outbox_add(input).await?;
    let case = app.case_show(shown).await?;
    let mut document = document(&case);
    if let Some(map) = document.as_object_mut() {
        map.insert(
            "outbox".to_owned(),
            serde_json::to_value(&item).unwrap_or_default(),
        );
    }
    output.result(&document, || {
        format!(
            "{}\n\n{}",
            describe(output, &case),
            outbox::describe(output, &item)
        )
    });
    Ok(Exit::Done)
}

fn evidence_files(case: &CaseView) -> impl Iterator<Item = &str> {
    case.evidence
        .iter()
        .flat_map(|line| line.files.iter().map(|file| file.attachment.as_str()))
}

/// A file fills the named line of the evidence list, or else the first line that is missing, or else the first that takes files.
async fn attach_file(app: &App, id: &str, text: &str) -> Result<(), ApiError> {
    let case = app.case_show(id.to_owned()).await?;
    let named = text
        .split_once('=')
        .filter(|(name, _)| case.evidence.iter().any(|line| line.name == *name));
    let (evidence, path) = match named {
        Some((name, path)) => (name.to_owned(), path),
        None => {
            let takes_files = || case.evidence.iter().filter(|line| line.form != "records");
            let line = takes_files()
                .find(|line| line.required && !line.present)
                .or_else(|| takes_files().next());
            (
                line.ok_or_else(|| failure("evidence-unknown", text.to_owned()))?
                    .name
                    .clone(),
                text,
            )
        }
    };
    app.evidence_attach(id.to_owned(), evidence, vec![Incoming::File(PathBuf::from(path))])
        .await?;
    Ok(())
}

fn field(text: &str) -> Result<FieldInput, ApiError> {
    let (name, value) = text
        .split_once('=')
        .ok_or_else(|| failure("bad-input", format!("{text}: FIELD=VALUE")))?;
    Ok(FieldInput {
        name: name.to_owned(),
        value: value.to_owned(),
    })
}

/// An instant, or a day (its midnight, UTC), as RFC 3339.
fn instant(text: &str) -> Result<String, ApiError> {
    let at = DateTime::parse_from_rfc3339(text)
        .map(|at| at.with_timezone(&Utc))
        .ok()
        .or_else(|| {
            text.parse::<NaiveDate>()
                .ok()
                .and_then(|day| day.and_hms_opt(0, 0, 0))
                .map(|at| at.and_utc())
        });
    at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
        .ok_or_else(|| failure("bad-time", text.to_owned()))
}

/// A case's row for scripts: `at_stake` as one amount, the sums of every currency beside it.
fn with_one_stake(row: &impl Serialize) -> Json {
    let mut document = serde_json::to_value(row).unwrap_or_default();
    if let Some(map) = document.as_object_mut() {
        let all = map.remove("at_stake").unwrap_or_default();
        map.insert("at_stake".to_owned(), all.get(0).cloned().unwrap_or(Json::Null));
        map.insert("at_stake_all".to_owned(), all);
    }
    document
}

fn tell(output: &Output, case: &CaseView) {
    output.result(&document(case), || describe(output, case));
}

fn document(case: &CaseView) -> Json {
    let mut document = serde_json::to_value(case).unwrap_or_default();
    if let Some(map) = document.as_object_mut() {
        map.insert("case".to_owned(), with_one_stake(&case.case));
    }
    document
}

fn describe(output: &Output, case: &CaseView) -> String {
    let row = &case.case;
    let mut text = format!(
        "{}  {}  {}\n\n{}\n",
        row.id,
        output.texts.code("kind", &row.kind),
        output.texts.code("state", &row.state),
        output
            .texts
            .text(&case.sentence.id, &params(&case.sentence.params))
    );
    if let Some(deadline) = &row.deadline {
        text.push_str(&format!(
            "{}  {}\n",
            output.time(Some(&deadline.at)),
            deadline.source
        ));
    }
    text.push('\n');
    for step in &case.steps {
        let mark = match step.state.as_str() {
            "done" => "✓",
            "open" => "▸",
            "skipped" => "—",
            _ => " ",
        };
        let title = output.texts.plain(&format!("step-{}-{}", row.kind, step.name));
        text.push_str(&format!("{mark} {:<20} {title}\n", step.name));
        if step.state == "open" {
            for option in &step.options {
                let name = output
                    .texts
                    .plain(&format!("option-{}-{}", row.kind, option.name));
                text.push_str(&format!("    --choose {:<18} {name}\n", option.name));
            }
        }
    }
    text.push('\n');
    for line in &case.evidence {
        let mark = if line.present { "✓" } else { "◇" };
        text.push_str(&format!(
            "{mark} {:<20} {}\n",
            line.name,
            output.texts.code("evidence", &line.name)
        ));
    }
    text
}
