//! Tests of recourse-testkit.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::TimeDelta;
use recourse_testkit::build::{
    ClaimBuilder, FinanceBuilder, HistoryBuilder, OrderBuilder, ReviewBuilder, status,
};
use recourse_testkit::{FakeClock, rub, utc};

#[test]
fn copies_of_a_clock_show_the_same() {
    let clock = FakeClock::at("2026-11-20T09:00:00Z");
    let copy = clock.clone();
    assert_eq!(clock.advance(TimeDelta::hours(2)), utc("2026-11-20T11:00:00Z"));
    assert_eq!(copy.now(), utc("2026-11-20T11:00:00Z"));
    copy.set(utc("2026-01-01T00:00:00Z"));
    assert_eq!(clock.now(), utc("2026-01-01T00:00:00Z"));
}

#[test]
fn the_default_records_belong_together() {
    let order = OrderBuilder::new("7").build();
    let claim = ClaimBuilder::new("c-1", "srid-7").build();
    let review = ReviewBuilder::new("r-1", 1).build();
    let row = FinanceBuilder::new("1")
        .of("srid-7", "7")
        .amount("deliveryService", rub(8_000))
        .build();
    assert_eq!(order.srid, claim.srid);
    assert_eq!(order.srid, row.srid);
    assert_eq!(order.items[0].product_id, review.product_id);
    assert_eq!(order.created_at, review.last_order_at);
    assert_eq!(order.price, claim.price);
    assert!(claim.created_at > claim.delivered_at && claim.delivered_at > claim.ordered_at);
}

#[test]
fn a_history_keeps_its_order_and_its_original_times() {
    let history = HistoryBuilder::new("7")
        .at("2026-09-03T10:00:00Z", "dispatched_to_delivery_service")
        .untimed("sorted")
        .build();
    assert_eq!(history.events.len(), 2);
    assert_eq!(
        history.events[0].original_time.as_deref(),
        Some("2026-09-03T10:00:00Z")
    );
    assert_eq!(history.events[1].at, None);
}

#[test]
fn only_an_order_that_waits_for_the_seller_can_be_cancelled() {
    assert_eq!(status("7", "new", "waiting").cancellable, Some(true));
    assert_eq!(
        status("7", "confirm", "declined_by_client").cancellable,
        Some(false)
    );
    assert_eq!(status("7", "complete", "waiting").cancellable, Some(false));
}
