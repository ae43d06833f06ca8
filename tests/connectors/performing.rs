//! What every marketplace's connector must do when it writes.

use crate::conformance::{Lines, Subject, base64};
use crate::support::{Ask, Fake, Reply, TOKEN, session};
use recourse_connectors::connector::TokenInfo;
use recourse_connectors::error::ConnectorError;
use recourse_connectors::perform::PerformError;
use recourse_connectors::session::Session;
use recourse_domain::outbox::MarketAction;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use tokio::io::AsyncReadExt;
use url::Url;

/// An action's tag, as in its JSON.
fn tag(action: &MarketAction) -> String {
    let json = serde_json::to_value(action).unwrap();
    json["do"].as_str().unwrap().to_owned()
}

/// The words of an action that no log may hold.
fn words(action: &MarketAction) -> Option<&str> {
    match action {
        MarketAction::AnswerReview { text, .. } | MarketAction::SendMessage { text, .. } => {
            Some(text.as_str())
        }
        MarketAction::DecideClaim { comment, .. } => comment.as_deref(),
        _ => None,
    }
    .filter(|text| !text.is_empty())
}

/// Requests that are not plainly reads: an action sends exactly one.
fn writes(asked: &[Ask]) -> usize {
    asked.iter().filter(|ask| ask.method != "GET").count()
}

pub fn every_action_is_told(subject: &Subject) {
    let specs = &subject.connector.descriptor().actions;
    let told: BTreeSet<String> = specs.iter().map(|spec| spec.action.to_owned()).collect();
    assert_eq!(told.len(), specs.len(), "told once each");
    let sampled: BTreeSet<String> = subject.actions.iter().map(|(action, _)| tag(action)).collect();
    assert_eq!(told, sampled);
    for spec in specs {
        if let Some((least, most)) = spec.text {
            assert!(least <= most && most > 0, "{}", spec.action);
        }
        let files = spec.max_file_bytes > 0;
        assert_eq!(files, !spec.file_types.is_empty(), "{}", spec.action);
        assert!(spec.max_file_bytes <= spec.max_files_bytes, "{}", spec.action);
    }
}

/// How a write ended, told apart as the queue does.
fn outcome(result: &Result<recourse_connectors::perform::Receipt, PerformError>) -> String {
    match result {
        Ok(receipt) => format!("receipt {}", receipt.status),
        Err(PerformError::NotSent(error)) => format!("not sent: {}", error.code()),
        Err(PerformError::Refused(error)) => format!("refused: {}", error.code()),
        Err(PerformError::Unknown(error)) => format!("unknown: {}", error.code()),
    }
}

pub async fn writes_are_classified(subject: &Subject) {
    let page = |status| Reply::of(status, "text/html", b"<html><h1>Sorry</h1></html>".to_vec());
    let too_many = || Reply::status(429).with("x-ratelimit-retry", 7);
    let answers: Vec<(Reply, &str)> = vec![
        (Reply::status(400), "refused: rejected"),
        (Reply::status(401), "refused: token-refused"),
        (Reply::status(402), "refused: rejected"),
        (Reply::status(403), "refused: token-refused"),
        (Reply::status(404), "refused: rejected"),
        (Reply::status(409), "refused: rejected"),
        (Reply::status(422), "refused: rejected"),
        (too_many(), "not sent: rate-limited"),
        (
            Reply::of(429, "text/html", b"<html>".to_vec()),
            "not sent: rate-limited",
        ),
        (Reply::status(408), "unknown: unreachable"),
        (Reply::status(500), "unknown: unreachable"),
        (Reply::status(503), "unknown: unreachable"),
        (page(502), "unknown: unreachable"),
        (page(200), "unknown: unreachable"),
        (page(403), "unknown: unreachable"),
        (
            Reply::empty(302).with("location", "http://10.0.0.1/login"),
            "unknown: unreachable",
        ),
    ];
    for (reply, wanted) in answers {
        for (action, files) in &subject.actions {
            let answer = reply.clone();
            let fake = Fake::start(move |ask| {
                if ask.method == "GET" {
                    Reply::status(404)
                } else {
                    answer.clone()
                }
            })
            .await;
            let session = fake.session();
            let result = subject.connector.perform(&session, action, files).await;
            assert_eq!(outcome(&result), wanted, "{action:?}: {result:?}");
            assert_eq!(writes(&fake.asked()), 1, "sent once: {action:?}");
            if let Err(PerformError::NotSent(ConnectorError::RateLimited { until })) = result {
                assert!(until > session.limiter.now());
            }
        }
    }
}

pub async fn not_sent(subject: &Subject) {
    let closed = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = Url::parse(&format!("http://{}", closed.local_addr().unwrap())).unwrap();
    drop(closed);
    let fake = Fake::start(|_| Reply::empty(204)).await;
    for (action, files) in &subject.actions {
        let offline = subject
            .connector
            .perform(&session(Some(nobody.clone())), action, files)
            .await;
        assert_eq!(outcome(&offline), "not sent: offline", "{action:?}");

        let stopped = fake.session();
        stopped.cancel.cancel();
        let result = subject.connector.perform(&stopped, action, files).await;
        assert_eq!(outcome(&result), "not sent: cancelled", "{action:?}");

        let elsewhere = session(Some(Url::parse("http://192.0.2.1").unwrap()));
        let result = subject.connector.perform(&elsewhere, action, files).await;
        assert_eq!(outcome(&result), "not sent: forbidden-address", "{action:?}");
    }
    assert!(fake.asked().is_empty());
}

pub async fn unknown(subject: &Subject) {
    for after in [Duration::ZERO, Duration::from_secs(60)] {
        for (action, files) in subject.actions.iter().take(if after.is_zero() { 99 } else { 1 }) {
            let (url, task) = mute(after).await;
            let begun = Instant::now();
            let result = subject
                .connector
                .perform(&session(Some(url)), action, files)
                .await;
            assert_eq!(outcome(&result), "unknown: unreachable", "{action:?}: {result:?}");
            assert!(begun.elapsed() < Duration::from_secs(30));
            task.abort();
        }
    }
    // Stopped while it was on its way.
    let (url, task) = mute(Duration::from_secs(60)).await;
    let (action, files) = &subject.actions[0];
    let session = session(Some(url));
    let cancel = session.cancel.clone();
    let stop = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        cancel.cancel();
    };
    let (result, ()) = tokio::join!(subject.connector.perform(&session, action, files), stop);
    assert_eq!(outcome(&result), "unknown: cancelled");
    task.abort();
}

/// A server that reads a request and hangs up after a while, without a word. Reads are told that there is nothing.
async fn mute(after: Duration) -> (Url, tokio::task::JoinHandle<()>) {
    use tokio::io::AsyncWriteExt;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let task = tokio::spawn(async move {
        loop {
            let Ok((mut socket, _)) = listener.accept().await else {
                return;
            };
            tokio::spawn(async move {
                let mut seen = vec![0; 1 << 16];
                let n = socket.read(&mut seen).await.unwrap_or(0);
                if seen[..n].starts_with(b"GET") {
                    let answer = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
                    socket.write_all(answer).await.unwrap();
                    return;
                }
                tokio::time::sleep(after).await;
            });
        }
    });
    (url, task)
}

pub async fn no_secret_is_told(subject: &Subject) {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let mut told = String::new();
    for status in [200, 401, 503] {
        let fake = Fake::start(move |ask| match (ask.method.as_str(), status) {
            ("GET", _) => Reply::status(404),
            (_, 200) => Reply::json("{}"),
            _ => Reply::status(status),
        })
        .await;
        let session: Session = fake.session();
        for (action, files) in &subject.actions {
            let outcome = subject.connector.perform(&session, action, files).await;
            told.push_str(&format!("{outcome:?}"));
            if let Err(error) = outcome {
                told.push_str(&error.to_string());
            }
        }
        assert!(fake.asked().iter().all(|ask| {
            ask.headers
                .get("authorization")
                .is_some_and(|value| value == TOKEN)
        }));
    }
    let logged = lines.text();
    assert!(logged.contains("written"), "something was logged");
    let secrets = [TOKEN.to_owned(), base64(TOKEN)];
    let words = subject.actions.iter().filter_map(|(action, _)| words(action));
    for secret in secrets.iter().map(String::as_str).chain(words) {
        assert!(!told.contains(secret), "{secret}");
        assert!(!logged.contains(secret), "{secret}");
    }
}

/// A token that only reads, lacks the category or has ended switches an action off, with the reason.
pub fn tokens_bar(subject: &Subject) {
    let specs = &subject.connector.descriptor().actions;
    let whole = TokenInfo {
        scopes: specs
            .iter()
            .filter_map(|spec| spec.scope)
            .map(str::to_owned)
            .collect(),
        ..TokenInfo::default()
    };
    let bars = |token: &TokenInfo| -> BTreeSet<Option<&str>> {
        specs.iter().map(|spec| spec.barred_by(token)).collect()
    };
    assert_eq!(bars(&whole), BTreeSet::from([None]));
    let read_only = TokenInfo {
        read_only: true,
        ..whole.clone()
    };
    assert_eq!(bars(&read_only), BTreeSet::from([Some("token-read-only")]));
    let ended = TokenInfo {
        unusable: true,
        ..whole.clone()
    };
    assert_eq!(bars(&ended), BTreeSet::from([Some("token-unusable")]));
    for spec in specs.iter().filter(|spec| spec.scope.is_some()) {
        let mut lacking = whole.clone();
        lacking.scopes.retain(|scope| Some(scope.as_str()) != spec.scope);
        assert_eq!(spec.barred_by(&lacking), Some("token-scope"));
    }
}
