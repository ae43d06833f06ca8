//! Reviews of few stars, and the order they are about.

use crate::detect_world::{context, context_at, days, fact, now, order, refused_late};
use chrono::TimeDelta;
use recourse_domain::case::CaseState;
use recourse_domain::detect::{self, Journey, Link, ReviewFacts, link};
use recourse_domain::id::{AccountId, OrderId, PlatformId, ProductId, ReviewId};
use recourse_domain::market::{MediaLink, Review};
use recourse_domain::review::Cause;
use rstest::rstest;

fn review() -> ReviewFacts {
    ReviewFacts {
        account: AccountId::from("shop"),
        platform: PlatformId::from("wildberries"),
        review: Review {
            id: ReviewId::from("rev-1"),
            product_id: Some(ProductId::from("100200300")),
            stars: Some(1),
            created_at: Some(now() - days(3)),
            text: "Ждала полтора месяца".to_owned(),
            last_order_at: Some(now() - days(50)),
            ..Review::default()
        },
        ..ReviewFacts::default()
    }
}

#[test]
fn an_unanswered_review_of_one_star_is_open_until_it_leaves_the_list() {
    let found = detect::review(&review(), &context()).remove(0);
    assert_eq!(found.kind.as_str(), "negative_review");
    assert_eq!(found.state, CaseState::Open);
    assert_eq!(found.stars, Some(1));
    let deadline = found.deadline.unwrap();
    assert_eq!(deadline.at, now() + days(27));
    assert_eq!(deadline.rule.as_str(), "wb_review_archive");
    assert!(found.at_stake.is_empty());
}

#[rstest]
#[case(Some(1), true)]
#[case(Some(3), true)]
#[case(Some(4), false)]
#[case(Some(5), false)]
#[case(Some(0), false)]
#[case(None, false)]
fn one_to_three_stars(#[case] stars: Option<u8>, #[case] opens: bool) {
    let mut facts = review();
    facts.review.stars = stars;
    assert_eq!(!detect::review(&facts, &context()).is_empty(), opens);
}

#[test]
fn thirty_days_and_not_a_second_longer() {
    let mut facts = review();
    facts.review.created_at = Some(now() - days(30));
    assert_eq!(detect::review(&facts, &context()).len(), 1);
    assert!(detect::review(&facts, &context_at(now() + TimeDelta::seconds(1))).is_empty());
}

#[test]
fn an_answer_ends_it_unless_the_marketplace_refused_the_answer() {
    let mut facts = review();
    facts.review.answer = Some("Здравствуйте!".to_owned());
    facts.review.answer_state = Some("wbRu".to_owned());
    assert!(detect::review(&facts, &context()).is_empty());
    facts.review.answer_state = Some("rejected".to_owned());
    assert_eq!(detect::review(&facts, &context()).len(), 1);
    facts.review.answer = Some("  ".to_owned());
    facts.review.answer_state = None;
    assert_eq!(detect::review(&facts, &context()).len(), 1);
}

#[test]
fn stars_alone_in_the_archive_have_nothing_to_answer_to() {
    let mut facts = review();
    facts.review.text.clear();
    facts.review.archived = true;
    assert!(detect::review(&facts, &context()).is_empty());
    facts.review.media = vec![MediaLink {
        url: "https://example.invalid/1.webp".to_owned(),
        form: "image".to_owned(),
        name: None,
    }];
    assert_eq!(detect::review(&facts, &context()).len(), 1);
}

fn late_at(id: &str, seconds: i64) -> detect::OrderFacts {
    let mut facts = refused_late();
    facts.order.id = OrderId::from(id);
    facts.order.created_at = Some(now() - days(50) + TimeDelta::seconds(seconds));
    facts
}

#[rstest]
#[case(0, true)]
#[case(60, true)]
#[case(-60, true)]
#[case(61, false)]
#[case(-61, false)]
fn a_review_is_tied_within_sixty_seconds(#[case] seconds: i64, #[case] tied: bool) {
    let mut facts = review();
    facts.candidates = vec![late_at("1", seconds)];
    assert_eq!(
        link(&facts, &context()) == Link::Inferred(OrderId::from("1")),
        tied
    );
}

#[test]
fn other_products_other_shops_and_days_without_a_time_do_not_fit() {
    let mut other_product = late_at("1", 0);
    other_product.order.items[0].product_id = Some(ProductId::from("999"));
    let mut other_shop = late_at("2", 0);
    other_shop.account = AccountId::from("another");
    let mut day_only = late_at("3", 0);
    day_only.order.created_day_only = true;
    let mut facts = review();
    facts.candidates = vec![other_product, other_shop, day_only];
    assert_eq!(link(&facts, &context()), Link::None);
    facts.candidates = vec![late_at("1", 0)];
    facts.review.product_id = None;
    assert_eq!(link(&facts, &context()), Link::None);
}

#[test]
fn several_orders_that_fit_are_listed_and_none_is_chosen() {
    let mut facts = review();
    facts.candidates = vec![late_at("2", 5), late_at("1", 0), late_at("2", 5)];
    let both = vec![OrderId::from("1"), OrderId::from("2")];
    assert_eq!(link(&facts, &context()), Link::Several(both));
    let found = detect::review(&facts, &context()).remove(0);
    assert!(found.order_ids.is_empty());
    assert_eq!(fact(&found, "link").as_deref(), Some("link-several"));
    assert_eq!(fact(&found, "orders").as_deref(), Some("1, 2"));
}

#[test]
fn a_tied_order_that_ran_late_is_attached_and_leads_to_support() {
    let mut facts = review();
    facts.candidates = vec![late_at("1", 3)];
    let found = detect::review(&facts, &context()).remove(0);
    assert_eq!(found.order_ids, [OrderId::from("1")]);
    assert_eq!(
        fact(&found, "route").as_deref(),
        Some("option-negative_review-support_ticket")
    );
    assert_eq!(fact(&found, "blamed_leg").as_deref(), Some("leg-first_mile"));
    assert!(
        found
            .memo
            .falsified_by
            .contains(&"falsified-other_order".to_owned())
    );
}

#[test]
fn a_tied_order_in_time_is_attached_without_blame() {
    let mut facts = review();
    facts.candidates = vec![order("1", now() - days(50), Journey::default())];
    facts.review.text = "Порвано по шву, дефект".to_owned();
    let found = detect::review(&facts, &context()).remove(0);
    assert_eq!(found.order_ids.len(), 1);
    assert_eq!(
        fact(&found, "route").as_deref(),
        Some("option-negative_review-answer")
    );
    assert_eq!(fact(&found, "blamed_leg"), None);
}

#[test]
fn s0_01_a_low_review_whose_order_ran_late_brings_the_order_and_the_way_through_support() {
    let mut facts = review();
    facts.candidates = vec![late_at("1", 0)];
    let found = detect::review(&facts, &context()).remove(0);
    assert_eq!(found.kind.as_str(), "negative_review");
    assert_eq!(found.order_ids, [OrderId::from("1")]);
    assert_eq!(route(&found), "support_ticket");
    assert_eq!(fact(&found, "timing").as_deref(), Some("review-timing-late"));
    facts.candidates.clear();
    let alone = detect::review(&facts, &context()).remove(0);
    assert_eq!(route(&alone), "complaint");
    assert_eq!(fact(&alone, "timing").as_deref(), Some("review-timing-no_order"));
}

#[test]
fn s0_04_only_a_review_about_the_way_has_the_way_through_support() {
    let mut facts = review();
    facts.candidates = vec![late_at("1", 0)];
    facts.review.text = "Порвано по шву, дефект".to_owned();
    assert_eq!(route(&detect::review(&facts, &context()).remove(0)), "answer");
    facts.own_cause = Some(Cause::Delivery);
    let flipped = detect::review(&facts, &context()).remove(0);
    assert_eq!(fact(&flipped, "cause").as_deref(), Some("cause-delivery"));
    assert_eq!(fact(&flipped, "cause_by").as_deref(), Some("cause_by-seller"));
    assert_eq!(route(&flipped), "support_ticket");
}

#[test]
fn a_spent_complaint_is_not_proposed_again() {
    let mut facts = review();
    assert_eq!(route(&detect::review(&facts, &context()).remove(0)), "complaint");
    facts.complained = true;
    assert_eq!(route(&detect::review(&facts, &context()).remove(0)), "answer");
}

fn route(found: &detect::Finding) -> String {
    fact(found, "route")
        .unwrap()
        .trim_start_matches("option-negative_review-")
        .to_owned()
}
