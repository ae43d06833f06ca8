use crate::support::{act, all, at, new_case, shop};
use recourse_domain::case::{Outcome, TicketState};
use recourse_domain::money::{Currency, Money};
use recourse_store::{NewTicket, TicketCaseRow};

#[test]
fn a_ticket_files_cases_and_keeps_what_it_was_made_from() {
    let (_dir, store, account) = shop();
    let a = account.clone();
    let (first, second) = store
        .act(act("ticket_new"), move |tx| {
            let one = tx.open_case(&new_case(&a, "1"))?.0;
            let two = tx.open_case(&new_case(&a, "2"))?.0;
            let row = |case: &recourse_domain::id::CaseId| TicketCaseRow {
                case: case.clone(),
                claimed: Some(Money::new(100, Currency::RUB)),
                outcome: None,
                recovered: None,
                note: None,
            };
            let new = NewTicket {
                kind: "rejected_order".into(),
                account: a.clone(),
                lang: "ru".into(),
                prepared_at: at(2),
                input: serde_json::json!({"rows": [1, 2]}),
                cases: vec![row(&one), row(&two)],
            };
            let first = tx.new_ticket(&new, at(3))?;
            let second = tx.new_ticket(
                &NewTicket {
                    cases: vec![row(&two)],
                    ..new
                },
                at(4),
            )?;
            Ok((first, second))
        })
        .unwrap();
    assert_eq!((first.as_str(), second.as_str()), ("B-0001", "B-0002"));
    let mut row = store.read(|r| r.ticket(&first)).unwrap().unwrap();
    assert_eq!(row.state, TicketState::Draft);
    assert_eq!(row.input["rows"][1], 2);
    store
        .read(|r| {
            assert_eq!(r.ticket_of_case(&"C-0001".into())?.as_ref(), Some(&first));
            assert_eq!(r.ticket_of_case(&"C-0002".into())?.as_ref(), Some(&second));
            assert_eq!(r.case(&"C-0002".into())?.unwrap().ticket.as_ref(), Some(&second));
            assert!(
                r.orders_in_tickets(&account, &["1".into(), "2".into()])?
                    .is_empty()
            );
            Ok(())
        })
        .unwrap();
    row.state = TicketState::Filed;
    row.number = Some("N-7".into());
    row.filed_at = Some(at(5));
    let (t, id) = (row.clone(), first.clone());
    store
        .act(act("ticket_filed"), move |tx| {
            tx.update_ticket(&t)?;
            tx.set_ticket_case(
                &id,
                &TicketCaseRow {
                    case: "C-0001".into(),
                    claimed: Some(Money::new(100, Currency::RUB)),
                    outcome: Some(Outcome::WonPart),
                    recovered: Some(Money::new(40, Currency::RUB)),
                    note: Some("a part".into()),
                },
            )
        })
        .unwrap();
    store
        .read(|r| {
            assert_eq!(r.ticket(&first)?.as_ref(), Some(&row));
            assert_eq!(
                r.orders_in_tickets(&account, &["1".into(), "2".into(), "3".into()])?,
                [("1".into(), first.clone()), ("2".into(), first.clone())]
            );
            assert_eq!(r.ticket_cases(&first)?[0].outcome, Some(Outcome::WonPart));
            let listed = all(|after| r.tickets(after.as_deref(), 1).unwrap());
            assert_eq!(
                listed.iter().map(|t| t.id.as_str()).collect::<Vec<_>>(),
                ["B-0002", "B-0001"]
            );
            Ok(())
        })
        .unwrap();
}
