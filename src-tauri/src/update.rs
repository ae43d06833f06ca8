//! Signed updates, off until there is a key to sign with.
//!
//! Two locks, and both are closed: the code is left out unless the feature `updates` is asked for, and built in it does nothing before
//! `plugins.updater` in `tauri.conf.json` names a public key, where releases are told of, and that a signature must hold the version.
//! Until then nothing is asked of any server. With both, a release is looked for when the seller asks, never during his work, and its
//! signature is checked before anything is put in.

use crate::commands::Answer;
use recourse_app::view::desktop::UpdateView;
use tauri::{AppHandle, Config, Runtime};

/// The code of updates that are switched off.
pub const OFF: &str = "off";

/// `on` or `off`.
pub fn state(config: &Config) -> &'static str {
    if cfg!(feature = "updates") && keyed(config) {
        "on"
    } else {
        OFF
    }
}

/// Whether the configuration says whom to ask and whose signature counts.
pub fn keyed(config: &Config) -> bool {
    let Some(updater) = config.plugins.0.get("updater") else {
        return false;
    };
    let key = updater.get("pubkey").and_then(|key| key.as_str());
    let endpoints = updater.get("endpoints").and_then(|list| list.as_array());
    let versions = updater
        .get("requireSignedVersion")
        .and_then(|flag| flag.as_bool());
    key.is_some_and(|key| !key.trim().is_empty())
        && endpoints.is_some_and(|list| {
            !list.is_empty()
                && list
                    .iter()
                    .all(|address| address.as_str().is_some_and(|a| a.starts_with("https://")))
        })
        && versions == Some(true)
}

fn off() -> UpdateView {
    UpdateView {
        state: OFF.to_owned(),
        version: None,
        notes: None,
    }
}

/// Looks for a newer release.
///
/// # Errors
/// `update` when it cannot be looked for.
#[cfg(not(feature = "updates"))]
pub async fn check<R: Runtime>(_handle: &AppHandle<R>) -> Answer<UpdateView> {
    Ok(off())
}

/// Puts the newer release in.
///
/// # Errors
/// `update` always: there is none.
#[cfg(not(feature = "updates"))]
pub async fn install<R: Runtime>(_handle: &AppHandle<R>) -> Answer<()> {
    Err(recourse_app::view::common::failure("update", OFF.to_owned()))
}

#[cfg(feature = "updates")]
pub use keyed::{check, install};

#[cfg(feature = "updates")]
mod keyed {
    use super::{OFF, off, state};
    use crate::commands::Answer;
    use recourse_app::view::common::{ApiError, failure};
    use recourse_app::view::desktop::UpdateView;
    use tauri::{AppHandle, Runtime};
    use tauri_plugin_updater::{Error, Update, UpdaterExt as _};

    fn failed(error: &Error) -> ApiError {
        failure("update", error.to_string())
    }

    async fn found<R: Runtime>(handle: &AppHandle<R>) -> Answer<Option<Update>> {
        if state(handle.config()) == OFF {
            return Ok(None);
        }
        let updater = handle.updater().map_err(|error| failed(&error))?;
        updater.check().await.map_err(|error| failed(&error))
    }

    /// Looks for a newer release.
    ///
    /// # Errors
    /// `update` when it cannot be looked for.
    pub async fn check<R: Runtime>(handle: &AppHandle<R>) -> Answer<UpdateView> {
        if state(handle.config()) == OFF {
            return Ok(off());
        }
        Ok(match found(handle).await? {
            Some(update) => UpdateView {
                state: "found".to_owned(),
                version: Some(update.version),
                notes: update.body,
            },
            None => UpdateView {
                state: "current".to_owned(),
                ..off()
            },
        })
    }

    /// Fetches the newer release, checks its signature, puts it in and starts it.
    ///
    /// # Errors
    /// `update` when there is none, it cannot be fetched, or its signature does not match.
    pub async fn install<R: Runtime>(handle: &AppHandle<R>) -> Answer<()> {
        let update = found(handle)
            .await?
            .ok_or_else(|| failure("update", OFF.to_owned()))?;
        update
            .download_and_install(|_, _| {}, || {})
            .await
            .map_err(|error| failed(&error))?;
        handle.request_restart();
        Ok(())
    }
}
