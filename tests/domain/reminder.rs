//! Reminders: what is planned, what is told, over clock jumps, sleep and clocks put forward and back.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use recourse_domain::reminder::{Planned, Quiet, Reason, STEPS_MIN, Subject, plan, tell};
use std::collections::BTreeMap;

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn due(id: &str, at: &str) -> Subject {
    Subject {
        reason: Reason::Deadline,
        id: id.to_owned(),
        at: utc(at),
    }
}

fn quiet(from: &str, to: &str, zone: Tz) -> Quiet {
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
    Quiet {
        from: time(from),
        to: time(to),
        zone,
    }
}

fn times(plans: &[Planned]) -> Vec<String> {
    plans
        .iter()
        .map(|plan| {
            format!(
                "{} {}",
                plan.step_min.unwrap_or(0),
                plan.fire_at.format("%d %H:%M")
            )
        })
        .collect()
}

#[test]
fn t3_a_day_four_hours_and_one_hour_before() {
    let plans = plan(
        &due("C-0001", "2026-11-24T15:00:00Z"),
        &STEPS_MIN,
        None,
        utc("2026-11-22T09:00:00Z"),
    );
    assert_eq!(times(&plans), ["1440 23 15:00", "240 24 11:00", "60 24 14:00"]);
    let keys: Vec<&str> = plans.iter().map(|plan| plan.key.as_str()).collect();
    assert_eq!(
        keys[0],
        format!(
            "deadline:C-0001:{}:1440",
            utc("2026-11-24T15:00:00Z").timestamp_millis()
        )
    );
}

#[test]
fn what_is_found_late_is_told_at_once_and_once() {
    let subject = due("C-0001", "2026-11-22T12:00:00Z");
    let plans = plan(&subject, &STEPS_MIN, None, utc("2026-11-22T09:30:00Z"));
    assert_eq!(times(&plans), ["240 22 09:30", "60 22 11:00"]);
    let again = plan(&subject, &STEPS_MIN, None, utc("2026-11-22T09:31:00Z"));
    assert_eq!(again[0].key, plans[0].key, "the same row, told once");
    assert!(plan(&subject, &STEPS_MIN, None, utc("2026-11-22T12:00:00Z")).is_empty());
}

#[test]
fn quiet_hours_end_first_or_are_come_before() {
    let night = quiet("22:00", "08:00", Tz::UTC);
    let now = utc("2026-11-22T09:00:00Z");
    let at = |deadline| times(&plan(&due("C-0001", deadline), &STEPS_MIN, Some(&night), now));
    assert_eq!(
        at("2026-11-24T09:00:00Z"),
        ["1440 23 09:00", "60 24 08:00"],
        "four hours before is night: with the hour before it is one"
    );
    assert_eq!(
        at("2026-11-24T06:00:00Z"),
        ["1440 23 08:00", "60 23 22:00"],
        "the night lasts until the deadline: told before it begins"
    );
    let by_day = quiet("12:00", "14:00", Tz::UTC);
    assert_eq!(by_day.around(utc("2026-11-22T14:00:00Z")), None);
    assert_eq!(
        by_day.after(utc("2026-11-22T13:00:00Z")),
        utc("2026-11-22T14:00:00Z")
    );
    let none = quiet("08:00", "08:00", Tz::UTC);
    assert_eq!(none.around(utc("2026-11-22T08:00:00Z")), None);
}

/// Moscow keeps its clock, New York and Berlin do not.
#[test]
fn t2_quiet_hours_follow_the_local_clock_over_a_change() {
    for (zone, at, end) in [
        (
            Tz::America__New_York,
            "2026-11-01T05:30:00Z",
            "2026-11-01T13:00:00Z",
        ),
        (
            Tz::America__New_York,
            "2026-03-08T06:30:00Z",
            "2026-03-08T12:00:00Z",
        ),
        (Tz::Europe__Berlin, "2026-10-25T00:30:00Z", "2026-10-25T07:00:00Z"),
        (Tz::Europe__Moscow, "2026-10-25T00:30:00Z", "2026-10-25T05:00:00Z"),
        (Tz::Asia__Shanghai, "2026-10-25T20:30:00Z", "2026-10-26T00:00:00Z"),
    ] {
        let night = quiet("22:00", "08:00", zone);
        assert_eq!(night.after(utc(at)), utc(end), "{zone}");
    }
    // 02:30 is left out on this night: the hours end when the clock is put forward.
    let gap = quiet("22:00", "02:30", Tz::America__New_York);
    assert_eq!(
        gap.after(utc("2026-03-08T06:30:00Z")),
        utc("2026-03-08T07:00:00Z")
    );
    // 01:30 comes twice: the first counts.
    let twice = quiet("22:00", "01:30", Tz::America__New_York);
    assert_eq!(
        twice.after(utc("2026-11-01T05:00:00Z")),
        utc("2026-11-01T05:30:00Z")
    );
    assert_eq!(twice.around(utc("2026-11-01T06:00:00Z")), None);
}

#[test]
fn t3_after_days_off_one_summary_then_the_open_ones() {
    let before = utc("2026-11-20T09:00:00Z");
    let back = utc("2026-11-23T09:00:00Z");
    let mut rows = Vec::new();
    for (id, at) in [
        ("C-0001", "2026-11-21T12:00:00Z"),
        ("C-0002", "2026-11-22T12:00:00Z"),
        ("C-0003", "2026-11-23T12:00:00Z"),
        ("C-0004", "2026-11-23T20:00:00Z"),
    ] {
        rows.extend(plan(&due(id, at), &STEPS_MIN, None, before));
    }
    let due: Vec<Planned> = rows.into_iter().filter(|plan| plan.fire_at <= back).collect();
    assert_eq!(due.len(), 9);
    let told = tell(due, back);
    assert_eq!((told.summary, told.over), (4, 2));
    let each: Vec<&str> = told.each.iter().map(|plan| plan.subject.as_str()).collect();
    assert_eq!(each, ["C-0003", "C-0004"]);
    assert_eq!(told.each[0].step_min, Some(240), "the nearest step");
    assert_eq!((told.missed.len(), told.passed.len()), (2, 5), "each row once");
}

#[test]
fn in_time_there_is_no_summary() {
    let now = utc("2026-11-22T11:00:05Z");
    let due = plan(
        &due("C-0001", "2026-11-22T12:00:00Z"),
        &[60],
        None,
        utc("2026-11-22T09:00:00Z"),
    );
    let told = tell(due, now);
    assert_eq!((told.summary, told.each.len(), told.missed.len()), (0, 1, 0));
}

fn zones() -> impl Strategy<Value = Tz> {
    prop::sample::select(vec![
        Tz::UTC,
        Tz::Europe__Moscow,
        Tz::Asia__Shanghai,
        Tz::America__New_York,
        Tz::Europe__Berlin,
        Tz::Australia__Lord_Howe,
        Tz::Asia__Kathmandu,
        Tz::America__Sao_Paulo,
    ])
}

proptest! {
    /// Whatever the zone, the day and the hours: nothing is told in quiet hours, nothing before now, no key twice, and of what is
    /// planned everything before its deadline, unless the quiet hours have begun and last until it.
    #[test]
    fn t2_nothing_is_planned_into_quiet_hours(
        zone in zones(),
        minute in 0_i64..20 * 365 * 1440,
        ahead in 1_i64..20_000,
        from in 0_u32..1440,
        to in 0_u32..1440,
        steps in prop::collection::vec(5_u32..20_160, 0..6),
    ) {
        let now = utc("2020-01-01T00:00:00Z") + TimeDelta::minutes(minute);
        let time = |n: u32| NaiveTime::from_hms_opt(n / 60, n % 60, 0).unwrap();
        let hours = Quiet { from: time(from), to: time(to), zone };
        let subject = Subject { reason: Reason::Deadline, id: "C-0001".to_owned(), at: now + TimeDelta::minutes(ahead) };
        let plans = plan(&subject, &steps, Some(&hours), now);
        prop_assert_eq!(plans.is_empty(), steps.is_empty());
        for pair in plans.windows(2) {
            prop_assert!(pair[0].fire_at < pair[1].fire_at);
            prop_assert!(pair[0].key != pair[1].key);
        }
        for plan in &plans {
            prop_assert!(plan.fire_at >= now);
            let began = hours.around(plan.fire_at);
            // The moment before quiet hours is their very beginning.
            prop_assert!(began.is_none_or(|(first, _)| first == plan.fire_at));
            prop_assert!(plan.fire_at < subject.at || hours.around(now).is_some());
        }
    }

    /// A clock that jumps forth and back, over sleep and days off: each row is told exactly once.
    #[test]
    fn t1_each_is_told_once_whatever_the_clock_does(
        jumps in prop::collection::vec(-3 * 1440_i64..3 * 1440, 1..40),
        deadlines in prop::collection::vec(1_i64..6 * 1440, 1..8),
    ) {
        let start = utc("2026-10-24T00:00:00Z");
        let mut now = start;
        let mut rows: BTreeMap<String, (Planned, u32)> = BTreeMap::new();
        for jump in jumps {
            now += TimeDelta::minutes(jump);
            for (n, minutes) in deadlines.iter().enumerate() {
                let subject = Subject {
                    reason: Reason::Deadline,
                    id: format!("C-{n:04}"),
                    at: start + TimeDelta::minutes(*minutes),
                };
                for planned in plan(&subject, &STEPS_MIN, None, now) {
                    rows.entry(planned.key.clone()).or_insert((planned, 0));
                }
            }
            let due: Vec<Planned> = rows
                .values()
                .filter(|(planned, told)| *told == 0 && planned.fire_at <= now)
                .map(|(planned, _)| planned.clone())
                .collect();
            let count = due.len();
            let told = tell(due, now);
            let all: Vec<Planned> = [told.each, told.missed, told.passed].concat();
            prop_assert_eq!(all.len(), count);
            for planned in all {
                rows.get_mut(&planned.key).unwrap().1 += 1;
            }
        }
        for (planned, told) in rows.values() {
            prop_assert_eq!(*told, u32::from(planned.fire_at <= now || *told == 1));
        }
    }
}
