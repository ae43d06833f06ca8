//! kill -9 at random moments of a sync: integrity ok, no page lost or doubled.

use super::{Served, command, recourse};
use chrono::Utc;
use recourse_sandbox::Sandbox;
use recourse_sandbox::wildberries::scenario;
use std::time::Duration;

/// Orders in the shop: three pages.
const ORDERS: usize = 2_400;

/// How many times the program is killed; the long run asks for a hundred.
fn kills() -> u64 {
    std::env::var("RECOURSE_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(12)
}

#[test]
fn a_sync_that_is_killed_at_any_moment_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let served = Served::start(
        Sandbox::serving(scenario::plain_orders(ORDERS, Utc::now()), Utc::now()).without_limits(),
    );
    assert_eq!(served.connect(&data).status, 0);
    for round in 0..kills() {
        let mut child = command(&data, &["sync", "--stream", "orders", "--full"])
            .spawn()
            .unwrap();
        // Moments spread over the run without a random source, so that a failure can be seen again.
        std::thread::sleep(Duration::from_millis(20 + (round * 137) % 900));
        child.kill().unwrap();
        child.wait().unwrap();
        let database = rusqlite::Connection::open(data.join("recourse.db")).unwrap();
        let verdict: String = database
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(verdict, "ok", "after kill {round}");
        let (rows, distinct): (i64, i64) = database
            .query_row(
                "SELECT count(*), count(DISTINCT order_id) FROM orders",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!(rows, distinct, "after kill {round}: nothing doubled");
    }
    let whole = recourse(&data, &["sync", "--stream", "orders", "--full"]);
    assert_eq!(whole.status, 0, "{} {}", whole.json, whole.stderr);
    let database = rusqlite::Connection::open(data.join("recourse.db")).unwrap();
    let rows: i64 = database
        .query_row("SELECT count(*) FROM orders", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, i64::try_from(ORDERS).unwrap(), "no page lost");
}
