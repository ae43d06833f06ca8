//! The desktop around the window: icon, closing, start with the session, updates.

use super::Answer;
use crate::shell::Shell;
use crate::{autostart, closing, tray, update, window};
use recourse_app::view::common::failure;
use recourse_app::view::desktop::{DesktopView, ReadyView, UpdateView};
use tauri::{AppHandle, Runtime, State};

/// How the program sits in the desktop.
#[tauri::command]
#[specta::specta]
pub async fn desktop<R: Runtime>(app: AppHandle<R>, shell: State<'_, Shell>) -> Answer<DesktopView> {
    Ok(DesktopView {
        tray: tray::is_there(&app),
        closing: shell.app().await?.closing().await?.code().to_owned(),
        autostart: autostart::is_on(&app),
        updates: update::state(app.config()).to_owned(),
    })
}

/// Keeps what closing the window means: `ask`, `background`, `quit`.
#[tauri::command]
#[specta::specta]
pub async fn closing_set<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    closing: String,
) -> Answer<DesktopView> {
    shell.app().await?.closing_set(closing).await?;
    desktop(app, shell).await
}

/// Answers what closing the window means and does it; `ask` keeps the window open.
#[tauri::command]
#[specta::specta]
pub async fn close_answer<R: Runtime>(app: AppHandle<R>, closing: String) -> Answer<()> {
    closing::answered(&app, closing).await
}

/// Switches the start with the session.
#[tauri::command]
#[specta::specta]
pub async fn autostart_set<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    on: bool,
) -> Answer<DesktopView> {
    autostart::set(&app, on).map_err(|error| failure("autostart", error.to_string()))?;
    desktop(app, shell).await
}

/// Looks for a newer release; without a key that releases are signed with, nobody is asked.
#[tauri::command]
#[specta::specta]
pub async fn update_check<R: Runtime>(app: AppHandle<R>) -> Answer<UpdateView> {
    update::check(&app).await
}

/// Puts the newer release in.
#[tauri::command]
#[specta::specta]
pub async fn update_install<R: Runtime>(app: AppHandle<R>) -> Answer<()> {
    update::install(&app).await
}

/// The page has something to show, dark or light: the window may be seen. Answers what waited for it.
#[tauri::command]
#[specta::specta]
pub async fn window_ready<R: Runtime>(app: AppHandle<R>, dark: bool) -> Answer<ReadyView> {
    Ok(window::ready(&app, dark))
}
