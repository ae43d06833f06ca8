//! Return claims and chats about a defect.

use crate::detect_world::{context, days, fact, now, rub, said};
use recourse_domain::case::CaseState;
use recourse_domain::detect::defect_claim::{Route, route};
use recourse_domain::detect::{self, ChatFacts, ClaimFacts};
use recourse_domain::id::{AccountId, ChatId, ClaimId, OrderId, PlatformId, Srid};
use recourse_domain::market::{ChatMessage, Claim};
use rstest::rstest;

fn claim() -> ClaimFacts {
    ClaimFacts {
        account: AccountId::from("shop"),
        platform: PlatformId::from("wildberries"),
        claim: Claim {
            id: ClaimId::from("claim-1"),
            status: Some("0".to_owned()),
            claim_type: Some("1".to_owned()),
            buyer_text: "Отвалилась ручка".to_owned(),
            created_at: Some(now() - days(2)),
            delivered_at: Some(now() - days(11)),
            price: Some(rub(157_200)),
            actions: vec!["approve1".to_owned(), "reject1".to_owned()],
            ..Claim::default()
        },
        order: Some(OrderId::from("1")),
        finance: Vec::new(),
        sold_at: None,
    }
}

#[test]
fn a_claim_under_review_is_open_without_a_deadline_and_remembers_when_it_is_forgotten() {
    let found = detect::claim(&claim(), &context()).remove(0);
    assert_eq!(found.kind.as_str(), "wb_defect_claim");
    assert_eq!(found.state, CaseState::Open);
    assert_eq!(
        found.deadline, None,
        "by when it must be decided is not published"
    );
    assert_eq!(found.memo.forgets_at, Some(now() + days(12)));
    assert_eq!(found.at_stake.iter().collect::<Vec<_>>(), [rub(157_200)]);
    assert_eq!(fact(&found, "days_used").as_deref(), Some("9.0"));
    assert_eq!(fact(&found, "actions").as_deref(), Some("approve1, reject1"));
    assert_eq!(
        fact(&found, "route").as_deref(),
        Some("option-wb_defect_claim-platform")
    );
    assert_eq!(said(&found, "memory").as_deref(), Some("listed"));
}

#[test]
fn after_the_memory_the_sentence_says_that_it_is_kept_here() {
    let mut facts = claim();
    facts.claim.created_at = Some(now() - days(20));
    let found = detect::claim(&facts, &context()).remove(0);
    assert_eq!(said(&found, "memory").as_deref(), Some("forgotten"));
}

#[rstest]
#[case::refused_with_answers(Some("1"), true, Some(CaseState::Suggested))]
#[case::refused_for_good(Some("1"), false, None)]
#[case::approved(Some("2"), false, None)]
#[case::unknown_status(Some("17"), false, None)]
#[case::no_status_with_answers(None, true, Some(CaseState::Suggested))]
fn a_decided_claim_is_a_case_only_while_it_offers_answers(
    #[case] status: Option<&str>,
    #[case] actions: bool,
    #[case] state: Option<CaseState>,
) {
    let mut facts = claim();
    facts.claim.status = status.map(str::to_owned);
    if !actions {
        facts.claim.actions.clear();
    }
    let found = detect::claim(&facts, &context());
    assert_eq!(found.first().map(|found| found.state), state);
}

/// The boundary is counted with the day itself: 14 days and not a second more is still the platform's.
#[rstest]
#[case(14, Route::Platform)]
#[case(15, Route::SellerChat)]
fn s3_01_fourteen_days_after_payment_the_route_changes(#[case] after: i64, #[case] expected: Route) {
    assert_eq!(route(now(), now() + days(after), days(14)), expected);
}

#[test]
fn a_claim_from_the_chat_goes_by_the_chat() {
    let mut facts = claim();
    facts.claim.claim_type = Some("3".to_owned());
    let found = detect::claim(&facts, &context()).remove(0);
    assert_eq!(
        fact(&found, "route").as_deref(),
        Some("option-wb_defect_claim-seller_chat")
    );
}

fn message(id: &str, sender: &str, text: &str) -> ChatMessage {
    ChatMessage {
        id: id.to_owned(),
        chat_id: ChatId::from("chat-1"),
        sender: sender.to_owned(),
        text: text.to_owned(),
        sent_at: Some(now() - days(1)),
        ..ChatMessage::default()
    }
}

fn chat(messages: Vec<ChatMessage>) -> ChatFacts {
    ChatFacts {
        account: AccountId::from("shop"),
        platform: PlatformId::from("wildberries"),
        chat: ChatId::from("chat-1"),
        messages,
        srid: Some(Srid::from("d41.r8c1e5b0f2a94.0.0")),
        order: Some(OrderId::from("1")),
        ordered_at: Some(now() - days(45)),
        sold_at: Some(now() - days(30)),
        price: Some(rub(100)),
        claim_exists: false,
    }
}

#[rstest]
#[case("Здравствуйте, пришёл бракованный чайник")]
#[case("杯子坏了，怎么退")]
#[case("Hello, the zip is broken")]
fn s3_02_the_buyers_words_about_a_defect_suggest_a_case(#[case] text: &str) {
    let found = detect::chat(&chat(vec![message("m1", "client", text)]), &context()).remove(0);
    assert_eq!(found.state, CaseState::Suggested);
    assert_eq!(found.rule, "defect_in_chat");
    assert_eq!(found.subject.id, "chat-1");
    assert_eq!(found.order_ids, [OrderId::from("1")]);
    assert_eq!(
        fact(&found, "route").as_deref(),
        Some("option-wb_defect_claim-seller_chat")
    );
}

#[test]
fn the_sellers_own_words_a_plain_question_a_known_claim_or_an_unknown_unit_suggest_nothing() {
    let none = |facts: ChatFacts| assert!(detect::chat(&facts, &context()).is_empty(), "{facts:?}");
    none(chat(vec![message("m1", "seller", "Это брак?")]));
    none(chat(vec![message("m1", "client", "Когда привезут?")]));
    let mut claimed = chat(vec![message("m1", "client", "брак")]);
    claimed.claim_exists = true;
    none(claimed);
    let mut unknown = chat(vec![message("m1", "client", "брак")]);
    unknown.srid = None;
    none(unknown);
}

#[test]
fn a_later_harmless_message_does_not_undo_the_earlier_words() {
    let first = chat(vec![message("m1", "client", "брак")]);
    let later = chat(vec![
        message("m1", "client", "брак"),
        message("m2", "client", "спасибо"),
    ]);
    let key = |facts: &ChatFacts| detect::chat(facts, &context()).remove(0).memo.fact_key;
    assert_eq!(key(&first), key(&later));
}

#[test]
fn s3_12_the_days_run_from_the_reported_sale_never_from_the_order() {
    let facts = chat(vec![message("m1", "client", "брак")]);
    let found = detect::chat(&facts, &context()).remove(0);
    assert_eq!(fact(&found, "sold_on").as_deref(), Some("2026-10-23T12:00:00Z"));

    let fresh = ChatFacts {
        sold_at: Some(now() - days(10)),
        ..facts.clone()
    };
    let found = detect::chat(&fresh, &context()).remove(0);
    assert_eq!(
        fact(&found, "route").as_deref(),
        Some("option-wb_defect_claim-platform"),
        "the order is 45 days old, the sale is not"
    );

    let unsold = ChatFacts {
        sold_at: None,
        ..facts
    };
    let found = detect::chat(&unsold, &context()).remove(0);
    assert_eq!(fact(&found, "route"), None, "nothing is suggested");
    assert_eq!(fact(&found, "paid").as_deref(), Some("paid-unknown"));
    assert!(
        recourse_domain::playbook::Catalogue::shipped()
            .get("wb_defect_claim")
            .and_then(|playbook| playbook.step("route"))
            .is_some_and(|step| step.fields.iter().any(|field| field.name == "paid_on")),
        "the seller can enter the day of payment"
    );
}

#[test]
fn s3_10_the_pilots_source_stands_beside_a_claim_and_a_chat() {
    let claimed = detect::claim(&claim(), &context()).remove(0);
    let written = detect::chat(&chat(vec![message("m1", "client", "брак")]), &context()).remove(0);
    for found in [claimed, written] {
        let source = fact(&found, "pilot_rule").unwrap();
        assert!(
            source.contains("e-pepper.ru") && source.contains("a pilot"),
            "{source}"
        );
    }
}
