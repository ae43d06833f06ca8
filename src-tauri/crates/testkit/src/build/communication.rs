//! Reviews and claims.

use super::{ORDERED, PRODUCT};
use crate::{rub, utc};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::{ClaimId, ProductId, ReviewId, Srid};
use recourse_domain::market::{Claim, MediaLink, Review};
use recourse_domain::money::Money;

/// Builds a review.
#[derive(Debug, Clone)]
pub struct ReviewBuilder(Review);

impl ReviewBuilder {
    /// A review with so many stars and a short text, unanswered, of the order that [`super::OrderBuilder`] makes.
    pub fn new(id: &str, stars: u8) -> Self {
        Self(Review {
            id: ReviewId::new(id),
            product_id: Some(ProductId::new(PRODUCT)),
            product_name: Some("Термокружка 500 мл".to_owned()),
            article: Some("TM-500-BLK".to_owned()),
            stars: Some(stars),
            created_at: Some(utc(ORDERED) + TimeDelta::days(40)),
            text: "Пришло поздно.".to_owned(),
            buyer_name: Some("Анна".to_owned()),
            order_outcome: Some("buyout".to_owned()),
            last_order_at: Some(utc(ORDERED)),
            can_complain: Some(true),
            ..Review::default()
        })
    }

    /// Its product.
    pub fn product(mut self, id: &str) -> Self {
        self.0.product_id = Some(ProductId::new(id));
        self
    }

    /// When it was written.
    pub fn created(mut self, at: DateTime<Utc>) -> Self {
        self.0.created_at = Some(at);
        self
    }

    /// When the buyer's last order of the product was made.
    pub fn ordered(mut self, at: DateTime<Utc>) -> Self {
        self.0.last_order_at = Some(at);
        self
    }

    /// The text.
    pub fn text(mut self, text: &str) -> Self {
        self.0.text = text.to_owned();
        self
    }

    /// The seller's answer.
    pub fn answered(mut self, text: &str) -> Self {
        self.0.answer = Some(text.to_owned());
        self.0.answer_state = Some("wbRu".to_owned());
        self
    }

    /// Adds a photo.
    pub fn photo(mut self, url: &str) -> Self {
        self.0.media.push(MediaLink {
            url: url.to_owned(),
            form: "image".to_owned(),
            name: None,
        });
        self
    }

    /// Changes anything else.
    pub fn with(mut self, change: impl FnOnce(&mut Review)) -> Self {
        change(&mut self.0);
        self
    }

    /// The review.
    pub fn build(self) -> Review {
        self.0
    }
}

/// Builds a claim.
#[derive(Debug, Clone)]
pub struct ClaimBuilder(Claim);

impl ClaimBuilder {
    /// A claim under review about the order with this srid, with every ordinary action offered.
    pub fn new(id: &str, srid: &str) -> Self {
        let ordered = utc(ORDERED);
        Self(Claim {
            id: ClaimId::new(id),
            srid: Some(Srid::new(srid)),
            product_id: Some(ProductId::new(PRODUCT)),
            product_name: Some("Термокружка 500 мл".to_owned()),
            claim_type: Some("1".to_owned()),
            status: Some("0".to_owned()),
            goods_status: Some("0".to_owned()),
            buyer_text: "Трещина на корпусе.".to_owned(),
            created_at: Some(ordered + TimeDelta::days(27)),
            updated_at: Some(ordered + TimeDelta::days(27)),
            ordered_at: Some(ordered),
            delivered_at: Some(ordered + TimeDelta::days(25)),
            price: Some(rub(89_900)),
            actions: [
                "autorefund1",
                "approve1",
                "approve2",
                "reject1",
                "reject2",
                "reject3",
                "rejectcustom",
            ]
            .map(str::to_owned)
            .to_vec(),
            ..Claim::default()
        })
    }

    /// When it was made.
    pub fn created(mut self, at: DateTime<Utc>) -> Self {
        self.0.created_at = Some(at);
        self.0.updated_at = Some(at);
        self
    }

    /// The decision, what becomes of the goods, and what may still be answered.
    pub fn decided(mut self, status: &str, goods: &str, actions: &[&str]) -> Self {
        self.0.status = Some(status.to_owned());
        self.0.goods_status = Some(goods.to_owned());
        self.0.actions = actions.iter().map(|action| (*action).to_owned()).collect();
        self.0.archived = true;
        self
    }

    /// The price.
    pub fn price(mut self, price: Money) -> Self {
        self.0.price = Some(price);
        self
    }

    /// Adds a photo.
    pub fn photo(mut self, url: &str) -> Self {
        self.0.media.push(MediaLink {
            url: url.to_owned(),
            form: "image".to_owned(),
            name: None,
        });
        self
    }

    /// Changes anything else.
    pub fn with(mut self, change: impl FnOnce(&mut Claim)) -> Self {
        change(&mut self.0);
        self
    }

    /// The claim.
    pub fn build(self) -> Claim {
        self.0
    }
}
