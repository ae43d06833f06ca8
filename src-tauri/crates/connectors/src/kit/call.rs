//! One read from a marketplace: the token bucket, the request, the retries, the errors.

use crate::error::ConnectorError;
use crate::kit::address;
use crate::kit::http::{Answer, CERTIFICATE, Outgoing, Payload};
use crate::kit::limiter::Rate;
use crate::kit::retry::FullJitter;
use crate::session::Session;
use backon::Retryable;
use reqwest::Method;
use secrecy::SecretString;

/// A read.
#[derive(Debug)]
pub struct Call<'a> {
    /// The host it belongs to, replaced by the account's endpoint if it has one.
    pub host: &'a str,
    /// The path, with its leading slash.
    pub path: &'a str,
    /// The query, unescaped.
    pub query: &'a [(&'a str, String)],
    /// A body makes it a POST.
    pub body: Option<String>,
    /// The Authorization header.
    pub authorization: Option<SecretString>,
    /// The bucket it takes a token from.
    pub rate: Rate,
    /// Largest body after decompression.
    pub cap: usize,
    /// Whether the answer is JSON.
    pub json: bool,
}

struct Failure {
    error: ConnectorError,
    again: bool,
}

/// Tries on 429 before a stream gives up: the documented waits are `X-Ratelimit-Retry`, else 1, 2 and 4 s.
const TRIES_ON_429: u32 = 4;

/// Sends a read and sees to limits and retries: 5xx, time-outs and broken-off answers are tried again with jitter, 429
/// after the wait the marketplace asks for. `refused` names the error of any other answer from 300 on.
///
/// # Errors
/// What `refused` says; [`ConnectorError::RateLimited`], [`ConnectorError::Transient`], [`ConnectorError::Forbidden`],
/// [`ConnectorError::Cancelled`].
pub async fn read(
    session: &Session,
    call: &Call<'_>,
    refused: fn(&Answer) -> ConnectorError,
) -> Result<Answer, ConnectorError> {
    let attempt = || async { once(session, call, refused).await };
    let run = attempt
        .retry(FullJitter::for_reads())
        .when(|failure| failure.again)
        .notify(|failure, wait| {
            tracing::debug!(account = %session.account, path = call.path, error = %failure.error, ?wait, "reading again");
        });
    tokio::select! {
        biased;
        () = session.cancel.cancelled() => Err(ConnectorError::Cancelled),
        done = run => done.map_err(|failure| failure.error),
    }
}

async fn once(
    session: &Session,
    call: &Call<'_>,
    refused: fn(&Answer) -> ConnectorError,
) -> Result<Answer, Failure> {
    let last = |error| Failure { error, again: false };
    for _ in 0..TRIES_ON_429 {
        let (mut url, side) =
            address::locate(session.endpoint.as_ref(), call.host, call.path).map_err(last)?;
        if !call.query.is_empty() {
            url.query_pairs_mut()
                .extend_pairs(call.query.iter().map(|(key, value)| (key, value.as_str())));
        }
        session
            .limiter
            .acquire(&session.limiter_key, &call.rate, &session.cancel)
            .await
            .map_err(last)?;
        let outgoing = Outgoing {
            method: if call.body.is_some() {
                Method::POST
            } else {
                Method::GET
            },
            body: call.body.clone().map(Payload::json),
            url,
            side,
            authorization: call.authorization.clone(),
            cap: call.cap,
            json: call.json,
        };
        let answer = match session.http.send(outgoing, &session.cancel).await {
            Ok(answer) => answer,
            Err(error) => {
                let again = matches!(error, ConnectorError::Transient { offline: false, ref detail } if !detail.starts_with("captive") && !detail.starts_with(CERTIFICATE));
                return Err(Failure { error, again });
            }
        };
        session
            .limiter
            .observe(&session.limiter_key, &call.rate, answer.status, &answer.headers);
        tracing::debug!(account = %session.account, path = call.path, status = answer.status, bytes = answer.body.len(), "read");
        match answer.status {
            429 => {}
            200 if call.json && answer.body.iter().all(u8::is_ascii_whitespace) => {
                return Err(Failure {
                    error: ConnectorError::Transient {
                        offline: false,
                        detail: "the answer is empty".to_owned(),
                    },
                    again: true,
                });
            }
            500.. => {
                return Err(Failure {
                    error: ConnectorError::Transient {
                        offline: false,
                        detail: format!("the marketplace answers {}", answer.status),
                    },
                    again: answer.status != 501,
                });
            }
            200..300 => return Ok(answer),
            _ => return Err(last(refused(&answer))),
        }
    }
    Err(last(ConnectorError::RateLimited {
        until: session.limiter.next_at(&session.limiter_key, &call.rate),
    }))
}
