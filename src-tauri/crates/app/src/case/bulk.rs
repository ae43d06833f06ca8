//! Several cases at once: what becomes of each, then all of it as one step to undo.

use super::page::find;
use super::walk::{drop_case, snooze_case, transition};
use crate::app::App;
use crate::error::AppError;
use crate::map;
use crate::view::common::ApiError;
use crate::view::inbox::{BulkInput, BulkLineView};
use chrono::{DateTime, Utc};
use recourse_domain::case::{CaseState, Why, transition as machine};
use recourse_store::{Action, CaseRow, Reader, StoreError};
use serde_json::json;

/// Cases in one go, at most: as many as a page of the inbox ever holds.
const MOST: usize = 1_000;
/// Characters of a reason.
const WHY_CHARS: usize = 10_000;

/// What is done, checked.
enum Doing {
    Snooze(DateTime<Utc>),
    Wake,
    Drop(String),
    TakeUp,
}

impl Doing {
    /// The state a case will be in, or why it is left as it is.
    fn of(&self, case: &CaseRow, now: DateTime<Utc>) -> Result<CaseState, &'static str> {
        let over = matches!(
            case.state,
            CaseState::Closed | CaseState::Dropped | CaseState::Settled
        );
        match self {
            Self::Snooze(_) if over => Err("over"),
            Self::Snooze(_) => Ok(case.state),
            Self::Wake if case.snoozed_until.is_none_or(|until| until <= now) => Err("awake"),
            Self::Wake => Ok(case.state),
            Self::Drop(_) => machine::check(case.state, CaseState::Dropped, Why::Dropped)
                .map(|()| CaseState::Dropped)
                .map_err(|_| "over"),
            Self::TakeUp if case.state == CaseState::Suggested => Ok(CaseState::Open),
            Self::TakeUp => Err("not_suggested"),
        }
    }

    /// The ending of the message id `undo-<name>`.
    fn name(&self) -> &'static str {
        match self {
            Self::Snooze(_) => "snooze-many",
            Self::Wake => "wake-many",
            Self::Drop(_) => "drop-many",
            Self::TakeUp => "take-up",
        }
    }
}

impl App {
    /// What would become of several cases. `drop` needs no reason yet, `snooze` no instant.
    ///
    /// # Errors
    /// `case-unknown`, `filter-invalid` for another form or too many cases.
    pub async fn case_bulk_preview(
        &self,
        ids: Vec<String>,
        input: BulkInput,
    ) -> Result<Vec<BulkLineView>, ApiError> {
        let now = self.now();
        let doing = match input.form.as_str() {
            "snooze" => Doing::Snooze(now),
            "drop" => Doing::Drop(String::new()),
            _ => read(&input, now)?,
        };
        few(&ids)?;
        Ok(self
            .read(move |r| ids.iter().map(|id| line(r, id, &doing, now)).collect())
            .await?)
    }

    /// Does it: one transaction, one step to undo. Cases that cannot are left as they are; gives how many were changed.
    ///
    /// # Errors
    /// As [`App::case_bulk_preview`]; `why-missing`, `time-invalid`. Then none is changed.
    pub async fn case_bulk(&self, ids: Vec<String>, input: BulkInput) -> Result<u32, ApiError> {
        let now = self.now();
        let doing = read(&input, now)?;
        few(&ids)?;
        let able = {
            let ids = ids.clone();
            let doing = read(&input, now)?;
            self.read(move |r| {
                let lines: Vec<BulkLineView> = ids
                    .iter()
                    .map(|id| line(r, id, &doing, now))
                    .collect::<Result<_, StoreError>>()?;
                Ok(lines.iter().filter(|line| line.left.is_none()).count())
            })
            .await?
        };
        if able == 0 {
            return Ok(0);
        }
        let count = json!([{ "name": "n", "value": { "form": "count", "value": able } }]);
        Ok(self
            .act(Action::new(doing.name(), count, now), move |tx| {
                let mut done = 0_u32;
                for id in &ids {
                    let case = find(tx, id)?;
                    if doing.of(&case, now).is_err() {
                        continue;
                    }
                    match &doing {
                        Doing::Snooze(until) => snooze_case(tx, case, Some(*until), now)?,
                        Doing::Wake => snooze_case(tx, case, None, now)?,
                        Doing::Drop(why) => drop_case(tx, case, why.clone(), now)?,
                        Doing::TakeUp => {
                            transition(tx, case, CaseState::Open, Why::TakenUp, None, now)?;
                        }
                    }
                    done += 1;
                }
                Ok(done)
            })
            .await?)
    }
}

fn few(ids: &[String]) -> Result<(), AppError> {
    if ids.len() > MOST {
        return Err(AppError::about("filter-invalid", "value", ids.len().to_string()));
    }
    Ok(())
}

fn read(input: &BulkInput, now: DateTime<Utc>) -> Result<Doing, AppError> {
    Ok(match input.form.as_str() {
        "snooze" => {
            let text = input.until.as_deref().unwrap_or_default();
            let until = map::read_instant(text)
                .filter(|at| *at > now)
                .ok_or_else(|| AppError::about("time-invalid", "value", text))?;
            Doing::Snooze(until)
        }
        "wake" => Doing::Wake,
        "drop" => {
            let why = input.why.as_deref().unwrap_or_default().trim();
            if why.is_empty() || why.chars().count() > WHY_CHARS {
                return Err(AppError::told("why-missing"));
            }
            Doing::Drop(why.to_owned())
        }
        "take_up" => Doing::TakeUp,
        other => return Err(AppError::about("filter-invalid", "value", other)),
    })
}

fn line(r: &Reader, id: &str, doing: &Doing, now: DateTime<Utc>) -> Result<BulkLineView, StoreError> {
    let case = find(r, id)?;
    let outcome = doing.of(&case, now);
    Ok(BulkLineView {
        case: case.id.to_string(),
        kind: case.kind.to_string(),
        title: case.title.clone(),
        title_lang: case.title_lang.clone(),
        at_stake: map::amounts(case.at_stake.iter().copied()),
        from: case.state.code().to_owned(),
        to: outcome.as_ref().ok().map(|state| state.code().to_owned()),
        left: outcome.err().map(str::to_owned),
    })
}
