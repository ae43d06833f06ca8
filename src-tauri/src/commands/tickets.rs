//! Tickets.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::ticket::{
    CaptureStop, ExportInput, OutcomeInput, TicketExported, TicketPreview, TicketRow,
};
use recourse_app::view::ticket_shown::{TicketManifestView, TicketPageView, TicketSheetView};
use tauri::State;

/// Exactly what a bundle would hold.
#[tauri::command]
#[specta::specta]
pub async fn ticket_preview(
    shell: State<'_, Shell>,
    cases: Vec<String>,
    input: ExportInput,
) -> Answer<TicketPreview> {
    shell.app().await?.ticket_preview(cases, input).await
}

/// Writes the bundle into the data folder's `tickets/`.
#[tauri::command]
#[specta::specta]
pub async fn ticket_export(
    shell: State<'_, Shell>,
    cases: Vec<String>,
    input: ExportInput,
) -> Answer<TicketExported> {
    shell.app().await?.ticket_export(cases, None, input).await
}

/// Asks for a folder and writes the bundle there. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn ticket_export_to<R: tauri::Runtime>(
    app: tauri::AppHandle<R>,
    shell: State<'_, Shell>,
    cases: Vec<String>,
    input: ExportInput,
) -> Answer<Option<TicketExported>> {
    shell.export_to(&app, cases, input).await
}

/// All tickets.
#[tauri::command]
#[specta::specta]
pub async fn ticket_list(shell: State<'_, Shell>) -> Answer<Vec<TicketRow>> {
    shell.app().await?.ticket_list().await
}

/// One ticket.
#[tauri::command]
#[specta::specta]
pub async fn ticket_show(shell: State<'_, Shell>, ticket: String) -> Answer<TicketRow> {
    shell.app().await?.ticket_show(ticket).await
}

/// It was filed and got a number.
#[tauri::command]
#[specta::specta]
pub async fn ticket_filed(
    shell: State<'_, Shell>,
    ticket: String,
    number: String,
    at: Option<String>,
    remind_at: Option<String>,
) -> Answer<TicketRow> {
    shell
        .app()
        .await?
        .ticket_filed(ticket, number, at, remind_at)
        .await
}

/// The marketplace answered.
#[tauri::command]
#[specta::specta]
pub async fn ticket_outcome(
    shell: State<'_, Shell>,
    ticket: String,
    outcomes: Vec<OutcomeInput>,
) -> Answer<TicketRow> {
    shell.app().await?.ticket_outcome(ticket, outcomes).await
}

/// A page of a preview's PDF as a picture.
#[tauri::command]
#[specta::specta]
pub async fn ticket_page(
    shell: State<'_, Shell>,
    key: String,
    page: u32,
    width: u32,
) -> Answer<TicketPageView> {
    shell.app().await?.ticket_page(key, page, width).await
}

/// Rows of a sheet of a preview's spreadsheet.
#[tauri::command]
#[specta::specta]
pub async fn ticket_sheet(
    shell: State<'_, Shell>,
    key: String,
    sheet: String,
    from: u32,
    count: u32,
) -> Answer<TicketSheetView> {
    shell.app().await?.ticket_sheet(key, sheet, from, count).await
}

/// The files of a preview's bundle with their digests.
#[tauri::command]
#[specta::specta]
pub async fn ticket_manifest(shell: State<'_, Shell>, key: String) -> Answer<TicketManifestView> {
    shell.app().await?.ticket_manifest(key).await
}

/// Writes an exported ticket's bundle again where it was.
#[tauri::command]
#[specta::specta]
pub async fn ticket_again(shell: State<'_, Shell>, ticket: String) -> Answer<TicketExported> {
    shell.app().await?.ticket_again_in_place(ticket).await
}

/// Ticks a step after the export, or takes the tick off.
#[tauri::command]
#[specta::specta]
pub async fn ticket_step(
    shell: State<'_, Shell>,
    ticket: String,
    step: String,
    done: bool,
) -> Answer<TicketRow> {
    shell.app().await?.ticket_step(ticket, step, done).await
}

/// When to look for an answer.
#[tauri::command]
#[specta::specta]
pub async fn ticket_remind(shell: State<'_, Shell>, ticket: String, at: Option<String>) -> Answer<TicketRow> {
    shell.app().await?.ticket_remind(ticket, at).await
}

/// Pictures still missing.
#[tauri::command]
#[specta::specta]
pub async fn capture_run(shell: State<'_, Shell>, cases: Vec<String>) -> Answer<Vec<CaptureStop>> {
    shell.app().await?.capture_run(cases).await
}

/// Shows a ticket's bundle in the file manager.
#[tauri::command]
#[specta::specta]
pub async fn ticket_reveal<R: tauri::Runtime>(
    app: tauri::AppHandle<R>,
    shell: State<'_, Shell>,
    ticket: String,
) -> Answer<()> {
    shell.reveal_bundle(&app, ticket).await
}

/// Puts a letter's text on the clipboard.
#[tauri::command]
#[specta::specta]
pub async fn text_copy(shell: State<'_, Shell>, text: String) -> Answer<()> {
    shell.copy_text(text).await
}
