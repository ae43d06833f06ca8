//! The rulebook.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::rulebook::{PeakInput, RulebookView};
use tauri::State;

/// Every rule and peak season.
#[tauri::command]
#[specta::specta]
pub async fn rule_list(shell: State<'_, Shell>) -> Answer<RulebookView> {
    shell.app().await?.rule_list().await
}

/// Sets the seller's value of a rule; no value: not known.
#[tauri::command]
#[specta::specta]
pub async fn rule_set(
    shell: State<'_, Shell>,
    rule: String,
    value: Option<i32>,
    note: Option<String>,
) -> Answer<RulebookView> {
    shell
        .app()
        .await?
        .rule_set(rule, value.map(i64::from), note)
        .await
}

/// Takes the seller's value of a rule back.
#[tauri::command]
#[specta::specta]
pub async fn rule_reset(shell: State<'_, Shell>, rule: String) -> Answer<RulebookView> {
    shell.app().await?.rule_reset(rule).await
}

/// Keeps a peak season.
#[tauri::command]
#[specta::specta]
pub async fn peak_save(shell: State<'_, Shell>, input: PeakInput) -> Answer<RulebookView> {
    shell.app().await?.peak_save(input).await
}

/// Forgets a peak season.
#[tauri::command]
#[specta::specta]
pub async fn peak_remove(shell: State<'_, Shell>, id: i32) -> Answer<RulebookView> {
    shell.app().await?.peak_remove(i64::from(id)).await
}
