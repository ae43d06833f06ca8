//! What an action's fate means for its case.

use chrono::{DateTime, Utc};
use recourse_domain::case::CaseState;
use recourse_store::{AuditRow, OutboxRow, OutboxStep, Result, StepRow, WriteTx};

/// Who writes a line of a case's history that the seller did not.
pub(crate) const RECOURSE: &str = "recourse";
/// Who writes the seller's lines.
pub(crate) const SELLER: &str = "seller";

/// Adds a line to the case's history; the catalogue has `audit-<what>`. An action without a case has none.
pub(crate) fn tell(
    tx: &mut WriteTx<'_>,
    row: &OutboxRow,
    who: &str,
    what: &str,
    words: Option<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(step) = &row.step else { return Ok(()) };
    let Some(case) = tx.case(&step.case)? else {
        return Ok(());
    };
    let state = Some(case.state.code().to_owned());
    tx.audit(
        &step.case,
        &AuditRow {
            at: now,
            who: who.to_owned(),
            what: what.to_owned(),
            from: state.clone(),
            to: state,
            why: words,
        },
    )
}

/// Takes the step back that the action was: it did not happen. `again` opens the case for the seller, whatever came after;
/// without it a case that went on since keeps its state.
pub(crate) fn take_back(
    tx: &mut WriteTx<'_>,
    row: &OutboxRow,
    who: &str,
    what: &str,
    words: Option<String>,
    again: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(step) = &row.step else { return Ok(()) };
    let Some(mut case) = tx.case(&step.case)? else {
        return Ok(());
    };
    let before = case.state;
    reopen_step(tx, step)?;
    let back = match step.from {
        CaseState::Suggested => CaseState::Open,
        other => other,
    };
    case.state = if again && before != CaseState::Dropped {
        CaseState::Open
    } else if before == step.to {
        back
    } else {
        before
    };
    if case.state != before {
        case.outcome = None;
        case.snoozed_until = None;
    }
    tx.update_case(&case, now)?;
    tx.audit(
        &step.case,
        &AuditRow {
            at: now,
            who: who.to_owned(),
            what: what.to_owned(),
            from: Some(before.code().to_owned()),
            to: Some(case.state.code().to_owned()),
            why: words,
        },
    )
}

/// The step is to be done again; what was typed into it stays.
fn reopen_step(tx: &mut WriteTx<'_>, step: &OutboxStep) -> Result<()> {
    let known = tx
        .case_steps(&step.case)?
        .into_iter()
        .find(|row| row.step == step.step);
    let Some(known) = known else { return Ok(()) };
    tx.set_case_step(
        &step.case,
        &StepRow {
            state: "open".to_owned(),
            chosen: None,
            done_at: None,
            ..known
        },
    )
}
