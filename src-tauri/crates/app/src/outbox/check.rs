//! What queueing an action would mean: what keeps it from being queued, what to think about, what follows.

use super::file::fit;
use super::make::{Made, Subject, make};
use crate::account::token::Memo;
use crate::app::App;
use crate::error::AppError;
use crate::map::{self, count, counted, len, say};
use crate::view::common::{ApiError, MessageView, ValueView};
use crate::view::outbox::{
    ActionInput, ConsequenceRuleView, FileLimitView, OutboxCheckView, OutboxFileView, OutboxInput,
    TextLimitView,
};
use recourse_connectors::connector::TokenInfo;
use recourse_connectors::perform::ActionSpec;
use recourse_connectors::registry;
use recourse_domain::outbox::MarketAction;
use recourse_domain::playbook::Catalogue;
use recourse_domain::rulebook::{Rule, Unit};
use recourse_store::AccountRow;

/// What a marketplace's connector says of an action; `None` where no connector does it.
pub(super) fn spec(account: &AccountRow, action: &MarketAction) -> Option<ActionSpec> {
    registry::find(account.platform.as_str())?
        .descriptor()
        .actions
        .iter()
        .find(|spec| spec.action == action.kind().code())
        .cloned()
}

impl App {
    /// Tells what queueing an action would mean. Nothing is written.
    ///
    /// # Errors
    /// `account-unknown`, `case-unknown`, `outbox-no-target`, `outbox-no-action`, `outbox-no-chat`.
    pub async fn outbox_check(&self, input: OutboxInput) -> Result<OutboxCheckView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let made = self.read(move |r| make(r, &input, &rulebook, now)).await?;
        let mut problems = self.problems(&made).await?;
        let spec = spec(&made.account, &made.action);
        let mut files = Vec::new();
        if let Some(spec) = spec.as_ref().filter(|_| !made.action.files().is_empty()) {
            let (store, wanted, spec) = (self.store.clone(), made.action.files().to_vec(), spec.clone());
            let fitted = tokio::task::spawn_blocking(move || fit(&store, &wanted, &spec))
                .await
                .map_err(|error| AppError::Internal(error.to_string()))?;
            match fitted {
                Ok(fitted) => {
                    files = fitted
                        .into_iter()
                        .map(|file| OutboxFileView {
                            attachment: file.attachment.to_string(),
                            name: file.name,
                            media_type: file.media_type.to_owned(),
                            bytes: len(file.bytes.len()),
                        })
                        .collect();
                }
                Err(error) => problems.push(error.into()),
            }
        }
        Ok(view(&made, spec.as_ref(), problems, files))
    }

    /// What keeps an action from being queued, the worst first.
    pub(super) async fn problems(&self, made: &Made) -> Result<Vec<ApiError>, AppError> {
        let mut problems = Vec::new();
        let Some(spec) = spec(&made.account, &made.action) else {
            return Ok(vec![AppError::told("outbox-by-hand").into()]);
        };
        let memo = Memo::read(&made.account.token);
        let token = TokenInfo {
            read_only: memo.read_only,
            unusable: memo.unusable,
            // A token that does not tell its categories may have this one.
            scopes: match (memo.scopes.is_empty(), spec.scope) {
                (true, Some(scope)) => vec![scope.to_owned()],
                _ => memo.scopes,
            },
            ..TokenInfo::default()
        };
        match spec.barred_by(&token) {
            Some("token-read-only") => problems.push(AppError::told("outbox-read-only-token").into()),
            Some("token-scope") => {
                problems.push(
                    AppError::about("outbox-token-scope", "value", spec.scope.unwrap_or_default()).into(),
                );
            }
            Some(_) => problems.push(AppError::told("outbox-token-unusable").into()),
            None => {}
        }
        if made.before.twin {
            problems.push(AppError::told("outbox-duplicate").into());
        }
        problems.extend(of_subject(made));
        problems.extend(of_text(made, &spec));
        let case = made.case.as_ref().map(|case| case.id.to_string());
        problems.extend(self.lint_queued(&made.account.id, &made.action, case).await?);
        Ok(problems)
    }
}

/// The rule by the part it plays in a playbook of the account's marketplace.
fn rule<'a>(made: &'a Made, role: &str) -> Option<&'a Rule> {
    let platform = made.account.platform.as_str();
    Catalogue::shipped()
        .iter()
        .filter(|playbook| playbook.platforms.iter().any(|of| of == platform))
        .find_map(|playbook| playbook.rule(role))
        .and_then(|id| made.rulebook.get(id))
}

fn of_subject(made: &Made) -> Option<ApiError> {
    match (&made.action, &made.subject) {
        (MarketAction::DecideClaim { action, .. }, Subject::Claim(claim)) => {
            (!claim.actions.contains(action))
                .then(|| AppError::about("outbox-claim-action", "value", action).into())
        }
        (MarketAction::AnswerReview { edit, .. }, Subject::Review(review)) => match (edit, &review.answer) {
            (false, Some(_)) => Some(AppError::told("outbox-answered").into()),
            (true, None) => Some(AppError::told("outbox-answer-missing").into()),
            _ => None,
        },
        (MarketAction::CancelOrder { .. }, Subject::Order(order)) => {
            (order.cancellable == Some(false)).then(|| AppError::told("outbox-not-cancellable").into())
        }
        _ => None,
    }
}

/// The text against the action's limits. A claim's answer takes words only where the action is the seller's own.
fn of_text(made: &Made, spec: &ActionSpec) -> Option<ApiError> {
    let text = made.action.text().unwrap_or_default();
    let chars = text.chars().count();
    let (min, max) = spec.text?;
    let (min, max) = (
        usize::try_from(min).unwrap_or(usize::MAX),
        usize::try_from(max).unwrap_or(usize::MAX),
    );
    let optional = match &made.action {
        MarketAction::DecideClaim { comment, .. } => comment.is_none(),
        MarketAction::SendMessage { files, .. } => text.is_empty() && !files.is_empty(),
        _ => false,
    };
    if chars > max {
        return Some(AppError::about("outbox-text-long", "value", max.to_string()).into());
    }
    (chars < min && !optional).then(|| AppError::about("outbox-text-short", "value", min.to_string()).into())
}

fn view(
    made: &Made,
    spec: Option<&ActionSpec>,
    problems: Vec<ApiError>,
    files: Vec<OutboxFileView>,
) -> OutboxCheckView {
    let text = made.action.text().map(str::to_owned);
    let rules = rules(made);
    OutboxCheckView {
        action: chosen(made),
        problems,
        warnings: warnings(made),
        consequence: consequence(made, !rules.is_empty()),
        rules,
        subject: about(&made.action, &made.subject),
        account_name: made.account.name.clone(),
        platform_title: registry::find(made.account.platform.as_str())
            .map(|connector| connector.descriptor().title.to_owned())
            .unwrap_or_else(|| made.account.platform.to_string()),
        text_limit: spec.and_then(|spec| spec.text).map(|(min, max)| TextLimitView {
            min,
            max,
            count: len(text.as_deref().unwrap_or_default().chars().count()),
        }),
        text,
        file_limit: spec
            .filter(|spec| spec.max_files_bytes > 0)
            .map(|spec| FileLimitView {
                each: count(spec.max_file_bytes),
                together: count(spec.max_files_bytes),
                types: spec.file_types.iter().map(|kind| (*kind).to_owned()).collect(),
            }),
        files,
        hold_s: made.hold_s,
    }
}

/// The action as it can be given back to queue it.
fn chosen(made: &Made) -> ActionInput {
    let text_lang = made.text_lang.clone();
    match &made.action {
        MarketAction::AnswerReview { review, text, edit } => ActionInput::AnswerReview {
            review: review.to_string(),
            text: text.clone(),
            text_lang,
            edit: *edit,
        },
        MarketAction::DecideClaim {
            claim,
            action,
            comment,
        } => ActionInput::DecideClaim {
            claim: claim.to_string(),
            action: action.clone(),
            comment: comment.clone(),
            text_lang,
        },
        MarketAction::SendMessage {
            chat, text, files, ..
        } => ActionInput::SendMessage {
            chat: chat.to_string(),
            text: text.clone(),
            text_lang,
            files: files.iter().map(|file| file.attachment.to_string()).collect(),
        },
        MarketAction::CancelOrder { order } => ActionInput::CancelOrder {
            order: order.to_string(),
        },
        MarketAction::SetStock {
            warehouse,
            item,
            amount,
        } => ActionInput::SetStock {
            warehouse: warehouse.clone(),
            item: item.clone(),
            amount: *amount,
        },
    }
}

fn text(value: impl Into<String>) -> ValueView {
    ValueView::Text(value.into())
}

/// What an action is about, in words.
pub(super) fn about(action: &MarketAction, subject: &Subject) -> MessageView {
    match (action, subject) {
        (_, Subject::Review(review)) => say(
            "outbox-subject-review",
            [
                ("stars", ValueView::Count(review.stars.map_or(0, i32::from))),
                (
                    "product",
                    text(
                        review
                            .product_name
                            .clone()
                            .unwrap_or_else(|| review.id.to_string()),
                    ),
                ),
            ],
        ),
        (MarketAction::DecideClaim { action, .. }, Subject::Claim(claim)) => say(
            "outbox-subject-claim",
            [
                ("action", ValueView::Code(format!("claim-action-{action}"))),
                (
                    "product",
                    text(claim.product_name.clone().unwrap_or_else(|| claim.id.to_string())),
                ),
            ],
        ),
        (_, Subject::Chat(chat)) => say(
            "outbox-subject-chat",
            [(
                "buyer",
                text(chat.buyer_name.clone().unwrap_or_else(|| chat.id.to_string())),
            )],
        ),
        (MarketAction::CancelOrder { order }, _) => {
            say("outbox-subject-order", [("order", text(order.to_string()))])
        }
        (
            MarketAction::SetStock {
                warehouse,
                item,
                amount,
            },
            _,
        ) => say(
            "outbox-subject-stock",
            [
                ("item", text(item.clone())),
                ("warehouse", text(warehouse.clone())),
                ("amount", counted(u64::from(*amount))),
            ],
        ),
        (action, _) => say("outbox-subject-other", [("target", text(action.target()))]),
    }
}

/// S4-10: a second message to one buyer within a day asks first.
fn warnings(made: &Made) -> Vec<MessageView> {
    made.before
        .last_message
        .map(|at| {
            say(
                "outbox-warning-second_message",
                [("at", ValueView::Time(map::instant(at)))],
            )
        })
        .into_iter()
        .collect()
}

fn consequence(made: &Made, known: bool) -> MessageView {
    let id = match (&made.action, &made.subject) {
        (MarketAction::AnswerReview { edit: true, .. }, _) => "answer_last",
        (MarketAction::AnswerReview { .. }, _) => "answer",
        (MarketAction::DecideClaim { .. }, _) => "claim",
        (MarketAction::SendMessage { .. }, _) => "message",
        (MarketAction::CancelOrder { .. }, Subject::Order(order)) if order.order.zero_stock => "cancel_zero",
        (MarketAction::CancelOrder { .. }, _) if known => "cancel",
        (MarketAction::CancelOrder { .. }, _) => "cancel_unknown",
        (MarketAction::SetStock { amount: 0, .. }, _) => "stock_zero",
        (MarketAction::SetStock { .. }, _) => "stock",
    };
    map::plain(format!("outbox-consequence-{id}"))
}

/// Rules a consequence rests on (S4-11).
fn rules(made: &Made) -> Vec<ConsequenceRuleView> {
    let role = match &made.action {
        MarketAction::CancelOrder { .. } => format!("cancel_costs_{}", made.account.platform),
        MarketAction::AnswerReview { .. } => "answer_edit".to_owned(),
        _ => return Vec::new(),
    };
    rule(made, &role).map(told).into_iter().collect()
}

fn told(rule: &Rule) -> ConsequenceRuleView {
    ConsequenceRuleView {
        rule: rule.id.to_string(),
        value: rule.value.map(|value| {
            say(
                format!("outbox-rule-{}", unit(rule.unit)),
                [(
                    "value",
                    ValueView::Count(i32::try_from(value).unwrap_or(i32::MAX)),
                )],
            )
        }),
        source: rule.source.clone(),
        seen_on: rule.seen_on.map(|day| day.to_string()),
        confidence: rule.confidence.map(|confidence| confidence.code().to_owned()),
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Days => "days",
        Unit::Hours => "hours",
        Unit::Percent => "percent",
        _ => "plain",
    }
}
