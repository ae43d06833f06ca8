//! One connection with the store's settings.

use crate::error::Result;
use recourse_domain::id::AccountId;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Writes pages of a sync and everything the seller did not do.
    Writer,
    /// Writes what the seller does; its changes are recorded.
    Actor,
    /// Reads beside a writer.
    Reader,
    /// Reads a file that nobody may write, as on a read-only disk.
    Frozen,
}

/// A connection and the account numbers it has met.
pub(crate) struct Db {
    pub(crate) conn: Connection,
    accounts: RefCell<HashMap<AccountId, i64>>,
}

/// Statements kept ready per connection.
const STATEMENTS: usize = 96;

/// Bytes in a page of a new file: a raw record is about a kilobyte, and three in a page of 4096 waste a quarter of it.
const PAGE_SIZE: u32 = 8192;

/// Pages of the write-ahead log before it is written back: 32 MiB, so that pages that every commit touches are written
/// back once for many commits.
const CHECKPOINT_PAGES: u32 = 4096;

impl Db {
    pub(crate) fn open(path: &Path, role: Role) -> Result<Self> {
        let flags = match role {
            Role::Writer | Role::Actor => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Role::Reader => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Role::Frozen => OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = if role == Role::Frozen {
            open_frozen(path, flags)?
        } else {
            Connection::open_with_flags(path, flags)?
        };
        conn.busy_timeout(Duration::from_millis(5000))?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        // Without this a plan may rest on the values bound before, and SQLite compiles a statement anew at nearly every use of
        // it: half of a first sync's time.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        let cache_kib = match role {
            Role::Writer => 4096,
            Role::Actor => 512,
            Role::Reader | Role::Frozen => 1536,
        };
        conn.execute_batch(&format!(
            "PRAGMA cache_size = -{cache_kib}; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
        ))?;
        match role {
            Role::Writer | Role::Actor => conn.execute_batch(&format!(
                "PRAGMA page_size = {PAGE_SIZE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                 PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES};
                 PRAGMA journal_size_limit = 33554432;"
            ))?,
            Role::Reader | Role::Frozen => conn.execute_batch("PRAGMA query_only = ON;")?,
        }
        Ok(Self {
            conn,
            accounts: RefCell::default(),
        })
    }

    /// The number an account has in the wide tables; `None` for an unknown account.
    pub(crate) fn account(&self, id: &AccountId) -> Result<Option<i64>> {
        if let Some(n) = self.accounts.borrow().get(id) {
            return Ok(Some(*n));
        }
        let mut statement = self.conn.prepare_cached("SELECT n FROM account WHERE id = ?1")?;
        let mut rows = statement.query([id.as_str()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let n = row.get(0)?;
        self.accounts.borrow_mut().insert(id.clone(), n);
        Ok(Some(n))
    }

    /// The account that has a number.
    pub(crate) fn account_id(&self, n: i64) -> Result<AccountId> {
        if let Some((id, _)) = self.accounts.borrow().iter().find(|(_, m)| **m == n) {
            return Ok(id.clone());
        }
        let mut statement = self.conn.prepare_cached("SELECT id FROM account WHERE n = ?1")?;
        let id = AccountId::new(statement.query_one([n], |row| row.get::<_, String>(0))?);
        self.accounts.borrow_mut().insert(id.clone(), n);
        Ok(id)
    }

    /// Forgets account numbers that a rolled-back transaction may have given.
    pub(crate) fn forget_accounts(&self) {
        self.accounts.borrow_mut().clear();
    }
}

/// A database in WAL mode needs its shared memory file, which cannot be made on a read-only disk: then the file is read as
/// one that nobody changes.
fn open_frozen(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let plain = Connection::open_with_flags(path, flags)?;
    if plain
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        })
        .is_ok()
    {
        return Ok(plain);
    }
    let mut name = String::from("file:");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                name.push(char::from(byte))
            }
            other => name.push_str(&format!("%{other:02x}")),
        }
    }
    name.push_str("?immutable=1");
    Ok(Connection::open_with_flags(name, flags)?)
}
