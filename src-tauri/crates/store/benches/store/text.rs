//! Made-up texts of buyers. Two languages are made: one with words as people's words are (letters by their frequency in Russian and
//! English prose, stems with endings, as many forms as a million short texts hold), and a hard one of few syllables, in which every
//! trigram is in a large part of all texts, so that no word is rare by its trigrams.

use crate::made::Rng;
use std::fmt::Write;

/// Letters per thousand in Russian prose.
const RU_VOWELS: [(&str, usize); 9] = [
    ("о", 110),
    ("е", 84),
    ("а", 80),
    ("и", 74),
    ("у", 26),
    ("я", 20),
    ("ы", 19),
    ("ю", 6),
    ("ё", 2),
];
const RU_CONSONANTS: [(&str, usize); 20] = [
    ("н", 67),
    ("т", 63),
    ("с", 55),
    ("р", 47),
    ("в", 45),
    ("л", 44),
    ("к", 35),
    ("м", 32),
    ("д", 30),
    ("п", 28),
    ("г", 17),
    ("з", 16),
    ("б", 16),
    ("ч", 14),
    ("й", 12),
    ("х", 10),
    ("ж", 9),
    ("ш", 7),
    ("ц", 5),
    ("ф", 3),
];
const RU_ENDINGS: [&str; 24] = [
    "", "а", "у", "ы", "ом", "ов", "ам", "ами", "ах", "ый", "ая", "ое", "ого", "ому", "ые", "ых", "ить",
    "ил", "ила", "ают", "ение", "ения", "ость", "но",
];
/// Letters per thousand in English prose.
const LA_VOWELS: [(&str, usize); 6] = [("e", 127), ("a", 82), ("o", 75), ("i", 70), ("u", 28), ("y", 20)];
const LA_CONSONANTS: [(&str, usize); 18] = [
    ("t", 91),
    ("n", 67),
    ("s", 63),
    ("h", 61),
    ("r", 60),
    ("d", 43),
    ("l", 40),
    ("c", 28),
    ("m", 24),
    ("w", 24),
    ("f", 22),
    ("g", 20),
    ("p", 19),
    ("b", 15),
    ("v", 10),
    ("k", 8),
    ("j", 2),
    ("z", 1),
];
const LA_ENDINGS: [&str; 8] = ["", "s", "ed", "ing", "er", "ly", "ness", "able"];

const RU_SYLLABLES: [&str; 24] = [
    "то",
    "вар",
    "ка",
    "чест",
    "во",
    "дос",
    "тав",
    "упа",
    "ков",
    "раз",
    "мер",
    "цвет",
    "брак",
    "воз",
    "врат",
    "прод",
    "авец",
    "заказ",
    "хоро",
    "плох",
    "долг",
    "спас",
    "реко",
    "ёлк",
];
const LA_SYLLABLES: [&str; 16] = [
    "pro", "duct", "qual", "ity", "de", "liv", "er", "pack", "size", "col", "or", "brok", "ret", "urn",
    "sell", "good",
];

/// Words by rank, the most frequent first.
pub struct Words {
    pub ru: Vec<String>,
    pub la: Vec<String>,
}

impl Words {
    /// As people write.
    pub fn natural() -> Self {
        Self {
            ru: forms(150_000, &RU_VOWELS, &RU_CONSONANTS, &RU_ENDINGS, 1),
            la: forms(60_000, &LA_VOWELS, &LA_CONSONANTS, &LA_ENDINGS, 2),
        }
    }

    /// Of few syllables.
    pub fn hard() -> Self {
        let of = |syllables: &[&str], seed| {
            let mut r = Rng(seed);
            (0..20_000)
                .map(|_| {
                    (0..2 + r.below(2))
                        .map(|_| syllables[r.below(syllables.len())])
                        .collect()
                })
                .collect()
        };
        Self {
            ru: of(&RU_SYLLABLES, 1),
            la: of(&LA_SYLLABLES, 2),
        }
    }

    /// A word; every rank as likely as the next magnitude of ranks together.
    pub fn of<'w>(words: &'w [String], r: &mut Rng) -> &'w str {
        let x = r.below(1_000_000) as f64 / 1e6;
        let rank = (words.len() as f64).powf(x) - 1.0;
        &words[rank as usize % words.len()]
    }
}

fn weighted<'l>(letters: &[(&'l str, usize)], r: &mut Rng) -> &'l str {
    let mut at = r.below(letters.iter().map(|(_, weight)| weight).sum());
    for (letter, weight) in letters {
        if at < *weight {
            return letter;
        }
        at -= weight;
    }
    letters[0].0
}

fn forms(
    n: usize,
    vowels: &[(&str, usize)],
    consonants: &[(&str, usize)],
    endings: &[&str],
    seed: u64,
) -> Vec<String> {
    let mut r = Rng(seed);
    let stems: Vec<String> = (0..n / 5)
        .map(|_| {
            let mut stem = String::new();
            for _ in 0..1 + r.below(3) {
                if r.below(5) > 0 {
                    stem.push_str(weighted(consonants, &mut r));
                }
                stem.push_str(weighted(vowels, &mut r));
                if r.below(3) == 0 {
                    stem.push_str(weighted(consonants, &mut r));
                }
            }
            stem + weighted(consonants, &mut r)
        })
        .collect();
    (0..n)
        .map(|rank| {
            // A frequent word has a frequent stem.
            let stem = &stems[r.below((rank + 50).min(stems.len()))];
            format!("{stem}{}", endings[r.below(endings.len())])
        })
        .collect()
}

/// The text of a review: 55 % Russian, 20 % Chinese, the rest English, each with an article's code.
pub fn text(i: usize, words: &Words) -> String {
    let mut r = Rng(i as u64 ^ 0xFEED);
    let mut text = String::new();
    match r.below(20) {
        0..=10 => {
            (0..6 + r.below(20)).for_each(|_| text.push_str(&format!("{} ", Words::of(&words.ru, &mut r))))
        }
        11..=14 => (0..30 + r.below(40)).for_each(|_| {
            let x = r.below(1000) as f64 / 1000.0;
            let y = r.below(1000) as f64 / 1000.0;
            text.push(char::from_u32(0x4E00 + (x * y * 3500.0) as u32).unwrap());
        }),
        _ => (0..6 + r.below(18)).for_each(|_| text.push_str(&format!("{} ", Words::of(&words.la, &mut r)))),
    }
    write!(text, "art-{}", r.below(40_000)).unwrap();
    text
}

/// Chinese characters that stand together in a text.
pub fn zh(from: usize, words: &Words, len: usize) -> String {
    (from..)
        .map(|i| text(i, words))
        .find(|text| text.chars().next().is_some_and(|c| c > '\u{4e00}'))
        .map(|text| text.chars().skip(4).take(len).collect())
        .unwrap()
}
