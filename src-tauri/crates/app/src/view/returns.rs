//! Returns and claims: the list, a return's page, receiving and inspecting, the seller's own policy.

use super::case::{CaseRow, EvidenceFileView, PictureView};
use super::common::{CountView, DeadlineView, MessageView, MoneyView, ValueView};
use super::order::FieldView;
use super::parcel::{EventView, ParcelView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Everything pending, most urgent first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReturnList {
    /// The rows.
    pub items: Vec<ReturnRow>,
    /// How many there are by part: `decide`, `collect`, `coming`, `queued`.
    pub parts: Vec<CountView>,
    /// Their prices by part and currency, `decide` and `collect` only.
    pub sums: Vec<PartSum>,
    /// There are more than can be listed at once.
    pub more: bool,
}

/// The prices of a part of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PartSum {
    /// The part.
    pub part: String,
    /// One entry per currency.
    pub money: Vec<MoneyView>,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReturnRow {
    /// `claim/<account>/<id>`, `goods/<account>/<id>` or `order/<account>/<id>`.
    pub key: String,
    /// `claim`, `goods` (listed on their way back) or `order` (a refused or cancelled parcel that still moves).
    pub kind: String,
    /// What is to be done; the catalogue has `return-stage-<stage>`.
    pub stage: String,
    /// The part of the list it stands in: `decide`, `collect`, `coming`, `queued`.
    pub part: String,
    /// Account id.
    pub account: String,
    /// Shop's name.
    pub account_name: String,
    /// Marketplace.
    pub platform: String,
    /// The product.
    pub title: String,
    /// The id shown at the right: order or claim.
    pub subject: String,
    /// The marketplace's product id.
    pub product: Option<String>,
    /// Where it lies or goes.
    pub place: Option<String>,
    /// The state in the marketplace's words.
    pub status: Option<String>,
    /// When it is too late, where a time is named.
    pub due: Option<DeadlineView>,
    /// Since when it waits.
    pub since: Option<String>,
    /// The price.
    pub price: Option<MoneyView>,
    /// A picture to recognise it by: attachment id.
    pub picture: Option<String>,
    /// How many pictures it has.
    pub pictures: u32,
    /// State of its queued answer; the catalogue has `outbox-state-<state>`.
    pub queued: Option<String>,
    /// The marketplace no longer lists it.
    pub forgotten: bool,
}

/// A return's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReturnView {
    /// The row.
    pub row: ReturnRow,
    /// The sentence that says it all.
    pub sentence: MessageView,
    /// Ids to copy.
    pub ids: Vec<FieldView>,
    /// The buyer's photos.
    pub pictures: Vec<PictureView>,
    /// When the photos came.
    pub pictures_at: Option<String>,
    /// The seller's own picture of the product, kept with a case.
    pub listing: Option<PictureView>,
    /// The buyer's and the marketplace's words.
    pub words: Vec<WordsView>,
    /// What is known.
    pub facts: Vec<FactView>,
    /// The way back.
    pub route: RouteView,
    /// The drawing.
    pub parcel: Option<ParcelView>,
    /// The order's key, for its page.
    pub order_key: Option<String>,
    /// Cases on the claim or order.
    pub cases: Vec<CaseRow>,
    /// Kind of case that the way back leads to; it can be opened.
    pub case_kind: Option<String>,
    /// What can be answered, and what not and why. Empty for what is no claim.
    pub decisions: Vec<DecisionView>,
    /// The queued answer.
    pub queued: Option<QueuedView>,
    /// What was found in the parcel.
    pub inspection: Option<InspectionView>,
    /// The goods can be received.
    pub can_receive: bool,
    /// Whether the money agrees.
    pub money: MoneyMatchView,
    /// Portal page.
    pub page: Option<String>,
    /// When the marketplace stops listing it, or stopped.
    pub forgets_at: Option<String>,
    /// The marketplace no longer lists it; it is kept here.
    pub forgotten: bool,
}

/// A buyer's words with what they are about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct WordsView {
    /// `text` for the buyer's own, `market_text` for the marketplace's.
    pub name: String,
    /// As they came.
    pub text: String,
    /// Words that are named, in the order of the text.
    pub glosses: Vec<GlossView>,
}

/// A word and what it means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct GlossView {
    /// Where it starts, in Unicode characters.
    pub from: u32,
    /// Where it ends, in Unicode characters.
    pub to: u32,
    /// The word.
    pub word: String,
    /// What it means; the catalogue has `gloss-<code>`.
    pub code: String,
    /// A "not" stands before it.
    pub negated: bool,
}

/// A fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct FactView {
    /// Name; the catalogue has `return-fact-<name>`.
    pub name: String,
    /// The value; `None` when it is not known.
    pub value: Option<ValueView>,
    /// Where it is from; the catalogue has `return-from-<code>`.
    pub from: Option<String>,
}

/// How often a product comes back with a claim, by the seller's own data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DefectRateView {
    /// Since when claims are known here.
    pub since: String,
    /// Orders of the product since then.
    pub orders: u32,
    /// Claims on it since then.
    pub claims: u32,
}

/// The way back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RouteView {
    /// `nothing`, `domestic`, `in_transit`, `international`, `unknown`; the catalogue has `return-way-<way>`.
    pub way: String,
    /// Why; the catalogue has `return-reason-<reason>`.
    pub reason: String,
    /// The events it rests on.
    pub events: Vec<EventView>,
    /// It is asked for again at the next event.
    pub recheck: bool,
    /// The seller's link to the marketplace's return guide, for the way that follows it; empty until he enters one.
    pub guide: Option<String>,
}

/// One of the answers to a claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DecisionView {
    /// The marketplace's code.
    pub action: String,
    /// What it does; the catalogue has `return-effect-<effect>`, and `return-action-<action>` for a more exact word.
    pub effect: String,
    /// The claim allows it.
    pub offered: bool,
    /// Where the goods are afterwards; the catalogue has `return-goods-<code>`.
    pub goods: String,
    /// What it costs.
    pub lines: Vec<CostLineView>,
    /// The sum; `None` when a part is not known.
    pub total: Option<MoneyView>,
    /// The sum of the parts that are known.
    pub at_least: Option<MoneyView>,
    /// Shortest and longest own text; `None` when the answer takes none.
    pub text: Option<TextRange>,
    /// The text must be written.
    pub text_required: bool,
    /// The text the marketplace sends with it.
    pub template: Option<TemplateView>,
}

/// How long a text may be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TextRange {
    /// Characters.
    pub min: u32,
    /// Characters.
    pub max: u32,
}

/// A part of a cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CostLineView {
    /// `price`, `logistics_back`, `handling`; the catalogue has `return-cost-<what>`.
    pub what: String,
    /// The amount; `None`: not known.
    pub amount: Option<MoneyView>,
    /// What it rests on; the catalogue has `return-basis-<basis>`.
    pub basis: String,
    /// How many returned units the median is of.
    pub units: u32,
}

/// A text that the marketplace sends in the seller's name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TemplateView {
    /// As it is sent, in Russian.
    pub sent: String,
    /// What it says, in the seller's language; `None` when that is Russian.
    pub own: Option<String>,
    /// Where the text is from.
    pub source: String,
}

/// A queued answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct QueuedView {
    /// Its id in the outbox.
    pub id: String,
    /// Its state.
    pub state: String,
    /// The marketplace's code of the answer.
    pub action: String,
    /// The seller's words.
    pub comment: Option<String>,
    /// When it was queued.
    pub at: String,
    /// Until when it can be taken back with one key.
    pub hold_until: Option<String>,
    /// The marketplace's own words.
    pub words: Option<String>,
}

/// What was found in a parcel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct InspectionView {
    /// When the goods came: the clock runs from here.
    pub received_at: String,
    /// `a`, `b`, `c`; the catalogue has `return-condition-<code>`.
    pub condition: Option<String>,
    /// `swapped`, `missing_parts`, `damaged`, `used`; the catalogue has `return-fault-<code>`.
    pub faults: Vec<String>,
    /// The seller's words.
    pub note: Option<String>,
    /// When they were looked at.
    pub inspected_at: Option<String>,
    /// Photos.
    pub photos: Vec<EvidenceFileView>,
    /// What the seller's policy says; `None` when no line of it covers what was found.
    pub proposal: Option<ProposalView>,
    /// What was decided; the catalogue has `return-settle-<code>`.
    pub decision: Option<String>,
    /// The words of the policy line it rests on.
    pub policy: Option<String>,
    /// When it was decided.
    pub decided_at: Option<String>,
}

/// What the seller's policy says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ProposalView {
    /// What to do; the catalogue has `return-settle-<code>`.
    pub decision: String,
    /// The line's number.
    pub line: u32,
    /// The line's words.
    pub text: String,
}

/// What the seller found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct InspectInput {
    /// `a`, `b` or `c`.
    pub condition: Option<String>,
    /// What is wrong.
    pub faults: Vec<String>,
    /// The seller's words.
    pub note: Option<String>,
}

/// Expected and reported money, side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct MoneyMatchView {
    /// `no_refund`, `not_reported`, `reported`, `agrees`, `differs`; the catalogue has `return-match-<state>`.
    pub state: String,
    /// What the refund should take off the balance.
    pub expected: Option<MoneyView>,
    /// What it took off.
    pub debited: Option<MoneyView>,
    /// The second less the first.
    pub difference: Option<MoneyView>,
    /// The report's rows.
    pub rows: Vec<super::order::MoneyLineView>,
    /// The buyer refused it at receipt because of a defect: neither its price nor its way back is his to pay.
    pub buyer_pays_nothing: bool,
    /// What the buyer was charged all the same.
    pub buyer_charges: Vec<MoneyView>,
}

/// A line of the seller's own return policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PolicyLineView {
    /// Its number; 0 for a new one.
    pub n: u32,
    /// `conditions`, `methods`, `procedures`; the catalogue has `policy-part-<part>`.
    pub part: String,
    /// The seller's words.
    pub text: String,
    /// What was found: `any`, a condition or a fault by its code; `None` for a line that decides nothing.
    pub when: Option<String>,
    /// What it says to do then; the catalogue has `return-settle-<code>`.
    pub decision: Option<String>,
}

/// The seller's own return policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PolicyView {
    /// The lines, in his order.
    pub lines: Vec<PolicyLineView>,
    /// His link to the marketplace's return guide.
    pub guide: Option<String>,
}

/// A list that was written for printing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PickupSaved {
    /// Name of the file.
    pub name: String,
    /// How many returns it lists.
    pub items: u32,
    /// Pages.
    pub pages: u32,
}
