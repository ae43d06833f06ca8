//! The use cases against the demo shop and small ones, and what must hold of them all.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod accounts;
mod by_hand;
mod common;
mod demo;
mod desktop;
mod diagnostics;
mod drafts;
mod errors;
mod evidence;
mod folder;
mod hostile;
mod inbox;
mod journey;
mod keep;
mod keys;
mod open;
mod orders;
mod outbox;
mod pasted;
mod reminders;
mod returns;
mod reviews;
mod rulebook;
mod settings;
mod ticket_shown;
mod tickets;
mod today;
mod undo;
mod work;
