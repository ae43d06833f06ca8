//! The words that tell a review's cause, as data: one file per language under `words/`.

use super::cause::Cause;
use super::token::{Token, cut};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

/// Language and file of the shipped words.
pub const FILES: &[(&str, &str)] = &[
    ("ru", include_str!("words/ru.toml")),
    ("zh", include_str!("words/zh.toml")),
    ("en", include_str!("words/en.toml")),
];

/// Words that may stand in a gap.
const GAP: usize = 3;
/// Characters of the longest stem; a test holds the files to it.
pub const STEM_CHARS: usize = 24;

/// How much a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grade {
    /// The cause alone.
    Strong,
    /// Nearly so.
    Plain,
    /// Only beside another.
    Weak,
    /// What is spoken of, not what is said of it.
    Topic,
}

/// What a pattern stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// A cause.
    Cause(Cause, Grade),
    /// Something good is said.
    Praise,
    /// Something bad is said.
    Blame,
    /// What follows is not so.
    Negation,
    /// What went before is not so.
    After,
    /// Another thought begins.
    Contrast,
}

#[derive(Debug)]
enum Word {
    Stem(String),
    Whole(String),
    Number,
}

#[derive(Debug)]
struct Element {
    word: Word,
    /// Up to [`GAP`] words may stand before it.
    gap: bool,
}

#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) sense: Sense,
    elements: Vec<Element>,
    /// Begins with a word that denies, so a denial before it is its own.
    pub(super) denies: bool,
}

/// The words of all languages, found by the first word of each pattern.
#[derive(Debug, Default)]
pub struct Lexicon {
    patterns: Vec<Pattern>,
    by_stem: HashMap<String, Vec<usize>>,
    by_number: Vec<usize>,
    numbers: HashSet<String>,
}

#[derive(Deserialize)]
struct File {
    tone: Tone,
    #[serde(flatten)]
    causes: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    strong: Vec<String>,
    plain: Vec<String>,
    weak: Vec<String>,
    topic: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tone {
    praise: Vec<String>,
    blame: Vec<String>,
    negation: Vec<String>,
    after: Vec<String>,
    contrast: Vec<String>,
    number: Vec<String>,
}

/// What is wrong with a file of words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LexiconError {
    /// No TOML, a missing or an unknown key.
    #[error("the words cannot be read: {0}")]
    Unreadable(String),
    /// A cause that is none.
    #[error("'{0}' is no cause")]
    Cause(String),
    /// A pattern without a word, or one that begins with a gap or with a longer stem than is looked for.
    #[error("'{0}' cannot be looked for")]
    Pattern(String),
}

impl Lexicon {
    /// The shipped words. A file that does not read is left out here and fails a test.
    pub fn shipped() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            let mut lexicon = Self::default();
            for (_, text) in FILES {
                let mut one = Self::default();
                if one.add(text).is_ok() && lexicon.add(text).is_err() {
                    lexicon = Self::default();
                }
            }
            lexicon
        })
    }

    /// Reads one file of words.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        let mut lexicon = Self::default();
        lexicon.add(text)?;
        Ok(lexicon)
    }

    /// How many patterns it holds.
    pub fn len(&self) -> usize {
        self.patterns.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    fn add(&mut self, text: &str) -> Result<(), LexiconError> {
        let file: File = toml::from_str(text).map_err(|error| LexiconError::Unreadable(error.to_string()))?;
        let mut denials = HashSet::new();
        for word in &file.tone.negation {
            denials.extend(cut(word).into_iter().next().map(|token| token.folded));
        }
        for word in &file.tone.number {
            self.numbers
                .extend(cut(word).into_iter().map(|token| token.folded));
        }
        for (name, words) in &file.causes {
            let cause = Cause::from_code(name).ok_or_else(|| LexiconError::Cause(name.clone()))?;
            for (list, grade) in [
                (&words.strong, Grade::Strong),
                (&words.plain, Grade::Plain),
                (&words.weak, Grade::Weak),
                (&words.topic, Grade::Topic),
            ] {
                for text in list {
                    self.pattern(text, Sense::Cause(cause, grade), &denials)?;
                }
            }
        }
        for (list, sense) in [
            (&file.tone.praise, Sense::Praise),
            (&file.tone.blame, Sense::Blame),
            (&file.tone.negation, Sense::Negation),
            (&file.tone.after, Sense::After),
            (&file.tone.contrast, Sense::Contrast),
        ] {
            for text in list {
                self.pattern(text, sense, &denials)?;
            }
        }
        Ok(())
    }

    fn pattern(&mut self, text: &str, sense: Sense, denials: &HashSet<String>) -> Result<(), LexiconError> {
        let elements = elements(text);
        let wrong = || LexiconError::Pattern(text.to_owned());
        let first = elements.first().filter(|first| !first.gap).ok_or_else(wrong)?;
        let index = self.patterns.len();
        let mut denies = false;
        match &first.word {
            Word::Number => self.by_number.push(index),
            Word::Stem(stem) | Word::Whole(stem) => {
                if stem.chars().count() > STEM_CHARS {
                    return Err(wrong());
                }
                denies = denials.contains(stem);
                self.by_stem.entry(stem.clone()).or_default().push(index);
            }
        }
        self.patterns.push(Pattern {
            sense,
            elements,
            denies,
        });
        Ok(())
    }

    /// The patterns that begin at a token, each with the tokens it took.
    pub(super) fn at<'a>(
        &'a self,
        tokens: &'a [Token],
        first: usize,
    ) -> Vec<(usize, &'a Pattern, Vec<usize>)> {
        let Some(token) = tokens.get(first) else {
            return Vec::new();
        };
        let stems = token
            .folded
            .char_indices()
            .map(|(at, c)| at + c.len_utf8())
            .take(STEM_CHARS)
            .filter_map(|end| self.by_stem.get(token.folded.get(..end)?))
            .flatten();
        let numbers = self.by_number.iter().filter(|_| self.is_number(token));
        stems
            .chain(numbers)
            .filter_map(|index| {
                let pattern = self.patterns.get(*index)?;
                let taken = self.takes(pattern, tokens, first)?;
                Some((*index, pattern, taken))
            })
            .collect()
    }

    /// The tokens a pattern takes from a place on, within one clause.
    fn takes(&self, pattern: &Pattern, tokens: &[Token], first: usize) -> Option<Vec<usize>> {
        let clause = tokens.get(first)?.clause;
        let mut taken = Vec::with_capacity(pattern.elements.len());
        let mut at = first;
        for element in &pattern.elements {
            let most = if element.gap { GAP } else { 0 };
            let found = (at..=at + most).find(|place| {
                tokens
                    .get(*place)
                    .is_some_and(|token| token.clause == clause && self.is(&element.word, token))
            })?;
            taken.push(found);
            at = found + 1;
        }
        Some(taken)
    }

    fn is(&self, word: &Word, token: &Token) -> bool {
        match word {
            Word::Stem(stem) => token.folded.starts_with(stem.as_str()),
            Word::Whole(whole) => token.folded.trim_end_matches(['-', '\'', '/']) == whole,
            Word::Number => self.is_number(token),
        }
    }

    fn is_number(&self, token: &Token) -> bool {
        token.number || self.numbers.contains(&token.folded)
    }
}

fn elements(text: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    let mut gap = false;
    for piece in text.replace('…', " … ").split_whitespace() {
        match piece {
            "…" => gap = true,
            "#" => {
                elements.push(Element {
                    word: Word::Number,
                    gap,
                });
                gap = false;
            }
            _ => {
                let whole = piece.starts_with('=');
                for token in cut(piece.trim_start_matches('=')) {
                    let word = if whole {
                        Word::Whole(token.folded)
                    } else {
                        Word::Stem(token.folded)
                    };
                    elements.push(Element { word, gap });
                    gap = false;
                }
            }
        }
    }
    elements
}
