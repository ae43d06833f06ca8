//! The one complaint a review allows: written, held, filed by hand in the portal, decided.

use super::fact::{FILED_IN, compose, facts, quotes};
use super::read::{Reviewed, complaint_state};
use super::show::rule_note;
use super::verdict::{params, record};
use crate::app::App;
use crate::case::{mark_step, pass_to, transition};
use crate::error::{AppError, abort};
use crate::map::{count, instant, len};
use crate::view::common::{ApiError, CountView};
use crate::view::review::{
    ComplaintCheckView, ComplaintInput, ComplaintRecordView, ComplaintView, ReviewView,
};
use chrono::{DateTime, Utc};
use recourse_connectors::registry;
use recourse_domain::case::{CaseState, Why};
use recourse_domain::playbook::StepAction;
use recourse_domain::review::complaint::{check, may_file, may_hold};
use recourse_domain::review::{Cause, Check, Draft, Ground, Outcome, Standing, WinRate, Words, win_rate};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{Action, ComplaintRow, Reader, StoreError, WriteTx};
use std::collections::BTreeMap;

/// Characters that are kept of a part: more than any portal takes.
const KEPT: usize = 10_000;

impl App {
    /// Keeps a complaint as far as it is written. One that was filed is not changed any more.
    ///
    /// # Errors
    /// `review-unknown`, `complaint-filed`, `complaint-ground`.
    pub async fn complaint_save(&self, key: String, input: ComplaintInput) -> Result<ReviewView, ApiError> {
        let draft = draft(input)?;
        self.complaint_act("complaint-save", key, move |_, reviewed, _, now| {
            Ok(ComplaintRow {
                draft,
                lang: FILED_IN.code().to_owned(),
                changed_at: now,
                ..not_filed(reviewed)?
            })
        })
        .await
    }

    /// The whole text, made of its parts. Nothing is kept.
    ///
    /// # Errors
    /// `review-unknown`, `complaint-ground`.
    pub async fn complaint_text(&self, key: String, input: ComplaintInput) -> Result<String, ApiError> {
        let draft = draft(input)?;
        let (now, rulebook) = (self.now(), self.rulebook()?);
        Ok(self
            .read(move |r| {
                let reviewed = Reviewed::find(r, &key, &rulebook, now)?;
                Ok(compose(&reviewed, &draft))
            })
            .await?)
    }

    /// Begins the hold: the complaint is whole, and is read again after the rulebook's hours.
    ///
    /// # Errors
    /// `review-unknown`, `complaint-filed`, `complaint-unready`.
    pub async fn complaint_hold(&self, key: String) -> Result<ReviewView, ApiError> {
        self.complaint_act("complaint-hold", key, move |_, reviewed, rulebook, now| {
            let complaint = not_filed(reviewed)?;
            let list = checks(reviewed, &complaint, rulebook, now);
            let hold = rulebook.span("complaint_hold");
            match (hold, may_hold(&list)) {
                (Some(hold), true) => Ok(ComplaintRow {
                    hold_until: Some(now + hold),
                    ..complaint
                }),
                _ => Err(abort(AppError::told("complaint-unready"))),
            }
        })
        .await
    }

    /// Takes note that the complaint was filed in the portal. There is no second one on a review.
    ///
    /// # Errors
    /// `review-unknown`, `complaint-filed`, `complaint-unready`.
    pub async fn complaint_filed(&self, key: String) -> Result<ReviewView, ApiError> {
        self.complaint_act("complaint-filed", key, move |tx, reviewed, rulebook, now| {
            let complaint = not_filed(reviewed)?;
            if !may_file(&checks(reviewed, &complaint, rulebook, now)) {
                return Err(abort(AppError::told("complaint-unready")));
            }
            walk_to_filed(tx, reviewed, &complaint, now)?;
            Ok(ComplaintRow {
                filed_at: Some(now),
                ..complaint
            })
        })
        .await
    }

    /// Records what the marketplace decided: `hidden`, `excluded` or `refused`.
    ///
    /// # Errors
    /// `review-unknown`, `review-outcome`, `complaint-unfiled`.
    pub async fn complaint_result(&self, key: String, result: String) -> Result<ReviewView, ApiError> {
        let (now, rulebook) = (self.now(), self.rulebook()?);
        let outcome = Outcome::from_code(&result)
            .filter(|outcome| Outcome::DECIDED.contains(outcome))
            .ok_or_else(|| AppError::about("review-outcome", "value", result))?;
        let shown = key.clone();
        self.act(Action::new("complaint-result", params(&key), now), move |tx| {
            let reviewed = Reviewed::find(tx, &key, &rulebook, now)?;
            if reviewed
                .complaint
                .as_ref()
                .is_none_or(|kept| kept.filed_at.is_none())
            {
                return Err(abort(AppError::told("complaint-unfiled")));
            }
            record(tx, &reviewed, Some(outcome), now)
        })
        .await?;
        self.review_show(shown).await
    }

    /// Throws a complaint away that was not filed.
    ///
    /// # Errors
    /// `review-unknown`, `complaint-filed`.
    pub async fn complaint_drop(&self, key: String) -> Result<ReviewView, ApiError> {
        let (now, rulebook) = (self.now(), self.rulebook()?);
        let shown = key.clone();
        self.act(Action::new("complaint-drop", params(&key), now), move |tx| {
            let reviewed = Reviewed::find(tx, &key, &rulebook, now)?;
            not_filed(&reviewed)?;
            tx.remove_complaint(&reviewed.account.id, &reviewed.review.id)
        })
        .await?;
        self.review_show(shown).await
    }

    /// Changes a complaint in one transaction that can be undone.
    async fn complaint_act(
        &self,
        name: &'static str,
        key: String,
        change: impl FnOnce(&mut WriteTx, &Reviewed, &Rulebook, DateTime<Utc>) -> Result<ComplaintRow, StoreError>
        + Send
        + 'static,
    ) -> Result<ReviewView, ApiError> {
        let (now, rulebook) = (self.now(), self.rulebook()?);
        let shown = key.clone();
        self.act(Action::new(name, params(&key), now), move |tx| {
            let reviewed = Reviewed::find(tx, &key, &rulebook, now)?;
            let complaint = change(tx, &reviewed, &rulebook, now)?;
            tx.set_complaint(&reviewed.account.id, &reviewed.review.id, &complaint)
        })
        .await?;
        self.review_show(shown).await
    }
}

fn draft(input: ComplaintInput) -> Result<Draft, AppError> {
    let ground = match input.ground.as_deref() {
        Some(code) => {
            Some(Ground::from_code(code).ok_or_else(|| AppError::about("complaint-ground", "value", code))?)
        }
        None => None,
    };
    let kept = |text: String| text.chars().take(KEPT).collect::<String>();
    Ok(Draft {
        ground,
        quote: kept(input.quote),
        fact: kept(input.fact),
        text: kept(input.text),
    })
}

/// The complaint as it is kept, or an empty one. A filed one stays as it was filed.
fn not_filed(reviewed: &Reviewed) -> Result<ComplaintRow, StoreError> {
    let complaint = reviewed.complaint.clone().unwrap_or_default();
    if complaint.filed_at.is_some() {
        return Err(abort(AppError::told("complaint-filed")));
    }
    Ok(complaint)
}

fn checks(
    reviewed: &Reviewed,
    complaint: &ComplaintRow,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Vec<Check> {
    let value = |role: &str| reviewed.rule(role, rulebook).and_then(|rule| rule.value);
    check(
        &complaint.draft,
        &Words::of(&reviewed.review),
        &Standing {
            can_complain: reviewed.review.can_complain,
            filed: u32::from(complaint.filed_at.is_some()),
            allowed: value("complaint_attempts"),
            most: value("complaint_length"),
            hold_until: complaint.hold_until,
        },
        now,
    )
}

/// Walks the review's case to where the complaint is filed; a case that is over stays as it is.
fn walk_to_filed(
    tx: &mut WriteTx,
    reviewed: &Reviewed,
    complaint: &ComplaintRow,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (Some(case), Some(playbook)) = (&reviewed.case, reviewed.playbook) else {
        return Ok(());
    };
    let over = matches!(
        case.state,
        CaseState::Settled | CaseState::Closed | CaseState::Dropped
    );
    let filing = playbook
        .steps
        .iter()
        .find(|step| step.action == Some(StepAction::Complain));
    let (Some(filing), false) = (filing, over) else {
        return Ok(());
    };
    let writing = playbook
        .steps
        .iter()
        .find(|step| step.fields.iter().any(|field| field.name == "complaint"));
    if let Some(writing) = writing {
        let fields = BTreeMap::from([
            ("quote".to_owned(), complaint.draft.quote.clone()),
            ("complaint".to_owned(), complaint.draft.text.clone()),
        ]);
        pass_to(tx, case, playbook, &writing.name, now)?;
        mark_step(tx, &case.id, &writing.name, None, &fields, now)?;
    }
    pass_to(tx, case, playbook, &filing.name, now)?;
    mark_step(tx, &case.id, &filing.name, None, &BTreeMap::new(), now)?;
    let mut case = case.clone();
    if case.state == CaseState::Suggested {
        case = transition(tx, case, CaseState::Open, Why::TakenUp, None, now)?;
    }
    let to = filing.state.unwrap_or(CaseState::WaitingPlatform);
    transition(tx, case, to, Why::Filed, Some(filing.name.clone()), now)?;
    Ok(())
}

/// Complaints by state.
pub(super) fn counts(r: &Reader, now: DateTime<Utc>) -> Result<Vec<CountView>, StoreError> {
    let mut states: BTreeMap<&'static str, u64> = BTreeMap::new();
    for (_, _, complaint) in r.complaints()? {
        *states.entry(complaint_state(Some(&complaint), now)).or_default() += 1;
    }
    Ok(states
        .into_iter()
        .map(|(state, of)| CountView {
            key: state.to_owned(),
            count: count(of),
        })
        .collect())
}

/// What is proposed before anything was written.
fn proposed(reviewed: &Reviewed) -> ComplaintRow {
    let ground = match reviewed.cause() {
        Cause::Delivery => Some(Ground::NotAboutProduct),
        _ => None,
    };
    let mut draft = Draft {
        ground,
        quote: quotes(reviewed).into_iter().next().unwrap_or_default(),
        fact: facts(reviewed).into_iter().next().unwrap_or_default(),
        text: String::new(),
    };
    draft.text = compose(reviewed, &draft);
    ComplaintRow {
        draft,
        lang: FILED_IN.code().to_owned(),
        ..ComplaintRow::default()
    }
}

/// The complaint's part of a review's page.
pub(super) fn view(
    r: &Reader,
    reviewed: &Reviewed,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<ComplaintView, StoreError> {
    let state = complaint_state(reviewed.complaint.as_ref(), now);
    let complaint = reviewed.complaint.clone().unwrap_or_else(|| proposed(reviewed));
    let list = checks(reviewed, &complaint, rulebook, now);
    let least = rulebook.count("complaint_rate_basis").unwrap_or(0);
    let of = r.complaint_record()?;
    let percent = match win_rate(of, least) {
        WinRate::Known { percent, .. } => Some(percent),
        WinRate::TooFew(_) => None,
    };
    let hold = rulebook.span("complaint_hold");
    Ok(ComplaintView {
        state: state.to_owned(),
        ground: complaint.draft.ground.map(|ground| ground.code().to_owned()),
        count: len(complaint.draft.text.chars().count()),
        limit: reviewed.rule("complaint_length", rulebook).map(rule_note),
        hold_until: complaint.hold_until.map(instant),
        hold_hours: hold.and_then(|hold| u32::try_from(hold.num_hours()).ok()),
        filed_at: complaint.filed_at.map(instant),
        result_at: complaint.result_at.map(instant),
        may_hold: may_hold(&list) && complaint.filed_at.is_none(),
        may_file: may_file(&list),
        checks: list
            .into_iter()
            .map(|check| ComplaintCheckView {
                name: check.name.to_owned(),
                state: check.state.code().to_owned(),
            })
            .collect(),
        grounds: Ground::ALL
            .iter()
            .map(|ground| ground.code().to_owned())
            .collect(),
        quotes: quotes(reviewed),
        fact_choices: facts(reviewed),
        record: ComplaintRecordView {
            won: of.won,
            decided: of.decided,
            percent,
            least: u32::try_from(least).unwrap_or(0),
        },
        base_rate: reviewed.rule("complaint_rate", rulebook).map(rule_note),
        page: registry::find(reviewed.account.platform.as_str())
            .and_then(|connector| connector.descriptor().complaint_page)
            .map(str::to_owned),
        quote: complaint.draft.quote,
        fact: complaint.draft.fact,
        text: complaint.draft.text,
        lang: complaint.lang,
    })
}
