//! Backup, restore, export and verify as a script uses them.

use super::{Served, recourse};
use recourse_sandbox::Sandbox;
use std::io::Write;
use std::path::Path;

const NOW: &str = "2026-11-22T09:00:00Z";

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn s8_a_shop_is_backed_up_put_back_elsewhere_and_equal() {
    let folder = tempfile::tempdir().unwrap();
    let (data, other) = (folder.path().join("data"), folder.path().join("other"));
    let file = folder.path().join("shop.zip");
    let served = Served::start(Sandbox::demo(7, NOW.parse().unwrap()).frozen());
    let at =
        |data: &Path, arguments: &[&str]| recourse(data, &[&["--now", NOW, "--offline"], arguments].concat());
    assert_eq!(served.connect(&data).status, 0);
    assert_eq!(recourse(&data, &["--now", NOW, "sync"]).status, 0);
    let case = at(&data, &["cases", "--limit", "1"]).json["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        at(&data, &["case", "drop", &case, "--why", "=cmd|' /C calc'!A0"]).status,
        0
    );

    let written = at(&data, &["backup", text(&file)]);
    assert_eq!(written.status, 0, "{}", written.stderr);
    assert_eq!(written.json["contents"]["accounts"], serde_json::json!(["Shop"]));
    let orders = written.json["contents"]["orders"].as_u64().unwrap();
    assert!(orders > 300);

    let preview = at(&other, &["restore", text(&file), "--preview"]);
    assert_eq!(preview.status, 0, "{}", preview.stderr);
    assert_eq!(preview.json["contents"]["orders"], orders);
    assert!(preview.json["present"].is_null());
    assert!(!other.join("recourse.db").exists(), "a preview writes nothing");
    let restored = at(&other, &["restore", text(&file)]);
    assert_eq!(restored.status, 0, "{}", restored.stderr);
    for arguments in [
        &["cases", "--limit", "500"] as &[&str],
        &["orders", "--limit", "500"],
        &["case", "show", &case],
        &["ticket", "list"],
    ] {
        assert_eq!(
            at(&other, arguments).json,
            at(&data, arguments).json,
            "{arguments:?}"
        );
    }

    // What was done after the backup is done again, and what was here is kept.
    let later = at(&data, &["cases", "--limit", "1"]).json["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_ne!(later, case);
    assert_eq!(at(&data, &["case", "drop", &later, "--why", "no"]).status, 0);
    let again = at(&data, &["restore", text(&file)]);
    assert_eq!(again.json["preview"]["later_count"], 1);
    assert_eq!(again.json["restored"]["replayed"], 1);
    let aside = again.json["restored"]["moved_to"].as_str().unwrap();
    assert!(Path::new(aside).join("recourse.db").exists());
    assert_eq!(
        at(&data, &["case", "show", &later]).json["case"]["state"],
        "dropped"
    );

    let verified = at(&data, &["verify"]);
    assert_eq!(
        (verified.status, &verified.json["ok"]),
        (0, &true.into()),
        "{}",
        verified.json
    );
    assert!(
        verified.json["backups"]
            .as_array()
            .unwrap()
            .iter()
            .all(|b| b["state"] == "good")
    );

    let folder_out = folder.path().join("everything");
    let calendar = folder.path().join("deadlines.ics");
    let exported = at(&data, &["export", text(&folder_out), "--ics", text(&calendar)]);
    assert_eq!(exported.status, 0, "{}", exported.stderr);
    let sheet = std::fs::read_to_string(folder_out.join("tables/cases.csv")).unwrap();
    assert!(sheet.contains("\"'=cmd|' /C calc'!A0\""), "a formula is text");
    let lines = std::fs::read_to_string(folder_out.join("tables/cases.jsonl")).unwrap();
    assert!(lines.contains("\"=cmd|' /C calc'!A0\""));
    let rows = std::fs::read_to_string(folder_out.join("tables/orders.jsonl")).unwrap();
    assert_eq!(rows.lines().count() as u64, orders);
    let events = std::fs::read_to_string(&calendar).unwrap();
    assert_eq!(
        events.matches("BEGIN:VEVENT").count() as u64,
        exported.json["calendar"]["events"].as_u64().unwrap()
    );
    let again = at(&data, &["export", text(&folder_out)]);
    assert_eq!(again.status, 2);
    assert_eq!(again.json["error"]["code"], "folder-not-empty");
}

#[test]
fn s10_a_damaged_backup_ends_with_the_status_of_storage_and_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert_eq!(recourse(&data, &["--now", NOW, "cases"]).status, 0);
    let bad = folder.path().join("bad.zip");
    std::fs::write(&bad, b"PK\x03\x04 and nothing that belongs to it").unwrap();
    for arguments in [
        &["restore", text(&bad)] as &[&str],
        &["restore", text(&bad), "--preview"],
    ] {
        let refused = recourse(&data, arguments);
        assert_eq!(refused.status, 5, "{}", refused.json);
        assert_eq!(refused.json["error"]["code"], "backup-bad");
        assert!(refused.stderr.contains("bad.zip"));
    }
    assert!(!data.join("quarantine").exists());
    let missing = recourse(&data, &["restore", text(&folder.path().join("none.zip"))]);
    assert_eq!(missing.status, 2);
    assert_eq!(missing.json["error"]["code"], "not-found");
}

#[test]
fn s7_verify_names_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert_eq!(recourse(&data, &["verify"]).json["error"]["code"], "no-database");
    assert_eq!(recourse(&data, &["--now", NOW, "cases"]).status, 0);
    assert_eq!(recourse(&data, &["verify"]).status, 0);
    let mut journal = std::fs::OpenOptions::new()
        .append(true)
        .open(data.join("journal.jsonl"))
        .unwrap();
    journal.write_all(b"{\"sum\":\"00\"}\n").unwrap();
    let found = recourse(&data, &["verify"]);
    assert_eq!((found.status, &found.json["journal_bad"]), (5, &1.into()));
    std::fs::write(data.join("recourse.db"), b"no database").unwrap();
    let found = recourse(&data, &["verify"]);
    assert_eq!(found.status, 5);
    assert!(!found.json["database"].as_array().unwrap().is_empty());
}

#[test]
fn a_shop_is_removed_with_its_backups() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let at = |now: &str, arguments: &[&str]| {
        let done = recourse(&data, &[&["--now", now, "--offline"], arguments].concat());
        assert_eq!(done.status, 0, "{arguments:?}: {}", done.stderr);
        done
    };
    let of = || {
        let mut files: Vec<_> = std::fs::read_dir(data.join("backups"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".db"))
            .collect();
        files.sort();
        files
    };
    at(NOW, &["account", "add", "wish", "--name", "First", "--by-hand"]);
    at(NOW, &["account", "add", "wish", "--name", "Second", "--by-hand"]);
    std::fs::create_dir_all(data.join("backups")).unwrap();
    let held = "20261123T090000Z-daily.db".to_owned();
    std::fs::copy(data.join("recourse.db"), data.join("backups").join(&held)).unwrap();
    at("2026-11-24T09:00:00Z", &["account", "remove", "First", "--yes"]);
    assert!(of().contains(&held), "kept unless asked");
    at(
        "2026-11-25T09:00:00Z",
        &["account", "remove", "Second", "--yes", "--with-backups"],
    );
    let left = of();
    assert!(!left.is_empty(), "there is always one");
    assert!(!left.contains(&held), "{left:?}");
}
