use crate::support::{account_row, act, add_account, at, open, options, shop};
use recourse_domain::id::StreamId;
use recourse_store::{Notice, Options, ReadOnlyReason, Store, StoreError};
use rusqlite::Connection;
use std::io::{Seek, SeekFrom, Write};
use tempfile::TempDir;

fn reading() -> Options {
    Options {
        read_only: true,
        ..options()
    }
}

#[test]
fn data_is_there_after_a_clean_end() {
    let (dir, store, account) = shop();
    store.close().unwrap();
    let store = open(dir.path());
    assert!(store.notices().is_empty());
    let accounts = store.read(|r| r.accounts()).unwrap();
    assert_eq!(accounts.len(), 1);
    assert_eq!(accounts[0].id, account);
    assert_eq!(accounts[0], account_row("a"));
}

#[test]
fn a_second_writer_is_refused_and_readers_are_not() {
    let (dir, store, _) = shop();
    assert!(matches!(
        Store::open(dir.path(), options()),
        Err(StoreError::Locked)
    ));
    let reader = Store::open(dir.path(), reading()).unwrap();
    assert_eq!(reader.read_only(), Some(ReadOnlyReason::Asked));
    assert_eq!(reader.read(|r| r.accounts()).unwrap().len(), 1);
    assert!(matches!(
        reader.write(|tx| tx.set_setting("a", &1)),
        Err(StoreError::ReadOnly)
    ));
    store.write(|tx| tx.set_setting("a", &2)).unwrap();
    assert_eq!(reader.read(|r| r.setting::<i64>("a")).unwrap(), Some(2));
    store.close().unwrap();
    open(dir.path());
}

#[test]
fn twenty_at_once_give_one_writer() {
    let dir = TempDir::new().unwrap();
    let barrier = std::sync::Barrier::new(20);
    let opened: Vec<Result<Store, StoreError>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..20)
            .map(|_| {
                scope.spawn(|| {
                    barrier.wait();
                    Store::open(dir.path(), options())
                })
            })
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert_eq!(opened.iter().filter(|o| o.is_ok()).count(), 1);
    assert!(
        opened
            .iter()
            .filter_map(|o| o.as_ref().err())
            .all(|e| matches!(e, StoreError::Locked))
    );
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let (dir, store, _) = shop();
    store.close().unwrap();
    let file = dir.path().join("recourse.db");
    Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99")
        .unwrap();
    let before = std::fs::read(&file).unwrap();
    for options in [options(), reading()] {
        let error = Store::open(dir.path(), options).err().unwrap();
        assert!(
            matches!(error, StoreError::Newer { found: 99, known: 3 }),
            "{error:?}"
        );
    }
    assert!(!dir.path().join("quarantine").exists());
    let after = std::fs::read(&file).unwrap();
    assert_eq!(before.len(), after.len());
    let version: i64 = Connection::open(&file)
        .unwrap()
        .query_row("PRAGMA user_version", [], |r| r.get(0))
        .unwrap();
    assert_eq!(version, 99);
}

#[test]
fn damage_anywhere_is_put_aside_and_the_actions_come_back() {
    const PAGE: u64 = 8192;
    let places: [(&str, u64); 6] = [
        ("header", 0),
        ("schema", PAGE - 600),
        ("second page", PAGE),
        ("a table", PAGE * 9),
        ("an index", PAGE * 14),
        ("far", PAGE * 40),
    ];
    for (name, place) in places {
        let (dir, store, _) = shop();
        store
            .act(act("setting"), |tx| tx.set_setting("lang", "ru"))
            .unwrap();
        store.close().unwrap();
        let file = dir.path().join("recourse.db");
        let mut handle = std::fs::OpenOptions::new().write(true).open(&file).unwrap();
        handle.seek(SeekFrom::Start(place)).unwrap();
        handle.write_all(&[0xA5; 8192]).unwrap();
        drop(handle);
        let store = open(dir.path());
        let moved = store.notices().iter().find_map(|n| match n {
            Notice::Quarantined { moved_to } => Some(moved_to.clone()),
            _ => None,
        });
        let moved = moved.unwrap_or_else(|| panic!("{name}: {:?}", store.notices()));
        assert!(moved.join("recourse.db").exists());
        assert!(
            store
                .notices()
                .iter()
                .any(|n| matches!(n, Notice::StartedEmpty { replayed: 2, lost: 0 })),
            "{name}: {:?}",
            store.notices()
        );
        assert_eq!(store.read(|r| r.accounts()).unwrap().len(), 1);
        assert_eq!(
            store.read(|r| r.setting::<String>("lang")).unwrap().as_deref(),
            Some("ru")
        );
        assert!(store.check(true).unwrap().is_empty());
    }
}

#[test]
fn a_text_file_and_an_empty_file_named_db_are_no_end() {
    let dir = TempDir::new().unwrap();
    std::fs::write(
        dir.path().join("recourse.db"),
        "this is no database, it is a letter\n".repeat(40),
    )
    .unwrap();
    let store = open(dir.path());
    assert!(matches!(
        store.notices(),
        [
            Notice::Quarantined { .. },
            Notice::StartedEmpty { replayed: 0, lost: 0 }
        ]
    ));
    drop(store);
    let dir = TempDir::new().unwrap();
    std::fs::write(dir.path().join("recourse.db"), "").unwrap();
    let store = open(dir.path());
    assert!(store.notices().is_empty());
    assert!(store.read(|r| r.accounts()).unwrap().is_empty());
}

#[test]
fn the_newest_good_backup_takes_the_place_of_a_damaged_file() {
    let (dir, store, account) = shop();
    store.backup_daily(at(0)).unwrap().unwrap();
    assert!(store.backup_daily(at(0)).unwrap().is_none());
    let page = account.clone();
    store
        .write(move |tx| tx.set_cursor(&page, &StreamId::from("orders"), Some("7")))
        .unwrap();
    let newer = store.backup_daily(at(1)).unwrap().unwrap();
    let bad = store.backup_daily(at(2)).unwrap().unwrap();
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "zh"))
        .unwrap();
    store.close().unwrap();
    for file in [bad, dir.path().join("recourse.db")] {
        let length = std::fs::metadata(&file).unwrap().len();
        let mut handle = std::fs::OpenOptions::new().write(true).open(&file).unwrap();
        handle.seek(SeekFrom::Start(length / 2)).unwrap();
        handle.write_all(&[0x5A; 20_000]).unwrap();
    }
    let store = open(dir.path());
    assert!(
        store.notices().iter().any(|n| *n
            == Notice::Restored {
                backup: newer.clone(),
                replayed: 1,
                lost: 0
            }),
        "{:?}",
        store.notices()
    );
    assert_eq!(
        store
            .read(move |r| r.cursor(&account, &StreamId::from("orders")))
            .unwrap()
            .as_deref(),
        Some("7")
    );
    assert_eq!(
        store.read(|r| r.setting::<String>("lang")).unwrap().as_deref(),
        Some("zh")
    );
}

#[test]
fn a_stale_log_beside_a_missing_file_is_put_aside() {
    let (dir, store, _) = shop();
    store.close().unwrap();
    std::fs::rename(dir.path().join("recourse.db"), dir.path().join("gone")).unwrap();
    std::fs::write(dir.path().join("recourse.db-wal"), vec![7; 8192]).unwrap();
    let store = open(dir.path());
    assert!(matches!(
        store.notices(),
        [
            Notice::Quarantined { .. },
            Notice::StartedEmpty { replayed: 1, lost: 0 }
        ]
    ));
    assert_eq!(store.read(|r| r.accounts()).unwrap().len(), 1);
}

#[test]
fn a_panic_inside_a_write_changes_nothing_and_the_store_goes_on() {
    let (_dir, store, _) = shop();
    let error = store
        .write(|tx| {
            tx.set_setting("half", &1)?;
            if tx.setting::<i64>("half")?.is_some() {
                panic!("on purpose");
            }
            Ok(())
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::Aborted(_)));
    assert_eq!(store.read(|r| r.setting::<i64>("half")).unwrap(), None);
    add_account(&store, "b");
}

#[test]
fn an_error_of_the_caller_comes_back_as_it_was() {
    #[derive(Debug, thiserror::Error)]
    #[error("no")]
    struct No;
    let (_dir, store, _) = shop();
    let error = store
        .write(|tx| {
            tx.set_setting("half", &1)?;
            Err::<(), _>(StoreError::aborted(No))
        })
        .unwrap_err();
    assert!(error.downcast::<No>().is_ok());
    assert_eq!(store.read(|r| r.setting::<i64>("half")).unwrap(), None);
}

#[test]
fn tags_come_after_the_commit_and_never_for_nothing() {
    let (_dir, store, account) = shop();
    let mut news = store.subscribe();
    assert!(
        store
            .write(|tx| {
                tx.set_setting("x", &1)?;
                Err::<(), _>(StoreError::Data("no".into()))
            })
            .is_err()
    );
    assert!(news.try_recv().is_err());
    let other = store.clone();
    store
        .write(move |tx| {
            tx.set_setting("x", &1)?;
            assert_eq!(other.read(|r| r.setting::<i64>("x"))?, None);
            Ok(())
        })
        .unwrap();
    assert_eq!(news.try_recv().unwrap().tags, [recourse_store::Tag::Settings]);
    store
        .write(move |tx| tx.set_cursor(&account, &StreamId::from("orders"), Some("1")))
        .unwrap();
    assert!(news.try_recv().is_err());
    store.act(act("setting"), |tx| tx.set_setting("x", &2)).unwrap();
    assert_eq!(
        news.try_recv().unwrap().tags,
        [recourse_store::Tag::Settings, recourse_store::Tag::Undo]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_async_twins_do_the_same() {
    let (_dir, store, _) = shop();
    store.write_async(|tx| tx.set_setting("x", &5)).await.unwrap();
    store
        .act_async(act("setting"), |tx| tx.set_setting("x", &6))
        .await
        .unwrap();
    assert_eq!(
        store.read_async(|r| r.setting::<i64>("x")).await.unwrap(),
        Some(6)
    );
    store.undo_async(None, at(2)).await.unwrap();
    assert_eq!(
        store.read_async(|r| r.setting::<i64>("x")).await.unwrap(),
        Some(5)
    );
}

#[test]
fn many_readers_wait_for_each_other_instead_of_failing() {
    let (_dir, store, _) = shop();
    std::thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                for _ in 0..50 {
                    assert_eq!(store.read(|r| r.accounts()).unwrap().len(), 1);
                }
            });
        }
    });
}
