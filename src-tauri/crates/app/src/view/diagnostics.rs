//! A report for support, and what the program is made of.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A report, whole, before anything is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DiagnosticsView {
    /// How its file would be called.
    pub name: String,
    /// Everything in it.
    pub files: Vec<DiagnosticsFile>,
}

/// A file of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DiagnosticsFile {
    /// Its name.
    pub name: String,
    /// Bytes.
    pub bytes: u32,
    /// Its text to the last letter.
    pub text: String,
}

/// A report that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DiagnosticsWritten {
    /// Where.
    pub file: String,
    /// How many files are in it.
    pub files: u32,
}

/// What the program is, and where its data lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AboutView {
    /// Version of Recourse.
    pub version: String,
    /// Version of the rulebook.
    pub rulebook: String,
    /// Version of the database's tables.
    pub schema: i32,
    /// Version of SQLite.
    pub sqlite: String,
    /// Version of the system's webview, where one is there.
    pub webview: Option<String>,
    /// Operating system and processor.
    pub system: String,
    /// Where the meanings of parcel statuses come from.
    pub credits: Vec<CreditView>,
}

/// A source of data that the program brings along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CreditView {
    /// Whose statuses.
    pub name: String,
    /// The source as it can be cited.
    pub source: String,
}

/// The data folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct FolderView {
    /// Where it is.
    pub path: String,
    /// Where it is copied to at the next start.
    pub moving_to: Option<String>,
    /// Where it was before; that copy stays until the seller removes it.
    pub moved_from: Option<String>,
    /// Why the last move did not happen: nothing was changed.
    pub trouble: Option<super::common::ApiError>,
}
