//! Syncing: one account's run from its streams' cursors to its cases, and the actors that repeat it while the app runs.
//!
//! Every page is one transaction with its cursor, so that a run may end at any moment and goes on where it stopped.

mod batch;
mod bucket;
mod page;
mod stream;
mod touched;

pub mod actor;
pub mod backoff;
pub mod board;
pub mod by_hand;
pub mod clock;
pub mod detect;
pub mod error;
mod media;
pub mod outbox;
mod refusal;
pub mod report;
pub mod run;
pub mod summary;
pub mod world;

pub use actor::{Actors, Condition};
pub use board::{Board, Progress};
pub use clock::Clock;
pub use error::SyncError;
pub use refusal::{forgive, is_closed};
pub use report::{CaseChanges, Counts, Ending, RunReport, StreamRun};
pub use run::{RunInput, run};
pub use world::{Secrets, World};
