//! One write to a marketplace: the token bucket, the request, once, and what is known of its effect.

use crate::error::ConnectorError;
use crate::kit::address;
use crate::kit::http::{Answer, Outgoing, Payload};
use crate::kit::limiter::Rate;
use crate::perform::PerformError;
use crate::session::Session;
use chrono::{DateTime, Utc};
use reqwest::Method;
use secrecy::SecretString;
use std::time::Duration;

/// A write.
#[derive(Debug)]
pub struct Write<'a> {
    /// The host it belongs to, replaced by the account's endpoint if it has one.
    pub host: &'a str,
    /// The path, with its leading slash.
    pub path: &'a str,
    /// The method.
    pub method: Method,
    /// What is sent along.
    pub body: Option<Payload>,
    /// The Authorization header.
    pub authorization: Option<SecretString>,
    /// The bucket it takes a token from.
    pub rate: Rate,
    /// Largest body of the answer after decompression.
    pub cap: usize,
}

/// The longest wait for a token that a write sits out; beyond it the queue is told when to come back, so that nothing
/// counts as being sent while it only waits.
pub const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Sends a write, once. `refused` names the error of an answer 4XX.
///
/// # Errors
/// - [`PerformError::NotSent`]: stopped before sending, no token within [`LONGEST_WAIT`], an address that is not allowed, no
///   connection (offline, name not found, refused, certificate), or an answer 429;
/// - [`PerformError::Refused`]: any other answer 4XX;
/// - [`PerformError::Unknown`]: everything after the request may have left: time-out, cut connection, broken answer, 408,
///   5XX, a redirect, a web page in the marketplace's place, stopped meanwhile.
pub async fn write(
    session: &Session,
    write: Write<'_>,
    refused: fn(&Answer) -> ConnectorError,
) -> Result<Answer, PerformError> {
    let (url, side) =
        address::locate(session.endpoint.as_ref(), write.host, write.path).map_err(PerformError::NotSent)?;
    token(session, &write.rate).await.map_err(PerformError::NotSent)?;
    let outgoing = Outgoing {
        method: write.method,
        body: write.body,
        url,
        side,
        authorization: write.authorization,
        cap: write.cap,
        json: false,
    };
    let answer = session
        .http
        .deliver(outgoing, &session.cancel)
        .await
        .map_err(|unanswered| {
            tracing::debug!(account = %session.account, path = write.path, error = %unanswered.error, left = unanswered.left, "not written");
            if unanswered.left {
                PerformError::Unknown(unanswered.error)
            } else {
                PerformError::NotSent(unanswered.error)
            }
        })?;
    session
        .limiter
        .observe(&session.limiter_key, &write.rate, answer.status, &answer.headers);
    session.limiter.flush();
    tracing::debug!(account = %session.account, path = write.path, status = answer.status, bytes = answer.body.len(), "written");
    let unknown = |detail: String| {
        PerformError::Unknown(ConnectorError::Transient {
            offline: false,
            detail,
        })
    };
    match answer.status {
        429 => Err(PerformError::NotSent(ConnectorError::RateLimited {
            until: next_at(session, &write.rate),
        })),
        408 | 500.. => Err(unknown(format!("the marketplace answers {}", answer.status))),
        _ if answer.is_page() => Err(unknown("a web page came instead of an answer".to_owned())),
        200..300 => Ok(answer),
        _ => Err(PerformError::Refused(refused(&answer))),
    }
}

async fn token(session: &Session, rate: &Rate) -> Result<(), ConnectorError> {
    let at = next_at(session, rate);
    let longest = chrono::Duration::from_std(LONGEST_WAIT).unwrap_or_default();
    if at > session.limiter.now() + longest {
        return Err(ConnectorError::RateLimited { until: at });
    }
    session
        .limiter
        .acquire(&session.limiter_key, rate, &session.cancel)
        .await
}

fn next_at(session: &Session, rate: &Rate) -> DateTime<Utc> {
    session.limiter.next_at(&session.limiter_key, rate)
}
