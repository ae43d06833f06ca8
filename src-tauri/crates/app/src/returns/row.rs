//! Rows of the list.

use super::subject::{Key, parcel_of};
use crate::map::{self, amount, instant, len};
use crate::order;
use crate::view::returns::ReturnRow;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::registry;
use recourse_domain::leg::Leg;
use recourse_domain::market::{Claim, MediaLink, ReturnItem};
use recourse_domain::outbox::OutboxState;
use recourse_domain::playbook::{Catalogue, Playbook};
use recourse_domain::returns::{Pending, Stage, Way, route};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{AccountRow, InspectionRow, OrderRow, OutboxRow, Parcel, Reader, StoreError};
use recourse_sync::summary::timeline_of;

/// Makes rows of one account.
pub(super) struct Rows<'a> {
    pub r: &'a Reader<'a>,
    pub account: &'a AccountRow,
    pub rulebook: &'a Rulebook,
    pub now: DateTime<Utc>,
}

/// A row with its place in the list.
pub(super) struct Placed {
    pub pending: Pending,
    pub row: ReturnRow,
}

impl Rows<'_> {
    /// A claim; `None` when nothing can be done about it and nothing is on its way.
    pub fn claim(&self, claim: &Claim) -> Result<Option<Placed>, StoreError> {
        let queued = self.queued(claim)?;
        let waiting = queued.as_ref().map(|row| row.state_at(self.now)).filter(|state| {
            !matches!(
                state,
                OutboxState::Cancelled | OutboxState::Rejected | OutboxState::Wedged
            )
        });
        let reviewing = self
            .playbook()
            .is_some_and(|playbook| playbook.has_word("under_review", claim.status.as_deref()));
        let stage = match waiting {
            Some(_) => Stage::Queued,
            None if claim.actions.is_empty() => return Ok(None),
            None if reviewing => Stage::Decide,
            None => Stage::Reconsider,
        };
        Ok(Some(self.claim_row(claim, stage, queued.as_ref())?))
    }

    /// A claim's row in a stage.
    pub fn claim_row(
        &self,
        claim: &Claim,
        stage: Stage,
        queued: Option<&OutboxRow>,
    ) -> Result<Placed, StoreError> {
        let mut row = self.blank("claim", claim.id.as_str(), stage);
        row.title = claim
            .product_name
            .clone()
            .or_else(|| claim.product_id.as_ref().map(ToString::to_string))
            .unwrap_or_else(|| claim.id.to_string());
        row.subject = claim.id.to_string();
        row.product = claim.product_id.as_ref().map(ToString::to_string);
        row.since = claim.created_at.map(instant);
        row.price = claim.price.map(amount);
        row.picture = self.picture(&claim.media)?;
        row.pictures = len(claim.media.len());
        row.queued = queued.map(|row| row.state_at(self.now).code().to_owned());
        row.forgotten = forgets_at(claim, self.account).is_some_and(|at| at <= self.now);
        Ok(Placed {
            pending: Pending {
                stage,
                due_at: None,
                since: claim.created_at,
            },
            row,
        })
    }

    /// Goods that the marketplace lists on their way back; `None` once the seller has decided about them.
    pub fn goods(
        &self,
        item: &ReturnItem,
        found: Option<&InspectionRow>,
    ) -> Result<Option<Placed>, StoreError> {
        let stage = match found {
            Some(found) if found.decided_at.is_some() => return Ok(None),
            Some(_) => Stage::Inspect,
            None if item.completed_at.is_some() => Stage::Inspect,
            None if item.ready_at.is_some() => Stage::Collect,
            None => Stage::Coming,
        };
        self.goods_row(item, stage, found).map(Some)
    }

    /// A listed return's row in a stage.
    pub fn goods_row(
        &self,
        item: &ReturnItem,
        stage: Stage,
        found: Option<&InspectionRow>,
    ) -> Result<Placed, StoreError> {
        let order = match &item.order_id {
            Some(id) => self.r.order(&self.account.id, id)?,
            None => None,
        };
        let mut row = self.blank("goods", &item.id, stage);
        row.title = order
            .as_ref()
            .map(order::row::title)
            .or_else(|| item.subject.clone())
            .unwrap_or_else(|| item.id.clone());
        row.subject = item
            .order_id
            .as_ref()
            .map_or_else(|| item.id.clone(), ToString::to_string);
        row.product = item.product_id.as_ref().map(ToString::to_string);
        row.place = item.pickup_address.clone();
        row.status = item.status.clone();
        let stored = matches!(stage, Stage::Collect);
        let due = item.expires_at.filter(|_| stored);
        row.due = due.and_then(|at| self.expires(at));
        row.price = order.as_ref().and_then(|row| row.order.price).map(amount);
        row.picture = self.seen(order.as_ref(), &parcel_of(item))?;
        row.pictures = u32::from(row.picture.is_some());
        let since = match found {
            Some(found) => Some(found.received_at),
            None => item.completed_at.or(item.ready_at).or_else(|| {
                let summary = order.as_ref()?.summary.as_ref()?;
                summary.last_event_at
            }),
        };
        row.since = since.map(instant);
        Ok(Placed {
            pending: Pending {
                stage,
                due_at: due,
                since,
            },
            row,
        })
    }

    /// A refused or cancelled parcel that still moves; `None` when nothing of it comes back, or it was dealt with.
    pub fn order(
        &self,
        order: &OrderRow,
        found: Option<&InspectionRow>,
    ) -> Result<Option<Placed>, StoreError> {
        let stage = match (found, order.summary.as_ref().map(|summary| summary.leg)) {
            (Some(found), _) if found.decided_at.is_some() => return Ok(None),
            (Some(_), _) => Stage::Inspect,
            (None, Some(Leg::ReturnDomestic)) => Stage::Domestic,
            (None, Some(Leg::ReturnDestination)) => Stage::Coming,
            (None, _) => {
                let events = self.r.events(&order.account, &order.order.id)?;
                match route(Some(&timeline_of(order, &events, self.now)), &[]).way {
                    Way::Domestic => Stage::Domestic,
                    Way::International => Stage::Coming,
                    Way::InTransit => Stage::InTransit,
                    Way::Nothing | Way::Unknown => return Ok(None),
                }
            }
        };
        self.order_row(order, stage, found).map(Some)
    }

    /// A parcel's row in a stage.
    pub fn order_row(
        &self,
        order: &OrderRow,
        stage: Stage,
        found: Option<&InspectionRow>,
    ) -> Result<Placed, StoreError> {
        let mut row = self.blank("order", order.order.id.as_str(), stage);
        row.title = order::row::title(order);
        row.subject = order.order.id.to_string();
        row.product = order
            .order
            .items
            .first()
            .and_then(|item| item.product_id.as_ref())
            .map(ToString::to_string);
        row.price = order.order.price.map(amount);
        let parcel = Parcel {
            kind: "order".to_owned(),
            id: order.order.id.to_string(),
        };
        row.picture = self.seen(Some(order), &parcel)?;
        row.pictures = u32::from(row.picture.is_some());
        let since = found.map(|found| found.received_at).or_else(|| {
            let summary = order.summary.as_ref()?;
            summary.last_event_at
        });
        row.since = since.map(instant);
        Ok(Placed {
            pending: Pending {
                stage,
                due_at: None,
                since,
            },
            row,
        })
    }

    fn blank(&self, kind: &str, id: &str, stage: Stage) -> ReturnRow {
        ReturnRow {
            key: Key::text(kind, &self.account.id, id),
            kind: kind.to_owned(),
            stage: stage.code().to_owned(),
            part: part_of(stage).to_owned(),
            account: self.account.id.to_string(),
            account_name: self.account.name.clone(),
            platform: self.account.platform.to_string(),
            title: String::new(),
            subject: String::new(),
            product: None,
            place: None,
            status: None,
            due: None,
            since: None,
            price: None,
            picture: None,
            pictures: 0,
            queued: None,
            forgotten: false,
        }
    }

    fn playbook(&self) -> Option<&'static Playbook> {
        Catalogue::shipped().for_detector("defect_claim", self.account.platform.as_str())
    }

    /// The newest answer in the outbox.
    pub fn queued(&self, claim: &Claim) -> Result<Option<OutboxRow>, StoreError> {
        let mut rows = self
            .r
            .outbox_of_target(&self.account.id, &format!("claim:{}", claim.id))?;
        // An answer that was read back before the claim last changed has had its effect.
        rows.retain(|row| {
            !row.settled_at.is_some_and(|settled| {
                row.state == OutboxState::Confirmed && claim.updated_at.is_some_and(|at| at > settled)
            })
        });
        Ok(rows.pop())
    }

    /// When the goods' storage ends, by the marketplace's own time.
    fn expires(&self, at: DateTime<Utc>) -> Option<crate::view::common::DeadlineView> {
        let role = Catalogue::shipped()
            .for_detector("international_return", self.account.platform.as_str())?
            .rule("return_expires")?;
        self.rulebook.deadline_at(role, at).as_ref().map(|deadline| {
            let recheck = self
                .rulebook
                .recheck(deadline.rule.as_str(), self.now.date_naive());
            map::deadline(deadline, recheck)
        })
    }

    /// The first kept picture of a record.
    fn picture(&self, media: &[MediaLink]) -> Result<Option<String>, StoreError> {
        for link in media.iter().filter(|link| link.form == "image") {
            if let Some(id) = self
                .r
                .media(&self.account.id, &link.url)?
                .and_then(|kept| kept.attachment)
            {
                return Ok(Some(id.to_string()));
            }
        }
        Ok(None)
    }

    /// A picture of a parcel: what the seller took of it, else what the buyer sent.
    fn seen(&self, order: Option<&OrderRow>, parcel: &Parcel) -> Result<Option<String>, StoreError> {
        let photos = self.r.inspection_photos(&self.account.id, parcel)?;
        if let Some(photo) = photos.iter().find(|photo| photo.media_type.starts_with("image/")) {
            return Ok(Some(photo.attachment.to_string()));
        }
        let Some(srid) = order.and_then(|row| row.order.srid.as_ref()) else {
            return Ok(None);
        };
        for claim in self.r.claims_of_srid(&self.account.id, srid)? {
            if let Some(picture) = self.picture(&claim.media)? {
                return Ok(Some(picture));
            }
        }
        Ok(None)
    }
}

/// The part of the list a stage stands in.
pub(super) fn part_of(stage: Stage) -> &'static str {
    match stage {
        Stage::Decide | Stage::Inspect => "decide",
        Stage::Collect => "collect",
        Stage::Coming | Stage::Domestic | Stage::InTransit => "coming",
        Stage::Queued | Stage::Reconsider => "queued",
    }
}

/// When the marketplace stops listing a claim.
pub(super) fn forgets_at(claim: &Claim, account: &AccountRow) -> Option<DateTime<Utc>> {
    let days = registry::find(account.platform.as_str())?
        .descriptor()
        .claims_forgotten_after_days?;
    Some(claim.created_at? + TimeDelta::days(i64::from(days)))
}
