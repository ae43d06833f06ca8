//! What the desktop around the window does with the program.

use serde::{Deserialize, Serialize};
use specta::Type;

/// How the program sits in the desktop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DesktopView {
    /// The desktop shows an icon for the program beside its clock, so that a closed window can be called back.
    pub tray: bool,
    /// What closing the window does: `ask`, `background`, `quit`.
    pub closing: String,
    /// The program starts with the session.
    pub autostart: bool,
    /// `off`: there is no key that releases are signed with, so none is looked for. `on`: the seller can look for one.
    pub updates: String,
}

/// What waited for the page to be there.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct ReadyView {
    /// Where it goes first, as a route such as `/cases?id=C-0187`: a notification was clicked while the page was not there yet.
    pub route: Option<String>,
    /// The program was started with a backup, which is looked into as `chosen`.
    pub backup: bool,
}

/// What looking for a newer release found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct UpdateView {
    /// `off`, `current`, `found`.
    pub state: String,
    /// Version of the release that was found.
    pub version: Option<String>,
    /// What it changes, as its makers wrote it.
    pub notes: Option<String>,
}
