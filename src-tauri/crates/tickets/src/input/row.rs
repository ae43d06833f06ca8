use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use recourse_domain::id::CaseId;
use recourse_domain::money::Money;
use recourse_texts::Message;
use serde::{Deserialize, Serialize};

/// One order of a ticket.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderRow {
    /// Its case.
    pub case: CaseId,
    /// The assembly order's id; empty for a review or claim without a known order.
    pub order_id: String,
    /// Srid (rid).
    pub srid: Option<String>,
    /// Sticker.
    pub sticker: Option<String>,
    /// The marketplace's product id (nmID).
    pub product_id: Option<String>,
    /// The seller's article.
    pub article: Option<String>,
    /// Barcode, or size where there is no barcode.
    pub barcode: Option<String>,
    /// The product's name.
    pub title: Option<String>,
    /// Tracking number.
    pub tracking: Option<String>,
    /// The supply it was handed over in.
    pub supply: Option<String>,
    /// Status as the marketplace writes it.
    pub status: Option<String>,
    /// When it was ordered.
    pub ordered_at: Option<DateTime<Utc>>,
    /// When it was handed over.
    pub handed_over_at: Option<DateTime<Utc>>,
    /// The last event known.
    pub last: Option<Moment>,
    /// The refusal, cancellation or delivery that ended it.
    pub ended: Option<Moment>,
    /// The span that is blamed, between two events.
    pub span: Option<Span>,
    /// The journey, oldest leg first, for the drawing.
    pub legs: Vec<LegSpan>,
    /// Price as sold.
    pub price: Option<Money>,
    /// Price as the marketplace itself converts it; never converted by Recourse.
    pub converted_price: Option<Money>,
    /// What the order cost, by column.
    pub amounts: Amounts,
    /// Which of those columns are asked for; the claimed sum is theirs. Empty: nothing is claimed.
    pub claimed: Vec<Column>,
    /// Finance rows have been reported: an amount that is `None` is then nothing, otherwise "not yet reported".
    pub finance_reported: bool,
    /// Why it is in the ticket, in one sentence.
    pub reason: Option<Message>,
    /// The seller's own note.
    pub note: Option<String>,
    /// The review, where the case is about one.
    pub review: Option<ReviewFacts>,
    /// The buyer's claim, where the case is about one.
    pub claim: Option<ClaimFacts>,
}

/// A dated event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// When; `None` for an event without a time.
    pub at: Option<DateTime<Utc>>,
    /// Event code of the catalogue (`event-<code>`), such as `departed`.
    pub event: String,
    /// The marketplace's own code.
    pub code: String,
}

/// Two events and the days between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// The leg (`leg-<code>`).
    pub leg: String,
    /// The event it starts with.
    pub from: Moment,
    /// The event it ends with; `None` while it is open: then the days run to `prepared_at`.
    pub to: Option<Moment>,
    /// Days between the two.
    pub days: f64,
    /// Days beyond the seller's usual; `None` where no usual is known.
    pub over_days: Option<f64>,
}

/// One leg of a parcel's journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegSpan {
    /// The leg (`leg-<code>`).
    pub leg: String,
    /// Its first event.
    pub from: DateTime<Utc>,
    /// The next leg's first event; `None` while it is open.
    pub to: Option<DateTime<Utc>>,
}

/// What an order cost, by column. `None` is "not known", never zero.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Amounts {
    /// The goods' value.
    pub goods: Option<Money>,
    /// Logistics to the buyer.
    pub logistics_out: Option<Money>,
    /// Logistics back.
    pub logistics_back: Option<Money>,
    /// Handling.
    pub handling: Option<Money>,
    /// Penalty.
    pub penalty: Option<Money>,
}

/// A column of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The goods' value.
    Goods,
    /// Logistics to the buyer.
    LogisticsOut,
    /// Logistics back.
    LogisticsBack,
    /// Handling.
    Handling,
    /// Penalty.
    Penalty,
}

impl Column {
    /// Every column, in the order of the sheet.
    pub const ALL: [Self; 5] = [
        Self::Goods,
        Self::LogisticsOut,
        Self::LogisticsBack,
        Self::Handling,
        Self::Penalty,
    ];

    /// The name used in files and at the edge.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goods => "goods",
            Self::LogisticsOut => "logistics_out",
            Self::LogisticsBack => "logistics_back",
            Self::Handling => "handling",
            Self::Penalty => "penalty",
        }
    }
}

impl Amounts {
    /// The amount of a column.
    pub fn get(&self, column: Column) -> Option<Money> {
        match column {
            Column::Goods => self.goods,
            Column::LogisticsOut => self.logistics_out,
            Column::LogisticsBack => self.logistics_back,
            Column::Handling => self.handling,
            Column::Penalty => self.penalty,
        }
    }
}

/// What a review says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReviewFacts {
    /// The review's id.
    pub id: String,
    /// Stars.
    pub stars: Option<u8>,
    /// When it was written.
    pub created_at: Option<DateTime<Utc>>,
    /// The passage that is relied on, in the buyer's own words.
    pub quote: String,
    /// True when the order was found by product and time, not by an id.
    pub link_inferred: bool,
}

/// What a buyer's claim says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClaimFacts {
    /// The claim's id.
    pub id: String,
    /// When it was made.
    pub created_at: Option<DateTime<Utc>>,
    /// When the buyer got the goods.
    pub delivered_at: Option<DateTime<Utc>>,
    /// The buyer's words.
    pub buyer_text: String,
}

/// One event of one order, for the sheet Events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    /// The order.
    pub order_id: String,
    /// Srid.
    pub srid: Option<String>,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// The marketplace's own code.
    pub code: String,
    /// What it means (`event-<code>`).
    pub event: String,
    /// Its leg (`leg-<code>`).
    pub leg: String,
    /// The source's own words, where it has any.
    pub text: Option<String>,
    /// The vocabulary it comes from.
    pub source: String,
}

/// One amount of one finance row, for the sheet Money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyRow {
    /// The order.
    pub order_id: String,
    /// Srid.
    pub srid: Option<String>,
    /// The report.
    pub report_id: Option<String>,
    /// The row in the report.
    pub row_id: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// The column it counts in, if it counts at all.
    pub column: Option<Column>,
    /// The report's own name of the amount, and its ground.
    pub label: String,
    /// The exact amount.
    pub amount: Money,
}

impl OrderRow {
    /// The day that puts the order into a period: of its end, else of its hand-over, else of the order, in a zone.
    pub fn relevant_day(&self, zone: Tz) -> Option<NaiveDate> {
        self.ended
            .as_ref()
            .and_then(|m| m.at)
            .or(self.handed_over_at)
            .or(self.ordered_at)
            .or(self.review.as_ref().and_then(|r| r.created_at))
            .or(self.claim.as_ref().and_then(|c| c.created_at))
            .map(|at| at.with_timezone(&zone).date_naive())
    }

    /// The id that pictures of this row carry as their subject.
    pub fn subjects(&self) -> impl Iterator<Item = &str> {
        [
            Some(self.order_id.as_str()),
            self.srid.as_deref(),
            self.review.as_ref().map(|r| r.id.as_str()),
            self.claim.as_ref().map(|c| c.id.as_str()),
            Some(self.case.as_str()),
        ]
        .into_iter()
        .flatten()
        .filter(|id| !id.is_empty())
    }
}
