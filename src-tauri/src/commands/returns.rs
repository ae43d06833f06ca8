//! Returns and claims, and the seller's own return policy.

use super::Answer;
use crate::ask;
use crate::shell::Shell;
use recourse_app::view::returns::{
    DefectRateView, InspectInput, PickupSaved, PolicyLineView, PolicyView, ReturnList, ReturnView,
};
use tauri::State;

/// Everything pending, most urgent first.
#[tauri::command]
#[specta::specta]
pub async fn return_list(shell: State<'_, Shell>) -> Answer<ReturnList> {
    shell.app().await?.return_list().await
}

/// A return's page.
#[tauri::command]
#[specta::specta]
pub async fn return_show(shell: State<'_, Shell>, key: String) -> Answer<ReturnView> {
    shell.app().await?.return_show(key).await
}

/// How often the product comes back with a claim.
#[tauri::command]
#[specta::specta]
pub async fn return_defect_rate(shell: State<'_, Shell>, key: String) -> Answer<Option<DefectRateView>> {
    shell.app().await?.return_defect_rate(key).await
}

/// The goods came, now or at an instant.
#[tauri::command]
#[specta::specta]
pub async fn return_receive(shell: State<'_, Shell>, key: String, at: Option<String>) -> Answer<ReturnView> {
    shell.app().await?.return_receive(key, at).await
}

/// What was found in the parcel.
#[tauri::command]
#[specta::specta]
pub async fn return_inspect(shell: State<'_, Shell>, key: String, input: InspectInput) -> Answer<ReturnView> {
    shell.app().await?.return_inspect(key, input).await
}

/// What is decided about goods that came back; nothing takes the decision back.
#[tauri::command]
#[specta::specta]
pub async fn return_settle(
    shell: State<'_, Shell>,
    key: String,
    decision: Option<String>,
) -> Answer<ReturnView> {
    shell.app().await?.return_settle(key, decision).await
}

/// Asks the seller for photos of what came. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn return_photo_choose<R: tauri::Runtime>(
    app: tauri::AppHandle<R>,
    shell: State<'_, Shell>,
    key: String,
) -> Answer<Option<ReturnView>> {
    match shell.pick_files(&app).await {
        Some(files) => shell.app().await?.return_photo_add(key, files).await.map(Some),
        None => Ok(None),
    }
}

/// Attaches the picture on the clipboard.
#[tauri::command]
#[specta::specta]
pub async fn return_photo_paste(shell: State<'_, Shell>, key: String) -> Answer<ReturnView> {
    let picture = shell.pasted().await?;
    shell.app().await?.return_photo_add(key, vec![picture]).await
}

/// Attaches the files last dropped on the window, by the number in the `FilesDropped` event.
#[tauri::command]
#[specta::specta]
pub async fn return_photo_drop(shell: State<'_, Shell>, key: String, drop: u32) -> Answer<ReturnView> {
    let files = shell.dropped(drop)?;
    shell.app().await?.return_photo_add(key, files).await
}

/// Takes a photo off.
#[tauri::command]
#[specta::specta]
pub async fn return_photo_remove(
    shell: State<'_, Shell>,
    key: String,
    attachment: String,
) -> Answer<ReturnView> {
    shell.app().await?.return_photo_remove(key, attachment).await
}

/// Asks where to, and writes the pick-up list there. `None` when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn return_pickup_to<R: tauri::Runtime>(
    app: tauri::AppHandle<R>,
    shell: State<'_, Shell>,
    keys: Vec<String>,
    lang: Option<String>,
) -> Answer<Option<PickupSaved>> {
    let name = shell.app().await?.return_pickup_name();
    match ask::place(&app, &name, "PDF", "pdf").await {
        Some(file) => shell.app().await?.return_pickup(keys, lang, file).await.map(Some),
        None => Ok(None),
    }
}

/// The seller's own return policy.
#[tauri::command]
#[specta::specta]
pub async fn policy(shell: State<'_, Shell>) -> Answer<PolicyView> {
    shell.app().await?.policy().await
}

/// Writes a line of it.
#[tauri::command]
#[specta::specta]
pub async fn policy_set(shell: State<'_, Shell>, line: PolicyLineView) -> Answer<PolicyView> {
    shell.app().await?.policy_set(line).await
}

/// Takes a line out.
#[tauri::command]
#[specta::specta]
pub async fn policy_remove(shell: State<'_, Shell>, n: u32) -> Answer<PolicyView> {
    shell.app().await?.policy_remove(n).await
}

/// The seller's link to the marketplace's return guide.
#[tauri::command]
#[specta::specta]
pub async fn policy_guide(shell: State<'_, Shell>, guide: String) -> Answer<PolicyView> {
    shell.app().await?.policy_guide(guide).await
}
