//! Sums in a text: a number with a currency before or after it.

use super::fold::digit;
use std::ops::Range;

/// A sum as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) at: Range<usize>,
    /// Hundredths; `None`: too large to be a price.
    pub(super) minor: Option<i64>,
    /// ISO 4217 letters.
    pub(super) currency: &'static str,
}

/// How currencies are written after a number, and whether the word goes on.
const AFTER: &[(&str, &str)] = &[
    ("₽", "RUB"),
    ("руб", "RUB"),
    ("р.", "RUB"),
    ("rub", "RUB"),
    ("rouble", "RUB"),
    ("卢布", "RUB"),
    ("$", "USD"),
    ("usd", "USD"),
    ("долл", "USD"),
    ("dollar", "USD"),
    ("美元", "USD"),
    ("¥", "CNY"),
    ("￥", "CNY"),
    ("元", "CNY"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("юан", "CNY"),
    ("yuan", "CNY"),
    ("人民币", "CNY"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("евро", "EUR"),
    ("byn", "BYN"),
    ("kzt", "KZT"),
    ("тенге", "KZT"),
];

/// How they are written before it.
const BEFORE: &[(&str, &str)] = &[
    ("₽", "RUB"),
    ("rub", "RUB"),
    ("$", "USD"),
    ("usd", "USD"),
    ("¥", "CNY"),
    ("￥", "CNY"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("€", "EUR"),
    ("eur", "EUR"),
];

/// Every sum of a text, in order.
pub(super) fn amounts(text: &str) -> Vec<Sum> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut sums = Vec::new();
    let mut i = 0;
    while let Some((start, c)) = chars.get(i).copied() {
        if digit(c).is_none() {
            i += 1;
            continue;
        }
        let (end, number) = number(&chars, i);
        let stop = chars.get(end).map_or(text.len(), |(at, _)| *at);
        if let Some((length, currency)) = after(&chars, end) {
            let until = chars.get(end + length).map_or(text.len(), |(at, _)| *at);
            sums.push(Sum {
                at: start..until,
                minor: number,
                currency,
            });
            i = end + length;
            continue;
        }
        if let Some((length, currency)) = before(&chars, i) {
            let from = chars.get(i - length).map_or(start, |(at, _)| *at);
            sums.push(Sum {
                at: from..stop,
                minor: number,
                currency,
            });
        }
        i = end;
    }
    sums
}

const fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Reads a number with its thousands and decimals: where it ends, and its hundredths.
fn number(chars: &[(usize, char)], from: usize) -> (usize, Option<i64>) {
    let at = |i: usize| chars.get(i).map(|(_, c)| *c);
    let is_digit = |i: usize| at(i).and_then(digit).is_some();
    let digits_from = |mut i: usize| {
        let first = i;
        while is_digit(i) {
            i += 1;
        }
        i - first
    };
    let mut end = from + digits_from(from);
    let mut whole = from..end;
    let mut fraction = None;
    loop {
        let next = match at(end) {
            Some(c) if is_gap(c) || matches!(c, '.' | ',' | '\'' | '，' | '．') => c,
            _ => break,
        };
        let length = digits_from(end + 1);
        if length == 3 && (is_gap(next) || end - whole.start <= 3 || fraction.is_none()) {
            end += 4;
            whole.end = end;
        } else if !is_gap(next) && (1..=2).contains(&length) {
            fraction = Some(end + 1..end + 1 + length);
            end += 1 + length;
            break;
        } else {
            break;
        }
    }
    let value = |range: Range<usize>| {
        range
            .filter_map(|i| at(i).and_then(digit))
            .try_fold(0_i64, |sum, d| sum.checked_mul(10)?.checked_add(i64::from(d)))
    };
    let hundredths = match &fraction {
        Some(range) if range.len() == 1 => value(range.clone()).map(|tenths| tenths * 10),
        Some(range) => value(range.clone()),
        None => Some(0),
    };
    let minor = value(whole)
        .and_then(|whole| whole.checked_mul(100))
        .zip(hundredths)
        .and_then(|(whole, part)| whole.checked_add(part));
    (end, minor)
}

fn same(a: char, b: char) -> bool {
    a == b || a.to_lowercase().eq(b.to_lowercase())
}

/// A currency right after a number: how many signs it takes with the gap before it.
fn after(chars: &[(usize, char)], end: usize) -> Option<(usize, &'static str)> {
    let gap = chars
        .iter()
        .skip(end)
        .take(2)
        .take_while(|(_, c)| is_gap(*c))
        .count();
    AFTER.iter().find_map(|(word, currency)| {
        let found = word
            .chars()
            .enumerate()
            .all(|(i, c)| chars.get(end + gap + i).is_some_and(|(_, have)| same(*have, c)));
        found.then(|| (gap + word.chars().count(), *currency))
    })
}

/// A currency right before a number.
fn before(chars: &[(usize, char)], start: usize) -> Option<(usize, &'static str)> {
    let gap = (1..=2)
        .take_while(|back| {
            start
                .checked_sub(*back)
                .and_then(|i| chars.get(i))
                .is_some_and(|(_, c)| is_gap(*c))
        })
        .count();
    BEFORE.iter().find_map(|(word, currency)| {
        let length = word.chars().count();
        let first = start.checked_sub(gap + length)?;
        let found = word
            .chars()
            .enumerate()
            .all(|(i, c)| chars.get(first + i).is_some_and(|(_, have)| same(*have, c)));
        found.then_some((gap + length, *currency))
    })
}
