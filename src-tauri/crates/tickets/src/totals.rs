//! The sums of a ticket. Letter, spreadsheet, PDF and window all take them from here.

use crate::input::{Column, OrderRow, TicketInput};
use recourse_domain::money::{Money, MoneyError, Totals};

/// The sums of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnTotal {
    /// The column.
    pub column: Column,
    /// How many rows have an amount in it.
    pub orders: usize,
    /// All amounts.
    pub sum: Totals,
    /// The amounts of the rows that ask for them.
    pub claimed: Totals,
    /// The amounts of the rows that show them without asking.
    pub unclaimed: Totals,
}

/// The sums of a ticket, per column and currency; currencies are never added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TicketTotals {
    /// One entry per column of [`Column::ALL`], in that order.
    pub columns: Vec<ColumnTotal>,
    /// What is asked for.
    pub claimed: Totals,
    /// What was left out on purpose, where it has an amount.
    pub excluded: Totals,
    /// How many orders have no row in the finance report yet.
    pub unreported: usize,
}

impl TicketTotals {
    /// Column name and sum, one entry per column and currency, `claimed` last.
    pub fn rows(&self) -> Vec<(&'static str, Money)> {
        let columns = self
            .columns
            .iter()
            .flat_map(|total| total.sum.iter().map(|sum| (total.column.code(), sum)));
        columns
            .chain(self.claimed.iter().map(|sum| ("claimed", sum)))
            .collect()
    }

    /// The columns without any amount.
    pub fn zero(&self) -> impl Iterator<Item = Column> + '_ {
        self.columns
            .iter()
            .filter(|total| total.sum.iter().all(|sum| sum.minor == 0))
            .map(|total| total.column)
    }

    /// The columns that are asked for.
    pub fn asked(&self) -> impl Iterator<Item = &ColumnTotal> {
        self.columns.iter().filter(|total| !total.claimed.is_empty())
    }
}

/// What one row asks for.
///
/// # Errors
/// When a sum overflows.
pub fn claimed(row: &OrderRow) -> Result<Totals, MoneyError> {
    let mut sum = Totals::default();
    for amount in Column::ALL
        .into_iter()
        .filter(|column| row.claimed.contains(column))
        .filter_map(|column| row.amounts.get(column))
    {
        sum.add(amount)?;
    }
    Ok(sum)
}

/// The sums of a ticket.
///
/// # Errors
/// When a sum overflows.
pub fn of(input: &TicketInput) -> Result<TicketTotals, MoneyError> {
    let mut totals = TicketTotals::default();
    for column in Column::ALL {
        let mut one = ColumnTotal {
            column,
            orders: 0,
            sum: Totals::default(),
            claimed: Totals::default(),
            unclaimed: Totals::default(),
        };
        for row in &input.rows {
            let Some(amount) = row.amounts.get(column) else {
                continue;
            };
            one.orders += 1;
            one.sum.add(amount)?;
            if row.claimed.contains(&column) {
                one.claimed.add(amount)?;
                totals.claimed.add(amount)?;
            } else {
                one.unclaimed.add(amount)?;
            }
        }
        totals.columns.push(one);
    }
    for amount in input.exclusions.iter().filter_map(|e| e.amount) {
        totals.excluded.add(amount)?;
    }
    totals.unreported = input
        .rows
        .iter()
        .filter(|row| !row.finance_reported && !row.order_id.is_empty())
        .count();
    Ok(totals)
}
