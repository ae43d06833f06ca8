//! Every action of the seller: done, undone, done again, row for row. One line each; a new action without one fails.

mod desk;
mod market;
mod proof;
mod walk;

use crate::common::{demo, png};
use crate::errors::{quoted_after, root, sources};
use recourse_app::evidence::Incoming;
use recourse_texts::{Lang, Texts};
use std::collections::BTreeSet;
use walk::Walk;

/// Cannot be undone, and why: what leaves for a marketplace, what confirms first, what is itself a way back.
const LASTING: [(&str, &str); 5] = [
    ("account-add", "a shop goes by being removed, which asks first"),
    ("account-renew", "the old token is not kept"),
    ("account-remove", "asks first"),
    ("undo", "is done again instead"),
    ("redo", "is undone as a step"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_action_is_undone_and_done_again_row_for_row() {
    let mut walk = Walk::new().await;
    desk::settings(&mut walk).await;
    desk::inbox(&mut walk).await;
    desk::by_hand(&mut walk).await;
    proof::proof(&mut walk).await;
    proof::tickets(&mut walk).await;
    proof::texts(&mut walk).await;
    market::reviews(&mut walk).await;
    market::returns(&mut walk).await;
    let mut walk = market::complaint(walk).await;
    market::outbox(&mut walk).await;
    assert_eq!(
        walk.app.undo_list().await.unwrap().len(),
        50,
        "fifty steps are kept"
    );

    let mut missing = actions();
    missing.retain(|name| !walk.walked.contains(name));
    assert!(missing.is_empty(), "without a line here: {missing:?}");
    walk.app.stop().await;
}

/// Every name of an action that can be undone: those written where it is made, and those of the catalogue, which has a text for
/// each that is chosen at run time.
fn actions() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut files = Vec::new();
    for of in ["app", "sync"] {
        sources(&root().join(format!("src-tauri/crates/{of}/src")), &mut files);
    }
    for file in &files {
        let file: String = file.split_whitespace().collect::<Vec<_>>().join(" ");
        for mark in ["Action::new(", ".on_case("] {
            names.extend(quoted_after(&file, mark).into_iter().map(str::to_owned));
        }
    }
    for (lang, _, text) in recourse_texts::files() {
        if *lang == "en" {
            let named = text.lines().filter_map(|line| line.strip_prefix("undo-"));
            names.extend(named.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
        }
    }
    assert!(names.len() > 40);
    for name in &names {
        assert!(!LASTING.iter().any(|(lasting, _)| lasting == name), "{name}");
        for lang in Lang::ALL {
            assert!(
                Texts::new(lang).has(&format!("undo-{name}")),
                "undo-{name} in {lang:?}"
            );
        }
    }
    names
}

/// What cannot be undone is a choice that was made, with its reason.
#[test]
fn what_cannot_be_undone_is_named_with_its_reason() {
    let mut files = Vec::new();
    sources(&root().join("src-tauri/crates"), &mut files);
    let mut found = BTreeSet::new();
    for file in &files {
        let file: String = file.split_whitespace().collect::<Vec<_>>().join(" ");
        found.extend(
            quoted_after(&file, "Action::lasting(")
                .into_iter()
                .map(str::to_owned),
        );
    }
    let named: BTreeSet<String> = LASTING.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, named);
}

fn picture(width: u32) -> Vec<Incoming> {
    vec![Incoming::Clipboard(png(width, 30))]
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_sync_changed_since_is_said_and_left_alone() {
    let (_dir, app) = demo().await;
    let mut one = app.frame().await.unwrap().settings;
    let lang = one.lang.clone();
    one.lang = if lang == "ru" {
        "en".to_owned()
    } else {
        "ru".to_owned()
    };
    app.settings_set(one.clone()).await.unwrap();
    one.lang = "zh".to_owned();
    app.settings_set(one.clone()).await.unwrap();
    app.sync_pause(true).await.unwrap();
    let list = app.undo_list().await.unwrap();
    let error = app.undo(Some(list[2].id.clone())).await.unwrap_err();
    assert_eq!(error.code, "undo-newer");
    let what = serde_json::to_string(&error.params).unwrap();
    assert!(
        what.contains("设置") || what.contains("语言"),
        "it names what rests on it: {what}"
    );
    assert_eq!(app.frame().await.unwrap().settings, one, "nothing changed");
    assert_eq!(app.undo_list().await.unwrap(), list);

    let undone = app.undo_to(list[2].id.clone()).await.unwrap();
    assert_eq!(undone.len(), 3);
    assert_eq!(app.frame().await.unwrap().settings.lang, lang);
    assert_eq!(app.redo_list().await.unwrap().len(), 3);
    assert_eq!(app.undo(None).await.unwrap_err().code, "undo-none");
    assert_eq!(
        app.undo_to(list[2].id.clone()).await.unwrap_err().code,
        "undo-none"
    );
    assert_eq!(
        app.undo(Some("x".to_owned())).await.unwrap_err().code,
        "undo-none"
    );
    app.stop().await;
}
