//! What detectors are given.

use super::journey::Journey;
use crate::id::{AccountId, ChatId, OrderId, PlatformId, Srid};
use crate::market::{ChatMessage, Claim, FinanceRow, Order, ReturnItem, Review};
use crate::money::Money;
use crate::playbook::Catalogue;
use crate::rulebook::Rulebook;
use chrono::{DateTime, Utc};

/// Rules, playbooks and the present.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The rulebook, with the seller's own values.
    pub rulebook: &'a Rulebook,
    /// The playbooks.
    pub catalogue: &'a Catalogue,
    /// The present.
    pub now: DateTime<Utc>,
}

/// An order with all that is known about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OrderFacts {
    /// The account.
    pub account: AccountId,
    /// Its marketplace.
    pub platform: PlatformId,
    /// The order.
    pub order: Order,
    /// What the seller did with it, as the marketplace writes it.
    pub supplier_status: Option<String>,
    /// Where the marketplace has it, as it writes it.
    pub market_status: Option<String>,
    /// When the present status was first seen, UTC.
    pub status_seen_at: Option<DateTime<Utc>>,
    /// The parcel's journey.
    pub journey: Journey,
    /// Finance rows of the unit.
    pub finance: Vec<FinanceRow>,
    /// Goods of the order on their way back.
    pub returns: Vec<ReturnItem>,
}

/// A review with the orders it could be about.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReviewFacts {
    /// The account.
    pub account: AccountId,
    /// Its marketplace.
    pub platform: PlatformId,
    /// The review.
    pub review: Review,
    /// Orders of the same product around the review's last order time; more may be given, they are looked through again.
    pub candidates: Vec<OrderFacts>,
}

/// A claim with its order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClaimFacts {
    /// The account.
    pub account: AccountId,
    /// Its marketplace.
    pub platform: PlatformId,
    /// The claim.
    pub claim: Claim,
    /// The order of the claim's srid.
    pub order: Option<OrderId>,
    /// Finance rows of the unit.
    pub finance: Vec<FinanceRow>,
}

/// A chat with the order it is about.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChatFacts {
    /// The account.
    pub account: AccountId,
    /// Its marketplace.
    pub platform: PlatformId,
    /// The chat's id.
    pub chat: ChatId,
    /// Its messages, in any order.
    pub messages: Vec<ChatMessage>,
    /// The sold unit the chat is about.
    pub srid: Option<Srid>,
    /// The order of that unit.
    pub order: Option<OrderId>,
    /// When the unit was ordered, UTC.
    pub ordered_at: Option<DateTime<Utc>>,
    /// The order's price in the currency of the sale.
    pub price: Option<Money>,
    /// A return claim on the unit is known already.
    pub claim_exists: bool,
}
