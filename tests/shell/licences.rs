//! What the program is built from, as it stands under About: `ui/src/features/settings/licences.gen.json`, made from
//! `cargo metadata`, `package-lock.json`, the installed packages and the fonts' notices by
//! `RECOURSE_WRITE_LICENCES=1 cargo test -p recourse --test shell licences`.

use super::tree::root;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

const LIST: &str = "ui/src/features/settings/licences.gen.json";
/// Programs that the packages hold.
const PROGRAMS: [&str; 2] = ["recourse", "recourse-cli"];
/// How files with a licence or a notice begin.
const BEGIN: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
const FONTS: &str = "ui/src/styles/fonts";

/// Texts once each; packages name them by their place.
#[derive(Default)]
struct Texts {
    all: Vec<String>,
    places: BTreeMap<String, usize>,
}

/// What makes two texts the same: their words. Of the Apache licence only the terms, not the page on how to apply it.
fn words_of(text: &str) -> String {
    let small = text.to_ascii_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let words = words.join(" ");
    let apache = words
        .get(..200)
        .is_some_and(|begin| begin.contains("apache license version 2 0"));
    match words.find("end of terms and conditions") {
        Some(end) if apache => words[..end].to_owned(),
        _ => words,
    }
}

impl Texts {
    fn place(&mut self, text: &str) -> usize {
        let text = text.replace("\r\n", "\n").trim().to_owned();
        let words = words_of(&text);
        *self.places.entry(words).or_insert_with(|| {
            self.all.push(text);
            self.all.len() - 1
        })
    }

    /// The texts that lie in a package's own folder.
    fn of(&mut self, folder: &Path) -> Vec<usize> {
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.is_file())
            .filter(|path| {
                let name = path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .to_uppercase();
                BEGIN.iter().any(|begin| name.starts_with(begin)) && !name.ends_with(".RS")
            })
            .collect();
        names.sort();
        let mut places: Vec<usize> = names
            .iter()
            .filter_map(|path| std::fs::read_to_string(path).ok())
            .map(|text| self.place(&text))
            .collect();
        places.dedup();
        places
    }
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Packages that the programs are built from, on any system, without what only tests need: name, version, licence, folder.
fn crates(metadata: &Value) -> Vec<(String, String, String, std::path::PathBuf)> {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let nodes: BTreeMap<String, &Value> = metadata["resolve"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| (text(node, "id"), node))
        .collect();
    let packages: BTreeMap<String, &Value> = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| (text(package, "id"), package))
        .collect();
    let mut todo: Vec<String> = packages
        .iter()
        .filter(|(_, package)| PROGRAMS.contains(&text(package, "name").as_str()))
        .map(|(id, _)| id.clone())
        .collect();
    assert_eq!(todo.len(), PROGRAMS.len());
    let mut seen = BTreeSet::new();
    while let Some(id) = todo.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        for dependency in nodes[&id]["deps"].as_array().unwrap() {
            let kinds = dependency["dep_kinds"].as_array().unwrap();
            if kinds.iter().any(|kind| kind["kind"] != "dev") {
                todo.push(text(dependency, "pkg"));
            }
        }
    }
    let mut found: Vec<_> = seen
        .iter()
        .map(|id| packages[id])
        .filter(|package| !package["source"].is_null())
        .map(|package| {
            let manifest = std::path::PathBuf::from(text(package, "manifest_path"));
            (
                text(package, "name"),
                text(package, "version"),
                text(package, "license"),
                manifest.parent().unwrap().to_owned(),
            )
        })
        .collect();
    found.sort();
    found
}

/// Packages of the window: name, version, folder.
fn packages() -> Vec<(String, String, String)> {
    let lock: Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("ui/package-lock.json")).unwrap()).unwrap();
    let mut found: Vec<_> = lock["packages"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(folder, package)| {
            !folder.is_empty() && package["dev"] != true && package["optional"] != true
        })
        .map(|(folder, package)| {
            let name = folder.rsplit("node_modules/").next().unwrap().to_owned();
            (
                name,
                package["version"].as_str().unwrap().to_owned(),
                folder.clone(),
            )
        })
        .collect();
    found.sort();
    found.dedup_by(|a, b| (&a.0, &a.1) == (&b.0, &b.1));
    found
}

fn listed() -> Value {
    let mut texts = Texts::default();
    let rust: Vec<Value> = crates(&metadata())
        .into_iter()
        .map(|(name, version, licence, folder)| {
            json!({ "name": name, "version": version, "licence": licence, "texts": texts.of(&folder) })
        })
        .collect();
    let npm: Vec<Value> = packages()
        .into_iter()
        .map(|(name, version, folder)| {
            let folder = root().join("ui").join(folder);
            let package: Value =
                serde_json::from_str(&std::fs::read_to_string(folder.join("package.json")).unwrap()).unwrap();
            json!({
                "name": name,
                "version": version,
                "licence": package["license"].as_str().unwrap_or_default(),
                "texts": texts.of(&folder),
            })
        })
        .collect();
    let mut notices: Vec<_> = std::fs::read_dir(root().join(FONTS))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("LICENSE-")
        })
        .collect();
    notices.sort();
    let fonts: Vec<Value> = notices
        .iter()
        .map(|path| {
            let name = path
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .replace("LICENSE-", "");
            let text = std::fs::read_to_string(path).unwrap();
            json!({ "name": name, "version": "", "licence": "OFL-1.1", "texts": [texts.place(&text)] })
        })
        .collect();
    json!({ "rust": rust, "npm": npm, "fonts": fonts, "texts": texts.all })
}

fn kept() -> Value {
    serde_json::from_str(&std::fs::read_to_string(root().join(LIST)).unwrap()).unwrap()
}

#[test]
fn the_list_of_licences_names_what_the_lock_files_hold() {
    if std::env::var_os("RECOURSE_WRITE_LICENCES").is_some() {
        let text = serde_json::to_string(&listed()).unwrap();
        std::fs::write(root().join(LIST), text + "\n").unwrap();
    }
    let kept = kept();
    let names = |part: &str| -> Vec<String> {
        kept[part]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                format!(
                    "{} {}",
                    one["name"].as_str().unwrap(),
                    one["version"].as_str().unwrap()
                )
            })
            .collect()
    };
    let rust: Vec<String> = crates(&metadata())
        .into_iter()
        .map(|(name, version, ..)| format!("{name} {version}"))
        .collect();
    let npm: Vec<String> = packages()
        .into_iter()
        .map(|(name, version, _)| format!("{name} {version}"))
        .collect();
    assert_eq!(names("rust"), rust, "made anew by RECOURSE_WRITE_LICENCES=1");
    assert_eq!(names("npm"), npm, "made anew by RECOURSE_WRITE_LICENCES=1");
    assert_eq!(names("fonts").len(), 2);
}

#[test]
fn every_listed_package_names_its_licence_and_each_text_stands_once() {
    let kept = kept();
    let texts = kept["texts"].as_array().unwrap();
    let mut once = BTreeSet::new();
    for text in texts {
        let words: Vec<&str> = text.as_str().unwrap().split_whitespace().collect();
        assert!(
            !words.is_empty() && once.insert(words),
            "a text is empty or there twice"
        );
    }
    let mut without = 0;
    for part in ["rust", "npm", "fonts"] {
        for package in kept[part].as_array().unwrap() {
            assert_ne!(package["licence"], "", "{package}");
            let places = package["texts"].as_array().unwrap();
            without += usize::from(places.is_empty());
            for place in places {
                assert!(usize::try_from(place.as_u64().unwrap()).unwrap() < texts.len());
            }
        }
    }
    println!("{without} packages bring no text of their licence along; its name stands in the list");
}
