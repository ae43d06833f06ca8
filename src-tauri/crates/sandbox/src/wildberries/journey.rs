//! From a parcel's steps to the two statuses of its order.

use super::shop::{Ending, Order, Step};
use chrono::{DateTime, Utc};

/// The two statuses of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Statuses {
    pub(crate) supplier: &'static str,
    pub(crate) market: &'static str,
}

impl Order {
    /// The steps that have happened by `now`, in their order.
    pub fn past(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Step> {
        self.journey
            .iter()
            .filter(move |step| step.at.is_none_or(|at| at <= now))
    }

    /// When the step with this code happened, if it has by `now`.
    pub fn reached(&self, code: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.past(now)
            .filter(|step| step.code == code)
            .find_map(|step| step.at)
    }

    /// When the last dated step of the whole journey happens.
    pub fn last_step_at(&self) -> DateTime<Utc> {
        self.journey
            .iter()
            .filter_map(|step| step.at)
            .max()
            .unwrap_or(self.created_at)
    }

    /// When the journey ended, if it has an end and that is past.
    pub fn ended(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        if let Some(at) = self.cancelled_at {
            return Some(at);
        }
        let last = self.last_step_at();
        (self.ending != Ending::Open && last <= now).then_some(last)
    }

    /// The two statuses at `now`.
    pub(crate) fn statuses(&self, now: DateTime<Utc>) -> Statuses {
        let statuses = |supplier, market| Statuses { supplier, market };
        if self.cancelled_at.is_some() {
            return statuses("cancel", "canceled");
        }
        if self.ended(now).is_some() {
            return match self.ending {
                Ending::Open => statuses("complete", "waiting"),
                Ending::Sold | Ending::Returned => statuses("complete", "sold"),
                Ending::Refused | Ending::Expired => statuses("complete", "canceled_by_client"),
                Ending::DeclinedByBuyer => statuses("cancel", "declined_by_client"),
                Ending::DeclinedInAssembly => statuses("confirm", "declined_by_client"),
                Ending::CancelledBySeller => statuses("cancel", "canceled"),
                Ending::CancelledByCarrier => statuses("cancel_carrier", "canceled_by_carrier"),
                Ending::Defect => statuses("complete", "defect"),
            };
        }
        let mut reached = statuses("new", "waiting");
        for step in self.past(now).filter(|step| step.at.is_some()) {
            reached = match step.code.as_str() {
                "assembling" | "assembled" => statuses("confirm", "waiting"),
                "dispatched_by_seller" => statuses("complete", "waiting"),
                "dispatched_to_delivery_service" | "accepted_by_carrier" => {
                    statuses("complete", "accepted_by_carrier")
                }
                "on_way_to_delivery_service" => statuses("complete", "sent_to_carrier"),
                "accepted_at_wb_sc" | "arrived_at_wb_wh" | "sorted" | "shipped_at_sc" => {
                    statuses("complete", "sorted")
                }
                "ready_for_pick_up" | "delivered_at_parcel_locker" => {
                    statuses("complete", "ready_for_pickup")
                }
                _ => reached,
            };
        }
        reached
    }

    /// Whether the seller may still cancel it at `now`.
    pub(crate) fn cancellable(&self, now: DateTime<Utc>) -> bool {
        let statuses = self.statuses(now);
        matches!(statuses.supplier, "new" | "confirm") && statuses.market == "waiting"
    }
}
