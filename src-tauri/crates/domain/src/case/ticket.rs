//! A ticket's states: draft → exported → filed → answered → closed.

use super::state::TicketState;

/// A move that a ticket does not make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a ticket cannot go from {from} to {to}")]
pub struct TicketError {
    /// State before.
    pub from: TicketState,
    /// State asked for.
    pub to: TicketState,
}

use TicketState as T;

/// Every move of a ticket. Exporting again and correcting the number stay in the state; an answered ticket may be filed
/// once more with a new fact, and each ticket may be closed at any point.
pub const TABLE: &[(TicketState, TicketState)] = &[
    (T::Draft, T::Exported),
    (T::Draft, T::Closed),
    (T::Exported, T::Exported),
    (T::Exported, T::Filed),
    (T::Exported, T::Closed),
    (T::Filed, T::Filed),
    (T::Filed, T::Answered),
    (T::Filed, T::Closed),
    (T::Answered, T::Answered),
    (T::Answered, T::Filed),
    (T::Answered, T::Closed),
];

/// Says whether a ticket may move so.
///
/// # Errors
/// [`TicketError`] with both states.
pub fn check(from: TicketState, to: TicketState) -> Result<(), TicketError> {
    TABLE
        .contains(&(from, to))
        .then_some(())
        .ok_or(TicketError { from, to })
}

/// Whether its orders count as claimed, so that another ticket leaves them out.
pub const fn holds_orders(state: TicketState) -> bool {
    matches!(state, T::Exported | T::Filed | T::Answered)
}
