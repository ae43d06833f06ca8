//! Tests of recourse-sandbox.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod client;
mod connector;
mod demo;
mod faults;
mod limits;
mod pictures;
mod scale;
mod shapes;
mod state;
mod tokens;
mod validation;
mod writes;
