//! A first run, a second run, a run that goes on where one stopped, a run that is stopped.

use crate::shop::{Shop, now};
use recourse_domain::id::StreamId;
use recourse_sandbox::wildberries::scenario::plain_orders;
use recourse_sandbox::{Fault, On};
use recourse_sync::{Ending, run};
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

#[tokio::test(flavor = "multi_thread")]
async fn a_second_run_writes_nothing_again() {
    let shop = Shop::of(plain_orders(60, now())).await;
    let first = shop.sync().await;
    assert_eq!(first.ending, Ending::Whole);
    assert!(first.runs.iter().all(|run| run.error.is_none()), "{first:?}");
    assert_eq!(shop.orders(), 60);
    let orders = first
        .runs
        .iter()
        .find(|run| run.stream.as_str() == "orders")
        .unwrap();
    assert_eq!((orders.counts.inserted, orders.counts.updated), (60, 0));
    shop.sync().await;
    let third = shop.sync().await;
    for run in &third.runs {
        assert_eq!(
            (run.counts.inserted, run.counts.updated),
            (0, 0),
            "{}",
            run.stream
        );
    }
    assert_eq!(shop.cases(), 0, "an ordinary order is no case");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_run_goes_on_from_its_last_page() {
    let shop = Shop::of(plain_orders(2_500, now())).await;
    let fault = shop.market.faults().add(
        On::path("/api/v3/orders").after(2),
        Fault::Status {
            code: 400,
            content_type: "application/json".to_owned(),
            body: r#"{"code":"IncorrectRequest","message":"no"}"#.to_owned(),
        },
    );
    let broken = shop.read("orders").await;
    assert_eq!(broken.runs[0].error.as_ref().unwrap().code, "rejected");
    let kept = shop.orders();
    assert!(kept > 0 && kept < 2_500, "{kept} orders of the first page stay");
    let cursor = shop
        .store
        .read(|r| r.cursor(&shop.account, &StreamId::from("orders")))
        .unwrap();
    assert!(cursor.is_some());
    shop.market.faults().remove(fault);
    shop.market.clear_log();
    let mended = shop.read("orders").await;
    assert_eq!(mended.runs[0].error, None);
    assert_eq!(mended.runs[0].counts.inserted + kept, 2_500);
    assert!(
        mended.runs[0].counts.unchanged <= 2,
        "only the edges of windows are read twice"
    );
    assert_eq!(shop.orders(), 2_500);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_stops_within_two_seconds_and_nothing_is_half_written() {
    let shop = Shop::of(plain_orders(50, now())).await;
    shop.market
        .faults()
        .add(On::path("/api/v3/orders"), Fault::Delay(Duration::from_secs(30)));
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(300)).await;
        stop.cancel();
    });
    let started = Instant::now();
    let report = run(&shop.world, &shop.input(None), &cancel).await.unwrap();
    assert_eq!(report.ending, Ending::Cancelled);
    assert!(
        started.elapsed() < Duration::from_secs(2),
        "{:?}",
        started.elapsed()
    );
    assert!(shop.world.board.rows().is_empty());
    shop.market.faults().clear();
    shop.sync().await;
    assert_eq!(shop.orders(), 50);
}

#[tokio::test(flavor = "multi_thread")]
async fn progress_tells_the_stream_and_how_far_it_is() {
    let shop = Shop::of(plain_orders(30, now())).await;
    let mut board = shop.world.board.watch();
    let before = *board.borrow_and_update();
    shop.read("orders").await;
    assert!(*board.borrow_and_update() > before);
}
