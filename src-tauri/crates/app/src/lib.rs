//! Use cases: what a seller does with Recourse, as functions over the store, the marketplaces and the tickets.
//!
//! No window, no HTTP, no SQL here. The window and the command line call the same functions and show the same views.

pub mod account;
pub mod app;
pub mod case;
pub mod demo;
pub mod desktop;
pub mod diagnostics;
pub mod doctor;
pub mod draft;
pub mod error;
pub mod evidence;
pub mod folder;
pub mod keep;
pub mod keys;
mod map;
pub mod order;
pub mod outbox;
pub mod region;
pub mod reminder;
pub mod returns;
pub mod reviews;
pub mod rulebook;
mod secret;
pub mod settings;
pub mod sync;
pub mod ticket;
pub mod today;
pub mod undo;
pub mod view;
pub mod work;

pub use app::{App, AppOptions, Tuning};
