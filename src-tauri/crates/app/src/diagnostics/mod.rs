//! A report that somebody else may read: what this installation is, how it is set, how much it holds, what went wrong.
//!
//! It is shown to the last letter before it is written, and only the seller writes it, and only he passes it on. There is no
//! token in it, no text of a buyer, no name, no id but as a mark that means nothing outside of the report, and no path.

mod log;
mod redact;

use crate::app::App;
use crate::error::AppError;
use crate::map;
use crate::view::account::AccountView;
use crate::view::common::ApiError;
use crate::view::diagnostics::{DiagnosticsFile, DiagnosticsView, DiagnosticsWritten};
use redact::Redactor;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use zip::write::SimpleFileOptions;

/// The folder that everything in the ZIP lies in, and how its file is called.
const ROOT: &str = "recourse-diagnostics";

/// The report that was shown last: only that is written.
pub(crate) type Shown = Mutex<Option<DiagnosticsView>>;

impl App {
    /// The report, whole: what is shown is what [`App::diagnostics_write`] writes.
    ///
    /// `webview` is the version of the system's webview, where one is there.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn diagnostics(&self, webview: Option<String>) -> Result<DiagnosticsView, ApiError> {
        let redactor = Redactor::new();
        let doctor = self.doctor().await?;
        let accounts = self.account_list().await?;
        let frame = self.frame().await?;
        let about = json!({
            "recourse": doctor.version,
            "rulebook": doctor.rulebook,
            "sqlite": doctor.database.sqlite,
            "schema": doctor.database.schema,
            "webview": webview,
            "system": crate::folder::system(),
            "made_at": doctor.now,
            "zone": doctor.zone,
            "region": frame.region,
            "demo": frame.demo,
            "read_only": doctor.read_only.map(|message| message.id),
            "key_store": doctor.key_store,
            "clock_skew_s": doctor.clock_skew_s,
        });
        let settings = json!({
            "settings": frame.settings,
            "reminders": self.reminder_settings().await?,
        });
        let told = {
            let (dir, redactor) = (self.options.data_dir.clone(), redactor);
            tokio::task::spawn_blocking(move || (log::read(&dir, &redactor), redactor))
                .await
                .map_err(|error| AppError::Internal(error.to_string()))?
        };
        let (told, redactor) = told;
        let integrity = json!({
            "database_bytes": doctor.database.bytes,
            "wal_bytes": doctor.database.wal_bytes,
            "faults": doctor.database.faults.iter().map(|fault| redactor.text(fault)).collect::<Vec<_>>(),
            "backups": self.backup_notes().await,
            "advice": doctor.advice.iter().map(|message| &message.id).collect::<Vec<_>>(),
        });
        let files = vec![
            file("about.json", &about),
            file("settings.json", &settings),
            file("counts.json", &self.counted().await?),
            file(
                "shops.json",
                &Value::Array(accounts.iter().map(|account| shop(account, &redactor)).collect()),
            ),
            file("integrity.json", &integrity),
            text("errors.jsonl", told.troubles),
            text("log.jsonl", told.log),
        ];
        let report = DiagnosticsView {
            name: format!("{ROOT}-{}.zip", self.now().format("%Y%m%d-%H%M")),
            files,
        };
        *self.report.lock().unwrap_or_else(PoisonError::into_inner) = Some(report.clone());
        Ok(report)
    }

    /// How the report that was shown last would be called.
    pub fn diagnostics_name(&self) -> String {
        let shown = self.report.lock().unwrap_or_else(PoisonError::into_inner);
        shown
            .as_ref()
            .map_or_else(|| format!("{ROOT}.zip"), |report| report.name.clone())
    }

    /// Writes the report that was shown last, as it was shown.
    ///
    /// # Errors
    /// `not-shown` when none was; what the file system says when it cannot be written.
    pub async fn diagnostics_write(&self, to: PathBuf) -> Result<DiagnosticsWritten, ApiError> {
        let shown = self.report.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let report = shown.ok_or_else(|| AppError::told("not-shown"))?;
        let written = tokio::task::spawn_blocking(move || {
            let bytes = zipped(&report.files)?;
            write(&to, &bytes).map_err(|error| AppError::file(&to, &error))?;
            Ok::<_, AppError>(DiagnosticsWritten {
                file: to.display().to_string(),
                files: map::len(report.files.len()),
            })
        });
        Ok(written
            .await
            .map_err(|error| AppError::Internal(error.to_string()))??)
    }

    async fn counted(&self) -> Result<Value, ApiError> {
        let cases = self.case_counts().await?;
        let orders = self.order_counts().await?;
        Ok(json!({
            "orders": orders,
            "cases": { "views": cases.views, "kinds": cases.kinds },
            "tickets": self.ticket_list().await?.len(),
            "undo": self.undo_list().await?.len(),
        }))
    }

    /// The backups without their paths. A folder that cannot be listed is told as its error's code.
    async fn backup_notes(&self) -> Value {
        match self.backup_list().await {
            Ok(found) => json!(
                found
                    .backups
                    .iter()
                    .map(|one| json!({ "at": one.at, "kind": one.kind, "state": one.state, "bytes": one.bytes }))
                    .collect::<Vec<_>>()
            ),
            Err(error) => json!(error.code),
        }
    }
}

/// A shop without its name, its seller and its ids.
fn shop(account: &AccountView, redactor: &Redactor) -> Value {
    let streams: Vec<Value> = account
        .streams
        .iter()
        .map(|stream| {
            json!({
                "stream": stream.stream,
                "state": stream.state,
                "ok_at": stream.ok_at,
                "fetched": stream.fetched,
                "drift": stream.drift,
                "error": stream.error.as_ref().map(|error| json!({
                    "code": error.code,
                    "details": error.details.as_deref().map(|details| redactor.text(details)),
                })),
            })
        })
        .collect();
    json!({
        "shop": redactor.mark(&account.id),
        "platform": account.platform,
        "demo": account.demo,
        "paused": account.paused,
        "interval_min": account.interval_min,
        "synced_at": account.synced_at,
        "own_address": account.endpoint.is_some(),
        "secret_store": account.secret_store,
        "token": {
            "kind": account.token.kind,
            "read_only": account.token.read_only,
            "scopes": account.token.scopes,
            "missing": account.token.missing,
            "expires_at": account.token.expires_at,
            "problems": account.token.problems.iter().map(|problem| &problem.id).collect::<Vec<_>>(),
        },
        "streams": streams,
    })
}

fn file(name: &str, value: &Value) -> DiagnosticsFile {
    text(name, format!("{value:#}\n"))
}

fn text(name: &str, text: String) -> DiagnosticsFile {
    DiagnosticsFile {
        name: name.to_owned(),
        bytes: map::len(text.len()),
        text,
    }
}

fn zipped(files: &[DiagnosticsFile]) -> Result<Vec<u8>, AppError> {
    let failed = |error: String| AppError::Internal(error);
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(format!("{ROOT}/{}", file.name), SimpleFileOptions::default())
            .map_err(|error| failed(error.to_string()))?;
        zip.write_all(file.text.as_bytes())
            .map_err(|error| failed(error.to_string()))?;
    }
    let done = zip.finish().map_err(|error| failed(error.to_string()))?;
    Ok(done.into_inner())
}

/// Writes a file in place. A new one only its owner may read; one that is there keeps its rights.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).write(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
