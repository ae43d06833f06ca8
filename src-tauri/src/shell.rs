//! What the window holds on to: the open data folder, dropped files, the clipboard's last picture.

use crate::ask;
use crate::bindings::Changed;
use crate::clipboard;
use crate::commands::Answer;
use crate::commands::evidence::AttachmentView;
use base64::Engine;
use recourse_app::evidence::Incoming;
use recourse_app::settings::Looks;
use recourse_app::view::case::CaseView;
use recourse_app::view::common::{ApiError, Tag, failure};
use recourse_app::view::draft::{TemplatesExported, TemplatesImported};
use recourse_app::view::settings::FrameView;
use recourse_app::view::ticket::{ExportInput, TicketExported};
use recourse_app::{App, AppOptions};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tauri::{AppHandle, Runtime};
use tauri_plugin_opener::OpenerExt;
use tokio::sync::{RwLock, broadcast};

/// How many dropped bundles of files wait at most.
const DROPS_KEPT: usize = 8;

/// The name that a file of templates is offered under.
const TEMPLATES_FILE: &str = "recourse-templates.json";

/// The state behind all commands.
pub struct Shell {
    own: AppOptions,
    demo_first: bool,
    open: RwLock<Option<Result<Arc<App>, ApiError>>>,
    switched: broadcast::Sender<()>,
    drops: Mutex<Drops>,
    last_picture: Mutex<Option<[u8; 32]>>,
    /// The data folder that is open or did not open.
    options: Mutex<Option<AppOptions>>,
    /// The backup the seller chose last.
    chosen: Mutex<Option<PathBuf>>,
}

#[derive(Default)]
struct Drops {
    next: u32,
    waiting: Vec<(u32, Vec<PathBuf>)>,
}

impl Shell {
    /// A shell over the seller's own data folder, or over the demo's first; it is opened at the first command.
    pub fn new(own: AppOptions, demo_first: bool) -> Self {
        Self {
            own,
            demo_first,
            open: RwLock::new(None),
            switched: broadcast::channel(4).0,
            drops: Mutex::default(),
            last_picture: Mutex::default(),
            options: Mutex::default(),
            chosen: Mutex::default(),
        }
    }

    /// Tells each time another data folder was opened.
    pub fn switched(&self) -> broadcast::Receiver<()> {
        self.switched.subscribe()
    }

    /// The open application.
    ///
    /// # Errors
    /// The error of opening the data folder, the same each time until the app is started again.
    pub async fn app(&self) -> Answer<Arc<App>> {
        if let Some(opened) = &*self.open.read().await {
            return opened.clone();
        }
        let mut slot = self.open.write().await;
        if let Some(opened) = &*slot {
            return opened.clone();
        }
        let opened = self.open_and_start(self.first_options()).await;
        *slot = Some(opened.clone());
        drop(slot);
        let _ = self.switched.send(());
        opened
    }

    fn first_options(&self) -> AppOptions {
        if self.demo_first {
            recourse_app::demo::demo_options(&self.own)
        } else {
            self.own.clone()
        }
    }

    async fn open_and_start(&self, options: AppOptions) -> Answer<Arc<App>> {
        if let Ok(mut open) = self.options.lock() {
            *open = Some(options.clone());
        }
        let app = Arc::new(App::open(options).await?);
        app.start();
        Ok(app)
    }

    /// Stops background work and closes the store.
    pub async fn stop(&self) {
        if let Some(Ok(app)) = self.open.write().await.take() {
            app.stop().await;
        }
    }

    async fn switch_to(&self, options: AppOptions, remove_demo: bool) -> Answer<FrameView> {
        let mut slot = self.open.write().await;
        let mut looks = Looks::default();
        if let Some(Ok(app)) = slot.take() {
            looks = app.looks().await.unwrap_or_default();
            app.stop().await;
        }
        if remove_demo {
            recourse_app::demo::remove_demo(&self.own)?;
        }
        let opened = self.open_and_start(options).await;
        *slot = Some(opened.clone());
        drop(slot);
        if let Ok(app) = &opened {
            // A folder that cannot be written is opened to be read, and speaks as it did.
            if let Err(error) = app.wear(looks).await {
                tracing::debug!(code = %error.code, "the window speaks as this folder has it");
            }
        }
        let _ = self.switched.send(());
        opened?.frame().await
    }

    /// The options of the data folder that is open, or that did not open.
    pub(crate) fn open_options(&self) -> AppOptions {
        let open = self.options.lock().ok().and_then(|open| open.clone());
        open.unwrap_or_else(|| self.first_options())
    }

    /// Closes the data folder, does something with it and opens it again, whatever came of it.
    pub(crate) async fn while_closed<T>(
        &self,
        work: impl AsyncFnOnce(&AppOptions) -> Answer<T>,
    ) -> Answer<T> {
        let options = self.open_options();
        let mut slot = self.open.write().await;
        if let Some(Ok(app)) = slot.take() {
            app.stop().await;
        }
        let done = work(&options).await;
        *slot = Some(self.open_and_start(options).await);
        drop(slot);
        let _ = self.switched.send(());
        done
    }

    /// Remembers the backup that was chosen.
    pub(crate) fn choose(&self, file: PathBuf) {
        if let Ok(mut chosen) = self.chosen.lock() {
            *chosen = Some(file);
        }
    }

    /// The backup that was chosen last.
    pub(crate) fn chosen(&self) -> Option<PathBuf> {
        self.chosen.lock().ok().and_then(|chosen| chosen.clone())
    }

    /// Opens the demo's own folder in this window.
    ///
    /// # Errors
    /// As [`App::open`].
    pub async fn open_demo(&self) -> Answer<FrameView> {
        self.switch_to(recourse_app::demo::demo_options(&self.own), false)
            .await
    }

    /// Back to the seller's own folder; with `remove`, the demo's folder is deleted.
    ///
    /// # Errors
    /// As [`App::open`], or `storage` when the folder cannot be deleted.
    pub async fn leave_demo(&self, remove: bool) -> Answer<FrameView> {
        self.switch_to(self.own.clone(), remove).await
    }

    /// Sends the browser to a page of a marketplace's portal.
    ///
    /// # Errors
    /// `forbidden-address` for any other address.
    pub async fn open_page<R: Runtime>(&self, handle: &AppHandle<R>, url: &str) -> Answer<()> {
        if !self.app().await?.page_allowed(url) {
            return Err(failure("forbidden-address", url.to_owned()));
        }
        handle
            .opener()
            .open_url(url, None::<&str>)
            .map_err(|e| failure("browser", e.to_string()))
    }

    /// Asks for files; `None` when the dialog was closed.
    pub async fn pick_files<R: Runtime>(&self, handle: &AppHandle<R>) -> Option<Vec<Incoming>> {
        let files = ask::files(handle).await?;
        Some(files.into_iter().map(Incoming::File).collect())
    }

    /// Asks for files and attaches them.
    ///
    /// # Errors
    /// As [`App::evidence_attach`].
    pub async fn choose_evidence<R: Runtime>(
        &self,
        handle: &AppHandle<R>,
        case: String,
        evidence: String,
    ) -> Answer<Option<CaseView>> {
        let Some(incoming) = self.pick_files(handle).await else {
            return Ok(None);
        };
        self.app()
            .await?
            .evidence_attach(case, evidence, incoming)
            .await
            .map(Some)
    }

    /// Attaches the clipboard's picture.
    ///
    /// # Errors
    /// `clipboard-empty` when it holds no picture, or as [`App::evidence_attach`].
    pub async fn paste_evidence(&self, case: String, evidence: String) -> Answer<CaseView> {
        let picture = self.pasted().await?;
        self.app()
            .await?
            .evidence_attach(case, evidence, vec![picture])
            .await
    }

    /// The clipboard's picture.
    ///
    /// # Errors
    /// `clipboard-empty` when it holds none.
    pub async fn pasted(&self) -> Answer<Incoming> {
        let picture = clipboard::picture().await?;
        self.remember_picture(&picture);
        Ok(Incoming::Clipboard(picture))
    }

    /// True when the clipboard holds a picture other than the last one attached.
    ///
    /// # Errors
    /// None: a clipboard that cannot be read holds no picture.
    pub async fn clipboard_has_picture(&self) -> Answer<bool> {
        let Ok(picture) = clipboard::picture().await else {
            return Ok(false);
        };
        let seen = self.last_picture.lock().map(|last| *last).unwrap_or_default();
        Ok(seen != Some(clipboard::digest(&picture)))
    }

    fn remember_picture(&self, picture: &[u8]) {
        if let Ok(mut last) = self.last_picture.lock() {
            *last = Some(clipboard::digest(picture));
        }
    }

    /// Keeps dropped files under a number until the window says what they are for.
    pub fn keep_drop(&self, files: Vec<PathBuf>) -> u32 {
        let Ok(mut drops) = self.drops.lock() else {
            return 0;
        };
        drops.next += 1;
        let number = drops.next;
        drops.waiting.push((number, files));
        let surplus = drops.waiting.len().saturating_sub(DROPS_KEPT);
        drops.waiting.drain(..surplus);
        number
    }

    /// Attaches dropped files.
    ///
    /// # Errors
    /// `drop-gone` when the number is not known, or as [`App::evidence_attach`].
    pub async fn drop_evidence(&self, case: String, evidence: String, drop: u32) -> Answer<CaseView> {
        let incoming = self.dropped(drop)?;
        self.app().await?.evidence_attach(case, evidence, incoming).await
    }

    /// Files that were dropped, once.
    ///
    /// # Errors
    /// `drop-gone` when the number is not known.
    pub fn dropped(&self, drop: u32) -> Answer<Vec<Incoming>> {
        let files = self.drops.lock().ok().and_then(|mut drops| {
            let at = drops.waiting.iter().position(|(number, _)| *number == drop)?;
            Some(drops.waiting.remove(at).1)
        });
        let files = files.ok_or_else(|| failure("drop-gone", drop.to_string()))?;
        Ok(files.into_iter().map(Incoming::File).collect())
    }

    /// A kept file for the window.
    ///
    /// # Errors
    /// As [`App::attachment`].
    pub async fn attachment(&self, id: String, max_px: u32) -> Answer<AttachmentView> {
        let kept = self.app().await?.attachment(id, max_px).await?;
        let base64 = base64::engine::general_purpose::STANDARD.encode(&kept.bytes);
        Ok(AttachmentView {
            media_type: kept.media_type,
            base64,
        })
    }

    /// Asks for a folder and writes the bundle there.
    ///
    /// # Errors
    /// As [`App::ticket_export`].
    pub async fn export_to<R: Runtime>(
        &self,
        handle: &AppHandle<R>,
        cases: Vec<String>,
        input: ExportInput,
    ) -> Answer<Option<TicketExported>> {
        let Some(folder) = ask::folder(handle).await else {
            return Ok(None);
        };
        self.app()
            .await?
            .ticket_export(cases, Some(folder), input)
            .await
            .map(Some)
    }

    /// Asks for a file and writes the seller's templates there.
    ///
    /// # Errors
    /// As the app's export.
    pub async fn export_templates<R: Runtime>(
        &self,
        handle: &AppHandle<R>,
    ) -> Answer<Option<TemplatesExported>> {
        let Some(file) = ask::place(handle, TEMPLATES_FILE, "JSON", "json").await else {
            return Ok(None);
        };
        self.app().await?.templates_export(file).await.map(Some)
    }

    /// Asks for a file and adds its templates.
    ///
    /// # Errors
    /// As the app's import.
    pub async fn import_templates<R: Runtime>(
        &self,
        handle: &AppHandle<R>,
    ) -> Answer<Option<TemplatesImported>> {
        let Some(file) = ask::file(handle, "JSON", &["json"]).await else {
            return Ok(None);
        };
        self.app().await?.templates_import(file).await.map(Some)
    }

    /// Shows a ticket's bundle in the file manager.
    ///
    /// # Errors
    /// `bundle-gone` when the file is no longer there.
    pub async fn reveal_bundle<R: Runtime>(&self, handle: &AppHandle<R>, ticket: String) -> Answer<()> {
        let path = self.app().await?.ticket_bundle_path(ticket.clone()).await?;
        let path = path.ok_or_else(|| failure("bundle-gone", ticket))?;
        handle
            .opener()
            .reveal_item_in_dir(path)
            .map_err(|e| failure("file-manager", e.to_string()))
    }

    /// Puts text on the clipboard.
    ///
    /// # Errors
    /// `clipboard` when the system refuses.
    pub async fn copy_text(&self, text: String) -> Answer<()> {
        clipboard::put_text(text).await
    }

    /// The event that makes the window ask for everything again.
    pub fn all_changed() -> Changed {
        Changed { tags: vec![Tag::All] }
    }
}
