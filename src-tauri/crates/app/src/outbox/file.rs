//! Files that go along with a message: cleaned of what the picture does not show, and made small enough.

use super::make::Made;
use crate::error::AppError;
use crate::evidence::media_type;
use recourse_connectors::perform::ActionSpec;
use recourse_domain::id::AttachmentId;
use recourse_domain::outbox::{ActionFile, MarketAction};
use recourse_store::{AttachmentState, Store};
use recourse_tickets::picture;

/// Longest sides that are tried one after the other until everything fits.
const SIDES: [u32; 5] = [3_200, 2_400, 1_800, 1_200, 800];

/// A file as it would be sent.
pub(super) struct Fitted {
    pub(super) attachment: AttachmentId,
    pub(super) name: String,
    pub(super) media_type: &'static str,
    pub(super) bytes: Vec<u8>,
}

fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// The files as they would be sent; nothing is kept.
///
/// # Errors
/// `attachment-missing`, `outbox-file-type`, `outbox-files-large`.
pub(super) fn fit(store: &Store, files: &[ActionFile], spec: &ActionSpec) -> Result<Vec<Fitted>, AppError> {
    let mut fitted = Vec::new();
    for file in files {
        if store.attachment_state(&file.attachment)? != AttachmentState::Kept {
            return Err(AppError::about("attachment-missing", "name", &file.name));
        }
        let bytes = store.attachment_bytes(&file.attachment)?;
        fitted.push(one(file, bytes, spec)?);
    }
    for side in SIDES {
        let all: u64 = fitted.iter().map(|file| size(&file.bytes)).sum();
        let fits = |file: &Fitted| size(&file.bytes) <= spec.max_file_bytes;
        if all <= spec.max_files_bytes && fitted.iter().all(fits) {
            return Ok(fitted);
        }
        let crowded = all > spec.max_files_bytes;
        for file in fitted
            .iter_mut()
            .filter(|file| file.media_type.starts_with("image/"))
        {
            if crowded || size(&file.bytes) > spec.max_file_bytes {
                let (bytes, _, _) = picture::small(&file.bytes, side)
                    .map_err(|_| AppError::about("outbox-file-type", "name", &file.name))?;
                if bytes.len() < file.bytes.len() {
                    file.bytes = bytes;
                    file.media_type = "image/jpeg";
                    file.name = named(&file.name, "jpg");
                }
            }
        }
    }
    let all: u64 = fitted.iter().map(|file| size(&file.bytes)).sum();
    match fitted.iter().find(|file| size(&file.bytes) > spec.max_file_bytes) {
        Some(file) => Err(AppError::about("outbox-files-large", "name", &file.name)),
        None if all > spec.max_files_bytes => Err(AppError::about("outbox-files-large", "name", "")),
        None => Ok(fitted),
    }
}

/// A picture loses its place and camera, and becomes a type that the marketplace takes.
fn one(file: &ActionFile, bytes: Vec<u8>, spec: &ActionSpec) -> Result<Fitted, AppError> {
    let refused = || AppError::about("outbox-file-type", "name", &file.name);
    let kind = picture::Kind::of(&bytes);
    let bytes = if kind.is_picture() {
        picture::clean(&bytes).map_err(|_| refused())?
    } else {
        bytes
    };
    let media_type = media_type(&bytes).ok_or_else(refused)?;
    if !spec.file_types.contains(&media_type) {
        return Err(refused());
    }
    Ok(Fitted {
        attachment: file.attachment.clone(),
        name: named(&file.name, picture::Kind::of(&bytes).ending()),
        media_type,
        bytes,
    })
}

fn named(name: &str, ending: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.{ending}")
}

/// Keeps the files as they are sent and names them in the action.
///
/// # Errors
/// As [`fit`], and when they cannot be kept.
pub(super) fn keep_fitting(store: &Store, made: &mut Made) -> Result<(), AppError> {
    let Some(spec) = super::check::spec(&made.account, &made.action) else {
        return Err(AppError::told("outbox-by-hand"));
    };
    let MarketAction::SendMessage { files, .. } = &mut made.action else {
        return Ok(());
    };
    let fitted = fit(store, files, &spec)?;
    *files = fitted
        .into_iter()
        .map(|file| {
            Ok(ActionFile {
                attachment: store.keep(&file.bytes)?,
                name: file.name,
                media_type: file.media_type.to_owned(),
                bytes: size(&file.bytes),
            })
        })
        .collect::<Result<_, AppError>>()?;
    Ok(())
}
