//! A review's words as they are compared: small letters, ё as е, one token per word, number or Chinese character.

/// Characters of a word that are compared; the rest of a longer one is passed over.
const COMPARED: usize = 32;

/// One word, number or Chinese character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// As compared.
    pub(super) folded: String,
    /// First byte in the text.
    pub(super) from: usize,
    /// The byte after its last.
    pub(super) to: usize,
    /// A number in figures.
    pub(super) number: bool,
    /// The clause it stands in, counted from 0.
    pub(super) clause: usize,
}

/// Cuts a text into tokens, in one pass. A clause ends at punctuation and at a new line.
pub(super) fn cut(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut clause = 0;
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_transparent(c) {
            if open && let Some(last) = tokens.last_mut() {
                last.to = end;
                // A short vowel mark makes й of и; ё is compared as е anyway.
                if c == '\u{306}' && last.folded.ends_with('и') {
                    last.folded.pop();
                    last.folded.push('й');
                }
            }
            continue;
        }
        if is_ideograph(c) {
            tokens.push(Token {
                folded: c.to_string(),
                from: at,
                to: end,
                number: false,
                clause,
            });
            open = false;
            continue;
        }
        let within = c.is_alphanumeric() || (open && matches!(c, '\'' | '’' | '-' | '/'));
        if !within {
            open = false;
            if !c.is_whitespace() || c == '\n' {
                clause += 1;
            }
            continue;
        }
        match tokens.last_mut() {
            Some(last) if open => {
                last.to = end;
                last.number &= c.is_numeric();
                push(&mut last.folded, c);
            }
            _ => {
                let mut folded = String::new();
                push(&mut folded, c);
                tokens.push(Token {
                    folded,
                    from: at,
                    to: end,
                    number: c.is_numeric(),
                    clause,
                });
                open = true;
            }
        }
    }
    tokens
}

fn push(folded: &mut String, c: char) {
    // Four bytes hold any character: a cheap bound that never cuts a compared one.
    if folded.len() >= COMPARED * 4 {
        return;
    }
    match c {
        'ё' | 'Ё' => folded.push('е'),
        '’' => folded.push('\''),
        c => folded.extend(c.to_lowercase()),
    }
}

/// Marks that take no room or sit on the letter before: they part no word.
fn is_transparent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}
