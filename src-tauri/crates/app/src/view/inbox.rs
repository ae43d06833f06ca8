//! The inbox besides its rows: where a search hit, several cases at once, filters with a name.

use super::case::CaseFilter;
use super::common::MoneyView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Where a case has what was searched for. Plain text, cut where it is long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct HitView {
    /// The case.
    pub case: String,
    /// `title`, `case`, `subject`, `order` or `text` (ids and words kept with it).
    pub field: String,
    /// The text in parts, in order.
    pub parts: Vec<HitPart>,
}

/// A part of a text that was searched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct HitPart {
    /// The text.
    pub text: String,
    /// It is what was asked for.
    pub hit: bool,
}

/// What to do with several cases.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct BulkInput {
    /// `snooze`, `wake`, `drop` or `take_up`.
    pub form: String,
    /// Until when, RFC 3339, for `snooze`.
    pub until: Option<String>,
    /// Why, for `drop`.
    pub why: Option<String>,
}

/// What becomes of one of several cases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BulkLineView {
    /// The case.
    pub case: String,
    /// Its kind.
    pub kind: String,
    /// Product, or the first words of a review.
    pub title: String,
    /// Language tag of `title` when it is a buyer's words.
    pub title_lang: Option<String>,
    /// What is at stake, one entry per currency.
    pub at_stake: Vec<MoneyView>,
    /// State now.
    pub from: String,
    /// State after; the same for a snooze.
    pub to: Option<String>,
    /// Why it is left as it is; the window has `bulk-left-<code>`: `over`, `not_suggested`, `awake`.
    pub left: Option<String>,
}

/// A filter of the inbox that the seller gave a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SavedViewView {
    /// Its id.
    pub id: String,
    /// The seller's name for it.
    pub name: String,
    /// The filter.
    pub filter: CaseFilter,
    /// How many cases it finds now; `count_more`: at least so many.
    pub count: u32,
    /// There are more than were counted.
    pub count_more: bool,
}

/// A filter to keep under a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SavedViewInput {
    /// The one to write anew; `None` makes a new one.
    pub id: Option<String>,
    /// The name.
    pub name: String,
    /// The filter.
    pub filter: CaseFilter,
}
