use crate::support::{act, add_account, at, new_case, open, shop};
use recourse_domain::case::CaseState;
use recourse_domain::evidence::Evidence;
use recourse_store::{Action, Notice, Store};
use std::io::Write;

fn lines(store: &Store) -> Vec<String> {
    std::fs::read_to_string(store.dir().join("journal.jsonl"))
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}

#[test]
fn each_action_is_one_line_that_can_be_checked() {
    let (_dir, store, _) = shop();
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "ru"))
        .unwrap();
    store.write(|tx| tx.set_setting("quiet", &1)).unwrap();
    let lines = lines(&store);
    assert_eq!(lines.len(), 2);
    let line: serde_json::Value = serde_json::from_str(&lines[1]).unwrap();
    assert_eq!(line["entry"]["name"], "setting");
    assert_eq!(line["entry"]["seq"], 2);
    assert_eq!(line["sum"].as_str().unwrap().len(), 16);
}

/// A case's row is wide, and an action may write it several times.
#[test]
fn a_line_holds_a_case_once_and_of_its_changes_only_what_changed() {
    let (dir, store, account) = shop();
    let mut case = new_case(&account, "wide");
    case.facts = serde_json::json!({ "facts": "x".repeat(10_000) });
    let (id, _) = store.write(move |tx| tx.open_case(&case)).unwrap();
    let changed = id.clone();
    store
        .act(act("case_drop"), move |tx| {
            for state in [CaseState::WaitingGoods, CaseState::Decided, CaseState::Dropped] {
                let mut row = tx.case(&changed)?.unwrap();
                row.state = state;
                tx.update_case(&row, at(2))?;
            }
            Ok(())
        })
        .unwrap();
    let line = lines(&store).pop().unwrap();
    assert_eq!(line.matches("xxxxxxxxxx").count(), 1_000, "{} bytes", line.len());
    let of = |store: &Store| store.read(|r| Ok(r.case(&id)?.unwrap().state)).unwrap();
    store.undo(None, at(3)).unwrap();
    assert_eq!(of(&store), CaseState::Open);
    assert_eq!(store.health().unwrap().journal_lines, 3);
    store.close().unwrap();
    std::fs::write(dir.path().join("recourse.db"), vec![0xEE; 50_000]).unwrap();
    let store = open(dir.path());
    assert!(
        matches!(store.notices()[1], Notice::StartedEmpty { replayed: 3, lost: 0 }),
        "{:?}",
        store.notices()
    );
    assert_eq!(of(&store), CaseState::Open, "the case is put in and taken back");
}

#[test]
fn an_action_that_fails_leaves_no_line() {
    let (_dir, store, _) = shop();
    let before = lines(&store);
    let failed = store.act(act("setting"), |tx| {
        tx.set_setting("lang", "ru")?;
        Err::<(), _>(recourse_store::StoreError::Data("no".into()))
    });
    assert!(failed.is_err());
    assert_eq!(lines(&store), before);
}

/// The backup is older than the case: a sync found it later, under the number that another case has after the restore.
#[test]
fn actions_come_back_onto_an_older_backup_by_natural_keys() {
    let (dir, store, account) = shop();
    store.backup_daily(at(0)).unwrap();
    let a = account.clone();
    store
        .write(move |tx| {
            tx.open_case(&new_case(&a, "untouched"))?;
            tx.open_case(&new_case(&a, "dropped"))
        })
        .unwrap();
    let id = recourse_domain::id::CaseId::from("C-0002");
    let attachment = store.keep(b"png").unwrap();
    let (case, file) = (id.clone(), attachment.clone());
    store
        .act(act("case_drop"), move |tx| {
            let mut row = tx.case(&case)?.unwrap();
            row.state = CaseState::Dropped;
            row.drop_reason = Some("seller's reason".into());
            tx.update_case(&row, at(2))?;
            tx.add_evidence(
                &case,
                &Evidence {
                    requirement: "screenshot".into(),
                    attachment: file,
                    name: "a.png".into(),
                    media_type: "image/png".into(),
                    bytes: 3,
                    source: "clipboard".into(),
                    captured_at: at(2),
                },
            )
        })
        .unwrap();
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "zh"))
        .unwrap();
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "ru"))
        .unwrap();
    store.undo(None, at(3)).unwrap();
    let second = add_account(&store, "b");
    let gone = add_account(&store, "c");
    store
        .act(
            Action::lasting("account_remove", serde_json::json!({}), at(4)),
            move |tx| tx.remove_account(&gone),
        )
        .unwrap();
    store.close().unwrap();
    let mut journal = std::fs::OpenOptions::new()
        .append(true)
        .open(dir.path().join("journal.jsonl"))
        .unwrap();
    journal.write_all(b"{\"sum\":\"00\",\"entry\":{\"torn").unwrap();
    std::fs::write(dir.path().join("recourse.db"), vec![0xEE; 50_000]).unwrap();
    let store = open(dir.path());
    assert!(
        matches!(
            store.notices(),
            [
                Notice::Quarantined { .. },
                Notice::Restored {
                    replayed: 7,
                    lost: 1,
                    ..
                }
            ]
        ),
        "{:?}",
        store.notices()
    );
    store
        .read(|r| {
            let names: Vec<String> = r.accounts()?.into_iter().map(|a| a.id.to_string()).collect();
            assert_eq!(names, [account.to_string(), second.to_string()]);
            assert_eq!(r.setting::<String>("lang")?.as_deref(), Some("zh"));
            let case = r
                .case_of(&account, &"rejected_order".into(), "order", "dropped")?
                .unwrap();
            assert_eq!(case.drop_reason.as_deref(), Some("seller's reason"));
            assert_eq!(r.evidence(&case.id)?[0].attachment, attachment);
            assert!(
                r.case_of(&account, &"rejected_order".into(), "order", "untouched")?
                    .is_none()
            );
            Ok(())
        })
        .unwrap();
    let a = account.clone();
    let again = store
        .write(move |tx| {
            Ok((
                tx.open_case(&new_case(&a, "dropped"))?,
                tx.open_case(&new_case(&a, "untouched"))?,
            ))
        })
        .unwrap();
    assert!(!again.0.1, "the detector finds the case the seller dropped");
    assert_eq!(again.1.0.as_str(), "C-0003");
    assert!(store.check(true).unwrap().is_empty());
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "en"))
        .unwrap();
    store.close().unwrap();
    assert!(open(dir.path()).notices().is_empty());
}

/// Its action was on disk before the commit: a database that lacks it, because a crash cut the commit off or its log is gone,
/// gets it back.
#[test]
fn s1_an_action_in_the_journal_that_the_database_lacks_is_done_again() {
    let (dir, store, _) = shop();
    store
        .act(act("setting"), |tx| tx.set_setting("lang", "ru"))
        .unwrap();
    store.close().unwrap();
    let file = dir.path().join("recourse.db");
    let kept = std::fs::read(&file).unwrap();
    for newer in ["zh", "en"] {
        let store = open(dir.path());
        store
            .act(act("setting"), move |tx| tx.set_setting("lang", newer))
            .unwrap();
        store.close().unwrap();
    }
    std::fs::write(&file, kept).unwrap();
    let store = open(dir.path());
    assert!(matches!(
        store.notices(),
        [Notice::DoneAgain { replayed: 2, lost: 0 }]
    ));
    assert_eq!(
        store.read(|r| r.setting::<String>("lang")).unwrap().as_deref(),
        Some("en")
    );
    store.close().unwrap();
    assert!(open(dir.path()).notices().is_empty(), "once");
    std::fs::write(&file, "not a database at all, and long enough to be read as one").unwrap();
    let store = open(dir.path());
    assert_eq!(
        store.read(|r| r.setting::<String>("lang")).unwrap().as_deref(),
        Some("en")
    );
    assert!(
        store
            .notices()
            .iter()
            .any(|n| matches!(n, Notice::StartedEmpty { replayed: 4, lost: 0 }))
    );
}

/// Another data folder's journal says nothing about this one.
#[test]
fn a_journal_of_another_database_is_not_done_on_this_one() {
    let (one, first, _) = shop();
    let (other, second, _) = shop();
    for (store, lang) in [(first, "ru"), (second, "zh")] {
        store
            .act(act("setting"), move |tx| tx.set_setting("lang", lang))
            .unwrap();
        if lang == "zh" {
            store
                .act(act("setting"), |tx| tx.set_setting("theme", "dark"))
                .unwrap();
        }
        store.close().unwrap();
    }
    std::fs::copy(
        other.path().join("journal.jsonl"),
        one.path().join("journal.jsonl"),
    )
    .unwrap();
    let store = open(one.path());
    store
        .read(|r| {
            assert_eq!(r.setting::<String>("lang")?.as_deref(), Some("ru"));
            assert_eq!(r.setting::<String>("theme")?, None);
            Ok(())
        })
        .unwrap();
}
