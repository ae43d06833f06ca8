//! What a ticket is made of. The store keeps this value, so the same bundle can be made again years later.
//!
//! Times are UTC instants; they are shown in [`TicketInput::zone`]. Text from outside (reviews, product names, file names) is
//! hostile and is never read as markup, formula or path.

mod row;

pub use row::{
    Amounts, ClaimFacts, Column, EventRow, LegSpan, Moment, MoneyRow, OrderRow, ReviewFacts, Span,
};

use chrono::{DateTime, NaiveDate, Utc};
use recourse_domain::id::{AttachmentId, CaseId, CaseKind, PlatformId, TicketId};
use recourse_domain::money::Money;
use recourse_texts::{Lang, Message};
use serde::{Deserialize, Serialize};

/// Everything that goes into a bundle, complete in itself: no clock, no settings and no store are read to make the files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TicketInput {
    /// The ticket: `B-0012`; for a preview of one that does not exist yet, the number it would get.
    pub ticket: TicketId,
    /// Kind of its cases.
    pub kind: CaseKind,
    /// When the data was put together. All files carry this time.
    pub prepared_at: DateTime<Utc>,
    /// Language of `appeal.pdf` and of the spreadsheet's heads.
    pub lang: Lang,
    /// The marketplace's zone as an IANA name, such as `Europe/Moscow`. An unknown name means UTC.
    pub zone: String,
    /// The marketplace.
    pub platform: PlatformRef,
    /// The account's name, as the seller calls it.
    pub account: String,
    /// Version of Recourse.
    pub app_version: String,
    /// Version of the rulebook.
    pub rulebook_version: String,
    /// Supplies the orders were handed over in, if known; named in the title when there is exactly one.
    #[serde(default)]
    pub supplies: Vec<String>,
    /// One row per order (or review or claim without a known order), in the order of the ticket.
    pub rows: Vec<OrderRow>,
    /// Events of those orders, oldest first within an order.
    #[serde(default)]
    pub events: Vec<EventRow>,
    /// Finance rows of those orders.
    #[serde(default)]
    pub money: Vec<MoneyRow>,
    /// Pictures and files.
    #[serde(default)]
    pub evidence: Vec<EvidenceFile>,
    /// Evidence that is missing: named inside the documents of an export in spite of gaps.
    #[serde(default)]
    pub missing: Vec<MissingEvidence>,
    /// Orders and amounts left out on purpose, with the reason.
    #[serde(default)]
    pub exclusions: Vec<Exclusion>,
    /// The seller's own usual for the blamed leg. `None`: fewer than 20 finished legs, and nothing is said about a usual.
    #[serde(default)]
    pub usual: Option<Usual>,
    /// What is asked. Empty: the questions of the kind (`letter-<kind>-ask-1` and on).
    #[serde(default)]
    pub asked: Vec<Message>,
    /// What the data shows, beyond what the rows say by themselves.
    #[serde(default)]
    pub shown: Vec<Message>,
    /// What the data does not show. Empty: the statements of the kind (`pdf-<kind>-not-shown-1` and on).
    #[serde(default)]
    pub not_shown: Vec<Message>,
    /// How the orders were chosen, for the sheet About.
    #[serde(default)]
    pub filters: Vec<Message>,
    /// Choices of this export.
    #[serde(default)]
    pub options: Options,
}

/// A marketplace as documents name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformRef {
    /// Its id in the registry.
    pub id: PlatformId,
    /// Its name for people.
    pub title: String,
    /// Two to six letters for file names.
    pub short: String,
}

/// Choices of an export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Put small pictures into cells of the spreadsheet.
    pub pictures_in_cells: bool,
    /// Split the letter into numbered parts of at most so many characters. `None`: never split.
    pub letter_limit: Option<u32>,
}

/// A usual value of the seller's own finished legs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Usual {
    /// The leg's code.
    pub leg: String,
    /// Median in days.
    pub days: f64,
    /// How many finished legs it rests on.
    pub finished: u32,
}

/// A picture or file of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceFile {
    /// The attachment: hex SHA-256 of its bytes as captured.
    pub attachment: AttachmentId,
    /// Which requirement it fills; its title is `evidence-<name>`.
    pub requirement: String,
    /// Folder under `evidence/`: `reviews`, `photos` or `tracking`; anything else becomes `files`.
    pub folder: String,
    /// Name as it was attached; cleaned here.
    pub name: String,
    /// The case.
    pub case: CaseId,
    /// The order, review or claim it shows: the id in that row's `order_id`, `review.id` or `claim.id`.
    pub subject: String,
    /// Where it came from: `clipboard`, `file`, `drop`, or a marketplace's address.
    pub source: String,
    /// When it was captured or attached.
    pub captured_at: DateTime<Utc>,
    /// Length in bytes as captured.
    pub bytes: u64,
}

/// A gap in the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingEvidence {
    /// Requirement name; its title is `evidence-<name>`.
    pub requirement: String,
    /// The case.
    pub case: CaseId,
    /// Order, review or claim id.
    pub subject: String,
}

/// Something left out on purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exclusion {
    /// The order, if it is about one.
    #[serde(default)]
    pub order_id: Option<String>,
    /// The amount, if it is about one.
    #[serde(default)]
    pub amount: Option<Money>,
    /// What was left out and why, or only why.
    pub why: Message,
}

impl TicketInput {
    /// The zone of [`Self::zone`]; UTC for a name that nobody knows.
    pub fn tz(&self) -> chrono_tz::Tz {
        self.zone.parse().unwrap_or(chrono_tz::Tz::UTC)
    }

    /// First and last day of the orders, in the ticket's zone.
    pub fn period(&self) -> Option<(NaiveDate, NaiveDate)> {
        let zone = self.tz();
        let days = || self.rows.iter().filter_map(|row| row.relevant_day(zone));
        Some((days().min()?, days().max()?))
    }
}
