//! Orders, their statuses, histories, parcels and supplies.

use crate::id::{OrderId, ProductId, Srid, Vocabulary};
use crate::money::Money;
use chrono::{DateTime, Utc};

/// An assembly order: what one buyer ordered and one seller packs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Order {
    /// The marketplace's id of the order.
    pub id: OrderId,
    /// The id that ties claims, statistics and finance rows to it.
    pub srid: Option<Srid>,
    /// Groups the orders of one basket.
    pub basket_id: Option<String>,
    /// When the buyer ordered, UTC. From an archive that tells only the day, midnight of that day.
    pub created_at: Option<DateTime<Utc>>,
    /// True when only the day of `created_at` is known.
    pub created_day_only: bool,
    /// What was ordered; one item on marketplaces where an assembly order is one unit.
    pub items: Vec<OrderItem>,
    /// The seller's warehouse at the marketplace.
    pub seller_warehouse: Option<String>,
    /// The marketplace's office the order goes to first.
    pub office_id: Option<String>,
    /// Office names as the marketplace writes them, comma-separated.
    pub office: Option<String>,
    /// Delivery scheme, such as `fbs`.
    pub scheme: Option<String>,
    /// Whether the parcel crosses a border; `None` when not told.
    pub cross_border: Option<bool>,
    /// Ordered while the stock was zero.
    pub zero_stock: bool,
    /// The buyer's comment.
    pub comment: Option<String>,
    /// What the buyer was asked to pay, in the currency of the sale.
    pub price: Option<Money>,
    /// The same as the marketplace converts it into the seller's currency; never converted by Recourse.
    pub converted_price: Option<Money>,
    /// The supply it was handed over in.
    pub supply_id: Option<String>,
    /// The parcel's tracking number.
    pub tracking_number: Option<String>,
    /// The sticker's number.
    pub sticker: Option<String>,
}

/// One kind of goods in an order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OrderItem {
    /// The marketplace's product id.
    pub product_id: Option<ProductId>,
    /// The marketplace's id of the size or variant.
    pub variant_id: Option<String>,
    /// The seller's own article.
    pub article: Option<String>,
    /// Barcodes.
    pub barcodes: Vec<String>,
    /// The product's name, where the marketplace tells it.
    pub title: Option<String>,
    /// Size or colour.
    pub variant: Option<String>,
    /// Pieces.
    pub quantity: u32,
}

/// The present status of an order, as two codes of the marketplace.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderStatus {
    /// The order.
    pub order_id: OrderId,
    /// What the seller did with it.
    pub supplier_status: Option<String>,
    /// Where the marketplace has it.
    pub market_status: Option<String>,
    /// The vocabulary of `market_status`.
    pub vocabulary: Vocabulary,
    /// Whether the seller may still cancel it.
    pub cancellable: Option<bool>,
}

/// A dated history of an order's parcel.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderHistory {
    /// The order.
    pub order_id: OrderId,
    /// The planned delivery, where told.
    pub planned_delivery: Option<DateTime<Utc>>,
    /// The events, in the order they came.
    pub events: Vec<HistoryEvent>,
}

/// One event as its source tells it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct HistoryEvent {
    /// The vocabulary of `code`.
    pub source: Vocabulary,
    /// The code exactly as it came.
    pub code: String,
    /// When it happened, UTC; `None` for an event without a time.
    pub at: Option<DateTime<Utc>>,
    /// The time's text exactly as it came.
    pub original_time: Option<String>,
    /// The source's own words, where it has any.
    pub text: Option<String>,
    /// The place, where told.
    pub place: Option<String>,
}

/// A parcel's number and sticker, told apart from the order.
#[derive(Debug, Clone, PartialEq)]
pub struct Parcel {
    /// The order.
    pub order_id: OrderId,
    /// The tracking number; `None` while the carrier has not given one.
    pub tracking_number: Option<String>,
    /// The sticker's number.
    pub sticker: Option<String>,
    /// The label's state as the marketplace writes it.
    pub state: Option<String>,
}

/// A batch of orders handed over together.
#[derive(Debug, Clone, PartialEq)]
pub struct Supply {
    /// The marketplace's id.
    pub id: String,
    /// The seller's name for it.
    pub name: Option<String>,
    /// Whether it was closed.
    pub done: bool,
    /// When it was made.
    pub created_at: Option<DateTime<Utc>>,
    /// When it was closed: the seller's word that it was handed over.
    pub closed_at: Option<DateTime<Utc>>,
    /// When the marketplace scanned it.
    pub scanned_at: Option<DateTime<Utc>>,
    /// Whether it crosses a border.
    pub cross_border: Option<bool>,
}
