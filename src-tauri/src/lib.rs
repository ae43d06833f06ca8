//! The shell: the only place that knows Tauri. One window, typed commands, and the same use cases as the command line.

mod ask;
pub mod autostart;
pub mod bindings;
pub mod clipboard;
pub mod closing;
pub mod commands;
mod keep;
pub mod log;
mod menu;
pub mod notify;
mod orders;
#[cfg(target_os = "linux")]
mod session;
pub mod shell;
pub mod start;
pub mod tray;
pub mod update;
pub mod window;

pub use start::start;
pub use window::{build, run};
