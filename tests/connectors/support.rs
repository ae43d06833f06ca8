//! A loopback server that answers what a test says, and sessions that talk to it.

use async_trait::async_trait;
use axum::body::Bytes;
use axum::http::{HeaderMap, Method, Uri};
use chrono::{DateTime, Utc};
use recourse_connectors::connector::{Connector, FetchRequest, FetchedPage, Knowledge, RawItem};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::kit::http::{Http, Limits};
use recourse_connectors::kit::limiter::{Clock, Limiter};
use recourse_connectors::session::Session;
use recourse_domain::id::{AccountId, StreamId};
use secrecy::SecretString;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use url::Url;

#[derive(Debug, Clone)]
pub struct Ask {
    pub method: String,
    pub path: String,
    pub query: HashMap<String, String>,
    pub body: String,
    pub headers: HeaderMap,
}

impl Ask {
    pub fn query(&self, key: &str) -> &str {
        self.query.get(key).map(String::as_str).unwrap_or_default()
    }
}

#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn json(body: impl Into<String>) -> Self {
        Self::of(200, "application/json", body.into().into_bytes())
    }
    pub fn status(status: u16) -> Self {
        Self::of(status, "application/problem+json", b"{\"title\":\"x\"}".to_vec())
    }
    pub fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }
    pub fn of(status: u16, form: &str, body: Vec<u8>) -> Self {
        Self {
            status,
            headers: vec![("content-type", form.to_owned())],
            body,
        }
    }
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.headers.push((name, value.to_string()));
        self
    }
}

pub struct Fake {
    pub url: Url,
    log: Arc<Mutex<Vec<Ask>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Fake {
    pub async fn start(answer: impl Fn(&Ask) -> Reply + Send + Sync + 'static) -> Self {
        let log: Arc<Mutex<Vec<Ask>>> = Arc::default();
        let kept = log.clone();
        let answer = Arc::new(answer);
        let app =
            axum::Router::new().fallback(move |method: Method, uri: Uri, headers: HeaderMap, body: Bytes| {
                let ask = Ask {
                    method: method.to_string(),
                    path: uri.path().to_owned(),
                    query: url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes())
                        .into_owned()
                        .collect(),
                    body: String::from_utf8_lossy(&body).into_owned(),
                    headers,
                };
                kept.lock().unwrap().push(ask.clone());
                let reply = answer(&ask);
                async move {
                    let mut response = axum::response::Response::builder().status(reply.status);
                    for (name, value) in reply.headers {
                        response = response.header(name, value);
                    }
                    response.body(axum::body::Body::from(reply.body)).unwrap()
                }
            });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let task = tokio::spawn(async move {
            axum::serve(listener, app).await.unwrap();
        });
        Self { url, log, task }
    }

    pub fn asked(&self) -> Vec<Ask> {
        self.log.lock().unwrap().clone()
    }

    pub fn session(&self) -> Session {
        session(Some(self.url.clone()))
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A clock whose waits pass at once.
pub struct JumpClock(Mutex<DateTime<Utc>>);

impl JumpClock {
    pub fn at(now: DateTime<Utc>) -> Arc<Self> {
        Arc::new(Self(Mutex::new(now)))
    }
    pub fn pass(&self, span: Duration) {
        *self.0.lock().unwrap() += span;
    }
    pub fn set(&self, now: DateTime<Utc>) {
        *self.0.lock().unwrap() = now;
    }
}

#[async_trait]
impl Clock for JumpClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
    async fn sleep(&self, wait: Duration) {
        self.pass(wait);
        tokio::task::yield_now().await;
    }
}

pub fn now() -> DateTime<Utc> {
    utc("2026-11-22T09:00:00Z")
}

pub fn utc(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

pub const TOKEN: &str = "canary-token-4711";

pub fn session(endpoint: Option<Url>) -> Session {
    let limits = Limits {
        connect: Duration::from_secs(2),
        idle: Duration::from_secs(2),
        total: Duration::from_secs(4),
    };
    Session {
        account: AccountId::from("test"),
        limiter_key: "seller".to_owned(),
        secret: SecretString::from(TOKEN.to_owned()),
        endpoint,
        http: Http::with_limits(limits).unwrap(),
        limiter: Arc::new(Limiter::with(None, JumpClock::at(now()))),
        cancel: CancellationToken::new(),
    }
}

/// A store that knows which orders are settled.
#[derive(Default)]
pub struct Known(pub HashSet<String>);

impl Knowledge for Known {
    fn settled(&self, order_ids: &[String]) -> HashSet<String> {
        order_ids
            .iter()
            .filter(|id| self.0.contains(*id))
            .cloned()
            .collect()
    }
}

/// How a stream is run in a test.
pub struct Run<'a> {
    pub stream: &'a str,
    pub cursor: Option<String>,
    pub full: bool,
    pub targets: Vec<String>,
    pub now: DateTime<Utc>,
    pub known: Known,
}

impl<'a> Run<'a> {
    pub fn of(stream: &'a str) -> Self {
        Self {
            stream,
            cursor: None,
            full: false,
            targets: vec!["5075041001".to_owned(), "5075041002".to_owned()],
            now: now(),
            known: Known::default(),
        }
    }

    pub async fn page(
        &mut self,
        connector: &dyn Connector,
        session: &Session,
        starts_run: bool,
    ) -> Result<FetchedPage, ConnectorError> {
        let stream = StreamId::from(self.stream);
        let page = connector
            .fetch(
                session,
                FetchRequest {
                    stream: &stream,
                    cursor: self.cursor.as_deref(),
                    starts_run,
                    full: self.full,
                    targets: &self.targets,
                    archive_months: 12,
                    now: self.now,
                    knowledge: &self.known,
                },
            )
            .await?;
        self.cursor = page.cursor.clone();
        Ok(page)
    }

    /// Reads to the end of a run; panics when it does not end within 400 pages.
    pub async fn all(
        &mut self,
        connector: &dyn Connector,
        session: &Session,
    ) -> Result<Vec<RawItem>, ConnectorError> {
        let mut items = Vec::new();
        for n in 0..400 {
            let page = self.page(connector, session, n == 0).await?;
            items.extend(page.items);
            if !page.more {
                return Ok(items);
            }
        }
        panic!("{} does not end", self.stream);
    }
}

/// The folder of this crate's fixtures.
pub fn fixtures(folder: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/connectors")
        .join(folder)
}

/// The records of a folder: one file each, its name up to the first dot the kind, `.companion.json` what comes along.
pub fn records(folder: &str, kinds: &[&'static str]) -> Vec<RawItem> {
    let mut names: Vec<PathBuf> = std::fs::read_dir(fixtures(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().contains(".companion."))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let kind = name.split('.').next().unwrap();
            let kind = kinds.iter().find(|known| **known == kind).expect("a known kind");
            let beside = path.to_string_lossy().replace(".json", ".companion.json");
            RawItem {
                kind,
                external_id: name.clone(),
                body: std::fs::read_to_string(&path).unwrap().into(),
                companion: std::fs::read_to_string(beside).ok().map(Into::into),
            }
        })
        .collect()
}

/// A file beside the project, or `None` with a word about it.
pub fn shared(path: &str) -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared");
    let found = root.join(path);
    if found.exists() {
        return Some(found);
    }
    println!("skipped: no ../shared/{path}");
    None
}
