//! Marketplaces on loopback: seeded, stateful servers with the shapes of the real ones, behind the demo shop, the tests
//! and the benchmarks. One implementation for all three, so that what is tested is what is shown.
//!
//! A shop is built ([`Sandbox::demo`], [`wildberries::scenario`]), started on a free port of 127.0.0.1, and answers as the
//! documented API does: documented limits, tokens and error bodies. Faults are switched on and off while it runs.

// A finance row has more fields than the macro that writes it may recurse by default.
#![recursion_limit = "256"]

mod clock;
mod dice;
mod drift;
mod error;
mod exchange;
mod fault;
mod limit;
mod log;
mod picture;
mod server;
mod shelf;
pub mod wildberries;

pub use drift::Drift;
pub use error::SandboxError;
pub use fault::{Fault, FaultId, Faults, On};
pub use log::Logged;
pub use picture::{Flaw, Picture, Subject};
pub use server::{Running, Sandbox};

pub(crate) use wildberries::Backend;
