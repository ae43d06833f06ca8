//! Where a text has what was asked for, for the eye: the same folding and the same rules as [`Parsed::matches`].

use super::query::{Parsed, Term, starts_at_word};
use super::{fold, squash};
use std::ops::Range;

/// A query, to mark what it found.
#[derive(Debug, Clone)]
pub struct Asked(Parsed);

impl Asked {
    /// `None` when nothing is asked.
    pub fn of(query: &str) -> Option<Self> {
        Parsed::of(query).map(Self)
    }

    /// Where a text has it, as ranges of its bytes on the borders of characters: in order, none touching another.
    pub fn inside(&self, text: &str) -> Vec<Range<usize>> {
        let mut folded = String::with_capacity(text.len());
        // The byte of the text that each byte of the folded text came from, and its end at last.
        let mut from: Vec<usize> = Vec::with_capacity(text.len() + 1);
        let mut one = [0; 4];
        for (at, c) in text.char_indices() {
            fold(c.encode_utf8(&mut one), &mut folded);
            from.resize(folded.len(), at);
        }
        from.push(text.len());
        let mut found: Vec<Range<usize>> = self
            .0
            .terms()
            .iter()
            .flat_map(|term| places(&folded, term))
            .filter_map(|place| {
                let start = *from.get(place.start)?;
                let last = *from.get(place.end.checked_sub(1)?)?;
                let end = last + text.get(last..)?.chars().next()?.len_utf8();
                Some(start..end)
            })
            .collect();
        found.sort_by_key(|range| range.start);
        let mut merged: Vec<Range<usize>> = Vec::new();
        for range in found {
            match merged.last_mut() {
                Some(before) if range.start <= before.end => before.end = before.end.max(range.end),
                _ => merged.push(range),
            }
        }
        merged
    }

    /// Whether an id is what was asked for: ids are found in full only.
    pub fn is_id(&self, id: &str) -> bool {
        let mut own = String::new();
        squash(id, &mut own);
        !own.is_empty()
            && (self.0.whole() == Some(own.as_str()) || self.0.terms().iter().any(|term| term.id() == own))
    }
}

fn places(folded: &str, term: &Term) -> Vec<Range<usize>> {
    let asked = term.folded();
    folded
        .match_indices(asked)
        .map(|(at, _)| at)
        .filter(|at| term.inside() || starts_at_word(folded, *at))
        .map(|at| at..at + asked.len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Asked;

    fn marked(query: &str, text: &str) -> Vec<String> {
        Asked::of(query)
            .map(|asked| asked.inside(text))
            .unwrap_or_default()
            .into_iter()
            .filter_map(|range| text.get(range).map(str::to_owned))
            .collect()
    }

    #[test]
    fn marks_what_the_search_finds() {
        assert_eq!(marked("елка", "Ёлка и ёлкин дом"), ["Ёлка"]);
        assert_eq!(marked("ёлк", "Ёлка и ёлкин дом"), ["Ёлк", "ёлк"]);
        assert_eq!(marked("心包", "请小心包装"), ["心包"]);
        assert_eq!(marked("kr", "akr KR-78"), ["KR"]);
        assert_eq!(marked("phone ase", "Phone Case"), ["Phone", "ase"]);
        assert_eq!(marked("aaa", "aaaa"), ["aaa"]);
        assert_eq!(marked("İst", "İSTANBUL"), ["İST"]);
        assert!(marked("<b>", "no <i>").is_empty());
        assert!(marked("  ", "text").is_empty());
    }

    #[test]
    fn ids_are_found_in_full() {
        let asked =
            Asked::of("2316-48 9753").map(|asked| (asked.is_id("231648 9753"), asked.is_id("231648")));
        assert_eq!(asked, Some((true, true)));
        assert_eq!(
            Asked::of("9753").map(|asked| asked.is_id("2316489753")),
            Some(false)
        );
    }
}
