//! Taking actions back and doing them again: all of an action or nothing, and never over what changed since.

use crate::action::{Action, write_line};
use crate::change::{self, Change, take_back};
use crate::error::{Result, StoreError};
use crate::field::{instant, ms};
use crate::journal::Journal;
use crate::search::{Doc, Index};
use crate::table::{case_id, ticket_id};
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// Steps that can be undone.
const STEPS: i64 = 50;

/// Something that can be undone or done again.
#[derive(Debug, Clone, PartialEq)]
pub struct UndoEntry {
    /// Its id.
    pub id: i64,
    /// When it was done, UTC; of what can be done again: when it was undone.
    pub at: DateTime<Utc>,
    /// [`Action::name`].
    pub name: String,
    /// [`Action::params`].
    pub params: serde_json::Value,
}

/// Rows of one sort that an action touched.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Touched {
    /// `case`, `ticket`, `order`, `review`, `return`, `outbox`, `shop`, `template`, `rule`, `reminder` or `setting`.
    pub sort: &'static str,
    /// The ids of the cases, tickets, orders or templates; a key of the table for the others.
    pub ids: BTreeSet<String>,
}

impl Reader<'_> {
    /// What can be undone, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn undo_list(&self) -> Result<Vec<UndoEntry>> {
        self.entries("SELECT id, at, name, params FROM undo ORDER BY id DESC")
    }

    /// What was undone and can be done again, the next first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn redo_list(&self) -> Result<Vec<UndoEntry>> {
        self.entries("SELECT id, at, name, params FROM redo ORDER BY id DESC")
    }

    fn entries(&self, sql: &str) -> Result<Vec<UndoEntry>> {
        self.read_rows(sql, [], |row| {
            Ok(UndoEntry {
                id: row.get(0)?,
                at: instant(row.get(1)?)?,
                name: row.get(2)?,
                params: serde_json::from_str(&row.get::<_, String>(3)?)?,
            })
        })
    }

    /// What each step touched, by its id.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn undo_touched(&self) -> Result<BTreeMap<i64, Vec<Touched>>> {
        let mut statement = self.sql("SELECT id, changes FROM undo")?;
        let mut rows = statement.query([])?;
        let mut found = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let changes: Vec<Change> = serde_json::from_str(&row.get::<_, String>(1)?)?;
            found.insert(row.get(0)?, touched(&changes));
        }
        Ok(found)
    }

    /// The newest later step that changed a row of this one; it has to be undone first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn undo_blocker(&self, id: i64) -> Result<Option<UndoEntry>> {
        let mut rows_of = BTreeSet::new();
        for change in self.changes_of("undo", id)?.unwrap_or_default() {
            rows_of.extend(change::row_key(&self.db.conn, &change)?);
        }
        for entry in self.undo_list()?.into_iter().filter(|entry| entry.id > id) {
            for change in self.changes_of("undo", entry.id)?.unwrap_or_default() {
                if change::row_key(&self.db.conn, &change)?.is_some_and(|key| rows_of.contains(&key)) {
                    return Ok(Some(entry));
                }
            }
        }
        Ok(None)
    }

    fn changes_of(&self, table: &str, id: i64) -> Result<Option<Vec<Change>>> {
        let mut statement = self.sql(&format!("SELECT changes FROM {table} WHERE id = ?1"))?;
        let mut rows = statement.query([id])?;
        match rows.next()? {
            Some(row) => Ok(Some(serde_json::from_str(&row.get::<_, String>(0)?)?)),
            None => Ok(None),
        }
    }
}

fn touched(changes: &[Change]) -> Vec<Touched> {
    let mut found: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for change in changes {
        let Some(image) = change.after.as_ref().or(change.before.as_ref()) else {
            continue;
        };
        let text = |column: &str| match image.get(column) {
            Some(serde_json::Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        let number = |column: &str| image.get(column).and_then(serde_json::Value::as_i64);
        let (sort, id) = match change.table.as_str() {
            "cases" | "case_order" | "case_step" | "case_audit" | "case_note" | "evidence"
            | "evidence_original" => ("case", change.case().map(|n| case_id(n).to_string())),
            "ticket" => ("ticket", number("n").map(|n| ticket_id(n).to_string())),
            "ticket_case" | "ticket_step" => ("ticket", number("ticket_n").map(|n| ticket_id(n).to_string())),
            "hand_order" => ("order", Some(text("order_id"))),
            "review_link" | "review_verdict" | "complaint" => ("review", Some(text("review_id"))),
            "inspection" | "inspection_photo" => ("return", Some(text("subject_id"))),
            "outbox" => ("outbox", Some(text("id"))),
            "outbox_try" => ("outbox", Some(text("outbox"))),
            "account" | "cursor" => ("shop", Some(text("id"))),
            "template" => ("template", Some(text("name"))),
            "rule_override" => ("rule", Some(text("rule"))),
            "reminder" => ("reminder", Some(text("key"))),
            "setting" => ("setting", Some(text("key"))),
            other => ("setting", Some(other.to_owned())),
        };
        if let Some(id) = id {
            found.entry(sort).or_default().insert(id);
        }
    }
    found
        .into_iter()
        .map(|(sort, ids)| Touched { sort, ids })
        .collect()
}

/// Keeps a step that can be undone. What was undone before can no longer be done again: it rests on what was then.
pub(crate) fn keep(tx: &mut WriteTx<'_>, action: &Action, changes: &[Change]) -> Result<()> {
    tx.sql("DELETE FROM redo")?.execute([])?;
    push(tx, "undo", action.now, action.name, &action.params, changes)
}

/// One more step of a list, the oldest of more than [`STEPS`] gone.
fn push(
    tx: &mut WriteTx<'_>,
    list: &str,
    at: DateTime<Utc>,
    name: &str,
    params: &serde_json::Value,
    changes: &[Change],
) -> Result<()> {
    tx.sql(&format!(
        "INSERT INTO {list} (at, name, params, changes) VALUES (?1, ?2, ?3, ?4)"
    ))?
    .execute((ms(at), name, params.to_string(), serde_json::to_string(changes)?))?;
    tx.sql(&format!(
        "DELETE FROM {list} WHERE id NOT IN (SELECT id FROM {list} ORDER BY id DESC LIMIT ?1)"
    ))?
    .execute([STEPS])?;
    tx.tag(Tag::Undo);
    Ok(())
}

/// Which steps to take back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// The newest.
    Newest,
    /// This one alone.
    One(i64),
    /// Every step down to this one, it included.
    DownTo(i64),
}

/// Takes actions back, the newest first: all of them or none. The caller commits.
pub(crate) fn undo(
    tx: &mut WriteTx<'_>,
    journal: &mut Journal,
    which: Which,
    now: DateTime<Utc>,
) -> Result<Vec<UndoEntry>> {
    let mut list = tx.undo_list()?;
    match which {
        Which::Newest => list.truncate(1),
        Which::One(id) => list.retain(|entry| entry.id == id),
        Which::DownTo(id) if list.iter().any(|entry| entry.id == id) => list.retain(|entry| entry.id >= id),
        Which::DownTo(_) => list.clear(),
    }
    let mut all = Vec::new();
    for entry in &list {
        let changes = tx.changes_of("undo", entry.id)?.ok_or(StoreError::CannotUndo)?;
        let done = reverse(tx, changes, now)?;
        tx.sql("DELETE FROM undo WHERE id = ?1")?.execute([entry.id])?;
        push(tx, "redo", now, &entry.name, &entry.params, &done)?;
        all.extend(done);
    }
    let Some(last) = list.last() else {
        return Err(StoreError::CannotUndo);
    };
    let told = serde_json::json!({ "name": last.name, "params": last.params, "steps": list.len() });
    write_line(tx, journal, &Action::lasting("undo", told, now), all, Vec::new())?;
    Ok(list)
}

/// Does the action again that was undone last. The caller commits.
pub(crate) fn redo(tx: &mut WriteTx<'_>, journal: &mut Journal, now: DateTime<Utc>) -> Result<UndoEntry> {
    let entry = tx.redo_list()?.into_iter().next().ok_or(StoreError::CannotUndo)?;
    let changes = tx.changes_of("redo", entry.id)?.ok_or(StoreError::CannotUndo)?;
    let done = reverse(tx, changes, now)?;
    tx.sql("DELETE FROM redo WHERE id = ?1")?.execute([entry.id])?;
    push(tx, "undo", now, &entry.name, &entry.params, &done)?;
    let told = serde_json::json!({ "name": entry.name, "params": entry.params });
    write_line(tx, journal, &Action::lasting("redo", told, now), done, Vec::new())?;
    Ok(entry)
}

/// Sets rows back to what they were before these changes, search included, and gives what that changed.
fn reverse(tx: &mut WriteTx<'_>, mut changes: Vec<Change>, now: DateTime<Utc>) -> Result<Vec<Change>> {
    hold_anew(&mut changes, now);
    let numbers: Vec<i64> = changes.iter().filter_map(Change::case).collect();
    let before = case_docs(tx, &numbers)?;
    tx.db.conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    take_back(&tx.db.conn, &changes)?;
    let after = case_docs(tx, &numbers)?;
    for (n, old) in before {
        let new = after.get(&n).cloned().flatten();
        tx.docs().change(Index::Cases, n, old, new);
    }
    tx.db.forget_accounts();
    tx.finish_docs()?;
    for tag in changes.iter().filter_map(tag_of) {
        tx.tag(tag);
    }
    change::take(&tx.db.conn)
}

/// What is put back into the outbox is queued now: it is held for as long as at first, counted anew. With the old instant it
/// would leave for the marketplace at once, however long ago it was taken back.
fn hold_anew(changes: &mut [Change], now: DateTime<Utc>) {
    for change in changes {
        if change.table != "outbox" || change.after.is_some() {
            continue;
        }
        let Some(image) = &mut change.before else { continue };
        let at = |column: &str| image.get(column).and_then(serde_json::Value::as_i64);
        if let (Some(created), Some(until)) = (at("created_at"), at("hold_until")) {
            image.insert("created_at".to_owned(), ms(now).into());
            image.insert(
                "hold_until".to_owned(),
                ms(now).saturating_add(until.saturating_sub(created)).into(),
            );
        }
    }
}

fn tag_of(change: &Change) -> Option<Tag> {
    Some(match change.table.as_str() {
        "account" => Tag::Accounts,
        "cursor" => Tag::Sync,
        "review_link" | "review_verdict" | "complaint" | "hand_order" => Tag::Orders,
        "cases" | "case_order" | "case_step" | "case_audit" | "case_note" | "evidence"
        | "evidence_original" | "inspection" | "inspection_photo" | "saved_view" => Tag::Cases,
        "ticket" | "ticket_case" | "ticket_step" => Tag::Tickets,
        "setting" | "rule_override" | "template" | "peak_window" | "policy_line" => Tag::Settings,
        "outbox" | "outbox_try" => Tag::Outbox,
        "reminder" => Tag::Reminders,
        _ => return None,
    })
}

/// What is searched of these cases; `None` for one that is not there.
pub(crate) fn case_docs(tx: &WriteTx<'_>, numbers: &[i64]) -> Result<BTreeMap<i64, Option<Doc>>> {
    let mut docs = BTreeMap::new();
    for n in numbers {
        docs.insert(*n, tx.case_by_n(*n)?.map(|case| case.doc()));
    }
    Ok(docs)
}
