#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::{Entry, Journal, Mark, read};
use chrono::DateTime;
use std::fs::File;
use std::path::Path;

fn entry(seq: i64, name: &str) -> Entry {
    Entry::empty(seq, name, DateTime::UNIX_EPOCH)
}

/// A handle that can neither be written nor cut: a disk that went away.
fn break_file(journal: &mut Journal, path: &Path) -> File {
    std::mem::replace(&mut journal.file, File::open(path).unwrap())
}

fn names(path: &Path) -> Vec<String> {
    let contents = read(path, &Mark::default()).unwrap();
    assert_eq!(contents.unreadable, 0);
    contents.entries.into_iter().map(|entry| entry.name).collect()
}

#[test]
fn a_refused_line_that_could_not_be_taken_back_goes_before_the_next_one() {
    let dir = tempfile::TempDir::new().unwrap();
    let path = dir.path().join("journal.jsonl");
    let mut journal = Journal::open(&path).unwrap();
    journal.append(&entry(1, "done")).unwrap();
    let stand = journal.stand().unwrap();
    journal.append(&entry(2, "refused")).unwrap();
    let good = break_file(&mut journal, &path);
    journal.take_back(stand);
    journal.stand().unwrap();
    assert!(
        journal.append(&entry(3, "too early")).is_err(),
        "nothing goes on top of it"
    );
    assert_eq!(names(&path), ["done", "refused"]);
    journal.file = good;
    journal.stand().unwrap();
    let next = journal.last() + 1;
    journal.append(&entry(next, "later")).unwrap();
    assert_eq!(names(&path), ["done", "later"]);
    assert!(read(&path, &Mark::default()).unwrap().whole);
}

#[test]
fn a_refused_line_goes_at_the_latest_when_the_journal_is_closed() {
    let dir = tempfile::TempDir::new().unwrap();
    let path = dir.path().join("journal.jsonl");
    let mut journal = Journal::open(&path).unwrap();
    let stand = journal.stand().unwrap();
    journal.append(&entry(1, "refused")).unwrap();
    let good = break_file(&mut journal, &path);
    journal.take_back(stand);
    assert_eq!(names(&path), ["refused"]);
    journal.file = good;
    drop(journal);
    assert!(names(&path).is_empty());
    assert_eq!(Journal::open(&path).unwrap().last(), 0, "its number is free");
}
