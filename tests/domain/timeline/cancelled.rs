//! LEGS rule 9: the way back of a cancelled or refused parcel.

use super::{day, timeline};
use recourse_domain::leg::Leg;
use recourse_domain::timeline::{CancelStage, CancelledBy, Ending, ReturnRoute};
use rstest::rstest;

const CREATED: (i64, &str) = (1, "seller/created");
const HANDED: (i64, &str) = (2, "first_mile/handed_over");
const DEPARTED: (i64, &str) = (4, "international/departed");
const ARRIVED: (i64, &str) = (6, "import/arrived");
const WAITING: (i64, &str) = (8, "pickup_point/available_for_pickup");

#[rstest]
#[case::with_the_seller(&[CREATED, (9, "done/cancelled")], Leg::Done, ReturnRoute::None, CancelStage::BeforeHandover)]
#[case::announced_only(&[CREATED, (2, "first_mile/info_received"), (9, "done/cancelled")], Leg::Done, ReturnRoute::None, CancelStage::BeforeHandover)]
#[case::pickup_failed(&[CREATED, (2, "first_mile/attempt_failed"), (9, "done/cancelled")], Leg::Done, ReturnRoute::None, CancelStage::BeforeHandover)]
#[case::handed_over(&[CREATED, HANDED, (9, "done/cancelled")], Leg::ReturnDomestic, ReturnRoute::Domestic, CancelStage::BeforeDeparture)]
#[case::at_the_same_instant(&[CREATED, (9, "done/cancelled"), (9, "first_mile/accepted")], Leg::ReturnDomestic, ReturnRoute::Domestic, CancelStage::BeforeDeparture)]
#[case::in_export_customs(&[HANDED, (3, "export/customs_started"), (9, "done/cancelled")], Leg::ReturnDomestic, ReturnRoute::Domestic, CancelStage::BeforeDeparture)]
#[case::left_by_post(&[HANDED, (3, "export/departed"), (9, "done/cancelled")], Leg::Export, ReturnRoute::Undecided, CancelStage::InTransit)]
#[case::departed(&[HANDED, DEPARTED, (9, "done/cancelled")], Leg::International, ReturnRoute::Undecided, CancelStage::InTransit)]
#[case::arrived(&[HANDED, DEPARTED, ARRIVED, (9, "done/cancelled")], Leg::ReturnDestination, ReturnRoute::Destination, CancelStage::AfterArrival)]
#[case::pre_declared_only(&[HANDED, (3, "import/customs_started"), DEPARTED, (9, "done/cancelled")], Leg::International, ReturnRoute::Undecided, CancelStage::InTransit)]
#[case::waiting(&[HANDED, DEPARTED, ARRIVED, WAITING, (9, "done/cancelled")], Leg::ReturnDestination, ReturnRoute::Destination, CancelStage::AfterArrival)]
#[case::cancelled_in_the_sellers_leg(&[CREATED, (9, "seller/cancelled")], Leg::Done, ReturnRoute::None, CancelStage::BeforeHandover)]
#[case::refused_before_departure(&[HANDED, (9, "return_destination/refused_by_buyer")], Leg::ReturnDomestic, ReturnRoute::Domestic, CancelStage::BeforeDeparture)]
#[case::refused_in_transit(&[HANDED, DEPARTED, (9, "return_destination/refused_by_buyer")], Leg::International, ReturnRoute::Undecided, CancelStage::InTransit)]
#[case::refused_at_receipt(&[HANDED, DEPARTED, WAITING, (9, "return_destination/refused_by_buyer")], Leg::ReturnDestination, ReturnRoute::Destination, CancelStage::AfterArrival)]
#[case::refused_at_the_door(&[HANDED, (9, "last_mile/refused_by_buyer")], Leg::ReturnDestination, ReturnRoute::Destination, CancelStage::AfterArrival)]
#[case::refused_with_a_short_record(&[CREATED, (9, "return_destination/refused_by_buyer")], Leg::ReturnDestination, ReturnRoute::Destination, CancelStage::AfterArrival)]
#[case::refused_alone(&[(9, "return_destination/refused_by_buyer")], Leg::ReturnDestination, ReturnRoute::Destination, CancelStage::AfterArrival)]
#[case::cancelled_alone(&[(9, "done/cancelled")], Leg::Done, ReturnRoute::None, CancelStage::Unknown)]
#[case::after_an_unknown_code(&[CREATED, (2, "???"), (9, "done/cancelled")], Leg::Done, ReturnRoute::None, CancelStage::BeforeHandover)]
fn routes_by_what_is_proven(
    #[case] rows: &[(i64, &str)],
    #[case] leg: Leg,
    #[case] route: ReturnRoute,
    #[case] stage: CancelStage,
) {
    let found = timeline(rows);
    assert_eq!((found.leg, found.route), (leg, Some(route)));
    let cancellation = found.cancellation.unwrap();
    assert_eq!((cancellation.stage, cancellation.at), (stage, Some(day(9))));
    assert_eq!(found.ended_at, Some(day(9)));
    assert_eq!(found.finished, leg == Leg::Done);
}

#[rstest]
#[case::no_news(&[], Leg::International, ReturnRoute::Undecided)]
#[case::a_scan_that_says_nothing(&[(10, "sticky/in_transit")], Leg::International, ReturnRoute::Undecided)]
#[case::an_unknown_code(&[(10, "???")], Leg::International, ReturnRoute::Undecided)]
#[case::paper(&[(10, "seller/info_received")], Leg::International, ReturnRoute::Undecided)]
#[case::arrival(&[(10, "import/arrived")], Leg::ReturnDestination, ReturnRoute::Destination)]
#[case::customs(&[(10, "export_or_import/customs_started")], Leg::ReturnDestination, ReturnRoute::Destination)]
#[case::sorting(&[(10, "destination_sorting/arrived")], Leg::ReturnDestination, ReturnRoute::Destination)]
#[case::return_box(&[(10, "return_destination/returning")], Leg::ReturnDestination, ReturnRoute::Destination)]
fn an_undecided_route_is_looked_at_again_with_the_next_event(
    #[case] news: &[(i64, &str)],
    #[case] leg: Leg,
    #[case] route: ReturnRoute,
) {
    let mut rows = vec![HANDED, DEPARTED, (9, "done/cancelled")];
    rows.extend_from_slice(news);
    let found = timeline(&rows);
    assert_eq!((found.leg, found.route), (leg, Some(route)));
    assert_eq!(
        found.cancellation.unwrap().stage,
        CancelStage::InTransit,
        "the stage is that of the cancellation"
    );
    assert_eq!(
        (found.ending, found.ended_at),
        (Some(Ending::Cancelled), Some(day(9)))
    );
}

#[test]
fn a_cancelled_parcel_that_moves_on_is_routed_again() {
    let mut rows = vec![CREATED, (3, "done/cancelled"), (5, "first_mile/accepted")];
    assert_eq!(timeline(&rows).leg, Leg::ReturnDomestic);
    rows.push((7, "international/departed"));
    let moving = timeline(&rows);
    assert_eq!(
        (moving.leg, moving.route, moving.finished),
        (Leg::International, Some(ReturnRoute::Undecided), false)
    );
    rows.push((9, "import/arrived"));
    assert_eq!(timeline(&rows).leg, Leg::ReturnDestination);
    rows.push((11, "destination_sorting/accepted"));
    assert_eq!(timeline(&rows).leg, Leg::ReturnDestination);
}

#[rstest]
#[case("done/cancelled_by_buyer", CancelledBy::Buyer, false, Ending::Cancelled)]
#[case("done/cancelled_by_seller", CancelledBy::Seller, false, Ending::Cancelled)]
#[case("done/cancelled_by_carrier", CancelledBy::Carrier, false, Ending::Cancelled)]
#[case("done/cancelled", CancelledBy::Unsaid, false, Ending::Cancelled)]
#[case(
    "return_destination/refused_by_buyer",
    CancelledBy::Buyer,
    true,
    Ending::Refused
)]
fn says_who_cancelled(
    #[case] code: &str,
    #[case] by: CancelledBy,
    #[case] refused: bool,
    #[case] ending: Ending,
) {
    let found = timeline(&[HANDED, DEPARTED, ARRIVED, (9, code)]);
    let cancellation = found.cancellation.unwrap();
    assert_eq!(
        (cancellation.by, cancellation.refused, found.ending),
        (by, refused, Some(ending))
    );
    assert_eq!(found.cancelled().map(|event| event.code.as_str()), Some(code));
    assert_eq!(found.refused().is_some(), refused);
}

#[test]
fn a_later_word_says_who() {
    let found = timeline(&[HANDED, (5, "done/cancelled"), (6, "done/cancelled_by_carrier")]);
    let cancellation = found.cancellation.unwrap();
    assert_eq!(
        (cancellation.by, cancellation.at),
        (CancelledBy::Carrier, Some(day(5)))
    );
}

#[test]
fn delivered_after_all_lifts_the_cancellation() {
    let found = timeline(&[
        HANDED,
        DEPARTED,
        ARRIVED,
        (9, "done/cancelled"),
        (12, "done/delivered"),
    ]);
    assert_eq!(
        (found.leg, found.ending, found.ended_at),
        (Leg::Done, Some(Ending::Delivered), Some(day(12)))
    );
    assert!(found.cancellation.is_none() && found.route.is_none() && found.finished);
    assert_eq!(found.delivered().and_then(|event| event.at), Some(day(12)));
}

#[test]
fn refused_after_a_delivery_is_no_delivery() {
    let found = timeline(&[
        HANDED,
        DEPARTED,
        (8, "done/delivered"),
        (9, "return_destination/refused_by_buyer"),
    ]);
    assert_eq!(
        (found.leg, found.ending, found.finished),
        (Leg::ReturnDestination, Some(Ending::Refused), false)
    );
    assert!(found.delivered().is_none());
}

#[rstest]
#[case::refused(&[WAITING, (9, "return_destination/refused_by_buyer"), (10, "return_destination/returning")], Ending::Refused, false)]
#[case::expired(&[WAITING, (9, "return_destination/storage_expired"), (10, "return_destination/returning")], Ending::Expired, false)]
#[case::returning(&[WAITING, (9, "return_destination/returning")], Ending::Returning, false)]
#[case::returned(&[WAITING, (9, "return_destination/storage_expired"), (10, "return_destination/returned")], Ending::Returned, true)]
#[case::destroyed(&[WAITING, (9, "return_destination/returning"), (10, "return_destination/destroyed")], Ending::Destroyed, true)]
#[case::lost_on_the_way_back(&[WAITING, (9, "return_destination/returning"), (10, "done/lost")], Ending::Lost, true)]
#[case::damaged(&[WAITING, (9, "done/damaged")], Ending::Damaged, true)]
fn names_the_ending(#[case] rows: &[(i64, &str)], #[case] ending: Ending, #[case] finished: bool) {
    let found = timeline(rows);
    assert_eq!((found.ending, found.finished), (Some(ending), finished));
    assert_eq!(
        found.ended_at,
        Some(day(9)),
        "the way to the buyer ended with the first of them"
    );
}

#[test]
fn a_found_parcel_is_on_its_way_again() {
    let found = timeline(&[ARRIVED, (7, "done/lost"), (8, "pickup_point/arrived")]);
    assert_eq!(
        (found.ending, found.ended_at, found.finished),
        (None, None, false)
    );
}

#[test]
fn a_later_word_that_says_less_changes_nothing() {
    let found = timeline(&[HANDED, (5, "done/cancelled_by_carrier"), (6, "done/cancelled")]);
    assert_eq!(found.cancellation.unwrap().by, CancelledBy::Carrier);
}

#[test]
fn a_cancellation_that_turns_out_to_be_a_refusal() {
    let rows = [
        HANDED,
        WAITING,
        (9, "done/cancelled"),
        (10, "return_destination/refused_by_buyer"),
    ];
    let found = timeline(&rows);
    assert_eq!(
        (found.ending, found.ended_at),
        (Some(Ending::Refused), Some(day(9)))
    );
    assert!(found.cancellation.unwrap().refused);
    assert_eq!(found.refused().and_then(|event| event.at), Some(day(10)));
}
