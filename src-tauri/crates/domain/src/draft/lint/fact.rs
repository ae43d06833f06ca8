//! Days, sums, numbers and causes that the case does not know (S4-06: what is said must be accurate).

use super::fold::{Folded, digit, skeleton};
use super::money::Sum;
use super::when::Day;
use super::{Found, LintContext, LintRule};
use crate::case::message::{Param, Value};
use std::ops::Range;
use std::sync::OnceLock;

pub(super) fn facts(
    text: &str,
    folded: &Folded,
    days: &[Day],
    sums: &[Sum],
    context: &LintContext,
    found: &mut Found,
) {
    for day in days {
        if !context.dates.iter().any(|date| day.is(*date)) {
            found.quote(LintRule::UnknownDate, text, day.at.clone());
        }
    }
    for sum in sums {
        let known = context
            .amounts
            .iter()
            .any(|money| money.currency.letters() == sum.currency && sum.minor == Some(money.minor));
        if !known {
            found.quote(LintRule::UnknownAmount, text, sum.at.clone());
        }
    }
    numbers(text, days, sums, context, found);
    causes(folded, context, found);
}

/// Units that make a number a claim about the case. A week is also its days.
const UNITS: &[(&str, i64)] = &[
    ("день", 1),
    ("дня", 1),
    ("дней", 1),
    ("дн.", 1),
    ("сут", 1),
    ("час", 1),
    ("недел", 7),
    ("процент", 1),
    ("%", 1),
    ("％", 1),
    ("day", 1),
    ("hour", 1),
    ("week", 7),
    ("percent", 1),
    ("天", 1),
    ("小时", 1),
    ("个工作日", 1),
    ("周", 7),
    ("рабоч", 1),
    ("working day", 1),
    ("business day", 1),
];

/// A number this long is an id.
const ID_DIGITS: usize = 5;

fn numbers(text: &str, days: &[Day], sums: &[Sum], context: &LintContext, found: &mut Found) {
    let ids: Vec<String> = context
        .words
        .iter()
        .map(|word| digits_of(word))
        .filter(|d| !d.is_empty())
        .collect();
    let mut taken = Ranges::of(days, sums);
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if digit(c).is_none() || taken.holds(start) {
            continue;
        }
        let mut digits = String::new();
        let mut end = start;
        let mut next = Some(c);
        while let Some(value) = next.and_then(digit) {
            digits.push(char::from(b'0' + value));
            end += next.map_or(0, char::len_utf8);
            next = chars.peek().map(|(_, c)| *c);
            if next.and_then(digit).is_some() {
                chars.next();
            }
        }
        if digits.len() >= ID_DIGITS {
            if !ids.iter().any(|id| id.contains(&digits)) {
                found.quote(LintRule::UnknownNumber, text, start..end);
            }
            continue;
        }
        let rest = text.get(end..).unwrap_or_default();
        let rest = rest.trim_start_matches([' ', '\u{a0}', '-', '–']);
        let lowered: String = rest.chars().take(14).flat_map(char::to_lowercase).collect();
        let Some((unit, factor)) = UNITS.iter().find(|(unit, _)| lowered.starts_with(unit)) else {
            continue;
        };
        let value: i64 = digits.parse().unwrap_or(i64::MAX);
        let known = context.numbers.contains(&value)
            || *factor > 1 && context.numbers.contains(&value.saturating_mul(*factor));
        if !known {
            let until = text.len() - rest.len() + unit.len().min(rest.len());
            let until = (until..=text.len())
                .find(|at| text.is_char_boundary(*at))
                .unwrap_or(end);
            found.quote(LintRule::UnknownNumber, text, start..until);
        }
    }
}

/// The digits of a word.
pub(super) fn digits_of(word: &str) -> String {
    word.chars()
        .filter_map(digit)
        .map(|d| char::from(b'0' + d))
        .collect()
}

/// Days and sums, asked from left to right: their digits are read already.
pub(super) struct Ranges {
    list: Vec<Range<usize>>,
    at: usize,
}

impl Ranges {
    pub(super) fn of(days: &[Day], sums: &[Sum]) -> Self {
        let mut list: Vec<_> = days
            .iter()
            .map(|day| day.at.clone())
            .chain(sums.iter().map(|sum| sum.at.clone()))
            .collect();
        list.sort_by_key(|range| range.start);
        Self { list, at: 0 }
    }

    /// Whether a place lies in one of them; places must not go back.
    pub(super) fn holds(&mut self, place: usize) -> bool {
        while self.list.get(self.at).is_some_and(|range| range.end <= place) {
            self.at += 1;
        }
        self.list.get(self.at).is_some_and(|range| range.start <= place)
    }
}

/// Words that name a cause.
const CAUSES: &[(&str, &[&str])] = &[
    (
        "season",
        &[
            "сезонн",
            "высокий сезон",
            "пик продаж",
            "пиков",
            "распродаж",
            "праздничн",
            "новогодн",
            "peak season",
            "seasonal",
            "high season",
            "holiday",
            "旺季",
            "高峰期",
            "大促",
            "节假日",
            "双十一",
        ],
    ),
    (
        "customs",
        &["таможн", "таможен", "растамож", "customs", "海关", "清关", "报关"],
    ),
    (
        "supply",
        &[
            "поставщик",
            "цепочк поставок",
            "цепочке поставок",
            "supplier",
            "supply chain",
            "供应商",
            "供应链",
            "断货",
        ],
    ),
    (
        "force_majeure",
        &[
            "форс мажор",
            "непреодолим",
            "стихийн",
            "погод",
            "наводнен",
            "тайфун",
            "force majeure",
            "weather",
            "typhoon",
            "flood",
            "strike",
            "不可抗力",
            "台风",
            "天气",
            "疫情",
            "暴雨",
        ],
    ),
];

fn causes(folded: &Folded, context: &LintContext, found: &mut Found) {
    static LIST: OnceLock<Vec<(&str, Vec<String>)>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        CAUSES
            .iter()
            .map(|(cause, stems)| (*cause, stems.iter().map(|stem| skeleton(stem)).collect()))
            .collect()
    });
    for (cause, stems) in list.iter().filter(|(cause, _)| !context.causes.contains(*cause)) {
        for stem in stems {
            for part in folded.find_words(stem) {
                found.add(
                    LintRule::UnknownCause,
                    folded.origin(part),
                    vec![Param::new("cause", Value::code("cause-name", cause))],
                );
            }
        }
    }
}
