//! Which order a review is about. A review names no order: the tie is inferred, and shown so.

use super::facts::{Context, OrderFacts, ReviewFacts};
use crate::id::OrderId;

/// What a review can be tied to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To nothing.
    None,
    /// To one order: the same product, ordered at the same time.
    Inferred(OrderId),
    /// To several that fit equally: listed, none chosen.
    Several(Vec<OrderId>),
}

impl Link {
    /// The orders that fit.
    pub fn orders(&self) -> &[OrderId] {
        match self {
            Self::None => &[],
            Self::Inferred(order) => std::slice::from_ref(order),
            Self::Several(orders) => orders,
        }
    }

    /// The order, if there is exactly one.
    pub const fn only(&self) -> Option<&OrderId> {
        match self {
            Self::Inferred(order) => Some(order),
            Self::None | Self::Several(_) => None,
        }
    }
}

/// Ties a review to the orders of the same account and product that were placed within the rulebook's tolerance of the
/// review's last order time. An order of which only the day is known is never tied.
pub fn link(facts: &ReviewFacts, context: &Context<'_>) -> Link {
    let playbook = context
        .catalogue
        .for_detector(super::low_review::NAME, facts.platform.as_str());
    let tolerance = playbook
        .and_then(|playbook| playbook.rule("link"))
        .and_then(|rule| context.rulebook.span(rule));
    let (Some(product), Some(at), Some(tolerance)) = (
        facts.review.product_id.as_ref(),
        facts.review.last_order_at,
        tolerance,
    ) else {
        return Link::None;
    };
    let fits = |candidate: &&OrderFacts| {
        let order = &candidate.order;
        candidate.account == facts.account
            && !order.created_day_only
            && order
                .items
                .iter()
                .any(|item| item.product_id.as_ref() == Some(product))
            && order
                .created_at
                .is_some_and(|created| (created - at).abs() <= tolerance)
    };
    let mut orders: Vec<OrderId> = facts
        .candidates
        .iter()
        .filter(fits)
        .map(|candidate| candidate.order.id.clone())
        .collect();
    orders.sort();
    orders.dedup();
    match orders.pop() {
        None => Link::None,
        Some(only) if orders.is_empty() => Link::Inferred(only),
        Some(last) => {
            orders.push(last);
            Link::Several(orders)
        }
    }
}
