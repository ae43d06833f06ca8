//! Backups, what putting one back would do, the full export, and what a check found.

use super::common::{ApiError, MessageView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A backup in the data folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BackupView {
    /// Its name: what the window calls it by.
    pub id: String,
    /// Where it lies.
    pub path: String,
    /// When it was made.
    pub at: String,
    /// `daily`, `asked`, `upgrade`, `restored`.
    pub kind: String,
    /// Its length.
    #[specta(type = i32)]
    pub bytes: u64,
    /// `good`, `damaged`, `newer`.
    pub state: String,
    /// Where it is damaged, in technical words.
    pub place: Option<String>,
    /// Orders in it; nothing where no note is beside it.
    pub orders: Option<u32>,
    /// Cases in it.
    pub cases: Option<u32>,
    /// Tickets in it.
    pub tickets: Option<u32>,
}

/// The backups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BackupsView {
    /// The folder they lie in.
    pub folder: String,
    /// Newest first, each read whole.
    pub backups: Vec<BackupView>,
    /// When the newest good one was made.
    pub last_good: Option<String>,
    /// Why the last attempt failed, if it did.
    pub trouble: Option<ApiError>,
}

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BackupContentsView {
    /// When it was made.
    pub made_at: String,
    /// The program that made it; empty where nothing tells.
    pub app_version: String,
    /// The version of its tables.
    pub schema: u32,
    /// Length of its database.
    #[specta(type = i32)]
    pub bytes: u64,
    /// The seller's names of the shops.
    pub accounts: Vec<String>,
    /// Orders.
    pub orders: u32,
    /// Cases.
    pub cases: u32,
    /// Tickets.
    pub tickets: u32,
    /// Attachments in it; nothing for a backup of the data folder, whose attachments stay where they are.
    pub attachments: Option<u32>,
    /// Attachments that were missing or changed when it was made.
    pub missing: u32,
}

/// A backup in one file that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct BackupWritten {
    /// The file.
    pub file: String,
    /// Its length.
    #[specta(type = i32)]
    pub bytes: u64,
    /// What it holds.
    pub contents: BackupContentsView,
}

/// What is in the data folder now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PresentView {
    /// Shops.
    pub accounts: u32,
    /// Orders.
    pub orders: u32,
    /// Cases.
    pub cases: u32,
    /// Tickets.
    pub tickets: u32,
}

/// Something the seller did after a backup.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LaterView {
    /// When.
    pub at: String,
    /// What: message id `undo-<what>` with its parameters.
    pub message: MessageView,
}

/// What putting a backup back would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RestorePreviewView {
    /// What to put back: a backup's id, or the chosen file under its number.
    pub source: String,
    /// The file.
    pub file: String,
    /// What it holds.
    pub contents: BackupContentsView,
    /// What is here; nothing when the folder is empty or cannot be read.
    pub present: Option<PresentView>,
    /// How many of the seller's actions came later: done again, or left out when that is wanted.
    pub later_count: u32,
    /// The newest of them, 30 at most.
    pub later: Vec<LaterView>,
    /// Lines of the journal that cannot be read: what they told is lost.
    pub unreadable: u32,
    /// The backup is of another data folder; the journal here says nothing about it.
    pub foreign: bool,
}

/// What putting a backup back did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RestoredView {
    /// Where the file lies that was here before.
    pub moved_to: Option<String>,
    /// Actions done again.
    pub replayed: u32,
    /// Actions that could not be done again.
    pub lost: u32,
    /// Attachments put back.
    pub attachments: u32,
}

/// A full export that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ExportedView {
    /// The folder.
    pub folder: String,
    /// Files in it.
    pub files: u32,
    /// Rows of all tables.
    pub rows: u32,
    /// Attachments in it.
    pub attachments: u32,
    /// Attachments that are missing or changed, by their digest.
    pub missing: Vec<String>,
}

/// What a check of everything found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct VerifiedView {
    /// Nothing is wrong.
    pub ok: bool,
    /// Faults of the database in technical words; empty: none.
    pub database: Vec<String>,
    /// The version of its tables.
    pub schema: u32,
    /// Actions in the journal.
    pub journal_lines: u32,
    /// Lines of it that cannot be read.
    pub journal_bad: u32,
    /// It belongs to another database.
    pub journal_foreign: bool,
    /// Attachments that are right.
    pub attachments: u32,
    /// Attachments that are missing, by their digest.
    pub missing: Vec<String>,
    /// Attachments that were changed, by their digest.
    pub changed: Vec<String>,
    /// Attachments that nothing refers to any more; they go with a later day's backup.
    pub unused: u32,
    /// The backups.
    pub backups: Vec<BackupView>,
}

/// Open deadlines as a calendar file that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CalendarWritten {
    /// The file.
    pub file: String,
    /// Deadlines in it.
    pub events: u32,
}
