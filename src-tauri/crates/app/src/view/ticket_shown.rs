//! What a ticket's preview shows on demand: pages of its PDF, rows of its spreadsheet, its manifest.

use super::common::MoneyView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A page of the PDF as a picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketPageView {
    /// The page, from 1.
    pub page: u32,
    /// How many there are.
    pub pages: u32,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The picture as PNG, base64.
    pub base64: String,
}

/// Some rows of a sheet, as the file will have them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketSheetView {
    /// `orders`, `events`, `money`, `about`.
    pub sheet: String,
    /// The sheet's name in the file.
    pub title: String,
    /// Columns, left to right.
    pub columns: Vec<SheetColumnView>,
    /// The first row that is told, from 0.
    pub from: u32,
    /// Rows of the whole sheet.
    pub total: u32,
    /// The rows.
    pub rows: Vec<Vec<SheetCellView>>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SheetColumnView {
    /// Its head in the ticket's language; empty where the sheet has none.
    pub title: String,
    /// Its width in characters.
    pub width: u32,
    /// Its cells are numbers, and stand at the right.
    pub number: bool,
}

/// A cell of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SheetCellView {
    /// What it shows.
    pub text: String,
    /// It looks like a formula, and is written as text.
    pub guarded: bool,
    /// The amount, where it is one.
    pub money: Option<MoneyView>,
    /// The kept picture in it.
    pub picture: Option<String>,
}

/// The files of a bundle with their digests, as its manifest lists them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TicketManifestView {
    /// Name of the ZIP.
    pub bundle: String,
    /// Its length.
    pub bytes: u32,
    /// Pages of the PDF.
    pub pages: u32,
    /// Every file but the manifest itself.
    pub files: Vec<ManifestFileView>,
    /// The ZIP on disk: `none` (not exported), `whole` (every file as it was written), `changed`, `gone`.
    pub disk: String,
    /// What differs there.
    pub detail: Option<String>,
}

/// A file of a manifest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ManifestFileView {
    /// Name inside the ZIP's root folder.
    pub name: String,
    /// Hex SHA-256.
    pub sha256: String,
    /// Length.
    pub bytes: u32,
    /// `recourse` for what was made, else where it came from.
    pub source: String,
    /// When it was captured or made.
    pub captured_at: String,
}
