//! Finance rows as lines that a seller can check.

use super::amount;
use crate::view::order::MoneyLineView;
use recourse_domain::case::claimable::{LineKind, kind_of};
use recourse_domain::id::PlatformId;
use recourse_domain::market::FinanceRow;
use recourse_domain::money::Money;
use recourse_domain::rulebook::Rulebook;

/// Every amount of the unit's finance rows, in the report's order; the order's own price first.
pub(crate) fn lines(
    rulebook: &Rulebook,
    platform: &PlatformId,
    price: Option<Money>,
    rows: &[FinanceRow],
) -> Vec<MoneyLineView> {
    let goods = price.map(|price| MoneyLineView {
        report: None,
        row: String::new(),
        date: None,
        kind: LineKind::Goods.code().to_owned(),
        label: "price".to_owned(),
        amount: amount(price),
    });
    let reported = rows.iter().flat_map(|row| {
        row.amounts.iter().map(move |line| MoneyLineView {
            report: row.report_id.clone(),
            row: row.id.clone(),
            date: row.date.map(|day| day.to_string()),
            kind: kind_of(row, &line.column, platform, rulebook).code().to_owned(),
            label: label(row, &line.column),
            amount: amount(line.money),
        })
    });
    goods.into_iter().chain(reported).collect()
}

/// The report's own column, and its ground where it names one.
pub(crate) fn label(row: &FinanceRow, column: &str) -> String {
    match row.reason.as_deref().or(row.operation.as_deref()) {
        Some(ground) if !ground.is_empty() => format!("{column}: {ground}"),
        _ => column.to_owned(),
    }
}
