//! LEGS rule 6: the seller's own usual, excess, blame and silence.

use super::{day, timeline, with_present};
use recourse_domain::leg::Leg;
use recourse_domain::timeline::{MIN_FINISHED_LEGS, Responsible, Usual};
use rstest::rstest;

const DAY: i64 = 86_400;

fn usual(legs: &[(Leg, i64)]) -> Usual {
    Usual::of(
        legs.iter()
            .flat_map(|(leg, days)| vec![(*leg, days * DAY); MIN_FINISHED_LEGS]),
    )
}

#[rstest]
#[case(0, None)]
#[case(19, None)]
#[case(20, Some(DAY))]
#[case(400, Some(DAY))]
fn says_nothing_before_twenty_finished_legs(#[case] count: usize, #[case] median: Option<i64>) {
    let found = Usual::of(vec![(Leg::FirstMile, DAY); count]).leg(Leg::FirstMile);
    assert_eq!(
        (found.count as usize, found.median, found.p95),
        (count, median, median)
    );
    assert_eq!(Usual::default().leg(Leg::Import).count, 0);
}

#[rstest]
#[case::twenty((1..=20).collect(), 10 * DAY + DAY / 2, 19 * DAY)]
#[case::twenty_one((1..=21).collect(), 11 * DAY, 20 * DAY)]
#[case::hundred((1..=100).rev().collect(), 50 * DAY + DAY / 2, 95 * DAY)]
#[case::one_outlier([vec![3; 30], vec![300]].concat(), 3 * DAY, 3 * DAY)]
fn median_and_nearest_rank(#[case] lengths: Vec<i64>, #[case] median: i64, #[case] p95: i64) {
    let found = Usual::of(lengths.into_iter().map(|days| (Leg::FirstMile, days * DAY))).leg(Leg::FirstMile);
    assert_eq!((found.median, found.p95), (Some(median), Some(p95)));
}

#[test]
fn legs_do_not_mix() {
    let mut samples = vec![(Leg::FirstMile, DAY); 19];
    samples.extend(vec![(Leg::Import, 2 * DAY); 20]);
    let found = Usual::of(samples);
    assert_eq!(
        (found.leg(Leg::FirstMile).median, found.leg(Leg::Import).median),
        (None, Some(2 * DAY))
    );
}

#[test]
fn reads_back_what_it_wrote() {
    let found = usual(&[(Leg::FirstMile, 3), (Leg::Import, 2)]);
    let text = serde_json::to_string(&found).unwrap();
    assert!(text.contains("\"first_mile\""), "{text}");
    assert_eq!(serde_json::from_str::<Usual>(&text).unwrap(), found);
}

#[test]
fn blames_the_largest_excess_not_the_longest_leg() {
    let found = timeline(&[
        (0, "seller/created"),
        (1, "first_mile/handed_over"),
        (9, "international/departed"),
        (24, "import/arrived"),
    ]);
    let usual = usual(&[
        (Leg::Seller, 1),
        (Leg::FirstMile, 2),
        (Leg::International, 14),
        (Leg::Import, 100),
    ]);
    let blame = found.blame(&usual).unwrap();
    assert_eq!(
        (blame.leg, blame.responsible),
        (Leg::FirstMile, Responsible::DpxOrExportWait)
    );
    assert_eq!(
        (blame.seconds, blame.usual_seconds, blame.over_seconds),
        (8 * DAY, 2 * DAY, 6 * DAY)
    );
    assert_eq!(found.events[blame.first].code, "first_mile/handed_over");
    assert_eq!(
        blame.next.map(|next| found.events[next].code.as_str()),
        Some("international/departed")
    );
    let international = found.span(Leg::International).unwrap();
    assert_eq!(found.over(international, &usual), Some(DAY));
    assert_eq!(found.over(found.span(Leg::Seller).unwrap(), &usual), None);
}

#[test]
fn blames_nobody_without_a_usual_or_an_excess() {
    let found = timeline(&[
        (0, "first_mile/handed_over"),
        (40, "international/departed"),
        (44, "import/arrived"),
    ]);
    assert_eq!(found.blame(&Usual::default()), None);
    assert_eq!(found.blame(&Usual::of(vec![(Leg::FirstMile, DAY); 19])), None);
    assert_eq!(found.blame(&usual(&[(Leg::FirstMile, 40)])), None);
}

#[test]
fn blames_an_open_leg_by_its_first_event_alone() {
    let found = timeline(&[(0, "first_mile/handed_over")]);
    let blame = found.blame(&usual(&[(Leg::FirstMile, 5)])).unwrap();
    assert_eq!((blame.next, blame.over_seconds), (None, 95 * DAY));
}

#[test]
fn of_two_equal_excesses_the_earlier_is_blamed() {
    let found = timeline(&[
        (0, "first_mile/handed_over"),
        (5, "international/departed"),
        (10, "import/arrived"),
    ]);
    let blame = found
        .blame(&usual(&[(Leg::FirstMile, 2), (Leg::International, 2)]))
        .unwrap();
    assert_eq!(blame.leg, Leg::FirstMile);
}

#[test]
fn blames_no_span_whose_end_has_no_date() {
    let found = with_present(
        &[(0, "pickup_point/arrived"), (50, "sticky/in_transit")],
        &["done/delivered"],
    );
    assert_eq!(found.blame(&usual(&[(Leg::PickupPoint, 2)])), None);
}

#[test]
fn the_way_back_delays_no_buyer() {
    let found = timeline(&[(0, "pickup_point/arrived"), (1, "return_destination/returning")]);
    assert_eq!(
        found.blame(&usual(&[(Leg::PickupPoint, 3), (Leg::ReturnDestination, 1)])),
        None
    );
}

#[rstest]
#[case::within_the_default(86, true, 14, false)]
#[case::on_the_default(86, true, 14, false)]
#[case::over_the_default(85, true, 14, true)]
#[case::another_default(85, true, 30, false)]
#[case::own_limit(85, false, 20, false)]
#[case::over_own_limit(79, false, 20, true)]
fn silence_is_measured_by_own_data_or_by_a_labelled_default(
    #[case] last: i64,
    #[case] default: bool,
    #[case] limit: i64,
    #[case] over: bool,
) {
    let found = timeline(&[(1, "first_mile/accepted"), (last, "sticky/in_transit")]);
    let own = if default {
        Usual::default()
    } else {
        usual(&[(Leg::FirstMile, limit)])
    };
    let silence = found.silence(&own, if default { limit } else { 14 }).unwrap();
    assert_eq!((silence.over, silence.default_limit), (over, default));
    assert_eq!(
        (silence.limit_seconds, silence.leg),
        (limit * DAY, Leg::FirstMile)
    );
    assert_eq!((silence.since, silence.seconds), (day(last), (100 - last) * DAY));
}

#[test]
fn an_unknown_code_breaks_the_silence() {
    let found = timeline(&[(1, "first_mile/accepted"), (99, "???")]);
    assert!(!found.silence(&Usual::default(), 14).unwrap().over);
}

#[test]
fn a_future_time_does_not_break_the_silence() {
    let found = timeline(&[(1, "first_mile/accepted"), (140, "sticky/in_transit")]);
    assert!(found.silence(&Usual::default(), 14).unwrap().over);
}

#[rstest]
#[case::delivered(&[(1, "done/delivered")], &[])]
#[case::refused(&[(1, "pickup_point/arrived"), (2, "return_destination/refused_by_buyer")], &[])]
#[case::sold_by_status(&[(1, "pickup_point/arrived")], &["done/delivered"])]
#[case::no_date_at_all(&[], &["seller/created"])]
fn an_ended_way_is_not_silent(#[case] rows: &[(i64, &str)], #[case] present: &[&str]) {
    assert_eq!(with_present(rows, present).silence(&Usual::default(), 14), None);
}
