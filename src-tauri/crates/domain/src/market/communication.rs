//! What buyers write: reviews, claims and chats. All of it is hostile text.

use crate::id::{ChatId, ClaimId, ProductId, ReviewId, Srid};
use crate::money::Money;
use chrono::{DateTime, Utc};

/// A picture, video or file at a marketplace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaLink {
    /// The https address, or the marketplace's download id where there is no address.
    pub url: String,
    /// `image`, `video` or `file`.
    pub form: String,
    /// File name, where told.
    pub name: Option<String>,
}

/// A review of a product.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Review {
    /// The marketplace's id.
    pub id: ReviewId,
    /// The product.
    pub product_id: Option<ProductId>,
    /// The product's name.
    pub product_name: Option<String>,
    /// The seller's article.
    pub article: Option<String>,
    /// Size or colour.
    pub variant: Option<String>,
    /// Stars, 1 to 5.
    pub stars: Option<u8>,
    /// When it was written, UTC.
    pub created_at: Option<DateTime<Utc>>,
    /// The text.
    pub text: String,
    /// What the buyer liked.
    pub pros: String,
    /// What the buyer did not like.
    pub cons: String,
    /// The seller's answer.
    pub answer: Option<String>,
    /// The answer's state, as the marketplace writes it.
    pub answer_state: Option<String>,
    /// The buyer's name as shown.
    pub buyer_name: Option<String>,
    /// What became of the order, as the marketplace writes it.
    pub order_outcome: Option<String>,
    /// When the buyer's last order of the product was placed, UTC: the only tie to an order.
    pub last_order_at: Option<DateTime<Utc>>,
    /// The bar code of that unit.
    pub last_order_unit: Option<String>,
    /// Whether a complaint is still possible.
    pub can_complain: Option<bool>,
    /// Photos and video.
    pub media: Vec<MediaLink>,
    /// True when the marketplace lists it in the archive.
    pub archived: bool,
}

/// A buyer's claim to return goods.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Claim {
    /// The marketplace's id.
    pub id: ClaimId,
    /// The sold unit.
    pub srid: Option<Srid>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// The product's name.
    pub product_name: Option<String>,
    /// Where it came from, as the marketplace writes it.
    pub claim_type: Option<String>,
    /// The decision so far, as the marketplace writes it.
    pub status: Option<String>,
    /// What becomes of the goods, as the marketplace writes it.
    pub goods_status: Option<String>,
    /// The buyer's words.
    pub buyer_text: String,
    /// The marketplace's words to the buyer.
    pub market_text: Option<String>,
    /// When it was made, UTC.
    pub created_at: Option<DateTime<Utc>>,
    /// When it was reviewed, UTC.
    pub updated_at: Option<DateTime<Utc>>,
    /// When the unit was ordered, UTC.
    pub ordered_at: Option<DateTime<Utc>>,
    /// When the buyer received it, UTC.
    pub delivered_at: Option<DateTime<Utc>>,
    /// The price.
    pub price: Option<Money>,
    /// What the seller may answer right now; empty: nothing.
    pub actions: Vec<String>,
    /// Result of the device check, where there is one.
    pub device_check: Option<String>,
    /// The buyer's photos and video.
    pub media: Vec<MediaLink>,
    /// True when the marketplace lists it in the archive.
    pub archived: bool,
}

/// A chat with a buyer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChatThread {
    /// The marketplace's id.
    pub id: ChatId,
    /// The buyer's name as shown.
    pub buyer_name: Option<String>,
    /// The sold unit the chat is about.
    pub srid: Option<Srid>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// Signature needed to answer.
    pub reply_sign: Option<String>,
    /// The last message's text.
    pub last_text: Option<String>,
    /// When the last message was sent, UTC.
    pub last_at: Option<DateTime<Utc>>,
}

/// A message in a chat.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChatMessage {
    /// The marketplace's id of the event.
    pub id: String,
    /// The chat.
    pub chat_id: ChatId,
    /// `client`, `seller` or the marketplace's word for itself.
    pub sender: String,
    /// Kind of event, as the marketplace writes it.
    pub kind: String,
    /// The text; empty for a picture alone.
    pub text: String,
    /// When it was sent, UTC.
    pub sent_at: Option<DateTime<Utc>>,
    /// The sold unit, if the message names one.
    pub srid: Option<Srid>,
    /// Signature needed to answer, where the message carries one.
    pub reply_sign: Option<String>,
    /// Attached pictures and files.
    pub media: Vec<MediaLink>,
}
