//! Where a ticket's bundle lies. One in the data folder is remembered by its place inside of it: the folder may be moved, or be
//! put back on another computer.

use crate::app::App;
use std::path::{Component, Path, PathBuf};

/// Bundles lie here inside of the data folder unless the seller chose another folder.
const TICKETS: &str = "tickets";

impl App {
    /// The folder a bundle is written into: the chosen one, or the data folder's own.
    pub(super) fn bundle_folder(&self, chosen: Option<PathBuf>) -> PathBuf {
        let dir = chosen.unwrap_or_else(|| self.options.data_dir.join(TICKETS));
        // What is remembered must not rest on the folder that the program happens to be started in.
        std::path::absolute(&dir).unwrap_or(dir)
    }
}

/// How a bundle's path is remembered.
pub(super) fn remembered(data_dir: &Path, path: &Path) -> String {
    let own = std::path::absolute(data_dir.join(TICKETS)).ok();
    match path.file_name().and_then(|name| name.to_str()) {
        Some(name) if path.parent() == own.as_deref() => format!("{TICKETS}/{name}"),
        _ => path.display().to_string(),
    }
}

/// Where a remembered bundle is. One that was remembered with the whole path of a data folder is looked for in the present one
/// when that folder was moved, or nothing is there any more.
pub(super) fn found(data_dir: &Path, remembered: &str) -> PathBuf {
    let path = PathBuf::from(remembered);
    let own = data_dir.join(TICKETS);
    let named = path.file_name().map(|name| own.join(name));
    let in_tickets = path
        .parent()
        .filter(|parent| parent.file_name().is_some_and(|name| name == TICKETS));
    let (Some(here), Some(parent)) = (named, in_tickets) else {
        return path;
    };
    let inside =
        path.components().count() == 2 && matches!(path.components().next(), Some(Component::Normal(_)));
    let left = parent.parent().is_some_and(crate::folder::left);
    if inside || left || !path.is_file() && (here.is_file() || !parent.is_dir()) {
        here
    } else {
        path
    }
}
