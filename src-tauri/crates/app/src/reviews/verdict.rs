//! The seller's own word on a review: its cause, and what became of it.

use super::read::Reviewed;
use crate::app::App;
use crate::case::{mark_step, tell, transition};
use crate::error::{AppError, abort};
use crate::map;
use crate::view::common::ApiError;
use crate::view::review::ReviewView;
use chrono::{DateTime, Utc};
use recourse_domain::case::{CaseState, Why};
use recourse_domain::id::CaseId;
use recourse_domain::playbook::StepAction;
use recourse_domain::review::{Cause, Outcome};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{Action, ReviewVerdict, StoreError, WriteTx};
use serde_json::json;
use std::collections::BTreeMap;

impl App {
    /// Says what a review is about; nothing leaves it to the words again. No sync writes over it, and it can be undone.
    ///
    /// # Errors
    /// `review-unknown`, `review-cause`.
    pub async fn review_cause(&self, key: String, cause: Option<String>) -> Result<ReviewView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let cause = match cause.as_deref() {
            Some(code) => {
                Some(Cause::from_code(code).ok_or_else(|| AppError::about("review-cause", "value", code))?)
            }
            None => None,
        };
        let shown = key.clone();
        self.act(Action::new("review-cause", params(&key), now), move |tx| {
            let reviewed = Reviewed::find(tx, &key, &rulebook, now)?;
            tx.set_review_verdict(
                &reviewed.account.id,
                &reviewed.review.id,
                &ReviewVerdict {
                    cause,
                    cause_at: cause.map(|_| now),
                    ..reviewed.verdict
                },
            )?;
            tell_case(tx, &reviewed, cause, &rulebook, now)
        })
        .await?;
        self.review_show(shown).await
    }

    /// Records what became of a review; nothing takes the record back. Of a filed complaint it is the decision too, where it
    /// is one.
    ///
    /// # Errors
    /// `review-unknown`, `review-outcome`.
    pub async fn review_outcome(&self, key: String, outcome: Option<String>) -> Result<ReviewView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let outcome = match outcome.as_deref() {
            Some(code) => Some(
                Outcome::from_code(code).ok_or_else(|| AppError::about("review-outcome", "value", code))?,
            ),
            None => None,
        };
        let shown = key.clone();
        self.act(Action::new("review-outcome", params(&key), now), move |tx| {
            let reviewed = Reviewed::find(tx, &key, &rulebook, now)?;
            record(tx, &reviewed, outcome, now)
        })
        .await?;
        self.review_show(shown).await
    }
}

/// The parameters of an action on a review.
pub(super) fn params(key: &str) -> serde_json::Value {
    let review = key.trim().rsplit('/').next().unwrap_or_default();
    json!([map::text_param("review", review)])
}

/// The case tells the seller's word at once, not after the next sync.
fn tell_case(
    tx: &mut WriteTx,
    reviewed: &Reviewed,
    cause: Option<Cause>,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (Some(case), Some(finding)) = (&reviewed.case, reviewed.finding(cause, rulebook, now)) else {
        return Ok(());
    };
    let mut case = case.clone();
    case.facts =
        serde_json::to_value(&finding.memo).map_err(|error| abort(AppError::Internal(error.to_string())))?;
    tx.update_case(&case, now)?;
    let words = cause.map_or_else(|| "cause".to_owned(), |cause| format!("cause: {cause}"));
    tell(tx, &case, "note", Some(words), now)
}

/// Writes what became of a review into its verdict, its filed complaint and its case.
pub(super) fn record(
    tx: &mut WriteTx,
    reviewed: &Reviewed,
    outcome: Option<Outcome>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (account, review) = (&reviewed.account.id, &reviewed.review.id);
    tx.set_review_verdict(
        account,
        review,
        &ReviewVerdict {
            outcome,
            outcome_at: outcome.map(|_| now),
            ..reviewed.verdict
        },
    )?;
    if let Some(complaint) = reviewed.complaint.as_ref().filter(|kept| kept.filed_at.is_some()) {
        let mut complaint = complaint.clone();
        complaint.result = outcome.filter(|outcome| Outcome::DECIDED.contains(outcome));
        complaint.result_at = complaint.result.map(|_| now);
        tx.set_complaint(account, review, &complaint)?;
    }
    let (Some(case), Some(outcome)) = (&reviewed.case, outcome) else {
        return Ok(());
    };
    if matches!(
        case.state,
        CaseState::Settled | CaseState::Closed | CaseState::Dropped
    ) {
        return Ok(());
    }
    if reviewed
        .complaint
        .as_ref()
        .is_some_and(|kept| kept.filed_at.is_some())
    {
        answer_step(tx, reviewed, &case.id, outcome, now)?;
    }
    let mut case = case.clone();
    case.outcome = Some(outcome.of_case());
    let words = Some(format!("outcome: {outcome}"));
    match outcome {
        // The seller can still answer in public what the marketplace let stand.
        Outcome::Refused if case.state == CaseState::WaitingPlatform => {
            transition(tx, case, CaseState::Open, Why::Answered, words, now)?;
        }
        Outcome::Refused => {
            tx.update_case(&case, now)?;
            tell(tx, &case, "note", words, now)?;
        }
        Outcome::Hidden | Outcome::Excluded | Outcome::Upgraded | Outcome::Answered => {
            if case.state == CaseState::Suggested {
                case = transition(tx, case, CaseState::Open, Why::TakenUp, None, now)?;
            }
            transition(tx, case, CaseState::Closed, Why::Answered, words, now)?;
        }
    }
    Ok(())
}

/// Marks the playbook's step that asks what the complaint came to, so that the case's page does not ask again.
fn answer_step(
    tx: &mut WriteTx,
    reviewed: &Reviewed,
    case: &CaseId,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let asked = reviewed.playbook.and_then(|playbook| {
        let filing = playbook
            .steps
            .iter()
            .find(|step| step.action == Some(StepAction::Complain))?;
        playbook.step(filing.next.as_deref()?)
    });
    let choice = match outcome {
        Outcome::Hidden | Outcome::Excluded => "hidden",
        Outcome::Refused => "refused_answer",
        Outcome::Upgraded | Outcome::Answered => return Ok(()),
    };
    match asked.filter(|step| step.option(choice).is_some()) {
        Some(step) => mark_step(tx, case, &step.name, Some(choice), &BTreeMap::new(), now),
        None => Ok(()),
    }
}
