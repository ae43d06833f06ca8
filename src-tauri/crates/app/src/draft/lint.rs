//! The lint with what the store knows.

use super::known::{Knowledge, Known, whole_days};
use super::{limits, parsed, purpose_of};
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map;
use crate::view::common::{ApiError, ParamView, ValueView};
use crate::view::draft::{AboutInput, DraftValue, LintFindingView, LintInput, LintView};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use recourse_domain::case::message::Value;
use recourse_domain::draft::{Drafts, LintContext, LintFinding, Purpose, VariableForm, form_of, lint};
use recourse_domain::id::AccountId;
use recourse_domain::outbox::MarketAction;
use recourse_domain::rulebook::Rulebook;
use recourse_store::{Reader, StoreError};

impl App {
    /// Checks a text before it is sent.
    ///
    /// # Errors
    /// `draft-purpose`, `case-unknown`, `account-unknown`.
    pub async fn draft_lint(&self, input: LintInput) -> Result<LintView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        Ok(self.read(move |r| lint_of(r, &input, &rulebook, now)).await?)
    }
}

/// Checks a text about something: what the window shows while it is written, and the outbox asks once more.
pub(crate) fn lint_of(
    r: &Reader,
    input: &LintInput,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<LintView, StoreError> {
    let purpose = purpose_of(&input.purpose).map_err(abort)?;
    let known = Knowledge::read(r, &input.about, now)?;
    let limits = limits(&known, purpose, rulebook, input.min, input.max);
    let mut context = context(&known, purpose, crate::settings::zone(r)?, now);
    context.min = limits.min;
    context.max = limits.max;
    if let Some(draft) = input.draft.as_deref().and_then(|id| Drafts::shipped().get(id)) {
        // Approving a claim is the one promise of money that is the seller's to make.
        context.refunds |= draft
            .when
            .as_deref()
            .is_some_and(|when| when.starts_with("approve"));
        context.causes.extend(draft.cause.clone());
    }
    for value in &input.values {
        entered(value, &mut context);
    }
    let findings = lint(&input.text, &context);
    Ok(LintView {
        count: map::len(input.text.trim().chars().count()),
        limits,
        findings: in_units(&input.text, &findings),
    })
}

impl App {
    /// What must not stand in a text that is about to be queued, whoever wrote it and wherever: nothing, or the first of it.
    /// What the seller may know better is asked in the window and refused nowhere; lengths are the marketplace's to check.
    pub(crate) async fn lint_queued(
        &self,
        account: &AccountId,
        action: &MarketAction,
        case: Option<String>,
    ) -> Result<Option<ApiError>, AppError> {
        let Some(text) = action.text().filter(|text| !text.trim().is_empty()) else {
            return Ok(None);
        };
        let mut about = AboutInput {
            case,
            account: Some(account.to_string()),
            ..AboutInput::default()
        };
        let mut draft = None;
        let purpose = match action {
            MarketAction::AnswerReview { review, .. } => {
                about.review = Some(review.to_string());
                Purpose::ReviewAnswer
            }
            MarketAction::DecideClaim { claim, action, .. } => {
                about.claim = Some(claim.to_string());
                draft = Drafts::shipped()
                    .iter()
                    .find(|draft| draft.when.as_deref() == Some(action.as_str()))
                    .map(|draft| draft.id.clone());
                Purpose::ClaimComment
            }
            MarketAction::SendMessage { chat, .. } => {
                about.chat = Some(chat.to_string());
                Purpose::Chat
            }
            MarketAction::CancelOrder { .. } | MarketAction::SetStock { .. } => return Ok(None),
        };
        let input = LintInput {
            text: text.to_owned(),
            purpose: purpose.code().to_owned(),
            about,
            draft,
            ..LintInput::default()
        };
        let now = self.now();
        let rulebook = self.rulebook()?;
        let found = self.read(move |r| lint_of(r, &input, &rulebook, now)).await?;
        let measured = ["empty", "too_short", "too_long"];
        Ok(found
            .findings
            .into_iter()
            .find(|finding| finding.severity == "block" && !measured.contains(&finding.rule.as_str()))
            .map(|finding| ApiError {
                code: "outbox-lint".to_owned(),
                params: vec![ParamView {
                    name: "what".to_owned(),
                    value: ValueView::Code(format!("lint_name-{}", finding.rule)),
                }],
                details: None,
            }))
    }
}

fn context(known: &Knowledge, purpose: Purpose, here: Tz, now: DateTime<Utc>) -> LintContext {
    let mut context = LintContext::of(purpose, now);
    let zones = [known.zone(), here, Tz::UTC];
    for fact in &known.facts {
        match fact {
            Value::Time(at) => context
                .dates
                .extend(zones.iter().map(|zone| at.with_timezone(zone).date_naive())),
            Value::Money(money) => context.amounts.push(*money),
            Value::Totals(sums) => context.amounts.extend(sums),
            Value::Count(count) => {
                context.numbers.insert(*count);
            }
            // A span may be told rounded down or to the nearest day.
            Value::Days(seconds) => {
                context.numbers.insert(whole_days(*seconds));
                context.numbers.insert(whole_days(seconds.saturating_add(43_200)));
            }
            Value::Text(_) | Value::Code(_) => {}
        }
    }
    for value in known.values.values() {
        match value {
            Known::Text(text) => context.words.push(text.clone()),
            Known::Number(number) => {
                context.numbers.insert(*number);
            }
            Known::Code(..) | Known::Day(_) | Known::Date(_) | Known::Money(_) => {}
        }
    }
    context.words.extend(known.words.iter().cloned());
    context.causes.clone_from(&known.causes);
    context.buyer.clone_from(&known.buyer);
    context.last_message = known.last_message;
    context.refunds = known
        .platform()
        .and_then(|platform| Drafts::shipped().channel(platform, purpose))
        .is_some_and(|channel| channel.refunds);
    context
}

/// What the seller filled in is his word: it is no news in his text.
fn entered(value: &DraftValue, context: &mut LintContext) {
    let Some(form) = form_of(&value.name) else { return };
    let text = value.value.trim();
    match parsed(form, text) {
        Some(Known::Date(day)) => {
            context.dates.insert(day);
        }
        Some(Known::Money(money)) => context.amounts.push(money),
        Some(Known::Number(number)) => {
            context.numbers.insert(number);
        }
        _ if form == VariableForm::Cause => {
            context.causes.insert(text.to_owned());
        }
        _ => {
            context.words.push(text.to_owned());
            context.words.extend(value.sent.clone());
        }
    }
}

/// Findings with places in UTF-16 units, as the window counts them.
fn in_units(text: &str, findings: &[LintFinding]) -> Vec<LintFindingView> {
    let mut wanted: Vec<usize> = findings
        .iter()
        .flat_map(|finding| [finding.from, finding.to])
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut units = std::collections::BTreeMap::new();
    let mut places = wanted.into_iter().peekable();
    let mut count = 0_u32;
    for (at, c) in text.char_indices() {
        while places.next_if(|place| *place <= at).is_some_and(|place| {
            units.insert(place, count);
            true
        }) {}
        count = count.saturating_add(u32::try_from(c.len_utf16()).unwrap_or(1));
    }
    for place in places {
        units.insert(place, count);
    }
    let unit = |place: usize| units.get(&place).copied().unwrap_or(0);
    findings
        .iter()
        .map(|finding| LintFindingView {
            rule: finding.rule.code().to_owned(),
            severity: finding.severity.code().to_owned(),
            from: unit(finding.from),
            to: unit(finding.to),
            message: crate::view::common::MessageView {
                id: format!("lint-{}", finding.rule.code()),
                params: map::params(&finding.params),
            },
        })
        .collect()
}

/// An error where the window names a draft that is not there.
pub(super) fn unknown(id: &str) -> AppError {
    AppError::about("draft-unknown", "value", id)
}
