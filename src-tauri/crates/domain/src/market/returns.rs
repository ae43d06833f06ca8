//! Goods on their way back, the order feed, and the marketplace's offices and news.

use crate::id::{OrderId, ProductId, Srid};
use crate::money::Money;
use chrono::{DateTime, Utc};

/// Goods on their way back to the seller.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReturnItem {
    /// The return's own id.
    pub id: String,
    /// The assembly order it belongs to.
    pub order_id: Option<OrderId>,
    /// The unit's bar code.
    pub unit: Option<String>,
    /// The sticker's number.
    pub sticker: Option<String>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// The goods' barcode.
    pub barcode: Option<String>,
    /// Subject or name of the goods.
    pub subject: Option<String>,
    /// Kind of return, in the marketplace's words.
    pub return_type: Option<String>,
    /// The reason, in the marketplace's words.
    pub reason: Option<String>,
    /// The state, in the marketplace's words.
    pub status: Option<String>,
    /// Where it can be collected.
    pub pickup_address: Option<String>,
    /// The office's id.
    pub pickup_office_id: Option<String>,
    /// When it is ready there, UTC.
    pub ready_at: Option<DateTime<Utc>>,
    /// When the storage ends, UTC.
    pub expires_at: Option<DateTime<Utc>>,
    /// When the seller got it, UTC.
    pub completed_at: Option<DateTime<Utc>>,
    /// True while the return is not finished.
    pub active: bool,
}

/// A row of the real-time order feed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FeedRow {
    /// The sold unit.
    pub srid: Srid,
    /// The product.
    pub product_id: Option<ProductId>,
    /// When it was ordered, UTC.
    pub created_at: Option<DateTime<Utc>>,
    /// When the row changed, UTC.
    pub updated_at: Option<DateTime<Utc>>,
    /// The state, as the marketplace writes it.
    pub status: Option<String>,
    /// How it was cancelled, as the marketplace writes it.
    pub cancel_type: Option<String>,
    /// Where it goes.
    pub destination: Option<String>,
    /// The seller's price.
    pub price: Option<Money>,
}

/// An order left unscanned that must be handed over again.
#[derive(Debug, Clone, PartialEq)]
pub struct Reshipment {
    /// The supply it was in.
    pub supply_id: String,
    /// The order.
    pub order_id: OrderId,
}

/// One of the marketplace's offices.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Office {
    /// The marketplace's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its city.
    pub city: Option<String>,
    /// Its address.
    pub address: Option<String>,
}

/// A piece of the marketplace's news.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewsItem {
    /// The marketplace's id.
    pub id: String,
    /// The headline.
    pub title: String,
    /// The text.
    pub text: Option<String>,
    /// When it was published, UTC.
    pub published_at: Option<DateTime<Utc>>,
}
