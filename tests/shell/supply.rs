//! What the program is built from: known advisories, licences, and exact versions.
//!
//! Advisories are read from `../shared/rustsec-advisory-db-*.tar.gz`; where that is absent the test says so.

use super::tree::root;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Read;
use std::process::Command;

/// Advisories that stay until a library moves on, each with its reason.
const ACCEPTED: &[(&str, &str)] = &[
    (
        "RUSTSEC-2024-0429",
        "glib's VariantStrIter is not called; fixed only in the GTK 4 bindings, which the webview does not use",
    ),
    (
        "RUSTSEC-2026-0194",
        "quick-xml reads citation styles inside typst; no XML from outside reaches it",
    ),
    ("RUSTSEC-2026-0195", "as RUSTSEC-2026-0194"),
];

/// Licences that may be linked into an Apache-2.0 program.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

fn locked() -> Vec<(String, semver::Version)> {
    let lock: toml::Value =
        toml::from_str(&std::fs::read_to_string(root().join("Cargo.lock")).unwrap()).unwrap();
    let text = |package: &toml::Value, key: &str| package[key].as_str().unwrap().to_owned();
    let packages = lock["package"].as_array().unwrap().iter();
    packages
        .map(|p| (text(p, "name"), text(p, "version").parse().unwrap()))
        .collect()
}

fn matches(version: &semver::Version, requirements: Option<&toml::Value>) -> bool {
    let list = requirements.and_then(toml::Value::as_array).into_iter().flatten();
    list.filter_map(toml::Value::as_str)
        .any(|text| semver::VersionReq::parse(text).is_ok_and(|r| r.matches(version)))
}

#[test]
fn no_locked_crate_has_a_known_vulnerability() {
    let shared = root().join("../shared");
    let archive = std::fs::read_dir(&shared).ok().and_then(|entries| {
        entries.flatten().map(|e| e.path()).find(|p| {
            p.file_name()
                .is_some_and(|n| n.to_string_lossy().starts_with("rustsec-advisory-db-"))
        })
    });
    let Some(archive) = archive else {
        println!("skipped: no ../shared");
        return;
    };
    let locked = locked();
    let mut bad = Vec::new();
    let mut read = 0;
    let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(
        std::fs::File::open(&archive).unwrap(),
    ));
    for entry in tar.entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().to_string_lossy().into_owned();
        if !path.contains("RUSTSEC-") || !path.ends_with(".md") {
            continue;
        }
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let Some(front) = text
            .strip_prefix("```toml")
            .and_then(|rest| rest.split("\n```").next())
        else {
            continue;
        };
        let advisory: toml::Value = toml::from_str(front).unwrap();
        read += 1;
        let head = &advisory["advisory"];
        let package = head["package"].as_str().unwrap();
        let unmaintained = head.get("informational").and_then(toml::Value::as_str) == Some("unmaintained");
        if head.get("withdrawn").is_some()
            || unmaintained
            || ACCEPTED.iter().any(|(id, _)| head["id"].as_str() == Some(*id))
        {
            continue;
        }
        let versions = advisory.get("versions");
        let list = |key: &str| versions.and_then(|v| v.get(key));
        for (_, version) in locked.iter().filter(|(name, _)| name == package) {
            if !matches(version, list("patched")) && !matches(version, list("unaffected")) {
                bad.push(format!("{} {package} {version}", head["id"]));
            }
        }
    }
    println!(
        "{read} advisories of {}",
        archive.file_name().unwrap().to_string_lossy()
    );
    assert!(read > 500, "the advisories were read");
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn every_linked_crate_has_a_licence_that_may_be_linked() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut unknown = BTreeSet::new();
    for package in metadata["packages"].as_array().unwrap() {
        let licence = package["license"]
            .as_str()
            .unwrap_or_default()
            .replace('/', " OR ");
        // One acceptable choice of an OR is enough; every part of an AND must be acceptable.
        let acceptable = |text: &str| LICENCES.contains(&text.trim_matches(['(', ')', ' ']));
        let fine = licence
            .split(" AND ")
            .all(|part| part.split(" OR ").any(acceptable))
            || licence
                .split(" OR ")
                .any(|choice| choice.split(" AND ").all(acceptable));
        if !fine {
            unknown.insert(format!("{} {}: {licence}", package["name"], package["version"]));
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn every_dependency_is_asked_for_in_an_exact_version() {
    let manifest: toml::Value =
        toml::from_str(&std::fs::read_to_string(root().join("Cargo.toml")).unwrap()).unwrap();
    let mut loose = Vec::new();
    for (name, wanted) in manifest["workspace"]["dependencies"].as_table().unwrap() {
        let version = wanted
            .as_str()
            .or_else(|| wanted.get("version").and_then(toml::Value::as_str));
        if version.is_some_and(|version| !version.starts_with('=')) {
            loose.push(name.clone());
        }
    }
    let package: Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("ui/package.json")).unwrap()).unwrap();
    for part in ["dependencies", "devDependencies"] {
        for (name, version) in package[part].as_object().unwrap() {
            if !version
                .as_str()
                .unwrap()
                .starts_with(|c: char| c.is_ascii_digit())
            {
                loose.push(name.clone());
            }
        }
    }
    assert!(loose.is_empty(), "{loose:?}");
}
