//! Tickets: from stored facts to the files a seller files.
//!
//! Pure: a [`TicketInput`] and the attachments' bytes go in, bytes come out, the same bytes every time. Nothing here reads a
//! clock, the system's fonts, settings or the network. [`bundle::write`] is the one function that touches the disk.

mod barcode;
pub mod bundle;
mod error;
mod facts;
pub mod input;
pub mod letter;
mod name;
pub mod pdf;
pub mod pickup;
pub mod picture;
pub mod statement;
pub mod totals;
pub mod xlsx;

pub use barcode::code128;
pub use error::TicketError;
pub use input::TicketInput;

use recourse_domain::id::AttachmentId;
use std::io;

/// Gives an attachment's bytes as they were captured.
pub type Files<'a> = &'a dyn Fn(&AttachmentId) -> io::Result<Vec<u8>>;
