//! The seller's actions, and doing them again from the journal.

use crate::change::{self, Change, Image, case_image, put_case_image, redo};
use crate::db::Db;
use crate::error::Result;
use crate::field::ms;
use crate::journal::{Contents, Entry, Journal, Mark, Op};
use crate::search::Index;
use crate::tx::WriteTx;
use crate::undo::{self, case_docs};
use chrono::{DateTime, Utc};
use recourse_domain::id::AccountId;
use std::collections::BTreeMap;

/// What the seller does, by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// The ending of the message id `undo-<name>`.
    pub name: &'static str,
    /// Parameters of that message.
    pub params: serde_json::Value,
    /// When, UTC.
    pub now: DateTime<Utc>,
    /// Whether it can be undone. What cannot is asked before; it is in the journal all the same.
    pub undoable: bool,
}

impl Action {
    /// An action that can be undone.
    pub fn new(name: &'static str, params: serde_json::Value, now: DateTime<Utc>) -> Self {
        Self {
            name,
            params,
            now,
            undoable: true,
        }
    }

    /// An action that cannot be undone.
    pub fn lasting(name: &'static str, params: serde_json::Value, now: DateTime<Utc>) -> Self {
        Self {
            undoable: false,
            ..Self::new(name, params, now)
        }
    }
}

/// Writes what belongs to an action beside its rows, and its journal line, unless it changed nothing. The caller commits.
pub(crate) fn seal(tx: &mut WriteTx<'_>, journal: &mut Journal, action: &Action) -> Result<()> {
    let changes = change::take(&tx.db.conn)?;
    let ops = tx.take_ops();
    if changes.is_empty() && ops.is_empty() {
        return Ok(());
    }
    if action.undoable {
        undo::keep(tx, action, &changes)?;
    }
    write_line(tx, journal, action, changes, ops)
}

/// Writes an action's line into the journal, and how far the file now knows it. The caller commits.
pub(crate) fn write_line(
    tx: &WriteTx<'_>,
    journal: &mut Journal,
    action: &Action,
    changes: Vec<Change>,
    ops: Vec<Op>,
) -> Result<()> {
    let mut cases = BTreeMap::new();
    for n in changes.iter().filter_map(Change::case) {
        if let std::collections::btree_map::Entry::Vacant(entry) = cases.entry(n)
            && let Some(image) = case_image(&tx.db.conn, n)?.or_else(|| deleted_case(&changes, n))
        {
            entry.insert(image);
        }
    }
    let mark: i64 = tx
        .sql("SELECT seq FROM journal_mark")?
        .query_one([], |row| row.get(0))?;
    journal.at_least(mark);
    let seq = journal.last() + 1;
    let sum = journal.append(&Entry {
        seq,
        at: ms(action.now),
        name: action.name.to_owned(),
        params: action.params.clone(),
        changes,
        cases,
        ops,
    })?;
    tx.sql("UPDATE journal_mark SET seq = ?1, sum = ?2")?
        .execute((seq, sum))?;
    Ok(())
}

/// The last action that a file knows of.
pub(crate) fn mark(conn: &rusqlite::Connection) -> Result<Mark> {
    let mut statement = conn.prepare_cached("SELECT * FROM journal_mark")?;
    let columns = statement.column_count();
    Ok(statement.query_one([], |row| {
        Ok(Mark {
            seq: row.get("seq")?,
            // A file of the first version has no sum.
            sum: if columns > 2 { row.get("sum")? } else { None },
        })
    })?)
}

/// The last row of a case that an action took away.
fn deleted_case(changes: &[Change], n: i64) -> Option<Image> {
    changes
        .iter()
        .rev()
        .find(|change| change.table == "cases" && change.after.is_none() && change.case() == Some(n))
        .and_then(|change| change.before.clone())
}

/// Does journalled actions again on a restored file, oldest first, in one transaction. Gives how many were done; one that
/// no longer fits is left out and counted by the difference.
///
/// With `whole` the file may be of any age: everything is indexed anew. Without, it lacks the one action whose commit was cut
/// off, and only its cases are.
pub(crate) fn replay(db: &Db, contents: &Contents, whole: bool) -> Result<usize> {
    let entries = &contents.entries;
    if entries.is_empty() {
        return Ok(0);
    }
    db.conn
        .execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON")?;
    let done = (|| -> Result<usize> {
        let mut tx = WriteTx::new(db);
        let mut done = 0;
        let numbers: Vec<i64> = entries
            .iter()
            .flat_map(|entry| &entry.changes)
            .filter_map(Change::case)
            .collect();
        let before = if whole {
            BTreeMap::new()
        } else {
            case_docs(&tx, &numbers)?
        };
        for entry in entries {
            db.conn.execute_batch("SAVEPOINT entry")?;
            match replay_one(&mut tx, entry) {
                Ok(()) => done += 1,
                Err(error) => {
                    tracing::warn!(seq = entry.seq, name = %entry.name, %error, "an action could not be done again");
                    db.conn.execute_batch("ROLLBACK TO entry")?;
                    db.forget_accounts();
                }
            }
            db.conn.execute_batch("RELEASE entry")?;
        }
        if let Some(last) = entries.last() {
            tx.sql("UPDATE journal_mark SET seq = ?1, sum = ?2")?
                .execute((last.seq, &contents.last_sum))?;
        }
        for (name, table) in [("case", "cases"), ("ticket", "ticket")] {
            tx.sql(&format!(
                "INSERT INTO sequence SELECT ?1, coalesce(max(n), 0) FROM {table} WHERE true
                 ON CONFLICT DO UPDATE SET value = max(value, excluded.value)"
            ))?
            .execute([name])?;
        }
        if whole {
            tx.rebuild_search()?;
        } else {
            let after = case_docs(&tx, &numbers)?;
            for (n, old) in before {
                let new = after.get(&n).cloned().flatten();
                tx.docs().change(Index::Cases, n, old, new);
            }
        }
        tx.finish()?;
        db.conn.execute_batch("COMMIT")?;
        Ok(done)
    })();
    if done.is_err() && !db.conn.is_autocommit() {
        db.conn.execute_batch("ROLLBACK")?;
        db.forget_accounts();
    }
    done
}

fn replay_one(tx: &mut WriteTx<'_>, entry: &Entry) -> Result<()> {
    let mut numbers: BTreeMap<i64, i64> = BTreeMap::new();
    for change in &entry.changes {
        let mut change = change.clone();
        if let (Some(old), Some(column)) = (change.case(), change.case_column()) {
            let new = match numbers.get(&old) {
                Some(new) => *new,
                None => {
                    let new = case_number(tx, entry, &change, old)?;
                    numbers.insert(old, new);
                    new
                }
            };
            for image in [&mut change.before, &mut change.after].into_iter().flatten() {
                image.insert(column.to_owned(), new.into());
            }
        }
        redo(&tx.db.conn, &change)?;
    }
    for op in &entry.ops {
        match op {
            Op::RemoveAccount { account } => {
                let account = AccountId::new(account.as_str());
                if tx.account(&account)?.is_some() {
                    tx.remove_account(&account)?;
                }
            }
        }
    }
    Ok(())
}

/// The number a journalled case has in this file: by its natural key, else its row is put in.
fn case_number(tx: &WriteTx<'_>, entry: &Entry, change: &Change, old: i64) -> Result<i64> {
    let own_row = (change.table == "cases")
        .then(|| change.after.as_ref().or(change.before.as_ref()))
        .flatten();
    let Some(image) = entry.cases.get(&old).or(own_row) else {
        return Ok(old);
    };
    let text = |column: &str| {
        image
            .get(column)
            .and_then(|v| v.as_str())
            .unwrap_or_default()
            .to_owned()
    };
    let account = image
        .get("account")
        .and_then(serde_json::Value::as_i64)
        .unwrap_or(0);
    let mut find = tx.sql(
        "SELECT n FROM cases WHERE account = ?1 AND kind = ?2 AND subject_kind = ?3 AND subject_id = ?4",
    )?;
    let mut rows = find.query((account, text("kind"), text("subject_kind"), text("subject_id")))?;
    if let Some(row) = rows.next()? {
        return Ok(row.get(0)?);
    }
    drop(rows);
    let taken = tx.sql("SELECT 1 FROM cases WHERE n = ?1")?.exists([old])?;
    let new = if taken {
        tx.sql("SELECT max(n) + 1 FROM cases")?
            .query_one([], |row| row.get(0))?
    } else {
        old
    };
    let mut image = image.clone();
    image.insert("n".into(), new.into());
    put_case_image(&tx.db.conn, &image)?;
    Ok(new)
}
