//! The outbox: what the seller decides to do at marketplaces, checked, queued, listed, taken back, settled.
//!
//! Sending and reading back is `recourse_sync::outbox`'s; here an action is made from what the seller chose and is written
//! with the step of its case in one transaction.

mod check;
mod file;
mod list;
mod make;
mod wish;

use crate::app::App;
use crate::case::do_step;
use crate::case::{find, playbook};
use crate::error::{AppError, abort};
use crate::returns::decide::walk_to_answer;
use crate::view::case::StepInput;
use crate::view::common::{ApiError, ParamView, ValueView};
use crate::view::outbox::{OutboxInput, OutboxItemView};
use chrono::{DateTime, TimeDelta, Utc};
use make::{Made, make};
use recourse_store::{Action, CaseRow, Enqueued, NewOutbox, OutboxStep, Reader, StoreError, WriteTx};
use recourse_sync::outbox::{HOLD_S, HOLD_S_DEFAULT, HOLD_S_MOST};
use serde_json::json;

impl App {
    /// Queues an action: held for some seconds, then sent as soon as there is a network. The step of its case is done in the
    /// same transaction; one undo takes both back as long as nothing was sent.
    ///
    /// # Errors
    /// What [`App::outbox_check`] tells as a problem, the worst first; `outbox-duplicate` when the same is on its way;
    /// `case-unknown`, `step-unknown`, `step-option`, `step-field`, `step-held` of the case.
    pub async fn outbox_add(&self, input: OutboxInput) -> Result<OutboxItemView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let asked = input.clone();
        let book = rulebook.clone();
        let made = self.read(move |r| make(r, &asked, &book, now)).await?;
        if let Some(problem) = self.problems(&made).await?.into_iter().next() {
            return Err(problem);
        }
        let made = self.fitted(made).await?;
        let what = ParamView {
            name: "what".to_owned(),
            value: ValueView::Code(format!("outbox-do-{}", made.action.kind().code())),
        };
        let row = self
            .act(Action::new("outbox-add", json!([what]), now), move |tx| {
                let hold = TimeDelta::seconds(i64::from(hold_s(tx)?));
                let step = match input.case {
                    Some(step) => {
                        let case = find(tx, &step.case)?;
                        let from = case.state;
                        // What is sent may have no field of its own in the step: then the outbox alone keeps it.
                        let has = |name: &str| {
                            playbook(&case)
                                .ok()
                                .and_then(|playbook| playbook.step(&step.step))
                                .is_some_and(|known| known.fields.iter().any(|field| field.name == name))
                        };
                        let fields = step
                            .fields
                            .iter()
                            .filter(|field| has(&field.name))
                            .cloned()
                            .collect();
                        let filled = StepInput {
                            choose: step.choose.clone(),
                            fields,
                        };
                        let id = case.id.clone();
                        do_step(tx, case, &step.step, filled, &rulebook, now)?;
                        let to = tx.case(&id)?.map_or(from, |case| case.state);
                        Some(OutboxStep {
                            case: id,
                            step: step.step,
                            from,
                            to,
                        })
                    }
                    None => match walked(tx, &made, now)? {
                        Some((case, step)) => {
                            let (id, from) = (case.id.clone(), case.state);
                            do_step(tx, case, &step, StepInput::default(), &rulebook, now)?;
                            let to = tx.case(&id)?.map_or(from, |case| case.state);
                            Some(OutboxStep {
                                case: id,
                                step,
                                from,
                                to,
                            })
                        }
                        None => None,
                    },
                };
                let queued = tx.enqueue(&NewOutbox {
                    account: made.account.id.clone(),
                    action: made.action,
                    text_lang: made.text_lang,
                    seen_then: made.seen_then,
                    step,
                    created_at: now,
                    hold_until: now + hold,
                })?;
                match queued {
                    Enqueued::New(row) => Ok(row),
                    Enqueued::Duplicate(_) => Err(abort(AppError::told("outbox-duplicate"))),
                }
            })
            .await?;
        self.actors.nudge(Some(&row.account));
        self.outbox_show(row.id).await
    }
}

/// Seconds that an action can be taken back before it is sent.
pub(crate) fn hold_s(r: &Reader) -> Result<u32, StoreError> {
    Ok(r.setting::<u32>(HOLD_S)?
        .unwrap_or(HOLD_S_DEFAULT)
        .min(HOLD_S_MOST))
}

impl App {
    /// The action with its files as they are sent: kept, and made to fit.
    async fn fitted(&self, mut made: Made) -> Result<Made, AppError> {
        if made.action.files().is_empty() {
            return Ok(made);
        }
        let store = self.store.clone();
        tokio::task::spawn_blocking(move || {
            file::keep_fitting(&store, &mut made)?;
            Ok(made)
        })
        .await
        .map_err(|error| AppError::Internal(error.to_string()))?
    }
}

/// The step of its own case that an answer to a claim or a review is, wherever it was written.
fn walked(
    tx: &mut WriteTx,
    made: &Made,
    now: DateTime<Utc>,
) -> Result<Option<(CaseRow, String)>, StoreError> {
    let (account, action) = (&made.account.id, &made.action);
    match walk_to_answer(tx, account, action, now)? {
        Some(step) => Ok(Some(step)),
        None => crate::reviews::walk_to_answer(tx, account, action, now),
    }
}
