//! Where the data lies, and how the window is started.

use crate::args::Global;
use recourse_app::AppOptions;
use recourse_app::view::common::{ApiError, failure};
use std::path::PathBuf;
use std::process::Command;

/// The data folder: the option, else `RECOURSE_DATA_DIR`, else the platform's data folder.
///
/// # Errors
/// `no-data-dir` when the platform names none.
pub fn data_dir(option: Option<&PathBuf>) -> Result<PathBuf, ApiError> {
    if let Some(dir) = option {
        return Ok(dir.clone());
    }
    if let Some(dir) = std::env::var_os("RECOURSE_DATA_DIR").filter(|d| !d.is_empty()) {
        return Ok(PathBuf::from(dir));
    }
    directories::ProjectDirs::from("app", "recourse", "Recourse")
        .map(|dirs| dirs.data_dir().to_path_buf())
        .ok_or_else(|| failure("no-data-dir", String::new()))
}

/// How the app is opened for a command.
///
/// # Errors
/// `no-data-dir`.
pub fn options(global: &Global) -> Result<AppOptions, ApiError> {
    Ok(AppOptions {
        data_dir: recourse_app::folder::follow(data_dir(global.data_dir.as_ref())?),
        now: global.now,
        offline: global.offline,
        ..AppOptions::default()
    })
}

/// Whether a window can be shown here.
pub fn has_display() -> bool {
    if cfg!(target_os = "linux") {
        ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
    } else {
        true
    }
}

/// Starts the window's program, which lies beside this one, and waits until it is closed.
///
/// # Errors
/// `no-window` when it is not there or cannot start.
pub fn window(global: &Global, demo: bool) -> Result<(), ApiError> {
    let program = std::env::current_exe()
        .map(|own| own.with_file_name(format!("recourse-window{}", std::env::consts::EXE_SUFFIX)))
        .map_err(|e| failure("no-window", e.to_string()))?;
    let mut command = Command::new(&program);
    if let Some(dir) = &global.data_dir {
        command.arg("--data-dir").arg(dir);
    }
    if let Some(now) = global.now {
        command.arg("--now").arg(now.to_rfc3339());
    }
    if global.offline {
        command.arg("--offline");
    }
    if demo {
        command.arg("--demo");
    }
    let ended = command
        .status()
        .map_err(|e| failure("no-window", format!("{}: {e}", program.display())))?;
    if ended.success() {
        Ok(())
    } else {
        Err(failure("no-window", ended.to_string()))
    }
}
