//! Reviews.

use super::case::{CaseRow, PictureView};
use super::common::{CountView, DeadlineView};
use super::order::FieldView;
use super::parcel::{EventView, ParcelView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which reviews.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ReviewFilter {
    /// Any id or words.
    pub query: Option<String>,
    /// Account id or name.
    pub account: Option<String>,
    /// Stars; empty for any.
    pub stars: Vec<u32>,
    /// Cause: the seller's own, else the words'.
    pub cause: Option<String>,
    /// Answered or not.
    pub answered: Option<bool>,
    /// Product id.
    pub product: Option<String>,
    /// With or without pictures.
    pub pictures: Option<bool>,
}

/// A page of reviews, unanswered ones first, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewPage {
    /// The rows. A page may be short of its limit, or empty, and go on.
    pub items: Vec<ReviewRow>,
    /// Where the next page starts.
    pub next: Option<String>,
}

/// How many reviews there are.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct ReviewCounts {
    /// Few stars and no answer.
    pub todo: u32,
    /// Complaints by state: `draft`, `held`, `ready`, `filed`; decided ones by result.
    pub complaints: Vec<CountView>,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewRow {
    /// `<account>/<review id>`.
    pub key: String,
    /// Account id.
    pub account: String,
    /// The account's name.
    pub account_name: String,
    /// Marketplace.
    pub platform: String,
    /// The marketplace's id.
    pub id: String,
    /// Stars.
    pub stars: Option<u32>,
    /// When it was written.
    pub at: Option<String>,
    /// The product's name, else its article or id.
    pub product: String,
    /// Product id.
    pub product_id: Option<String>,
    /// The buyer's first words; empty for stars alone.
    pub words: String,
    /// Pictures and videos.
    pub pictures: u32,
    /// Cause: the seller's own, else the words'; the catalogue has `review-cause-<code>`.
    pub cause: String,
    /// The seller said so.
    pub own: bool,
    /// How sure the words are: `low`, `medium`, `high`.
    pub confidence: String,
    /// It has an answer.
    pub answered: bool,
    /// State of its newest action in the outbox, while it has one.
    pub sending: Option<String>,
    /// State of its complaint: `draft`, `held`, `ready`, `filed`, `hidden`, `excluded`, `refused`.
    pub complaint: Option<String>,
    /// What became of it.
    pub outcome: Option<String>,
}

/// A review's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewView {
    /// The row.
    pub review: ReviewRow,
    /// Its words, cut so that those which led to a cause stand by themselves.
    pub parts: Vec<ReviewPartView>,
    /// Pictures and videos.
    pub pictures: Vec<PictureView>,
    /// Facts.
    pub facts: Vec<FieldView>,
    /// The marketplace no longer lists it among the unanswered; it is kept here.
    pub archived: bool,
    /// When an unanswered one leaves the marketplace's list.
    pub archives: Option<DeadlineView>,
    /// What it is about.
    pub cause: ReviewCauseView,
    /// The order it is tied to, if exactly one fits.
    pub order: Option<ReviewOrderView>,
    /// Orders that fit equally well, when several do.
    pub candidates: Vec<String>,
    /// What the parcel's dates say.
    pub timing: TimingView,
    /// What can be done, and why.
    pub advice: AdviceView,
    /// The answer that is there.
    pub answer: Option<ReviewAnswerView>,
    /// Fewest and most characters of an answer; `None` where the marketplace takes none from here.
    pub answer_limit: Option<AnswerLimitView>,
    /// What was queued for it, oldest first.
    pub sent: Vec<ReviewSentView>,
    /// A chat about the same unit.
    pub chat: Option<String>,
    /// The complaint.
    pub complaint: ComplaintView,
    /// What became of it, and when that was recorded.
    pub outcome: Option<ReviewOutcomeView>,
    /// Its case.
    pub case: Option<CaseRow>,
    /// The product's reviews in the browser.
    pub page: Option<String>,
}

/// One part of a review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewPartView {
    /// `text`, `pros`, `cons`.
    pub name: String,
    /// Its text in pieces.
    pub pieces: Vec<ReviewPieceView>,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewPieceView {
    /// The words as they came.
    pub text: String,
    /// The cause they speak for.
    pub cause: Option<String>,
}

/// What a review is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewCauseView {
    /// What stands: the seller's own, else the words'.
    pub cause: String,
    /// What the words say.
    pub read: String,
    /// How sure the words are: `low`, `medium`, `high`.
    pub confidence: String,
    /// The words speak for another cause too.
    pub mixed: bool,
    /// The words that led there, each once.
    pub words: Vec<String>,
    /// When the seller said so himself.
    pub own_at: Option<String>,
}

/// The order a review is tied to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewOrderView {
    /// `<account>/<order id>`.
    pub key: String,
    /// The order's id.
    pub id: String,
    /// By what it is tied; always inferred.
    pub by: String,
    /// The drawing.
    pub parcel: ParcelView,
    /// Every event.
    pub timeline: Vec<EventView>,
}

/// What the parcel's dates say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TimingView {
    /// `late`, `in_time`, `no_usual`, `no_dates`, `several`, `no_order`; the catalogue has `review-timing-<code>`.
    pub code: String,
    /// The late leg.
    pub leg: Option<String>,
    /// Days it took.
    #[specta(type = Option<i32>)]
    pub days: Option<f64>,
    /// Days it takes usually.
    #[specta(type = Option<i32>)]
    pub usual_days: Option<f64>,
    /// Days over the usual.
    #[specta(type = Option<i32>)]
    pub over_days: Option<f64>,
    /// Finished parcels the usual rests on.
    pub basis: u32,
    /// The dates speak against the words.
    pub weakened: bool,
}

/// What can be done, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct AdviceView {
    /// `support_ticket`, `complaint`, `answer`, `ask_buyer`, `nothing`; the catalogue has `review-route-<code>`.
    pub route: String,
    /// Why; the catalogue has `review-why-<code>`.
    pub why: String,
}

/// An answer that is there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewAnswerView {
    /// The text.
    pub text: String,
    /// Its state as the marketplace writes it.
    pub state: Option<String>,
    /// The marketplace refused it.
    pub refused: bool,
    /// `possible`, `used`, `over`, `unknown` (when it was written is not told).
    pub edit: String,
    /// Until when it can be changed, where that is known.
    pub edit_until: Option<DeadlineView>,
    /// The rule it rests on.
    pub rule: Option<RuleNoteView>,
}

/// Limits of an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct AnswerLimitView {
    /// Fewest characters.
    pub min: u32,
    /// Most characters.
    pub max: u32,
}

/// A number of the rulebook with where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RuleNoteView {
    /// The rule.
    pub rule: String,
    /// Its value.
    pub value: Option<i32>,
    /// The source as it can be cited.
    pub source: String,
    /// The day the source was read.
    pub seen_on: Option<String>,
    /// `high`, `medium`, `low`, `seller`, or nothing.
    pub confidence: Option<String>,
}

/// Something queued for a review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewSentView {
    /// Its id in the outbox.
    pub id: String,
    /// Its state; the catalogue has `outbox-state-<state>`.
    pub state: String,
    /// The text.
    pub text: String,
    /// It changes an answer that was there.
    pub edit: bool,
    /// When it was queued.
    pub at: String,
    /// The marketplace's own words.
    pub words: Option<String>,
}

/// What became of a review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewOutcomeView {
    /// `hidden`, `excluded`, `refused`, `upgraded`, `answered`.
    pub outcome: String,
    /// When it was recorded.
    pub at: Option<String>,
}

/// The one complaint a review allows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ComplaintView {
    /// `none`, `draft`, `held`, `ready`, `filed`, or its result: `hidden`, `excluded`, `refused`.
    pub state: String,
    /// Why the review should not stand; the catalogue has `ground-<code>`.
    pub ground: Option<String>,
    /// Words of the review.
    pub quote: String,
    /// A dated fact.
    pub fact: String,
    /// The text as it is filed.
    pub text: String,
    /// Language of the text.
    pub lang: String,
    /// Characters of the text.
    pub count: u32,
    /// Most characters, with the rule.
    pub limit: Option<RuleNoteView>,
    /// When the hold ends.
    pub hold_until: Option<String>,
    /// Hours a hold takes.
    pub hold_hours: Option<u32>,
    /// When it was filed.
    pub filed_at: Option<String>,
    /// When the result was recorded.
    pub result_at: Option<String>,
    /// The list before filing.
    pub checks: Vec<ComplaintCheckView>,
    /// The hold may begin.
    pub may_hold: bool,
    /// It may be filed.
    pub may_file: bool,
    /// Grounds to choose from; the portal decides which it offers.
    pub grounds: Vec<String>,
    /// Passages of the review to choose from.
    pub quotes: Vec<String>,
    /// Facts to choose from, in the complaint's language.
    pub fact_choices: Vec<String>,
    /// The seller's own record.
    pub record: ComplaintRecordView,
    /// What others came to.
    pub base_rate: Option<RuleNoteView>,
    /// Address of the portal where it is filed.
    pub page: Option<String>,
}

/// One point of the list before filing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ComplaintCheckView {
    /// Its name; the catalogue has `complaint-check-<name>`.
    pub name: String,
    /// `good`, `weak`, `missing`, `waiting`.
    pub state: String,
}

/// What the seller's own complaints came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ComplaintRecordView {
    /// For the seller.
    pub won: u32,
    /// Decided.
    pub decided: u32,
    /// Per cent; `None` when too few were decided.
    pub percent: Option<u32>,
    /// How many there must be.
    pub least: u32,
}

/// What the seller writes of a complaint.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ComplaintInput {
    /// Why the review should not stand.
    pub ground: Option<String>,
    /// Words of the review.
    pub quote: String,
    /// A dated fact.
    pub fact: String,
    /// The text as it is filed.
    pub text: String,
}
