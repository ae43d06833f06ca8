//! Cases: one kind on one order, claim or review, walked from suggestion to outcome.

pub mod state;

pub use state::{CaseState, Outcome, TicketState};
