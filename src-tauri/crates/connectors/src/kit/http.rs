//! HTTP with Recourse's rules: https only, no redirects, no private addresses, bounded bodies, bounded time.

use crate::error::ConnectorError;
use crate::kit::address::{self, Side};
pub use crate::kit::exchange::{Answer, Outgoing, Payload, Unanswered};
use bytes::BytesMut;
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use secrecy::ExposeSecret;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;
use url::Url;

/// How long a request may take and how much it may bring.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Until the connection stands.
    pub connect: Duration,
    /// Between two pieces of the body.
    pub idle: Duration,
    /// From the first byte out to the last byte in.
    pub total: Duration,
}

impl Default for Limits {
    /// 10 s to connect, 20 s of silence, 50 s in all: no request holds a stream for a minute.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(20),
            total: Duration::from_secs(50),
        }
    }
}

/// Largest body after decompression, unless a request names its own: 32 MiB.
pub const BODY_CAP: usize = 32 << 20;

/// Bytes a second that a line must carry at least for an upload to come through; the time for it is added to the limits.
const SLOWEST_UPLOAD: u64 = 64 << 10;

/// The HTTP client: one door to the internet, one to this computer, each made when it is first used. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Http {
    doors: Arc<Doors>,
    /// The same with as much patience as a long upload needs, which each request says itself.
    uploads: Arc<Doors>,
    limits: Limits,
    heard: Heard,
}

/// The last time of day that a server told, and when.
type Heard = Arc<Mutex<Option<(DateTime<Utc>, Instant)>>>;

#[derive(Debug, Default)]
struct Doors {
    public: OnceLock<Result<reqwest::Client, ConnectorError>>,
    loopback: OnceLock<Result<reqwest::Client, ConnectorError>>,
    loopback_tls: OnceLock<Result<reqwest::Client, ConnectorError>>,
}

impl Http {
    /// The client with the usual limits.
    ///
    /// # Errors
    /// None at present: what is missing on the computer, such as its certificates, is told by the first request that
    /// needs it.
    pub fn new() -> Result<Self, ConnectorError> {
        Self::with_limits(Limits::default())
    }

    /// The client with other limits.
    ///
    /// # Errors
    /// As [`Http::new`].
    pub fn with_limits(limits: Limits) -> Result<Self, ConnectorError> {
        Ok(Self {
            doors: Arc::default(),
            uploads: Arc::default(),
            limits,
            heard: Arc::default(),
        })
    }

    /// The present by the servers' clocks, from the last answer's `Date` and the time since; `None` before the first answer.
    /// It does not move when this computer's clock is set.
    pub fn server_now(&self) -> Option<DateTime<Utc>> {
        let heard = *self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.and_then(|(date, at)| Some(date + TimeDelta::from_std(at.elapsed()).ok()?))
    }

    /// Notes what time a server says it is.
    pub fn hear(&self, date: DateTime<Utc>) {
        *self.heard.lock().unwrap_or_else(PoisonError::into_inner) = Some((date, Instant::now()));
    }

    /// Plain http needs no certificates, so that the demo works on a computer that has none.
    fn door(&self, side: Side, tls: bool, patience: Duration) -> Result<&reqwest::Client, ConnectorError> {
        let long = !patience.is_zero();
        let doors = if long { &self.uploads } else { &self.doors };
        let door = match (side, tls) {
            (Side::Public, _) => &doors.public,
            (Side::Loopback, true) => &doors.loopback_tls,
            (Side::Loopback, false) => &doors.loopback,
        };
        door.get_or_init(|| self.open(side, tls, long))
            .as_ref()
            .map_err(Clone::clone)
    }

    fn open(&self, side: Side, tls: bool, long: bool) -> Result<reqwest::Client, ConnectorError> {
        let builder = reqwest::Client::builder()
            .user_agent(concat!("Recourse/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(self.limits.connect)
            .pool_idle_timeout(Duration::from_secs(30))
            .pool_max_idle_per_host(2)
            .dns_resolver(Arc::new(Guard {
                side,
                proxies: proxy_hosts(),
            }));
        // Silence while a body goes out is no silence of the other side.
        let builder = if long {
            builder
        } else {
            builder.read_timeout(self.limits.idle).timeout(self.limits.total)
        };
        let builder = match (side, tls) {
            (Side::Public, _) => builder.https_only(true),
            (Side::Loopback, true) => builder.no_proxy(),
            (Side::Loopback, false) => builder.no_proxy().tls_certs_only([]),
        };
        builder.build().map_err(|error| ConnectorError::Transient {
            offline: false,
            detail: format!("the network cannot be set up: {}", chain(&error)),
        })
    }

    /// Sends a request and reads the whole answer.
    ///
    /// # Errors
    /// [`ConnectorError::Transient`] when no answer came (`offline` when no connection was made), for a redirect and for
    /// a web page where JSON was asked for; [`ConnectorError::Rejected`] with code `too-large` for a body beyond the cap;
    /// [`ConnectorError::Forbidden`] for an address that must not be reached; [`ConnectorError::Cancelled`].
    pub async fn send(
        &self,
        request: Outgoing,
        cancel: &CancellationToken,
    ) -> Result<Answer, ConnectorError> {
        self.deliver(request, cancel)
            .await
            .map_err(|unanswered| unanswered.error)
    }

    /// The same, telling of a failed request whether it may have left: a write that may have left must not be repeated
    /// blindly.
    ///
    /// # Errors
    /// [`Unanswered`] with the errors of [`Http::send`].
    pub async fn deliver(&self, request: Outgoing, cancel: &CancellationToken) -> Result<Answer, Unanswered> {
        if cancel.is_cancelled() {
            return Err(Unanswered::here(ConnectorError::Cancelled));
        }
        let longest = self.limits.total + patience(&request) + Duration::from_secs(1);
        tokio::select! {
            biased;
            () = cancel.cancelled() => Err(Unanswered::out(ConnectorError::Cancelled)),
            answer = tokio::time::timeout(longest, self.exchange(request)) => {
                answer.unwrap_or_else(|_| Err(Unanswered::out(timed_out())))
            }
        }
    }

    async fn exchange(&self, request: Outgoing) -> Result<Answer, Unanswered> {
        let (cap, json) = (request.cap, request.json);
        let sending = self.prepare(request).map_err(Unanswered::here)?;
        let response = sending.send().await.map_err(|error| Unanswered {
            left: !(error.is_connect() || error.is_builder()),
            error: failed(&error),
        })?;
        self.collect(response, cap, json).await.map_err(Unanswered::out)
    }

    fn prepare(&self, request: Outgoing) -> Result<reqwest::RequestBuilder, ConnectorError> {
        let patience = patience(&request);
        let client = match request.side {
            Side::Public => {
                if request.url.scheme() != "https"
                    || !matches!(request.url.host(), Some(url::Host::Domain(_)))
                {
                    return Err(ConnectorError::Forbidden(address::bare(&request.url)));
                }
                self.door(Side::Public, true, patience)?
            }
            Side::Loopback => {
                if address::check_endpoint(&without_query(&request.url))? != Side::Loopback {
                    return Err(ConnectorError::Forbidden(address::bare(&request.url)));
                }
                self.door(Side::Loopback, request.url.scheme() == "https", patience)?
            }
        };
        let mut sending = client.request(request.method, request.url);
        if !patience.is_zero() {
            sending = sending.timeout(self.limits.total + patience);
        }
        if let Some(body) = request.body {
            sending = sending.header(CONTENT_TYPE, body.form).body(body.bytes);
        }
        if request.json {
            sending = sending.header(ACCEPT, "application/json, application/problem+json");
        }
        if let Some(secret) = &request.authorization {
            let mut value =
                HeaderValue::from_str(secret.expose_secret()).map_err(|_| ConnectorError::Auth {
                    status: 0,
                    detail: "the token has characters that no token has".to_owned(),
                    request_id: None,
                })?;
            value.set_sensitive(true);
            sending = sending.header(AUTHORIZATION, value);
        }
        Ok(sending)
    }

    async fn collect(
        &self,
        mut response: reqwest::Response,
        cap: usize,
        json: bool,
    ) -> Result<Answer, ConnectorError> {
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let date = headers
            .get(reqwest::header::DATE)
            .and_then(|value| value.to_str().ok())
            .and_then(|text| DateTime::parse_from_rfc2822(text).ok())
            .map(|date| date.to_utc());
        if let Some(date) = date {
            self.hear(date);
        }
        let mut body = BytesMut::with_capacity(usize::min(
            cap,
            usize::try_from(response.content_length().unwrap_or(0)).unwrap_or(0),
        ));
        while let Some(piece) = response.chunk().await.map_err(|error| failed(&error))? {
            if body.len() + piece.len() > cap {
                return Err(ConnectorError::Rejected {
                    status,
                    code: "too-large".to_owned(),
                    message: format!("the answer is larger than {} MiB", cap >> 20),
                    request_id: None,
                });
            }
            body.extend_from_slice(&piece);
        }
        let answer = Answer {
            status,
            headers,
            body: body.freeze(),
            date,
        };
        if json && status < 500 && answer.is_page() {
            return Err(ConnectorError::Transient {
                offline: false,
                detail: "captive page: the network answers with its own web page".to_owned(),
            });
        }
        Ok(answer)
    }
}

/// The time that a large body is given beyond the usual limits; none for a small one.
fn patience(request: &Outgoing) -> Duration {
    let bytes = request.body.as_ref().map_or(0, |body| body.bytes.len());
    Duration::from_secs(u64::try_from(bytes).unwrap_or(u64::MAX) / SLOWEST_UPLOAD)
}

fn without_query(url: &Url) -> Url {
    let mut bare = url.clone();
    bare.set_query(None);
    bare.set_fragment(None);
    bare
}

fn timed_out() -> ConnectorError {
    ConnectorError::Transient {
        offline: false,
        detail: "no answer in time".to_owned(),
    }
}

/// What to tell of a failed exchange. The texts of the causes hold no header and no query.
fn failed(error: &reqwest::Error) -> ConnectorError {
    if error.is_timeout() && !error.is_connect() {
        return timed_out();
    }
    let detail = chain(error);
    let certificate = detail.contains("certificate") || detail.contains("TLS") || detail.contains("Tls");
    if detail.contains(PRIVATE) {
        return ConnectorError::Forbidden(PRIVATE.to_owned());
    }
    ConnectorError::Transient {
        offline: error.is_connect() && !certificate,
        detail: if detail.contains("peer certificate") {
            format!("{CERTIFICATE}{detail}")
        } else {
            detail
        },
    }
}

/// How the detail of an untrusted certificate begins. Nothing was sent then, the token neither.
pub(crate) const CERTIFICATE: &str = "certificate refused: ";

fn chain(error: &reqwest::Error) -> String {
    let mut text = String::new();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if !text.is_empty() {
            text.push_str(": ");
        }
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    if text.is_empty() {
        "the exchange broke off".to_owned()
    } else {
        text
    }
}

const PRIVATE: &str = "the name leads to an address that is not public";

/// Resolves names and drops the addresses that its side must not reach, so that a name cannot lead inwards.
struct Guard {
    side: Side,
    proxies: Vec<String>,
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let side = self.side;
        let exempt = self.proxies.iter().any(|host| host == name.as_str());
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let allowed: Vec<SocketAddr> = found
                .into_iter()
                .filter(|address| match side {
                    Side::Public => exempt || address::is_public(address.ip()),
                    Side::Loopback => address.ip().is_loopback(),
                })
                .collect();
            if allowed.is_empty() {
                return Err(PRIVATE.into());
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

/// The hosts of the proxies that the environment names: they may stand in a private network.
fn proxy_hosts() -> Vec<String> {
    ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .filter_map(|text| Url::parse(&text).ok()?.host_str().map(str::to_owned))
        .collect()
}
