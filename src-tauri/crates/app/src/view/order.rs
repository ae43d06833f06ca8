//! Orders.

use super::common::MoneyView;
use super::parcel::{EventView, ParcelView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which orders.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct OrderFilter {
    /// Any id or words.
    pub query: Option<String>,
    /// Leg the parcel is in.
    pub leg: Option<String>,
    /// Silent for at least so many days.
    pub silent_days: Option<u32>,
    /// Marketplace.
    pub platform: Option<String>,
    /// Account.
    pub account: Option<String>,
    /// `all`, `moving`, `silent`, `refused`, `delivered`, `cancelled`.
    pub view: Option<String>,
    /// Ordered from this instant on, RFC 3339.
    pub ordered_from: Option<String>,
    /// Ordered before this instant, RFC 3339.
    pub ordered_before: Option<String>,
    /// With a case, or without one.
    pub has_case: Option<bool>,
    /// Exactly the orders of these ids, of any kind.
    pub ids: Option<Vec<String>>,
    /// `ordered`, `silence`, `days`, `price`, `converted`, `leg`; by default the newest first, of the silent ones the longest
    /// silent.
    pub sort: Option<String>,
    /// Oldest, shortest, smallest first. What is missing stands last either way.
    pub ascending: bool,
}

/// A part of a list, by its place in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OrderWindow {
    /// Place of the first row, from 0.
    pub offset: u32,
    /// The rows.
    pub items: Vec<OrderRow>,
    /// How many the whole list has, where that is known without putting it in order.
    pub total: Option<u32>,
}

/// What a whole list comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct OrderTotal {
    /// Orders.
    pub total: u32,
    /// A search found more; the newest of them are listed.
    pub capped: bool,
    /// Ids that were asked for and that no order has.
    pub missing: Vec<String>,
    /// Something changed while the list was made; it is worth asking again.
    pub stale: bool,
}

/// Ids out of pasted text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct PastedIds {
    /// The ids, found or not, without what was around them.
    pub ids: Vec<String>,
    /// How many of them belong to an order.
    pub found: u32,
}

/// Chosen orders: these, or all of a list but some.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct OrderSelection {
    /// The list.
    pub filter: OrderFilter,
    /// Keys `<account>/<order id>`; without them, the whole list.
    pub keys: Option<Vec<String>>,
    /// Keys that are not chosen although the list has them.
    pub except: Vec<String>,
}

/// What chosen orders come to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct OrderSumsView {
    /// Orders.
    pub count: u32,
    /// Prices, one sum per currency.
    pub price: Vec<MoneyView>,
    /// Prices as the marketplaces convert them, one sum per currency.
    pub converted: Vec<MoneyView>,
    /// Marketplaces of the orders, each once.
    pub platforms: Vec<String>,
    /// Legs the parcels are in, each once.
    pub legs: Vec<String>,
}

/// A column of the table as the seller arranged it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OrderColumn {
    /// Which: `line`, `order`, `title`, `shop`, `created`, `where`, `who`, `days`, `silence`, `last`, `price`, `converted`, `case`,
    /// `srid`, `sticker`, `tracking`.
    pub id: String,
    /// Shown.
    pub shown: bool,
    /// Width in hundredths of the text's size; its own when nothing was set.
    pub width: Option<u32>,
}

/// What an export was written to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OrdersWritten {
    /// The file.
    pub file: String,
    /// Its rows.
    pub orders: u32,
}

/// A page of orders, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OrderPage {
    /// The rows.
    pub items: Vec<OrderRow>,
    /// Where the next page starts; `None` at the end.
    pub next: Option<String>,
    /// How many there are in all, where it is cheap to know.
    pub total: Option<u32>,
}

/// A row of the orders table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OrderRow {
    /// Recourse's id of the row: `<account>/<order id>`.
    pub key: String,
    /// The marketplace's order id.
    pub id: String,
    /// Account id.
    pub account: String,
    /// Marketplace.
    pub platform: String,
    /// Shop's name.
    pub account_name: String,
    /// Product or article.
    pub title: String,
    /// When it was ordered.
    pub created_at: Option<String>,
    /// Leg code.
    pub leg: String,
    /// Last event code.
    pub event: String,
    /// Who answers.
    pub responsible: String,
    /// Small drawing.
    pub parcel: ParcelView,
    /// Days without news; `None` when finished.
    #[specta(type = Option<i32>)]
    pub silent_days: Option<f64>,
    /// Over the leg's limit.
    pub silent: bool,
    /// Price in the sale's currency.
    pub price: Option<MoneyView>,
    /// As the marketplace converts it.
    pub converted_price: Option<MoneyView>,
    /// Its cases.
    pub cases: Vec<String>,
    /// Last event with a time.
    pub last_at: Option<String>,
    /// The sold unit's id.
    pub srid: Option<String>,
    /// The label's number.
    pub sticker: Option<String>,
    /// The parcel's tracking number.
    pub tracking: Option<String>,
}

/// How many orders each view of the table has.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct OrderCounts {
    /// All.
    pub all: u32,
    /// On their way.
    pub moving: u32,
    /// Without news beyond the limit.
    pub silent: u32,
    /// Refused at receipt.
    pub refused: u32,
}

/// One order's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OrderView {
    /// The row.
    pub order: OrderRow,
    /// Ids it is known by, by kind: `srid`, `sticker`, `tracking_number`, `supply`, `basket`, `product`, `barcode`.
    pub ids: Vec<FieldView>,
    /// Other facts: article, office, scheme, comment, statuses as the marketplace writes them.
    pub facts: Vec<FieldView>,
    /// Every event.
    pub timeline: Vec<EventView>,
    /// Finance rows of the unit.
    pub money: Vec<MoneyLineView>,
    /// Claims, chats and reviews tied to it, and how.
    pub links: Vec<LinkView>,
    /// Cases on it.
    pub cases: Vec<super::case::CaseRow>,
    /// The order's page in the seller's portal.
    pub page: Option<String>,
}

/// A named value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct FieldView {
    /// Name; the catalogue has `field-<name>`.
    pub name: String,
    /// Value as it came.
    pub value: String,
}

/// One amount of a finance row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct MoneyLineView {
    /// Report and row.
    pub report: Option<String>,
    /// Row id.
    pub row: String,
    /// Day.
    pub date: Option<String>,
    /// `goods`, `logistics_out`, `logistics_back`, `handling`, `penalty`, `payout`, `other`.
    pub kind: String,
    /// The report's own column or words.
    pub label: String,
    /// The amount.
    pub amount: MoneyView,
}

/// A record tied to an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LinkView {
    /// `claim`, `chat`, `review`, `return`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// `exact` or `inferred`.
    pub certainty: String,
    /// By what: `srid`, `order_id`, `product_and_time`.
    pub by: String,
    /// How many orders it could be, for an inferred link.
    pub candidates: u32,
    /// A line to recognise it by.
    pub summary: String,
    /// When.
    pub at: Option<String>,
}

/// An order entered by hand. Instants are RFC 3339.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct OrderInput {
    /// The shop, by id or name: one whose orders are entered by hand.
    pub account: String,
    /// The marketplace's order id.
    pub order: String,
    /// The product.
    pub product: Option<String>,
    /// A decimal with a currency: `12.50 USD`.
    pub price: Option<String>,
    /// The country it goes to.
    pub country: Option<String>,
    /// The carrier.
    pub carrier: Option<String>,
    /// The parcel's tracking number.
    pub tracking_number: Option<String>,
    /// The seller holds the parcel of that number, or has handed it over.
    pub parcel: bool,
    /// When the buyer ordered.
    pub ordered_at: Option<String>,
    /// When the marketplace released it to be shipped.
    pub released_at: Option<String>,
    /// By when it must be shipped, where the marketplace names the instant.
    pub ship_by: Option<String>,
    /// When it was declared as shipped.
    pub shipped_at: Option<String>,
    /// The carrier's first scan.
    pub confirmed_at: Option<String>,
    /// When the buyer got it.
    pub delivered_at: Option<String>,
}
