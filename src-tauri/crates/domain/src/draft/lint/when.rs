//! Days in a text, as three languages write them.

use super::fold::{digit, is_chinese};
use chrono::{Datelike as _, Days, NaiveDate};
use std::ops::Range;

/// A day as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) at: Range<usize>,
    pub(super) year: Option<i32>,
    pub(super) month: u32,
    pub(super) day: u32,
}

impl Day {
    /// Whether it can be this day; without a year every year fits.
    pub(super) fn is(&self, date: NaiveDate) -> bool {
        date.month() == self.month
            && date.day() == self.day
            && self.year.is_none_or(|year| year == date.year())
    }
}

const MONTHS: [(&str, u32); 31] = [
    ("январ", 1),
    ("феврал", 2),
    ("март", 3),
    ("апрел", 4),
    ("мая", 5),
    ("май", 5),
    ("мае", 5),
    ("июн", 6),
    ("июл", 7),
    ("август", 8),
    ("сентябр", 9),
    ("октябр", 10),
    ("ноябр", 11),
    ("декабр", 12),
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
];
const SHORT_MONTHS: [(&str, u32); 7] = [
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("dec", 12),
];

fn month_named(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    MONTHS
        .iter()
        .find(|(stem, _)| match stem.is_ascii() {
            true => word == *stem,
            false => word.starts_with(stem) && word.chars().count() <= stem.chars().count() + 2,
        })
        .or_else(|| SHORT_MONTHS.iter().find(|(name, _)| word == *name))
        .map(|(_, month)| *month)
}

/// A token: digits, letters, or one other sign.
struct Token<'t> {
    at: Range<usize>,
    text: &'t str,
    number: Option<u32>,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    #[derive(PartialEq, Clone, Copy)]
    enum Class {
        Digit,
        Letter,
        Other,
    }
    let class = |c: char| match c {
        c if digit(c).is_some() => Class::Digit,
        c if c.is_alphabetic() && !is_chinese(c) => Class::Letter,
        _ => Class::Other,
    };
    let mut list: Vec<Token<'_>> = Vec::new();
    let mut last = None;
    for (at, c) in text.char_indices() {
        let now = class(c);
        let end = at + c.len_utf8();
        match list.last_mut() {
            Some(token) if last == Some(now) && now != Class::Other => token.at.end = end,
            _ => list.push(Token {
                at: at..end,
                text: "",
                number: None,
            }),
        }
        last = Some(now);
    }
    for token in &mut list {
        token.text = text.get(token.at.clone()).unwrap_or_default();
        let digits = token.text.chars().count();
        if digits <= 4 && token.text.chars().all(|c| digit(c).is_some()) {
            token.number = token
                .text
                .chars()
                .filter_map(digit)
                .try_fold(0_u32, |sum, d| Some(sum * 10 + u32::from(d)));
        }
    }
    list
}

/// Every day of a text, in order. `today` gives *tomorrow* its date.
pub(super) fn dates(text: &str, today: NaiveDate) -> Vec<Day> {
    let list = tokens(text);
    let mut days = Vec::new();
    let mut i = 0;
    while i < list.len() {
        match read(&list, i, today) {
            Some((day, taken)) => {
                days.push(day);
                i += taken;
            }
            None => i += 1,
        }
    }
    days
}

fn read(list: &[Token<'_>], i: usize, today: NaiveDate) -> Option<(Day, usize)> {
    numeric(list, i)
        .or_else(|| chinese(list, i))
        .or_else(|| named(list, i))
        .or_else(|| relative(list, i, today))
}

fn number(list: &[Token<'_>], i: usize) -> Option<(u32, usize)> {
    let token = list.get(i)?;
    Some((token.number?, token.text.chars().count()))
}

fn sign(list: &[Token<'_>], i: usize, signs: &[&str]) -> bool {
    list.get(i).is_some_and(|token| signs.contains(&token.text))
}

fn made(
    list: &[Token<'_>],
    from: usize,
    to: usize,
    (year, month, day): (Option<u32>, u32, u32),
) -> Option<(Day, usize)> {
    let year = match year {
        Some(year) if year < 100 => Some(2000 + year),
        other => other,
    };
    if !(1..=12).contains(&month)
        || !(1..=31).contains(&day)
        || year.is_some_and(|y| !(1990..=2100).contains(&y))
    {
        return None;
    }
    let at = list.get(from)?.at.start..list.get(to)?.at.end;
    let year = year.and_then(|year| i32::try_from(year).ok());
    Some((Day { at, year, month, day }, to - from + 1))
}

/// `04.11.2026`, `04.11.26`, `04.11`, `2026-11-04`, `4/11/2026`.
fn numeric(list: &[Token<'_>], i: usize) -> Option<(Day, usize)> {
    const SIGNS: [&str; 5] = [".", "-", "/", "．", "–"];
    // The middle of a longer number is no date.
    if i >= 2 && sign(list, i - 1, &SIGNS) && list.get(i - 2).is_some_and(|t| t.number.is_some()) {
        return None;
    }
    let (first, width) = number(list, i)?;
    let mark = list.get(i + 1)?.text;
    if !SIGNS.contains(&mark) {
        return None;
    }
    let (second, second_width) = number(list, i + 2)?;
    let third = sign(list, i + 3, &[mark]).then(|| number(list, i + 4)).flatten();
    match third {
        Some((third, third_width)) => {
            if sign(list, i + 5, &[mark]) && number(list, i + 6).is_some() {
                return None;
            }
            if width == 4 {
                return made(list, i, i + 4, (Some(first), second, third));
            }
            if !matches!(third_width, 2 | 4) {
                return None;
            }
            made(list, i, i + 4, (Some(third), second, first))
                .or_else(|| made(list, i, i + 4, (Some(third), first, second)))
        }
        // Without a year only `04.11`: `1.5` and `3-4` are numbers.
        None if mark == "." && width <= 2 && second_width == 2 => made(list, i, i + 2, (None, second, first)),
        None => None,
    }
}

/// `2026年11月4日`, `11月4日`.
fn chinese(list: &[Token<'_>], i: usize) -> Option<(Day, usize)> {
    let (first, _) = number(list, i)?;
    if sign(list, i + 1, &["年"]) {
        let (month, _) = number(list, i + 2)?;
        let (day, _) = number(list, i + 4)?;
        if sign(list, i + 3, &["月"]) && sign(list, i + 5, &["日", "号"]) {
            return made(list, i, i + 5, (Some(first), month, day));
        }
        return None;
    }
    let (day, _) = number(list, i + 2)?;
    if sign(list, i + 1, &["月"]) && sign(list, i + 3, &["日", "号"]) {
        return made(list, i, i + 3, (None, first, day));
    }
    None
}

/// `4 ноября 2026`, `4-го ноября`, `4 Nov 2026`, `Nov 4, 2026`.
fn named(list: &[Token<'_>], i: usize) -> Option<(Day, usize)> {
    let skip = |mut at: usize, signs: &[&str]| {
        let mut left = 3;
        while left > 0 && sign(list, at, signs) {
            at += 1;
            left -= 1;
        }
        at
    };
    const GAPS: [&str; 4] = [" ", "\u{a0}", "\u{202f}", "-"];
    if let Some((day, width)) = number(list, i) {
        if width > 2 {
            return None;
        }
        let mut at = skip(i + 1, &GAPS);
        // `5th of December`: two words at most.
        for _ in 0..2 {
            if list
                .get(at)
                .is_some_and(|t| matches!(t.text, "го" | "th" | "st" | "nd" | "rd" | "of" | "е"))
            {
                at = skip(at + 1, &GAPS);
            }
        }
        let month = month_named(list.get(at)?.text)?;
        return with_year(list, i, at, skip(at + 1, &[" ", "\u{a0}", ",", "."]), month, day);
    }
    let month = month_named(list.get(i)?.text).filter(|_| list.get(i).is_some_and(|t| t.text.is_ascii()))?;
    let at = skip(i + 1, &[" ", "\u{a0}", "."]);
    let (day, width) = number(list, at)?;
    if width > 2 || at == i + 1 {
        return None;
    }
    let mut next = at + 1;
    if list
        .get(next)
        .is_some_and(|t| matches!(t.text, "th" | "st" | "nd" | "rd"))
    {
        next += 1;
    }
    with_year(list, i, at, skip(next, &[" ", "\u{a0}", ","]), month, day)
}

fn with_year(
    list: &[Token<'_>],
    from: usize,
    last: usize,
    year_at: usize,
    month: u32,
    day: u32,
) -> Option<(Day, usize)> {
    match number(list, year_at) {
        Some((year, 4)) if year_at > last => made(list, from, year_at, (Some(year), month, day)),
        _ => made(list, from, last, (None, month, day)),
    }
}

/// `tomorrow` and the day after it.
fn relative(list: &[Token<'_>], i: usize, today: NaiveDate) -> Option<(Day, usize)> {
    let word = list.get(i)?.text.to_lowercase();
    let (ahead, taken) = match word.as_str() {
        "завтра" | "tomorrow" => (1, 1),
        "послезавтра" => (2, 1),
        "明" if sign(list, i + 1, &["天", "日"]) => (1, 2),
        "后" if sign(list, i + 1, &["天"]) => (2, 2),
        _ => return None,
    };
    let date = today.checked_add_days(Days::new(ahead))?;
    let at = list.get(i)?.at.start..list.get(i + taken - 1)?.at.end;
    Some((
        Day {
            at,
            year: Some(date.year()),
            month: date.month(),
            day: date.day(),
        },
        taken,
    ))
}
