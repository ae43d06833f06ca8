//! The rulebook as the seller sees and changes it.

mod explain;

pub(crate) use explain::explain;

use crate::app::App;
use crate::error::{AppError, abort};
use crate::map;
use crate::view::common::ApiError;
use crate::view::rulebook::{PeakInput, PeakView, RuleChangeView, RuleView, RulebookView, ShippedRuleView};
use chrono::{NaiveDate, Utc};
use recourse_connectors::registry;
use recourse_domain::id::RuleId;
use recourse_domain::playbook::Catalogue;
use recourse_domain::rulebook::{PeakWindow, RECHECK, Rule, Rulebook};
use recourse_store::{Action, Reader, RuleOverride, StoreError};
use std::collections::BTreeSet;

/// Largest value of a rule: the largest that every part of the app and the window can count with.
const VALUE_MAX: i64 = 1_000_000_000;
/// Characters of a note.
const NOTE_MAX: usize = 500;
/// Longest peak season in days.
const PEAK_DAYS_MAX: i64 = 366;
/// Longest time to cancel in hours.
const PEAK_HOURS_MAX: i64 = 24 * 60;
/// How the history writes "not known": a value that is no number. Null takes the seller's value back.
const NOT_KNOWN: &str = "unknown";

impl App {
    /// The rulebook.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn rule_list(&self) -> Result<RulebookView, ApiError> {
        let today = self.now().date_naive();
        Ok(self.read(move |r| whole(r, today)).await?)
    }

    /// Sets the seller's value of a rule. No value: he says that it is not known.
    ///
    /// # Errors
    /// `rule-unknown`, `rule-value`, `rule-note`.
    pub async fn rule_set(
        &self,
        rule: String,
        value: Option<i64>,
        note: Option<String>,
    ) -> Result<RulebookView, ApiError> {
        if value.is_some_and(|value| !(0..=VALUE_MAX).contains(&value)) {
            return Err(AppError::about("rule-value", "value", rule).into());
        }
        let json = value.map_or_else(|| serde_json::json!(NOT_KNOWN), |value| serde_json::json!(value));
        self.change_rule("rule-set", rule, json, note).await
    }

    /// Takes the seller's value of a rule back.
    ///
    /// # Errors
    /// `rule-unknown`.
    pub async fn rule_reset(&self, rule: String) -> Result<RulebookView, ApiError> {
        self.change_rule("rule-reset", rule, serde_json::Value::Null, None)
            .await
    }

    async fn change_rule(
        &self,
        name: &'static str,
        rule: String,
        value: serde_json::Value,
        note: Option<String>,
    ) -> Result<RulebookView, ApiError> {
        if Rulebook::shipped().get(&rule).is_none() {
            return Err(AppError::about("rule-unknown", "value", rule).into());
        }
        let note = noted(note)?;
        let now = self.now();
        let params = serde_json::json!([
            { "name": "rule", "value": { "form": "code", "value": format!("rule-{rule}") } }
        ]);
        let change = RuleOverride {
            rule: RuleId::from(rule),
            value,
            at: now,
            note,
        };
        Ok(self
            .act(Action::new(name, params, now), move |tx| {
                tx.override_rule(&change)?;
                whole(tx, now.date_naive())
            })
            .await?)
    }

    /// Keeps a peak season.
    ///
    /// # Errors
    /// `peak-days`, `peak-hours`, `peak-platform`, `rule-note`.
    pub async fn peak_save(&self, input: PeakInput) -> Result<RulebookView, ApiError> {
        let now = self.now();
        let window = checked_peak(&input)?;
        let action = Action::new("peak-save", serde_json::json!([]), now);
        Ok(self
            .act(action, move |tx| {
                if window.id != 0 && !tx.peak_windows()?.iter().any(|old| old.id == window.id) {
                    return Err(abort(AppError::about(
                        "not-found",
                        "value",
                        window.id.to_string(),
                    )));
                }
                tx.put_peak_window(&window)?;
                whole(tx, now.date_naive())
            })
            .await?)
    }

    /// Forgets a peak season.
    ///
    /// # Errors
    /// `not-found`.
    pub async fn peak_remove(&self, id: i64) -> Result<RulebookView, ApiError> {
        let now = self.now();
        let action = Action::new("peak-remove", serde_json::json!([]), now);
        Ok(self
            .act(action, move |tx| {
                if !tx.remove_peak_window(id)? {
                    return Err(abort(AppError::about("not-found", "value", id.to_string())));
                }
                whole(tx, now.date_naive())
            })
            .await?)
    }
}

fn noted(note: Option<String>) -> Result<Option<String>, AppError> {
    let note = note
        .map(|note| note.trim().to_owned())
        .filter(|note| !note.is_empty());
    if note.as_ref().is_some_and(|note| note.chars().count() > NOTE_MAX) {
        return Err(AppError::told("rule-note"));
    }
    Ok(note)
}

fn checked_peak(input: &PeakInput) -> Result<PeakWindow, AppError> {
    let day = |text: &str| text.trim().parse::<NaiveDate>().ok();
    let (Some(first_day), Some(last_day)) = (day(&input.first_day), day(&input.last_day)) else {
        return Err(AppError::told("peak-days"));
    };
    let days = (last_day - first_day).num_days();
    if !(0..PEAK_DAYS_MAX).contains(&days) {
        return Err(AppError::told("peak-days"));
    }
    if input
        .hours
        .is_some_and(|hours| !(1..=PEAK_HOURS_MAX).contains(&hours))
    {
        return Err(AppError::told("peak-hours"));
    }
    let platform = input.platform.trim();
    if platform.is_empty() || platform.chars().count() > 60 {
        return Err(AppError::told("peak-platform"));
    }
    Ok(PeakWindow {
        id: input.id.unwrap_or(0),
        platform: platform.to_owned(),
        first_day,
        last_day,
        hours: input.hours,
        note: noted(input.note.clone())?,
    })
}

fn whole(r: &Reader, today: NaiveDate) -> Result<RulebookView, StoreError> {
    let book = r.rulebook()?;
    let overrides = r.rule_overrides()?;
    let mut platforms: BTreeSet<String> = book.rules().filter_map(|rule| rule.platform.clone()).collect();
    platforms.extend(r.accounts()?.iter().map(|account| account.platform.to_string()));
    platforms.extend(
        registry::registry()
            .iter()
            .map(|connector| connector.descriptor().platform.to_string()),
    );
    Ok(RulebookView {
        version: book.version().to_owned(),
        recheck_days: book.count(RECHECK),
        rules: book
            .rules()
            .map(|rule| {
                let mine = overrides.iter().find(|change| change.rule == rule.id);
                view(r, &book, rule, mine, today)
            })
            .collect::<Result<_, _>>()?,
        peaks: r.peak_windows()?.iter().map(peak).collect(),
        platforms: platforms.into_iter().collect(),
    })
}

fn view(
    r: &Reader,
    book: &Rulebook,
    rule: &Rule,
    mine: Option<&RuleOverride>,
    today: NaiveDate,
) -> Result<RuleView, StoreError> {
    let shipped = Rulebook::shipped().get(rule.id.as_str()).unwrap_or(rule);
    let (kinds, parts) = users(rule);
    Ok(RuleView {
        id: rule.id.to_string(),
        platform: rule.platform.clone(),
        value: rule.value,
        unit: rule.unit.code().to_owned(),
        source: rule.source.clone(),
        seen_on: rule.seen_on.map(|day| day.to_string()),
        confidence: rule.confidence.map(|trust| trust.code().to_owned()),
        kinds,
        parts,
        pilot: rule.pilot,
        recheck: book.recheck(rule.id.as_str(), today),
        mine: mine.is_some(),
        note: mine.and_then(|change| change.note.clone()),
        shipped: ShippedRuleView {
            value: shipped.value,
            source: shipped.source.clone(),
            seen_on: shipped.seen_on.map(|day| day.to_string()),
            confidence: shipped.confidence.map(|trust| trust.code().to_owned()),
        },
        history: r
            .rule_history(&rule.id)?
            .into_iter()
            .map(|change| RuleChangeView {
                at: map::instant(change.at),
                what: match &change.value {
                    serde_json::Value::Null => "back",
                    serde_json::Value::Number(_) => "set",
                    _ => "unknown",
                }
                .to_owned(),
                value: change.value.as_i64(),
                note: change.note,
            })
            .collect(),
    })
}

/// Who uses a rule: case kinds, those whose playbook names it among them, and parts of the app.
fn users(rule: &Rule) -> (Vec<String>, Vec<String>) {
    let catalogue = Catalogue::shipped();
    let kinds: Vec<String> = catalogue
        .iter()
        .filter(|playbook| {
            playbook.rules.values().any(|id| *id == rule.id)
                || rule.used_by.iter().any(|user| user == playbook.kind.as_str())
        })
        .map(|playbook| playbook.kind.to_string())
        .collect();
    let parts = rule
        .used_by
        .iter()
        .filter(|user| catalogue.get(user).is_none())
        .cloned()
        .collect();
    (kinds, parts)
}

fn peak(window: &PeakWindow) -> PeakView {
    PeakView {
        id: window.id,
        platform: window.platform.clone(),
        first_day: window.first_day.to_string(),
        last_day: window.last_day.to_string(),
        hours: window.hours,
        note: window.note.clone(),
    }
}

/// Says whether a deadline's source should be read again: by the rule as it stands now, not as it was when the case began.
pub(crate) struct Rechecks {
    book: Rulebook,
    today: NaiveDate,
}

impl Rechecks {
    pub(crate) fn read(r: &Reader, now: chrono::DateTime<Utc>) -> Result<Self, StoreError> {
        Ok(Self {
            book: r.rulebook()?,
            today: now.date_naive(),
        })
    }

    pub(crate) fn of(&self, rule: &str) -> bool {
        self.book.recheck(rule, self.today)
    }
}
