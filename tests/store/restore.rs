//! A backup put back.

use crate::backup::{everything, flip, full_shop};
use crate::support::{act, add_account, at, new_case, open, options, order, put_orders, shop};
use recourse_domain::case::CaseState;
use recourse_store::{AttachmentState, StoreError, backups, preview, restore};
use std::io::Write;
use std::path::Path;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

#[test]
fn s8_a_backup_in_one_file_put_back_equals_the_original() {
    let (dir, store, _) = full_shop();
    let outside = TempDir::new().unwrap();
    let file = outside.path().join("shop.zip");
    let contents = store.backup_to(&file, at(1)).unwrap();
    assert_eq!(contents.accounts, ["Shop a"]);
    assert_eq!((contents.rows("orders"), contents.rows("cases")), (59, 1));
    assert_eq!(contents.attachments.len(), 2);
    assert_eq!(
        std::fs::read_dir(outside.path()).unwrap().count(),
        1,
        "nothing beside it"
    );
    let original = everything(&store);
    store.close().unwrap();
    let other = TempDir::new().unwrap();
    let looked = preview(other.path(), &file).unwrap();
    assert_eq!(looked.contents, contents);
    assert_eq!((looked.present, looked.later.len()), (None, 0));
    assert_eq!(
        std::fs::read_dir(other.path()).unwrap().count(),
        0,
        "nothing was written"
    );
    let restored = restore(other.path(), &file, &options(), true).unwrap();
    assert_eq!((restored.moved_to, restored.attachments), (None, 2));
    let store = open(other.path());
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    let mut found = everything(&store);
    let mut expected = original;
    // The journal of the new folder begins with the restore.
    for tables in [&mut found, &mut expected] {
        tables.remove("journal_mark");
    }
    assert_eq!(found, expected);
    assert!(store.check(true).unwrap().is_empty());
    for id in contents.attachments.keys() {
        let id = recourse_domain::id::AttachmentId::new(id.as_str());
        assert_eq!(store.attachment_state(&id).unwrap(), AttachmentState::Kept);
    }
    drop(dir);
}

#[test]
fn s8_a_stale_log_beside_the_file_is_put_aside_first() {
    for n in 0..50_u8 {
        let (dir, store, account) = shop();
        let backup = store.backup_now(at(1)).unwrap();
        put_orders(&store, &account, vec![order("1", 1)]);
        store
            .act(act("setting"), |tx| tx.set_setting("lang", "ru"))
            .unwrap();
        // The log of the file that is replaced lies there, as after a crash.
        let log = std::fs::read(dir.path().join("recourse.db-wal")).unwrap();
        assert!(!log.is_empty());
        store.close().unwrap();
        std::fs::write(dir.path().join("recourse.db-wal"), &log).unwrap();
        std::fs::write(dir.path().join("recourse.db-shm"), vec![n; 32768]).unwrap();
        let restored = restore(dir.path(), &backup, &options(), n % 2 == 0).unwrap();
        let place = restored.moved_to.unwrap();
        assert_eq!(std::fs::read(place.join("recourse.db-wal")).unwrap(), log);
        let store = open(dir.path());
        assert!(store.check(true).unwrap().is_empty());
        assert_eq!(store.read(|r| r.order_counts(None)).unwrap().all, 0);
        let lang = store.read(|r| r.setting::<String>("lang")).unwrap();
        assert_eq!(lang.as_deref(), (n % 2 == 0).then_some("ru"));
    }
}

#[test]
fn what_the_seller_did_since_is_told_and_done_again() {
    let (dir, store, account) = full_shop();
    let backup = store.backup_now(at(1)).unwrap();
    let a = account.clone();
    let (case, _) = store.write(move |tx| tx.open_case(&new_case(&a, "7"))).unwrap();
    let dropped = case.clone();
    store
        .act(act("case_drop"), move |tx| {
            let mut row = tx.case(&dropped)?.unwrap();
            row.state = CaseState::Dropped;
            tx.update_case(&row, at(2))
        })
        .unwrap();
    add_account(&store, "b");
    let before = everything(&store);
    store.close().unwrap();
    let looked = preview(dir.path(), &backup).unwrap();
    let names: Vec<&str> = looked.later.iter().map(|later| later.name.as_str()).collect();
    assert_eq!(names, ["case_drop", "account_add"]);
    let present = looked.present.unwrap();
    assert_eq!((present.orders, present.cases, present.accounts), (59, 2, 2));
    let restored = restore(dir.path(), &backup, &options(), true).unwrap();
    assert_eq!((restored.replayed, restored.lost), (2, 0));
    let store = open(dir.path());
    let found = store
        .read(|r| r.case_of(&account, &"rejected_order".into(), "order", "7"))
        .unwrap()
        .unwrap();
    assert_eq!(found.state, CaseState::Dropped);
    let after = everything(&store);
    for table in ["account", "evidence", "setting", "orders"] {
        assert_eq!(after[table], before[table], "{table}");
    }
    let moved = restored.moved_to.unwrap();
    assert!(
        moved.join("recourse.db").exists(),
        "what was there is never deleted"
    );
    assert!(
        backups(dir.path())
            .unwrap()
            .iter()
            .any(|file| file.kind == recourse_store::BackupKind::Restored)
    );
}

/// A file that is put back without what came later must not get it after the next crash.
#[test]
fn without_the_later_actions_they_stay_away() {
    let (dir, store, _) = full_shop();
    let old = store.backup_now(at(1)).unwrap();
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "zh"))
        .unwrap();
    store.close().unwrap();
    let restored = restore(dir.path(), &old, &options(), false).unwrap();
    assert!(restored.moved_to.unwrap().join("journal.jsonl").exists());
    let lang = |dir: &Path| open(dir).read(|r| r.setting::<String>("lang")).unwrap();
    assert_eq!(lang(dir.path()).as_deref(), Some("ru"));
    let store = open(dir.path());
    store
        .act(act("setting"), |tx| tx.set_setting("theme", "dark"))
        .unwrap();
    store.close().unwrap();
    std::fs::write(dir.path().join("recourse.db"), vec![0xEE; 9000]).unwrap();
    assert_eq!(lang(dir.path()).as_deref(), Some("ru"));
    let store = open(dir.path());
    assert_eq!(
        store.read(|r| r.setting::<String>("theme")).unwrap().as_deref(),
        Some("dark"),
        "what was done after the restore is there"
    );
}

/// What a restore replaced can be put back by hand, so its pictures stay as long as it lies there.
#[test]
fn what_was_put_aside_keeps_its_files() {
    let (dir, store, account) = shop();
    let before = store.backup_now(at(1)).unwrap();
    let id = store.keep(b"proof").unwrap();
    let file = std::fs::File::options()
        .write(true)
        .open(store.attachment_path(&id))
        .unwrap();
    file.set_modified(at(0).into()).unwrap();
    let case = new_case(&account, "1");
    let case = store.write(move |tx| tx.open_case(&case)).unwrap().0;
    let piece = recourse_domain::evidence::Evidence {
        requirement: "screenshot".into(),
        attachment: id.clone(),
        name: "a.png".into(),
        media_type: "image/png".into(),
        bytes: 5,
        source: "file".into(),
        captured_at: at(2),
    };
    store
        .act(act("attach"), move |tx| tx.add_evidence(&case, &piece))
        .unwrap();
    store.close().unwrap();
    let restored = restore(dir.path(), &before, &options(), false).unwrap();
    let aside = restored.moved_to.unwrap();
    let store = open(dir.path());
    assert_eq!(store.sweep(at(3)).unwrap(), 0, "the replaced file names it");
    assert_eq!(store.attachment_state(&id).unwrap(), AttachmentState::Kept);
    let replaced = aside.join("recourse.db");
    let whole = std::fs::read(&replaced).unwrap();
    std::fs::write(&replaced, b"no database").unwrap();
    assert_eq!(
        store.sweep(at(3)).unwrap(),
        0,
        "one that cannot be read may name it"
    );
    std::fs::write(&replaced, whole).unwrap();
    std::fs::remove_dir_all(&aside).unwrap();
    assert_eq!(store.sweep(at(3)).unwrap(), 1);
    assert_eq!(store.attachment_state(&id).unwrap(), AttachmentState::Missing);
}

#[test]
fn a_backup_of_another_folder_brings_its_own_past() {
    let (_one, store, _) = full_shop();
    let outside = TempDir::new().unwrap();
    let file = outside.path().join("a.zip");
    store.backup_to(&file, at(1)).unwrap();
    let (other, second, _) = shop();
    for lang in ["zh", "en", "zh", "en"] {
        second
            .act(act("setting"), move |tx| tx.set_setting("lang", lang))
            .unwrap();
    }
    second.close().unwrap();
    let looked = preview(other.path(), &file).unwrap();
    assert!(looked.foreign && looked.later.is_empty());
    let restored = restore(other.path(), &file, &options(), true).unwrap();
    assert_eq!(restored.replayed, 0);
    let store = open(other.path());
    assert_eq!(
        store.read(|r| r.setting::<String>("lang")).unwrap().as_deref(),
        Some("ru")
    );
}

#[test]
fn s9_a_backup_of_a_newer_program_is_refused_and_nothing_changes() {
    let (dir, store, _) = full_shop();
    let file = store.backup_now(at(1)).unwrap();
    store.close().unwrap();
    rusqlite::Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA user_version = 99")
        .unwrap();
    let before = std::fs::read(dir.path().join("recourse.db")).unwrap();
    for error in [
        preview(dir.path(), &file).unwrap_err(),
        restore(dir.path(), &file, &options(), true).unwrap_err(),
    ] {
        assert!(
            matches!(error, StoreError::Newer { found: 99, known: 3 }),
            "{error:?}"
        );
    }
    assert_eq!(std::fs::read(dir.path().join("recourse.db")).unwrap(), before);
    assert!(!dir.path().join("quarantine").exists());
}

/// Upgraded on the way in, with a backup of what it was.
#[test]
fn s9_a_backup_of_the_first_version_is_upgraded() {
    let old = TempDir::new().unwrap();
    let file = old.path().join("old.db");
    let conn = rusqlite::Connection::open(&file).unwrap();
    let step = concat!(env!("CARGO_MANIFEST_DIR"), "/src/migrations/0001.sql");
    conn.execute_batch(&std::fs::read_to_string(step).unwrap())
        .unwrap();
    conn.execute_batch("PRAGMA user_version = 1; INSERT INTO setting VALUES ('lang', '\"zh\"')")
        .unwrap();
    drop(conn);
    let (dir, store, _) = shop();
    store.close().unwrap();
    let restored = restore(dir.path(), &file, &options(), true).unwrap();
    assert_eq!(restored.replayed, 1, "the shop of this folder's journal");
    let store = open(dir.path());
    assert_eq!(
        store.read(|r| r.setting::<String>("lang")).unwrap().as_deref(),
        Some("zh")
    );
    assert!(store.check(true).unwrap().is_empty());
    assert!(
        backups(dir.path())
            .unwrap()
            .iter()
            .any(|file| file.kind == recourse_store::BackupKind::Upgrade)
    );
}

#[test]
fn s10_a_damaged_archive_is_refused_with_its_place_and_nothing_changes() {
    let (dir, store, _) = full_shop();
    let outside = TempDir::new().unwrap();
    let file = outside.path().join("a.zip");
    store.backup_to(&file, at(1)).unwrap();
    store.close().unwrap();
    let good = std::fs::read(&file).unwrap();
    let before = std::fs::read(dir.path().join("recourse.db")).unwrap();
    let mut named = 0;
    for n in 0..60 {
        flip(&file, n * 104_729 + 50);
        match restore(dir.path(), &file, &options(), true) {
            Err(StoreError::BackupBad { file: told, place }) => {
                assert_eq!(told, file);
                assert!(!place.is_empty());
                named += 1;
            }
            // A byte that nothing reads, as in a time of day: what is put back is checked by its digests.
            Ok(_) => {}
            Err(other) => panic!("{other:?}"),
        }
        std::fs::write(&file, &good).unwrap();
    }
    assert!(named > 50, "{named} of 60");
    std::fs::write(&file, &good[..good.len() / 2]).unwrap();
    let error = restore(dir.path(), &file, &options(), true).unwrap_err();
    assert!(matches!(error, StoreError::BackupBad { .. }), "{error:?}");
    assert!(before.starts_with(b"SQLite"));
    let store = open(dir.path());
    assert_eq!(store.read(|r| r.order_counts(None)).unwrap().all, 59);
    assert!(store.check(true).unwrap().is_empty());
}

fn forged(names: &[&str], link: bool) -> (TempDir, std::path::PathBuf) {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("forged.zip");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&file).unwrap());
    for name in names {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"{}").unwrap();
    }
    if link {
        zip.add_symlink(
            "recourse-backup/recourse.db",
            "/etc/passwd",
            SimpleFileOptions::default(),
        )
        .unwrap();
    }
    zip.finish().unwrap();
    (dir, file)
}

#[test]
fn h5_names_that_leave_the_folder_links_and_strays_are_refused() {
    let target = TempDir::new().unwrap();
    for (names, link) in [
        (vec!["../out.txt"], false),
        (vec!["recourse-backup/../../out.txt"], false),
        (vec!["/etc/out.txt"], false),
        (vec!["recourse-backup/..\\..\\out.txt"], false),
        (vec!["C:\\out.txt"], false),
        (vec!["other/manifest.json"], false),
        (vec!["recourse-backup/manifest.json"], true),
        (
            vec!["recourse-backup/manifest.json", "recourse-backup/stray"],
            false,
        ),
        (vec![], false),
    ] {
        let (_keep, file) = forged(&names, link);
        let error = restore(target.path(), &file, &options(), true).unwrap_err();
        assert!(
            matches!(error, StoreError::BackupBad { .. }),
            "{names:?}: {error:?}"
        );
        assert!(!target.path().join("recourse.db").exists());
        assert!(!target.path().join("out.txt").exists());
        assert!(!target.path().parent().unwrap().join("out.txt").exists());
    }
    for (name, bytes) in [("text.db", b"a letter".as_slice()), ("empty", b"")] {
        let file = target.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        let error = preview(target.path(), &file).unwrap_err();
        assert!(matches!(error, StoreError::BackupBad { .. }), "{error:?}");
    }
}

#[test]
fn an_open_folder_is_not_restored_into() {
    let (dir, store, _) = shop();
    let file = store.backup_now(at(1)).unwrap();
    assert!(matches!(
        restore(dir.path(), &file, &options(), true),
        Err(StoreError::Locked)
    ));
    preview(dir.path(), &file).unwrap();
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "ru"))
        .unwrap();
}

/// No token is ever in the database, and nothing but the database and the attachments is in a backup.
#[test]
fn a_backup_holds_no_other_file_of_the_folder() {
    let (dir, store, _) = full_shop();
    for name in ["secrets.json", "local.key", "settings"] {
        std::fs::write(dir.path().join(name), b"canary-token").unwrap();
    }
    let outside = TempDir::new().unwrap();
    let file = outside.path().join("a.zip");
    store.backup_to(&file, at(1)).unwrap();
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
    for index in 0..zip.len() {
        let mut member = zip.by_index(index).unwrap();
        let name = member.name().unwrap().into_owned();
        assert!(
            name == "recourse-backup/manifest.json"
                || name == "recourse-backup/recourse.db"
                || name.starts_with("recourse-backup/attachments/"),
            "{name}"
        );
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut member, &mut bytes).unwrap();
        assert!(!bytes.windows(12).any(|part| part == b"canary-token"), "{name}");
    }
}

#[test]
fn s11_missing_and_changed_attachments_are_said_in_the_backup() {
    let (dir, store, _) = full_shop();
    let found = |name: &[u8]| store.keep(name).unwrap();
    let (gone, changed) = (found(b"a picture"), found(b"another picture"));
    std::fs::remove_file(store.attachment_path(&gone)).unwrap();
    std::fs::write(store.attachment_path(&changed), b"other").unwrap();
    let file = dir.path().join("a.zip");
    let contents = store.backup_to(&file, at(1)).unwrap();
    assert_eq!(contents.missing, [gone.to_string()]);
    assert!(contents.attachments.is_empty());
    let verified = recourse_store::verify(dir.path()).unwrap();
    assert_eq!(verified.missing, [gone.to_string()]);
    assert_eq!(verified.changed, [changed.to_string()]);
    assert!(verified.database.is_empty());
}
