//! Starting with the session: off until the seller switches it on, and then without a window in his face.
//!
//! On Linux an entry in the user's autostart folder (Desktop Application Autostart Specification), written here: the plugin's own puts
//! it below the home folder whatever XDG_CONFIG_HOME says, and does not quote the program's path. Elsewhere the plugin, which knows
//! the registry and the login items.

#[cfg(target_os = "linux")]
mod entry;
#[cfg(not(target_os = "linux"))]
#[path = "autostart/login.rs"]
mod entry;

pub use entry::{is_on, set};
#[cfg(target_os = "linux")]
pub use entry::{is_on_in, set_in};

/// What the program is told when the session starts it: to stay behind its icon, where there is one.
pub const QUIET: &str = "--background";
