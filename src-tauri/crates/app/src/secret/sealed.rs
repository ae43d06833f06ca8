//! Tokens in encrypted files: XChaCha20-Poly1305 under a passphrase's key (Argon2id) or a random key.

use super::Keeping;
use crate::error::AppError;
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand::TryRngCore as _;
use rand::rngs::OsRng;
use recourse_domain::id::AccountId;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// RFC 9106 §4, second recommended option: 64 MiB, three passes; one lane, because two cores are all there may be.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;
const CHECK: &[u8] = b"recourse passphrase";
const NONCE_LEN: usize = 24;

/// A key of 32 bytes that is wiped when dropped and is never printed.
#[derive(Clone)]
pub(super) struct Key(Arc<SecretBox<[u8; 32]>>);

impl Key {
    fn new(bytes: [u8; 32]) -> Self {
        Self(Arc::new(SecretBox::new(Box::new(bytes))))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.0.expose_secret().into())
    }
}

/// What a passphrase's key was made with, and a text sealed by it that tells a right passphrase from a wrong one.
#[derive(Serialize, Deserialize)]
struct Recipe {
    salt: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    check: String,
}

pub(super) struct Folder {
    dir: PathBuf,
}

impl Folder {
    pub(super) fn new(dir: PathBuf) -> Self {
        Self { dir }
    }

    pub(super) fn seal(
        &self,
        account: &AccountId,
        keeping: Keeping,
        key: &Key,
        secret: &SecretString,
    ) -> Result<(), AppError> {
        let bytes = encrypt(key, &label(account, keeping), secret.expose_secret().as_bytes())?;
        self.write(&self.token_path(account), &bytes)
    }

    pub(super) fn open(
        &self,
        account: &AccountId,
        keeping: Keeping,
        key: &Key,
    ) -> Result<SecretString, AppError> {
        let path = self.token_path(account);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(AppError::SecretMissing);
            }
            Err(error) => return Err(AppError::file(&path, &error)),
        };
        let plain = decrypt(key, &label(account, keeping), &bytes).ok_or(AppError::SecretMissing)?;
        String::from_utf8(plain)
            .map(SecretString::from)
            .map_err(|_| AppError::SecretMissing)
    }

    pub(super) fn remove(&self, account: &AccountId) -> Result<(), AppError> {
        let path = self.token_path(account);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(AppError::file(&path, &error)),
            _ => Ok(()),
        }
    }

    /// The folder's random key; made at the first use.
    pub(super) fn local_key(&self) -> Result<Key, AppError> {
        let path = self.dir.join("local.key");
        match std::fs::read(&path) {
            Ok(bytes) => bytes
                .try_into()
                .map(Key::new)
                .map_err(|_| AppError::SecretMissing),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let bytes: [u8; 32] = random()?;
                self.write(&path, &bytes)?;
                Ok(Key::new(bytes))
            }
            Err(error) => Err(AppError::file(&path, &error)),
        }
    }

    /// The passphrase's key; `create` makes the folder's recipe when there is none yet.
    pub(super) async fn derive(&self, passphrase: &SecretString, create: bool) -> Result<Key, AppError> {
        let path = self.dir.join("passphrase.json");
        let known: Option<Recipe> = match std::fs::read(&path) {
            Ok(bytes) => Some(serde_json::from_slice(&bytes).map_err(|_| AppError::SecretMissing)?),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(AppError::file(&path, &error)),
        };
        if known.is_none() && !create {
            return Err(AppError::SecretMissing);
        }
        let salt = match &known {
            Some(recipe) => STANDARD
                .decode(&recipe.salt)
                .map_err(|_| AppError::SecretMissing)?,
            None => random::<16>()?.to_vec(),
        };
        let (memory_kib, passes, lanes) = known
            .as_ref()
            .map_or((MEMORY_KIB, PASSES, LANES), |r| (r.memory_kib, r.passes, r.lanes));
        let (phrase, own_salt) = (passphrase.clone(), salt.clone());
        let key = tokio::task::spawn_blocking(move || stretch(&phrase, &own_salt, memory_kib, passes, lanes))
            .await
            .map_err(|error| AppError::Internal(error.to_string()))??;
        match known {
            Some(recipe) => {
                let sealed = STANDARD
                    .decode(&recipe.check)
                    .map_err(|_| AppError::SecretMissing)?;
                match decrypt(&key, CHECK, &sealed) {
                    Some(plain) if plain == CHECK => Ok(key),
                    _ => Err(AppError::PassphraseWrong),
                }
            }
            None => {
                let recipe = Recipe {
                    salt: STANDARD.encode(&salt),
                    memory_kib,
                    passes,
                    lanes,
                    check: STANDARD.encode(encrypt(&key, CHECK, CHECK)?),
                };
                let text = serde_json::to_vec(&recipe).map_err(|e| AppError::Internal(e.to_string()))?;
                self.write(&path, &text)?;
                Ok(key)
            }
        }
    }

    fn token_path(&self, account: &AccountId) -> PathBuf {
        self.dir.join(format!("{account}.sealed"))
    }

    /// Whole or not at all, readable by the seller alone.
    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), AppError> {
        let name = |error: std::io::Error| AppError::file(path, &error);
        private_dir(&self.dir).map_err(name)?;
        let draft = path.with_extension("new");
        let mut file = private_file(&draft).map_err(name)?;
        file.write_all(bytes)
            .and_then(|()| file.sync_all())
            .map_err(name)?;
        std::fs::rename(&draft, path).map_err(name)
    }
}

fn label(account: &AccountId, keeping: Keeping) -> Vec<u8> {
    format!("{} {account}", keeping.code()).into_bytes()
}

fn stretch(
    passphrase: &SecretString,
    salt: &[u8],
    memory_kib: u32,
    passes: u32,
    lanes: u32,
) -> Result<Key, AppError> {
    let params =
        Params::new(memory_kib, passes, lanes, Some(32)).map_err(|e| AppError::Internal(e.to_string()))?;
    let mut key = [0_u8; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.expose_secret().as_bytes(), salt, &mut key)
        .map_err(|e| AppError::Internal(e.to_string()))?;
    Ok(Key::new(key))
}

fn encrypt(key: &Key, aad: &[u8], msg: &[u8]) -> Result<Vec<u8>, AppError> {
    let nonce: [u8; NONCE_LEN] = random()?;
    let sealed = key
        .cipher()
        .encrypt(XNonce::from_slice(&nonce), Payload { msg, aad })
        .map_err(|_| AppError::Internal("cannot encrypt".to_owned()))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

fn decrypt(key: &Key, aad: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let (nonce, msg) = bytes.split_at_checked(NONCE_LEN)?;
    key.cipher()
        .decrypt(XNonce::from_slice(nonce), Payload { msg, aad })
        .ok()
}

fn random<const N: usize>() -> Result<[u8; N], AppError> {
    let mut bytes = [0_u8; N];
    OsRng
        .try_fill_bytes(&mut bytes)
        .map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(bytes)
}

#[cfg(unix)]
fn private_dir(dir: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

#[cfg(not(unix))]
fn private_dir(dir: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(dir)
}

#[cfg(unix)]
fn private_file(path: &Path) -> std::io::Result<std::fs::File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

#[cfg(not(unix))]
fn private_file(path: &Path) -> std::io::Result<std::fs::File> {
    std::fs::File::create(path)
}
