//! The outbox: what is done at marketplaces.

use super::case::FieldInput;
use super::common::{ApiError, CountView, MessageView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What to do at a marketplace, and the step of a case that it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OutboxInput {
    /// Account id.
    pub account: String,
    /// What to do; nothing: what the step of the case says.
    pub action: Option<ActionInput>,
    /// The step of a case that is done with it.
    pub case: Option<CaseStepInput>,
}

/// What to do at a marketplace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum ActionInput {
    /// Answer a review in public.
    AnswerReview {
        /// The review.
        review: String,
        /// The answer.
        text: String,
        /// Language tag of the text.
        text_lang: Option<String>,
        /// Change the answer that is there, which is possible once.
        edit: bool,
    },
    /// Decide a buyer's claim.
    DecideClaim {
        /// The claim.
        claim: String,
        /// One of the claim's own actions.
        action: String,
        /// What the buyer is told, where the action takes it.
        comment: Option<String>,
        /// Language tag of the comment.
        text_lang: Option<String>,
    },
    /// Write to a buyer.
    SendMessage {
        /// The chat.
        chat: String,
        /// The message.
        text: String,
        /// Language tag of the text.
        text_lang: Option<String>,
        /// Attachment ids.
        files: Vec<String>,
    },
    /// Cancel an order as the seller.
    CancelOrder {
        /// The order, by the marketplace's id.
        order: String,
    },
    /// Set how much of an item is for sale.
    SetStock {
        /// The seller's warehouse at the marketplace.
        warehouse: String,
        /// The item.
        item: String,
        /// How many; 0 stops the sale.
        amount: u32,
    },
}

/// A step of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CaseStepInput {
    /// `C-0187`.
    pub case: String,
    /// The step.
    pub step: String,
    /// The chosen option.
    pub choose: Option<String>,
    /// Fields by name.
    pub fields: Vec<FieldInput>,
}

/// What queueing an action would mean. Nothing is written by asking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OutboxCheckView {
    /// The action, also where it was made from the step of a case.
    pub action: ActionInput,
    /// What keeps it from being queued.
    pub problems: Vec<ApiError>,
    /// What the seller is asked about before.
    pub warnings: Vec<MessageView>,
    /// What follows from it.
    pub consequence: MessageView,
    /// Rules that the consequence rests on, with how sure they are.
    pub rules: Vec<ConsequenceRuleView>,
    /// What it is about.
    pub subject: MessageView,
    /// The account's name.
    pub account_name: String,
    /// The marketplace's name.
    pub platform_title: String,
    /// The text exactly as it is sent.
    pub text: Option<String>,
    /// Limits of the text.
    pub text_limit: Option<TextLimitView>,
    /// Limits of files; `None` where none can be sent.
    pub file_limit: Option<FileLimitView>,
    /// The files as they are sent: pictures are made to fit.
    pub files: Vec<OutboxFileView>,
    /// Seconds it can be taken back.
    pub hold_s: u32,
}

/// Limits of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TextLimitView {
    /// Fewest characters.
    pub min: u32,
    /// Most characters.
    pub max: u32,
    /// Characters it has.
    pub count: u32,
}

/// Limits of files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct FileLimitView {
    /// Most bytes of one file.
    pub each: u32,
    /// Most bytes of all files together.
    pub together: u32,
    /// Media types.
    pub types: Vec<String>,
}

/// A file that is sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OutboxFileView {
    /// Attachment id.
    pub attachment: String,
    /// Name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Bytes.
    pub bytes: u32,
}

/// A rule of the rulebook that a consequence rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ConsequenceRuleView {
    /// The rule.
    pub rule: String,
    /// Its value as a text, where it is known.
    pub value: Option<MessageView>,
    /// The source as it can be cited.
    pub source: String,
    /// The day the source was read.
    pub seen_on: Option<String>,
    /// `high`, `medium`, `low`, `seller`; `None` for one that nobody vouches for.
    pub confidence: Option<String>,
}

/// Which actions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct OutboxFilter {
    /// `open` (on their way), `attention` (the seller must act), `done`; nothing for all.
    pub part: Option<String>,
    /// State.
    pub state: Option<String>,
    /// Account id.
    pub account: Option<String>,
    /// What it is done to, such as `review:…`.
    pub target: Option<String>,
    /// The case.
    pub case: Option<String>,
}

/// A page of actions, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OutboxPage {
    /// The rows.
    pub items: Vec<OutboxItemView>,
    /// Where the next page starts.
    pub next: Option<String>,
    /// How many there are by part: `open`, `attention`, `done`.
    pub counts: Vec<CountView>,
}

/// An action and how far it has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OutboxItemView {
    /// Its id.
    pub id: String,
    /// `held`, `queued`, `sending`, `sent`, `confirmed`, `unknown`, `rejected`, `wedged`, `cancelled`; the catalogue has
    /// `outbox-state-<state>`.
    pub state: String,
    /// Account id.
    pub account: String,
    /// The account's name.
    pub account_name: String,
    /// Marketplace.
    pub platform: String,
    /// What is done: `answer_review`, `decide_claim`, `send_message`, `cancel_order`, `set_stock`.
    #[serde(rename = "do")]
    pub action: String,
    /// What it is done to, such as `review:…`.
    pub target: String,
    /// What it is about.
    pub subject: MessageView,
    /// Its case.
    pub case: Option<String>,
    /// The step of the case.
    pub step: Option<String>,
    /// The text as it is sent.
    pub text: Option<String>,
    /// Language tag of the text.
    pub text_lang: Option<String>,
    /// The files.
    pub files: Vec<OutboxFileView>,
    /// When it was queued.
    pub created_at: String,
    /// Until when it can be taken back with one key; `None` once that is over.
    pub hold_until: Option<String>,
    /// Attempts to send.
    pub attempts: u32,
    /// When it is tried or looked at again.
    pub next_try_at: Option<String>,
    /// When it was last handed to the network.
    pub sent_at: Option<String>,
    /// When it came to its end.
    pub settled_at: Option<String>,
    /// By what it came to its end: `read_back`, `receipt` (accepted, and nothing shows it), `seller`, `answer`.
    pub settled_by: Option<String>,
    /// The marketplace's own words.
    pub words: Option<String>,
    /// The id the marketplace's support asks for.
    pub request_id: Option<String>,
    /// What went wrong last.
    pub error: Option<ApiError>,
    /// The marketplace has another state than the seller saw.
    pub conflict: Option<ConflictView>,
    /// Attempts and looks, oldest first.
    pub tries: Vec<OutboxTryView>,
    /// What can be done: `cancel`, `retry`, `was_sent`, `not_sent`, `send_again`, `open_page`.
    pub can: Vec<String>,
    /// The portal's page of what it is about, for `open_page`.
    pub page: Option<String>,
}

/// Both sides of a conflict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ConflictView {
    /// Why it cannot be done; the catalogue has `outbox-why-<code>`.
    pub why: String,
    /// What the seller wanted.
    pub ours: Option<String>,
    /// What was there when he decided.
    pub seen_then: Option<String>,
    /// What is there now.
    pub now: Option<String>,
}

/// One attempt or look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OutboxTryView {
    /// `send` or `look`.
    pub form: String,
    /// When it began.
    pub at: String,
    /// When its answer came; `None`: none came.
    pub answered_at: Option<String>,
    /// What came of it; the catalogue has `outbox-result-<code>`.
    pub result: Option<String>,
    /// The HTTP status, where there was one.
    pub status: Option<u32>,
    /// The marketplace's own words.
    pub words: Option<String>,
}
