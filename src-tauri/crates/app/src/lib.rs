//! Use cases: what a seller does with Recourse, as functions over the store, the marketplaces and the tickets.
//!
//! No window, no HTTP, no SQL here. The window and the command line call the same functions and show the same views.

pub mod view;
