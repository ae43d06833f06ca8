//! The way of a parcel from the order to the buyer, step by step.

use super::super::shop::Step;
use crate::dice::Dice;
use chrono::{DateTime, TimeDelta, Utc};

/// How long each part of a journey takes, minutes, and where it stops.
#[derive(Debug, Clone)]
pub(crate) struct Pace {
    /// From the hand-over to the carrier until the parcel leaves the country or reaches export customs.
    pub(crate) first_mile: i64,
    /// Export customs, if the parcel is seen there.
    pub(crate) export: Option<i64>,
    /// Line haul.
    pub(crate) haul: i64,
    /// Import and its customs.
    pub(crate) import: i64,
    /// Sorting in the destination country.
    pub(crate) sorting: i64,
    /// To the pick-up point.
    pub(crate) last_mile: i64,
    /// Waiting for the buyer.
    pub(crate) waiting: i64,
}

/// Minutes in so many tenths of a day.
pub(crate) fn tenths(tenths: i64) -> i64 {
    tenths * 144
}

impl Pace {
    /// An ordinary journey.
    pub(crate) fn ordinary(dice: &mut Dice) -> Self {
        Self {
            first_mile: dice.between(tenths(51), tenths(84)),
            export: dice.one_in(3).then(|| dice.between(tenths(4), tenths(10))),
            haul: dice.between(tenths(32), tenths(58)),
            import: dice.between(tenths(15), tenths(32)),
            sorting: dice.between(tenths(18), tenths(36)),
            last_mile: dice.between(tenths(9), tenths(20)),
            waiting: dice.between(tenths(3), tenths(32)),
        }
    }

    /// An ordinary journey with nothing slower than usual anywhere.
    pub(crate) fn brisk(dice: &mut Dice) -> Self {
        Self {
            first_mile: dice.between(tenths(46), tenths(57)),
            export: None,
            haul: dice.between(tenths(33), tenths(42)),
            import: dice.between(tenths(15), tenths(21)),
            sorting: dice.between(tenths(18), tenths(25)),
            last_mile: dice.between(tenths(9), tenths(13)),
            waiting: dice.between(tenths(4), tenths(15)),
        }
    }

    /// A journey that was held up in the first mile.
    pub(crate) fn late(dice: &mut Dice, days: (i64, i64)) -> Self {
        Self {
            first_mile: dice.between(tenths(days.0 * 10), tenths(days.1 * 10)),
            ..Self::brisk(dice)
        }
    }
}

/// Writes steps one after the other.
struct Road {
    at: DateTime<Utc>,
    steps: Vec<Step>,
}

impl Road {
    fn step(&mut self, minutes: i64, code: &str) {
        self.at += TimeDelta::minutes(minutes);
        self.steps.push(Step {
            at: Some(self.at),
            code: code.to_owned(),
        });
    }
}

/// When the seller begins to pack, after the order.
pub(crate) const PACKING_AFTER: TimeDelta = TimeDelta::hours(12);

/// The whole journey of a cross-border parcel, handed over at `handed`; `end` is the last code.
pub(crate) fn cross_border(
    created: DateTime<Utc>,
    handed: DateTime<Utc>,
    pace: &Pace,
    end: &str,
    dice: &mut Dice,
) -> Vec<Step> {
    let mut road = Road {
        at: created,
        steps: Vec::new(),
    };
    road.step(0, "created");
    road.at = created + PACKING_AFTER;
    road.step(0, "assembling");
    road.at = handed - TimeDelta::minutes(dice.between(240, 420));
    road.step(0, "assembled");
    road.at = handed;
    road.step(-120, "dispatched_by_seller");
    road.at = handed;
    road.step(0, "dispatched_to_delivery_service");
    road.step(dice.between(120, 300), "on_way_to_delivery_service");
    road.step(dice.between(700, 1500), "accepted_by_carrier");
    road.at = handed + TimeDelta::minutes(pace.first_mile);
    if let Some(export) = pace.export {
        road.step(0, "customs_clearance");
        road.step(export * 8 / 10, "customs_clearance_completed");
        road.step(export * 2 / 10, "departed_from_origin_country");
    } else {
        road.step(0, "departed_from_origin_country");
    }
    road.step(pace.haul, "arrived_in_destination_country");
    road.step(pace.import * 2 / 10, "customs_clearance");
    road.step(pace.import * 6 / 10, "customs_clearance_completed");
    road.step(pace.import * 2 / 10, "on_way_to_wb_sc");
    road.step(pace.sorting * 3 / 10, "accepted_at_wb_sc");
    // A carrier that scans without a clock, and shouts: the official example does both.
    if dice.one_in(12) {
        road.steps.push(Step {
            at: None,
            code: "SORTED".to_owned(),
        });
    }
    road.step(pace.sorting * 3 / 10, "sorted");
    road.step(pace.sorting * 3 / 10, "shipped_at_sc");
    road.step(pace.sorting / 10, "on_way_to_pp");
    road.step(pace.last_mile, "ready_for_pick_up");
    road.step(pace.waiting, end);
    road.steps
}

/// The journey of a parcel from the seller's warehouse in the country.
pub(crate) fn domestic(
    created: DateTime<Utc>,
    handed: DateTime<Utc>,
    end: &str,
    dice: &mut Dice,
) -> Vec<Step> {
    let mut road = Road {
        at: created,
        steps: Vec::new(),
    };
    road.step(0, "created");
    road.at = created + PACKING_AFTER;
    road.step(0, "assembling");
    road.at = handed;
    road.step(0, "dispatched_by_seller");
    road.step(dice.between(300, 900), "accepted_at_wb_sc");
    road.step(dice.between(600, 1400), "sorted");
    road.step(dice.between(400, 900), "shipped_at_sc");
    road.step(dice.between(300, 800), "on_way_to_pp");
    road.step(dice.between(700, 1500), "ready_for_pick_up");
    road.step(dice.between(300, 2800), end);
    road.steps
}

/// Cuts a journey after the last step with this code.
pub(crate) fn until(mut steps: Vec<Step>, code: &str) -> Vec<Step> {
    if let Some(place) = steps.iter().rposition(|step| step.code == code) {
        steps.truncate(place + 1);
    }
    steps
}
