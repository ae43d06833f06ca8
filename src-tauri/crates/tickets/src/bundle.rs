//! The bundle: one ZIP with one folder, made byte for byte the same from the same ticket and attachments.

mod manifest;
mod verify;

pub use manifest::{BundleFile, Manifest};
pub use verify::{VerifyError, verify};

use crate::error::TicketError;
use crate::input::TicketInput;
use crate::letter::{self, Letter};
use crate::name::{self, Names};
use crate::totals::{self, TicketTotals};
use crate::{Files, pdf, picture, xlsx};
use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use recourse_domain::id::AttachmentId;
use recourse_texts::Lang;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::io::{Cursor, Seek, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A written bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The ZIP's one root folder.
    pub root: String,
    /// Every file but the manifest, in the order of the archive.
    pub files: Vec<BundleFile>,
    /// Number of pages of the appeal.
    pub pages: u32,
    /// Characters that the appeal could not show: no embedded font has them.
    pub missing_glyphs: Vec<char>,
}

/// What would go into a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The ZIP's one root folder.
    pub root: String,
    /// The letter in each language.
    pub letters: Vec<Letter>,
    /// Files in the order of the archive.
    pub files: Vec<PlannedFile>,
    /// Rows of each sheet, heads not counted.
    pub sheets: Vec<SheetRows>,
    /// The sums.
    pub totals: TicketTotals,
}

/// A file of a bundle that is not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedFile {
    /// Name inside the root folder.
    pub name: String,
    /// Length where it is known before writing: of letters exactly, of evidence as captured.
    pub bytes: Option<u64>,
    /// Digest of the captured attachment, for evidence.
    pub sha256: Option<String>,
}

/// A sheet of the spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetRows {
    /// `orders`, `events`, `money` or `about`.
    pub name: &'static str,
    /// Rows.
    pub rows: usize,
}

/// The root folder's name: `recourse_WB_rejected-order_2026-11-22_B-0012`, with the day in the ticket's zone.
pub fn root(input: &TicketInput) -> String {
    let day = input.prepared_at.with_timezone(&input.tz()).format("%Y-%m-%d");
    format!(
        "recourse_{}_{}_{day}_{}",
        name::safe(&input.platform.short, "market"),
        name::safe(&input.kind.as_str().replace('_', "-"), "ticket"),
        name::safe(input.ticket.as_str(), "ticket"),
    )
}

/// The ZIP's file name.
pub fn file_name(input: &TicketInput) -> String {
    root(input) + ".zip"
}

/// Names of the evidence files inside the root folder, one per entry of the ticket's evidence. `ending` of a file whose type is
/// not known yet comes from its attached name.
fn evidence_names(input: &TicketInput, kind: impl Fn(usize) -> Option<picture::Kind>) -> Vec<String> {
    let mut names = Names::default();
    input
        .evidence
        .iter()
        .enumerate()
        .map(|(at, file)| {
            let folder = match file.folder.as_str() {
                known @ ("reviews" | "photos" | "tracking") => known,
                _ => "files",
            };
            let ending = match kind(at) {
                Some(picture::Kind::Other) | None => name::ending(&file.name),
                Some(known) => known.ending(),
            };
            let subject = name::safe(&file.subject, "case");
            let stem = format!("{subject}_{}", name::stem(&file.name));
            names.take(&format!("evidence/{folder}"), &stem, ending)
        })
        .collect()
}

/// Names of the evidence files by their attached names alone, as a preview shows them.
pub(crate) fn planned_names(input: &TicketInput) -> Vec<String> {
    evidence_names(input, |_| None)
}

/// What would go into the bundle, without making spreadsheet, PDF or pictures.
///
/// # Errors
/// When a sum overflows.
pub fn preview(input: &TicketInput) -> Result<Preview, TicketError> {
    let letters = letters(input)?;
    let mut files = Vec::new();
    for letter in &letters {
        files.extend(
            letter_files(input, letter)
                .into_iter()
                .map(|(name, bytes)| PlannedFile {
                    name,
                    bytes: Some(bytes.len() as u64),
                    sha256: Some(hex(&bytes)),
                }),
        );
    }
    files.extend(["orders.xlsx", "appeal.pdf"].map(|name| PlannedFile {
        name: name.to_owned(),
        bytes: None,
        sha256: None,
    }));
    let names = planned_names(input);
    files.extend(input.evidence.iter().zip(names).map(|(file, name)| PlannedFile {
        name,
        bytes: Some(file.bytes),
        sha256: Some(file.attachment.to_string()),
    }));
    files.push(PlannedFile {
        name: "manifest.json".to_owned(),
        bytes: None,
        sha256: None,
    });
    let rows = |name, rows| SheetRows { name, rows };
    Ok(Preview {
        root: root(input),
        letters,
        files,
        sheets: vec![
            rows("orders", input.rows.len()),
            rows("events", input.events.len()),
            rows("money", input.money.len()),
            rows("about", xlsx::about_rows(input)?),
        ],
        totals: totals::of(input)?,
    })
}

/// The letter in each language, Russian first: the marketplace's support reads it.
///
/// # Errors
/// When a sum overflows.
pub fn letters(input: &TicketInput) -> Result<Vec<Letter>, TicketError> {
    [Lang::Ru, Lang::En, Lang::Zh]
        .into_iter()
        .map(|lang| letter::letter(input, lang))
        .collect()
}

/// `ticket.ru.txt`, or `ticket.ru.1.txt`, `ticket.ru.2.txt`, … where the seller's limit splits the letter.
fn letter_files(input: &TicketInput, letter: &Letter) -> Vec<(String, Vec<u8>)> {
    let parts = letter.split(input.options.letter_limit);
    let lang = letter.lang.code();
    let single = parts.len() == 1;
    parts
        .into_iter()
        .enumerate()
        .map(|(at, part)| {
            let name = if single {
                format!("ticket.{lang}.txt")
            } else {
                format!("ticket.{lang}.{}.txt", at + 1)
            };
            (name, (part + "\n").into_bytes())
        })
        .collect()
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn captured(id: &AttachmentId, files: Files<'_>) -> Result<Vec<u8>, TicketError> {
    let bytes = files(id).map_err(|source| TicketError::Attachment {
        id: id.clone(),
        source,
    })?;
    if hex(&bytes) == id.as_str() {
        Ok(bytes)
    } else {
        Err(TicketError::Changed(id.clone()))
    }
}

struct Archive<'a, W: Write + Seek> {
    zip: ZipWriter<W>,
    root: String,
    at: DateTime<Utc>,
    zone: chrono_tz::Tz,
    files: &'a mut Vec<BundleFile>,
}

impl<W: Write + Seek> Archive<'_, W> {
    fn put(&mut self, name: &str, bytes: &[u8], packed: bool) -> Result<(), TicketError> {
        // A ZIP's time has no zone; the ticket's own is meant. Outside 1980–2107 it keeps the format's first day.
        let local = self.at.with_timezone(&self.zone);
        let part = |value: u32| u8::try_from(value).unwrap_or_default();
        let time = zip::DateTime::from_date_and_time(
            u16::try_from(local.year()).unwrap_or_default(),
            part(local.month()),
            part(local.day()),
            part(local.hour()),
            part(local.minute()),
            part(local.second()),
        )
        .unwrap_or_default();
        let options = SimpleFileOptions::default()
            .compression_method(if packed {
                CompressionMethod::Stored
            } else {
                CompressionMethod::Deflated
            })
            .last_modified_time(time)
            .unix_permissions(0o644);
        self.zip.start_file(format!("{}/{name}", self.root), options)?;
        self.zip.write_all(bytes)?;
        Ok(())
    }

    fn list(&mut self, name: &str, bytes: &[u8], source: &str, captured_at: DateTime<Utc>) {
        self.files.push(BundleFile {
            name: name.to_owned(),
            sha256: hex(bytes),
            bytes: bytes.len() as u64,
            source: source.to_owned(),
            captured_at,
        });
    }
}

/// Makes the bundle. Same input and same attachments, same bytes.
///
/// # Errors
/// When a sum overflows, an attachment is missing, changed or no readable picture, or a file cannot be made.
pub fn to_bytes(input: &TicketInput, files: Files<'_>) -> Result<(Vec<u8>, Bundle), TicketError> {
    let mut out = Cursor::new(Vec::new());
    let bundle = write_to(&mut out, input, files)?;
    Ok((out.into_inner(), bundle))
}

/// Makes the bundle at a path: written beside it under another name, flushed to the disk, then renamed, so that a half bundle
/// never stands there.
///
/// # Errors
/// As [`to_bytes`], and when the folder cannot be written.
pub fn write(input: &TicketInput, files: Files<'_>, path: &Path) -> Result<Bundle, TicketError> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".part");
    let written = (|| {
        let mut file = private(Path::new(&partial))?;
        let bundle = write_to(&mut file, input, files)?;
        file.sync_all()?;
        fs::rename(&partial, path)?;
        #[cfg(unix)]
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::File::open(folder)?.sync_all()?;
        }
        Ok(bundle)
    })();
    if written.is_err() {
        // The error that matters is the first one.
        let _ = fs::remove_file(&partial);
    }
    written
}

/// Buyers' words and pictures are in it: only its owner may read it.
fn private(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.read(true).write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn write_to<W: Write + Seek>(out: W, input: &TicketInput, files: Files<'_>) -> Result<Bundle, TicketError> {
    let mut evidence = Vec::with_capacity(input.evidence.len());
    for file in &input.evidence {
        evidence.push(picture::Kind::of(&captured(&file.attachment, files)?));
    }
    let names = evidence_names(input, |at| evidence.get(at).copied());
    let appeal = pdf::appeal(input, &names, files)?;
    let sheet = xlsx::orders(input, &names, files)?;

    let mut listed = Vec::new();
    let mut archive = Archive {
        zip: ZipWriter::new(out),
        root: root(input),
        at: input.prepared_at,
        zone: input.tz(),
        files: &mut listed,
    };
    let made = input.prepared_at;
    for letter in letters(input)? {
        for (name, bytes) in letter_files(input, &letter) {
            archive.put(&name, &bytes, false)?;
            archive.list(&name, &bytes, "recourse", made);
        }
    }
    archive.put("orders.xlsx", &sheet, true)?;
    archive.list("orders.xlsx", &sheet, "recourse", made);
    archive.put("appeal.pdf", &appeal.pdf, false)?;
    archive.list("appeal.pdf", &appeal.pdf, "recourse", made);
    for (file, name) in input.evidence.iter().zip(&names) {
        let bytes = captured(&file.attachment, files)?;
        let bytes = if picture::Kind::of(&bytes).is_picture() {
            picture::clean(&bytes).map_err(|source| TicketError::Picture {
                id: file.attachment.clone(),
                source,
            })?
        } else {
            bytes
        };
        archive.put(name, &bytes, true)?;
        archive.list(name, &bytes, &file.source, file.captured_at);
    }
    let manifest = Manifest::of(input, archive.files.clone());
    let mut text = serde_json::to_vec_pretty(&manifest)?;
    text.push(b'\n');
    archive.put("manifest.json", &text, false)?;
    let root = archive.root;
    archive.zip.finish()?;
    Ok(Bundle {
        root,
        files: listed,
        pages: appeal.pages,
        missing_glyphs: appeal.missing,
    })
}
