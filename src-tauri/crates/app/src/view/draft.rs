//! Drafts, templates and the lint.

use super::common::MessageView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a list of drafts is asked for; nothing: every one.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct DraftFilter {
    /// `review_answer`, `review_complaint`, `chat`, `claim_comment`, `buyer_message`, `dispute`, `support`.
    pub purpose: Option<String>,
    /// Marketplace; drafts for any are in, too.
    pub platform: Option<String>,
    /// Case kind.
    pub kind: Option<String>,
}

/// A text with variables in braces, in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BodyView {
    /// `zh`, `ru`, `en`.
    pub lang: String,
    /// The words.
    pub text: String,
}

/// A draft: shipped, or the seller's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftRow {
    /// Id: a shipped draft's own, `own-<n>` for the seller's.
    pub id: String,
    /// The seller's own.
    pub own: bool,
    /// The seller's name for it; a shipped one is called `draft-name-<id>`.
    pub name: Option<String>,
    /// What it is for: `purpose-<purpose>`.
    pub purpose: String,
    /// Marketplaces; empty: any.
    pub platforms: Vec<String>,
    /// Case kinds: `kind-<kind>`.
    pub kinds: Vec<String>,
    /// The cause of a review or answer to a claim it is written for.
    pub when: Option<String>,
    /// Its words in each language it has.
    pub bodies: Vec<BodyView>,
    /// The variables in it.
    pub variables: Vec<String>,
    /// The shipped draft it was copied from.
    pub based_on: Option<String>,
    /// When it was changed, for the seller's own.
    pub changed_at: Option<String>,
}

/// Drafts, and what can stand in them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftList {
    /// Drafts: the seller's own first, then shipped ones in the order of the catalogue.
    pub drafts: Vec<DraftRow>,
    /// Variables in the order of the menu: `var-<name>`.
    pub variables: Vec<VariableKindView>,
    /// Every purpose.
    pub purposes: Vec<String>,
    /// Case kinds and the marketplaces they are for.
    pub kinds: Vec<String>,
    /// Marketplaces that drafts or shops name.
    pub platforms: Vec<String>,
    /// Languages of the two sides: the seller's own, then the one that is sent.
    pub langs: Vec<String>,
}

/// A variable that a draft may use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct VariableKindView {
    /// Name; the catalogue has `var-<name>`.
    pub name: String,
    /// `text`, `date`, `money`, `number`, `cause`.
    pub form: String,
}

/// What a text is about: a case, or a record of an account.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct AboutInput {
    /// A case; the others are then not needed.
    pub case: Option<String>,
    /// The account of the record.
    pub account: Option<String>,
    /// A review.
    pub review: Option<String>,
    /// A claim.
    pub claim: Option<String>,
    /// A chat.
    pub chat: Option<String>,
    /// An order.
    pub order: Option<String>,
}

/// A variable's value from the seller.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftValue {
    /// Its name.
    pub name: String,
    /// A day `2026-12-05`, an amount `12.50 RUB`, a whole number, a cause's code, or words.
    pub value: String,
    /// The same words for the reader, where they are words.
    pub sent: Option<String>,
}

/// What is filled: a draft, or bodies that are being written.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct FillInput {
    /// A draft; nothing: the first that fits what it is about.
    pub draft: Option<String>,
    /// Words that are not kept yet; they come before the draft's.
    pub bodies: Vec<BodyInput>,
    /// What the text is for.
    pub purpose: String,
    /// What it is about.
    pub about: AboutInput,
    /// What the seller knows.
    pub values: Vec<DraftValue>,
}

/// A body that is being written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BodyInput {
    /// Language.
    pub lang: String,
    /// Words with variables in braces.
    pub text: String,
}

/// A run of a filled text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PieceView {
    /// Its words. Of a variable that is not known: its name in the text's language, in braces.
    pub text: String,
    /// The variable it stands for.
    pub variable: Option<String>,
    /// The variable is filled.
    pub known: bool,
}

/// One side of a pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SideView {
    /// `zh`, `ru`, `en`.
    pub lang: String,
    /// Its runs.
    pub pieces: Vec<PieceView>,
}

/// A variable of a filled draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct VariableView {
    /// Name.
    pub name: String,
    /// `text`, `date`, `money`, `number`, `cause`.
    pub form: String,
    /// `case`, `seller`, or `none` while nobody knows it.
    pub from: String,
    /// Its words for the seller.
    pub own: Option<String>,
    /// Its words for the reader.
    pub sent: Option<String>,
}

/// A cause that can be named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftCauseView {
    /// Code; the catalogue has `cause-name-<code>`.
    pub code: String,
    /// It is picked.
    pub picked: bool,
    /// The parcel's history shows it.
    pub shown: bool,
}

/// A draft filled with what is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftFilled {
    /// The draft; nothing: none fits, the sides are empty.
    pub draft: Option<String>,
    /// Drafts to choose from, the best first.
    pub choices: Vec<DraftRow>,
    /// The seller's side; nothing where he reads the language that is sent.
    pub own: Option<SideView>,
    /// The side that is sent.
    pub sent: SideView,
    /// Its variables.
    pub variables: Vec<VariableView>,
    /// Causes to pick from; empty: it names none.
    pub causes: Vec<DraftCauseView>,
    /// Limits of the channel.
    pub limits: LimitsView,
}

/// What a channel takes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct LimitsView {
    /// Fewest characters, where known.
    pub min: Option<u32>,
    /// Most characters, where known.
    pub max: Option<u32>,
    /// The rule that says so.
    pub rule: Option<String>,
}

/// A text to be checked.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct LintInput {
    /// The words as they would be sent.
    pub text: String,
    /// What they are for.
    pub purpose: String,
    /// What they are about.
    pub about: AboutInput,
    /// What the seller filled in: he answers for it.
    pub values: Vec<DraftValue>,
    /// Fewest characters; nothing: the channel's own limit.
    pub min: Option<u32>,
    /// Most characters; nothing: the channel's own limit.
    pub max: Option<u32>,
    /// The draft it began with.
    pub draft: Option<String>,
}

/// Something found in a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LintFindingView {
    /// Code.
    pub rule: String,
    /// `block`: it is not sent like this; `warn`: the seller is asked.
    pub severity: String,
    /// Where it begins, in UTF-16 units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// What to say about it: `lint-<rule>`.
    pub message: MessageView,
}

/// A text's check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LintView {
    /// Characters, as the marketplace counts them.
    pub count: u32,
    /// Limits it was measured against.
    pub limits: LimitsView,
    /// Findings in the order of the text.
    pub findings: Vec<LintFindingView>,
}

/// A template to be kept.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct TemplateInput {
    /// `own-<n>`; nothing: a new one.
    pub id: Option<String>,
    /// The seller's name for it.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Marketplace; nothing: any.
    pub platform: Option<String>,
    /// Case kinds.
    pub kinds: Vec<String>,
    /// Words by language.
    pub bodies: Vec<BodyInput>,
    /// The shipped draft it was copied from.
    pub based_on: Option<String>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TemplatesImported {
    /// Templates that were added.
    pub added: u32,
    /// Templates that are there already, word for word.
    pub same: u32,
    /// The added ones' names.
    pub names: Vec<String>,
}

/// What an export wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TemplatesExported {
    /// Where.
    pub path: String,
    /// How many.
    pub count: u32,
}
