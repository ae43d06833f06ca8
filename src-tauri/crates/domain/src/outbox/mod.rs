//! What the seller does at a marketplace, and how far it has come: queued here, sent once, read back.

pub mod action;
pub mod state;

pub use action::{ActionFile, ActionKind, MarketAction};
pub use state::{Move, NoMove, OutboxState, back_off};
