//! Histories in the words of each source.

use chrono::{DateTime, TimeDelta, Utc};
use recourse_carriers::{ExplainError, Explanation, Row, explain, vocabularies};
use recourse_domain::leg::{EventKind, Leg, LegRule};
use recourse_domain::timeline::{EventFlag, Responsible};
use rstest::rstest;

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// Codes a day apart from 1 October, one list of words.
fn told(source: &str, codes: &str) -> Explanation {
    let start: DateTime<Utc> = "2026-10-01T08:00:00Z".parse().unwrap();
    let rows: Vec<Row> = codes
        .split_whitespace()
        .enumerate()
        .map(|(index, code)| Row {
            time: Some((start + TimeDelta::days(index as i64)).to_rfc3339()),
            code: code.to_owned(),
            ..Row::default()
        })
        .collect();
    explain(source, &rows, now()).unwrap()
}

#[rstest]
// The marketplace's own history of a cross-border order.
#[case("wb_history", "created", Leg::Seller, EventKind::Created)]
#[case(
    "wb_history",
    "created assembling assembled dispatched_by_seller",
    Leg::Seller,
    EventKind::InfoReceived
)]
#[case(
    "wb_history",
    "created dispatched_to_delivery_service",
    Leg::FirstMile,
    EventKind::HandedOver
)]
#[case(
    "wb_history",
    "created accepted_by_carrier sorted prepared_for_shipment",
    Leg::FirstMile,
    EventKind::InTransit
)]
#[case(
    "wb_history",
    "accepted_by_carrier customs_clearance",
    Leg::Export,
    EventKind::CustomsStarted
)]
#[case(
    "wb_history",
    "accepted_by_carrier departed_from_origin_country customs_clearance",
    Leg::Import,
    EventKind::CustomsStarted
)]
#[case(
    "wb_history",
    "accepted_by_carrier departed_from_origin_country in_search",
    Leg::International,
    EventKind::Delayed
)]
#[case(
    "wb_history",
    "departed_from_origin_country arrived_in_destination_country on_way_to_wb_sc",
    Leg::DestinationSorting,
    EventKind::InTransit
)]
#[case(
    "wb_history",
    "accepted_at_wb_sc sorted on_way_to_pp",
    Leg::LastMile,
    EventKind::InTransit
)]
#[case(
    "wb_history",
    "on_way_to_pp arrived_at_pp delivered_at_parcel_locker",
    Leg::PickupPoint,
    EventKind::AvailableForPickup
)]
#[case(
    "wb_history",
    "on_way_to_pp ready_for_pick_up received_by_client",
    Leg::Done,
    EventKind::Delivered
)]
#[case(
    "wb_history",
    "departed_from_origin_country ready_for_pick_up canceled_by_client",
    Leg::ReturnDestination,
    EventKind::RefusedByBuyer
)]
#[case(
    "wb_history",
    "ready_for_pick_up canceled_by_client moved_to_return_box on_way_to_sc accepted_at_wb_sc",
    Leg::ReturnDestination,
    EventKind::Accepted
)]
#[case(
    "wb_history",
    "ready_for_pick_up cancel_after_expiration",
    Leg::ReturnDestination,
    EventKind::StorageExpired
)]
#[case(
    "wb_history",
    "created canceled_by_seller",
    Leg::Done,
    EventKind::CancelledBySeller
)]
#[case(
    "wb_history",
    "created dispatched_to_delivery_service canceled",
    Leg::ReturnDomestic,
    EventKind::Cancelled
)]
#[case(
    "wb_history",
    "accepted_by_carrier departed_from_origin_country canceled",
    Leg::International,
    EventKind::Cancelled
)]
#[case(
    "wb_history",
    "accepted_by_carrier departed_from_origin_country canceled arrived_in_destination_country",
    Leg::ReturnDestination,
    EventKind::Arrived
)]
#[case(
    "wb_history",
    "accepted_by_carrier arrived_in_destination_country departed_from_origin_country",
    Leg::International,
    EventKind::Departed
)]
#[case(
    "wb_history",
    "accepted_by_carrier TELEPORTED",
    Leg::FirstMile,
    EventKind::Unknown
)]
#[case(
    "wb_status",
    "waiting sent_to_carrier accepted_by_carrier",
    Leg::FirstMile,
    EventKind::HandedOver
)]
#[case(
    "wb_status",
    "waiting declined_by_client",
    Leg::Done,
    EventKind::CancelledByBuyer
)]
#[case(
    "wb_supplier_status",
    "new confirm complete",
    Leg::Seller,
    EventKind::InfoReceived
)]
#[case(
    "wb_supplier_status",
    "new confirm complete cancel_carrier",
    Leg::Done,
    EventKind::CancelledByCarrier
)]
// Cainiao: a station's or postman's signature is no delivery.
#[case(
    "cainiao_action",
    "GWMS_ACCEPT GWMS_OUTBOUND PU_PICKUP_SUCCESS SC_INBOUND_SUCCESS",
    Leg::FirstMile,
    EventKind::Arrived
)]
#[case(
    "cainiao_action",
    "PU_PICKUP_SUCCESS SC_HO_OUT_SUCCESS CC_EX_FAILURE",
    Leg::Export,
    EventKind::CustomsHeld
)]
#[case(
    "cainiao_action",
    "LH_HO_IN_SUCCESS LH_HO_AIRLINE LH_DEPART CC_TRANS_SUCCESS",
    Leg::International,
    EventKind::InTransit
)]
#[case(
    "cainiao_action",
    "LH_DEPART LH_ARRIVE CUS_TAX",
    Leg::Import,
    EventKind::CustomsHeld
)]
#[case(
    "cainiao_action",
    "LH_ARRIVE GTMS_ACCEPT GTMS_STA_SIGNED",
    Leg::PickupPoint,
    EventKind::AvailableForPickup
)]
#[case(
    "cainiao_action",
    "LH_ARRIVE GTMS_DELIVERING POSTMAN_POST",
    Leg::PickupPoint,
    EventKind::AvailableForPickup
)]
#[case(
    "cainiao_action",
    "LH_ARRIVE GTMS_DELIVERING GTMS_SIGNED",
    Leg::Done,
    EventKind::Delivered
)]
#[case("cainiao_action", "GWMS_ACCEPT GWMS_CANCEL", Leg::Done, EventKind::Cancelled)]
#[case(
    "cainiao_action",
    "LH_DEPART GTMS_OTHER",
    Leg::International,
    EventKind::Unknown
)]
#[case(
    "cainiao_action",
    "LH_DEPART CUS_DECLARE LH_ARRIVE",
    Leg::Import,
    EventKind::Arrived
)]
// Russian Post: pairs, announcements, hand-back.
#[case("ru_post_oper", "28 1 8_5 10", Leg::Export, EventKind::Departed)]
#[case("ru_post_oper", "1 10 9 14_1 8_5", Leg::Import, EventKind::Arrived)]
#[case(
    "ru_post_oper",
    "1 10 9 8_3 8_4 8_2",
    Leg::PickupPoint,
    EventKind::AvailableForPickup
)]
#[case("ru_post_oper", "1 10 9 8_9", Leg::PickupPoint, EventKind::AvailableForPickup)]
#[case("ru_post_oper", "1 10 9 8_2 2_1", Leg::Done, EventKind::Delivered)]
#[case("ru_post_oper", "1 10 9 8_2 2_2", Leg::ReturnDestination, EventKind::Returned)]
#[case(
    "ru_post_oper",
    "1 10 9 8_2 3_1 8_3 8_2",
    Leg::ReturnDestination,
    EventKind::AvailableForPickup
)]
#[case(
    "ru_post_oper",
    "1 10 9 8_15 12_6",
    Leg::ReturnDestination,
    EventKind::RefusedByBuyer
)]
#[case("ru_post_oper", "1 9 31 8_77", Leg::International, EventKind::InTransit)]
// The others.
#[case(
    "cdek",
    "CREATED RECEIVED_AT_SHIPMENT_WAREHOUSE IN_CUSTOMS_INTERNATIONAL SENT_TO_TRANSIT_CITY IN_CUSTOMS_LOCAL",
    Leg::Import,
    EventKind::CustomsStarted
)]
#[case(
    "cdek",
    "CREATED TAKEN_BY_COURIER POSTOMAT_POSTED",
    Leg::PickupPoint,
    EventKind::AvailableForPickup
)]
#[case(
    "cdek",
    "RECEIVED_AT_SHIPMENT_WAREHOUSE REMOVED",
    Leg::ReturnDomestic,
    EventKind::Cancelled
)]
#[case(
    "upu_emsevt",
    "EMA EMB EXA EXC EMC EMD EDB EDC EMF EMG EMH",
    Leg::LastMile,
    EventKind::AttemptFailed
)]
#[case("upu_emsevt", "EMA EMD EMC", Leg::International, EventKind::Departed)]
#[case(
    "17track",
    "InfoReceived InTransit_PickedUp InTransit_Departure InTransit_CustomsProcessing",
    Leg::Import,
    EventKind::CustomsStarted
)]
#[case(
    "17track",
    "InTransit_PickedUp InTransit_CustomsRequiringInformation",
    Leg::Export,
    EventKind::CustomsHeld
)]
#[case(
    "17track",
    "InTransit_PickedUp Exception_Cancel",
    Leg::ReturnDomestic,
    EventKind::Cancelled
)]
#[case("17track", "NotFound_Other", Leg::Unknown, EventKind::NotFound)]
#[case(
    "karrio",
    "pending picked_up in_transit on_hold",
    Leg::FirstMile,
    EventKind::Delayed
)]
#[case(
    "aftership",
    "InfoReceived InTransit Exception_018",
    Leg::Seller,
    EventKind::Unknown
)]
fn says_where_the_parcel_is(
    #[case] source: &str,
    #[case] codes: &str,
    #[case] leg: Leg,
    #[case] event: EventKind,
) {
    let found = told(source, codes);
    assert_eq!((found.leg, found.event), (leg, event));
    assert_eq!(found.responsible, Responsible::of(leg));
    assert_eq!(found.timeline.len(), codes.split_whitespace().count());
}

/// Each code alone: its own leg; what names no side is export; what keeps a leg has none to keep.
#[test]
fn each_code_alone_says_what_its_list_says() {
    for data in vocabularies() {
        for (code, known) in data.codes() {
            let found = told(&data.name, code);
            let expected = match known.leg {
                LegRule::Sticky | LegRule::Unknown => Leg::Unknown,
                LegRule::ExportOrImport => Leg::Export,
                rule => Leg::from_code(rule.code()).unwrap(),
            };
            assert_eq!(
                (found.leg, found.event),
                (expected, known.event),
                "{} {code}",
                data.name
            );
        }
    }
}

/// After any history an unknown code leaves the parcel where it was.
#[test]
fn an_unknown_code_moves_nothing_in_any_list() {
    for data in vocabularies() {
        for (code, _) in data.codes() {
            let (before, after) = (
                told(&data.name, code),
                told(&data.name, &format!("{code} zz_unheard_of")),
            );
            assert_eq!(before.leg, after.leg, "{} {code}", data.name);
            assert_eq!(after.timeline[1].flag, Some(EventFlag::UnknownCode));
        }
    }
}

/// The trace of a real parcel (RS1337664736Y): import was announced before the parcel left.
#[test]
fn import_before_any_export_is_papers() {
    let found = told("ru_post_oper", "20 1 9 8_1 10");
    assert_eq!(found.leg, Leg::Export);
    assert_eq!(found.timeline[2].flag, Some(EventFlag::PreDeclaration));
    assert_eq!(found.timeline[2].leg, Leg::FirstMile);
    assert!(found.legs.iter().all(|leg| leg.leg != Leg::Import));
}

#[test]
fn s0_17_the_first_miles_share_ends_with_the_departure_and_names_its_two_codes() {
    let rows: Vec<Row> = [
        ("2026-11-01T08:00:00Z", "created"),
        ("2026-11-01T09:00:00Z", "assembling"),
        ("2026-11-03T09:00:00Z", "dispatched_to_delivery_service"),
        ("2026-11-04T09:00:00Z", "accepted_by_carrier"),
        ("2026-11-08T21:00:00Z", "departed_from_origin_country"),
        ("2026-11-12T09:00:00Z", "customs_clearance"),
    ]
    .map(|(time, code)| Row {
        time: Some(time.to_owned()),
        code: code.to_owned(),
        ..Row::default()
    })
    .into();
    let found = explain("wb_history", &rows, now()).unwrap();
    let first_mile = found.legs.iter().find(|leg| leg.leg == Leg::FirstMile).unwrap();
    assert_eq!(first_mile.responsible, Responsible::DpxOrExportWait);
    assert!((first_mile.days - 5.5).abs() < 1e-9);
    assert_eq!(
        first_mile.from_code.as_deref(),
        Some("dispatched_to_delivery_service")
    );
    assert_eq!(
        first_mile.to_code.as_deref(),
        Some("departed_from_origin_country")
    );
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["leg"], "import");
    assert_eq!(json["responsible"], "customs_or_carrier");
    assert_eq!(json["legs"][1]["from"], "2026-11-03T09:00:00Z");
    assert_eq!(json["legs"][3]["open"], true);
    assert_eq!(json["legs"][3]["to"], serde_json::Value::Null);
    assert_eq!(json["legs"][3]["days"], 10.125);
    assert_eq!(json["timeline"][0]["source"], "wb_history");
}

#[rstest]
#[case("wb_history", "2026-11-01T08:00:00", "2026-11-01T08:00:00Z")]
#[case("cainiao", "2026-11-01 16:00:00", "2026-11-01T08:00:00Z")]
#[case("cainiao", "1793520000000", "2026-11-01T08:00:00Z")]
#[case("ru_post", "2026-11-01T11:00:00.000+03:00", "2026-11-01T08:00:00Z")]
#[case("ru_post", "2026-11-01T11:00:00", "2026-11-01T08:00:00Z")]
#[case("cdek", "2026-11-01T14:00:00+0600", "2026-11-01T08:00:00Z")]
fn times_are_read_in_their_sources_zone_and_kept_as_written(
    #[case] source: &str,
    #[case] text: &str,
    #[case] at: &str,
) {
    let rows = [Row {
        time: Some(text.to_owned()),
        code: "x".to_owned(),
        ..Row::default()
    }];
    let found = explain(source, &rows, now()).unwrap();
    assert_eq!(found.timeline[0].at, Some(at.parse().unwrap()));
    assert_eq!(found.timeline[0].original_time.as_deref(), Some(text));
}

#[test]
fn a_time_that_cannot_be_read_is_shown_and_moves_nothing() {
    let rows = [
        Row {
            time: Some("2026-11-01".to_owned()),
            code: "created".to_owned(),
            ..Row::default()
        },
        Row {
            time: Some("soon".to_owned()),
            code: "received_by_client".to_owned(),
            ..Row::default()
        },
    ];
    let found = explain("wb_history", &rows, now()).unwrap();
    assert_eq!((found.leg, found.ending), (Leg::Seller, None));
    assert_eq!(found.timeline[1].flag, Some(EventFlag::NoTime));
    assert_eq!(found.timeline[1].original_time.as_deref(), Some("soon"));
}

#[test]
fn an_unknown_source_is_named_with_the_known_ones() {
    let error = explain("wish", &[], now()).unwrap_err();
    assert!(error.to_string().contains("wb_history"));
    assert!(
        matches!(error, ExplainError::UnknownVocabulary { name, known } if name == "wish" && known.len() == 12)
    );
    let empty = explain("wb_history", &[], now()).unwrap();
    assert_eq!(
        (empty.leg, empty.responsible, empty.legs.len()),
        (Leg::Unknown, Responsible::Unknown, 0)
    );
}

#[test]
fn the_official_example_has_no_date_and_no_leg() {
    let rows = recourse_carriers::read_rows(r#"{"statuses":[{"date":null,"code":"SORTED"}]}"#).unwrap();
    let found = explain("wb_history", &rows, now()).unwrap();
    assert_eq!(
        (found.leg, found.timeline[0].event),
        (Leg::Unknown, EventKind::InTransit)
    );
}
