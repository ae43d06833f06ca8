//! Listening on loopback: from the wire to the handlers and back, with the faults in between.

use crate::Backend;
use crate::clock::Clock;
use crate::error::SandboxError;
use crate::exchange::{Answer, Call};
use crate::fault::{Faults, Journey, play};
use crate::limit::Limits;
use crate::log::{KEPT_BODY, Log, Logged};
use axum::Router;
use axum::body::Body;
use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, Query, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::serve::{IncomingStream, Listener};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// Largest request that is read; more is answered with 413.
const LARGEST_BODY: usize = 32 * 1024 * 1024;

/// How long a graceful stop waits for answers that are still on their way.
const STOP_WAIT: Duration = Duration::from_secs(1);

/// How long a broken body waits before it breaks off.
const FLUSH_WAIT: Duration = Duration::from_millis(20);

/// A shop about to be served; nothing listens yet.
pub struct Sandbox {
    pub(crate) backend: Arc<Backend>,
    clock: Clock,
    speed: f64,
}

impl Sandbox {
    /// Serves a backend whose present begins at `now`; limits a thousand times as generous as documented.
    pub(crate) fn of(backend: Backend, now: DateTime<Utc>) -> Self {
        Self {
            backend: Arc::new(backend),
            clock: Clock::running(now),
            speed: 1000.0,
        }
    }

    /// Its clock stands still until [`Running::set_now`].
    #[must_use]
    pub fn frozen(self) -> Self {
        let now = self.clock.now();
        self.clock.freeze(now);
        self
    }

    /// How much faster than documented the rate limits refill; 1 as documented. Above 1 the bursts grow alike.
    #[must_use]
    pub fn speed(mut self, factor: f64) -> Self {
        self.speed = factor;
        self
    }

    /// No limits at all.
    #[must_use]
    pub fn without_limits(self) -> Self {
        self.speed(f64::INFINITY)
    }

    /// Begins to serve on a free port of 127.0.0.1. Must be called inside a tokio runtime.
    ///
    /// # Errors
    /// When no port can be opened.
    pub async fn start(self) -> Result<Running, SandboxError> {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .map_err(SandboxError::Bind)?;
        let address = listener.local_addr().map_err(SandboxError::Bind)?;
        let shared = Arc::new(Shared {
            backend: self.backend,
            clock: self.clock,
            limits: Limits::new(self.speed),
            faults: Faults::default(),
            log: Log::default(),
        });
        let stop = CancellationToken::new();
        let stopped = stop.clone();
        let service = Router::new()
            .fallback(serve)
            .with_state(shared.clone())
            .into_make_service_with_connect_info::<Cut>();
        let task = tokio::spawn(async move {
            axum::serve(CuttableListener(listener), service)
                .with_graceful_shutdown(stopped.cancelled_owned())
                .await
        });
        Ok(Running {
            base_url: format!("http://{address}"),
            shared,
            stop,
            task,
        })
    }
}

struct Shared {
    backend: Arc<Backend>,
    clock: Clock,
    limits: Limits,
    faults: Faults,
    log: Log,
}

/// A shop that is being served. Dropping it stops the server at once.
pub struct Running {
    base_url: String,
    shared: Arc<Shared>,
    stop: CancellationToken,
    task: JoinHandle<io::Result<()>>,
}

impl Running {
    /// `http://127.0.0.1:PORT` without a slash at the end. It stands for every host of the marketplace, paths unchanged.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The faults, to switch them on and off.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// The requests so far.
    pub fn log(&self) -> Vec<Logged> {
        self.shared.log.all()
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        self.shared.log.clear();
    }

    /// The sandbox's present.
    pub fn now(&self) -> DateTime<Utc> {
        self.shared.clock.now()
    }

    /// Stops the sandbox's clock at `now`.
    pub fn set_now(&self, now: DateTime<Utc>) {
        self.shared.clock.freeze(now);
    }

    pub(crate) fn backend(&self) -> &Backend {
        &self.shared.backend
    }

    /// Stops: no new requests; answers that are on their way get a second.
    ///
    /// # Errors
    /// When the shop cannot be kept, or the server ended badly.
    pub async fn stop(mut self) -> Result<(), SandboxError> {
        self.stop.cancel();
        let ended = match tokio::time::timeout(STOP_WAIT, &mut self.task).await {
            Ok(Ok(ended)) => ended.map_err(|error| SandboxError::Ended(error.to_string())),
            Ok(Err(error)) => Err(SandboxError::Ended(error.to_string())),
            Err(_) => {
                self.task.abort();
                Ok(())
            }
        };
        self.shared.backend.keep()?;
        ended
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.cancel();
        self.task.abort();
    }
}

async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(connection): ConnectInfo<Cut>,
    request: Request,
) -> Response {
    let at = Instant::now();
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, LARGEST_BODY).await else {
        return respond(Answer::empty(413), &Journey::default(), shared.clock.now());
    };
    let query = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri).map_or_else(|_| Vec::new(), |q| q.0);
    let call = Call {
        method: parts.method,
        path: parts.uri.path().to_owned(),
        query,
        headers: parts.headers,
        body,
    };
    let faults = shared.faults.meeting(&call.method, &call.path);
    let now = shared.clock.now();
    let (answer, journey) = play(&faults, || shared.backend.answer(&call, now, &shared.limits));
    shared.log.push(Logged {
        at,
        method: call.method.to_string(),
        path: call.path.clone(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        body: call.body.slice(..call.body.len().min(KEPT_BODY)),
        status: if journey.cut { 0 } else { answer.status },
        authorized: call.headers.contains_key(header::AUTHORIZATION),
    });
    if !journey.pause.is_zero() {
        tokio::time::sleep(journey.pause).await;
    }
    if journey.cut {
        connection.0.store(true, Ordering::SeqCst);
    }
    respond(answer, &journey, now)
}

fn respond(answer: Answer, journey: &Journey, now: DateTime<Utc>) -> Response {
    let length = answer.body.len();
    let whole = journey.keep.is_none() && journey.bytes_per_s.is_none();
    let body = if whole {
        Body::from(answer.body)
    } else {
        trickle(answer.body, journey)
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    if !whole {
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    if let (false, Ok(kind)) = (
        answer.content_type.is_empty(),
        HeaderValue::from_str(&answer.content_type),
    ) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    if let Ok(date) = HeaderValue::from_str(&now.format("%a, %d %b %Y %H:%M:%S GMT").to_string()) {
        headers.insert(header::DATE, date);
    }
    for (name, value) in &answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name.as_str()), HeaderValue::from_str(value)) {
            headers.insert(name, value);
        }
    }
    response
}

/// A body that comes slowly, or breaks off.
fn trickle(body: Bytes, journey: &Journey) -> Body {
    let keep = journey.keep.unwrap_or(body.len()).min(body.len());
    let broken = keep < body.len();
    let rate = journey.bytes_per_s;
    let stream = futures_util::stream::unfold((body, 0_usize), move |(body, sent)| async move {
        if sent >= keep {
            if broken && sent == keep {
                // What came before is still in the buffer; a moment later it is on the wire.
                tokio::time::sleep(FLUSH_WAIT).await;
                let error = io::Error::new(io::ErrorKind::ConnectionReset, "broken off");
                return Some((Err(error), (body, sent + 1)));
            }
            return None;
        }
        let step = match rate {
            Some(rate) => {
                let step = (rate as usize / 10).max(1);
                tokio::time::sleep(Duration::from_secs_f64(step as f64 / f64::from(rate))).await;
                step
            }
            None => keep,
        };
        let end = (sent + step).min(keep);
        let chunk = body.slice(sent..end);
        Some((Ok(chunk), (body, end)))
    });
    Body::from_stream(stream)
}

/// The switch that cuts one connection.
#[derive(Debug, Clone)]
struct Cut(Arc<AtomicBool>);

impl Connected<IncomingStream<'_, CuttableListener>> for Cut {
    fn connect_info(stream: IncomingStream<'_, CuttableListener>) -> Self {
        Self(stream.io().cut.clone())
    }
}

struct CuttableListener(TcpListener);

impl Listener for CuttableListener {
    type Io = Cuttable;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        let io = Cuttable {
            stream,
            cut: Arc::new(AtomicBool::new(false)),
        };
        (io, address)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.0.local_addr()
    }
}

/// A connection that can be cut before its answer is written.
struct Cuttable {
    stream: TcpStream,
    cut: Arc<AtomicBool>,
}

impl Cuttable {
    fn whole(&self) -> io::Result<()> {
        if self.cut.load(Ordering::SeqCst) {
            return Err(io::Error::new(io::ErrorKind::ConnectionReset, "cut"));
        }
        Ok(())
    }
}

impl AsyncRead for Cuttable {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Cuttable {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.whole()?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.whole()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
