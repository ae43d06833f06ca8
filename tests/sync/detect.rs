//! Cases from data: found once, never again, and never on an ordinary order.

use crate::shop::{Shop, now};
use chrono::TimeDelta;
use recourse_sandbox::wildberries::Ending as Sold;
use recourse_sandbox::wildberries::scenario::{one_order, plain_orders, with_review};

#[tokio::test(flavor = "multi_thread")]
async fn the_hundredth_look_opens_nothing_new() {
    let market = with_review(
        plain_orders(30, now()),
        4,
        1,
        "Ждала целый месяц",
        now() - TimeDelta::days(2),
    );
    let shop = Shop::of(market).await;
    let first = shop.sync().await;
    assert_eq!(first.cases.opened, 1);
    shop.sync().await;
    for _ in 0..98 {
        shop.pass(TimeDelta::minutes(2));
        let report = shop.sync().await;
        assert_eq!((report.cases.opened, report.cases.closed), (0, 0));
    }
    assert_eq!(shop.cases(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_tied_to_the_order_of_its_product_and_time() {
    let market = with_review(
        plain_orders(30, now()),
        4,
        2,
        "Не тот цвет",
        now() - TimeDelta::days(1),
    );
    let id = market.reviews[0].id.clone();
    let order = market.orders[4].id.to_string();
    let shop = Shop::of(market).await;
    shop.sync().await;
    let link = shop
        .store
        .read(|r| r.review_link(&shop.account, &id.as_str().into()))
        .unwrap()
        .unwrap();
    assert_eq!(
        link.orders.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
        [order.as_str()]
    );
    assert_eq!(link.by, "product_and_time");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answered_review_is_noted_and_not_reopened() {
    let market = with_review(plain_orders(10, now()), 2, 1, "Плохо", now() - TimeDelta::days(2));
    let shop = Shop::of(market).await;
    shop.sync().await;
    shop.market.shop(|market| {
        market.reviews[0].reply = Some(recourse_sandbox::wildberries::shop::Reply {
            text: "Здравствуйте".to_owned(),
            state: "wbRu".to_owned(),
            at: now(),
            edits: 0,
        });
    });
    shop.pass(TimeDelta::hours(1));
    let report = shop.sync().await;
    assert_eq!(report.cases.opened, 0);
    let case = shop
        .store
        .read(|r| {
            Ok(r.case_page(&recourse_store::CaseQuery {
                limit: 10,
                ..Default::default()
            })?
            .items)
        })
        .unwrap()
        .remove(0);
    let audit = shop.store.read(|r| r.audit_of(&case.id)).unwrap();
    assert!(
        audit.iter().any(|line| line.what == "no_longer_true"),
        "{audit:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_carrier_cancellation_is_a_case_whatever_the_usual() {
    let at = |days: i64| now() - TimeDelta::days(days);
    let history = [
        (at(20), "created"),
        (at(18), "dispatched_to_delivery_service"),
        (at(3), "canceled_by_carrier"),
    ];
    let shop = Shop::of(one_order(&history, Sold::CancelledByCarrier, now())).await;
    shop.sync().await;
    let kinds: Vec<String> = shop
        .store
        .read(|r| {
            Ok(r.case_counts()?
                .iter()
                .filter(|c| c.count > 0)
                .map(|c| c.kind.to_string())
                .collect())
        })
        .unwrap();
    assert!(kinds.contains(&"rejected_order".to_owned()), "{kinds:?}");
}

fn kinds(shop: &Shop, state: &str) -> Vec<String> {
    let query = recourse_store::CaseQuery {
        limit: 50,
        ..Default::default()
    };
    let page = shop.store.read(|r| r.case_page(&query)).unwrap();
    let of_state = page.items.into_iter().filter(|case| case.state.code() == state);
    of_state.map(|case| case.kind.to_string()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_30_a_silent_parcel_is_suggested_and_a_new_event_ends_it() {
    let at = |days: i64| now() - TimeDelta::days(days);
    let history = [
        (at(40), "created"),
        (at(38), "dispatched_to_delivery_service"),
        (at(33), "departed_from_origin_country"),
        (at(20), "arrived_in_destination_country"),
    ];
    let shop = Shop::of(one_order(&history, Sold::Open, now())).await;
    shop.sync().await;
    assert_eq!(kinds(&shop, "suggested"), ["no_update"]);
    shop.market.shop(|market| {
        market.orders[0]
            .journey
            .push(recourse_sandbox::wildberries::shop::Step {
                at: Some(now() - TimeDelta::hours(3)),
                code: "accepted_at_wb_sc".to_owned(),
            });
    });
    shop.pass(TimeDelta::hours(13));
    let report = shop.sync().await;
    assert_eq!(report.cases.closed, 1, "{:?}", report.cases);
    assert!(kinds(&shop, "suggested").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_at_zero_stock_is_found_on_the_first_look_and_an_ordinary_one_is_not() {
    let mut market = plain_orders(6, now());
    let newest = market
        .orders
        .iter_mut()
        .max_by_key(|order| order.created_at)
        .unwrap();
    newest.zero_stock = true;
    newest.journey.truncate(1);
    newest.ending = Sold::Open;
    newest.supply_id = None;
    let shop = Shop::of(market).await;
    shop.sync().await;
    assert_eq!(kinds(&shop, "open"), ["out_of_stock"]);
    for _ in 0..3 {
        shop.pass(TimeDelta::hours(2));
        let report = shop.sync().await;
        assert_eq!((report.cases.opened, report.cases.closed), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_25_a_cancellation_before_the_border_becomes_a_return_to_arrange() {
    let at = |days: i64| now() - TimeDelta::days(days);
    let history = [
        (at(12), "created"),
        (at(10), "dispatched_to_delivery_service"),
        (at(3), "canceled_by_carrier"),
    ];
    let shop = Shop::of(one_order(&history, Sold::CancelledByCarrier, now())).await;
    shop.sync().await;
    assert_eq!(kinds(&shop, "open"), ["domestic_return"]);
    assert_eq!(kinds(&shop, "suggested"), ["rejected_order"]);
}
