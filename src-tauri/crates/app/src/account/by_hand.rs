//! Shops of marketplaces that no connector reads: a name, no token, orders entered by hand.

use crate::app::App;
use crate::case::kinds_by_hand;
use crate::error::AppError;
use crate::view::account::{AccountView, PlatformView};
use crate::view::common::ApiError;
use recourse_connectors::registry;
use recourse_domain::id::{AccountId, PlatformId};
use recourse_domain::platform;
use recourse_store::{AccountRow, Action};
use serde_json::json;

/// How such a shop's token is kept: there is none.
pub(crate) const NO_SECRET: &str = "none";

/// The marketplaces that are known by name only.
pub(super) fn platforms() -> impl Iterator<Item = PlatformView> {
    platform::by_hand()
        .iter()
        .filter(|known| registry::find(&known.id).is_none())
        .map(|known| PlatformView {
            platform: known.id.clone(),
            title: known.title.clone(),
            fields: Vec::new(),
            time_zone: known.time_zone.clone(),
            by_hand: true,
            kinds: kinds_by_hand(&known.id),
        })
}

/// Whether a shop's orders are entered by hand.
pub(crate) fn is_by_hand(account: &AccountRow) -> bool {
    account.secret_store == NO_SECRET
}

impl App {
    /// Makes a shop whose orders are entered by hand: it has no token and is never synced.
    ///
    /// # Errors
    /// `platform-unknown` for a marketplace that is not known by name or that a connector reads, `account-name`.
    pub async fn account_add_manual(&self, platform: String, name: String) -> Result<AccountView, ApiError> {
        let known = platform::find(platform.trim())
            .filter(|known| registry::find(&known.id).is_none())
            .ok_or_else(|| AppError::about("platform-unknown", "value", &platform))?;
        let name = name.trim().to_owned();
        let accounts = self.read(|r| r.accounts()).await?;
        let taken = accounts
            .iter()
            .any(|account| account.name.eq_ignore_ascii_case(&name));
        if name.is_empty() || taken {
            return Err(AppError::told("account-name").into());
        }
        let now = self.now();
        let row = AccountRow {
            id: AccountId::new(uuid::Uuid::now_v7().to_string()),
            platform: PlatformId::from(known.id.as_str()),
            name,
            seller_id: None,
            seller_name: None,
            country: None,
            endpoint: None,
            token: json!({}),
            secret_store: NO_SECRET.to_owned(),
            paused: false,
            interval_min: None,
            demo: self.options.demo,
            added_at: now,
            synced_at: None,
            next_at: None,
        };
        let action = Action::lasting("account-add", json!({ "account": row.id, "name": row.name }), now);
        let made = row.clone();
        self.act(action, move |tx| tx.add_account(&made)).await?;
        self.accounts_changed(Some(&row.id))?;
        self.view_of(&row.id).await
    }
}
