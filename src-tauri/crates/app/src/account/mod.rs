//! Shops: connect, check, pause, remove.

mod by_hand;
pub(crate) mod token;
mod view;

use crate::app::{self, App, find_account};
use crate::case::kinds_by_hand;
use crate::error::{AppError, abort};
use crate::map;
use crate::secret::Keeping;
use crate::view::account::{AccountInput, AccountView, PlatformView, SecretFieldView, TokenView};
use crate::view::common::ApiError;
use recourse_connectors::connector::{Connector, SellerInfo, TokenInfo};
use recourse_connectors::kit::address::{Side, check_endpoint};
use recourse_connectors::registry;
use recourse_connectors::session::Session;
use recourse_domain::id::AccountId;
use recourse_store::{AccountRow, Action, Reader, StoreError};
use recourse_sync::run::limiter_key;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use url::Url;

pub(crate) use by_hand::{NO_SECRET, is_by_hand};
pub(crate) use token::{EXPIRES_SOON, Memo};
pub(crate) use view::{account_view, title_of};

impl App {
    /// Marketplaces that can be connected, then those whose orders are entered by hand.
    pub fn platforms(&self) -> Vec<PlatformView> {
        let connected = registry::registry()
            .iter()
            .map(|connector| connector.descriptor())
            .map(|descriptor| PlatformView {
                platform: descriptor.platform.to_string(),
                title: descriptor.title.to_owned(),
                fields: descriptor
                    .secret_fields
                    .iter()
                    .map(|field| SecretFieldView {
                        key: field.key.to_owned(),
                        label: field.label.to_owned(),
                        hidden: field.hidden,
                    })
                    .collect(),
                time_zone: descriptor.time_zone.to_owned(),
                by_hand: false,
                kinds: kinds_by_hand(descriptor.platform.as_str()),
            });
        connected.chain(by_hand::platforms()).collect()
    }

    /// Reads a token without the network: kind, categories, expiry, what is missing.
    ///
    /// # Errors
    /// `platform-unknown`, `endpoint-invalid`.
    pub async fn account_inspect(
        &self,
        platform: String,
        secret: String,
        endpoint: Option<String>,
    ) -> Result<TokenView, ApiError> {
        let connector = connector(&platform)?;
        let endpoint = read_endpoint(endpoint.as_deref())?;
        let info = connector.inspect(&SecretString::from(secret), endpoint.is_some(), self.now());
        Ok(Memo::from(&info).view(connector.descriptor(), self.now()))
    }

    /// Checks the token (and the seller, unless offline), keeps it, makes the account.
    ///
    /// # Errors
    /// `platform-unknown`, `account-name`, `endpoint-invalid`, `secret-empty`, `token-expired`, `token-base`,
    /// `token-unusable`, `token-refused`, `account-exists`, `no-key-store`, `passphrase-needed`, `passphrase-wrong`, and
    /// what a marketplace answers.
    pub async fn account_add(&self, input: AccountInput) -> Result<AccountView, ApiError> {
        let connector = connector(&input.platform)?;
        let name = input.name.trim().to_owned();
        let accounts = self.read(|r| r.accounts()).await?;
        if name.is_empty()
            || accounts
                .iter()
                .any(|account| account.name.eq_ignore_ascii_case(&name))
        {
            return Err(AppError::told("account-name").into());
        }
        let endpoint = read_endpoint(input.endpoint.as_deref())?;
        let secret = read_secret(input.secret)?;
        let now = self.now();
        let info = connector.inspect(&secret, endpoint.is_some(), now);
        if info.unusable {
            return Err(token::unusable(&info));
        }
        let mut row = AccountRow {
            id: AccountId::new(uuid::Uuid::now_v7().to_string()),
            platform: connector.descriptor().platform.clone(),
            name,
            seller_id: info.seller_id.clone(),
            seller_name: None,
            country: None,
            endpoint: endpoint.as_ref().map(|(url, _)| plain(url)),
            token: Memo::from(&info).json(),
            secret_store: String::new(),
            paused: false,
            interval_min: None,
            demo: self.options.demo,
            added_at: now,
            synced_at: None,
            next_at: None,
        };
        refuse_twice(&accounts, &row)?;
        if !self.options.offline {
            let seller = self.seller(&*connector, &row, &info, &secret).await?;
            describe(&mut row, seller);
            refuse_twice(&accounts, &row)?;
        }
        let keeping = self
            .keeping(&input.secret_store, endpoint.as_ref().map(|(_, side)| *side))
            .await?;
        row.secret_store = keeping.code().to_owned();
        let passphrase = input.passphrase.map(SecretString::from);
        self.vault
            .keep(&row.id, &secret, keeping, passphrase.as_ref())
            .await?;
        let action = Action::lasting("account-add", json!({ "account": row.id, "name": row.name }), now);
        let made = row.clone();
        if let Err(error) = self.act(action, move |tx| add(tx, &made)).await {
            self.vault.forget(&row.id, keeping).await?;
            return Err(error.into());
        }
        self.accounts_changed(Some(&row.id))?;
        self.view_of(&row.id).await
    }

    /// All shops.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn account_list(&self) -> Result<Vec<AccountView>, ApiError> {
        let board = self.world.board.rows();
        let now = self.now();
        Ok(self
            .read(move |r| {
                r.accounts()?
                    .iter()
                    .map(|account| account_view(r, account, &board, now))
                    .collect()
            })
            .await?)
    }

    /// Checks a shop's token again. `account`: id or name.
    ///
    /// # Errors
    /// `account-unknown`, `passphrase-needed`, `secret-missing`, `no-key-store`, and what a marketplace answers.
    pub async fn account_check(&self, account: String) -> Result<AccountView, ApiError> {
        let row = self.account_row(&account).await?;
        let connector = connector(row.platform.as_str())?;
        let secret = app::token(self, &row).await?;
        let info = connector.inspect(&secret, row.endpoint.is_some(), self.now());
        let token = Memo::from(&info).json();
        let seller = if self.options.offline || info.unusable {
            None
        } else {
            Some(self.seller(&*connector, &row, &info, &secret).await?)
        };
        let id = row.id.clone();
        let checked = id.clone();
        self.write(move |tx| {
            let mut row = still_there(tx, &checked)?;
            row.token = token;
            if let Some(seller) = seller {
                describe(&mut row, seller);
            }
            tx.set_account(&row)
        })
        .await?;
        if info.unusable {
            return Err(token::unusable(&info));
        }
        self.view_of(&id).await
    }

    /// Replaces a shop's token.
    ///
    /// # Errors
    /// `account-other-seller` when it is another seller's; else as [`App::account_add`].
    pub async fn account_renew(&self, account: String, secret: String) -> Result<AccountView, ApiError> {
        let row = self.account_row(&account).await?;
        let connector = connector(row.platform.as_str())?;
        let secret = read_secret(secret)?;
        let info = connector.inspect(&secret, row.endpoint.is_some(), self.now());
        if info.unusable {
            return Err(token::unusable(&info));
        }
        let same = |other: &Option<recourse_domain::id::SellerId>| match (other, &row.seller_id) {
            (Some(new), Some(old)) => new == old,
            _ => true,
        };
        if !same(&info.seller_id) {
            return Err(AppError::about("account-other-seller", "name", row.name).into());
        }
        let seller = if self.options.offline {
            None
        } else {
            let seller = self.seller(&*connector, &row, &info, &secret).await?;
            if !same(&Some(seller.seller_id.clone()).filter(|id| !id.as_str().is_empty())) {
                return Err(AppError::about("account-other-seller", "name", row.name).into());
            }
            Some(seller)
        };
        let keeping = Keeping::from_code(&row.secret_store).unwrap_or(Keeping::Session);
        self.vault.keep(&row.id, &secret, keeping, None).await?;
        let token = Memo::from(&info).json();
        let id = row.id.clone();
        let renewed = id.clone();
        let action = Action::lasting(
            "account-renew",
            json!({ "account": id, "name": row.name }),
            self.now(),
        );
        self.act(action, move |tx| {
            let mut row = still_there(tx, &renewed)?;
            row.token = token;
            row.next_at = None;
            if let Some(seller) = seller {
                describe(&mut row, seller);
            }
            tx.set_account(&row)
        })
        .await?;
        recourse_sync::forgive(&self.world, &id).map_err(AppError::from)?;
        self.accounts_changed(Some(&id))?;
        self.view_of(&id).await
    }

    /// Pauses or resumes, or changes the interval.
    ///
    /// # Errors
    /// `account-unknown`, `setting-invalid`.
    pub async fn account_set(
        &self,
        account: String,
        paused: Option<bool>,
        interval_min: Option<u32>,
    ) -> Result<AccountView, ApiError> {
        if interval_min.is_some_and(|minutes| !(5..=24 * 60).contains(&minutes)) {
            return Err(AppError::about("setting-invalid", "value", "interval_min").into());
        }
        let row = self.account_row(&account).await?;
        let id = row.id.clone();
        let params = json!([map::text_param("name", &row.name)]);
        let changed = id.clone();
        self.act(Action::new("account-set", params, self.now()), move |tx| {
            let mut row = still_there(tx, &changed)?;
            row.paused = paused.unwrap_or(row.paused);
            row.interval_min = interval_min.or(row.interval_min);
            row.next_at = None;
            tx.set_account(&row)
        })
        .await?;
        self.view_of(&id).await
    }

    /// Removes a shop and everything of it. Cannot be undone. Its files go when no backup can bring them back, as every kept file
    /// does.
    ///
    /// # Errors
    /// `account-unknown`, `storage`.
    pub async fn account_remove(&self, account: String) -> Result<(), ApiError> {
        let row = self.account_row(&account).await?;
        let keeping = Keeping::from_code(&row.secret_store).unwrap_or(Keeping::Session);
        let id = row.id.clone();
        let action = Action::lasting(
            "account-remove",
            json!({ "account": id, "name": row.name }),
            self.now(),
        );
        self.act(action, move |tx| tx.remove_account(&id)).await?;
        // The shop is gone whatever the keeper of its token says.
        let told = self.accounts_changed(None);
        self.vault.forget(&row.id, keeping).await?;
        self.sweep().await;
        Ok(told?)
    }

    /// [`App::account_remove`], and after it the backups in the data folder that hold the shop. A new one without it is made
    /// first. The journal, and files written elsewhere, still tell of it.
    ///
    /// # Errors
    /// As [`App::account_remove`]; the shop is gone when only the backups could not be deleted.
    pub async fn account_remove_with_backups(&self, account: String) -> Result<(), ApiError> {
        let id = self.account_row(&account).await?.id;
        self.account_remove(account).await?;
        let (store, now) = (self.store.clone(), self.now());
        tokio::task::spawn_blocking(move || store.forget_in_backups(&id, now))
            .await
            .map_err(|error| AppError::Internal(error.to_string()))?
            .map_err(AppError::from)?;
        self.sweep().await;
        Ok(())
    }

    /// Deletes the kept files that nothing can bring back. One that stays now goes with the next day's backup.
    async fn sweep(&self) {
        let (store, now) = (self.store.clone(), self.now());
        let swept = tokio::task::spawn_blocking(move || store.sweep(now)).await;
        if let Ok(Err(error)) = swept {
            tracing::warn!(%error, "kept files could not be looked through");
        }
    }

    /// Unlocks tokens kept under a passphrase.
    ///
    /// # Errors
    /// `passphrase-wrong`, `secret-missing` when nothing is kept under one.
    pub async fn secrets_unlock(&self, passphrase: String) -> Result<(), ApiError> {
        self.vault.unlock(&SecretString::from(passphrase)).await?;
        if self.started() {
            self.actors.push(None);
        }
        Ok(())
    }

    /// Whether an address is a page of a connected marketplace's own portal: https and one of its hosts.
    pub fn page_allowed(&self, address: &str) -> bool {
        let Ok(url) = Url::parse(address) else {
            return false;
        };
        if url.scheme() != "https"
            || !url.username().is_empty()
            || url.password().is_some()
            || url.port().is_some()
        {
            return false;
        }
        registry::registry().iter().any(|connector| {
            let descriptor = connector.descriptor();
            [
                descriptor.order_page,
                descriptor.review_page,
                descriptor.support_page,
            ]
            .into_iter()
            .flatten()
            .filter_map(|page| Url::parse(page).ok())
            .any(|page| page.host_str().is_some() && page.host_str() == url.host_str())
        })
    }

    /// An account by its id or name.
    pub(crate) async fn account_row(&self, account: &str) -> Result<AccountRow, AppError> {
        find_account(self.read(|r| r.accounts()).await?, account)
    }

    pub(super) async fn view_of(&self, id: &AccountId) -> Result<AccountView, ApiError> {
        let (id, board, now) = (id.clone(), self.world.board.rows(), self.now());
        let view = self
            .read(move |r| match r.account(&id)? {
                Some(account) => account_view(r, &account, &board, now).map(Ok),
                None => Ok(Err(AppError::about("account-unknown", "value", id.to_string()))),
            })
            .await??;
        Ok(view)
    }

    async fn seller(
        &self,
        connector: &dyn Connector,
        row: &AccountRow,
        info: &TokenInfo,
        secret: &SecretString,
    ) -> Result<SellerInfo, ApiError> {
        let session = Session {
            account: row.id.clone(),
            limiter_key: limiter_key(row, info),
            secret: secret.clone(),
            endpoint: row.endpoint.as_deref().and_then(|text| Url::parse(text).ok()),
            http: self.world.http()?,
            limiter: self.world.limiter.clone(),
            cancel: CancellationToken::new(),
        };
        let seller = connector.seller(&session).await;
        self.world.limiter.flush();
        Ok(seller?)
    }

    /// How a new token is kept: as the seller says; on loopback by a key file; else by the system's key store.
    async fn keeping(&self, chosen: &Option<String>, side: Option<Side>) -> Result<Keeping, AppError> {
        match chosen {
            Some(code) => Keeping::from_code(code)
                .ok_or_else(|| AppError::about("setting-invalid", "value", "secret_store")),
            None if side == Some(Side::Loopback) => Ok(Keeping::LocalKey),
            None if self.vault.has_keyring().await => Ok(Keeping::Keyring),
            None => Err(AppError::NoKeyStore("no store answers".to_owned())),
        }
    }
}

/// The account as it is now: while a marketplace was asked, a sync or the seller may have changed it, or removed it.
fn still_there(r: &Reader, id: &AccountId) -> Result<AccountRow, StoreError> {
    r.account(id)?
        .ok_or_else(|| abort(AppError::about("account-unknown", "value", id.to_string())))
}

fn connector(platform: &str) -> Result<Arc<dyn Connector>, AppError> {
    registry::find(platform).ok_or_else(|| AppError::about("platform-unknown", "value", platform))
}

fn read_secret(text: String) -> Result<SecretString, AppError> {
    let secret = SecretString::from(text.trim().to_owned());
    if secret.expose_secret().is_empty() {
        return Err(AppError::told("secret-empty"));
    }
    Ok(secret)
}

fn read_endpoint(text: Option<&str>) -> Result<Option<(Url, Side)>, AppError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let wrong = || AppError::about("endpoint-invalid", "value", text);
    let url = Url::parse(text).map_err(|_| wrong())?;
    let side = check_endpoint(&url).map_err(|_| wrong())?;
    Ok(Some((url, side)))
}

fn plain(url: &Url) -> String {
    url.as_str().trim_end_matches('/').to_owned()
}

fn describe(row: &mut AccountRow, seller: SellerInfo) {
    if !seller.seller_id.as_str().is_empty() {
        row.seller_id = Some(seller.seller_id);
    }
    row.seller_name = seller.name.or_else(|| row.seller_name.take());
    row.country = seller.country.or_else(|| row.country.take());
}

/// One seller at a marketplace is one account.
fn refuse_twice(accounts: &[AccountRow], row: &AccountRow) -> Result<(), AppError> {
    let twin = accounts.iter().find(|other| {
        other.platform == row.platform && other.seller_id.is_some() && other.seller_id == row.seller_id
    });
    match twin {
        Some(twin) => Err(AppError::about("account-exists", "name", twin.name.clone())),
        None => Ok(()),
    }
}

fn add(tx: &mut recourse_store::WriteTx, row: &AccountRow) -> Result<(), StoreError> {
    match tx.add_account(row) {
        Err(StoreError::Data(what)) if what == "seller-exists" => {
            Err(abort(AppError::about("account-exists", "name", row.name.clone())))
        }
        other => other,
    }
}
