//! Tests of recourse-texts.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod catalogue;
mod format;
mod reviews;
mod rules;
