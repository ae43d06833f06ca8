//! LEGS rules 1 to 5 and 10: where the parcel is.

use super::{NOW_DAY, day, event, events, hour, meaning, timeline};
use chrono::TimeDelta;
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::timeline::{EventFlag, Responsible, Timeline};
use rstest::rstest;

const TO_THE_BUYER: &[(i64, &str)] = &[
    (1, "seller/created"),
    (3, "first_mile/handed_over"),
    (4, "first_mile/accepted"),
    (8, "international/departed"),
    (12, "export_or_import/customs_started"),
    (14, "export_or_import/customs_released"),
    (16, "destination_sorting/accepted"),
    (20, "last_mile/in_transit"),
    (21, "pickup_point/available_for_pickup"),
    (22, "done/delivered"),
];

#[rstest]
#[case(1, Leg::Seller, EventKind::Created, Responsible::Seller)]
#[case(2, Leg::FirstMile, EventKind::HandedOver, Responsible::Dpx)]
#[case(3, Leg::FirstMile, EventKind::Accepted, Responsible::Dpx)]
#[case(4, Leg::International, EventKind::Departed, Responsible::InternationalCarrier)]
#[case(5, Leg::Import, EventKind::CustomsStarted, Responsible::CustomsOrCarrier)]
#[case(6, Leg::Import, EventKind::CustomsReleased, Responsible::CustomsOrCarrier)]
#[case(7, Leg::DestinationSorting, EventKind::Accepted, Responsible::Marketplace)]
#[case(8, Leg::LastMile, EventKind::InTransit, Responsible::Marketplace)]
#[case(
    9,
    Leg::PickupPoint,
    EventKind::AvailableForPickup,
    Responsible::MarketplaceOrBuyer
)]
#[case(10, Leg::Done, EventKind::Delivered, Responsible::Nobody)]
fn walks_leg_by_leg(
    #[case] seen: usize,
    #[case] leg: Leg,
    #[case] kind: EventKind,
    #[case] responsible: Responsible,
) {
    let found = timeline(&TO_THE_BUYER[..seen]);
    assert_eq!(
        (found.leg, found.event, found.responsible),
        (leg, kind, responsible)
    );
    assert_eq!(found.finished, leg == Leg::Done);
    assert_eq!(found.last_event_at, Some(day(TO_THE_BUYER[seen - 1].0)));
}

#[rstest]
#[case::nothing(&[], Leg::Unknown)]
#[case::sticky_alone(&[(1, "sticky/in_transit")], Leg::Unknown)]
#[case::sticky_keeps(&[(1, "import/arrived"), (2, "sticky/in_transit")], Leg::Import)]
#[case::says_nothing(&[(1, "import/arrived"), (2, "unknown/not_found")], Leg::Import)]
#[case::customs_before_departure(&[(1, "first_mile/accepted"), (2, "export_or_import/customs_started")], Leg::Export)]
#[case::customs_alone(&[(1, "export_or_import/customs_started")], Leg::Export)]
#[case::customs_after_departure(&[(1, "international/departed"), (2, "export_or_import/customs_started")], Leg::Import)]
#[case::customs_after_arrival_without_departure(&[(1, "import/arrived"), (2, "export_or_import/customs_started")], Leg::Import)]
#[case::customs_after_export_is_still_export(&[(1, "export/arrived"), (2, "export_or_import/customs_started")], Leg::Export)]
#[case::customs_on_the_departure_instant(&[(2, "export_or_import/customs_released"), (2, "international/departed")], Leg::International)]
#[case::customs_after_a_departure_that_was_corrected(&[(1, "international/departed"), (2, "first_mile/accepted"), (3, "export_or_import/customs_started")], Leg::Import)]
#[case::customs_after_an_arrival_that_was_corrected(&[(1, "import/arrived"), (2, "first_mile/accepted"), (3, "export_or_import/customs_started")], Leg::Import)]
#[case::import_after_a_first_export_is_believed(&[(1, "export/arrived"), (2, "import/arrived"), (2, "export/arrived")], Leg::Import)]
#[case::import_believed_without_any_export(&[(1, "first_mile/accepted"), (2, "import/arrived")], Leg::Import)]
#[case::pre_declaration_only_papers(&[(1, "first_mile/accepted"), (2, "import/arrived"), (3, "export/arrived")], Leg::Export)]
#[case::pre_declaration_then_departure(&[(1, "import/customs_started"), (3, "international/departed")], Leg::International)]
#[case::pre_declaration_then_arrival(&[(1, "import/customs_started"), (3, "international/departed"), (5, "import/arrived")], Leg::Import)]
#[case::correction(&[(1, "destination_sorting/arrived"), (2, "first_mile/accepted")], Leg::FirstMile)]
#[case::lost_then_found(&[(1, "destination_sorting/arrived"), (2, "done/lost"), (3, "pickup_point/arrived")], Leg::PickupPoint)]
#[case::paper_never_brings_back(&[(1, "international/departed"), (2, "seller/info_received")], Leg::International)]
#[case::a_second_created_never_brings_back(&[(1, "first_mile/accepted"), (2, "seller/created")], Leg::FirstMile)]
#[case::one_instant_takes_the_furthest(&[(2, "pickup_point/arrived"), (2, "last_mile/in_transit")], Leg::PickupPoint)]
#[case::return_passes_the_same_centres(&[(1, "pickup_point/arrived"), (2, "return_destination/returning"), (3, "destination_sorting/arrived")], Leg::ReturnDestination)]
#[case::return_then_delivered_after_all(&[(1, "return_destination/returning"), (2, "done/delivered")], Leg::Done)]
#[case::case_and_blanks(&[(1, "  FIRST_MILE/Accepted ")], Leg::FirstMile)]
fn finds_the_leg(#[case] rows: &[(i64, &str)], #[case] leg: Leg) {
    assert_eq!(timeline(rows).leg, leg);
}

#[test]
fn arrival_order_does_not_matter() {
    let mut rows = TO_THE_BUYER.to_vec();
    rows.reverse();
    assert_eq!(timeline(&rows), timeline(TO_THE_BUYER));
}

#[test]
fn an_event_that_arrives_late_with_an_early_time_brings_nothing_back() {
    let found = timeline(&[(8, "international/departed"), (4, "first_mile/accepted")]);
    assert_eq!(found.leg, Leg::International);
    assert!(found.events.iter().all(|event| event.flag.is_none()));
}

#[test]
fn an_event_told_twice_is_one_row() {
    let once = events(&[(1, "first_mile/accepted"), (2, "sticky/in_transit")]);
    let mut twice = once.clone();
    twice.extend(once.clone());
    let mut shouted = event(Some(day(1)), "FIRST_MILE/ACCEPTED");
    shouted.original_time = Some("2026-03-02T08:00:00+08:00".to_owned());
    twice.push(shouted);
    assert_eq!(
        Timeline::build(&twice, &[], meaning, day(NOW_DAY)).events.len(),
        2
    );
}

#[rstest]
#[case::place("Beijing", "test")]
#[case::source("", "other")]
fn another_place_or_source_is_another_row(#[case] place: &str, #[case] source: &str) {
    let mut rows = events(&[(1, "first_mile/accepted"), (1, "first_mile/accepted")]);
    rows[1].place = Some(place.to_owned()).filter(|place| !place.is_empty());
    rows[1].source = Vocabulary::from(source);
    assert_eq!(Timeline::build(&rows, &[], meaning, day(NOW_DAY)).events.len(), 2);
}

#[test]
fn of_two_tellings_the_one_with_words_stays() {
    let mut rows = events(&[(1, "first_mile/accepted"), (1, "first_mile/accepted")]);
    rows[1].text = Some("收寄".to_owned());
    let found = Timeline::build(&rows, &[], meaning, day(NOW_DAY));
    assert_eq!(found.events.len(), 1);
    assert_eq!(found.events[0].text.as_deref(), Some("收寄"));
}

#[test]
fn an_unknown_code_is_shown_as_it_was_written_and_keeps_the_leg() {
    let found = timeline(&[(1, "first_mile/accepted"), (2, "Передано дрону №5")]);
    assert_eq!((found.leg, found.event), (Leg::FirstMile, EventKind::Unknown));
    let shown = &found.events[1];
    assert_eq!(
        (shown.code.as_str(), shown.leg),
        ("Передано дрону №5", Leg::FirstMile)
    );
    assert_eq!(shown.flag, Some(EventFlag::UnknownCode));
    assert_eq!(found.last_event_at, Some(day(2)), "it is news all the same");
    assert!(found.delivered().is_none());
}

#[test]
fn a_pre_declaration_is_marked_and_proves_no_arrival() {
    let found = timeline(&[
        (1, "first_mile/accepted"),
        (2, "import/arrived"),
        (3, "international/departed"),
    ]);
    assert_eq!(found.events[1].flag, Some(EventFlag::PreDeclaration));
    assert_eq!(found.events[1].leg, Leg::FirstMile);
    assert!(found.arrived().is_none());
    assert_eq!(found.span(Leg::FirstMile).map(|span| span.to), Some(Some(day(3))));
}

#[test]
fn a_correction_is_marked() {
    let found = timeline(&[
        (1, "import/arrived"),
        (2, "first_mile/accepted"),
        (3, "international/departed"),
    ]);
    let flags: Vec<_> = found.events.iter().map(|event| event.flag).collect();
    assert_eq!(found.leg, Leg::International);
    assert_eq!(
        flags,
        [Some(EventFlag::PreDeclaration), None, None],
        "with an export later it was papers"
    );
    let found = timeline(&[(1, "last_mile/arrived"), (2, "first_mile/accepted")]);
    assert_eq!(found.events[1].flag, Some(EventFlag::Correction));
}

#[rstest]
#[case::ten_minutes(600, Leg::International, None)]
#[case::a_second_more(601, Leg::FirstMile, Some(EventFlag::Future))]
#[case::a_year(31_536_000, Leg::FirstMile, Some(EventFlag::Future))]
fn a_future_time_is_kept_marked_and_moves_nothing(
    #[case] seconds: i64,
    #[case] leg: Leg,
    #[case] flag: Option<EventFlag>,
) {
    let now = hour(50);
    let future = now + TimeDelta::seconds(seconds);
    let rows = [
        event(Some(day(1)), "first_mile/accepted"),
        event(Some(future), "international/departed"),
    ];
    let found = Timeline::build(&rows, &[], meaning, now);
    assert_eq!((found.leg, found.events[1].flag), (leg, flag));
    assert_eq!(found.events.len(), 2);
    assert_eq!(found.legs.last().map(|span| span.open), Some(true));
    let expected = flag.map(|_| future - TimeDelta::minutes(10));
    assert_eq!(found.rebuild_at, expected);
    if flag.is_some() {
        assert_eq!(found.last_event_at, Some(day(1)));
        assert_eq!(found.legs[0].until, now);
        let later = Timeline::build(&rows, &[], meaning, found.rebuild_at.unwrap());
        assert_eq!((later.leg, later.rebuild_at), (Leg::International, None));
    }
}

#[test]
fn a_future_export_makes_no_arrival_a_pre_declaration() {
    let found = timeline(&[(1, "import/arrived"), (NOW_DAY + 1, "international/departed")]);
    assert_eq!(found.leg, Leg::Import);
}

#[test]
fn an_event_without_a_time_is_shown_last_and_moves_nothing() {
    let dated = timeline(&[(1, "first_mile/accepted")]);
    let mut rows = events(&[(1, "first_mile/accepted")]);
    rows.insert(0, event(None, "done/delivered"));
    rows.push(event(None, "export/arrived"));
    let found = Timeline::build(&rows, &[], meaning, day(NOW_DAY));
    assert_eq!(found.legs, dated.legs);
    assert_eq!(
        (found.leg, found.standing, found.event),
        (dated.leg, dated.standing, dated.event)
    );
    assert_eq!(
        (found.finished, found.ending, found.last_event_at),
        (false, None, Some(day(1)))
    );
    assert!(found.delivered().is_none());
    assert_eq!(found.events.len(), 3);
    assert!(
        found.events[1..]
            .iter()
            .all(|event| event.flag == Some(EventFlag::NoTime))
    );
}

#[test]
fn signed_by_a_locker_is_not_delivered() {
    let found = timeline(&[
        (1, "last_mile/in_transit"),
        (2, "pickup_point/available_for_pickup"),
    ]);
    assert_eq!((found.leg, found.finished), (Leg::PickupPoint, false));
}

#[test]
fn handed_back_to_the_sender_is_a_return() {
    let found = timeline(&[(1, "first_mile/accepted"), (9, "return_destination/returned")]);
    assert_eq!((found.leg, found.finished), (Leg::ReturnDestination, true));
    assert!(found.delivered().is_none());
    assert_eq!(found.returned().and_then(|event| event.at), Some(day(9)));
}

#[test]
fn import_between_two_exports_is_an_arrival_that_is_corrected() {
    let found = timeline(&[
        (1, "export/arrived"),
        (2, "import/arrived"),
        (3, "international/departed"),
    ]);
    let legs: Vec<Leg> = found.legs.iter().map(|span| span.leg).collect();
    assert_eq!(legs, [Leg::Export, Leg::Import, Leg::International]);
    assert_eq!(found.events[2].flag, Some(EventFlag::Correction));
}

#[test]
fn at_one_instant_what_keeps_the_leg_keeps_the_furthest() {
    let found = timeline(&[
        (2, "sticky/in_transit"),
        (2, "???"),
        (2, "pickup_point/arrived"),
        (1, "last_mile/in_transit"),
    ]);
    let legs: Vec<Leg> = found.events.iter().map(|event| event.leg).collect();
    assert_eq!(
        legs,
        [
            Leg::LastMile,
            Leg::PickupPoint,
            Leg::PickupPoint,
            Leg::PickupPoint
        ]
    );
}
