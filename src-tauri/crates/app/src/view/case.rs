//! Cases.

use super::common::{CountView, DeadlineView, MessageView, MoneyView, ParamView};
use super::inbox::HitView;
use super::order::{FieldView, LinkView, MoneyLineView};
use super::parcel::{EventView, ParcelView};
use super::proof::NoteView;
use super::rulebook::ExplainView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which cases.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct CaseFilter {
    /// `todo`, `snoozed`, `waiting`, `suggested`, `done`; nothing for all.
    pub view: Option<String>,
    /// Kind.
    pub kind: Option<String>,
    /// State.
    pub state: Option<String>,
    /// Account.
    pub account: Option<String>,
    /// Deadline before this instant.
    pub due_before: Option<String>,
    /// `over`, `today` or `week`: to be done by now, by the end of the day or of the seventh day on this computer; `none`: without
    /// a deadline.
    pub due: Option<String>,
    /// Any id or words.
    pub query: Option<String>,
}

/// A page of cases, most urgent first: deadline, then money times age.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CasePage {
    /// The rows.
    pub items: Vec<CaseRow>,
    /// Where the next page starts.
    pub next: Option<String>,
    /// Where the rows have what was searched for.
    pub hits: Vec<HitView>,
}

/// How many cases there are.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct CaseCounts {
    /// By view of the inbox: `todo` (awake), `snoozed`, `waiting`, `suggested`, `done`.
    pub views: Vec<CountView>,
    /// By kind, of those to do that are awake.
    pub kinds: Vec<CountView>,
    /// The nearest instant at which lists change because time passes: the next day of the seller's time zone, or sooner a
    /// deadline, a put-off case that comes back, a ticket to follow up.
    pub turns_at: String,
}

/// A row of the inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CaseRow {
    /// `C-0187`.
    pub id: String,
    /// Kind; the catalogue has `kind-<kind>`.
    pub kind: String,
    /// State; the catalogue has `state-<state>`.
    pub state: String,
    /// Account id.
    pub account: String,
    /// Marketplace.
    pub platform: String,
    /// Orders it is about, possibly none.
    pub order_ids: Vec<String>,
    /// Product, or the first words of a review.
    pub title: String,
    /// Language tag of `title` when it is a buyer's words.
    pub title_lang: Option<String>,
    /// The id shown at the right: order, claim or review.
    pub subject: String,
    /// When the case was opened.
    pub opened_at: String,
    /// When the thing itself happened.
    pub since: Option<String>,
    /// The deadline, if a rule names one.
    pub deadline: Option<DeadlineView>,
    /// What is at stake, one entry per currency.
    pub at_stake: Vec<MoneyView>,
    /// Stars of a review.
    pub stars: Option<u32>,
    /// Small drawing.
    pub parcel: Option<ParcelView>,
    /// Snoozed until.
    pub snoozed_until: Option<String>,
    /// Its ticket.
    pub ticket: Option<String>,
}

/// A case's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CaseView {
    /// The row.
    pub case: CaseRow,
    /// The sentence that says it all.
    pub sentence: MessageView,
    /// Ids to copy.
    pub ids: Vec<FieldView>,
    /// The drawing.
    pub parcel: Option<ParcelView>,
    /// Every event.
    pub timeline: Vec<EventView>,
    /// Why there is a case: rule, facts, what would make it false.
    pub reason: ReasonView,
    /// The review, claim or chat it is about.
    pub subject: Option<SubjectView>,
    /// Money rows and what can be asked.
    pub money: Vec<MoneyLineView>,
    /// What can be asked, per currency.
    pub ask: Vec<MoneyView>,
    /// True when no finance row of the unit has come yet: sums are from the order alone.
    pub money_incomplete: bool,
    /// The playbook's steps.
    pub steps: Vec<StepView>,
    /// Name of the step to do; `None` when all are done.
    pub next_step: Option<String>,
    /// Evidence list.
    pub evidence: Vec<EvidenceView>,
    /// What the seller wrote to himself; in no ticket.
    pub notes: Vec<NoteView>,
    /// Records tied to it.
    pub links: Vec<LinkView>,
    /// What happened to the case.
    pub audit: Vec<AuditView>,
    /// What holds for every case of the kind, with the rules it rests on.
    pub explains: Vec<ExplainView>,
    /// Other cases of the kind that fit one ticket with it.
    pub alike: Vec<String>,
    /// Outcome code, when it has one.
    pub outcome: Option<String>,
    /// Money: `claimed`, `recovered`, `conceded`, `written_off`.
    pub result: Vec<ResultMoneyView>,
    /// Portal page of the order or review.
    pub page: Option<String>,
}

/// An amount of a case's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ResultMoneyView {
    /// `claimed`, `recovered`, `conceded` or `written_off`.
    pub kind: String,
    /// The amount.
    pub amount: MoneyView,
}

/// Why a case exists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReasonView {
    /// The rule that found it; the catalogue has `detector-<rule>`.
    pub rule: String,
    /// The facts it rests on; the catalogue has `fact-<name>`.
    pub facts: Vec<ParamView>,
    /// What would make it false, as message ids.
    pub falsified_by: Vec<String>,
}

/// The review, claim or chat a case is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SubjectView {
    /// `review`, `claim`, `chat`, `order`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The buyer's words, parts in order.
    pub texts: Vec<FieldView>,
    /// When.
    pub at: Option<String>,
    /// Stars.
    pub stars: Option<u32>,
    /// Photos kept: attachment ids.
    pub pictures: Vec<PictureView>,
    /// Facts.
    pub facts: Vec<FieldView>,
    /// What may be answered right now.
    pub actions: Vec<String>,
    /// The marketplace no longer lists it; it is kept here.
    pub forgotten: bool,
    /// When the marketplace stops listing it.
    pub forgotten_at: Option<String>,
}

/// A picture kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PictureView {
    /// Attachment id; `None` while it could not be fetched.
    pub attachment: Option<String>,
    /// `image`, `video` or `file`.
    pub form: String,
    /// `kept`, `pending`, `refused`, `changed`, `missing`.
    pub state: String,
    /// Name shown.
    pub name: String,
}

/// A playbook step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct StepView {
    /// Name; the catalogue has `step-<kind>-<name>` (title) and `step-<kind>-<name>-help`.
    pub name: String,
    /// `do` or `decide`.
    pub form: String,
    /// `done`, `open`, `coming`, `skipped`.
    pub state: String,
    /// Options of a decision; the catalogue has `option-<kind>-<option>`.
    pub options: Vec<OptionView>,
    /// What was chosen.
    pub chosen: Option<String>,
    /// Fields to fill.
    pub fields: Vec<StepFieldView>,
    /// What the app can do here: `attach`, `ticket`, `open_page`, `filed`, `outcome`, `answer`, `claim`, `message`,
    /// `cancel_order`, `stock_zero`, `complain`, `inspect`, `draft`, or nothing.
    pub action: Option<String>,
    /// The draft that its text begins with.
    pub draft: Option<String>,
    /// It can be done from then on.
    pub held_until: Option<String>,
    /// When it was done.
    pub done_at: Option<String>,
}

/// An option of a decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OptionView {
    /// Name.
    pub name: String,
    /// Cannot be chosen now.
    pub disabled: bool,
    /// What the facts suggest.
    pub suggested: bool,
    /// The marketplace's own answer it stands for.
    pub sends: Option<String>,
    /// The draft whose words fit once it is chosen.
    pub draft: Option<String>,
    /// The kind of case it leads to at once, when the case turns into another.
    pub opens: Option<String>,
}

/// A field of a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct StepFieldView {
    /// Name; the catalogue has `field-<name>`.
    pub name: String,
    /// `text`, `money`, `date`, `number`.
    pub form: String,
    /// Must be filled.
    pub required: bool,
    /// What it holds.
    pub value: Option<String>,
}

/// One line of the evidence list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EvidenceView {
    /// Name; the catalogue has `evidence-<name>`.
    pub name: String,
    /// `picture`, `file` or `records`.
    pub form: String,
    /// A ticket without it is incomplete.
    pub required: bool,
    /// It is there.
    pub present: bool,
    /// Rows, for `records`.
    pub rows: u32,
    /// Files.
    pub files: Vec<EvidenceFileView>,
}

/// A file of evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EvidenceFileView {
    /// Attachment id.
    pub attachment: String,
    /// Name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Bytes.
    pub bytes: u32,
    /// Where from.
    pub source: String,
    /// When.
    pub captured_at: String,
    /// `kept`, `missing` or `changed` on disk, as far as its length tells; `evidence_check` reads it whole.
    pub state: String,
    /// Attachment id of the picture it was made from, when parts of it were made unreadable.
    pub original: Option<String>,
    /// How many parts of it are unreadable.
    pub areas: u32,
}

/// One line of a case's history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct AuditView {
    /// When.
    pub at: String,
    /// `seller` or `recourse`.
    pub who: String,
    /// What; the catalogue has `audit-<what>`.
    pub what: String,
    /// State before.
    pub from: Option<String>,
    /// State after.
    pub to: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// Options of a step's command.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct StepInput {
    /// The chosen option.
    pub choose: Option<String>,
    /// Fields by name.
    pub fields: Vec<FieldInput>,
}

/// A filled field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct FieldInput {
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
}
