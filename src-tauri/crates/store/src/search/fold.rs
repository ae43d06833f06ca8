//! Folding and cutting of text.

/// Appends `text` in lower case with ё as е. NUL, which would end a text in SQLite's tokenizers, becomes a space.
pub(crate) fn fold(text: &str, into: &mut String) {
    into.reserve(text.len());
    for c in text.chars() {
        match c {
            'A'..='Z' => into.push(c.to_ascii_lowercase()),
            '\0' => into.push(' '),
            c if c.is_ascii() => into.push(c),
            'ё' | 'Ё' => into.push('е'),
            'а'..='я' => into.push(c),
            c if is_cjk(c) => into.push(c),
            c => into.extend(c.to_lowercase()),
        }
    }
}

/// Appends an id with everything but letters and digits left out, in lower case: `231648-9753` and `2316489753` are one.
pub(crate) fn squash(id: &str, into: &mut String) {
    for c in id.chars() {
        if c.is_ascii_alphanumeric() {
            into.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            into.extend(c.to_lowercase());
        }
    }
}

/// Characters of scripts that are written without spaces; each is a word of its own.
pub(crate) fn is_cjk(c: char) -> bool {
    matches!(c as u32, 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// Appends the words of folded text, parted by single spaces.
pub(crate) fn tokens(folded: &str, into: &mut String) {
    into.reserve(folded.len());
    let mut inside = false;
    for c in folded.chars() {
        if is_cjk(c) {
            into.push(' ');
            into.push(c);
            inside = false;
        } else if c.is_ascii_alphanumeric()
            || matches!(c, 'а'..='я')
            || (!c.is_ascii() && c.is_alphanumeric())
        {
            if !inside {
                into.push(' ');
            }
            into.push(c);
            inside = true;
        } else {
            inside = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, squash, tokens};

    #[test]
    fn folds_and_cuts() {
        let mut folded = String::new();
        fold("Ёлка-12 请小心Ok", &mut folded);
        assert_eq!(folded, "елка-12 请小心ok");
        let mut cut = String::new();
        tokens(&folded, &mut cut);
        assert_eq!(cut, " елка 12 请 小 心 ok");
        let mut id = String::new();
        squash("DP.i1-C 2", &mut id);
        assert_eq!(id, "dpi1c2");
    }
}
