//! The seller's own texts.

use crate::error::Result;
use crate::field::Columns;
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A text of the seller's own, with variables in braces.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateRow {
    /// Its number; 0: not kept yet.
    pub id: i64,
    /// The seller's name for it.
    pub name: String,
    /// What it is for, by code.
    pub purpose: String,
    /// The marketplace; `None`: any.
    pub platform: Option<String>,
    /// Case kinds it belongs to.
    pub kinds: Vec<String>,
    /// Its words by language.
    pub bodies: BTreeMap<String, String>,
    /// The shipped draft it was copied from.
    pub based_on: Option<String>,
    /// When it was changed last, UTC.
    pub changed_at: DateTime<Utc>,
}

const COLUMNS: &str = "id, name, purpose, platform, kinds, bodies, based_on, changed_at";

fn read(row: &rusqlite::Row<'_>) -> Result<TemplateRow> {
    let mut c = Columns::new(row, 0);
    Ok(TemplateRow {
        id: c.raw()?,
        name: c.raw()?,
        purpose: c.raw()?,
        platform: c.raw()?,
        kinds: serde_json::from_str(&c.raw::<String>()?)?,
        bodies: serde_json::from_str(&c.raw::<String>()?)?,
        based_on: c.raw()?,
        changed_at: c.next()?,
    })
}

impl Reader<'_> {
    /// Every template, by name.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn templates(&self) -> Result<Vec<TemplateRow>> {
        self.read_rows(
            &format!("SELECT {COLUMNS} FROM template ORDER BY name, id"),
            [],
            read,
        )
    }

    /// A template.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn template(&self, id: i64) -> Result<Option<TemplateRow>> {
        let mut statement = self.sql(&format!("SELECT {COLUMNS} FROM template WHERE id = ?1"))?;
        let mut rows = statement.query([id])?;
        rows.next()?.map(read).transpose()
    }
}

impl WriteTx<'_> {
    /// Keeps a template: a new one when its number is 0, else in place of the one with its number. Gives its number.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_template(&mut self, template: &TemplateRow) -> Result<i64> {
        let values = (
            &template.name,
            &template.purpose,
            &template.platform,
            serde_json::to_string(&template.kinds)?,
            serde_json::to_string(&template.bodies)?,
            &template.based_on,
            crate::field::ms(template.changed_at),
        );
        self.tag(Tag::Settings);
        let (name, purpose, platform, kinds, bodies, based_on, changed_at) = values;
        if template.id == 0 {
            return Ok(self
                .sql(
                    "INSERT INTO template (name, purpose, platform, kinds, bodies, based_on, changed_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id",
                )?
                .query_one(
                    (name, purpose, platform, kinds, bodies, based_on, changed_at),
                    |row| row.get(0),
                )?);
        }
        self.sql(
            "UPDATE template SET name = ?2, purpose = ?3, platform = ?4, kinds = ?5, bodies = ?6, based_on = ?7,
               changed_at = ?8 WHERE id = ?1",
        )?
        .execute((
            template.id,
            name,
            purpose,
            platform,
            kinds,
            bodies,
            based_on,
            changed_at,
        ))?;
        Ok(template.id)
    }

    /// Forgets a template. False: there was none.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_template(&mut self, id: i64) -> Result<bool> {
        let removed = self.sql("DELETE FROM template WHERE id = ?1")?.execute([id])?;
        self.tag(Tag::Settings);
        Ok(removed > 0)
    }
}
