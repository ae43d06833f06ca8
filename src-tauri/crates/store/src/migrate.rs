//! The schema and its versions: numbered SQL files, counted by `user_version`.

use crate::error::{Result, StoreError};
use rusqlite::Connection;

/// Every step, in order; the number of a step is its place.
const STEPS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
];

/// "Rcrs": marks the file as Recourse's.
const APPLICATION_ID: i64 = 0x5263_7273;

/// The newest version this program knows.
pub(crate) fn known() -> i64 {
    STEPS.len() as i64
}

/// The file's version; 0 for a new file.
///
/// # Errors
/// [`StoreError::Newer`] for a file of a newer program, [`StoreError::Corrupt`] for one that is no database.
pub(crate) fn version(conn: &Connection) -> Result<i64> {
    let found: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known() {
        return Err(StoreError::Newer {
            found,
            known: known(),
        });
    }
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if found == 0 && tables > 0 || found < 0 {
        return Err(StoreError::Corrupt { moved_to: None });
    }
    Ok(found)
}

/// Brings the file from `found` to the newest version, all steps in one transaction.
pub(crate) fn upgrade(conn: &Connection, found: i64) -> Result<()> {
    if found >= known() {
        return Ok(());
    }
    conn.execute_batch("BEGIN IMMEDIATE")?;
    let done = (|| -> Result<()> {
        for step in STEPS.iter().skip(usize::try_from(found).unwrap_or(0)) {
            conn.execute_batch(step)?;
        }
        conn.execute_batch(&format!(
            "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {}; COMMIT",
            known()
        ))?;
        Ok(())
    })();
    if done.is_err() && !conn.is_autocommit() {
        conn.execute_batch("ROLLBACK")?;
    }
    done
}
