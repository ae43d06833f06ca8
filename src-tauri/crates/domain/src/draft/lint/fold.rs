//! A text as the lists of words compare it: small letters, look-alikes of other alphabets as one letter, nothing invisible.

use std::ops::Range;

/// Whether a sign takes no room on the page or turns the direction of what follows. Joiners that emoji are made with are
/// left alone.
pub const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'
            | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Signs between letters that folding drops: what is invisible, and marks that only change a letter's looks.
const fn is_dropped(c: char) -> bool {
    is_invisible(c)
        || matches!(c, '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}')
}

/// The value of a decimal digit in the scripts that keyboards and fonts offer.
pub(super) fn digit(c: char) -> Option<u8> {
    let code = u32::from(c);
    let value = match code {
        0x30..=0x39 => code - 0x30,
        0xff10..=0xff19 => code - 0xff10,
        0x660..=0x669 => code - 0x660,
        0x6f0..=0x6f9 => code - 0x6f0,
        0x966..=0x96f => code - 0x966,
        0x1d7ce..=0x1d7ff => (code - 0x1d7ce) % 10,
        0x2460..=0x2468 => code - 0x2460 + 1,
        _ => return None,
    };
    u8::try_from(value).ok()
}

/// Whether a sign is written without spaces between words.
pub(super) const fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A letter as the lists compare it: Cyrillic, Greek, full-width and mathematical look-alikes become the Latin letter.
fn alike(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'в' => 'b',
        'е' | 'ё' | 'ε' => 'e',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'н' => 'h',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'т' | 'τ' => 't',
        'у' | 'γ' => 'y',
        'х' | 'χ' => 'x',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'ѕ' => 's',
        '\u{ff41}'..='\u{ff5a}' => shifted(c, 0xff41),
        '\u{1d400}'..='\u{1d6a3}' => shifted(c, 0x1d400),
        other => digit(other).map_or(other, |value| char::from(b'0' + value)),
    }
}

fn shifted(c: char, from: u32) -> char {
    let place = (u32::from(c) - from) % 26;
    u8::try_from(place).map_or(c, |place| char::from(b'a' + place))
}

/// No word goes on longer after its stem, in bytes: a text without spaces costs no second walk.
const WORD_REST: usize = 32;

/// A word of a list as it is compared.
pub(super) fn skeleton(text: &str) -> String {
    Folded::of(text).words.trim().to_owned()
}

/// A text folded to words parted by single spaces, one at each end, and where each byte of it came from.
pub(super) struct Folded {
    words: String,
    /// For each byte of `words`, the range in the text of the sign it came from.
    from: Vec<(usize, usize)>,
    /// For each byte of `words`, whether it belongs to letters that stood scattered: where a word begins there nobody knows.
    scattered: Vec<bool>,
}

impl Folded {
    /// Folds a text. Letters that stand alone four times in a row, and Chinese signs with gaps between them, are one word:
    /// that is how contacts are hidden.
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self {
            words: String::with_capacity(text.len() + 2),
            from: Vec::with_capacity(text.len() + 2),
            scattered: Vec::with_capacity(text.len() + 2),
        };
        folded.push(' ', (0, 0));
        for (at, original) in text.char_indices() {
            if is_dropped(original) {
                continue;
            }
            let range = (at, at + original.len_utf8());
            for c in original.to_lowercase().map(alike) {
                if c.is_alphanumeric() {
                    folded.push(c, range);
                } else if !is_dropped(c) && !folded.words.ends_with(' ') {
                    folded.push(' ', range);
                }
            }
        }
        if !folded.words.ends_with(' ') {
            folded.push(' ', (text.len(), text.len()));
        }
        folded.joined()
    }

    fn push(&mut self, c: char, range: (usize, usize)) {
        self.words.push(c);
        for _ in 0..c.len_utf8() {
            self.from.push(range);
            self.scattered.push(false);
        }
    }

    /// The same with scattered letters put together.
    fn joined(self) -> Self {
        let chars: Vec<(usize, char)> = self.words.char_indices().collect();
        let is_space = |i: usize| chars.get(i).is_none_or(|(_, c)| *c == ' ');
        let lone = |i: usize| {
            chars
                .get(i)
                .is_some_and(|(_, c)| c.is_alphabetic() && !is_chinese(*c))
                && i > 0
                && is_space(i - 1)
                && is_space(i + 1)
        };
        let chinese = |i: usize| chars.get(i).is_some_and(|(_, c)| is_chinese(*c));
        let mut joined = Self {
            words: String::with_capacity(self.words.len()),
            from: Vec::with_capacity(self.from.len()),
            scattered: Vec::with_capacity(self.from.len()),
        };
        let mut until = 0;
        for (i, (at, c)) in chars.iter().enumerate() {
            if *c == ' ' {
                if i > 0 && chinese(i - 1) && chinese(i + 1) {
                    continue;
                }
                if i < until {
                    continue;
                }
                if lone(i + 1) {
                    let mut end = i + 1;
                    while lone(end) {
                        end += 2;
                    }
                    // `end` is past the last lone letter's space.
                    if end - (i + 1) >= 8 {
                        until = end - 1;
                    }
                    joined.push(*c, self.range(*at));
                    continue;
                }
            }
            joined.push(*c, self.range(*at));
            if i < until
                && let Some(last) = joined.scattered.len().checked_sub(c.len_utf8())
            {
                joined
                    .scattered
                    .iter_mut()
                    .skip(last)
                    .for_each(|mark| *mark = true);
            }
        }
        joined
    }

    fn range(&self, at: usize) -> (usize, usize) {
        self.from.get(at).copied().unwrap_or_default()
    }

    /// The folded words.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// Where a part of the folded words stands in the text.
    pub(super) fn origin(&self, part: Range<usize>) -> Range<usize> {
        let start = self.range(part.start).0;
        let end = self.range(part.end.saturating_sub(1)).1;
        start..end.max(start)
    }

    /// Every place of a folded stem, up to the end of the word it stands in: what is shown to the seller.
    pub(super) fn find_words<'a>(&'a self, stem: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let chinese = stem.chars().any(is_chinese);
        self.find(stem).map(move |part| {
            let rest = self.words.get(part.end..).unwrap_or_default();
            let length = if chinese {
                0
            } else {
                rest.find(' ').unwrap_or(rest.len()).min(WORD_REST)
            };
            let end = part.end + length;
            part.start..if self.words.is_char_boundary(end) {
                end
            } else {
                part.end
            }
        })
    }

    /// Every place of a folded stem, as ranges of the folded words: at a word's beginning unless it is Chinese, and up to a
    /// word's end where the stem is too short to stand for a beginning.
    pub(super) fn find<'a>(&'a self, stem: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let chinese = stem.chars().any(is_chinese);
        let whole = !chinese && stem.chars().count() <= 3;
        self.words.match_indices(stem).filter_map(move |(at, found)| {
            let end = at + found.len();
            let begins = chinese
                || self.scattered.get(at).copied().unwrap_or_default()
                || self.words.get(..at).is_some_and(|before| before.ends_with(' '));
            let ends = !whole || self.words.get(end..).is_some_and(|after| after.starts_with(' '));
            (begins && ends).then_some(at..end)
        })
    }
}
