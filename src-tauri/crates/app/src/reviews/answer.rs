//! Answering a review walks its open case to the step that answers, wherever the answer is written.

use super::read::REVIEW;
use crate::case::{done_steps, mark_step, pass_to, playbook, row::memo};
use chrono::{DateTime, Utc};
use recourse_domain::case::CaseState;
use recourse_domain::id::AccountId;
use recourse_domain::outbox::MarketAction;
use recourse_domain::playbook::{Playbook, StepAction, Walk};
use recourse_store::{CaseRow, StoreError, WriteTx};
use std::collections::BTreeMap;

/// Walks the review's open case up to the step that sends its answer. Gives the case and that step; `None` when the action
/// is no first answer to a review, the review has no open case, or its case stands where an answer has no place.
pub(crate) fn walk_to_answer(
    tx: &mut WriteTx,
    account: &AccountId,
    action: &MarketAction,
    now: DateTime<Utc>,
) -> Result<Option<(CaseRow, String)>, StoreError> {
    let MarketAction::AnswerReview {
        review, edit: false, ..
    } = action
    else {
        return Ok(None);
    };
    for case in tx.cases_of_subject(account, REVIEW, review.as_str())? {
        if matches!(
            case.state,
            CaseState::Settled | CaseState::Closed | CaseState::Dropped
        ) {
            continue;
        }
        if let Some(step) = walk(tx, &case, now)? {
            // Marking steps changes the case's row; the caller goes on from what is there now.
            return Ok(tx.case(&case.id)?.map(|case| (case, step)));
        }
    }
    Ok(None)
}

fn walk(tx: &mut WriteTx, case: &CaseRow, now: DateTime<Utc>) -> Result<Option<String>, StoreError> {
    let playbook = playbook(case)?;
    let Some(answering) = playbook
        .steps
        .iter()
        .find(|step| step.action == Some(StepAction::Answer))
    else {
        return Ok(None);
    };
    if open(tx, case, playbook, &answering.name)? {
        return Ok(Some(answering.name.clone()));
    }
    // The decision that leads straight to the answer, unless the seller took it another way already.
    let fork = playbook.steps.iter().find_map(|step| {
        let option = step.options.iter().find(|option| option.next == answering.name)?;
        let known = step.options.iter().all(|option| option.outcome.is_none());
        known.then_some((step, option))
    });
    let Some((fork, option)) = fork else {
        return Ok(None);
    };
    if done_steps(tx, &case.id)?
        .iter()
        .any(|done| done.step == fork.name)
    {
        return Ok(None);
    }
    pass_to(tx, case, playbook, &fork.name, now)?;
    mark_step(
        tx,
        &case.id,
        &fork.name,
        Some(&option.name),
        &BTreeMap::new(),
        now,
    )?;
    Ok(open(tx, case, playbook, &answering.name)?.then(|| answering.name.clone()))
}

/// Whether the walk lets the step be done now.
fn open(tx: &WriteTx, case: &CaseRow, playbook: &Playbook, step: &str) -> Result<bool, StoreError> {
    let done = done_steps(tx, &case.id)?;
    let facts = memo(case).facts;
    Ok(Walk::of(playbook, &done, case.state, &facts)
        .advance(step, None, &BTreeMap::new())
        .is_ok())
}
