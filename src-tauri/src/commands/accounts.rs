//! Shops.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::account::{AccountInput, AccountView, PlatformView, TokenView};
use tauri::State;

/// Marketplaces that can be connected.
#[tauri::command]
#[specta::specta]
pub async fn platform_list(shell: State<'_, Shell>) -> Answer<Vec<PlatformView>> {
    Ok(shell.app().await?.platforms())
}

/// Reads a token without the network.
#[tauri::command]
#[specta::specta]
pub async fn account_inspect(
    shell: State<'_, Shell>,
    platform: String,
    secret: String,
    endpoint: Option<String>,
) -> Answer<TokenView> {
    shell
        .app()
        .await?
        .account_inspect(platform, secret, endpoint)
        .await
}

/// Connects a shop.
#[tauri::command]
#[specta::specta]
pub async fn account_add(shell: State<'_, Shell>, input: AccountInput) -> Answer<AccountView> {
    shell.app().await?.account_add(input).await
}

/// Makes a shop whose orders are entered by hand.
#[tauri::command]
#[specta::specta]
pub async fn account_add_manual(
    shell: State<'_, Shell>,
    platform: String,
    name: String,
) -> Answer<AccountView> {
    shell.app().await?.account_add_manual(platform, name).await
}

/// All shops.
#[tauri::command]
#[specta::specta]
pub async fn account_list(shell: State<'_, Shell>) -> Answer<Vec<AccountView>> {
    shell.app().await?.account_list().await
}

/// Checks a shop's token again.
#[tauri::command]
#[specta::specta]
pub async fn account_check(shell: State<'_, Shell>, account: String) -> Answer<AccountView> {
    shell.app().await?.account_check(account).await
}

/// Replaces a shop's token.
#[tauri::command]
#[specta::specta]
pub async fn account_renew(shell: State<'_, Shell>, account: String, secret: String) -> Answer<AccountView> {
    shell.app().await?.account_renew(account, secret).await
}

/// Pauses, resumes, or changes the interval.
#[tauri::command]
#[specta::specta]
pub async fn account_set(
    shell: State<'_, Shell>,
    account: String,
    paused: Option<bool>,
    interval_min: Option<u32>,
) -> Answer<AccountView> {
    shell
        .app()
        .await?
        .account_set(account, paused, interval_min)
        .await
}

/// Removes a shop and everything of it.
#[tauri::command]
#[specta::specta]
pub async fn account_remove(
    shell: State<'_, Shell>,
    account: String,
    with_backups: Option<bool>,
) -> Answer<()> {
    let app = shell.app().await?;
    if with_backups == Some(true) {
        return app.account_remove_with_backups(account).await;
    }
    app.account_remove(account).await
}

/// Unlocks tokens kept under a passphrase.
#[tauri::command]
#[specta::specta]
pub async fn secrets_unlock(shell: State<'_, Shell>, passphrase: String) -> Answer<()> {
    shell.app().await?.secrets_unlock(passphrase).await
}
