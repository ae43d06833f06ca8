//! Tests of the shell: bindings, permissions, the window's policy, and the one direction of dependencies.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod bindings;
mod boundaries;
mod cli;
mod desktop;
mod errors;
mod licences;
mod notify;
mod policy;
mod requirements;
mod supply;
mod tree;
