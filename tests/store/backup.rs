//! Backups: checked before an older one goes, and named when they are bad.

use crate::support::{act, add_account, at, new_case, open, order, put_orders, shop};
use recourse_domain::id::AccountId;
use recourse_store::{BackupKind, BackupState, Store, StoreError, backups};
use std::collections::BTreeMap;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use tempfile::TempDir;

/// Writes other bytes into a file, its length kept.
pub fn damage(file: &Path, place: u64, bytes: &[u8]) {
    let mut handle = std::fs::OpenOptions::new().write(true).open(file).unwrap();
    handle.seek(SeekFrom::Start(place)).unwrap();
    handle.write_all(bytes).unwrap();
}

/// Changes one byte of a file.
pub fn flip(file: &Path, place: u64) {
    let bytes = std::fs::read(file).unwrap();
    let at = usize::try_from(place).unwrap() % bytes.len();
    damage(file, at as u64, &[bytes[at] ^ 0x10]);
}

/// A shop with a little of everything, attachments too.
pub fn full_shop() -> (TempDir, Store, AccountId) {
    let (dir, store, account) = shop();
    put_orders(
        &store,
        &account,
        (1..60).map(|n| order(&n.to_string(), n)).collect(),
    );
    let file = store.keep(b"a picture").unwrap();
    store.keep(b"another picture").unwrap();
    let a = account.clone();
    let (case, _) = store.write(move |tx| tx.open_case(&new_case(&a, "5"))).unwrap();
    store
        .act(act("evidence_attach"), move |tx| {
            tx.add_evidence(
                &case,
                &recourse_domain::evidence::Evidence {
                    requirement: "screenshot".into(),
                    attachment: file,
                    name: "a.png".into(),
                    media_type: "image/png".into(),
                    bytes: 9,
                    source: "clipboard".into(),
                    captured_at: at(2),
                },
            )
        })
        .unwrap();
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "ru"))
        .unwrap();
    (dir, store, account)
}

/// Every row of every table.
pub fn everything(store: &Store) -> BTreeMap<String, Vec<String>> {
    let conn = rusqlite::Connection::open_with_flags(
        store.dir().join("recourse.db"),
        rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY,
    )
    .unwrap();
    let names: Vec<String> = conn
        .prepare_cached("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut tables = BTreeMap::new();
    for name in names {
        let mut statement = conn.prepare_cached(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let columns = statement.column_count();
        let mut rows: Vec<String> = statement
            .query_map([], |row| {
                (0..columns)
                    .map(|column| {
                        row.get::<_, rusqlite::types::Value>(column)
                            .map(|v| format!("{v:?}"))
                    })
                    .collect::<Result<Vec<_>, _>>()
            })
            .unwrap()
            .map(|row| row.unwrap().join(" | "))
            .collect();
        rows.sort();
        tables.insert(name, rows);
    }
    tables
}

#[test]
fn s10_a_backup_is_checked_and_says_what_it_holds() {
    let (dir, store, _) = full_shop();
    let file = store.backup_daily(at(0)).unwrap().unwrap();
    let list = backups(dir.path()).unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].path, file);
    assert_eq!(list[0].at, at(0));
    assert_eq!(list[0].kind, BackupKind::Daily);
    assert_eq!(list[0].state, BackupState::Good);
    let note = list[0].note.clone().unwrap();
    assert_eq!(note.rows["orders"], 59);
    assert_eq!(note.rows["evidence"], 1);
    assert_eq!(note.attachments, 1);
    assert_eq!(note.schema, 3);
    assert_eq!(note.bytes, list[0].bytes);
    assert!(
        std::fs::read_dir(dir.path().join("backups"))
            .unwrap()
            .all(|entry| !entry.unwrap().path().to_string_lossy().ends_with(".part"))
    );
}

#[test]
fn s10_every_flipped_byte_is_named() {
    let (dir, store, _) = full_shop();
    let file = store.backup_daily(at(0)).unwrap().unwrap();
    let good = std::fs::read(&file).unwrap();
    for n in 0..100 {
        flip(&file, n * 7919 + 3);
        let list = backups(dir.path()).unwrap();
        assert!(
            matches!(list[0].state, BackupState::Damaged(_)),
            "byte {}: {:?}",
            n * 7919 + 3,
            list[0].state
        );
        std::fs::write(&file, &good).unwrap();
    }
    assert_eq!(backups(dir.path()).unwrap()[0].state, BackupState::Good);
    std::fs::write(&file, &good[..good.len() / 2]).unwrap();
    assert!(matches!(
        backups(dir.path()).unwrap()[0].state,
        BackupState::Damaged(_)
    ));
    std::fs::write(&file, b"").unwrap();
    assert!(matches!(
        backups(dir.path()).unwrap()[0].state,
        BackupState::Damaged(_)
    ));
}

#[test]
fn s10_seven_days_and_four_weeks_are_kept() {
    let (dir, store, _) = shop();
    for day in 0..60 {
        store.backup_daily(at(day)).unwrap().unwrap();
        assert!(store.backup_daily(at(day)).unwrap().is_none(), "once a day");
    }
    let days: Vec<i64> = backups(dir.path())
        .unwrap()
        .iter()
        .map(|file| (file.at - at(0)).num_days())
        .collect();
    assert_eq!(days.len(), 11, "{days:?}");
    assert_eq!(days[..7], [59, 58, 57, 56, 55, 54, 53]);
    let weeks: Vec<i64> = days[6..].windows(2).map(|pair| pair[0] - pair[1]).collect();
    assert!(weeks[1..].iter().all(|gap| *gap == 7), "{days:?}");
    let files = std::fs::read_dir(dir.path().join("backups")).unwrap().count();
    assert_eq!(files, 22, "each with its note, nothing else");
}

/// The copy is made of a damaged file: it must not take the place of a good one.
#[test]
fn s10_a_backup_that_fails_leaves_the_good_ones() {
    let (dir, store, _) = full_shop();
    store.backup_daily(at(0)).unwrap().unwrap();
    let file = dir.path().join("recourse.db");
    store.close().unwrap();
    let store = open(dir.path());
    let length = std::fs::metadata(&file).unwrap().len();
    damage(
        &file,
        8192 * 3,
        &vec![0xA5; usize::try_from(length - 8192 * 4).unwrap()],
    );
    let failed = store.backup_now(at(1)).unwrap_err();
    assert!(
        matches!(failed, StoreError::Corrupt { .. } | StoreError::BackupBad { .. }),
        "{failed:?}"
    );
    let list = backups(dir.path()).unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].state, BackupState::Good);
}

#[test]
fn s10_while_a_sync_writes_the_copy_is_one_moment() {
    let (dir, store, account) = full_shop();
    let writing = store.clone();
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let until = stop.clone();
    let thread = std::thread::spawn(move || {
        let mut n = 1000;
        while !until.load(std::sync::atomic::Ordering::Relaxed) {
            put_orders(
                &writing,
                &account,
                (n..n + 20).map(|i| order(&i.to_string(), i)).collect(),
            );
            n += 20;
        }
    });
    for day in 0..5 {
        store.backup_daily(at(day)).unwrap().unwrap();
    }
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    thread.join().unwrap();
    assert!(
        backups(dir.path())
            .unwrap()
            .iter()
            .all(|file| file.state == BackupState::Good)
    );
    add_account(&store, "b");
}
