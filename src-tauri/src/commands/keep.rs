//! Backups and their way back, the full export, the check of everything. Files are chosen in dialogs here.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::keep::{
    BackupWritten, BackupsView, CalendarWritten, ExportedView, RestorePreviewView, RestoredView, VerifiedView,
};
use recourse_app::view::work::WorkView;
use tauri::{AppHandle, State};

/// The backups of the open folder, also when it does not open.
#[tauri::command]
#[specta::specta]
pub async fn backup_list(shell: State<'_, Shell>) -> Answer<BackupsView> {
    shell.backup_list().await
}

/// Makes a backup in the data folder.
#[tauri::command]
#[specta::specta]
pub async fn backup_now(shell: State<'_, Shell>) -> Answer<BackupsView> {
    shell.app().await?.backup_now().await
}

/// Asks for a file and writes everything into it. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn backup_to<R: tauri::Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
) -> Answer<Option<BackupWritten>> {
    shell.backup_to(&app).await
}

/// Asks for a backup and says what putting it back would do. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn restore_choose<R: tauri::Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
) -> Answer<Option<RestorePreviewView>> {
    shell.restore_choose(&app).await
}

/// What putting a backup of the data folder back would do.
#[tauri::command]
#[specta::specta]
pub async fn restore_preview(shell: State<'_, Shell>, source: String) -> Answer<RestorePreviewView> {
    shell.restore_preview(source).await
}

/// Puts a backup back, as it was previewed.
#[tauri::command]
#[specta::specta]
pub async fn restore_run(shell: State<'_, Shell>, source: String, again: bool) -> Answer<RestoredView> {
    shell.restore_run(source, again).await
}

/// Long writes under way; `WorkChanged` tells when one gets on.
#[tauri::command]
#[specta::specta]
pub async fn work_list(shell: State<'_, Shell>) -> Answer<Vec<WorkView>> {
    Ok(shell.app().await?.works().borrow().clone())
}

/// Stops a long write, of which nothing is left; its command answers nothing, as if its dialog had been closed.
#[tauri::command]
#[specta::specta]
pub async fn work_stop(shell: State<'_, Shell>, id: u32) -> Answer<()> {
    shell.app().await?.work_stop(id);
    Ok(())
}

/// Asks for a folder and writes everything into a new one in it. `None` when the dialog was closed or the writing stopped.
#[tauri::command]
#[specta::specta]
pub async fn export_all<R: tauri::Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
) -> Answer<Option<ExportedView>> {
    shell.export_all(&app).await
}

/// Compares everything with what it should be.
#[tauri::command]
#[specta::specta]
pub async fn verify(shell: State<'_, Shell>) -> Answer<VerifiedView> {
    shell.app().await?.verify().await
}

/// Asks for a file and writes the open deadlines into it. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn calendar_save<R: tauri::Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
) -> Answer<Option<CalendarWritten>> {
    shell.calendar_save(&app).await
}
