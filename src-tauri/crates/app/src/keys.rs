//! The seller's own keys: which shortcut lies on which key, where it is not the shipped one.

use crate::app::App;
use crate::error::AppError;
use crate::view::common::ApiError;
use crate::view::undo::KeyView;
use recourse_store::Action;
use std::collections::BTreeSet;

const KEYS: &str = "keys";
/// Shortcuts that may be moved; the window has far fewer.
const MOST: usize = 200;
/// Letters of a name or a key.
const LONGEST: usize = 40;

impl App {
    /// The shortcuts that the seller moved.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn keys(&self) -> Result<Vec<KeyView>, ApiError> {
        Ok(self
            .read(|r| r.setting::<Vec<KeyView>>(KEYS))
            .await?
            .unwrap_or_default())
    }

    /// Keeps the shortcuts that the seller moved; those that are not named lie where they were shipped.
    ///
    /// # Errors
    /// `setting-invalid` for a name or a key that is none, or one that is named twice.
    pub async fn keys_set(&self, keys: Vec<KeyView>) -> Result<Vec<KeyView>, ApiError> {
        let ids: BTreeSet<&str> = keys.iter().map(|key| key.id.as_str()).collect();
        let well = keys.len() <= MOST && ids.len() == keys.len() && keys.iter().all(reads);
        if !well {
            return Err(AppError::about("setting-invalid", "value", KEYS).into());
        }
        let action = Action::new("keys", serde_json::json!([]), self.now());
        let kept = keys.clone();
        self.act(action, move |tx| tx.set_setting(KEYS, &kept)).await?;
        Ok(keys)
    }
}

fn reads(key: &KeyView) -> bool {
    let plain = |text: &str, more: char| {
        text.len() <= LONGEST && text.chars().all(|c| c.is_ascii_alphanumeric() || c == more)
    };
    !key.id.is_empty() && plain(&key.id, '-') && plain(&key.chord, '+')
}
