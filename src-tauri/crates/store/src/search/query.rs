//! What is typed, and what the indexes are asked for it.

use super::{Doc, fold, fold::tokens, is_cjk, squash};

/// Trigrams asked of one word, spread over it. Fewer let more rows through that are then compared in full, which costs more.
const WORD_TRIGRAMS: usize = 16;
/// Trigrams asked of a code such as `art-12345`, from its end: its beginning is the same in many rows, and each list that is
/// asked is walked.
const CODE_TRIGRAMS: usize = 4;
/// Characters of an id that stands for few rows, and so can be asked alone.
const LONG_ID: usize = 6;
/// Terms looked at; what is typed beyond them does not narrow further.
const MAX_TERMS: usize = 12;
/// Characters of a query that are read.
const MAX_CHARS: usize = 400;

#[derive(Debug, Clone)]
pub(super) struct Term {
    folded: String,
    chars: usize,
    /// Begins with a character that is a word of its own, so that it can stand anywhere.
    cjk: bool,
    id: String,
}

impl Term {
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Whether it is found anywhere inside a text; else only where a word begins.
    pub(super) fn inside(&self) -> bool {
        self.chars >= 3 || self.cjk
    }

    fn could_be_id(&self) -> bool {
        self.chars >= 3 && !self.id.is_empty() && self.id.bytes().any(|b| b.is_ascii_digit())
    }

    /// Rows with the term as words that follow each other, or as an id.
    fn as_word_or_id(&self) -> Option<String> {
        let mut cut = String::new();
        tokens(&self.folded, &mut cut);
        let cut = cut.trim_start();
        let mut clause = String::new();
        if !cut.is_empty() {
            quote(cut, &mut clause);
            let open_end = self.chars < 3 && !self.folded.chars().next_back().is_some_and(is_cjk);
            if open_end {
                clause.push('*');
            }
        }
        if !self.id.is_empty() && self.id != cut {
            if !clause.is_empty() {
                clause.push_str(" OR ");
            }
            quote(&self.id, &mut clause);
        }
        (!clause.is_empty()).then(|| format!("({clause})"))
    }
}

/// A query, read once.
#[derive(Debug, Clone)]
pub(crate) struct Parsed {
    terms: Vec<Term>,
    /// The whole query as one id, when it could be one.
    whole: Option<String>,
}

impl Parsed {
    /// `None` when nothing is asked.
    pub(crate) fn of(query: &str) -> Option<Self> {
        let mut folded = String::new();
        let head: String = query.chars().take(MAX_CHARS).collect();
        fold(&head, &mut folded);
        let terms: Vec<Term> = folded
            .split_whitespace()
            .take(MAX_TERMS)
            .map(|word| {
                let mut id = String::new();
                squash(word, &mut id);
                Term {
                    folded: word.to_owned(),
                    chars: word.chars().count(),
                    cjk: word.chars().next().is_some_and(is_cjk),
                    id,
                }
            })
            .collect();
        if terms.is_empty() {
            return None;
        }
        let mut whole = String::new();
        squash(&folded, &mut whole);
        let could_be_id = whole.len() >= 4 && whole.bytes().any(|b| b.is_ascii_digit());
        Some(Self {
            terms,
            whole: could_be_id.then_some(whole),
        })
    }

    pub(super) fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The whole query as one id, when it could be one.
    pub(super) fn whole(&self) -> Option<&str> {
        self.whole.as_deref()
    }

    /// Whether anything asked could be an id: ids without a digit are not looked for.
    pub(crate) fn could_be_id(&self) -> bool {
        self.terms
            .iter()
            .any(|term| term.folded.bytes().any(|b| b.is_ascii_digit()))
    }

    /// The query as a number, for ids that are numbers.
    pub(crate) fn number(&self) -> Option<&str> {
        match self.terms.as_slice() {
            [term] if term.folded.bytes().all(|b| b.is_ascii_digit()) => Some(&term.folded),
            _ => None,
        }
    }

    /// Whether a row is what was asked for: every term is inside its text (one or two letters: at the start of a word), or
    /// is one of its ids in full; or the whole query is one of its ids.
    pub(crate) fn matches(&self, doc: &Doc) -> bool {
        let is_id = |id: &str| !id.is_empty() && doc.ids.split(' ').any(|own| own == id);
        if self.whole.as_deref().is_some_and(is_id) {
            return true;
        }
        self.terms.iter().all(|term| {
            if term.inside() {
                doc.text.contains(&term.folded) || is_id(&term.id)
            } else {
                starts_word(&doc.text, &term.folded) || is_id(&term.id)
            }
        })
    }

    /// The trigrams of the longer terms; `None` when all are shorter.
    pub(super) fn parts(&self) -> Option<String> {
        let long: Vec<&Term> = self.terms.iter().filter(|term| term.chars >= 3).collect();
        let mut expression = String::new();
        for term in long {
            let chars: Vec<char> = term.folded.chars().collect();
            let windows = chars.len() - 2;
            let code = term.folded.bytes().any(|b| b.is_ascii_digit());
            let (skipped, step) = if code {
                (windows.saturating_sub(CODE_TRIGRAMS), 1)
            } else {
                (0, windows.div_ceil(WORD_TRIGRAMS))
            };
            for window in chars.windows(3).skip(skipped).step_by(step) {
                if !expression.is_empty() {
                    expression.push_str(" AND ");
                }
                quote(&window.iter().collect::<String>(), &mut expression);
            }
        }
        (!expression.is_empty()).then_some(expression)
    }

    /// What must be inside words of the text, longest first: the pieces of at least three letters that the terms are made of.
    /// Chinese is no piece: each of its characters is a word already.
    pub(super) fn pieces(&self) -> Vec<String> {
        let mut pieces = Vec::new();
        let mut cut = String::new();
        for term in self.terms.iter().filter(|term| term.chars >= 3) {
            cut.clear();
            tokens(&term.folded, &mut cut);
            pieces.extend(
                cut.split(' ')
                    .filter(|piece| piece.chars().nth(2).is_some())
                    .map(str::to_owned),
            );
        }
        pieces.sort_unstable_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        pieces.dedup();
        pieces
    }

    /// Words and ids. Terms of one or two letters decide candidates only when there is no longer one; ids always do.
    pub(super) fn words(&self) -> Option<String> {
        let by_parts = self.terms.iter().any(|term| term.chars >= 3);
        let mut clauses: Vec<String> = Vec::new();
        if by_parts {
            for term in self.terms.iter().filter(|term| term.could_be_id()) {
                let mut clause = String::new();
                quote(&term.id, &mut clause);
                // A short number is also a word of many texts: only rows that may have the other terms too.
                if term.id.len() < LONG_ID {
                    for other in self.terms.iter().filter(|other| !std::ptr::eq(*other, term)) {
                        if let Some(told) = other.as_word_or_id() {
                            clause.push_str(" AND ");
                            clause.push_str(&told);
                        }
                    }
                }
                clauses.push(clause);
            }
        } else {
            let told: Vec<String> = self
                .terms
                .iter()
                .filter(|term| term.chars > 1 || term.cjk)
                .filter_map(Term::as_word_or_id)
                .collect();
            if !told.is_empty() {
                clauses.push(told.join(" AND "));
            }
        }
        if let Some(whole) = self.whole.as_deref().filter(|_| self.terms.len() > 1) {
            let mut clause = String::new();
            quote(whole, &mut clause);
            clauses.push(clause);
        }
        match clauses.len() {
            0 => None,
            1 => clauses.pop(),
            _ => Some(format!("({})", clauses.join(") OR ("))),
        }
    }

    /// True when the indexes cannot help and the newest rows must be looked through.
    pub(super) fn is_open(&self) -> bool {
        self.terms
            .iter()
            .all(|term| term.chars == 1 && !term.cjk || term.id.is_empty() && term.chars < 3)
    }
}

/// Whether a word of folded text begins with `start`.
fn starts_word(text: &str, start: &str) -> bool {
    text.match_indices(start).any(|(at, _)| starts_at_word(text, at))
}

/// Whether a word of folded text begins at a byte.
pub(super) fn starts_at_word(text: &str, at: usize) -> bool {
    text.get(..at)
        .and_then(|before| before.chars().next_back())
        .is_none_or(|c| !c.is_alphanumeric() || is_cjk(c))
}

/// Appends a text as one string of an FTS5 expression.
pub(super) fn quote(text: &str, into: &mut String) {
    into.push('"');
    for c in text.chars() {
        if c == '"' {
            into.push('"');
        }
        into.push(c);
    }
    into.push('"');
}
