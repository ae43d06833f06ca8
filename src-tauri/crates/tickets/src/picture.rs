//! Pictures of a bundle: known by their bytes, bounded, without what a camera wrote into them.
//!
//! PNG and JPEG keep their pixels: only the parts that carry metadata are taken out. A JPEG that is stored turned, and every
//! WebP (the marketplaces' forms take PNG and JPEG), is decoded and written again.

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, metadata::Orientation};
use std::io::Cursor;

/// Sides and memory a picture may have: 12,000 × 12,000 pixels, 256 MiB decoded.
const LONGEST_SIDE: u32 = 12_000;
const MOST_MEMORY: u64 = 256 << 20;

/// Why a picture is refused.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// More than 12,000 pixels on a side, or more than 256 MiB decoded.
    #[error("the picture is too large: {width} × {height} pixels")]
    TooLarge {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
    },
    /// The bytes are damaged.
    #[error("the picture cannot be read: {0}")]
    Damaged(String),
}

/// What a file's first bytes say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    WebP,
    /// PDF.
    Pdf,
    /// Anything else.
    Other,
}

impl Kind {
    /// Reads the first bytes.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Self::Png
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Self::Jpeg
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
            Self::WebP
        } else if bytes.starts_with(b"%PDF-") {
            Self::Pdf
        } else {
            Self::Other
        }
    }

    /// Whether it is a picture.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::WebP)
    }

    /// The file ending of what [`clean`] makes of it; `bin` for what nobody knows.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png | Self::WebP => "png",
            Self::Jpeg => "jpg",
            Self::Pdf => "pdf",
            Self::Other => "bin",
        }
    }
}

fn damaged(error: impl std::fmt::Display) -> PictureError {
    PictureError::Damaged(error.to_string())
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, PictureError> {
    let format = match Kind::of(bytes) {
        Kind::Png => ImageFormat::Png,
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::WebP => ImageFormat::WebP,
        Kind::Pdf | Kind::Other => return Err(damaged("neither PNG, JPEG nor WebP")),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    Ok(reader)
}

/// Width and height by the picture's head.
///
/// # Errors
/// When it cannot be read or is too large.
pub fn size(bytes: &[u8]) -> Result<(u32, u32), PictureError> {
    let format = reader(bytes)?.format();
    let plain = ImageReader::with_format(Cursor::new(bytes), format.unwrap_or(ImageFormat::Png));
    let (width, height) = plain.into_dimensions().map_err(damaged)?;
    let memory = u64::from(width) * u64::from(height) * 4;
    if width > LONGEST_SIDE || height > LONGEST_SIDE || memory > MOST_MEMORY {
        return Err(PictureError::TooLarge { width, height });
    }
    Ok((width, height))
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    size(bytes)?;
    let mut decoder = reader(bytes)?.into_decoder().map_err(damaged)?;
    let orientation = decoder.orientation().map_err(damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn turned(bytes: &[u8]) -> Result<bool, PictureError> {
    let mut decoder = reader(bytes)?.into_decoder().map_err(damaged)?;
    Ok(decoder.orientation().map_err(damaged)? != Orientation::NoTransforms)
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png).map_err(damaged)?;
    Ok(out.into_inner())
}

fn jpeg(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>, PictureError> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, quality)
        .encode_image(&picture.to_rgb8())
        .map_err(damaged)?;
    Ok(out)
}

/// A picture as it goes into a bundle: the same pixels, nothing else.
///
/// # Errors
/// When it cannot be read or is too large.
pub fn clean(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    size(bytes)?;
    match Kind::of(bytes) {
        Kind::Png => strip_png(bytes),
        Kind::Jpeg if turned(bytes)? => jpeg(&decode(bytes)?, 92),
        Kind::Jpeg => strip_jpeg(bytes),
        _ => png(&decode(bytes)?),
    }
}

/// A picture for a document: at most `side` pixels long, JPEG.
///
/// # Errors
/// When it cannot be read or is too large.
pub fn small(bytes: &[u8], side: u32) -> Result<(Vec<u8>, u32, u32), PictureError> {
    let picture = decode(bytes)?;
    let picture = if picture.width().max(picture.height()) > side {
        picture.resize(side, side, image::imageops::FilterType::Triangle)
    } else {
        picture
    };
    // Transparent parts of a screenshot stand on white paper.
    let mut paper = image::RgbaImage::from_pixel(
        picture.width(),
        picture.height(),
        image::Rgba([255, 255, 255, 255]),
    );
    image::imageops::overlay(&mut paper, &picture.to_rgba8(), 0, 0);
    let (width, height) = paper.dimensions();
    Ok((jpeg(&DynamicImage::ImageRgba8(paper), 85)?, width, height))
}

fn truncated() -> PictureError {
    PictureError::Damaged("it ends too early".to_owned())
}

/// Keeps the chunks a PNG needs to be drawn; text, time, EXIF and what follows the end are dropped.
fn strip_png(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    const KEPT: [&[u8]; 11] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs",
    ];
    let (head, mut rest) = bytes.split_at_checked(8).ok_or_else(truncated)?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(head);
    loop {
        let length = rest.first_chunk::<4>().ok_or_else(truncated)?;
        let whole = (u32::from_be_bytes(*length) as usize)
            .checked_add(12)
            .ok_or_else(truncated)?;
        let (chunk, after) = rest.split_at_checked(whole).ok_or_else(truncated)?;
        let name = chunk.get(4..8).ok_or_else(truncated)?;
        if KEPT.contains(&name) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Ok(out);
        }
        rest = after;
    }
}

/// Keeps the segments a JPEG needs to be drawn: no comments, no application segments but JFIF (APP0), the colour profile
/// (APP2 ICC) and Adobe's colour transform (APP14); nothing after the end.
fn strip_jpeg(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut out = Vec::with_capacity(bytes.len());
    let (start, mut rest) = bytes.split_at_checked(2).ok_or_else(truncated)?;
    out.extend_from_slice(start);
    loop {
        let [0xff, marker, after @ ..] = rest else {
            return Err(PictureError::Damaged("a segment has no marker".to_owned()));
        };
        match *marker {
            0xff => rest = rest.get(1..).ok_or_else(truncated)?,
            0xd9 => {
                out.extend_from_slice(&[0xff, 0xd9]);
                return Ok(out);
            }
            0xd0..=0xd7 | 0x01 => {
                out.extend_from_slice(&[0xff, *marker]);
                rest = after;
            }
            marker => {
                let length = after.first_chunk::<2>().ok_or_else(truncated)?;
                let (segment, beyond) = after
                    .split_at_checked(u16::from_be_bytes(*length) as usize)
                    .ok_or_else(truncated)?;
                let kept = match marker {
                    0xe0 | 0xee => true,
                    0xe2 => segment.get(2..14) == Some(b"ICC_PROFILE\0".as_slice()),
                    0xe1..=0xef | 0xfe => false,
                    _ => true,
                };
                if kept {
                    out.extend_from_slice(&[0xff, marker]);
                    out.extend_from_slice(segment);
                }
                rest = beyond;
                if marker == 0xda {
                    let end = scan_end(rest);
                    out.extend_from_slice(rest.get(..end).ok_or_else(truncated)?);
                    rest = rest.get(end..).ok_or_else(truncated)?;
                    if rest.is_empty() {
                        // A picture cut off by its sender still shows; it gets the end it lacks.
                        out.extend_from_slice(&[0xff, 0xd9]);
                        return Ok(out);
                    }
                }
            }
        }
    }
}

/// Where the entropy-coded data ends: at a marker that is neither a stuffed byte nor a restart.
fn scan_end(bytes: &[u8]) -> usize {
    bytes
        .windows(2)
        .position(|pair| matches!(pair, [0xff, marker] if *marker != 0 && !(0xd0..=0xd7).contains(marker)))
        .unwrap_or(bytes.len())
}
