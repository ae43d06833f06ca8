//! What can be asked for one order, line by line, and what is left out and why.
//!
//! Goods are counted at the order's price in the currency of the sale, never at a converted price; charges come from the
//! finance report, kopeck for kopeck. While no row of the unit has come, charges are "not yet reported", which is not zero.

use super::message::{Message, Param, Value};
use crate::id::PlatformId;
use crate::leg::coded;
use crate::market::FinanceRow;
use crate::money::{Money, Totals};
use crate::rulebook::{ColumnKind, Rulebook};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

coded! {
    /// What an amount is.
    LineKind {
        /// The goods.
        Goods = "goods",
        /// Logistics to the buyer.
        LogisticsOut = "logistics_out",
        /// Logistics back.
        LogisticsBack = "logistics_back",
        /// Handling on the way.
        Handling = "handling",
        /// A fine.
        Penalty = "penalty",
        /// What the seller is paid.
        Payout = "payout",
        /// Anything else.
        Other = "other",
    }
}

coded! {
    /// Why an amount is not asked for; the catalogue has `excluded-<code>`.
    ExcludeWhy {
        /// The goods came back to the seller.
        GoodsBack = "goods_back",
        /// It is what the seller is paid, not a cost.
        Payout = "payout",
        /// The rulebook does not know the column.
        UnknownColumn = "unknown_column",
        /// No finance row of the unit has come yet.
        NotReported = "not_reported",
        /// The order's price is not known.
        NoPrice = "no_price",
    }
}

/// An amount that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimLine {
    /// What it is.
    pub kind: LineKind,
    /// The amount; negative for a correction in the seller's favour.
    pub amount: Money,
    /// The report's own column; `price` for the order's price.
    pub label: String,
    /// The report it stands in.
    pub report: Option<String>,
    /// The row.
    pub row: Option<String>,
    /// The row's day.
    pub date: Option<NaiveDate>,
}

/// Something that is not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excluded {
    /// What it is.
    pub kind: LineKind,
    /// The amount, where there is one.
    pub amount: Option<Money>,
    /// The report's own column; `price` for the order's price.
    pub label: String,
    /// The row.
    pub row: Option<String>,
    /// Why.
    pub why: ExcludeWhy,
}

impl Excluded {
    /// The reason as a message, `excluded-<code>` with `$label`.
    pub fn message(&self) -> Message {
        let label = Param::new("label", Value::Text(self.label.clone()));
        Message::new(format!("excluded-{}", self.why), vec![label])
    }
}

/// What one order's claim rests on.
#[derive(Debug, Clone, Copy)]
pub struct ClaimBasis<'a> {
    /// Whose report the rows are from.
    pub platform: &'a PlatformId,
    /// The price in the currency of the sale.
    pub price: Option<Money>,
    /// The finance rows of this unit, tied by srid.
    pub finance: &'a [FinanceRow],
    /// The seller has the goods again.
    pub goods_back: bool,
}

/// What can be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claimable {
    /// What is asked, goods first, then in the report's order.
    pub lines: Vec<ClaimLine>,
    /// Their sums, one per currency.
    pub total: Totals,
    /// What is not asked.
    pub excluded: Vec<Excluded>,
    /// At least one finance row of the unit has come.
    pub finance_reported: bool,
}

impl Claimable {
    /// The sum of the lines of some kinds, per currency.
    pub fn sum_of(&self, kinds: &[LineKind]) -> Totals {
        self.lines
            .iter()
            .filter(|line| kinds.contains(&line.kind))
            .map(|line| line.amount)
            .collect()
    }
}

/// Puts together what can be asked for an order.
pub fn claimable(basis: &ClaimBasis<'_>, rulebook: &Rulebook) -> Claimable {
    let mut found = Claimable {
        finance_reported: !basis.finance.is_empty(),
        ..Claimable::default()
    };
    goods(basis, &mut found);
    for row in basis.finance {
        charges(row, basis.platform, rulebook, &mut found);
    }
    if !found.finance_reported {
        found.excluded.push(Excluded {
            kind: LineKind::LogisticsOut,
            amount: None,
            label: String::new(),
            row: None,
            why: ExcludeWhy::NotReported,
        });
    }
    found.total = found.lines.iter().map(|line| line.amount).collect();
    found
}

fn goods(basis: &ClaimBasis<'_>, found: &mut Claimable) {
    let left_out = |amount, why| Excluded {
        kind: LineKind::Goods,
        amount,
        label: "price".to_owned(),
        row: None,
        why,
    };
    match basis.price.filter(|price| price.minor > 0) {
        None => found.excluded.push(left_out(None, ExcludeWhy::NoPrice)),
        Some(price) if basis.goods_back => found.excluded.push(left_out(Some(price), ExcludeWhy::GoodsBack)),
        Some(price) => found.lines.push(ClaimLine {
            kind: LineKind::Goods,
            amount: price,
            label: "price".to_owned(),
            report: None,
            row: None,
            date: None,
        }),
    }
}

fn charges(row: &FinanceRow, platform: &PlatformId, rulebook: &Rulebook, found: &mut Claimable) {
    for amount in row.amounts.iter().filter(|amount| amount.money.minor != 0) {
        let left_out = |kind, why| Excluded {
            kind,
            amount: Some(amount.money),
            label: amount.column.clone(),
            row: Some(row.id.clone()),
            why,
        };
        let kind = match rulebook.column(platform.as_str(), &amount.column) {
            ColumnKind::Price => continue,
            ColumnKind::Payout => {
                found
                    .excluded
                    .push(left_out(LineKind::Payout, ExcludeWhy::Payout));
                continue;
            }
            ColumnKind::Other => {
                found
                    .excluded
                    .push(left_out(LineKind::Other, ExcludeWhy::UnknownColumn));
                continue;
            }
            ColumnKind::Handling => LineKind::Handling,
            ColumnKind::Penalty => LineKind::Penalty,
            ColumnKind::Logistics => logistics(row),
        };
        found.lines.push(ClaimLine {
            kind,
            amount: amount.money,
            label: amount.column.clone(),
            report: row.report_id.clone(),
            row: Some(row.id.clone()),
            date: row.date,
        });
    }
}

/// Which way a logistics amount went, by the row's own counts; without counts, and with both, it went out.
fn logistics(row: &FinanceRow) -> LineKind {
    if row.returns > 0 && row.deliveries <= 0 {
        LineKind::LogisticsBack
    } else {
        LineKind::LogisticsOut
    }
}

/// What a column of a row is, for showing every row: the same reading as in a claim.
pub fn kind_of(row: &FinanceRow, column: &str, platform: &PlatformId, rulebook: &Rulebook) -> LineKind {
    match rulebook.column(platform.as_str(), column) {
        ColumnKind::Logistics => logistics(row),
        ColumnKind::Handling => LineKind::Handling,
        ColumnKind::Penalty => LineKind::Penalty,
        ColumnKind::Payout => LineKind::Payout,
        ColumnKind::Price | ColumnKind::Other => LineKind::Other,
    }
}
