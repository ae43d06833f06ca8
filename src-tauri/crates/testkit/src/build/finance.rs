//! Rows of the finance report.

use chrono::{DateTime, NaiveDate, Utc};
use recourse_domain::id::{OrderId, Srid};
use recourse_domain::market::FinanceRow;
use recourse_domain::market::finance::FinanceAmount;
use recourse_domain::money::Money;

/// Builds a row.
#[derive(Debug, Clone)]
pub struct FinanceBuilder(FinanceRow);

impl FinanceBuilder {
    /// A row of logistics without amounts yet.
    pub fn new(id: &str) -> Self {
        Self(FinanceRow {
            id: id.to_owned(),
            report_id: Some("51202645".to_owned()),
            operation: Some("Логистика".to_owned()),
            date: NaiveDate::from_ymd_opt(2026, 10, 5),
            ..FinanceRow::default()
        })
    }

    /// The sold unit and its assembly order.
    pub fn of(mut self, srid: &str, order: &str) -> Self {
        self.0.srid = Some(Srid::new(srid));
        self.0.order_id = Some(OrderId::new(order));
        self
    }

    /// The ground of payment.
    pub fn operation(mut self, text: &str) -> Self {
        self.0.operation = Some(text.to_owned());
        self
    }

    /// Kind of logistics, fine or correction.
    pub fn reason(mut self, text: &str) -> Self {
        self.0.reason = Some(text.to_owned());
        self
    }

    /// The report's day.
    pub fn date(mut self, date: NaiveDate) -> Self {
        self.0.date = Some(date);
        self
    }

    /// When the unit was sold.
    pub fn sold(mut self, at: DateTime<Utc>) -> Self {
        self.0.sold_at = Some(at);
        self
    }

    /// Deliveries and returns that the row counts.
    pub fn counts(mut self, deliveries: i64, returns: i64) -> Self {
        self.0.deliveries = deliveries;
        self.0.returns = returns;
        self
    }

    /// Adds an amount in a column of the report.
    pub fn amount(mut self, column: &str, money: Money) -> Self {
        self.0.amounts.push(FinanceAmount {
            column: column.to_owned(),
            money,
        });
        self
    }

    /// The row.
    pub fn build(self) -> FinanceRow {
        self.0
    }
}
