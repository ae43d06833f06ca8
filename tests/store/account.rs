use crate::support::{account_row, act, add_account, at, new_case, order, put_orders, shop};
use recourse_domain::evidence::Evidence;
use recourse_domain::id::{AttachmentId, PlatformId, SellerId, StreamId};
use recourse_store::{
    Action, AttachmentState, BucketRow, ErrorNote, OrderQuery, OriginalRow, RuleOverride, StoreError,
    StreamRow,
};

#[test]
fn one_seller_is_one_account() {
    let (_dir, store, account) = shop();
    let mut twin = account_row("twin");
    twin.seller_id = Some(SellerId::from("seller-a"));
    let error = store
        .act(act("account_add"), move |tx| tx.add_account(&twin))
        .unwrap_err();
    assert!(matches!(error, StoreError::Data(text) if text == "seller-exists"));
    let found = store
        .read(|r| r.account_of_seller(&PlatformId::from("market"), &SellerId::from("seller-a")))
        .unwrap();
    assert_eq!(found.unwrap().id, account);
}

#[test]
fn a_removed_account_leaves_nothing_and_the_others_stay() {
    let (_dir, store, gone) = shop();
    let stays = add_account(&store, "b");
    put_orders(&store, &gone, vec![order("1", 0), order("2", 1)]);
    put_orders(&store, &stays, vec![order("3", 2)]);
    for (account, subject) in [(&gone, "1"), (&stays, "3")] {
        let case = new_case(account, subject);
        store.write(move |tx| tx.open_case(&case)).unwrap();
    }
    let id = gone.clone();
    store
        .act(
            Action::lasting("account_remove", serde_json::json!({}), at(2)),
            move |tx| tx.remove_account(&id),
        )
        .unwrap();
    store
        .read(|r| {
            assert_eq!(r.accounts()?.len(), 1);
            assert_eq!(r.order_counts(None)?.all, 1);
            assert_eq!(r.case_counts()?.iter().map(|c| c.count).sum::<u64>(), 1);
            let found = r.order_page(&OrderQuery {
                query: Some("носки".into()),
                limit: 10,
                ..OrderQuery::default()
            })?;
            assert_eq!(found.items.len(), 1);
            assert!(matches!(
                r.order(&gone, &"1".into()),
                Err(StoreError::NotFound { .. })
            ));
            Ok(())
        })
        .unwrap();
    assert!(store.check(true).unwrap().is_empty());
}

/// The backup brings the shop back, so it must find its files; without it only what another shop names stays, also what stands
/// behind a blurred picture.
#[test]
fn files_of_a_removed_account_stay_while_a_backup_can_bring_it_back() {
    let (_dir, store, gone) = shop();
    let stays = add_account(&store, "b");
    let [own, taken_off, shared, behind] = [&b"own"[..], b"off", b"all", b"behind"].map(|bytes| {
        let id = store.keep(bytes).unwrap();
        let file = std::fs::File::options()
            .write(true)
            .open(store.attachment_path(&id))
            .unwrap();
        file.set_modified(at(0).into()).unwrap();
        id
    });
    let mut cases = Vec::new();
    for account in [&gone, &stays] {
        let case = new_case(account, "1");
        cases.push(store.write(move |tx| tx.open_case(&case)).unwrap().0);
    }
    let piece = |id: &AttachmentId| Evidence {
        requirement: "screenshot".into(),
        attachment: id.clone(),
        name: "a.png".into(),
        media_type: "image/png".into(),
        bytes: 3,
        source: "file".into(),
        captured_at: at(2),
    };
    let attach = |case: usize, id: &AttachmentId| {
        let (case, piece) = (cases[case].clone(), piece(id));
        store
            .act(act("attach"), move |tx| tx.add_evidence(&case, &piece))
            .unwrap();
    };
    attach(0, &own);
    attach(0, &taken_off);
    attach(0, &shared);
    attach(0, &behind);
    attach(1, &shared);
    let (case, original) = (
        cases[1].clone(),
        OriginalRow {
            blurred: shared.clone(),
            piece: piece(&behind),
            areas: 1,
        },
    );
    store
        .act(act("blur"), move |tx| tx.put_original(&case, &original))
        .unwrap();
    let (case, file) = (cases[0].clone(), taken_off.clone());
    store
        .act(act("detach"), move |tx| {
            tx.remove_evidence(&case, "screenshot", &file)
        })
        .unwrap();
    store.backup_now(at(2)).unwrap();
    let id = gone.clone();
    store
        .act(
            Action::lasting("account_remove", serde_json::json!({}), at(3)),
            move |tx| tx.remove_account(&id),
        )
        .unwrap();
    assert!(store.read(|r| r.undo_list()).unwrap().is_empty());
    let state = |file| store.attachment_state(file).unwrap();
    assert_eq!(store.sweep(at(3)).unwrap(), 0);
    for file in [&own, &taken_off, &shared, &behind] {
        assert_eq!(state(file), AttachmentState::Kept);
    }
    store.forget_in_backups(&gone, at(4)).unwrap();
    assert_eq!(store.sweep(at(4)).unwrap(), 2);
    for file in [&own, &taken_off] {
        assert_eq!(state(file), AttachmentState::Missing);
    }
    for file in [&shared, &behind] {
        assert_eq!(state(file), AttachmentState::Kept);
    }
}

#[test]
fn states_of_reading_come_back_as_they_were() {
    let (_dir, store, account) = shop();
    let state = StreamRow {
        stream: StreamId::from("orders"),
        ok_at: Some(at(1)),
        tried_at: Some(at(2)),
        fetched: 10,
        total: Some(400),
        drift: 1,
        error: Some(ErrorNote {
            code: "rate-limited".into(),
            params: serde_json::json!({"until": 5}),
            details: Some("429".into()),
        }),
        until: Some(at(3)),
    };
    let bucket = BucketRow {
        key: "seller-a".into(),
        group: "marketplace".into(),
        tokens_milli: -2500,
        at: at(1),
        blocked_until: None,
    };
    let rule = |value: serde_json::Value, day| RuleOverride {
        rule: "claim_answer".into(),
        value,
        at: at(day),
        note: None,
    };
    let (a, s, b) = (account.clone(), state.clone(), bucket.clone());
    store
        .write(move |tx| {
            tx.set_stream(&a, &s)?;
            tx.set_cursor(&a, &s.stream, Some("first"))?;
            tx.set_cursor(&a, &s.stream, Some("second"))?;
            tx.put_bucket(&b)?;
            tx.add_digest(&a, "orders", 3, at(1))?;
            tx.add_digest(&a, "orders", 4, at(2))?;
            tx.add_digest(&a, "claims", 0, at(2))?;
            tx.override_rule(&rule(serde_json::json!(5), 1))?;
            tx.override_rule(&rule(serde_json::json!(7), 2))
        })
        .unwrap();
    store
        .read(|r| {
            assert_eq!(r.streams(&account)?, [state.clone()]);
            assert_eq!(r.cursor(&account, &state.stream)?.as_deref(), Some("second"));
            assert_eq!(r.buckets()?, [bucket.clone()]);
            assert_eq!(
                r.digest(at(2))?.into_iter().collect::<Vec<_>>(),
                [("orders".to_owned(), 4)]
            );
            assert_eq!(r.digest(at(0))?["orders"], 7);
            assert_eq!(r.rule_overrides()?[0].value, 7);
            assert_eq!(r.rule_history(&"claim_answer".into())?.len(), 2);
            Ok(())
        })
        .unwrap();
    store
        .write(move |tx| tx.override_rule(&rule(serde_json::Value::Null, 3)))
        .unwrap();
    assert!(store.read(|r| r.rule_overrides()).unwrap().is_empty());
}

/// There is a backup at every moment: a new one is made before the old ones go.
#[test]
fn backups_that_hold_a_removed_account_go_when_asked() {
    let (dir, store, gone) = shop();
    let stays = add_account(&store, "b");
    let with_both = store.backup_now(at(1)).unwrap();
    let unreadable = store.backup_now(at(2)).unwrap();
    std::fs::write(&unreadable, b"no database").unwrap();
    let id = gone.clone();
    store
        .act(
            Action::lasting("account_remove", serde_json::json!({}), at(3)),
            move |tx| tx.remove_account(&id),
        )
        .unwrap();
    assert_eq!(store.forget_in_backups(&gone, at(4)).unwrap(), 1);
    assert!(!with_both.exists() && !with_both.with_extension("json").exists());
    assert!(unreadable.exists(), "nobody can tell whose it is");
    assert_eq!(store.forget_in_backups(&gone, at(5)).unwrap(), 0);
    let left = recourse_store::backups(dir.path()).unwrap();
    let good = left
        .iter()
        .filter(|file| file.state == recourse_store::BackupState::Good);
    assert_eq!(good.count(), 2);
    assert_eq!(store.read(|r| r.accounts()).unwrap()[0].id, stays);
}
