//! What a row of the list is about: a claim, goods listed on their way back, or a parcel that still moves.

use crate::error::{AppError, abort};
use crate::order::finance_of;
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, ClaimId, OrderId, ProductId, Srid};
use recourse_domain::market::{Claim, FinanceRow, ReturnItem};
use recourse_domain::money::Money;
use recourse_domain::playbook::{Catalogue, Playbook};
use recourse_domain::timeline::Timeline;
use recourse_store::{AccountRow, OrderRow, Parcel, Reader, StoreError};
use recourse_sync::summary::timeline_of;

/// The detector of claims in playbooks; its playbook holds the marketplace's words for claims.
const CLAIMS: &str = "defect_claim";

/// A row's key taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    pub kind: String,
    pub account: AccountId,
    pub id: String,
}

impl Key {
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, '/');
        let (kind, account, id) = (parts.next()?, parts.next()?, parts.next()?);
        (["claim", "goods", "order"].contains(&kind) && !id.is_empty()).then(|| Self {
            kind: kind.to_owned(),
            account: AccountId::from(account),
            id: id.to_owned(),
        })
    }

    pub fn text(kind: &str, account: &AccountId, id: &str) -> String {
        format!("{kind}/{account}/{id}")
    }
}

/// Everything that is known of one row.
pub(super) struct Subject {
    pub key: Key,
    pub account: AccountRow,
    pub claim: Option<Claim>,
    pub item: Option<ReturnItem>,
    pub order: Option<OrderRow>,
    pub timeline: Option<Timeline>,
    pub returns: Vec<ReturnItem>,
    pub finance: Vec<FinanceRow>,
}

impl Subject {
    /// Finds a row by its key.
    pub fn find(r: &Reader, key: &str, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let unknown = || abort(AppError::about("return-unknown", "value", key));
        let key = Key::read(key).ok_or_else(unknown)?;
        let account = r.account(&key.account)?.ok_or_else(unknown)?;
        let (mut claim, mut item) = (None, None);
        let order = match key.kind.as_str() {
            "claim" => {
                let found = r
                    .claim(&account.id, &ClaimId::from(key.id.as_str()))?
                    .ok_or_else(unknown)?;
                let srid = found.srid.clone();
                claim = Some(found);
                match srid {
                    Some(srid) => r.order_by_srid(&account.id, &srid)?,
                    None => None,
                }
            }
            "goods" => {
                let found = r.return_item(&account.id, &key.id)?.ok_or_else(unknown)?;
                let id = found.order_id.clone();
                item = Some(found);
                match id {
                    Some(id) => r.order(&account.id, &id)?,
                    None => None,
                }
            }
            _ => {
                let id = OrderId::from(key.id.as_str());
                Some(r.order(&account.id, &id)?.ok_or_else(unknown)?)
            }
        };
        let timeline = match &order {
            Some(row) => Some(timeline_of(row, &r.events(&row.account, &row.order.id)?, now)),
            None => None,
        };
        let srid = order
            .as_ref()
            .and_then(|row| row.order.srid.clone())
            .or_else(|| claim.as_ref().and_then(|claim| claim.srid.clone()));
        if claim.is_none()
            && let Some(srid) = &srid
        {
            claim = r.claims_of_srid(&account.id, srid)?.pop();
        }
        let finance = match (&order, &srid) {
            (Some(row), _) => finance_of(r, row)?,
            (None, Some(srid)) => r.finance_of_srid(&account.id, srid)?,
            (None, None) => Vec::new(),
        };
        let returns = match (&order, &item) {
            (Some(row), _) => r.returns_of_order(&row.account, &row.order.id)?,
            (None, Some(item)) => vec![item.clone()],
            (None, None) => Vec::new(),
        };
        let item = item.or_else(|| returns.iter().find(|item| item.active).cloned());
        Ok(Self {
            key,
            account,
            claim,
            item,
            order,
            timeline,
            returns,
            finance,
        })
    }

    /// Which parcel it is, for what the seller finds in it: by the order where it is known.
    pub fn parcel(&self) -> Parcel {
        let (kind, id) = match (&self.order, &self.item, &self.claim) {
            (Some(row), _, _) => ("order", row.order.id.to_string()),
            (None, Some(item), _) => ("return", item.id.clone()),
            (None, None, Some(claim)) => ("claim", claim.id.to_string()),
            (None, None, None) => ("order", self.key.id.clone()),
        };
        Parcel {
            kind: kind.to_owned(),
            id,
        }
    }

    /// The playbook that holds the marketplace's words for claims.
    pub fn playbook(&self) -> Option<&'static Playbook> {
        Catalogue::shipped().for_detector(CLAIMS, self.account.platform.as_str())
    }

    pub fn product(&self) -> Option<ProductId> {
        self.claim
            .as_ref()
            .and_then(|claim| claim.product_id.clone())
            .or_else(|| self.item.as_ref().and_then(|item| item.product_id.clone()))
            .or_else(|| {
                let item = self.order.as_ref()?.order.items.first()?;
                item.product_id.clone()
            })
    }

    pub fn price(&self) -> Option<Money> {
        self.claim
            .as_ref()
            .and_then(|claim| claim.price)
            .or_else(|| self.order.as_ref().and_then(|row| row.order.price))
    }

    pub fn srid(&self) -> Option<Srid> {
        self.order
            .as_ref()
            .and_then(|row| row.order.srid.clone())
            .or_else(|| self.claim.as_ref().and_then(|claim| claim.srid.clone()))
    }
}

/// Which parcel a listed return is.
pub(super) fn parcel_of(item: &ReturnItem) -> Parcel {
    let (kind, id) = match &item.order_id {
        Some(order) => ("order", order.to_string()),
        None => ("return", item.id.clone()),
    };
    Parcel {
        kind: kind.to_owned(),
        id,
    }
}
