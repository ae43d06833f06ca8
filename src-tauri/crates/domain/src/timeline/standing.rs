//! What the present statuses, which have no date, add to a journey of dated events.

use super::code::{CancelStage, CancelledBy, Ending, ReturnRoute};
use super::journey::{Cancel, Journey};
use super::sorted::{Known, own_leg, rank};
use crate::leg::{CodeMeaning, EventKind, Leg, LegRule};
use crate::market::HistoryEvent;

/// How things stand when both are taken together.
pub(super) struct Standing {
    pub leg: Leg,
    pub route: Option<ReturnRoute>,
    pub cancel: Option<Cancel>,
    pub ending: Option<Ending>,
    /// The dated event that ended it.
    pub ended_by: Option<usize>,
    pub finished: bool,
}

impl Standing {
    pub fn of(journey: &Journey, events: &[Known<'_>], present: &[HistoryEvent]) -> Self {
        let dated = journey.leg.unwrap_or(Leg::Unknown);
        let mut standing = Self {
            leg: dated,
            route: journey.route,
            cancel: journey.cancel,
            ending: journey.ending.map(|(ending, _)| ending),
            ended_by: journey.ending.map(|(_, index)| index),
            finished: dated == Leg::Done || journey.ending.is_some_and(|(ending, _)| ending.is_final()),
        };
        let statuses = || {
            events
                .iter()
                .enumerate()
                .filter(|(_, known)| known.event.at.is_none() && is_one_of(present, known.event))
                .filter_map(|(index, known)| Some((index, known.meaning?)))
        };
        let ends = statuses()
            .filter_map(|(index, meaning)| Some((weight(meaning.event)?, index, meaning)))
            .min_by_key(|(weight, index, _)| (*weight, *index));
        match (ends, journey.cancel) {
            (Some((_, _, meaning)), Some(_)) => standing.say_more(meaning.event),
            (Some((_, index, meaning)), None) if journey.ending.is_none() => {
                standing.end(journey, index, meaning.event, own_leg(meaning.leg));
            }
            _ if journey.leg.is_none() => {
                standing.leg = furthest(statuses().map(|(_, meaning)| meaning));
            }
            _ => {}
        }
        standing
    }

    /// A dated cancellation that does not say who, or that it was a refusal, takes that from the status.
    fn say_more(&mut self, kind: EventKind) {
        let (Some(cancel), Some(by)) = (&mut self.cancel, CancelledBy::of(kind)) else {
            return;
        };
        if cancel.by == CancelledBy::Unsaid {
            cancel.by = by;
        }
        if kind == EventKind::RefusedByBuyer && cancel.by == CancelledBy::Buyer {
            cancel.refused = true;
            if self.ending == Some(Ending::Cancelled) {
                self.ending = Some(Ending::Refused);
            }
        }
    }

    /// A journey whose dated events know no end takes it from the status.
    fn end(&mut self, journey: &Journey, index: usize, kind: EventKind, own: Option<Leg>) {
        let refused = kind == EventKind::RefusedByBuyer;
        if let Some(by) = CancelledBy::of(kind) {
            let unproven = journey.leg.is_none() || (refused && journey.proof.handed_over.is_none());
            let (route, stage) = match (unproven, own) {
                (true, Some(Leg::ReturnDestination)) => (ReturnRoute::Destination, CancelStage::AfterArrival),
                (true, _) => (ReturnRoute::None, CancelStage::Unknown),
                (false, _) => (journey.proof.route(), journey.proof.stage()),
            };
            self.cancel = Some(Cancel {
                by,
                refused,
                stage,
                index,
            });
            self.route = Some(route);
            self.leg = match route {
                ReturnRoute::None => Leg::Done,
                ReturnRoute::Domestic => Leg::ReturnDomestic,
                ReturnRoute::Undecided => self.leg,
                ReturnRoute::Destination => Leg::ReturnDestination,
            };
        } else if let Some(leg) = own {
            self.leg = leg;
        }
        let ending = ending_of(kind);
        self.ending = ending;
        self.ended_by = None;
        self.finished = self.leg == Leg::Done || ending.is_some_and(Ending::is_final);
    }
}

/// The furthest leg that statuses name. A status that moves in any warehouse says at least that the parcel is no
/// longer with the seller.
fn furthest(statuses: impl Iterator<Item = CodeMeaning>) -> Leg {
    let mut leg = Leg::Unknown;
    let mut moving = false;
    for meaning in statuses {
        moving |= meaning.leg == LegRule::Sticky && meaning.event == EventKind::InTransit;
        leg = match own_leg(meaning.leg) {
            Some(own) if leg == Leg::Unknown || rank(leg) < rank(own) => own,
            _ => leg,
        };
    }
    if moving && leg == Leg::Seller {
        Leg::Unknown
    } else {
        leg
    }
}

fn is_one_of(present: &[HistoryEvent], event: &HistoryEvent) -> bool {
    present
        .iter()
        .any(|status| status.source == event.source && status.code.eq_ignore_ascii_case(&event.code))
}

/// How an event ends the way to the buyer; `None` for one that does not.
fn ending_of(kind: EventKind) -> Option<Ending> {
    match kind {
        EventKind::Delivered => Some(Ending::Delivered),
        EventKind::RefusedByBuyer => Some(Ending::Refused),
        EventKind::CancelledByBuyer
        | EventKind::CancelledByCarrier
        | EventKind::CancelledBySeller
        | EventKind::Cancelled => Some(Ending::Cancelled),
        EventKind::StorageExpired => Some(Ending::Expired),
        EventKind::Returned => Some(Ending::Returned),
        EventKind::Returning => Some(Ending::Returning),
        EventKind::Lost => Some(Ending::Lost),
        EventKind::Damaged => Some(Ending::Damaged),
        EventKind::Destroyed => Some(Ending::Destroyed),
        _ => None,
    }
}

/// Which of several statuses says most, the lowest first: a delivery, then the more exact word for a
/// cancellation. A seller's status turns to "cancelled" whoever cancelled, so the others come before it.
fn weight(kind: EventKind) -> Option<u8> {
    let order = [
        EventKind::Delivered,
        EventKind::RefusedByBuyer,
        EventKind::StorageExpired,
        EventKind::Returned,
        EventKind::Returning,
        EventKind::Lost,
        EventKind::Damaged,
        EventKind::Destroyed,
        EventKind::CancelledByBuyer,
        EventKind::CancelledByCarrier,
        EventKind::CancelledBySeller,
        EventKind::Cancelled,
    ];
    order
        .iter()
        .position(|known| *known == kind)
        .and_then(|at| u8::try_from(at).ok())
}
