//! File names inside a bundle: valid on every system, unique, without surprises.

use std::collections::HashSet;

/// The longest file name, in bytes. Windows' path limit leaves little more below a deep folder.
const LONGEST: usize = 120;

/// Device names that Windows keeps for itself, with or without an ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Characters that are invisible or turn the direction of text, beside control characters.
fn hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        | '\u{e000}'..='\u{f8ff}')
}

/// The stem of a name: path parts, endings, hidden and forbidden characters taken out. Never empty.
pub(crate) fn stem(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let without = match last.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => last,
    };
    safe(without, "file")
}

/// A text as one part of a path: letters, digits and a few marks stay, everything else becomes `_`.
pub(crate) fn safe(text: &str, otherwise: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !hidden(*c)) {
        let kept = if c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '(' | ')' | '+') {
            c
        } else {
            '_'
        };
        if !(kept == '_' && out.ends_with('_')) {
            out.push(kept);
        }
    }
    let trimmed = out.trim_matches(['_', '.', '-']);
    let device = |stem: &str| {
        let lower = stem.to_ascii_lowercase();
        let numbered = |prefix: &str| {
            lower.strip_prefix(prefix).is_some_and(|rest| {
                rest.chars().count() == 1 && rest.chars().all(|c| c.is_ascii_digit() || "¹²³".contains(c))
            })
        };
        RESERVED.contains(&lower.as_str()) || numbered("com") || numbered("lpt")
    };
    match trimmed.split('.').next().unwrap_or_default() {
        "" => otherwise.to_owned(),
        first if device(first) => format!("{otherwise}_{trimmed}"),
        _ => trimmed.to_owned(),
    }
}

fn cut(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Gives out names that differ even where letter case does not count.
#[derive(Debug, Default)]
pub(crate) struct Names(HashSet<String>);

impl Names {
    /// `<folder>/<stem>.<ending>`, with `-2`, `-3`, … before the ending where the name is taken. The file name without its
    /// folder has at most 120 bytes.
    pub(crate) fn take(&mut self, folder: &str, stem: &str, ending: &str) -> String {
        let mut number = 1_u32;
        loop {
            let suffix = if number == 1 {
                String::new()
            } else {
                format!("-{number}")
            };
            let room = LONGEST.saturating_sub(suffix.len() + ending.len() + 1);
            let stem = cut(stem, room).trim_end_matches(['.', ' ', '_']);
            let path = format!("{folder}/{stem}{suffix}.{ending}");
            if self.0.insert(path.to_lowercase()) {
                return path;
            }
            number += 1;
        }
    }
}

/// Endings that a file of unknown type may keep; anything else becomes `bin`, so that nothing in a bundle starts by a click.
const KNOWN: [&str; 14] = [
    "pdf", "png", "jpg", "jpeg", "webp", "txt", "csv", "json", "xlsx", "docx", "mp4", "mov", "zip", "eml",
];

/// The ending of a file by its name.
pub(crate) fn ending(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    KNOWN
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(ending))
        .unwrap_or("bin")
}
