//! A page's records, gathered by what they are about.

use recourse_domain::id::OrderId;
use recourse_domain::market::{
    ChatMessage, ChatThread, Claim, FeedRow, FinanceRow, MarketRecord, NewsItem, Office, Order, OrderHistory,
    OrderStatus, Parcel, Reshipment, ReturnItem, Review, SaleRow, Supply,
};
use recourse_store::OrderSummary;
use std::collections::HashMap;

/// Everything a page says about one order.
#[derive(Debug)]
pub(crate) struct OrderChange {
    pub(crate) id: OrderId,
    pub(crate) order: Option<Box<Order>>,
    pub(crate) status: Option<OrderStatus>,
    pub(crate) history: Option<OrderHistory>,
    pub(crate) parcel: Option<Parcel>,
    pub(crate) summary: Option<OrderSummary>,
}

/// A page's records.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) orders: Vec<OrderChange>,
    places: HashMap<OrderId, usize>,
    pub(crate) supplies: Vec<Supply>,
    pub(crate) reshipments: Vec<Reshipment>,
    pub(crate) reviews: Vec<Review>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) chats: Vec<ChatThread>,
    pub(crate) messages: Vec<ChatMessage>,
    pub(crate) returns: Vec<ReturnItem>,
    pub(crate) feed: Vec<FeedRow>,
    pub(crate) sales: Vec<SaleRow>,
    pub(crate) finance: Vec<FinanceRow>,
    pub(crate) offices: Vec<Office>,
    pub(crate) news: Vec<NewsItem>,
}

impl Batch {
    pub(crate) fn push(&mut self, record: MarketRecord) {
        match record {
            MarketRecord::Order(order) => {
                let id = order.id.clone();
                self.order(id).order = Some(order);
            }
            MarketRecord::Status(status) => {
                let id = status.order_id.clone();
                self.order(id).status = Some(status);
            }
            MarketRecord::History(history) => {
                let id = history.order_id.clone();
                self.order(id).history = Some(history);
            }
            MarketRecord::Parcel(parcel) => {
                let id = parcel.order_id.clone();
                self.order(id).parcel = Some(parcel);
            }
            MarketRecord::Supply(supply) => self.supplies.push(supply),
            MarketRecord::Reshipment(reshipment) => self.reshipments.push(reshipment),
            MarketRecord::Review(review) => self.reviews.push(*review),
            MarketRecord::Claim(claim) => self.claims.push(*claim),
            MarketRecord::Chat(chat) => self.chats.push(chat),
            MarketRecord::Message(message) => self.messages.push(message),
            MarketRecord::Return(item) => self.returns.push(*item),
            MarketRecord::Feed(row) => self.feed.push(row),
            MarketRecord::Sale(row) => self.sales.push(*row),
            MarketRecord::Finance(row) => self.finance.push(*row),
            MarketRecord::Office(office) => self.offices.push(office),
            MarketRecord::News(item) => self.news.push(item),
        }
    }

    fn order(&mut self, id: OrderId) -> &mut OrderChange {
        let place = match self.places.get(&id) {
            Some(place) if *place < self.orders.len() => *place,
            _ => {
                let place = self.orders.len();
                self.places.insert(id.clone(), place);
                self.orders.push(OrderChange {
                    id,
                    order: None,
                    status: None,
                    history: None,
                    parcel: None,
                    summary: None,
                });
                place
            }
        };
        // The place was found or made just now.
        #[expect(clippy::indexing_slicing, reason = "the place is below the length")]
        &mut self.orders[place]
    }
}
