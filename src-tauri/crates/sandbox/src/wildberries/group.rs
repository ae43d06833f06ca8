//! Which documented group of methods a path belongs to: its token category and its limits.
//! Figures: the contract's table of 2026-10-30.

use super::token::Scope;
use crate::limit::Rate;
use axum::http::Method;

/// A group of methods that share a bucket.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Group {
    pub(crate) name: &'static str,
    /// `None` for methods open to every category.
    pub(crate) scope: Option<Scope>,
    pub(crate) personal: Rate,
    pub(crate) base: Rate,
    /// What one 4XX answer costs.
    pub(crate) refusal_cost: u32,
    /// Service that signs the gateway's errors.
    pub(crate) origin: &'static str,
}

const HOUR: u64 = 3_600_000;

const fn group(name: &'static str, scope: Option<Scope>, personal: Rate, base: Rate) -> Group {
    Group {
        name,
        scope,
        personal,
        base,
        refusal_cost: 1,
        origin: "s2s-api-auth",
    }
}

const fn marketplace(name: &'static str, personal: Rate) -> Group {
    Group {
        refusal_cost: 10,
        origin: "s2s-api-auth-marketplace",
        ..group(name, Some(Scope::Marketplace), personal, Rate::every(400, 10))
    }
}

const FBS: Group = marketplace("fbs", Rate::every(200, 20));
const CANCEL: Group = marketplace("fbs_cancel", Rate::every(600, 20));
const STOCKS: Group = marketplace("stocks", Rate::every(200, 20));
const STOCKS_DELETE: Group = marketplace("stocks_delete", Rate::every(6_000, 2));
const FEEDBACKS: Group = group(
    "feedbacks",
    Some(Scope::Feedbacks),
    Rate::every(333, 6),
    Rate::every(HOUR / 5, 5),
);
const CLAIMS: Group = group(
    "claims",
    Some(Scope::Returns),
    Rate::every(3_000, 10),
    Rate::every(HOUR, 1),
);
const CLAIM: Group = group(
    "claim",
    Some(Scope::Returns),
    Rate::every(3_000, 10),
    Rate::every(HOUR, 1),
);
const fn chat(name: &'static str, base: Rate) -> Group {
    Group {
        origin: "s2s-api-auth-chatx",
        ..group(name, Some(Scope::Chat), Rate::every(1_000, 10), base)
    }
}
const CHATS: Group = chat("chats", Rate::every(HOUR, 1));
const EVENTS: Group = chat("chat_events", Rate::every(HOUR, 1));
const MESSAGE: Group = chat("chat_message", Rate::every(HOUR, 1));
const DOWNLOAD: Group = chat("chat_download", Rate::every(HOUR / 10, 10));
const STAT_ORDERS: Group = group(
    "stat_orders",
    Some(Scope::Statistics),
    Rate::every(60_000, 10),
    Rate::every(3 * HOUR, 1),
);
const STAT_SALES: Group = group(
    "stat_sales",
    Some(Scope::Statistics),
    Rate::every(60_000, 1),
    Rate::every(2 * HOUR, 1),
);
const ITEM_RETURNS: Group = group(
    "item_returns",
    Some(Scope::Analytics),
    Rate::every(60_000, 10),
    Rate::every(HOUR / 2, 2),
);
const ORDER_FEED: Group = group(
    "order_feed",
    Some(Scope::Analytics),
    Rate::every(60_000, 1),
    Rate::every(3 * HOUR, 1),
);
const FINANCE: Group = group(
    "finance",
    Some(Scope::Finance),
    Rate::every(60_000, 1),
    Rate::every(12 * HOUR, 1),
);
const SELLER_INFO: Group = group(
    "seller_info",
    None,
    Rate::every(60_000, 10),
    Rate::every(24 * HOUR, 1),
);
const NEWS: Group = group("news", None, Rate::every(60_000, 10), Rate::every(HOUR, 1));
const PING: Group = group("ping", None, Rate::every(10_000, 3), Rate::every(10_000, 3));

/// The group of a request; `None` for a path the marketplace does not know.
pub(crate) fn of(method: &Method, path: &str) -> Option<Group> {
    let group = match path {
        "/ping" => PING,
        "/api/v1/seller-info" => SELLER_INFO,
        "/api/communications/v2/news" => NEWS,
        "/api/v1/claims" => CLAIMS,
        "/api/v1/claim" => CLAIM,
        "/api/v1/seller/chats" => CHATS,
        "/api/v1/seller/events" => EVENTS,
        "/api/v1/seller/message" => MESSAGE,
        "/api/v1/supplier/orders" => STAT_ORDERS,
        "/api/v1/supplier/sales" => STAT_SALES,
        "/api/analytics/v1/item-returns" => ITEM_RETURNS,
        "/api/analytics/v1/order-feed" => ORDER_FEED,
        "/api/finance/v1/sales-reports/detailed" => FINANCE,
        "/api/v3/offices" | "/api/v3/warehouses" => STOCKS,
        "/api/v1/feedback"
        | "/api/v1/feedbacks"
        | "/api/v1/question"
        | "/api/v1/questions"
        | "/api/v1/new-feedbacks-questions" => FEEDBACKS,
        _ if path.starts_with("/api/v1/feedbacks/") || path.starts_with("/api/v1/questions/") => FEEDBACKS,
        _ if path.starts_with("/api/v1/seller/download/") => DOWNLOAD,
        _ if path.starts_with("/api/v3/stocks/") && method == Method::DELETE => STOCKS_DELETE,
        _ if path.starts_with("/api/v3/stocks/") => STOCKS,
        _ if path.starts_with("/api/v3/orders/") && path.ends_with("/cancel") => CANCEL,
        _ if path.starts_with("/api/v3/orders")
            || path.starts_with("/api/v3/supplies")
            || path.starts_with("/api/marketplace/v3/") =>
        {
            FBS
        }
        _ => return None,
    };
    Some(group)
}

/// Whether a request changes something, so that a read-only token is not enough. Reports asked for by POST only read.
pub(crate) fn writes(method: &Method, path: &str) -> bool {
    if method == Method::GET {
        return false;
    }
    let reads = path.ends_with("/status")
        || path.ends_with("/status/history")
        || path.contains("/orders/stickers")
        || path.contains("/sales-reports/")
        || path.ends_with("/order-feed")
        || (path.starts_with("/api/v3/stocks/") && method == Method::POST);
    !reads
}
