//! Evidence: files and pictures on a case.

mod blur;

use crate::app::App;
use crate::case::{tell, touch};
use crate::error::{AppError, abort};
use crate::view::case::CaseView;
use crate::view::common::ApiError;
use crate::view::proof::FileCheckView;
use image::error::{LimitError, LimitErrorKind};
use image::{ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits};
use recourse_domain::evidence::{Evidence, EvidenceForm};
use recourse_domain::id::{AttachmentId, CaseId};
use recourse_store::{AttachmentState, Reader, Store, StoreError};
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

/// Largest file that can be attached, in bytes: the limit of the marketplaces' own uploads is 5 MB, and a photo as it
/// comes from a phone must still go in.
const FILE_MOST: u64 = 32 << 20;
/// Largest picture, in pixels on one side, and the memory its decoding may take: 100 million pixels of four bytes.
const SIDE_MOST: u32 = 30_000;
const PIXELS_MOST: u64 = 100_000_000;
const DECODE_MOST: u64 = 512 << 20;
/// Characters of a kept name.
const NAME_CHARS: usize = 120;

/// Where attached bytes come from.
#[derive(Debug, Clone)]
pub enum Incoming {
    /// A file the seller chose or dropped.
    File(PathBuf),
    /// A picture from the clipboard, as encoded image bytes (PNG).
    Clipboard(Vec<u8>),
}

/// A kept file's bytes.
#[derive(Debug, Clone)]
pub struct AttachmentBytes {
    /// Media type.
    pub media_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A file that passed the checks.
pub(crate) struct Checked {
    pub(crate) name: String,
    pub(crate) source: &'static str,
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

impl App {
    /// Checks (type by magic bytes, size, pixels) and attaches files to a case's evidence. All of them, or none.
    ///
    /// # Errors
    /// `case-unknown`, `evidence-unknown`, `evidence-none`, `evidence-type`, `evidence-too-large`, `evidence-unreadable`,
    /// `file-missing`, `disk-full`.
    pub async fn evidence_attach(
        &self,
        case: String,
        evidence: String,
        incoming: Vec<Incoming>,
    ) -> Result<CaseView, ApiError> {
        if incoming.is_empty() {
            return Err(AppError::told("evidence-none").into());
        }
        let (id, wanted) = (case.clone(), evidence.clone());
        let form = self
            .read(move |r| {
                let case = crate::case::find(r, &id)?;
                let playbook = crate::case::playbook(&case)?;
                playbook
                    .evidence
                    .iter()
                    .find(|requirement| {
                        requirement.name == wanted && requirement.form != EvidenceForm::Records
                    })
                    .map(|requirement| requirement.form)
                    .ok_or_else(|| abort(AppError::about("evidence-unknown", "value", wanted)))
            })
            .await?;
        let store = self.store.clone();
        let kept = tokio::task::spawn_blocking(move || keep(&store, incoming, form))
            .await
            .map_err(|error| AppError::Internal(error.to_string()))??;
        self.on_case("attach", case, move |tx, case, now| {
            for (file, attachment) in &kept {
                tx.add_evidence(
                    &case.id,
                    &Evidence {
                        requirement: evidence.clone(),
                        attachment: attachment.clone(),
                        name: file.name.clone(),
                        media_type: file.media_type.to_owned(),
                        bytes: u64::try_from(file.bytes.len()).unwrap_or(0),
                        source: file.source.to_owned(),
                        captured_at: now,
                    },
                )?;
                let words = format!("{evidence}: {}", file.name);
                tell(tx, &case, "attached", Some(words), now)?;
            }
            tx.update_case(&case, now)
        })
        .await
    }

    /// Takes a file off a case. Its bytes stay in the store, so that it can be undone.
    ///
    /// # Errors
    /// `case-unknown`, `attachment-unknown`.
    pub async fn evidence_detach(
        &self,
        case: String,
        evidence: String,
        attachment: String,
    ) -> Result<CaseView, ApiError> {
        self.on_case("detach", case, move |tx, case, now| {
            let id = AttachmentId::from(attachment.as_str());
            let piece = piece(tx, &case.id, &evidence, &id)?;
            tx.remove_evidence(&case.id, &evidence, &id)?;
            let words = format!("{evidence}: {}", piece.name);
            touch(tx, &case, "detached", Some(words), now)
        })
        .await
    }

    /// Reads a case's files whole and compares each with its digest, originals behind unreadable parts included.
    ///
    /// # Errors
    /// `case-unknown`.
    pub async fn evidence_check(&self, case: String) -> Result<Vec<FileCheckView>, ApiError> {
        let files = self
            .read(move |r| {
                let case = crate::case::find(r, &case)?;
                let kept = r.evidence(&case.id)?.into_iter().map(|piece| piece.attachment);
                let behind = r.originals(&case.id)?.into_iter().map(|row| row.piece.attachment);
                Ok(kept.chain(behind).collect::<std::collections::BTreeSet<_>>())
            })
            .await?;
        let store = self.store.clone();
        let read = move || -> Result<Vec<FileCheckView>, AppError> {
            files
                .into_iter()
                .map(|id| {
                    Ok(FileCheckView {
                        state: crate::case::state_code(store.attachment_state(&id)?).to_owned(),
                        written_at: store.attachment_written_at(&id).map(crate::map::instant),
                        attachment: id.to_string(),
                    })
                })
                .collect()
        };
        Ok(tokio::task::spawn_blocking(read)
            .await
            .map_err(|error| AppError::Internal(error.to_string()))??)
    }

    /// A kept file; pictures scaled down so that the longer side is at most `max_px` (0: as it is).
    ///
    /// # Errors
    /// `attachment-unknown`, `attachment-missing`.
    pub async fn attachment(&self, id: String, max_px: u32) -> Result<AttachmentBytes, ApiError> {
        let store = self.store.clone();
        let found = tokio::task::spawn_blocking(move || fetch(&store, &id, max_px))
            .await
            .map_err(|error| AppError::Internal(error.to_string()))??;
        Ok(found)
    }
}

/// A file among a case's evidence.
fn piece(r: &Reader, case: &CaseId, requirement: &str, id: &AttachmentId) -> Result<Evidence, StoreError> {
    r.evidence(case)?
        .into_iter()
        .find(|piece| piece.requirement == requirement && piece.attachment == *id)
        .ok_or_else(|| abort(AppError::told("attachment-unknown")))
}

/// A kept file's bytes, checked against its digest.
fn fetch_whole(store: &Store, id: &AttachmentId) -> Result<Vec<u8>, AppError> {
    if store.attachment_state(id)? != AttachmentState::Kept {
        return Err(AppError::about("attachment-missing", "name", id.to_string()));
    }
    Ok(store.attachment_bytes(id)?)
}

fn fetch(store: &Store, id: &str, max_px: u32) -> Result<AttachmentBytes, AppError> {
    let hex = id.len() == 64 && id.bytes().all(|b| b.is_ascii_hexdigit());
    if !hex {
        return Err(AppError::told("attachment-unknown"));
    }
    let bytes = fetch_whole(store, &AttachmentId::from(id))?;
    let media_type = media_type(&bytes).unwrap_or("application/octet-stream");
    if max_px == 0 || !media_type.starts_with("image/") {
        return Ok(AttachmentBytes {
            media_type: media_type.to_owned(),
            bytes,
        });
    }
    let Ok(picture) = decode(&bytes) else {
        return Ok(AttachmentBytes {
            media_type: media_type.to_owned(),
            bytes,
        });
    };
    if picture.width() <= max_px && picture.height() <= max_px {
        return Ok(AttachmentBytes {
            media_type: media_type.to_owned(),
            bytes,
        });
    }
    let mut small = Cursor::new(Vec::new());
    picture
        .thumbnail(max_px, max_px)
        .write_to(&mut small, ImageFormat::Png)
        .map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(AttachmentBytes {
        media_type: "image/png".to_owned(),
        bytes: small.into_inner(),
    })
}

/// Checks files and keeps them: all of them, or none.
pub(crate) fn keep(
    store: &Store,
    incoming: Vec<Incoming>,
    form: EvidenceForm,
) -> Result<Vec<(Checked, AttachmentId)>, AppError> {
    let checked = incoming
        .into_iter()
        .map(|one| check(one, form))
        .collect::<Result<Vec<_>, _>>()?;
    checked
        .into_iter()
        .map(|file| {
            let id = store.keep(&file.bytes)?;
            Ok((file, id))
        })
        .collect()
}

fn check(incoming: Incoming, form: EvidenceForm) -> Result<Checked, AppError> {
    let (name, source, bytes) = match incoming {
        Incoming::File(path) => {
            let name = clean(&path);
            (name.clone(), "file", read(&path, &name)?)
        }
        Incoming::Clipboard(bytes) => ("clipboard.png".to_owned(), "clipboard", bytes),
    };
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > FILE_MOST {
        return Err(too_large(&name));
    }
    let media_type = media_type(&bytes)
        .filter(|kind| form != EvidenceForm::Picture || kind.starts_with("image/"))
        .ok_or_else(|| AppError::about("evidence-type", "name", &name))?;
    if media_type.starts_with("image/") {
        let (width, height) = ImageReader::new(Cursor::new(&bytes))
            .with_guessed_format()
            .ok()
            .and_then(|reader| reader.into_dimensions().ok())
            .ok_or_else(|| AppError::about("evidence-unreadable", "name", &name))?;
        if width > SIDE_MOST || height > SIDE_MOST || u64::from(width) * u64::from(height) > PIXELS_MOST {
            return Err(too_large(&name));
        }
        decode(&bytes).map_err(|_| AppError::about("evidence-unreadable", "name", &name))?;
    }
    Ok(Checked {
        name,
        source,
        media_type,
        bytes,
    })
}

fn too_large(name: &str) -> AppError {
    AppError::Told {
        code: "evidence-too-large",
        params: vec![
            ("name", name.to_owned()),
            ("limit", (FILE_MOST >> 20).to_string()),
        ],
        details: None,
    }
}

/// At most one byte more than is allowed is read: a file may grow, or be a device.
fn read(path: &Path, name: &str) -> Result<Vec<u8>, AppError> {
    let wrong = |error: std::io::Error| AppError::file(path, &error);
    let file = std::fs::File::open(path).map_err(wrong)?;
    if !file.metadata().map_err(wrong)?.is_file() {
        return Err(AppError::about("evidence-type", "name", name));
    }
    let mut bytes = Vec::new();
    file.take(FILE_MOST + 1).read_to_end(&mut bytes).map_err(wrong)?;
    Ok(bytes)
}

/// Reads a picture as it is shown: phones write which side is up beside the pixels.
fn decode(bytes: &[u8]) -> image::ImageResult<image::DynamicImage> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MOST);
    limits.max_image_height = Some(SIDE_MOST);
    limits.max_alloc = Some(DECODE_MOST);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    if decoder.total_bytes() > DECODE_MOST {
        let kind = LimitErrorKind::InsufficientMemory;
        return Err(ImageError::Limits(LimitError::from_kind(kind)));
    }
    let upright = decoder.orientation()?;
    let mut picture = image::DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(upright);
    Ok(picture)
}

/// The type by the first bytes; `None` for anything that cannot be attached.
pub(crate) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        _ => None,
    }
}

/// A file's name without its folders and without what a file system or a reader could take for something else.
fn clean(path: &Path) -> String {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let kept: String = name
        .chars()
        .filter(|c| !c.is_control() && !is_invisible(*c))
        .map(|c| if "/\\:*?\"<>|".contains(c) { '_' } else { c })
        .take(NAME_CHARS)
        .collect();
    let kept = kept.trim().trim_matches('.').to_owned();
    if kept.is_empty() { "file".to_owned() } else { kept }
}

/// Marks that turn the direction of text or take no room: a name could show another ending than it has.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
