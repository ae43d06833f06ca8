//! A claim that is answered moves its case: the decision that stands for the answer is marked, and the step that sends it is
//! the one the outbox does.

use crate::case::{done_steps, mark_step, pass_to, playbook};
use chrono::{DateTime, Utc};
use recourse_domain::case::CaseState;
use recourse_domain::id::AccountId;
use recourse_domain::outbox::MarketAction;
use recourse_domain::playbook::{Playbook, StepAction, Walk};
use recourse_store::{CaseRow, StoreError, WriteTx};
use std::collections::BTreeMap;

/// Walks the claim's open case up to the step that sends this answer. Gives the case and that step; `None` when the action is
/// no answer to a claim, the claim has no open case, or its case stands where this answer has no place.
pub(crate) fn walk_to_answer(
    tx: &mut WriteTx,
    account: &AccountId,
    action: &MarketAction,
    now: DateTime<Utc>,
) -> Result<Option<(CaseRow, String)>, StoreError> {
    let MarketAction::DecideClaim { claim, action, .. } = action else {
        return Ok(None);
    };
    for case in tx.cases_of_subject(account, "claim", claim.as_str())? {
        if matches!(case.state, CaseState::Closed | CaseState::Dropped) {
            continue;
        }
        if let Some(step) = walk(tx, &case, action, now)? {
            // Marking steps changes the case's row; the caller goes on from what is there now.
            let case = tx.case(&case.id)?.unwrap_or(case);
            return Ok(Some((case, step)));
        }
    }
    Ok(None)
}

fn walk(
    tx: &mut WriteTx,
    case: &CaseRow,
    action: &str,
    now: DateTime<Utc>,
) -> Result<Option<String>, StoreError> {
    let playbook = playbook(case)?;
    let done = done_steps(tx, &case.id)?;
    let facts = crate::case::row::memo(case).facts;
    let Some(next) = Walk::of(playbook, &done, case.state, &facts)
        .next()
        .map(|step| step.name.clone())
    else {
        return Ok(None);
    };
    for (decide, option, sends) in places(playbook, action) {
        let before = next == decide || playbook.reachable(&next).contains(decide);
        if before {
            pass_to(tx, case, playbook, decide, now)?;
            mark_step(tx, &case.id, decide, Some(option), &BTreeMap::new(), now)?;
            return Ok(Some(sends.to_owned()));
        }
        let chosen = done
            .iter()
            .rev()
            .find(|entry| entry.step == decide)
            .and_then(|entry| entry.choice.as_deref());
        if next == sends && chosen == Some(option) {
            return Ok(Some(next));
        }
    }
    Ok(None)
}

/// Where a playbook gives an answer: the decision, its option, and the step that sends it.
fn places<'a>(playbook: &'a Playbook, action: &str) -> Vec<(&'a str, &'a str, &'a str)> {
    playbook
        .steps
        .iter()
        .flat_map(|step| step.options.iter().map(move |option| (step, option)))
        .filter(|(_, option)| option.sends.as_deref() == Some(action))
        .filter(|(_, option)| {
            playbook
                .step(&option.next)
                .is_some_and(|next| next.action == Some(StepAction::Claim))
        })
        .map(|(step, option)| (step.name.as_str(), option.name.as_str(), option.next.as_str()))
        .collect()
}
