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
use std::collections::BTreeSet;

/// Cases in one go, at most: as many as a page of the inbox ever holds.
const MOST: usize = 1_000;
/// Characters of a reason.
const WHY_CHARS: usize = 10_000;

/// What is done, checked.
#[derive(Clone)]
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
        // The action is named before its transaction, and a sync may close a case in between: then nothing is written and it is
        // counted again.
        loop {
            let doing = doing.clone();
            let counting = (ids.clone(), doing.clone());
            let able = self.read(move |r| able(r, &counting.0, &counting.1, now)).await?;
            if able.is_empty() {
                return Ok(0);
            }
            let n = map::count(able.len() as u64);
            let params = json!([{ "name": "n", "value": { "form": "count", "value": n } }]);
            let ids = ids.clone();
            let done = self
                .act(Action::new(doing.name(), params, now), move |tx| {
                    let cases = self::able(tx, &ids, &doing, now)?;
                    if cases.len() != able.len() {
                        return Ok(None);
                    }
                    for case in cases {
                        match &doing {
                            Doing::Snooze(until) => snooze_case(tx, case, Some(*until), now)?,
                            Doing::Wake => snooze_case(tx, case, None, now)?,
                            Doing::Drop(why) => drop_case(tx, case, why.clone(), now)?,
                            Doing::TakeUp => {
                                transition(tx, case, CaseState::Open, Why::TakenUp, None, now)?;
                            }
                        }
                    }
                    Ok(Some(n))
                })
                .await?;
            if let Some(done) = done {
                return Ok(done);
            }
        }
    }
}

/// Those of the cases that can be changed, each once.
fn able(r: &Reader, ids: &[String], doing: &Doing, now: DateTime<Utc>) -> Result<Vec<CaseRow>, StoreError> {
    let mut cases = Vec::new();
    let mut seen = BTreeSet::new();
    for id in ids {
        let case = find(r, id)?;
        if seen.insert(case.id.clone()) && doing.of(&case, now).is_ok() {
            cases.push(case);
        }
    }
    Ok(cases)
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
