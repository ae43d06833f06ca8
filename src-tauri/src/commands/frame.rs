//! The frame: settings, demo, links.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::settings::{FrameView, SettingsView};
use recourse_app::view::undo::KeyView;
use tauri::State;

/// What the frame needs at start.
#[tauri::command]
#[specta::specta]
pub async fn frame(shell: State<'_, Shell>) -> Answer<FrameView> {
    shell.app().await?.frame().await
}

/// Changes the settings.
#[tauri::command]
#[specta::specta]
pub async fn settings_set(shell: State<'_, Shell>, settings: SettingsView) -> Answer<SettingsView> {
    shell.app().await?.settings_set(settings).await
}

/// The shortcuts that the seller moved to other keys.
#[tauri::command]
#[specta::specta]
pub async fn keys_list(shell: State<'_, Shell>) -> Answer<Vec<KeyView>> {
    shell.app().await?.keys().await
}

/// Keeps the shortcuts that the seller moved.
#[tauri::command]
#[specta::specta]
pub async fn keys_set(shell: State<'_, Shell>, keys: Vec<KeyView>) -> Answer<Vec<KeyView>> {
    shell.app().await?.keys_set(keys).await
}

/// Opens the demo shop in its own data folder, in this window.
#[tauri::command]
#[specta::specta]
pub async fn demo_open(shell: State<'_, Shell>) -> Answer<FrameView> {
    shell.open_demo().await
}

/// Leaves the demo; with `remove`, deletes its folder.
#[tauri::command]
#[specta::specta]
pub async fn demo_leave(shell: State<'_, Shell>, remove: bool) -> Answer<FrameView> {
    shell.leave_demo(remove).await
}

/// Opens a case's, ticket's or order's page in the browser: only https addresses of the account's marketplace.
/// `what`: `order`, `review`, `claim` or `support`; `id`: the order's, case's or ticket's id.
#[tauri::command]
#[specta::specta]
pub async fn page_open<R: tauri::Runtime>(
    app: tauri::AppHandle<R>,
    shell: State<'_, Shell>,
    url: String,
) -> Answer<()> {
    shell.open_page(&app, &url).await
}
