//! What marketplaces tell, in one shape. Connectors produce these records; the store keeps them; everything else reads them.
//!
//! Every enum from outside stays text: an unknown code is kept and shown, never guessed.

pub mod communication;
pub mod finance;
pub mod order;
pub mod returns;

pub use communication::{ChatMessage, ChatThread, Claim, MediaLink, Review};
pub use finance::{FinanceRow, SaleRow};
pub use order::{HistoryEvent, Order, OrderHistory, OrderItem, OrderStatus, Parcel, Supply};
pub use returns::{FeedRow, NewsItem, Office, Reshipment, ReturnItem};

/// One normalised record of one stream.
#[derive(Debug, Clone, PartialEq)]
pub enum MarketRecord {
    /// An assembly order.
    Order(Box<Order>),
    /// An order's present status.
    Status(OrderStatus),
    /// An order's dated history.
    History(OrderHistory),
    /// A parcel's number and sticker.
    Parcel(Parcel),
    /// A supply: a batch of orders handed over together.
    Supply(Supply),
    /// An order that must be handed over again.
    Reshipment(Reshipment),
    /// A review.
    Review(Box<Review>),
    /// A buyer's return claim.
    Claim(Box<Claim>),
    /// A chat and the order it is about.
    Chat(ChatThread),
    /// A message in a chat.
    Message(ChatMessage),
    /// Goods on their way back to the seller.
    Return(Box<ReturnItem>),
    /// A row of the real-time order feed.
    Feed(FeedRow),
    /// A row of the statistics reports.
    Sale(Box<SaleRow>),
    /// A row of the finance report.
    Finance(Box<FinanceRow>),
    /// One of the marketplace's offices.
    Office(Office),
    /// A piece of the marketplace's news.
    News(NewsItem),
}
