//! What tests need again and again: a clock that does as it is told, and builders of market records with sensible
//! defaults. A dev-dependency only.

pub mod build;
mod clock;

pub use clock::FakeClock;

use chrono::{DateTime, Utc};
use recourse_domain::money::{Currency, Money};

/// Reads an RFC 3339 time; the Unix epoch for a text that is none, so that a slip shows at once.
pub fn utc(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).map_or(DateTime::UNIX_EPOCH, |at| at.with_timezone(&Utc))
}

/// So many kopecks.
pub const fn rub(minor: i64) -> Money {
    Money::new(minor, Currency::RUB)
}

/// So many fen.
pub const fn cny(minor: i64) -> Money {
    Money::new(minor, Currency::CNY)
}
