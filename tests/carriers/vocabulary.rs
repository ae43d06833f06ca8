//! The vocabularies: complete, true to their sources, and read leniently.

use recourse_carriers::{meaning, vocabularies, vocabulary};
use recourse_domain::id::Vocabulary;
use recourse_domain::leg::{CodeMeaning, EventKind, LegRule};
use rstest::rstest;
use std::collections::HashSet;
use std::path::Path;

fn of(name: &str, code: &str) -> Option<CodeMeaning> {
    meaning(&Vocabulary::from(name), code)
}

fn means(leg: LegRule, event: EventKind) -> Option<CodeMeaning> {
    Some(CodeMeaning { leg, event })
}

#[rstest]
#[case("wb_history", 46)]
#[case("wb_status", 13)]
#[case("supplier_status", 5)]
#[case("wb_order_feed", 5)]
#[case("wb_cancel_type", 4)]
#[case("cainiao_action", 136)]
#[case("ru_post_oper", 74)]
#[case("cdek", 37)]
#[case("upu_emsevt", 24)]
#[case("17track", 30)]
#[case("karrio", 12)]
#[case("aftership", 9)]
fn every_list_is_whole(#[case] name: &str, #[case] codes: usize) {
    let data = vocabulary(&Vocabulary::from(name)).unwrap();
    assert_eq!(
        (data.name.as_str(), data.len(), data.codes().count()),
        (name, codes, codes)
    );
    assert!(!data.is_empty() && !data.title.is_empty() && !data.source.is_empty() && !data.note.is_empty());
    assert!(
        chrono::NaiveDate::parse_from_str(&data.seen, "%Y-%m-%d").is_ok(),
        "{}",
        data.seen
    );
}

#[test]
fn s0_19_each_of_the_46_codes_names_exactly_one_leg_or_keeps_it_or_is_unknown() {
    let data = vocabulary(&Vocabulary::from("wb_history")).unwrap();
    assert_eq!(data.len(), 46);
    let legs: HashSet<&str> = recourse_domain::leg::Leg::ALL
        .iter()
        .map(|leg| leg.code())
        .collect();
    assert_eq!(legs.len(), 12);
    let mut told = 0;
    for (code, meant) in data.codes() {
        let rule = meant.leg.code();
        let by_journey = ["sticky", "export_or_import"];
        assert!(
            legs.contains(rule) || by_journey.contains(&rule),
            "{code}: {rule}"
        );
        told += usize::from(legs.contains(rule) && rule != "unknown");
        assert_eq!(of("wb_history", code), Some(meant), "{code} has one meaning");
    }
    assert!(told > 30, "{told}");
    assert_eq!(
        of("wb_history", "no_such_code"),
        None,
        "what cannot be told is not guessed"
    );
}

#[test]
fn there_are_twelve_and_no_two_answer_to_one_name() {
    let names: Vec<String> = vocabularies()
        .iter()
        .flat_map(|data| std::iter::once(data.name.clone()).chain(data.aliases.clone()))
        .collect();
    assert_eq!(vocabularies().len(), 12);
    assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
    for data in vocabularies() {
        let folded: HashSet<String> = data.codes().map(|(code, _)| code.to_ascii_lowercase()).collect();
        assert_eq!(
            folded.len(),
            data.len(),
            "{}: two codes differ only in case",
            data.name
        );
    }
}

#[test]
fn agrees_with_the_facts_it_was_written_from() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/carriers/status_map.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no ../shared");
        return;
    };
    let facts: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut compared = 0;
    for (name, codes) in facts["map"].as_object().unwrap() {
        let data = vocabulary(&Vocabulary::from(name.as_str())).unwrap();
        assert_eq!(data.len(), codes.as_object().unwrap().len(), "{name}");
        for (code, expected) in codes.as_object().unwrap() {
            let found = data.meaning(code).unwrap();
            let expected = (
                expected["leg"].as_str().unwrap(),
                expected["event"].as_str().unwrap(),
            );
            assert_eq!((found.leg.code(), found.event.code()), expected, "{name} {code}");
            compared += 1;
        }
    }
    assert_eq!(compared, 381);
    assert_eq!(facts["map"]["wb_history"].as_object().unwrap().len(), 46);
}

#[rstest]
#[case("wb_history", "SORTED", means(LegRule::Sticky, EventKind::InTransit))]
#[case(
    "wb_history",
    " Accepted_By_Carrier\n",
    means(LegRule::FirstMile, EventKind::Accepted)
)]
#[case("WB_HISTORY", "created", means(LegRule::Seller, EventKind::Created))]
#[case("cainiao", "gtms_signed", means(LegRule::Done, EventKind::Delivered))]
#[case("17track", "delivered_other", means(LegRule::Done, EventKind::Delivered))]
#[case(
    "wb_supplier_status",
    "cancel_carrier",
    means(LegRule::Done, EventKind::CancelledByCarrier)
)]
#[case("ru_post", "8_2", means(LegRule::PickupPoint, EventKind::AvailableForPickup))]
#[case("ru_post", "8_77", means(LegRule::Sticky, EventKind::InTransit))]
#[case("ru_post", "8", means(LegRule::Sticky, EventKind::InTransit))]
#[case("ru_post", "2_1", means(LegRule::Done, EventKind::Delivered))]
#[case("ru_post", "5_3", None)]
#[case("ru_post", "88", None)]
#[case("ru_post", "8_", None)]
#[case("ru_post", "_8", None)]
#[case("ru_post", "8_x", None)]
#[case("ru_post", "8_2_1", None)]
#[case("wb_history", "created_2", None)]
#[case("wb_history", "", None)]
#[case("wb_history", "deIivered", None)]
#[case("wb_history", "сreated", None)]
#[case("wb_history", "received_by_client2", None)]
#[case("no_such_list", "created", None)]
fn reads_a_code(#[case] name: &str, #[case] code: &str, #[case] expected: Option<CodeMeaning>) {
    assert_eq!(of(name, code), expected);
}

/// One word, two meanings: the source must stay with the event.
#[test]
fn the_same_word_means_what_its_source_means() {
    assert_eq!(
        of("wb_status", "accepted_by_carrier"),
        means(LegRule::FirstMile, EventKind::HandedOver)
    );
    assert_eq!(
        of("wb_history", "accepted_by_carrier"),
        means(LegRule::FirstMile, EventKind::Accepted)
    );
    assert_eq!(
        of("wb_status", "declined_by_client"),
        means(LegRule::Done, EventKind::CancelledByBuyer)
    );
    assert_eq!(
        of("wb_status", "canceled_by_client"),
        means(LegRule::ReturnDestination, EventKind::RefusedByBuyer)
    );
}

/// Only these say that the buyer has the parcel; a locker, a station, a postman or the sender signing does not.
#[test]
fn nothing_else_is_a_delivery() {
    let mut delivered: Vec<String> = vocabularies()
        .iter()
        .flat_map(|data| {
            data.codes()
                .filter(|(_, meaning)| meaning.event == EventKind::Delivered)
                .map(|(code, _)| format!("{}:{code}", data.name))
                .collect::<Vec<_>>()
        })
        .collect();
    delivered.sort();
    assert_eq!(
        delivered,
        [
            "17track:Delivered_Other",
            "aftership:Delivered",
            "cainiao_action:GSTA_BUYER_SIGN",
            "cainiao_action:GTMS_SIGNED",
            "cainiao_action:SIGN_SUCCESS",
            "cdek:DELIVERED",
            "cdek:POSTOMAT_RECEIVED",
            "karrio:delivered",
            "ru_post_oper:2",
            "ru_post_oper:21",
            "upu_emsevt:EMI",
            "wb_history:delivered",
            "wb_history:received_by_client",
            "wb_order_feed:buyout",
            "wb_status:sold",
        ]
    );
}

#[test]
fn only_statuses_without_dates_are_present_ones() {
    let present: Vec<&str> = vocabularies()
        .iter()
        .filter(|data| data.present)
        .map(|data| data.name.as_str())
        .collect();
    assert_eq!(
        present,
        ["wb_status", "supplier_status", "wb_order_feed", "wb_cancel_type"]
    );
}
