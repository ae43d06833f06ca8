//! Today: what must be done before when.

use super::case::CaseRow;
use super::common::{MessageView, MoneyView};
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
    /// Waiting on others: tickets first, then what is on its way to a marketplace, then cases; each the longest first.
    pub waiting: Vec<WaitingView>,
    /// How many wait in all.
    pub waiting_total: u32,
    /// What comes next after today, the nearest first, twelve at most; those of the groups are among them.
    pub next: Vec<NextView>,
}

/// Cases of one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TodayGroup {
    /// Which.
    pub key: String,
    /// The rows, most urgent first, 20 at most.
    pub items: Vec<DueView>,
    /// How many there are in all; put-off ones are not counted.
    pub total: u32,
}

/// A case of a day with what is to be done in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DueView {
    /// The case.
    pub case: CaseRow,
    /// Its open step; `None` when none is open.
    pub step: Option<DueStepView>,
}

/// The open step of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DueStepView {
    /// Name; the catalogue has `step-<kind>-<name>`.
    pub name: String,
    /// Its place on the case's way, from 1.
    pub at: u32,
    /// Steps on the way, as far as it is known.
    pub of: u32,
    /// What the app can do there, as in a case's step.
    pub action: Option<String>,
}

/// Something that waits for others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct WaitingView {
    /// `ticket`, `outbox` or `case`.
    pub form: String,
    /// Its id: `B-0012`, the action's, `C-0187`.
    pub id: String,
    /// Kind of its cases; for the outbox what is done, such as `answer_review`.
    pub kind: String,
    /// Its state: of a ticket `exported` (made, not filed yet) or `filed`, of an action or a case its own.
    pub state: String,
    /// What it is about: the marketplace's number of a ticket, an order, a claim; nothing where nothing is known.
    pub subject: Option<String>,
    /// Orders of a ticket.
    pub orders: u32,
    /// What was asked for, per currency.
    pub asked: Vec<MoneyView>,
    /// Since when.
    pub since: String,
    /// When to look for the answer.
    pub remind_at: Option<String>,
    /// Where it leads, as a route such as `/tickets/B-0012`.
    pub route: String,
}

/// Something that comes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct NextView {
    /// `deadline`, `snooze` or `follow_up`.
    pub reason: String,
    /// The case's or ticket's id.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// When.
    pub at: String,
    /// Where it leads, as a route.
    pub route: String,
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
    /// What is new, what matters most first.
    pub lines: Vec<DigestLine>,
}

/// One line of what changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DigestLine {
    /// What; the catalogue has `digest-<key>`: `cases`, `refused`, `cancelled`, `claims`, `reviews`, `messages`, `confirmed`,
    /// `rejected`, `orders`, `moved`, `delivered`.
    pub key: String,
    /// How many.
    pub count: u32,
    /// Where it leads, as a route.
    pub route: String,
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
