//! The store as its callers see it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cloned_ref_to_slice_refs,
    missing_docs
)]

mod account;
mod attachment;
mod backup;
mod case;
mod corrupt;
mod folder;
mod journal;
mod kill;
mod named;
mod open;
mod order;
mod order_list;
mod order_table;
mod raw;
mod record;
mod redo;
mod restore;
mod review;
mod schema;
mod search;
mod support;
mod ticket;
mod undo;
