//! How each language writes numbers, money, days and times.

use crate::lang::Lang;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, Offset as _, Timelike as _};
use chrono_tz::Tz;
use recourse_domain::money::{Currency, Money};

/// No-break space: a number and its parts never part at a line's end.
const NBSP: char = '\u{a0}';

const EN_MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn grouped(whole: &str, lang: Lang) -> String {
    let separator = match lang {
        Lang::Ru => NBSP,
        Lang::En | Lang::Zh => ',',
    };
    let mut out = String::with_capacity(whole.len() + whole.len() / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

fn point(lang: Lang) -> char {
    match lang {
        Lang::Ru => ',',
        Lang::En | Lang::Zh => '.',
    }
}

/// Digits with thousands set apart, sign first.
fn decimal(text: &str, lang: Lang) -> String {
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("\u{2212}", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = grouped(whole, lang);
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{fraction}", point(lang))
    }
}

pub(crate) fn count(count: i64, lang: Lang) -> String {
    decimal(&count.to_string(), lang)
}

pub(crate) fn days(days: f64, lang: Lang) -> String {
    let text = format!("{:.1}", days);
    let text = text.strip_suffix(".0").unwrap_or(&text);
    decimal(if text == "-0" { "0" } else { text }, lang)
}

/// The sign people write for a currency; its letters where there is none in the fonts of the documents.
fn sign(currency: Currency) -> String {
    match currency.letters() {
        "RUB" => "₽",
        "CNY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        other => other,
    }
    .to_owned()
}

pub(crate) fn money(money: Money, lang: Lang) -> String {
    let number = decimal(&money.to_decimal(), lang);
    let sign = sign(money.currency);
    // In China the sign of the yuan and of the dollar stands before the number; the rouble's stands after it everywhere.
    let before = matches!(
        (lang, money.currency.letters()),
        (Lang::Zh | Lang::En, "CNY" | "USD" | "EUR" | "GBP")
    );
    match (before, lang) {
        (true, Lang::Zh) => format!("{sign}{NBSP}{number}"),
        (true, _) => match number.strip_prefix('\u{2212}') {
            Some(positive) => format!("\u{2212}{sign}{positive}"),
            None => format!("{sign}{number}"),
        },
        (false, _) => format!("{number}{NBSP}{sign}"),
    }
}

pub(crate) fn date(day: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::En => {
            let month = EN_MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
            format!("{}{NBSP}{month}{NBSP}{}", day.day(), day.year())
        }
        Lang::Ru => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        Lang::Zh => format!("{}-{:02}-{:02}", day.year(), day.month(), day.day()),
    }
}

pub(crate) fn minute(at: NaiveDateTime, lang: Lang) -> String {
    let comma = match lang {
        Lang::Zh => "",
        Lang::En | Lang::Ru => ",",
    };
    format!(
        "{}{comma} {:02}:{:02}",
        date(at.date(), lang),
        at.hour(),
        at.minute()
    )
}

pub(crate) fn zone_label(at: &DateTime<Tz>, lang: Lang) -> String {
    let known = match (at.timezone(), lang) {
        (Tz::UTC | Tz::Etc__UTC, _) => Some("UTC"),
        (Tz::Europe__Moscow, Lang::En) => Some("MSK"),
        (Tz::Europe__Moscow, Lang::Ru) => Some("МСК"),
        (Tz::Europe__Moscow, Lang::Zh) => Some("莫斯科时间"),
        (Tz::Asia__Shanghai, Lang::En) => Some("China time"),
        (Tz::Asia__Shanghai, Lang::Ru) => Some("по Пекину"),
        (Tz::Asia__Shanghai, Lang::Zh) => Some("北京时间"),
        _ => None,
    };
    known.map_or_else(
        || {
            let minutes = at.offset().fix().local_minus_utc() / 60;
            let sign = if minutes < 0 { '\u{2212}' } else { '+' };
            format!("UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        },
        str::to_owned,
    )
}
