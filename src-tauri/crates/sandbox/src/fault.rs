//! Faults that are switched on and off while the sandbox serves.

use crate::drift::Drift;
use crate::exchange::Answer;
use axum::http::Method;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Longer than anyone waits; the connection ends when the other side gives up.
const FOREVER: Duration = Duration::from_secs(3600);

/// Which requests a fault meets.
#[derive(Debug, Clone)]
pub struct On {
    path: String,
    prefix: bool,
    method: Option<String>,
    times: Option<u64>,
    after: u64,
}

impl On {
    /// Requests to exactly this path; a trailing `*` means every path that begins so.
    pub fn path(path: &str) -> Self {
        let (path, prefix) = path
            .strip_suffix('*')
            .map_or((path, false), |start| (start, true));
        Self {
            path: path.to_owned(),
            prefix,
            method: None,
            times: None,
            after: 0,
        }
    }

    /// Every request.
    pub fn every() -> Self {
        Self::path("*")
    }

    /// Only requests by this method, such as `POST`.
    pub fn method(mut self, method: &str) -> Self {
        self.method = Some(method.to_ascii_uppercase());
        self
    }

    /// The fault is over after it has met so many requests.
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// So many matching requests are let through first.
    pub fn after(mut self, passed: u64) -> Self {
        self.after = passed;
        self
    }

    fn meets(&self, method: &Method, path: &str) -> bool {
        let path_fits = if self.prefix {
            path.starts_with(&self.path)
        } else {
            path == self.path
        };
        path_fits
            && self
                .method
                .as_deref()
                .is_none_or(|wanted| wanted == method.as_str())
    }
}

/// A change to a JSON answer made by a test.
pub type Alteration = Arc<dyn Fn(&mut serde_json::Value) + Send + Sync>;

/// What goes wrong.
#[derive(Clone)]
pub enum Fault {
    /// Another status and body; the request is not acted on.
    Status {
        /// The status.
        code: u16,
        /// The body's type.
        content_type: String,
        /// The body.
        body: String,
    },
    /// The answer comes so much later.
    Delay(Duration),
    /// The answer breaks off after so many bytes, although its length was announced.
    Truncated {
        /// Bytes sent.
        keep: usize,
    },
    /// 200 with the log-in page of a hotel's network.
    CaptivePage,
    /// 200 without a body; the request is not acted on.
    EmptyBody,
    /// 302 to another address; the request is not acted on.
    Redirect {
        /// The address.
        to: String,
    },
    /// 429 with these headers, as given: any text, also a wrong one. The request is not acted on.
    TooMany {
        /// `X-Ratelimit-Retry`.
        retry_s: Option<String>,
        /// `X-Ratelimit-Reset`.
        reset_s: Option<String>,
        /// `X-Ratelimit-Limit`.
        limit: Option<String>,
    },
    /// The connection is cut; the request is not acted on.
    CutBefore,
    /// The request is acted on, then the connection is cut.
    CutAfter,
    /// The request is acted on, then no answer ever comes.
    Silence,
    /// The request is acted on, then another status and body come instead of its answer.
    StatusAfter {
        /// The status.
        code: u16,
        /// The body's type.
        content_type: String,
        /// The body.
        body: String,
    },
    /// Answered without a body as if it were done; the request is not acted on.
    Nothing {
        /// The status, such as 204.
        code: u16,
    },
    /// The body trickles.
    SlowBody {
        /// Bytes in a second.
        bytes_per_s: u32,
    },
    /// JSON answers of another shape than documented.
    Drift(Drift),
    /// JSON answers altered by a function.
    Json(Alteration),
}

impl Fault {
    /// A status with a body that says no more than the status.
    pub fn status(code: u16) -> Self {
        Self::Status {
            code,
            content_type: "application/problem+json".to_owned(),
            body: format!(r#"{{"status":{code},"title":"switched on","origin":"sandbox"}}"#),
        }
    }

    /// A gateway's page that takes the place of the answer, whose request was acted on.
    pub fn page_after(code: u16) -> Self {
        Self::StatusAfter {
            code,
            content_type: "text/html".to_owned(),
            body: format!("<html><head><title>{code}</title></head><body><h1>{code}</h1></body></html>"),
        }
    }

    /// Whether the request is still acted on.
    fn acts(&self) -> bool {
        !matches!(
            self,
            Self::Status { .. }
                | Self::CaptivePage
                | Self::EmptyBody
                | Self::Redirect { .. }
                | Self::TooMany { .. }
                | Self::CutBefore
                | Self::Nothing { .. }
        )
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status { code, .. } => write!(f, "Status({code})"),
            Self::Delay(pause) => write!(f, "Delay({pause:?})"),
            Self::Truncated { keep } => write!(f, "Truncated({keep})"),
            Self::CaptivePage => f.write_str("CaptivePage"),
            Self::EmptyBody => f.write_str("EmptyBody"),
            Self::Redirect { to } => write!(f, "Redirect({to})"),
            Self::TooMany { retry_s, .. } => write!(f, "TooMany({retry_s:?})"),
            Self::CutBefore => f.write_str("CutBefore"),
            Self::CutAfter => f.write_str("CutAfter"),
            Self::Silence => f.write_str("Silence"),
            Self::StatusAfter { code, .. } => write!(f, "StatusAfter({code})"),
            Self::Nothing { code } => write!(f, "Nothing({code})"),
            Self::SlowBody { bytes_per_s } => write!(f, "SlowBody({bytes_per_s})"),
            Self::Drift(drift) => write!(f, "Drift({drift:?})"),
            Self::Json(_) => f.write_str("Json"),
        }
    }
}

/// Names a fault that was switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FaultId(u64);

#[derive(Debug)]
struct Switched {
    id: FaultId,
    on: On,
    fault: Fault,
    passed: u64,
    met: u64,
}

#[derive(Debug, Default)]
struct Board {
    next: u64,
    list: Vec<Switched>,
}

/// The faults of a running sandbox.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Board>>);

impl Faults {
    /// Switches a fault on. Several may meet one request; they act in the order they were switched on.
    pub fn add(&self, on: On, fault: Fault) -> FaultId {
        let mut board = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        board.next += 1;
        let id = FaultId(board.next);
        board.list.push(Switched {
            id,
            on,
            fault,
            passed: 0,
            met: 0,
        });
        id
    }

    /// Switches one off.
    pub fn remove(&self, id: FaultId) {
        let mut board = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        board.list.retain(|switched| switched.id != id);
    }

    /// Switches all off.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).list.clear();
    }

    /// How many requests a fault has met; 0 for one that was switched off.
    pub fn met(&self, id: FaultId) -> u64 {
        let board = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        board
            .list
            .iter()
            .find(|switched| switched.id == id)
            .map_or(0, |switched| switched.met)
    }

    /// The faults that meet a request, counted.
    pub(crate) fn meeting(&self, method: &Method, path: &str) -> Vec<Fault> {
        let mut board = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut faults = Vec::new();
        for switched in &mut board.list {
            if !switched.on.meets(method, path) {
                continue;
            }
            if switched.passed < switched.on.after {
                switched.passed += 1;
                continue;
            }
            if switched.on.times.is_some_and(|times| switched.met >= times) {
                continue;
            }
            switched.met += 1;
            faults.push(switched.fault.clone());
        }
        faults
    }
}

/// How an answer travels.
#[derive(Debug, Default)]
pub(crate) struct Journey {
    pub(crate) pause: Duration,
    /// No answer at all.
    pub(crate) cut: bool,
    /// Bytes after which the body breaks off.
    pub(crate) keep: Option<usize>,
    pub(crate) bytes_per_s: Option<u32>,
}

/// Plays the faults around the real answer, which is only asked for when the request is to be acted on.
pub(crate) fn play(faults: &[Fault], real: impl FnOnce() -> Answer) -> (Answer, Journey) {
    let mut journey = Journey::default();
    let mut answer = match faults.iter().find(|fault| !fault.acts()) {
        Some(fault) => instead(fault),
        None => real(),
    };
    for fault in faults {
        match fault {
            Fault::Delay(pause) => journey.pause += *pause,
            Fault::Truncated { keep } => journey.keep = Some(*keep),
            Fault::SlowBody { bytes_per_s } => journey.bytes_per_s = Some((*bytes_per_s).max(1)),
            Fault::CutBefore | Fault::CutAfter => journey.cut = true,
            Fault::Silence => journey.pause += FOREVER,
            Fault::StatusAfter {
                code,
                content_type,
                body,
            } => answer = Answer::typed(*code, content_type.clone(), body.clone()),
            Fault::Drift(drift) => alter(&mut answer, |value| drift.alter(value)),
            Fault::Json(alteration) => alter(&mut answer, |value| alteration(value)),
            Fault::Status { .. }
            | Fault::CaptivePage
            | Fault::EmptyBody
            | Fault::Redirect { .. }
            | Fault::TooMany { .. }
            | Fault::Nothing { .. } => {}
        }
    }
    (answer, journey)
}

/// The answer of a fault that keeps the request from being acted on.
fn instead(fault: &Fault) -> Answer {
    match fault {
        Fault::Status {
            code,
            content_type,
            body,
        } => Answer::typed(*code, content_type.clone(), body.clone()),
        Fault::CaptivePage => Answer::typed(
            200,
            "text/html; charset=utf-8",
            "<!doctype html><title>Hotel Wi-Fi</title><h1>Please log in to use the network</h1><form action=\"/login\"></form>",
        ),
        Fault::Nothing { code } => Answer::empty(*code),
        Fault::Redirect { to } => Answer::empty(302).with("Location", to),
        Fault::TooMany {
            retry_s,
            reset_s,
            limit,
        } => {
            let mut answer = Answer::typed(
                429,
                "application/problem+json",
                r#"{"title":"too many requests","detail":"limited by sandbox","status":429,"statusText":"Too Many Requests"}"#,
            );
            for (name, value) in [
                ("X-Ratelimit-Retry", retry_s),
                ("X-Ratelimit-Reset", reset_s),
                ("X-Ratelimit-Limit", limit),
            ] {
                if let Some(value) = value {
                    answer = answer.with(name, value);
                }
            }
            answer
        }
        _ => Answer::empty(200),
    }
}

/// Alters the body of a good JSON answer; any other is left as it is.
fn alter(answer: &mut Answer, change: impl FnOnce(&mut serde_json::Value)) {
    if answer.status != 200 {
        return;
    }
    if let Ok(mut value) = serde_json::from_slice::<serde_json::Value>(&answer.body) {
        change(&mut value);
        answer.body = value.to_string().into();
    }
}
