//! The walk through sorted events: which leg the parcel is in after each, and how its way ended.

use super::code::{CancelStage, CancelledBy, Ending, EventFlag, ReturnRoute};
use super::sorted::{Known, own_leg, rank};
use crate::leg::{EventKind, Leg, LegRule};
use chrono::{DateTime, Utc};

/// The first event that proves each stage, as an index into the sorted events.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Proof {
    pub handed_over: Option<usize>,
    pub departed: Option<usize>,
    pub arrived: Option<usize>,
    pub delivered: Option<usize>,
    pub returned: Option<usize>,
}

impl Proof {
    fn note(&mut self, index: usize, leg: Leg, kind: EventKind) {
        let announced = matches!(kind, EventKind::InfoReceived | EventKind::NotFound);
        let beyond_import = matches!(
            leg,
            Leg::Import | Leg::DestinationSorting | Leg::LastMile | Leg::PickupPoint | Leg::ReturnDestination
        ) && !announced
            || (leg == Leg::Done && kind == EventKind::Delivered);
        let departed = beyond_import
            || (leg == Leg::International && !announced)
            || (leg == Leg::Export && kind == EventKind::Departed);
        let handed_over = departed
            || (leg == Leg::Export && !announced)
            || leg == Leg::ReturnDomestic
            || (leg == Leg::FirstMile && !announced && kind != EventKind::AttemptFailed);
        let set = |slot: &mut Option<usize>, proven: bool| {
            if proven && slot.is_none() {
                *slot = Some(index);
            }
        };
        set(&mut self.handed_over, handed_over);
        set(&mut self.departed, departed);
        set(&mut self.arrived, beyond_import);
        set(&mut self.returned, kind == EventKind::Returned);
    }

    /// The way back of a parcel cancelled now (LEGS rule 9).
    pub fn route(&self) -> ReturnRoute {
        if self.arrived.is_some() {
            ReturnRoute::Destination
        } else if self.departed.is_some() {
            ReturnRoute::Undecided
        } else if self.handed_over.is_some() {
            ReturnRoute::Domestic
        } else {
            ReturnRoute::None
        }
    }

    /// Where a parcel cancelled now is.
    pub fn stage(&self) -> CancelStage {
        match self.route() {
            ReturnRoute::None => CancelStage::BeforeHandover,
            ReturnRoute::Domestic => CancelStage::BeforeDeparture,
            ReturnRoute::Undecided => CancelStage::InTransit,
            ReturnRoute::Destination => CancelStage::AfterArrival,
        }
    }
}

/// A cancellation or refusal that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cancel {
    pub by: CancelledBy,
    pub refused: bool,
    pub stage: CancelStage,
    pub index: usize,
}

impl Cancel {
    fn ending(&self) -> Ending {
        if self.refused {
            Ending::Refused
        } else {
            Ending::Cancelled
        }
    }
}

/// A run of events in one leg: the leg and the event it began with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub leg: Leg,
    pub first: usize,
    pub from: DateTime<Utc>,
}

/// What the walk found.
#[derive(Debug, Default)]
pub(super) struct Journey {
    /// The leg after each dated event, and the event's flag.
    pub after: Vec<(Leg, Option<EventFlag>)>,
    pub runs: Vec<Run>,
    pub leg: Option<Leg>,
    pub proof: Proof,
    pub cancel: Option<Cancel>,
    pub route: Option<ReturnRoute>,
    pub ending: Option<(Ending, usize)>,
    pub last: Option<usize>,
    /// The event after which nothing moves any more.
    pub over: Option<usize>,
    international_seen: bool,
    export_seen: bool,
}

impl Journey {
    /// Walks through all events; those without a time, or with one that does not count yet, move nothing.
    pub fn walk(events: &[Known<'_>]) -> Self {
        let mut journey = Self::default();
        let last_export = events.iter().rposition(|known| {
            known.effective.is_some() && matches!(known.rule(), LegRule::Export | LegRule::International)
        });
        for (index, known) in events.iter().enumerate() {
            let flag = match known.effective {
                None if known.event.at.is_none() => Some(EventFlag::NoTime),
                None => Some(EventFlag::Future),
                Some(at) => {
                    journey.last = Some(index);
                    journey.take(index, known, at, last_export)
                }
            };
            let leg = match flag {
                Some(EventFlag::NoTime) => own_leg(known.rule()).unwrap_or(Leg::Unknown),
                _ => journey.leg.unwrap_or(Leg::Unknown),
            };
            journey.after.push((leg, flag));
        }
        journey
    }

    /// Takes one event whose time counts; gives its flag.
    fn take(
        &mut self,
        index: usize,
        known: &Known<'_>,
        at: DateTime<Utc>,
        last_export: Option<usize>,
    ) -> Option<EventFlag> {
        let Some(meaning) = known.meaning else {
            return Some(EventFlag::UnknownCode);
        };
        let kind = meaning.event;
        let own = match meaning.leg {
            LegRule::ExportOrImport => Some(if self.has_crossed() {
                Leg::Import
            } else {
                Leg::Export
            }),
            rule => own_leg(rule),
        };
        if own == Some(Leg::Import) && !self.export_seen && last_export.is_some_and(|last| index < last) {
            return Some(EventFlag::PreDeclaration);
        }
        self.export_seen |= matches!(own, Some(Leg::Export | Leg::International));
        self.international_seen |= own == Some(Leg::International);

        if let Some(by) = CancelledBy::of(kind) {
            self.cancelled(index, at, own, kind, by);
            return None;
        }
        let leg = own?;
        self.proof.note(index, leg, kind);
        let target = self.target(leg, kind)?;
        self.settle_ending(index, leg, kind, target);
        let back = self.leg.is_some_and(|now| rank(target) < rank(now));
        self.enter(target, index, at);
        (back && self.cancel.is_none() && target == leg).then_some(EventFlag::Correction)
    }

    /// Customs codes that name no side are import once something crossed the border.
    fn has_crossed(&self) -> bool {
        self.international_seen
            || self.proof.arrived.is_some()
            || self
                .leg
                .is_some_and(|leg| (rank(Leg::International)..rank(Leg::Done)).contains(&rank(leg)))
    }

    /// The leg that an event leads to; `None` when it leaves the parcel where it is.
    fn target(&mut self, leg: Leg, kind: EventKind) -> Option<Leg> {
        let is_return = |leg: Leg| matches!(leg, Leg::ReturnDomestic | Leg::ReturnDestination);
        if leg == Leg::Done || is_return(leg) {
            if leg == Leg::Done && kind == EventKind::Delivered {
                self.cancel = None;
                self.route = None;
            } else if self.cancel.is_some() && is_return(leg) {
                self.route = Some(self.proof.route());
            }
            return Some(leg);
        }
        // An announcement is paper: it cannot bring a parcel back.
        let paper = matches!(kind, EventKind::Created | EventKind::InfoReceived);
        if paper && self.leg.is_some_and(|now| rank(leg) < rank(now)) {
            return None;
        }
        if self.cancel.is_some() {
            let route = self.proof.route();
            self.route = Some(route);
            return match route {
                ReturnRoute::None => None,
                ReturnRoute::Domestic => Some(Leg::ReturnDomestic),
                ReturnRoute::Undecided => Some(leg),
                ReturnRoute::Destination => Some(Leg::ReturnDestination),
            };
        }
        // Goods on their way back pass the same centres again; that is no new journey to the buyer.
        (!self.leg.is_some_and(is_return)).then_some(leg)
    }

    fn cancelled(
        &mut self,
        index: usize,
        at: DateTime<Utc>,
        own: Option<Leg>,
        kind: EventKind,
        by: CancelledBy,
    ) {
        let refused = kind == EventKind::RefusedByBuyer;
        let known_journey = self.leg.is_some();
        if let Some(leg @ (Leg::Import | Leg::DestinationSorting | Leg::LastMile | Leg::PickupPoint)) = own {
            self.proof.note(index, leg, kind);
        }
        // A refusal happens at receipt, so without a hand-over on record the record is short, and the code's own
        // leg is the best that is known; likewise for a code that stands alone.
        let unproven = self.proof.handed_over.is_none() && refused;
        let (leg, route, stage) = if !known_journey || unproven {
            let route = match own {
                Some(Leg::ReturnDestination) => Some(ReturnRoute::Destination),
                Some(Leg::Done | Leg::Seller) => Some(ReturnRoute::None),
                _ => None,
            };
            let stage = if refused {
                CancelStage::AfterArrival
            } else {
                CancelStage::Unknown
            };
            (own, route, stage)
        } else {
            let route = self.proof.route();
            let leg = match route {
                ReturnRoute::None => Some(Leg::Done),
                ReturnRoute::Domestic => Some(Leg::ReturnDomestic),
                ReturnRoute::Undecided => self.leg,
                ReturnRoute::Destination => Some(Leg::ReturnDestination),
            };
            (leg, Some(route), self.proof.stage())
        };
        match &mut self.cancel {
            Some(cancel) => {
                cancel.refused |= refused;
                if cancel.by == CancelledBy::Unsaid {
                    cancel.by = by;
                }
            }
            None => {
                self.cancel = Some(Cancel {
                    by,
                    refused,
                    stage,
                    index,
                })
            }
        }
        self.route = route;
        self.over = None;
        self.proof.delivered = None;
        let since = self
            .ending
            .filter(|(old, _)| !old.is_final())
            .map_or(index, |(_, since)| since);
        self.ending = self.cancel.map(|cancel| (cancel.ending(), since));
        if let Some(leg) = leg {
            self.enter(leg, index, at);
        }
    }

    /// Sets or lifts the ending after an event of `leg` that leads to `target`.
    fn settle_ending(&mut self, index: usize, leg: Leg, kind: EventKind, target: Leg) {
        let since = self.ending.map_or(index, |(_, since)| since);
        let is_return = matches!(leg, Leg::ReturnDomestic | Leg::ReturnDestination);
        let new = match kind {
            EventKind::Delivered if leg == Leg::Done => {
                self.proof.delivered = Some(index);
                Some((Ending::Delivered, index))
            }
            EventKind::Lost if leg == Leg::Done || is_return => Some((Ending::Lost, since)),
            EventKind::Damaged if leg == Leg::Done || is_return => Some((Ending::Damaged, since)),
            EventKind::Destroyed if leg == Leg::Done || is_return => Some((Ending::Destroyed, since)),
            EventKind::Returned if is_return => Some((Ending::Returned, since)),
            EventKind::StorageExpired if is_return => Some(self.kept_cause(Ending::Expired, index)),
            _ if is_return => Some(self.kept_cause(Ending::Returning, index)),
            _ if target == Leg::Done => self.ending,
            _ => self.cancel.map(|cancel| (cancel.ending(), cancel.index)),
        };
        if new.is_none_or(|(ending, _)| ending != Ending::Delivered) {
            self.proof.delivered = None;
        }
        let stays = self.over.filter(|_| self.leg == Some(target));
        self.over = new
            .filter(|(ending, _)| ending.is_final())
            .map(|_| stays.unwrap_or(index));
        self.ending = new;
    }

    /// On a way back the first cause stays the cause.
    fn kept_cause(&self, ending: Ending, index: usize) -> (Ending, usize) {
        match self.ending {
            Some((
                old @ (Ending::Cancelled | Ending::Refused | Ending::Expired | Ending::Returned),
                since,
            )) => (old, since),
            Some((Ending::Returning, since)) => (ending, since),
            _ => (ending, index),
        }
    }

    fn enter(&mut self, leg: Leg, index: usize, from: DateTime<Utc>) {
        if self.leg != Some(leg) {
            self.leg = Some(leg);
            self.runs.push(Run {
                leg,
                first: index,
                from,
            });
        }
    }
}
