//! Where the data lies, and how it goes elsewhere: chosen now, copied and compared at the next start, and only then used. The old
//! folder is never deleted; it says where the data went, so that nobody goes on working in it.

use crate::app::{App, AppOptions};
use crate::error::AppError;
use crate::map::instant;
use crate::view::common::ApiError;
use crate::view::diagnostics::{AboutView, CreditView, FolderView};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// In a folder that is to be copied at the next start.
const PLAN: &str = "moving.json";
/// In a folder that was copied.
const MOVED: &str = "moved.json";
/// In the folder that it was copied to.
const CAME: &str = "came-from.json";
/// The data goes into a folder of this name where the chosen one holds something.
const NAME: &str = "Recourse";
/// The demo is made anew where the data goes.
const DEMO: &str = "demo";
/// Folders may lead to folders so many times.
const HOPS: usize = 8;

#[derive(Debug, Serialize, Deserialize)]
struct Plan {
    to: PathBuf,
    /// Why the last try failed; it is not tried again by itself.
    failed: Option<ApiError>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Went {
    to: PathBuf,
    at: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Came {
    from: PathBuf,
}

/// The folder that the data of this one lies in now. Where it was moved to a folder that is not there, this is the last one that
/// is; `gone` names the missing one.
pub fn follow(dir: PathBuf) -> PathBuf {
    let mut dir = dir;
    for _ in 0..HOPS {
        match read::<Went>(&dir.join(MOVED)) {
            Some(went) if went.to.is_dir() => dir = went.to,
            _ => break,
        }
    }
    dir
}

/// Whether a folder is one that the data was moved away from.
pub(crate) fn left(dir: &Path) -> bool {
    dir.join(MOVED).is_file()
}

/// The folder that this one's data was moved to: it must not be worked in any more.
pub(crate) fn gone(dir: &Path) -> Option<PathBuf> {
    read::<Went>(&dir.join(MOVED)).map(|went| went.to)
}

/// As [`follow`], after a move that was chosen was carried out. A move that fails changes nothing: the old folder is used, and
/// says why.
pub fn settle(options: &AppOptions) -> PathBuf {
    let dir = follow(options.data_dir.clone());
    let Some(plan) = read::<Plan>(&dir.join(PLAN)).filter(|plan| plan.failed.is_none()) else {
        return dir;
    };
    match carry_out(&dir, &plan.to, &instant(options.clock().now())) {
        Ok(()) => follow(dir),
        // A program works in it: it is that program's turn at its next start.
        Err(AppError::Told { code: "locked", .. }) => dir,
        Err(error) => {
            tracing::warn!(%error, "the data folder was not moved");
            let failed = Plan {
                failed: Some(error.into()),
                ..plan
            };
            // Where this cannot be noted, the move is tried again at the next start.
            if let Err(error) = write(&dir.join(PLAN), &failed) {
                tracing::warn!(%error, "why the data folder was not moved cannot be noted");
            }
            dir
        }
    }
}

fn carry_out(from: &Path, to: &Path, at: &str) -> Result<(), AppError> {
    // Held until the old folder says where the data went: nobody writes into it after it was copied.
    let _copied = recourse_store::relocate(from, to, &[PLAN, CAME, DEMO])?;
    write(
        &to.join(CAME),
        &Came {
            from: from.to_owned(),
        },
    )?;
    // From here on the copy is the data folder.
    write(
        &from.join(MOVED),
        &Went {
            to: to.to_owned(),
            at: at.to_owned(),
        },
    )?;
    std::fs::remove_file(from.join(PLAN)).map_err(|error| AppError::file(from, &error))
}

impl App {
    /// Where the data lies, and whether it goes elsewhere at the next start.
    pub fn folder(&self) -> FolderView {
        let dir = &self.options.data_dir;
        let plan = read::<Plan>(&dir.join(PLAN));
        let (moving_to, trouble) = match plan {
            Some(Plan {
                failed: Some(why), ..
            }) => (None, Some(why)),
            Some(Plan { to, failed: None }) => (Some(to.display().to_string()), None),
            None => (None, None),
        };
        FolderView {
            path: dir.display().to_string(),
            moving_to,
            moved_from: read::<Came>(&dir.join(CAME)).map(|came| came.from.display().to_string()),
            trouble,
        }
    }

    /// Plans the move to a folder, or into a folder of its own inside of one that holds something.
    ///
    /// # Errors
    /// `demo-folder` in the demo, `folder-inside` for a folder inside of the data folder or around it, `folder-taken` when there is
    /// no room, and what the file system says.
    pub fn folder_move(&self, chosen: PathBuf) -> Result<FolderView, ApiError> {
        let dir = &self.options.data_dir;
        if self.options.demo {
            return Err(AppError::told("demo-folder").into());
        }
        let free = |to: &Path| recourse_store::can_take(to).map_err(AppError::from);
        let to = if free(&chosen)? { chosen } else { chosen.join(NAME) };
        let whole = |path: &Path| path.canonicalize().map_err(|error| AppError::file(path, &error));
        let (old, around) = (
            whole(dir)?,
            whole(to.ancestors().find(|path| path.exists()).unwrap_or(&to))?,
        );
        if around.starts_with(&old) || old.starts_with(&to) {
            return Err(AppError::about("folder-inside", "path", to.display().to_string()).into());
        }
        if !free(&to)? {
            return Err(AppError::about("folder-taken", "path", to.display().to_string()).into());
        }
        std::fs::create_dir_all(&to).map_err(|error| AppError::file(&to, &error))?;
        write(&dir.join(PLAN), &Plan { to, failed: None })?;
        Ok(self.folder())
    }

    /// Takes a planned move back, and puts away why one failed.
    ///
    /// # Errors
    /// What the file system says.
    pub fn folder_stay(&self) -> Result<FolderView, ApiError> {
        let plan = self.options.data_dir.join(PLAN);
        match std::fs::remove_file(&plan) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(AppError::file(&plan, &error).into());
            }
            _ => {}
        }
        Ok(self.folder())
    }

    /// What the program is.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn about(&self, webview: Option<String>) -> Result<AboutView, ApiError> {
        let store = self.store.clone();
        let health = tokio::task::spawn_blocking(move || store.health())
            .await
            .map_err(|error| AppError::Internal(error.to_string()))?
            .map_err(AppError::from)?;
        Ok(AboutView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            rulebook: self.rulebook()?.version().to_owned(),
            schema: i32::try_from(health.schema).unwrap_or(i32::MAX),
            sqlite: health.sqlite,
            webview,
            system: system(),
            credits: recourse_carriers::vocabularies()
                .iter()
                .map(|data| CreditView {
                    name: data.name.to_string(),
                    source: data.source.clone(),
                })
                .collect(),
        })
    }
}

/// The operating system as it calls itself, and the processor.
pub(crate) fn system() -> String {
    let name = std::fs::read_to_string("/etc/os-release").ok().and_then(|text| {
        text.lines()
            .find_map(|line| line.strip_prefix("PRETTY_NAME="))
            .map(|name| name.trim_matches('"').to_owned())
    });
    let name = name.unwrap_or_else(|| std::env::consts::OS.to_owned());
    format!("{name} {}", std::env::consts::ARCH)
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), AppError> {
    let bytes = serde_json::to_vec(value).map_err(|error| AppError::Internal(error.to_string()))?;
    let temporary = path.with_extension("part");
    let failed = |error: std::io::Error| AppError::file(path, &error);
    std::fs::write(&temporary, bytes).map_err(failed)?;
    std::fs::File::open(&temporary)
        .and_then(|file| file.sync_all())
        .map_err(failed)?;
    std::fs::rename(&temporary, path).map_err(failed)
}
