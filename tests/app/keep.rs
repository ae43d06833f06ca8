//! Everything exported, checked, and what hostile texts become on the way.

use crate::common::{demo, folder, now};
use recourse_app::keep::inert;
use recourse_app::view::case::CaseFilter;
use recourse_app::{App, keep};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Strings of `../shared/hostile`, and those a spreadsheet is attacked with.
pub fn hostile() -> Vec<String> {
    let mut strings: Vec<String> = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(1+1)",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "\u{a0}=1+1",
        "\u{feff}=1+1",
        "＝1+1",
        "fine\n=1+1",
        "fine\r\n \t@SUM(A1)",
        "\u{0}=1",
        "a \"quoted\", text\nof two lines",
        "plain",
    ]
    .map(str::to_owned)
    .to_vec();
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/hostile");
    for name in ["hostile_strings.json", "naughty_strings.json"] {
        match std::fs::read_to_string(dir.join(name)) {
            Ok(text) => gather(&serde_json::from_str(&text).unwrap(), &mut strings),
            Err(_) => println!("skipped: no ../shared"),
        }
    }
    strings
}

fn gather(value: &Value, strings: &mut Vec<String>) {
    match value {
        Value::String(text) => strings.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| gather(value, strings)),
        Value::Object(map) => map.values().for_each(|value| gather(value, strings)),
        _ => {}
    }
}

/// Rows of a CSV file as any reader takes them apart: cells and whether each was in quotes.
pub fn cells(text: &str) -> Vec<Vec<(String, bool)>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let (mut inside, mut quoted) = (false, false);
    let mut chars = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if inside && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => {
                inside = !inside;
                quoted = true;
            }
            ',' if !inside => {
                row.push((std::mem::take(&mut cell), std::mem::take(&mut quoted)));
            }
            '\r' if !inside && chars.peek() == Some(&'\n') => {
                chars.next();
                row.push((std::mem::take(&mut cell), std::mem::take(&mut quoted)));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!inside && row.is_empty() && cell.is_empty(), "the last line ends");
    rows
}

/// The rule, said another way than the code says it.
pub fn is_inert(cell: &str) -> bool {
    cell.lines()
        .flat_map(|line| line.split(['\r', '\u{85}', '\u{2028}', '\u{2029}']))
        .all(|line| {
            let first = line.chars().find(|c| {
                !c.is_whitespace()
                    && !c.is_control()
                    && !matches!(*c as u32, 0xFEFF | 0x200B..=0x200F | 0x2060)
            });
            !matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
        })
        && !cell.starts_with(|c: char| c.is_control())
        && !cell.contains('\0')
}

#[test]
fn h8_no_cell_is_a_formula_and_what_is_harmless_stays() {
    for text in hostile() {
        let safe = inert(&text);
        assert!(is_inert(&safe), "{text:?} → {safe:?}");
        assert_eq!(
            safe.replace('\'', ""),
            text.replace('\'', "").replace('\0', "\u{2400}")
        );
    }
    for text in ["", "Носки", "a=b", "1-2", "a@b.c", "x\ny", "'=1"] {
        assert_eq!(inert(text), text);
    }
}

pub async fn noted(app: &App, strings: &[String]) -> String {
    let page = app.case_page(CaseFilter::default(), None, 1).await.unwrap();
    let id = page.items[0].id.clone();
    for text in strings {
        if !text.trim().is_empty() {
            app.case_note(id.clone(), text.clone()).await.unwrap();
        }
    }
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn the_export_holds_everything_and_nothing_that_acts() {
    let (dir, app) = demo().await;
    let strings = hostile();
    noted(&app, &strings).await;
    let to = dir.path().join("everything");
    let exported = app.export_all(to.clone(), Some("ru".to_owned())).await.unwrap();
    assert_eq!(exported.folder, to.display().to_string());
    assert!(exported.missing.is_empty());
    let orders = app.order_counts().await.unwrap().all;
    let mut rows = 0;
    let mut files = 0;
    let mut tables: BTreeMap<String, usize> = BTreeMap::new();
    for entry in std::fs::read_dir(to.join("tables")).unwrap() {
        let path = entry.unwrap().path();
        files += 1;
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.extension().unwrap() == "csv" {
            let found = cells(&text);
            let width = found[0].len();
            for row in &found {
                assert_eq!(row.len(), width, "{name}");
                for (cell, quoted) in row {
                    if *quoted {
                        assert!(is_inert(cell), "{name}: {cell:?}");
                    } else {
                        assert!(cell.is_empty() || cell.parse::<i64>().is_ok(), "{name}: {cell:?}");
                    }
                }
            }
            tables.insert(name, found.len() - 1);
        } else {
            let lines = text.lines().count();
            rows += lines;
            for line in text.lines() {
                let row: Value = serde_json::from_str(line).unwrap();
                assert!(row.is_object());
            }
        }
    }
    assert_eq!(u32::try_from(rows).unwrap(), exported.rows);
    assert_eq!(tables["orders"], orders as usize);
    assert_eq!(tables.values().sum::<usize>(), rows, "both ways hold the same");
    assert_eq!(files + 1 + exported.attachments, exported.files);
    let notes = std::fs::read_to_string(to.join("tables/case_note.jsonl")).unwrap();
    let kept: Vec<String> = notes
        .lines()
        .filter_map(|line| {
            let row: Value = serde_json::from_str(line).unwrap();
            row["text"].as_str().map(str::to_owned)
        })
        .collect();
    let lost: Vec<&String> = strings
        .iter()
        .filter(|text| !text.trim().is_empty() && !kept.iter().any(|other| other.trim() == text.trim()))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
    let readme = std::fs::read_to_string(to.join("README.txt")).unwrap();
    assert!(readme.contains("cases (") && readme.contains("created_at: time"));
    let again = app.export_all(to, None).await.unwrap_err();
    assert_eq!(again.code, "folder-not-empty");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_a_full_disk_leaves_no_half_file() {
    let (dir, app) = demo().await;
    let small = dir.path().join("small");
    std::fs::create_dir(&small).unwrap();
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=128k", "tmpfs"])
        .arg(&small)
        .output();
    if !mounted.is_ok_and(|output| output.status.success()) {
        println!("skipped: no mount right");
        return;
    }
    let backup = app.backup_to(small.join("a.zip")).await.unwrap_err();
    let export = app.export_all(small.join("all"), None).await.unwrap_err();
    let left: Vec<_> = std::fs::read_dir(&small)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    let ended = std::process::Command::new("umount")
        .arg("-l")
        .arg(&small)
        .status();
    assert!(ended.unwrap().success());
    assert_eq!(
        (backup.code.as_str(), export.code.as_str()),
        ("disk-full", "disk-full")
    );
    assert!(left.is_empty(), "{left:?}");
    let beside: Vec<_> = std::fs::read_dir(&app.options().data_dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert!(beside.is_empty(), "{beside:?}");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s11_lost_and_changed_files_are_said_in_the_export_and_the_check() {
    let (dir, app) = demo().await;
    let page = app.case_page(CaseFilter::default(), None, 200).await.unwrap();
    let mut attached = Vec::new();
    for row in page.items {
        let case = app.case_show(row.id.clone()).await.unwrap();
        let Some(line) = case.evidence.iter().find(|line| line.form != "records") else {
            continue;
        };
        let picture = crate::common::png(8 + u32::try_from(attached.len()).unwrap(), 8);
        let shown = app
            .evidence_attach(
                row.id,
                line.name.clone(),
                vec![recourse_app::evidence::Incoming::Clipboard(picture)],
            )
            .await
            .unwrap();
        attached.push(shown);
        if attached.len() == 2 {
            break;
        }
    }
    assert_eq!(attached.len(), 2);
    assert!(app.verify().await.unwrap().ok);
    let mut files = Vec::new();
    for folder in std::fs::read_dir(app.options().data_dir.join("attachments")).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            files.push(file.unwrap().path());
        }
    }
    let named: Vec<String> = {
        let exported = app.export_all(dir.path().join("good"), None).await.unwrap();
        assert!(exported.missing.is_empty() && exported.attachments >= 2);
        std::fs::read_dir(dir.path().join("good/attachments"))
            .unwrap()
            .map(|entry| {
                let name = entry.unwrap().file_name().to_string_lossy().into_owned();
                name.split('.').next().unwrap().to_owned()
            })
            .collect()
    };
    let mut spoiled = files
        .iter()
        .filter(|file| named.contains(&file.file_name().unwrap().to_string_lossy().into_owned()))
        .take(2);
    let (gone, changed) = (spoiled.next().unwrap(), spoiled.next().unwrap());
    std::fs::remove_file(gone).unwrap();
    std::fs::write(changed, b"another picture").unwrap();
    let exported = app.export_all(dir.path().join("holes"), None).await.unwrap();
    assert_eq!(exported.missing.len(), 2);
    let readme = std::fs::read_to_string(dir.path().join("holes/README.txt")).unwrap();
    assert!(exported.missing.iter().all(|id| readme.contains(id.as_str())));
    let found = app.verify().await.unwrap();
    assert!(!found.ok);
    assert_eq!((found.missing.len(), found.changed.len()), (1, 1));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn b_03_backup_and_way_back_need_no_network_and_no_open_folder() {
    let (_dir, options) = folder();
    let options = recourse_app::AppOptions {
        offline: true,
        ..options
    };
    let app = App::open(options.clone()).await.unwrap();
    let made = app.backup_now().await.unwrap();
    assert_eq!(made.backups.len(), 1);
    assert_eq!(made.last_good.as_deref(), Some("2026-11-22T09:00:00Z"));
    assert_eq!(made.trouble, None);
    let id = made.backups[0].id.clone();
    assert!(keep::backup_file(&options.data_dir, "../recourse.db").is_err());
    assert!(keep::backup_file(&options.data_dir, "none.db").is_err());
    let file = keep::backup_file(&options.data_dir, &id).unwrap();
    let open = keep::restore(&options, &file, true).await.unwrap_err();
    assert_eq!(open.code, "locked");
    let preview = keep::restore_preview(&options.data_dir, &file, id).await.unwrap();
    assert_eq!((preview.later_count, preview.foreign), (0, false));
    app.stop().await;
    std::fs::write(options.data_dir.join("recourse.db"), b"damaged").unwrap();
    let list = keep::backup_list(&options.data_dir).await.unwrap();
    assert_eq!(list.backups[0].state, "good");
    keep::restore(&options, &file, true).await.unwrap();
    let app = App::open(options).await.unwrap();
    assert!(app.verify().await.unwrap().ok);
    app.stop().await;
}

/// Lines folded at 75 octets, text escaped, the same entries each time, in UTC, with the rule in the description.
#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_is_one_that_every_program_reads() {
    let (dir, app) = demo().await;
    let (text, events) = app.calendar(Some("ru".to_owned())).await.unwrap();
    assert!(events > 0);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(
        text.split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains('\n'))
    );
    let unfolded = text.replace("\r\n ", "");
    let values = |name: &str| -> Vec<String> {
        unfolded
            .split("\r\n")
            .filter_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::to_owned))
            .collect()
    };
    let uids = values("UID");
    assert_eq!(uids.len() as u32, events);
    let distinct: std::collections::BTreeSet<&String> = uids.iter().collect();
    assert_eq!(distinct.len(), uids.len());
    for at in values("DTSTART") {
        assert!(at.len() == 16 && at.ends_with('Z'), "{at}");
        assert!(at.as_str() >= now().format("%Y%m%dT%H%M%SZ").to_string().as_str());
    }
    let sources = values("DESCRIPTION");
    assert_eq!(sources.len(), uids.len());
    assert!(sources.iter().all(|text| text.contains('(')));
    assert_eq!(
        app.calendar(Some("ru".to_owned())).await.unwrap().0,
        text,
        "the same again"
    );
    let file = dir.path().join("due.ics");
    let written = app
        .calendar_to(file.clone(), Some("ru".to_owned()))
        .await
        .unwrap();
    assert_eq!(
        (written.events, std::fs::read_to_string(file).unwrap()),
        (events, text)
    );
    app.stop().await;
}
