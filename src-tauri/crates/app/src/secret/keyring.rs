//! The system's key store, asked from a thread of its own: it may show a window, be slow, or be absent.

use crate::error::AppError;
use keyring::{Entry, Error};
use recourse_domain::id::AccountId;
use secrecy::{ExposeSecret, SecretString};
use std::time::Duration;

const SERVICE: &str = "recourse";
/// A store that is there says so at once.
const ANSWERS_WITHIN: Duration = Duration::from_secs(2);
/// The store may ask the seller for its own password.
const SELLER_TYPES_WITHIN: Duration = Duration::from_secs(90);

pub(super) async fn available() -> bool {
    likely()
        && matches!(
            ask(ANSWERS_WITHIN, || Entry::store_status().is_ok()).await,
            Some(true)
        )
}

pub(super) async fn set(account: &AccountId, secret: &SecretString) -> Result<(), AppError> {
    let (user, secret) = (account.to_string(), secret.clone());
    run(move || Entry::new(SERVICE, &user)?.set_password(secret.expose_secret())).await
}

pub(super) async fn get(account: &AccountId) -> Result<SecretString, AppError> {
    let user = account.to_string();
    run(move || Entry::new(SERVICE, &user)?.get_password().map(SecretString::from)).await
}

pub(super) async fn delete(account: &AccountId) -> Result<(), AppError> {
    let user = account.to_string();
    match run(move || Entry::new(SERVICE, &user)?.delete_credential()).await {
        Err(AppError::SecretMissing) => Ok(()),
        other => other,
    }
}

/// Without a session bus there is no Secret Service, and looking for one may start one.
#[cfg(all(unix, not(target_os = "macos")))]
fn likely() -> bool {
    std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|a| !a.is_empty())
        || std::env::var_os("XDG_RUNTIME_DIR")
            .is_some_and(|dir| std::path::Path::new(&dir).join("bus").exists())
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn likely() -> bool {
    true
}

async fn run<T: Send + 'static>(
    work: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> Result<T, AppError> {
    if !available().await {
        return Err(AppError::NoKeyStore("no store answers".to_owned()));
    }
    match ask(SELLER_TYPES_WITHIN, work).await {
        Some(Ok(value)) => Ok(value),
        Some(Err(Error::NoEntry)) => Err(AppError::SecretMissing),
        Some(Err(error)) => Err(AppError::NoKeyStore(error.to_string())),
        None => Err(AppError::NoKeyStore("no answer in time".to_owned())),
    }
}

async fn ask<T: Send + 'static>(within: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (tell, answer) = tokio::sync::oneshot::channel();
    std::thread::Builder::new()
        .name("key-store".to_owned())
        .spawn(move || tell.send(work()).is_ok())
        .ok()?;
    tokio::time::timeout(within, answer).await.ok()?.ok()
}
