//! How far an action has come, and which ways lead on. What is not in the table does not happen.
//!
//! ```text
//! held ─ queued ─ sending ─ sent ─ confirmed
//!   └──────┴─ cancelled  ├─ unknown ─ confirmed | queued (looked: it is not there) | seller
//!                        ├─ rejected
//!                        ├─ wedged ─ queued | cancelled | confirmed
//!                        └─ queued (surely not acted)
//! ```

use crate::leg::coded;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

coded! {
    /// An action's state.
    OutboxState {
        /// Within its time to be taken back.
        Held = "held",
        /// Waits to be sent.
        Queued = "queued",
        /// Handed to the network; committed before the request.
        Sending = "sending",
        /// The marketplace said yes; not yet read back.
        Sent = "sent",
        /// Read back: it is there. Or the seller says so.
        Confirmed = "confirmed",
        /// May have been sent.
        Unknown = "unknown",
        /// The marketplace said no.
        Rejected = "rejected",
        /// Not sent, or not found: waits for the seller.
        Wedged = "wedged",
        /// Taken back, or the seller says that it was not sent and shall not be.
        Cancelled = "cancelled",
    }
}

coded! {
    /// What moves an action on; the log of attempts and the journal name it by its code.
    Move {
        /// The time to take it back is over.
        HoldOver = "hold_over",
        /// The seller takes it back.
        Cancel = "cancel",
        /// An attempt is counted; the request follows.
        Attempt = "attempt",
        /// The marketplace said yes.
        Accepted = "accepted",
        /// The request surely did not act: refused connection, limiter, offline.
        NotSent = "not_sent",
        /// The request may have acted: time-out, cut, 5xx, or the program ended meanwhile.
        LostTrack = "lost_track",
        /// The marketplace said no.
        Refused = "refused",
        /// Only the seller can go on: a token refused, another state at the marketplace, accepted and yet not there.
        NeedsSeller = "needs_seller",
        /// Looked: it is there.
        SeenDone = "seen_done",
        /// Looked often and long enough: it is not there and will not come.
        SeenNotDone = "seen_not_done",
        /// The seller asks to try again what surely was not sent.
        Retry = "retry",
        /// The seller says that it was sent.
        SettleSent = "settle_sent",
        /// The seller says that it was not sent, and lets it be.
        SettleNotSent = "settle_not_sent",
        /// The seller lets it be sent again although it may have been sent.
        SendAgain = "send_again",
        /// It came out of a backup older than the last attempt may be.
        Restored = "restored",
    }
}

/// A move that the table does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{state} knows no {by}")]
pub struct NoMove {
    /// The state.
    pub state: OutboxState,
    /// The move asked for.
    pub by: Move,
}

use Move as M;
use OutboxState as S;

/// Every move there is.
pub const TABLE: &[(OutboxState, Move, OutboxState)] = &[
    (S::Held, M::HoldOver, S::Queued),
    (S::Held, M::Cancel, S::Cancelled),
    (S::Held, M::Restored, S::Unknown),
    (S::Queued, M::Cancel, S::Cancelled),
    (S::Queued, M::Attempt, S::Sending),
    (S::Queued, M::NeedsSeller, S::Wedged),
    // Looked at before sending: somebody did just that already.
    (S::Queued, M::SeenDone, S::Confirmed),
    (S::Queued, M::Retry, S::Queued),
    (S::Queued, M::Restored, S::Unknown),
    (S::Sending, M::Accepted, S::Sent),
    (S::Sending, M::NotSent, S::Queued),
    (S::Sending, M::LostTrack, S::Unknown),
    (S::Sending, M::Refused, S::Rejected),
    (S::Sending, M::NeedsSeller, S::Wedged),
    (S::Sending, M::Restored, S::Unknown),
    (S::Sent, M::SeenDone, S::Confirmed),
    // Accepted, and not there when read back: never sent again without being asked.
    (S::Sent, M::NeedsSeller, S::Wedged),
    (S::Sent, M::SettleSent, S::Confirmed),
    (S::Unknown, M::SeenDone, S::Confirmed),
    (S::Unknown, M::SeenNotDone, S::Queued),
    (S::Unknown, M::NeedsSeller, S::Wedged),
    (S::Unknown, M::Retry, S::Unknown),
    (S::Unknown, M::SettleSent, S::Confirmed),
    (S::Unknown, M::SettleNotSent, S::Cancelled),
    (S::Unknown, M::SendAgain, S::Queued),
    (S::Wedged, M::Retry, S::Queued),
    (S::Wedged, M::Cancel, S::Cancelled),
    (S::Wedged, M::SeenDone, S::Confirmed),
    (S::Wedged, M::SettleSent, S::Confirmed),
    (S::Wedged, M::SettleNotSent, S::Cancelled),
    (S::Wedged, M::SendAgain, S::Queued),
    (S::Wedged, M::Restored, S::Unknown),
];

impl OutboxState {
    /// Where a move leads.
    ///
    /// # Errors
    /// [`NoMove`] when the table does not have it.
    pub fn go(self, by: Move) -> Result<Self, NoMove> {
        TABLE
            .iter()
            .find(|(from, of, _)| *from == self && *of == by)
            .map(|(_, _, to)| *to)
            .ok_or(NoMove { state: self, by })
    }

    /// Whether the same action may not be queued a second time beside it.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Confirmed | Self::Rejected | Self::Cancelled)
    }
}

const FIRST: TimeDelta = TimeDelta::seconds(5);
const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// How long to wait before the next attempt or look, `failures` of which failed: 5 s, doubling, at most 15 min.
pub fn back_off(failures: u32) -> TimeDelta {
    FIRST
        .checked_mul(
            1_i32
                .checked_shl(failures.saturating_sub(1).min(20))
                .unwrap_or(i32::MAX),
        )
        .map_or(LONGEST, |wait| wait.min(LONGEST))
}

/// No hold is longer than this, whatever the seller sets: 10 min.
pub const fn longest_hold() -> TimeDelta {
    TimeDelta::minutes(10)
}

/// No wait in the outbox is longer than this: a longer one was made before the clock was set back and is over.
pub const fn longest_wait() -> TimeDelta {
    LONGEST
}
