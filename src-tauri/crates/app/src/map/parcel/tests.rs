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
