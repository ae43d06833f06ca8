//! Goods on their way back, full returns with their money, and defects found at pick-up.

use crate::detect_world::{
    context, context_at, days, fact, journey, kinds, now, only, order, refused_late, rub, said,
};
use recourse_domain::case::CaseState;
use recourse_domain::detect::{self, Journey, OrderFacts, Stop, StopBy, going_back};
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::{CodeMeaning, EventKind, Leg, LegRule};
use recourse_domain::market::finance::FinanceAmount;
use recourse_domain::market::{FinanceRow, HistoryEvent, ReturnItem};
use recourse_domain::playbook::Catalogue;
use recourse_domain::timeline::{Ending, ReturnRoute, Timeline, Usual};
use rstest::rstest;

fn event(code: &str, day: i64) -> HistoryEvent {
    HistoryEvent {
        source: Vocabulary::from("wb_history"),
        code: code.to_owned(),
        at: Some(now() - days(20) + days(day)),
        original_time: None,
        text: None,
        place: None,
    }
}

fn meaning(_: &Vocabulary, code: &str) -> Option<CodeMeaning> {
    let (leg, event) = match code {
        "created" => (LegRule::Seller, EventKind::Created),
        "dispatched_to_delivery_service" => (LegRule::FirstMile, EventKind::HandedOver),
        "departed_from_origin_country" => (LegRule::International, EventKind::Departed),
        "arrived_in_destination_country" => (LegRule::Import, EventKind::Arrived),
        "cancelled" => (LegRule::Sticky, EventKind::CancelledByBuyer),
        "returned" => (LegRule::ReturnDomestic, EventKind::Returned),
        _ => return None,
    };
    Some(CodeMeaning { leg, event })
}

fn after(codes: &[&str]) -> OrderFacts {
    let history: Vec<HistoryEvent> = codes
        .iter()
        .zip(0_i64..)
        .map(|(code, day)| event(code, day * 2))
        .collect();
    let timeline = Timeline::build(&history, &[], meaning, now());
    order("1", now() - days(21), Journey::of(&timeline, &Usual::default()))
}

#[test]
fn s0_25_a_cancelled_order_that_was_not_exported_comes_back_directly() {
    let facts = after(&["created", "dispatched_to_delivery_service", "cancelled"]);
    assert_eq!(facts.journey.route, Some(ReturnRoute::Domestic));
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.kind.as_str(), "domestic_return");
    assert_eq!(found.state, CaseState::Open);
    assert_eq!(found.deadline, None, "no deadline was found");
    assert_eq!(fact(&found, "way_back").as_deref(), Some("way_back-domestic"));
    assert_eq!(fact(&found, "last_event").as_deref(), Some("cancelled"));
    let playbook = Catalogue::shipped().get("domestic_return").unwrap();
    let required = |step: &str| -> Vec<&str> {
        let fields = &playbook.step(step).unwrap().fields;
        fields
            .iter()
            .filter(|field| field.required)
            .map(|field| field.name.as_str())
            .collect()
    };
    assert_eq!(required("arrange"), ["contact", "return_on", "return_place"]);
    assert_eq!(required("receive"), ["received_on"]);
}

#[test]
fn s0_25_what_was_never_handed_over_or_is_back_is_no_return() {
    assert!(detect::order(&after(&["created", "cancelled"]), &context()).is_empty());
    let back = after(&[
        "created",
        "dispatched_to_delivery_service",
        "cancelled",
        "returned",
    ]);
    assert!(detect::order(&back, &context()).is_empty());
    let moving = after(&["created", "dispatched_to_delivery_service"]);
    assert!(!kinds(&detect::order(&moving, &context())).contains(&"domestic_return"));
}

#[test]
fn s0_25_a_cancellation_of_long_ago_is_only_suggested() {
    let facts = after(&["created", "dispatched_to_delivery_service", "cancelled"]);
    let later = context_at(now() + days(60));
    let found = detect::going_back::find_domestic(&facts, &later).unwrap();
    assert_eq!(found.state, CaseState::Suggested);
}

fn waiting() -> ReturnItem {
    ReturnItem {
        id: "r-1".to_owned(),
        ready_at: Some(now() - days(1)),
        pickup_address: Some("Тула".to_owned()),
        active: true,
        ..ReturnItem::default()
    }
}

#[test]
fn s0_26_goods_in_the_destination_country_go_the_way_of_the_marketplace() {
    let mut facts = after(&[
        "created",
        "dispatched_to_delivery_service",
        "departed_from_origin_country",
        "arrived_in_destination_country",
        "cancelled",
    ]);
    assert_eq!(facts.journey.route, Some(ReturnRoute::Destination));
    assert!(
        detect::order(&facts, &context()).is_empty(),
        "nothing to do before goods are on their way back"
    );
    facts.returns = vec![waiting()];
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.kind.as_str(), "international_return");
    assert_eq!(found.rule, "return_due");
    assert_eq!(fact(&found, "way_back").as_deref(), Some("way_back-destination"));
    let deadline = found.deadline.unwrap();
    assert_eq!(deadline.rule.as_str(), "wb_return_storage");
    assert_eq!(deadline.at, now() + days(6), "seven days from being ready");
    let playbook = Catalogue::shipped().get("international_return").unwrap();
    assert_eq!(playbook.rule("guide"), Some("wb_return_guide"));
    assert!(
        playbook
            .step("where")
            .unwrap()
            .fields
            .iter()
            .any(|field| field.name == "guide_link")
    );
}

#[test]
fn s0_26_the_instant_the_marketplace_names_comes_before_the_general_rule() {
    let mut facts = refused_late();
    facts.journey.spans[1].length = days(7);
    facts.returns = vec![ReturnItem {
        expires_at: Some(now() + days(3)),
        ..waiting()
    }];
    let deadline = only(detect::order(&facts, &context())).deadline.unwrap();
    assert_eq!(deadline.at, now() + days(3));
    assert_eq!(deadline.rule.as_str(), "wb_return_expires");
}

#[test]
fn s0_27_between_the_countries_nothing_is_decided_until_the_next_event() {
    let way = [
        "created",
        "dispatched_to_delivery_service",
        "departed_from_origin_country",
        "cancelled",
    ];
    let facts = after(&way);
    assert_eq!(facts.journey.route, Some(ReturnRoute::Undecided));
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.rule, "return_in_transit");
    assert_eq!(found.state, CaseState::Suggested);
    assert_eq!(fact(&found, "way_back").as_deref(), Some("way_back-undecided"));
    assert_eq!(found.memo.falsified_by, ["falsified-arrived"]);
    // The next event is looked at again: it arrives, and the goods' row makes it a case with a day.
    let mut arrived = after(&[
        "created",
        "dispatched_to_delivery_service",
        "departed_from_origin_country",
        "cancelled",
        "arrived_in_destination_country",
    ]);
    assert_eq!(arrived.journey.route, Some(ReturnRoute::Destination));
    assert!(detect::order(&arrived, &context()).is_empty());
    arrived.returns = vec![waiting()];
    let due = only(detect::order(&arrived, &context()));
    assert_eq!(due.state, CaseState::Open);
    assert!(found.memo.fact_key.lacks(&due.memo.fact_key), "it is new");
}

fn charge(column: &str, minor: i64, returns: i64) -> FinanceRow {
    FinanceRow {
        id: format!("{column}-{returns}"),
        deliveries: 1 - returns,
        returns,
        amounts: vec![FinanceAmount {
            column: column.to_owned(),
            money: rub(minor),
        }],
        ..FinanceRow::default()
    }
}

/// Sold, and later returned in full, after a first mile of 19 days where 7 are usual.
fn returned_late() -> OrderFacts {
    let mut facts = refused_late();
    facts.journey.stop = None;
    facts.journey.delivered = true;
    facts.journey.ending = Some(Ending::Delivered);
    facts.finance = vec![
        charge("deliveryService", 15_820, 0),
        charge("deliveryService", 6_720, 1),
    ];
    facts
}

#[test]
fn s0_10_a_full_return_after_a_late_first_mile_sums_goods_and_logistics_apart() {
    let found = only(detect::order(&returned_late(), &context()));
    assert_eq!(found.kind.as_str(), "full_return_compensation");
    assert_eq!(found.state, CaseState::Suggested);
    assert_eq!(found.rule, "full_return");
    let money = |name: &str| {
        let params = &found.memo.facts;
        let value = &params.iter().find(|fact| fact.name == name).unwrap().value;
        serde_json::to_value(value).unwrap()["value"][0]["minor"]
            .as_i64()
            .unwrap()
    };
    assert_eq!(money("goods_value"), 101_460);
    assert_eq!(money("logistics_fee"), 15_820 + 6_720);
    assert_eq!(said(&found, "goods_asked").as_deref(), Some("yes"));
    let (refusal, full) = (
        Catalogue::shipped().get("rejected_order").unwrap(),
        Catalogue::shipped().get("full_return_compensation").unwrap(),
    );
    assert!(refusal.ticket && full.ticket, "the same process");
}

#[test]
fn s0_10_goods_that_are_back_are_not_asked_for() {
    let mut facts = returned_late();
    facts.returns = vec![ReturnItem {
        completed_at: Some(now() - days(1)),
        ..waiting()
    }];
    let found = only(detect::order(&facts, &context()));
    assert_eq!(fact(&found, "fate").as_deref(), Some("fate-with_me"));
    assert_eq!(said(&found, "goods_asked").as_deref(), Some("no"));
    assert_eq!(found.at_stake.iter().collect::<Vec<_>>(), [rub(22_540)]);
}

#[test]
fn s0_10_a_loss_needs_no_usual_but_it_needs_money() {
    let mut facts = order("1", now() - days(30), Journey::default());
    facts.journey.ending = Some(Ending::Lost);
    facts.journey.over = true;
    assert!(detect::order(&facts, &context()).is_empty(), "not yet reported");
    facts.finance = vec![charge("deliveryService", 9_000, 0)];
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.rule, "full_loss");
    assert_eq!(fact(&found, "fate").as_deref(), Some("fate-lost"));
}

#[test]
fn s0_10_an_ordinary_sale_or_an_ordinary_return_is_no_case() {
    let mut sold = returned_late();
    sold.finance.truncate(1);
    assert!(detect::order(&sold, &context()).is_empty());
    let mut usual = returned_late();
    usual.journey.spans[1].length = days(7);
    assert!(detect::order(&usual, &context()).is_empty());
}

#[test]
fn s0_12_the_fee_is_the_sum_of_the_units_rows_and_unreported_is_not_zero() {
    let mut facts = returned_late();
    facts.finance.push(charge("penalty", 10_000, 0));
    facts.finance.push(charge("forPay", 90_000, 0));
    let claim = detect::late_refusal::claim_of(&facts, &context());
    use recourse_domain::case::claimable::{ExcludeWhy, LineKind};
    let fees = claim.sum_of(&[
        LineKind::LogisticsOut,
        LineKind::LogisticsBack,
        LineKind::Handling,
        LineKind::Penalty,
    ]);
    assert_eq!(fees.iter().collect::<Vec<_>>(), [rub(32_540)]);
    facts.finance.clear();
    let claim = detect::late_refusal::claim_of(&facts, &context());
    assert!(!claim.finance_reported);
    let unreported = claim
        .excluded
        .iter()
        .find(|left| left.why == ExcludeWhy::NotReported)
        .unwrap();
    assert_eq!(unreported.amount, None);
}

fn refused_for_a_defect() -> OrderFacts {
    let mut facts = refused_late();
    facts.returns = vec![ReturnItem {
        return_type: Some("Возврат брака".to_owned()),
        ..waiting()
    }];
    facts
}

#[test]
fn s3_08_a_defect_found_at_pick_up_is_its_own_kind_with_nothing_to_approve_or_refuse() {
    let found = only(detect::order(&refused_for_a_defect(), &context()));
    assert_eq!(found.kind.as_str(), "wb_defect_before_payment");
    assert!(fact(&found, "cause_words").is_some_and(|words| words.contains("брак")));
    assert!(found.deadline.is_some(), "the goods wait until a day");
    let playbook = Catalogue::shipped().get("wb_defect_before_payment").unwrap();
    for step in &playbook.steps {
        assert_ne!(
            step.action.map(|action| action.code()),
            Some("claim"),
            "{} answers no claim",
            step.name
        );
        assert!(step.options.iter().all(|option| option.sends.is_none()));
    }
}

#[test]
fn s3_08_the_marketplaces_own_word_is_enough() {
    let mut facts = order("1", now() - days(9), Journey::default());
    facts.market_status = Some("defect".to_owned());
    facts.status_seen_at = Some(now());
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.kind.as_str(), "wb_defect_before_payment");
    assert_eq!(found.state, CaseState::Open);
}

#[rstest]
#[case::bought(true, Some("Возврат брака"))]
#[case::another_reason(false, Some("Возврат невыкупленного товара"))]
#[case::no_reason(false, None)]
fn s3_08_without_a_defect_or_after_payment_it_is_not_that_kind(
    #[case] delivered: bool,
    #[case] kind: Option<&str>,
) {
    let mut facts = refused_for_a_defect();
    facts.journey.delivered = delivered;
    facts.returns[0].return_type = kind.map(str::to_owned);
    assert!(!kinds(&detect::order(&facts, &context())).contains(&"wb_defect_before_payment"));
}

#[test]
fn s3_10_the_pilots_source_stands_beside_the_case() {
    let found = only(detect::order(&refused_for_a_defect(), &context()));
    assert!(
        fact(&found, "pilot_rule").is_some_and(|source| source.contains("pilot")),
        "{:?}",
        found.memo.facts
    );
    let book = recourse_domain::rulebook::Rulebook::shipped();
    for id in ["wb_defect_route", "wb_defect_refusal"] {
        assert!(book.get(id).unwrap().source.contains("a pilot"), "{id}");
    }
}

#[test]
fn a_carriers_cancellation_before_the_border_is_asked_for_and_fetched() {
    let mut facts = after(&["created", "dispatched_to_delivery_service", "cancelled"]);
    facts.journey.stop = Some(Stop {
        by: StopBy::Carrier,
        refused: false,
        before_handover: false,
        at: Some(now() - days(2)),
    });
    assert_eq!(
        kinds(&detect::order(&facts, &context())),
        ["rejected_order", "domestic_return"]
    );
    let again = journey(now(), &[(Leg::FirstMile, days(1), None)]);
    assert_eq!(again.route, None);
    assert!(going_back::find_international(&order("2", now(), again), &context()).is_none());
}
