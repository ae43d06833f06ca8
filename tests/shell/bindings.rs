//! The generated bindings and the permission files are what the one list of commands says.

use super::tree::root;
use std::path::Path;

fn export(to: &Path) {
    let header = "// Generated from src-tauri/src/bindings.rs by `RECOURSE_WRITE_BINDINGS=1 cargo test --test shell`. Do not edit.\n// @ts-nocheck\n/* eslint-disable */\n";
    recourse_shell::api!(tauri::Wry)
        .export(specta_typescript::Typescript::default().header(header), to)
        .expect("the bindings can be written");
}

#[test]
fn the_windows_bindings_are_current() {
    let committed = root().join("ui/src/ipc/bindings.gen.ts");
    if std::env::var_os("RECOURSE_WRITE_BINDINGS").is_some() {
        std::fs::create_dir_all(committed.parent().unwrap()).unwrap();
        export(&committed);
    }
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("bindings.ts");
    export(&fresh);
    assert_eq!(
        std::fs::read_to_string(&committed).unwrap_or_default(),
        std::fs::read_to_string(&fresh).unwrap(),
        "run RECOURSE_WRITE_BINDINGS=1 cargo test --test shell"
    );
}

#[test]
fn every_command_is_in_one_permission_file_and_the_other_way_round() {
    let source = std::fs::read_to_string(root().join("src-tauri/src/bindings.rs")).unwrap();
    let mut listed: Vec<String> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("$crate::commands::"))
        .map(|path| {
            let name = path.split("::").nth(1).unwrap();
            name.trim_end_matches(',').to_owned()
        })
        .collect();
    let mut permitted = Vec::new();
    for file in std::fs::read_dir(root().join("src-tauri/permissions")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let parsed: toml::Value = toml::from_str(&text).unwrap();
        for permission in parsed["permission"].as_array().unwrap() {
            for command in permission["commands"]["allow"].as_array().unwrap() {
                permitted.push(command.as_str().unwrap().to_owned());
            }
        }
    }
    listed.sort();
    permitted.sort();
    assert!(!listed.is_empty());
    assert_eq!(listed, permitted);
}
