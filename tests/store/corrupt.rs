//! Damage at a hundred places of a data folder: each is found when it is opened, and nothing the seller did is lost.

use crate::backup::damage;
use crate::support::{act, at, new_case, open, options, order, put_orders, shop};
use recourse_domain::case::CaseState;
use recourse_store::{Notice, Store};
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const ACTIONS: i64 = 40;

/// A folder as a crash leaves it: a backup, a log that is not written back, a journal that knows everything.
fn crashed() -> (TempDir, TempDir) {
    let (dir, store, account) = shop();
    put_orders(
        &store,
        &account,
        (1..400).map(|n| order(&n.to_string(), n)).collect(),
    );
    let a = account.clone();
    store
        .write(move |tx| {
            for n in 1..60 {
                tx.open_case(&new_case(&a, &n.to_string()))?;
            }
            Ok(())
        })
        .unwrap();
    // What is deleted again leaves free pages behind.
    let (sheet, big) = ("x".repeat(200_000), "big");
    store.write(move |tx| tx.set_setting(big, &sheet)).unwrap();
    store.write(move |tx| tx.set_setting(big, &0)).unwrap();
    store.backup_daily(at(0)).unwrap().unwrap();
    for n in 1..=ACTIONS / 2 {
        action(&store, n);
    }
    store.close().unwrap();
    let old_log = TempDir::new().unwrap();
    let store = open(dir.path());
    put_orders(
        &store,
        &account,
        (400..450).map(|n| order(&n.to_string(), n)).collect(),
    );
    std::fs::copy(
        dir.path().join("recourse.db-wal"),
        old_log.path().join("recourse.db-wal"),
    )
    .unwrap();
    store.close().unwrap();
    let store = open(dir.path());
    for n in ACTIONS / 2 + 1..=ACTIONS {
        action(&store, n);
    }
    let copy = TempDir::new().unwrap();
    copy_dir(dir.path(), copy.path());
    assert!(
        std::fs::metadata(copy.path().join("recourse.db-wal"))
            .unwrap()
            .len()
            > 40_000
    );
    (copy, old_log)
}

/// Action `n`: it drops case `n` and writes its number down.
fn action(store: &Store, n: i64) {
    store
        .act(act("case_drop"), move |tx| {
            let mut row = tx.case(&format!("C-{n:04}").as_str().into())?.unwrap();
            row.state = CaseState::Dropped;
            row.drop_reason = Some(format!("reason {n}"));
            tx.update_case(&row, at(2))?;
            tx.set_setting(&format!("done-{n}"), &n)
        })
        .unwrap();
}

fn copy_dir(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy_dir(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// A small generator: the same places each time.
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| (self.next() >> 24) as u8).collect()
    }
}

/// Opens the folder and looks whether all is there. Gives what the opening told.
fn recovered(dir: &Path, place: &str) -> Vec<Notice> {
    let started = Instant::now();
    let store = Store::open(dir, options()).unwrap_or_else(|error| panic!("{place}: {error:?}"));
    assert!(started.elapsed() < Duration::from_secs(30), "{place}");
    store
        .read(|r| {
            for n in 1..=ACTIONS {
                assert_eq!(
                    r.setting::<i64>(&format!("done-{n}"))?,
                    Some(n),
                    "{place}: action {n}"
                );
                let case = r.case_of(&"a".into(), &"rejected_order".into(), "order", &n.to_string())?;
                let case = case.unwrap_or_else(|| panic!("{place}: case {n}"));
                assert_eq!(case.drop_reason, Some(format!("reason {n}")), "{place}");
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{place}: {error:?}"));
    assert!(store.check(true).unwrap().is_empty(), "{place}");
    let notices = store.notices().to_vec();
    let kept = !notices.iter().any(|n| matches!(n, Notice::Quarantined { .. }))
        || dir.join("quarantine").read_dir().unwrap().count() > 0;
    assert!(kept, "{place}: the damaged file is kept");
    store.close().unwrap();
    let again = open(dir);
    assert!(again.notices().is_empty(), "{place}: {:?}", again.notices());
    notices
}

#[test]
fn s7_damage_at_a_hundred_places_loses_no_action() {
    let (folder, old_log) = crashed();
    let file = folder.path().join("recourse.db");
    let log = folder.path().join("recourse.db-wal");
    let (length, log_length) = (
        std::fs::metadata(&file).unwrap().len(),
        std::fs::metadata(&log).unwrap().len(),
    );
    let conn =
        rusqlite::Connection::open_with_flags(&file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let page: u32 = conn.query_row("PRAGMA page_size", [], |row| row.get(0)).unwrap();
    let page = u64::from(page);
    drop(conn);
    let mut random = Seeded(0x5EED_2026_1122);
    let mut found = 0;
    let mut told_missing = 0;
    for n in 0..100_u64 {
        let dir = TempDir::new().unwrap();
        copy_dir(folder.path(), dir.path());
        let (file, log) = (dir.path().join("recourse.db"), dir.path().join("recourse.db-wal"));
        let size = 512 + usize::try_from(random.next() % 7680).unwrap();
        let noise = random.bytes(size);
        let place = match n % 10 {
            0 => {
                damage(&file, random.next() % 90, &noise[..64]);
                "header"
            }
            1 => {
                // The first page of the free list and the pages it names.
                let free = u32::from_be_bytes(std::fs::read(&file).unwrap()[32..36].try_into().unwrap());
                damage(&file, u64::from(free.saturating_sub(1)) * page, &noise);
                "free list"
            }
            2 => {
                damage(&file, page + random.next() % (page * 3), &noise);
                "first pages"
            }
            3 | 4 => {
                damage(&file, (random.next() % (length / page)) * page, &noise);
                "start of a page"
            }
            5 => {
                damage(&file, random.next() % (length - 8192), &noise);
                "anywhere"
            }
            6 => {
                damage(&log, random.next() % 24, &noise[..16]);
                "log header"
            }
            7 => {
                damage(&log, 32 + random.next() % (log_length - 9000), &noise);
                "log frame"
            }
            8 => {
                let to = random.next() % length;
                std::fs::OpenOptions::new()
                    .write(true)
                    .open(&file)
                    .unwrap()
                    .set_len(to)
                    .unwrap();
                "cut short"
            }
            _ => match n / 10 % 4 {
                0 => {
                    std::fs::copy(old_log.path().join("recourse.db-wal"), &log).unwrap();
                    "old log"
                }
                1 => {
                    std::fs::write(&file, b"").unwrap();
                    "no bytes"
                }
                2 => {
                    std::fs::write(&file, "a letter, no database\n".repeat(500)).unwrap();
                    "a text"
                }
                _ => {
                    std::fs::remove_file(&log).unwrap();
                    "no log"
                }
            },
        };
        let notices = recovered(dir.path(), &format!("{n}: {place}"));
        found += usize::from(notices.iter().any(|n| {
            matches!(
                n,
                Notice::Quarantined { .. } | Notice::DoneAgain { .. } | Notice::StartedEmpty { .. }
            )
        }));
        told_missing += usize::from(notices.iter().any(|n| matches!(n, Notice::Restored { .. })));
    }
    println!("100 places: {found} found at the start, {told_missing} with a backup in the place of the file");
    assert!(found >= 60, "{found} of 100");
    assert!(told_missing >= 40, "{told_missing} of 100");
}

/// A backup that is damaged too is named, and the one before it is used.
#[test]
fn s7_a_damaged_backup_is_passed_over_and_named() {
    let (folder, _) = crashed();
    let dir = folder.path();
    let store = open(dir);
    let bad = store.backup_now(at(3)).unwrap();
    store.close().unwrap();
    crate::backup::flip(&bad, 20_000);
    damage(&dir.join("recourse.db"), 0, &[0xEE; 4096]);
    let notices = recovered(dir, "backup");
    assert!(notices.contains(&Notice::BackupBad { file: bad }), "{notices:?}");
    assert!(
        notices
            .iter()
            .any(|n| matches!(n, Notice::Restored { lost: 0, .. })),
        "{notices:?}"
    );
}

/// A folder that ended well has no log; one that lies beside its file belongs to another and is not read into it.
#[test]
fn s7_another_files_log_beside_a_file_that_ended_well_is_put_aside() {
    let (folder, old_log) = crashed();
    let dir = folder.path();
    open(dir).close().unwrap();
    std::fs::copy(
        old_log.path().join("recourse.db-wal"),
        dir.join("recourse.db-wal"),
    )
    .unwrap();
    let notices = recovered(dir, "stale log");
    let [Notice::Quarantined { moved_to }] = notices.as_slice() else {
        panic!("{notices:?}");
    };
    assert!(moved_to.join("recourse.db-wal").exists());
}
