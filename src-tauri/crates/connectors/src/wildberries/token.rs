//! What a token says of itself, read without the network and never verified.
//!
//! A token is a JWT: `acc` its kind, `s` a bit mask of categories, `exp` its end in Unix seconds, `sid` the seller.
//! Source: dev.wildberries.ru, "API information", tag authorization (English text of 2026-08-19).

use crate::connector::TokenInfo;
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::secret;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use chrono::{DateTime, Duration, Utc};
use recourse_domain::id::SellerId;
use secrecy::{ExposeSecret, SecretString};

/// The secret's one field.
pub const FIELD: &str = "token";

/// Categories by their bit, with the names used for scopes.
const CATEGORIES: &[(u32, &str)] = &[
    (1, "content"),
    (2, "analytics"),
    (3, "prices"),
    (4, "marketplace"),
    (5, "statistics"),
    (6, "promotion"),
    (7, "feedbacks"),
    (9, "chat"),
    (10, "supplies"),
    (11, "returns"),
    (12, "documents"),
    (13, "finance"),
    (16, "users"),
];
/// Categories that the streams need, the one most work rests on first.
const NEEDED: &[&str] = &[
    "marketplace",
    "feedbacks",
    "returns",
    "chat",
    "statistics",
    "analytics",
    "finance",
];
const READ_ONLY_BIT: u32 = 30;
/// Warned of this many days before the end; a token lives 180 days and cannot be renewed, only replaced.
const WARN_DAYS: i64 = 14;

struct Claims {
    kind: &'static str,
    mask: u64,
    seller: Option<String>,
    expires_at: Option<DateTime<Utc>>,
}

/// The token to send.
pub fn bare(secret: &SecretString) -> SecretString {
    secret::field(secret, FIELD)
}

/// The seller's id inside the token.
pub fn seller_id(secret: &SecretString) -> Option<String> {
    decode(&bare(secret))?.seller
}

/// True for a base token, whose limits are far lower.
pub fn is_base(secret: &SecretString) -> bool {
    decode(&bare(secret)).is_some_and(|claims| claims.kind == "base")
}

/// Refuses a token that says of itself that it only reads.
pub fn may_write(secret: &SecretString) -> Result<(), ConnectorError> {
    let read_only = decode(&bare(secret)).is_some_and(|claims| claims.mask >> READ_ONLY_BIT & 1 == 1);
    if read_only {
        return Err(ConnectorError::Auth {
            status: 0,
            detail: "the token only reads".to_owned(),
            request_id: None,
        });
    }
    Ok(())
}

/// Reads a token. One that is no JWT is unreadable, unless the endpoint is replaced: then it may do anything.
pub fn inspect(secret: &SecretString, replaced_endpoint: bool, now: DateTime<Utc>) -> TokenInfo {
    let token = bare(secret);
    let all = || {
        CATEGORIES
            .iter()
            .map(|(_, name)| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    let Some(claims) = decode(&token) else {
        let empty = token.expose_secret().is_empty();
        return if replaced_endpoint && !empty {
            TokenInfo {
                kind: "unknown".to_owned(),
                scopes: all(),
                ..TokenInfo::default()
            }
        } else {
            TokenInfo {
                kind: "unknown".to_owned(),
                missing: NEEDED.iter().map(|name| (*name).to_owned()).collect(),
                problems: vec!["unreadable".to_owned()],
                unusable: true,
                ..TokenInfo::default()
            }
        };
    };
    let scopes: Vec<String> = CATEGORIES
        .iter()
        .filter(|(bit, _)| claims.mask >> bit & 1 == 1)
        .map(|(_, name)| (*name).to_owned())
        .collect();
    let missing: Vec<String> = NEEDED
        .iter()
        .filter(|name| !scopes.iter().any(|scope| scope == *name))
        .map(|name| (*name).to_owned())
        .collect();
    let expired = claims.expires_at.is_some_and(|end| end <= now);
    let ends_soon = claims
        .expires_at
        .is_some_and(|end| end > now && end <= now + Duration::days(WARN_DAYS));
    let test = claims.kind == "test" && !replaced_endpoint;
    let mut problems = Vec::new();
    let mut problem = |there: bool, code: &str| {
        if there {
            problems.push(code.to_owned());
        }
    };
    problem(expired, "expired");
    problem(claims.kind == "base", "base");
    problem(test, "test");
    for name in &missing {
        problem(true, &format!("scope-{name}"));
    }
    problem(ends_soon, "expires-soon");
    TokenInfo {
        kind: claims.kind.to_owned(),
        seller_id: claims.seller.map(SellerId::new),
        unusable: expired || test || missing.len() == NEEDED.len(),
        read_only: claims.mask >> READ_ONLY_BIT & 1 == 1,
        expires_at: claims.expires_at,
        scopes,
        missing,
        problems,
    }
}

fn decode(token: &SecretString) -> Option<Claims> {
    let mut parts = token.expose_secret().split('.');
    let (_, body, _) = (parts.next()?, parts.next()?, parts.next()?);
    let body = body.trim_end_matches('=');
    let bytes = URL_SAFE_NO_PAD
        .decode(body)
        .or_else(|_| STANDARD_NO_PAD.decode(body))
        .ok()?;
    let text = String::from_utf8(bytes).ok()?;
    if json::kind(&text) != json::Kind::Object {
        return None;
    }
    let [acc, mask, seller, end, test] = json::pick(&text, ["acc", "s", "sid", "exp", "t"]);
    let number =
        |raw: Option<&serde_json::value::RawValue>| -> Option<i64> { json::id(raw?.get())?.parse().ok() };
    let is_test = test.is_some_and(|raw| raw.get() == "true");
    let kind = match (number(acc), is_test) {
        (Some(2), _) | (None, true) => "test",
        (Some(1), _) => "base",
        (Some(3), _) => "personal",
        (Some(4), _) => "service",
        _ => "unknown",
    };
    if mask.is_none() && end.is_none() && acc.is_none() {
        return None;
    }
    Some(Claims {
        kind,
        mask: number(mask).and_then(|s| u64::try_from(s).ok()).unwrap_or(0),
        seller: seller.and_then(|raw| json::id(raw.get()).map(|id| id.into_owned())),
        expires_at: number(end).and_then(|s| DateTime::from_timestamp(s, 0)),
    })
}
