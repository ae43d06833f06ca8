//! What the program is, where its data lies, and a report for support.

use super::Answer;
use crate::ask;
use crate::shell::Shell;
use recourse_app::view::common::failure;
use recourse_app::view::diagnostics::{AboutView, DiagnosticsView, DiagnosticsWritten, FolderView};
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_opener::OpenerExt;

/// What the program is.
#[tauri::command]
#[specta::specta]
pub async fn about(shell: State<'_, Shell>) -> Answer<AboutView> {
    shell.app().await?.about(webview()).await
}

/// Where the data lies.
#[tauri::command]
#[specta::specta]
pub async fn folder(shell: State<'_, Shell>) -> Answer<FolderView> {
    Ok(shell.app().await?.folder())
}

/// Shows the data folder in the file manager.
#[tauri::command]
#[specta::specta]
pub async fn folder_open<R: Runtime>(app: AppHandle<R>, shell: State<'_, Shell>) -> Answer<()> {
    let folder = shell.app().await?.folder();
    app.opener()
        .open_path(folder.path, None::<&str>)
        .map_err(|error| failure("file-manager", error.to_string()))
}

/// Asks for a folder that the data goes to at the next start; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn folder_move<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
) -> Answer<Option<FolderView>> {
    let Some(chosen) = ask::folder(&app).await else {
        return Ok(None);
    };
    shell.app().await?.folder_move(chosen).map(Some)
}

/// Takes a planned move back.
#[tauri::command]
#[specta::specta]
pub async fn folder_stay(shell: State<'_, Shell>) -> Answer<FolderView> {
    shell.app().await?.folder_stay()
}

/// A report for support, whole: nothing is written yet.
#[tauri::command]
#[specta::specta]
pub async fn diagnostics(shell: State<'_, Shell>) -> Answer<DiagnosticsView> {
    shell.app().await?.diagnostics(webview()).await
}

/// Asks for a file and writes the report that was shown last; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn diagnostics_save<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
) -> Answer<Option<DiagnosticsWritten>> {
    let opened = shell.app().await?;
    let Some(file) = ask::place(&app, &opened.diagnostics_name(), "ZIP", "zip").await else {
        return Ok(None);
    };
    opened.diagnostics_write(file).await.map(Some)
}

/// The version of the system's webview, where one is there.
fn webview() -> Option<String> {
    tauri::webview_version().ok()
}
