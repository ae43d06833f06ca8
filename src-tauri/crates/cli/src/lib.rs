//! The command line: the same use cases as the window, without one.
//!
//! A crate of its own, so that `recourse <command>` does not load a webview: linked into the window's program, even
//! `recourse --version` took 52 MiB.

mod args;
mod command;
mod launch;
mod output;
mod run;
mod table;

pub use args::{Cli, Global};
pub use launch::data_dir;
pub use run::main;
