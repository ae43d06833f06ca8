//! kill -9 at random moments of a sync: integrity ok, no page lost or doubled.

use super::{Served, command, recourse};
use chrono::Utc;
use recourse_sandbox::Sandbox;
use recourse_sandbox::wildberries::scenario;
use rusqlite::Connection;
use std::path::Path;
use std::time::Duration;

/// Orders in the shop: three pages.
const ORDERS: u32 = 2_400;

/// How many syncs are killed.
fn kills() -> u64 {
    std::env::var("RECOURSE_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100)
}

/// The database is whole, no order is in it twice, and the cursor's page is there. Gives the number of orders.
fn checked(data: &Path) -> u32 {
    let database = Connection::open(data.join("recourse.db")).unwrap();
    let one = |sql: &str| -> u32 { database.query_row(sql, [], |row| row.get(0)).unwrap() };
    let verdict: String = database
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(verdict, "ok");
    let rows = one("SELECT count(*) FROM orders");
    assert_eq!(
        rows,
        one("SELECT count(DISTINCT order_id) FROM orders"),
        "an order is there twice"
    );
    assert!(
        rows == 0 || one("SELECT count(*) FROM cursor WHERE stream = 'orders'") > 0,
        "a page and its cursor are one"
    );
    rows
}

/// Each sync goes on from what the killed one before it left, in a new folder whenever all is read.
#[test]
fn b_01_a_sync_that_is_killed_at_any_moment_goes_on_where_it_was() {
    let served = Served::start(
        Sandbox::serving(scenario::plain_orders(ORDERS as usize, Utc::now()), Utc::now()).without_limits(),
    );
    let arguments = ["sync", "--stream", "orders"];
    let mut killed = 0;
    let mut between = 0;
    for attempt in 0_u64.. {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        assert_eq!(served.connect(&data).status, 0);
        let mut step = 0;
        loop {
            let mut child = command(&data, &arguments).spawn().unwrap();
            // Moments spread over the run without a random source, so that a failure can be seen again.
            std::thread::sleep(Duration::from_millis(20 + (attempt * 211 + step * 137) % 900));
            step += 1;
            let ended = child.try_wait().unwrap();
            child.kill().unwrap();
            child.wait().unwrap();
            let rows = checked(&data);
            if ended.is_none() {
                killed += 1;
                between += u32::from(rows > 0 && rows < ORDERS);
            }
            // Once every page is there, only a new folder has something to lose.
            if rows == ORDERS {
                break;
            }
            if killed >= kills() {
                break;
            }
        }
        let whole = recourse(&data, &arguments);
        assert_eq!(whole.status, 0, "{} {}", whole.json, whole.stderr);
        assert_eq!(checked(&data), ORDERS, "no page lost");
        if killed >= kills() {
            break;
        }
    }
    println!("{killed} killed, {between} of them between two pages");
}
