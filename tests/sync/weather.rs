//! Bad weather: one stream fails, the token is refused, there is no network.

use crate::shop::{Shop, now};
use chrono::TimeDelta;
use recourse_sandbox::wildberries::scenario::{plain_orders, with_claim};
use recourse_sandbox::{Fault, On, Sandbox};
use recourse_sync::Ending;

fn refusal() -> Fault {
    Fault::Status {
        code: 401,
        content_type: "application/problem+json".to_owned(),
        body: r#"{"title":"unauthorized","status":401}"#.to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_stream_never_stops_the_others() {
    let shop = Shop::of(with_claim(
        plain_orders(20, now()),
        3,
        0,
        &["approve1"],
        now() - TimeDelta::days(1),
    ))
    .await;
    shop.market
        .faults()
        .add(On::path("/api/v1/feedbacks"), Fault::status(400));
    let report = shop.sync().await;
    assert_eq!(report.ending, Ending::Whole);
    let failed: Vec<&str> = report
        .runs
        .iter()
        .filter(|run| run.error.is_some())
        .map(|run| run.stream.as_str())
        .collect();
    assert_eq!(failed, ["reviews"]);
    assert_eq!(shop.orders(), 20);
    let claims = shop
        .store
        .read(|r| r.claims_between(&shop.account, now() - TimeDelta::days(14), now()))
        .unwrap();
    assert_eq!(claims.len(), 1);
    assert!(report.failing());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_stream_is_tried_last_and_keeps_nobody_waiting() {
    let shop = Shop::of(with_claim(
        plain_orders(5, now()),
        0,
        0,
        &["approve1"],
        now() - TimeDelta::days(1),
    ))
    .await;
    shop.market.faults().add(On::path("/api/v3/orders"), refusal());
    let first = shop.sync().await;
    assert_eq!(
        first.ending,
        Ending::Whole,
        "one refusal may be a missing category"
    );
    assert!(
        first
            .runs
            .iter()
            .any(|run| run.stream.as_str() == "news" && run.error.is_none())
    );
    shop.pass(TimeDelta::minutes(11));
    let second = shop.sync().await;
    assert_eq!(second.runs.last().unwrap().stream.as_str(), "orders");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_token_is_asked_about_once_in_ten_minutes() {
    let market = Sandbox::serving(plain_orders(5, now()), now())
        .frozen()
        .start()
        .await
        .unwrap();
    market.faults().add(On::every(), refusal());
    let token = market.token();
    let shop = Shop::with_token(market, token).await;
    let report = shop.sync().await;
    assert!(matches!(report.ending, Ending::Refused { .. }), "{report:?}");
    let after_first = shop.market.log().len();
    assert!(after_first <= 2, "{after_first} requests");
    for _ in 0..20 {
        let again = shop.sync().await;
        assert!(matches!(again.ending, Ending::Refused { .. }));
    }
    assert_eq!(
        shop.market.log().len(),
        after_first,
        "not one more within ten minutes"
    );
    for round in 1..=3 {
        shop.pass(TimeDelta::minutes(11));
        shop.sync().await;
        shop.sync().await;
        assert_eq!(shop.market.log().len(), after_first + round);
    }
    shop.market.faults().clear();
    shop.pass(TimeDelta::minutes(11));
    let mended = shop.sync().await;
    assert_eq!(mended.ending, Ending::Whole);
    assert_eq!(shop.orders(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_network_is_a_state_and_everything_kept_stays() {
    let shop = Shop::of(plain_orders(5, now())).await;
    shop.sync().await;
    // The marketplace's port is closed: no connection can be made at all.
    let shop = shop.gone().await;
    let report = shop.sync().await;
    assert_eq!(report.ending, Ending::Offline, "{report:?}");
    assert_eq!(shop.orders(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn drift_is_counted_and_loses_no_row() {
    use recourse_sandbox::Drift;
    let shop = Shop::of(plain_orders(10, now())).await;
    shop.market
        .faults()
        .add(On::path("/api/v3/orders"), Fault::Drift(Drift::NumbersAsText));
    let report = shop.read("orders").await;
    assert_eq!(report.runs[0].error, None);
    assert_eq!(
        (report.runs[0].counts.inserted, report.runs[0].counts.unread),
        (10, 0)
    );
    assert_eq!(shop.orders(), 10);
}

/// A page that fails for a while is tried again; one that fails for good, or is refused for haste, leaves what was read and
/// the run after it goes on from there.
#[tokio::test(flavor = "multi_thread")]
async fn b_02_limits_and_failures_are_waited_out_and_nothing_comes_twice() {
    for (fault, times, code) in [
        (Fault::status(503), 2, None),
        (
            Fault::TooMany {
                retry_s: Some("1".to_owned()),
                reset_s: None,
                limit: None,
            },
            1,
            None,
        ),
        (Fault::status(500), 1_000, Some("unreachable")),
    ] {
        let shop = Shop::of(plain_orders(2_500, now())).await;
        let on = On::path("/api/v3/orders").after(2).times(times);
        let broken = shop.market.faults().add(on, fault);
        let first = shop.read("orders").await;
        let error = first.runs[0].error.as_ref().map(|error| error.code.as_str());
        assert_eq!(error, code, "{:?}", first.runs[0].error);
        let kept = shop.orders();
        assert!(kept > 0, "the first page stays");
        if code.is_some() {
            assert!(kept < 2_500);
            shop.market.faults().remove(broken);
            shop.pass(TimeDelta::minutes(16));
            let mended = shop.read("orders").await;
            assert_eq!(mended.runs[0].error, None);
            assert_eq!(mended.runs[0].counts.inserted + kept, 2_500, "no order twice");
        }
        assert_eq!(shop.orders(), 2_500);
    }
}
