//! Reading a form with files, as far as the chat's method needs it.

/// One part of a form.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    pub(crate) name: String,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: String,
    pub(crate) body: &'a [u8],
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

fn quoted(head: &str, key: &str) -> Option<String> {
    let (_, rest) = head.split_once(&format!("{key}=\""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

/// The parts of a `multipart/form-data` body; `None` when it is none.
pub(crate) fn parts<'a>(content_type: &str, body: &'a [u8]) -> Option<Vec<Part<'a>>> {
    let (kind, rest) = content_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let boundary = rest.split_once("boundary=")?.1.trim().trim_matches('"');
    let opening = format!("--{boundary}");
    let closing = format!("\r\n--{boundary}");
    let mut left = body.get(find(body, opening.as_bytes())? + opening.len()..)?;
    let mut parts = Vec::new();
    while let Some(inner) = left.strip_prefix(b"\r\n") {
        let head_end = find(inner, b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(inner.get(..head_end)?).into_owned();
        let content = inner.get(head_end + 4..)?;
        let end = find(content, closing.as_bytes())?;
        let content_type = head
            .lines()
            .find_map(|line| {
                line.to_ascii_lowercase()
                    .strip_prefix("content-type:")
                    .map(|t| t.trim().to_owned())
            })
            .unwrap_or_default();
        parts.push(Part {
            name: quoted(&head, " name")?,
            file_name: quoted(&head, "filename"),
            content_type,
            body: content.get(..end)?,
        });
        left = content.get(end + closing.len()..)?;
    }
    Some(parts)
}
