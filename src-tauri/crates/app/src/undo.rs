//! Undoing the seller's own changes and doing them again, also after a restart.

use crate::app::App;
use crate::error::AppError;
use crate::map::{instant, len};
use crate::view::common::{ApiError, MessageView, ParamView, ValueView};
use crate::view::undo::{TouchedView, UndoView};
use recourse_store::{StoreError, Touched, UndoEntry};
use recourse_sync::actor::PAUSED;
use recourse_texts::{Lang, Param, Texts};

/// Ids that a step names; the others are counted.
const IDS: usize = 3;
/// Sorts whose ids the seller knows.
const NAMED: [&str; 3] = ["case", "ticket", "order"];

impl App {
    /// The last fifty local changes that can be undone, newest first, with what each touched.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn undo_list(&self) -> Result<Vec<UndoView>, ApiError> {
        let (entries, mut touched) = self.read(|r| Ok((r.undo_list()?, r.undo_touched()?))).await?;
        let views = entries.iter().map(|entry| UndoView {
            touched: touched
                .remove(&entry.id)
                .unwrap_or_default()
                .into_iter()
                .map(shown)
                .collect(),
            ..view(entry)
        });
        Ok(views.collect())
    }

    /// What was undone and can be done again, the next first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn redo_list(&self) -> Result<Vec<UndoView>, ApiError> {
        Ok(self.read(|r| r.redo_list()).await?.iter().map(view).collect())
    }

    /// Undoes the newest change, or the one named if nothing newer depends on it.
    ///
    /// # Errors
    /// `undo-none` when there is nothing, `undo-newer` names what rests on it, `undo-blocked` when it was changed since.
    pub async fn undo(&self, id: Option<String>) -> Result<UndoView, ApiError> {
        let wanted = id.as_deref().map(number).transpose()?;
        let list = self.read(|r| r.undo_list()).await?;
        let found = match wanted {
            None => list.first(),
            Some(id) => list.iter().find(|entry| entry.id == id),
        };
        let Some(found) = found.map(|entry| entry.id) else {
            return Err(AppError::told("undo-none").into());
        };
        match self.store.undo_async(Some(found), self.now()).await {
            Ok(entry) => {
                self.turned(&[&entry]).await?;
                Ok(view(&entry))
            }
            Err(StoreError::CannotUndo) => Err(self.blocked(found).await?.into()),
            Err(error) => Err(AppError::from(error).into()),
        }
    }

    /// Undoes every change from the newest down to this one, it included: all of them or none. Gives them, newest first.
    ///
    /// # Errors
    /// `undo-none` for one that is not in the list, `undo-blocked` when one of them was changed since.
    pub async fn undo_to(&self, id: String) -> Result<Vec<UndoView>, ApiError> {
        let wanted = number(&id)?;
        let list = self.read(|r| r.undo_list()).await?;
        if !list.iter().any(|entry| entry.id == wanted) {
            return Err(AppError::told("undo-none").into());
        }
        let undone = self
            .store
            .undo_down_to(wanted, self.now())
            .await
            .map_err(AppError::from)?;
        self.turned(&undone.iter().collect::<Vec<_>>()).await?;
        Ok(undone.iter().map(view).collect())
    }

    /// Does again what was undone last.
    ///
    /// # Errors
    /// `redo-none` when there is nothing, `redo-blocked` when its rows were changed since.
    pub async fn redo(&self) -> Result<UndoView, ApiError> {
        if self.read(|r| r.redo_list()).await?.is_empty() {
            return Err(AppError::told("redo-none").into());
        }
        match self.store.redo_async(self.now()).await {
            Ok(entry) => {
                self.turned(&[&entry]).await?;
                Ok(view(&entry))
            }
            Err(StoreError::CannotUndo) => Err(AppError::told("redo-blocked").into()),
            Err(error) => Err(AppError::from(error).into()),
        }
    }

    /// What the rows do not tell by themselves, after they were set back or set again.
    async fn turned(&self, entries: &[&UndoEntry]) -> Result<(), AppError> {
        let any = |names: &[&str]| entries.iter().any(|entry| names.contains(&entry.name.as_str()));
        if any(&["reminder-settings"]) {
            self.write(|tx| tx.forget_planned_reminders()).await?;
        }
        if any(&["order-add"]) {
            self.orders_typed_anew().await?;
        }
        if any(&["sync-pause", "sync-resume"]) {
            let paused = self.read(|r| r.setting::<bool>(PAUSED)).await?;
            self.pause_changed(paused.unwrap_or(false));
        }
        Ok(())
    }

    /// Why a step cannot be undone.
    async fn blocked(&self, id: i64) -> Result<AppError, AppError> {
        let (newer, settings) = self
            .read(move |r| Ok((r.undo_blocker(id)?, crate::settings::settings(r)?)))
            .await?;
        let Some(newer) = newer else {
            return Ok(AppError::told("undo-blocked"));
        };
        let texts = Texts::new(Lang::from_tag(&settings.lang).unwrap_or(Lang::En));
        Ok(AppError::about("undo-newer", "what", named(&texts, &newer)))
    }
}

fn number(id: &str) -> Result<i64, AppError> {
    id.parse().map_err(|_| AppError::told("undo-none"))
}

/// A step's name in words.
fn named(texts: &Texts, entry: &UndoEntry) -> String {
    let message = view(entry).message;
    let params: Vec<Param> = message
        .params
        .iter()
        .filter_map(|param| {
            let value = match &param.value {
                // A family's code is named by its own message.
                ValueView::Code(code) => serde_json::json!({ "form": "text", "value": texts.plain(code) }),
                value => serde_json::to_value(value).ok()?,
            };
            Some(Param {
                name: param.name.clone(),
                value: serde_json::from_value(value).ok()?,
            })
        })
        .collect();
    texts.text(&message.id, &params)
}

fn shown(touched: Touched) -> TouchedView {
    let named = NAMED.contains(&touched.sort);
    TouchedView {
        sort: touched.sort.to_owned(),
        n: len(touched.ids.len()),
        ids: touched.ids.into_iter().filter(|_| named).take(IDS).collect(),
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
        touched: Vec::new(),
    }
}
