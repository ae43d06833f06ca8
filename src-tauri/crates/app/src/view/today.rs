//! Today: what must be done before when.

use super::case::CaseRow;
use super::common::{CountView, MessageView, MoneyView};
use super::parcel::ParcelView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The first view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TodayView {
    /// Today's sentence.
    pub sentence: MessageView,
    /// Groups in order: `overdue`, `today`, `tomorrow`, `week`, `later`, `no_deadline`.
    pub groups: Vec<TodayGroup>,
    /// Past refusals that could be asked for.
    pub suggested: Vec<SuggestedGroup>,
    /// Warnings over the view, worst first.
    pub banners: Vec<BannerView>,
    /// What changed since last time.
    pub digest: DigestView,
    /// Money asked for this year, per currency.
    pub money: Vec<MoneyAskedView>,
    /// Waiting on others, oldest first.
    pub waiting: Vec<CaseRow>,
}

/// Cases of one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TodayGroup {
    /// Which.
    pub key: String,
    /// The rows, most urgent first, 20 at most.
    pub items: Vec<CaseRow>,
    /// How many there are in all.
    pub total: u32,
}

/// A group of suggestions: "37 refusals, 41,300.00 ₽ could be asked".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SuggestedGroup {
    /// Kind.
    pub kind: String,
    /// How many.
    pub count: u32,
    /// What could be asked, per currency.
    pub at_stake: Vec<MoneyView>,
    /// The oldest, when it happened.
    pub oldest: Option<String>,
    /// Small drawings, 40 at most.
    pub parcels: Vec<ParcelView>,
    /// The first 500 cases' ids.
    pub case_ids: Vec<String>,
}

/// A line over the view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BannerView {
    /// `forgets`, `token_expires`, `token_refused`, `token_partly`, `offline`, `clock_skew`, `read_only`, `news`, `storage`, `backup`.
    pub key: String,
    /// `late`, `soon`, `neutral`.
    pub tone: String,
    /// The text.
    pub message: MessageView,
    /// Where its link leads, as a route such as `/cases?kind=wb_defect_claim`.
    pub link: Option<String>,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct DigestView {
    /// Since when.
    pub since: Option<String>,
    /// Counts by name; the catalogue has `digest-<key>`: `orders`, `reviews`, `claims`, `messages`, `moved`, `delivered`,
    /// `refused`, `cancelled`, `cases`.
    pub counts: Vec<CountView>,
}

/// Money asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct MoneyAskedView {
    /// Asked.
    pub asked: MoneyView,
    /// Came back.
    pub recovered: MoneyView,
    /// Refused.
    pub refused: MoneyView,
    /// No answer yet.
    pub pending: MoneyView,
}
