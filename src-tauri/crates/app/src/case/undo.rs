//! Undoing the seller's own changes, also after a restart.

use crate::app::App;
use crate::error::AppError;
use crate::map::instant;
use crate::view::common::{ApiError, MessageView, ParamView};
use crate::view::settings::UndoView;
use recourse_store::UndoEntry;

impl App {
    /// The last local changes that can be undone, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn undo_list(&self) -> Result<Vec<UndoView>, ApiError> {
        Ok(self.read(|r| r.undo_list()).await?.iter().map(view).collect())
    }

    /// Undoes the newest change, or the one named if nothing newer depends on it.
    ///
    /// # Errors
    /// `undo-none` when there is nothing, `undo-blocked` when something newer rests on it.
    pub async fn undo(&self, id: Option<String>) -> Result<UndoView, ApiError> {
        let wanted = match &id {
            Some(text) => Some(text.parse::<i64>().map_err(|_| AppError::told("undo-none"))?),
            None => None,
        };
        let list = self.read(|r| r.undo_list()).await?;
        if list.is_empty() || wanted.is_some_and(|id| !list.iter().any(|entry| entry.id == id)) {
            return Err(AppError::told("undo-none").into());
        }
        let entry = self
            .store
            .undo_async(wanted, self.now())
            .await
            .map_err(AppError::from)?;
        Ok(view(&entry))
    }
}

fn view(entry: &UndoEntry) -> UndoView {
    UndoView {
        id: entry.id.to_string(),
        at: instant(entry.at),
        message: MessageView {
            id: format!("undo-{}", entry.name),
            params: serde_json::from_value::<Vec<ParamView>>(entry.params.clone()).unwrap_or_default(),
        },
    }
}
