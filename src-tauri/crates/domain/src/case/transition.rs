//! Which state a case may move to, and why. What is not in the table does not happen.

use super::state::CaseState;
use crate::leg::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// Why a case moved; the catalogue has `audit-<code>`.
    Why {
        /// A detector found it.
        Found = "found",
        /// The seller took a suggestion up.
        TakenUp = "taken_up",
        /// A step of the playbook was done.
        Step = "step",
        /// Its ticket was filed.
        Filed = "filed",
        /// An answer was recorded.
        Answered = "answered",
        /// Money and goods arrived.
        Settled = "settled",
        /// The playbook came to an exit.
        Finished = "finished",
        /// The seller let it go, with a reason.
        Dropped = "dropped",
        /// Something new happened.
        NewFact = "new_fact",
        /// The seller opened it again, with a reason.
        Reopened = "reopened",
        /// What it rests on is no longer so.
        NoLongerTrue = "no_longer_true",
        /// What it rests on is so again, after the detector itself had withdrawn it.
        TrueAgain = "true_again",
    }
}

/// A move that the machine does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransitionError {
    /// The two states are not joined at all.
    #[error("a case cannot go from {from} to {to}")]
    NoWay {
        /// State before.
        from: CaseState,
        /// State asked for.
        to: CaseState,
    },
    /// They are joined, but not for this reason.
    #[error("a case does not go from {from} to {to} because of '{why}'")]
    NotForThat {
        /// State before.
        from: CaseState,
        /// State asked for.
        to: CaseState,
        /// The reason given.
        why: Why,
    },
}

use CaseState as S;
use Why as W;

/// Reasons by which a waiting case goes to another party or back to the seller.
const WALK: &[Why] = &[W::Step, W::Filed, W::Answered];
const ENDS: &[Why] = &[W::Finished, W::Answered];
const AGAIN: &[Why] = &[W::NewFact, W::Reopened];
const DROPS: &[Why] = &[W::Dropped];

/// Every move there is: from, to, and the reasons that make it.
pub const TABLE: &[(CaseState, CaseState, &[Why])] = &[
    (S::Suggested, S::Open, &[W::TakenUp, W::Step, W::NewFact]),
    (S::Suggested, S::WaitingPlatform, &[W::Filed]),
    (S::Suggested, S::Closed, &[W::NoLongerTrue]),
    (S::Suggested, S::Dropped, DROPS),
    (S::Open, S::WaitingBuyer, WALK),
    (S::Open, S::WaitingPlatform, WALK),
    (S::Open, S::WaitingGoods, WALK),
    (S::Open, S::Decided, WALK),
    (S::Open, S::Closed, ENDS),
    (S::Open, S::Dropped, DROPS),
    (S::WaitingBuyer, S::Open, &[W::Step, W::Answered, W::NewFact]),
    (S::WaitingBuyer, S::WaitingPlatform, WALK),
    (S::WaitingBuyer, S::WaitingGoods, WALK),
    (S::WaitingBuyer, S::Decided, WALK),
    (S::WaitingBuyer, S::Closed, ENDS),
    (S::WaitingBuyer, S::Dropped, DROPS),
    (S::WaitingPlatform, S::Open, &[W::Step, W::Answered, W::NewFact]),
    (S::WaitingPlatform, S::WaitingBuyer, WALK),
    (S::WaitingPlatform, S::WaitingGoods, WALK),
    (S::WaitingPlatform, S::Decided, WALK),
    (S::WaitingPlatform, S::Closed, ENDS),
    (S::WaitingPlatform, S::Dropped, DROPS),
    (S::WaitingGoods, S::Open, &[W::Step, W::Answered, W::NewFact]),
    (S::WaitingGoods, S::WaitingBuyer, WALK),
    (S::WaitingGoods, S::WaitingPlatform, WALK),
    (S::WaitingGoods, S::Decided, WALK),
    (S::WaitingGoods, S::Settled, &[W::Step, W::Settled]),
    (S::WaitingGoods, S::Closed, ENDS),
    (S::WaitingGoods, S::Dropped, DROPS),
    (S::Decided, S::Open, &[W::Step, W::NewFact]),
    (S::Decided, S::WaitingBuyer, WALK),
    (S::Decided, S::WaitingPlatform, WALK),
    (S::Decided, S::WaitingGoods, WALK),
    (S::Decided, S::Settled, &[W::Step, W::Settled]),
    (S::Decided, S::Closed, ENDS),
    (S::Decided, S::Dropped, DROPS),
    (S::Settled, S::Open, &[W::NewFact]),
    (S::Settled, S::Closed, ENDS),
    (S::Closed, S::Open, AGAIN),
    (S::Closed, S::Suggested, &[W::TrueAgain]),
    (S::Dropped, S::Open, AGAIN),
];

/// Says whether a case may move so for that reason. Staying where it is is a move only for a step or an answer.
///
/// # Errors
/// [`TransitionError`] with both states, and the reason where the states are joined for another one.
pub fn check(from: CaseState, to: CaseState, why: Why) -> Result<(), TransitionError> {
    if from == to {
        let still = matches!(from, S::Closed | S::Dropped);
        return match why {
            W::Step | W::Answered | W::Filed if !still => Ok(()),
            _ => Err(TransitionError::NotForThat { from, to, why }),
        };
    }
    match TABLE.iter().find(|(a, b, _)| *a == from && *b == to) {
        None => Err(TransitionError::NoWay { from, to }),
        Some((_, _, reasons)) if reasons.contains(&why) => Ok(()),
        Some(_) => Err(TransitionError::NotForThat { from, to, why }),
    }
}

/// The states a case can go to from here.
pub fn targets(from: CaseState) -> impl Iterator<Item = CaseState> {
    TABLE
        .iter()
        .filter(move |(a, _, _)| *a == from)
        .map(|(_, b, _)| *b)
}
