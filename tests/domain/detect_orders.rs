//! Refusals because of a delay, parcels stuck in the first mile, cancellations with something left to do.

use crate::detect_world::{
    context, days, fact, journey, kinds, now, only, order, refused_late, rub, said, stuck,
};
use chrono::TimeDelta;
use recourse_domain::case::CaseState;
use recourse_domain::detect::{self, Journey, Stop, StopBy, first_mile_delay};
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::{CodeMeaning, EventKind, Leg, LegRule};
use recourse_domain::market::finance::FinanceAmount;
use recourse_domain::market::{FinanceRow, HistoryEvent, ReturnItem};
use recourse_domain::money::Money;
use recourse_domain::timeline::{Timeline, Usual};
use rstest::rstest;

fn charge(minor: i64, returns: i64) -> FinanceRow {
    FinanceRow {
        id: format!("row-{returns}"),
        deliveries: 1 - returns,
        returns,
        amounts: vec![FinanceAmount {
            column: "deliveryService".to_owned(),
            money: rub(minor),
        }],
        ..FinanceRow::default()
    }
}

#[test]
fn s0_05_a_refusal_after_a_late_first_mile_is_suggested_with_its_reason_and_sum() {
    let mut facts = refused_late();
    facts.finance = vec![charge(15_820, 0), charge(6_720, 1)];
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.kind.as_str(), "rejected_order");
    assert_eq!(found.state, CaseState::Suggested);
    assert_eq!(found.rule, "late_refusal");
    assert_eq!(found.deadline, None, "no limit for asking is known");
    assert_eq!(found.at_stake.iter().collect::<Vec<_>>(), [rub(124_000)]);
    assert!(found.memo.money_complete);
    assert_eq!(fact(&found, "between").as_deref(), Some("19.0"));
    assert_eq!(fact(&found, "usual").as_deref(), Some("7.0"));
    assert_eq!(fact(&found, "over").as_deref(), Some("12.0"));
    assert_eq!(fact(&found, "blamed_leg").as_deref(), Some("leg-first_mile"));
    assert_eq!(said(&found, "days").as_deref(), Some("31"));
    assert_eq!(said(&found, "between").as_deref(), Some("19"));
    assert_eq!(said(&found, "usual").as_deref(), Some("7"));
    assert_eq!(said(&found, "money").as_deref(), Some("complete"));
    assert_eq!(found.order_ids[0].as_str(), "2844617093");
    assert_eq!(
        found.natural_key(),
        ("shop", "rejected_order", "order", "2844617093")
    );
}

#[test]
fn without_finance_rows_the_sum_says_that_it_is_the_price_alone() {
    let found = only(detect::order(&refused_late(), &context()));
    assert!(!found.memo.money_complete);
    assert_eq!(said(&found, "money").as_deref(), Some("order_only"));
    assert_eq!(found.at_stake.iter().collect::<Vec<Money>>(), [rub(101_460)]);
}

#[test]
fn a_status_alone_tells_a_refusal_too() {
    let mut facts = refused_late();
    facts.journey.stop = None;
    facts.market_status = Some("Canceled_By_Client".to_owned());
    facts.status_seen_at = Some(now());
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.rule, "late_refusal");
    assert_eq!(found.since, Some(now()));
    assert_eq!(said(&found, "after").as_deref(), Some("no"));
}

#[rstest]
#[case::normal(days(7), Some(days(7)))]
#[case::faster(days(5), Some(days(7)))]
#[case::hours_over(days(7) + TimeDelta::hours(23), Some(days(7)))]
#[case::no_usual_yet(days(40), None)]
fn s0_05_a_refusal_without_a_delay_of_the_first_mile_is_the_buyers_choice(
    #[case] length: TimeDelta,
    #[case] usual: Option<TimeDelta>,
) {
    let mut facts = refused_late();
    facts.journey.spans[1].length = length;
    facts.journey.spans[1].usual = usual;
    assert_eq!(kinds(&detect::order(&facts, &context())), Vec::<&str>::new());
}

#[test]
fn a_day_over_the_usual_is_a_delay() {
    let mut facts = refused_late();
    facts.journey.spans[1].length = days(8);
    assert_eq!(kinds(&detect::order(&facts, &context())), ["rejected_order"]);
}

#[rstest]
#[case::customs(3)]
#[case::sorting(4)]
#[case::pickup(6)]
#[case::seller(0)]
fn a_larger_excess_elsewhere_is_not_the_first_mile(#[case] span: usize) {
    let mut facts = refused_late();
    let span = &mut facts.journey.spans[span];
    span.length = span.usual.unwrap() + days(13);
    assert_eq!(kinds(&detect::order(&facts, &context())), Vec::<&str>::new());
}

#[test]
fn days_on_the_way_back_are_not_counted_against_the_first_mile() {
    let mut facts = refused_late();
    let mut back = facts.journey.spans[6].clone();
    back.leg = Leg::ReturnDestination;
    back.from.at += days(2);
    back.length = days(60);
    facts.journey.spans.push(back);
    assert_eq!(kinds(&detect::order(&facts, &context())), ["rejected_order"]);
}

#[test]
fn a_carriers_cancellation_needs_no_usual() {
    let mut facts = refused_late();
    facts.journey.spans.truncate(2);
    facts.journey.spans[1].usual = None;
    facts.journey.stop = Some(Stop {
        by: StopBy::Carrier,
        refused: false,
        before_handover: false,
        at: Some(facts.journey.spans[1].from.at + days(19)),
    });
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.rule, "carrier_cancelled");
    assert_eq!(
        fact(&found, "stop").as_deref(),
        Some("event-cancelled_by_carrier")
    );
    assert_eq!(said(&found, "usual_known").as_deref(), Some("no"));
    let id = found.memo.sentence.map(|sentence| sentence.id);
    assert_eq!(id.as_deref(), Some("sentence-rejected_order-carrier"));
}

#[rstest]
#[case(Some("canceled_by_carrier"), None)]
#[case(None, Some("cancel_carrier"))]
fn a_carriers_cancellation_is_told_by_either_status(
    #[case] market: Option<&str>,
    #[case] supplier: Option<&str>,
) {
    let mut facts = order("7", now() - days(10), Journey::default());
    facts.market_status = market.map(str::to_owned);
    facts.supplier_status = supplier.map(str::to_owned);
    assert_eq!(only(detect::order(&facts, &context())).rule, "carrier_cancelled");
}

#[test]
fn what_the_buyer_has_is_no_refusal() {
    let mut facts = refused_late();
    facts.journey.delivered = true;
    assert_eq!(kinds(&detect::order(&facts, &context())), Vec::<&str>::new());
}

#[test]
fn another_marketplace_has_no_such_kind() {
    let mut facts = refused_late();
    facts.platform = "elsewhere".into();
    assert_eq!(kinds(&detect::order(&facts, &context())), Vec::<&str>::new());
}

#[rstest]
#[case::under_the_default(days(14), None, false)]
#[case::over_the_default(days(14) + TimeDelta::seconds(1), None, true)]
#[case::under_the_own_limit(days(10), Some(days(5)), false)]
#[case::over_the_own_limit(days(10) + TimeDelta::seconds(1), Some(days(5)), true)]
#[case::long_is_usual_here(days(20), Some(days(15)), false)]
fn a_parcel_in_the_first_mile_is_late_beyond_its_limit(
    #[case] length: TimeDelta,
    #[case] usual: Option<TimeDelta>,
    #[case] late: bool,
) {
    let facts = stuck(length, usual);
    assert_eq!(!detect::order(&facts, &context()).is_empty(), late);
}

#[test]
fn a_delay_report_is_open_and_says_whose_limit_it_is() {
    let found = only(detect::order(&stuck(days(22), None), &context()));
    assert_eq!(found.kind.as_str(), "dpx_delay_report");
    assert_eq!(found.state, CaseState::Open);
    assert_eq!(found.deadline, None);
    assert_eq!(said(&found, "limit_own").as_deref(), Some("no"));
    assert_eq!(said(&found, "limit").as_deref(), Some("14"));
    assert_eq!(said(&found, "days").as_deref(), Some("22"));
}

#[test]
fn a_parcel_that_left_or_stopped_is_not_reported() {
    let mut gone = stuck(days(30), Some(days(5)));
    gone.journey.over = true;
    assert!(detect::order(&gone, &context()).is_empty());
    let mut departed = stuck(days(30), Some(days(5)));
    departed.journey.spans[1].open = false;
    assert!(detect::order(&departed, &context()).is_empty());
}

#[test]
fn a_worse_delay_before_the_hand_over_opens_no_report_and_gives_a_caution() {
    let mut facts = stuck(days(16), Some(days(5)));
    facts.journey.spans[0].length = days(40);
    assert!(detect::order(&facts, &context()).is_empty());
    assert!(first_mile_delay::caution(&facts).is_some());
    assert!(first_mile_delay::caution(&stuck(days(16), Some(days(5)))).is_none());
}

#[test]
fn s0_18_customs_as_the_worst_delay_is_named_in_the_caution() {
    let mut facts = refused_late();
    facts.journey.spans[3].length = days(30);
    let caution = first_mile_delay::caution(&facts).unwrap();
    let customs = caution
        .params
        .iter()
        .find(|param| param.name == "customs")
        .unwrap();
    assert_eq!(customs.value.word().as_deref(), Some("yes"));
}

fn cancelled_early() -> detect::OrderFacts {
    let mut facts = order("9", now() - days(1), Journey::default());
    facts.market_status = Some("declined_by_client".to_owned());
    facts.supplier_status = Some("new".to_owned());
    facts.status_seen_at = Some(now() - TimeDelta::hours(2));
    facts
}

#[test]
fn a_fresh_cancellation_that_still_stands_in_the_list_stops_the_packing() {
    for status in ["new", "confirm"] {
        let mut facts = cancelled_early();
        facts.supplier_status = Some(status.to_owned());
        let found = only(detect::order(&facts, &context()));
        assert_eq!(found.kind.as_str(), "buyer_cancellation");
        assert_eq!(found.rule, "cancellation_stop_packing");
        assert_eq!(found.state, CaseState::Open);
        assert!(found.at_stake.is_empty());
    }
}

#[rstest]
#[case::shown_as_cancelled(Some("cancel"), 2)]
#[case::old(Some("new"), 24 * 3 + 2)]
#[case::nothing_known(None, 2)]
fn other_cancellations_are_only_counted(#[case] supplier: Option<&str>, #[case] hours_ago: i64) {
    let mut facts = cancelled_early();
    facts.supplier_status = supplier.map(str::to_owned);
    facts.order.created_at = Some(now() - TimeDelta::hours(hours_ago));
    assert!(detect::order(&facts, &context()).is_empty());
}

fn coming_back() -> ReturnItem {
    ReturnItem {
        id: "r-1".to_owned(),
        ready_at: Some(now() - days(2)),
        expires_at: Some(now() + days(5)),
        pickup_address: Some("Тула, Ленина 1".to_owned()),
        active: true,
        ..ReturnItem::default()
    }
}

#[test]
fn goods_that_wait_open_a_case_with_the_day_the_marketplace_names() {
    let mut facts = refused_late();
    facts.journey.spans[1].length = days(7);
    facts.returns = vec![coming_back()];
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.kind.as_str(), "international_return");
    assert_eq!(found.rule, "return_due");
    let deadline = found.deadline.clone().unwrap();
    assert_eq!(deadline.at, now() + days(5));
    assert!(deadline.source.contains("expiredDt"));
    assert_eq!(said(&found, "expired").as_deref(), Some("no"));
}

#[test]
fn goods_on_the_way_are_suggested_and_collected_ones_are_not_told() {
    let with = |change: fn(&mut ReturnItem)| {
        let mut facts = refused_late();
        facts.journey.spans[1].length = days(7);
        let mut item = coming_back();
        change(&mut item);
        facts.returns = vec![item];
        detect::order(&facts, &context())
    };
    let coming = only(with(|item| {
        item.ready_at = None;
        item.expires_at = None;
    }));
    assert_eq!(
        (coming.rule.as_str(), coming.state),
        ("return_coming", CaseState::Suggested)
    );
    assert_eq!(coming.deadline, None);
    assert!(with(|item| item.completed_at = Some(now())).is_empty());
    assert!(with(|item| item.active = false).is_empty());
}

#[test]
fn a_cancellation_on_the_way_after_a_delay_proposes_to_ask() {
    let mut facts = refused_late();
    if let Some(stop) = facts.journey.stop.as_mut() {
        stop.refused = false;
    }
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.rule, "cancellation_late");
    facts.journey.spans[1].length = days(7);
    assert!(detect::order(&facts, &context()).is_empty());
}

fn event(code: &str, day: i64) -> HistoryEvent {
    HistoryEvent {
        source: Vocabulary::from("wb_history"),
        code: code.to_owned(),
        at: Some(now() - days(60) + days(day)),
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
        "ready_for_pick_up" => (LegRule::PickupPoint, EventKind::AvailableForPickup),
        "canceled_by_client" => (LegRule::ReturnDestination, EventKind::RefusedByBuyer),
        "received_by_client" => (LegRule::Done, EventKind::Delivered),
        _ => return None,
    };
    Some(CodeMeaning { leg, event })
}

#[test]
fn a_history_becomes_a_case_through_the_timeline() {
    let usual = Usual::of((0..20).flat_map(|_| {
        [
            Leg::Seller,
            Leg::FirstMile,
            Leg::International,
            Leg::Import,
            Leg::PickupPoint,
        ]
        .map(|leg| (leg, 5 * 86_400))
    }));
    let history = [
        event("created", 0),
        event("dispatched_to_delivery_service", 2),
        event("departed_from_origin_country", 21),
        event("arrived_in_destination_country", 25),
        event("ready_for_pick_up", 28),
        event("canceled_by_client", 31),
    ];
    let timeline = Timeline::build(&history, &[], meaning, now());
    let facts = order("1", now() - days(60), Journey::of(&timeline, &usual));
    let found = only(detect::order(&facts, &context()));
    assert_eq!(found.rule, "late_refusal");
    assert_eq!(
        fact(&found, "between_from_code").as_deref(),
        Some("dispatched_to_delivery_service")
    );
    assert_eq!(
        fact(&found, "between_to_code").as_deref(),
        Some("departed_from_origin_country")
    );
    assert_eq!(said(&found, "days").as_deref(), Some("31"));
    assert_eq!(said(&found, "between").as_deref(), Some("19"));

    let timeline = Timeline::build(&history[..2], &[], meaning, now());
    let facts = order("1", now() - days(60), Journey::of(&timeline, &Usual::default()));
    assert_eq!(
        only(detect::order(&facts, &context())).kind.as_str(),
        "dpx_delay_report"
    );

    let mut bought = history.to_vec();
    bought[5] = event("received_by_client", 31);
    let timeline = Timeline::build(&bought, &[], meaning, now());
    let facts = order("1", now() - days(60), Journey::of(&timeline, &usual));
    assert!(detect::order(&facts, &context()).is_empty());
}

#[test]
fn a_span_without_usual_still_shows_in_the_journey() {
    let journey = journey(now(), &[(Leg::FirstMile, days(3), None)]);
    assert_eq!(journey.largest_excess(), None);
    assert_eq!(journey.longest().map(|span| span.leg), Some(Leg::FirstMile));
}
