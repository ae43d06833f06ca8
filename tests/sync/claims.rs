//! Memory beyond the marketplace: a claim that its list has forgotten.

use crate::shop::{Shop, now};
use chrono::TimeDelta;
use recourse_sandbox::wildberries::scenario::{plain_orders, with_claim};
use recourse_store::AttachmentState;

#[tokio::test(flavor = "multi_thread")]
async fn s3_11_a_claim_keeps_its_photos_after_the_marketplace_forgets_it() {
    let made = now() - TimeDelta::days(13);
    let shop = Shop::of(with_claim(
        plain_orders(3, now()),
        1,
        0,
        &["approve1", "reject1"],
        made,
    ))
    .await;
    shop.sync().await;
    assert_eq!(shop.cases(), 1);
    let claim = |days: i64| {
        let from = now() - TimeDelta::days(days);
        shop.store
            .read(|r| r.claims_between(&shop.account, from, now()))
            .unwrap()
    };
    let photo = claim(14)[0].media[0].url.clone();
    let kept = shop
        .store
        .read(|r| r.media(&shop.account, &photo))
        .unwrap()
        .unwrap();
    let attachment = kept.attachment.expect("the photo was fetched");
    let bytes = shop.store.attachment_bytes(&attachment).unwrap();
    assert!(bytes.len() > 100);

    shop.pass(TimeDelta::days(3));
    shop.market.clear_log();
    let report = shop.sync().await;
    let run = report
        .runs
        .iter()
        .find(|run| run.stream.as_str() == "claims")
        .unwrap();
    assert_eq!(run.counts.fetched, 0, "the marketplace lists it no more");
    assert_eq!(claim(16).len(), 1);
    assert_eq!(
        shop.store.attachment_state(&attachment).unwrap(),
        AttachmentState::Kept
    );
    assert_eq!(shop.cases(), 1);
}
