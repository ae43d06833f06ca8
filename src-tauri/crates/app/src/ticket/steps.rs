//! The checklist after an export: what the seller does with the bundle, and where the ticket stands.

use super::export::ticket_row;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::{self, instant, read_instant};
use crate::view::common::ApiError;
use crate::view::ticket::{TicketRow as Row, TicketStepView};
use recourse_domain::case::TicketState;
use recourse_store::{Action, Reader, StoreError, TicketCaseRow, TicketRow};
use serde_json::json;

/// The steps in their order.
const STEPS: [&str; 6] = ["folder", "text", "portal", "number", "remind", "outcome"];
/// Those that only the seller knows to be done.
const TICKED: [&str; 4] = ["folder", "text", "portal", "remind"];

impl App {
    /// Ticks a step of a ticket, or takes the tick off: `folder`, `text`, `portal`, or `remind` for "no reminder". The other steps
    /// are done by what they ask for.
    ///
    /// # Errors
    /// `ticket-unknown`, `ticket-step`, `ticket-state` for a draft.
    pub async fn ticket_step(&self, ticket: String, step: String, done: bool) -> Result<Row, ApiError> {
        let now = self.now();
        if !TICKED.contains(&step.as_str()) {
            return Err(AppError::about("ticket-step", "value", step).into());
        }
        let shown = ticket.clone();
        let params = json!([
            map::text_param("ticket", ticket.trim()),
            { "name": "step", "value": { "form": "code", "value": format!("tickets-step-{step}") } },
        ]);
        let action = if done {
            Action::new("ticket-step", params, now)
        } else {
            Action::new("ticket-step-back", params, now)
        };
        self.act(action, move |tx| {
            let row = exported(tx, &ticket)?;
            tx.set_ticket_step(&row.id, &step, done.then_some(now)).map(drop)
        })
        .await?;
        self.ticket_show(shown).await
    }

    /// When to look for an answer; `None` takes the reminder off.
    ///
    /// # Errors
    /// `ticket-unknown`, `time-invalid`, `ticket-state` for a draft.
    pub async fn ticket_remind(&self, ticket: String, at: Option<String>) -> Result<Row, ApiError> {
        let at = match at.as_deref() {
            Some(text) => {
                Some(read_instant(text).ok_or_else(|| AppError::about("time-invalid", "value", text))?)
            }
            None => None,
        };
        let shown = ticket.clone();
        let params = json!([map::text_param("ticket", ticket.trim())]);
        self.act(Action::new("ticket-remind", params, self.now()), move |tx| {
            let mut row = exported(tx, &ticket)?;
            row.remind_at = at;
            tx.update_ticket(&row)
        })
        .await?;
        self.ticket_show(shown).await
    }
}

fn exported(r: &Reader, ticket: &str) -> Result<TicketRow, StoreError> {
    let row = ticket_row(r, ticket)?;
    if row.state == TicketState::Draft {
        return Err(abort(AppError::about("ticket-state", "value", row.state.code())));
    }
    Ok(row)
}

/// Where a ticket stands. The first step that is not done is the open one.
pub(super) fn steps(
    r: &Reader,
    ticket: &TicketRow,
    cases: &[TicketCaseRow],
) -> Result<Vec<TicketStepView>, StoreError> {
    if ticket.state == TicketState::Draft {
        return Ok(Vec::new());
    }
    let ticks = r.ticket_steps(&ticket.id)?;
    let answered = !cases.is_empty() && cases.iter().all(|case| case.outcome.is_some());
    let mut open = false;
    Ok(STEPS
        .into_iter()
        .map(|name| {
            let tick = ticks.iter().find(|(step, _)| step == name).map(|(_, at)| *at);
            let (done, at) = match name {
                "number" => (ticket.number.is_some(), ticket.filed_at),
                // Nobody is reminded of an answer that is there.
                "remind" => (tick.is_some() || ticket.remind_at.is_some() || answered, tick),
                "outcome" => (answered, None),
                _ => (tick.is_some(), tick),
            };
            let state = match (done, open) {
                (true, _) => "done",
                (false, false) => {
                    open = true;
                    "open"
                }
                (false, true) => "coming",
            };
            TicketStepView {
                name: name.to_owned(),
                state: state.to_owned(),
                done_at: at.filter(|_| done).map(instant),
                ticked: tick.is_some(),
            }
        })
        .collect())
}
