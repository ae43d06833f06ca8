//! How the files are.

use super::Store;
use crate::error::Result;
use crate::folder::{self, DATABASE, JOURNAL};
use crate::{migrate, open};
use std::path::{Path, PathBuf};

/// The state of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// The database.
    pub file: PathBuf,
    /// Its length.
    pub bytes: u64,
    /// The length of its write-ahead log.
    pub wal_bytes: u64,
    /// Its version.
    pub schema: i64,
    /// SQLite's version.
    pub sqlite: String,
    /// Orders in it.
    pub orders: u64,
    /// Cases in it.
    pub cases: u64,
    /// Actions in its journal.
    pub journal_lines: u64,
}

impl Store {
    /// Looks for damage; `full` also compares every index with its table. Empty: all is well.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn check(&self, full: bool) -> Result<Vec<String>> {
        let db = self.inner.readers.lend()?;
        open::faults(&db.db()?.conn, full).map_err(|error| self.inner.met(error))
    }

    /// Makes the next start check the whole file: something in it is damaged.
    pub fn mistrust(&self) {
        if self.inner.read_only.is_none() {
            folder::mark_suspect(&self.inner.dir);
        }
    }

    /// Versions and sizes.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn health(&self) -> Result<Health> {
        let file = self.inner.dir.join(DATABASE);
        let wal = self.inner.dir.join(format!("{DATABASE}-wal"));
        let length = |path: &Path| path.metadata().map(|file| file.len()).unwrap_or(0);
        let health = Health {
            bytes: length(&file),
            wal_bytes: length(&wal),
            file,
            schema: 0,
            sqlite: rusqlite::version().to_owned(),
            orders: 0,
            cases: 0,
            journal_lines: crate::journal::count(&self.inner.dir.join(JOURNAL))?,
        };
        self.read(move |r| {
            let cases: i64 = r
                .sql("SELECT coalesce(sum(count), 0) FROM case_count")?
                .query_one([], |row| row.get(0))?;
            Ok(Health {
                schema: migrate::version(&r.db.conn)?,
                orders: r.order_counts(None)?.all,
                cases: cases.unsigned_abs(),
                ..health
            })
        })
    }
}
