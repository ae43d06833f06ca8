//! Contacts outside of the marketplace: phones, pages, mail, names in networks, however they are spelled.

use super::fact::{Ranges, digits_of};
use super::fold::{Folded, digit, is_invisible, skeleton};
use super::money::Sum;
use super::when::Day;
use super::{Found, LintContext, LintRule};
use std::ops::Range;
use std::sync::OnceLock;

pub(super) fn contacts(
    text: &str,
    folded: &Folded,
    days: &[Day],
    sums: &[Sum],
    context: &LintContext,
    found: &mut Found,
) {
    phones(text, days, sums, context, found);
    addresses(text, found);
    spelled_addresses(text, folded, found);
    messengers(text, folded, context, found);
}

/// Digits in a row with nothing but dividers between them.
struct Run {
    /// Groups of digits that touch.
    groups: Vec<(Range<usize>, String)>,
    plus: bool,
}

/// Dividers between two digits of one number, at most.
const DIVIDERS: usize = 4;
/// No phone number has more digits.
const PHONE_MAX: usize = 15;
const CARD: usize = 16;

fn is_divider(c: char) -> bool {
    is_invisible(c)
        || matches!(
            c,
            ' ' | '\t'
                | '\u{a0}'
                | '\u{202f}'
                | '\u{2009}'
                | '-'
                | '–'
                | '—'
                | '‑'
                | '.'
                | '('
                | ')'
                | '/'
                | '_'
                | '*'
                | '·'
                | '\u{fe0f}'
                | '\u{20e3}'
                | '（'
                | '）'
                | '－'
                | '\u{200d}'
        )
}

fn phones(text: &str, days: &[Day], sums: &[Sum], context: &LintContext, found: &mut Found) {
    let ids: Vec<String> = context
        .words
        .iter()
        .map(|word| digits_of(word))
        .filter(|d| !d.is_empty())
        .collect();
    let mut taken = Ranges::of(days, sums);
    let mut run = Run {
        groups: Vec::new(),
        plus: false,
    };
    let mut dividers = 0;
    let mut touching = false;
    for (at, c) in text.char_indices() {
        let own = !taken.holds(at);
        match digit(c).filter(|_| own) {
            Some(value) => {
                let sign = char::from(b'0' + value);
                match run.groups.last_mut().filter(|_| touching) {
                    Some((range, digits)) => {
                        range.end = at + c.len_utf8();
                        digits.push(sign);
                    }
                    None => run.groups.push((at..at + c.len_utf8(), sign.to_string())),
                }
                touching = true;
                dividers = 0;
            }
            None if own && is_divider(c) && dividers < DIVIDERS => {
                dividers += 1;
                touching = false;
            }
            None => {
                run.judge(text, &ids, found);
                run.plus = c == '+' || c == '＋';
                dividers = 0;
                touching = false;
            }
        }
    }
    run.judge(text, &ids, found);
}

impl Run {
    /// Finds phone and card numbers in the run and empties it.
    fn judge(&mut self, text: &str, ids: &[String], found: &mut Found) {
        let groups = std::mem::take(&mut self.groups);
        let mut first = 0;
        while first < groups.len() {
            let mut digits = String::new();
            let mut hit = None;
            for (last, (range, group)) in groups.iter().enumerate().skip(first) {
                digits.push_str(group);
                if digits.len() > CARD {
                    break;
                }
                let from = groups.get(first).map_or(0, |(range, _)| range.start);
                let named = named_before(text, from);
                if let Some(rule) = number_kind(&digits, self.plus && first == 0, named)
                    && !ids.iter().any(|id| id.contains(&digits))
                {
                    hit = Some((rule, from..range.end, last));
                }
            }
            match hit {
                Some((rule, at, last)) => {
                    found.quote(rule, text, at);
                    first = last + 1;
                }
                None => first += 1,
            }
        }
        self.plus = false;
    }
}

/// What a number of these digits is.
fn number_kind(digits: &str, plus: bool, named: bool) -> Option<LintRule> {
    let sign = |i: usize| digits.as_bytes().get(i).copied().unwrap_or_default();
    let count = digits.len();
    let phone = plus && (8..=PHONE_MAX).contains(&count)
        || named && (6..=PHONE_MAX).contains(&count)
        || count == 11 && matches!(sign(0), b'7' | b'8') && matches!(sign(1), b'3' | b'4' | b'8' | b'9')
        || count == 11 && sign(0) == b'1' && matches!(sign(1), b'3'..=b'9')
        || count == 10 && sign(0) == b'9'
        || count == 13 && digits.starts_with("861");
    if phone {
        return Some(LintRule::Phone);
    }
    (count == CARD && luhn(digits)).then_some(LintRule::BuyerData)
}

/// The check digit that bank cards carry.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b - b'0') * if i % 2 == 1 { 2 } else { 1 };
            if digit > 9 { digit - 9 } else { digit }
        })
        .sum();
    sum.is_multiple_of(10) && digits.bytes().any(|b| b != b'0')
}

/// Words that say a phone number follows.
const PHONE_WORDS: [&str; 12] = [
    "тел",
    "звон",
    "позвон",
    "моб",
    "phone",
    "call",
    "mobile",
    "电话",
    "手机",
    "致电",
    "联系方式",
    "whatsapp",
];
/// How far before the number they stand, in bytes.
const PHONE_WORD_REACH: usize = 32;

fn named_before(text: &str, at: usize) -> bool {
    let from = (at.saturating_sub(PHONE_WORD_REACH)..=at)
        .find(|place| text.is_char_boundary(*place))
        .unwrap_or(at);
    let before = text.get(from..at).unwrap_or_default().to_lowercase();
    PHONE_WORDS.iter().any(|word| before.contains(word))
}

/// Endings of addresses that no sentence makes by a missing space.
const ENDINGS: [&str; 22] = [
    "ru", "рф", "su", "com", "net", "org", "cn", "hk", "kz", "ua", "uz", "io", "cc", "ly", "gl", "biz",
    "xyz", "uk", "eu", "рус", "jp", "kr",
];
/// Endings that are words as well: only before a slash, or after a name that is known to shorten.
const WORD_ENDINGS: [&str; 20] = [
    "me", "to", "us", "pro", "top", "app", "link", "site", "store", "shop", "club", "online", "space",
    "tech", "vip", "info", "de", "tv", "by", "in",
];
const SHORTENERS: [&str; 4] = ["t", "wa", "telegram", "vk"];
/// No name between two dots is longer.
const LABEL_MAX: usize = 63;

/// Addresses of pages and mail, and names after an `@`.
fn addresses(text: &str, found: &mut Found) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |i: usize| chars.get(i).map(|(_, c)| *c);
    let place = |i: usize| chars.get(i).map_or(text.len(), |(at, _)| *at);
    let mut done = 0;
    for i in 0..chars.len() {
        if i < done {
            continue;
        }
        let Some(c) = at(i) else { break };
        let hit = match c {
            ':' if at(i + 1) == Some('/') && at(i + 2) == Some('/') => {
                let from = label_back(&chars, i, done);
                Some((LintRule::Link, from, until_space(&chars, i)))
            }
            '@' | '＠' => mail_or_handle(&chars, i, done),
            '.' | '．' | '。' => page(&chars, i, done),
            _ => None,
        };
        if let Some((rule, from, end)) = hit {
            found.quote(rule, text, place(from)..place(end));
            done = end;
        }
    }
}

fn is_label(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '+')
}

/// Where the name before a sign begins.
fn label_back(chars: &[(usize, char)], i: usize, not_before: usize) -> usize {
    let mut from = i;
    while from > not_before
        && i - from < LABEL_MAX
        && from
            .checked_sub(1)
            .and_then(|before| chars.get(before))
            .is_some_and(|(_, c)| is_label(*c))
    {
        from -= 1;
    }
    from
}

fn until_space(chars: &[(usize, char)], from: usize) -> usize {
    let length = chars
        .iter()
        .skip(from)
        .take_while(|(_, c)| !c.is_whitespace() && !matches!(c, '，' | '。' | '；' | '）' | '»' | '"'))
        .count();
    from + length
}

fn mail_or_handle(chars: &[(usize, char)], i: usize, done: usize) -> Option<(LintRule, usize, usize)> {
    let from = label_back(chars, i, done);
    let length = chars
        .iter()
        .skip(i + 1)
        .take(LABEL_MAX)
        .take_while(|(_, c)| is_label(*c))
        .count();
    let end = i + 1 + length;
    if from < i && length > 0 {
        return Some((LintRule::Mail, from, end));
    }
    (length >= 3).then_some((LintRule::Handle, i, end))
}

fn page(chars: &[(usize, char)], i: usize, done: usize) -> Option<(LintRule, usize, usize)> {
    let from = label_back(chars, i, done);
    if from == i {
        return None;
    }
    let ending: String = chars
        .iter()
        .skip(i + 1)
        .take(12)
        .map(|(_, c)| *c)
        .take_while(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    let end = i + 1 + ending.chars().count();
    let next = chars.get(end).map(|(_, c)| *c);
    if next.is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let label: String = chars
        .iter()
        .skip(from)
        .take(i - from)
        .flat_map(|(_, c)| c.to_lowercase())
        .collect();
    let sure = ENDINGS.contains(&ending.as_str()) || label == "www" || label.starts_with("www.");
    let maybe = WORD_ENDINGS.contains(&ending.as_str())
        && (next == Some('/') || SHORTENERS.contains(&label.as_str()));
    if !(sure || maybe) || ending.is_empty() {
        return None;
    }
    Some((LintRule::Link, from, until_space(chars, end)))
}

/// Words for the dot and the sign in an address that is spelled out.
const DOTS: [&str; 3] = ["точка", "dot", "点"];
const SPELLED_ENDINGS: [&str; 8] = ["ru", "ру", "com", "ком", "net", "org", "cn", "рф"];

fn spelled_addresses(text: &str, folded: &Folded, found: &mut Found) {
    static LIST: OnceLock<Vec<String>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        DOTS.iter()
            .flat_map(|dot| {
                SPELLED_ENDINGS
                    .iter()
                    .map(move |end| skeleton(&format!("{dot} {end}")))
            })
            .collect()
    });
    for stem in list {
        for part in folded.find(stem) {
            let ends = folded
                .words()
                .get(part.end..)
                .is_some_and(|after| after.starts_with(' '));
            if ends {
                found.quote(LintRule::Link, text, folded.origin(part));
            }
        }
    }
}

/// Messengers and networks, as people write and hide them.
const MESSENGERS: &[&str] = &[
    "telegram",
    "телеграм",
    "телегра",
    "whatsapp",
    "whats app",
    "ватсап",
    "ватсапп",
    "вотсап",
    "вацап",
    "вотцап",
    "ватцап",
    "viber",
    "вайбер",
    "wechat",
    "we chat",
    "weixin",
    "вичат",
    "微信",
    "薇信",
    "威信",
    "加v",
    "v信",
    "vx",
    "skype",
    "скайп",
    "instagram",
    "инстаграм",
    "facebook",
    "фейсбук",
    "vkontakte",
    "вконтакте",
    "kakaotalk",
    "qq号",
    "加qq",
    "扣扣",
    "电报群",
    "抖音号",
    "小红书号",
];

fn messengers(text: &str, folded: &Folded, context: &LintContext, found: &mut Found) {
    static LIST: OnceLock<Vec<String>> = OnceLock::new();
    let list = LIST.get_or_init(|| MESSENGERS.iter().map(|word| skeleton(word)).collect());
    // A holder "for Instagram" may be called so.
    let own: String = context
        .words
        .iter()
        .map(|word| skeleton(word))
        .collect::<Vec<_>>()
        .join(" ");
    for stem in list.iter().filter(|stem| !own.contains(stem.as_str())) {
        for part in folded.find_words(stem) {
            found.quote(LintRule::Messenger, text, folded.origin(part));
        }
    }
}
