//! Reminders: what was told and not yet seen, and how the seller wants them.

use super::common::MessageView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A reminder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReminderView {
    /// Its key.
    pub key: String,
    /// `deadline`, `snooze`, `follow_up`.
    pub reason: String,
    /// The case's or ticket's id.
    pub subject: String,
    /// The case's or ticket's kind.
    pub kind: String,
    /// What it says.
    pub message: MessageView,
    /// The deadline, the end of the snooze, the day of the follow-up.
    pub at: String,
    /// When it was told.
    pub told_at: Option<String>,
    /// It was told only after its moment: the computer slept or Recourse was closed.
    pub missed: bool,
    /// Where it leads, as a route such as `/cases?id=C-0187`.
    pub route: String,
}

/// The reminders that wait for the seller.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RemindersView {
    /// What was missed, in one sentence; nothing when nothing was.
    pub summary: Option<MessageView>,
    /// The open ones, the next deadline first, 50 at most; then those whose moment is over.
    pub items: Vec<ReminderView>,
    /// When the next one is due.
    pub next_at: Option<String>,
}

/// How the seller wants to be reminded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReminderSettings {
    /// Minutes before a deadline, each a reminder; empty: none.
    pub steps_min: Vec<u32>,
    /// Nothing is told in quiet hours.
    pub quiet: bool,
    /// Their beginning, local time, `22:00`.
    pub quiet_from: String,
    /// Their end, local time, `08:00`.
    pub quiet_to: String,
    /// The system shows them too, where it can.
    pub desktop: bool,
}
