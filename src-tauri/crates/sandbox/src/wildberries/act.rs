//! What was done through the API: every write that changed something, so that a test can count.

use super::shop::Shop;
use crate::server::Running;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One write that took effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// `answer_review`, `edit_answer`, `decide_claim`, `send_message`, `cancel_order`, `set_stock`.
    pub kind: String,
    /// What it changed: the id of a review, claim, chat or order; `warehouse/size` of a stock.
    pub target: String,
    /// The text, the decision or the amount.
    pub what: String,
    /// When, by the sandbox's clock.
    pub at: DateTime<Utc>,
}

impl Shop {
    /// Notes that something was done.
    pub(crate) fn note(&mut self, kind: &str, target: impl ToString, what: impl ToString, at: DateTime<Utc>) {
        self.acts.push(Act {
            kind: kind.to_owned(),
            target: target.to_string(),
            what: what.to_string(),
            at,
        });
    }
}

impl Running {
    /// Every write that took effect, in its order.
    pub fn acts(&self) -> Vec<Act> {
        self.shop(|shop| shop.acts.clone())
    }

    /// How often something was done to one target; an edit of an answer counts as answering.
    pub fn done(&self, kind: &str, target: &str) -> usize {
        let of = |act: &&Act| {
            let same = act.kind == kind || (kind == "answer_review" && act.kind == "edit_answer");
            same && act.target == target
        };
        self.shop(|shop| shop.acts.iter().filter(of).count())
    }
}
