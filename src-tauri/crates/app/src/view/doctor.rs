//! What `doctor` tells.

use super::common::{ApiError, MessageView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The state of this installation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DoctorView {
    /// Version of Recourse.
    pub version: String,
    /// Version of the rulebook.
    pub rulebook: String,
    /// Operating system and processor.
    pub system: String,
    /// The present.
    pub now: String,
    /// The computer's zone.
    pub zone: String,
    /// The data folder.
    pub data_dir: String,
    /// The database.
    pub database: DatabaseView,
    /// Why nothing can be written, if so.
    pub read_only: Option<MessageView>,
    /// The system has a key store that answers.
    pub key_store: bool,
    /// How far the marketplaces' clocks were ahead at the last sync, in seconds.
    pub clock_skew_s: Option<i32>,
    /// Shops.
    pub accounts: Vec<DoctorAccountView>,
    /// What to do; empty when all is well.
    pub advice: Vec<MessageView>,
}

/// The database's health.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DatabaseView {
    /// Its file.
    pub file: String,
    /// Bytes; below 2^53.
    #[specta(type = f64)]
    pub bytes: u64,
    /// Bytes of changes not yet moved into it.
    #[specta(type = f64)]
    pub wal_bytes: u64,
    /// Version of its tables.
    pub schema: i32,
    /// Version of SQLite.
    pub sqlite: String,
    /// Orders in it.
    pub orders: u32,
    /// Cases in it.
    pub cases: u32,
    /// What a quick check found; empty when it is good.
    pub faults: Vec<String>,
}

/// A shop's last sync.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DoctorAccountView {
    /// The seller's name for it.
    pub name: String,
    /// Marketplace.
    pub platform: String,
    /// How its token is kept.
    pub secret_store: String,
    /// When the token ends.
    pub token_expires_at: Option<String>,
    /// Last sync that ended.
    pub synced_at: Option<String>,
    /// Streams that failed, with why.
    pub failing: Vec<DoctorStreamView>,
}

/// A stream that failed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DoctorStreamView {
    /// The stream.
    pub stream: String,
    /// Why.
    pub error: ApiError,
}
