//! The system's own list of programs that start with the session.

use std::io;
use tauri::{AppHandle, Runtime};
use tauri_plugin_autostart::ManagerExt as _;

/// Whether the session starts the program.
pub fn is_on<R: Runtime>(handle: &AppHandle<R>) -> bool {
    handle.autolaunch().is_enabled().unwrap_or(false)
}

/// Switches it.
///
/// # Errors
/// When the system refuses.
pub fn set<R: Runtime>(handle: &AppHandle<R>, on: bool) -> io::Result<()> {
    let list = handle.autolaunch();
    if on { list.enable() } else { list.disable() }.map_err(io::Error::other)
}
