//! Tokens are looked at as the platform looks at them.

use crate::client::{Client, now};
use chrono::TimeDelta;
use recourse_sandbox::wildberries::{Scope, TokenKind, TokenSpec, scenario};
use recourse_sandbox::{Running, Sandbox};
use reqwest::Method;
use rstest::rstest;

async fn running() -> Running {
    Sandbox::serving(scenario::plain_orders(3, now()), now())
        .frozen()
        .start()
        .await
        .unwrap()
}

fn spec(running: &Running) -> TokenSpec {
    let sid = running.shop(|shop| shop.seller.sid.clone());
    TokenSpec::personal(&sid, now())
}

async fn status(running: &Running, token: String, path: &str) -> (u16, String) {
    let client = Client::with_token(running, token);
    let (status, body) = client.ask(Method::GET, path, None).await;
    (status, body["detail"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_personal_token_opens_everything() {
    let running = running().await;
    for path in [
        "/ping",
        "/api/v1/seller-info",
        "/api/v3/orders/new",
        "/api/v1/seller/chats",
    ] {
        assert_eq!(status(&running, running.token(), path).await.0, 200, "{path}");
    }
}

#[rstest]
#[case::none(String::new())]
#[case::garbled("abc".to_owned())]
#[case::not_json("aaa.bbb.ccc".to_owned())]
#[tokio::test]
async fn a_token_that_is_none_is_refused(#[case] token: String) {
    let running = running().await;
    assert_eq!(status(&running, token, "/api/v3/orders/new").await.0, 401);
}

#[tokio::test]
async fn an_expired_token_is_refused_and_so_is_one_that_expires_meanwhile() {
    let running = running().await;
    let token = running.mint(&TokenSpec {
        expires_at: now() + TimeDelta::hours(1),
        ..spec(&running)
    });
    assert_eq!(status(&running, token.clone(), "/ping").await.0, 200);
    running.set_now(now() + TimeDelta::hours(1));
    let (code, detail) = status(&running, token, "/ping").await;
    assert_eq!(code, 401);
    assert!(detail.contains("expired"), "{detail}");
}

#[rstest]
#[case::marketplace(Scope::Marketplace, "/api/v3/orders/new")]
#[case::feedbacks(Scope::Feedbacks, "/api/v1/feedbacks/count-unanswered")]
#[case::chat(Scope::Chat, "/api/v1/seller/chats")]
#[case::returns(Scope::Returns, "/api/v1/claims?is_archive=false")]
#[case::statistics(Scope::Statistics, "/api/v1/supplier/orders?dateFrom=2026-11-01")]
#[case::analytics(
    Scope::Analytics,
    "/api/analytics/v1/item-returns?dateFrom=2026-11-01&dateTo=2026-11-02"
)]
#[tokio::test]
async fn a_missing_category_is_told_as_the_platform_tells_it(#[case] scope: Scope, #[case] path: &str) {
    let running = running().await;
    let all = spec(&running);
    let without = TokenSpec {
        scopes: all.scopes.iter().copied().filter(|one| *one != scope).collect(),
        ..all.clone()
    };
    let (code, detail) = status(&running, running.mint(&without), path).await;
    assert_eq!((code, detail.as_str()), (401, "token scope not allowed"));
    let only = TokenSpec {
        scopes: vec![scope],
        ..all
    };
    assert!(matches!(
        status(&running, running.mint(&only), path).await.0,
        200 | 204
    ));
    // The common methods are open to every category.
    assert_eq!(
        status(&running, running.mint(&only), "/api/v1/seller-info")
            .await
            .0,
        200
    );
}

#[tokio::test]
async fn a_read_only_token_reads_but_does_not_write() {
    let running = running().await;
    let token = running.mint(&TokenSpec {
        read_only: true,
        ..spec(&running)
    });
    let client = Client::with_token(&running, token);
    client.get("/api/v3/orders/new").await;
    client
        .post("/api/v3/orders/status", serde_json::json!({"orders": [1]}))
        .await;
    let body = serde_json::json!({"id": "x", "text": "Спасибо"});
    let (status, _) = client
        .ask(Method::POST, "/api/v1/feedbacks/answer", Some(body))
        .await;
    assert_eq!(status, 403);
}

#[tokio::test]
async fn a_base_token_has_its_own_strict_limits() {
    let running = Sandbox::serving(scenario::plain_orders(1, now()), now())
        .speed(1.0)
        .start()
        .await
        .unwrap();
    let base = running.mint(&TokenSpec {
        kind: TokenKind::Base,
        ..spec(&running)
    });
    assert_eq!(
        status(&running, base.clone(), "/api/v1/claims?is_archive=false")
            .await
            .0,
        200
    );
    assert_eq!(
        status(&running, base, "/api/v1/claims?is_archive=false").await.0,
        429
    );
    assert_eq!(
        status(&running, running.token(), "/api/v1/claims?is_archive=false")
            .await
            .0,
        200
    );
}
