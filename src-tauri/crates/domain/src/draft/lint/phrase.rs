//! Promises, payment for reviews, and the buyer's own data.

use super::fold::{Folded, digit, is_chinese, skeleton};
use super::{Found, LintContext, LintRule};
use std::ops::Range;
use std::sync::OnceLock;

pub(super) fn phrases(text: &str, folded: &Folded, context: &LintContext, found: &mut Found) {
    if context.purpose.to_buyer() {
        if !context.refunds {
            promises(text, folded, found);
        }
        review_payment(text, folded, found);
        home(text, folded, found);
    }
    names(text, folded, context, found);
}

/// What promises money that somebody else decides about.
const PROMISES: &[&str] = &[
    "вернем деньги",
    "вернем вам",
    "вернем средства",
    "вернем стоимость",
    "вернем полную",
    "вернем всю",
    "мы вернем",
    "деньги вернем",
    "возвратим",
    "возместим",
    "компенсируем",
    "выплатим",
    "деньги вернутся",
    "получите деньги",
    "получите возврат",
    "получите компенсац",
    "оформим возврат",
    "одобрим возврат",
    "гарантируем",
    "гарантирован",
    "полный возврат",
    "обещаем",
    "обязательно вернут",
    "we will refund",
    "will refund",
    "we ll refund",
    "i ll refund",
    "refund you",
    "full refund",
    "give you a refund",
    "issue a refund",
    "issue you a refund",
    "money back",
    "will compensate",
    "ll compensate",
    "will reimburse",
    "ll reimburse",
    "get your money",
    "return your money",
    "guarantee",
    "we promise",
    "全额退款",
    "给您退款",
    "为您退款",
    "退款给您",
    "保证退",
    "保证赔",
    "退您",
    "退钱",
    "赔偿",
    "补偿您",
    "给您补偿",
    "赔付",
    "承诺",
];

fn promises(text: &str, folded: &Folded, found: &mut Found) {
    static LIST: OnceLock<Vec<String>> = OnceLock::new();
    for part in any(folded, LIST.get_or_init(|| folded_list(PROMISES))) {
        let at = folded.origin(part);
        if !denied(text, at.start) {
            found.quote(LintRule::Promise, text, at);
        }
    }
}

const REVIEWS: &[&str] = &[
    "отзыв",
    "оценк",
    "звезд",
    "review",
    "feedback",
    "rating",
    "stars",
    "评价",
    "好评",
    "差评",
    "评论",
    "追评",
    "五星",
];
const PAYMENTS: &[&str] = &[
    "кешбек",
    "кэшбэк",
    "кешбэк",
    "кэшбек",
    "подар",
    "бонус",
    "вознагражд",
    "заплат",
    "оплатим",
    "промокод",
    "купон",
    "скидк",
    "переведем",
    "переведу",
    "на карту",
    "возместим",
    "вернем деньги",
    "деньги за",
    "cashback",
    "cash back",
    "gift",
    "bonus",
    "reward",
    "will pay",
    "ll pay",
    "pay you",
    "coupon",
    "discount",
    "voucher",
    "refund you",
    "compensat",
    "返现",
    "红包",
    "赠送",
    "送您",
    "奖励",
    "补偿",
    "优惠券",
    "返利",
    "礼品",
    "转账",
    "现金",
];
/// How far apart a review and its price may stand, in folded bytes: about two sentences.
const APART: usize = 240;

fn review_payment(text: &str, folded: &Folded, found: &mut Found) {
    static REVIEW_LIST: OnceLock<Vec<String>> = OnceLock::new();
    static PAYMENT_LIST: OnceLock<Vec<String>> = OnceLock::new();
    let reviews = any(folded, REVIEW_LIST.get_or_init(|| folded_list(REVIEWS)));
    if reviews.is_empty() {
        return;
    }
    let mut near = reviews.iter().peekable();
    for payment in any(folded, PAYMENT_LIST.get_or_init(|| folded_list(PAYMENTS))) {
        while near
            .peek()
            .is_some_and(|review| review.end + APART < payment.start)
        {
            near.next();
        }
        let close = near
            .peek()
            .is_some_and(|review| review.start <= payment.end + APART);
        let at = folded.origin(payment);
        if close && !denied(text, at.start) {
            found.quote(LintRule::ReviewPayment, text, at);
        }
    }
}

/// A street and a house.
const STREETS: &[&str] = &[
    "улица",
    "улице",
    "улицу",
    "ул",
    "проспект",
    "переулок",
    "квартира",
    "кв",
    "小区",
    "街道",
    "单元",
];
const HOUSE_REACH: usize = 40;

fn home(text: &str, folded: &Folded, found: &mut Found) {
    static LIST: OnceLock<Vec<String>> = OnceLock::new();
    let mut end = 0;
    for part in any(folded, LIST.get_or_init(|| folded_list(STREETS))) {
        let at = folded.origin(part);
        if at.start < end {
            continue;
        }
        let rest = text.get(at.end..).unwrap_or_default();
        let house = rest
            .char_indices()
            .take(HOUSE_REACH)
            .take_while(|(_, c)| *c != '\n')
            .find(|(_, c)| digit(*c).is_some());
        if let Some((place, c)) = house {
            end = at.end + place + c.len_utf8();
            found.quote(LintRule::BuyerData, text, at.start..end);
        }
    }
}

/// The buyer's whole name. A first name alone is how people are greeted.
fn names(text: &str, folded: &Folded, context: &LintContext, found: &mut Found) {
    for name in &context.buyer {
        let name = skeleton(name);
        let long = name.split(' ').filter(|word| word.chars().count() > 1).count() > 1
            || name.chars().filter(|c| is_chinese(*c)).count() > 1;
        if !long {
            continue;
        }
        for part in folded.find(&name) {
            found.quote(LintRule::BuyerData, text, folded.origin(part));
        }
    }
}

fn folded_list(list: &[&str]) -> Vec<String> {
    list.iter().map(|stem| skeleton(stem)).collect()
}

/// Every place of any stem, in order, none inside another.
fn any(folded: &Folded, stems: &[String]) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = stems.iter().flat_map(|stem| folded.find_words(stem)).collect();
    places.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
    let mut end = 0;
    places.retain(|place| {
        let keep = place.start >= end;
        if keep {
            end = place.end;
        }
        keep
    });
    places
}

const DENIALS: [&str; 16] = [
    "не",
    "нет",
    "без",
    "ни",
    "not",
    "no",
    "never",
    "cannot",
    "can't",
    "can’t",
    "don't",
    "don’t",
    "won't",
    "unable",
    "нельзя",
    "without",
];
const CHINESE_DENIALS: [char; 5] = ['不', '没', '无', '未', '勿'];
/// How far before a phrase a denial reaches, in bytes and in words.
const DENIAL_REACH: usize = 48;
const DENIAL_WORDS: usize = 3;

/// Whether the words right before a place deny what follows.
fn denied(text: &str, at: usize) -> bool {
    let from = (at.saturating_sub(DENIAL_REACH)..=at)
        .find(|place| text.is_char_boundary(*place))
        .unwrap_or(at);
    let before = text.get(from..at).unwrap_or_default().to_lowercase();
    let sentence = before
        .rsplit(['.', '!', '?', '\n', '。', '！', '？', ';'])
        .next()
        .unwrap_or_default();
    let words = sentence
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .filter(|word| !word.is_empty());
    let last: Vec<&str> = words.collect();
    last.iter()
        .rev()
        .take(DENIAL_WORDS)
        .any(|word| DENIALS.contains(word))
        || sentence
            .chars()
            .rev()
            .take(5)
            .any(|c| CHINESE_DENIALS.contains(&c))
}
