//! The list of reviews, the seller's own word on them, and the one complaint.

use crate::support::{act, add_account, at, shop};
use recourse_domain::id::{AccountId, ReviewId};
use recourse_domain::market::{MediaLink, Review};
use recourse_domain::review::{Cause, Draft, Ground, Outcome, Record};
use recourse_store::{ComplaintRow, ReviewQuery, ReviewVerdict, Store};

fn review(n: i64) -> Review {
    Review {
        id: format!("rev{n}").as_str().into(),
        product_id: Some(if n % 2 == 0 { "77".into() } else { "78".into() }),
        stars: Some(u8::try_from(1 + n % 5).unwrap()),
        created_at: Some(at(n)),
        text: format!("слово{n} о товаре"),
        answer: (n % 3 == 0).then(|| "Спасибо".to_owned()),
        media: if n % 4 == 0 {
            vec![MediaLink {
                url: format!("https://x/{n}.jpg"),
                form: "image".into(),
                name: None,
            }]
        } else {
            Vec::new()
        },
        ..Review::default()
    }
}

fn fill(store: &Store, account: &AccountId) {
    let account = account.clone();
    let reviews: Vec<Review> = (0..40).map(review).collect();
    store
        .write(move |tx| tx.put_reviews(&account, &reviews, at(50)).map(drop))
        .unwrap();
}

fn all(store: &Store, query: &ReviewQuery) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut query = ReviewQuery {
        limit: 7,
        ..query.clone()
    };
    loop {
        let asked = query.clone();
        let page = store.read(move |r| r.review_page(&asked)).unwrap();
        found.extend(
            page.items
                .iter()
                .map(|row| (row.review.id.to_string(), row.review.answer.is_some())),
        );
        assert!(page.items.len() <= 7 || query.query.is_some());
        query.after = page.next;
        if query.after.is_none() {
            return found;
        }
    }
}

#[test]
fn unanswered_ones_come_first_newest_first_each_once() {
    let (_dir, store, account) = shop();
    fill(&store, &account);
    let found = all(&store, &ReviewQuery::default());
    let expected: Vec<(String, bool)> = [false, true]
        .into_iter()
        .flat_map(|answered| {
            (0..40)
                .rev()
                .filter(move |n| (n % 3 == 0) == answered)
                .map(move |n| (format!("rev{n}"), answered))
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn filters_join_and_words_are_found_in_reviews_alone() {
    let (_dir, store, account) = shop();
    fill(&store, &account);
    let other = add_account(&store, "b");
    fill(&store, &other);
    let query = ReviewQuery {
        accounts: Some(vec![account.clone()]),
        stars: vec![1, 3],
        answered: Some(false),
        product: Some("77".into()),
        pictures: Some(true),
        ..ReviewQuery::default()
    };
    let names: Vec<String> = all(&store, &query).into_iter().map(|(id, _)| id).collect();
    let fits = |n: &i64| n % 3 != 0 && n % 4 == 0 && matches!(1 + n % 5, 1 | 3);
    let expected: Vec<String> = (0..40).rev().filter(fits).map(|n| format!("rev{n}")).collect();
    assert!(!expected.is_empty());
    assert_eq!(names, expected);
    let words = ReviewQuery {
        query: Some("слово17".into()),
        accounts: Some(vec![account]),
        ..ReviewQuery::default()
    };
    assert_eq!(all(&store, &words), [("rev17".to_owned(), false)]);
    let nobody = ReviewQuery {
        accounts: Some(Vec::new()),
        ..ReviewQuery::default()
    };
    assert!(all(&store, &nobody).is_empty());
    let wrong = ReviewQuery {
        after: Some("open".into()),
        limit: 1,
        ..ReviewQuery::default()
    };
    assert!(store.read(move |r| r.review_page(&wrong)).is_err());
}

#[test]
fn s0_04_the_sellers_cause_outlives_the_review_being_told_anew() {
    let (_dir, store, account) = shop();
    fill(&store, &account);
    let id = ReviewId::from("rev4");
    let own = ReviewVerdict {
        cause: Some(Cause::Delivery),
        cause_at: Some(at(51)),
        ..ReviewVerdict::default()
    };
    let (a, i) = (account.clone(), id.clone());
    store
        .act(act("review-cause"), move |tx| tx.set_review_verdict(&a, &i, &own))
        .unwrap();
    let (a, mut changed) = (account.clone(), review(4));
    changed.text = "теперь о другом".into();
    store
        .write(move |tx| tx.put_reviews(&a, &[changed], at(60)).map(drop))
        .unwrap();
    let (a, i) = (account.clone(), id.clone());
    assert_eq!(store.read(move |r| r.review_verdict(&a, &i)).unwrap(), own);
    store.undo(None, at(61)).unwrap();
    let kept = store.read(move |r| r.review_verdict(&account, &id)).unwrap();
    assert_eq!(kept, ReviewVerdict::default());
}

#[test]
fn a_complaint_comes_back_whole_is_counted_and_stays_once_filed() {
    let (_dir, store, account) = shop();
    fill(&store, &account);
    let id = ReviewId::from("rev1");
    let mut complaint = ComplaintRow {
        draft: Draft {
            ground: Some(Ground::NotAboutProduct),
            quote: "слово1".into(),
            fact: "факт".into(),
            text: "текст".into(),
        },
        lang: "ru".into(),
        changed_at: at(51),
        hold_until: Some(at(52)),
        filed_at: None,
        result: None,
        result_at: None,
    };
    let put = |complaint: &ComplaintRow| {
        let (a, i, row) = (account.clone(), id.clone(), complaint.clone());
        store
            .act(act("complaint-save"), move |tx| tx.set_complaint(&a, &i, &row))
            .unwrap();
        let (a, i) = (account.clone(), id.clone());
        store.read(move |r| r.complaint(&a, &i)).unwrap()
    };
    assert_eq!(put(&complaint).as_ref(), Some(&complaint));
    complaint.filed_at = Some(at(53));
    put(&complaint);
    let (a, i) = (account.clone(), id.clone());
    store
        .act(act("complaint-drop"), move |tx| tx.remove_complaint(&a, &i))
        .unwrap();
    complaint.result = Some(Outcome::Excluded);
    complaint.result_at = Some(at(54));
    assert_eq!(put(&complaint), Some(complaint));
    assert_eq!(
        store.read(|r| r.complaint_record()).unwrap(),
        Record { won: 1, decided: 1 }
    );
    assert_eq!(store.read(|r| r.complaints()).unwrap().len(), 1);
}
