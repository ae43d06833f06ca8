//! The state machine of cases and tickets.

use proptest::prelude::*;
use recourse_domain::case::transition::{TABLE, check, targets};
use recourse_domain::case::{CaseState, TicketState, TransitionError, Why, ticket};
use rstest::rstest;
use std::collections::BTreeSet;

#[test]
fn every_state_is_reached_and_left() {
    let mut seen = BTreeSet::from([CaseState::Suggested]);
    let mut open = vec![CaseState::Suggested];
    while let Some(state) = open.pop() {
        open.extend(targets(state).filter(|next| seen.insert(*next)));
    }
    assert_eq!(seen, CaseState::ALL.iter().copied().collect());
    for state in CaseState::ALL {
        assert!(targets(*state).next().is_some(), "{state} cannot be left");
    }
}

#[test]
fn no_move_is_listed_twice_and_each_has_a_reason() {
    let pairs: BTreeSet<_> = TABLE.iter().map(|(from, to, _)| (*from, *to)).collect();
    assert_eq!(pairs.len(), TABLE.len());
    for (from, to, reasons) in TABLE {
        assert_ne!(from, to);
        assert!(!reasons.is_empty(), "{from} to {to} has no reason");
    }
}

#[test]
fn every_reason_moves_something_but_found() {
    for why in Why::ALL.iter().filter(|why| **why != Why::Found) {
        assert!(
            TABLE.iter().any(|(_, _, reasons)| reasons.contains(why)),
            "{why} moves nothing"
        );
    }
}

#[rstest]
#[case(CaseState::Closed)]
#[case(CaseState::Dropped)]
fn a_finished_case_opens_only_on_something_new(#[case] finished: CaseState) {
    for why in Why::ALL {
        let allowed = matches!(why, Why::NewFact | Why::Reopened);
        assert_eq!(check(finished, CaseState::Open, *why).is_ok(), allowed, "{why}");
    }
    for to in CaseState::ALL
        .iter()
        .filter(|to| !matches!(to, CaseState::Open | CaseState::Suggested))
    {
        for why in Why::ALL {
            assert!(check(finished, *to, *why).is_err(), "{finished} to {to} by {why}");
        }
    }
}

#[test]
fn only_a_detector_brings_a_closed_suggestion_back() {
    assert_eq!(
        check(CaseState::Closed, CaseState::Suggested, Why::TrueAgain),
        Ok(())
    );
    assert!(check(CaseState::Dropped, CaseState::Suggested, Why::TrueAgain).is_err());
}

#[test]
fn the_error_tells_a_missing_way_from_a_wrong_reason() {
    assert_eq!(
        check(CaseState::Settled, CaseState::Dropped, Why::Dropped),
        Err(TransitionError::NoWay {
            from: CaseState::Settled,
            to: CaseState::Dropped
        })
    );
    assert_eq!(
        check(CaseState::Suggested, CaseState::Dropped, Why::Step),
        Err(TransitionError::NotForThat {
            from: CaseState::Suggested,
            to: CaseState::Dropped,
            why: Why::Step
        })
    );
}

#[test]
fn every_live_case_can_be_filed_and_let_go_where_that_makes_sense() {
    for state in [
        CaseState::Suggested,
        CaseState::Open,
        CaseState::WaitingBuyer,
        CaseState::WaitingPlatform,
        CaseState::WaitingGoods,
        CaseState::Decided,
    ] {
        assert_eq!(
            check(state, CaseState::WaitingPlatform, Why::Filed),
            Ok(()),
            "{state}"
        );
        assert_eq!(check(state, CaseState::Dropped, Why::Dropped), Ok(()), "{state}");
    }
}

fn any_state() -> impl Strategy<Value = CaseState> {
    prop::sample::select(CaseState::ALL)
}

fn any_why() -> impl Strategy<Value = Why> {
    prop::sample::select(Why::ALL)
}

proptest! {
    #[test]
    fn no_path_leaves_the_machine(start in any_state(), moves in prop::collection::vec((any_state(), any_why()), 0..60)) {
        let mut state = start;
        for (to, why) in moves {
            let before = state;
            if check(state, to, why).is_ok() {
                state = to;
            }
            if state != before {
                prop_assert!(TABLE.iter().any(|(a, b, reasons)| *a == before && *b == state && reasons.contains(&why)));
                let opened = matches!(before, CaseState::Closed | CaseState::Dropped) && state == CaseState::Open;
                prop_assert!(!opened || matches!(why, Why::NewFact | Why::Reopened));
            }
        }
    }
}

#[rstest]
#[case(TicketState::Draft, TicketState::Exported, true)]
#[case(TicketState::Exported, TicketState::Filed, true)]
#[case(TicketState::Filed, TicketState::Answered, true)]
#[case(TicketState::Answered, TicketState::Closed, true)]
#[case(TicketState::Answered, TicketState::Filed, true)]
#[case(TicketState::Draft, TicketState::Filed, false)]
#[case(TicketState::Closed, TicketState::Draft, false)]
#[case(TicketState::Exported, TicketState::Answered, false)]
fn tickets_go_one_way(#[case] from: TicketState, #[case] to: TicketState, #[case] allowed: bool) {
    assert_eq!(ticket::check(from, to).is_ok(), allowed);
}

#[test]
fn an_order_is_held_by_a_ticket_from_export_to_answer() {
    let holding: Vec<&str> = TicketState::ALL
        .iter()
        .filter(|state| ticket::holds_orders(**state))
        .map(|state| state.code())
        .collect();
    assert_eq!(holding, ["exported", "filed", "answered"]);
}
