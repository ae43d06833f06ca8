//! A case's files and notes, and the orders around it.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A part of a picture, in ten-thousandths of its width and height as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AreaView {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A case's file, compared with its digest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct FileCheckView {
    /// Attachment id.
    pub attachment: String,
    /// `kept`, `missing` or `changed`.
    pub state: String,
    /// When the file on disk was last written; `None` when it is not there.
    pub written_at: Option<String>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct NoteView {
    /// Its id.
    pub id: String,
    /// When it was written.
    pub at: String,
    /// When it was last changed.
    pub changed_at: Option<String>,
    /// The words.
    pub text: String,
}

/// Orders that have something in common with a case's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RelatedView {
    /// What: `basket`, `chat`, `ticket`, `supply` or `product`; the window has `related-<code>`.
    pub by: String,
    /// What they share, as an id, where there is one.
    pub id: Option<String>,
    /// How many there are in all.
    pub count: u32,
    /// There are more than were counted.
    pub count_more: bool,
    /// The nearest in time.
    pub orders: Vec<RelatedOrderView>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RelatedOrderView {
    /// Recourse's id of the order's row.
    pub key: String,
    /// The marketplace's id.
    pub id: String,
    /// Product.
    pub title: String,
    /// When it was ordered.
    pub created_at: Option<String>,
    /// Leg code.
    pub leg: String,
    /// Cases on it, other than this one.
    pub cases: Vec<String>,
}
