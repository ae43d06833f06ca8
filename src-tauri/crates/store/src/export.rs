//! Every row of every table, for the full export.

use crate::backup;
use crate::error::{Result, StoreError};
use crate::tx::Reader;
use rusqlite::types::ValueRef;

/// Tables that only this program can use: counts made from other rows, the search, what can be undone, buckets of requests.
const OWN: [&str; 8] = [
    "bucket",
    "case_count",
    "case_sum",
    "journal_mark",
    "order_count",
    "redo",
    "sequence",
    "undo",
];

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportColumn {
    /// Its name.
    pub name: String,
    /// `TEXT`, `INTEGER`, `ANY` (a marketplace's id), `BLOB`.
    pub form: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportTable {
    /// Its name.
    pub name: String,
    /// Its columns in order.
    pub columns: Vec<ExportColumn>,
}

/// A value of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ExportValue<'a> {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// Text.
    Text(&'a str),
}

impl Reader<'_> {
    /// The tables that hold something of the seller's, by name.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn export_tables(&self) -> Result<Vec<ExportTable>> {
        let mut tables = Vec::new();
        for name in backup::tables(&self.db.conn)? {
            if OWN.contains(&name.as_str()) {
                continue;
            }
            let mut statement = self.sql("SELECT name, type FROM pragma_table_info(?1) ORDER BY cid")?;
            let columns = statement.query_map([&name], |row| {
                Ok(ExportColumn {
                    name: row.get(0)?,
                    form: row.get(1)?,
                })
            })?;
            tables.push(ExportTable {
                columns: columns.collect::<Result<_, _>>()?,
                name,
            });
        }
        Ok(tables)
    }

    /// How many rows a table has.
    ///
    /// # Errors
    /// When there is no such table or it cannot be read.
    pub fn export_count(&self, table: &ExportTable) -> Result<u64> {
        self.exported(table)?;
        let count: i64 = self
            .sql(&format!("SELECT count(*) FROM \"{}\"", table.name))?
            .query_one([], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// A table's name goes into a statement: only one that is there.
    fn exported(&self, table: &ExportTable) -> Result<()> {
        if !backup::tables(&self.db.conn)?.contains(&table.name) {
            return Err(StoreError::not_found(format!("table {}", table.name)));
        }
        Ok(())
    }

    /// Gives every row of a table, in the order of its key. Text that is no text comes with its bad bytes replaced.
    ///
    /// # Errors
    /// When there is no such table or it cannot be read, and whatever `each` says.
    pub fn export_rows(
        &self,
        table: &ExportTable,
        mut each: impl FnMut(&[ExportValue<'_>]) -> Result<()>,
    ) -> Result<()> {
        self.exported(table)?;
        let mut statement = self
            .db
            .conn
            .prepare_cached(&format!("SELECT * FROM \"{}\" ORDER BY 1, 2", table.name))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut texts = Vec::with_capacity(columns);
            for column in 0..columns {
                texts.push(match row.get_ref(column)? {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(String::from_utf8_lossy(bytes)),
                    ValueRef::Real(number) => Some(number.to_string().into()),
                    _ => None,
                });
            }
            let mut values = Vec::with_capacity(columns);
            for (column, text) in texts.iter().enumerate() {
                values.push(match (text, row.get_ref(column)?) {
                    (Some(text), _) => ExportValue::Text(text),
                    (None, ValueRef::Integer(number)) => ExportValue::Integer(number),
                    _ => ExportValue::Null,
                });
            }
            each(&values)?;
        }
        Ok(())
    }
}
