//! Tickets and their bundles.

use super::common::{MessageView, MoneyView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What would go into a bundle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketPreview {
    /// The ticket, if it was made already.
    pub ticket: Option<TicketRow>,
    /// Kind of its cases.
    pub kind: String,
    /// Account id.
    pub account: String,
    /// Marketplace.
    pub platform: String,
    /// The sentence.
    pub sentence: MessageView,
    /// The sentence and what follows it: the facts, what is asked for, what is missing.
    pub sentences: Vec<MessageView>,
    /// The letter in each language.
    pub texts: Vec<LetterView>,
    /// One row per order.
    pub orders: Vec<TicketOrderView>,
    /// Sums by column: `goods`, `logistics_out`, `logistics_back`, `handling`, `penalty`, `claimed`; one entry per column
    /// and currency.
    pub totals: Vec<TotalView>,
    /// What is missing, by case.
    pub missing: Vec<MissingView>,
    /// The same by what is missing: how many orders lack it, and the money that rests on them.
    pub gaps: Vec<GapView>,
    /// The ticket without the orders that lack something; nothing while none does.
    pub without: Option<WithoutView>,
    /// What was left out, and why.
    pub left_out: Vec<LeftOutView>,
    /// Files that go into the bundle; 0 bytes for those whose length is known only when they are made.
    pub files: Vec<BundleFileView>,
    /// Rows of the spreadsheet's sheets.
    pub sheets: Vec<SheetView>,
    /// Pictures and files, in the order of the bundle.
    pub pictures: Vec<TicketPictureView>,
    /// Names this preview to the commands that show more of it: its PDF's pages, its sheets, its manifest. It is forgotten
    /// when some newer ones were made.
    pub key: String,
    /// Can be exported without an override.
    pub complete: bool,
    /// More orders than the soft limit.
    pub many: bool,
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LetterView {
    /// `ru`, `en` or `zh`.
    pub lang: String,
    /// The text.
    pub text: String,
    /// Its length in characters.
    pub characters: u32,
    /// In how many parts the seller's limit splits it.
    pub parts: u32,
    /// Those parts, as they are pasted one after another; one, the text itself, where nothing splits it.
    pub pieces: Vec<LetterPieceView>,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LetterPieceView {
    /// The text, with its head `Part 1 of 2` where there are several.
    pub text: String,
    /// Its length in characters.
    pub characters: u32,
}

/// One kind of evidence that orders of a ticket lack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct GapView {
    /// Evidence name.
    pub evidence: String,
    /// Orders that lack it.
    pub orders: u32,
    /// What those orders ask for, else what is at stake there, by currency.
    pub at_stake: Vec<MoneyView>,
}

/// What a ticket is without the orders that lack evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct WithoutView {
    /// The cases that stay.
    pub cases: Vec<String>,
    /// What they ask for, by currency.
    pub claimed: Vec<MoneyView>,
    /// What waits for another ticket, by currency.
    pub waiting: Vec<MoneyView>,
}

/// A picture or file of a ticket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketPictureView {
    /// The kept file.
    pub attachment: String,
    /// Its name inside the bundle.
    pub name: String,
    /// The evidence it is.
    pub evidence: String,
    /// The case it proves.
    pub case: String,
    /// The order, review or claim it shows.
    pub subject: String,
    /// Length in bytes as captured.
    pub bytes: u32,
    /// Where it came from: `clipboard`, `file`, `drop` or an address.
    pub source: String,
    /// When it was captured.
    pub captured_at: String,
}

/// A row of the ticket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketOrderView {
    /// The case.
    pub case: String,
    /// Order id.
    pub order_id: String,
    /// Srid.
    pub srid: Option<String>,
    /// Product.
    pub title: String,
    /// The event that starts the blamed span.
    pub from: Option<String>,
    /// The event that ends it.
    pub to: Option<String>,
    /// Days between.
    #[specta(type = Option<i32>)]
    pub days: Option<f64>,
    /// Days over usual.
    #[specta(type = Option<i32>)]
    pub over_days: Option<f64>,
    /// Goods.
    pub goods: Option<MoneyView>,
    /// Logistics out and back.
    pub logistics: Option<MoneyView>,
    /// Claimed.
    pub claimed: Option<MoneyView>,
    /// All required evidence is there.
    pub complete: bool,
}

/// A sum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TotalView {
    /// Column.
    pub column: String,
    /// Sum.
    pub amount: MoneyView,
}

/// A gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct MissingView {
    /// The case.
    pub case: String,
    /// Order, review or claim.
    pub subject: String,
    /// Evidence name.
    pub evidence: String,
    /// What is at stake there.
    pub at_stake: Vec<MoneyView>,
    /// Page that shows what to capture.
    pub page: Option<String>,
}

/// Something left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LeftOutView {
    /// The case.
    pub case: Option<String>,
    /// Order.
    pub order_id: Option<String>,
    /// The amount.
    pub amount: Option<MoneyView>,
    /// Why.
    pub why: MessageView,
}

/// A file of a bundle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BundleFileView {
    /// Name inside the ZIP's root folder.
    pub name: String,
    /// Hex digest.
    pub sha256: String,
    /// Length.
    pub bytes: u32,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SheetView {
    /// `orders`, `events`, `money`, `about`.
    pub name: String,
    /// Rows.
    pub rows: u32,
}

/// Options of an export.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ExportInput {
    /// Language of the appeal.
    pub lang: Option<String>,
    /// Export in spite of missing evidence.
    pub incomplete: bool,
    /// Claim orders that are in another ticket already.
    pub claim_again: bool,
    /// Pictures in the spreadsheet's cells.
    pub pictures_in_cells: bool,
}

/// A written bundle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketExported {
    /// The ticket.
    pub ticket: TicketRow,
    /// Path of the ZIP.
    pub bundle: String,
    /// Files.
    pub files: Vec<BundleFileView>,
    /// What was missing.
    pub missing: Vec<MissingView>,
    /// Sums.
    pub totals: Vec<TotalView>,
}

/// A ticket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketRow {
    /// `B-0012`.
    pub id: String,
    /// Kind of its cases.
    pub kind: String,
    /// Account id.
    pub account: String,
    /// Marketplace.
    pub platform: String,
    /// `draft`, `exported`, `filed`, `answered`, `closed`.
    pub state: String,
    /// When its data was put together.
    pub prepared_at: String,
    /// Language of the appeal.
    pub lang: String,
    /// Cases.
    pub cases: Vec<TicketCaseView>,
    /// Claimed, per currency.
    pub claimed: Vec<MoneyView>,
    /// What came back, per currency.
    pub recovered: Vec<MoneyView>,
    /// What is to do after the export, in order; nothing for a draft.
    pub steps: Vec<TicketStepView>,
    /// The marketplace's number.
    pub number: Option<String>,
    /// When it was filed.
    pub filed_at: Option<String>,
    /// Reminder.
    pub remind_at: Option<String>,
    /// Name of the bundle's file.
    pub bundle_name: Option<String>,
    /// Where support tickets are filed.
    pub support_page: Option<String>,
}

/// A step after the export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketStepView {
    /// `folder`, `text`, `portal`, `number`, `remind`, `outcome`.
    pub name: String,
    /// `done`, `open` (the next one), `coming`.
    pub state: String,
    /// When it was done, if that is known.
    pub done_at: Option<String>,
    /// The tick is the seller's own and can be taken off again.
    pub ticked: bool,
}

/// A case of a ticket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketCaseView {
    /// Case id.
    pub case: String,
    /// Order or subject.
    pub subject: String,
    /// Claimed.
    pub claimed: Option<MoneyView>,
    /// Outcome.
    pub outcome: Option<String>,
    /// Recovered.
    pub recovered: Option<MoneyView>,
}

/// An outcome of one case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OutcomeInput {
    /// Case id.
    pub case: String,
    /// Outcome code.
    pub outcome: String,
    /// Recovered, as decimal text in the claim's currency.
    pub recovered: Option<String>,
    /// The answer's words.
    pub note: Option<String>,
}

/// One stop of a screenshot run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CaptureStop {
    /// Case.
    pub case: String,
    /// Evidence name.
    pub evidence: String,
    /// Order or review id.
    pub subject: String,
    /// Page to open.
    pub page: Option<String>,
    /// A line to recognise it by.
    pub title: String,
}
