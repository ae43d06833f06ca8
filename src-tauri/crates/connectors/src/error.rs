//! What can go wrong with a marketplace, by what must be done about it.

use crate::kit::http::CERTIFICATE;
use chrono::{DateTime, Utc};

/// A failed request.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ConnectorError {
    /// The token is refused, expired or lacks a category. Permanent until the seller acts.
    #[error("the marketplace refuses the token: {detail}")]
    Auth {
        /// The HTTP status.
        status: u16,
        /// The marketplace's words.
        detail: String,
        /// The id its support asks for.
        request_id: Option<String>,
    },
    /// Too many requests.
    #[error("too many requests until {until}")]
    RateLimited {
        /// When the next try is allowed.
        until: DateTime<Utc>,
    },
    /// No network, a time-out, a captive page or a 5xx that outlived its retries.
    #[error("cannot reach the marketplace: {detail}")]
    Transient {
        /// True when no connection was made at all: the computer is offline.
        offline: bool,
        /// What happened, in technical words.
        detail: String,
    },
    /// The marketplace understood and refused.
    #[error("the marketplace refuses ({status} {code}): {message}")]
    Rejected {
        /// The HTTP status.
        status: u16,
        /// Its code, or empty.
        code: String,
        /// Its words.
        message: String,
        /// The id its support asks for.
        request_id: Option<String>,
    },
    /// The answer's envelope could not be read.
    #[error("the answer has another shape at {path}: {detail}")]
    Contract {
        /// Where.
        path: String,
        /// What the parser says.
        detail: String,
    },
    /// A host or address that is not allowed.
    #[error("the address is not allowed: {0}")]
    Forbidden(String),
    /// Stopped by the app.
    #[error("stopped")]
    Cancelled,
}

impl ConnectorError {
    /// The message id's ending: `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Auth { .. } => "token-refused",
            Self::RateLimited { .. } => "rate-limited",
            Self::Transient { offline: true, .. } => "offline",
            Self::Transient { detail, .. } if detail.starts_with(CERTIFICATE) => "certificate",
            Self::Transient { .. } => "unreachable",
            Self::Rejected { .. } => "rejected",
            Self::Contract { .. } => "contract",
            Self::Forbidden(_) => "forbidden-address",
            Self::Cancelled => "cancelled",
        }
    }
}
