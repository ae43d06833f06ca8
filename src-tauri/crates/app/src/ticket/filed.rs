//! A ticket after its export: filed, answered, order by order.

use super::export::ticket_row;
use super::place;
use super::view::ticket_view;
use crate::app::App;
use crate::case::{done_steps, line, mark_step, pass_to, playbook};
use crate::error::{AppError, abort};
use crate::map::{self, read_instant};
use crate::view::common::ApiError;
use crate::view::ticket::{OutcomeInput, TicketRow};
use chrono::{DateTime, Utc};
use recourse_domain::case::result::CaseMoney;
use recourse_domain::case::{CaseState, Outcome, TicketState, Why, ticket as machine, transition as states};
use recourse_domain::money::Money;
use recourse_domain::playbook::{Playbook, Step, StepAction, Walk};
use recourse_store::{Action, CaseRow, StoreError, TicketCaseRow, WriteTx};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Characters of a ticket's number.
const NUMBER_CHARS: usize = 100;

impl App {
    /// All tickets, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn ticket_list(&self) -> Result<Vec<TicketRow>, ApiError> {
        Ok(self
            .read(|r| {
                let mut list = Vec::new();
                let mut after: Option<String> = None;
                loop {
                    let page = r.tickets(after.as_deref(), 200)?;
                    for ticket in &page.items {
                        list.push(ticket_view(r, ticket)?);
                    }
                    after = page.next;
                    if after.is_none() {
                        return Ok(list);
                    }
                }
            })
            .await?)
    }

    /// One ticket.
    ///
    /// # Errors
    /// `ticket-unknown`.
    pub async fn ticket_show(&self, ticket: String) -> Result<TicketRow, ApiError> {
        Ok(self
            .read(move |r| ticket_view(r, &ticket_row(r, &ticket)?))
            .await?)
    }

    /// The seller filed it and got a number.
    ///
    /// # Errors
    /// `ticket-unknown`, `ticket-number`, `time-invalid`, `ticket-state`.
    pub async fn ticket_filed(
        &self,
        ticket: String,
        number: String,
        at: Option<String>,
        remind_at: Option<String>,
    ) -> Result<TicketRow, ApiError> {
        let now = self.now();
        let number = number.trim().to_owned();
        if number.is_empty() || number.chars().count() > NUMBER_CHARS {
            return Err(AppError::told("ticket-number").into());
        }
        let at = read_time(at.as_deref())?.unwrap_or(now);
        if at > now + chrono::TimeDelta::days(1) {
            return Err(AppError::about("time-invalid", "value", at.to_rfc3339()).into());
        }
        let remind_at = read_time(remind_at.as_deref())?;
        let shown = ticket.clone();
        let params = json!([map::text_param("ticket", ticket.trim())]);
        self.act(Action::new("ticket-filed", params, now), move |tx| {
            let mut row = ticket_row(tx, &ticket)?;
            move_ticket(&row.state, TicketState::Filed)?;
            row.state = TicketState::Filed;
            row.number = Some(number.clone());
            row.filed_at = Some(at);
            row.remind_at = remind_at.or(row.remind_at);
            tx.update_ticket(&row)?;
            let mut fields = BTreeMap::from([("ticket_number".to_owned(), number.clone())]);
            if let Some(remind_at) = row.remind_at {
                fields.insert("remind_on".to_owned(), remind_at.date_naive().to_string());
            }
            for part in tx.ticket_cases(&row.id)? {
                let Some(mut case) = tx.case(&part.case)? else {
                    continue;
                };
                let playbook = playbook(&case)?;
                if let Some(step) = step_with(playbook, StepAction::Filed) {
                    let kept = only_known(step, &fields);
                    pass_to(tx, &case, playbook, &step.name, now)?;
                    mark_step(tx, &case.id, &step.name, None, &kept, now)?;
                }
                // A case that was closed or dropped meanwhile stays so.
                let from = case.state;
                if states::check(from, CaseState::WaitingPlatform, Why::Filed).is_err() {
                    continue;
                }
                case.state = CaseState::WaitingPlatform;
                case.snoozed_until = None;
                tx.update_case(&case, now)?;
                let words = Some(format!("{} {number}", row.id));
                let what = Why::Filed.code();
                tx.audit(&case.id, &line(now, what, Some(from), Some(case.state), words))?;
            }
            Ok(())
        })
        .await?;
        self.ticket_show(shown).await
    }

    /// The marketplace answered, order by order.
    ///
    /// # Errors
    /// `ticket-unknown`, `outcome-unknown` also for a case that is not in the ticket, `amount-invalid`, `ticket-state`.
    pub async fn ticket_outcome(
        &self,
        ticket: String,
        outcomes: Vec<OutcomeInput>,
    ) -> Result<TicketRow, ApiError> {
        let now = self.now();
        let shown = ticket.clone();
        let params = json!([map::text_param("ticket", ticket.trim())]);
        self.act(Action::new("ticket-outcome", params, now), move |tx| {
            let mut row = ticket_row(tx, &ticket)?;
            if row.state != TicketState::Answered {
                move_ticket(&row.state, TicketState::Answered)?;
            }
            for input in &outcomes {
                record(tx, &row.id, input, now)?;
            }
            let parts = tx.ticket_cases(&row.id)?;
            row.state = TicketState::Answered;
            if parts.iter().all(|part| part.outcome.is_some()) {
                row.remind_at = None;
                let over = parts
                    .iter()
                    .map(|part| {
                        Ok(tx
                            .case(&part.case)?
                            .is_some_and(|case| case.state == CaseState::Closed))
                    })
                    .collect::<Result<Vec<bool>, StoreError>>()?;
                if over.into_iter().all(|over| over) {
                    row.state = TicketState::Closed;
                }
            }
            tx.update_ticket(&row)
        })
        .await?;
        self.ticket_show(shown).await
    }

    /// The path of a ticket's last bundle on disk, if it is still there.
    ///
    /// # Errors
    /// `ticket-unknown`.
    pub async fn ticket_bundle_path(&self, ticket: String) -> Result<Option<PathBuf>, ApiError> {
        let path = self
            .read(move |r| Ok(ticket_row(r, &ticket)?.bundle_path))
            .await?;
        Ok(path
            .map(|path| place::found(&self.options.data_dir, &path))
            .filter(|path| path.is_file()))
    }
}

fn read_time(text: Option<&str>) -> Result<Option<DateTime<Utc>>, AppError> {
    match text {
        Some(text) => read_instant(text)
            .map(Some)
            .ok_or_else(|| AppError::about("time-invalid", "value", text)),
        None => Ok(None),
    }
}

fn move_ticket(from: &TicketState, to: TicketState) -> Result<(), StoreError> {
    if *from == to {
        return Ok(());
    }
    machine::check(*from, to).map_err(|_| abort(AppError::about("ticket-state", "value", from.code())))
}

fn over(case: &CaseRow) -> StoreError {
    abort(AppError::Told {
        code: "case-state",
        params: vec![
            ("from", case.state.code().to_owned()),
            ("to", CaseState::WaitingPlatform.code().to_owned()),
        ],
        details: Some(case.id.to_string()),
    })
}

fn step_with(playbook: &'static Playbook, action: StepAction) -> Option<&'static Step> {
    playbook.steps.iter().find(|step| step.action == Some(action))
}

fn only_known(step: &Step, fields: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    fields
        .iter()
        .filter(|(name, _)| step.fields.iter().any(|field| field.name == **name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// One case's outcome: the money, the step, the state that the playbook names for it.
fn record(
    tx: &mut WriteTx,
    ticket: &recourse_domain::id::TicketId,
    input: &OutcomeInput,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let outcome = Outcome::from_code(&input.outcome)
        .ok_or_else(|| abort(AppError::about("outcome-unknown", "value", &input.outcome)))?;
    let mut case = crate::case::find(tx, &input.case)?;
    let part = tx
        .ticket_cases(ticket)?
        .into_iter()
        .find(|part| part.case == case.id)
        .ok_or_else(|| abort(AppError::about("outcome-unknown", "value", input.case.trim())))?;
    let recovered = recovered(&part, outcome, input.recovered.as_deref())?;
    let money = CaseMoney::of(outcome, part.claimed, recovered).map_err(|_| {
        abort(AppError::about(
            "amount-invalid",
            "value",
            input.recovered.clone().unwrap_or_default(),
        ))
    })?;
    tx.set_ticket_case(
        ticket,
        &TicketCaseRow {
            outcome: Some(outcome),
            recovered: money.recovered,
            note: input.note.clone().filter(|note| !note.trim().is_empty()),
            ..part
        },
    )?;
    let playbook = playbook(&case)?;
    let from = case.state;
    let mut to = CaseState::Decided;
    let facts = crate::case::row::memo(&case).facts;
    let done = done_steps(tx, &case.id)?;
    let asked = Walk::of(playbook, &done, case.state, &facts)
        .next()
        .filter(|step| step.action == Some(StepAction::Outcome) && step.option_for(outcome).is_some());
    let step = playbook
        .steps
        .iter()
        .filter(|step| step.action == Some(StepAction::Outcome))
        .filter(|step| asked.is_none_or(|asked| asked.name == step.name))
        .find_map(|step| Some((step, step.option_for(outcome)?)));
    if let Some((step, option)) = step {
        pass_to(tx, &case, playbook, &step.name, now)?;
        mark_step(
            tx,
            &case.id,
            &step.name,
            Some(&option.name),
            &BTreeMap::new(),
            now,
        )?;
        to = if playbook.exit(&option.next).is_some() {
            CaseState::Closed
        } else {
            option.state.unwrap_or(CaseState::Decided)
        };
    }
    case.outcome = Some(outcome);
    case.claimed = money.claimed.or(case.claimed);
    case.recovered = money.recovered;
    case.conceded = money.conceded;
    case.written_off = money.written_off;
    case.snoozed_until = None;
    if from != to {
        let why = Why::Answered;
        if states::check(from, to, why).is_ok() {
            case.state = to;
        } else if to == CaseState::Closed && states::check(from, CaseState::Decided, why).is_ok() {
            // Decided and over at once: the two moves of the state machine in one.
            tx.audit(
                &case.id,
                &line(now, why.code(), Some(from), Some(CaseState::Decided), None),
            )?;
            states::check(CaseState::Decided, CaseState::Closed, Why::Finished).map_err(|_| over(&case))?;
            case.state = CaseState::Closed;
        } else {
            return Err(over(&case));
        }
    }
    tx.update_case(&case, now)?;
    let words = Some(match &input.note {
        Some(note) if !note.trim().is_empty() => format!("{}: {}", outcome.code(), note.trim()),
        _ => outcome.code().to_owned(),
    });
    tx.audit(
        &case.id,
        &line(now, "outcome", Some(from), Some(case.state), words),
    )
}

fn recovered(
    part: &TicketCaseRow,
    outcome: Outcome,
    text: Option<&str>,
) -> Result<Option<Money>, StoreError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(part.claimed.filter(|_| outcome == Outcome::WonFull));
    };
    let wrong = || abort(AppError::about("amount-invalid", "value", text));
    let currency = part.claimed.map(|claimed| claimed.currency).ok_or_else(wrong)?;
    let money = Money::parse(text, currency).map_err(|_| wrong())?;
    if money.minor < 0 {
        return Err(wrong());
    }
    Ok(Some(money))
}
