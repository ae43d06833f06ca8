use crate::support::{act, add_account, all, at, new_case, shop};
use chrono::Duration;
use proptest::prelude::*;
use recourse_domain::case::{CaseState, Outcome};
use recourse_domain::deadline::{Confidence, Deadline};
use recourse_domain::evidence::Evidence;
use recourse_domain::id::{CaseKind, RuleId};
use recourse_domain::money::{Currency, Money};
use recourse_store::{AuditRow, CaseQuery, CaseRow, CaseView, NewCase, StepRow, Store};

fn deadline(day: i64) -> Deadline {
    Deadline {
        at: at(day),
        rule: RuleId::from("r"),
        source: "the claim itself".into(),
        seen_on: None,
        confidence: Confidence::High,
    }
}

fn open_all(store: &Store, cases: Vec<NewCase>) -> Vec<String> {
    store
        .write(move |tx| {
            cases
                .iter()
                .map(|case| Ok(tx.open_case(case)?.0.to_string()))
                .collect()
        })
        .unwrap()
}

fn ids(rows: &[CaseRow]) -> Vec<&str> {
    rows.iter().map(|row| row.id.as_str()).collect()
}

#[test]
fn a_case_is_opened_once_and_comes_back_as_it_was() {
    let (_dir, store, account) = shop();
    let new = NewCase {
        deadline: Some(deadline(9)),
        at_stake: vec![Money::new(5, Currency::RUB), Money::new(7, Currency::CNY)],
        order_ids: vec!["1".into(), "x2".into()],
        stars: Some(2),
        title_lang: Some("ru".into()),
        ..new_case(&account, "1")
    };
    let n = new.clone();
    let (first, second) = store
        .write(move |tx| Ok((tx.open_case(&n)?, tx.open_case(&n)?)))
        .unwrap();
    assert_eq!((first.0.as_str(), first.1, second.1), ("C-0001", true, false));
    assert_eq!(first.0, second.0);
    let mut case = store.read(|r| r.case(&first.0)).unwrap().unwrap();
    assert_eq!(case.deadline, new.deadline);
    assert_eq!(case.at_stake, new.at_stake);
    assert_eq!(case.order_ids, new.order_ids);
    assert_eq!(case.facts, new.facts);
    assert_eq!(
        (case.opened_at, case.changed_at, case.since),
        (at(1), at(1), Some(at(0)))
    );
    case.state = CaseState::Closed;
    case.outcome = Some(Outcome::WonPart);
    case.claimed = Some(Money::new(500, Currency::RUB));
    case.recovered = Some(Money::new(100, Currency::RUB));
    case.snoozed_until = Some(at(20));
    case.order_ids = vec!["3".into()];
    case.drop_reason = Some("why".into());
    let row = case.clone();
    store.write(move |tx| tx.update_case(&row, at(3))).unwrap();
    case.changed_at = at(3);
    store
        .read(|r| {
            assert_eq!(r.case(&case.id)?.as_ref(), Some(&case));
            assert_eq!(r.cases_of_order(&account, &"3".into())?, [case.clone()]);
            assert!(r.cases_of_order(&account, &"1".into())?.is_empty());
            assert_eq!(r.cases_of_subject(&account, "order", "1")?, [case.clone()]);
            assert_eq!(
                r.case_of(&account, &case.kind, "order", "1")?.as_ref(),
                Some(&case)
            );
            assert!(r.case(&"C-0002".into())?.is_none());
            assert!(r.case(&"nonsense".into())?.is_none());
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_most_urgent_comes_first() {
    let (_dir, store, account) = shop();
    let money = |minor| vec![Money::new(minor, Currency::RUB)];
    let cases = vec![
        NewCase {
            at_stake: money(100),
            ..new_case(&account, "small")
        },
        NewCase {
            at_stake: money(100_000),
            ..new_case(&account, "large")
        },
        NewCase {
            at_stake: money(50_000),
            since: Some(at(-9)),
            ..new_case(&account, "old")
        },
        NewCase {
            deadline: Some(deadline(30)),
            ..new_case(&account, "later")
        },
        NewCase {
            deadline: Some(deadline(2)),
            at_stake: money(1),
            ..new_case(&account, "soon-small")
        },
        NewCase {
            deadline: Some(deadline(2)),
            at_stake: money(9),
            ..new_case(&account, "soon-large")
        },
        NewCase {
            state: CaseState::WaitingBuyer,
            deadline: Some(deadline(1)),
            ..new_case(&account, "waits")
        },
        NewCase {
            state: CaseState::Suggested,
            ..new_case(&account, "past")
        },
    ];
    open_all(&store, cases);
    let subjects = |query: CaseQuery| -> Vec<String> {
        store
            .read(|r| r.case_page(&CaseQuery { limit: 20, ..query }))
            .unwrap()
            .items
            .into_iter()
            .map(|row| row.subject_id)
            .collect()
    };
    let todo = ["soon-large", "soon-small", "later", "old", "large", "small"];
    assert_eq!(
        subjects(CaseQuery {
            view: Some(CaseView::Todo),
            ..CaseQuery::default()
        }),
        todo
    );
    let everything = subjects(CaseQuery::default());
    assert_eq!(everything[..6], todo);
    assert_eq!(everything[6..], ["waits", "past"]);
    assert_eq!(
        subjects(CaseQuery {
            due_before: Some(at(3)),
            view: Some(CaseView::Todo),
            ..CaseQuery::default()
        }),
        ["soon-large", "soon-small"]
    );
    store
        .read(|r| {
            assert_eq!(r.case_due_count(CaseView::Todo, Some(at(2)), Some(at(3)))?, 2);
            assert_eq!(r.case_due_count(CaseView::Todo, None, None)?, 3);
            assert_eq!(r.case_no_deadline_count(at(400))?, 3);
            assert_eq!(r.case_no_deadline_page(2, at(400))?.len(), 2);
            assert_eq!(r.cases_waiting_alone(5)?.1, 1);
            assert_eq!(r.cases_waiting_alone(5)?.0.len(), 1);
            let (count, stake) = r.case_due(Some(at(2)), Some(at(3)), at(0))?;
            assert_eq!((count, stake.len()), (2, 1), "one currency, two cases");
            assert!(stake[0].minor > 0 && stake[0].minor < r.case_stake()?[0].minor);
            assert_eq!(r.case_due(Some(at(9)), Some(at(10)), at(0))?, (0, Vec::new()));
            let groups = r.suggested_groups()?;
            assert_eq!((groups.len(), groups[0].count), (1, 1));
            assert_eq!(groups[0].at_stake, money(50_000));
            assert_eq!(groups[0].oldest, Some(at(0)));
            Ok(())
        })
        .unwrap();
    store.write(|tx| tx.rerank_cases(at(400))).unwrap();
    assert_eq!(
        subjects(CaseQuery {
            view: Some(CaseView::Todo),
            ..CaseQuery::default()
        }),
        ["soon-large", "soon-small", "later", "large", "old", "small"]
    );
}

#[test]
fn steps_audit_and_evidence_belong_to_their_case() {
    let (_dir, store, account) = shop();
    let id = open_all(&store, vec![new_case(&account, "1")]).remove(0);
    let id = recourse_domain::id::CaseId::from(id);
    let step = StepRow {
        step: "show".into(),
        state: "done".into(),
        chosen: Some("yes".into()),
        fields: serde_json::json!({"number": "7"}),
        done_at: Some(at(2)),
    };
    let line = AuditRow {
        at: at(2),
        who: "seller".into(),
        what: "step".into(),
        from: Some("open".into()),
        to: None,
        why: None,
    };
    let piece = Evidence {
        requirement: "screenshot".into(),
        attachment: store.keep(b"png").unwrap(),
        name: "a.png".into(),
        media_type: "image/png".into(),
        bytes: 3,
        source: "clipboard".into(),
        captured_at: at(2),
    };
    let (c, s, l, p) = (id.clone(), step.clone(), line.clone(), piece.clone());
    store
        .act(act("case_step"), move |tx| {
            tx.set_case_step(
                &c,
                &StepRow {
                    state: "open".into(),
                    ..s.clone()
                },
            )?;
            tx.set_case_step(&c, &s)?;
            tx.audit(&c, &l)?;
            tx.audit(
                &c,
                &AuditRow {
                    what: "attach".into(),
                    ..l
                },
            )?;
            tx.add_evidence(&c, &p)?;
            tx.add_evidence(&c, &p)
        })
        .unwrap();
    store
        .read(|r| {
            assert_eq!(r.case_steps(&id)?, [step.clone()]);
            let audit = r.audit_of(&id)?;
            assert_eq!(
                (audit.len(), &audit[0], audit[1].what.as_str()),
                (2, &line, "attach")
            );
            assert_eq!(r.evidence(&id)?, [piece.clone()]);
            Ok(())
        })
        .unwrap();
    let c = id.clone();
    store
        .act(act("evidence_remove"), move |tx| {
            tx.remove_evidence(&c, "screenshot", &piece.attachment)
        })
        .unwrap();
    assert!(store.read(|r| r.evidence(&id)).unwrap().is_empty());
}

fn state() -> impl Strategy<Value = CaseState> {
    proptest::sample::select(CaseState::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]
    /// Counts equal a recount after opening, moving and undoing, and pages of any length give every case once, in order.
    #[test]
    fn counts_and_pages_agree_with_the_rows(
        opened in proptest::collection::vec((0_usize..3, state(), proptest::option::of(-5_i64..5), 0_i64..4, any::<bool>()), 1..60),
        moved in proptest::collection::vec((0_usize..60, state(), any::<bool>()), 0..30),
        limit in 1_usize..9,
    ) {
        let (_dir, store, first) = shop();
        let second = add_account(&store, "b");
        let kinds = ["negative_review", "rejected_order", "wb_defect_claim"];
        let cases: Vec<NewCase> = opened.iter().enumerate().map(|(i, (kind, state, due, money, b))| NewCase {
            kind: CaseKind::from(kinds[*kind]),
            state: *state,
            deadline: due.map(deadline),
            at_stake: vec![Money::new(*money, Currency::RUB)],
            since: Some(at(0) - Duration::days(i as i64 % 7)),
            ..new_case(if *b { &second } else { &first }, &i.to_string())
        }).collect();
        let names = open_all(&store, cases);
        for (which, state, undone) in moved {
            let id = recourse_domain::id::CaseId::from(names[which % names.len()].as_str());
            store.act(act("case_state"), move |tx| {
                let mut row = tx.case(&id)?.unwrap();
                row.state = state;
                tx.update_case(&row, at(2))
            }).unwrap();
            if undone && store.read(|r| r.undo_list()).unwrap().first().is_some_and(|u| u.name == "case_state") {
                store.undo(None, at(2)).unwrap();
            }
        }
        let rows = store.read(|r| Ok(all(|after| {
            r.case_page(&CaseQuery { after, limit, ..CaseQuery::default() }).unwrap()
        }))).unwrap();
        prop_assert_eq!(rows.len(), names.len());
        let mut seen = ids(&rows);
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen.len(), names.len());
        let place = |row: &CaseRow| (CaseView::of(row.state), row.deadline.as_ref().map_or(i64::MAX, |d| d.at.timestamp()));
        prop_assert!(rows.iter().map(place).is_sorted());
        for view in [CaseView::Todo, CaseView::Waiting, CaseView::Suggested, CaseView::Done] {
            for kind in kinds {
                let kind = CaseKind::from(kind);
                let listed = store.read(|r| Ok(all(|after| r.case_page(&CaseQuery {
                    view: Some(view), kind: Some(kind.clone()), account: Some(second.clone()), after, limit, ..CaseQuery::default()
                }).unwrap()))).unwrap();
                let expected: Vec<&CaseRow> = rows.iter()
                    .filter(|r| CaseView::of(r.state) == view && r.kind == kind && r.account == second).collect();
                prop_assert_eq!(ids(&listed), expected.iter().map(|r| r.id.as_str()).collect::<Vec<_>>());
            }
        }
        for count in store.read(|r| r.case_counts()).unwrap() {
            let expected = rows.iter()
                .filter(|r| r.account == count.account && r.kind == count.kind && r.state == count.state).count();
            prop_assert_eq!(count.count, expected as u64);
        }
        for group in store.read(|r| r.suggested_groups()).unwrap() {
            let expected: Vec<&CaseRow> = rows.iter()
                .filter(|r| r.state == CaseState::Suggested && r.kind == group.kind && r.account == group.account).collect();
            prop_assert_eq!(group.count, expected.len() as u64);
            let sum: i64 = expected.iter().flat_map(|r| &r.at_stake).map(|m| m.minor).sum();
            prop_assert_eq!(group.at_stake.iter().map(|m| m.minor).sum::<i64>(), sum);
            prop_assert_eq!(group.oldest, expected.iter().map(|r| r.since.unwrap()).min());
            let first: Vec<&str> = group.first.iter().map(|id| id.as_str()).collect();
            prop_assert_eq!(first, expected.iter().map(|r| r.id.as_str()).collect::<Vec<_>>());
        }
        let total: u64 = store.read(|r| r.case_counts()).unwrap().iter().map(|c| c.count).sum();
        prop_assert_eq!(total, rows.len() as u64);
    }
}
