//! Money rows: sales and returns of the statistics, and the finance report.

use crate::id::{OrderId, ProductId, Srid};
use crate::money::Money;
use chrono::{DateTime, NaiveDate, Utc};

/// A row of the statistics: an order, a sale or a return.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SaleRow {
    /// The row's id: the sale's id, or the srid for an order.
    pub id: String,
    /// `order` or `sale`.
    pub form: String,
    /// The sold unit.
    pub srid: Option<Srid>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// The seller's article.
    pub article: Option<String>,
    /// When it happened, UTC.
    pub at: Option<DateTime<Utc>>,
    /// When the row last changed, UTC.
    pub changed_at: Option<DateTime<Utc>>,
    /// Whether the order was cancelled.
    pub cancelled: bool,
    /// When, UTC.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// What the buyer paid.
    pub price: Option<Money>,
    /// What the seller is paid.
    pub payout: Option<Money>,
    /// The sticker's number.
    pub sticker: Option<String>,
    /// Subject or name of the goods.
    pub subject: Option<String>,
    /// Groups the orders of one basket.
    pub basket_id: Option<String>,
}

/// One amount of a finance row, by the report's own column name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinanceAmount {
    /// The report's column, such as `deliveryService` or `penalty`.
    pub column: String,
    /// The amount.
    pub money: Money,
}

/// A row of the finance report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FinanceRow {
    /// The row's id.
    pub id: String,
    /// The report's id.
    pub report_id: Option<String>,
    /// The sold unit.
    pub srid: Option<Srid>,
    /// The assembly order.
    pub order_id: Option<OrderId>,
    /// The ground of payment, in the marketplace's words.
    pub operation: Option<String>,
    /// Kind of logistics, fine or correction, in the marketplace's words.
    pub reason: Option<String>,
    /// The report's day.
    pub date: Option<NaiveDate>,
    /// When the unit was sold, UTC.
    pub sold_at: Option<DateTime<Utc>>,
    /// How many deliveries the row counts.
    pub deliveries: i64,
    /// How many returns the row counts.
    pub returns: i64,
    /// The amounts that are not zero.
    pub amounts: Vec<FinanceAmount>,
}
