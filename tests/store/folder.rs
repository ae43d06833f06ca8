#![cfg(unix)]

use crate::support::{act, at, open, options, order, put_orders, shop};
use recourse_store::{ReadOnlyReason, Store, StoreError};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

fn modes(path: &Path, out: &mut Vec<(String, u32, bool)>) {
    let meta = std::fs::metadata(path).unwrap();
    out.push((
        path.display().to_string(),
        meta.permissions().mode() & 0o777,
        meta.is_dir(),
    ));
    if meta.is_dir() {
        for entry in std::fs::read_dir(path).unwrap() {
            modes(&entry.unwrap().path(), out);
        }
    }
}

#[test]
fn only_the_owner_may_enter_and_read() {
    let base = TempDir::new().unwrap();
    let dir = base.path().join("data");
    std::fs::create_dir(&dir).unwrap();
    std::fs::set_permissions(&dir, std::fs::Permissions::from_mode(0o755)).unwrap();
    let store = open(&dir);
    store.act(act("setting"), |tx| tx.set_setting("x", &1)).unwrap();
    store.keep(b"picture").unwrap();
    store.backup_daily(at(0)).unwrap();
    let mut found = Vec::new();
    modes(&dir, &mut found);
    assert!(found.iter().any(|(name, ..)| name.ends_with("recourse.db-wal")));
    for (name, mode, is_dir) in found {
        assert_eq!(mode, if is_dir { 0o700 } else { 0o600 }, "{name}: {mode:o}");
    }
}

struct Mount<'a>(&'a Path);

impl Drop for Mount<'_> {
    fn drop(&mut self) {
        let ended = Command::new("umount").arg("-l").arg(self.0).status();
        assert!(ended.is_ok());
    }
}

fn mount<'a>(arguments: &[&str], at: &'a Path) -> Option<Mount<'a>> {
    let done = Command::new("mount").args(arguments).arg(at).output();
    match done {
        Ok(output) if output.status.success() => Some(Mount(at)),
        _ => {
            println!("skipped: no mount right");
            None
        }
    }
}

#[test]
fn a_full_disk_loses_nothing_and_goes_on_when_there_is_room() {
    let base = TempDir::new().unwrap();
    let Some(_mount) = mount(&["-t", "tmpfs", "-o", "size=6m", "tmpfs"], base.path()) else {
        return;
    };
    let dir = base.path().join("data");
    let store = open(&dir);
    let account = crate::support::add_account(&store, "a");
    let filler = base.path().join("filler");
    let chunk = vec![0_u8; 64 * 1024];
    let mut file = std::fs::File::create(&filler).unwrap();
    while std::io::Write::write_all(&mut file, &chunk).is_ok() {}
    drop(file);
    let mut written = 0_i64;
    let error = (0..200)
        .find_map(|n| {
            let account = account.clone();
            let orders: Vec<_> = (0..50)
                .map(|i| order(&format!("{}", n * 50 + i + 1), n * 50 + i))
                .collect();
            let done = store.write(move |tx| {
                let writes: Vec<_> = orders.iter().map(recourse_store::OrderWrite::of).collect();
                tx.put_orders(&account, &writes, at(0))
            });
            match done {
                Ok(_) => {
                    written += 50;
                    None
                }
                Err(error) => Some(error),
            }
        })
        .expect("the disk is full at some point");
    match &error {
        StoreError::Full { dir: named } => assert_eq!(named, &dir),
        other => panic!("{other:?}"),
    }
    assert!(matches!(
        store.act(act("setting"), |tx| tx.set_setting("x", &"y".repeat(200_000))),
        Err(StoreError::Full { .. })
    ));
    assert!(matches!(
        store.keep(&vec![1; 3 << 20]),
        Err(StoreError::Full { .. })
    ));
    assert_eq!(
        store.read(|r| r.order_counts(None)).unwrap().all,
        u64::try_from(written).unwrap()
    );
    std::fs::remove_file(&filler).unwrap();
    store.act(act("setting"), |tx| tx.set_setting("x", &1)).unwrap();
    put_orders(&store, &account, vec![order("999999", 1)]);
    assert_eq!(
        store.read(|r| r.order_counts(None)).unwrap().all,
        u64::try_from(written).unwrap() + 1
    );
    assert!(store.check(true).unwrap().is_empty());
    store.close().unwrap();
    let store = open(&dir);
    assert_eq!(store.read(|r| r.setting::<i64>("x")).unwrap(), Some(1));
    drop(store);
}

/// The journal lies on a disk with room: its line is written and the commit after it fails.
#[cfg(unix)]
#[test]
fn an_action_whose_commit_failed_is_never_done_again() {
    let base = TempDir::new().unwrap();
    let elsewhere = TempDir::new().unwrap();
    let Some(_mount) = mount(&["-t", "tmpfs", "-o", "size=6m", "tmpfs"], base.path()) else {
        return;
    };
    let dir = base.path().join("data");
    std::fs::create_dir(&dir).unwrap();
    let journal = elsewhere.path().join("journal.jsonl");
    std::fs::write(&journal, "").unwrap();
    std::os::unix::fs::symlink(&journal, dir.join("journal.jsonl")).unwrap();
    let store = open(&dir);
    store
        .act(act("setting"), |tx| tx.set_setting("first", &1))
        .unwrap();
    let filler = base.path().join("filler");
    let mut file = std::fs::File::create(&filler).unwrap();
    while std::io::Write::write_all(&mut file, &[0; 4096]).is_ok() {}
    drop(file);
    let refused = store.act(act("setting"), |tx| {
        tx.set_setting("refused", &"y".repeat(60_000))
    });
    assert!(matches!(refused, Err(StoreError::Full { .. })), "{refused:?}");
    let text = std::fs::read_to_string(&journal).unwrap();
    assert!(
        text.contains("yyyyyyyyyy"),
        "the line was written before the commit failed"
    );
    std::fs::remove_file(&filler).unwrap();
    store
        .act(act("setting"), |tx| tx.set_setting("later", &2))
        .unwrap();
    store.close().unwrap();
    let settings = |store: &Store| {
        let of = |key: &'static str| store.read(|r| r.setting::<serde_json::Value>(key)).unwrap();
        (
            of("first").is_some(),
            of("refused").is_some(),
            of("later").is_some(),
        )
    };
    let store = open(&dir);
    assert_eq!(settings(&store), (true, false, true));
    store.close().unwrap();
    std::fs::remove_file(dir.join("recourse.db")).unwrap();
    let store = open(&dir);
    assert_eq!(
        settings(&store),
        (true, false, true),
        "done again from the journal alone"
    );
}

#[test]
fn a_read_only_disk_is_opened_for_reading() {
    let (dir, store, _) = shop();
    store.close().unwrap();
    let Some(_bind) = mount(&["--bind", dir.path().to_str().unwrap()], dir.path()) else {
        return;
    };
    let done = Command::new("mount")
        .args(["-o", "remount,ro,bind"])
        .arg(dir.path())
        .status();
    assert!(done.unwrap().success());
    let store = Store::open(dir.path(), options()).unwrap();
    assert_eq!(store.read_only(), Some(ReadOnlyReason::NoWriteRight));
    assert_eq!(store.read(|r| r.accounts()).unwrap().len(), 1);
    assert!(matches!(
        store.act(act("setting"), |tx| tx.set_setting("x", &1)),
        Err(StoreError::ReadOnly)
    ));
    assert!(matches!(store.keep(b"x"), Err(StoreError::ReadOnly)));
    drop(store);
}

#[test]
fn a_lock_of_another_program_is_waited_for() {
    let (dir, store, _) = shop();
    let file = dir.path().join("recourse.db");
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let writing = std::thread::spawn({
        let store = store.clone();
        move || store.act(act("setting"), |tx| tx.set_setting("x", &1))
    });
    std::thread::sleep(std::time::Duration::from_millis(700));
    other.execute_batch("COMMIT").unwrap();
    writing.join().unwrap().unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = store.write(|tx| tx.set_setting("x", &2)).unwrap_err();
    assert!(matches!(error, StoreError::Busy { file: named } if named == file));
    other.execute_batch("COMMIT").unwrap();
    store.write(|tx| tx.set_setting("x", &3)).unwrap();
}

/// A log and a mark of the first try are of an older database than the one that is copied now.
#[test]
fn a_second_try_of_moving_takes_no_log_of_the_first() {
    let (dir, store, _) = shop();
    store.act(act("setting"), |tx| tx.set_setting("x", &1)).unwrap();
    store.close().unwrap();
    let to = TempDir::new().unwrap();
    for name in ["unfinished-move", "recourse.db-wal", "running", "suspect"] {
        std::fs::write(to.path().join(name), b"of the first try").unwrap();
    }
    let copied = recourse_store::relocate(dir.path(), to.path(), &[]).unwrap();
    assert!(copied.files > 0 && copied.bytes > 0);
    for name in ["unfinished-move", "recourse.db-wal", "running", "suspect"] {
        assert!(!to.path().join(name).exists(), "{name}");
    }
    assert!(
        matches!(Store::open(dir.path(), options()), Err(StoreError::Locked)),
        "nobody works in the old folder while it is held"
    );
    drop(copied);
    open(dir.path()).close().unwrap();
    let store = open(to.path());
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    assert_eq!(store.read(|r| r.setting::<i64>("x")).unwrap(), Some(1));
}

#[test]
fn a_link_in_the_folder_is_named_and_not_left_out() {
    let (dir, store, _) = shop();
    store.close().unwrap();
    let (elsewhere, to) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), dir.path().join("attachments")).unwrap();
    match recourse_store::relocate(dir.path(), to.path(), &[]) {
        Err(StoreError::Io(text)) => assert!(text.contains("attachments"), "{text}"),
        other => panic!("{other:?}"),
    }
}
