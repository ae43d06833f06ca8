//! The report for support: planted secrets, names and texts are nowhere in it, what it needs is.

use crate::common::{demo, folder};
use recourse_app::view::diagnostics::DiagnosticsView;
use recourse_app::{App, AppOptions};
use std::io::Read;

/// What a log must not hold and might all the same: a token, names, texts in three languages, ids, paths.
const PLANTED: [&str; 17] = [
    "345-67",
    "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJzaWQiOiJwbGFudGVkIn0.c2lnbmF0dXJl",
    "Смирнова",
    "Очень долго ждала посылку, верните деньги",
    "Ivan Petrov",
    "the zipper tore on the second day",
    "zipper",
    "裙子颜色不对",
    "+7 912 345-67-89",
    "79123456789",
    "buyer@example.com",
    "5632422101",
    "di.6f1a8c0f2b9e4d7a",
    "Petrov",
    "planted",
    "C:\\Users\\planted",
    "4c7f0b2e",
];

fn line(level: &str, message: &str, fields: serde_json::Value) -> String {
    let mut all = serde_json::json!({ "message": message });
    all.as_object_mut()
        .unwrap()
        .extend(fields.as_object().unwrap().clone());
    serde_json::json!({
        "timestamp": "2026-11-22T08:00:00.123Z",
        "level": level,
        "fields": all,
        "target": "recourse_sync::actor",
        "span": { "name": "run", "account": "Ivan Petrov" },
    })
    .to_string()
}

/// A log as bad as can be: what is planted stands in messages, in values, under names, in lines that are none of ours.
fn plant(dir: &std::path::Path) {
    let logs = dir.join("logs");
    std::fs::create_dir_all(&logs).unwrap();
    let home = std::env::temp_dir();
    let mut lines = vec![
        line(
            "WARN",
            "the outbox cannot be read",
            serde_json::json!({ "error": "database is locked", "retry": 3 }),
        ),
        "no line of ours: Ivan Petrov eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9".to_owned(),
        format!(
            "{{\"timestamp\":\"Ivan Petrov\",\"level\":\"WARN\"}} {}",
            home.display()
        ),
    ];
    for text in PLANTED {
        lines.push(line("ERROR", text, serde_json::json!({})));
        lines.push(line(
            "WARN",
            "a sync run failed",
            serde_json::json!({ "error": format!("invalid type: string \"{text}\", at {}/{text}/recourse.db", home.display()) }),
        ));
        lines.push(line(
            "INFO",
            "read",
            serde_json::json!({ text: { "deep": [text, { text: text }] } }),
        ));
    }
    lines.push(line(
        "INFO",
        "read",
        serde_json::json!({ "order": 5_632_422_101_i64, "rows": 40 }),
    ));
    std::fs::write(logs.join("recourse.2026-11-22.log"), lines.join("\n")).unwrap();
}

fn whole(report: &DiagnosticsView) -> String {
    report
        .files
        .iter()
        .map(|file| format!("{}\n{}\n", file.name, file.text))
        .collect()
}

#[tokio::test]
async fn nothing_planted_is_in_the_report_and_what_is_shown_is_what_is_written() {
    let (dir, app) = demo().await;
    let data = app.options().data_dir.clone();
    plant(&data);
    let report = app.diagnostics(Some("2.50.0".to_owned())).await.unwrap();
    let text = whole(&report);
    for planted in PLANTED {
        assert!(!text.contains(planted), "{planted}");
    }
    // Nothing of where it lies, of whom it belongs to, of what the shop holds.
    assert!(!text.contains(&dir.path().display().to_string()));
    for account in app.account_list().await.unwrap() {
        assert!(!text.contains(&account.id));
    }
    let orders = app.order_page(Default::default(), None, 20).await.unwrap();
    assert!(!orders.items.is_empty());
    for order in &orders.items {
        assert!(!text.contains(&order.id), "{}", order.id);
        assert!(
            order.title.is_empty() || !text.contains(&order.title),
            "{}",
            order.title
        );
    }
    let reviews = app.review_page(Default::default(), None, 20).await.unwrap();
    for review in &reviews.items {
        for word in review
            .words
            .split_whitespace()
            .filter(|word| word.chars().count() > 4)
        {
            assert!(!text.contains(word), "{word}");
        }
    }
    // What helps is there.
    for needed in [
        "\"webview\": \"2.50.0\"",
        "the outbox cannot be read",
        "database is locked",
        "\"retry\":3",
        "\"rows\":40",
        "recourse_sync::actor",
        "\"sqlite\"",
        "\"schema\"",
        "\"theme\"",
        "\"faults\": []",
    ] {
        assert!(text.contains(needed), "{needed} in\n{text}");
    }

    let to = dir.path().join("report.zip");
    let written = app.diagnostics_write(to.clone()).await.unwrap();
    assert_eq!(written.files as usize, report.files.len());
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&to).unwrap()).unwrap();
    assert_eq!(zip.len(), report.files.len());
    for file in &report.files {
        let mut inside = String::new();
        zip.by_name(&format!("recourse-diagnostics/{}", file.name))
            .unwrap()
            .read_to_string(&mut inside)
            .unwrap();
        assert_eq!(inside, file.text, "{}", file.name);
    }
    app.stop().await;
}

#[tokio::test]
async fn the_same_number_has_one_mark_within_a_report_and_another_in_the_next() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let logs = app.options().data_dir.join("logs");
    std::fs::create_dir_all(&logs).unwrap();
    let twice = [
        line(
            "WARN",
            "a sync run failed",
            serde_json::json!({ "error": "order 5632422101" }),
        ),
        line(
            "WARN",
            "a sync run failed",
            serde_json::json!({ "error": "order 5632422101" }),
        ),
        line(
            "WARN",
            "a sync run failed",
            serde_json::json!({ "error": "order 5632422102" }),
        ),
    ];
    std::fs::write(logs.join("recourse.2026-11-22.log"), twice.join("\n")).unwrap();
    let marks = |report: &DiagnosticsView| -> Vec<String> {
        let file = report
            .files
            .iter()
            .find(|file| file.name == "errors.jsonl")
            .unwrap();
        file.text
            .lines()
            .map(|line| line.split('#').nth(1).unwrap()[..8].to_owned())
            .collect()
    };
    let first = marks(&app.diagnostics(None).await.unwrap());
    assert_eq!(first.len(), 3);
    assert_eq!(first[0], first[1]);
    assert_ne!(first[0], first[2]);
    assert_ne!(first[0], marks(&app.diagnostics(None).await.unwrap())[0]);
    app.stop().await;
}

#[tokio::test]
async fn only_a_report_that_was_shown_is_written() {
    let (dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let to = dir.path().join("report.zip");
    let refused = app.diagnostics_write(to.clone()).await.unwrap_err();
    assert_eq!(refused.code, "not-shown");
    assert!(!to.exists());
    app.stop().await;
}

#[tokio::test]
async fn a_report_is_made_of_a_folder_without_a_log_and_read_only() {
    let (_dir, options) = folder();
    App::open(options.clone()).await.unwrap().stop().await;
    let app = App::open(AppOptions {
        read_only: true,
        ..options
    })
    .await
    .unwrap();
    let report = app.diagnostics(None).await.unwrap();
    assert!(
        report
            .files
            .iter()
            .any(|file| file.name == "log.jsonl" && file.text.is_empty())
    );
    app.stop().await;
}
