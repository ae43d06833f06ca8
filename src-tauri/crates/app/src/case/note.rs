//! Notes: what the seller writes to himself. They go into no ticket.

use super::page::find;
use super::walk::line;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::instant;
use crate::view::case::CaseView;
use crate::view::common::ApiError;
use crate::view::proof::NoteView;
use recourse_domain::id::CaseId;
use recourse_store::{Action, NoteRow, Reader, StoreError};
use serde_json::json;

/// Characters of a note.
const NOTE_CHARS: usize = 10_000;

impl App {
    /// Writes a note on a case.
    ///
    /// # Errors
    /// `case-unknown`, `text-empty`.
    pub async fn case_note(&self, id: String, text: String) -> Result<CaseView, ApiError> {
        let now = self.now();
        let words = words(&text)?;
        let shown = id.clone();
        self.act(Action::new("note", about(&id), now), move |tx| {
            let case = find(tx, &id)?;
            tx.put_note(
                &case.id,
                &NoteRow {
                    id: uuid::Uuid::now_v7().to_string(),
                    at: now,
                    changed_at: None,
                    text: words,
                },
            )?;
            tx.audit(
                &case.id,
                &line(now, "note", Some(case.state), Some(case.state), None),
            )?;
            tx.update_case(&case, now)
        })
        .await?;
        self.case_show(shown).await
    }

    /// Writes a note anew.
    ///
    /// # Errors
    /// `case-unknown`, `text-empty`, `note-unknown`.
    pub async fn case_note_change(
        &self,
        id: String,
        note: String,
        text: String,
    ) -> Result<CaseView, ApiError> {
        let now = self.now();
        let words = words(&text)?;
        let shown = id.clone();
        self.act(Action::new("note-change", about(&id), now), move |tx| {
            let case = find(tx, &id)?;
            let old = tx.notes(&case.id)?.into_iter().find(|one| one.id == note);
            let Some(old) = old else {
                return Err(abort(AppError::told("note-unknown")));
            };
            if old.text == words {
                return Ok(());
            }
            tx.put_note(
                &case.id,
                &NoteRow {
                    changed_at: Some(now),
                    text: words,
                    ..old
                },
            )?;
            tx.audit(
                &case.id,
                &line(now, "note_changed", Some(case.state), Some(case.state), None),
            )?;
            tx.update_case(&case, now)
        })
        .await?;
        self.case_show(shown).await
    }

    /// Removes a note.
    ///
    /// # Errors
    /// `case-unknown`, `note-unknown`.
    pub async fn case_note_remove(&self, id: String, note: String) -> Result<CaseView, ApiError> {
        let now = self.now();
        let shown = id.clone();
        self.act(Action::new("note-remove", about(&id), now), move |tx| {
            let case = find(tx, &id)?;
            if !tx.remove_note(&case.id, &note)? {
                return Err(abort(AppError::told("note-unknown")));
            }
            tx.audit(
                &case.id,
                &line(now, "note_removed", Some(case.state), Some(case.state), None),
            )?;
            tx.update_case(&case, now)
        })
        .await?;
        self.case_show(shown).await
    }
}

/// A case's notes for its page, oldest first.
pub(super) fn notes(r: &Reader, case: &CaseId) -> Result<Vec<NoteView>, StoreError> {
    Ok(r.notes(case)?
        .into_iter()
        .map(|note| NoteView {
            id: note.id,
            at: instant(note.at),
            changed_at: note.changed_at.map(instant),
            text: note.text,
        })
        .collect())
}

fn words(text: &str) -> Result<String, AppError> {
    let words = text.trim();
    if words.is_empty() || words.chars().count() > NOTE_CHARS {
        return Err(AppError::told("text-empty"));
    }
    Ok(words.to_owned())
}

fn about(case: &str) -> serde_json::Value {
    json!([{ "name": "case", "value": { "form": "text", "value": case.trim() } }])
}
