//! A look at an order that the store has not got yet: most of a first sync's orders are no case, and need not be read back to
//! learn it.

use crate::batch::OrderChange;
use chrono::{DateTime, Utc};
use recourse_domain::detect::{self, Context, Journey, OrderFacts, SubjectKind};
use recourse_domain::id::{AccountId, PlatformId};
use recourse_domain::playbook::Catalogue;
use recourse_domain::rulebook::Rulebook;
use recourse_domain::timeline::{Timeline, Usual};
use recourse_store::{Reader, StoreError};

/// What the look needs beside the order.
pub(crate) struct Sight {
    pub(crate) account: AccountId,
    pub(crate) platform: PlatformId,
    pub(crate) rulebook: Rulebook,
    pub(crate) now: DateTime<Utc>,
}

impl Sight {
    /// True when the detectors have nothing to find on a new order without a dated history, whose `timeline` its statuses alone
    /// make: no span can be longer than usual in it.
    pub(crate) fn is_ordinary(
        &self,
        r: &Reader<'_>,
        change: &OrderChange,
        timeline: &Timeline,
    ) -> Result<bool, StoreError> {
        let (Some(order), None, None) = (&change.order, &change.parcel, &change.history) else {
            return Ok(false);
        };
        let subject = SubjectKind::Order.code();
        if !r
            .cases_of_subject(&self.account, subject, order.id.as_str())?
            .is_empty()
        {
            return Ok(false);
        }
        let finance = match &order.srid {
            Some(srid) => r.finance_of_srid(&self.account, srid)?,
            None => Vec::new(),
        };
        let status = change.status.as_ref();
        let facts = OrderFacts {
            account: self.account.clone(),
            platform: self.platform.clone(),
            order: (**order).clone(),
            supplier_status: status.and_then(|status| status.supplier_status.clone()),
            market_status: status.and_then(|status| status.market_status.clone()),
            status_seen_at: Some(self.now),
            journey: Journey::of(timeline, &Usual::default()),
            finance,
            returns: r.returns_of_order(&self.account, &order.id)?,
            entered: None,
        };
        let context = Context {
            rulebook: &self.rulebook,
            catalogue: Catalogue::shipped(),
            now: self.now,
        };
        Ok(detect::order(&facts, &context).is_empty())
    }
}
