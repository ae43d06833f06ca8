//! From the store's rows to the detectors' facts.

use crate::summary::timeline_of;
use chrono::{DateTime, Utc};
use recourse_domain::detect::{ChatFacts, ClaimFacts, Entered, Journey, OrderFacts, ReviewFacts};
use recourse_domain::id::{AccountId, ChatId, PlatformId, Srid};
use recourse_domain::leg::Leg;
use recourse_domain::market::{ChatMessage, Claim, FinanceRow, HistoryEvent, Review};
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
        entered: entered(r, platform, row)?,
    })
}

/// What the seller typed in about an order; orders that a connector reads have nothing of the kind.
fn entered(r: &Reader, platform: &PlatformId, row: &OrderRow) -> Result<Option<Entered>, StoreError> {
    if recourse_connectors::registry::find(platform.as_str()).is_some() {
        return Ok(None);
    }
    Ok(r.hand_order(&row.account, &row.order.id)?.map(|order| Entered {
        released_at: order.released_at,
        ship_by: order.ship_by,
        shipped_at: order.shipped_at,
        confirmed_at: order.confirmed_at,
        carrier: order.carrier,
        country: order.country,
    }))
}

/// When a unit was sold by the marketplace's reports: the finance report, else the statistics.
fn sold_at(
    r: &Reader,
    account: &AccountId,
    srid: &Srid,
    finance: &[FinanceRow],
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let reported = finance.iter().filter(|row| row.returns == 0);
    if let Some(at) = reported.filter_map(|row| row.sold_at).min() {
        return Ok(Some(at));
    }
    let sales = r.sales_of_srid(account, srid)?;
    Ok(sales
        .iter()
        .filter(|row| row.form == "sale" && !row.cancelled)
        .filter_map(|row| row.at)
        .min())
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
    let own_cause = r.review_verdict(account, &review.id)?.cause;
    let complained = r
        .complaint(account, &review.id)?
        .is_some_and(|complaint| complaint.filed_at.is_some());
    Ok(ReviewFacts {
        account: account.clone(),
        platform: platform.clone(),
        review,
        candidates,
        own_cause,
        complained,
    })
}

pub(super) fn claim_facts(
    r: &Reader,
    account: &AccountId,
    platform: &PlatformId,
    claim: Claim,
) -> Result<ClaimFacts, StoreError> {
    let (order, finance, sold_at) = match &claim.srid {
        Some(srid) => {
            let finance = r.finance_of_srid(account, srid)?;
            let sold_at = sold_at(r, account, srid, &finance)?;
            let order = r.order_by_srid(account, srid)?.map(|row| row.order.id);
            (order, finance, sold_at)
        }
        None => (None, Vec::new(), None),
    };
    Ok(ClaimFacts {
        account: account.clone(),
        platform: platform.clone(),
        claim,
        order,
        finance,
        sold_at,
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
    let sold_at = match &srid {
        Some(srid) => sold_at(r, account, srid, &r.finance_of_srid(account, srid)?)?,
        None => None,
    };
    Ok(ChatFacts {
        account: account.clone(),
        platform: platform.clone(),
        chat: chat.clone(),
        messages,
        srid,
        ordered_at: order.as_ref().and_then(|row| row.order.created_at),
        sold_at,
        price: order.as_ref().and_then(|row| row.order.price),
        order: order.map(|row| row.order.id),
        claim_exists,
    })
}
