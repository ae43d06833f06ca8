//! Long writes under way.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A long write that the seller asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WorkView {
    /// Its number, to stop it by.
    pub id: u32,
    /// What: `orders` for the table's export, `everything` for the full export.
    pub kind: String,
    /// What is counted now: `rows`, then `files` in the full export.
    pub unit: String,
    /// How many of them are written.
    pub done: u32,
    /// How many there are.
    pub total: u32,
}
