//! Tests of recourse-domain.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod ids;
mod leg;
mod money;
mod timeline;
mod playbook_files;
