//! What a preview shows on demand. The last few are kept in memory: their data, and of the newest the set document, so that its
//! pages are drawn from the very document the PDF is made of.

use super::export::ticket_row;
use super::place;
use super::preview::{built, files};
use crate::app::App;
use crate::error::AppError;
use crate::map::{amount, count, instant, len};
use crate::view::common::ApiError;
use crate::view::ticket_shown::{
    ManifestFileView, SheetCellView, SheetColumnView, TicketManifestView, TicketPageView, TicketSheetView,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recourse_store::Store;
use recourse_tickets::TicketInput;
use recourse_tickets::bundle::{self, Bundle};
use recourse_tickets::pdf::{self, Appeal};
use recourse_tickets::xlsx::{self, Form, Sheet, SheetPage};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Previews kept, and how many of them with their document: one with its twenty pictures takes some megabytes.
const KEPT: usize = 6;
const SET: usize = 2;
/// Rows told at once.
const ROWS: usize = 500;

/// The last previews, oldest first.
#[derive(Default)]
pub(crate) struct Previews(Mutex<Vec<(String, Arc<Shown>)>>);

/// A preview that was made.
pub(super) struct Shown {
    input: TicketInput,
    names: Vec<String>,
    ticket: Option<String>,
    /// Made at the first page that is asked for. Held while it is made, so that it is made once.
    appeal: Mutex<Option<Arc<Appeal>>>,
}

impl Shown {
    /// A preview of this data; `names` are those of its evidence, `ticket` is set for one that was exported.
    pub(super) fn new(input: TicketInput, names: Vec<String>, ticket: Option<String>) -> Self {
        Self {
            input,
            names,
            ticket,
            appeal: Mutex::default(),
        }
    }

    fn appeal(&self, store: &Store) -> Result<Arc<Appeal>, AppError> {
        let mut slot = self.appeal.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = &*slot {
            return Ok(made.clone());
        }
        let made = Arc::new(pdf::appeal(&self.input, &self.names, &files(store)).map_err(built)?);
        *slot = Some(made.clone());
        Ok(made)
    }

    /// Lets go of the document, unless it is being made this moment.
    fn forget(&self) {
        if let Ok(mut slot) = self.appeal.try_lock() {
            *slot = None;
        }
    }
}

impl Previews {
    /// Keeps a preview; returns the key that names it.
    pub(super) fn keep(&self, shown: Shown) -> String {
        let key = uuid::Uuid::new_v4().to_string();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((key.clone(), Arc::new(shown)));
        key
    }

    /// The preview of a key; it becomes the newest.
    fn get(&self, key: &str) -> Result<Arc<Shown>, AppError> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| known == key);
        let entry = at
            .map(|at| kept.remove(at))
            .ok_or_else(|| AppError::told("preview-gone"))?;
        let shown = entry.1.clone();
        kept.push(entry);
        Ok(shown)
    }

    /// Lets go of all documents but the newest ones.
    fn trim(&self) {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (_, old) in kept.iter().rev().skip(SET) {
            old.forget();
        }
    }
}

impl App {
    /// A page of a preview's PDF, from 1, as a picture `width` pixels wide.
    ///
    /// # Errors
    /// `preview-gone`, `ticket-build`, `attachment-missing`.
    pub async fn ticket_page(&self, key: String, page: u32, width: u32) -> Result<TicketPageView, ApiError> {
        let shown = self.previews.get(&key)?;
        self.previews.trim();
        let store = self.store.clone();
        self.beside(move || {
            let appeal = shown.appeal(&store)?;
            let drawn = appeal.page(page, width).map_err(built)?;
            Ok(TicketPageView {
                page,
                pages: appeal.pages,
                width: drawn.width,
                height: drawn.height,
                base64: STANDARD.encode(drawn.png),
            })
        })
        .await
    }

    /// Rows of a sheet of a preview's spreadsheet, at most 500 at once.
    ///
    /// # Errors
    /// `preview-gone`, `ticket-build`.
    pub async fn ticket_sheet(
        &self,
        key: String,
        sheet: String,
        from: u32,
        count: u32,
    ) -> Result<TicketSheetView, ApiError> {
        let shown = self.previews.get(&key)?;
        let wanted = Sheet::from_code(&sheet)
            .ok_or_else(|| AppError::about("ticket-build", "detail", format!("no sheet {sheet}")))?;
        self.beside(move || {
            let (at, count) = (from as usize, (count as usize).min(ROWS));
            let page = xlsx::page(&shown.input, &shown.names, wanted, at, count).map_err(built)?;
            Ok(sheet_view(wanted, from, page))
        })
        .await
    }

    /// The manifest of a preview: the bundle is made in memory, and one that was exported is compared with its ZIP on disk.
    ///
    /// # Errors
    /// `preview-gone`, `ticket-build`, `attachment-missing`.
    pub async fn ticket_manifest(&self, key: String) -> Result<TicketManifestView, ApiError> {
        let shown = self.previews.get(&key)?;
        let store = self.store.clone();
        self.beside(move || {
            if shown.input.rows.is_empty() {
                return Ok(TicketManifestView {
                    bundle: bundle::file_name(&shown.input),
                    bytes: 0,
                    pages: 0,
                    files: Vec::new(),
                    disk: "none".to_owned(),
                    detail: None,
                });
            }
            let (zip, made) = bundle::to_bytes(&shown.input, &files(&store)).map_err(built)?;
            let path = match &shown.ticket {
                Some(id) => store
                    .read(|r| Ok(ticket_row(r, id)?.bundle_path))?
                    .map(|path| place::found(store.dir(), &path)),
                None => None,
            };
            let (disk, detail) = on_disk(path, &zip);
            Ok(TicketManifestView {
                bundle: bundle::file_name(&shown.input),
                bytes: len(zip.len()),
                pages: made.pages,
                files: listed(&made),
                disk: disk.to_owned(),
                detail,
            })
        })
        .await
    }

    /// Work that takes its time, beside the other tasks.
    async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, ApiError> {
        Ok(tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| AppError::Internal(error.to_string()))??)
    }
}

fn sheet_view(sheet: Sheet, from: u32, page: SheetPage) -> TicketSheetView {
    TicketSheetView {
        sheet: sheet.code().to_owned(),
        title: sheet.title().to_owned(),
        columns: page
            .columns
            .iter()
            .map(|column| SheetColumnView {
                title: column.title.clone(),
                // Widths are between 5 and 100 characters.
                width: column.width.clamp(1.0, 255.0) as u32,
                number: matches!(column.form, Form::Days | Form::Money),
            })
            .collect(),
        from,
        total: len(page.total),
        rows: page
            .rows
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .map(|cell| SheetCellView {
                        text: cell.text,
                        guarded: cell.guarded,
                        money: cell.money.map(amount),
                        picture: cell.picture.map(|id| id.to_string()),
                    })
                    .collect()
            })
            .collect(),
    }
}

fn listed(bundle: &Bundle) -> Vec<ManifestFileView> {
    bundle
        .files
        .iter()
        .map(|file| ManifestFileView {
            name: file.name.clone(),
            sha256: file.sha256.clone(),
            bytes: count(file.bytes),
            source: file.source.clone(),
            captured_at: instant(file.captured_at),
        })
        .collect()
}

/// What became of the exported ZIP. The same bytes need no look inside.
fn on_disk(path: Option<PathBuf>, zip: &[u8]) -> (&'static str, Option<String>) {
    let Some(path) = path else { return ("none", None) };
    match std::fs::read(&path) {
        Ok(bytes) if bytes == zip => ("whole", None),
        Ok(bytes) => match bundle::verify(&bytes) {
            Ok(_) => ("whole", None),
            Err(error) => ("changed", Some(error.to_string())),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => ("gone", None),
        Err(error) => ("gone", Some(error.to_string())),
    }
}
