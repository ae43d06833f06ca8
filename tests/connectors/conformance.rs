//! What every marketplace's connector must do. A connector's tests say what is its own in a [`Subject`] and call
//! `conformance!`.

use crate::support::{Ask, Fake, Reply, Run, TOKEN, now};
use futures_util::future::join_all;
use recourse_connectors::connector::{Connector, RawItem, StreamForm};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::perform::FileBytes;
use recourse_domain::outbox::MarketAction;
use std::collections::HashSet;
use std::io::Write;
use std::sync::{Arc, Mutex};

/// A connector under test.
pub struct Subject {
    pub connector: Arc<dyn Connector>,
    /// Raw records of every kind, in the documented shape.
    pub records: Vec<RawItem>,
    /// A record with a status that no document knows.
    pub unknown_status: RawItem,
    /// Every action there is, one at least of each, in a form that is taken, with its files.
    pub actions: Vec<(MarketAction, Vec<FileBytes>)>,
    /// A server that has one page of everything and repeats it for ever.
    pub repeating: fn(&Ask) -> Reply,
}

macro_rules! conformance {
    ($subject:expr) => {
        #[test]
        fn every_record_maps_the_same_each_time() {
            $crate::conformance::every_record_maps(&$subject);
        }
        #[test]
        fn an_unknown_status_is_kept_and_reported() {
            $crate::conformance::unknown_status_is_reported(&$subject);
        }
        #[tokio::test]
        async fn paging_ends_even_when_pages_repeat() {
            $crate::conformance::paging_ends(&$subject).await;
        }
        #[tokio::test]
        async fn refusals_are_classified_in_every_stream() {
            $crate::conformance::refusals_are_classified(&$subject).await;
        }
        #[tokio::test(flavor = "current_thread")]
        async fn no_secret_is_told() {
            $crate::conformance::no_secret_is_told(&$subject).await;
        }
        #[tokio::test]
        async fn a_stopped_run_ends_at_once() {
            $crate::conformance::stops_at_once(&$subject).await;
        }
        #[test]
        fn every_action_is_told_with_its_limits() {
            $crate::performing::every_action_is_told(&$subject);
        }
        #[test]
        fn a_token_switches_actions_off() {
            $crate::performing::tokens_bar(&$subject);
        }
        #[tokio::test]
        async fn a_write_is_classified_and_never_repeated() {
            $crate::performing::writes_are_classified(&$subject).await;
        }
        #[tokio::test]
        async fn a_write_that_cannot_leave_is_not_sent() {
            $crate::performing::not_sent(&$subject).await;
        }
        #[tokio::test]
        async fn a_write_that_may_have_left_is_unknown() {
            $crate::performing::unknown(&$subject).await;
        }
        #[tokio::test(flavor = "current_thread")]
        async fn a_write_tells_no_secret_and_no_text() {
            $crate::performing::no_secret_is_told(&$subject).await;
        }
    };
}
pub(crate) use conformance;

pub fn every_record_maps(subject: &Subject) {
    let streams = &subject.connector.descriptor().streams;
    assert_eq!(
        streams
            .iter()
            .map(|spec| spec.id.as_str())
            .collect::<HashSet<_>>()
            .len(),
        streams.len(),
        "stream names are unique"
    );
    assert!(!subject.records.is_empty());
    for record in &subject.records {
        let first = subject.connector.normalise(record);
        let again = subject.connector.normalise(record);
        assert!(
            !first.records.is_empty(),
            "{} maps to nothing: {:?}",
            record.external_id,
            first.drift
        );
        assert_eq!(first.records, again.records);
        assert!(
            first.drift.is_empty(),
            "{}: {:?}",
            record.external_id,
            first.drift
        );
    }
}

pub fn unknown_status_is_reported(subject: &Subject) {
    let read = subject.connector.normalise(&subject.unknown_status);
    assert!(!read.records.is_empty());
    assert!(
        read.drift.iter().any(|odd| odd.problem == "unknown_code"),
        "{:?}",
        read.drift
    );
}

pub async fn paging_ends(subject: &Subject) {
    let fake = Fake::start(subject.repeating).await;
    let session = fake.session();
    for spec in &subject.connector.descriptor().streams {
        let mut run = Run::of(spec.id.as_str());
        let items = run.all(subject.connector.as_ref(), &session).await.unwrap();
        assert!(!items.is_empty(), "{} reads nothing", spec.id);
        if spec.form == StreamForm::Paged {
            run.now = now() + chrono::Duration::minutes(20);
            run.all(subject.connector.as_ref(), &session).await.unwrap();
        }
    }
}

pub async fn refusals_are_classified(subject: &Subject) {
    for status in [401, 403, 402, 404, 409, 429, 500, 503] {
        let fake = Fake::start(move |_| Reply::status(status)).await;
        let fake = &fake;
        let checks = subject
            .connector
            .descriptor()
            .streams
            .iter()
            .map(|spec| async move {
                let error = Run::of(spec.id.as_str())
                    .page(subject.connector.as_ref(), &fake.session(), true)
                    .await
                    .unwrap_err();
                let right = match status {
                    401 | 403 => matches!(error, ConnectorError::Auth { .. }),
                    429 => matches!(error, ConnectorError::RateLimited { .. }),
                    500.. => matches!(error, ConnectorError::Transient { offline: false, .. }),
                    _ => matches!(error, ConnectorError::Rejected { .. }),
                };
                assert!(right, "{} answers {status} with {error:?}", spec.id);
            });
        join_all(checks).await;
    }
}

/// What was logged.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    /// Everything so far.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
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
        let repeating = subject.repeating;
        let fake = Fake::start(move |ask| {
            if status == 200 {
                repeating(ask)
            } else {
                Reply::status(status)
            }
        })
        .await;
        let session = fake.session();
        let stream = &subject.connector.descriptor().streams[0];
        let outcome = Run::of(stream.id.as_str())
            .page(subject.connector.as_ref(), &session, true)
            .await;
        told.push_str(&format!("{outcome:?}"));
        if let Err(error) = outcome {
            told.push_str(&error.to_string());
        }
        assert!(fake.asked().iter().any(|ask| {
            ask.headers
                .get("authorization")
                .is_some_and(|value| value.to_str().unwrap().contains(TOKEN))
        }));
    }
    told.push_str(&format!("{:?}", subject.connector.descriptor()));
    let logged = lines.text();
    assert!(logged.contains("read"), "something was logged");
    for secret in [TOKEN.to_owned(), base64(TOKEN)] {
        assert!(!told.contains(&secret));
        assert!(!logged.contains(&secret));
    }
}

pub fn base64(text: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD_NO_PAD.encode(text)
}

pub async fn stops_at_once(subject: &Subject) {
    let fake = Fake::start(|_| Reply::status(503)).await;
    let session = fake.session();
    session.cancel.cancel();
    for spec in &subject.connector.descriptor().streams {
        let error = Run::of(spec.id.as_str())
            .page(subject.connector.as_ref(), &session, true)
            .await
            .unwrap_err();
        assert!(matches!(error, ConnectorError::Cancelled), "{error:?}");
    }
}
