//! Walking a case: steps, snoozing, dropping, taking up.

use super::history::{line, tell};
use super::known::known;
use super::page::find;
use super::row::memo;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map;
use crate::view::case::{CaseView, StepInput};
use crate::view::common::ApiError;
use chrono::{DateTime, Utc};
use recourse_domain::case::transition::TransitionError;
use recourse_domain::case::{CaseState, Why, transition as machine};
use recourse_domain::detect::defect_claim::PAID_ON;
use recourse_domain::id::CaseId;
use recourse_domain::playbook::{
    Catalogue, Change, DoneStep, Playbook, StepAction, StepForm, Walk, WalkError,
};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{Action, CaseRow, Reader, StepRow, StoreError, WriteTx};
use serde_json::json;
use std::collections::BTreeMap;

/// Characters of a note or reason.
const NOTE_CHARS: usize = 10_000;

impl App {
    /// Does a step or takes a decision.
    ///
    /// # Errors
    /// `case-unknown`, `step-unknown`, `step-option`, `step-field`, `case-state`; `step-ticket` for a step that a ticket
    /// does, `step-held` for one that waits.
    pub async fn case_step(&self, id: String, step: String, input: StepInput) -> Result<CaseView, ApiError> {
        let now = self.now();
        let shown = id.clone();
        let rulebook = self.rulebook()?;
        let params = json!([map::text_param("case", id.trim()), map::text_param("step", &step)]);
        self.act(Action::new("step", params, now), move |tx| {
            let case = find(tx, &id)?;
            do_step(tx, case, &step, input, &rulebook, now)
        })
        .await?;
        self.case_show(shown).await
    }

    /// Hides a case until an instant (RFC 3339).
    ///
    /// # Errors
    /// `case-unknown`, `time-invalid` when the instant is none or is past.
    pub async fn case_snooze(&self, id: String, until: Option<String>) -> Result<CaseView, ApiError> {
        let now = self.now();
        let until = match &until {
            Some(text) => Some(
                map::read_instant(text)
                    .filter(|at| *at > now)
                    .ok_or_else(|| AppError::about("time-invalid", "value", text))?,
            ),
            None => None,
        };
        let name = if until.is_some() { "snooze" } else { "wake" };
        self.on_case(name, id, move |tx, case, now| snooze_case(tx, case, until, now))
            .await
    }

    /// Lets a case go, with a reason.
    ///
    /// # Errors
    /// `case-unknown`, `why-missing`, `case-state`.
    pub async fn case_drop(&self, id: String, why: String) -> Result<CaseView, ApiError> {
        let why = why.trim().to_owned();
        if why.is_empty() || why.chars().count() > NOTE_CHARS {
            return Err(AppError::told("why-missing").into());
        }
        self.on_case("drop", id, move |tx, case, now| drop_case(tx, case, why, now))
            .await
    }

    /// Takes up suggestions: they become open. Cases in another state are left as they are.
    ///
    /// # Errors
    /// `case-unknown`; then none is taken up.
    pub async fn case_take_up(&self, ids: Vec<String>) -> Result<u32, ApiError> {
        let now = self.now();
        if ids.is_empty() {
            return Ok(0);
        }
        let count = json!([{ "name": "n", "value": { "form": "count", "value": ids.len() } }]);
        let taken = self
            .act(Action::new("take-up", count, now), move |tx| {
                let mut taken = 0_u32;
                for id in &ids {
                    let case = find(tx, id)?;
                    if case.state == CaseState::Suggested {
                        transition(tx, case, CaseState::Open, Why::TakenUp, None, now)?;
                        taken += 1;
                    }
                }
                Ok(taken)
            })
            .await?;
        Ok(taken)
    }
}

/// Hides a case until an instant; `None` wakes it.
pub(super) fn snooze_case(
    tx: &mut WriteTx,
    mut case: CaseRow,
    until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    case.snoozed_until = until;
    tx.update_case(&case, now)?;
    let what = if until.is_some() { "snoozed" } else { "woken" };
    tell(tx, &case, what, until.map(map::instant), now)
}

/// Lets a case go, with a reason.
pub(super) fn drop_case(
    tx: &mut WriteTx,
    mut case: CaseRow,
    why: String,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    case.drop_reason = Some(why.clone());
    transition(tx, case, CaseState::Dropped, Why::Dropped, Some(why), now)?;
    Ok(())
}

/// Does a step of a case within a transaction. At an exit that turns the case into another kind, that case is opened.
pub(crate) fn do_step(
    tx: &mut WriteTx,
    case: CaseRow,
    step: &str,
    input: StepInput,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let playbook = playbook(&case)?;
    let by_ticket = case.ticket.is_some()
        && playbook
            .step(step)
            .and_then(|step| step.action)
            .is_some_and(|action| matches!(action, StepAction::Filed | StepAction::Outcome));
    if by_ticket {
        return Err(abort(AppError::about("step-ticket", "value", step)));
    }
    let done = done_steps(tx, &case.id)?;
    let fields: BTreeMap<String, String> = input
        .fields
        .into_iter()
        .map(|field| (field.name, field.value))
        .collect();
    let typed = fields.get(PAID_ON).map(String::as_str);
    let facts = known(&case, playbook, &done, typed, rulebook);
    let walk = Walk::of(playbook, &done, case.state, &facts);
    // A day of payment alone is enough: the way follows from it.
    let follows = typed.and_then(|_| walk.suggested(step));
    let change = walk
        .advance(step, input.choose.as_deref().or(follows), &fields)
        .map_err(|error| abort(refused(error)))?;
    if let Some(until) = walk.held_until(step, rulebook).filter(|until| *until > now) {
        return Err(abort(AppError::about("step-held", "value", map::instant(until))));
    }
    crate::reviews::follow(tx, &case, playbook, step, change.choice.as_deref(), now)?;
    take(tx, case.clone(), &change, now)?;
    let exit = change.exit.as_deref().and_then(|name| playbook.exit(name));
    match exit.and_then(|exit| exit.opens.as_ref()) {
        Some(kind) => super::turn::turn(tx, &case, kind, rulebook, now),
        None => Ok(()),
    }
}

/// The playbook of a case.
pub(crate) fn playbook(case: &CaseRow) -> Result<&'static Playbook, StoreError> {
    Catalogue::shipped()
        .get(case.kind.as_str())
        .ok_or_else(|| abort(AppError::about("case-kind", "value", case.kind.to_string())))
}

/// The steps that were done, oldest first.
pub(crate) fn done_steps(r: &Reader, case: &CaseId) -> Result<Vec<DoneStep>, StoreError> {
    let mut done: Vec<DoneStep> = r
        .case_steps(case)?
        .into_iter()
        .filter_map(|row| {
            Some(DoneStep {
                at: row.done_at?,
                step: row.step,
                choice: row.chosen,
                fields: serde_json::from_value(row.fields).unwrap_or_default(),
            })
        })
        .collect();
    done.sort_by_key(|step| step.at);
    Ok(done)
}

/// Keeps a step as done.
pub(crate) fn mark_step(
    tx: &mut WriteTx,
    case: &CaseId,
    step: &str,
    choice: Option<&str>,
    fields: &BTreeMap<String, String>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.set_case_step(
        case,
        &StepRow {
            step: step.to_owned(),
            state: "done".to_owned(),
            chosen: choice.map(str::to_owned),
            fields: serde_json::to_value(fields).unwrap_or_default(),
            done_at: Some(now),
        },
    )
}

/// Marks the way to a step as done, as far as it is not yet: what a ticket does implies the decisions that lead to it.
/// Decisions of the seller that lead there stay; of the others the one that the facts suggest is taken.
pub(crate) fn pass_to(
    tx: &mut WriteTx,
    case: &CaseRow,
    playbook: &Playbook,
    target: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let done = done_steps(tx, &case.id)?;
    let facts = memo(case).facts;
    let walk = Walk::of(playbook, &done, case.state, &facts);
    let leads = |name: &str| playbook.reachable(name).contains(target);
    let mut at = playbook.steps.first();
    for _ in 0..playbook.steps.len() {
        let Some(step) = at.filter(|step| step.name != target) else {
            return Ok(());
        };
        let known = done.iter().rev().find(|entry| entry.step == step.name);
        let next = match step.form {
            StepForm::Do => {
                if known.is_none() {
                    mark_step(tx, &case.id, &step.name, None, &BTreeMap::new(), now)?;
                    implied(tx, case, step.name.clone(), now)?;
                }
                step.next.as_deref()
            }
            StepForm::Decide => {
                let chosen = known
                    .and_then(|entry| step.option(entry.choice.as_deref()?))
                    .filter(|option| leads(&option.next));
                let taken = chosen.or_else(|| {
                    let status = walk.steps().iter().find(|status| status.step.name == step.name)?;
                    let mut fit: Vec<_> = status
                        .options
                        .iter()
                        .filter(|option| !option.disabled && leads(&option.choice.next))
                        .collect();
                    fit.sort_by_key(|option| !option.suggested);
                    fit.first().map(|option| option.choice)
                });
                if let (None, Some(option)) = (chosen, taken) {
                    mark_step(
                        tx,
                        &case.id,
                        &step.name,
                        Some(&option.name),
                        &BTreeMap::new(),
                        now,
                    )?;
                    implied(tx, case, format!("{}: {}", step.name, option.name), now)?;
                }
                taken.map(|option| option.next.as_str())
            }
        };
        at = next.and_then(|next| playbook.step(next));
    }
    Ok(())
}

/// A step that the seller did not take himself is in the history too, with the option that was taken for him.
fn implied(tx: &mut WriteTx, case: &CaseRow, words: String, now: DateTime<Utc>) -> Result<(), StoreError> {
    tell(tx, case, "implied", Some(words), now)
}

/// Moves a case, checked by the state machine, with a line in its history.
pub(crate) fn transition(
    tx: &mut WriteTx,
    mut case: CaseRow,
    to: CaseState,
    why: Why,
    words: Option<String>,
    now: DateTime<Utc>,
) -> Result<CaseRow, StoreError> {
    let from = case.state;
    machine::check(from, to, why).map_err(|_| abort(impossible(from, to)))?;
    case.state = to;
    case.snoozed_until = None;
    tx.update_case(&case, now)?;
    tx.audit(&case.id, &line(now, why.code(), Some(from), Some(to), words))?;
    Ok(case)
}

fn take(tx: &mut WriteTx, mut case: CaseRow, change: &Change, now: DateTime<Utc>) -> Result<(), StoreError> {
    if change.taken_up {
        case = transition(tx, case, CaseState::Open, Why::TakenUp, None, now)?;
    }
    mark_step(
        tx,
        &case.id,
        &change.step,
        change.choice.as_deref(),
        &change.fields,
        now,
    )?;
    let words = match &change.choice {
        Some(choice) => format!("{}: {choice}", change.step),
        None => change.step.clone(),
    };
    case.outcome = change.outcome.or(case.outcome);
    case.snoozed_until = None;
    case.state = change.to;
    tx.update_case(&case, now)?;
    tx.audit(
        &case.id,
        &line(
            now,
            change.why.code(),
            Some(change.from),
            Some(change.to),
            Some(words),
        ),
    )
}

fn impossible(from: CaseState, to: CaseState) -> AppError {
    AppError::Told {
        code: "case-state",
        params: vec![("from", from.code().to_owned()), ("to", to.code().to_owned())],
        details: None,
    }
}

fn refused(error: WalkError) -> AppError {
    let details = Some(error.to_string());
    let told = |code, value: String| AppError::Told {
        code,
        params: vec![("value", value)],
        details,
    };
    match error {
        WalkError::NoSuchStep { step, .. } | WalkError::NotOnTheWay(step) => told("step-unknown", step),
        WalkError::ChoiceMissing { step, .. } => told("step-option", step),
        WalkError::NoSuchChoice { choice, .. } | WalkError::ChoiceDisabled { choice, .. } => {
            told("step-option", choice)
        }
        WalkError::NoSuchField { field, .. }
        | WalkError::FieldMissing { field, .. }
        | WalkError::FieldForm { field, .. } => told("step-field", field),
        WalkError::Over(state) => impossible(state, CaseState::Open),
        WalkError::State(
            TransitionError::NoWay { from, to } | TransitionError::NotForThat { from, to, .. },
        ) => impossible(from, to),
    }
}
