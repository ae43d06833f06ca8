//! What a run has changed and the detectors have not looked at yet.

use recourse_domain::id::{ChatId, ClaimId, OrderId, ReviewId, Srid};
use std::collections::HashSet;

/// So many changed subjects are kept in memory; then the detectors look at them before the next page.
const FLUSH_AT: usize = 5_000;

/// Subjects to look at.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    /// Orders that were refused or cancelled, stand in a leg the detectors watch, or have a case.
    pub(crate) orders: HashSet<OrderId>,
    /// Units whose money or claims changed.
    pub(crate) units: HashSet<Srid>,
    /// Those among the units of which the finance report counts a return: their orders matter however they ended.
    pub(crate) returned: HashSet<Srid>,
    pub(crate) reviews: HashSet<ReviewId>,
    pub(crate) claims: HashSet<ClaimId>,
    pub(crate) chats: HashSet<ChatId>,
}

impl Touched {
    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn is_full(&self) -> bool {
        self.len() >= FLUSH_AT
    }

    fn len(&self) -> usize {
        self.orders.len() + self.units.len() + self.reviews.len() + self.claims.len() + self.chats.len()
    }

    pub(crate) fn absorb(&mut self, page: Self) {
        self.orders.extend(page.orders);
        self.units.extend(page.units);
        self.returned.extend(page.returned);
        self.reviews.extend(page.reviews);
        self.claims.extend(page.claims);
        self.chats.extend(page.chats);
    }
}
