//! What the seller can do about an action that is queued, failed, or may have been sent.

use super::case::{SELLER, take_back, tell};
use chrono::{DateTime, Utc};
use recourse_domain::outbox::{Move, OutboxState};
use recourse_store::{OutboxRow, StoreError, WriteTx};

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// No such action.
    #[error("no action {0}")]
    NoSuch(String),
    /// It is past that.
    #[error("an action that is {0} knows no such thing")]
    TooLate(OutboxState),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Something the seller asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Take it back: nothing was sent and nothing shall be.
    Cancel,
    /// Try, or look, now.
    Retry,
    /// It was sent: I know it.
    WasSent,
    /// It was not sent, and shall not be.
    NotSent,
    /// Send it again although it may have been sent.
    SendAgain,
}

impl Wish {
    /// Its code, as in the list of what can be done.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cancel => "cancel",
            Self::Retry => "retry",
            Self::WasSent => "was_sent",
            Self::NotSent => "not_sent",
            Self::SendAgain => "send_again",
        }
    }

    const fn by(self) -> Move {
        match self {
            Self::Cancel => Move::Cancel,
            Self::Retry => Move::Retry,
            Self::WasSent => Move::SettleSent,
            Self::NotSent => Move::SettleNotSent,
            Self::SendAgain => Move::SendAgain,
        }
    }

    /// The name of the journal's line.
    pub const fn action(self) -> &'static str {
        match self {
            Self::Cancel => "outbox-cancel",
            Self::Retry => "outbox-retry",
            Self::WasSent => "outbox-was-sent",
            Self::NotSent => "outbox-not-sent",
            Self::SendAgain => "outbox-send-again",
        }
    }
}

/// What can be asked for now.
pub fn wishes(row: &OutboxRow, now: DateTime<Utc>) -> Vec<Wish> {
    if row.settled_at.is_some() {
        return Vec::new();
    }
    match row.state_at(now) {
        OutboxState::Held => vec![Wish::Cancel],
        OutboxState::Queued if row.not_before.is_some_and(|until| until > now) => {
            vec![Wish::Retry, Wish::Cancel]
        }
        OutboxState::Queued => vec![Wish::Cancel],
        OutboxState::Unknown => vec![Wish::WasSent, Wish::SendAgain, Wish::NotSent, Wish::Retry],
        // Nothing was ever sent: there is nothing to settle.
        OutboxState::Wedged if row.first_at.is_none() => vec![Wish::Retry, Wish::Cancel],
        OutboxState::Wedged if surely_not_sent(row) => vec![Wish::Retry, Wish::Cancel],
        OutboxState::Wedged => vec![Wish::WasSent, Wish::SendAgain, Wish::NotSent],
        OutboxState::Sent => vec![Wish::WasSent, Wish::Retry],
        OutboxState::Sending | OutboxState::Confirmed | OutboxState::Rejected | OutboxState::Cancelled => {
            Vec::new()
        }
    }
}

/// Wedged by a refused token: the marketplace told that it did nothing.
fn surely_not_sent(row: &OutboxRow) -> bool {
    row.why.is_none() && row.error.is_some()
}

/// Grants a wish. The caller commits it as an action of the seller that cannot be undone.
///
/// # Errors
/// [`Refusal`]; then nothing was written.
pub fn grant(
    tx: &mut WriteTx<'_>,
    id: &str,
    wish: Wish,
    now: DateTime<Utc>,
) -> std::result::Result<OutboxRow, Refusal> {
    let mut row = tx
        .outbox_item(id)?
        .ok_or_else(|| Refusal::NoSuch(id.to_owned()))?;
    let state = row.state_at(now);
    if !wishes(&row, now).contains(&wish) {
        return Err(Refusal::TooLate(state));
    }
    if row.state == OutboxState::Held && state == OutboxState::Queued {
        row.go(Move::HoldOver)?;
    }
    // A look at what was accepted moves nothing.
    if (state, wish) != (OutboxState::Sent, Wish::Retry) {
        row.go(wish.by())?;
    }
    let words = row.action.text().map(str::to_owned);
    match wish {
        Wish::Cancel | Wish::NotSent => {
            row.settled_at = Some(now);
            row.settled_by = Some(SELLER.to_owned());
            row.not_before = None;
            let what = if wish == Wish::Cancel {
                "outbox_cancelled"
            } else {
                "outbox_not_sent"
            };
            take_back(tx, &row, SELLER, what, words, false, now)?;
        }
        Wish::Retry => {
            row.not_before = Some(now);
            row.looks = 0;
            row.failures = 0;
            row.why = None;
        }
        Wish::WasSent => {
            row.settled_at = Some(now);
            row.settled_by = Some(SELLER.to_owned());
            row.not_before = None;
            tell(tx, &row, SELLER, "outbox_was_sent", words, now)?;
        }
        Wish::SendAgain => {
            row.not_before = Some(now);
            row.looks = 0;
            row.failures = 0;
            row.why = None;
            tell(tx, &row, SELLER, "outbox_send_again", words, now)?;
        }
    }
    tx.set_outbox(&row)?;
    tx.seal_outbox(&row.id)?;
    Ok(row)
}
