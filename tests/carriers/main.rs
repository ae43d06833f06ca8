//! Tests of recourse-carriers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod catalogue;
mod explain;
mod rows;
mod sources;
mod vocabulary;
