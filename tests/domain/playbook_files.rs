//! The shipped playbooks: the list of files is the catalogue, and each reads.

use recourse_domain::playbook::{Catalogue, Playbook, catalogue::FILES};
use std::collections::BTreeSet;

#[test]
fn the_catalogue_lists_every_playbook_file_and_each_names_its_own_kind() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../playbooks");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the folder of playbooks")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a plain name")
        })
        .collect();
    let listed: BTreeSet<String> = FILES.iter().map(|(kind, _)| format!("{kind}.toml")).collect();
    assert_eq!(files, listed);
    for (kind, text) in FILES {
        let playbook = Playbook::parse(text).unwrap_or_else(|error| panic!("{kind}: {error}"));
        assert_eq!(playbook.kind.as_str(), *kind);
    }
    assert_eq!(Catalogue::shipped().iter().count(), FILES.len());
}

#[test]
fn a_line_of_evidence_stands_in_only_for_lines_of_cases_that_turn_into_its_kind() {
    let mut named = 0;
    for playbook in Catalogue::shipped().iter() {
        let before: Vec<&Playbook> = Catalogue::shipped()
            .iter()
            .filter(|other| {
                other
                    .exits
                    .iter()
                    .any(|exit| exit.opens.as_ref() == Some(&playbook.kind))
            })
            .collect();
        for line in &playbook.evidence {
            for other in &line.also {
                named += 1;
                let known = before
                    .iter()
                    .any(|playbook| playbook.evidence.iter().any(|line| line.name == *other));
                assert!(known, "{}: {} stands in for {other}", playbook.kind, line.name);
                assert!(line.takes(other, "image/png") && line.takes(&line.name, "image/png"));
            }
            assert!(!line.takes("another", "image/png"));
        }
    }
    assert!(named > 3);
}
