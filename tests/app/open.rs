//! Opening: one writer at a time, reading beside it, settings.

use crate::common::folder;
use recourse_app::view::order::OrderFilter;
use recourse_app::{App, AppOptions};

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_is_refused_and_reading_beside_it_works() {
    let (_dir, options) = folder();
    let reading = AppOptions {
        read_only: true,
        ..options.clone()
    };
    assert_eq!(
        App::open(reading.clone()).await.err().unwrap().code,
        "no-database"
    );
    let app = App::open(options.clone()).await.unwrap();
    assert_eq!(App::open(options.clone()).await.err().unwrap().code, "locked");
    let beside = App::open(reading).await.unwrap();
    assert_eq!(
        beside
            .order_page(OrderFilter::default(), None, 10)
            .await
            .unwrap()
            .items
            .len(),
        0
    );
    assert!(beside.frame().await.unwrap().read_only.is_some());
    let mut settings = beside.frame().await.unwrap().settings;
    settings.zoom = 120;
    assert_eq!(beside.settings_set(settings).await.unwrap_err().code, "read-only");
    beside.stop().await;
    app.stop().await;
    drop(app);
    App::open(options).await.unwrap().stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_kept_checked_and_undone() {
    let (_dir, options) = folder();
    let app = App::open(options.clone()).await.unwrap();
    let mut settings = app.frame().await.unwrap().settings;
    let before = settings.clone();
    settings.zoom = 500;
    assert_eq!(
        app.settings_set(settings.clone()).await.unwrap_err().code,
        "setting-invalid"
    );
    settings.zoom = 120;
    settings.outbox_hold_s = 4;
    assert_eq!(
        app.settings_set(settings.clone()).await.unwrap_err().code,
        "setting-invalid"
    );
    settings.outbox_hold_s = 30;
    settings.lang = "zh".to_owned();
    settings.ticket_limit = Some(1000);
    app.settings_set(settings.clone()).await.unwrap();
    app.stop().await;
    drop(app);
    let app = App::open(options).await.unwrap();
    assert_eq!(app.frame().await.unwrap().settings, settings);
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-settings");
    assert_eq!(app.frame().await.unwrap().settings, before);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fixed_clock_holds_everywhere_and_doctor_says_what_to_do() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    assert_eq!(app.frame().await.unwrap().now, "2026-11-22T09:00:00Z");
    let doctor = app.doctor().await.unwrap();
    assert_eq!(doctor.now, "2026-11-22T09:00:00Z");
    assert!(doctor.database.faults.is_empty());
    assert!(doctor.advice.iter().any(|advice| advice.id == "doctor-no_shop"));
    assert_eq!(app.today().await.unwrap().sentence.id, "today-sentence-no_shop");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_starts_reads_and_stops_within_two_seconds() {
    let (_dir, options) = folder();
    let app = recourse_app::demo::open_demo(&options).await.unwrap();
    let mut progress = app.progress();
    let mut changes = app.changes();
    app.start();
    tokio::time::timeout(std::time::Duration::from_secs(60), async {
        progress.changed().await.unwrap();
        changes.recv().await.unwrap();
    })
    .await
    .unwrap();
    let started = std::time::Instant::now();
    app.stop().await;
    assert!(
        started.elapsed() < std::time::Duration::from_millis(3_000),
        "{:?}",
        started.elapsed()
    );
}
