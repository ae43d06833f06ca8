//! Lists at depth, counts, and search in orders.

use crate::made::{CITIES, GOODS, Rng, account, now, order};
use crate::measure::{peak_mib, run, size_mb};
use crate::sync::sync;
use chrono::{DateTime, Duration};
use recourse_domain::case::CaseState;
use recourse_domain::deadline::{Confidence, Deadline};
use recourse_domain::id::OrderId;
use recourse_domain::market::Order;
use recourse_domain::money::{Currency, Money};
use recourse_store::*;

pub fn inbox(store: &Store, orders: usize, cases: usize) {
    let id = account(store);
    sync(store, orders, false);
    for from in (0..cases).step_by(1000) {
        let id = id.clone();
        store
            .write(move |tx| {
                let mut r = Rng(from as u64);
                for i in from..(from + 1000).min(cases) {
                    let order = (2_000_000_000 + r.below(orders) * 7).to_string();
                    let due = now() + Duration::minutes(r.below(60 * 24 * 60) as i64);
                    tx.open_case(&NewCase {
                        account: id.clone(),
                        kind: ["late", "cancel", "return", "claim", "review", "fine"][r.below(6)].into(),
                        subject_kind: "order".into(),
                        subject_id: format!("{order}-{i}"),
                        state: match r.below(10) {
                            0..=3 => CaseState::Open,
                            4 => CaseState::WaitingBuyer,
                            5 => CaseState::Suggested,
                            _ => CaseState::Closed,
                        },
                        rule: "bench".into(),
                        opened_at: now(),
                        since: Some(now() - Duration::days(r.below(60) as i64)),
                        title: format!("{}-{}", GOODS[r.below(8)], r.below(10_000)),
                        title_lang: None,
                        stars: None,
                        facts: serde_json::json!({"leg": "first_mile", "days": 12}),
                        deadline: (r.below(2) == 0).then(|| Deadline {
                            at: due,
                            rule: "rule".into(),
                            source: "the claim".into(),
                            seen_on: None,
                            confidence: Confidence::High,
                        }),
                        at_stake: vec![Money::new(r.below(900_000) as i64, Currency::RUB)],
                        order_ids: vec![order.into()],
                        search_text: String::new(),
                    })?;
                }
                Ok(())
            })
            .unwrap();
    }
    println!(
        "built: {:.0} MB, peak {:.1} MiB",
        size_mb(store.dir()),
        peak_mib()
    );
    let mut r = Rng(5);
    let mut depth = Vec::new();
    let mut after = None;
    for _ in 0..400 {
        let page = store
            .read(|r| {
                r.case_page(&CaseQuery {
                    view: Some(CaseView::Todo),
                    after: after.clone(),
                    limit: 50,
                    ..CaseQuery::default()
                })
            })
            .unwrap();
        depth.push(after);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    run("inbox page, to do, random depth", 1000, |_| {
        let after = depth[r.below(depth.len())].clone();
        let query = CaseQuery {
            view: Some(CaseView::Todo),
            after,
            limit: 50,
            ..CaseQuery::default()
        };
        store.read(|r| r.case_page(&query)).unwrap().items.len()
    });
    run("inbox page, kind and account", 1000, |i| {
        let query = CaseQuery {
            view: Some(CaseView::Todo),
            kind: Some(["late", "cancel", "return"][i % 3].into()),
            account: Some(id.clone()),
            due_from: Some(now() + Duration::minutes(r.below(60 * 24 * 50) as i64)),
            limit: 50,
            ..CaseQuery::default()
        };
        store.read(|r| r.case_page(&query)).unwrap().items.len()
    });
    run("counts of cases and orders", 1000, |_| {
        store
            .read(|r| Ok(r.case_counts()?.len() + r.order_counts(None)?.all as usize))
            .unwrap()
    });
    run("overdue badge", 1000, |_| {
        store
            .read(|r| r.case_due_count(CaseView::Todo, None, Some(now() + Duration::days(10))))
            .unwrap() as usize
    });
    run("suggested groups", 20, |_| {
        store.read(|r| r.suggested_groups()).unwrap().len()
    });
    let total = 1_704_067_200 + orders as i64 * 37;
    run("orders newest first, 100 rows, random depth", 1000, |_| {
        let at = 1_704_067_200 + r.below((total - 1_704_067_200) as usize) as i64;
        let query = OrderQuery {
            after: Some((at / 60 * 128).to_string()),
            limit: 100,
            ..OrderQuery::default()
        };
        store.read(|r| r.order_page(&query)).unwrap().items.len()
    });
    run("orders refused, 100 rows", 1000, |_| {
        let query = OrderQuery {
            view: OrderView::Refused,
            limit: 100,
            ..OrderQuery::default()
        };
        store.read(|r| r.order_page(&query)).unwrap().items.len()
    });
    table(store, &mut r);
    run("silent count", 100, |_| {
        let before = DateTime::from_timestamp(1_704_067_200 + orders as i64 * 3, 0).unwrap();
        store.read(|r| r.silent_count(before, None)).unwrap() as usize
    });
    run("order by id", 1000, |_| {
        let order = OrderId::new((2_000_000_000 + r.below(orders) * 7).to_string());
        store.read(|r| r.order(&id, &order)).unwrap().map_or(0, |_| 1)
    });
    for (name, make) in [
        (
            "orders: whole id",
            Box::new(|r: &mut Rng| (2_000_000_000 + r.below(orders) * 7).to_string())
                as Box<dyn Fn(&mut Rng) -> String>,
        ),
        (
            "orders: start of an id",
            Box::new(|r: &mut Rng| {
                (2_000_000_000 + r.below(orders) * 7).to_string()[..5 + r.below(4)].to_owned()
            }),
        ),
        (
            "orders: srid",
            Box::new(|r: &mut Rng| format!("{}", super_order(r, orders).srid.unwrap())),
        ),
        (
            "orders: article",
            Box::new(|r: &mut Rng| format!("{}-{}", GOODS[r.below(8)], r.below(10_000))),
        ),
        (
            "orders: part of a word",
            Box::new(|r: &mut Rng| ["оск", "урт", "хол", "апот", "phon", "лам"][r.below(6)].to_owned()),
        ),
        (
            "orders: two letters",
            Box::new(|r: &mut Rng| ["но", "ку", "че", "ph", "ла", "te", "小心"][r.below(7)].to_owned()),
        ),
        (
            "orders: two words",
            Box::new(|r: &mut Rng| {
                format!(
                    "{} {}",
                    ["носки", "куртка", "лампа"][r.below(3)],
                    CITIES[r.below(6)]
                )
            }),
        ),
    ] {
        run(name, 200, |_| {
            let query = OrderQuery {
                query: Some(make(&mut r)),
                limit: 50,
                ..OrderQuery::default()
            };
            store.read(|r| r.order_page(&query)).unwrap().items.len()
        });
    }
    println!("peak {:.1} MiB", peak_mib());
}

pub fn super_order(r: &mut Rng, orders: usize) -> Order {
    order(r.below(orders)).0
}

/// The table of orders: a list in its order, any part of it, and what a choice of all of it comes to.
fn table(store: &Store, r: &mut Rng) {
    let list = |sort, of: OrderQuery| OrderListQuery {
        of,
        sort,
        descending: true,
        now: now(),
        ..OrderListQuery::default()
    };
    for (name, sort) in [
        ("list by day, put in order", OrderSort::Ordered),
        ("list by silence, put in order", OrderSort::Silence),
        ("list by days, put in order", OrderSort::Days),
        ("list by money, put in order", OrderSort::Converted),
        ("list by leg, put in order", OrderSort::Leg),
    ] {
        let query = list(sort, OrderQuery::default());
        run(name, 12, |_| {
            store.read(|r| r.order_ranks(&query)).unwrap().ids.len()
        });
    }
    let leg = OrderQuery {
        leg: Some(recourse_domain::leg::Leg::FirstMile),
        ..OrderQuery::default()
    };
    let query = list(OrderSort::Converted, leg);
    run("list of one leg by money, put in order", 12, |_| {
        store.read(|r| r.order_ranks(&query)).unwrap().ids.len()
    });
    let ranks = store
        .read(|r| r.order_ranks(&list(OrderSort::Converted, OrderQuery::default())))
        .unwrap();
    run("list by money, 100 rows at any place", 1000, |_| {
        let from = r.below(ranks.ids.len().saturating_sub(100).max(1));
        let to = (from + 100).min(ranks.ids.len());
        store.read(|s| s.orders_at(&ranks.ids[from..to])).unwrap().len()
    });
    run("sums of the whole list", 12, |_| {
        store.read(|r| r.order_sums(&ranks.ids)).unwrap().count as usize
    });
    run("500 pasted ids, half of them unknown", 20, |_| {
        let ids: Vec<String> = (0..500)
            .map(|i| (2_000_000_000 + r.below(ranks.ids.len()) * 7 + i % 2).to_string())
            .collect();
        let named = store.read(|s| s.orders_named(&ids)).unwrap();
        named.iter().filter(|one| !one.rows.is_empty()).count()
    });
}
