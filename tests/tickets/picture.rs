use crate::sample::{jpeg, png};
use recourse_tickets::picture::{Kind, PictureError, clean, size, small};

/// A PNG chunk without a valid checksum: readers skip what they do not draw.
fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut out = (body.len() as u32).to_be_bytes().to_vec();
    out.extend_from_slice(name);
    out.extend_from_slice(body);
    out.extend_from_slice(&[0; 4]);
    out
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let mut out = vec![0xff, marker];
    out.extend_from_slice(&(body.len() as u16 + 2).to_be_bytes());
    out.extend_from_slice(body);
    out
}

#[test]
fn a_png_loses_text_and_what_follows_its_end() {
    let plain = png(40, 30);
    let mut told = plain[..33].to_vec();
    told.extend(chunk(b"tEXt", b"Author\0Anna"));
    told.extend(chunk(b"eXIf", b"GPS 55.75"));
    told.extend_from_slice(&plain[33..]);
    told.extend_from_slice(b"PK\x03\x04hidden");
    assert_eq!(clean(&told).unwrap(), plain);
}

#[test]
fn a_jpeg_loses_exif_and_comments_but_no_pixel() {
    let plain = jpeg(64, 48);
    let mut told = plain[..2].to_vec();
    told.extend(segment(0xe1, b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0GPS"));
    told.extend(segment(0xfe, b"taken by Anna"));
    told.extend_from_slice(&plain[2..]);
    told.extend_from_slice(b"trailer");
    let cleaned = clean(&told).unwrap();
    assert!(!cleaned.windows(4).any(|w| w == b"Anna" || w == b"Exif"));
    assert_eq!(cleaned, plain);
}

#[test]
fn a_jpeg_stored_turned_is_set_upright() {
    // EXIF, big endian, one entry: orientation (0x0112), short, 6 = turn right.
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let plain = jpeg(64, 48);
    let mut turned = plain[..2].to_vec();
    turned.extend(segment(0xe1, exif));
    turned.extend_from_slice(&plain[2..]);
    let cleaned = clean(&turned).unwrap();
    assert_eq!(size(&cleaned).unwrap(), (48, 64));
    assert!(!cleaned.windows(4).any(|w| w == b"Exif"));
}

#[test]
fn a_picture_larger_than_allowed_is_refused_by_its_head() {
    let mut bomb = png(4, 4);
    bomb[16..20].copy_from_slice(&30_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&30_000_u32.to_be_bytes());
    // The checksum over the head must fit, or the reader stops before it looks at the size.
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    assert!(matches!(
        clean(&bomb),
        Err(PictureError::TooLarge { width: 30_000, .. })
    ));
    assert!(matches!(small(&bomb, 100), Err(PictureError::TooLarge { .. })));
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xedb8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

#[test]
fn damaged_pictures_are_errors_not_panics() {
    for whole in [png(20, 20), jpeg(20, 20)] {
        for end in (0..whole.len()).step_by(7) {
            let _ = clean(&whole[..end]);
            let _ = small(&whole[..end], 10);
        }
        assert!(clean(&whole[..20]).is_err());
    }
}

#[test]
fn the_type_is_told_by_bytes_not_names() {
    assert_eq!(Kind::of(b"<svg onload=alert(1)>"), Kind::Other);
    assert_eq!(Kind::of(&png(1, 1)), Kind::Png);
    assert_eq!(Kind::of(b"%PDF-1.7"), Kind::Pdf);
    assert!(clean(b"<html>").is_err());
}
