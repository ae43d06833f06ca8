//! Which way goods come back, by what the parcel's events prove.
//!
//! Not yet exported: the first-mile carrier gives them back by direct arrangement. In the destination country: the
//! marketplace's own return process. Between the two it is decided at the next event: nothing is kept of the answer, it is
//! asked for again each time the parcel is looked at. Source: the marketplace's cross-border questions and answers, part V.

use crate::leg::coded;
use crate::market::ReturnItem;
use crate::timeline::{ReturnRoute, Timeline, TimelineEvent};
use serde::{Deserialize, Serialize};

coded! {
    /// The way back.
    Way {
        /// It was never handed over: nothing comes back.
        Nothing = "nothing",
        /// Not yet exported: arranged with the first-mile carrier directly.
        Domestic = "domestic",
        /// Left the country, did not arrive: decided at the next event.
        InTransit = "in_transit",
        /// In the destination country: the marketplace's return process.
        International = "international",
        /// No event tells.
        Unknown = "unknown",
    }
}

coded! {
    /// Why that way; the catalogue has `return-reason-<code>`.
    Reason {
        /// An event at or after the arrival in the destination country.
        Arrived = "arrived",
        /// The marketplace lists the goods at one of its offices.
        Listed = "listed",
        /// It departed and nothing says that it arrived.
        Departed = "departed",
        /// It was handed over and nothing says that it departed.
        NotExported = "not_exported",
        /// It was cancelled before it was handed over.
        NotHandedOver = "not_handed_over",
        /// Nothing dated is known of the parcel.
        NoEvents = "no_events",
    }
}

/// The way back with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routed {
    /// The way.
    pub way: Way,
    /// Why.
    pub reason: Reason,
    /// The events it rests on, in the order of time.
    pub rests_on: Vec<TimelineEvent>,
    /// The next event can change it.
    pub recheck: bool,
}

impl Routed {
    fn new(way: Way, reason: Reason, rests_on: &[Option<&TimelineEvent>]) -> Self {
        Self {
            way,
            reason,
            rests_on: rests_on.iter().flatten().map(|event| (*event).clone()).collect(),
            recheck: matches!(way, Way::InTransit | Way::Unknown),
        }
    }
}

/// Decides the way back of one parcel. `returns`: the marketplace's rows of the order's goods on their way back.
pub fn route(timeline: Option<&Timeline>, returns: &[ReturnItem]) -> Routed {
    let listed = returns
        .iter()
        .any(|item| item.ready_at.is_some() || item.completed_at.is_some() || item.pickup_address.is_some());
    let Some(timeline) = timeline else {
        return match listed {
            true => Routed::new(Way::International, Reason::Listed, &[]),
            false => Routed::new(Way::Unknown, Reason::NoEvents, &[]),
        };
    };
    let (cancelled, departed, arrived) = (timeline.cancelled(), timeline.departed(), timeline.arrived());
    if arrived.is_some() {
        return Routed::new(Way::International, Reason::Arrived, &[arrived, cancelled]);
    }
    if listed {
        return Routed::new(Way::International, Reason::Listed, &[departed, cancelled]);
    }
    if departed.is_some() {
        return Routed::new(Way::InTransit, Reason::Departed, &[departed, cancelled]);
    }
    if timeline.handed_over().is_some() {
        let last = timeline
            .events
            .iter()
            .rev()
            .find(|event| event.at.is_some_and(|at| Some(at) == timeline.last_event_at));
        let handed = timeline.handed_over().filter(|handed| Some(*handed) != last);
        return Routed::new(Way::Domestic, Reason::NotExported, &[handed, last]);
    }
    if timeline.route == Some(ReturnRoute::None) && cancelled.is_some() {
        return Routed::new(Way::Nothing, Reason::NotHandedOver, &[cancelled]);
    }
    if timeline.standing == crate::leg::Leg::ReturnDestination {
        return Routed::new(Way::International, Reason::Arrived, &[cancelled]);
    }
    Routed::new(Way::Unknown, Reason::NoEvents, &[cancelled])
}
