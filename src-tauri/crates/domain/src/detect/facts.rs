//! What detectors are given.

use super::journey::Journey;
use crate::id::{AccountId, ChatId, OrderId, PlatformId, Srid};
use crate::market::{ChatMessage, Claim, FinanceRow, Order, ReturnItem, Review};
use crate::money::Money;
use crate::playbook::Catalogue;
use crate::review::Cause;
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
    /// What the seller typed in, for an order that no marketplace told of.
    pub entered: Option<Entered>,
}

/// What the seller typed in about an order of a shop that no connector reads. Instants are UTC.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entered {
    /// When the marketplace released the order to be shipped.
    pub released_at: Option<DateTime<Utc>>,
    /// By when it must be shipped, where the marketplace names the instant.
    pub ship_by: Option<DateTime<Utc>>,
    /// When the seller declared it as shipped.
    pub shipped_at: Option<DateTime<Utc>>,
    /// When the carrier first scanned it.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The carrier's name.
    pub carrier: Option<String>,
    /// The country it goes to.
    pub country: Option<String>,
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
    /// What the seller says it is about; it stands over what the words say.
    pub own_cause: Option<Cause>,
    /// The one complaint it allows was filed.
    pub complained: bool,
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
    /// When the unit was sold by the marketplace's reports, UTC: the nearest thing to the payment that is told.
    pub sold_at: Option<DateTime<Utc>>,
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
    /// When the unit was sold by the marketplace's reports, UTC.
    pub sold_at: Option<DateTime<Utc>>,
    /// The order's price in the currency of the sale.
    pub price: Option<Money>,
    /// A return claim on the unit is known already.
    pub claim_exists: bool,
}
