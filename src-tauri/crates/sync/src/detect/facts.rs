//! From the store's rows to the detectors' facts.

use crate::summary::timeline_of;
use chrono::{DateTime, Utc};
use recourse_domain::detect::{ChatFacts, ClaimFacts, Journey, OrderFacts, ReviewFacts};
use recourse_domain::id::{AccountId, ChatId, PlatformId};
use recourse_domain::leg::Leg;
use recourse_domain::market::{ChatMessage, Claim, HistoryEvent, Review};
use recourse_domain::timeline::Usual;
use recourse_store::{OrderRow, Reader, StoreError};
use serde_json::{Map, Value, json};

/// The seller's usual times, as the store maintains them.
///
/// # Errors
/// When the store cannot be read.
pub fn usual_of(r: &Reader, account: &AccountId) -> Result<Usual, StoreError> {
    let mut legs = Map::new();
    for (leg, usual) in r.leg_usuals(account)? {
        let enough =
            usual.basis >= u64::try_from(recourse_domain::timeline::MIN_FINISHED_LEGS).unwrap_or(u64::MAX);
        let seconds = |ms: i64| if enough { json!(ms / 1000) } else { Value::Null };
        legs.insert(
            Leg::code(leg).to_owned(),
            json!({ "count": usual.basis, "median": seconds(usual.median_ms), "p95": seconds(usual.p95_ms) }),
        );
    }
    serde_json::from_value(Value::Object(legs)).map_err(|error| StoreError::Data(error.to_string()))
}

/// Everything the detectors need about one order. `events`: its dated history as the store has it.
///
/// # Errors
/// When the store cannot be read.
pub fn order_facts(
    r: &Reader,
    platform: &PlatformId,
    row: &OrderRow,
    events: &[HistoryEvent],
    usual: &Usual,
    now: DateTime<Utc>,
) -> Result<OrderFacts, StoreError> {
    let timeline = timeline_of(row, events, now);
    let finance = match &row.order.srid {
        Some(srid) => r.finance_of_srid(&row.account, srid)?,
        None => Vec::new(),
    };
    Ok(OrderFacts {
        account: row.account.clone(),
        platform: platform.clone(),
        order: row.order.clone(),
        supplier_status: row.supplier_status.clone(),
        market_status: row.market_status.clone(),
        status_seen_at: Some(row.changed_at),
        journey: Journey::of(&timeline, usual),
        finance,
        returns: r.returns_of_order(&row.account, &row.order.id)?,
    })
}

pub(super) fn review_facts(
    r: &Reader,
    account: &AccountId,
    platform: &PlatformId,
    review: Review,
    within_s: i64,
    usual: &Usual,
    now: DateTime<Utc>,
) -> Result<ReviewFacts, StoreError> {
    let near = match (&review.product_id, review.last_order_at) {
        (Some(product), Some(at)) => r.orders_near(account, product, at, within_s)?,
        _ => Vec::new(),
    };
    let candidates = near
        .iter()
        .map(|row| order_facts(r, platform, row, &r.events(account, &row.order.id)?, usual, now))
        .collect::<Result<_, _>>()?;
    Ok(ReviewFacts {
        account: account.clone(),
        platform: platform.clone(),
        review,
        candidates,
    })
}

pub(super) fn claim_facts(
    r: &Reader,
    account: &AccountId,
    platform: &PlatformId,
    claim: Claim,
) -> Result<ClaimFacts, StoreError> {
    let (order, finance) = match &claim.srid {
        Some(srid) => (
            r.order_by_srid(account, srid)?.map(|row| row.order.id),
            r.finance_of_srid(account, srid)?,
        ),
        None => (None, Vec::new()),
    };
    Ok(ClaimFacts {
        account: account.clone(),
        platform: platform.clone(),
        claim,
        order,
        finance,
    })
}

pub(super) fn chat_facts(
    r: &Reader,
    account: &AccountId,
    platform: &PlatformId,
    chat: &ChatId,
    messages: Vec<ChatMessage>,
) -> Result<ChatFacts, StoreError> {
    let named = messages.iter().rev().find_map(|message| message.srid.clone());
    let srid = match named {
        Some(srid) => Some(srid),
        None => r.chat(account, chat)?.and_then(|chat| chat.srid),
    };
    let (order, claim_exists) = match &srid {
        Some(srid) => (
            r.order_by_srid(account, srid)?,
            !r.claims_of_srid(account, srid)?.is_empty(),
        ),
        None => (None, false),
    };
    Ok(ChatFacts {
        account: account.clone(),
        platform: platform.clone(),
        chat: chat.clone(),
        messages,
        srid,
        ordered_at: order.as_ref().and_then(|row| row.order.created_at),
        price: order.as_ref().and_then(|row| row.order.price),
        order: order.map(|row| row.order.id),
        claim_exists,
    })
}
