//! From what the seller chose to an action at a marketplace.

use crate::app::find_account;
use crate::case::find;
use crate::case::{done_steps, playbook};
use crate::error::{AppError, abort};
use crate::view::case::FieldInput;
use crate::view::outbox::{ActionInput, CaseStepInput, OutboxInput};
use chrono::{DateTime, Utc};
use recourse_domain::detect::SubjectKind;
use recourse_domain::id::{AttachmentId, ChatId, ClaimId, OrderId, ReviewId, Srid};
use recourse_domain::market::{ChatThread, Claim, Review};
use recourse_domain::outbox::{ActionFile, MarketAction};
use recourse_domain::playbook::{FieldForm, Step, StepAction};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{AccountRow, CaseRow, OrderRow, Reader, StoreError};

/// What an action is done to, as the store knows it.
pub(super) enum Subject {
    Review(Box<Review>),
    Claim(Box<Claim>),
    Chat(Box<ChatThread>),
    Order(Box<OrderRow>),
    Stock,
}

/// An action with what it is about.
pub(super) struct Made {
    pub(super) account: AccountRow,
    pub(super) action: MarketAction,
    pub(super) text_lang: Option<String>,
    /// What stands at the marketplace as far as the store knows.
    pub(super) seen_then: Option<String>,
    pub(super) subject: Subject,
    pub(super) case: Option<CaseRow>,
    /// What was found of it elsewhere: the messages to this buyer within a day, and whether the same is on its way.
    pub(super) before: Before,
    pub(super) rulebook: Rulebook,
    pub(super) hold_s: u32,
}

/// What was done before.
#[derive(Default)]
pub(super) struct Before {
    /// The same is on its way already.
    pub(super) twin: bool,
    /// The last message to this buyer within 24 hours, queued or sent.
    pub(super) last_message: Option<DateTime<Utc>>,
}

fn told(code: &'static str) -> StoreError {
    abort(AppError::told(code))
}

/// Makes the action.
pub(super) fn make(
    r: &Reader,
    input: &OutboxInput,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<Made, StoreError> {
    let case = input.case.as_ref().map(|step| find(r, &step.case)).transpose()?;
    let accounts = r.accounts()?;
    let account = match &case {
        Some(case) if input.account.is_empty() => {
            accounts.into_iter().find(|account| account.id == case.account)
        }
        _ => find_account(accounts, &input.account).map(Some).map_err(abort)?,
    }
    .ok_or_else(|| told("outbox-no-target"))?;
    let chosen = match (&input.action, &input.case, &case) {
        (Some(action), _, _) => action.clone(),
        (None, Some(step), Some(case)) => from_step(r, &account, case, step)?,
        _ => return Err(told("outbox-no-action")),
    };
    let (action, text_lang) = action(r, &account, chosen)?;
    let (subject, seen_then) = subject(r, &account, &action)?;
    let before = before(r, &account, &action, now)?;
    let hold_s = super::hold_s(r)?;
    Ok(Made {
        account,
        action,
        text_lang,
        seen_then,
        subject,
        case,
        before,
        rulebook: rulebook.clone(),
        hold_s,
    })
}

/// The action that a step of a case is: its target is the case's subject, its words are the step's fields.
fn from_step(
    r: &Reader,
    account: &AccountRow,
    case: &CaseRow,
    input: &CaseStepInput,
) -> Result<ActionInput, StoreError> {
    let playbook = playbook(case)?;
    let step = playbook
        .step(&input.step)
        .ok_or_else(|| abort(AppError::about("step-unknown", "value", &input.step)))?;
    let text = words(step, &input.fields);
    let text_lang = None;
    match step.action {
        Some(StepAction::Answer) => {
            let review = subject_of(case, SubjectKind::Review).ok_or_else(|| told("outbox-no-target"))?;
            let edit = r
                .review(&account.id, &ReviewId::from(review))?
                .is_some_and(|review| review.answer.is_some());
            Ok(ActionInput::AnswerReview {
                review: review.to_owned(),
                text,
                text_lang,
                edit,
            })
        }
        Some(StepAction::Claim) => {
            let claim = subject_of(case, SubjectKind::Claim).ok_or_else(|| told("outbox-no-target"))?;
            let option = input.choose.as_deref().and_then(|name| step.option(name));
            let action = match option {
                Some(option) => option.sends.clone(),
                // The answer was chosen in the decision before.
                None => done_steps(r, &case.id)?
                    .iter()
                    .rev()
                    .filter_map(|done| playbook.step(&done.step)?.option(done.choice.as_deref()?))
                    .find_map(|option| option.sends.clone()),
            };
            Ok(ActionInput::DecideClaim {
                claim: claim.to_owned(),
                action: action.ok_or_else(|| told("outbox-no-action"))?,
                comment: (!text.is_empty()).then_some(text),
                text_lang,
            })
        }
        Some(StepAction::Message) => Ok(ActionInput::SendMessage {
            chat: chat_of(r, account, case)?
                .ok_or_else(|| told("outbox-no-chat"))?
                .id
                .to_string(),
            text,
            text_lang,
            files: Vec::new(),
        }),
        Some(StepAction::CancelOrder) => Ok(ActionInput::CancelOrder {
            order: order_of(r, case)?
                .ok_or_else(|| told("outbox-no-target"))?
                .order
                .id
                .to_string(),
        }),
        Some(StepAction::StockZero) => {
            let order = order_of(r, case)?.ok_or_else(|| told("outbox-no-target"))?.order;
            let item = order.items.first().and_then(|item| item.variant_id.clone());
            match (order.seller_warehouse, item) {
                (Some(warehouse), Some(item)) => Ok(ActionInput::SetStock {
                    warehouse,
                    item,
                    amount: 0,
                }),
                _ => Err(told("outbox-no-target")),
            }
        }
        _ => Err(told("outbox-no-action")),
    }
}

/// The words of a step: what the first field for words holds; a step without one is given them as `text`.
fn words(step: &Step, fields: &[FieldInput]) -> String {
    let name = step
        .fields
        .iter()
        .find(|field| field.form == FieldForm::Text)
        .map_or("text", |field| field.name.as_str());
    fields
        .iter()
        .find(|field| field.name == name)
        .map(|field| field.value.trim().to_owned())
        .unwrap_or_default()
}

fn subject_of(case: &CaseRow, kind: SubjectKind) -> Option<&str> {
    (case.subject_kind == kind.code()).then_some(case.subject_id.as_str())
}

/// The first order of a case.
fn order_of(r: &Reader, case: &CaseRow) -> Result<Option<OrderRow>, StoreError> {
    if let Some(order) = subject_of(case, SubjectKind::Order) {
        return r.order(&case.account, &OrderId::from(order));
    }
    match case.order_ids.first() {
        Some(order) => r.order(&case.account, order),
        None => Ok(None),
    }
}

/// The chat with the buyer of a case: its subject, or the one about the same sold unit.
fn chat_of(r: &Reader, account: &AccountRow, case: &CaseRow) -> Result<Option<ChatThread>, StoreError> {
    if let Some(chat) = subject_of(case, SubjectKind::Chat) {
        return r.chat(&account.id, &ChatId::from(chat));
    }
    let srid: Option<Srid> = match subject_of(case, SubjectKind::Claim) {
        Some(claim) => r
            .claim(&account.id, &ClaimId::from(claim))?
            .and_then(|claim| claim.srid),
        None => order_of(r, case)?.and_then(|order| order.order.srid),
    };
    match srid {
        Some(srid) => Ok(r.chats_of_srid(&account.id, &srid)?.pop()),
        None => Ok(None),
    }
}

fn action(
    r: &Reader,
    account: &AccountRow,
    chosen: ActionInput,
) -> Result<(MarketAction, Option<String>), StoreError> {
    Ok(match chosen {
        ActionInput::AnswerReview {
            review,
            text,
            text_lang,
            edit,
        } => (
            MarketAction::AnswerReview {
                review: ReviewId::from(review),
                text: text.trim().to_owned(),
                edit,
            },
            text_lang,
        ),
        ActionInput::DecideClaim {
            claim,
            action,
            comment,
            text_lang,
        } => (
            MarketAction::DecideClaim {
                claim: ClaimId::from(claim),
                action,
                comment: comment
                    .map(|comment| comment.trim().to_owned())
                    .filter(|comment| !comment.is_empty()),
            },
            text_lang,
        ),
        ActionInput::SendMessage {
            chat,
            text,
            text_lang,
            files,
        } => {
            let chat = ChatId::from(chat);
            let reply_sign = r.chat(&account.id, &chat)?.and_then(|known| known.reply_sign);
            let files = files
                .into_iter()
                .enumerate()
                .map(|(at, id)| ActionFile {
                    attachment: AttachmentId::from(id),
                    name: format!("{}", at + 1),
                    media_type: String::new(),
                    bytes: 0,
                })
                .collect();
            (
                MarketAction::SendMessage {
                    chat,
                    reply_sign,
                    text: text.trim().to_owned(),
                    files,
                },
                text_lang,
            )
        }
        ActionInput::CancelOrder { order } => (
            MarketAction::CancelOrder {
                order: OrderId::from(order),
            },
            None,
        ),
        ActionInput::SetStock {
            warehouse,
            item,
            amount,
        } => (
            MarketAction::SetStock {
                warehouse,
                item,
                amount,
            },
            None,
        ),
    })
}

/// What the action is done to, and what stands there as far as the store knows.
fn subject(
    r: &Reader,
    account: &AccountRow,
    action: &MarketAction,
) -> Result<(Subject, Option<String>), StoreError> {
    let nothing = || told("outbox-no-target");
    Ok(match action {
        MarketAction::AnswerReview { review, .. } => {
            let review = r.review(&account.id, review)?.ok_or_else(nothing)?;
            let seen = review.answer.clone();
            (Subject::Review(Box::new(review)), seen)
        }
        MarketAction::DecideClaim { claim, .. } => {
            let claim = r.claim(&account.id, claim)?.ok_or_else(nothing)?;
            let seen = Some(claim.actions.join(", ")).filter(|actions| !actions.is_empty());
            (Subject::Claim(Box::new(claim)), seen)
        }
        MarketAction::SendMessage { chat, .. } => {
            let chat = r.chat(&account.id, chat)?.ok_or_else(nothing)?;
            let seen = chat.last_text.clone();
            (Subject::Chat(Box::new(chat)), seen)
        }
        MarketAction::CancelOrder { order } => {
            let order = r.order(&account.id, order)?.ok_or_else(nothing)?;
            let seen = order.supplier_status.clone();
            (Subject::Order(Box::new(order)), seen)
        }
        MarketAction::SetStock { .. } => (Subject::Stock, None),
    })
}

fn before(
    r: &Reader,
    account: &AccountRow,
    action: &MarketAction,
    now: DateTime<Utc>,
) -> Result<Before, StoreError> {
    let twin = r.outbox_twin(&account.id, action)?.is_some();
    let MarketAction::SendMessage { chat, .. } = action else {
        return Ok(Before {
            twin,
            ..Before::default()
        });
    };
    let rows = r.outbox_of_target(&account.id, &action.target())?;
    let day = chrono::TimeDelta::hours(24);
    let queued = rows
        .iter()
        .filter(|row| row.settled_by.as_deref() != Some("seller") || row.is_open())
        .map(|row| row.created_at);
    let written = r
        .messages(&account.id, chat)?
        .into_iter()
        .filter(|message| message.sender == SELLER_SENDS)
        .filter_map(|message| message.sent_at)
        .collect::<Vec<_>>();
    Ok(Before {
        twin,
        last_message: queued
            .chain(written)
            .filter(|at| *at <= now && now - *at < day)
            .max(),
    })
}

/// Who writes the seller's messages in a chat, in the common shape.
const SELLER_SENDS: &str = "seller";
