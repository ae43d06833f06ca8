//! Notes: what the seller writes to himself. They go into no ticket.

use super::history::touch;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::instant;
use crate::view::case::CaseView;
use crate::view::common::ApiError;
use crate::view::proof::NoteView;
use recourse_domain::id::CaseId;
use recourse_store::{NoteRow, Reader, StoreError};

/// Characters of a note.
const NOTE_CHARS: usize = 10_000;

impl App {
    /// Writes a note on a case.
    ///
    /// # Errors
    /// `case-unknown`, `text-empty`.
    pub async fn case_note(&self, id: String, text: String) -> Result<CaseView, ApiError> {
        let text = words(&text)?;
        self.on_case("note", id, move |tx, case, now| {
            let note = NoteRow {
                id: uuid::Uuid::now_v7().to_string(),
                at: now,
                changed_at: None,
                text,
            };
            tx.put_note(&case.id, &note)?;
            touch(tx, &case, "note", None, now)
        })
        .await
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
        let text = words(&text)?;
        self.on_case("note-change", id, move |tx, case, now| {
            let old = tx.notes(&case.id)?.into_iter().find(|one| one.id == note);
            let old = old.ok_or_else(|| abort(AppError::told("note-unknown")))?;
            if old.text == text {
                return Ok(());
            }
            let note = NoteRow {
                changed_at: Some(now),
                text,
                ..old
            };
            tx.put_note(&case.id, &note)?;
            touch(tx, &case, "note_changed", None, now)
        })
        .await
    }

    /// Removes a note.
    ///
    /// # Errors
    /// `case-unknown`, `note-unknown`.
    pub async fn case_note_remove(&self, id: String, note: String) -> Result<CaseView, ApiError> {
        self.on_case("note-remove", id, move |tx, case, now| {
            if !tx.remove_note(&case.id, &note)? {
                return Err(abort(AppError::told("note-unknown")));
            }
            touch(tx, &case, "note_removed", None, now)
        })
        .await
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
