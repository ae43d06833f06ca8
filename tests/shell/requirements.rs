//! The list of requirements names, for each id, the tests that hold it; a test named by an id is in the list.

use crate::tree::root;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    requirement: Vec<Requirement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Requirement {
    id: String,
    text: String,
    /// `file: test`, the file below `tests/`.
    #[serde(default)]
    tests: Vec<String>,
    /// No part of the program does it yet.
    #[serde(default)]
    later: bool,
}

/// Rows that wait for the parts of the program they are about.
const LATER: [&str; 11] = [
    "S0-15", "S0-22", "S0-23", "S0-24", "S0-29", "S0-32", "S4-01", "S4-02", "S4-04", "S4-07", "S4-08",
];

fn sources(folder: &Path, found: &mut Vec<(String, String)>, base: &Path) {
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "node_modules" {
                sources(&path, found, base);
            }
        } else if name.ends_with(".rs") || name.ends_with(".mjs") {
            let below = path.strip_prefix(base).unwrap().to_string_lossy().into_owned();
            found.push((below, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The id a test is named by: `s0_25_…` is of S0-25.
fn id_of(name: &str) -> Option<String> {
    let mut parts = name.split('_');
    let (group, number) = (parts.next()?, parts.next()?);
    let known = matches!(group, "s0" | "s1" | "s2" | "s3" | "s4" | "b");
    (known && number.len() == 2 && number.chars().all(|c| c.is_ascii_digit()))
        .then(|| format!("{}-{number}", group.to_uppercase()))
}

#[test]
fn every_requirement_is_held_by_a_test_or_marked_as_later() {
    let tests = root().join("tests");
    let list: List =
        toml::from_str(&std::fs::read_to_string(tests.join("requirements.toml")).unwrap()).unwrap();
    let mut files = Vec::new();
    sources(&tests, &mut files, &tests);

    let ids: BTreeSet<&str> = list.requirement.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids.len(), list.requirement.len(), "each id once");
    let expected: BTreeSet<String> = [
        ("S0", 33),
        ("S1", 12),
        ("S2", 14),
        ("S3", 13),
        ("S4", 11),
        ("B", 5),
    ]
    .into_iter()
    .flat_map(|(group, last)| (1..=last).map(move |n| format!("{group}-{n:02}")))
    .collect();
    assert_eq!(
        ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>(),
        expected
    );

    for row in &list.requirement {
        assert!(!row.text.trim().is_empty(), "{} says nothing", row.id);
        let may_wait =
            row.id.starts_with("S1") || row.id.starts_with("S2") || LATER.contains(&row.id.as_str());
        assert!(!row.later || may_wait, "{} cannot wait", row.id);
        assert_ne!(
            row.later,
            !row.tests.is_empty(),
            "{}: either later or held by tests",
            row.id
        );
        for test in &row.tests {
            let (file, name) = test.split_once(": ").unwrap();
            let text = files
                .iter()
                .find(|(path, _)| path == file)
                .map(|(_, text)| text)
                .unwrap_or_else(|| panic!("{}: there is no tests/{file}", row.id));
            assert!(
                text.contains(&format!("fn {name}(")) || text.contains(&format!("test(\"{name}")),
                "{}: {file} has no test {name}",
                row.id
            );
        }
    }

    for (path, text) in &files {
        for name in text
            .match_indices("fn ")
            .filter_map(|(at, _)| text[at + 3..].split('(').next())
        {
            let Some(id) = id_of(name) else { continue };
            let listed = list
                .requirement
                .iter()
                .any(|row| row.id == id && row.tests.iter().any(|test| test == &format!("{path}: {name}")));
            assert!(
                listed,
                "{path}: {name} is not in tests/requirements.toml under {id}"
            );
        }
    }
}
