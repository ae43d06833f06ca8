//! What was asked, for assertions.

use bytes::Bytes;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Bytes of a request's body that the log keeps.
pub(crate) const KEPT_BODY: usize = 64 * 1024;

/// One request as the sandbox saw it.
#[derive(Debug, Clone)]
pub struct Logged {
    /// When it came.
    pub at: Instant,
    /// `GET` …
    pub method: String,
    /// Without the query.
    pub path: String,
    /// As it came, without the question mark.
    pub query: String,
    /// The first 64 KiB of the body.
    pub body: Bytes,
    /// The answer's status; 0 when the connection was cut instead.
    pub status: u16,
    /// Whether an `Authorization` header came along.
    pub authorized: bool,
}

/// The list of requests.
#[derive(Debug, Default)]
pub(crate) struct Log(Mutex<Vec<Logged>>);

impl Log {
    pub(crate) fn push(&self, entry: Logged) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
    }

    pub(crate) fn all(&self) -> Vec<Logged> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
