//! The state machine common to all kinds.

use crate::leg::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// A case's state.
    CaseState {
        /// Found in the past; the seller has not taken it up.
        Suggested = "suggested",
        /// To do.
        Open = "open",
        /// The buyer's turn.
        WaitingBuyer = "waiting_buyer",
        /// The marketplace's turn.
        WaitingPlatform = "waiting_platform",
        /// Goods are on their way.
        WaitingGoods = "waiting_goods",
        /// Decided; money or goods still move.
        Decided = "decided",
        /// Money and goods are where they belong.
        Settled = "settled",
        /// Done.
        Closed = "closed",
        /// Let go, with a reason.
        Dropped = "dropped",
    }
}

coded! {
    /// How a case ended.
    Outcome {
        /// All that was asked.
        WonFull = "won_full",
        /// A part.
        WonPart = "won_part",
        /// Nothing.
        Lost = "lost",
        /// Taken back by the seller.
        Withdrawn = "withdrawn",
        /// No answer came.
        NoAnswer = "no_answer",
        /// Paid without admitting.
        Goodwill = "goodwill",
        /// Nothing to win or lose.
        NotApplicable = "not_applicable",
    }
}

coded! {
    /// A ticket's state.
    TicketState {
        /// Being put together.
        Draft = "draft",
        /// Written to a bundle.
        Exported = "exported",
        /// Given to the marketplace, which gave a number.
        Filed = "filed",
        /// Answered.
        Answered = "answered",
        /// Done.
        Closed = "closed",
    }
}
