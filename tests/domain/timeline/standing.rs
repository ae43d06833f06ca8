//! Present statuses without a date: they tell the end, never the leg or a span.

use super::{timeline, with_present};
use recourse_domain::leg::Leg;
use recourse_domain::timeline::{CancelStage, CancelledBy, Ending, EventFlag, ReturnRoute};
use rstest::rstest;

const HANDED: &[(i64, &str)] = &[(1, "seller/created"), (2, "first_mile/handed_over")];
const DEPARTED: &[(i64, &str)] = &[(2, "first_mile/handed_over"), (4, "international/departed")];
const WAITING: &[(i64, &str)] = &[(2, "first_mile/handed_over"), (8, "pickup_point/arrived")];

#[rstest]
#[case::nothing_dated(&[], &["seller/created"], Leg::Seller, None)]
#[case::the_furthest_of_two(&[], &["seller/accepted", "first_mile/handed_over"], Leg::FirstMile, None)]
#[case::dated_leg_stays(HANDED, &["seller/created", "pickup_point/available_for_pickup"], Leg::FirstMile, None)]
#[case::sold(WAITING, &["done/delivered", "seller/info_received"], Leg::Done, Some(Ending::Delivered))]
#[case::sold_without_history(&[], &["done/delivered"], Leg::Done, Some(Ending::Delivered))]
#[case::cancelled_without_history(&[], &["done/cancelled"], Leg::Done, Some(Ending::Cancelled))]
#[case::cancelled_before_departure(HANDED, &["done/cancelled"], Leg::ReturnDomestic, Some(Ending::Cancelled))]
#[case::refused_in_transit(DEPARTED, &["return_destination/refused_by_buyer"], Leg::International, Some(Ending::Refused))]
#[case::refused_after_arrival(WAITING, &["return_destination/refused_by_buyer"], Leg::ReturnDestination, Some(Ending::Refused))]
#[case::refused_without_history(&[], &["return_destination/refused_by_buyer"], Leg::ReturnDestination, Some(Ending::Refused))]
#[case::refused_with_a_short_record(&[(1, "seller/created")], &["return_destination/refused_by_buyer"], Leg::ReturnDestination, Some(Ending::Refused))]
#[case::defect(WAITING, &["done/damaged"], Leg::Done, Some(Ending::Damaged))]
#[case::expired(WAITING, &["return_destination/storage_expired"], Leg::ReturnDestination, Some(Ending::Expired))]
#[case::unknown_status(HANDED, &["teleported"], Leg::FirstMile, None)]
#[case::says_nothing_of_a_leg(&[], &["sticky/in_transit"], Leg::Unknown, None)]
fn stands(
    #[case] rows: &[(i64, &str)],
    #[case] present: &[&str],
    #[case] standing: Leg,
    #[case] ending: Option<Ending>,
) {
    let found = with_present(rows, present);
    let dated = timeline(rows);
    assert_eq!((found.standing, found.ending), (standing, ending));
    assert_eq!(
        (found.leg, found.event, found.last_event_at),
        (dated.leg, dated.event, dated.last_event_at)
    );
    assert_eq!(found.ended_at, None);
    let bounds = |timeline: &recourse_domain::timeline::Timeline| {
        timeline
            .legs
            .iter()
            .map(|span| (span.leg, span.from, span.to))
            .collect::<Vec<_>>()
    };
    assert_eq!(bounds(&found), bounds(&dated));
    assert_eq!(found.finished, standing == Leg::Done);
    assert_eq!(found.events.len(), rows.len() + present.len());
    assert!(
        found.events[rows.len()..]
            .iter()
            .all(|event| event.flag == Some(EventFlag::NoTime) || event.flag == Some(EventFlag::UnknownCode))
    );
}

#[rstest]
#[case::market_says_buyer(&["done/cancelled_by_buyer", "done/cancelled_by_seller"], CancelledBy::Buyer)]
#[case::both_carrier(&["done/cancelled_by_carrier", "done/cancelled_by_carrier"], CancelledBy::Carrier)]
#[case::market_does_not_say(&["done/cancelled", "done/cancelled_by_seller"], CancelledBy::Seller)]
#[case::any_order(&["done/cancelled_by_seller", "done/cancelled"], CancelledBy::Seller)]
fn the_more_exact_word_counts(#[case] present: &[&str], #[case] by: CancelledBy) {
    let cancellation = with_present(&[(1, "seller/created")], present)
        .cancellation
        .unwrap();
    assert_eq!((cancellation.by, cancellation.at), (by, None));
    assert_eq!(cancellation.stage, CancelStage::BeforeHandover);
}

#[test]
fn a_status_adds_who_to_a_dated_cancellation() {
    let rows = [
        (2, "first_mile/handed_over"),
        (8, "pickup_point/arrived"),
        (9, "done/cancelled"),
    ];
    let found = with_present(&rows, &["return_destination/refused_by_buyer"]);
    let cancellation = found.cancellation.unwrap();
    assert_eq!(
        (cancellation.by, cancellation.refused, found.ending),
        (CancelledBy::Buyer, true, Some(Ending::Refused))
    );
    assert_eq!(cancellation.at, timeline(&rows).ended_at);
    assert_eq!(found.route, Some(ReturnRoute::Destination));
    assert!(found.refused().is_some());
}

#[test]
fn a_dated_delivery_stands_against_any_status() {
    let found = with_present(
        &[(8, "pickup_point/arrived"), (9, "done/delivered")],
        &["done/cancelled"],
    );
    assert_eq!(
        (found.standing, found.ending),
        (Leg::Done, Some(Ending::Delivered))
    );
    assert!(found.cancellation.is_none());
}

#[test]
fn an_undated_row_of_a_history_is_no_present_status() {
    let history = vec![super::event(None, "done/delivered")];
    let found = recourse_domain::timeline::Timeline::build(&history, &[], super::meaning, super::day(100));
    assert_eq!(
        (found.standing, found.ending, found.finished),
        (Leg::Unknown, None, false)
    );
}
