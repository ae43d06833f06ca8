//! Drafts: what can be written about a case or record, filled with what is known.

mod known;
mod lint;
mod own;
mod transfer;

use crate::app::App;
use crate::error::{AppError, abort};
use crate::settings::settings;
use crate::view::common::ApiError;
use crate::view::draft::{
    BodyView, DraftCauseView, DraftFilled, DraftFilter, DraftList, DraftRow, DraftValue, FillInput,
    LimitsView, PieceView, SideView, VariableKindView, VariableView,
};
use chrono::NaiveDate;
use known::{Knowledge, Known};
use recourse_connectors::registry;
use recourse_domain::draft::{
    Body, CAUSES, Drafts, Piece, Purpose, Shipped, VARIABLES, VariableForm, form_of,
};
use recourse_domain::playbook::Catalogue;
use recourse_domain::playbook::format::read_money;
use recourse_domain::rulebook::Rulebook;
use recourse_store::{Reader, StoreError, TemplateRow};
use recourse_texts::{Lang, Param, Texts, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What the id of a seller's own template begins with.
pub(super) const OWN: &str = "own-";

impl App {
    /// Drafts, shipped and the seller's own.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn draft_list(&self, filter: DraftFilter) -> Result<DraftList, ApiError> {
        Ok(self
            .read(move |r| {
                let settings = settings(r)?;
                let accounts = r.accounts()?;
                let mut platforms: BTreeSet<String> = Drafts::shipped()
                    .channels()
                    .map(|channel| channel.platform.clone())
                    .collect();
                platforms.extend(accounts.iter().map(|account| account.platform.to_string()));
                platforms.extend(
                    registry::registry()
                        .iter()
                        .map(|connector| connector.descriptor().platform.to_string()),
                );
                let (own, sent) = Self::pair(&settings.lang, &settings.ticket_lang);
                Ok(DraftList {
                    drafts: rows(r)?.into_iter().filter(|row| fits(row, &filter)).collect(),
                    variables: VARIABLES
                        .iter()
                        .map(|variable| VariableKindView {
                            name: variable.name.to_owned(),
                            form: variable.form.code().to_owned(),
                        })
                        .collect(),
                    purposes: Purpose::ALL
                        .iter()
                        .map(|purpose| purpose.code().to_owned())
                        .collect(),
                    kinds: Catalogue::shipped()
                        .iter()
                        .map(|playbook| playbook.kind.to_string())
                        .collect(),
                    platforms: platforms.into_iter().collect(),
                    langs: own
                        .into_iter()
                        .chain([sent])
                        .map(|lang| lang.code().to_owned())
                        .collect(),
                })
            })
            .await?)
    }

    /// A draft, or bodies that are being written, filled with what is known.
    ///
    /// # Errors
    /// `draft-unknown`, `draft-purpose`, `case-unknown`, `account-unknown`.
    pub async fn draft_fill(&self, input: FillInput) -> Result<DraftFilled, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        Ok(self
            .read(move |r| {
                let known = Knowledge::read(r, &input.about, now)?;
                filled(r, &known, &input, &rulebook)
            })
            .await?)
    }
}

/// A purpose by its code.
pub(super) fn purpose_of(code: &str) -> Result<Purpose, AppError> {
    Purpose::from_code(code).ok_or_else(|| AppError::about("draft-purpose", "value", code))
}

/// Every draft: the seller's own first.
pub(super) fn rows(r: &Reader) -> Result<Vec<DraftRow>, StoreError> {
    let mut list: Vec<DraftRow> = r.templates()?.iter().map(own_row).collect();
    list.extend(Drafts::shipped().iter().map(shipped_row));
    Ok(list)
}

fn fits(row: &DraftRow, filter: &DraftFilter) -> bool {
    filter
        .purpose
        .as_ref()
        .is_none_or(|purpose| row.purpose == *purpose)
        && filter
            .platform
            .as_ref()
            .is_none_or(|platform| row.platforms.is_empty() || row.platforms.contains(platform))
        && filter
            .kind
            .as_ref()
            .is_none_or(|kind| row.kinds.is_empty() || row.kinds.contains(kind))
}

/// A shipped draft's words in a language, with variables in braces. A cause that it comes with is said.
fn shipped_body(draft: &Shipped, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let params: Vec<Param> = VARIABLES
        .iter()
        .map(|variable| Param {
            name: variable.name.to_owned(),
            value: Value::Text(format!("{{{}}}", variable.name)),
        })
        .collect();
    texts.text(&draft.message(), &params)
}

fn shipped_row(draft: &Shipped) -> DraftRow {
    let bodies: Vec<BodyView> = Lang::ALL
        .into_iter()
        .map(|lang| BodyView {
            lang: lang.code().to_owned(),
            text: shipped_body(draft, lang),
        })
        .collect();
    DraftRow {
        id: draft.id.clone(),
        own: false,
        name: None,
        purpose: draft.purpose.code().to_owned(),
        platforms: draft.platforms.clone(),
        kinds: draft.kinds.clone(),
        when: draft.when.clone(),
        variables: variables(&bodies),
        bodies,
        based_on: None,
        changed_at: None,
    }
}

pub(super) fn own_row(template: &TemplateRow) -> DraftRow {
    let bodies: Vec<BodyView> = template
        .bodies
        .iter()
        .map(|(lang, text)| BodyView {
            lang: lang.clone(),
            text: text.clone(),
        })
        .collect();
    DraftRow {
        id: format!("{OWN}{}", template.id),
        own: true,
        name: Some(template.name.clone()),
        purpose: template.purpose.clone(),
        platforms: template.platform.iter().cloned().collect(),
        kinds: template.kinds.clone(),
        when: template
            .based_on
            .as_deref()
            .and_then(|id| Drafts::shipped().get(id))
            .and_then(|draft| draft.when.clone()),
        variables: variables(&bodies),
        bodies,
        based_on: template.based_on.clone(),
        changed_at: Some(crate::map::instant(template.changed_at)),
    }
}

fn variables(bodies: &[BodyView]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for body in bodies {
        for name in Body::parse(&body.text).variables() {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
    }
    names
}

/// Drafts that fit, the best first: those of the kind before the others, those for the cause before those.
fn choices(r: &Reader, known: &Knowledge, purpose: Option<Purpose>) -> Result<Vec<DraftRow>, StoreError> {
    let filter = DraftFilter {
        purpose: purpose.map(|purpose| purpose.code().to_owned()),
        platform: known.platform().map(str::to_owned),
        kind: known.kind.clone(),
    };
    let mut list: Vec<DraftRow> = rows(r)?.into_iter().filter(|row| fits(row, &filter)).collect();
    let when = known.when.as_deref();
    list.sort_by_key(|row| {
        let for_cause = row.when.is_some() && row.when.as_deref() == when;
        let for_another = row.when.is_some() && !for_cause;
        (!for_cause, for_another, !row.own)
    });
    Ok(list)
}

fn filled(
    r: &Reader,
    known: &Knowledge,
    input: &FillInput,
    rulebook: &Rulebook,
) -> Result<DraftFilled, StoreError> {
    let asked = Purpose::from_code(&input.purpose);
    let mut choices = choices(r, known, asked)?;
    let row = match &input.draft {
        Some(id) => {
            let all = rows(r)?;
            let row = all
                .into_iter()
                .find(|row| row.id == *id)
                .ok_or_else(|| abort(AppError::about("draft-unknown", "value", id.clone())))?;
            if !choices.iter().any(|choice| choice.id == row.id) {
                choices.insert(0, row.clone());
            }
            Some(row)
        }
        None if input.bodies.is_empty() => choices.first().cloned(),
        None => None,
    };
    let purpose = match asked.or_else(|| row.as_ref().and_then(|row| Purpose::from_code(&row.purpose))) {
        Some(purpose) => purpose,
        None => {
            return Err(abort(AppError::about(
                "draft-purpose",
                "value",
                input.purpose.clone(),
            )));
        }
    };
    let settings = settings(r)?;
    let channel = known
        .platform()
        .and_then(|platform| Drafts::shipped().channel(platform, purpose));
    let sent_lang = channel
        .and_then(|channel| channel.lang.as_deref())
        .unwrap_or(&settings.ticket_lang);
    let (own, sent) = App::pair(&settings.lang, sent_lang);
    let mut values = input.values.clone();
    let preset = row
        .as_ref()
        .and_then(|row| Drafts::shipped().get(row.based_on.as_deref().unwrap_or(&row.id)))
        .and_then(|draft| draft.cause.clone());
    if let Some(cause) = preset
        && !values.iter().any(|value| value.name == "cause")
    {
        values.push(DraftValue {
            name: "cause".to_owned(),
            value: cause,
            sent: None,
        });
    }
    let body = |lang: Lang| -> Body {
        let written = input
            .bodies
            .iter()
            .find(|body| body.lang == lang.code())
            .map(|body| body.text.clone());
        let kept = || {
            row.as_ref().and_then(|row| {
                row.bodies
                    .iter()
                    .find(|body| body.lang == lang.code())
                    .map(|body| body.text.clone())
            })
        };
        Body::parse(&written.or_else(kept).unwrap_or_default())
    };
    let writer = |lang: Lang, reader: bool| Writer {
        texts: Texts::new(lang).in_zone(known.zone()),
        purpose,
        reader,
    };
    let sent_words = writer(sent, true).words(known, &values);
    let own_words = own.map(|lang| writer(lang, false).words(known, &values));
    let sent_body = body(sent);
    let own_body = own.map(&body);
    let mut names: Vec<String> = sent_body
        .variables()
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    if let Some(body) = &own_body {
        for name in body.variables() {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
    }
    let picked = values
        .iter()
        .find(|value| value.name == "cause")
        .map(|value| value.value.clone());
    let causes = if names.iter().any(|name| name == "cause") {
        CAUSES
            .iter()
            .map(|code| DraftCauseView {
                code: (*code).to_owned(),
                picked: picked.as_deref() == Some(code),
                shown: known.causes.contains(*code),
            })
            .collect()
    } else {
        Vec::new()
    };
    Ok(DraftFilled {
        draft: row.map(|row| row.id),
        choices,
        sent: side(sent, &sent_body, &sent_words),
        own: own
            .zip(own_body.as_ref())
            .map(|(lang, body)| side(lang, body, own_words.as_ref().unwrap_or(&sent_words))),
        variables: names
            .into_iter()
            .map(|name| VariableView {
                form: form_of(&name).unwrap_or(VariableForm::Text).code().to_owned(),
                from: if values.iter().any(|value| value.name == name) {
                    "seller"
                } else if known.values.contains_key(name.as_str()) {
                    "case"
                } else {
                    "none"
                }
                .to_owned(),
                own: own_words.as_ref().and_then(|words| words.get(&name).cloned()),
                sent: sent_words.get(&name).cloned(),
                name,
            })
            .collect(),
        causes,
        limits: limits(known, purpose, rulebook, None, None),
    })
}

/// Writes values in one language.
struct Writer {
    texts: Texts,
    purpose: Purpose,
    /// This side is read by the other, not by the seller.
    reader: bool,
}

impl Writer {
    fn words(&self, known: &Knowledge, values: &[DraftValue]) -> BTreeMap<String, String> {
        let mut words: BTreeMap<String, String> = known
            .values
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.write(&self.texts)))
            .collect();
        for value in values {
            if let Some(text) = self.entered(value).filter(|text| !text.trim().is_empty()) {
                words.insert(value.name.clone(), text);
            }
        }
        words
    }

    /// What the seller entered, as the language writes it. What does not read as its form stays as it was typed.
    fn entered(&self, value: &DraftValue) -> Option<String> {
        let text = value.value.trim();
        let form = form_of(&value.name)?;
        if form == VariableForm::Cause {
            let family = if self.purpose.to_buyer() {
                "cause-buyer"
            } else {
                "cause-support"
            };
            return CAUSES.contains(&text).then(|| self.texts.code(family, text));
        }
        let written = match parsed(form, text) {
            Some(known) => known.write(&self.texts),
            None => text.to_owned(),
        };
        match &value.sent {
            Some(sent) if self.reader && form == VariableForm::Text && !sent.trim().is_empty() => {
                Some(sent.trim().to_owned())
            }
            _ => Some(written),
        }
    }
}

/// A value the seller entered, read by its form.
fn parsed(form: VariableForm, text: &str) -> Option<Known> {
    match form {
        VariableForm::Date => text.parse::<NaiveDate>().ok().map(Known::Date),
        VariableForm::Money => read_money(text).map(Known::Money),
        VariableForm::Number => text.parse().ok().map(Known::Number),
        VariableForm::Text | VariableForm::Cause => None,
    }
}

fn side(lang: Lang, body: &Body, words: &BTreeMap<String, String>) -> SideView {
    let texts = Texts::new(lang);
    SideView {
        lang: lang.code().to_owned(),
        pieces: body
            .fill(words)
            .pieces()
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => PieceView {
                    text: text.clone(),
                    variable: None,
                    known: true,
                },
                Piece::Variable { name, value } => PieceView {
                    text: value
                        .clone()
                        .unwrap_or_else(|| format!("{{{}}}", texts.code("var", name))),
                    variable: Some(name.clone()),
                    known: value.is_some(),
                },
            })
            .collect(),
    }
}

/// The channel's limits, unless the caller knows better.
fn limits(
    known: &Knowledge,
    purpose: Purpose,
    rulebook: &Rulebook,
    min: Option<u32>,
    max: Option<u32>,
) -> LimitsView {
    let channel = known
        .platform()
        .and_then(|platform| Drafts::shipped().channel(platform, purpose));
    let value = |rule: Option<&recourse_domain::id::RuleId>| {
        rule.and_then(|rule| rulebook.count(rule.as_str()))
            .and_then(|value| u32::try_from(value).ok())
    };
    LimitsView {
        min: min.or_else(|| value(channel.and_then(|channel| channel.min.as_ref()))),
        max: max.or_else(|| value(channel.and_then(|channel| channel.max.as_ref()))),
        rule: channel
            .and_then(|channel| channel.max.as_ref())
            .map(ToString::to_string),
    }
}
