//! Filters of a list that the seller gave a name.

use crate::error::Result;
use crate::field::ms;
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};

/// A named filter.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedView {
    /// Its id, given once.
    pub id: String,
    /// The list it filters, such as `cases`.
    pub list: String,
    /// The seller's name for it.
    pub name: String,
    /// The filter, as its list understands it.
    pub filter: serde_json::Value,
    /// When it was saved, UTC.
    pub at: DateTime<Utc>,
}

impl Reader<'_> {
    /// The named filters of a list, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn saved_views(&self, list: &str) -> Result<Vec<SavedView>> {
        self.read_columns(
            "SELECT id, list, name, filter, at FROM saved_view WHERE list = ?1 ORDER BY at, id",
            [list],
            |c| {
                Ok(SavedView {
                    id: c.next()?,
                    list: c.next()?,
                    name: c.next()?,
                    filter: c.next()?,
                    at: c.next()?,
                })
            },
        )
    }
}

impl WriteTx<'_> {
    /// Keeps a named filter, or the one of this id anew.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_saved_view(&mut self, view: &SavedView) -> Result<()> {
        self.sql(
            "INSERT INTO saved_view VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET (name, filter) = (excluded.name, excluded.filter)",
        )?
        .execute((
            &view.id,
            &view.list,
            &view.name,
            view.filter.to_string(),
            ms(view.at),
        ))?;
        self.tag(Tag::Cases);
        Ok(())
    }

    /// Removes a named filter.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_saved_view(&mut self, id: &str) -> Result<()> {
        self.sql("DELETE FROM saved_view WHERE id = ?1")?.execute([id])?;
        self.tag(Tag::Cases);
        Ok(())
    }
}
