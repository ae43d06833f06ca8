//! A case's page.

use super::facts::Dossier;
use super::known::known;
use super::money::{asked, asks};
use super::note::notes;
use super::row::case_row;
use super::subject::{state_code, subject};
use super::walk::done_steps;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::{self, amount, instant, len};
use crate::order::{fields, ids, links_of_order, order_page, review_page};
use crate::rulebook::explain;
use crate::view::case::{
    AuditView, CaseView, EvidenceFileView, EvidenceView, OptionView, ReasonView, ResultMoneyView,
    StepFieldView, StepView,
};
use crate::view::common::{ApiError, MessageView, ValueView};
use crate::view::order::FieldView;
use chrono::{DateTime, Utc};
use recourse_connectors::registry;
use recourse_domain::evidence::{EvidenceForm, EvidenceRequirement};
use recourse_domain::id::CaseId;
use recourse_domain::playbook::{DoneStep, Playbook, StepState, StepStatus, Walk};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{CaseQuery, CaseRow, CaseView as Part, Reader, Store, StoreError};

/// Cases of the kind that a page offers to file together, at most.
const ALIKE: usize = 500;

impl App {
    /// A case's page.
    ///
    /// # Errors
    /// `case-unknown`.
    pub async fn case_show(&self, id: String) -> Result<CaseView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let store = self.store.clone();
        Ok(self
            .read(move |r| {
                let case = find(r, &id)?;
                page(r, &store, case, &rulebook, now)
            })
            .await?)
    }
}

/// Finds a case by its id; small letters and missing zeros are forgiven.
pub(crate) fn find(r: &Reader, id: &str) -> Result<CaseRow, StoreError> {
    let unknown = || abort(AppError::about("case-unknown", "value", id.trim()));
    let number = id
        .trim()
        .trim_start_matches(['C', 'c'])
        .trim_start_matches('-')
        .parse::<u32>()
        .map_err(|_| unknown())?;
    r.case(&CaseId::new(format!("C-{number:04}")))?
        .ok_or_else(unknown)
}

fn page(
    r: &Reader,
    store: &Store,
    case: CaseRow,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<CaseView, StoreError> {
    let accounts = r.accounts()?;
    let dossier = Dossier::read(r, case, now)?;
    let done = done_steps(r, &dossier.case.id)?;
    let facts = known(&dossier.case, dossier.playbook, &done, None, rulebook);
    let walk = Walk::of(dossier.playbook, &done, dossier.case.state, &facts);
    let asked = asked(&dossier, rulebook);
    let price = dossier
        .order
        .as_ref()
        .and_then(|row| row.order.price)
        .or_else(|| dossier.claim.as_ref().and_then(|claim| claim.price));
    let links = match &dossier.order {
        Some(row) => links_of_order(r, row)?,
        None => Vec::new(),
    };
    Ok(CaseView {
        case: case_row(r, &accounts, &dossier.case, now)?,
        sentence: sentence(&dossier),
        ids: case_ids(&dossier),
        parcel: dossier
            .timeline
            .as_ref()
            .map(|timeline| map::parcel::whole(timeline, &dossier.usual)),
        timeline: dossier
            .timeline
            .as_ref()
            .map(map::parcel::events)
            .unwrap_or_default(),
        reason: ReasonView {
            rule: dossier.case.rule.clone(),
            facts: map::params(&facts),
            falsified_by: dossier.memo.falsified_by.clone(),
        },
        subject: subject(r, store, &dossier, now)?,
        money: map::money::lines(rulebook, &dossier.account.platform, price, &dossier.finance),
        ask: if asks(&dossier) {
            map::amounts(asked.total.iter())
        } else {
            Vec::new()
        },
        money_incomplete: !asked.finance_reported,
        steps: steps(&walk, dossier.playbook, rulebook, now),
        next_step: walk.next().map(|step| step.name.clone()),
        evidence: evidence(r, store, &dossier, Look::Glance)?,
        notes: notes(r, &dossier.case.id)?,
        links,
        audit: r
            .audit_of(&dossier.case.id)?
            .into_iter()
            .map(|line| AuditView {
                at: instant(line.at),
                who: line.who,
                what: line.what,
                from: line.from,
                to: line.to,
                why: line.why,
            })
            .collect(),
        explains: explain(r, &dossier, rulebook, now)?,
        alike: alike(r, &dossier.case)?,
        outcome: dossier.case.outcome.map(|outcome| outcome.code().to_owned()),
        result: result(&dossier.case),
        page: portal_page(&dossier),
    })
}

/// The sentence that says it all: the finding's own; for a case opened by hand, that it was.
fn sentence(dossier: &Dossier) -> MessageView {
    match &dossier.memo.sentence {
        Some(sentence) => map::message(sentence),
        None => map::say(
            "sentence-by_hand",
            [("kind", ValueView::Code(format!("kind-{}", dossier.case.kind)))],
        ),
    }
}

fn case_ids(dossier: &Dossier) -> Vec<FieldView> {
    let mut list = dossier.order.as_ref().map(ids).unwrap_or_default();
    list.extend(fields([
        (
            "review",
            dossier.review.as_ref().map(|review| review.id.to_string()),
        ),
        ("claim", dossier.claim.as_ref().map(|claim| claim.id.to_string())),
        (
            "chat",
            dossier.chat.as_ref().map(|(thread, _)| thread.id.to_string()),
        ),
    ]));
    if dossier.order.is_none() {
        list.extend(fields([("srid", dossier.srid().map(|srid| srid.to_string()))]));
    }
    list
}

fn steps(walk: &Walk<'_>, playbook: &Playbook, rulebook: &Rulebook, now: DateTime<Utc>) -> Vec<StepView> {
    walk.steps()
        .iter()
        .map(|status| {
            let done: Option<&DoneStep> = status.done.filter(|_| status.state == StepState::Done);
            StepView {
                name: status.step.name.clone(),
                form: status.step.form.code().to_owned(),
                state: status.state.code().to_owned(),
                options: options(status, playbook),
                chosen: done.and_then(|done| done.choice.clone()),
                fields: status
                    .step
                    .fields
                    .iter()
                    .map(|field| StepFieldView {
                        name: field.name.clone(),
                        form: field.form.code().to_owned(),
                        required: field.required,
                        value: status.done.and_then(|done| done.fields.get(&field.name).cloned()),
                    })
                    .collect(),
                action: status.step.action.map(|action| action.code().to_owned()),
                draft: status.step.draft.clone(),
                held_until: walk
                    .held_until(&status.step.name, rulebook)
                    .filter(|until| *until > now)
                    .map(instant),
                done_at: done.map(|done| instant(done.at)),
            }
        })
        .collect()
}

/// A step's options as they can be chosen now.
pub(super) fn options(status: &StepStatus<'_>, playbook: &Playbook) -> Vec<OptionView> {
    status
        .options
        .iter()
        .map(|option| OptionView {
            name: option.choice.name.clone(),
            disabled: option.disabled,
            suggested: option.suggested,
            sends: option.choice.sends.clone(),
            draft: option.choice.draft.clone(),
            opens: playbook
                .exit(&option.choice.next)
                .and_then(|exit| exit.opens.as_ref())
                .map(ToString::to_string),
        })
        .collect()
}

/// How closely files on disk are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// By their length; a page opens at once and has them read afterwards.
    Glance,
    /// Read whole and compared with their digest.
    Whole,
}

/// The evidence list with what is there.
pub(crate) fn evidence(
    r: &Reader,
    store: &Store,
    dossier: &Dossier,
    look: Look,
) -> Result<Vec<EvidenceView>, StoreError> {
    let attached = r.evidence(&dossier.case.id)?;
    let originals = r.originals(&dossier.case.id)?;
    dossier
        .playbook
        .evidence
        .iter()
        .map(|requirement| {
            let rows = requirement
                .records
                .as_deref()
                .map_or(0, |name| dossier.records(name));
            let files: Vec<EvidenceFileView> = attached
                .iter()
                .filter(|piece| piece.requirement == requirement.name)
                .map(|piece| {
                    let original = originals.iter().find(|row| {
                        row.blurred == piece.attachment && row.piece.requirement == piece.requirement
                    });
                    let state = match look {
                        Look::Glance => store.attachment_glance(&piece.attachment, piece.bytes)?,
                        Look::Whole => store.attachment_state(&piece.attachment)?,
                    };
                    Ok(EvidenceFileView {
                        attachment: piece.attachment.to_string(),
                        name: piece.name.clone(),
                        media_type: piece.media_type.clone(),
                        bytes: u32::try_from(piece.bytes).unwrap_or(u32::MAX),
                        source: piece.source.clone(),
                        captured_at: instant(piece.captured_at),
                        state: state_code(state).to_owned(),
                        original: original.map(|row| row.piece.attachment.to_string()),
                        areas: original.map_or(0, |row| row.areas),
                    })
                })
                .collect::<Result<_, StoreError>>()?;
            let present = match requirement.form {
                EvidenceForm::Records => rows > 0,
                EvidenceForm::Picture | EvidenceForm::File => files.iter().any(|file| file.state == "kept"),
            };
            Ok(EvidenceView {
                name: requirement.name.clone(),
                form: requirement.form.code().to_owned(),
                required: required(requirement, &dossier.case),
                present,
                rows: len(rows),
                files,
            })
        })
        .collect()
}

/// Whether a ticket without it is incomplete. The record of what a case is about is needed; the record of something that
/// the case is not about is not, whatever the kind says of its other cases.
fn required(requirement: &EvidenceRequirement, case: &CaseRow) -> bool {
    const SUBJECTS: [&str; 3] = ["review", "claim", "chat"];
    match requirement.records.as_deref() {
        Some(record) if SUBJECTS.contains(&record) && SUBJECTS.contains(&case.subject_kind.as_str()) => {
            record == case.subject_kind
        }
        _ => requirement.required,
    }
}

/// Other cases of the kind and account that can still be filed.
fn alike(r: &Reader, case: &CaseRow) -> Result<Vec<String>, StoreError> {
    if case.ticket.is_some() {
        return Ok(Vec::new());
    }
    let mut ids = Vec::new();
    for view in [Part::Todo, Part::Suggested] {
        let page = r.case_page(&CaseQuery {
            view: Some(view),
            kind: Some(case.kind.clone()),
            account: Some(case.account.clone()),
            limit: ALIKE,
            ..CaseQuery::default()
        })?;
        ids.extend(
            page.items
                .into_iter()
                .filter(|other| other.id != case.id && other.ticket.is_none())
                .map(|other| other.id.to_string()),
        );
    }
    ids.truncate(ALIKE);
    Ok(ids)
}

fn result(case: &CaseRow) -> Vec<ResultMoneyView> {
    [
        ("claimed", case.claimed),
        ("recovered", case.recovered),
        ("conceded", case.conceded),
        ("written_off", case.written_off),
    ]
    .into_iter()
    .filter_map(|(kind, money)| {
        Some(ResultMoneyView {
            kind: kind.to_owned(),
            amount: amount(money?),
        })
    })
    .collect()
}

/// The page of the seller's portal that shows what the case is about.
pub(crate) fn portal_page(dossier: &Dossier) -> Option<String> {
    let connector = registry::find(dossier.account.platform.as_str())?;
    if let (Some(review), Some(_)) = (&dossier.review, connector.descriptor().review_page) {
        return review_page(&dossier.account, review);
    }
    match &dossier.order {
        Some(row) => order_page(&dossier.account, row.order.id.as_str()),
        None => None,
    }
}
