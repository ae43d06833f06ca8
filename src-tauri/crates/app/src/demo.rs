//! The demo shop: a data folder of its own, filled through the real connector from a built-in marketplace.

use crate::account::Memo;
use crate::app::{App, AppOptions};
use crate::error::AppError;
use crate::secret::Keeping;
use crate::sync::SyncInput;
use crate::view::case::CaseFilter;
use crate::view::common::ApiError;
use crate::view::sync::SyncStatus;
use crate::view::ticket::ExportInput;
use recourse_connectors::registry;
use recourse_domain::id::AccountId;
use recourse_domain::playbook::Catalogue;
use recourse_sandbox::{Running, Sandbox};
use recourse_store::{AccountRow, Options, Store};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};

/// The built-in marketplace refills its token buckets so many times faster than the real one; so does the limiter.
pub(crate) const HURRY: u32 = 1000;
/// Every demo shop is the same one.
const SEED: u64 = 7;
/// Cases in the bundle that a demo without a display exports.
const BUNDLE_CASES: usize = 20;

/// What a demo without a window did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DemoReport {
    /// Shops.
    pub accounts: u32,
    /// Orders read.
    pub orders: u32,
    /// Cases found, suggestions included.
    pub cases: u32,
    /// Path of the bundle.
    pub bundle: String,
    /// The ticket it belongs to.
    pub ticket: String,
    /// Pieces of evidence that the bundle names as missing.
    pub missing: u32,
}

/// The demo's folder, inside the seller's own.
pub fn demo_dir(own: &Path) -> PathBuf {
    own.join("demo")
}

/// Options that open the demo's folder instead of the seller's.
pub fn demo_options(own: &AppOptions) -> AppOptions {
    if own.demo {
        return own.clone();
    }
    AppOptions {
        data_dir: demo_dir(&own.data_dir),
        demo: true,
        ..own.clone()
    }
}

/// Opens the demo's folder, with its marketplace running.
///
/// # Errors
/// As [`App::open`].
pub async fn open_demo(own: &AppOptions) -> Result<App, ApiError> {
    App::open(demo_options(own)).await
}

/// Deletes the demo's folder.
///
/// # Errors
/// `locked` while the demo is open; `storage` when it cannot be deleted.
pub fn remove_demo(own: &AppOptions) -> Result<(), ApiError> {
    let dir = demo_options(own).data_dir;
    if !dir.exists() {
        return Ok(());
    }
    let options = Options {
        read_only: false,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        now: own.clock().now(),
    };
    // Whoever holds the lock still works in the folder. A folder that does not open for another reason is removed all the
    // same: that is what was asked for.
    match Store::open(&dir, options) {
        Ok(store) => {
            if let Err(error) = store.close() {
                tracing::debug!(%error, "the demo's store did not close well");
            }
        }
        Err(error) => {
            if let found @ AppError::Told { code: "locked", .. } = AppError::from(error) {
                return Err(found.into());
            }
        }
    }
    std::fs::remove_dir_all(&dir).map_err(|error| AppError::file(&dir, &error).into())
}

/// The whole demo without a window: reads the shop, finds cases, exports one bundle.
///
/// # Errors
/// As [`App::open`], [`App::sync_once`] and [`App::ticket_export`].
pub async fn run_demo(own: &AppOptions, out: Option<PathBuf>, lang: &str) -> Result<DemoReport, ApiError> {
    let app = open_demo(own).await?;
    let report = demo(&app, out, lang, &|_| {}).await;
    app.stop().await;
    report
}

async fn demo(
    app: &App,
    out: Option<PathBuf>,
    lang: &str,
    progress: &(dyn Fn(SyncStatus) + Send + Sync),
) -> Result<DemoReport, ApiError> {
    app.sync_once(SyncInput::default(), progress).await?;
    let counts = app.case_counts().await?;
    let options = ExportInput {
        lang: Some(lang.to_owned()),
        incomplete: true,
        ..ExportInput::default()
    };
    let exported = match cases_to_export(app).await? {
        Some(cases) => app.ticket_export(cases, out, options).await?,
        // All of them are in a ticket of an earlier demo: the newest one is written again.
        None => match app.ticket_list().await?.into_iter().next() {
            Some(ticket) => app.ticket_again(ticket.id, out).await?,
            None => return Err(AppError::told("ticket-empty").into()),
        },
    };
    Ok(DemoReport {
        accounts: crate::map::len(app.account_list().await?.len()),
        orders: app.order_counts().await?.all,
        cases: counts.views.iter().map(|view| view.count).sum(),
        bundle: exported.bundle,
        ticket: exported.ticket.id,
        missing: crate::map::len(exported.missing.len()),
    })
}

/// Cases for the demo's bundle: of the kind whose tickets ask for money, else of any kind with tickets.
async fn cases_to_export(app: &App) -> Result<Option<Vec<String>>, ApiError> {
    let mut kinds: Vec<_> = Catalogue::shipped()
        .iter()
        .filter(|playbook| playbook.ticket)
        .collect();
    kinds.sort_by_key(|playbook| !crate::case::money::kind_asks(playbook));
    for playbook in kinds {
        for view in ["suggested", "todo"] {
            let filter = CaseFilter {
                view: Some(view.to_owned()),
                kind: Some(playbook.kind.to_string()),
                ..CaseFilter::default()
            };
            let page = app.case_page(filter, None, 200).await?;
            let cases: Vec<String> = page
                .items
                .into_iter()
                .filter(|case| case.ticket.is_none())
                .map(|case| case.id)
                .take(BUNDLE_CASES)
                .collect();
            if !cases.is_empty() {
                return Ok(Some(cases));
            }
        }
    }
    Ok(None)
}

/// Starts the demo's marketplace on a fresh port and makes or mends the demo's account.
pub(crate) async fn prepare(app: &App) -> Result<Running, AppError> {
    let failed = |error: recourse_sandbox::SandboxError| AppError::Internal(error.to_string());
    let folder = app.options.data_dir.join("sandbox");
    let mut sandbox = Sandbox::open(&folder, SEED, app.now()).map_err(failed)?;
    if app.options.now.is_some() {
        sandbox = sandbox.frozen();
    }
    let running = sandbox.start().await.map_err(failed)?;
    let connector = registry::registry()
        .first()
        .ok_or_else(|| AppError::Internal("no marketplace is registered".to_owned()))?;
    let secret = SecretString::from(running.token());
    let info = connector.inspect(&secret, true, app.now());
    let known = app
        .read(|r| r.accounts())
        .await?
        .into_iter()
        .find(|account| account.demo);
    let fresh = known.is_none();
    let mut row = known.unwrap_or_else(|| AccountRow {
        id: AccountId::new(uuid::Uuid::now_v7().to_string()),
        platform: connector.descriptor().platform.clone(),
        name: "Demo".to_owned(),
        seller_id: info.seller_id.clone(),
        seller_name: None,
        country: None,
        endpoint: None,
        token: serde_json::Value::Null,
        secret_store: Keeping::LocalKey.code().to_owned(),
        paused: false,
        interval_min: None,
        demo: true,
        added_at: app.now(),
        synced_at: None,
        next_at: None,
    });
    row.endpoint = Some(running.base_url().to_owned());
    row.token = Memo::from(&info).json();
    row.seller_id = info.seller_id.or(row.seller_id);
    row.secret_store = Keeping::LocalKey.code().to_owned();
    app.vault.keep(&row.id, &secret, Keeping::LocalKey, None).await?;
    let id = row.id.clone();
    app.write(move |tx| {
        if fresh {
            tx.add_account(&row)
        } else {
            tx.set_account(&row)
        }
    })
    .await?;
    recourse_sync::forgive(&app.world, &id)?;
    Ok(running)
}
