//! Runs against the sandbox: good weather, bad weather, and what must never happen twice.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod claims;
mod detect;
mod outbox;
mod run;
mod sending;
mod shop;
mod weather;
