//! `appeal.pdf`: the case on paper, in one language, with its pictures inline.
//!
//! Typst sets it, from a fixed template and data that is only ever data: a buyer's text cannot become markup. The fonts are
//! compiled in and the system's are never read, so the same input gives the same bytes on every computer.

mod data;
mod order;
pub(crate) mod world;

use crate::error::TicketError;
use crate::input::TicketInput;
use crate::{Files, picture};
use chrono::{Datelike as _, Timelike as _};
use std::collections::BTreeSet;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

/// Longest side of an inline picture in pixels: about 300 dpi in half a page's width.
const PICTURE_SIDE: u32 = 1200;

/// A page of an appeal as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePicture {
    /// The picture.
    pub png: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A finished appeal.
pub struct Appeal {
    document: PagedDocument,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: u32,
    /// Characters that none of the embedded fonts has; they show as empty boxes.
    pub missing: Vec<char>,
}

impl std::fmt::Debug for Appeal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Appeal")
            .field("bytes", &self.pdf.len())
            .field("pages", &self.pages)
            .field("missing", &self.missing)
            .finish_non_exhaustive()
    }
}

impl Appeal {
    /// The first page as PNG, `width` pixels wide.
    ///
    /// # Errors
    /// When there is no page or the picture cannot be written.
    pub fn first_page(&self, width: u32) -> Result<Vec<u8>, TicketError> {
        self.page(1, width).map(|page| page.png)
    }

    /// A page, counted from 1, as a picture `width` pixels wide (16 to 4,000): drawn from the document the PDF was made of.
    ///
    /// # Errors
    /// When there is no such page or the picture cannot be written.
    pub fn page(&self, number: u32, width: u32) -> Result<PagePicture, TicketError> {
        let page = (number as usize)
            .checked_sub(1)
            .and_then(|at| self.document.pages().get(at))
            .ok_or_else(|| TicketError::Pdf(format!("it has no page {number}")))?;
        let points = page.frame.width().to_pt();
        let options = typst_render::RenderOptions {
            pixel_per_pt: (f64::from(width.clamp(16, 4000)) / points).into(),
            ..Default::default()
        };
        let drawn = typst_render::render(page, &options);
        let png = drawn
            .encode_png()
            .map_err(|error| TicketError::Pdf(error.to_string()))?;
        Ok(PagePicture {
            png,
            width: drawn.width(),
            height: drawn.height(),
        })
    }
}

/// Makes the appeal of a ticket in the ticket's language. `evidence_names` gives each evidence file's name inside the bundle.
///
/// # Errors
/// When a sum overflows, a picture cannot be read, or the page cannot be set.
pub fn appeal(
    input: &TicketInput,
    evidence_names: &[String],
    files: Files<'_>,
) -> Result<Appeal, TicketError> {
    let mut pictures = Vec::new();
    let mut shown = Vec::new();
    let mut others = Vec::new();
    for (at, (file, name)) in input.evidence.iter().zip(evidence_names).enumerate() {
        let id = &file.attachment;
        let bytes = files(id).map_err(|source| TicketError::Attachment {
            id: id.clone(),
            source,
        })?;
        if !picture::Kind::of(&bytes).is_picture() {
            others.push(name.clone());
            continue;
        }
        let (small, width, height) =
            picture::small(&bytes, PICTURE_SIDE).map_err(|source| TicketError::Picture {
                id: id.clone(),
                source,
            })?;
        let path = format!("/pictures/{at}.jpg");
        shown.push(data::Picture::new(input, file, name, &path, width, height));
        pictures.push((path, small));
    }
    let data = serde_json::to_vec(&data::Data::of(input, shown, others)?)?;
    let missing: BTreeSet<char> = std::str::from_utf8(&data)
        .unwrap_or_default()
        .chars()
        .filter(|c| !world::covered(*c))
        .collect();
    let world = world::Paper::new(data, pictures).map_err(|error| TicketError::Pdf(error.to_string()))?;
    let document: PagedDocument = typst::compile(&world).output.map_err(|errors| said(&errors))?;
    let pdf = typst_pdf::pdf(&document, &options(input)).map_err(|errors| said(&errors))?;
    // Typst remembers what it set; a document is set once, so nothing is worth keeping.
    typst::comemo::evict(0);
    Ok(Appeal {
        pages: u32::try_from(document.pages().len()).unwrap_or(u32::MAX),
        document,
        pdf,
        missing: missing.into_iter().collect(),
    })
}

/// The appeal as it would be exported, named for the window's preview.
///
/// # Errors
/// As [`appeal`].
pub fn preview(input: &TicketInput, files: Files<'_>) -> Result<Appeal, TicketError> {
    appeal(input, &crate::bundle::planned_names(input), files)
}

fn options(input: &TicketInput) -> PdfOptions {
    let at = input.prepared_at;
    let part = |value: u32| u8::try_from(value).unwrap_or_default();
    let timestamp = Datetime::from_ymd_hms(
        at.year(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .map(Timestamp::new_utc);
    PdfOptions {
        ident: Smart::Custom(format!("{} {}", input.ticket, at.timestamp_millis())),
        creator: Smart::Custom(Some(format!("Recourse {}", input.app_version))),
        timestamp,
        ..PdfOptions::default()
    }
}

fn said(errors: &[SourceDiagnostic]) -> TicketError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    TicketError::Pdf(messages.join("; "))
}
