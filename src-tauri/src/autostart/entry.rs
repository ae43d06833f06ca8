//! The entry in the user's autostart folder.

use super::QUIET;
use std::io;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, Runtime};

const FILE: &str = "recourse.desktop";

/// Whether the session starts the program.
pub fn is_on<R: Runtime>(handle: &AppHandle<R>) -> bool {
    folder(handle).is_ok_and(|folder| is_on_in(&folder))
}

/// Switches it.
///
/// # Errors
/// When the entry cannot be written or removed.
pub fn set<R: Runtime>(handle: &AppHandle<R>, on: bool) -> io::Result<()> {
    let program = match handle.env().appimage {
        Some(image) => PathBuf::from(image),
        None => std::env::current_exe()?,
    };
    set_in(&folder(handle)?, &program, on)
}

fn folder<R: Runtime>(handle: &AppHandle<R>) -> io::Result<PathBuf> {
    let config = handle.path().config_dir().map_err(io::Error::other)?;
    Ok(config.join("autostart"))
}

/// Whether the entry in this folder starts the program: desktops switch one off by a key in it.
pub fn is_on_in(folder: &Path) -> bool {
    std::fs::read_to_string(folder.join(FILE)).is_ok_and(|entry| {
        !entry
            .lines()
            .any(|line| matches!(line.trim(), "Hidden=true" | "X-GNOME-Autostart-enabled=false"))
    })
}

/// Writes the entry for a program into this folder, or removes it.
///
/// # Errors
/// When that is refused.
pub fn set_in(folder: &Path, program: &Path, on: bool) -> io::Result<()> {
    let file = folder.join(FILE);
    if !on {
        return match std::fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    std::fs::create_dir_all(folder)?;
    let entry = format!(
        "[Desktop Entry]\nType=Application\nName=Recourse\nIcon=recourse-window\nExec={} {QUIET}\nTerminal=false\nStartupNotify=false\n",
        quoted(program)?
    );
    std::fs::write(file, entry)
}

/// A path as one word of an `Exec` line: quoted and escaped, then escaped again as any text of such a file, `%` doubled.
fn quoted(program: &Path) -> io::Result<String> {
    let path = program
        .to_str()
        .filter(|path| !path.contains(['\n', '\r']))
        .ok_or_else(|| io::Error::other("the program's path cannot be written into an entry"))?;
    let mut word = String::from("\"");
    for sign in path.chars() {
        match sign {
            '\\' => word.push_str("\\\\\\\\"),
            '"' | '`' | '$' => {
                word.push_str("\\\\");
                word.push(sign);
            }
            '%' => word.push_str("%%"),
            _ => word.push(sign),
        }
    }
    word.push('"');
    Ok(word)
}
