//! One line per parcel: the drawing's data.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A parcel's journey.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct ParcelView {
    /// Legs in the order of time, without gaps.
    pub legs: Vec<LegView>,
    /// Days from the first leg's start to the hand-out, the refusal or another end of the way to the buyer (or to now).
    #[specta(type = i32)]
    pub total_days: f64,
    /// Days of the way back so far; `None` when there is none.
    #[specta(type = Option<i32>)]
    pub back_days: Option<f64>,
    /// True while the journey goes on.
    pub open: bool,
    /// The seller's usual days per leg, median; empty before 20 finished parcels.
    pub usual: Vec<UsualLegView>,
    /// How many finished parcels the usual rests on.
    pub usual_basis: u32,
    /// The leg with the largest excess over the seller's usual; `None` when no excess can be claimed.
    pub blame: Option<BlameView>,
}

/// One leg.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LegView {
    /// Leg code; the catalogue has `leg-<code>`.
    pub leg: String,
    /// Who answers, as a code; the catalogue has `responsible-<code>`.
    pub responsible: String,
    /// First event of the leg.
    pub from: String,
    /// First event of the next leg; `None` while open.
    pub to: Option<String>,
    /// Days between, or until now.
    #[specta(type = i32)]
    pub days: f64,
    /// Still in this leg.
    pub open: bool,
    /// The seller's median of this leg.
    #[specta(type = Option<i32>)]
    pub usual_days: Option<f64>,
    /// Days over the median; `None` when there is no median or no excess.
    #[specta(type = Option<i32>)]
    pub over_days: Option<f64>,
}

/// The seller's usual of one leg.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct UsualLegView {
    /// Leg code.
    pub leg: String,
    /// Median days.
    #[specta(type = i32)]
    pub median_days: f64,
    /// 95th percentile.
    #[specta(type = i32)]
    pub p95_days: f64,
}

/// The two events a dwell rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BlameView {
    /// Leg code.
    pub leg: String,
    /// Who answers, as a code: `dpx_or_export_wait` where two parties share the span.
    pub responsible: String,
    /// The first event.
    pub from: EventView,
    /// The second event; `None` while the leg is open.
    pub to: Option<EventView>,
    /// Days between them.
    #[specta(type = i32)]
    pub days: f64,
    /// The seller's usual.
    #[specta(type = i32)]
    pub usual_days: f64,
    /// Days over it.
    #[specta(type = i32)]
    pub over_days: f64,
}

/// One event of a timeline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EventView {
    /// When; `None` for an event without a time.
    pub at: Option<String>,
    /// The leg the parcel was in after it.
    pub leg: String,
    /// What happened; the catalogue has `event-<code>`.
    pub event: String,
    /// The source's code, exactly as it came.
    pub code: String,
    /// The vocabulary.
    pub source: String,
    /// The source's words.
    pub text: Option<String>,
    /// `future`, `no_time`, `unknown_code` or nothing.
    pub flag: Option<String>,
}
