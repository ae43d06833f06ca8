//! Commands of the window: one line each, the work is in the `app` crate.
//!
//! Paths never come from the window: dialogs open here, dropped files wait here under a number.

pub mod about;
pub mod accounts;
pub mod cases;
pub mod desktop;
pub mod drafts;
pub mod evidence;
pub mod frame;
pub mod keep;
pub mod orders;
pub mod outbox;
pub mod reminders;
pub mod returns;
pub mod reviews;
pub mod rules;
pub mod sync;
pub mod tickets;

use recourse_app::view::common::ApiError;
use recourse_app::work::STOPPED;

/// What every command returns.
pub type Answer<T> = Result<T, ApiError>;

/// What a long write came to; nothing when the seller stopped it.
pub(crate) fn unless_stopped<T>(done: Answer<T>) -> Answer<Option<T>> {
    match done {
        Err(error) if error.code == STOPPED => Ok(None),
        other => other.map(Some),
    }
}
