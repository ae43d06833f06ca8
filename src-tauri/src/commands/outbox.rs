//! The outbox.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::outbox::{OutboxCheckView, OutboxFilter, OutboxInput, OutboxItemView, OutboxPage};
use tauri::State;

/// What queueing an action would mean.
#[tauri::command]
#[specta::specta]
pub async fn outbox_check(shell: State<'_, Shell>, input: OutboxInput) -> Answer<OutboxCheckView> {
    shell.app().await?.outbox_check(input).await
}

/// Queues an action.
#[tauri::command]
#[specta::specta]
pub async fn outbox_add(shell: State<'_, Shell>, input: OutboxInput) -> Answer<OutboxItemView> {
    shell.app().await?.outbox_add(input).await
}

/// A page of the outbox.
#[tauri::command]
#[specta::specta]
pub async fn outbox_list(
    shell: State<'_, Shell>,
    filter: OutboxFilter,
    after: Option<String>,
    limit: u32,
) -> Answer<OutboxPage> {
    shell.app().await?.outbox_list(filter, after, limit).await
}

/// Takes an action back.
#[tauri::command]
#[specta::specta]
pub async fn outbox_cancel(shell: State<'_, Shell>, id: String) -> Answer<OutboxItemView> {
    shell.app().await?.outbox_cancel(id).await
}

/// Tries or looks now.
#[tauri::command]
#[specta::specta]
pub async fn outbox_retry(shell: State<'_, Shell>, id: String) -> Answer<OutboxItemView> {
    shell.app().await?.outbox_retry(id).await
}

/// The seller tells whether it was sent.
#[tauri::command]
#[specta::specta]
pub async fn outbox_settle(shell: State<'_, Shell>, id: String, sent: bool) -> Answer<OutboxItemView> {
    shell.app().await?.outbox_settle(id, sent).await
}

/// Sends again what may have been sent.
#[tauri::command]
#[specta::specta]
pub async fn outbox_again(shell: State<'_, Shell>, id: String) -> Answer<OutboxItemView> {
    shell.app().await?.outbox_again(id).await
}
