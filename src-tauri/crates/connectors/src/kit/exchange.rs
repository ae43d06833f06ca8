//! A request and its answer, apart from the client that carries them.

use crate::error::ConnectorError;
use crate::kit::address::Side;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use reqwest::Method;
use reqwest::header::HeaderMap;
use secrecy::SecretString;
use url::Url;

/// A request's body.
#[derive(Debug, Clone)]
pub struct Payload {
    /// Its media type, for the header.
    pub form: String,
    /// Its bytes.
    pub bytes: Bytes,
}

impl Payload {
    /// JSON.
    pub fn json(text: String) -> Self {
        Self {
            form: "application/json".to_owned(),
            bytes: Bytes::from(text),
        }
    }
}

/// A request that brought no answer.
#[derive(Debug)]
pub struct Unanswered {
    /// What happened.
    pub error: ConnectorError,
    /// True when the request may have left the computer, so that it may have been acted on.
    pub left: bool,
}

impl Unanswered {
    pub(super) fn here(error: ConnectorError) -> Self {
        Self { error, left: false }
    }

    pub(super) fn out(error: ConnectorError) -> Self {
        Self { error, left: true }
    }
}

/// A request.
#[derive(Debug)]
pub struct Outgoing {
    /// The method.
    pub method: Method,
    /// What is sent along.
    pub body: Option<Payload>,
    /// The address.
    pub url: Url,
    /// Which door.
    pub side: Side,
    /// The Authorization header, sent as it is.
    pub authorization: Option<SecretString>,
    /// Largest body after decompression.
    pub cap: usize,
    /// True when the answer is JSON, so that a web page instead of it is a captive page.
    pub json: bool,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, decompressed.
    pub body: Bytes,
    /// The server's time, from its `Date` header.
    pub date: Option<DateTime<Utc>>,
}

impl Answer {
    /// How far the server's clock is ahead, in seconds.
    pub fn skew_s(&self, now: DateTime<Utc>) -> Option<i64> {
        self.date.map(|date| (date - now).num_seconds())
    }

    /// A header's text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// True for a web page or a redirect: a network that wants a log-in answers so in the marketplace's place.
    pub fn is_page(&self) -> bool {
        if (300..400).contains(&self.status) && self.status != 304 {
            return true;
        }
        let html = self
            .header("content-type")
            .is_some_and(|form| form.trim_start().to_ascii_lowercase().starts_with("text/html"));
        let tag = self
            .body
            .iter()
            .find(|byte| !byte.is_ascii_whitespace() && !b"\xef\xbb\xbf".contains(byte))
            == Some(&b'<');
        tag || (html && !self.body.is_empty())
    }
}
