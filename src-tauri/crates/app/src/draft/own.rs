//! The seller's own texts: kept, copied, taken away.

use super::lint::unknown;
use super::{OWN, own_row, purpose_of};
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map;
use crate::view::common::ApiError;
use crate::view::draft::{BodyInput, DraftRow, TemplateInput};
use chrono::{DateTime, Utc};
use recourse_domain::draft::Drafts;
use recourse_domain::playbook::Catalogue;
use recourse_store::{Action, TemplateRow};
use recourse_texts::Lang;
use std::collections::BTreeMap;

/// Characters of a name.
const NAME_MAX: usize = 120;
/// Characters of a body: more than any channel takes, less than would make the list slow.
pub(super) const BODY_MAX: usize = 10_000;

impl App {
    /// Keeps a template.
    ///
    /// # Errors
    /// `template-name`, `template-empty`, `template-long`, `draft-purpose`, `draft-unknown`.
    pub async fn template_save(&self, input: TemplateInput) -> Result<DraftRow, ApiError> {
        let now = self.now();
        let row = checked(&input, now)?;
        let params = serde_json::json!([map::text_param("name", &row.name)]);
        let action = Action::new("template-save", params, now);
        let kept = self
            .act(action, move |tx| {
                if row.id != 0 && tx.template(row.id)?.is_none() {
                    return Err(abort(unknown(&format!("{OWN}{}", row.id))));
                }
                let id = tx.put_template(&row)?;
                Ok(TemplateRow { id, ..row })
            })
            .await?;
        Ok(own_row(&kept))
    }

    /// Takes a template of the seller's own away.
    ///
    /// # Errors
    /// `draft-unknown`.
    pub async fn template_remove(&self, id: String) -> Result<(), ApiError> {
        let number = own_number(&id).ok_or_else(|| unknown(&id))?;
        let name = self
            .read(move |r| Ok(r.template(number)?.map(|row| row.name)))
            .await?
            .ok_or_else(|| unknown(&id))?;
        let params = serde_json::json!([map::text_param("name", &name)]);
        let action = Action::new("template-remove", params, self.now());
        self.act(action, move |tx| tx.remove_template(number)).await?;
        Ok(())
    }
}

/// The number of a seller's own template.
pub(super) fn own_number(id: &str) -> Option<i64> {
    id.strip_prefix(OWN)?.parse().ok().filter(|number| *number > 0)
}

/// A template as it may be kept: everything outside of a name and words must be known.
pub(super) fn checked(input: &TemplateInput, now: DateTime<Utc>) -> Result<TemplateRow, AppError> {
    let id = match input.id.as_deref() {
        None => 0,
        Some(id) => own_number(id).ok_or_else(|| unknown(id))?,
    };
    let name = recourse_domain::draft::clean(&input.name);
    if name.is_empty() || name.chars().count() > NAME_MAX {
        return Err(AppError::told("template-name"));
    }
    let purpose = purpose_of(&input.purpose)?;
    for kind in &input.kinds {
        if Catalogue::shipped().get(kind).is_none() {
            return Err(AppError::about("template-kind", "value", kind.clone()));
        }
    }
    Ok(TemplateRow {
        id,
        name,
        purpose: purpose.code().to_owned(),
        platform: input
            .platform
            .clone()
            .filter(|platform| !platform.trim().is_empty()),
        kinds: input.kinds.clone(),
        bodies: bodies(&input.bodies)?,
        based_on: input
            .based_on
            .clone()
            .filter(|id| Drafts::shipped().get(id).is_some()),
        changed_at: now,
    })
}

fn bodies(inputs: &[BodyInput]) -> Result<BTreeMap<String, String>, AppError> {
    let mut bodies = BTreeMap::new();
    for body in inputs {
        let lang = Lang::from_tag(&body.lang)
            .ok_or_else(|| AppError::about("template-lang", "value", body.lang.clone()))?;
        let text: String = body
            .text
            .trim()
            .chars()
            .filter(|c| !c.is_control() || *c == '\n')
            .collect();
        if text.chars().count() > BODY_MAX {
            return Err(AppError::told("template-long"));
        }
        if !text.is_empty() {
            bodies.insert(lang.code().to_owned(), text);
        }
    }
    if bodies.is_empty() {
        return Err(AppError::told("template-empty"));
    }
    Ok(bodies)
}
