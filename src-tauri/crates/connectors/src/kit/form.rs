//! A form with files, `multipart/form-data` (RFC 7578).

use crate::kit::http::Payload;
use crate::perform::FileBytes;
use bytes::{BufMut, BytesMut};
use rand::Rng;

/// A form being filled.
#[derive(Debug)]
pub struct Form {
    boundary: String,
    body: BytesMut,
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}

impl Form {
    /// An empty form. Its boundary is 128 random bits, which no file holds by chance.
    pub fn new() -> Self {
        Self {
            boundary: format!("recourse-{:032x}", rand::rng().random::<u128>()),
            body: BytesMut::new(),
        }
    }

    /// Adds a text field.
    #[must_use]
    pub fn text(mut self, name: &str, value: &str) -> Self {
        self.open(&format!("name=\"{}\"", quoted(name)));
        self.body.put_slice(b"\r\n");
        self.body.put_slice(value.as_bytes());
        self.body.put_slice(b"\r\n");
        self
    }

    /// Adds a file.
    #[must_use]
    pub fn file(mut self, name: &str, file: &FileBytes) -> Self {
        self.open(&format!(
            "name=\"{}\"; filename=\"{}\"",
            quoted(name),
            quoted(&file.name)
        ));
        self.body
            .put_slice(format!("Content-Type: {}\r\n\r\n", plain(&file.media_type)).as_bytes());
        self.body.put_slice(&file.bytes);
        self.body.put_slice(b"\r\n");
        self
    }

    /// The body to send.
    pub fn finish(mut self) -> Payload {
        self.body
            .put_slice(format!("--{}--\r\n", self.boundary).as_bytes());
        Payload {
            form: format!("multipart/form-data; boundary={}", self.boundary),
            bytes: self.body.freeze(),
        }
    }

    fn open(&mut self, disposition: &str) {
        self.body.put_slice(
            format!(
                "--{}\r\nContent-Disposition: form-data; {disposition}\r\n",
                self.boundary
            )
            .as_bytes(),
        );
    }
}

/// As browsers write names: quotes and line ends as percent codes, everything else as UTF-8 (HTML standard, "multipart
/// form data"). Other control characters cannot stand in a header.
fn quoted(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '"' => out.push_str("%22"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            c if c.is_control() => out.push('_'),
            c => out.push(c),
        }
    }
    out
}

fn plain(media_type: &str) -> String {
    media_type
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "/+-.".contains(*c))
        .collect()
}
