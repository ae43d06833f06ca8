use super::connector;
use crate::support::now;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use recourse_connectors::connector::TokenInfo;
use rstest::rstest;
use secrecy::SecretString;

const ALL_NEEDED: u64 = 1 << 2 | 1 << 4 | 1 << 5 | 1 << 7 | 1 << 9 | 1 << 11 | 1 << 13;

pub fn mint(body: &str) -> String {
    format!(
        "eyJhbGciOiJFUzI1NiJ9.{}.c2lnbmF0dXJl",
        URL_SAFE_NO_PAD.encode(body)
    )
}

fn token(acc: u64, mask: u64, days: i64) -> String {
    let end = (now() + chrono::Duration::days(days)).timestamp();
    mint(&format!(
        r#"{{"acc":{acc},"s":{mask},"exp":{end},"sid":"5f1e6a2c","id":"x","for":"self","t":false}}"#
    ))
}

fn inspect(text: &str, replaced: bool) -> TokenInfo {
    connector().inspect(&SecretString::from(text.to_owned()), replaced, now())
}

#[test]
fn a_personal_token_with_every_category_is_fine() {
    let info = inspect(&token(3, ALL_NEEDED, 100), false);
    assert_eq!(info.kind, "personal");
    assert_eq!(info.seller_id.unwrap().as_str(), "5f1e6a2c");
    assert_eq!(
        info.scopes,
        [
            "analytics",
            "marketplace",
            "statistics",
            "feedbacks",
            "chat",
            "returns",
            "finance"
        ]
    );
    assert!(info.missing.is_empty() && info.problems.is_empty());
    assert!(!info.unusable && !info.read_only);
    assert_eq!(info.expires_at.unwrap(), now() + chrono::Duration::days(100));
}

#[test]
fn the_recorded_mask_has_the_documented_categories() {
    let info = inspect(&token(4, 16_126, 100), false);
    assert_eq!(info.kind, "service");
    assert_eq!(
        info.scopes,
        [
            "content",
            "analytics",
            "prices",
            "marketplace",
            "statistics",
            "promotion",
            "feedbacks",
            "chat",
            "supplies",
            "returns",
            "documents",
            "finance"
        ]
    );
}

#[rstest]
#[case(token(1, ALL_NEEDED, 100), "base", &["base"], false)]
#[case(token(2, ALL_NEEDED, 100), "test", &["test"], true)]
#[case(token(3, ALL_NEEDED, -1), "personal", &["expired"], true)]
#[case(token(3, ALL_NEEDED, 13), "personal", &["expires-soon"], false)]
#[case(token(3, ALL_NEEDED & !(1 << 9), 100), "personal", &["scope-chat"], false)]
#[case(token(3, ALL_NEEDED & !(1 << 4) & !(1 << 13), 2), "personal", &["scope-marketplace", "scope-finance", "expires-soon"], false)]
#[case("not a token".to_owned(), "unknown", &["unreadable"], true)]
#[case("a.b.c".to_owned(), "unknown", &["unreadable"], true)]
#[case(mint("[]"), "unknown", &["unreadable"], true)]
#[case(String::new(), "unknown", &["unreadable"], true)]
fn problems_are_named(
    #[case] text: String,
    #[case] kind: &str,
    #[case] problems: &[&str],
    #[case] unusable: bool,
) {
    let info = inspect(&text, false);
    assert_eq!(info.kind, kind);
    assert_eq!(info.problems, problems);
    assert_eq!(info.unusable, unusable);
}

#[test]
fn no_category_at_all_is_of_no_use() {
    let info = inspect(&token(3, 1 << 1, 100), false);
    assert!(info.unusable);
    assert_eq!(info.missing.len(), 7);
}

#[test]
fn a_read_only_token_reads() {
    let info = inspect(&token(3, ALL_NEEDED | 1 << 30, 100), false);
    assert!(info.read_only && !info.unusable && info.problems.is_empty());
}

#[test]
fn a_replaced_endpoint_takes_any_token() {
    let info = inspect("sandbox", true);
    assert_eq!(info.kind, "unknown");
    assert!(!info.unusable && info.missing.is_empty() && info.scopes.len() == 13);
    let info = inspect(&token(2, ALL_NEEDED, 100), true);
    assert!(!info.unusable && info.problems.is_empty());
    assert!(inspect("", true).unusable);
}

#[test]
fn a_token_may_be_typed_bare_or_in_json_or_with_a_word_before_it() {
    let bare = token(3, ALL_NEEDED, 100);
    let expected = inspect(&bare, false);
    for text in [
        format!("  {bare}\n"),
        format!("Bearer {bare}"),
        format!("{{\"token\":\"{bare}\"}}"),
    ] {
        assert_eq!(inspect(&text, false), expected);
    }
}
