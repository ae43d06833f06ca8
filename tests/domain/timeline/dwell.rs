//! LEGS rule 8: how long each leg took, and the two events that say so.

use super::{NOW_DAY, day, event, events, hour, meaning, timeline, with_present};
use recourse_domain::leg::Leg;
use recourse_domain::timeline::{LegSpan, Responsible, Timeline, days};
use rstest::rstest;

fn shape(found: &Timeline) -> Vec<(Leg, i64, bool)> {
    found
        .legs
        .iter()
        .map(|span| (span.leg, span.seconds() / 86_400, span.open))
        .collect()
}

#[test]
fn from_a_legs_first_event_to_the_next_legs_first_event() {
    let found = timeline(&[
        (0, "seller/created"),
        (2, "first_mile/handed_over"),
        (3, "first_mile/accepted"),
        (11, "international/departed"),
        (15, "import/arrived"),
        (16, "import/customs_released"),
        (18, "destination_sorting/accepted"),
        (19, "last_mile/in_transit"),
        (20, "pickup_point/arrived"),
        (25, "done/delivered"),
    ]);
    assert_eq!(
        shape(&found),
        [
            (Leg::Seller, 2, false),
            (Leg::FirstMile, 9, false),
            (Leg::International, 4, false),
            (Leg::Import, 3, false),
            (Leg::DestinationSorting, 1, false),
            (Leg::LastMile, 1, false),
            (Leg::PickupPoint, 5, false),
        ]
    );
    let first_mile = found.span(Leg::FirstMile).unwrap();
    let code = |index| found.event_at(index).map(|event| event.code.as_str());
    assert_eq!(code(first_mile.first), Some("first_mile/handed_over"));
    assert_eq!(first_mile.next.and_then(code), Some("international/departed"));
    assert_eq!((first_mile.from, first_mile.to), (day(2), Some(day(11))));
}

#[test]
fn an_open_leg_runs_to_now() {
    let found = timeline(&[(0, "seller/created"), (90, "first_mile/accepted")]);
    assert_eq!(
        shape(&found),
        [(Leg::Seller, 90, false), (Leg::FirstMile, 10, true)]
    );
    let open = found.span(Leg::FirstMile).unwrap();
    assert_eq!((open.to, open.next, open.until), (None, None, day(NOW_DAY)));
}

#[test]
fn a_leg_that_began_within_the_tolerance_is_not_negative() {
    let now = hour(48);
    let rows = [event(
        Some(now + chrono::TimeDelta::minutes(9)),
        "first_mile/accepted",
    )];
    let found = Timeline::build(&rows, &[], meaning, now);
    assert_eq!(found.legs[0].seconds(), 0);
    assert!(found.legs[0].until >= found.legs[0].from);
}

#[rstest]
#[case::no_export_between(&[(1, "first_mile/accepted"), (9, "international/departed")], Responsible::DpxOrExportWait)]
#[case::departure_not_told(&[(1, "first_mile/accepted"), (9, "import/arrived")], Responsible::DpxOrExportWait)]
#[case::export_told(&[(1, "first_mile/accepted"), (5, "export/arrived"), (9, "international/departed")], Responsible::Dpx)]
#[case::still_there(&[(1, "first_mile/accepted")], Responsible::Dpx)]
#[case::cancelled_there(&[(1, "first_mile/accepted"), (5, "done/cancelled")], Responsible::Dpx)]
fn names_both_where_two_share_the_span(#[case] rows: &[(i64, &str)], #[case] responsible: Responsible) {
    assert_eq!(
        timeline(rows).span(Leg::FirstMile).unwrap().responsible,
        responsible
    );
}

#[rstest]
#[case::customs_not_told(&[(1, "international/departed"), (9, "destination_sorting/arrived")], Responsible::CustomsOrCarrier)]
#[case::arrival_told(&[(1, "international/departed"), (9, "import/arrived")], Responsible::InternationalCarrier)]
#[case::still_flying(&[(1, "international/departed")], Responsible::InternationalCarrier)]
fn names_customs_too_where_no_event_parts_it(#[case] rows: &[(i64, &str)], #[case] responsible: Responsible) {
    assert_eq!(
        timeline(rows).span(Leg::International).unwrap().responsible,
        responsible
    );
}

#[test]
fn a_return_that_is_over_ends_with_the_event_that_says_so() {
    let found = timeline(&[
        (1, "pickup_point/arrived"),
        (5, "return_destination/refused_by_buyer"),
        (9, "return_destination/returned"),
        (12, "return_destination/returned"),
        (30, "???"),
    ]);
    let back = found.span(Leg::ReturnDestination).unwrap();
    assert_eq!(
        (back.to, back.open, back.seconds()),
        (Some(day(9)), false, 4 * 86_400)
    );
}

#[test]
fn an_order_that_is_only_cancelled_has_no_span() {
    assert!(timeline(&[(1, "done/cancelled")]).legs.is_empty());
}

#[test]
fn an_end_without_a_date_bounds_nothing() {
    let found = with_present(
        &[(1, "last_mile/in_transit"), (3, "pickup_point/arrived")],
        &["done/delivered"],
    );
    let last = found.legs.last().unwrap();
    assert_eq!(
        (last.leg, last.open, last.to, last.next),
        (Leg::PickupPoint, false, None, None)
    );
    assert_eq!(last.until, day(3));
    assert!(found.finished && found.ended_at.is_none());
}

#[rstest]
#[case::went_on(&[(1, "first_mile/accepted"), (9, "international/departed")], &[(Leg::FirstMile, 8)])]
#[case::open(&[(1, "first_mile/accepted")], &[])]
#[case::cancelled(&[(1, "first_mile/accepted"), (9, "done/cancelled")], &[])]
#[case::lost(&[(1, "first_mile/accepted"), (9, "done/lost")], &[])]
#[case::corrected(&[(1, "last_mile/arrived"), (9, "first_mile/accepted")], &[])]
#[case::refused_at_pick_up(&[(1, "pickup_point/arrived"), (9, "return_destination/refused_by_buyer")], &[(Leg::PickupPoint, 8)])]
#[case::delivered(&[(1, "pickup_point/arrived"), (9, "done/delivered")], &[(Leg::PickupPoint, 8)])]
#[case::the_way_back(&[(1, "pickup_point/arrived"), (2, "return_destination/returning"), (9, "done/lost")], &[(Leg::PickupPoint, 1)])]
fn only_a_leg_the_parcel_went_on_from_counts(#[case] rows: &[(i64, &str)], #[case] expected: &[(Leg, i64)]) {
    let found: Vec<(Leg, i64)> = timeline(rows)
        .finished_legs()
        .map(|(leg, seconds)| (leg, seconds / 86_400))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn days_keep_hours() {
    let rows = [
        event(Some(hour(0)), "first_mile/accepted"),
        event(Some(hour(30)), "international/departed"),
    ];
    let found = Timeline::build(&rows, &[], meaning, day(NOW_DAY));
    assert!((found.legs[0].days() - 1.25).abs() < 1e-12);
    assert!((days(1) * 86_400.0 - 1.0).abs() < 1e-9);
}

#[test]
fn spans_carry_the_events_they_rest_on() {
    let found = Timeline::build(
        &events(&[
            (5, "international/departed"),
            (1, "first_mile/accepted"),
            (3, "sticky/in_transit"),
        ]),
        &[],
        meaning,
        day(NOW_DAY),
    );
    let codes: Vec<(String, Option<String>)> = found
        .legs
        .iter()
        .map(|span: &LegSpan| {
            let code = |index: usize| found.events[index].code.clone();
            (code(span.first), span.next.map(code))
        })
        .collect();
    assert_eq!(
        codes[0],
        (
            "first_mile/accepted".to_owned(),
            Some("international/departed".to_owned())
        )
    );
    assert_eq!(codes[1], ("international/departed".to_owned(), None));
}
