//! What buyers' words are about, in Russian, Chinese and English: a guess that names the words it rests on.
//!
//! The list is Recourse's own. Words are stems: they match at the start of a word, Chinese ones anywhere. A stem right after
//! a "not" or "without" does not count.

/// Words of one cause.
struct Entry {
    cause: &'static str,
    stems: &'static [&'static str],
}

const ENTRIES: &[Entry] = &[
    Entry {
        cause: "delivery",
        stems: &[
            "доставк",
            "долго",
            "ждал",
            "ждать",
            "ожидани",
            "опозда",
            "задерж",
            "срок",
            "месяц",
            "недел",
            "курьер",
            "пункт выдачи",
            "пвз",
            "шел ",
            "шла ",
            "шло ",
            "delivery",
            "deliver",
            "shipping",
            "late",
            "delay",
            "waited",
            "waiting",
            "weeks",
            "courier",
            "物流",
            "快递",
            "发货",
            "配送",
            "太慢",
            "等了",
            "迟到",
            "延误",
        ],
    },
    Entry {
        cause: "defect",
        stems: &[
            "брак",
            "дефект",
            "сломан",
            "сломал",
            "не работа",
            "не включа",
            "неисправ",
            "треснут",
            "трещин",
            "порван",
            "порвал",
            "дырк",
            "скол",
            "разбит",
            "отвалил",
            "оторвал",
            "протека",
            "defect",
            "broken",
            "broke",
            "faulty",
            "cracked",
            "torn",
            "does not work",
            "doesn't work",
            "not working",
            "stopped working",
            "坏了",
            "坏的",
            "破损",
            "破了",
            "质量问题",
            "不能用",
            "裂",
            "瑕疵",
            "故障",
            "断了",
        ],
    },
    Entry {
        cause: "packaging",
        stems: &[
            "упаковк",
            "помят",
            "мятая",
            "мятый",
            "коробк",
            "packaging",
            "package",
            "crushed",
            "dented",
            "包装",
            "压坏",
            "挤压",
        ],
    },
    Entry {
        cause: "not_as_described",
        stems: &[
            "не соответств",
            "не как на",
            "не похож",
            "отлича",
            "обман",
            "другой цвет",
            "not as described",
            "not like the",
            "different from",
            "misleading",
            "与描述",
            "不符",
            "不一样",
            "色差",
            "虚假",
        ],
    },
    Entry {
        cause: "size",
        stems: &[
            "маломер",
            "большемер",
            "размер",
            "велик",
            "маленьк",
            "узк",
            "too small",
            "too big",
            "too large",
            "size",
            "尺码",
            "尺寸",
            "偏小",
            "偏大",
        ],
    },
    Entry {
        cause: "wrong_item",
        stems: &[
            "не тот",
            "не та ",
            "не то ",
            "перепута",
            "пришло другое",
            "пришел другой",
            "пришла другая",
            "подмен",
            "wrong item",
            "wrong product",
            "wrong colour",
            "wrong color",
            "发错",
            "错货",
            "不是我买的",
        ],
    },
    Entry {
        cause: "abuse",
        stems: &["мошенник", "ворье", "жулик", "scam", "fraud", "骗子", "垃圾店"],
    },
];

const NEGATIONS: &[&str] = &["без", "не", "ни", "no", "not", "without", "没有", "没", "无"];

/// What a text is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The cause with the most words; `None` when no word is known or two causes have equally many.
    pub cause: Option<&'static str>,
    /// The words of that cause as they stand in the list; without a cause all words found.
    pub words: Vec<String>,
}

/// Reads texts together.
pub fn read(texts: &[&str]) -> Reading {
    let folded = fold(&texts.join(" \n "));
    let mut found: Vec<(&'static str, Vec<String>)> = ENTRIES
        .iter()
        .map(|entry| (entry.cause, matches(&folded, entry.stems)))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    found.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
    let tied = match found.as_slice() {
        [(_, first), (_, second), ..] => first.len() == second.len(),
        _ => false,
    };
    if tied {
        return Reading {
            cause: None,
            words: found.into_iter().flat_map(|(_, words)| words).collect(),
        };
    }
    found
        .into_iter()
        .next()
        .map_or_else(Reading::default, |(cause, words)| Reading {
            cause: Some(cause),
            words,
        })
}

/// The words that speak of a defect.
pub fn defect_words(text: &str) -> Vec<String> {
    let folded = fold(text);
    ENTRIES
        .iter()
        .filter(|entry| entry.cause == "defect")
        .flat_map(|entry| matches(&folded, entry.stems))
        .collect()
}

/// Lower case, ё as е, everything that is no letter or digit as one space, with a space at both ends.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    folded.push(' ');
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ё' => folded.push('е'),
            '\'' | '’' => folded.push('\''),
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

fn matches(folded: &str, stems: &[&str]) -> Vec<String> {
    stems
        .iter()
        .filter(|stem| stands(folded, stem))
        .map(|stem| stem.trim().to_owned())
        .collect()
}

/// Whether a stem stands in the text, at the start of a word unless it is Chinese, and not right after a negation.
fn stands(folded: &str, stem: &str) -> bool {
    let chinese = stem.chars().all(|c| c >= '\u{2e80}');
    folded.match_indices(stem).any(|(at, _)| {
        let before = folded.get(..at).unwrap_or_default();
        if !chinese && !before.ends_with(' ') {
            return false;
        }
        let before = before.trim_end();
        !NEGATIONS.iter().any(|negation| {
            before
                .strip_suffix(negation)
                .is_some_and(|rest| chinese || rest.is_empty() || rest.ends_with(' '))
        })
    })
}
