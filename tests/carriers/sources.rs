//! Several sources of one order: dated histories and present statuses together.

use chrono::{DateTime, Utc};
use recourse_carriers::meaning;
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::Leg;
use recourse_domain::market::HistoryEvent;
use recourse_domain::timeline::{CancelledBy, Ending, Responsible, ReturnRoute, Timeline};
use rstest::rstest;

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn dated(source: &str, day: u32, code: &str) -> HistoryEvent {
    HistoryEvent {
        source: Vocabulary::from(source),
        code: code.to_owned(),
        at: Some(format!("2026-10-{day:02}T08:00:00Z").parse().unwrap()),
        original_time: None,
        text: None,
        place: None,
    }
}

fn status(source: &str, code: &str) -> HistoryEvent {
    HistoryEvent {
        at: None,
        ..dated(source, 1, code)
    }
}

/// History, present statuses and a carrier's own trace of one order.
#[test]
fn several_sources_make_one_timeline() {
    let events = [
        dated("wb_history", 1, "created"),
        dated("wb_history", 3, "dispatched_to_delivery_service"),
        dated("cainiao_action", 4, "PU_PICKUP_SUCCESS"),
        dated("cainiao_action", 6, "SC_HO_OUT_SUCCESS"),
        dated("wb_history", 10, "departed_from_origin_country"),
        dated("wb_history", 20, "ready_for_pick_up"),
    ];
    let present = [
        status("wb_status", "canceled_by_client"),
        status("supplier_status", "complete"),
    ];
    let found = Timeline::build(&events, &present, meaning, now());
    let first_mile = found.span(Leg::FirstMile).unwrap();
    assert_eq!(
        (first_mile.responsible, first_mile.seconds()),
        (Responsible::Dpx, 3 * 86_400)
    );
    assert_eq!(
        (found.leg, found.standing),
        (Leg::PickupPoint, Leg::ReturnDestination)
    );
    assert_eq!(
        (found.ending, found.ended_at, found.finished),
        (Some(Ending::Refused), None, false)
    );
    assert_eq!(
        found.cancellation.map(|cancellation| cancellation.by),
        Some(CancelledBy::Buyer)
    );
    assert_eq!(found.route, Some(ReturnRoute::Destination));
    assert_eq!(
        found.refused().map(|event| event.source.as_str()),
        Some("wb_status")
    );
    assert!(found.legs.iter().all(|leg| !leg.open));
}

#[rstest]
#[case("sold", "complete", Leg::Done, Some(Ending::Delivered))]
#[case("waiting", "confirm", Leg::Seller, None)]
#[case("waiting", "complete", Leg::Seller, None)]
#[case("sorted", "complete", Leg::Unknown, None)]
#[case("sorted", "cancel_carrier", Leg::Done, Some(Ending::Cancelled))]
#[case("ready_for_pickup", "complete", Leg::PickupPoint, None)]
#[case("canceled", "cancel", Leg::Done, Some(Ending::Cancelled))]
#[case("canceled_by_carrier", "cancel_carrier", Leg::Done, Some(Ending::Cancelled))]
#[case("declined_by_client", "new", Leg::Done, Some(Ending::Cancelled))]
#[case("defect", "complete", Leg::Done, Some(Ending::Damaged))]
#[case("brand_new_status", "complete", Leg::Seller, None)]
fn an_order_without_a_history_stands_where_its_statuses_say(
    #[case] market: &str,
    #[case] supplier: &str,
    #[case] standing: Leg,
    #[case] ending: Option<Ending>,
) {
    let present = [
        status("wb_status", market),
        status("wb_supplier_status", supplier),
    ];
    let found = Timeline::build(&[], &present, meaning, now());
    assert_eq!(
        (found.standing, found.ending, found.leg),
        (standing, ending, Leg::Unknown)
    );
    assert!(found.legs.is_empty());
}
