//! Drafts, the lint, templates.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::draft::{
    DraftFilled, DraftFilter, DraftList, DraftRow, FillInput, LintInput, LintView, TemplateInput,
    TemplatesExported, TemplatesImported,
};
use tauri::State;

/// Drafts, shipped and the seller's own.
#[tauri::command]
#[specta::specta]
pub async fn draft_list(shell: State<'_, Shell>, filter: DraftFilter) -> Answer<DraftList> {
    shell.app().await?.draft_list(filter).await
}

/// A draft filled with what is known.
#[tauri::command]
#[specta::specta]
pub async fn draft_fill(shell: State<'_, Shell>, input: FillInput) -> Answer<DraftFilled> {
    shell.app().await?.draft_fill(input).await
}

/// Checks a text before it is sent.
#[tauri::command]
#[specta::specta]
pub async fn draft_lint(shell: State<'_, Shell>, input: LintInput) -> Answer<LintView> {
    shell.app().await?.draft_lint(input).await
}

/// Keeps a template.
#[tauri::command]
#[specta::specta]
pub async fn template_save(shell: State<'_, Shell>, input: TemplateInput) -> Answer<DraftRow> {
    shell.app().await?.template_save(input).await
}

/// Takes a template of the seller's own away.
#[tauri::command]
#[specta::specta]
pub async fn template_remove(shell: State<'_, Shell>, id: String) -> Answer<()> {
    shell.app().await?.template_remove(id).await
}

/// Asks for a file and writes the seller's own templates there. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn templates_export<R: tauri::Runtime>(
    app: tauri::AppHandle<R>,
    shell: State<'_, Shell>,
) -> Answer<Option<TemplatesExported>> {
    shell.export_templates(&app).await
}

/// Asks for a file and adds its templates. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn templates_import<R: tauri::Runtime>(
    app: tauri::AppHandle<R>,
    shell: State<'_, Shell>,
) -> Answer<Option<TemplatesImported>> {
    shell.import_templates(&app).await
}
