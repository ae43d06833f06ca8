//! Legs and events: where a parcel is, and what happened there. Two axes, never one flat status.

use serde::{Deserialize, Serialize};

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            /// The code used in files, in the store and at the edge.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
            /// Reads a code; `None` for one that is not in the list.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// Where a parcel is, and so who answers for its days.
    Leg {
        /// Ordered, being packed: the seller's part.
        Seller = "seller",
        /// Handed to the first-mile carrier (DPX) in the seller's country, sorted.
        FirstMile = "first_mile",
        /// At the international carrier, export customs.
        Export = "export",
        /// Line haul.
        International = "international",
        /// Arrived in the destination country, import customs.
        Import = "import",
        /// The marketplace's sorting and distribution centres.
        DestinationSorting = "destination_sorting",
        /// On the way to the pick-up point or with a courier.
        LastMile = "last_mile",
        /// Waiting for the buyer.
        PickupPoint = "pickup_point",
        /// Delivered, cancelled, lost, damaged, destroyed.
        Done = "done",
        /// Not yet exported: goes back to the seller directly.
        ReturnDomestic = "return_domestic",
        /// In the destination country: the marketplace's return process.
        ReturnDestination = "return_destination",
        /// Cannot be told.
        Unknown = "unknown",
    }
}

impl Leg {
    /// The legs on the way to the buyer, in their order: the ones that an excess can be claimed for.
    pub const DELIVERY: &'static [Self] = &[
        Self::Seller,
        Self::FirstMile,
        Self::Export,
        Self::International,
        Self::Import,
        Self::DestinationSorting,
        Self::LastMile,
        Self::PickupPoint,
    ];

    /// The way back to the seller, whose days are none of the delivery's.
    pub const fn is_way_back(self) -> bool {
        matches!(self, Self::ReturnDomestic | Self::ReturnDestination)
    }
}

coded! {
    /// What happened.
    EventKind {
        /// The order was placed.
        Created = "created",
        /// A carrier was told about the parcel.
        InfoReceived = "info_received",
        /// Handed over to the next party.
        HandedOver = "handed_over",
        /// Accepted.
        Accepted = "accepted",
        /// Arrived.
        Arrived = "arrived",
        /// Departed.
        Departed = "departed",
        /// On the way.
        InTransit = "in_transit",
        /// Customs began.
        CustomsStarted = "customs_started",
        /// Customs holds the parcel.
        CustomsHeld = "customs_held",
        /// Customs let it go.
        CustomsReleased = "customs_released",
        /// Customs refused it.
        CustomsRefused = "customs_refused",
        /// With the courier.
        OutForDelivery = "out_for_delivery",
        /// Can be picked up.
        AvailableForPickup = "available_for_pickup",
        /// A delivery attempt failed.
        AttemptFailed = "attempt_failed",
        /// The buyer has it.
        Delivered = "delivered",
        /// The buyer refused it at receipt.
        RefusedByBuyer = "refused_by_buyer",
        /// Cancelled by the buyer.
        CancelledByBuyer = "cancelled_by_buyer",
        /// Cancelled by the seller.
        CancelledBySeller = "cancelled_by_seller",
        /// Cancelled by the carrier.
        CancelledByCarrier = "cancelled_by_carrier",
        /// Cancelled, by whom is not said.
        Cancelled = "cancelled",
        /// The storage time ends soon.
        StorageExpiring = "storage_expiring",
        /// The storage time is over.
        StorageExpired = "storage_expired",
        /// On the way back.
        Returning = "returning",
        /// Back at the sender.
        Returned = "returned",
        /// Lost.
        Lost = "lost",
        /// Damaged.
        Damaged = "damaged",
        /// Destroyed.
        Destroyed = "destroyed",
        /// Delayed.
        Delayed = "delayed",
        /// Something is wrong with the address.
        AddressProblem = "address_problem",
        /// The carrier does not know the number.
        NotFound = "not_found",
        /// A code that is not in the vocabulary, or one that says nothing.
        Unknown = "unknown",
    }
}

coded! {
    /// What a vocabulary says about a code's leg: a leg, or a rule that needs the journey so far.
    LegRule {
        /// See [`Leg::Seller`].
        Seller = "seller",
        /// See [`Leg::FirstMile`].
        FirstMile = "first_mile",
        /// See [`Leg::Export`].
        Export = "export",
        /// See [`Leg::International`].
        International = "international",
        /// See [`Leg::Import`].
        Import = "import",
        /// See [`Leg::DestinationSorting`].
        DestinationSorting = "destination_sorting",
        /// See [`Leg::LastMile`].
        LastMile = "last_mile",
        /// See [`Leg::PickupPoint`].
        PickupPoint = "pickup_point",
        /// See [`Leg::Done`].
        Done = "done",
        /// See [`Leg::ReturnDomestic`].
        ReturnDomestic = "return_domestic",
        /// See [`Leg::ReturnDestination`].
        ReturnDestination = "return_destination",
        /// See [`Leg::Unknown`].
        Unknown = "unknown",
        /// Keeps the leg reached so far: the code occurs in any warehouse.
        Sticky = "sticky",
        /// Export before the first international event, import after it.
        ExportOrImport = "export_or_import",
    }
}

/// A status code's meaning in its vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeMeaning {
    /// The leg, or the rule that finds it.
    pub leg: LegRule,
    /// What happened.
    pub event: EventKind,
}
