//! Short answers a timeline gives, each with a code that the catalogue names.

use crate::leg::{EventKind, Leg, coded};
use serde::{Deserialize, Serialize};

coded! {
    /// Why an event does not simply move the parcel on.
    EventFlag {
        /// More than ten minutes in the future: kept, moves nothing.
        Future = "future",
        /// Without a time: shown, moves nothing, bounds nothing.
        NoTime = "no_time",
        /// The code is not in its vocabulary: the leg stays.
        UnknownCode = "unknown_code",
        /// Import before anything left the country: papers, not the parcel.
        PreDeclaration = "pre_declaration",
        /// A later event of an earlier leg: the parcel is further back than it seemed.
        Correction = "correction",
    }
}

coded! {
    /// Who answers for the days of a leg, after the first-mile guide that marketplaces give to sellers.
    Responsible {
        /// The seller.
        Seller = "seller",
        /// The first-mile carrier: sorting, and handing over to the international carrier, nothing more.
        Dpx = "dpx",
        /// First mile and waiting for export in one span, because no event parts them.
        DpxOrExportWait = "dpx_or_export_wait",
        /// The international carrier.
        InternationalCarrier = "international_carrier",
        /// Customs, or the carrier that brings the parcel there.
        CustomsOrCarrier = "customs_or_carrier",
        /// The marketplace.
        Marketplace = "marketplace",
        /// The marketplace, or the buyer who does not come.
        MarketplaceOrBuyer = "marketplace_or_buyer",
        /// Not yet exported: the first-mile carrier gives the goods back directly.
        ReturnDirect = "return_direct",
        /// In the destination country: the marketplace's return process.
        ReturnProcess = "return_process",
        /// Nobody any more.
        Nobody = "nobody",
        /// Cannot be told.
        Unknown = "unknown",
    }
}

impl Responsible {
    /// Who answers for a leg that stands alone.
    pub const fn of(leg: Leg) -> Self {
        match leg {
            Leg::Seller => Self::Seller,
            Leg::FirstMile => Self::Dpx,
            Leg::Export | Leg::International => Self::InternationalCarrier,
            Leg::Import => Self::CustomsOrCarrier,
            Leg::DestinationSorting | Leg::LastMile => Self::Marketplace,
            Leg::PickupPoint => Self::MarketplaceOrBuyer,
            Leg::Done => Self::Nobody,
            Leg::ReturnDomestic => Self::ReturnDirect,
            Leg::ReturnDestination => Self::ReturnProcess,
            Leg::Unknown => Self::Unknown,
        }
    }

    /// Who answers for a leg that another leg followed. Where no event parts two legs, both parties share the span:
    /// a wait for export hides in the first mile, import customs in the line haul.
    pub const fn of_span(leg: Leg, next: Leg) -> Self {
        match (leg, next) {
            (
                Leg::FirstMile,
                Leg::International | Leg::Import | Leg::DestinationSorting | Leg::LastMile | Leg::PickupPoint,
            ) => Self::DpxOrExportWait,
            (Leg::International, Leg::DestinationSorting | Leg::LastMile | Leg::PickupPoint) => {
                Self::CustomsOrCarrier
            }
            _ => Self::of(leg),
        }
    }
}

coded! {
    /// The way back of a cancelled or refused parcel.
    ReturnRoute {
        /// It was never handed over: nothing comes back.
        None = "none",
        /// Not yet exported: back to the seller directly.
        Domestic = "domestic",
        /// Between the two countries: decided at the next event.
        Undecided = "undecided",
        /// In the destination country: the marketplace's return process.
        Destination = "destination",
    }
}

coded! {
    /// How the way to the buyer ended.
    Ending {
        /// The buyer has it.
        Delivered = "delivered",
        /// Cancelled.
        Cancelled = "cancelled",
        /// Refused at receipt.
        Refused = "refused",
        /// Not collected in time.
        Expired = "expired",
        /// On the way back, for another reason or for one that is not said.
        Returning = "returning",
        /// Back at the sender.
        Returned = "returned",
        /// Lost.
        Lost = "lost",
        /// Damaged.
        Damaged = "damaged",
        /// Destroyed.
        Destroyed = "destroyed",
    }
}

impl Ending {
    /// True when nothing moves any more after it.
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Delivered | Self::Returned | Self::Lost | Self::Damaged | Self::Destroyed
        )
    }
}

coded! {
    /// Who cancelled.
    CancelledBy {
        /// The buyer, also by refusing at receipt.
        Buyer = "buyer",
        /// The carrier.
        Carrier = "carrier",
        /// The seller.
        Seller = "seller",
        /// The source does not say.
        Unsaid = "unsaid",
    }
}

impl CancelledBy {
    /// Who cancelled by an event; `None` for an event that cancels nothing.
    pub const fn of(event: EventKind) -> Option<Self> {
        match event {
            EventKind::CancelledByBuyer | EventKind::RefusedByBuyer => Some(Self::Buyer),
            EventKind::CancelledBySeller => Some(Self::Seller),
            EventKind::CancelledByCarrier => Some(Self::Carrier),
            EventKind::Cancelled => Some(Self::Unsaid),
            _ => None,
        }
    }
}

coded! {
    /// Where the parcel was when it was cancelled or refused.
    CancelStage {
        /// Still with the seller.
        BeforeHandover = "before_handover",
        /// Handed over, still in the seller's country.
        BeforeDeparture = "before_departure",
        /// Between the countries.
        InTransit = "in_transit",
        /// In the destination country.
        AfterArrival = "after_arrival",
        /// No event tells.
        Unknown = "unknown",
    }
}
