//! The hundredth look changes nothing; what was closed stays closed until something new happens.

use crate::detect_world::{context, days, now, only, refused_late};
use proptest::prelude::*;
use recourse_domain::case::{CaseState, Outcome, Why, transition};
use recourse_domain::detect::finding::FactKey;
use recourse_domain::detect::{self, Finding, Known, ReviewFacts, Verdict, reconcile};
use recourse_domain::market::Review;
use rstest::rstest;

fn found() -> Finding {
    only(detect::order(&refused_late(), &context()))
}

fn known(state: CaseState, fact_key: &FactKey) -> Known {
    Known {
        state,
        fact_key: fact_key.clone(),
        in_ticket: false,
    }
}

#[test]
fn a_new_finding_opens_and_then_only_refreshes() {
    let found = found();
    assert_eq!(reconcile(None, Some(&found)), Verdict::Open);
    assert_eq!(reconcile(None, None), Verdict::Nothing);
    let mut key = found.memo.fact_key.clone();
    for _ in 0..100 {
        let again = only(detect::order(&refused_late(), &context()));
        assert_eq!(again, found);
        match reconcile(Some(&known(CaseState::Suggested, &key)), Some(&again)) {
            Verdict::Refresh { fact_key } => {
                assert_eq!(fact_key, key);
                key = fact_key;
            }
            other => panic!("{other:?}"),
        }
    }
}

#[rstest]
#[case(CaseState::Closed)]
#[case(CaseState::Dropped)]
fn a_finished_case_stays_so_while_nothing_is_new(#[case] state: CaseState) {
    let found = found();
    let known = known(state, &found.memo.fact_key);
    assert_eq!(reconcile(Some(&known), Some(&found)), Verdict::Nothing);
    assert_eq!(reconcile(Some(&known), None), Verdict::Nothing);
}

#[test]
fn more_finance_rows_or_another_usual_reopen_nothing() {
    let first = found();
    let dropped = known(CaseState::Dropped, &first.memo.fact_key);
    let mut facts = refused_late();
    facts.journey.spans[1].usual = Some(days(6));
    facts.finance = vec![recourse_domain::market::FinanceRow::default()];
    let later = only(detect::order(&facts, &context()));
    assert_ne!(later.memo, first.memo);
    assert_eq!(reconcile(Some(&dropped), Some(&later)), Verdict::Nothing);
}

fn review(text: &str) -> Finding {
    let facts = ReviewFacts {
        platform: "wildberries".into(),
        review: Review {
            stars: Some(2),
            created_at: Some(now() - days(1)),
            text: text.to_owned(),
            ..Review::default()
        },
        ..ReviewFacts::default()
    };
    only(detect::review(&facts, &context()))
}

#[rstest]
#[case(CaseState::Closed)]
#[case(CaseState::Dropped)]
fn new_words_of_the_buyer_are_a_new_fact(#[case] state: CaseState) {
    let first = review("мал");
    let second = review("мал и порвался");
    let key = first.memo.fact_key.with(&second.memo.fact_key);
    assert_eq!(
        reconcile(Some(&known(state, &first.memo.fact_key)), Some(&second)),
        Verdict::Move {
            to: CaseState::Open,
            why: Why::NewFact,
            fact_key: key.clone()
        }
    );
    assert_eq!(
        reconcile(Some(&known(state, &key)), Some(&first)),
        Verdict::Nothing,
        "old words are not new"
    );
}

#[test]
fn a_suggestion_that_is_no_longer_true_is_withdrawn_and_can_come_back() {
    let found = found();
    let suggested = known(CaseState::Suggested, &found.memo.fact_key);
    let Verdict::Withdraw { outcome, fact_key } = reconcile(Some(&suggested), None) else {
        panic!("not withdrawn");
    };
    assert_eq!(outcome, Outcome::NotApplicable);
    let closed = known(CaseState::Closed, &fact_key);
    assert_eq!(reconcile(Some(&closed), None), Verdict::Nothing);
    assert_eq!(
        reconcile(Some(&closed), Some(&found)),
        Verdict::Move {
            to: CaseState::Suggested,
            why: Why::TrueAgain,
            fact_key: found.memo.fact_key.clone()
        }
    );
}

#[test]
fn an_open_case_that_is_no_longer_true_gets_one_note() {
    let found = found();
    let open = known(CaseState::Open, &found.memo.fact_key);
    let Verdict::Note { why, fact_key } = reconcile(Some(&open), None) else {
        panic!("no note");
    };
    assert_eq!(why, Why::NoLongerTrue);
    let noted = known(CaseState::Open, &fact_key);
    assert_eq!(reconcile(Some(&noted), None), Verdict::Nothing);
    let again = reconcile(Some(&noted), Some(&found));
    assert!(matches!(again, Verdict::Note { why: Why::TrueAgain, ref fact_key } if !fact_key.gone));
    let closed_by_seller = known(CaseState::Closed, &fact_key);
    assert_eq!(reconcile(Some(&closed_by_seller), Some(&found)), Verdict::Nothing);
}

#[test]
fn a_case_opened_by_hand_is_never_called_untrue() {
    for state in [CaseState::Open, CaseState::Suggested] {
        assert_eq!(
            reconcile(Some(&known(state, &FactKey::default())), None),
            Verdict::Nothing
        );
    }
}

#[test]
fn a_case_in_a_ticket_is_left_alone() {
    let found = found();
    for state in [CaseState::Suggested, CaseState::Open, CaseState::WaitingPlatform] {
        let known = Known {
            in_ticket: true,
            ..known(state, &found.memo.fact_key)
        };
        assert_eq!(reconcile(Some(&known), None), Verdict::Nothing);
    }
}

#[test]
fn a_decided_claim_that_goes_back_to_review_is_new_and_its_refusal_is_not() {
    use recourse_domain::detect::ClaimFacts;
    use recourse_domain::market::Claim;
    let claim = |status: &str, reviewed: i64| {
        let facts = ClaimFacts {
            platform: "wildberries".into(),
            claim: Claim {
                status: Some(status.to_owned()),
                created_at: Some(now() - days(9)),
                updated_at: Some(now() - days(reviewed)),
                actions: vec!["approve1".to_owned()],
                ..Claim::default()
            },
            ..ClaimFacts::default()
        };
        only(detect::claim(&facts, &context()))
    };
    let first = claim("0", 9);
    let refused = claim("1", 5);
    let again = claim("0", 1);
    let closed = known(CaseState::Closed, &first.memo.fact_key);
    assert_eq!(reconcile(Some(&closed), Some(&refused)), Verdict::Nothing);
    assert!(matches!(
        reconcile(Some(&closed), Some(&again)),
        Verdict::Move {
            to: CaseState::Open,
            why: Why::NewFact,
            ..
        }
    ));
    let suggested = known(CaseState::Suggested, &refused.memo.fact_key);
    assert!(matches!(
        reconcile(Some(&suggested), Some(&again)),
        Verdict::Move {
            to: CaseState::Open,
            why: Why::NewFact,
            ..
        }
    ));
}

proptest! {
    #[test]
    fn every_verdict_keeps_to_the_state_machine(
        state in prop::sample::select(CaseState::ALL),
        tokens in prop::collection::vec("[a-c]", 0..3),
        gone: bool,
        withdrawn: bool,
        in_ticket: bool,
        is_found: bool,
        opens: bool,
    ) {
        let mut found = found();
        found.memo.fact_key = FactKey::of(["a".to_owned(), "b".to_owned()]);
        found.state = if opens { CaseState::Open } else { CaseState::Suggested };
        let mut fact_key = FactKey::of(tokens);
        fact_key.gone = gone;
        fact_key.withdrawn = withdrawn && state == CaseState::Closed;
        let known = Known { state, fact_key, in_ticket };
        let verdict = reconcile(Some(&known), is_found.then_some(&found));
        match verdict {
            Verdict::Move { to, why, .. } => prop_assert_eq!(transition::check(state, to, why), Ok(())),
            Verdict::Withdraw { .. } => {
                prop_assert_eq!(transition::check(state, CaseState::Closed, Why::NoLongerTrue), Ok(()));
            }
            Verdict::Open => prop_assert!(false, "a known case is not opened anew"),
            Verdict::Nothing | Verdict::Refresh { .. } | Verdict::Note { .. } => {}
        }
    }
}
