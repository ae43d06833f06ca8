//! A shop whose every text is an attack, exported whole and as a calendar: text, and nothing more.

use crate::common::{folder, now, png, store, sync};
use crate::keep::{cells, hostile, is_inert, noted};
use recourse_app::evidence::Incoming;
use recourse_app::keep::{ics, inert};
use recourse_app::view::account::AccountInput;
use recourse_app::view::case::CaseFilter;
use recourse_app::view::draft::{BodyInput, TemplateInput};
use recourse_app::view::order::OrderInput;
use recourse_app::{App, AppOptions, Tuning};
use recourse_domain::deadline::{Confidence, Deadline};
use recourse_domain::id::OrderId;
use recourse_sandbox::{Running, Sandbox};
use recourse_store::{CaseQuery, CaseRow, ExportValue};
use recourse_texts::{Lang, Texts};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

#[path = "../host/spoil.rs"]
mod spoil;

async fn market(strings: &[String]) -> Running {
    let running = Sandbox::demo(7, now())
        .frozen()
        .without_limits()
        .start()
        .await
        .unwrap();
    running.shop(|shop| spoil::spoil(shop, strings));
    running
}

/// A shop read from the hostile marketplace, and all that a seller can write or paste.
async fn spoiled(options: AppOptions, market: &Running, strings: &[String]) -> App {
    let app = App::open_tuned(options, Tuning { hurry: 1000 }).await.unwrap();
    let input = AccountInput {
        platform: "wildberries".to_owned(),
        name: "=1+1 <b>\u{202e}shop".to_owned(),
        secret: market.token(),
        endpoint: Some(market.base_url().to_owned()),
        secret_store: None,
        passphrase: None,
    };
    app.account_add(input).await.unwrap();
    let report = sync(&app).await;
    let failed: Vec<_> = report.runs.iter().filter(|run| run.error.is_some()).collect();
    assert!(failed.is_empty(), "{failed:?}");
    noted(&app, strings).await;
    let written: Vec<&String> = strings.iter().filter(|text| !text.trim().is_empty()).collect();
    let mut templates = 0;
    for (index, text) in written.iter().enumerate() {
        let body = BodyInput {
            lang: "ru".to_owned(),
            text: (*written[(index + 1) % written.len()]).clone(),
        };
        let input = TemplateInput {
            name: (*text).clone(),
            purpose: "chat".to_owned(),
            bodies: vec![body],
            ..TemplateInput::default()
        };
        templates += u32::from(app.template_save(input).await.is_ok());
    }
    assert!(templates > 10, "{templates} templates");
    let shop = app
        .account_add_manual("wish".to_owned(), "@SUM(1+1)\u{202e}".to_owned())
        .await
        .unwrap();
    // Some of them: detectors look at the whole shop after each.
    let mut orders = 0;
    for (index, text) in written.iter().enumerate().step_by(12) {
        let input = OrderInput {
            account: shop.id.clone(),
            order: format!("H-{index}"),
            product: Some((*text).clone()),
            carrier: Some((*text).clone()),
            ordered_at: Some("2026-11-17T09:00:00Z".to_owned()),
            released_at: Some("2026-11-19T01:00:00Z".to_owned()),
            ..OrderInput::default()
        };
        orders += u32::from(app.order_add(input).await.is_ok());
    }
    assert!(orders > 10, "{orders} orders by hand");
    app
}

/// Puts a picture whose name is each of the strings that a file system takes beside a case.
async fn attached(app: &App, folder: &Path, strings: &[String]) -> usize {
    let cases = app
        .case_page(CaseFilter::default(), None, 100)
        .await
        .unwrap()
        .items;
    let mut place = None;
    for row in cases {
        let case = app.case_show(row.id.clone()).await.unwrap();
        if let Some(line) = case.evidence.iter().find(|line| line.form != "records") {
            place = Some((row.id, line.name.clone()));
            break;
        }
    }
    let (case, line) = place.unwrap();
    let mut many = 0;
    for (index, text) in strings.iter().enumerate() {
        let name: String = text
            .chars()
            .filter(|c| !matches!(c, '/' | '\0'))
            .take(60)
            .collect();
        let path = folder.join(format!("{name}.png"));
        if name.trim_matches('.').is_empty() || std::fs::write(&path, png(4 + index as u32 % 200, 4)).is_err()
        {
            continue;
        }
        let shown = app
            .evidence_attach(case.clone(), line.clone(), vec![Incoming::File(path)])
            .await;
        many += usize::from(shown.is_ok());
    }
    many
}

/// A content line of a calendar taken apart, as RFC 5545 has it: name, and the value with its escapes undone.
fn properties(text: &str) -> Vec<(String, String)> {
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(
            !line.chars().any(|c| c.is_control()),
            "a control character, or a break of another kind: {line:?}"
        );
        assert!(!line.contains(['\u{2028}', '\u{2029}']), "{line:?}");
    }
    let unfolded = text.replace("\r\n ", "");
    let mut found = Vec::new();
    for line in unfolded.trim_end_matches("\r\n").split("\r\n") {
        let (name, value) = line.split_once(':').unwrap();
        assert!(name.chars().all(|c| c.is_ascii_uppercase()), "{line:?}");
        let mut plain = String::new();
        let mut chars = value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n') => plain.push('\n'),
                    Some(c @ ('\\' | ';' | ',')) => plain.push(c),
                    other => panic!("an escape of {other:?} in {line:?}"),
                },
                ';' | ',' => panic!("a value that is two: {line:?}"),
                c => plain.push(c),
            }
        }
        found.push((name.to_owned(), plain));
    }
    found
}

/// Entries of a calendar: nothing but the properties that Recourse writes, each once, in order.
fn events(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut found = properties(text).into_iter();
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Recourse//Recourse//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        assert_eq!(found.next().unwrap(), (name.to_owned(), value.to_owned()));
    }
    let mut events = Vec::new();
    loop {
        let first = found.next().unwrap();
        if first == ("END".to_owned(), "VCALENDAR".to_owned()) {
            assert_eq!(found.next(), None);
            return events;
        }
        assert_eq!(first, ("BEGIN".to_owned(), "VEVENT".to_owned()));
        let mut event = BTreeMap::new();
        for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP"] {
            let (found, value) = found.next().unwrap();
            assert_eq!(found, name, "{value:?}");
            event.insert(found, value);
        }
        assert_eq!(found.next().unwrap(), ("END".to_owned(), "VEVENT".to_owned()));
        events.push(event);
    }
}

/// A text as a calendar can hold it: without controls, every kind of break one of its own.
fn held(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn h8_a_calendar_of_hostile_strings_has_no_line_that_is_not_its_own() {
    let (dir, options) = folder();
    let strings: Vec<String> = hostile()
        .into_iter()
        .chain(
            [
                "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:http://127.0.0.1:9/",
                "a\nBEGIN:VALARM\nACTION:PROCEDURE",
                "a\u{2028}X-A:1\u{85}X-B:2\u{b}X-C:3\u{c}X-D:4",
                "\\n;,\\\\",
                "\r\n ATTENDEE:mailto:a@b.c",
            ]
            .map(str::to_owned),
        )
        .collect();
    let market = market(&strings).await;
    let app = spoiled(options.clone(), &market, &strings).await;
    let (text, many) = app.calendar(Some("ru".to_owned())).await.unwrap();
    let read = events(&text);
    assert_eq!(read.len(), many as usize);
    assert!(many > 20, "{many} deadlines of the hostile shops");
    app.stop().await;

    // Every string in every place that the calendar takes a text from.
    let store = store(&options.data_dir, true);
    let like: CaseRow = store
        .read(|r| {
            r.case_page(&CaseQuery {
                limit: 1,
                ..CaseQuery::default()
            })
        })
        .unwrap()
        .items
        .remove(0);
    let cases: Vec<CaseRow> = strings
        .iter()
        .map(|text| {
            let mut case = like.clone();
            case.account = text.as_str().into();
            case.kind = text.as_str().into();
            case.title.clone_from(text);
            case.order_ids = vec![OrderId::from(text.as_str())];
            case.deadline = Some(Deadline {
                at: now(),
                rule: text.as_str().into(),
                source: text.clone(),
                seen_on: None,
                confidence: Confidence::Seller,
            });
            case
        })
        .collect();
    let text = ics(&cases, &Texts::new(Lang::En), now());
    let read = events(&text);
    assert_eq!(read.len(), strings.len());
    for (event, text) in read.iter().zip(&strings) {
        let text = held(text);
        if text.trim().is_empty() {
            continue;
        }
        assert!(event["UID"].starts_with(&text), "{text:?} in {:?}", event["UID"]);
        assert!(
            event["DESCRIPTION"].contains(&text),
            "{text:?} in {:?}",
            event["DESCRIPTION"]
        );
    }
    drop(dir);
    market.stop().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn h8_the_export_of_a_hostile_shop_is_text_in_every_file_and_nothing_is_lost() {
    let (dir, options) = folder();
    let strings = hostile();
    let market = market(&strings).await;
    let app = spoiled(options.clone(), &market, &strings).await;
    let pictures = dir.path().join("pictures");
    std::fs::create_dir(&pictures).unwrap();
    let many = attached(&app, &pictures, &strings).await;
    assert!(many > 5, "{many} pictures of hostile names");
    let to = dir.path().join("everything");
    let exported = app.export_all(to.clone(), Some("ru".to_owned())).await.unwrap();
    assert!(exported.missing.is_empty(), "{:?}", exported.missing);
    app.stop().await;
    market.stop().await.unwrap();

    let files = names(&to);
    assert_eq!(files.len(), exported.files as usize);
    for file in &files {
        let inside = file.strip_prefix(&to).unwrap();
        let depth = inside.components().count();
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(
            depth <= 2
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "._".contains(c)),
            "{inside:?}"
        );
        let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
        assert!(
            ["csv", "jsonl", "txt", "png", "jpg", "webp", "pdf", "mp4", ""].contains(&ending),
            "{inside:?}"
        );
        let digest = stem.len() == 64 && stem.chars().all(|c| c.is_ascii_hexdigit());
        assert_eq!(inside.starts_with("attachments"), digest, "{inside:?}");
    }
    let beside = names(dir.path())
        .iter()
        .filter(|file| {
            !file.starts_with(&to) && !file.starts_with(&options.data_dir) && !file.starts_with(&pictures)
        })
        .count();
    assert_eq!(beside, 0, "a name led out of the folder");

    // Both forms of every table against the store itself.
    let store = store(&options.data_dir, true);
    let mut seen = BTreeSet::new();
    store
        .read(|r| {
            for table in r.export_tables()? {
                let lines = std::fs::read_to_string(to.join(format!("tables/{}.jsonl", table.name))).unwrap();
                let sheet = std::fs::read_to_string(to.join(format!("tables/{}.csv", table.name))).unwrap();
                let mut lines = lines.split_terminator('\n');
                let mut sheet = cells(&sheet).into_iter();
                let head: Vec<String> = sheet.next().unwrap().into_iter().map(|(cell, _)| cell).collect();
                let columns: Vec<&String> = table.columns.iter().map(|column| &column.name).collect();
                assert_eq!(head.iter().collect::<Vec<_>>(), columns, "{}", table.name);
                r.export_rows(&table, |row| {
                    let object: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
                    assert_eq!(object.as_object().unwrap().len(), row.len());
                    for ((column, value), (cell, quoted)) in
                        table.columns.iter().zip(row).zip(sheet.next().unwrap())
                    {
                        let json = &object[&column.name];
                        match value {
                            ExportValue::Text(text) => {
                                assert_eq!(json.as_str(), Some(*text), "{}.{}", table.name, column.name);
                                assert_eq!(cell, inert(text), "{}.{}", table.name, column.name);
                                assert!(quoted && is_inert(&cell), "{cell:?}");
                                seen.insert((*text).to_owned());
                            }
                            ExportValue::Null => assert!(json.is_null() && cell.is_empty() && !quoted),
                            ExportValue::Integer(_) => assert!(!quoted || is_inert(&cell)),
                        }
                    }
                    Ok(())
                })?;
                assert_eq!((lines.next(), sheet.next()), (None, None), "{}", table.name);
            }
            Ok(())
        })
        .unwrap();
    let lost: Vec<&String> = strings
        .iter()
        .filter(|text| !text.trim().is_empty() && !seen.iter().any(|other| other.trim() == text.trim()))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}

/// All files under a folder; a link is none, and fails.
fn names(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let kind = entry.file_type().unwrap();
        assert!(!kind.is_symlink(), "{:?}", entry.path());
        if kind.is_dir() {
            found.extend(names(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}
