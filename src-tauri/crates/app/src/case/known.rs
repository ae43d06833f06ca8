//! What is known of a case: what the detector found, with what the seller knows better.

use super::row::memo;
use super::walk::{done_steps, playbook};
use crate::app::App;
use crate::error::{AppError, abort};
use crate::view::case::{FieldInput, OptionView};
use crate::view::common::ApiError;
use chrono::NaiveDate;
use recourse_domain::case::Param;
use recourse_domain::detect::defect_claim::{PAID_ON, with_payment};
use recourse_domain::playbook::{DoneStep, Playbook, Walk};
use recourse_domain::rulebook::Rulebook;
use recourse_store::CaseRow;

impl App {
    /// The options of a step as they would be with these fields, before it is done: a day of payment that is put right speaks
    /// for another way.
    ///
    /// # Errors
    /// `case-unknown`, `step-unknown`.
    pub async fn case_options(
        &self,
        id: String,
        step: String,
        fields: Vec<FieldInput>,
    ) -> Result<Vec<OptionView>, ApiError> {
        let rulebook = self.rulebook()?;
        let found = self
            .read(move |r| {
                let case = super::page::find(r, &id)?;
                let playbook = playbook(&case)?;
                let done = done_steps(r, &case.id)?;
                let typed = fields.iter().find(|field| field.name == PAID_ON);
                let facts = known(
                    &case,
                    playbook,
                    &done,
                    typed.map(|field| field.value.as_str()),
                    &rulebook,
                );
                let walk = Walk::of(playbook, &done, case.state, &facts);
                walk.steps()
                    .iter()
                    .find(|status| status.step.name == step)
                    .map(|status| super::page::options(status, playbook))
                    .ok_or_else(|| abort(AppError::about("step-unknown", "value", step)))
            })
            .await?;
        Ok(found)
    }
}

/// A case's facts. The day of payment as the seller wrote it, `typed` now or kept with a step, stands before the reported one.
pub(crate) fn known(
    case: &CaseRow,
    playbook: &Playbook,
    done: &[DoneStep],
    typed: Option<&str>,
    rulebook: &Rulebook,
) -> Vec<Param> {
    let facts = memo(case).facts;
    let kept = done
        .iter()
        .rev()
        .find_map(|step| step.fields.get(PAID_ON).map(String::as_str));
    let Some(paid_on) = typed.or(kept).and_then(day) else {
        return facts;
    };
    let limit = playbook.rule("route").and_then(|rule| rulebook.span(rule));
    with_payment(&facts, paid_on, playbook, limit)
}

/// A day as a date field takes it: `2026-11-03`.
fn day(text: &str) -> Option<NaiveDate> {
    text.trim().parse().ok()
}
