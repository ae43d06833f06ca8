//! Lists of orders, whom a sync asks about, and the seller's usual times.

use crate::support::{at, order, put_orders, shop, summary};
use chrono::Duration;
use recourse_domain::id::OrderId;
use recourse_domain::leg::Leg;
use recourse_store::{LegTime, OrderCounts, OrderQuery, OrderView, OrderWrite, Target};

#[test]
fn lists_and_targets_follow_the_summaries() {
    let (_dir, store, account) = shop();
    put_orders(
        &store,
        &account,
        (1..=6).map(|n| order(&n.to_string(), n)).collect(),
    );
    let a = account.clone();
    store
        .write(move |tx| {
            for (id, leg, finished, refused, day) in [
                ("1", Leg::Done, true, false, -40),
                ("2", Leg::Done, true, true, -3),
                ("3", Leg::Export, false, false, -9),
                ("4", Leg::Export, false, false, -20),
                ("5", Leg::LastMile, false, false, -1),
            ] {
                let id = OrderId::from(id);
                let told = summary(leg, finished, refused, at(day));
                let write = OrderWrite {
                    summary: Some(&told),
                    ..OrderWrite::for_id(&id)
                };
                tx.put_orders(&a, &[write], at(0))?;
            }
            Ok(())
        })
        .unwrap();
    let ids = |query: OrderQuery| -> Vec<String> {
        store
            .read(|r| r.order_page(&OrderQuery { limit: 50, ..query }))
            .unwrap()
            .items
            .into_iter()
            .map(|row| row.order.id.to_string())
            .collect()
    };
    assert_eq!(ids(OrderQuery::default()), ["6", "5", "4", "3", "2", "1"]);
    let view = |view| OrderQuery {
        view,
        ..OrderQuery::default()
    };
    assert_eq!(ids(view(OrderView::Moving)), ["6", "5", "4", "3"]);
    assert_eq!(ids(view(OrderView::Refused)), ["2"]);
    let silent = OrderQuery {
        silent_before: Some(at(-5)),
        ..view(OrderView::Silent)
    };
    assert_eq!(ids(silent), ["4", "3"]);
    assert_eq!(
        ids(OrderQuery {
            leg: Some(Leg::Export),
            ..OrderQuery::default()
        }),
        ["4", "3"]
    );
    store
        .read(|r| {
            assert_eq!(
                r.order_counts(None)?,
                OrderCounts {
                    all: 6,
                    moving: 4,
                    refused: 1
                }
            );
            assert_eq!(r.silent_count(at(-5), None)?, 2);
            let targets: Vec<String> = r
                .targets(&account, Target::LiveOrders, at(0))?
                .iter()
                .map(ToString::to_string)
                .collect();
            assert_eq!(targets, ["2", "3", "4", "5", "6"]);
            let asked: Vec<String> = (1..=7).map(|n| n.to_string()).collect();
            assert_eq!(
                r.settled(&account, &asked, at(-30))?
                    .into_iter()
                    .collect::<Vec<_>>(),
                ["1"]
            );
            let near = r.orders_near(&account, &"77".into(), at(0) + Duration::seconds(181), 60)?;
            assert_eq!(
                near.iter().map(|o| o.order.id.as_str()).collect::<Vec<_>>(),
                ["3", "4"]
            );
            assert!(r.orders_near(&account, &"78".into(), at(0), 600)?.is_empty());
            Ok(())
        })
        .unwrap();
}

#[test]
fn usual_times_are_the_median_and_the_95th_of_the_hundred() {
    let (_dir, store, account) = shop();
    put_orders(
        &store,
        &account,
        (1..=21).map(|n| order(&n.to_string(), n)).collect(),
    );
    let a = account.clone();
    store
        .write(move |tx| {
            for n in 1..=21_i64 {
                let id = OrderId::from(n.to_string());
                let mut told = summary(Leg::Export, false, false, at(30));
                told.legs = vec![LegTime {
                    leg: Leg::FirstMile,
                    responsible: "dpx".into(),
                    from: at(0),
                    to: Some(at(n)),
                    from_code: "a".into(),
                    to_code: Some("b".into()),
                    counts: true,
                }];
                let write = OrderWrite {
                    summary: Some(&told),
                    ..OrderWrite::for_id(&id)
                };
                tx.put_orders(&a, &[write], at(0))?;
            }
            tx.refresh_leg_usuals(&a)
        })
        .unwrap();
    let usual = store
        .read(|r| r.leg_usual(&account, Leg::FirstMile))
        .unwrap()
        .unwrap();
    let day = 86_400_000;
    assert_eq!(
        (usual.basis, usual.median_ms, usual.p95_ms),
        (21, 11 * day, 20 * day)
    );
    assert!(
        store
            .read(|r| r.leg_usual(&account, Leg::Export))
            .unwrap()
            .is_none()
    );
}
