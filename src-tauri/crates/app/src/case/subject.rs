//! The review, claim or chat a case is about, with its pictures.

use super::facts::Dossier;
use crate::map::instant;
use crate::order::fields;
use crate::view::case::{PictureView, SubjectView};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::registry;
use recourse_domain::id::{AccountId, AttachmentId};
use recourse_domain::market::{ChatMessage, ChatThread, Claim, MediaLink, Review};
use recourse_store::{AttachmentState, Reader, Store, StoreError};

pub(super) fn subject(
    r: &Reader,
    store: &Store,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Result<Option<SubjectView>, StoreError> {
    let account = &dossier.case.account;
    if let Some(review) = &dossier.review {
        return of_review(r, store, account, review).map(Some);
    }
    if let Some(claim) = &dossier.claim {
        let days = registry::find(dossier.account.platform.as_str())
            .and_then(|connector| connector.descriptor().claims_forgotten_after_days);
        return of_claim(r, store, account, claim, days, now).map(Some);
    }
    if let Some((thread, messages)) = &dossier.chat {
        return of_chat(r, store, account, thread, messages).map(Some);
    }
    Ok(None)
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn of_review(
    r: &Reader,
    store: &Store,
    account: &AccountId,
    review: &Review,
) -> Result<SubjectView, StoreError> {
    Ok(SubjectView {
        kind: "review".to_owned(),
        id: review.id.to_string(),
        texts: fields([
            ("text", text(&review.text)),
            ("pros", text(&review.pros)),
            ("cons", text(&review.cons)),
            ("answer", review.answer.clone()),
        ]),
        at: review.created_at.map(instant),
        stars: review.stars.map(u32::from),
        pictures: pictures(r, store, account, &review.media)?,
        facts: fields([
            ("product", review.product_id.as_ref().map(ToString::to_string)),
            ("product_name", review.product_name.clone()),
            ("article", review.article.clone()),
            ("variant", review.variant.clone()),
            ("order_outcome", review.order_outcome.clone()),
            ("last_order_at", review.last_order_at.map(instant)),
            ("unit", review.last_order_unit.clone()),
        ]),
        actions: Vec::new(),
        forgotten: review.archived,
        forgotten_at: None,
    })
}

fn of_claim(
    r: &Reader,
    store: &Store,
    account: &AccountId,
    claim: &Claim,
    remembered_days: Option<u32>,
    now: DateTime<Utc>,
) -> Result<SubjectView, StoreError> {
    let forgotten_at = claim
        .created_at
        .zip(remembered_days)
        .map(|(at, days)| at + TimeDelta::days(i64::from(days)));
    Ok(SubjectView {
        kind: "claim".to_owned(),
        id: claim.id.to_string(),
        texts: fields([
            ("text", text(&claim.buyer_text)),
            ("market_text", claim.market_text.clone()),
        ]),
        at: claim.created_at.map(instant),
        stars: None,
        pictures: pictures(r, store, account, &claim.media)?,
        facts: fields([
            ("product", claim.product_id.as_ref().map(ToString::to_string)),
            ("product_name", claim.product_name.clone()),
            ("srid", claim.srid.as_ref().map(ToString::to_string)),
            ("claim_type", claim.claim_type.clone()),
            ("claim_status", claim.status.clone()),
            ("goods_status", claim.goods_status.clone()),
            ("ordered_at", claim.ordered_at.map(instant)),
            ("delivered_at", claim.delivered_at.map(instant)),
            (
                "price",
                claim
                    .price
                    .map(|money| format!("{} {}", money.to_decimal(), money.currency)),
            ),
            ("device_check", claim.device_check.clone()),
        ]),
        actions: claim.actions.clone(),
        forgotten: forgotten_at.is_some_and(|at| at <= now),
        forgotten_at: forgotten_at.map(instant),
    })
}

fn of_chat(
    r: &Reader,
    store: &Store,
    account: &AccountId,
    thread: &ChatThread,
    messages: &[ChatMessage],
) -> Result<SubjectView, StoreError> {
    let media: Vec<MediaLink> = messages
        .iter()
        .flat_map(|message| message.media.clone())
        .collect();
    Ok(SubjectView {
        kind: "chat".to_owned(),
        id: thread.id.to_string(),
        texts: messages
            .iter()
            .filter(|message| !message.text.trim().is_empty())
            .map(|message| crate::view::order::FieldView {
                name: format!("message-{}", message.sender),
                value: message.text.clone(),
            })
            .collect(),
        at: thread.last_at.map(instant),
        stars: None,
        pictures: pictures(r, store, account, &media)?,
        facts: fields([
            ("srid", thread.srid.as_ref().map(ToString::to_string)),
            ("product", thread.product_id.as_ref().map(ToString::to_string)),
        ]),
        actions: Vec::new(),
        forgotten: false,
        forgotten_at: None,
    })
}

/// A record's pictures as far as they are kept. Small ones are checked whole, for a silent change on disk.
pub(crate) fn pictures(
    r: &Reader,
    store: &Store,
    account: &AccountId,
    media: &[MediaLink],
) -> Result<Vec<PictureView>, StoreError> {
    media
        .iter()
        .enumerate()
        .map(|(place, link)| {
            let kept = r.media(account, &link.url)?;
            let attachment = kept.as_ref().and_then(|kept| kept.attachment.clone());
            let state = match (&attachment, kept.as_ref().and_then(|kept| kept.refused.as_ref())) {
                (Some(id), _) => state_code(store.attachment_state(id)?),
                (None, Some(_)) => "refused",
                (None, None) => "pending",
            };
            Ok(PictureView {
                attachment: attachment.filter(|_| state == "kept").map(|id| id.to_string()),
                form: link.form.clone(),
                state: state.to_owned(),
                name: link
                    .name
                    .clone()
                    .unwrap_or_else(|| format!("{} {}", link.form, place + 1)),
            })
        })
        .collect()
}

/// A file kept with a case, as a picture.
pub(crate) fn picture(
    store: &Store,
    attachment: &AttachmentId,
    form: &str,
    name: &str,
) -> Result<PictureView, StoreError> {
    let state = state_code(store.attachment_state(attachment)?);
    Ok(PictureView {
        attachment: (state == "kept").then(|| attachment.to_string()),
        form: form.to_owned(),
        state: state.to_owned(),
        name: name.to_owned(),
    })
}

/// How a kept file is on disk.
pub(crate) fn state_code(state: AttachmentState) -> &'static str {
    match state {
        AttachmentState::Kept => "kept",
        AttachmentState::Missing => "missing",
        AttachmentState::Changed => "changed",
    }
}
