use crate::support::{act, all, at, new_case, open, shop};
use recourse_domain::case::CaseState;
use recourse_domain::id::{AccountId, CaseId};
use recourse_store::{AuditRow, CaseQuery, NewTicket, StepRow, Store, StoreError, TicketCaseRow};

fn opened(store: &Store, account: &AccountId, subject: &str) -> CaseId {
    let case = new_case(account, subject);
    store.write(move |tx| Ok(tx.open_case(&case)?.0)).unwrap()
}

fn drop_case(store: &Store, id: &CaseId) {
    let id = id.clone();
    store
        .act(act("case_drop"), move |tx| {
            let mut row = tx.case(&id)?.unwrap();
            row.state = CaseState::Dropped;
            row.drop_reason = Some("why".into());
            tx.update_case(&row, at(3))?;
            tx.set_case_step(
                &id,
                &StepRow {
                    step: "one".into(),
                    state: "done".into(),
                    chosen: None,
                    fields: serde_json::json!({}),
                    done_at: None,
                },
            )?;
            tx.audit(
                &id,
                &AuditRow {
                    at: at(3),
                    who: "seller".into(),
                    what: "drop".into(),
                    from: None,
                    to: None,
                    why: None,
                },
            )
        })
        .unwrap();
}

#[test]
fn an_action_is_undone_whole_even_after_a_restart() {
    let (dir, store, account) = shop();
    let id = opened(&store, &account, "1");
    let before = store.read(|r| r.case(&id)).unwrap();
    drop_case(&store, &id);
    store.close().unwrap();
    let store = open(dir.path());
    let list = store.read(|r| r.undo_list()).unwrap();
    assert_eq!(list[0].name, "case_drop");
    store.undo(None, at(4)).unwrap();
    store
        .read(|r| {
            assert_eq!(r.case(&id)?, before);
            assert!(r.case_steps(&id)?.is_empty());
            assert!(r.audit_of(&id)?.is_empty());
            assert_eq!(r.undo_list()?.len(), list.len() - 1);
            assert_eq!(r.case_counts()?.len(), 1);
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_undone_action_leaves_no_trace_in_the_lists() {
    let (_dir, store, account) = shop();
    let a = account.clone();
    store
        .act(act("case_open"), move |tx| {
            let case = tx.open_case(&new_case(&a, "чайник"))?.0;
            tx.new_ticket(
                &NewTicket {
                    kind: "rejected_order".into(),
                    account: a.clone(),
                    lang: "ru".into(),
                    prepared_at: at(2),
                    input: serde_json::json!(null),
                    cases: vec![TicketCaseRow {
                        case,
                        claimed: None,
                        outcome: None,
                        recovered: None,
                        note: None,
                    }],
                },
                at(2),
            )
        })
        .unwrap();
    let found = |store: &Store| {
        store
            .read(|r| {
                Ok(all(|after| {
                    r.case_page(&CaseQuery {
                        query: Some("чайник".into()),
                        after,
                        limit: 5,
                        ..CaseQuery::default()
                    })
                    .unwrap()
                })
                .len())
            })
            .unwrap()
    };
    assert_eq!(found(&store), 1);
    store.undo(None, at(4)).unwrap();
    assert_eq!(found(&store), 0);
    assert!(store.read(|r| r.tickets(None, 5)).unwrap().items.is_empty());
    assert!(store.read(|r| r.case_counts()).unwrap().is_empty());
    assert!(store.check(true).unwrap().is_empty());
    let id = opened(&store, &account, "чайник");
    assert_eq!(id.as_str(), "C-0002", "numbers are not given twice");
    assert_eq!(found(&store), 1);
}

#[test]
fn what_changed_since_is_not_overwritten() {
    let (_dir, store, account) = shop();
    let id = opened(&store, &account, "1");
    drop_case(&store, &id);
    let case = id.clone();
    store
        .write(move |tx| {
            let mut row = tx.case(&case)?.unwrap();
            row.state = CaseState::Open;
            tx.update_case(&row, at(5))
        })
        .unwrap();
    let before = store.read(|r| r.case(&id)).unwrap();
    assert!(matches!(store.undo(None, at(6)), Err(StoreError::CannotUndo)));
    assert_eq!(store.read(|r| r.case(&id)).unwrap(), before);
    assert_eq!(store.read(|r| r.case_steps(&id)).unwrap().len(), 1);
}

#[test]
fn a_new_rank_or_time_does_not_stand_in_the_way() {
    let (_dir, store, account) = shop();
    let id = opened(&store, &account, "1");
    let case = id.clone();
    store
        .act(act("case_snooze"), move |tx| {
            let mut row = tx.case(&case)?.unwrap();
            row.snoozed_until = Some(at(9));
            tx.update_case(&row, at(2))
        })
        .unwrap();
    store.write(|tx| tx.rerank_cases(at(90))).unwrap();
    store.undo(None, at(91)).unwrap();
    assert_eq!(store.read(|r| r.case(&id)).unwrap().unwrap().snoozed_until, None);
}

#[test]
fn fifty_steps_are_kept_and_the_newest_goes_first() {
    let (_dir, store, _) = shop();
    for n in 0..60 {
        store
            .act(act("setting"), move |tx| tx.set_setting("n", &n))
            .unwrap();
    }
    assert_eq!(store.read(|r| r.undo_list()).unwrap().len(), 50);
    for expected in (9..59).rev() {
        store.undo(None, at(1)).unwrap();
        assert_eq!(store.read(|r| r.setting::<i64>("n")).unwrap(), Some(expected));
    }
    assert!(matches!(store.undo(None, at(1)), Err(StoreError::CannotUndo)));
}

#[test]
fn an_older_step_is_undone_when_nothing_stands_on_it() {
    let (_dir, store, _) = shop();
    store.act(act("setting"), |tx| tx.set_setting("a", &1)).unwrap();
    store.act(act("setting"), |tx| tx.set_setting("b", &1)).unwrap();
    let list = store.read(|r| r.undo_list()).unwrap();
    store.undo(Some(list[1].id), at(2)).unwrap();
    assert_eq!(store.read(|r| r.setting::<i64>("a")).unwrap(), None);
    assert_eq!(store.read(|r| r.setting::<i64>("b")).unwrap(), Some(1));
    assert!(matches!(
        store.undo(Some(list[1].id), at(2)),
        Err(StoreError::CannotUndo)
    ));
}

#[test]
fn an_action_that_changes_nothing_is_no_step() {
    let (_dir, store, account) = shop();
    let id = opened(&store, &account, "1");
    let steps = store.read(|r| r.undo_list()).unwrap().len();
    let lines = store.health().unwrap().journal_lines;
    store
        .act(act("case_state"), move |tx| {
            let row = tx.case(&id)?.unwrap();
            tx.update_case(&row, at(5))
        })
        .unwrap();
    assert_eq!(store.read(|r| r.undo_list()).unwrap().len(), steps);
    assert_eq!(store.health().unwrap().journal_lines, lines);
}
