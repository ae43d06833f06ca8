//! What the window and the command line see. Plain data, snake_case, serialised as it stands.
//!
//! Ids are text; money is minor units plus currency; times are RFC 3339 UTC text; codes are open text.

pub mod account;
pub mod case;
pub mod common;
pub mod desktop;
pub mod diagnostics;
pub mod doctor;
pub mod draft;
pub mod inbox;
pub mod keep;
pub mod order;
pub mod outbox;
pub mod parcel;
pub mod proof;
pub mod reminder;
pub mod returns;
pub mod review;
pub mod rulebook;
pub mod settings;
pub mod sync;
pub mod ticket;
pub mod ticket_shown;
pub mod today;
pub mod undo;
pub mod work;
