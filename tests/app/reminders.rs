//! Reminders over a shop with deadlines: told once, in one summary after days off, seen, put off.

use crate::common::{demo, now};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_app::App;
use recourse_app::view::reminder::ReminderSettings;
use std::collections::BTreeSet;

/// Without quiet hours: the test's computer may be anywhere.
async fn loud(app: &App) {
    let settings = app.reminder_settings().await.unwrap();
    assert_eq!(settings.steps_min, [1440, 240, 60]);
    assert!(settings.quiet && settings.desktop);
    app.reminder_settings_set(ReminderSettings {
        quiet: false,
        ..settings
    })
    .await
    .unwrap();
}

/// The next deadline of an open case, and the last.
async fn deadlines(app: &App) -> (DateTime<Utc>, DateTime<Utc>) {
    let page = app
        .case_page(
            recourse_app::view::case::CaseFilter {
                view: Some("todo".to_owned()),
                ..Default::default()
            },
            None,
            500,
        )
        .await
        .unwrap();
    let mut all: Vec<DateTime<Utc>> = page
        .items
        .iter()
        .filter_map(|case| Some(case.deadline.as_ref()?.at.parse().unwrap()))
        .filter(|at| *at > now())
        .collect();
    all.sort();
    (all[0], all[all.len() - 1])
}

#[tokio::test(flavor = "multi_thread")]
async fn t3_each_is_told_once_whatever_the_clock_does() {
    let (_dir, app) = demo().await;
    loud(&app).await;
    let (_, last) = deadlines(&app).await;
    let mut told = BTreeSet::new();
    let mut at = now();
    let mut step = 0;
    // Forward in steps of 20 minutes, now and then back by two hours, as a clock that is set right.
    while at < last + TimeDelta::hours(1) && step < 20_000 {
        for shown in app.remind(at).await.unwrap() {
            assert!(
                shown.key == "summary" || told.insert(shown.key.clone()),
                "{} twice",
                shown.key
            );
            assert!(
                !shown.title.contains('{') && !shown.body.contains('{'),
                "{shown:?}"
            );
            assert!(
                shown.route == "/" || shown.route.starts_with("/cases?id=C-"),
                "{shown:?}"
            );
        }
        step += 1;
        at += if step % 37 == 0 {
            TimeDelta::hours(-2)
        } else {
            TimeDelta::minutes(20)
        };
    }
    assert!(!told.is_empty());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn t3_after_days_asleep_one_summary_then_the_open_ones() {
    let (_dir, app) = demo().await;
    loud(&app).await;
    let (next, last) = deadlines(&app).await;
    app.remind(now()).await.unwrap();
    app.reminder_seen(None).await.unwrap();
    let back = next + (last - next) / 2 + TimeDelta::hours(1);
    let told = app.remind(back).await.unwrap();
    assert_eq!(
        told.iter().filter(|one| one.key == "summary").count(),
        1,
        "{told:?}"
    );
    assert_eq!(told[0].key, "summary");
    assert!(told.len() <= 4);
    let list = app.reminder_list().await.unwrap();
    assert!(list.summary.is_some());
    let missed: Vec<bool> = list.items.iter().map(|item| item.missed).collect();
    assert!(missed.is_sorted(), "the open ones first");
    assert!(
        list.items
            .iter()
            .filter(|item| item.missed)
            .all(|item| { item.at.parse::<DateTime<Utc>>().unwrap() <= back })
    );
    assert!(app.remind(back).await.unwrap().is_empty(), "once");
    let list = app.reminder_seen(None).await.unwrap();
    assert!(list.items.is_empty() && list.summary.is_none());
    app.undo(None).await.unwrap();
    assert!(!app.reminder_list().await.unwrap().items.is_empty());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn later_means_later_and_a_settled_case_is_silent() {
    let (_dir, app) = demo().await;
    loud(&app).await;
    let (next, _) = deadlines(&app).await;
    let at = next - TimeDelta::minutes(59);
    app.remind(now()).await.unwrap();
    app.remind(at).await.unwrap();
    let list = app.reminder_list().await.unwrap();
    let first = list
        .items
        .iter()
        .find(|item| item.reason == "deadline" && !item.missed)
        .unwrap()
        .clone();
    assert!(app.reminder_later(first.key.clone(), 0).await.is_err());
    let rest = app.reminder_later(first.key.clone(), 30).await.unwrap();
    assert!(rest.items.iter().all(|item| item.key != first.key));
    // Its time counts from the app's own clock.
    let again = app.remind(now() + TimeDelta::minutes(31)).await.unwrap();
    assert!(again.iter().any(|one| one.key == first.key), "{again:?}");
    app.reminder_later(first.key.clone(), 30).await.unwrap();
    app.case_drop(first.subject.clone(), "settled".to_owned())
        .await
        .unwrap();
    let silent = app.remind(now() + TimeDelta::hours(2)).await.unwrap();
    assert!(silent.iter().all(|one| one.key != first.key));
    assert!(
        app.reminder_list()
            .await
            .unwrap()
            .items
            .iter()
            .all(|item| item.subject != first.subject)
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_snooze_that_ends_is_told_and_quiet_hours_are_kept() {
    let (_dir, app) = demo().await;
    let settings = app.reminder_settings().await.unwrap();
    let bad = ReminderSettings {
        quiet_from: "25:00".to_owned(),
        ..settings.clone()
    };
    assert_eq!(
        app.reminder_settings_set(bad).await.unwrap_err().code,
        "setting-invalid"
    );
    // Steps off, quiet almost all day: only the put-off case is left, and it waits.
    app.reminder_settings_set(ReminderSettings {
        steps_min: Vec::new(),
        quiet: true,
        quiet_from: "00:00".to_owned(),
        quiet_to: "23:50".to_owned(),
        ..settings
    })
    .await
    .unwrap();
    let page = app
        .case_page(
            recourse_app::view::case::CaseFilter {
                view: Some("todo".to_owned()),
                ..Default::default()
            },
            None,
            1,
        )
        .await
        .unwrap();
    let id = page.items[0].id.clone();
    let until = now() + TimeDelta::hours(3);
    app.case_snooze(id.clone(), Some(until.to_rfc3339()))
        .await
        .unwrap();
    let mut told_at = None;
    let mut at = now();
    while told_at.is_none() && at < now() + TimeDelta::days(2) {
        at += TimeDelta::minutes(5);
        let told = app.remind(at).await.unwrap();
        if told.iter().any(|one| one.key.starts_with("snooze:")) {
            told_at = Some(at);
        } else {
            assert!(told.is_empty(), "{told:?}");
        }
    }
    let told_at = told_at.expect("it is told");
    assert!(told_at >= until);
    let minute = told_at
        .with_timezone(&chrono_tz_of_this_computer())
        .format("%H:%M")
        .to_string();
    assert!(minute.as_str() >= "23:50", "{minute}");
    app.stop().await;
}

fn chrono_tz_of_this_computer() -> chrono_tz::Tz {
    iana_time_zone::get_timezone()
        .ok()
        .and_then(|name| name.parse().ok())
        .unwrap_or(chrono_tz::Tz::UTC)
}
