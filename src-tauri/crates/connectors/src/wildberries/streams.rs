//! The streams, in the order a first sync reads them: what cases rest on first, slow reports last.

use crate::connector::{StreamForm, StreamSpec, Targets};
use recourse_domain::id::StreamId;
use std::time::Duration;

const QUARTER: Duration = Duration::from_secs(15 * 60);
const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Every stream.
pub fn all() -> Vec<StreamSpec> {
    let paged = |id: &str, scope: &'static str, every| StreamSpec {
        id: StreamId::from(id),
        form: StreamForm::Paged,
        scope: (!scope.is_empty()).then_some(scope),
        every,
    };
    let targeted = |id: &str, targets, batch, every| StreamSpec {
        id: StreamId::from(id),
        form: StreamForm::Targeted { targets, batch },
        scope: Some("marketplace"),
        every,
    };
    vec![
        paged("orders_new", "marketplace", QUARTER),
        paged("orders", "marketplace", QUARTER),
        targeted("statuses", Targets::LiveOrders, 1000, QUARTER),
        targeted("history", Targets::LiveCrossBorderOrders, 100, QUARTER),
        paged("supplies", "marketplace", HOUR),
        paged("reshipment", "marketplace", QUARTER),
        targeted("parcels", Targets::OrdersWithoutParcel, 100, HOUR),
        paged("reviews", "feedbacks", QUARTER),
        paged("claims", "returns", QUARTER),
        paged("chats", "chat", QUARTER),
        paged("chat_events", "chat", QUARTER),
        paged("returns", "analytics", HOUR),
        paged("order_feed", "analytics", QUARTER),
        paged("stat_orders", "statistics", HOUR),
        paged("stat_sales", "statistics", HOUR),
        paged("finance", "finance", DAY),
        paged("archive", "marketplace", DAY),
        paged("offices", "marketplace", DAY),
        paged("news", "", 6 * HOUR),
    ]
}
