//! What may be told of a text that somebody else may read.
//!
//! Nothing is searched for and taken out: that misses what nobody thought of. A text is taken apart into words, and only words of
//! a list that the program brings along are told (`words.txt`: those of its own messages, the file system's and the network's).
//! A longer number becomes a mark that is the same for the same number within one report, and another one in the next.

use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that may be told.
static WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("words.txt").split_whitespace().collect());
/// Numbers up to so many digits say nothing of anybody: counts, lines, codes of HTTP.
const SHORT: usize = 4;
/// What stands for words that are not told.
const SILENT: char = '·';

/// Takes texts apart for one report.
pub(crate) struct Redactor {
    salt: [u8; 16],
}

impl Redactor {
    /// A redactor whose marks nobody can compare with another report's.
    pub(crate) fn new() -> Self {
        Self { salt: rand::random() }
    }

    /// A mark for an id: the same for the same id within this report.
    pub(crate) fn mark(&self, id: &str) -> String {
        let digest = Sha256::new()
            .chain_update(self.salt)
            .chain_update(id.as_bytes())
            .finalize();
        let hex: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        format!("#{hex}")
    }

    /// A text with only words that may be told, short numbers, and marks for longer ones. Words that follow each other and are
    /// not told are one sign.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut told = String::with_capacity(text.len().min(1024));
        let mut silent = false;
        for piece in pieces(text) {
            let shown = match piece {
                Piece::Sign(sign) => {
                    if !(silent && sign == ' ') {
                        told.push(sign);
                    }
                    continue;
                }
                Piece::Number(number) => Some(self.number(number)),
                Piece::Word(word) => self.word(word),
            };
            match shown {
                Some(word) => {
                    if silent {
                        told.push(' ');
                    }
                    silent = false;
                    told.push_str(&word);
                }
                None if silent => {}
                None => {
                    silent = true;
                    told.push(SILENT);
                }
            }
        }
        told
    }

    fn number(&self, number: &str) -> String {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        if digits.len() <= SHORT {
            number.to_owned()
        } else {
            self.mark(&digits)
        }
    }

    fn word(&self, word: &str) -> Option<String> {
        WORDS
            .contains(word.to_ascii_lowercase().as_str())
            .then(|| word.to_owned())
    }

    /// A code of this program: small letters, digits, `_`, `-`, `.`, `:`; anything else is taken apart as a text.
    pub(crate) fn code(&self, text: &str) -> String {
        let few = text.bytes().filter(u8::is_ascii_digit).count() <= SHORT;
        let known = few
            && text
                .split(['_', '-', '.', ':'])
                .all(|part| part.is_empty() || WORDS.contains(part) || is_number(part));
        if known { text.to_owned() } else { self.text(text) }
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

enum Piece<'a> {
    Word(&'a str),
    /// Digits that belong together, with what stands between them: a phone's number, a date.
    Number(&'a str),
    Sign(char),
}

fn is_sign(sign: char) -> bool {
    " ,;:()[]{}._-=".contains(sign)
}

/// Words are whatever is no space and none of the few signs that our own messages are written with.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        if is_sign(first) {
            rest = rest.get(first.len_utf8()..)?;
            return Some(Piece::Sign(first));
        }
        if let Some(length) = number(rest) {
            let (found, after) = rest.split_at_checked(length)?;
            rest = after;
            return Some(Piece::Number(found));
        }
        let end = rest.find(is_sign).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(Piece::Word(word))
    })
}

/// How long the digits are that a text begins with, groups of them counted together; nothing where a word begins.
fn number(text: &str) -> Option<usize> {
    let mut end = 0;
    for (at, sign) in text.char_indices() {
        if sign.is_ascii_digit() {
            end = at + 1;
        } else if !is_sign(sign) {
            // The last group is the beginning of a word.
            let within = text.get(end..at)?;
            return if within.is_empty() && end > 0 {
                let groups = text.get(..end)?.trim_end_matches(|c: char| c.is_ascii_digit());
                let whole = groups.trim_end_matches(is_sign);
                (!whole.is_empty()).then_some(whole.len())
            } else {
                (end > 0).then_some(end)
            };
        }
    }
    (end > 0).then_some(end)
}
