//! The commands, one file per part of the job.

pub mod account;
pub mod cases;
pub mod demo;
pub mod doctor;
pub mod keep;
pub mod orders;
pub mod outbox;
pub mod sync;
pub mod tickets;
pub mod track;
