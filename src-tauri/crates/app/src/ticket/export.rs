//! Writing the bundle, and what that means for the cases.

use super::choose::choose;
use super::input::{Draft, Making, draft};
use super::preview::{built, files};
use super::view::{claimed, ticket_view, totals};
use crate::app::App;
use crate::case::{line, mark_step, pass_to, transition};
use crate::error::{AppError, abort};
use crate::map::count;
use crate::view::common::ApiError;
use crate::view::ticket::{BundleFileView, ExportInput, MissingView, TicketExported};
use chrono::{DateTime, Utc};
use recourse_domain::case::{CaseState, TicketState, Why};
use recourse_domain::id::TicketId;
use recourse_domain::playbook::StepAction;
use recourse_store::{Action, NewTicket, Reader, Store, StoreError, TicketCaseRow, TicketRow, WriteTx};
use recourse_texts::Lang;
use recourse_tickets::TicketInput;
use recourse_tickets::bundle::{self, Bundle};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A ticket got another number than its action was named by.
#[derive(Debug)]
struct Numbered(TicketId);

impl std::fmt::Display for Numbered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the ticket is {}", self.0)
    }
}

impl std::error::Error for Numbered {}

/// Everything an export knows before it writes.
#[derive(Clone)]
struct Plan {
    store: Store,
    cases: Vec<String>,
    options: ExportInput,
    rulebook: recourse_domain::rulebook::Rulebook,
    dir: PathBuf,
    now: DateTime<Utc>,
}

struct Done {
    ticket: TicketId,
    bundle: Bundle,
    path: PathBuf,
    missing: Vec<MissingView>,
    totals: recourse_tickets::totals::TicketTotals,
}

impl App {
    /// Writes the bundle into a folder (the data folder's `tickets/` when `None`) and makes the ticket.
    ///
    /// # Errors
    /// As [`App::ticket_preview`]; `evidence-missing` unless `incomplete`; `disk-full`, `read-only`.
    pub async fn ticket_export(
        &self,
        cases: Vec<String>,
        out: Option<PathBuf>,
        input: ExportInput,
    ) -> Result<TicketExported, ApiError> {
        lang_of(&input)?;
        let plan = Plan {
            store: self.store.clone(),
            cases,
            options: input,
            rulebook: self.rulebook()?,
            dir: out.unwrap_or_else(|| self.options.data_dir.join("tickets")),
            now: self.now(),
        };
        // The journal's line names the ticket, whose number is known for certain only inside the transaction.
        let mut guess = self
            .read(|r| Ok(next_number(r.tickets(None, 1)?.items.first())))
            .await?;
        let done = loop {
            let (own, named) = (plan.clone(), guess.clone());
            let params = json!([{ "name": "ticket", "value": { "form": "text", "value": guess } }]);
            let action = Action::new("ticket-export", params, plan.now);
            match self
                .store
                .act_async(action, move |tx| own.write(tx, &named))
                .await
            {
                Ok(done) => break done,
                Err(StoreError::Aborted(inner)) => match inner.downcast::<Numbered>() {
                    Ok(numbered) => guess = numbered.0,
                    Err(other) => return Err(AppError::from(StoreError::Aborted(other)).into()),
                },
                Err(other) => return Err(AppError::from(other).into()),
            }
        };
        self.exported(done).await
    }

    /// Writes an exported ticket's bundle again from its stored data, byte for byte.
    ///
    /// # Errors
    /// `ticket-unknown`, `ticket-input`, `attachment-missing`, `disk-full`, `read-only`.
    pub async fn ticket_again(
        &self,
        ticket: String,
        out: Option<PathBuf>,
    ) -> Result<TicketExported, ApiError> {
        let store = self.store.clone();
        let dir = out.unwrap_or_else(|| self.options.data_dir.join("tickets"));
        let done = tokio::task::spawn_blocking(move || {
            let row = store.read(|r| ticket_row(r, &ticket))?;
            let input: TicketInput =
                serde_json::from_value(row.input.clone()).map_err(|error| AppError::Told {
                    code: "ticket-input",
                    params: Vec::new(),
                    details: Some(error.to_string()),
                })?;
            let (path, bundle) = write_bundle(&store, &input, &dir)?;
            let totals = recourse_tickets::totals::of(&input).map_err(|error| built(error.into()))?;
            Ok::<_, AppError>(Done {
                ticket: row.id,
                bundle,
                path,
                missing: Vec::new(),
                totals,
            })
        })
        .await
        .map_err(|error| AppError::Internal(error.to_string()))??;
        self.exported(done).await
    }

    async fn exported(&self, done: Done) -> Result<TicketExported, ApiError> {
        let id = done.ticket.to_string();
        let ticket = self.read(move |r| ticket_view(r, &ticket_row(r, &id)?)).await?;
        Ok(TicketExported {
            ticket,
            bundle: done.path.display().to_string(),
            files: done
                .bundle
                .files
                .iter()
                .map(|file| BundleFileView {
                    name: file.name.clone(),
                    sha256: file.sha256.clone(),
                    bytes: count(file.bytes),
                })
                .collect(),
            missing: done.missing,
            totals: totals(&done.totals),
        })
    }
}

impl Plan {
    /// Makes the ticket, writes its file, moves its cases: all, or nothing of it.
    fn write(self, tx: &mut WriteTx, named: &TicketId) -> Result<Done, StoreError> {
        let chosen = choose(tx, &self.cases, self.options.claim_again)?;
        let making = Making {
            store: &self.store,
            rulebook: &self.rulebook,
            options: &self.options,
            now: self.now,
        };
        let Draft {
            mut input,
            chosen,
            missing,
        } = draft(tx, chosen, &making)?;
        if input.rows.is_empty() {
            return Err(abort(AppError::told("ticket-empty")));
        }
        if !input.missing.is_empty() && !self.options.incomplete {
            return Err(abort(AppError::about(
                "evidence-missing",
                "count",
                input.missing.len().to_string(),
            )));
        }
        let cases = chosen
            .cases
            .iter()
            .zip(&input.rows)
            .map(|(case, row)| TicketCaseRow {
                case: case.id.clone(),
                claimed: claimed(row),
                outcome: None,
                recovered: None,
                note: None,
            })
            .collect();
        let id = tx.new_ticket(
            &NewTicket {
                kind: chosen.kind.clone(),
                account: chosen.account.clone(),
                lang: input.lang.code().to_owned(),
                prepared_at: self.now,
                input: serde_json::Value::Null,
                cases,
            },
            self.now,
        )?;
        if id != *named {
            return Err(StoreError::aborted(Numbered(id)));
        }
        input.ticket = id.clone();
        let mut row = tx
            .ticket(&id)?
            .ok_or_else(|| StoreError::Data("a ticket that was just made".to_owned()))?;
        row.input = serde_json::to_value(&input).map_err(|error| StoreError::Data(error.to_string()))?;
        row.state = TicketState::Exported;
        row.bundle_name = Some(bundle::file_name(&input));
        let path = self.dir.join(bundle::file_name(&input));
        row.bundle_path = Some(path.display().to_string());
        tx.update_ticket(&row)?;
        for (case, ticket_row) in chosen.cases.iter().zip(&input.rows) {
            let Some(mut case) = tx.case(&case.id)? else {
                continue;
            };
            if case.state == CaseState::Suggested {
                case = transition(tx, case, CaseState::Open, Why::TakenUp, None, self.now)?;
            }
            case.ticket = Some(id.clone());
            case.claimed = claimed(ticket_row);
            tx.update_case(&case, self.now)?;
            let step = chosen
                .playbook
                .steps
                .iter()
                .find(|step| step.action == Some(StepAction::Ticket));
            if let Some(step) = step {
                pass_to(tx, &case, chosen.playbook, &step.name, self.now)?;
                mark_step(tx, &case.id, &step.name, None, &BTreeMap::new(), self.now)?;
            }
            let state = Some(case.state);
            let gaps = input.missing.iter().any(|gap| gap.case == case.id);
            let again = chosen.again.iter().any(|other| other.id == case.id);
            for (what, holds) in [
                ("exported", !gaps),
                ("exported_incomplete", gaps),
                ("claimed_again", again),
            ] {
                if holds {
                    tx.audit(
                        &case.id,
                        &line(self.now, what, state, state, Some(id.to_string())),
                    )?;
                }
            }
        }
        // Read back as the store has it, so that the bundle written now and one written again are of the same data.
        let kept: TicketInput = serde_json::to_string(&input)
            .and_then(|text| serde_json::from_str(&text))
            .map_err(|error| StoreError::Data(error.to_string()))?;
        let (path, bundle) = write_bundle(&self.store, &kept, &self.dir).map_err(abort)?;
        let totals = recourse_tickets::totals::of(&kept).map_err(|error| abort(built(error.into())))?;
        Ok(Done {
            ticket: id,
            bundle,
            path,
            missing,
            totals,
        })
    }
}

fn write_bundle(store: &Store, input: &TicketInput, dir: &Path) -> Result<(PathBuf, Bundle), AppError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(|error| AppError::file(dir, &error))?;
    let path = dir.join(bundle::file_name(input));
    let bundle = bundle::write(input, &files(store), &path).map_err(|error| match error {
        recourse_tickets::TicketError::Io(inner) => AppError::file(&path, &inner),
        other => built(other),
    })?;
    Ok((path, bundle))
}

/// The number after a ticket's.
pub(super) fn next_number(newest: Option<&TicketRow>) -> TicketId {
    let last = newest
        .and_then(|ticket| ticket.id.as_str().strip_prefix("B-")?.parse::<u32>().ok())
        .unwrap_or(0);
    TicketId::new(format!("B-{:04}", last + 1))
}

/// Finds a ticket by its id; small letters and missing zeros are forgiven.
pub(super) fn ticket_row(r: &Reader, id: &str) -> Result<TicketRow, StoreError> {
    let unknown = || abort(AppError::about("ticket-unknown", "value", id.trim()));
    let number = id
        .trim()
        .trim_start_matches(['B', 'b'])
        .trim_start_matches('-')
        .parse::<u32>()
        .map_err(|_| unknown())?;
    r.ticket(&TicketId::new(format!("B-{number:04}")))?
        .ok_or_else(unknown)
}

/// The language asked for, where one is.
pub(super) fn lang_of(input: &ExportInput) -> Result<Option<Lang>, AppError> {
    match input.lang.as_deref() {
        Some(tag) => Lang::from_tag(tag)
            .map(Some)
            .ok_or_else(|| AppError::about("lang-unknown", "value", tag)),
        None => Ok(None),
    }
}
