//! Every request this connector can make, sent to a mock of the official descriptions.

use super::prism::Prism;
use super::{connector, sample_actions};
use crate::support::{Run, now, session};
use recourse_connectors::connector::{Connector, Media};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::perform::PerformError;
use recourse_connectors::session::Session;
use std::collections::BTreeSet;

/// Every method and path that the actions use, with those of their looks.
const ACTION_PATHS: &[&str] = &[
    "GET /api/v1/claims",
    "GET /api/v1/feedback",
    "GET /api/v1/seller/chats",
    "GET /api/v1/seller/events",
    "PATCH /api/v1/claim",
    "PATCH /api/v1/feedbacks/answer",
    "PATCH /api/v3/orders/5075041001/cancel",
    "POST /api/v1/feedbacks/answer",
    "POST /api/v1/seller/message",
    "POST /api/v3/orders/status",
    "POST /api/v3/stocks/507504",
    "PUT /api/v3/stocks/507504",
];

/// Every method and path of the streams.
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
    every_write_is_as_described(&prism, connector).await;
    every_refusal_of_a_write_is_told(&prism, connector).await;
    random_answers_to_writes_and_looks_are_read(&prism, connector).await;
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

async fn every_write_is_as_described(prism: &Prism, connector: &dyn Connector) {
    prism.prefer(None);
    for (action, files) in sample_actions() {
        let receipt = connector
            .perform(&session_for(prism), &action, &files)
            .await
            .unwrap_or_else(|error| panic!("{action:?}: {error}"));
        assert!(matches!(receipt.status, 200 | 204), "{action:?}: {receipt:?}");
        for sent_at in [None, Some(now())] {
            let seen = connector.look(&session_for(prism), &action, sent_at, now()).await;
            assert!(seen.is_ok(), "{action:?}: {seen:?}");
        }
    }
    let log = prism.log();
    for exchange in &log {
        assert_eq!(exchange.violations, None, "{exchange:?}");
    }
    let expected: BTreeSet<String> = ACTION_PATHS.iter().map(|path| (*path).to_owned()).collect();
    assert_eq!(prism.paths(), expected);
    // What the mock does not look at: a comment where it applies, and the files of a form.
    let decided: Vec<serde_json::Value> = log
        .iter()
        .filter(|exchange| exchange.path == "/api/v1/claim")
        .map(|exchange| serde_json::from_slice(&exchange.sent).unwrap())
        .collect();
    assert_eq!(decided.len(), 2);
    assert!(decided[0].get("comment").is_none() && decided[1]["comment"].is_string());
    let forms: Vec<String> = log
        .iter()
        .filter(|exchange| exchange.path == "/api/v1/seller/message")
        .map(|exchange| String::from_utf8_lossy(&exchange.sent).into_owned())
        .collect();
    let count = |form: &String, text: &str| form.matches(text).count();
    let files: Vec<usize> = forms
        .iter()
        .map(|form| count(form, "name=\"file\"; filename=\""))
        .collect();
    assert_eq!(files, [0, 2, 1]);
    for form in &forms {
        assert_eq!(count(form, "name=\"replySign\"\r\n"), 1);
        assert!(count(form, "name=\"message\"\r\n") <= 1);
    }
    let stock = log
        .iter()
        .find(|exchange| exchange.method == "PUT")
        .map(|exchange| String::from_utf8_lossy(&exchange.sent).into_owned());
    assert_eq!(
        stock.as_deref(),
        Some(r#"{"stocks":[{"chrtId":12345678,"amount":0}]}"#)
    );
}

async fn every_refusal_of_a_write_is_told(prism: &Prism, connector: &dyn Connector) {
    for code in [400, 401, 402, 403, 404, 406, 409, 413, 422, 429, 500, 502, 503] {
        prism.prefer(Some(&format!("code={code}")));
        let samples = sample_actions();
        let checks = samples.iter().map(|(action, files)| async move {
            let result = connector.perform(&session_for(prism), action, files).await;
            let right = match (code, &result) {
                (429, Err(PerformError::NotSent(ConnectorError::RateLimited { .. }))) => true,
                (500.., Err(PerformError::Unknown(ConnectorError::Transient { .. }))) => true,
                (401 | 403, Err(PerformError::Refused(ConnectorError::Auth { status, detail, .. }))) => {
                    *status == code && !detail.is_empty()
                }
                (_, Err(PerformError::Refused(ConnectorError::Rejected { status, message, .. }))) => {
                    *status == code && !message.is_empty()
                }
                _ => false,
            };
            assert!(right, "{action:?} answers {code} with {result:?}");
        });
        futures_util::future::join_all(checks).await;
        let writes = prism.log();
        let once = writes.iter().filter(|exchange| exchange.method != "GET").count();
        assert_eq!(once, samples.len(), "{code}: each was sent once");
    }
    for example in ["StatusMismatch", "StatusChangeNotAllowed"] {
        prism.prefer(Some(&format!("code=409, example={example}")));
        let cancel = sample_actions()
            .into_iter()
            .find(|(action, _)| matches!(action, recourse_domain::outbox::MarketAction::CancelOrder { .. }));
        let (cancel, _) = cancel.unwrap();
        let result = connector.perform(&session_for(prism), &cancel, &[]).await;
        let Err(PerformError::Refused(ConnectorError::Rejected { code, .. })) = result else {
            panic!("{example}: {result:?}");
        };
        assert_eq!(code, example);
    }
}

/// Whatever the description allows to come back, a write is taken or refused, and a look finds something or cannot tell.
async fn random_answers_to_writes_and_looks_are_read(prism: &Prism, connector: &dyn Connector) {
    prism.prefer(Some("dynamic=true"));
    for (action, files) in sample_actions() {
        for _ in 0..4 {
            let result = connector.perform(&session_for(prism), &action, &files).await;
            assert!(
                matches!(result, Ok(_) | Err(PerformError::Refused(_))),
                "{action:?}: {result:?}"
            );
            for sent_at in [None, Some(now())] {
                let seen = connector.look(&session_for(prism), &action, sent_at, now()).await;
                let right = matches!(
                    seen,
                    Ok(_)
                        | Err(ConnectorError::Contract { .. } | ConnectorError::Rejected { status: 200, .. })
                );
                assert!(right, "{action:?}: {seen:?}");
            }
        }
    }
}
