//! Orders, statuses, histories, parcels.

use super::{HISTORY, ORDERED, PRODUCT, STATUS};
use crate::{cny, rub, utc};
use chrono::{DateTime, SecondsFormat, Utc};
use recourse_domain::id::{OrderId, ProductId, Srid, Vocabulary};
use recourse_domain::market::{HistoryEvent, Order, OrderHistory, OrderItem, OrderStatus, Parcel};
use recourse_domain::money::Money;

/// Builds an order.
#[derive(Debug, Clone)]
pub struct OrderBuilder(Order);

impl OrderBuilder {
    /// A cross-border order with this id: one thermos mug for 899.00 ₽, srid `srid-<id>`.
    pub fn new(id: &str) -> Self {
        Self(Order {
            id: OrderId::new(id),
            srid: Some(Srid::new(format!("srid-{id}"))),
            basket_id: Some(format!("basket-{id}")),
            created_at: Some(utc(ORDERED)),
            created_day_only: false,
            items: vec![OrderItem {
                product_id: Some(ProductId::new(PRODUCT)),
                variant_id: Some("1461681000".to_owned()),
                article: Some("TM-500-BLK".to_owned()),
                barcodes: vec!["2042291443900".to_owned()],
                title: Some("Термокружка 500 мл".to_owned()),
                variant: None,
                quantity: 1,
            }],
            seller_warehouse: Some("1745949".to_owned()),
            office_id: Some("23071".to_owned()),
            office: Some("Пекин".to_owned()),
            scheme: Some("fbs".to_owned()),
            cross_border: Some(true),
            zero_stock: false,
            comment: None,
            price: Some(rub(89_900)),
            converted_price: Some(cny(7_134)),
            supply_id: Some("WB-GI-92000001".to_owned()),
            tracking_number: None,
            sticker: None,
        })
    }

    /// Its srid.
    pub fn srid(mut self, srid: &str) -> Self {
        self.0.srid = Some(Srid::new(srid));
        self
    }

    /// When it was made.
    pub fn created(mut self, at: DateTime<Utc>) -> Self {
        self.0.created_at = Some(at);
        self
    }

    /// Its product.
    pub fn product(mut self, id: &str) -> Self {
        for item in &mut self.0.items {
            item.product_id = Some(ProductId::new(id));
        }
        self
    }

    /// The seller's article.
    pub fn article(mut self, article: &str) -> Self {
        for item in &mut self.0.items {
            item.article = Some(article.to_owned());
        }
        self
    }

    /// Whether it crosses a border.
    pub fn cross_border(mut self, yes: bool) -> Self {
        self.0.cross_border = Some(yes);
        self
    }

    /// What the buyer pays; the converted price is left as it is.
    pub fn price(mut self, price: Money) -> Self {
        self.0.price = Some(price);
        self
    }

    /// The supply; `None` for an order that was not packed.
    pub fn supply(mut self, id: Option<&str>) -> Self {
        self.0.supply_id = id.map(str::to_owned);
        self
    }

    /// The tracking number.
    pub fn track(mut self, number: &str) -> Self {
        self.0.tracking_number = Some(number.to_owned());
        self
    }

    /// The sticker's number.
    pub fn sticker(mut self, number: &str) -> Self {
        self.0.sticker = Some(number.to_owned());
        self
    }

    /// Changes anything else.
    pub fn with(mut self, change: impl FnOnce(&mut Order)) -> Self {
        change(&mut self.0);
        self
    }

    /// The order.
    pub fn build(self) -> Order {
        self.0
    }
}

/// An order's present status; cancellable exactly while it is `new` or `confirm` and `waiting`.
pub fn status(order: &str, supplier: &str, market: &str) -> OrderStatus {
    OrderStatus {
        order_id: OrderId::new(order),
        supplier_status: Some(supplier.to_owned()),
        market_status: Some(market.to_owned()),
        vocabulary: Vocabulary::new(STATUS),
        cancellable: Some(matches!(supplier, "new" | "confirm") && market == "waiting"),
    }
}

/// A parcel with its number.
pub fn parcel(order: &str, number: &str) -> Parcel {
    Parcel {
        order_id: OrderId::new(order),
        tracking_number: Some(number.to_owned()),
        sticker: None,
        state: Some("ready".to_owned()),
    }
}

/// Builds a dated history.
#[derive(Debug, Clone)]
pub struct HistoryBuilder(OrderHistory);

impl HistoryBuilder {
    /// An empty history of this order.
    pub fn new(order: &str) -> Self {
        Self(OrderHistory {
            order_id: OrderId::new(order),
            planned_delivery: None,
            events: Vec::new(),
        })
    }

    /// The planned delivery.
    pub fn planned(mut self, at: DateTime<Utc>) -> Self {
        self.0.planned_delivery = Some(at);
        self
    }

    /// An event at an instant.
    pub fn on(mut self, at: DateTime<Utc>, code: &str) -> Self {
        self.0.events.push(HistoryEvent {
            source: Vocabulary::new(HISTORY),
            code: code.to_owned(),
            at: Some(at),
            original_time: Some(at.to_rfc3339_opts(SecondsFormat::Secs, true)),
            text: None,
            place: None,
        });
        self
    }

    /// The same, from an RFC 3339 text.
    pub fn at(self, time: &str, code: &str) -> Self {
        self.on(utc(time), code)
    }

    /// An event without a time.
    pub fn untimed(mut self, code: &str) -> Self {
        self.0.events.push(HistoryEvent {
            source: Vocabulary::new(HISTORY),
            code: code.to_owned(),
            at: None,
            original_time: None,
            text: None,
            place: None,
        });
        self
    }

    /// The history.
    pub fn build(self) -> OrderHistory {
        self.0
    }
}
