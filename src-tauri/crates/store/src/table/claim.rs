//! Buyers' return claims. The marketplace forgets them; the store does not.

use super::record::{Written, record, select_of};
use crate::error::Result;
use crate::field::ms;
use crate::search::{Doc, Index};
use crate::tx::{Reader, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, ClaimId, Srid};
use recourse_domain::market::{Claim, MediaLink};

record! {
    Claim, "claim", key id;
    columns {
        srid = "srid" [", ?"], product_id = "product_id" [", ?"], product_name = "product_name" [", ?"],
        claim_type = "claim_type" [", ?"], status = "status" [", ?"], goods_status = "goods_status" [", ?"],
        buyer_text = "buyer_text" [", ?"], market_text = "market_text" [", ?"], created_at = "created_at" [", ?"],
        updated_at = "updated_at" [", ?"], ordered_at = "ordered_at" [", ?"], delivered_at = "delivered_at" [", ?"],
        price = "price_minor, price_currency" [", ?, ?"], actions = "actions" [", ?"],
        device_check = "device_check" [", ?"], media = "media" [", ?"], archived = "archived" [", ?"],
    }
    const INDEX: Option<(Index, i64)> = Some((Index::Texts, 1));
    fn version(&self) -> Option<DateTime<Utc>> {
        self.updated_at
    }
    fn at(&self) -> Option<DateTime<Utc>> {
        self.created_at
    }
    fn doc(&self) -> Doc {
        let mut doc = Doc::default();
        doc.add_text(&self.buyer_text);
        for text in [&self.market_text, &self.product_name].into_iter().flatten() {
            doc.add_text(text);
        }
        doc.add_id(self.id.as_str());
        for id in [self.srid.as_ref().map(Srid::as_str), self.product_id.as_ref().map(|id| id.as_str())] {
            doc.add_id(id.unwrap_or_default());
        }
        doc
    }
    fn media(&self) -> &[MediaLink] {
        &self.media
    }
}

impl Reader<'_> {
    /// A claim.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn claim(&self, account: &AccountId, id: &ClaimId) -> Result<Option<Claim>> {
        self.find_record(account, id.as_str())
    }

    /// Claims about a sold unit, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn claims_of_srid(&self, account: &AccountId, srid: &Srid) -> Result<Vec<Claim>> {
        self.select_records(
            &select_of::<Claim>("account = ?1 AND srid = ?2 ORDER BY created_at"),
            &[&self.n(account)?, &srid.as_str()],
        )
    }

    /// Claims made from one instant up to another, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn claims_between(
        &self,
        account: &AccountId,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<Claim>> {
        self.select_records(
            &select_of::<Claim>("account = ?1 AND created_at >= ?2 AND created_at < ?3 ORDER BY created_at"),
            &[&self.n(account)?, &ms(from), &ms(to)],
        )
    }
}

impl WriteTx<'_> {
    /// Keeps claims and queues their photos. An older state of a claim never replaces a newer one.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_claims(
        &mut self,
        account: &AccountId,
        claims: &[Claim],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, claims, now)
    }
}
