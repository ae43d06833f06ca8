//! Search compared with looking through everything.

use crate::support::{all, at, new_case, order, put_orders, shop};
use chrono::Duration;
use proptest::prelude::*;
use recourse_domain::market::{ChatMessage, Claim, Order, OrderItem, Review};
use recourse_store::{CaseQuery, OrderQuery, Store};

fn orders(store: &Store, query: &str) -> Vec<String> {
    store
        .read(|r| {
            Ok(all(|after| {
                r.order_page(&OrderQuery {
                    query: Some(query.into()),
                    after,
                    limit: 3,
                    ..OrderQuery::default()
                })
                .unwrap()
            }))
        })
        .unwrap()
        .into_iter()
        .map(|row| row.order.id.to_string())
        .collect()
}

fn texts(store: &Store, query: &str) -> Vec<String> {
    store
        .read(|r| Ok(all(|after| r.search_texts(query, after.as_deref(), 3).unwrap())))
        .unwrap()
        .into_iter()
        .map(|hit| hit.id)
        .collect()
}

#[test]
fn orders_are_found_by_words_parts_and_every_id() {
    let (_dir, store, account) = shop();
    let make = |id: &str, minute, article: &str, title: &str, comment: &str| Order {
        items: vec![OrderItem {
            article: Some(article.into()),
            title: Some(title.into()),
            barcodes: vec!["2037000000014".into()],
            quantity: 1,
            ..OrderItem::default()
        }],
        comment: Some(comment.into()),
        sticker: Some(format!("2316 {id}")),
        tracking_number: Some(format!("RA{id}CN")),
        ..order(id, minute)
    };
    put_orders(
        &store,
        &account,
        vec![
            make("2000000001", 1, "KR-77/Чёрный", "Чехол для телефона", ""),
            make(
                "2000000002",
                2,
                "KR-78/белый",
                "Ёлка новогодняя",
                "请小心包装，谢谢",
            ),
            make("2000000103", 3, "phone-case", "Phone Case", "小心 轻放"),
        ],
    );
    let one = ["2000000001"];
    let two = ["2000000002"];
    let three = ["2000000103"];
    for (query, expected) in [
        ("черный", &one[..]),
        ("ЧЁРН", &one[..]),
        ("елка", &two[..]),
        ("лк", &[][..]),
        ("ёл", &two[..]),
        ("лка нов", &two[..]),
        ("小心", &["2000000103", "2000000002"][..]),
        ("心包", &two[..]),
        ("心轻", &[][..]),
        ("谢谢", &two[..]),
        ("小", &["2000000103", "2000000002"][..]),
        ("ase", &three[..]),
        ("PHONE case", &three[..]),
        ("kr-7", &["2000000002", "2000000001"][..]),
        ("kr", &["2000000002", "2000000001"][..]),
        ("2000000002", &two[..]),
        ("20000001", &three[..]),
        ("dp.r2000000001.0.0", &one[..]),
        ("2316 2000000001", &one[..]),
        ("ra2000000002cn", &two[..]),
        ("2037000000014", &["2000000103", "2000000002", "2000000001"][..]),
        ("белый 2037000000014", &two[..]),
        ("казань", &["2000000103", "2000000002", "2000000001"][..]),
        ("казань чехол", &one[..]),
        ("nowhere", &[][..]),
        ("   ", &["2000000103", "2000000002", "2000000001"][..]),
    ] {
        assert_eq!(orders(&store, query), expected, "{query}");
    }
}

#[test]
fn what_looks_like_syntax_is_only_text() {
    let (_dir, store, account) = shop();
    put_orders(&store, &account, vec![order("1", 1)]);
    for query in [
        "\"",
        "*",
        "a*",
        "^a",
        "NEAR(a b)",
        "a AND b",
        "-носки",
        "t:носки",
        "{t} : носки",
        "' OR 1=1 --",
        "%",
        "_",
        "\0",
        "\\",
        "((((",
        "носки\" OR \"x",
        "🙂",
        "e\u{301}",
        "\u{202e}abc",
        ";DROP TABLE orders",
    ] {
        let found = orders(&store, query);
        assert!(found.len() <= 1, "{query}");
        texts(&store, query);
    }
    assert_eq!(orders(&store, "носки"), ["1"]);
}

#[test]
fn changed_text_is_found_anew_and_no_longer_as_it_was() {
    let (_dir, store, account) = shop();
    for (text, found, lost) in [
        ("Первый текст", "перв", "второй"),
        ("Второй текст", "второй", "первый"),
    ] {
        let (a, text) = (account.clone(), text.to_owned());
        store
            .write(move |tx| {
                tx.put_reviews(
                    &a,
                    &[Review {
                        id: "r1".into(),
                        text,
                        created_at: Some(at(0)),
                        ..Review::default()
                    }],
                    at(0),
                )
            })
            .unwrap();
        assert_eq!(texts(&store, found), ["r1"]);
        assert!(texts(&store, lost).is_empty());
    }
    store.write(|tx| tx.rebuild_search()).unwrap();
    assert_eq!(texts(&store, "второй"), ["r1"]);
    assert!(store.check(true).unwrap().is_empty());
}

#[test]
fn reviews_claims_and_messages_come_together_newest_first() {
    let (_dir, store, account) = shop();
    let a = account.clone();
    store
        .write(move |tx| {
            tx.put_reviews(
                &a,
                &[Review {
                    id: "r".into(),
                    text: "сломан чайник".into(),
                    created_at: Some(at(1)),
                    ..Review::default()
                }],
                at(9),
            )?;
            tx.put_claims(
                &a,
                &[Claim {
                    id: "c".into(),
                    buyer_text: "Чайник сломан".into(),
                    created_at: Some(at(3)),
                    ..Claim::default()
                }],
                at(9),
            )?;
            tx.put_messages(
                &a,
                &[ChatMessage {
                    id: "m".into(),
                    chat_id: "1".into(),
                    text: "чайник?".into(),
                    sent_at: Some(at(2)),
                    ..ChatMessage::default()
                }],
                at(9),
            )
        })
        .unwrap();
    assert_eq!(texts(&store, "чайник"), ["c", "m", "r"]);
    assert_eq!(texts(&store, "айни лома"), ["c", "r"]);
}

#[test]
fn cases_are_found_by_number_subject_order_and_words() {
    let (_dir, store, account) = shop();
    let a = account.clone();
    store
        .write(move |tx| {
            let mut case = new_case(&a, "2000000001");
            case.search_text = "Ужасное качество".into();
            tx.open_case(&case)?;
            tx.open_case(&new_case(&a, "2000000002"))
        })
        .unwrap();
    let cases = |query: &str| -> Vec<String> {
        store
            .read(|r| {
                Ok(all(|after| {
                    r.case_page(&CaseQuery {
                        query: Some(query.into()),
                        after,
                        limit: 1,
                        ..CaseQuery::default()
                    })
                    .unwrap()
                }))
            })
            .unwrap()
            .into_iter()
            .map(|row| row.id.to_string())
            .collect()
    };
    assert_eq!(cases("C-0002"), ["C-0002"]);
    assert_eq!(cases("2000000001"), ["C-0001"]);
    assert_eq!(cases("качеств"), ["C-0001"]);
    assert_eq!(cases("носки"), ["C-0002", "C-0001"]);
}

/// The same question put to every text in turn.
fn plain(text: &str, query: &str) -> bool {
    let fold = |s: &str| s.to_lowercase().replace('ё', "е");
    let text = fold(text);
    fold(query).split_whitespace().all(|term| {
        if term.chars().count() >= 3 || term.starts_with(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
            text.contains(term)
        } else {
            text.match_indices(term).any(|(at, _)| {
                text[..at]
                    .chars()
                    .next_back()
                    .is_none_or(|c| !c.is_alphanumeric() || ('\u{4e00}'..='\u{9fff}').contains(&c))
            })
        }
    })
}

/// So many words that some pieces are inside few of them and others inside very many: each way of asking, and both at once.
#[test]
fn rare_and_common_parts_find_the_same_as_a_look_through_everything() {
    let (_dir, store, account) = shop();
    let syllables = ["ва", "ре", "ни", "кол", "ту", "пос", "лё", "га", "шу", "ми"];
    let mut state = 7_u64;
    let mut draw = move |n: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % n
    };
    let mut word = move || -> String { (0..2 + draw(3)).map(|_| syllables[draw(10)]).collect() };
    let reviews: Vec<Review> = (0..1500)
        .map(|i| Review {
            id: format!("id-{i}").into(),
            text: format!("{} {}, {} арт-{}", word(), word(), word(), i % 400),
            product_id: Some(format!("{}", 70_000_000 + i % 500).into()),
            created_at: Some(at(0) + Duration::minutes(i * 3)),
            ..Review::default()
        })
        .collect();
    for page in reviews.chunks(300) {
        let (account, page) = (account.clone(), page.to_vec());
        store
            .write(move |tx| tx.put_reviews(&account, &page, at(1)))
            .unwrap();
    }
    let mut queries: Vec<String> = (0..40).map(|_| word()).collect();
    queries.extend((0..40).map(|_| format!("{} {}", word(), word().chars().take(3).collect::<String>())));
    queries.extend((0..20).map(|i| format!("арт-{i}")));
    for query in [
        "кол",
        "вар ник",
        "осл",
        "пос ш",
        "рт-39 кол",
        "нигде",
        "кол нигде",
        "ЛЁГА",
        "колва арт-1",
    ] {
        queries.push(query.to_owned());
    }
    let mut found = 0;
    for query in queries {
        let expected: Vec<String> = reviews
            .iter()
            .rev()
            .filter(|r| plain(&r.text, &query))
            .map(|r| r.id.to_string())
            .collect();
        found += expected.len();
        assert_eq!(texts(&store, &query), expected, "{query}");
    }
    assert!(found > 1000);
    let with_id: Vec<String> = reviews
        .iter()
        .rev()
        .filter(|r| r.product_id.as_ref().is_some_and(|id| id.as_str() == "70000123") && plain(&r.text, "ни"))
        .map(|r| r.id.to_string())
        .collect();
    assert_eq!(texts(&store, "ни 70000123"), with_id);
    assert_eq!(texts(&store, "70000123").len(), 3);
}

/// A word that came in a page that was taken back is new when it comes again.
#[test]
fn a_page_that_was_rolled_back_leaves_no_word_behind() {
    let (_dir, store, account) = shop();
    let review = |id: &str| Review {
        id: id.into(),
        text: "Необыкновенный".into(),
        created_at: Some(at(0)),
        ..Review::default()
    };
    let (a, page) = (account.clone(), [review("r1")]);
    let failed = store.write(move |tx| {
        tx.put_reviews(&a, &page, at(0))?;
        Err::<(), _>(recourse_store::StoreError::Data("stop".into()))
    });
    assert!(failed.is_err());
    assert!(texts(&store, "обыкн").is_empty());
    let page = [review("r2")];
    store
        .write(move |tx| tx.put_reviews(&account, &page, at(0)))
        .unwrap();
    assert_eq!(texts(&store, "обыкн"), ["r2"]);
}

/// A file made before the vocabulary was kept finds by parts of words after its upgrade.
#[test]
fn an_older_file_gets_its_vocabulary() {
    let (dir, store, account) = shop();
    let page = [Review {
        id: "r1".into(),
        text: "Качество ёлки".into(),
        created_at: Some(at(0)),
        ..Review::default()
    }];
    store
        .write(move |tx| tx.put_reviews(&account, &page, at(0)))
        .unwrap();
    store.close().unwrap();
    let file = dir.path().join("recourse.db");
    let conn = rusqlite::Connection::open(&file).unwrap();
    let second = concat!(env!("CARGO_MANIFEST_DIR"), "/src/migrations/0002.sql");
    let step = std::fs::read_to_string(second).unwrap();
    let vocabulary = step
        .split("CREATE TABLE text_word")
        .nth(1)
        .unwrap()
        .split("DROP TABLE temp.text_word_old;")
        .next()
        .unwrap();
    conn.execute_batch(&format!(
        "DROP TABLE text_word_parts; DROP TABLE text_word; CREATE TABLE text_word{vocabulary} DROP TABLE temp.text_word_old;"
    ))
    .unwrap();
    drop(conn);
    let store = crate::support::open(dir.path());
    assert_eq!(texts(&store, "ачест"), ["r1"]);
    assert_eq!(texts(&store, "елк"), ["r1"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// Every search finds exactly what a look through all texts finds, newest first.
    #[test]
    fn search_is_a_look_through_everything(
        bodies in proptest::collection::vec(
            proptest::collection::vec("([абёеЁВ]{1,6}|[小心包装]{1,4}|[a-cE]{1,5}|[аб小][ab心]{1,2})", 1..6), 1..40),
        queries in proptest::collection::vec(
            proptest::collection::vec("([абёе]{2,4}|[小心包]{1,3}|[a-ce]{2,4}|[小a]心)", 1..3), 1..12),
    ) {
        let (_dir, store, account) = shop();
        let reviews: Vec<Review> = bodies.iter().enumerate().map(|(i, words)| Review {
            id: format!("id-{i}").into(),
            text: words.join(" "),
            created_at: Some(at(0) + Duration::minutes(i as i64 * 3)),
            ..Review::default()
        }).collect();
        let kept = reviews.clone();
        store.write(move |tx| tx.put_reviews(&account, &kept, at(1))).unwrap();
        for query in queries {
            let query = query.join(" ");
            let expected: Vec<String> = reviews.iter().rev()
                .filter(|r| plain(&r.text, &query)).map(|r| r.id.to_string()).collect();
            prop_assert_eq!(texts(&store, &query), expected, "{}", query);
        }
    }
}
