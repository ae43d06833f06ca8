//! What a step of a review's case says of the review: its cause, the complaint that was filed, its decision.

use crate::error::{AppError, abort};
use chrono::{DateTime, Utc};
use recourse_domain::id::ReviewId;
use recourse_domain::playbook::{Playbook, StepAction};
use recourse_domain::review::{Cause, Draft, Ground, Outcome};
use recourse_store::{CaseRow, ComplaintRow, ReviewVerdict, StoreError, WriteTx};

use super::fact::FILED_IN;
use super::read::REVIEW;

/// Keeps a review's own records in step with its case. A second complaint about a review is refused here too.
pub(crate) fn follow(
    tx: &mut WriteTx,
    case: &CaseRow,
    playbook: &Playbook,
    step: &str,
    choice: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if case.subject_kind != REVIEW {
        return Ok(());
    }
    let review = ReviewId::from(case.subject_id.as_str());
    let filing = playbook
        .steps
        .iter()
        .find(|step| step.action == Some(StepAction::Complain));
    if filing.is_some_and(|filing| filing.name == step) {
        return file(tx, case, &review, now);
    }
    if filing.is_some_and(|filing| filing.next.as_deref() == Some(step)) {
        return decide(tx, case, &review, choice, now);
    }
    let cause = choice.filter(|_| step == "cause").and_then(Cause::from_code);
    let Some(cause) = cause else { return Ok(()) };
    let verdict = tx.review_verdict(&case.account, &review)?;
    tx.set_review_verdict(
        &case.account,
        &review,
        &ReviewVerdict {
            cause: Some(cause),
            cause_at: Some(now),
            ..verdict
        },
    )
}

fn file(tx: &mut WriteTx, case: &CaseRow, review: &ReviewId, now: DateTime<Utc>) -> Result<(), StoreError> {
    let mut complaint = match tx.complaint(&case.account, review)? {
        Some(kept) if kept.filed_at.is_some() => return Err(abort(AppError::told("complaint-filed"))),
        Some(kept) => kept,
        None => written(tx, case, now)?,
    };
    complaint.filed_at = Some(now);
    tx.set_complaint(&case.account, review, &complaint)
}

/// The complaint as its steps of the case hold it.
fn written(tx: &WriteTx, case: &CaseRow, now: DateTime<Utc>) -> Result<ComplaintRow, StoreError> {
    let steps = tx.case_steps(&case.id)?;
    let field = |name: &str| {
        steps
            .iter()
            .find_map(|step| step.fields.get(name)?.as_str().map(str::to_owned))
            .unwrap_or_default()
    };
    Ok(ComplaintRow {
        draft: Draft {
            ground: Some(Ground::NotAboutProduct),
            quote: field("quote"),
            fact: String::new(),
            text: field("complaint"),
        },
        lang: FILED_IN.code().to_owned(),
        changed_at: now,
        ..ComplaintRow::default()
    })
}

fn decide(
    tx: &mut WriteTx,
    case: &CaseRow,
    review: &ReviewId,
    choice: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let outcome = match choice {
        Some("hidden") => Outcome::Hidden,
        Some("refused_answer" | "refused_final") => Outcome::Refused,
        _ => return Ok(()),
    };
    if let Some(mut complaint) = tx.complaint(&case.account, review)? {
        complaint.result = Some(outcome);
        complaint.result_at = Some(now);
        tx.set_complaint(&case.account, review, &complaint)?;
    }
    let verdict = tx.review_verdict(&case.account, review)?;
    tx.set_review_verdict(
        &case.account,
        review,
        &ReviewVerdict {
            outcome: Some(outcome),
            outcome_at: Some(now),
            ..verdict
        },
    )
}
