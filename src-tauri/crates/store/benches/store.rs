//! Whole-process figures of the store: `store sync N`, `store again DIR N`, `store inbox ORDERS CASES`, `store search TEXTS`.
//! CPU is user + system of this process without the time the made-up data takes; peak is the process's own.
#![allow(
    unsafe_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use chrono::{DateTime, Duration, Utc};
use recourse_domain::case::CaseState;
use recourse_domain::deadline::{Confidence, Deadline};
use recourse_domain::id::{AccountId, OrderId, Vocabulary};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::{Order, OrderItem, OrderStatus, Review};
use recourse_domain::money::{Currency, Money};
use recourse_store::*;
use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

fn clock(id: libc::clockid_t) -> f64 {
    let mut t = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: the pointer is to a live timespec.
    unsafe { libc::clock_gettime(id, &raw mut t) };
    t.tv_sec as f64 + t.tv_nsec as f64 / 1e9
}

fn process_cpu() -> f64 {
    clock(libc::CLOCK_PROCESS_CPUTIME_ID)
}

fn thread_cpu() -> f64 {
    clock(libc::CLOCK_THREAD_CPUTIME_ID)
}

fn peak_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|l| l.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}

struct Rng(u64);

impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

const GOODS: [&str; 8] = [
    "one-ring",
    "teapot",
    "носки",
    "куртка",
    "чехол",
    "phone-case",
    "лампа",
    "кружка",
];
const CITIES: [&str; 6] = [
    "Москва",
    "Санкт-Петербург",
    "Казань",
    "Екатеринбург",
    "Минск",
    "Алматы",
];
const COMMENTS: [&str; 6] = [
    "",
    "",
    "",
    "Упакуйте в плёнку, пожалуйста",
    "Позвонить за час до доставки",
    "请小心包装，谢谢",
];

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

fn order(i: usize) -> (Order, OrderStatus, OrderSummary) {
    let mut r = Rng(i as u64 ^ 0x5EED);
    let at = DateTime::from_timestamp(1_704_067_200 + i as i64 * 37, 0).unwrap();
    let comment = COMMENTS[r.below(6)];
    let finished = r.below(2) == 0;
    let price = Money::new(10_000 + r.below(900_000) as i64, Currency::RUB);
    let id = OrderId::new((2_000_000_000 + i * 7).to_string());
    let order = Order {
        id: id.clone(),
        srid: Some(format!("{:016x}{:016x}", r.next(), r.next()).into()),
        basket_id: Some(format!(
            "{}_{:016x}{:016x}",
            r.below(200_000_000),
            r.next(),
            r.next()
        )),
        created_at: Some(at),
        created_day_only: false,
        items: vec![OrderItem {
            product_id: Some((100_000_000 + r.below(50_000)).to_string().into()),
            variant_id: Some((200_000_000 + r.below(50_000)).to_string()),
            article: Some(format!("{}-{}", GOODS[r.below(8)], r.below(10_000))),
            barcodes: vec![format!("{:013}", r.next() % 10_000_000_000_000)],
            title: None,
            variant: None,
            quantity: 1,
        }],
        seller_warehouse: Some((600_000 + r.below(20)).to_string()),
        office_id: Some((100 + r.below(12)).to_string()),
        office: Some(CITIES[r.below(6)].to_owned()),
        scheme: Some("fbs".to_owned()),
        cross_border: None,
        zero_stock: r.below(50) == 0,
        comment: (!comment.is_empty()).then(|| comment.to_owned()),
        price: Some(price),
        converted_price: Some(price),
        supply_id: Some(format!("WB-GI-{}", 1_000_000 + i / 200)),
        tracking_number: None,
        sticker: None,
    };
    let status = OrderStatus {
        order_id: id,
        supplier_status: Some("complete".into()),
        market_status: Some("sorted".into()),
        vocabulary: Vocabulary::from("market_status"),
        cancellable: None,
    };
    let summary = OrderSummary {
        leg: if finished { Leg::Done } else { Leg::FirstMile },
        event: EventKind::InTransit,
        responsible: "dpx".into(),
        first_at: Some(at),
        last_event_at: Some(at),
        finished_at: finished.then_some(at),
        finished,
        refused: r.below(20) == 0,
        cancelled: false,
        delivered: finished,
        legs: vec![LegTime {
            leg: Leg::Seller,
            responsible: "seller".into(),
            from: at,
            to: None,
            from_code: "created".into(),
            to_code: None,
            counts: true,
        }],
    };
    (order, status, summary)
}

fn body(order: &Order, into: &mut String) {
    into.clear();
    write!(
        into,
        "{{\"id\":{},\"rid\":\"{}\",\"orderUid\":\"{}\",\"address\":\"",
        order.id,
        order.srid.as_ref().unwrap(),
        order.basket_id.as_ref().unwrap()
    )
    .unwrap();
    while into.len() < 880 {
        into.push_str("ул. Ленина, д. 5, ");
    }
    into.push_str("\"}");
}

fn account(store: &Store) -> AccountId {
    let id = AccountId::from("bench");
    let row = AccountRow {
        id: id.clone(),
        platform: "market".into(),
        name: "bench".into(),
        seller_id: None,
        seller_name: None,
        country: None,
        endpoint: None,
        token: serde_json::Value::Null,
        secret_store: "session".into(),
        paused: false,
        interval_min: None,
        demo: false,
        added_at: now(),
        synced_at: None,
        next_at: None,
    };
    store
        .write(move |tx| {
            if tx.account(&row.id)?.is_none() {
                tx.add_account(&row)
            } else {
                Ok(())
            }
        })
        .unwrap();
    id
}

fn open(dir: &Path) -> Store {
    let options = Options {
        read_only: false,
        app_version: "bench".into(),
        now: now(),
    };
    Store::open(dir, options).unwrap()
}

struct PageData {
    orders: Vec<(Order, OrderStatus, OrderSummary)>,
    bodies: Vec<String>,
    companions: Vec<String>,
}

fn page(from: usize, to: usize, raw: bool) -> PageData {
    let orders: Vec<_> = (from..to).map(order).collect();
    let mut bodies = Vec::new();
    let mut companions = Vec::new();
    if raw {
        for (order, status, _) in &orders {
            let mut text = String::with_capacity(920);
            body(order, &mut text);
            bodies.push(text);
            companions.push(format!(
                "{{\"id\":{},\"supplierStatus\":\"{}\",\"wbStatus\":\"sorted\"}}",
                order.id,
                status.supplier_status.as_ref().unwrap()
            ));
        }
    }
    PageData {
        orders,
        bodies,
        companions,
    }
}

impl PageData {
    fn raws(&self) -> Vec<RawRef<'_>> {
        self.orders
            .iter()
            .zip(&self.bodies)
            .zip(&self.companions)
            .map(|(((order, ..), body), companion)| RawRef {
                kind: "order",
                external_id: order.id.as_str(),
                body,
                companion: Some(companion),
            })
            .collect()
    }
}

fn sync(store: &Store, n: usize, raw: bool) -> f64 {
    let id = account(store);
    let (start, mut making) = (process_cpu(), 0.0);
    for from in (0..n).step_by(1000) {
        let t = thread_cpu();
        let data = page(from, (from + 1000).min(n), raw);
        making += thread_cpu() - t;
        let account = id.clone();
        let changes = store.read(|r| r.raw_changes(&account, &data.raws())).unwrap();
        if raw && changes.iter().all(|c| *c == RawChange::Same) {
            continue;
        }
        store
            .write(move |tx| {
                tx.put_raw(&account, &data.raws(), now())?;
                let writes: Vec<OrderWrite<'_>> = data
                    .orders
                    .iter()
                    .map(|(order, status, summary)| OrderWrite {
                        status: Some(status),
                        summary: Some(summary),
                        ..OrderWrite::of(order)
                    })
                    .collect();
                tx.put_orders(&account, &writes, now())?;
                tx.set_cursor(&account, &"orders".into(), Some(&from.to_string()))
            })
            .unwrap();
    }
    process_cpu() - start - making
}

fn size_mb(dir: &Path) -> f64 {
    ["recourse.db", "recourse.db-wal"]
        .iter()
        .map(|f| std::fs::metadata(dir.join(f)).map_or(0, |m| m.len()) as f64 / 1e6)
        .sum()
}

fn run(name: &str, n: usize, mut f: impl FnMut(usize) -> usize) {
    let (mut cpu, mut wall, mut rows) = (Vec::new(), Vec::new(), 0);
    for i in 0..n {
        let (t, c) = (Instant::now(), thread_cpu());
        rows += f(i);
        cpu.push((thread_cpu() - c) * 1e3);
        wall.push(t.elapsed().as_secs_f64() * 1e3);
    }
    let at = |v: &mut Vec<f64>, p: f64| {
        v.sort_by(f64::total_cmp);
        v[((v.len() as f64 * p) as usize).min(v.len() - 1)]
    };
    println!(
        "{name:46} cpu ms p50 {:7.3} p99 {:7.3}  wall p99 {:7.3}  rows/query {:.1}",
        at(&mut cpu, 0.5),
        at(&mut cpu, 0.99),
        at(&mut wall, 0.99),
        rows as f64 / n as f64
    );
}

fn inbox(store: &Store, orders: usize, cases: usize) {
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

fn super_order(r: &mut Rng, orders: usize) -> Order {
    order(r.below(orders)).0
}

const RU: [&str; 24] = [
    "то",
    "вар",
    "ка",
    "чест",
    "во",
    "дос",
    "тав",
    "упа",
    "ков",
    "раз",
    "мер",
    "цвет",
    "брак",
    "воз",
    "врат",
    "прод",
    "авец",
    "заказ",
    "хоро",
    "плох",
    "долг",
    "спас",
    "реко",
    "ёлк",
];
const LA: [&str; 16] = [
    "pro", "duct", "qual", "ity", "de", "liv", "er", "pack", "size", "col", "or", "brok", "ret", "urn",
    "sell", "good",
];

fn vocabulary(parts: &[&str], seed: u64) -> Vec<String> {
    let mut r = Rng(seed);
    (0..20_000)
        .map(|_| (0..2 + r.below(2)).map(|_| parts[r.below(parts.len())]).collect())
        .collect()
}

/// Rank by Zipf's law, roughly: the square of an even draw, squared again.
fn zipf(r: &mut Rng) -> usize {
    let x = r.below(1_000_000) as f64 / 1e6;
    (20_000.0f64.powf(x) - 1.0) as usize % 20_000
}

fn text(i: usize, ru: &[String], la: &[String]) -> String {
    let mut r = Rng(i as u64 ^ 0xFEED);
    let mut text = String::new();
    match r.below(20) {
        0..=10 => (0..6 + r.below(20)).for_each(|_| text.push_str(&format!("{} ", ru[zipf(&mut r)]))),
        11..=14 => (0..30 + r.below(40)).for_each(|_| {
            let x = r.below(1000) as f64 / 1000.0;
            let y = r.below(1000) as f64 / 1000.0;
            text.push(char::from_u32(0x4E00 + (x * y * 3500.0) as u32).unwrap());
        }),
        _ => (0..6 + r.below(18)).for_each(|_| text.push_str(&format!("{} ", la[zipf(&mut r)]))),
    }
    write!(text, "art-{}", r.below(40_000)).unwrap();
    text
}

fn search(store: &Store, n: usize) {
    let id = account(store);
    let (ru, la) = (vocabulary(&RU, 1), vocabulary(&LA, 2));
    let (start, mut making, mut worst) = (process_cpu(), 0.0, 0.0f64);
    for from in (0..n).step_by(1000) {
        let t = thread_cpu();
        let reviews: Vec<Review> = (from..(from + 1000).min(n))
            .map(|i| Review {
                id: format!("r{i:08}").into(),
                stars: Some((i % 5) as u8 + 1),
                created_at: DateTime::from_timestamp(1_704_067_200 + i as i64 * 37, 0),
                text: text(i, &ru, &la),
                ..Review::default()
            })
            .collect();
        making += thread_cpu() - t;
        let id = id.clone();
        let before = process_cpu();
        store
            .write(move |tx| tx.put_reviews(&id, &reviews, now()))
            .unwrap();
        worst = worst.max(process_cpu() - before);
    }
    println!(
        "{n} texts: {:.1} us CPU each, worst commit of 1000 {:.0} ms CPU, {:.0} MB, peak {:.1} MiB",
        (process_cpu() - start - making) * 1e6 / n as f64,
        worst * 1e3,
        size_mb(store.dir()),
        peak_mib()
    );
    let mut r = Rng(9);
    type Make<'a> = Box<dyn Fn(&mut Rng) -> String + 'a>;
    let cut = |word: &str, from: usize, len: usize| word.chars().skip(from).take(len).collect::<String>();
    let classes: [(&str, Make<'_>); 9] = [
        ("ru word", Box::new(|r| ru[zipf(r)].clone())),
        ("ru 4-letter beginning", Box::new(|r| cut(&ru[zipf(r)], 0, 4))),
        ("ru 2-letter beginning", Box::new(|r| cut(&ru[zipf(r)], 0, 2))),
        ("ru inside", Box::new(|r| cut(&ru[zipf(r)], 1, 5))),
        (
            "ru two words",
            Box::new(|r| format!("{} {}", ru[zipf(r)], ru[zipf(r)])),
        ),
        (
            "zh 2 characters",
            Box::new(|r| {
                let i = r.below(n);
                zh(i, &ru, &la, 2)
            }),
        ),
        (
            "zh 3 characters",
            Box::new(|r| {
                let i = r.below(n);
                zh(i, &ru, &la, 3)
            }),
        ),
        ("latin word", Box::new(|r| la[zipf(r)].clone())),
        ("article", Box::new(|r| format!("art-{}", r.below(40_000)))),
    ];
    for (name, make) in classes {
        run(name, 300, |_| {
            store
                .read(|s| s.search_texts(&make(&mut r), None, 50))
                .unwrap()
                .items
                .len()
        });
    }
    println!("peak {:.1} MiB", peak_mib());
}

fn zh(from: usize, ru: &[String], la: &[String], len: usize) -> String {
    (from..)
        .map(|i| text(i, ru, la))
        .find(|t| t.chars().next().is_some_and(|c| c > '\u{4e00}'))
        .map(|t| t.chars().skip(4).take(len).collect())
        .unwrap()
}

fn main() {
    let args: Vec<String> = std::env::args().filter(|a| a != "--bench").collect();
    let number = |i: usize, default: usize| args.get(i).and_then(|a| a.parse().ok()).unwrap_or(default);
    let place = std::env::var("RECOURSE_BENCH_DIR").unwrap_or_else(|_| {
        std::env::temp_dir()
            .join(format!("recourse-bench-{}", std::process::id()))
            .display()
            .to_string()
    });
    let dir = Path::new(&place);
    let store = open(dir);
    match args.get(1).map(String::as_str) {
        Some("inbox") => inbox(&store, number(2, 100_000), number(3, 10_000)),
        Some("search") => search(&store, number(2, 100_000)),
        _ => {
            let n = number(2, 100_000);
            let t = Instant::now();
            let first = sync(&store, n, true);
            println!(
                "first: {n} orders, cpu {first:.3} s, wall {:.3} s, {:.1} MB, peak {:.1} MiB",
                t.elapsed().as_secs_f64(),
                size_mb(dir),
                peak_mib()
            );
            let again = sync(&store, n, true);
            println!(
                "again: cpu {again:.3} s ({:.2} of the first), {:.1} MB, peak {:.1} MiB",
                again / first,
                size_mb(dir),
                peak_mib()
            );
        }
    }
    store.close().unwrap();
    if std::env::var_os("RECOURSE_BENCH_DIR").is_none() {
        std::fs::remove_dir_all(dir).unwrap();
    }
}
