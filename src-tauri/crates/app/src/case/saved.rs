//! Filters of the inbox that the seller gave a name.

use super::list::query;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::{self, count};
use crate::settings::zone;
use crate::view::common::ApiError;
use crate::view::inbox::{SavedViewInput, SavedViewView};
use recourse_store::{Action, SavedView};
use serde_json::json;

/// The list these filters belong to.
const LIST: &str = "cases";
/// Cases counted of one filter.
const COUNTED: u64 = 999;
/// Filters that can have a name.
const MOST: usize = 50;
/// Characters of a name.
const NAME_CHARS: usize = 60;

impl App {
    /// The named filters with how many cases each finds now, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn saved_view_list(&self) -> Result<Vec<SavedViewView>, ApiError> {
        let now = self.now();
        Ok(self
            .read(move |r| {
                let (accounts, zone) = (r.accounts()?, zone(r)?);
                r.saved_views(LIST)?
                    .into_iter()
                    .map(|view| {
                        let filter = serde_json::from_value(view.filter).unwrap_or_default();
                        // A filter by a shop that is gone finds nothing.
                        let found = match query(&filter, None, 0, &accounts, zone, now) {
                            Ok(query) => r.case_count(&query, COUNTED + 1)?,
                            Err(_) => 0,
                        };
                        Ok(SavedViewView {
                            id: view.id,
                            name: view.name,
                            filter,
                            count: count(found.min(COUNTED)),
                            count_more: found > COUNTED,
                        })
                    })
                    .collect()
            })
            .await?)
    }

    /// Keeps a filter under a name, or changes the one of this id; gives its id.
    ///
    /// # Errors
    /// `view-name` for no name, one that is too long or taken, or when there are too many; `view-unknown`, `filter-invalid`.
    pub async fn saved_view_save(&self, input: SavedViewInput) -> Result<String, ApiError> {
        let now = self.now();
        let name = input.name.trim().to_owned();
        if name.is_empty() || name.chars().count() > NAME_CHARS {
            return Err(AppError::about("view-name", "value", name).into());
        }
        let params = json!([map::text_param("name", &name)]);
        let action = if input.id.is_some() {
            "view-change"
        } else {
            "view-save"
        };
        Ok(self
            .act(Action::new(action, params, now), move |tx| {
                let (accounts, zone) = (tx.accounts()?, zone(tx)?);
                query(&input.filter, None, 0, &accounts, zone, now).map_err(abort)?;
                let known = tx.saved_views(LIST)?;
                let taken = known
                    .iter()
                    .any(|view| view.name == name && Some(&view.id) != input.id.as_ref());
                if taken || (input.id.is_none() && known.len() >= MOST) {
                    return Err(abort(AppError::about("view-name", "value", name)));
                }
                let (id, at) = match &input.id {
                    Some(id) => {
                        let old = known.iter().find(|view| view.id == *id);
                        let old = old.ok_or_else(|| abort(AppError::told("view-unknown")))?;
                        (id.clone(), old.at)
                    }
                    None => (uuid::Uuid::now_v7().to_string(), now),
                };
                tx.put_saved_view(&SavedView {
                    id: id.clone(),
                    list: LIST.to_owned(),
                    name,
                    filter: serde_json::to_value(&input.filter).unwrap_or_default(),
                    at,
                })?;
                Ok(id)
            })
            .await?)
    }

    /// Removes a named filter; its cases stay.
    ///
    /// # Errors
    /// `view-unknown`.
    pub async fn saved_view_remove(&self, id: String) -> Result<(), ApiError> {
        let now = self.now();
        let wanted = id.clone();
        let name = self
            .read(move |r| Ok(r.saved_views(LIST)?.into_iter().find(|view| view.id == wanted)))
            .await?
            .ok_or_else(|| AppError::told("view-unknown"))?
            .name;
        let params = json!([map::text_param("name", &name)]);
        self.act(Action::new("view-remove", params, now), move |tx| {
            tx.remove_saved_view(&id)
        })
        .await?;
        Ok(())
    }
}
