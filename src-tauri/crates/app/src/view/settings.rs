//! Settings and the frame.

use super::common::MessageView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the frame needs at start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct FrameView {
    /// Version of the app.
    pub version: String,
    /// Data folder.
    pub data_dir: String,
    /// The demo's folder is open.
    pub demo: bool,
    /// No account yet.
    pub first_run: bool,
    /// Opened read-only, and why.
    pub read_only: Option<MessageView>,
    /// Settings.
    pub settings: SettingsView,
    /// The present, as the app counts it.
    pub now: String,
    /// The zone the seller reads times in, IANA name: the chosen one, else the computer's.
    pub local_zone: String,
    /// The computer's zone, IANA name.
    pub system_zone: String,
    /// How the system writes dates, numbers and money.
    pub region: RegionView,
    /// The marketplaces' zones in use: platform title and IANA name.
    pub zones: Vec<ZoneView>,
}

/// How a system writes: language and region such as `ru-RU` each, nothing where the system does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct RegionView {
    /// Dates and times of day.
    pub dates: Option<String>,
    /// Numbers.
    pub numbers: Option<String>,
    /// Sums of money.
    pub money: Option<String>,
}

/// A zone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ZoneView {
    /// Marketplace.
    pub platform: String,
    /// IANA name.
    pub zone: String,
}

/// The seller's settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SettingsView {
    /// UI language: `zh`, `ru`, `en`.
    pub lang: String,
    /// Language of tickets.
    pub ticket_lang: String,
    /// `system`, `light`, `dark`.
    pub theme: String,
    /// Whose dates: such as `de-DE`; the system's until the seller chooses.
    pub region_dates: Option<String>,
    /// Whose numbers.
    pub region_numbers: Option<String>,
    /// Whose sums of money.
    pub region_money: Option<String>,
    /// Times of day: `region`, `h12`, `h24`.
    pub hours: String,
    /// First day of a week: `region`, `monday`, `saturday`, `sunday`.
    pub first_day: String,
    /// IANA name of the zone times are shown in; the computer's until the seller chooses.
    pub time_zone: Option<String>,
    /// Minutes between two syncs.
    pub interval_min: u32,
    /// Months of archive read back.
    pub archive_months: u32,
    /// Zoom in percent.
    pub zoom: u32,
    /// Characters one ticket text may have; nothing until the seller sets it.
    pub ticket_limit: Option<u32>,
    /// Orders per ticket before the app warns.
    pub ticket_orders: u32,
    /// Seconds an action can be taken back before it is sent, 5 to 120.
    pub outbox_hold_s: u32,
}
