//! Reviews and the one complaint each allows.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::review::{ComplaintInput, ReviewCounts, ReviewFilter, ReviewPage, ReviewView};
use tauri::State;

/// A page of reviews.
#[tauri::command]
#[specta::specta]
pub async fn review_page(
    shell: State<'_, Shell>,
    filter: ReviewFilter,
    after: Option<String>,
    limit: u32,
) -> Answer<ReviewPage> {
    shell.app().await?.review_page(filter, after, limit).await
}

/// How many reviews wait, and where complaints stand.
#[tauri::command]
#[specta::specta]
pub async fn review_counts(shell: State<'_, Shell>) -> Answer<ReviewCounts> {
    shell.app().await?.review_counts().await
}

/// A review's page.
#[tauri::command]
#[specta::specta]
pub async fn review_show(shell: State<'_, Shell>, key: String) -> Answer<ReviewView> {
    shell.app().await?.review_show(key).await
}

/// Says what a review is about; nothing leaves it to its words.
#[tauri::command]
#[specta::specta]
pub async fn review_cause(shell: State<'_, Shell>, key: String, cause: Option<String>) -> Answer<ReviewView> {
    shell.app().await?.review_cause(key, cause).await
}

/// Records what became of a review.
#[tauri::command]
#[specta::specta]
pub async fn review_outcome(
    shell: State<'_, Shell>,
    key: String,
    outcome: Option<String>,
) -> Answer<ReviewView> {
    shell.app().await?.review_outcome(key, outcome).await
}

/// Keeps a complaint as far as it is written.
#[tauri::command]
#[specta::specta]
pub async fn complaint_save(
    shell: State<'_, Shell>,
    key: String,
    input: ComplaintInput,
) -> Answer<ReviewView> {
    shell.app().await?.complaint_save(key, input).await
}

/// The complaint's text, made of its parts.
#[tauri::command]
#[specta::specta]
pub async fn complaint_text(shell: State<'_, Shell>, key: String, input: ComplaintInput) -> Answer<String> {
    shell.app().await?.complaint_text(key, input).await
}

/// Begins the hold.
#[tauri::command]
#[specta::specta]
pub async fn complaint_hold(shell: State<'_, Shell>, key: String) -> Answer<ReviewView> {
    shell.app().await?.complaint_hold(key).await
}

/// Takes note that the complaint was filed.
#[tauri::command]
#[specta::specta]
pub async fn complaint_filed(shell: State<'_, Shell>, key: String) -> Answer<ReviewView> {
    shell.app().await?.complaint_filed(key).await
}

/// Records what the marketplace decided.
#[tauri::command]
#[specta::specta]
pub async fn complaint_result(shell: State<'_, Shell>, key: String, result: String) -> Answer<ReviewView> {
    shell.app().await?.complaint_result(key, result).await
}

/// Throws a complaint away that was not filed.
#[tauri::command]
#[specta::specta]
pub async fn complaint_drop(shell: State<'_, Shell>, key: String) -> Answer<ReviewView> {
    shell.app().await?.complaint_drop(key).await
}
