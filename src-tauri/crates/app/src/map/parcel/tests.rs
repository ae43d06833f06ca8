#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::small;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::timeline::Usual;
use recourse_store::{LegTime, OrderSummary};

fn day(n: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_000_000, 0).unwrap() + TimeDelta::days(n)
}

fn usual() -> Usual {
    serde_json::from_value(serde_json::json!({
        "last_mile": { "count": 30, "median": 2 * 86_400, "p95": 4 * 86_400 }
    }))
    .unwrap()
}

/// On the last mile since day 0, last heard of on day 1.
fn summary() -> OrderSummary {
    OrderSummary {
        leg: Leg::LastMile,
        event: EventKind::InTransit,
        responsible: "carrier".into(),
        first_at: Some(day(0)),
        last_event_at: Some(day(1)),
        finished_at: None,
        finished: false,
        refused: false,
        cancelled: false,
        delivered: false,
        legs: vec![LegTime {
            leg: Leg::LastMile,
            responsible: "carrier".into(),
            from: day(0),
            to: None,
            from_code: "sent".into(),
            to_code: None,
            counts: false,
        }],
    }
}

#[test]
fn a_parcel_on_its_way_is_late_until_now() {
    let drawn = small(&summary(), &usual(), day(30));
    assert!(drawn.open && drawn.legs[0].open);
    assert_eq!(drawn.total_days, 30.0);
    assert_eq!(drawn.blame.unwrap().over_days, 28.0);
}

#[test]
fn an_end_without_a_date_makes_no_leg_longer_and_nobody_answer() {
    for ended in [
        OrderSummary {
            delivered: true,
            finished: true,
            finished_at: Some(day(20)),
            ..summary()
        },
        OrderSummary {
            refused: true,
            ..summary()
        },
    ] {
        let drawn = small(&ended, &usual(), day(30));
        assert!(!drawn.open && !drawn.legs[0].open);
        assert_eq!(drawn.total_days, 1.0);
        assert!(drawn.legs[0].over_days.is_none() && drawn.blame.is_none());
    }
}

/// A parcel refused after 36 days that is 41 days on its way back was not 77 days on its way to the buyer.
#[test]
fn days_end_at_the_refusal_and_the_way_back_has_its_own() {
    let leg = |leg, from, to: Option<i64>| LegTime {
        leg,
        responsible: "carrier".into(),
        from: day(from),
        to: to.map(day),
        from_code: "sent".into(),
        to_code: None,
        counts: false,
    };
    let refused = OrderSummary {
        leg: Leg::ReturnDestination,
        refused: true,
        legs: vec![
            leg(Leg::FirstMile, 0, Some(20)),
            leg(Leg::LastMile, 20, Some(36)),
            leg(Leg::ReturnDestination, 36, Some(77)),
        ],
        ..summary()
    };
    let drawn = small(&refused, &usual(), day(90));
    assert_eq!((drawn.total_days, drawn.back_days), (36.0, Some(41.0)));
    assert_eq!(small(&summary(), &usual(), day(30)).back_days, None);
}

#[test]
fn the_events_of_a_lists_blame_are_named_by_their_codes() {
    let known = recourse_carriers::vocabularies()
        .iter()
        .flat_map(|vocabulary| vocabulary.codes())
        .find(|(_, meaning)| {
            meaning.leg.code() == Leg::LastMile.code() && meaning.event != EventKind::Unknown
        })
        .unwrap();
    let mut late = summary();
    late.legs[0].from_code = known.0.to_owned();
    let blame = small(&late, &usual(), day(30)).blame.unwrap();
    assert_ne!(blame.from.event, EventKind::Unknown.code());
    assert_eq!(blame.from.leg, "last_mile");
    assert!(!blame.from.source.is_empty());
    late.legs[0].from_code = "a code nobody knows".to_owned();
    let blame = small(&late, &usual(), day(30)).blame.unwrap();
    assert_eq!(blame.from.event, EventKind::Unknown.code());
}
