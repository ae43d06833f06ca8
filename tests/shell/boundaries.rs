//! One direction: who may depend on whom, who may know what. Stated as absences.

use super::tree::{files, relative, root};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// For every crate of the workspace, the crates of the workspace it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("recourse-domain", &[]),
    ("recourse-carriers", &["domain"]),
    ("recourse-texts", &["domain"]),
    ("recourse-store", &["domain"]),
    ("recourse-connectors", &["domain", "carriers"]),
    ("recourse-tickets", &["domain", "texts"]),
    ("recourse-sandbox", &["domain"]),
    ("recourse-testkit", &["domain"]),
    ("recourse-sync", &["domain", "carriers", "store", "connectors"]),
    (
        "recourse-app",
        &[
            "domain",
            "carriers",
            "texts",
            "store",
            "connectors",
            "tickets",
            "sync",
            "sandbox",
        ],
    ),
    ("recourse-cli", &["app", "carriers", "texts"]),
    ("recourse", &["app", "cli"]),
];

/// Libraries that only some crates may use.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("tauri", &["recourse"]),
    ("rusqlite", &["recourse-store"]),
    ("reqwest", &["recourse-connectors"]),
    ("typst", &["recourse-tickets"]),
    ("rust_xlsxwriter", &["recourse-tickets"]),
    ("clap", &["recourse-cli", "recourse"]),
    ("keyring", &["recourse-app"]),
];

fn packages() -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let normal = |dependency: &&Value| dependency["kind"].is_null();
    metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| {
            let uses = package["dependencies"].as_array().unwrap().iter().filter(normal);
            let names = uses.map(|d| d["name"].as_str().unwrap().to_owned()).collect();
            (package["name"].as_str().unwrap().to_owned(), names)
        })
        .collect()
}

#[test]
fn crates_depend_in_one_direction() {
    let packages = packages();
    assert_eq!(
        packages.keys().map(String::as_str).collect::<BTreeSet<_>>(),
        MAY_USE.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>(),
        "a new crate needs its line here"
    );
    for (name, allowed) in MAY_USE {
        let allowed: BTreeSet<String> = allowed.iter().map(|short| format!("recourse-{short}")).collect();
        let used: BTreeSet<String> = packages[*name]
            .iter()
            .filter(|d| d.starts_with("recourse-"))
            .cloned()
            .collect();
        assert!(
            used.is_subset(&allowed),
            "{name} uses {used:?}, may use {allowed:?}"
        );
    }
}

#[test]
fn libraries_stay_in_their_part() {
    for (name, uses) in packages() {
        for (library, owners) in ONLY_IN {
            assert!(
                !uses.contains(*library) || owners.contains(&name.as_str()),
                "{name} must not use {library}"
            );
        }
    }
    let domain = &packages()["recourse-domain"];
    for banned in ["tokio", "rusqlite", "reqwest", "axum", "rand", "uuid"] {
        assert!(!domain.contains(banned), "the domain is pure: no {banned}");
    }
}

#[test]
fn the_domain_reads_no_clock() {
    for part in ["domain", "carriers", "tickets", "texts"] {
        for file in files(&root().join("src-tauri/crates").join(part).join("src"), &[".rs"]) {
            let text = std::fs::read_to_string(&file).unwrap();
            for clock in ["Utc::now", "Local::now", "SystemTime::now", "Instant::now"] {
                assert!(!text.contains(clock), "{} reads the clock", relative(&file));
            }
        }
    }
}

#[test]
fn only_a_marketplaces_own_folder_spells_its_name() {
    let names = ["wildberries", "aliexpress", "ozon", "dhgate"];
    let own = [
        "src-tauri/crates/connectors/src/",
        "src-tauri/crates/sandbox/src/",
    ];
    let registries = [
        "src-tauri/crates/connectors/src/registry.rs",
        "src-tauri/crates/connectors/src/lib.rs",
        "src-tauri/crates/sandbox/src/lib.rs",
    ];
    let mut found = Vec::new();
    for file in files(&root().join("src-tauri"), &[".rs"]) {
        let path = relative(&file);
        let inside = own
            .iter()
            .find_map(|folder| path.strip_prefix(folder))
            .unwrap_or_default();
        if registries.contains(&path.as_str())
            || names.iter().any(|name| inside.starts_with(&format!("{name}/")))
        {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap().to_lowercase();
        for name in names {
            for (number, line) in text.lines().enumerate() {
                if line.contains(name) {
                    found.push(format!("{path}:{}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_window_talks_through_its_bindings_and_features_do_not_know_each_other() {
    let source = root().join("ui/src");
    for file in files(&source, &[".ts", ".tsx"]) {
        let path = relative(&file);
        let text = std::fs::read_to_string(&file).unwrap();
        let imports: Vec<&str> = text
            .lines()
            .filter(|l| l.contains(" from \"") || l.contains("import(\""))
            .collect();
        if !path.starts_with("ui/src/ipc/") {
            assert!(
                !imports.iter().any(|l| l.contains("@tauri-apps/")),
                "{path} imports Tauri"
            );
        }
        if path.starts_with("ui/src/components/") {
            assert!(
                !imports
                    .iter()
                    .any(|l| l.contains("/ipc/") || l.contains("/features/")),
                "{path} knows more than components do"
            );
        }
        if let Some(feature) = path
            .strip_prefix("ui/src/features/")
            .and_then(|rest| rest.split('/').next())
        {
            let foreign = imports.iter().find(|l| {
                let other = l
                    .split("features/")
                    .nth(1)
                    .and_then(|rest| rest.split('/').next());
                other.is_some_and(|other| other != feature)
            });
            assert!(foreign.is_none(), "{path} imports another feature: {foreign:?}");
        }
    }
}

#[test]
fn the_root_holds_what_belongs_there_and_nothing_else() {
    let listed = Command::new("git")
        .args(["ls-files"])
        .current_dir(root())
        .output()
        .unwrap();
    let text = String::from_utf8(listed.stdout).unwrap();
    let top: BTreeSet<&str> = text
        .lines()
        .map(|line| line.split('/').next().unwrap())
        .filter(|name| !name.starts_with('.'))
        .collect();
    if top.is_empty() {
        println!("skipped: not a git checkout");
        return;
    }
    let expected = [
        "CHANGELOG.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "README.md",
        "icons",
        "src-tauri",
        "tauri.conf.json",
        "tests",
        "ui",
    ];
    assert_eq!(top, BTreeSet::from(expected));
}
