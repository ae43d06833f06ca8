//! Backup and restore in the window: dialogs, and the data folder closed while another file takes its place.

use crate::ask;
use crate::commands::{Answer, unless_stopped};
use crate::shell::Shell;
use recourse_app::keep;
use recourse_app::view::common::failure;
use recourse_app::view::keep::{
    BackupWritten, BackupsView, CalendarWritten, ExportedView, RestorePreviewView, RestoredView,
};
use std::path::PathBuf;
use tauri::{AppHandle, Runtime};

/// What a chosen file is called instead of by its path.
const CHOSEN: &str = "chosen";

impl Shell {
    /// The backups of the open folder, also when it does not open.
    ///
    /// # Errors
    /// As [`keep::backup_list`].
    pub async fn backup_list(&self) -> Answer<BackupsView> {
        match self.app().await {
            Ok(app) => app.backup_list().await,
            Err(_) => keep::backup_list(&self.open_options().data_dir).await,
        }
    }

    /// Asks for a file and writes everything into it.
    ///
    /// # Errors
    /// As [`recourse_app::App::backup_to`].
    pub async fn backup_to<R: Runtime>(&self, handle: &AppHandle<R>) -> Answer<Option<BackupWritten>> {
        let app = self.app().await?;
        let name = format!("recourse-{}.zip", self.day().await?);
        let Some(file) = ask::place(handle, &name, "ZIP", "zip").await else {
            return Ok(None);
        };
        app.backup_to(file).await.map(Some)
    }

    /// Asks for a backup and says what putting it back would do.
    ///
    /// # Errors
    /// As [`keep::restore_preview`].
    pub async fn restore_choose<R: Runtime>(
        &self,
        handle: &AppHandle<R>,
    ) -> Answer<Option<RestorePreviewView>> {
        let Some(file) = ask::file(handle, "Recourse", &["zip", "db"]).await else {
            return Ok(None);
        };
        self.choose(file);
        self.restore_preview(CHOSEN.to_owned()).await.map(Some)
    }

    /// What putting a backup back would do.
    ///
    /// # Errors
    /// As [`keep::restore_preview`].
    pub async fn restore_preview(&self, source: String) -> Answer<RestorePreviewView> {
        let dir = self.open_options().data_dir;
        let file = self.source(&source).await?;
        keep::restore_preview(&dir, &file, source).await
    }

    /// Closes the data folder, puts a backup back and opens the folder again.
    ///
    /// # Errors
    /// As [`keep::restore`].
    pub async fn restore_run(&self, source: String, again: bool) -> Answer<RestoredView> {
        let file = self.source(&source).await?;
        self.while_closed(async |options| keep::restore(options, &file, again).await)
            .await
    }

    /// Asks for a folder and writes everything into a new one in it. Nothing when the dialog was closed or the writing stopped.
    ///
    /// # Errors
    /// As [`recourse_app::App::export_all`].
    pub async fn export_all<R: Runtime>(&self, handle: &AppHandle<R>) -> Answer<Option<ExportedView>> {
        let app = self.app().await?;
        let Some(folder) = ask::folder(handle).await else {
            return Ok(None);
        };
        let name = format!("recourse-export-{}", self.day().await?);
        unless_stopped(app.export_all(folder.join(name), None).await)
    }

    /// Asks for a file and writes the open deadlines into it.
    ///
    /// # Errors
    /// As [`recourse_app::App::calendar_to`].
    pub async fn calendar_save<R: Runtime>(&self, handle: &AppHandle<R>) -> Answer<Option<CalendarWritten>> {
        let app = self.app().await?;
        let Some(file) = ask::place(handle, "recourse.ics", "iCalendar", "ics").await else {
            return Ok(None);
        };
        app.calendar_to(file, None).await.map(Some)
    }

    /// The file a source stands for: a backup of the data folder by its name, or the chosen one.
    async fn source(&self, source: &str) -> Answer<PathBuf> {
        if source == CHOSEN {
            return self
                .chosen()
                .ok_or_else(|| failure("file-missing", String::new()));
        }
        keep::backup_file(&self.open_options().data_dir, source)
    }

    /// The day, for names of files.
    pub(crate) async fn day(&self) -> Answer<String> {
        let now = self.app().await?.frame().await?.now;
        Ok(now.get(..10).unwrap_or_default().to_owned())
    }
}
