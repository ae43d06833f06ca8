//! What the seller has: orders, what buyers wrote, cases and tickets, in one SQLite file beside a journal and attachments.
//!
//! [`Store::open`] takes a data folder. [`Store::read`] gives a [`Reader`] over one instant; [`Store::write`] and
//! [`Store::act`] give a [`WriteTx`], the only way to change anything. Writes go through one thread and are immediate
//! transactions; a commit tells what it changed by [`Tag`]s. An action of the seller ([`Store::act`]) is one transaction, one
//! line in the journal and one step to undo.
//!
//! No secret is ever kept here.

mod action;
mod archive;
mod attachment;
mod backup;
mod change;
mod db;
mod error;
mod export;
mod field;
mod folder;
mod journal;
mod key;
mod migrate;
mod open;
mod readers;
mod relocate;
mod restore;
mod search;
mod store;
mod sweep;
mod table;
mod tx;
mod undo;
mod verify;
mod writer;

pub use action::Action;
pub use archive::BackupContents;
pub use attachment::AttachmentState;
pub use backup::{BackupFile, BackupKind, BackupNote, BackupState, backups, newest_checked};
pub use error::{Result, StoreError};
pub use export::{ExportColumn, ExportTable, ExportValue};
pub use open::{Notice, Options};
pub use relocate::{Relocated, can_take, relocate};
pub use restore::{LaterAction, Present, RestorePreview, Restored, preview, restore};
pub use search::Asked;
pub use store::{Health, ReadOnlyReason, Store};
pub use table::*;
pub use tx::{Changed, Page, Reader, Tag, WriteTx};
pub use undo::{Touched, UndoEntry};
pub use verify::{Verified, verify};
