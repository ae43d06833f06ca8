//! Where a case has what was searched for, in plain text.

use crate::view::inbox::{HitPart, HitView};
use recourse_store::{Asked, CaseRow};
use std::ops::Range;

/// Characters shown before the first hit of a long text.
const BEFORE: usize = 24;
/// Characters of a long text that are shown.
const SHOWN: usize = 120;

/// The fields of a case that have what was asked for.
pub(super) fn hits(asked: &Asked, case: &CaseRow) -> Vec<HitView> {
    let mut found = Vec::new();
    let mut add = |field: &str, parts: Vec<HitPart>| {
        if !parts.is_empty() {
            found.push(HitView {
                case: case.id.to_string(),
                field: field.to_owned(),
                parts,
            });
        }
    };
    add("title", inside(asked, &case.title));
    add("case", whole(asked, case.id.as_str()));
    add("subject", whole(asked, &case.subject_id));
    for order in case.order_ids.iter().filter(|id| id.as_str() != case.subject_id) {
        add("order", whole(asked, order.as_str()));
    }
    add("text", inside(asked, &case.search_text));
    found
}

fn whole(asked: &Asked, id: &str) -> Vec<HitPart> {
    if asked.is_id(id) {
        vec![part(id, true)]
    } else {
        Vec::new()
    }
}

fn inside(asked: &Asked, text: &str) -> Vec<HitPart> {
    let marks = asked.inside(text);
    let Some(first) = marks.first() else {
        return Vec::new();
    };
    let start = text
        .get(..first.start)
        .and_then(|before| before.char_indices().rev().nth(BEFORE - 1))
        .map_or(0, |(at, _)| at);
    let end = text
        .get(start..)
        .and_then(|rest| rest.char_indices().nth(SHOWN))
        .map_or(text.len(), |(at, _)| start + at);
    let mut parts = Vec::new();
    if start > 0 {
        parts.push(part("…", false));
    }
    let mut at = start;
    let put = |range: Range<usize>, hit: bool, parts: &mut Vec<HitPart>| {
        if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
            parts.push(part(words, hit));
        }
    };
    for mark in marks.iter().filter(|mark| mark.end <= end) {
        put(at..mark.start, false, &mut parts);
        put(mark.clone(), true, &mut parts);
        at = mark.end;
    }
    put(at..end, false, &mut parts);
    if end < text.len() {
        parts.push(part("…", false));
    }
    parts
}

fn part(text: &str, hit: bool) -> HitPart {
    HitPart {
        text: text.split('\n').collect::<Vec<_>>().join(" "),
        hit,
    }
}
