//! What the seller chooses: kept, told by name when it is undone, and the system's until then.

use crate::common::folder;
use recourse_app::view::common::ValueView;
use recourse_app::view::settings::SettingsView;
use recourse_app::{App, region};

fn environment(pairs: &'static [(&'static str, &'static str)]) -> impl Fn(&str) -> Option<String> {
    |name| {
        pairs
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| (*value).to_owned())
    }
}

#[test]
fn each_category_of_the_system_is_read_for_itself() {
    let read = region::read(environment(&[
        ("LANG", "en_US.UTF-8"),
        ("LC_TIME", "de_DE.UTF-8"),
        ("LC_MONETARY", "ru_RU.UTF-8@euro"),
    ]));
    assert_eq!(read.dates.as_deref(), Some("de-DE"));
    assert_eq!(read.numbers.as_deref(), Some("en-US"));
    assert_eq!(read.money.as_deref(), Some("ru-RU"));
}

#[test]
fn one_variable_may_stand_above_all_and_none_may_say_nothing() {
    let over = region::read(environment(&[
        ("LC_ALL", "zh_CN.UTF-8"),
        ("LC_TIME", "de_DE.UTF-8"),
    ]));
    assert_eq!(over.dates.as_deref(), Some("zh-CN"));
    for nowhere in [
        "C",
        "C.UTF-8",
        "POSIX",
        "en",
        "sr_RS_latin",
        "../..",
        "e\u{301}_FR",
    ] {
        let leaked: &'static str = nowhere;
        let read = region::read(|name| (name == "LANG").then(|| leaked.to_owned()));
        assert_eq!(read.dates, None, "{nowhere}");
    }
    assert_eq!(region::read(|_| None), Default::default());
}

async fn opened() -> (tempfile::TempDir, App, SettingsView) {
    let (dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let settings = app.frame().await.unwrap().settings;
    (dir, app, settings)
}

#[tokio::test]
async fn every_setting_is_kept_over_a_restart_and_undone_by_its_name() {
    let (dir, app, old) = opened().await;
    let new = SettingsView {
        lang: "zh".to_owned(),
        ticket_lang: "en".to_owned(),
        theme: "dark".to_owned(),
        region_dates: Some("de-DE".to_owned()),
        region_numbers: Some("en-US".to_owned()),
        region_money: Some("zh-CN".to_owned()),
        hours: "h12".to_owned(),
        first_day: "sunday".to_owned(),
        time_zone: Some("Asia/Almaty".to_owned()),
        interval_min: 30,
        archive_months: 6,
        zoom: 150,
        ticket_limit: Some(1500),
        ticket_orders: 12,
        outbox_hold_s: 20,
    };
    app.settings_set(new.clone()).await.unwrap();
    app.stop().await;
    let (_, options) = folder();
    let app = App::open(recourse_app::AppOptions {
        data_dir: dir.path().join("data"),
        ..options
    })
    .await
    .unwrap();
    let frame = app.frame().await.unwrap();
    assert_eq!(frame.settings, new);
    assert_eq!(frame.local_zone, "Asia/Almaty");
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-settings");
    let frame = app.frame().await.unwrap();
    assert_eq!(frame.settings, old);
    assert_eq!(frame.local_zone, frame.system_zone);

    let theme = SettingsView {
        theme: "light".to_owned(),
        ..old.clone()
    };
    app.settings_set(theme).await.unwrap();
    let undone = app.undo(None).await.unwrap().message;
    assert_eq!(undone.id, "undo-setting");
    assert_eq!(
        undone.params[0].value,
        ValueView::Code("setting-theme".to_owned())
    );
    app.stop().await;
}

#[tokio::test]
async fn what_was_not_changed_is_not_kept_and_goes_on_following_the_system() {
    let (dir, app, old) = opened().await;
    app.settings_set(old.clone()).await.unwrap();
    assert!(app.undo_list().await.unwrap().is_empty());
    app.settings_set(SettingsView { zoom: 125, ..old }).await.unwrap();
    app.stop().await;
    let store = recourse_store::Store::open(
        &dir.path().join("data"),
        recourse_store::Options {
            read_only: true,
            app_version: "1".to_owned(),
            now: crate::common::now(),
        },
    )
    .unwrap();
    let kept = store.read(|r| r.settings()).unwrap();
    assert_eq!(kept.get("zoom"), Some(&serde_json::json!(125)));
    assert!(
        !kept.contains_key("lang") && !kept.contains_key("theme"),
        "{kept:?}"
    );
}

#[tokio::test]
async fn a_value_out_of_its_range_is_named() {
    let (_dir, app, old) = opened().await;
    let wrong = [
        SettingsView {
            zoom: 201,
            ..old.clone()
        },
        SettingsView {
            hours: "h25".to_owned(),
            ..old.clone()
        },
        SettingsView {
            first_day: "friday".to_owned(),
            ..old.clone()
        },
        SettingsView {
            region_dates: Some("de".to_owned()),
            ..old.clone()
        },
        SettingsView {
            region_money: Some("../x".to_owned()),
            ..old.clone()
        },
        SettingsView {
            time_zone: Some("Mars/Phobos".to_owned()),
            ..old.clone()
        },
    ];
    for settings in wrong {
        let refused = app.settings_set(settings.clone()).await.unwrap_err();
        assert_eq!(refused.code, "setting-invalid", "{settings:?}");
    }
    assert_eq!(app.frame().await.unwrap().settings, old);
    app.stop().await;
}
