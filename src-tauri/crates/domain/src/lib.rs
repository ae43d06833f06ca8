//! The pure heart of Recourse: money, orders, parcel timelines, legs, cases, deadlines and playbooks.
//!
//! Nothing here reads a clock, a file, a database or the network: every function is a value in, a value out.
//! Times are UTC instants; "now" is always an argument.

pub mod case;
pub mod deadline;
pub mod detect;
pub mod draft;
pub mod evidence;
pub mod id;
pub mod leg;
pub mod market;
pub mod money;
pub mod outbox;
pub mod platform;
pub mod playbook;
pub mod reminder;
pub mod returns;
pub mod review;
pub mod rulebook;
pub mod timeline;
