//! The goods came: a clock runs, photos are taken, the seller's own policy proposes, the seller decides.

use super::subject::Subject;
use crate::app::App;
use crate::case::{state_code, touch};
use crate::error::{AppError, abort};
use crate::evidence::{Incoming, keep};
use crate::map::{self, instant};
use crate::view::case::EvidenceFileView;
use crate::view::common::ApiError;
use crate::view::returns::{InspectInput, InspectionView, ProposalView, ReturnView};
use chrono::{DateTime, Utc};
use recourse_domain::case::CaseState;
use recourse_domain::evidence::EvidenceForm;
use recourse_domain::id::{AccountId, AttachmentId};
use recourse_domain::returns::{Condition, Decision, Fault, propose};
use recourse_store::{Action, InspectionPhoto, InspectionRow, Reader, Store, StoreError, WriteTx};
use serde_json::{Value, json};

/// Characters of a note.
const NOTE_CHARS: usize = 2_000;

/// What was found, as the page shows it.
pub(super) fn inspection(
    r: &Reader,
    store: &Store,
    account: &AccountId,
    found: &InspectionRow,
) -> Result<InspectionView, StoreError> {
    let photos = r
        .inspection_photos(account, &found.parcel)?
        .into_iter()
        .map(|photo| {
            Ok(EvidenceFileView {
                state: state_code(store.attachment_state(&photo.attachment)?).to_owned(),
                attachment: photo.attachment.to_string(),
                name: photo.name,
                media_type: photo.media_type,
                bytes: u32::try_from(photo.bytes).unwrap_or(u32::MAX),
                source: photo.source,
                captured_at: instant(photo.captured_at),
                original: None,
                areas: 0,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(InspectionView {
        received_at: instant(found.received_at),
        condition: found.condition.clone(),
        faults: found.faults.clone(),
        note: found.note.clone(),
        inspected_at: found.inspected_at.map(instant),
        photos,
        proposal: proposal(r, found)?,
        decision: found.decision.clone(),
        policy: found.policy_text.clone(),
        decided_at: found.decided_at.map(instant),
    })
}

fn proposal(r: &Reader, found: &InspectionRow) -> Result<Option<ProposalView>, StoreError> {
    let lines = r.policy_lines()?;
    let condition = found.condition.as_deref().and_then(Condition::from_code);
    let faults: Vec<Fault> = found
        .faults
        .iter()
        .filter_map(|code| Fault::from_code(code))
        .collect();
    Ok(propose(&lines, condition, &faults).and_then(|proposed| {
        let line = lines.iter().find(|line| line.n == proposed.line)?;
        Some(ProposalView {
            decision: proposed.decision.code().to_owned(),
            line: u32::try_from(proposed.line).unwrap_or(u32::MAX),
            text: line.text.clone(),
        })
    }))
}

impl App {
    /// The goods came, now or at an instant (RFC 3339, or a day) that is not in the future: the clock runs from there. A time
    /// that was given before is changed.
    ///
    /// # Errors
    /// `return-unknown`, `time-invalid`.
    pub async fn return_receive(&self, key: String, at: Option<String>) -> Result<ReturnView, ApiError> {
        let now = self.now();
        let received_at = match &at {
            Some(text) => map::read_instant(text)
                .filter(|at| *at <= now)
                .ok_or_else(|| AppError::about("time-invalid", "value", text))?,
            None => now,
        };
        self.change(key, "receive", "received", move |_, subject, found| {
            Ok(match found {
                Some(found) => InspectionRow { received_at, ..found },
                None => InspectionRow {
                    parcel: subject.parcel(),
                    received_at,
                    condition: None,
                    faults: Vec::new(),
                    note: None,
                    inspected_at: None,
                    decision: None,
                    policy_n: None,
                    policy_text: None,
                    decided_at: None,
                },
            })
        })
        .await
    }

    /// What the seller found in the parcel.
    ///
    /// # Errors
    /// `return-unknown`, `return-not-received`, `return-finding` for a code that does not exist or a note that is too long.
    pub async fn return_inspect(&self, key: String, input: InspectInput) -> Result<ReturnView, ApiError> {
        let now = self.now();
        let wrong = |value: &str| AppError::about("return-finding", "value", value);
        if let Some(code) = &input.condition {
            Condition::from_code(code).ok_or_else(|| wrong(code))?;
        }
        for code in &input.faults {
            Fault::from_code(code).ok_or_else(|| wrong(code))?;
        }
        let note = input
            .note
            .map(|note| note.trim().to_owned())
            .filter(|note| !note.is_empty());
        if note
            .as_ref()
            .is_some_and(|note| note.chars().count() > NOTE_CHARS)
        {
            return Err(wrong("note").into());
        }
        self.change(key, "inspect", "inspected", move |_, _, found| {
            let found = found.ok_or_else(not_received)?;
            Ok(InspectionRow {
                condition: input.condition,
                faults: input.faults,
                note,
                inspected_at: Some(now),
                ..found
            })
        })
        .await
    }

    /// What the seller decides about goods that came back, with the policy line it rests on: the proposed one where the
    /// decision is the proposed one. `None` takes the decision back.
    ///
    /// # Errors
    /// `return-unknown`, `return-not-received`, `return-not-inspected`, `return-finding`.
    pub async fn return_settle(&self, key: String, decision: Option<String>) -> Result<ReturnView, ApiError> {
        let now = self.now();
        if let Some(code) = &decision {
            Decision::from_code(code).ok_or_else(|| AppError::about("return-finding", "value", code))?;
        }
        let what = if decision.is_some() {
            "settle-return"
        } else {
            "unsettle-return"
        };
        self.change(key, what, "decided-return", move |tx, _, found| {
            let found = found.ok_or_else(not_received)?;
            if found.inspected_at.is_none() {
                return Err(abort(AppError::told("return-not-inspected")));
            }
            let cited = proposal(tx, &found)?.filter(|cited| Some(&cited.decision) == decision.as_ref());
            Ok(InspectionRow {
                decided_at: decision.is_some().then_some(now),
                decision,
                policy_n: cited.as_ref().map(|cited| i64::from(cited.line)),
                policy_text: cited.map(|cited| cited.text),
                ..found
            })
        })
        .await
    }

    /// Checks (as evidence is checked) and attaches photos of what came. All of them, or none.
    ///
    /// # Errors
    /// `return-unknown`, `return-not-received`, `evidence-none`, `evidence-type`, `evidence-too-large`, `evidence-unreadable`,
    /// `file-missing`, `disk-full`.
    pub async fn return_photo_add(
        &self,
        key: String,
        incoming: Vec<Incoming>,
    ) -> Result<ReturnView, ApiError> {
        let now = self.now();
        if incoming.is_empty() {
            return Err(AppError::told("evidence-none").into());
        }
        let store = self.store.clone();
        let kept = tokio::task::spawn_blocking(move || keep(&store, incoming, EvidenceForm::Picture))
            .await
            .map_err(|error| AppError::Internal(error.to_string()))??;
        let shown = key.clone();
        self.act(named("inspect-photo", &key, now), move |tx| {
            let subject = Subject::find(tx, &key, now)?;
            let parcel = subject.parcel();
            tx.inspection(&subject.account.id, &parcel)?
                .ok_or_else(not_received)?;
            for (file, attachment) in &kept {
                tx.add_inspection_photo(
                    &subject.account.id,
                    &parcel,
                    &InspectionPhoto {
                        attachment: attachment.clone(),
                        name: file.name.clone(),
                        media_type: file.media_type.to_owned(),
                        bytes: u64::try_from(file.bytes.len()).unwrap_or(0),
                        source: file.source.to_owned(),
                        captured_at: now,
                    },
                )?;
            }
            Ok(())
        })
        .await?;
        self.return_show(shown).await
    }

    /// Takes a photo off. Its bytes stay in the store, so that it can be undone.
    ///
    /// # Errors
    /// `return-unknown`.
    pub async fn return_photo_remove(&self, key: String, attachment: String) -> Result<ReturnView, ApiError> {
        let now = self.now();
        let shown = key.clone();
        self.act(named("inspect-photo-off", &key, now), move |tx| {
            let subject = Subject::find(tx, &key, now)?;
            let id = AttachmentId::from(attachment.as_str());
            tx.remove_inspection_photo(&subject.account.id, &subject.parcel(), &id)
        })
        .await?;
        self.return_show(shown).await
    }

    /// Changes what was found in one action, with a line in the history of each open case on the parcel.
    async fn change(
        &self,
        key: String,
        name: &'static str,
        what: &'static str,
        change: impl FnOnce(&WriteTx, &Subject, Option<InspectionRow>) -> Result<InspectionRow, StoreError>
        + Send
        + 'static,
    ) -> Result<ReturnView, ApiError> {
        let now = self.now();
        let shown = key.clone();
        self.act(named(name, &key, now), move |tx| {
            let subject = Subject::find(tx, &key, now)?;
            let found = tx.inspection(&subject.account.id, &subject.parcel())?;
            let row = change(tx, &subject, found)?;
            tx.put_inspection(&subject.account.id, &row)?;
            let words = [
                row.condition.as_ref().map(|code| code.to_uppercase()),
                row.note.clone(),
            ];
            let words: Vec<String> = words.into_iter().flatten().collect();
            let Some(order) = &subject.order else {
                return Ok(());
            };
            for case in tx.cases_of_order(&order.account, &order.order.id)? {
                if matches!(case.state, CaseState::Closed | CaseState::Dropped) {
                    continue;
                }
                let why = (!words.is_empty()).then(|| words.join(", "));
                touch(tx, &case, what, why, now)?;
            }
            Ok(())
        })
        .await?;
        self.return_show(shown).await
    }
}

fn named(name: &'static str, key: &str, now: DateTime<Utc>) -> Action {
    let subject = key.rsplit('/').next().unwrap_or(key);
    let params: Value = json!([map::text_param("subject", subject)]);
    Action::new(name, params, now)
}

fn not_received() -> StoreError {
    abort(AppError::told("return-not-received"))
}
