//! Evidence: files come from a dialog, a drop or the clipboard, always through Rust.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::case::CaseView;
use recourse_app::view::proof::{AreaView, FileCheckView};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

/// A kept file for the window.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AttachmentView {
    /// Media type.
    pub media_type: String,
    /// The bytes, base64.
    pub base64: String,
}

/// Asks the seller for files and attaches them. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn evidence_choose<R: tauri::Runtime>(
    app: tauri::AppHandle<R>,
    shell: State<'_, Shell>,
    case_id: String,
    evidence: String,
) -> Answer<Option<CaseView>> {
    shell.choose_evidence(&app, case_id, evidence).await
}

/// Attaches the picture on the clipboard.
#[tauri::command]
#[specta::specta]
pub async fn evidence_paste(shell: State<'_, Shell>, case_id: String, evidence: String) -> Answer<CaseView> {
    shell.paste_evidence(case_id, evidence).await
}

/// True when the clipboard holds a picture that was not attached yet; for the screenshot run.
#[tauri::command]
#[specta::specta]
pub async fn clipboard_has_picture(shell: State<'_, Shell>) -> Answer<bool> {
    shell.clipboard_has_picture().await
}

/// Attaches the files last dropped on the window, by the number in the `FilesDropped` event.
#[tauri::command]
#[specta::specta]
pub async fn evidence_drop(
    shell: State<'_, Shell>,
    case_id: String,
    evidence: String,
    drop: u32,
) -> Answer<CaseView> {
    shell.drop_evidence(case_id, evidence, drop).await
}

/// Takes a file off a case.
#[tauri::command]
#[specta::specta]
pub async fn evidence_detach(
    shell: State<'_, Shell>,
    case_id: String,
    evidence: String,
    attachment: String,
) -> Answer<CaseView> {
    shell
        .app()
        .await?
        .evidence_detach(case_id, evidence, attachment)
        .await
}

/// Makes parts of an attached picture unreadable.
#[tauri::command]
#[specta::specta]
pub async fn evidence_blur(
    shell: State<'_, Shell>,
    case_id: String,
    evidence: String,
    attachment: String,
    areas: Vec<AreaView>,
) -> Answer<CaseView> {
    shell
        .app()
        .await?
        .evidence_blur(case_id, evidence, attachment, areas)
        .await
}

/// Puts back the picture that one with unreadable parts was made from.
#[tauri::command]
#[specta::specta]
pub async fn evidence_unblur(
    shell: State<'_, Shell>,
    case_id: String,
    evidence: String,
    attachment: String,
) -> Answer<CaseView> {
    shell
        .app()
        .await?
        .evidence_unblur(case_id, evidence, attachment)
        .await
}

/// Compares a case's files with their digests.
#[tauri::command]
#[specta::specta]
pub async fn evidence_check(shell: State<'_, Shell>, case_id: String) -> Answer<Vec<FileCheckView>> {
    shell.app().await?.evidence_check(case_id).await
}

/// A kept file; pictures scaled so that the longer side is at most `max_px` (0: as it is).
#[tauri::command]
#[specta::specta]
pub async fn attachment(shell: State<'_, Shell>, id: String, max_px: u32) -> Answer<AttachmentView> {
    shell.attachment(id, max_px).await
}
