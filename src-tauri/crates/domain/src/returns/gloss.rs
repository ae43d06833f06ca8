//! The words of a buyer that matter to a claim, named in the seller's language: what it is about, not a translation.
//!
//! The list is Recourse's own: stems at the start of a word, each with a code that the catalogue names as `gloss-<code>`. A word
//! that is not in the list stays without a gloss; a negation before it is shown as one.

/// One word of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gloss {
    /// Where the word starts, in characters.
    pub from: usize,
    /// Where it ends, in characters.
    pub to: usize,
    /// The word as it stands there.
    pub word: String,
    /// What it means: the catalogue has `gloss-<code>`.
    pub code: &'static str,
    /// A "not" or "without" stands right before it.
    pub negated: bool,
}

/// Stems, ё written as е. The longer stem of two that fit wins.
const STEMS: &[(&str, &str)] = &[
    ("брак", "defect"),
    ("дефект", "defect"),
    ("слома", "broken"),
    ("полома", "broken"),
    ("разби", "broken"),
    ("работа", "works"),
    ("включа", "turns_on"),
    ("заряжа", "charges"),
    ("зарядк", "charger"),
    ("аккумулятор", "battery"),
    ("батаре", "battery"),
    ("горит", "lights"),
    ("светит", "lights"),
    ("мига", "flickers"),
    ("трещин", "crack"),
    ("тресну", "crack"),
    ("лопну", "crack"),
    ("порва", "torn"),
    ("рвет", "torn"),
    ("разорва", "torn"),
    ("дырк", "hole"),
    ("дыра", "hole"),
    ("дырявы", "hole"),
    ("скол", "chip"),
    ("царапин", "scratch"),
    ("поцарапа", "scratch"),
    ("вмятин", "dent"),
    ("погну", "bent"),
    ("кривой", "bent"),
    ("кривая", "bent"),
    ("протека", "leaks"),
    ("течет", "leaks"),
    ("вытека", "leaks"),
    ("закручива", "screws_on"),
    ("закрыва", "closes"),
    ("крышк", "lid"),
    ("ручк", "handle"),
    ("кнопк", "button"),
    ("пуговиц", "button"),
    ("молни", "zipper"),
    ("замок", "lock"),
    ("шов", "seam"),
    ("швы", "seam"),
    ("швам", "seam"),
    ("нитк", "threads"),
    ("отвали", "came_off"),
    ("оторва", "came_off"),
    ("отклеи", "came_off"),
    ("отпа", "came_off"),
    ("пятн", "stain"),
    ("грязн", "dirty"),
    ("пахнет", "smell"),
    ("запах", "smell"),
    ("воня", "smell"),
    ("ржав", "rust"),
    ("шум", "noise"),
    ("скрип", "noise"),
    ("гре", "gets_hot"),
    ("размер", "size"),
    ("маломер", "too_small"),
    ("мал", "too_small"),
    ("больш", "too_big"),
    ("велик", "too_big"),
    ("цвет", "colour"),
    ("выцве", "faded"),
    ("линя", "faded"),
    ("друг", "other"),
    ("описани", "description"),
    ("соответств", "matches"),
    ("похож", "matches"),
    ("подделк", "fake"),
    ("комплект", "set"),
    ("хвата", "enough"),
    ("отсутств", "missing"),
    ("пуст", "empty"),
    ("упаковк", "packaging"),
    ("коробк", "box"),
    ("помят", "crushed"),
    ("вскры", "opened"),
    ("использ", "used"),
    ("носил", "used"),
    ("пользова", "used"),
    ("б/у", "used"),
    ("день", "day"),
    ("дня", "day"),
    ("дней", "day"),
    ("недел", "week"),
    ("месяц", "month"),
    ("вернуть", "return"),
    ("возврат", "return"),
    ("деньги", "money"),
    ("замен", "exchange"),
    ("ремонт", "repair"),
    ("стекл", "glass"),
    ("экран", "screen"),
    ("провод", "cable"),
    ("шнур", "cable"),
    ("пульт", "remote"),
    ("датчик", "sensor"),
    ("ткан", "fabric"),
    ("пластик", "plastic"),
    ("спиц", "ribs"),
    ("зонт", "umbrella"),
];

const NEGATIONS: &[&str] = &["не", "нет", "без", "ни"];

/// The words of a text that the list knows, in the order of the text.
pub fn gloss(text: &str) -> Vec<Gloss> {
    let mut found = Vec::new();
    let mut before: Option<String> = None;
    for (from, word) in words(text) {
        let folded = fold(&word);
        let code = STEMS
            .iter()
            .filter(|(stem, _)| folded.starts_with(stem) && fits(&folded, stem))
            .max_by_key(|(stem, _)| stem.chars().count())
            .map(|(_, code)| *code);
        if let Some(code) = code {
            found.push(Gloss {
                from,
                to: from + word.chars().count(),
                negated: before
                    .as_deref()
                    .is_some_and(|before| NEGATIONS.contains(&before)),
                word,
                code,
            });
        }
        before = Some(folded);
    }
    found
}

/// A very short stem stands for the whole word or its short forms, not for every longer word that begins like it.
fn fits(word: &str, stem: &str) -> bool {
    let (word, stem) = (word.chars().count(), stem.chars().count());
    stem > 3 || word <= stem + 2
}

fn words(text: &str) -> Vec<(usize, String)> {
    let mut words: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (at, c) in text.chars().enumerate() {
        let inside = c.is_alphanumeric() || (open && matches!(c, '/' | '-' | '’' | '\''));
        match (inside, open) {
            (true, true) => {
                if let Some((_, word)) = words.last_mut() {
                    word.push(c);
                }
            }
            (true, false) => words.push((at, c.to_string())),
            (false, _) => {}
        }
        open = inside;
    }
    words
}

fn fold(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect()
}
