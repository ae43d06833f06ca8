//! What an action changes, row by row, so that it can be taken back or done again.
//!
//! Temporary triggers on the connection that the seller's actions use record the image of every changed row of the tables
//! below, before and after. Nothing an action does to them can be forgotten, and pages of a sync, which use another
//! connection, pay nothing.

use crate::error::{Result, StoreError};
use rusqlite::Connection;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use serde_json::Map;

/// A row as column → value.
pub(crate) type Image = Map<String, serde_json::Value>;

/// Tables that hold what the seller did.
pub(crate) const RECORDED: &[&str] = &[
    "account",
    "cursor",
    "review_link",
    "cases",
    "case_order",
    "case_step",
    "case_audit",
    "evidence",
    "ticket",
    "ticket_case",
    "ticket_step",
    "setting",
    "rule_override",
    "template",
    "peak_window",
    "reminder",
    "outbox",
    "outbox_try",
    "inspection",
    "inspection_photo",
    "policy_line",
    "review_verdict",
    "complaint",
    "hand_order",
    "case_note",
    "evidence_original",
    "saved_view",
];

/// Columns that move by themselves: an undo sets them back without asking what they are now.
const LENIENT: &[(&str, &str)] = &[
    ("cases", "changed_at"),
    ("cases", "rank"),
    ("cases", "facts"),
    ("account", "synced_at"),
    ("account", "next_at"),
    ("outbox", "not_before"),
    ("outbox", "failures"),
    ("outbox", "error"),
];

/// One changed row. A row that was there before and after is told by its key and the columns that changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Change {
    /// The table.
    pub(crate) table: String,
    /// The row before; `None`: it was not there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) before: Option<Image>,
    /// The row after; `None`: it is gone. Whole, but for a case, whose row the journal's entry holds once: a row that a
    /// restored file lacks can be put in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<Image>,
}

struct Table {
    columns: Vec<String>,
    key: Vec<String>,
}

fn table(conn: &Connection, name: &str) -> Result<Table> {
    if !RECORDED.contains(&name) {
        return Err(StoreError::Data(format!("{name} is no recorded table")));
    }
    let mut statement = conn.prepare_cached("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?;
    let mut rows = statement.query([name])?;
    let mut found = Table {
        columns: Vec::new(),
        key: Vec::new(),
    };
    while let Some(row) = rows.next()? {
        let column: String = row.get(0)?;
        if row.get::<_, i64>(1)? > 0 {
            found.key.push(column.clone());
        }
        found.columns.push(column);
    }
    Ok(found)
}

/// Begins recording on a connection.
pub(crate) fn record(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE change_log (seq INTEGER PRIMARY KEY, tbl TEXT NOT NULL, before TEXT, after TEXT);
         CREATE TEMP TABLE change_switch (recording INTEGER NOT NULL);
         INSERT INTO change_switch VALUES (1);",
    )?;
    for name in RECORDED {
        let table = table(conn, name)?;
        let image = |prefix: &str| {
            let pairs: Vec<String> = table
                .columns
                .iter()
                .map(|column| format!("'{column}', {prefix}.\"{column}\""))
                .collect();
            format!("json_object({})", pairs.join(", "))
        };
        for (event, before, after) in [
            ("INSERT", "NULL".to_owned(), image("new")),
            ("UPDATE", image("old"), image("new")),
            ("DELETE", image("old"), "NULL".to_owned()),
        ] {
            conn.execute_batch(&format!(
                "CREATE TEMP TRIGGER recorded_{name}_{event} AFTER {event} ON main.{name}
                 WHEN (SELECT recording FROM change_switch) BEGIN
                   INSERT INTO change_log (tbl, before, after) VALUES ('{name}', {before}, {after});
                 END"
            ))?;
        }
    }
    Ok(())
}

/// Stops or goes on recording; a connection that never began is left alone.
pub(crate) fn recording(conn: &Connection, on: bool) -> Result<()> {
    if is_recorded(conn)? {
        conn.execute_batch(&format!(
            "UPDATE temp.change_switch SET recording = {}",
            i32::from(on)
        ))?;
    }
    Ok(())
}

fn is_recorded(conn: &Connection) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT 1 FROM temp.sqlite_schema WHERE name = 'change_switch'")?;
    Ok(statement.exists([])?)
}

/// Takes what was recorded.
pub(crate) fn take(conn: &Connection) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    {
        let mut statement =
            conn.prepare_cached("SELECT tbl, before, after FROM temp.change_log ORDER BY seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let image = |column: usize| -> Result<Option<Image>> {
                Ok(row
                    .get::<_, Option<String>>(column)?
                    .map(|text| serde_json::from_str(&text))
                    .transpose()?)
            };
            let mut change = Change {
                table: row.get(0)?,
                before: image(1)?,
                after: image(2)?,
            };
            if change.before != change.after {
                let key = table(conn, &change.table)?.key;
                change.leave_out_unchanged(&key);
                changes.push(change);
            }
        }
    }
    conn.execute_batch("DELETE FROM temp.change_log")?;
    Ok(changes)
}

fn value(json: &serde_json::Value) -> Result<Value> {
    match json {
        serde_json::Value::Null => Ok(Value::Null),
        serde_json::Value::String(text) => Ok(Value::Text(text.clone())),
        serde_json::Value::Number(number) => number
            .as_i64()
            .map(Value::Integer)
            .ok_or_else(|| StoreError::Data(format!("{number} is no whole number"))),
        other => Err(StoreError::Data(format!("{other} is no column's value"))),
    }
}

/// Builds a statement with its values, every name checked against the schema.
struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    fn new(text: String) -> Self {
        Self {
            text,
            values: Vec::new(),
        }
    }

    fn list(&mut self, columns: &[&String], image: &Image, each: &str, joint: &str) -> Result<()> {
        for (i, column) in columns.iter().enumerate() {
            if i > 0 {
                self.text.push_str(joint);
            }
            self.values.push(value(
                image.get(column.as_str()).unwrap_or(&serde_json::Value::Null),
            )?);
            let mark = format!("?{}", self.values.len());
            self.text.push_str(
                &each
                    .replace("{c}", &format!("\"{column}\""))
                    .replace("{v}", &mark),
            );
        }
        Ok(())
    }

    fn run(&self, conn: &Connection) -> Result<usize> {
        let mut statement = conn.prepare_cached(&self.text)?;
        Ok(statement.execute(rusqlite::params_from_iter(&self.values))?)
    }
}

fn insert(conn: &Connection, name: &str, table: &Table, image: &Image) -> Result<()> {
    let columns: Vec<&String> = table.columns.iter().collect();
    let mut sql = Sql::new(format!("INSERT INTO {name} ("));
    let names: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
    sql.text.push_str(&names.join(", "));
    sql.text.push_str(") VALUES (");
    sql.list(&columns, image, "{v}", ", ")?;
    sql.text.push(')');
    sql.run(conn)?;
    Ok(())
}

fn delete(conn: &Connection, name: &str, table: &Table, image: &Image, strict: bool) -> Result<usize> {
    let mut sql = Sql::new(format!("DELETE FROM {name} WHERE "));
    let columns: Vec<&String> = table
        .columns
        .iter()
        .filter(|column| table.key.contains(column) || strict && !LENIENT.contains(&(name, column.as_str())))
        .collect();
    sql.list(&columns, image, "{c} IS {v}", " AND ")?;
    sql.run(conn)
}

fn update(
    conn: &Connection,
    name: &str,
    table: &Table,
    from: &Image,
    to: &Image,
    strict: bool,
) -> Result<usize> {
    let changed: Vec<&String> = table
        .columns
        .iter()
        .filter(
            |column| match (from.get(column.as_str()), to.get(column.as_str())) {
                (Some(from), Some(to)) => from != to,
                _ => false,
            },
        )
        .collect();
    if changed.is_empty() {
        return Err(StoreError::Data(format!(
            "a change of {name} that changes nothing"
        )));
    }
    let mut sql = Sql::new(format!("UPDATE {name} SET "));
    sql.list(&changed, to, "{c} = {v}", ", ")?;
    sql.text.push_str(" WHERE ");
    let asked: Vec<&String> = table
        .columns
        .iter()
        .filter(|column| {
            table.key.contains(column)
                || strict && changed.contains(column) && !LENIENT.contains(&(name, column.as_str()))
        })
        .collect();
    sql.list(&asked, from, "{c} IS {v}", " AND ")?;
    sql.run(conn)
}

/// Takes changes back, the last first.
///
/// # Errors
/// [`StoreError::CannotUndo`] when a row is no longer as the action left it.
pub(crate) fn take_back(conn: &Connection, changes: &[Change]) -> Result<()> {
    for change in changes.iter().rev() {
        let table = table(conn, &change.table)?;
        let name = change.table.as_str();
        let touched = match (&change.before, &change.after) {
            (None, Some(after)) => delete(conn, name, &table, after, true)?,
            (Some(before), None) => insert(conn, name, &table, before)
                .map(|()| 1)
                .map_err(|_| StoreError::CannotUndo)?,
            (Some(before), Some(after)) => update(conn, name, &table, after, before, true)?,
            (None, None) => 1,
        };
        if touched == 0 {
            return Err(StoreError::CannotUndo);
        }
    }
    Ok(())
}

/// Does changes again on rows that may be older or newer: the change wins.
pub(crate) fn redo(conn: &Connection, change: &Change) -> Result<()> {
    let table = table(conn, &change.table)?;
    let name = change.table.as_str();
    match (&change.before, &change.after) {
        (None, Some(after)) => {
            delete(conn, name, &table, after, false)?;
            insert(conn, name, &table, after)
        }
        (Some(before), None) => delete(conn, name, &table, before, false).map(drop),
        (Some(before), Some(after)) => {
            if update(conn, name, &table, before, after, false)? == 0 {
                insert(conn, name, &table, after)?;
            }
            Ok(())
        }
        (None, None) => Ok(()),
    }
}

/// Which row a change is of: its table and the values of its key. `None`: no row.
pub(crate) fn row_key(conn: &Connection, change: &Change) -> Result<Option<(String, Vec<String>)>> {
    let Some(image) = change.after.as_ref().or(change.before.as_ref()) else {
        return Ok(None);
    };
    let key = table(conn, &change.table)?.key;
    let values = key
        .iter()
        .map(|column| image.get(column).map(ToString::to_string).unwrap_or_default());
    Ok(Some((change.table.clone(), values.collect())))
}

/// A case's whole row.
pub(crate) fn case_image(conn: &Connection, n: i64) -> Result<Option<Image>> {
    let table = table(conn, "cases")?;
    let pairs: Vec<String> = table.columns.iter().map(|c| format!("'{c}', \"{c}\"")).collect();
    let mut statement = conn.prepare_cached(&format!(
        "SELECT json_object({}) FROM cases WHERE n = ?1",
        pairs.join(", ")
    ))?;
    let mut rows = statement.query([n])?;
    match rows.next()? {
        Some(row) => Ok(Some(serde_json::from_str(&row.get::<_, String>(0)?)?)),
        None => Ok(None),
    }
}

/// Puts a case's whole row.
pub(crate) fn put_case_image(conn: &Connection, image: &Image) -> Result<()> {
    insert(conn, "cases", &table(conn, "cases")?, image)
}

impl Change {
    /// Rows are wide and an action touches the same one several times: without this one export of twenty cases takes more
    /// than half a megabyte of the journal, and again of the undo data.
    fn leave_out_unchanged(&mut self, key: &[String]) {
        let (Some(before), Some(after)) = (&mut self.before, &mut self.after) else {
            return;
        };
        before.retain(|column, value| key.contains(column) || after.get(column) != Some(value));
        if self.table == "cases" {
            after.retain(|column, _| before.contains_key(column));
        }
    }

    /// The column that names a case in this row's table.
    pub(crate) fn case_column(&self) -> Option<&'static str> {
        match self.table.as_str() {
            "cases" => Some("n"),
            "case_order" | "case_step" | "case_audit" | "case_note" | "evidence" | "evidence_original"
            | "ticket_case" | "outbox" => Some("case_n"),
            _ => None,
        }
    }

    /// The case this row is or belongs to.
    pub(crate) fn case(&self) -> Option<i64> {
        let column = self.case_column()?;
        self.after
            .as_ref()
            .or(self.before.as_ref())?
            .get(column)?
            .as_i64()
    }
}
