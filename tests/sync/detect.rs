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
