//! The seller's data kept: backups and their way back, the full export, the check of everything. All of it works offline, and
//! the way back works for a folder that does not open.

mod calendar;
mod csv;
mod export;
mod verify;

pub use calendar::ics;
pub use csv::inert;
pub(crate) use csv::text as csv_text;
pub use verify::verify;

use crate::app::{App, AppOptions, located};
use crate::error::AppError;
use crate::map::{count, instant, len, plain, say};
use crate::view::common::{ApiError, MessageView, ParamView, ValueView};
use crate::view::keep::{
    BackupContentsView, BackupView, BackupWritten, BackupsView, LaterView, PresentView, RestorePreviewView,
    RestoredView,
};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_store::{
    BackupContents, BackupFile, BackupKind, BackupState, LaterAction, Options, RestorePreview, Store,
    StoreError,
};
use recourse_sync::Clock;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Later actions that a preview names.
const LATER_SHOWN: usize = 30;
/// Every index is compared with its table this often.
const WHOLE_CHECK_EVERY: TimeDelta = TimeDelta::days(7);
/// The setting that holds when that was done last.
const WHOLE_CHECK_AT: &str = "whole_check_at";

/// Why the last backup was not made; nothing after one that was.
pub(crate) type Trouble = Arc<Mutex<Option<ApiError>>>;

fn set(trouble: &Trouble, error: Option<ApiError>) {
    *trouble.lock().unwrap_or_else(PoisonError::into_inner) = error;
}

/// The day's backup, and once a week the check of every index. What goes wrong is remembered for the seller.
pub(crate) fn day_round(store: &Store, clock: &Clock, trouble: &Trouble) {
    let now = clock.now();
    match store.backup_daily(now) {
        Ok(made) => {
            if let Some(file) = made {
                tracing::info!(file = %file.display(), "the day's backup was made");
                set(trouble, None);
                match store.sweep(now) {
                    Ok(gone) => tracing::info!(gone, "files that nothing refers to were let go"),
                    Err(error) => tracing::warn!(%error, "the kept files were not looked through"),
                }
            }
        }
        Err(error) => {
            tracing::warn!(%error, "the day's backup was not made");
            set(trouble, Some(located(error, store.dir()).into()));
        }
    }
    let last = store.read(|r| r.setting::<DateTime<Utc>>(WHOLE_CHECK_AT));
    if matches!(last, Ok(Some(at)) if now - at < WHOLE_CHECK_EVERY && at <= now) {
        return;
    }
    match store.check(true) {
        Ok(faults) if faults.is_empty() => {
            let kept = store.write(move |tx| tx.set_setting(WHOLE_CHECK_AT, &now));
            if let Err(error) = kept {
                tracing::debug!(%error, "the check was not noted");
            }
        }
        Ok(faults) => {
            tracing::error!(?faults, "the database is damaged");
            store.mistrust();
            set(
                trouble,
                Some(AppError::about("corrupt-database", "path", store.dir().display().to_string()).into()),
            );
        }
        Err(error) => tracing::warn!(%error, "the database was not checked"),
    }
}

/// Work that blocks, off the async threads.
pub(crate) async fn blocking<T: Send + 'static>(
    dir: &Path,
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, ApiError> {
    let done = tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(done.map_err(|error| located(error, dir))?)
}

/// The backups in a data folder, each read whole. Works for a folder that does not open.
///
/// # Errors
/// `storage` when the folder cannot be read.
pub async fn backup_list(dir: &Path) -> Result<BackupsView, ApiError> {
    let folder = dir.to_owned();
    let backups = blocking(dir, move || recourse_store::backups(&folder)).await?;
    Ok(BackupsView {
        folder: dir.join("backups").display().to_string(),
        last_good: backups
            .iter()
            .find(|file| file.state == BackupState::Good)
            .map(|file| instant(file.at)),
        backups: backups.iter().map(backup).collect(),
        trouble: None,
    })
}

/// The file of a backup in a data folder, by its name.
///
/// # Errors
/// `not-found` for a name that no backup has.
pub fn backup_file(dir: &Path, id: &str) -> Result<PathBuf, ApiError> {
    let plain = id
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
    let file = dir.join("backups").join(id);
    if plain && id.ends_with(".db") && file.is_file() {
        Ok(file)
    } else {
        Err(AppError::about("not-found", "value", id).into())
    }
}

/// What putting a backup back would do. Nothing is written. Works for a folder that does not open.
///
/// # Errors
/// `backup-bad` names the damaged place, `newer-database` a backup of a newer program, `not-found` a file that is not there.
pub async fn restore_preview(
    dir: &Path,
    file: &Path,
    source: String,
) -> Result<RestorePreviewView, ApiError> {
    let (folder, looked_at) = (dir.to_owned(), file.to_owned());
    let preview = blocking(dir, move || recourse_store::preview(&folder, &looked_at)).await?;
    Ok(preview_view(&preview, file, source))
}

/// Puts a backup back into a data folder that nobody has open. With `again`, what the seller did since is done again.
///
/// # Errors
/// `locked` while Recourse has the folder, else as [`restore_preview`], `disk-full`; then the folder is as it was.
pub async fn restore(options: &AppOptions, file: &Path, again: bool) -> Result<RestoredView, ApiError> {
    let store_options = Options {
        read_only: false,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        now: options.clock().now(),
    };
    let (dir, from) = (options.data_dir.clone(), file.to_owned());
    let restored = blocking(&options.data_dir, move || {
        recourse_store::restore(&dir, &from, &store_options, again)
    })
    .await?;
    Ok(RestoredView {
        moved_to: restored.moved_to.map(|path| path.display().to_string()),
        replayed: len(restored.replayed),
        lost: len(restored.lost),
        attachments: len(restored.attachments),
    })
}

impl App {
    /// The backups, and why the last attempt failed if it did.
    ///
    /// # Errors
    /// `storage` when the folder cannot be read.
    pub async fn backup_list(&self) -> Result<BackupsView, ApiError> {
        let list = backup_list(&self.options.data_dir).await?;
        Ok(BackupsView {
            trouble: self.backup_trouble(),
            ..list
        })
    }

    /// Why the last backup was not made, or what the weekly check found.
    pub(crate) fn backup_trouble(&self) -> Option<ApiError> {
        self.trouble
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Makes a backup in the data folder.
    ///
    /// # Errors
    /// `disk-full`, `backup-bad` when the copy is not whole; what was there stays.
    pub async fn backup_now(&self) -> Result<BackupsView, ApiError> {
        let (store, now) = (self.store.clone(), self.now());
        let made = blocking(&self.options.data_dir, move || store.backup_now(now)).await;
        set(&self.trouble, made.as_ref().err().cloned());
        made?;
        self.backup_list().await
    }

    /// Writes everything into one file. An open one is written beside and takes its place only when it is whole.
    ///
    /// # Errors
    /// `disk-full`, `read-only`, `storage`, `backup-bad`; then nothing is left of it.
    pub async fn backup_to(&self, file: PathBuf) -> Result<BackupWritten, ApiError> {
        let (store, now) = (self.store.clone(), self.now());
        let folder = file.parent().filter(|path| !path.as_os_str().is_empty());
        let place = folder.unwrap_or(Path::new(".")).to_owned();
        if !place.is_dir() {
            return Err(AppError::about("file-missing", "path", place.display().to_string()).into());
        }
        let to = file.clone();
        let contents = blocking(&place, move || store.backup_to(&to, now)).await?;
        Ok(BackupWritten {
            bytes: file.metadata().map(|file| file.len()).unwrap_or(0),
            file: file.display().to_string(),
            contents: contents_view(&contents, true),
        })
    }
}

fn kind(kind: BackupKind) -> &'static str {
    match kind {
        BackupKind::Daily => "daily",
        BackupKind::Asked => "asked",
        BackupKind::Upgrade => "upgrade",
        BackupKind::Restored => "restored",
    }
}

pub(crate) fn backup(file: &BackupFile) -> BackupView {
    let rows = |table: &str| {
        let note = file.note.as_ref()?;
        Some(count(note.rows.get(table).copied().unwrap_or(0)))
    };
    let (state, place) = match &file.state {
        BackupState::Good => ("good", None),
        BackupState::Damaged(place) => ("damaged", Some(place.clone())),
        BackupState::Newer => ("newer", None),
    };
    BackupView {
        id: file
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        path: file.path.display().to_string(),
        at: instant(file.at),
        kind: kind(file.kind).to_owned(),
        bytes: file.bytes,
        state: state.to_owned(),
        place,
        orders: rows("orders"),
        cases: rows("cases"),
        tickets: rows("ticket"),
    }
}

fn contents_view(contents: &BackupContents, archive: bool) -> BackupContentsView {
    BackupContentsView {
        made_at: instant(contents.database.made_at),
        app_version: contents.database.app_version.clone(),
        schema: u32::try_from(contents.database.schema).unwrap_or_default(),
        bytes: contents.database.bytes,
        accounts: contents.accounts.clone(),
        orders: count(contents.rows("orders")),
        cases: count(contents.rows("cases")),
        tickets: count(contents.rows("ticket")),
        attachments: archive.then(|| len(contents.attachments.len())),
        missing: len(contents.missing.len()),
    }
}

fn preview_view(preview: &RestorePreview, file: &Path, source: String) -> RestorePreviewView {
    RestorePreviewView {
        source,
        file: file.display().to_string(),
        contents: contents_view(
            &preview.contents,
            file.extension().is_none_or(|ending| ending != "db"),
        ),
        present: preview.present.as_ref().map(|present| PresentView {
            accounts: count(present.accounts),
            orders: count(present.orders),
            cases: count(present.cases),
            tickets: count(present.tickets),
        }),
        later_count: len(preview.later.len()),
        later: preview.later.iter().rev().take(LATER_SHOWN).map(later).collect(),
        unreadable: len(preview.unreadable),
        foreign: preview.foreign,
    }
}

/// An action as it is told for undoing; one that cannot be undone by a text of its own, or else by its name.
fn later(action: &LaterAction) -> LaterView {
    let texts = recourse_texts::Texts::new(recourse_texts::Lang::En);
    let (undo, own) = (format!("undo-{}", action.name), format!("later-{}", action.name));
    let message = if texts.has(&undo) {
        MessageView {
            id: undo,
            params: serde_json::from_value::<Vec<ParamView>>(action.params.clone()).unwrap_or_default(),
        }
    } else if texts.has(&own) {
        plain(own)
    } else {
        say("later-other", [("what", ValueView::Text(action.name.clone()))])
    };
    LaterView {
        at: instant(action.at),
        message,
    }
}
