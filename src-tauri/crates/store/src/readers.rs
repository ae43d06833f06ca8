//! The connections that read: made when they are wanted, a few at most.

use crate::db::{Db, Role};
use crate::error::Result;
use crate::store::{gone, held};
use crate::tx::Reader;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, PoisonError};

/// Connections that read at the same time.
const MOST: usize = 4;

struct Pool {
    idle: Vec<Db>,
    made: usize,
}

/// All of a store's reading connections.
pub(crate) struct Readers {
    file: PathBuf,
    role: Role,
    pool: Mutex<Pool>,
    returned: Condvar,
}

impl Readers {
    /// Over a database that is there. Opens nothing yet.
    pub(crate) fn new(file: PathBuf, role: Role) -> Self {
        Self {
            file,
            role,
            pool: Mutex::new(Pool {
                idle: Vec::new(),
                made: 0,
            }),
            returned: Condvar::new(),
        }
    }

    /// Takes in a connection that was opened elsewhere.
    pub(crate) fn add(&self, db: Db) {
        let mut pool = held(&self.pool);
        pool.idle.push(db);
        pool.made += 1;
    }

    /// Lends a connection; waits while all of them are lent.
    ///
    /// # Errors
    /// When the database cannot be opened.
    pub(crate) fn lend(&self) -> Result<Lent<'_>> {
        let mut pool = held(&self.pool);
        loop {
            if let Some(db) = pool.idle.pop() {
                return Ok(Lent {
                    readers: self,
                    db: Some(db),
                });
            }
            if pool.made < MOST {
                pool.made += 1;
                drop(pool);
                let mut lent = Lent {
                    readers: self,
                    db: None,
                };
                lent.db = Some(Db::open(&self.file, self.role)?);
                return Ok(lent);
            }
            pool = self.returned.wait(pool).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Closes what is not lent.
    pub(crate) fn close(&self) {
        let mut pool = held(&self.pool);
        pool.made -= pool.idle.len();
        pool.idle.clear();
    }
}

/// A reading connection that goes back to the pool.
pub(crate) struct Lent<'r> {
    readers: &'r Readers,
    db: Option<Db>,
}

impl Lent<'_> {
    /// The connection.
    ///
    /// # Errors
    /// None while it is lent.
    pub(crate) fn db(&self) -> Result<&Db> {
        self.db.as_ref().ok_or_else(gone)
    }

    /// Reads, all of it as of one instant.
    ///
    /// # Errors
    /// When the database cannot be read, and whatever `f` says.
    pub(crate) fn snapshot<T>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let db = self.db()?;
        db.conn.execute_batch("BEGIN")?;
        let result = f(&Reader::new(db));
        db.conn.execute_batch("COMMIT")?;
        result
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut pool = held(&self.readers.pool);
        match self.db.take() {
            Some(db) if db.conn.is_autocommit() => pool.idle.push(db),
            _ => pool.made -= 1,
        }
        self.readers.returned.notify_one();
    }
}
