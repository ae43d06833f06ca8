//! Writing the bundle, and what that means for the cases.

use super::choose::{Chosen, choose};
use super::input::{Draft, Making, draft};
use super::place;
use super::preview::{built, files};
use super::view::{claimed, ticket_view, totals};
use crate::app::App;
use crate::case::{line, mark_step, pass_to, transition};
use crate::error::{AppError, abort};
use crate::map::{self, count};
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
use recourse_tickets::totals::TicketTotals;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What was built is no longer what the store says: the ticket got another number, or something it tells has changed.
#[derive(Debug)]
struct Outdated;

impl std::fmt::Display for Outdated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("what the ticket tells has changed meanwhile")
    }
}

impl std::error::Error for Outdated {}

/// Times a bundle is built anew because its data changed while it was built. Then the seller is told to try again.
const BUILDS: usize = 5;

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
    totals: TicketTotals,
}

impl App {
    /// Writes the bundle into a folder (the data folder's `tickets/` when `None`) and makes the ticket.
    ///
    /// # Errors
    /// As [`App::ticket_preview`]; `evidence-missing` unless `incomplete`; `disk-full`, `read-only`; `ticket-changing` when its data
    /// changes faster than a bundle is built.
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
            dir: self.bundle_folder(out),
            now: self.now(),
        };
        for _ in 0..BUILDS {
            // Spreadsheet, PDF and archive take seconds: they are made before the transaction, so that no other write waits.
            let own = plan.clone();
            let built = tokio::task::spawn_blocking(move || own.build())
                .await
                .map_err(|error| AppError::Internal(error.to_string()))??;
            let (own, ticket) = (plan.clone(), built.input.ticket.clone());
            let params = json!([map::text_param("ticket", ticket.as_str())]);
            let action = Action::new("ticket-export", params, plan.now);
            match self.store.act_async(action, move |tx| own.keep(tx, built)).await {
                Ok(done) => return self.exported(done).await,
                Err(StoreError::Aborted(inner)) if inner.is::<Outdated>() => {}
                Err(other) => return Err(AppError::from(other).into()),
            }
        }
        Err(AppError::told("ticket-changing").into())
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
        let dir = self.bundle_folder(out);
        let done = tokio::task::spawn_blocking(move || {
            let row = store.read(|r| ticket_row(r, &ticket))?;
            let input: TicketInput =
                serde_json::from_value(row.input.clone()).map_err(|error| AppError::Told {
                    code: "ticket-input",
                    params: Vec::new(),
                    details: Some(error.to_string()),
                })?;
            folder(&dir)?;
            let path = dir.join(bundle::file_name(&input));
            let bundle = written(&store, &input, &path)?;
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

    /// The same, into the folder it was exported to: for a ZIP that was moved, changed or deleted.
    ///
    /// # Errors
    /// As [`App::ticket_again`].
    pub async fn ticket_again_in_place(&self, ticket: String) -> Result<TicketExported, ApiError> {
        let id = ticket.clone();
        let path = self.read(move |r| Ok(ticket_row(r, &id)?.bundle_path)).await?;
        let data_dir = &self.options.data_dir;
        let folder = path.and_then(|path| place::found(data_dir, &path).parent().map(Path::to_path_buf));
        self.ticket_again(ticket, folder).await
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

/// A file beside its place: removed when it never gets there.
struct Beside(PathBuf);

impl Beside {
    /// Puts the file in its place for good.
    fn settle(mut self, path: &Path) -> std::io::Result<()> {
        std::fs::rename(&self.0, path)?;
        self.0.clear();
        #[cfg(unix)]
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty() {
            // It may not have been written at all.
            let _ = std::fs::remove_file(&self.0);
        }
    }
}

/// A bundle beside its place, and the data it was made of.
struct Built {
    input: TicketInput,
    chosen: Chosen,
    missing: Vec<MissingView>,
    bundle: Bundle,
    totals: TicketTotals,
    file: Beside,
}

impl Plan {
    /// What the bundle would be made of now, under the number the ticket would get.
    fn draft(&self, r: &Reader) -> Result<Draft, StoreError> {
        let chosen = choose(r, &self.cases, self.options.claim_again)?;
        let making = Making {
            store: &self.store,
            rulebook: &self.rulebook,
            options: &self.options,
            now: self.now,
        };
        let mut draft = draft(r, chosen, &making)?;
        if draft.input.rows.is_empty() {
            return Err(abort(AppError::told("ticket-empty")));
        }
        if !draft.input.missing.is_empty() && !self.options.incomplete {
            return Err(abort(AppError::about(
                "evidence-missing",
                "count",
                draft.input.missing.len().to_string(),
            )));
        }
        draft.input.ticket = r.next_ticket()?;
        // Read back as the store has it, so that the bundle written now and one written again are of the same data.
        draft.input = serde_json::to_string(&draft.input)
            .and_then(|text| serde_json::from_str(&text))
            .map_err(|error| StoreError::Data(error.to_string()))?;
        Ok(draft)
    }

    /// Writes the bundle beside its place.
    fn build(&self) -> Result<Built, AppError> {
        let Draft {
            input,
            chosen,
            missing,
        } = self.store.read(|r| self.draft(r))?;
        folder(&self.dir)?;
        let file = Beside(
            self.dir
                .join(format!(".{}.{}", bundle::file_name(&input), uuid::Uuid::new_v4())),
        );
        let bundle = written(&self.store, &input, &file.0)?;
        let totals = recourse_tickets::totals::of(&input).map_err(|error| built(error.into()))?;
        Ok(Built {
            input,
            chosen,
            missing,
            bundle,
            totals,
            file,
        })
    }

    /// Makes the ticket, puts its file in its place, moves its cases: all, or nothing of it.
    fn keep(self, tx: &mut WriteTx, built: Built) -> Result<Done, StoreError> {
        if self.draft(tx)?.input != built.input {
            return Err(StoreError::aborted(Outdated));
        }
        let Built {
            input,
            chosen,
            missing,
            bundle,
            totals,
            file,
        } = built;
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
        if id != input.ticket {
            return Err(StoreError::Data(format!(
                "the ticket is {id}, not {}",
                input.ticket
            )));
        }
        let mut row = tx
            .ticket(&id)?
            .ok_or_else(|| StoreError::Data("a ticket that was just made".to_owned()))?;
        row.input = serde_json::to_value(&input).map_err(|error| StoreError::Data(error.to_string()))?;
        row.state = TicketState::Exported;
        row.bundle_name = Some(bundle::file_name(&input));
        let path = self.dir.join(bundle::file_name(&input));
        row.bundle_path = Some(place::remembered(self.store.dir(), &path));
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
        file.settle(&path)
            .map_err(|error| abort(AppError::file(&path, &error)))?;
        Ok(Done {
            ticket: id,
            bundle,
            path,
            missing,
            totals,
        })
    }
}

fn folder(dir: &Path) -> Result<(), AppError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(|error| AppError::file(dir, &error))
}

fn written(store: &Store, input: &TicketInput, path: &Path) -> Result<Bundle, AppError> {
    bundle::write(input, &files(store), path).map_err(|error| match error {
        recourse_tickets::TicketError::Io(inner) => AppError::file(path, &inner),
        other => built(other),
    })
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

#[cfg(test)]
mod tests;
