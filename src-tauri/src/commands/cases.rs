//! Cases.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::case::{
    CaseCounts, CaseFilter, CasePage, CaseView, FieldInput, OptionView, StepInput,
};
use recourse_app::view::inbox::{BulkInput, BulkLineView, SavedViewInput, SavedViewView};
use recourse_app::view::proof::RelatedView;
use recourse_app::view::today::TodayView;
use recourse_app::view::undo::UndoView;
use tauri::State;

/// Today.
#[tauri::command]
#[specta::specta]
pub async fn today(shell: State<'_, Shell>) -> Answer<TodayView> {
    shell.app().await?.today().await
}

/// The digest was read.
#[tauri::command]
#[specta::specta]
pub async fn digest_seen(shell: State<'_, Shell>) -> Answer<()> {
    shell.app().await?.digest_seen().await
}

/// A page of the inbox.
#[tauri::command]
#[specta::specta]
pub async fn case_page(
    shell: State<'_, Shell>,
    filter: CaseFilter,
    after: Option<String>,
    limit: u32,
) -> Answer<CasePage> {
    shell.app().await?.case_page(filter, after, limit).await
}

/// Counts of the inbox.
#[tauri::command]
#[specta::specta]
pub async fn case_counts(shell: State<'_, Shell>) -> Answer<CaseCounts> {
    shell.app().await?.case_counts().await
}

/// A case's page.
#[tauri::command]
#[specta::specta]
pub async fn case_show(shell: State<'_, Shell>, id: String) -> Answer<CaseView> {
    shell.app().await?.case_show(id).await
}

/// Does a step or takes a decision.
#[tauri::command]
#[specta::specta]
pub async fn case_step(
    shell: State<'_, Shell>,
    id: String,
    step: String,
    input: StepInput,
) -> Answer<CaseView> {
    shell.app().await?.case_step(id, step, input).await
}

/// A step's options as they would be with these fields.
#[tauri::command]
#[specta::specta]
pub async fn case_options(
    shell: State<'_, Shell>,
    id: String,
    step: String,
    fields: Vec<FieldInput>,
) -> Answer<Vec<OptionView>> {
    shell.app().await?.case_options(id, step, fields).await
}

/// Hides a case until an instant; `None` wakes it.
#[tauri::command]
#[specta::specta]
pub async fn case_snooze(shell: State<'_, Shell>, id: String, until: Option<String>) -> Answer<CaseView> {
    shell.app().await?.case_snooze(id, until).await
}

/// Lets a case go, with a reason.
#[tauri::command]
#[specta::specta]
pub async fn case_drop(shell: State<'_, Shell>, id: String, why: String) -> Answer<CaseView> {
    shell.app().await?.case_drop(id, why).await
}

/// Takes up suggestions.
#[tauri::command]
#[specta::specta]
pub async fn case_take_up(shell: State<'_, Shell>, ids: Vec<String>) -> Answer<u32> {
    shell.app().await?.case_take_up(ids).await
}

/// What would become of several cases.
#[tauri::command]
#[specta::specta]
pub async fn case_bulk_preview(
    shell: State<'_, Shell>,
    ids: Vec<String>,
    input: BulkInput,
) -> Answer<Vec<BulkLineView>> {
    shell.app().await?.case_bulk_preview(ids, input).await
}

/// Does something to several cases, as one step to undo; gives how many were changed.
#[tauri::command]
#[specta::specta]
pub async fn case_bulk(shell: State<'_, Shell>, ids: Vec<String>, input: BulkInput) -> Answer<u32> {
    shell.app().await?.case_bulk(ids, input).await
}

/// Orders around a case's.
#[tauri::command]
#[specta::specta]
pub async fn case_related(shell: State<'_, Shell>, id: String) -> Answer<Vec<RelatedView>> {
    shell.app().await?.case_related(id).await
}

/// The inbox's filters with a name.
#[tauri::command]
#[specta::specta]
pub async fn saved_view_list(shell: State<'_, Shell>) -> Answer<Vec<SavedViewView>> {
    shell.app().await?.saved_view_list().await
}

/// Keeps a filter under a name.
#[tauri::command]
#[specta::specta]
pub async fn saved_view_save(shell: State<'_, Shell>, input: SavedViewInput) -> Answer<String> {
    shell.app().await?.saved_view_save(input).await
}

/// Removes a filter with a name.
#[tauri::command]
#[specta::specta]
pub async fn saved_view_remove(shell: State<'_, Shell>, id: String) -> Answer<()> {
    shell.app().await?.saved_view_remove(id).await
}

/// Writes a note anew.
#[tauri::command]
#[specta::specta]
pub async fn case_note_change(
    shell: State<'_, Shell>,
    id: String,
    note: String,
    text: String,
) -> Answer<CaseView> {
    shell.app().await?.case_note_change(id, note, text).await
}

/// Removes a note.
#[tauri::command]
#[specta::specta]
pub async fn case_note_remove(shell: State<'_, Shell>, id: String, note: String) -> Answer<CaseView> {
    shell.app().await?.case_note_remove(id, note).await
}

/// Writes a note on a case.
#[tauri::command]
#[specta::specta]
pub async fn case_note(shell: State<'_, Shell>, id: String, text: String) -> Answer<CaseView> {
    shell.app().await?.case_note(id, text).await
}

/// Opens cases by hand on chosen orders.
#[tauri::command]
#[specta::specta]
pub async fn case_open(
    shell: State<'_, Shell>,
    kind: String,
    order_keys: Vec<String>,
) -> Answer<Vec<String>> {
    shell.app().await?.case_open(kind, order_keys).await
}

/// Opens a case by hand on an order, with the instant from which its deadline counts.
#[tauri::command]
#[specta::specta]
pub async fn case_open_since(
    shell: State<'_, Shell>,
    kind: String,
    order_key: String,
    since: Option<String>,
) -> Answer<Vec<String>> {
    shell
        .app()
        .await?
        .case_open_since(kind, vec![order_key], since)
        .await
}

/// Local changes that can be undone.
#[tauri::command]
#[specta::specta]
pub async fn undo_list(shell: State<'_, Shell>) -> Answer<Vec<UndoView>> {
    shell.app().await?.undo_list().await
}

/// Undoes the newest change, or the one named.
#[tauri::command]
#[specta::specta]
pub async fn undo(shell: State<'_, Shell>, id: Option<String>) -> Answer<UndoView> {
    shell.app().await?.undo(id).await
}

/// What was undone and can be done again.
#[tauri::command]
#[specta::specta]
pub async fn redo_list(shell: State<'_, Shell>) -> Answer<Vec<UndoView>> {
    shell.app().await?.redo_list().await
}

/// Undoes everything down to one change.
#[tauri::command]
#[specta::specta]
pub async fn undo_to(shell: State<'_, Shell>, id: String) -> Answer<Vec<UndoView>> {
    shell.app().await?.undo_to(id).await
}

/// Does again what was undone last.
#[tauri::command]
#[specta::specta]
pub async fn redo(shell: State<'_, Shell>) -> Answer<UndoView> {
    shell.app().await?.redo().await
}
