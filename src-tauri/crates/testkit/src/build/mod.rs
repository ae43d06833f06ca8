//! Builders of market records. Every default is plain: a cross-border order of one product, delivered, nothing wrong.

mod communication;
mod finance;
mod order;

pub use communication::{ClaimBuilder, ReviewBuilder};
pub use finance::FinanceBuilder;
pub use order::{HistoryBuilder, OrderBuilder, parcel, status};

/// Vocabulary of the dated history's codes in tests.
pub const HISTORY: &str = "wb_history";
/// Vocabulary of the present status's code in tests.
pub const STATUS: &str = "wb_status";
/// The product that every builder takes unless told otherwise.
pub const PRODUCT: &str = "1203892001";
/// When every builder's order was made unless told otherwise.
pub const ORDERED: &str = "2026-09-01T08:00:00Z";
