//! Reviews, and the orders they may be about.

use super::record::{Written, record, select_of};
use crate::error::Result;
use crate::field::ms;
use crate::key::KeyText;
use crate::search::{Doc, Index};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, OrderId, ReviewId};
use recourse_domain::market::{MediaLink, Review};

record! {
    Review, "review", key id;
    columns {
        product_id = "product_id" [", ?"], product_name = "product_name" [", ?"], article = "article" [", ?"],
        variant = "variant" [", ?"], stars = "stars" [", ?"], created_at = "created_at" [", ?"], text = "text" [", ?"],
        pros = "pros" [", ?"], cons = "cons" [", ?"], answer = "answer" [", ?"], answer_state = "answer_state" [", ?"],
        buyer_name = "buyer_name" [", ?"], order_outcome = "order_outcome" [", ?"],
        last_order_at = "last_order_at" [", ?"], last_order_unit = "last_order_unit" [", ?"],
        can_complain = "can_complain" [", ?"], media = "media" [", ?"], archived = "archived" [", ?"],
    }
    const INDEX: Option<(Index, i64)> = Some((Index::Texts, 0));
    fn at(&self) -> Option<DateTime<Utc>> {
        self.created_at
    }
    fn doc(&self) -> Doc {
        let mut doc = Doc::default();
        for text in [&self.text, &self.pros, &self.cons] {
            doc.add_text(text);
        }
        for text in [&self.product_name, &self.article, &self.buyer_name].into_iter().flatten() {
            doc.add_text(text);
        }
        doc.add_id(self.id.as_str());
        if let Some(product) = &self.product_id {
            doc.add_id(product.as_str());
        }
        doc
    }
    fn media(&self) -> &[MediaLink] {
        &self.media
    }
}

/// The orders a review may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewLink {
    /// One order, or several that fit equally well.
    pub orders: Vec<OrderId>,
    /// By what they were found, such as `product_and_time`.
    pub by: String,
}

impl Reader<'_> {
    /// A review.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn review(&self, account: &AccountId, id: &ReviewId) -> Result<Option<Review>> {
        self.find_record(account, id.as_str())
    }

    /// Unanswered reviews written since an instant with at most so many stars, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reviews_open(
        &self,
        account: &AccountId,
        since: DateTime<Utc>,
        max_stars: u8,
    ) -> Result<Vec<Review>> {
        self.select_records(
            &select_of::<Review>(
                "account = ?1 AND answer IS NULL AND created_at >= ?2 AND stars <= ?3 ORDER BY created_at",
            ),
            &[&self.n(account)?, &ms(since), &max_stars],
        )
    }

    /// The orders a review may be about; `None` when none was looked for or found.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn review_link(&self, account: &AccountId, review: &ReviewId) -> Result<Option<ReviewLink>> {
        let mut statement = self.sql(
            "SELECT order_id, by FROM review_link WHERE account = ?1 AND review_id = ?2 ORDER BY order_id",
        )?;
        let mut rows = statement.query((self.n(account)?, review.as_str()))?;
        let mut link: Option<ReviewLink> = None;
        while let Some(row) = rows.next()? {
            let order = OrderId::new(row.get::<_, KeyText>(0)?.0);
            match &mut link {
                Some(link) => link.orders.push(order),
                None => {
                    link = Some(ReviewLink {
                        orders: vec![order],
                        by: row.get(1)?,
                    });
                }
            }
        }
        Ok(link)
    }

    /// Reviews that may be about an order, each with the number of orders it could be.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reviews_of_order(&self, account: &AccountId, order: &OrderId) -> Result<Vec<(Review, u32)>> {
        let n = self.n(account)?;
        let mut statement = self.sql(
            "SELECT review_id, (SELECT count(*) FROM review_link o WHERE o.account = l.account AND o.review_id = l.review_id)
             FROM review_link l WHERE account = ?1 AND order_id = ?2",
        )?;
        let mut rows = statement.query((n, order.as_str()))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let id = ReviewId::new(row.get::<_, String>(0)?);
            if let Some(review) = self.review(account, &id)? {
                found.push((review, row.get(1)?));
            }
        }
        Ok(found)
    }
}

impl WriteTx<'_> {
    /// Keeps reviews and queues their pictures.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_reviews(
        &mut self,
        account: &AccountId,
        reviews: &[Review],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, reviews, now)
    }

    /// Says which orders a review may be about, in place of what was said before; no orders: forgets it.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_review_link(
        &mut self,
        account: &AccountId,
        review: &ReviewId,
        orders: &[OrderId],
        by: &str,
    ) -> Result<()> {
        let known = self.review_link(account, review)?;
        let mut wanted = orders.to_vec();
        wanted.sort_unstable();
        wanted.dedup();
        if known.as_ref().map_or(&[][..], |link| &link.orders) == wanted
            && known.as_ref().is_none_or(|link| link.by == by)
        {
            return Ok(());
        }
        let n = self.n(account)?;
        self.sql("DELETE FROM review_link WHERE account = ?1 AND review_id = ?2")?
            .execute((n, review.as_str()))?;
        for order in &wanted {
            self.sql("INSERT INTO review_link VALUES (?1, ?2, ?3, ?4)")?
                .execute((n, review.as_str(), order.as_str(), by))?;
        }
        self.tag(Tag::Orders);
        Ok(())
    }
}
