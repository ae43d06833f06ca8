//! What can be undone, and the seller's own keys.

use super::common::MessageView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What can be undone or done again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct UndoView {
    /// Id.
    pub id: String,
    /// When it was done; of what can be done again: when it was undone.
    pub at: String,
    /// What: message id `undo-<what>` with its parameters.
    pub message: MessageView,
    /// What it touched; empty where it is not asked for.
    pub touched: Vec<TouchedView>,
}

/// Rows of one sort that an action touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TouchedView {
    /// Ending of the message id `touched-<sort>`.
    pub sort: String,
    /// How many.
    pub n: u32,
    /// Ids of the first of them, where they are what the seller calls them by: cases, tickets, orders.
    pub ids: Vec<String>,
}

/// A shortcut that the seller moved to another key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct KeyView {
    /// The shortcut's name, such as `find`.
    pub id: String,
    /// The key by its place, such as `Ctrl+Shift+KeyP`; empty: none.
    pub chord: String,
}
