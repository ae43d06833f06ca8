//! Tests of recourse-tickets.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]

mod bundle;
mod hostile;
mod letter;
mod outside;
mod pdf;
mod pickup;
mod picture;
mod sample;
mod shown;
mod totals;
mod xlsx;
