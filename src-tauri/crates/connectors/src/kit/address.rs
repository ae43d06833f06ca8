//! Which addresses may be reached: the marketplace's own hosts, and one replaced endpoint.

use crate::error::ConnectorError;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::{Host, Url};

/// Which of the two clients may go to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The internet: https, names that resolve to public addresses only.
    Public,
    /// The computer itself: loopback addresses only.
    Loopback,
}

/// Checks a base URL that is to replace every host of a marketplace.
///
/// Plain http and loopback addresses are allowed only together with loopback; anything else must be https on a
/// named host, which then must resolve to a public address.
///
/// # Errors
/// [`ConnectorError::Forbidden`] with the reason.
pub fn check_endpoint(endpoint: &Url) -> Result<Side, ConnectorError> {
    let refuse = |why: &str| Err(ConnectorError::Forbidden(format!("{}: {why}", bare(endpoint))));
    if !endpoint.username().is_empty() || endpoint.password().is_some() {
        return refuse("an address with a user name");
    }
    if endpoint.query().is_some() || endpoint.fragment().is_some() {
        return refuse("an address with a query");
    }
    let loopback = match endpoint.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => is_localhost(name),
        None => return refuse("an address without a host"),
    };
    match (endpoint.scheme(), loopback) {
        ("http" | "https", true) => Ok(Side::Loopback),
        ("https", false) => match endpoint.host() {
            Some(Host::Domain(_)) => Ok(Side::Public),
            _ => refuse("a number instead of a host name"),
        },
        ("http", false) => refuse("plain http is only for this computer"),
        _ => refuse("only https"),
    }
}

fn is_localhost(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name.eq_ignore_ascii_case("localhost") || name.to_ascii_lowercase().ends_with(".localhost")
}

/// The address of `path` on a marketplace's `host`, or on the endpoint that replaces it.
///
/// # Errors
/// [`ConnectorError::Forbidden`] when the endpoint is not allowed or no address comes of it.
pub fn locate(endpoint: Option<&Url>, host: &str, path: &str) -> Result<(Url, Side), ConnectorError> {
    match endpoint {
        Some(base) => {
            let side = check_endpoint(base)?;
            Ok((under(base, path)?, side))
        }
        None => {
            let text = format!("https://{host}{path}");
            let url = Url::parse(&text).map_err(|_| ConnectorError::Forbidden(text.clone()))?;
            if url.host_str() != Some(host) || url.scheme() != "https" {
                return Err(ConnectorError::Forbidden(text));
            }
            Ok((url, Side::Public))
        }
    }
}

/// `path` below a base URL, whose own path is kept.
///
/// # Errors
/// [`ConnectorError::Forbidden`] when no address comes of it.
pub fn under(base: &Url, path: &str) -> Result<Url, ConnectorError> {
    let text = format!("{}{path}", base.as_str().trim_end_matches('/'));
    let url = Url::parse(&text).map_err(|_| ConnectorError::Forbidden(text.clone()))?;
    let same = url.scheme() == base.scheme()
        && url.host() == base.host()
        && url.port_or_known_default() == base.port_or_known_default();
    if same {
        Ok(url)
    } else {
        Err(ConnectorError::Forbidden(text))
    }
}

/// The address without user name, query and fragment: fit for messages and logs.
pub fn bare(url: &Url) -> String {
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    format!(
        "{}://{}{port}{}",
        url.scheme(),
        url.host_str().unwrap_or_default(),
        url.path()
    )
}

/// True for an address that the public internet routes.
///
/// The special ranges are those of the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and later).
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !(a == 0
        || a == 10
        || a == 127
        || a >= 224
        || (a == 100 && (64..128).contains(&b))
        || (a == 169 && b == 254)
        || (a == 172 && (16..32).contains(&b))
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 192 && b == 88 && c == 99)
        || (a == 192 && b == 168)
        || (a == 198 && (b == 18 || b == 19))
        || (a == 198 && b == 51 && c == 100)
        || (a == 203 && b == 0 && c == 113))
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [s0, s1, s2, s3, s4, s5, s6, s7] = ip.segments();
    let v4 = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        Ipv4Addr::new(a, b, c, d)
    };
    if [s0, s1, s2, s3, s4].iter().all(|s| *s == 0) && (s5 == 0xffff || s5 == 0) {
        return s5 == 0xffff && is_public_v4(v4(s6, s7));
    }
    if s0 == 0x64 && s1 == 0xff9b {
        return [s2, s3, s4, s5].iter().all(|s| *s == 0) && is_public_v4(v4(s6, s7));
    }
    if s0 == 0x2002 {
        return is_public_v4(v4(s1, s2));
    }
    (0x2000..0x4000).contains(&s0) && !(s0 == 0x2001 && (s1 < 0x200 || s1 == 0xdb8)) && s0 != 0x3fff
}
