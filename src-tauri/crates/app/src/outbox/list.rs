//! The outbox as a list, and one action of it.

use super::check::about;
use super::make::Subject;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::{count, instant};
use crate::order::{order_page, review_page};
use crate::view::common::{ApiError, CountView};
use crate::view::outbox::{
    ConflictView, OutboxFileView, OutboxFilter, OutboxItemView, OutboxPage, OutboxTryView,
};
use chrono::{DateTime, Utc};
use recourse_connectors::registry;
use recourse_domain::id::{AccountId, CaseId};
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_store::{AccountRow, OutboxPart, OutboxQuery, OutboxRow, Reader, StoreError};
use recourse_sync::outbox::seller::wishes;

/// Rows of a page at most.
const MOST: u32 = 200;

impl App {
    /// A page of the outbox, newest first, with how many actions each part has.
    ///
    /// # Errors
    /// `outbox-part` for a part or state that does not exist.
    pub async fn outbox_list(
        &self,
        filter: OutboxFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<OutboxPage, ApiError> {
        let now = self.now();
        let query = query(filter)?;
        let page = self
            .read(move |r| {
                let accounts = r.accounts()?;
                let limit = usize::try_from(limit.clamp(1, MOST)).unwrap_or(1);
                let found = r.outbox(&query, after.as_deref(), limit)?;
                let items = found
                    .items
                    .into_iter()
                    .map(|row| item(r, &accounts, row, now))
                    .collect::<Result<_, _>>()?;
                let counts = r.outbox_counts()?;
                Ok(OutboxPage {
                    items,
                    next: found.next,
                    counts: OutboxPart::ALL
                        .into_iter()
                        .map(|part| CountView {
                            key: part.code().to_owned(),
                            count: count(counts.get(&part).copied().unwrap_or(0)),
                        })
                        .collect(),
                })
            })
            .await?;
        Ok(page)
    }

    /// One action, by its id or the beginning of it.
    ///
    /// # Errors
    /// `outbox-unknown`.
    pub async fn outbox_show(&self, id: String) -> Result<OutboxItemView, ApiError> {
        let now = self.now();
        let shown = self
            .read(move |r| {
                let accounts = r.accounts()?;
                let row = r
                    .outbox_named(id.trim())?
                    .ok_or_else(|| abort(AppError::about("outbox-unknown", "value", id.trim())))?;
                item(r, &accounts, row, now)
            })
            .await?;
        Ok(shown)
    }
}

fn query(filter: OutboxFilter) -> Result<OutboxQuery, AppError> {
    let unknown = |value: &str| AppError::about("outbox-part", "value", value);
    Ok(OutboxQuery {
        part: filter
            .part
            .map(|code| {
                OutboxPart::ALL
                    .into_iter()
                    .find(|part| part.code() == code)
                    .ok_or_else(|| unknown(&code))
            })
            .transpose()?,
        state: filter
            .state
            .map(|code| OutboxState::from_code(&code).ok_or_else(|| unknown(&code)))
            .transpose()?,
        account: filter.account.map(AccountId::from),
        target: filter.target,
        case: filter.case.map(CaseId::from),
    })
}

fn item(
    r: &Reader,
    accounts: &[AccountRow],
    row: OutboxRow,
    now: DateTime<Utc>,
) -> Result<OutboxItemView, StoreError> {
    let account = accounts.iter().find(|account| account.id == row.account);
    let subject = known(r, &row)?;
    let state = row.state_at(now);
    let page = account.and_then(|account| page(account, &row.action, &subject));
    let mut can: Vec<String> = wishes(&row, now)
        .into_iter()
        .map(|wish| wish.code().to_owned())
        .collect();
    if page.is_some() {
        can.push("open_page".to_owned());
    }
    Ok(OutboxItemView {
        state: state.code().to_owned(),
        account: row.account.to_string(),
        account_name: account.map(|account| account.name.clone()).unwrap_or_default(),
        platform: account
            .map(|account| account.platform.to_string())
            .unwrap_or_default(),
        action: row.action.kind().code().to_owned(),
        target: row.action.target(),
        subject: about(&row.action, &subject),
        case: row.step.as_ref().map(|step| step.case.to_string()),
        step: row.step.as_ref().map(|step| step.step.clone()),
        text: row.action.text().map(str::to_owned),
        text_lang: row.text_lang.clone(),
        files: row
            .action
            .files()
            .iter()
            .map(|file| OutboxFileView {
                attachment: file.attachment.to_string(),
                name: file.name.clone(),
                media_type: file.media_type.clone(),
                bytes: count(file.bytes),
            })
            .collect(),
        created_at: instant(row.created_at),
        hold_until: (state == OutboxState::Held).then(|| instant(row.hold_until)),
        attempts: row.attempts,
        next_try_at: row
            .settled_at
            .is_none()
            .then_some(row.not_before)
            .flatten()
            .map(instant),
        sent_at: row.tried_at.map(instant),
        settled_at: row.settled_at.map(instant),
        settled_by: row.settled_by.clone(),
        words: row.words.clone(),
        request_id: row.request_id.clone(),
        error: row.error.as_ref().map(crate::sync::told),
        conflict: row.why.as_ref().map(|why| ConflictView {
            why: why.clone(),
            ours: row.action.text().map(str::to_owned),
            seen_then: row.seen_then.clone(),
            now: row.seen_now.clone(),
        }),
        tries: r
            .outbox_tries(&row.id)?
            .into_iter()
            .map(|one| OutboxTryView {
                form: one.form,
                at: instant(one.at),
                answered_at: one.answered_at.map(instant),
                result: one.result,
                status: one.status.map(u32::from),
                words: one.words,
            })
            .collect(),
        can,
        page,
        id: row.id,
    })
}

/// What the store knows of an action's target; a record that is gone leaves the target's own name.
fn known(r: &Reader, row: &OutboxRow) -> Result<Subject, StoreError> {
    Ok(match &row.action {
        MarketAction::AnswerReview { review, .. } => r
            .review(&row.account, review)?
            .map_or(Subject::Stock, |review| Subject::Review(Box::new(review))),
        MarketAction::DecideClaim { claim, .. } => r
            .claim(&row.account, claim)?
            .map_or(Subject::Stock, |claim| Subject::Claim(Box::new(claim))),
        MarketAction::SendMessage { chat, .. } => r
            .chat(&row.account, chat)?
            .map_or(Subject::Stock, |chat| Subject::Chat(Box::new(chat))),
        MarketAction::CancelOrder { .. } | MarketAction::SetStock { .. } => Subject::Stock,
    })
}

/// The portal's page of what an action is about.
fn page(account: &AccountRow, action: &MarketAction, subject: &Subject) -> Option<String> {
    match (action, subject) {
        (MarketAction::CancelOrder { order }, _) => order_page(account, order.as_str()),
        (_, Subject::Review(review)) => review_page(account, review),
        _ => registry::find(account.platform.as_str())?
            .descriptor()
            .support_page
            .map(str::to_owned),
    }
}
