//! Every method that is called: host, path, bucket.

use super::{errors, token};
use crate::error::ConnectorError;
use crate::kit::call::{self, Call};
use crate::kit::http::{Answer, BODY_CAP, Payload};
use crate::kit::limiter::Rate;
use crate::kit::write::{self, Write};
use crate::perform::PerformError;
use crate::session::Session;
use reqwest::Method as Verb;
use std::time::Duration;

/// A method.
#[derive(Debug)]
pub struct Method {
    host: &'static str,
    path: &'static str,
    rate: Rate,
    /// Burst and seconds between tokens for a base token, where they are documented.
    base: Option<(u32, u64)>,
    cap: usize,
}

const MARKETPLACE: &str = "marketplace-api.wildberries.ru";
const FEEDBACKS: &str = "feedbacks-api.wildberries.ru";
const CHAT: &str = "buyer-chat-api.wildberries.ru";
const RETURNS: &str = "returns-api.wildberries.ru";
const STATISTICS: &str = "statistics-api.wildberries.ru";
const ANALYTICS: &str = "seller-analytics-api.wildberries.ru";
const COMMON: &str = "common-api.wildberries.ru";
const FINANCE: &str = "finance-api.wildberries.ru";

/// An answer of the statistics holds up to about 80,000 rows of some 900 bytes and cannot be asked for in parts.
const REPORT_CAP: usize = 96 << 20;

const fn rate(group: &'static str, burst: u32, interval_ms: u64, refusal_cost: u32) -> Rate {
    Rate {
        group,
        burst,
        interval: Duration::from_millis(interval_ms),
        refusal_cost,
    }
}

/// FBS orders, supplies and passes share one bucket: 300 a minute, 20 at once; an answer 4XX counts as ten.
const ORDERS: Rate = rate("fbs", 20, 200, 10);
/// Seller warehouses and offices: 300 a minute, 20 at once.
const WAREHOUSES: Rate = rate("warehouses", 20, 200, 10);
/// All methods of reviews and questions together: 3 a second, 6 at once.
const REVIEWS: Rate = rate("feedbacks", 6, 334, 1);
/// Claims: 20 a minute, 10 at once.
const CLAIMS_READ: Rate = rate("claims", 10, 3_000, 1);
/// Decisions on claims: the same, in a bucket of their own.
const CLAIMS_WRITE: Rate = rate("claim-decide", 10, 3_000, 1);
/// Cancelling orders: 100 a minute, 20 at once.
const CANCEL: Rate = rate("fbs-cancel", 20, 600, 10);

const fn marketplace(path: &'static str) -> Method {
    Method {
        host: MARKETPLACE,
        path,
        rate: ORDERS,
        base: Some((10, 1)),
        cap: BODY_CAP,
    }
}

const fn feedbacks(path: &'static str) -> Method {
    Method {
        host: FEEDBACKS,
        path,
        rate: REVIEWS,
        base: Some((1, 720)),
        cap: BODY_CAP,
    }
}

/// Each chat method: 10 in 10 seconds, 10 at once.
const fn chat(path: &'static str, group: &'static str, base_s: u64) -> Method {
    Method {
        host: CHAT,
        path,
        rate: rate(group, 10, 1_000, 1),
        base: Some((1, base_s)),
        cap: BODY_CAP,
    }
}

/// Reports: one a minute.
const fn report(
    host: &'static str,
    path: &'static str,
    group: &'static str,
    burst: u32,
    base_s: u64,
    cap: usize,
) -> Method {
    Method {
        host,
        path,
        rate: rate(group, burst, 60_000, 1),
        base: Some((1, base_s)),
        cap,
    }
}

pub const ORDERS_NEW: Method = marketplace("/api/v3/orders/new");
pub const ORDERS_LIST: Method = marketplace("/api/v3/orders");
pub const ORDERS_STATUS: Method = marketplace("/api/v3/orders/status");
pub const ORDERS_HISTORY: Method = marketplace("/api/v3/orders/status/history");
pub const ORDERS_ARCHIVE: Method = marketplace("/api/marketplace/v3/fbs/orders/archive");
pub const STICKERS: Method = marketplace("/api/v3/orders/stickers/cross-border");
pub const SUPPLIES: Method = marketplace("/api/v3/supplies");
pub const RESHIPMENT: Method = marketplace("/api/v3/supplies/orders/reshipment");
pub const OFFICES: Method = Method {
    host: MARKETPLACE,
    path: "/api/v3/offices",
    rate: WAREHOUSES,
    base: Some((10, 1)),
    cap: BODY_CAP,
};
/// Its path ends with the order and `/cancel`.
pub const ORDER_CANCEL: Method = Method {
    rate: CANCEL,
    ..marketplace("/api/v3/orders/")
};
/// Its path ends with the seller's warehouse.
pub const STOCKS: Method = Method {
    rate: WAREHOUSES,
    ..marketplace("/api/v3/stocks/")
};
pub const REVIEW_ONE: Method = feedbacks("/api/v1/feedback");
pub const REVIEW_ANSWER: Method = feedbacks("/api/v1/feedbacks/answer");
pub const REVIEW_LIST: Method = feedbacks("/api/v1/feedbacks");
pub const REVIEW_ARCHIVE: Method = feedbacks("/api/v1/feedbacks/archive");
pub const CLAIMS: Method = Method {
    host: RETURNS,
    path: "/api/v1/claims",
    rate: CLAIMS_READ,
    base: Some((1, 3_600)),
    cap: BODY_CAP,
};
pub const CLAIM_DECIDE: Method = Method {
    path: "/api/v1/claim",
    rate: CLAIMS_WRITE,
    ..CLAIMS
};
pub const CHAT_MESSAGE: Method = chat("/api/v1/seller/message", "chat-message", 3_600);
pub const CHATS: Method = chat("/api/v1/seller/chats", "chat-list", 3_600);
pub const CHAT_EVENTS: Method = chat("/api/v1/seller/events", "chat-events", 3_600);
pub const CHAT_DOWNLOAD: Method = chat("/api/v1/seller/download/", "chat-download", 360);
pub const ITEM_RETURNS: Method = report(
    ANALYTICS,
    "/api/analytics/v1/item-returns",
    "item-returns",
    10,
    1_800,
    BODY_CAP,
);
pub const ORDER_FEED: Method = report(
    ANALYTICS,
    "/api/analytics/v1/order-feed",
    "order-feed",
    1,
    10_800,
    BODY_CAP,
);
pub const STAT_ORDERS: Method = report(
    STATISTICS,
    "/api/v1/supplier/orders",
    "supplier-orders",
    10,
    10_800,
    REPORT_CAP,
);
pub const STAT_SALES: Method = report(
    STATISTICS,
    "/api/v1/supplier/sales",
    "supplier-sales",
    1,
    7_200,
    REPORT_CAP,
);
pub const FINANCE_ROWS: Method = report(
    FINANCE,
    "/api/finance/v1/sales-reports/detailed",
    "sales-reports-detailed",
    1,
    43_200,
    BODY_CAP,
);
pub const SELLER_INFO: Method = report(COMMON, "/api/v1/seller-info", "seller-info", 10, 86_400, BODY_CAP);
pub const NEWS: Method = report(COMMON, "/api/communications/v2/news", "news", 10, 3_600, BODY_CAP);

/// A GET whose answer is JSON, or 204 without a body.
///
/// # Errors
/// As [`call::read`], and the error that an answer 200 says it is.
pub async fn get(
    session: &Session,
    method: &Method,
    query: &[(&str, String)],
) -> Result<Answer, ConnectorError> {
    send(session, method, "", query, None, true).await
}

/// A POST of a JSON body that only reads.
///
/// # Errors
/// As [`get`].
pub async fn post(session: &Session, method: &Method, body: String) -> Result<Answer, ConnectorError> {
    send(session, method, "", &[], Some(body), true).await
}

/// The same with an id that ends the path.
///
/// # Errors
/// As [`get`].
pub async fn post_to(
    session: &Session,
    method: &Method,
    id: &str,
    body: String,
) -> Result<Answer, ConnectorError> {
    send(session, method, id, &[], Some(body), true).await
}

/// A GET of a file, whose id ends the path.
///
/// # Errors
/// As [`call::read`].
pub async fn file(session: &Session, method: &Method, id: &str) -> Result<Answer, ConnectorError> {
    send(session, method, id, &[], None, false).await
}

async fn send(
    session: &Session,
    method: &Method,
    rest: &str,
    query: &[(&str, String)],
    body: Option<String>,
    json: bool,
) -> Result<Answer, ConnectorError> {
    let path = format!("{}{rest}", method.path);
    let call = Call {
        host: method.host,
        path: &path,
        query,
        body,
        authorization: Some(token::bare(&session.secret)),
        rate: rate_of(session, method),
        cap: method.cap,
        json,
    };
    let answer = call::read(session, &call, errors::refused).await?;
    if json && answer.status == 200 && answer.body.len() < 4_096 {
        let text = crate::kit::page::body_text(&answer.body);
        if let Some(error) = errors::inside(&text) {
            return Err(error);
        }
    }
    Ok(answer)
}

/// A write, sent once; `rest` ends the path.
///
/// # Errors
/// As [`write::write`]; an answer 200 that says it is an error is a refusal.
pub async fn write(
    session: &Session,
    method: &Method,
    verb: Verb,
    rest: &str,
    body: Option<Payload>,
) -> Result<Answer, PerformError> {
    let path = format!("{}{rest}", method.path);
    let call = Write {
        host: method.host,
        path: &path,
        method: verb,
        body,
        authorization: Some(token::bare(&session.secret)),
        rate: rate_of(session, method),
        cap: method.cap,
    };
    let answer = write::write(session, call, errors::refused).await?;
    match errors::inside(&crate::kit::page::body_text(&answer.body)) {
        Some(error) => Err(PerformError::Refused(error)),
        None => Ok(answer),
    }
}

fn rate_of(session: &Session, method: &Method) -> Rate {
    let mut rate = method.rate;
    if let Some((burst, seconds)) = method.base.filter(|_| token::is_base(&session.secret)) {
        rate.burst = burst;
        rate.interval = Duration::from_secs(seconds);
    }
    rate
}
