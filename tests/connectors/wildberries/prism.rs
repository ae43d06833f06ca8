//! Prism with the official descriptions, and a small proxy before it that asks for a certain answer and keeps what
//! Prism says of each request.

use crate::support::shared;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use url::Url;

const SPECS: &[&str] = &[
    "specs/01-general.yaml",
    "specs/02-items.yaml",
    "specs/03-orders-fbs.yaml",
    "specs/09-communications.yaml",
    "specs/12-reports.yaml",
    "specs/13-finances.yaml",
    "derived/wb-overlay-2026-10.yaml",
];

#[derive(Debug, Clone)]
pub struct Exchange {
    pub method: Method,
    pub sent: Bytes,
    pub path: String,
    pub status: u16,
    pub violations: Option<String>,
}

#[derive(Default)]
struct Desk {
    prefer: Mutex<Option<String>>,
    log: Mutex<Vec<Exchange>>,
}

pub struct Prism {
    pub url: Url,
    desk: Arc<Desk>,
    mock: Child,
    proxy: tokio::task::JoinHandle<()>,
}

impl Prism {
    /// `None`, with a word about it, when the descriptions or the mock's packages are not there.
    pub async fn start() -> Option<Self> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/contract");
        if !folder.join("node_modules/@stoplight/prism-http-server").exists() {
            println!("skipped: no tests/contract/node_modules (npm ci in tests/contract)");
            return None;
        }
        let specs: Option<Vec<PathBuf>> = SPECS
            .iter()
            .map(|spec| shared(&format!("platforms/wildberries/{spec}")))
            .collect();
        let mut mock = Command::new("node")
            .arg(folder.join("prism.js"))
            .args(specs?)
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("node runs");
        let mut lines = BufReader::new(mock.stdout.take().unwrap()).lines();
        let line = tokio::time::timeout(std::time::Duration::from_secs(120), lines.next_line())
            .await
            .expect("the mock starts in time")
            .unwrap()
            .expect("the mock starts");
        let port: u16 = line.strip_prefix("listening ").unwrap().parse().unwrap();
        let desk = Arc::<Desk>::default();
        let (url, proxy) = proxy(port, desk.clone()).await;
        Some(Self {
            url,
            desk,
            mock,
            proxy,
        })
    }

    /// What every answer from now on is to be, such as `code=409` or `dynamic=true`.
    pub fn prefer(&self, what: Option<&str>) {
        *self.desk.prefer.lock().unwrap() = what.map(str::to_owned);
        self.desk.log.lock().unwrap().clear();
    }

    pub fn log(&self) -> Vec<Exchange> {
        self.desk.log.lock().unwrap().clone()
    }

    pub fn paths(&self) -> BTreeSet<String> {
        self.log()
            .iter()
            .map(|one| format!("{} {}", one.method, one.path))
            .collect()
    }

    pub async fn stop(mut self) {
        self.proxy.abort();
        self.mock.kill().await.unwrap();
    }
}

async fn proxy(port: u16, desk: Arc<Desk>) -> (Url, tokio::task::JoinHandle<()>) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let app =
        axum::Router::new().fallback(move |method: Method, uri: Uri, headers: HeaderMap, body: Bytes| {
            let (client, desk) = (client.clone(), desk.clone());
            async move { forward(client, port, &desk, method, uri, headers, body).await }
        });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let task = tokio::spawn(async move {
        axum::serve(listener, app).await.unwrap();
    });
    (url, task)
}

async fn forward(
    client: reqwest::Client,
    port: u16,
    desk: &Desk,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let prefer = desk.prefer.lock().unwrap().clone();
    let mut request = client.request(method.clone(), format!("http://127.0.0.1:{port}{uri}"));
    for name in ["authorization", "content-type", "accept"] {
        if let Some(value) = headers.get(name) {
            request = request.header(name, value);
        }
    }
    if let Some(prefer) = &prefer {
        request = request.header("prefer", prefer);
    }
    let sent = body.clone();
    let boundary = headers
        .get("content-type")
        .and_then(|form| form.to_str().unwrap().split_once("boundary="));
    let body = match boundary {
        Some((_, boundary)) => without_files(&body, boundary),
        None => body,
    };
    if method != Method::GET {
        request = request.body(body);
    }
    let answer = request.send().await.unwrap();
    let violations = answer
        .headers()
        .get("sl-violations")
        .map(|value| value.to_str().unwrap_or("unreadable").to_owned());
    let form = answer.headers().get("content-type").cloned();
    let mut status = answer.status().as_u16();
    let mut body = answer.bytes().await.unwrap();
    // A status that the description does not foresee for a method may still come: any gateway can send it.
    let asked = prefer
        .as_deref()
        .and_then(|prefer| prefer.strip_prefix("code=")?.parse::<u16>().ok());
    if let Some(asked) = asked.filter(|_| body.windows(16).any(|text| text == b"is not defined i")) {
        status = asked;
        body = Bytes::from(format!("{{\"title\":\"status {asked}\",\"requestId\":\"r\"}}"));
    }
    desk.log.lock().unwrap().push(Exchange {
        method,
        sent,
        path: uri.path().to_owned(),
        status,
        violations,
    });
    let mut response = Response::builder().status(status);
    if let Some(form) = form {
        response = response.header("content-type", form);
    }
    response.body(Body::from(body)).unwrap()
}

/// A form without its files. Prism takes parts of one name for one text and then misses the list that the description
/// asks for ("file must be array"), with one file as with two; the files are looked at by the test itself.
fn without_files(body: &Bytes, boundary: &str) -> Bytes {
    let text: String = body.iter().map(|byte| char::from(*byte)).collect();
    let delimiter = format!("--{boundary}\r\n");
    let (parts, end) = text.split_once(&format!("--{boundary}--")).unwrap();
    let mut kept: String = parts
        .split(&delimiter)
        .filter(|part| !part.is_empty() && !part.contains("; filename="))
        .map(|part| format!("{delimiter}{part}"))
        .collect();
    kept.push_str(&format!("--{boundary}--{end}"));
    kept.chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect()
}
