//! Peak seasons: the marketplace says that it extends the buyer's time to cancel in them, and neither when nor for how long.
//! Only the seller can enter one.

use super::{Rule, Rulebook};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A peak season as the seller entered it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeakWindow {
    /// Its number in the store; 0: not kept yet.
    pub id: i64,
    /// The marketplace.
    pub platform: String,
    /// Its first day, in the marketplace's zone.
    pub first_day: NaiveDate,
    /// Its last day, in the marketplace's zone.
    pub last_day: NaiveDate,
    /// Hours a buyer may cancel in; `None`: longer than usual, nobody knows by how much.
    pub hours: Option<i64>,
    /// Where the seller has it from.
    pub note: Option<String>,
}

/// How long a buyer could cancel an order by himself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelWindow<'a> {
    /// The usual rule.
    pub rule: &'a Rule,
    /// The peak season that the order was placed in.
    pub peak: Option<&'a PeakWindow>,
}

impl CancelWindow<'_> {
    /// Its length; `None`: not known.
    pub fn length(&self) -> Option<TimeDelta> {
        match self.peak {
            Some(peak) => peak.hours.and_then(TimeDelta::try_hours),
            None => self.rule.value.and_then(TimeDelta::try_hours),
        }
    }
}

/// The window for an order placed at `ordered_at`, by the rule `rule` or by the peak season around that day. Of several the
/// one that was entered last counts. `None`: there is no such rule.
pub fn cancel_window<'a>(
    book: &'a Rulebook,
    rule: &str,
    peaks: &'a [PeakWindow],
    platform: &str,
    ordered_at: DateTime<Utc>,
    zone: Tz,
) -> Option<CancelWindow<'a>> {
    let day = ordered_at.with_timezone(&zone).date_naive();
    let peak = peaks
        .iter()
        .filter(|peak| peak.platform == platform && peak.first_day <= day && day <= peak.last_day)
        .max_by_key(|peak| peak.id);
    Some(CancelWindow {
        rule: book.get(rule)?,
        peak,
    })
}
