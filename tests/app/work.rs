//! Long writes: how far they are, and stopped without a trace.

use crate::common::{folder, now, store};
use chrono::TimeDelta;
use recourse_app::view::order::OrderSelection;
use recourse_app::view::work::WorkView;
use recourse_app::{App, AppOptions};
use recourse_domain::id::{AccountId, PlatformId};
use recourse_store::{AccountRow, Action, OrderWrite};
use recourse_testkit::build::OrderBuilder;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

const ORDERS: u32 = 4_000;

/// A shop with orders enough for a write that takes a while, without a network.
async fn shop() -> (TempDir, Arc<App>) {
    let (dir, options) = folder();
    let kept = store(&options.data_dir, false);
    let account = AccountId::from("shop");
    let row = AccountRow {
        id: account.clone(),
        platform: PlatformId::from("wildberries"),
        name: "Yiwu Home".to_owned(),
        seller_id: None,
        seller_name: None,
        country: None,
        endpoint: None,
        token: serde_json::json!({}),
        secret_store: "session".to_owned(),
        paused: false,
        interval_min: None,
        demo: false,
        added_at: now(),
        synced_at: None,
        next_at: None,
    };
    let add = Action::new("account_add", serde_json::json!([]), now());
    kept.act(add, move |tx| tx.add_account(&row)).unwrap();
    let orders: Vec<_> = (1..=ORDERS)
        .map(|n| {
            OrderBuilder::new(&n.to_string())
                .created(now() - TimeDelta::minutes(i64::from(n)))
                .build()
        })
        .collect();
    kept.write(move |tx| {
        let writes: Vec<OrderWrite<'_>> = orders.iter().map(OrderWrite::of).collect();
        tx.put_orders(&account, &writes, now())
    })
    .unwrap();
    kept.close().unwrap();
    let options = AppOptions {
        offline: true,
        ..options
    };
    (dir, Arc::new(App::open(options).await.unwrap()))
}

/// Everything that was told of works until the write ended; with `stop`, the first one told is stopped at once.
async fn watched<T>(app: &Arc<App>, stop: bool, write: impl Future<Output = T>) -> (T, Vec<WorkView>) {
    let mut works = app.works();
    works.mark_unchanged();
    let mut told = Vec::new();
    tokio::pin!(write);
    loop {
        tokio::select! {
            done = &mut write => {
                assert!(app.works().borrow().is_empty(), "what is over is told of no more");
                return (done, told);
            }
            changed = works.changed() => {
                changed.unwrap();
                let now = works.borrow_and_update().clone();
                if stop && let Some(first) = now.first() {
                    app.work_stop(first.id);
                }
                told.extend(now);
            }
        }
    }
}

fn is_empty(folder: &Path) -> bool {
    folder.read_dir().unwrap().next().is_none()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_export_of_the_table_tells_how_far_it_is_and_is_stopped_without_a_trace() {
    let (dir, app) = shop().await;
    let place = dir.path().join("out");
    std::fs::create_dir(&place).unwrap();
    let columns = vec!["order".to_owned(), "title".to_owned()];
    for ending in ["xlsx", "csv"] {
        let file = place.join(format!("orders.{ending}"));
        let export = || app.order_export(OrderSelection::default(), columns.clone(), file.clone());
        let (stopped, told) = watched(&app, true, export()).await;
        assert_eq!(stopped.unwrap_err().code, recourse_app::work::STOPPED);
        assert!(!told.is_empty() && is_empty(&place), "{ending}");

        std::fs::write(&file, "mine").unwrap();
        let (stopped, _) = watched(&app, true, export()).await;
        assert!(stopped.is_err());
        assert_eq!(
            std::fs::read(&file).unwrap(),
            b"mine",
            "what was there is still there"
        );

        let (written, told) = watched(&app, false, export()).await;
        assert_eq!(written.unwrap().orders, ORDERS);
        assert!(
            told.iter()
                .all(|work| work.kind == "orders" && work.unit == "rows")
        );
        assert!(told.iter().any(|work| work.total == ORDERS), "{told:?}");
        assert!(told.is_sorted_by_key(|work| work.done));
        assert_eq!(place.read_dir().unwrap().count(), 1, "no part is left");
        std::fs::remove_file(&file).unwrap();
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_full_export_tells_how_far_it_is_and_is_stopped_without_a_trace() {
    let (dir, app) = shop().await;
    let place = dir.path().join("out");
    std::fs::create_dir(&place).unwrap();
    let to = place.join("recourse-export");
    let export = || app.export_all(to.clone(), Some("en".to_owned()));
    let (stopped, told) = watched(&app, true, export()).await;
    assert_eq!(stopped.unwrap_err().code, recourse_app::work::STOPPED);
    assert!(!told.is_empty() && is_empty(&place));

    let (written, told) = watched(&app, false, export()).await;
    let rows = written.unwrap().rows;
    assert!(rows >= ORDERS);
    assert!(told.iter().all(|work| work.kind == "everything"));
    assert!(
        told.iter().any(|work| work.unit == "rows" && work.total == rows),
        "{rows} {told:?}"
    );
    assert_eq!(place.read_dir().unwrap().count(), 1);
    // One that is not known is no error.
    app.work_stop(77);
    app.stop().await;
}
