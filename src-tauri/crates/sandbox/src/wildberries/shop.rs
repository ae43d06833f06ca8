//! Everything a shop holds, close to the wire. One set of records stands behind all methods, so that they agree.

use super::act::Act;
use crate::picture::Picture;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A seller's shop: the state of the sandbox.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Shop {
    /// What the shop was drawn from.
    pub seed: u64,
    /// The seller.
    pub seller: Seller,
    /// The goods; orders name them by their place in this list.
    pub products: Vec<Product>,
    /// Assembly orders, oldest first.
    pub orders: Vec<Order>,
    /// Supplies, oldest first.
    pub supplies: Vec<Supply>,
    /// Orders that must be handed over again, with their supply.
    pub reshipments: Vec<(String, i64)>,
    /// Reviews.
    pub reviews: Vec<Review>,
    /// Questions of buyers.
    pub questions: Vec<Question>,
    /// Return claims.
    pub claims: Vec<Claim>,
    /// Chats.
    pub chats: Vec<Chat>,
    /// Messages of all chats, oldest first.
    pub messages: Vec<Message>,
    /// Files of chats, by download id.
    pub downloads: BTreeMap<String, Download>,
    /// Goods on their way back to the seller.
    pub returns: Vec<Return>,
    /// Rows of the finance report, by rising row id.
    pub finance: Vec<FinanceRow>,
    /// The portal's news, by rising id.
    pub news: Vec<News>,
    /// The marketplace's offices.
    pub offices: Vec<Office>,
    /// The seller's warehouses.
    pub warehouses: Vec<Warehouse>,
    /// Pieces in stock, by chrtId.
    pub stocks: BTreeMap<i64, i64>,
    /// Pictures by the path they are fetched from.
    pub pictures: BTreeMap<String, Picture>,
    /// Writes that took effect, in their order.
    #[serde(default)]
    pub acts: Vec<Act>,
}

/// The seller.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Seller {
    /// The seller's id: a UUID.
    pub sid: String,
    /// The legal name.
    pub name: String,
    /// The tax number.
    pub tin: String,
    /// The shop's name.
    pub trade_mark: String,
    /// Where the seller is registered.
    pub country: String,
}

/// A product in one size.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Product {
    /// The marketplace's id of the card.
    pub nm_id: i64,
    /// The marketplace's id of the size.
    pub chrt_id: i64,
    /// The id of the joined card.
    pub imt_id: i64,
    /// The seller's article.
    pub article: String,
    /// The name.
    pub name: String,
    /// The barcode.
    pub sku: String,
    /// The brand.
    pub brand: String,
    /// The subject.
    pub subject: String,
    /// The subject's id.
    pub subject_id: i64,
    /// The category above the subject.
    pub category: String,
    /// The colour.
    pub color: String,
    /// What buyers pay, kopecks.
    pub price: i64,
    /// What it looks like.
    pub look: crate::picture::Subject,
}

/// One dated step of a parcel, by the code of the status history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// When; steps after the sandbox's present have not happened yet. `None` for a step the carrier did not date.
    pub at: Option<DateTime<Utc>>,
    /// The code.
    pub code: String,
}

/// How an order's journey ends once all its steps have happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Ending {
    /// It does not end: the parcel is somewhere on its way.
    #[default]
    Open,
    /// The buyer received it.
    Sold,
    /// The buyer received it and gave it back.
    Returned,
    /// The buyer refused it at the pick-up point.
    Refused,
    /// The storage at the pick-up point ended.
    Expired,
    /// The buyer cancelled in the first hour.
    DeclinedByBuyer,
    /// The buyer cancelled in the first hour while the seller had just begun to pack.
    DeclinedInAssembly,
    /// The seller cancelled.
    CancelledBySeller,
    /// The carrier cancelled.
    CancelledByCarrier,
    /// Cancelled because of a defect.
    Defect,
}

/// An assembly order: one unit of goods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// The assembly order's id.
    pub id: i64,
    /// The id that claims, chats, statistics and finance rows share.
    pub rid: String,
    /// Groups a basket.
    pub order_uid: String,
    /// Place in [`Shop::products`].
    pub product: usize,
    /// When the buyer ordered.
    pub created_at: DateTime<Utc>,
    /// Whether it crosses a border.
    pub cross_border: bool,
    /// The seller's warehouse.
    pub warehouse_id: i64,
    /// The marketplace's office.
    pub office_id: i64,
    /// Its city.
    pub office: String,
    /// What the buyer pays, kopecks.
    pub price: i64,
    /// The seller's price, kopecks.
    pub sale_price: i64,
    /// The price as the marketplace converts it, minor units of `converted_currency`.
    pub converted_price: i64,
    /// ISO 4217 number of the seller's currency.
    pub converted_currency: u16,
    /// Ordered at zero stock.
    pub zero_stock: bool,
    /// The buyer's comment.
    pub comment: String,
    /// The supply.
    pub supply_id: Option<String>,
    /// The parcel's number, once the carrier gave one.
    pub track_number: Option<String>,
    /// Number on the sticker.
    pub sticker: i64,
    /// The unit's barcode.
    pub shk_id: i64,
    /// Planned delivery.
    pub planned_delivery: DateTime<Utc>,
    /// The parcel's steps, also those still to come.
    pub journey: Vec<Step>,
    /// What the last step means.
    pub ending: Ending,
    /// The buyer's city and district.
    pub destination: (String, String),
    /// When the seller cancelled it through the API.
    pub cancelled_at: Option<DateTime<Utc>>,
}

/// A supply.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Supply {
    /// `WB-GI-…`
    pub id: String,
    /// The seller's name for it.
    pub name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// When it was scanned.
    pub scanned_at: Option<DateTime<Utc>>,
    /// Whether it crosses a border.
    pub cross_border: bool,
}

/// An answer of the seller to a review or a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The text.
    pub text: String,
    /// `wbRu`, `reviewRequired`, `rejected`.
    pub state: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// How often it was changed.
    pub edits: u32,
}

/// A review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// 20 letters and digits.
    pub id: String,
    /// Place in [`Shop::products`].
    pub product: usize,
    /// Stars.
    pub stars: i64,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// The text.
    pub text: String,
    /// What the buyer liked.
    pub pros: String,
    /// What the buyer did not like.
    pub cons: String,
    /// The buyer's first name as shown.
    pub buyer: String,
    /// The answer.
    pub reply: Option<Reply>,
    /// Paths of the photos, full size, without host.
    pub photos: Vec<String>,
    /// `buyout`, `rejected`, `returned`, `notSpecified`.
    pub order_status: String,
    /// When the buyer's last order of the product was placed.
    pub last_order_at: DateTime<Utc>,
    /// The unit's barcode.
    pub last_order_shk: i64,
    /// Tags.
    pub tags: Vec<String>,
    /// Seen in the portal.
    pub viewed: bool,
    /// Whether a complaint is still possible.
    pub can_complain: bool,
}

/// A question about a product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The id.
    pub id: String,
    /// Place in [`Shop::products`].
    pub product: usize,
    /// The text.
    pub text: String,
    /// When it was asked.
    pub created_at: DateTime<Utc>,
    /// The answer.
    pub reply: Option<Reply>,
    /// Seen in the portal.
    pub viewed: bool,
}

/// A return claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// A UUID.
    pub id: String,
    /// Place in [`Shop::orders`].
    pub order: usize,
    /// 1 buyers' portal, 3 chat.
    pub claim_type: i64,
    /// 0 under review, 1 refused, 2 approved.
    pub status: i64,
    /// What becomes of the goods.
    pub status_ex: i64,
    /// The buyer's words.
    pub comment: String,
    /// The marketplace's words to the buyer.
    pub answer: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was reviewed; the same as made while it was not.
    pub updated_at: DateTime<Utc>,
    /// When the buyer received the goods.
    pub delivered_at: DateTime<Utc>,
    /// How many photos there are.
    pub photos: u32,
    /// What the seller may answer.
    pub actions: Vec<String>,
}

/// A chat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chat {
    /// `1:` and a UUID.
    pub id: String,
    /// Place in [`Shop::orders`].
    pub order: usize,
    /// The buyer's first name; may be empty.
    pub buyer: String,
    /// Signature for answers.
    pub reply_sign: String,
}

/// A message of a chat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The event's id.
    pub id: String,
    /// The chat.
    pub chat: String,
    /// `client`, `seller`, `wb`.
    pub sender: String,
    /// Where it was written.
    pub source: String,
    /// The text; empty for a picture alone.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
    /// True for the chat's first.
    pub opens: bool,
    /// Download ids of pictures.
    pub images: Vec<String>,
    /// Download ids of files.
    pub files: Vec<String>,
}

/// A file of a chat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Download {
    /// The file's name.
    pub name: String,
    /// What it shows; `None` for a PDF or a file the seller sent.
    pub picture: Option<Picture>,
    /// So many requests are still answered with 202.
    pub pending: u32,
    /// Refused by moderation.
    pub refused: bool,
}

/// A row of the report about goods on their way back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Return {
    /// Place in [`Shop::orders`].
    pub order: usize,
    /// The return's own id: `mp.….r`.
    pub srid: String,
    /// Kind, in the marketplace's words.
    pub kind: String,
    /// State, in the marketplace's words.
    pub status: String,
    /// The pick-up point.
    pub address: String,
    /// Its id.
    pub office_id: i64,
    /// When it is ready there.
    pub ready_at: Option<DateTime<Utc>>,
    /// When the storage ends.
    pub expires_at: Option<DateTime<Utc>>,
    /// When the seller got it.
    pub completed_at: Option<DateTime<Utc>>,
}

/// A row of the finance report; amounts in kopecks.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FinanceRow {
    /// The row's id.
    pub rrd_id: i64,
    /// The report's id.
    pub report_id: i64,
    /// First day of the report's week.
    pub from: chrono::NaiveDate,
    /// Last day of the report's week.
    pub to: chrono::NaiveDate,
    /// Place in [`Shop::orders`].
    pub order: usize,
    /// `Продажа`, `Возврат` or empty.
    pub document: String,
    /// Ground of payment.
    pub operation: String,
    /// Kind of logistics, fine or correction.
    pub reason: String,
    /// Pieces sold or returned.
    pub quantity: i64,
    /// Day of the operation.
    pub day: chrono::NaiveDate,
    /// When it was sold.
    pub sold_at: DateTime<Utc>,
    /// Deliveries.
    pub deliveries: i64,
    /// Returns.
    pub returns: i64,
    /// Amounts that are not zero, by their column.
    pub amounts: BTreeMap<String, i64>,
}

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct News {
    /// The id.
    pub id: i64,
    /// The headline.
    pub header: String,
    /// The text.
    pub content: String,
    /// When it was published.
    pub at: DateTime<Utc>,
    /// Tags.
    pub types: Vec<(i64, String)>,
}

/// One of the marketplace's offices.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Office {
    /// The id.
    pub id: i64,
    /// The name.
    pub name: String,
    /// The city.
    pub city: String,
    /// The address.
    pub address: String,
    /// Longitude, degrees.
    pub longitude: f64,
    /// Latitude, degrees.
    pub latitude: f64,
    /// The federal district.
    pub district: Option<String>,
}

/// A warehouse of the seller.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Warehouse {
    /// The id.
    pub id: i64,
    /// The name.
    pub name: String,
    /// The office its orders go to.
    pub office_id: i64,
}
