//! Every error has its three texts in every language.

use recourse_texts::{Lang, Texts};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

pub fn sources(dir: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

/// The first text in quotes after each mark.
pub fn quoted_after<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    text.match_indices(mark)
        .filter_map(|(at, _)| {
            let rest = text[at + mark.len()..].trim_start();
            rest.strip_prefix('"')?.split_once('"').map(|(code, _)| code)
        })
        .collect()
}

/// Codes that the code base makes, as they are written there.
fn codes() -> BTreeSet<String> {
    let mut files = Vec::new();
    for dir in [
        "src-tauri/crates/app/src",
        "src-tauri/crates/sync/src",
        "src-tauri/crates/cli/src",
        "src-tauri/src",
    ] {
        if root().join(dir).exists() {
            sources(&root().join(dir), &mut files);
        }
    }
    let mut codes = BTreeSet::new();
    for file in &files {
        let file: String = file.split_whitespace().collect::<Vec<_>>().join(" ");
        for mark in [
            "AppError::told(",
            "AppError::about(",
            "Self::about(",
            " code: ",
            "failure(",
            " with(",
            "told(",
        ] {
            codes.extend(quoted_after(&file, mark).into_iter().map(str::to_owned));
        }
    }
    let connector = std::fs::read_to_string(root().join("src-tauri/crates/connectors/src/error.rs")).unwrap();
    codes.extend(quoted_after(&connector, "=> ").into_iter().map(str::to_owned));
    let app = std::fs::read_to_string(root().join("src-tauri/crates/app/src/error.rs")).unwrap();
    codes.extend(quoted_after(&app, "=> ").into_iter().map(str::to_owned));
    codes.retain(|code| {
        !code.is_empty() && code.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !code.starts_with('-')
    });
    codes
}

#[test]
fn every_code_says_what_why_and_what_to_do() {
    let codes = codes();
    for known in [
        "locked",
        "newer-database",
        "token-refused",
        "offline",
        "evidence-missing",
        "passphrase-needed",
        "busy",
    ] {
        assert!(codes.contains(known), "the search no longer finds {known}");
    }
    assert!(codes.len() > 50, "{codes:?}");
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for code in &codes {
            for id in [
                format!("error-{code}"),
                format!("error-{code}-why"),
                format!("error-{code}-help"),
            ] {
                if !texts.has(&id) {
                    missing.push(format!("{}: {id}", lang.code()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_undo_and_every_line_of_a_case_has_its_text() {
    let mut files = Vec::new();
    sources(&root().join("src-tauri/crates/app/src"), &mut files);
    let texts: Vec<Texts> = Lang::ALL.into_iter().map(Texts::new).collect();
    let mut found = 0;
    for file in &files {
        let file: String = file.split_whitespace().collect::<Vec<_>>().join(" ");
        for name in quoted_after(&file, "Action::new(") {
            found += 1;
            assert!(
                texts.iter().all(|texts| texts.has(&format!("undo-{name}"))),
                "undo-{name}"
            );
        }
        for what in quoted_after(&file, "line(now,") {
            found += 1;
            assert!(
                texts.iter().all(|texts| texts.has(&format!("audit-{what}"))),
                "audit-{what}"
            );
        }
    }
    assert!(found > 10);
}
