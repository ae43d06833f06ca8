use crate::support::shop;
use rusqlite::Connection;

/// The schema is part of every file that is out there: a change needs a new step and a new snapshot.
#[test]
fn the_schema_is_the_frozen_one() {
    let (dir, store, _) = shop();
    store.close().unwrap();
    let conn = Connection::open(dir.path().join("recourse.db")).unwrap();
    frozen(&conn, "schema.v3.txt");
}

/// A step that is out is never edited: files made by it are upgraded from what it made.
#[test]
fn the_steps_that_are_out_make_what_they_made() {
    let conn = Connection::open_in_memory().unwrap();
    for (step, snapshot) in [("0001.sql", "schema.v1.txt"), ("0002.sql", "schema.v2.txt")] {
        let file = format!("{}/src/migrations/{step}", env!("CARGO_MANIFEST_DIR"));
        conn.execute_batch(&std::fs::read_to_string(file).unwrap())
            .unwrap();
        frozen(&conn, snapshot);
    }
}

fn frozen(conn: &Connection, snapshot: &str) {
    let mut statement = conn
        .prepare_cached("SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_s%' ORDER BY type, name")
        .unwrap();
    let found: Vec<String> = statement
        .query_map([], |row| {
            Ok(format!(
                "{} {}\n{}\n",
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?
            ))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let found = found.join("\n");
    let file = format!("{}/../../../tests/store/{snapshot}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("RECOURSE_TEST_FREEZE").is_some() {
        std::fs::write(&file, &found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(file).unwrap());
}

#[test]
fn every_table_is_strict_and_nothing_is_a_float() {
    let (dir, store, _) = shop();
    store.close().unwrap();
    let conn = Connection::open(dir.path().join("recourse.db")).unwrap();
    let loose: Vec<String> = conn
        .prepare_cached(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
             AND name NOT LIKE 'sqlite_%'",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(loose.is_empty(), "{loose:?}");
    let floats: i64 = conn
        .query_row(
            "SELECT count(*) FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND c.type = 'REAL'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(floats, 0);
    let mode: String = conn
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}
