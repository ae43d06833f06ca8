//! Whether the money agrees: what a refund should take off the seller's balance beside what the report says, tied by the
//! unit's srid and by nothing else; and whether a buyer was charged who should not have been.

use crate::case::claimable::{LineKind, kind_of};
use crate::id::PlatformId;
use crate::leg::coded;
use crate::market::{FinanceRow, SaleRow};
use crate::money::Money;
use crate::playbook::Playbook;
use crate::rulebook::{ColumnKind, Rulebook};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The word of a playbook for report rows that give a buyer his money back.
const REFUND_ROW: &str = "refund_row";

coded! {
    /// How expected and reported stand; the catalogue has `return-match-<code>`.
    MatchState {
        /// No refund was decided and none is reported.
        NoRefund = "no_refund",
        /// The report has not come yet.
        NotReported = "not_reported",
        /// Reported, and what was expected is not known.
        Reported = "reported",
        /// The two agree.
        Agrees = "agrees",
        /// They differ.
        Differs = "differs",
    }
}

/// A row of the report that belongs to the refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// What it is.
    pub kind: LineKind,
    /// The amount: what is taken off the balance, or charged.
    pub amount: Money,
    /// The report's own column.
    pub column: String,
    /// The report it stands in.
    pub report: Option<String>,
    /// The row.
    pub row: String,
    /// The row's day.
    pub date: Option<NaiveDate>,
}

/// Expected and reported, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyMatch {
    /// How they stand.
    pub state: MatchState,
    /// What the refund should take off the balance: what the unit's sale paid in, by the report.
    pub expected: Option<Money>,
    /// What it did take off: the sum of the refund rows' payouts; `None` before such a row came.
    pub debited: Option<Money>,
    /// `debited` less `expected`, where both stand in one currency.
    pub difference: Option<Money>,
    /// The report's rows: debits, logistics back, handling.
    pub rows: Vec<Matched>,
}

/// Compares. `refunded`: the buyer's money is on its way back, by decision or by the marketplace's word.
pub fn match_money(
    finance: &[FinanceRow],
    refunded: bool,
    playbook: Option<&Playbook>,
    platform: &PlatformId,
    rulebook: &Rulebook,
) -> MoneyMatch {
    let is_refund = |row: &FinanceRow| {
        playbook.is_some_and(|playbook| playbook.has_word(REFUND_ROW, row.operation.as_deref()))
    };
    let payout = |refund: bool| -> Vec<Money> {
        finance
            .iter()
            .filter(|row| is_refund(row) == refund)
            .flat_map(|row| row.amounts.iter().map(move |amount| (row, amount)))
            .filter(|(row, amount)| kind_of(row, &amount.column, platform, rulebook) == LineKind::Payout)
            .map(|(_, amount)| amount.money)
            .collect()
    };
    let expected = one_sum(&payout(false));
    let debited = one_sum(&payout(true));
    let difference = debited
        .zip(expected)
        .filter(|(debited, expected)| debited.currency == expected.currency)
        .and_then(|(debited, expected)| {
            let minor = debited.minor.checked_sub(expected.minor)?;
            Some(Money::new(minor, debited.currency))
        });
    let rows = finance
        .iter()
        .flat_map(|row| row.amounts.iter().map(move |amount| (row, amount)))
        .filter_map(|(row, amount)| {
            let kind = kind_of(row, &amount.column, platform, rulebook);
            let belongs = match kind {
                LineKind::LogisticsBack | LineKind::Handling | LineKind::Penalty => true,
                LineKind::Payout => is_refund(row),
                _ => false,
            };
            belongs.then(|| Matched {
                kind,
                amount: amount.money,
                column: amount.column.clone(),
                report: row.report_id.clone(),
                row: row.id.clone(),
                date: row.date,
            })
        })
        .collect();
    MoneyMatch {
        state: match (debited, difference) {
            (None, _) if refunded => MatchState::NotReported,
            (None, _) => MatchState::NoRefund,
            (Some(_), None) => MatchState::Reported,
            (Some(_), Some(difference)) if difference.minor == 0 => MatchState::Agrees,
            (Some(_), Some(_)) => MatchState::Differs,
        },
        expected,
        debited,
        difference,
        rows,
    }
}

/// The sum of amounts in one currency; `None` for none, and for several currencies.
fn one_sum(amounts: &[Money]) -> Option<Money> {
    let (first, rest) = amounts.split_first()?;
    rest.iter()
        .try_fold(*first, |sum, amount| sum.checked_add(*amount).ok())
}

/// A charge on the buyer's side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// The amount.
    pub amount: Money,
    /// `sale` for a row of the statistics, else the report's own column.
    pub source: String,
    /// The row.
    pub row: String,
}

/// What a buyer paid for a unit that he refused at receipt because of a defect, where neither its price nor its way back is
/// his to pay: sales that no refund of the same amount takes back. Source: the e-pepper.ru article on the new service
/// for returning defective goods.
pub fn buyer_charges(
    sales: &[SaleRow],
    finance: &[FinanceRow],
    playbook: Option<&Playbook>,
    platform: &PlatformId,
    rulebook: &Rulebook,
) -> Vec<Charge> {
    let is_refund = |row: &FinanceRow| {
        playbook.is_some_and(|playbook| playbook.has_word(REFUND_ROW, row.operation.as_deref()))
    };
    let is_payout = |row: &FinanceRow| {
        row.amounts
            .iter()
            .any(|amount| kind_of(row, &amount.column, platform, rulebook) == LineKind::Payout)
    };
    let refunded = finance.iter().filter(|row| is_refund(row)).count();
    let reported = finance
        .iter()
        .filter(|row| !is_refund(row) && is_payout(row))
        .filter_map(|row| {
            let price = row.amounts.iter().find(|amount| {
                amount.money.minor > 0
                    && rulebook.column(platform.as_str(), &amount.column) == ColumnKind::Price
            })?;
            Some(Charge {
                amount: price.money,
                source: price.column.clone(),
                row: row.id.clone(),
            })
        });
    let charges: Vec<Charge> = reported.skip(refunded).collect();
    if !charges.is_empty() || refunded > 0 {
        return charges;
    }
    let back = sales
        .iter()
        .filter(|row| row.form == "sale" && row.price.is_some_and(|price| price.minor < 0))
        .count();
    sales
        .iter()
        .filter(|row| row.form == "sale" && !row.cancelled)
        .filter_map(|row| {
            Some(Charge {
                amount: row.price.filter(|price| price.minor > 0)?,
                source: "sale".to_owned(),
                row: row.id.clone(),
            })
        })
        .skip(back)
        .collect()
}
