//! Every request this connector can make, sent to a mock of the official descriptions.

use super::connector;
use super::prism::Prism;
use crate::support::{Run, session};
use recourse_connectors::connector::{Connector, Media};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::session::Session;
use std::collections::BTreeSet;

/// Every method and path of the connector.
const PATHS: &[&str] = &[
    "GET /api/analytics/v1/item-returns",
    "GET /api/communications/v2/news",
    "GET /api/marketplace/v3/fbs/orders/archive",
    "GET /api/v1/claims",
    "GET /api/v1/feedbacks",
    "GET /api/v1/feedbacks/archive",
    "GET /api/v1/seller-info",
    "GET /api/v1/seller/chats",
    "GET /api/v1/seller/download/ecaeb056",
    "GET /api/v1/seller/events",
    "GET /api/v1/supplier/orders",
    "GET /api/v1/supplier/sales",
    "GET /api/v3/offices",
    "GET /api/v3/orders",
    "GET /api/v3/orders/new",
    "GET /api/v3/supplies",
    "GET /api/v3/supplies/orders/reshipment",
    "POST /api/analytics/v1/order-feed",
    "POST /api/finance/v1/sales-reports/detailed",
    "POST /api/v3/orders/status",
    "POST /api/v3/orders/status/history",
    "POST /api/v3/orders/stickers/cross-border",
];

#[tokio::test]
async fn the_official_descriptions_agree() {
    let Some(prism) = Prism::start().await else { return };
    let connector = connector();
    let connector = connector.as_ref();
    every_request_is_as_described(&prism, connector).await;
    every_refusal_is_told(&prism, connector).await;
    downloads_wait_and_are_refused(&prism, connector).await;
    random_bodies_are_read(&prism, connector).await;
    prism.stop().await;
}

fn session_for(prism: &Prism) -> Session {
    session(Some(prism.url.clone()))
}

async fn every_request_is_as_described(prism: &Prism, connector: &dyn Connector) {
    prism.prefer(None);
    let session = session_for(prism);
    for spec in &connector.descriptor().streams {
        let mut run = Run::of(spec.id.as_str());
        let items = run.all(connector, &session).await.unwrap();
        assert!(!items.is_empty(), "{}", spec.id);
        for item in &items {
            assert!(!connector.normalise(item).records.is_empty(), "{}", item.body);
        }
        run.full = true;
        run.now += chrono::Duration::days(2);
        run.all(connector, &session).await.unwrap();
    }
    connector.seller(&session).await.unwrap();
    connector.media(&session, "ecaeb056").await.unwrap();
    for exchange in prism.log() {
        assert_eq!(exchange.violations, None, "{exchange:?}");
    }
    let expected: BTreeSet<String> = PATHS.iter().map(|path| (*path).to_owned()).collect();
    assert_eq!(prism.paths(), expected);
}

async fn every_refusal_is_told(prism: &Prism, connector: &dyn Connector) {
    for code in [400, 401, 402, 403, 404, 409, 422, 429, 500, 503] {
        prism.prefer(Some(&format!("code={code}")));
        let checks = connector.descriptor().streams.iter().map(|spec| async move {
            // A refusal costs tokens, so each stream has buckets of its own here.
            let outcome = Run::of(spec.id.as_str()).page(connector, &session_for(prism), true).await;
            let Err(error) = outcome else { panic!("{} takes {code} for an answer", spec.id) };
            let right = match code {
                401 | 403 => matches!(&error, ConnectorError::Auth { status, detail, .. } if *status == code && !detail.is_empty()),
                429 => matches!(error, ConnectorError::RateLimited { .. }),
                500.. => matches!(error, ConnectorError::Transient { offline: false, .. }),
                _ => matches!(&error, ConnectorError::Rejected { status, message, .. } if *status == code && !message.is_empty()),
            };
            assert!(right, "{} answers {code} with {error:?}", spec.id);
        });
        futures_util::future::join_all(checks).await;
        let log = prism.log();
        assert!(
            log.iter().all(|exchange| exchange.status == code),
            "{code}: {log:?}"
        );
    }
    for stream in ["returns", "finance"] {
        prism.prefer(Some("code=204"));
        let page = Run::of(stream)
            .page(connector, &session_for(prism), true)
            .await
            .unwrap();
        assert!(page.items.is_empty());
    }
}

async fn downloads_wait_and_are_refused(prism: &Prism, connector: &dyn Connector) {
    prism.prefer(Some("code=202"));
    let pending = connector.media(&session_for(prism), "ecaeb056").await.unwrap();
    assert_eq!(pending, Media::Pending { retry_s: 30 });
    prism.prefer(Some("code=451"));
    let refused = connector.media(&session_for(prism), "ecaeb056").await.unwrap();
    assert_eq!(refused, Media::Refused { reason: "moderation" });
    prism.prefer(Some("code=401"));
    assert!(matches!(
        connector.media(&session_for(prism), "ecaeb056").await,
        Err(ConnectorError::Auth { .. })
    ));
}

/// Bodies that the descriptions allow, filled at random: nulls, negative ids, missing and additional keys.
async fn random_bodies_are_read(prism: &Prism, connector: &dyn Connector) {
    prism.prefer(Some("dynamic=true"));
    let mut rows = 0;
    for spec in &connector.descriptor().streams {
        let mut run = Run::of(spec.id.as_str());
        for n in 0..6 {
            match run.page(connector, &session_for(prism), n == 0).await {
                Ok(page) => {
                    for item in &page.items {
                        let read = connector.normalise(item);
                        assert!(
                            !read.records.is_empty() || !read.drift.is_empty(),
                            "{}",
                            item.body
                        );
                        rows += 1;
                    }
                }
                // An envelope that says of itself, by chance, that it is an error.
                Err(ConnectorError::Rejected { status: 200, .. }) => {}
                Err(other) => panic!("{}: {other:?}", spec.id),
            }
        }
    }
    assert!(rows > 100, "{rows} rows");
}
