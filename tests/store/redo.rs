//! Doing again what was undone, undoing several steps at once, and what stands in the way.

use crate::support::{act, at, new_case, open, order, put_orders, shop};
use chrono::TimeDelta;
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_store::{NewOutbox, Store, StoreError};

/// The step that made the shop.
const SHOP: usize = 1;

fn set(store: &Store, key: &'static str, value: i64) {
    store
        .act(act("setting"), move |tx| tx.set_setting(key, &value))
        .unwrap();
}

fn get(store: &Store, key: &'static str) -> Option<i64> {
    store.read(move |r| r.setting(key)).unwrap()
}

fn steps(store: &Store) -> (usize, usize) {
    let (undo, redo) = store
        .read(|r| Ok((r.undo_list()?.len(), r.redo_list()?.len())))
        .unwrap();
    (undo - SHOP, redo)
}

fn down_to(store: &Store, id: i64) -> Result<usize, StoreError> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime
        .block_on(store.undo_down_to(id, at(9)))
        .map(|undone| undone.len())
}

#[test]
fn what_was_undone_is_done_again_even_after_a_restart() {
    let (dir, store, account) = shop();
    let case = new_case(&account, "1");
    store
        .act(act("open"), move |tx| Ok(tx.open_case(&case)?.0))
        .unwrap();
    let opened = store.read(|r| r.case_counts()).unwrap();
    set(&store, "a", 1);
    set(&store, "a", 2);
    for _ in 0..3 {
        store.undo(None, at(4)).unwrap();
    }
    assert_eq!((get(&store, "a"), steps(&store)), (None, (0, 3)));
    store.close().unwrap();
    let store = open(dir.path());
    assert_eq!(store.redo(at(5)).unwrap().name, "open");
    assert_eq!(store.read(|r| r.case_counts()).unwrap(), opened);
    store.redo(at(5)).unwrap();
    assert_eq!(get(&store, "a"), Some(1));
    store.redo(at(5)).unwrap();
    assert_eq!((get(&store, "a"), steps(&store)), (Some(2), (3, 0)));
    assert!(matches!(store.redo(at(5)), Err(StoreError::CannotUndo)));
    store.undo(None, at(6)).unwrap();
    assert_eq!(
        get(&store, "a"),
        Some(1),
        "what was done again is a step like another"
    );
    assert!(store.check(true).unwrap().is_empty());
}

/// The seconds to take it back are counted anew, each time: days after it was undone nothing leaves by itself at once.
#[test]
fn b_03_what_is_queued_again_is_held_again() {
    let (_dir, store, account) = shop();
    let hold = TimeDelta::seconds(10);
    let new = NewOutbox {
        account: account.clone(),
        action: MarketAction::SetStock {
            warehouse: "1".into(),
            item: "77".into(),
            amount: 0,
        },
        text_lang: None,
        seen_then: None,
        step: None,
        created_at: at(1),
        hold_until: at(1) + hold,
    };
    store
        .act(act("outbox-add"), move |tx| tx.enqueue(&new).map(drop))
        .unwrap();
    for day in [4, 9] {
        store.undo(None, at(day)).unwrap();
        assert!(store.read(|r| r.outbox_open(&account)).unwrap().is_empty());
        let now = at(day + 1);
        store.redo(now).unwrap();
        let row = store.read(|r| r.outbox_open(&account)).unwrap().remove(0);
        assert_eq!(
            (row.state_at(now), row.hold_until),
            (OutboxState::Held, now + hold)
        );
        assert_eq!(row.due_in(now), Some(hold), "nothing is sent before");
        assert!(row.is_due(now + hold));
    }
}

#[test]
fn a_new_action_ends_what_can_be_done_again() {
    let (_dir, store, _) = shop();
    set(&store, "a", 1);
    store.undo(None, at(4)).unwrap();
    set(&store, "b", 1);
    assert_eq!(steps(&store), (1, 0));
    assert!(matches!(store.redo(at(5)), Err(StoreError::CannotUndo)));
    assert_eq!(get(&store, "a"), None);
}

#[test]
fn what_changed_since_is_not_done_over() {
    let (_dir, store, _) = shop();
    set(&store, "a", 1);
    set(&store, "a", 2);
    store.undo(None, at(4)).unwrap();
    store.write(|tx| tx.set_setting("a", &7)).unwrap();
    assert!(matches!(store.redo(at(5)), Err(StoreError::CannotUndo)));
    assert_eq!((get(&store, "a"), steps(&store)), (Some(7), (1, 1)));
}

#[test]
fn several_steps_are_undone_at_once_or_not_at_all() {
    let (_dir, store, _) = shop();
    for n in 0..5 {
        set(&store, "a", n);
    }
    let list = store.read(|r| r.undo_list()).unwrap();
    let lines = store.health().unwrap().journal_lines;
    assert_eq!(down_to(&store, list[3].id).unwrap(), 4);
    assert_eq!((get(&store, "a"), steps(&store)), (Some(0), (1, 4)));
    assert_eq!(store.health().unwrap().journal_lines, lines + 1, "one action");
    for n in 1..5 {
        store.redo(at(9)).unwrap();
        assert_eq!(get(&store, "a"), Some(n), "each by itself");
    }

    set(&store, "b", 1);
    store.write(|tx| tx.set_setting("b", &2)).unwrap();
    set(&store, "c", 1);
    let list = store.read(|r| r.undo_list()).unwrap();
    assert!(matches!(down_to(&store, list[2].id), Err(StoreError::CannotUndo)));
    assert_eq!(
        (get(&store, "a"), get(&store, "b"), get(&store, "c")),
        (Some(4), Some(2), Some(1))
    );
    assert_eq!(
        store.read(|r| r.undo_list()).unwrap(),
        list,
        "nothing is undone by half"
    );
    assert!(matches!(down_to(&store, 9_999), Err(StoreError::CannotUndo)));
}

#[test]
fn a_step_names_the_later_one_that_rests_on_it() {
    let (_dir, store, account) = shop();
    set(&store, "a", 1);
    set(&store, "b", 1);
    set(&store, "a", 2);
    let case = new_case(&account, "1");
    store
        .act(act("open"), move |tx| Ok(tx.open_case(&case)?.0))
        .unwrap();
    store
        .read(|r| {
            let list = r.undo_list()?;
            assert_eq!(
                r.undo_blocker(list[3].id)?.map(|entry| entry.id),
                Some(list[1].id)
            );
            assert_eq!(r.undo_blocker(list[2].id)?, None);
            let touched = r.undo_touched()?;
            let of = |n: usize| {
                let one = &touched[&list[n].id][0];
                (one.sort, one.ids.iter().cloned().collect::<Vec<_>>())
            };
            assert_eq!(of(0), ("case", vec!["C-0001".to_owned()]));
            assert_eq!(of(1), ("setting", vec!["a".to_owned()]));
            Ok(())
        })
        .unwrap();
}

#[test]
fn fifty_steps_stay_when_some_were_undone() {
    let (_dir, store, _) = shop();
    for n in 0..50 {
        set(&store, "a", n);
    }
    for _ in 0..20 {
        store.undo(None, at(4)).unwrap();
    }
    for n in 0..25 {
        set(&store, "b", n);
    }
    assert_eq!(steps(&store), (50 - SHOP, 0));
}

/// A case that goes with an order nobody typed in leaves no word of it in the search.
#[test]
fn what_goes_with_an_untyped_order_is_searched_no_more() {
    let (dir, store, account) = shop();
    put_orders(&store, &account, vec![order("1", 0)]);
    let case = new_case(&account, "1");
    store.write(move |tx| tx.open_case(&case)).unwrap();
    let words = || -> i64 {
        let file = rusqlite::Connection::open(dir.path().join("recourse.db")).unwrap();
        file.execute_batch("CREATE VIRTUAL TABLE temp.v USING fts5vocab('main', 'case_words', 'row')")
            .unwrap();
        file.query_row("SELECT count(*) FROM temp.v", [], |row| row.get(0))
            .unwrap()
    };
    assert!(words() > 0);
    let of = account.clone();
    assert_eq!(store.write(move |tx| tx.drop_untyped_orders(&of)).unwrap(), 1);
    assert!(
        store
            .read(|r| r.case_counts())
            .unwrap()
            .iter()
            .all(|c| c.count == 0)
    );
    assert_eq!(words(), 0);
}
