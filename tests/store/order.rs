use crate::support::{add_account, all, at, order, put_orders, shop, summary};
use chrono::Duration;
use proptest::prelude::*;
use recourse_domain::id::{AccountId, OrderId, Vocabulary};
use recourse_domain::leg::Leg;
use recourse_domain::market::{HistoryEvent, Order, OrderHistory, OrderItem, OrderStatus, Parcel};
use recourse_domain::money::{Currency, Money};
use recourse_store::{LegTime, OrderQuery, OrderView, OrderWrite, Reader, Store, Written};

fn status(order: &str, code: &str) -> OrderStatus {
    OrderStatus {
        order_id: OrderId::from(order),
        supplier_status: Some("complete".into()),
        market_status: Some(code.into()),
        vocabulary: Vocabulary::from("v"),
        cancellable: Some(false),
    }
}

/// How many orders an id stands for.
fn rows_of(r: &Reader<'_>, id: &str) -> usize {
    r.orders_named(&[id.to_owned()]).unwrap()[0].rows.len()
}

fn put(
    store: &Store,
    account: &AccountId,
    write: impl for<'a> FnOnce() -> Box<
        dyn Fn(&mut recourse_store::WriteTx<'_>, &AccountId) -> recourse_store::Result<Written>
            + Send
            + 'static,
    >,
) -> Written {
    let account = account.clone();
    let f = write();
    store.write(move |tx| f(tx, &account)).unwrap()
}

#[test]
fn an_order_comes_back_as_it_was() {
    let (_dir, store, account) = shop();
    let full = Order {
        id: OrderId::from("9007199254740993"),
        srid: Some("dp.i1.0".into()),
        basket_id: Some("b".into()),
        created_at: Some(at(3)),
        created_day_only: false,
        items: vec![
            OrderItem {
                product_id: Some("12345".into()),
                variant_id: Some("0077".into()),
                article: Some("арт-1".into()),
                barcodes: vec!["2000000000017".into(), "x".into()],
                title: Some("Чайник".into()),
                variant: Some("L".into()),
                quantity: 2,
            },
            OrderItem {
                article: Some("second".into()),
                quantity: 1,
                ..OrderItem::default()
            },
        ],
        seller_warehouse: Some("600001".into()),
        office_id: Some("106".into()),
        office: Some("Казань".into()),
        scheme: Some("fbs".into()),
        cross_border: Some(true),
        zero_stock: true,
        comment: Some("请小心".into()),
        price: Some(Money::new(101_460, Currency::RUB)),
        converted_price: Some(Money::new(8_011, Currency::CNY)),
        supply_id: Some("S-1".into()),
        tracking_number: Some("TR1".into()),
        sticker: Some("231648 9753".into()),
    };
    let mut told = summary(Leg::Export, false, false, at(4));
    told.legs = vec![
        LegTime {
            leg: Leg::FirstMile,
            responsible: "dpx".into(),
            from: at(3),
            to: Some(at(4)),
            from_code: "accepted".into(),
            to_code: Some("departed".into()),
            counts: true,
        },
        LegTime {
            leg: Leg::Export,
            responsible: "x".into(),
            from: at(4),
            to: None,
            from_code: "departed".into(),
            to_code: None,
            counts: true,
        },
    ];
    let history = OrderHistory {
        order_id: full.id.clone(),
        planned_delivery: Some(at(20)),
        events: vec![HistoryEvent {
            source: Vocabulary::from("v"),
            code: "accepted".into(),
            at: Some(at(3)),
            original_time: Some("2026".into()),
            text: None,
            place: Some("上海".into()),
        }],
    };
    let (a, o, s, h) = (account.clone(), full.clone(), told.clone(), history.clone());
    let st = status(full.id.as_str(), "sorted");
    let first = store
        .write(move |tx| {
            let write = OrderWrite {
                status: Some(&st),
                summary: Some(&s),
                history: Some(&h),
                ..OrderWrite::of(&o)
            };
            let first = tx.put_orders(&a, &[write], at(5))?;
            let second = tx.put_orders(&a, &[write], at(6))?;
            assert_eq!((second.unchanged, second.updated), (1, 0));
            Ok(first)
        })
        .unwrap();
    assert_eq!(first.inserted, 1);
    store
        .read(|r| {
            let row = r.order(&account, &full.id)?.unwrap();
            assert_eq!(row.order, full);
            assert_eq!(row.summary.as_ref(), Some(&told));
            assert_eq!(row.market_status.as_deref(), Some("sorted"));
            assert_eq!(row.planned_delivery, Some(at(20)));
            assert_eq!((row.seen_at, row.changed_at), (at(5), at(5)));
            assert_eq!(r.events(&account, &full.id)?, history.events);
            assert_eq!(r.leg_times(&account, Leg::FirstMile)?, [86_400_000]);
            assert!(r.leg_times(&account, Leg::Export)?.is_empty());
            for id in [
                "9007199254740993",
                "dp.i1.0",
                "DPI10",
                "231648 9753",
                "2316489753",
                "TR1",
                "2000000000017",
            ] {
                assert_eq!(rows_of(r, id), 1, "{id}");
            }
            for words in ["secon", "чайник seco", "арт-1 second"] {
                let query = OrderQuery {
                    query: Some(words.into()),
                    limit: 5,
                    ..OrderQuery::default()
                };
                assert_eq!(r.order_page(&query)?.items.len(), 1, "{words}");
            }
            assert_eq!(rows_of(r, "nothing-1"), 0);
            assert_eq!(
                r.order_by_srid(&account, &"dp.i1.0".into())?.unwrap().order.id,
                full.id
            );
            assert!(r.order_by_srid(&account, &"dp.i10".into())?.is_none());
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_later_record_does_not_erase_what_an_earlier_one_told() {
    let (_dir, store, account) = shop();
    put_orders(&store, &account, vec![order("1", 5)]);
    let written = put(&store, &account, || {
        Box::new(|tx, account| {
            let id = OrderId::from("1");
            let parcel = Parcel {
                order_id: id.clone(),
                tracking_number: Some("TRACK1".into()),
                sticker: Some("ST1".into()),
                state: Some("ready".into()),
            };
            let lean = Order {
                id: id.clone(),
                created_at: Some(at(0)),
                created_day_only: true,
                price: Some(Money::new(1, Currency::RUB)),
                ..Order::default()
            };
            let unknown = status("404", "x");
            tx.put_orders(
                account,
                &[
                    OrderWrite {
                        parcel: Some(&parcel),
                        ..OrderWrite::for_id(&id)
                    },
                    OrderWrite::of(&lean),
                    OrderWrite {
                        status: Some(&unknown),
                        ..OrderWrite::for_id(&unknown.order_id)
                    },
                ],
                at(1),
            )
        })
    });
    assert_eq!((written.updated, written.unknown), (2, 1));
    store
        .read(|r| {
            let row = r.order(&account, &"1".into())?.unwrap();
            assert_eq!(row.order.created_at, Some(at(0) + Duration::minutes(5)));
            assert!(!row.order.created_day_only);
            assert_eq!(row.order.tracking_number.as_deref(), Some("TRACK1"));
            assert_eq!(row.order.items[0].article.as_deref(), Some("носки-1"));
            assert_eq!(row.order.price, Some(Money::new(1, Currency::RUB)));
            assert_eq!(row.label_state.as_deref(), Some("ready"));
            assert_eq!(rows_of(r, "track1"), 1);
            assert_eq!(rows_of(r, "st1"), 1);
            Ok(())
        })
        .unwrap();
    assert!(store.check(true).unwrap().is_empty());
}

#[test]
fn events_once_told_stay() {
    let (_dir, store, account) = shop();
    put_orders(&store, &account, vec![order("1", 5)]);
    let event = |code: &str, day| HistoryEvent {
        source: Vocabulary::from("v"),
        code: code.into(),
        at: Some(at(day)),
        original_time: None,
        text: None,
        place: None,
    };
    for events in [
        vec![event("a", 1), event("b", 2)],
        vec![event("b", 2), event("c", 3)],
        vec![],
    ] {
        let account = account.clone();
        store
            .write(move |tx| {
                let history = OrderHistory {
                    order_id: OrderId::from("1"),
                    planned_delivery: None,
                    events,
                };
                let write = OrderWrite {
                    history: Some(&history),
                    ..OrderWrite::for_id(&history.order_id)
                };
                tx.put_orders(&account, &[write], at(4))
            })
            .unwrap();
    }
    let codes: Vec<String> = store
        .read(|r| r.events(&account, &"1".into()))
        .unwrap()
        .into_iter()
        .map(|e| e.code)
        .collect();
    assert_eq!(codes, ["a", "b", "c"]);
}

#[test]
fn thousands_of_one_day_find_room() {
    let (_dir, store, account) = shop();
    let page: Vec<Order> = (1..=700)
        .map(|n| Order {
            created_at: Some(at(0)),
            created_day_only: n % 2 == 0,
            ..order(&n.to_string(), 0)
        })
        .collect();
    put_orders(&store, &account, page);
    let rows = store
        .read(|r| {
            Ok(all(|after| {
                r.order_page(&OrderQuery {
                    after,
                    limit: 64,
                    ..OrderQuery::default()
                })
                .unwrap()
            }))
        })
        .unwrap();
    assert_eq!(rows.len(), 700);
}

#[derive(Debug, Clone)]
struct Put {
    id: u16,
    text: bool,
    minute: i64,
    state: Option<(bool, bool, i64)>,
    second: bool,
}

fn put_strategy() -> impl Strategy<Value = Put> {
    (
        1_u16..60,
        any::<bool>(),
        0_i64..400,
        proptest::option::of((any::<bool>(), any::<bool>(), -30_i64..0)),
        any::<bool>(),
    )
        .prop_map(|(id, text, minute, state, second)| Put {
            id,
            text,
            minute,
            state,
            second,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Counts equal a recount, and every list gives every order it should exactly once, in order, at any page length.
    #[test]
    fn counts_and_pages_agree_with_the_rows(
        puts in proptest::collection::vec(put_strategy(), 1..120),
        limit in 1_usize..17,
    ) {
        let (_dir, store, first) = shop();
        let second = add_account(&store, "b");
        for batch in puts.chunks(25) {
            let batch = batch.to_vec();
            let (first, second) = (first.clone(), second.clone());
            store.write(move |tx| {
                for account in [&first, &second] {
                    let of: Vec<&Put> = batch.iter().filter(|p| p.second == (account == &second)).collect();
                    let orders: Vec<Order> = of.iter().map(|p| {
                        let id = if p.text { format!("x{}", p.id) } else { p.id.to_string() };
                        Order { id: OrderId::from(id), ..order("0", p.minute) }
                    }).collect();
                    let told: Vec<_> = of.iter().map(|p| p.state.map(|(finished, refused, day)| {
                        summary(if finished { Leg::Done } else { Leg::Export }, finished, refused, at(day))
                    })).collect();
                    let writes: Vec<OrderWrite<'_>> = orders.iter().zip(&told)
                        .map(|(o, s)| OrderWrite { summary: s.as_ref(), ..OrderWrite::of(o) }).collect();
                    tx.put_orders(account, &writes, at(0))?;
                }
                Ok(())
            }).unwrap();
        }
        let (counts, rows) = store.read(|r| {
            let rows = all(|after| r.order_page(&OrderQuery { after, limit, ..OrderQuery::default() }).unwrap());
            Ok((r.order_counts(None)?, rows))
        }).unwrap();
        let distinct: std::collections::HashSet<(AccountId, OrderId)> =
            rows.iter().map(|r| (r.account.clone(), r.order.id.clone())).collect();
        prop_assert_eq!(distinct.len(), rows.len());
        let expected: std::collections::HashSet<(bool, u16, bool)> = puts.iter().map(|p| (p.second, p.id, p.text)).collect();
        prop_assert_eq!(rows.len(), expected.len());
        let finished = |r: &recourse_store::OrderRow| r.summary.as_ref().is_some_and(|s| s.finished);
        let refused = |r: &recourse_store::OrderRow| r.summary.as_ref().is_some_and(|s| s.refused);
        prop_assert_eq!(counts.all, rows.len() as u64);
        prop_assert_eq!(counts.moving, rows.iter().filter(|r| !finished(r)).count() as u64);
        prop_assert_eq!(counts.refused, rows.iter().filter(|r| refused(r)).count() as u64);
        for (view, len) in [(OrderView::Moving, counts.moving), (OrderView::Refused, counts.refused)] {
            let listed = store.read(|r| Ok(all(|after| {
                r.order_page(&OrderQuery { view, after, limit, ..OrderQuery::default() }).unwrap()
            }))).unwrap();
            prop_assert_eq!(listed.len() as u64, len);
        }
        let silent = store.read(|r| Ok(all(|after| r.order_page(&OrderQuery {
            view: OrderView::Silent, silent_before: Some(at(-7)), after, limit, ..OrderQuery::default()
        }).unwrap()))).unwrap();
        prop_assert_eq!(silent.len() as u64, store.read(|r| r.silent_count(at(-7), None)).unwrap());
        let times: Vec<_> = silent.iter().map(|r| r.summary.as_ref().unwrap().last_event_at).collect();
        prop_assert!(times.is_sorted());
        prop_assert!(store.check(true).unwrap().is_empty());
    }
}
