//! Cases: one kind on one order, claim or review, walked from suggestion to outcome.

pub mod claimable;
pub mod message;
pub mod result;
pub mod state;
pub mod ticket;
pub mod transition;

pub use claimable::{ClaimBasis, ClaimLine, Claimable, Excluded, LineKind, claimable};
pub use message::{Message, Param, Value};
pub use result::{CaseMoney, ResultError};
pub use state::{CaseState, Outcome, TicketState};
pub use transition::{TransitionError, Why};
