//! Status vocabularies: which leg and event each code of a source stands for.

use chrono_tz::Tz;
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::{CodeMeaning, EventKind, LegRule};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// The data files, one per vocabulary, in the order they are listed to people.
const FILES: &[&str] = &[
    include_str!("../data/vocabularies/wb_history.json"),
    include_str!("../data/vocabularies/wb_status.json"),
    include_str!("../data/vocabularies/supplier_status.json"),
    include_str!("../data/vocabularies/wb_order_feed.json"),
    include_str!("../data/vocabularies/wb_cancel_type.json"),
    include_str!("../data/vocabularies/cainiao_action.json"),
    include_str!("../data/vocabularies/ru_post_oper.json"),
    include_str!("../data/vocabularies/cdek.json"),
    include_str!("../data/vocabularies/upu_emsevt.json"),
    include_str!("../data/vocabularies/17track.json"),
    include_str!("../data/vocabularies/karrio.json"),
    include_str!("../data/vocabularies/aftership.json"),
];

/// A data file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    title: String,
    aliases: Vec<String>,
    source: String,
    seen: String,
    note: String,
    zone: String,
    present: bool,
    codes: BTreeMap<String, (LegRule, EventKind)>,
}

/// One source's list of codes.
#[derive(Debug)]
pub struct VocabularyData {
    /// Its name, as events carry it.
    pub name: String,
    /// A title in English; the catalogue has `vocabulary-<name>`.
    pub title: String,
    /// Other names it answers to.
    pub aliases: Vec<String>,
    /// Where the list comes from.
    pub source: String,
    /// The day the list was read, `YYYY-MM-DD`.
    pub seen: String,
    /// What is known about its traps and its certainty.
    pub note: String,
    /// The zone of a time that comes without an offset.
    pub zone: Tz,
    /// True when its codes say how things stand now, without a date.
    pub present: bool,
    codes: BTreeMap<String, CodeMeaning>,
    by_key: HashMap<String, CodeMeaning>,
}

impl VocabularyData {
    fn read(text: &str) -> Option<Self> {
        let file: File = serde_json::from_str(text).ok()?;
        let codes: BTreeMap<String, CodeMeaning> = file
            .codes
            .into_iter()
            .map(|(code, (leg, event))| (code, CodeMeaning { leg, event }))
            .collect();
        Some(Self {
            by_key: codes
                .iter()
                .map(|(code, meaning)| (key(code), *meaning))
                .collect(),
            codes,
            name: file.name,
            title: file.title,
            aliases: file.aliases,
            source: file.source,
            seen: file.seen,
            note: file.note,
            zone: file.zone.parse().ok()?,
            present: file.present,
        })
    }

    /// What a code means, in any case and with blanks around it. A code made of an operation and an attribute
    /// (`8_99`) whose attribute is not in the list means what its operation alone means. `None` for any other
    /// code that is not in the list.
    pub fn meaning(&self, code: &str) -> Option<CodeMeaning> {
        let key = key(code);
        self.by_key.get(&key).copied().or_else(|| {
            let (operation, attribute) = key.split_once('_')?;
            let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            (is_number(operation) && is_number(attribute))
                .then(|| self.by_key.get(operation).copied())
                .flatten()
        })
    }

    /// Every code with its meaning, in the order of the codes.
    pub fn codes(&self) -> impl Iterator<Item = (&str, CodeMeaning)> {
        self.codes.iter().map(|(code, meaning)| (code.as_str(), *meaning))
    }

    /// How many codes the list has.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// True when the list has no code.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

fn key(code: &str) -> String {
    code.trim().to_ascii_lowercase()
}

struct Shelf {
    list: Vec<VocabularyData>,
    by_name: HashMap<String, usize>,
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let list: Vec<VocabularyData> = FILES
            .iter()
            .filter_map(|text| VocabularyData::read(text))
            .collect();
        let by_name = list
            .iter()
            .enumerate()
            .flat_map(|(index, data)| {
                std::iter::once(&data.name)
                    .chain(&data.aliases)
                    .map(move |name| (key(name), index))
            })
            .collect();
        Shelf { list, by_name }
    })
}

/// Every vocabulary.
pub fn vocabularies() -> &'static [VocabularyData] {
    &shelf().list
}

/// The vocabulary of that name or alias, in any case; `None` for a source that is not known here.
pub fn vocabulary(name: &Vocabulary) -> Option<&'static VocabularyData> {
    let shelf = shelf();
    let index = match shelf.by_name.get(name.as_str()) {
        Some(index) => *index,
        None => *shelf.by_name.get(&key(name.as_str()))?,
    };
    shelf.list.get(index)
}

/// What a code of a vocabulary means; `None` for an unknown code or an unknown vocabulary.
pub fn meaning(vocabulary_name: &Vocabulary, code: &str) -> Option<CodeMeaning> {
    vocabulary(vocabulary_name)?.meaning(code)
}
