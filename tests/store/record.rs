use crate::support::{at, order, put_orders, shop};
use recourse_domain::market::finance::FinanceAmount;
use recourse_domain::market::*;
use recourse_domain::money::{Currency, Money};

fn link(url: &str) -> MediaLink {
    MediaLink {
        url: url.into(),
        form: "image".into(),
        name: None,
    }
}

#[test]
fn everything_told_comes_back_and_nothing_is_rewritten() {
    let (_dir, store, account) = shop();
    let review = Review {
        id: "rev1".into(),
        product_id: Some("77".into()),
        stars: Some(2),
        created_at: Some(at(1)),
        text: "Плохо".into(),
        last_order_at: Some(at(0)),
        can_complain: Some(true),
        media: vec![link("https://x/1.jpg")],
        ..Review::default()
    };
    let claim = Claim {
        id: "c1".into(),
        srid: Some("s1".into()),
        buyer_text: "Брак".into(),
        created_at: Some(at(1)),
        updated_at: Some(at(2)),
        price: Some(Money::new(100, Currency::RUB)),
        actions: vec!["approve1".into(), "rejectcustom".into()],
        media: vec![link("https://x/2.jpg"), link("https://x/1.jpg")],
        ..Claim::default()
    };
    let chat = ChatThread {
        id: "1:abc".into(),
        srid: Some("s1".into()),
        last_at: Some(at(3)),
        ..ChatThread::default()
    };
    let message = ChatMessage {
        id: "m1".into(),
        chat_id: chat.id.clone(),
        sender: "client".into(),
        text: "Здравствуйте".into(),
        sent_at: Some(at(3)),
        ..ChatMessage::default()
    };
    let back = ReturnItem {
        id: "r1".into(),
        order_id: Some("5".into()),
        expires_at: Some(at(9)),
        active: true,
        ..ReturnItem::default()
    };
    let feed = FeedRow {
        srid: "s1".into(),
        updated_at: Some(at(2)),
        price: Some(Money::new(7, Currency::CNY)),
        ..FeedRow::default()
    };
    let sale = SaleRow {
        id: "S5".into(),
        form: "sale".into(),
        srid: Some("s1".into()),
        payout: Some(Money::new(5, Currency::RUB)),
        ..SaleRow::default()
    };
    let finance = FinanceRow {
        id: "900".into(),
        srid: Some("s1".into()),
        order_id: Some("5".into()),
        date: Some("2026-06-01".parse().unwrap()),
        deliveries: 1,
        amounts: vec![FinanceAmount {
            column: "penalty".into(),
            money: Money::new(-85_789, Currency::RUB),
        }],
        ..FinanceRow::default()
    };
    let supply = Supply {
        id: "WB-1".into(),
        name: None,
        done: true,
        created_at: Some(at(0)),
        closed_at: Some(at(1)),
        scanned_at: None,
        cross_border: Some(true),
    };
    let again = Reshipment {
        supply_id: "WB-1".into(),
        order_id: "5".into(),
    };
    let office = Office {
        id: "1".into(),
        name: "Казань".into(),
        ..Office::default()
    };
    let news = NewsItem {
        id: "1".into(),
        title: "News".into(),
        published_at: Some(at(1)),
        ..NewsItem::default()
    };
    for round in 0..2 {
        let a = account.clone();
        let (review, claim, chat, message, back, feed, sale, finance, supply, again, office, news) = (
            review.clone(),
            claim.clone(),
            chat.clone(),
            message.clone(),
            back.clone(),
            feed.clone(),
            sale.clone(),
            finance.clone(),
            supply.clone(),
            again.clone(),
            office.clone(),
            news.clone(),
        );
        let written = store
            .write(move |tx| {
                Ok([
                    tx.put_reviews(&a, &[review], at(4))?,
                    tx.put_claims(&a, &[claim], at(4))?,
                    tx.put_chats(&a, &[chat], at(4))?,
                    tx.put_messages(&a, &[message], at(4))?,
                    tx.put_returns(&a, &[back], at(4))?,
                    tx.put_feed(&a, &[feed], at(4))?,
                    tx.put_sales(&a, &[sale], at(4))?,
                    tx.put_finance(&a, &[finance], at(4))?,
                    tx.put_supplies(&a, &[supply], at(4))?,
                    tx.put_reshipments(&a, &[again], at(4))?,
                    tx.put_offices(&a, &[office], at(4))?,
                    tx.put_news(&a, &[news], at(4))?,
                ])
            })
            .unwrap();
        for (table, w) in written.iter().enumerate() {
            let expected = if round == 0 { (1, 0, 0) } else { (0, 0, 1) };
            assert_eq!(
                (w.inserted, w.updated, w.unchanged),
                expected,
                "table {table}, round {round}"
            );
        }
    }
    store
        .read(|r| {
            assert_eq!(r.review(&account, &review.id)?.as_ref(), Some(&review));
            assert_eq!(r.reviews_open(&account, at(0), 3)?, [review.clone()]);
            assert!(r.reviews_open(&account, at(0), 1)?.is_empty());
            assert_eq!(r.claim(&account, &claim.id)?.as_ref(), Some(&claim));
            assert_eq!(r.claims_of_srid(&account, &"s1".into())?, [claim.clone()]);
            assert_eq!(r.claims_between(&account, at(0), at(2))?, [claim.clone()]);
            assert_eq!(r.chat(&account, &chat.id)?.as_ref(), Some(&chat));
            assert_eq!(r.chats_of_srid(&account, &"s1".into())?, [chat.clone()]);
            assert_eq!(r.messages(&account, &chat.id)?, [message.clone()]);
            assert_eq!(r.returns_of_order(&account, &"5".into())?, [back.clone()]);
            assert_eq!(r.returns_active(&account)?, [back.clone()]);
            assert_eq!(r.feed(&account, &"s1".into())?.as_ref(), Some(&feed));
            assert_eq!(r.sales_of_srid(&account, &"s1".into())?, [sale.clone()]);
            assert_eq!(r.finance_of_srid(&account, &"s1".into())?, [finance.clone()]);
            assert_eq!(r.finance_of_order(&account, &"5".into())?, [finance.clone()]);
            assert_eq!(r.supply(&account, "WB-1")?.as_ref(), Some(&supply));
            assert_eq!(
                r.reshipment_of_order(&account, &"5".into())?.as_ref(),
                Some(&again)
            );
            assert_eq!(r.office(&account, "1")?.as_ref(), Some(&office));
            assert_eq!(r.news(&account, 5)?, [news.clone()]);
            assert_eq!(r.media_due(&account, at(4), 10)?.len(), 2);
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_older_state_of_a_claim_does_not_replace_a_newer_one() {
    let (_dir, store, account) = shop();
    let state = |status: &str, day| Claim {
        id: "c1".into(),
        status: Some(status.into()),
        updated_at: Some(at(day)),
        ..Claim::default()
    };
    for claim in [state("1", 1), state("2", 5), state("1", 1)] {
        let a = account.clone();
        store.write(move |tx| tx.put_claims(&a, &[claim], at(6))).unwrap();
    }
    let kept = store.read(|r| r.claim(&account, &"c1".into())).unwrap().unwrap();
    assert_eq!(kept.status.as_deref(), Some("2"));
}

#[test]
fn media_go_from_wanted_to_kept_or_refused() {
    let (_dir, store, account) = shop();
    let review = Review {
        id: "r".into(),
        media: vec![link("https://x/a"), link("https://x/b"), link("https://x/c")],
        ..Review::default()
    };
    let id = store.keep(b"jpeg").unwrap();
    let (a, kept, again) = (account.clone(), id.clone(), review.clone());
    store
        .write(move |tx| {
            tx.put_reviews(&a, &[review], at(0))?;
            tx.media_ready(&a, "https://x/a", &kept, "image/jpeg", 4, at(1))?;
            tx.media_pending(&a, "https://x/b", at(5))?;
            tx.media_refused(&a, "https://x/c", "moderation")?;
            tx.put_reviews(
                &a,
                &[Review {
                    stars: Some(1),
                    ..again
                }],
                at(2),
            )
        })
        .unwrap();
    store
        .read(|r| {
            assert!(r.media_due(&account, at(4), 10)?.is_empty());
            assert_eq!(r.media_due(&account, at(5), 10)?[0].url, "https://x/b");
            let state = r.media(&account, "https://x/a")?.unwrap();
            assert_eq!(
                (state.attachment, state.bytes, state.pending_until),
                (Some(id), Some(4), None)
            );
            let state = r.media(&account, "https://x/c")?.unwrap();
            assert_eq!(
                (state.refused.as_deref(), state.pending_until),
                (Some("moderation"), None)
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_review_says_which_orders_it_may_be_about() {
    let (_dir, store, account) = shop();
    put_orders(&store, &account, vec![order("1", 0), order("2", 0)]);
    let a = account.clone();
    store
        .write(move |tx| {
            let review = Review {
                id: "r".into(),
                ..Review::default()
            };
            tx.put_reviews(&a, std::slice::from_ref(&review), at(0))?;
            tx.set_review_link(&a, &review.id, &["2".into(), "1".into()], "product_and_time")
        })
        .unwrap();
    store
        .read(|r| {
            let link = r.review_link(&account, &"r".into())?.unwrap();
            assert_eq!(link.orders, ["1".into(), "2".into()]);
            let of = r.reviews_of_order(&account, &"2".into())?;
            assert_eq!((of.len(), of[0].1), (1, 2));
            Ok(())
        })
        .unwrap();
    let a = account.clone();
    store
        .write(move |tx| tx.set_review_link(&a, &"r".into(), &[], ""))
        .unwrap();
    assert!(
        store
            .read(|r| r.review_link(&account, &"r".into()))
            .unwrap()
            .is_none()
    );
}
