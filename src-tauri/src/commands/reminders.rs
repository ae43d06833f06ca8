//! Reminders.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::reminder::{ReminderSettings, RemindersView};
use tauri::State;

/// The reminders that wait for the seller.
#[tauri::command]
#[specta::specta]
pub async fn reminder_list(shell: State<'_, Shell>) -> Answer<RemindersView> {
    shell.app().await?.reminder_list().await
}

/// One was seen, or all.
#[tauri::command]
#[specta::specta]
pub async fn reminder_seen(shell: State<'_, Shell>, key: Option<String>) -> Answer<RemindersView> {
    shell.app().await?.reminder_seen(key).await
}

/// Reminds again so many minutes from now.
#[tauri::command]
#[specta::specta]
pub async fn reminder_later(shell: State<'_, Shell>, key: String, minutes: u32) -> Answer<RemindersView> {
    shell.app().await?.reminder_later(key, minutes).await
}

/// How the seller wants to be reminded.
#[tauri::command]
#[specta::specta]
pub async fn reminder_settings(shell: State<'_, Shell>) -> Answer<ReminderSettings> {
    shell.app().await?.reminder_settings().await
}

/// Changes it.
#[tauri::command]
#[specta::specta]
pub async fn reminder_settings_set(
    shell: State<'_, Shell>,
    settings: ReminderSettings,
) -> Answer<ReminderSettings> {
    shell.app().await?.reminder_settings_set(settings).await
}
