//! The table of orders: any order, any filter, any place in the list.

use crate::support::{add_account, at, new_case, order, put_orders, shop, summary};
use chrono::{DateTime, Duration, Utc};
use recourse_domain::id::{AccountId, OrderId};
use recourse_domain::leg::Leg;
use recourse_domain::market::{ChatThread, Claim, Order};
use recourse_domain::money::{Currency, Money};
use recourse_store::{
    LegTime, OrderListQuery, OrderQuery, OrderSort, OrderSummary, OrderView, OrderWrite, Store,
};

fn stay(leg: Leg, from: DateTime<Utc>, to: Option<DateTime<Utc>>) -> LegTime {
    LegTime {
        leg,
        responsible: "dpx".into(),
        from,
        to,
        from_code: "a".into(),
        to_code: to.map(|_| "b".into()),
        counts: true,
    }
}

/// Five orders: where each is, for how long, since when it is silent, and what it costs.
fn five(store: &Store, account: &AccountId) {
    let priced = |id: &str, minutes, price: Option<(i64, Currency)>| Order {
        price: price.map(|(minor, currency)| Money::new(minor, currency)),
        ..order(id, minutes)
    };
    put_orders(
        store,
        account,
        vec![
            priced("1", 1, Some((500, Currency::RUB))),
            priced("2", 2, Some((900, Currency::CNY))),
            priced("3", 3, Some((700, Currency::RUB))),
            priced("4", 4, None),
            priced("5", 5, Some((100, Currency::RUB))),
        ],
    );
    let told = |leg, finished, refused, last: i64, legs: Vec<LegTime>| OrderSummary {
        legs,
        ..summary(leg, finished, refused, at(last))
    };
    let summaries = [
        (
            "1",
            told(
                Leg::Done,
                true,
                false,
                12,
                vec![stay(Leg::FirstMile, at(2), Some(at(12)))],
            ),
        ),
        (
            "2",
            told(
                Leg::Done,
                true,
                true,
                40,
                vec![
                    stay(Leg::FirstMile, at(0), Some(at(25))),
                    stay(Leg::ReturnDestination, at(25), Some(at(40))),
                ],
            ),
        ),
        (
            "3",
            told(
                Leg::Export,
                false,
                false,
                21,
                vec![stay(Leg::Export, at(21), None)],
            ),
        ),
        (
            "4",
            told(
                Leg::FirstMile,
                false,
                false,
                10,
                vec![stay(Leg::FirstMile, at(10), None)],
            ),
        ),
    ];
    let account = account.clone();
    store
        .write(move |tx| {
            for (id, told) in &summaries {
                let id = OrderId::from(*id);
                let write = OrderWrite {
                    summary: Some(told),
                    ..OrderWrite::for_id(&id)
                };
                tx.put_orders(&account, &[write], at(0))?;
            }
            Ok(())
        })
        .unwrap();
}

fn list(store: &Store, query: OrderListQuery) -> Vec<String> {
    let query = OrderListQuery { now: at(30), ..query };
    store
        .read(|r| {
            let ranks = r.order_ranks(&query)?;
            r.order_keys_at(&ranks.ids)
        })
        .unwrap()
        .into_iter()
        .map(|(_, order)| order.to_string())
        .collect()
}

fn by(sort: OrderSort, descending: bool) -> OrderListQuery {
    OrderListQuery {
        sort,
        descending,
        ..OrderListQuery::default()
    }
}

#[test]
fn every_column_sorts_both_ways_and_what_is_missing_stands_last() {
    let (_dir, store, account) = shop();
    five(&store, &account);
    for (sort, down, up) in [
        (OrderSort::Ordered, "54321", "12345"),
        // Silent since day 10 and day 21; the others are over or say nothing.
        (OrderSort::Silence, "43521", "34521"),
        // 25 days out (the way back is not counted), 20 and growing, 10, 9 and growing, none.
        (OrderSort::Days, "24135", "31425"),
        // One currency at a time.
        (OrderSort::Price, "23154", "25134"),
        (OrderSort::Leg, "21345", "43215"),
    ] {
        let told = |descending| list(&store, by(sort, descending)).concat();
        assert_eq!(
            (told(true).as_str(), told(false).as_str()),
            (down, up),
            "{sort:?}"
        );
    }
}

#[test]
fn filters_narrow_in_the_store() {
    let (_dir, store, account) = shop();
    five(&store, &account);
    let other = add_account(&store, "b");
    put_orders(&store, &other, vec![order("9", 9)]);
    let with = account.clone();
    store
        .write(move |tx| tx.open_case(&new_case(&with, "3")))
        .unwrap();
    let view = |view| OrderQuery {
        view,
        ..OrderQuery::default()
    };
    let of = |of: OrderQuery| OrderListQuery {
        of,
        descending: true,
        ..OrderListQuery::default()
    };
    for (what, query, found) in [
        ("all", of(OrderQuery::default()), "954321"),
        ("moving", of(view(OrderView::Moving)), "9543"),
        ("delivered", of(view(OrderView::Delivered)), "1"),
        ("cancelled", of(view(OrderView::Cancelled)), ""),
        ("refused", of(view(OrderView::Refused)), "2"),
        (
            "silent",
            of(OrderQuery {
                silent_before: Some(at(15)),
                ..view(OrderView::Silent)
            }),
            "4",
        ),
        (
            "leg",
            of(OrderQuery {
                leg: Some(Leg::Export),
                ..OrderQuery::default()
            }),
            "3",
        ),
        (
            "shop",
            of(OrderQuery {
                accounts: Some(vec![other.clone()]),
                ..OrderQuery::default()
            }),
            "9",
        ),
        (
            "words",
            of(OrderQuery {
                query: Some("носки".into()),
                ..OrderQuery::default()
            }),
            "954321",
        ),
        (
            "from one minute up to another",
            OrderListQuery {
                ordered_from: Some(at(0) + Duration::minutes(2)),
                ordered_before: Some(at(0) + Duration::minutes(4)),
                ..of(OrderQuery::default())
            },
            "32",
        ),
        (
            "with a case",
            OrderListQuery {
                has_case: Some(true),
                ..of(OrderQuery::default())
            },
            "3",
        ),
        (
            "without a case, on the way",
            OrderListQuery {
                has_case: Some(false),
                ..of(view(OrderView::Moving))
            },
            "954",
        ),
    ] {
        assert_eq!(list(&store, query).concat(), found, "{what}");
    }
    let rows = store.read(|r| r.orders_named(&["2".into(), "4".into()])).unwrap();
    let only = OrderListQuery {
        only: Some(rows.into_iter().flat_map(|named| named.rows).collect()),
        ..by(OrderSort::Price, true)
    };
    assert_eq!(list(&store, only).concat(), "24");
}

/// A walk over the wide rows of a million orders would read a gigabyte.
#[test]
fn lists_walk_the_index_alone() {
    let (dir, store, account) = shop();
    five(&store, &account);
    store.close().unwrap();
    let conn = rusqlite::Connection::open(dir.path().join("recourse.db")).unwrap();
    for columns in [
        "id, NULL, way",
        "id, finished, last_event_at",
        "id, converted_currency, converted_minor",
        "id, account, leg, price_currency, price_minor",
    ] {
        let plan: String = conn
            .query_row(
                &format!(
                    "EXPLAIN QUERY PLAN SELECT {columns} FROM orders INDEXED BY orders_list
                     WHERE finished = 0 AND refused = 0 AND cancelled = 0 AND delivered = 0 AND created_at >= 1 AND account IN (1, 2)"
                ),
                [],
                |row| row.get(3),
            )
            .unwrap();
        assert!(plan.contains("COVERING INDEX orders_list"), "{plan}");
    }
}

#[test]
fn sums_of_many_orders_stand_side_by_side() {
    let (_dir, store, account) = shop();
    let orders: Vec<Order> = (1..=2_500)
        .map(|n| Order {
            price: Some(Money::new(
                n,
                if n % 2 == 0 { Currency::RUB } else { Currency::CNY },
            )),
            ..order(&n.to_string(), n)
        })
        .collect();
    put_orders(&store, &account, orders);
    let ids = store
        .read(|r| r.order_ranks(&by(OrderSort::Ordered, true)))
        .unwrap()
        .ids;
    // In one walk, and one by one.
    for some in [&ids[..], &ids[..1_500]] {
        let sums = store.read(|r| r.order_sums(some)).unwrap();
        let smallest = 2_501 - some.len() as i64;
        let expected = |rest: i64| -> i64 { (smallest..=2_500).filter(|n| n % 2 == rest).sum() };
        assert_eq!(sums.count, some.len() as u64);
        assert_eq!(
            sums.price.iter().collect::<Vec<_>>(),
            [
                Money::new(expected(1), Currency::CNY),
                Money::new(expected(0), Currency::RUB)
            ]
        );
        assert!(sums.converted.is_empty());
        assert_eq!(sums.accounts.iter().collect::<Vec<_>>(), [&account]);
    }
}

#[test]
fn an_order_is_found_by_any_id_that_belongs_to_it() {
    let (_dir, store, account) = shop();
    let mut known = order("2844617093", 1);
    known.srid = Some("dp.r7f.0.0".into());
    known.sticker = Some("231648 9753".into());
    known.tracking_number = Some("RA644000001RU".into());
    put_orders(&store, &account, vec![known, order("77", 2)]);
    let a = account.clone();
    store
        .write(move |tx| {
            let claim = Claim {
                id: "c-1f".into(),
                srid: Some("dp.r7f.0.0".into()),
                ..Claim::default()
            };
            tx.put_claims(&a, &[claim], at(1))?;
            let chat = ChatThread {
                id: "1:abc".into(),
                srid: Some("dp.r7f.0.0".into()),
                ..ChatThread::default()
            };
            tx.put_chats(&a, &[chat], at(1))?;
            tx.set_review_link(&a, &"rev-7q".into(), &["2844617093".into()], "product_and_time")?;
            tx.open_case(&new_case(&a, "2844617093"))
        })
        .unwrap();
    let asked: Vec<String> = [
        "2844617093",
        "a/2844617093",
        "dp.r7f.0.0",
        "DP.R7F.0.0",
        "2316489753",
        "231648 9753",
        "ra644000001ru",
        "202844617093",
        "c-1f",
        "1:abc",
        "rev-7q",
        "C-0001",
        "no-such-1",
    ]
    .map(str::to_owned)
    .to_vec();
    let found = store.read(|r| r.orders_named(&asked)).unwrap();
    let wanted = store
        .read(|r| r.order_rows_of(&[(account, "2844617093".into())]))
        .unwrap();
    for named in &found {
        let expected: &[i64] = if named.id == "no-such-1" { &[] } else { &wanted };
        assert_eq!(named.rows, expected, "{}", named.id);
    }
}

/// Files of earlier versions get the same number that later writes give.
#[test]
fn the_way_of_orders_written_before_is_the_same() {
    let (dir, store, account) = shop();
    five(&store, &account);
    store.close().unwrap();
    let conn = rusqlite::Connection::open(dir.path().join("recourse.db")).unwrap();
    let ways = || -> Vec<Option<i64>> {
        conn.prepare_cached("SELECT way FROM orders ORDER BY id")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let written = ways();
    let day = 86_400_000;
    assert_eq!(written[..2], [Some(10 * day), Some(25 * day)]);
    conn.execute("UPDATE orders SET way = NULL", []).unwrap();
    let step = concat!(env!("CARGO_MANIFEST_DIR"), "/src/migrations/0003.sql");
    let step = std::fs::read_to_string(step).unwrap();
    let from = step.find("UPDATE orders SET way").unwrap();
    let to = from + step[from..].find(';').unwrap();
    conn.execute_batch(&step[from..to]).unwrap();
    assert_eq!(ways(), written);
}
