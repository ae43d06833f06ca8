//! Making parts of a picture unreadable: names, addresses, faces of others do not belong in a ticket.

use super::{FILE_MOST, decode, fetch_whole, too_large};
use crate::app::App;
use crate::case::touch;
use crate::error::{AppError, abort};
use crate::view::case::CaseView;
use crate::view::common::ApiError;
use crate::view::proof::AreaView;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use recourse_domain::evidence::Evidence;
use recourse_domain::id::AttachmentId;
use recourse_store::{OriginalRow, Store};
use std::io::Cursor;

/// Parts of a picture in one go.
const AREAS_MOST: usize = 50;
/// What a side of a picture is divided into.
const WHOLE: u32 = 10_000;
/// A block is at least so many pixels wide.
const BLOCK_LEAST: u32 = 16;
/// Blocks across the shorter side of an area: two, so that a line of print leaves no letter's shape behind.
const ACROSS: u32 = 2;
/// Steps of a colour that are kept in a block: few, so that the means cannot be compared with those of known letters.
const STEPS: u32 = 8;
/// JPEG quality of what was a JPEG.
const QUALITY: u8 = 90;

impl App {
    /// Makes parts of an attached picture unreadable. The new picture takes the old one's place in the case and in tickets; the
    /// old one stays on disk, and can be put back.
    ///
    /// # Errors
    /// `case-unknown`, `attachment-unknown`, `attachment-missing`, `evidence-unreadable`, `blur-areas` for none, too many, or one
    /// outside of the picture, `disk-full`.
    pub async fn evidence_blur(
        &self,
        case: String,
        evidence: String,
        attachment: String,
        areas: Vec<AreaView>,
    ) -> Result<CaseView, ApiError> {
        let sound = |area: &AreaView| {
            area.width > 0
                && area.height > 0
                && area.x < WHOLE
                && area.y < WHOLE
                && area.width <= WHOLE
                && area.height <= WHOLE
        };
        if areas.is_empty() || areas.len() > AREAS_MOST || !areas.iter().all(sound) {
            return Err(AppError::told("blur-areas").into());
        }
        let id = AttachmentId::from(attachment.as_str());
        let (wanted, of, name) = (case.clone(), id.clone(), evidence.clone());
        let piece = self
            .read(move |r| {
                let case = crate::case::find(r, &wanted)?;
                super::piece(r, &case.id, &name, &of)
            })
            .await?;
        let (store, count) = (self.store.clone(), u32::try_from(areas.len()).unwrap_or(u32::MAX));
        let made = tokio::task::spawn_blocking(move || make(&store, piece, &areas))
            .await
            .map_err(|error| AppError::Internal(error.to_string()))??;
        self.on_case("blur", case, move |tx, case, now| {
            let there = super::piece(tx, &case.id, &evidence, &id)?;
            // A picture that is made unreadable further still comes from the first one.
            let before = tx
                .originals(&case.id)?
                .into_iter()
                .find(|row| row.blurred == id && row.piece.requirement == evidence);
            if before.is_some() {
                tx.remove_original(&case.id, &evidence, &id)?;
            }
            let (first, areas) = before.map_or((there, count), |row| (row.piece, row.areas + count));
            let words = Some(format!("{evidence}: {}", made.name));
            tx.remove_evidence(&case.id, &evidence, &id)?;
            tx.add_evidence(&case.id, &made)?;
            tx.put_original(
                &case.id,
                &OriginalRow {
                    blurred: made.attachment.clone(),
                    piece: first,
                    areas,
                },
            )?;
            touch(tx, &case, "blurred", words, now)
        })
        .await
    }

    /// Puts the picture back that one with unreadable parts was made from.
    ///
    /// # Errors
    /// `case-unknown`, `attachment-unknown` when there is none.
    pub async fn evidence_unblur(
        &self,
        case: String,
        evidence: String,
        attachment: String,
    ) -> Result<CaseView, ApiError> {
        self.on_case("unblur", case, move |tx, case, now| {
            let id = AttachmentId::from(attachment.as_str());
            let row = tx
                .originals(&case.id)?
                .into_iter()
                .find(|row| row.blurred == id && row.piece.requirement == evidence)
                .ok_or_else(|| abort(AppError::told("attachment-unknown")))?;
            tx.remove_evidence(&case.id, &evidence, &id)?;
            tx.remove_original(&case.id, &evidence, &id)?;
            let words = Some(format!("{evidence}: {}", row.piece.name));
            tx.add_evidence(&case.id, &row.piece)?;
            touch(tx, &case, "unblurred", words, now)
        })
        .await
    }
}

fn make(store: &Store, piece: Evidence, areas: &[AreaView]) -> Result<Evidence, AppError> {
    let bytes = fetch_whole(store, &piece.attachment)?;
    let unreadable = || AppError::about("evidence-unreadable", "name", &piece.name);
    if !piece.media_type.starts_with("image/") {
        return Err(unreadable());
    }
    let picture = decode(&bytes).map_err(|_| unreadable())?;
    drop(bytes);
    let jpeg = piece.media_type == "image/jpeg";
    let blurred = write(pixelate(picture.into_rgba8(), areas), jpeg)
        .map_err(|error| AppError::Internal(error.to_string()))?;
    let length = u64::try_from(blurred.len()).unwrap_or(u64::MAX);
    if length > FILE_MOST {
        return Err(too_large(&piece.name));
    }
    Ok(Evidence {
        attachment: store.keep(&blurred)?,
        name: renamed(&piece.name, if jpeg { "jpg" } else { "png" }),
        media_type: if jpeg { "image/jpeg" } else { "image/png" }.to_owned(),
        bytes: length,
        ..piece
    })
}

/// Nothing but pixels: a written picture carries no place, camera or thumbnail along.
fn write(picture: RgbaImage, jpeg: bool) -> image::ImageResult<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    if jpeg {
        let flat = DynamicImage::ImageRgba8(picture).into_rgb8();
        flat.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
    } else {
        picture.write_to(&mut bytes, ImageFormat::Png)?;
    }
    Ok(bytes.into_inner())
}

/// Replaces each area by blocks of one colour each.
fn pixelate(mut picture: RgbaImage, areas: &[AreaView]) -> RgbaImage {
    let (width, height) = picture.dimensions();
    for area in areas {
        let (left, right) = span(area.x, area.width, width);
        let (top, bottom) = span(area.y, area.height, height);
        let short = (right - left).min(bottom - top);
        let block = short.div_ceil(ACROSS).max(BLOCK_LEAST);
        for y in (top..bottom).step_by(block as usize) {
            for x in (left..right).step_by(block as usize) {
                flatten(
                    &mut picture,
                    x..(x + block).min(right),
                    y..(y + block).min(bottom),
                );
            }
        }
    }
    picture
}

/// Ten-thousandths as pixels; what is touched is taken whole.
fn span(from: u32, length: u32, pixels: u32) -> (u32, u32) {
    let at = |part: u32, up: u64| {
        let scaled = (u64::from(part.min(WHOLE)) * u64::from(pixels) + up) / u64::from(WHOLE);
        u32::try_from(scaled).unwrap_or(pixels).min(pixels)
    };
    let start = at(from, 0);
    let end = at(from.saturating_add(length), u64::from(WHOLE) - 1);
    (start, end.max(start))
}

fn flatten(picture: &mut RgbaImage, xs: std::ops::Range<u32>, ys: std::ops::Range<u32>) {
    let mut sum = [0_u64; 3];
    let mut count = 0_u64;
    for y in ys.clone() {
        for x in xs.clone() {
            let Rgba([r, g, b, _]) = *picture.get_pixel(x, y);
            sum.iter_mut()
                .zip([r, g, b])
                .for_each(|(sum, part)| *sum += u64::from(part));
            count += 1;
        }
    }
    let step = 256 / u64::from(STEPS);
    let [r, g, b] = sum.map(|sum| {
        let mean = sum / count.max(1);
        u8::try_from(mean / step * step + step / 2).unwrap_or(u8::MAX)
    });
    for y in ys {
        for x in xs.clone() {
            picture.put_pixel(x, y, Rgba([r, g, b, u8::MAX]));
        }
    }
}

/// The same name with the ending that its bytes have now.
fn renamed(name: &str, ending: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.{ending}")
}
