//! Sync.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::sync::SyncStatus;
use tauri::State;

/// Wakes the actors.
#[tauri::command]
#[specta::specta]
pub async fn sync_now(shell: State<'_, Shell>) -> Answer<()> {
    shell.app().await?.sync_now().await
}

/// Pauses or resumes all accounts.
#[tauri::command]
#[specta::specta]
pub async fn sync_pause(shell: State<'_, Shell>, paused: bool) -> Answer<()> {
    shell.app().await?.sync_pause(paused).await
}

/// What the status line says.
#[tauri::command]
#[specta::specta]
pub async fn sync_status(shell: State<'_, Shell>) -> Answer<SyncStatus> {
    shell.app().await?.sync_status().await
}
