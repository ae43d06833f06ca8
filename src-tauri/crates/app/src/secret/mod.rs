//! Where tokens are kept: never in the database, the settings, the logs, a backup or an export.
//!
//! Four ways, one per account:
//! - `keyring`: the system's key store. The default where there is one.
//! - `passphrase`: a file encrypted with a key made from the seller's passphrase (Argon2id, XChaCha20-Poly1305).
//!   One passphrase per data folder.
//! - `local_key`: a file encrypted with a random key that lies beside it. It keeps the token out of the database, the
//!   logs, backups and exports, but not from someone who can read the seller's files. Used by itself only for accounts
//!   whose every host is a loopback address (the demo, tests); else only when the seller says so.
//! - `session`: in memory, asked for again after each start.
//!
//! The key store is touched only when a token of a `keyring` account is needed, so that a command that needs no token
//! starts without waiting for the system.

mod keyring;
mod sealed;

use crate::error::AppError;
use recourse_domain::id::AccountId;
use sealed::{Folder, Key};
use secrecy::{ExposeSecret, SecretString};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How a token is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// The system's key store.
    Keyring,
    /// A file under the seller's passphrase.
    Passphrase,
    /// A file under a random key beside it.
    LocalKey,
    /// In memory until the app ends.
    Session,
}

impl Keeping {
    /// The code kept in the account's row and shown in views.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Keyring => "keyring",
            Self::Passphrase => "passphrase",
            Self::LocalKey => "local_key",
            Self::Session => "session",
        }
    }

    /// Reads a code; `None` for one that is not in the list.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Keyring, Self::Passphrase, Self::LocalKey, Self::Session]
            .into_iter()
            .find(|k| k.code() == code)
    }
}

/// The tokens of one data folder.
pub struct Vault {
    folder: Folder,
    known: Mutex<HashMap<AccountId, SecretString>>,
    unlocked: Mutex<Option<Key>>,
}

impl Vault {
    /// Over `<data folder>/secrets`. Touches nothing yet.
    pub fn new(data_dir: &Path) -> Self {
        Self {
            folder: Folder::new(data_dir.join("secrets")),
            known: Mutex::default(),
            unlocked: Mutex::default(),
        }
    }

    /// Whether the system has a key store that answers within two seconds.
    pub async fn has_keyring(&self) -> bool {
        keyring::available().await
    }

    /// Keeps a token.
    ///
    /// # Errors
    /// `no-key-store` when the system's store does not answer; `passphrase-needed` when a passphrase is to be used and
    /// none is known; `passphrase-wrong` when the folder has another one; `storage` when a file cannot be written.
    pub async fn keep(
        &self,
        account: &AccountId,
        secret: &SecretString,
        keeping: Keeping,
        passphrase: Option<&SecretString>,
    ) -> Result<(), AppError> {
        match keeping {
            Keeping::Keyring => keyring::set(account, secret).await?,
            Keeping::Passphrase => {
                if let Some(passphrase) = passphrase {
                    self.unlock_or_create(passphrase).await?;
                }
                let key = lock(&self.unlocked).clone().ok_or(AppError::PassphraseNeeded)?;
                self.folder.seal(account, Keeping::Passphrase, &key, secret)?;
            }
            Keeping::LocalKey => {
                let key = self.folder.local_key()?;
                self.folder.seal(account, Keeping::LocalKey, &key, secret)?;
            }
            Keeping::Session => {}
        }
        lock(&self.known).insert(account.clone(), secret.clone());
        Ok(())
    }

    /// An account's token.
    ///
    /// # Errors
    /// `passphrase-needed` while the folder is locked; `secret-missing` when the token is not where it was kept (a key
    /// store that was emptied, a session that ended); `no-key-store`, `storage` as in [`Vault::keep`].
    pub async fn read(&self, account: &AccountId, keeping: Keeping) -> Result<SecretString, AppError> {
        if let Some(secret) = lock(&self.known).get(account) {
            return Ok(secret.clone());
        }
        let secret = match keeping {
            Keeping::Keyring => keyring::get(account).await?,
            Keeping::Passphrase => {
                let key = lock(&self.unlocked).clone().ok_or(AppError::PassphraseNeeded)?;
                self.folder.open(account, Keeping::Passphrase, &key)?
            }
            Keeping::LocalKey => {
                let key = self.folder.local_key()?;
                self.folder.open(account, Keeping::LocalKey, &key)?
            }
            Keeping::Session => return Err(AppError::SecretMissing),
        };
        lock(&self.known).insert(account.clone(), secret.clone());
        Ok(secret)
    }

    /// Forgets a token everywhere.
    ///
    /// # Errors
    /// `storage` when its file cannot be removed. A key store that does not answer is no error: there is nothing more
    /// that could be done about it.
    pub async fn forget(&self, account: &AccountId, keeping: Keeping) -> Result<(), AppError> {
        lock(&self.known).remove(account);
        if keeping == Keeping::Keyring
            && let Err(error) = keyring::delete(account).await
        {
            tracing::warn!(%account, %error, "the key store kept a removed account's token");
        }
        self.folder.remove(account)
    }

    /// Unlocks the tokens kept under a passphrase.
    ///
    /// # Errors
    /// `passphrase-wrong`; `storage` when the folder cannot be read.
    pub async fn unlock(&self, passphrase: &SecretString) -> Result<(), AppError> {
        let key = self.folder.derive(passphrase, false).await?;
        *lock(&self.unlocked) = Some(key);
        Ok(())
    }

    async fn unlock_or_create(&self, passphrase: &SecretString) -> Result<(), AppError> {
        if passphrase.expose_secret().is_empty() {
            return Err(AppError::PassphraseNeeded);
        }
        let key = self.folder.derive(passphrase, true).await?;
        *lock(&self.unlocked) = Some(key);
        Ok(())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
