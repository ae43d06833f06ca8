//! What the seller has: orders, what buyers wrote, cases and tickets, in one SQLite file beside a journal and attachments.
//!
//! [`Store::open`] takes a data folder. [`Store::read`] gives a [`Reader`] over one instant; [`Store::write`] and
//! [`Store::act`] give a [`WriteTx`], the only way to change anything. Writes go through one thread and are immediate
//! transactions; a commit tells what it changed by [`Tag`]s. An action of the seller ([`Store::act`]) is one transaction, one
//! line in the journal and one step to undo.
//!
//! No secret is ever kept here.

mod action;
mod attachment;
mod change;
mod db;
mod error;
mod field;
mod folder;
mod journal;
mod key;
mod migrate;
mod open;
mod readers;
mod search;
mod store;
mod table;
mod tx;
mod writer;

pub use action::{Action, UndoEntry};
pub use attachment::AttachmentState;
pub use error::{Result, StoreError};
pub use open::{Notice, Options};
pub use store::{Health, ReadOnlyReason, Store};
pub use table::*;
pub use tx::{Changed, Page, Reader, Tag, WriteTx};
