//! Templates as one file, to be given to somebody else or kept apart.

use super::own::checked;
use crate::app::App;
use crate::error::AppError;
use crate::view::common::ApiError;
use crate::view::draft::{BodyInput, TemplateInput, TemplatesExported, TemplatesImported};
use chrono::{DateTime, Utc};
use recourse_store::{Action, TemplateRow};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the file says it is.
const FORMAT: &str = "recourse-templates";
/// The version of its shape.
const VERSION: u32 = 1;
/// A file of templates is small; a larger one is not read.
const FILE_MAX: u64 = 4 * 1024 * 1024;
/// Templates in one file.
const TEMPLATES_MAX: usize = 2_000;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    version: u32,
    templates: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    purpose: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    platform: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    kinds: Vec<String>,
    bodies: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    based_on: Option<String>,
}

impl Entry {
    fn of(row: TemplateRow) -> Self {
        Self {
            name: row.name,
            purpose: row.purpose,
            platform: row.platform,
            kinds: row.kinds,
            bodies: row.bodies,
            based_on: row.based_on,
        }
    }

    fn into_input(self) -> TemplateInput {
        TemplateInput {
            id: None,
            name: self.name,
            purpose: self.purpose,
            platform: self.platform,
            kinds: self.kinds,
            bodies: self
                .bodies
                .into_iter()
                .map(|(lang, text)| BodyInput { lang, text })
                .collect(),
            based_on: self.based_on,
        }
    }
}

impl App {
    /// Writes the seller's own templates into one JSON file.
    ///
    /// # Errors
    /// `disk-full`, `read-only`, `file-missing`, `storage`.
    pub async fn templates_export(&self, path: PathBuf) -> Result<TemplatesExported, ApiError> {
        let templates = self
            .read(|r| r.templates())
            .await?
            .into_iter()
            .map(Entry::of)
            .collect::<Vec<_>>();
        let count = crate::map::len(templates.len());
        let file = File {
            format: FORMAT.to_owned(),
            version: VERSION,
            templates,
        };
        let mut text =
            serde_json::to_string_pretty(&file).map_err(|error| AppError::Internal(error.to_string()))?;
        text.push('\n');
        write_whole(&path, text.as_bytes()).map_err(|error| AppError::file(&path, &error))?;
        Ok(TemplatesExported {
            path: path.display().to_string(),
            count,
        })
    }

    /// Adds the templates of a file. All of them or none: a file with one bad template changes nothing. One that is there
    /// already word for word is not added again.
    ///
    /// # Errors
    /// `templates-file` names what is wrong with it; `templates-entry` names the template; `templates-version`.
    pub async fn templates_import(&self, path: PathBuf) -> Result<TemplatesImported, ApiError> {
        let now = self.now();
        let rows = read_file(&path, now)?;
        let known = self.read(|r| r.templates()).await?;
        let same = |row: &TemplateRow| {
            known.iter().any(|old| {
                old.name == row.name
                    && old.purpose == row.purpose
                    && old.platform == row.platform
                    && old.bodies == row.bodies
            })
        };
        let (old, new): (Vec<_>, Vec<_>) = rows.into_iter().partition(same);
        let names: Vec<String> = new.iter().map(|row| row.name.clone()).collect();
        let added = crate::map::len(new.len());
        if !new.is_empty() {
            let params =
                serde_json::json!([{ "name": "count", "value": { "form": "count", "value": added } }]);
            let action = Action::new("templates-import", params, now);
            self.act(action, move |tx| {
                for row in &new {
                    tx.put_template(row)?;
                }
                Ok(())
            })
            .await?;
        }
        Ok(TemplatesImported {
            added,
            same: crate::map::len(old.len()),
            names,
        })
    }
}

/// Writes beside the file and moves it there, so that a full disk leaves the old one whole.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    std::fs::write(&beside, bytes)
        .and_then(|()| std::fs::rename(&beside, path))
        .inspect_err(|_| {
            // What was half written is of no use to anybody; the first error is the one to tell.
            let _ = std::fs::remove_file(&beside);
        })
}

fn bad(path: &Path, what: impl Into<String>) -> AppError {
    AppError::Told {
        code: "templates-file",
        params: vec![("path", path.display().to_string())],
        details: Some(what.into()),
    }
}

fn read_file(path: &Path, now: DateTime<Utc>) -> Result<Vec<TemplateRow>, AppError> {
    let size = std::fs::metadata(path).map_err(|error| AppError::file(path, &error))?;
    if !size.is_file() || size.len() > FILE_MAX {
        return Err(bad(path, format!("{} bytes", size.len())));
    }
    let bytes = std::fs::read(path).map_err(|error| AppError::file(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| bad(path, error.to_string()))?;
    let file: File = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| bad(path, error.to_string()))?;
    if file.format != FORMAT {
        return Err(bad(path, format!("format {:?}", file.format)));
    }
    if file.version != VERSION {
        return Err(AppError::about(
            "templates-version",
            "value",
            file.version.to_string(),
        ));
    }
    if file.templates.len() > TEMPLATES_MAX {
        return Err(bad(path, format!("{} templates", file.templates.len())));
    }
    file.templates
        .into_iter()
        .enumerate()
        .map(|(index, entry)| {
            let name = recourse_domain::draft::clean(&entry.name);
            checked(&entry.into_input(), now).map_err(|error| AppError::Told {
                code: "templates-entry",
                params: vec![("n", (index + 1).to_string()), ("name", name)],
                details: Some(error.to_string()),
            })
        })
        .collect()
}
