//! The clipboard, read natively: WebKitGTK gives no picture to a page's paste event.

use crate::commands::Answer;
use recourse_app::view::common::failure;
use sha2::{Digest, Sha256};
use std::io::Cursor;

/// The clipboard's picture as PNG.
///
/// # Errors
/// `clipboard-empty` when it holds no picture; `clipboard` when it cannot be read.
pub async fn picture() -> Answer<Vec<u8>> {
    blocking(|| {
        if let Some(png) = wayland_picture() {
            return Ok(png);
        }
        let mut clipboard = arboard::Clipboard::new().map_err(|e| failure("clipboard", e.to_string()))?;
        let raw = clipboard.get_image().map_err(|e| match e {
            arboard::Error::ContentNotAvailable => failure("clipboard-empty", String::new()),
            other => failure("clipboard", other.to_string()),
        })?;
        let (width, height) = (raw.width as u32, raw.height as u32);
        let pixels = image::RgbaImage::from_raw(width, height, raw.bytes.into_owned())
            .ok_or_else(|| failure("clipboard", format!("{width}x{height}")))?;
        let mut png = Cursor::new(Vec::new());
        pixels
            .write_to(&mut png, image::ImageFormat::Png)
            .map_err(|e| failure("clipboard", e.to_string()))?;
        Ok(png.into_inner())
    })
    .await
}

/// On Wayland the X11 side may hold a stale picture, so `wl-paste` is asked first where it is installed.
fn wayland_picture() -> Option<Vec<u8>> {
    std::env::var_os("WAYLAND_DISPLAY")?;
    let answer = std::process::Command::new("wl-paste")
        .args(["--no-newline", "--type", "image/png"])
        .stdin(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .output()
        .ok()?;
    (answer.status.success() && !answer.stdout.is_empty()).then_some(answer.stdout)
}

/// Puts text on the clipboard.
///
/// # Errors
/// `clipboard` when the system refuses.
pub async fn put_text(text: String) -> Answer<()> {
    put_table(text, None).await
}

/// Puts text on the clipboard, and the same as HTML for programs that keep its formats.
///
/// # Errors
/// `clipboard` when the system refuses.
pub async fn put_table(text: String, html: Option<String>) -> Answer<()> {
    blocking(move || {
        // On X11 the text lives in this process, so one clipboard is kept for as long as the app runs.
        static KEPT: std::sync::Mutex<Option<arboard::Clipboard>> = std::sync::Mutex::new(None);
        let mut kept = KEPT.lock().map_err(|e| failure("clipboard", e.to_string()))?;
        if kept.is_none() {
            *kept = Some(arboard::Clipboard::new().map_err(|e| failure("clipboard", e.to_string()))?);
        }
        match kept.as_mut() {
            Some(clipboard) => match html {
                Some(html) => clipboard.set_html(html, Some(text)),
                None => clipboard.set_text(text),
            }
            .map_err(|e| failure("clipboard", e.to_string())),
            None => Ok(()),
        }
    })
    .await
}

/// Tells two pictures apart.
pub fn digest(picture: &[u8]) -> [u8; 32] {
    Sha256::digest(picture).into()
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(answer) => answer,
        Err(stopped) => Err(failure("clipboard", stopped.to_string())),
    }
}
