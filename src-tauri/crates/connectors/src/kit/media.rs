//! Pictures, videos and files that records name: hostile addresses, hostile bytes.

use crate::connector::Media;
use crate::error::ConnectorError;
use crate::kit::address::{self, Side};
use crate::kit::http::{Answer, Outgoing};
use crate::kit::limiter::Rate;
use crate::session::Session;
use std::time::Duration;
use url::{Host, Url};

/// Largest picture or document: 10 MiB. Buyers' photos are a few hundred KiB.
pub const PICTURE_CAP: usize = 10 << 20;
/// Largest video: 50 MiB, for a claim's one video of at most some minutes.
pub const VIDEO_CAP: usize = 50 << 20;
/// Redirects followed, each within the host it came from.
const REDIRECTS: u32 = 3;

/// Which hosts a marketplace's media may lie on.
#[derive(Debug, Clone, Copy)]
pub enum HostRule {
    /// Exactly this host.
    Exact(&'static str),
    /// Every host below this domain, written with its leading dot.
    Below(&'static str),
}

impl HostRule {
    fn covers(self, host: &str) -> bool {
        match self {
            Self::Exact(name) => host == name,
            Self::Below(domain) => host.len() > domain.len() && host.ends_with(domain),
        }
    }
}

/// A gentle pace for hosts that document none: ten a second, twenty at once.
pub const PACE: Rate = Rate {
    group: "media",
    burst: 20,
    interval: Duration::from_millis(100),
    refusal_cost: 1,
};

/// Checks a link against the hosts, and turns it to the account's endpoint where it has one.
///
/// # Errors
/// The reason as [`Media::Refused`] has it, or [`ConnectorError::Forbidden`] for a bad endpoint.
pub fn resolve(
    link: &str,
    endpoint: Option<&Url>,
    hosts: &[HostRule],
) -> Result<Result<(Url, Side), &'static str>, ConnectorError> {
    let text = match link.trim() {
        rest if rest.starts_with("//") => format!("https:{rest}"),
        other => other.to_owned(),
    };
    let Ok(mut url) = Url::parse(&text) else {
        return Ok(Err("host"));
    };
    url.set_fragment(None);
    if !url.username().is_empty() || url.password().is_some() {
        return Ok(Err("host"));
    }
    let at_endpoint = endpoint.is_some_and(|base| {
        url.scheme() == base.scheme()
            && url.host() == base.host()
            && url.port_or_known_default() == base.port_or_known_default()
    });
    if let (true, Some(base)) = (at_endpoint, endpoint) {
        return Ok(Ok((url, address::check_endpoint(base)?)));
    }
    let listed = match url.host() {
        Some(Host::Domain(name)) => hosts.iter().any(|rule| rule.covers(name)),
        _ => false,
    };
    if url.scheme() != "https" || !listed || url.port().is_some() {
        return Ok(Err("host"));
    }
    match endpoint {
        Some(base) => {
            let side = address::check_endpoint(base)?;
            let mut moved = address::under(base, url.path())?;
            moved.set_query(url.query());
            Ok(Ok((moved, side)))
        }
        None => Ok(Ok((url, Side::Public))),
    }
}

/// Fetches a link from one of the hosts. No token travels.
///
/// # Errors
/// [`ConnectorError::Transient`], [`ConnectorError::RateLimited`], [`ConnectorError::Cancelled`]; what will never come is
/// [`Media::Refused`].
pub async fn fetch(session: &Session, link: &str, hosts: &[HostRule]) -> Result<Media, ConnectorError> {
    let (mut url, side) = match resolve(link, session.endpoint.as_ref(), hosts)? {
        Ok(found) => found,
        Err(reason) => return Ok(Media::Refused { reason }),
    };
    for _ in 0..=REDIRECTS {
        session
            .limiter
            .acquire(&session.limiter_key, &PACE, &session.cancel)
            .await?;
        let sent = session
            .http
            .send(
                Outgoing {
                    method: reqwest::Method::GET,
                    body: None,
                    url: url.clone(),
                    side,
                    authorization: None,
                    cap: VIDEO_CAP,
                    json: false,
                },
                &session.cancel,
            )
            .await;
        let answer = match sent {
            Ok(answer) => answer,
            Err(ConnectorError::Rejected { code, .. }) if code == "too-large" => {
                return Ok(Media::Refused { reason: "size" });
            }
            Err(ConnectorError::Forbidden(_)) => return Ok(Media::Refused { reason: "host" }),
            Err(other) => return Err(other),
        };
        match answer.status {
            200 => return Ok(judge(answer)),
            300..=399 => match redirect(&url, &answer) {
                Some(next) => url = next,
                None => return Ok(Media::Refused { reason: "host" }),
            },
            429 => {
                session
                    .limiter
                    .observe(&session.limiter_key, &PACE, 429, &answer.headers);
            }
            401 | 403 | 404 | 410 | 451 => return Ok(Media::Refused { reason: "gone" }),
            status => {
                return Err(ConnectorError::Transient {
                    offline: false,
                    detail: format!("the file's host answers {status}"),
                });
            }
        }
    }
    Err(ConnectorError::Transient {
        offline: false,
        detail: "the file's host sends from address to address".to_owned(),
    })
}

fn redirect(from: &Url, answer: &Answer) -> Option<Url> {
    let next = from.join(answer.header("location")?).ok()?;
    let same = next.scheme() == from.scheme()
        && next.host() == from.host()
        && next.port_or_known_default() == from.port_or_known_default()
        && next.username().is_empty();
    same.then_some(next)
}

/// Judges a file by its first bytes; the name and the declared type count for nothing.
pub fn judge(answer: Answer) -> Media {
    match media_type(&answer.body) {
        None => Media::Refused { reason: "type" },
        Some(form) if form != "video/mp4" && answer.body.len() > PICTURE_CAP => {
            Media::Refused { reason: "size" }
        }
        Some(form) => Media::Ready {
            media_type: form.to_owned(),
            bytes: answer.body,
        },
    }
}

/// The type told by the first bytes: PNG, JPEG, WebP, PDF or MP4; `None` for anything else.
pub fn media_type(bytes: &[u8]) -> Option<&'static str> {
    let at = |from: usize, what: &[u8]| bytes.get(from..from + what.len()) == Some(what);
    if at(0, b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if at(0, b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        Some("image/webp")
    } else if at(0, b"%PDF-") {
        Some("application/pdf")
    } else if at(4, b"ftyp") && MP4_BRANDS.iter().any(|brand| at(8, brand)) {
        Some("video/mp4")
    } else {
        None
    }
}

/// Major brands of MP4 files (mp4ra.org); HEIC and AVIF pictures share the box and are not among them.
const MP4_BRANDS: &[&[u8]] = &[
    b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV", b"dash",
];
