//! Silence, empty shelves and days of shipment, and what a case opened by hand knows.

use crate::detect_world::{context, context_at, days, fact, kinds, now, only, order, said};
use chrono::TimeDelta;
use recourse_domain::case::{CaseState, Value};
use recourse_domain::deadline::Confidence;
use recourse_domain::detect::reconcile::{Known, Verdict, reconcile};
use recourse_domain::detect::{self, Entered, Journey, Mark, OrderFacts, by_hand};
use recourse_domain::leg::Leg;
use recourse_domain::playbook::Catalogue;
use rstest::rstest;

/// A parcel in a leg whose last event is so long ago.
fn silent(leg: Leg, length: TimeDelta, own: Option<TimeDelta>) -> OrderFacts {
    let journey = Journey {
        leg: Some(leg),
        limit: own,
        handed_over: true,
        last: Some(Mark {
            at: now() - length,
            code: "sorted".to_owned(),
            source: "wb_history".to_owned(),
        }),
        ..Journey::default()
    };
    order("1", now() - days(40), journey)
}

#[rstest]
#[case::within_the_default(Leg::Import, days(14), None, false)]
#[case::over_the_default(Leg::Import, days(15), None, true)]
#[case::within_the_own(Leg::LastMile, days(6), Some(days(6)), false)]
#[case::over_the_own(Leg::LastMile, days(7), Some(days(6)), true)]
#[case::slow_is_usual(Leg::Import, days(20), Some(days(30)), false)]
#[case::still_with_the_seller(Leg::Seller, days(40), None, false)]
fn s0_30_a_parcel_is_silent_beyond_its_legs_limit(
    #[case] leg: Leg,
    #[case] length: TimeDelta,
    #[case] own: Option<TimeDelta>,
    #[case] found: bool,
) {
    let kinds_found = detect::order(&silent(leg, length, own), &context());
    assert_eq!(
        kinds(&kinds_found),
        if found { vec!["no_update"] } else { Vec::new() }
    );
}

#[test]
fn s0_30_a_new_event_ends_the_suggestion_but_not_what_is_filed() {
    let old = only(detect::order(&silent(Leg::Import, days(20), None), &context()));
    assert_eq!(old.state, CaseState::Suggested);
    let heard = silent(Leg::Import, days(1), None);
    assert!(detect::order(&heard, &context()).is_empty());
    let known = |state, in_ticket| Known {
        state,
        fact_key: old.memo.fact_key.clone(),
        in_ticket,
    };
    assert!(matches!(
        reconcile(Some(&known(CaseState::Suggested, false)), None),
        Verdict::Withdraw { .. }
    ));
    assert_eq!(
        reconcile(Some(&known(CaseState::WaitingPlatform, true)), None),
        Verdict::Nothing
    );
}

#[test]
fn s0_31_before_twenty_finished_parcels_the_limit_is_called_a_default() {
    let found = only(detect::order(
        &silent(Leg::DestinationSorting, days(16), None),
        &context(),
    ));
    assert_eq!(said(&found, "limit_own").as_deref(), Some("no"));
    assert_eq!(said(&found, "limit").as_deref(), Some("14"));
    for (lang, words) in [
        ("en", "default, not your data"),
        ("ru", "по умолчанию, не ваши данные"),
        ("zh", "默认值，不是您的数据"),
    ] {
        let path = format!(
            "{}/../../../ui/locales/{lang}/cases.ftl",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(path).unwrap();
        let said = text.split("sentence-no_update =").nth(1).unwrap();
        assert!(
            said.split("\nsentence-").next().unwrap().contains(words),
            "{lang}"
        );
    }
    let own = only(detect::order(
        &silent(Leg::DestinationSorting, days(16), Some(days(3))),
        &context(),
    ));
    assert_eq!(said(&own, "limit_own").as_deref(), Some("yes"));
}

#[rstest]
#[case(Leg::FirstMile, "first_mile")]
#[case(Leg::International, "post")]
#[case(Leg::LastMile, "support")]
fn the_silent_leg_names_who_can_say(#[case] leg: Leg, #[case] who: &str) {
    let found = detect::silence::find(&silent(leg, days(30), None), &context()).unwrap();
    assert_eq!(
        fact(&found, "addressee").as_deref(),
        Some(format!("addressee-{who}").as_str())
    );
}

fn ordered_at_zero() -> OrderFacts {
    let mut facts = order("1", now() - TimeDelta::hours(5), Journey::default());
    facts.order.zero_stock = true;
    facts.supplier_status = Some("new".to_owned());
    facts
}

#[test]
fn s4_03_an_order_at_zero_stock_begins_with_a_message_that_gives_reason_and_choices() {
    let found = only(detect::order(&ordered_at_zero(), &context()));
    assert_eq!(found.kind.as_str(), "out_of_stock");
    assert_eq!(found.state, CaseState::Open);
    assert_eq!(found.deadline, None, "no day is made up");
    let playbook = Catalogue::shipped().get("out_of_stock").unwrap();
    let first = &playbook.steps[0];
    assert_eq!(first.action.map(|action| action.code()), Some("draft"));
    assert_eq!(first.draft.as_deref(), Some("out_of_stock_buyer"));
    assert!(
        first
            .fields
            .iter()
            .any(|field| field.name == "reason" && field.required)
    );
    assert!(playbook.drafts.contains(&"out_of_stock_buyer".to_owned()));
}

#[test]
fn a_packed_stopped_or_stocked_order_is_not_out_of_stock() {
    for change in [
        |facts: &mut OrderFacts| facts.order.zero_stock = false,
        |facts: &mut OrderFacts| facts.supplier_status = Some("complete".to_owned()),
        |facts: &mut OrderFacts| facts.supplier_status = None,
        |facts: &mut OrderFacts| facts.journey.handed_over = true,
        |facts: &mut OrderFacts| facts.journey.over = true,
    ] {
        let mut facts = ordered_at_zero();
        change(&mut facts);
        assert!(detect::order(&facts, &context()).is_empty());
    }
}

fn wish(entered: Entered) -> OrderFacts {
    let mut facts = order("W-1", now() - days(4), Journey::default());
    facts.platform = "wish".into();
    facts.supplier_status = None;
    facts.entered = Some(entered);
    facts
}

fn released(ago: TimeDelta) -> Entered {
    Entered {
        released_at: Some(now() - ago),
        ..Entered::default()
    }
}

#[rstest]
#[case::far(TimeDelta::hours(71), None)]
#[case::near(TimeDelta::hours(72), Some(CaseState::Open))]
#[case::hours_left(TimeDelta::hours(119), Some(CaseState::Open))]
#[case::missed(TimeDelta::hours(121), Some(CaseState::Suggested))]
#[case::long_missed(TimeDelta::days(13), None)]
fn s4_05_two_days_before_the_day_of_shipment_the_kind_is_proposed(
    #[case] ago: TimeDelta,
    #[case] state: Option<CaseState>,
) {
    let found = detect::order(&wish(released(ago)), &context());
    assert_eq!(found.first().map(|found| found.state), state);
    if let Some(found) = found.first() {
        assert_eq!(found.kind.as_str(), "cannot_ship_on_time");
        let deadline = found.deadline.clone().unwrap();
        assert_eq!(deadline.at, now() - ago + days(5));
        assert_eq!(deadline.rule.as_str(), "wish_fulfil");
        assert_eq!(deadline.confidence, Confidence::High);
    }
}

#[test]
fn s4_05_the_three_reasons_are_there_and_nothing_is_chosen() {
    let playbook = Catalogue::shipped().get("cannot_ship_on_time").unwrap();
    let reason = playbook.step("reason").unwrap();
    let names: Vec<&str> = reason.options.iter().map(|option| option.name.as_str()).collect();
    assert_eq!(names, ["logistics", "supply_chain", "force_majeure"]);
    assert!(reason.options.iter().all(|option| option.suggest.is_none()));
}

#[test]
fn where_no_day_of_shipment_is_known_none_is_made_up() {
    assert!(detect::order(&wish(Entered::default()), &context()).is_empty());
    let mut other = wish(released(days(4)));
    other.platform = "aliexpress".into();
    assert!(
        detect::order(&other, &context()).is_empty(),
        "that marketplace's term is the seller's own"
    );
    other.entered = Some(Entered {
        ship_by: Some(now() + days(1)),
        ..Entered::default()
    });
    let found = only(detect::order(&other, &context()));
    assert_eq!(found.deadline.unwrap().confidence, Confidence::Seller);
    let mut shipped = wish(released(days(4)));
    if let Some(entered) = &mut shipped.entered {
        entered.shipped_at = Some(now());
    }
    assert!(detect::order(&shipped, &context()).is_empty());
}

#[rstest]
#[case("wish", true)]
#[case("wildberries", true)]
#[case("elsewhere", false)]
fn s4_11_cancelling_shows_its_consequence_with_a_source_or_as_not_known(
    #[case] platform: &str,
    #[case] known: bool,
) {
    let mut facts = wish(Entered::default());
    facts.platform = platform.into();
    let playbook = Catalogue::shipped().get("out_of_stock").unwrap();
    let memo = by_hand::memo(&facts, playbook, &context());
    let cost = memo
        .facts
        .iter()
        .find(|fact| fact.name == "cancel_costs")
        .unwrap();
    match &cost.value {
        Value::Text(source) => assert!(known && !source.is_empty()),
        value => {
            assert!(!known);
            assert_eq!(*value, Value::code("known", "no"));
        }
    }
    let consequence = playbook.step("consequence").unwrap();
    assert_eq!(
        consequence.next.as_deref(),
        Some("cancel"),
        "it is read before the order is cancelled"
    );
}

#[test]
fn a_case_opened_by_hand_has_the_deadline_of_the_day_the_seller_names() {
    let facts = wish(Entered::default());
    let playbook = Catalogue::shipped().get("wish_product_dispute").unwrap();
    let deadline = by_hand::deadline(&facts, playbook, &context(), Some(now())).unwrap();
    assert_eq!(deadline.at, now() + TimeDelta::hours(48));
    assert_eq!(deadline.rule.as_str(), "wish_ticket_answer");
    assert_eq!(by_hand::deadline(&facts, playbook, &context(), None), None);
    let memo = by_hand::memo(&facts, playbook, &context());
    assert!(memo.fact_key.tokens.is_empty(), "no detector calls it untrue");
}

#[rstest]
#[case::scanned_in_time(Some(9), "in_time")]
#[case::scanned_late(Some(11), "too_late")]
#[case::no_scan_yet(None, "too_late")]
fn the_ten_days_to_the_first_scan_are_counted_from_the_release(
    #[case] scan: Option<i64>,
    #[case] word: &str,
) {
    let begun = now() - days(30);
    let facts = wish(Entered {
        released_at: Some(begun),
        confirmed_at: scan.map(|day| begun + days(day)),
        ..Entered::default()
    });
    let playbook = Catalogue::shipped().get("wish_logistics_dispute").unwrap();
    let memo = by_hand::memo(&facts, playbook, &context());
    let fact = memo.facts.iter().find(|fact| fact.name == "confirmed").unwrap();
    assert_eq!(fact.value.word().as_deref(), Some(word));
}

#[test]
fn a_number_declared_days_ago_waits_and_is_not_called_invalid() {
    let mut facts = wish(Entered {
        shipped_at: Some(now() - days(3)),
        ..Entered::default()
    });
    facts.platform = "aliexpress".into();
    let playbook = Catalogue::shipped().get("ae_unrecognised_tracking").unwrap();
    let word = |at| {
        let memo = by_hand::memo(&facts, playbook, &context_at(at));
        let fact = memo.facts.iter().find(|fact| fact.name == "declared").cloned();
        fact.and_then(|fact| fact.value.word())
    };
    assert_eq!(word(now()).as_deref(), Some("waiting"));
    assert_eq!(word(now() + days(4)).as_deref(), Some("overdue"));
}

#[test]
fn s1_10_a_tracking_number_without_a_parcel_is_warned_of_with_both_sources() {
    let facts = wish(Entered::default());
    let warning = by_hand::tracking_warning(&facts, true, false, &context()).unwrap();
    assert_eq!(warning.propose, "out_of_stock");
    assert_eq!(warning.sources.len(), 2, "{:?}", warning.sources);
    assert!(by_hand::tracking_warning(&facts, true, true, &context()).is_none());
    assert!(by_hand::tracking_warning(&facts, false, false, &context()).is_none());
    let zero = ordered_at_zero();
    assert!(by_hand::tracking_warning(&zero, false, false, &context()).is_some());
    let mut handed = zero;
    handed.journey.handed_over = true;
    assert!(by_hand::tracking_warning(&handed, true, false, &context()).is_none());
}
