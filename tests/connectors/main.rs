//! Tests of recourse-connectors.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod conformance;
mod kit;
mod performing;
mod support;
mod wildberries;
