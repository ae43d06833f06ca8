//! Sync.

use super::common::ApiError;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the status line says.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct SyncStatus {
    /// A sync is running.
    pub running: bool,
    /// All accounts are paused.
    pub paused: bool,
    /// The network is gone since.
    pub offline_since: Option<String>,
    /// Last sync that ended.
    pub synced_at: Option<String>,
    /// Next sync.
    pub next_at: Option<String>,
    /// Actions waiting to be sent.
    pub outbox: u32,
    /// What is being read now.
    pub progress: Vec<ProgressView>,
    /// Accounts in trouble.
    pub failing: u32,
    /// How far the server's clock is ahead, in seconds, when more than five minutes.
    pub clock_skew_s: Option<i32>,
    /// When the newest backup was made that was read back whole.
    pub backup_at: Option<String>,
}

/// One stream being read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ProgressView {
    /// Account.
    pub account: String,
    /// Stream.
    pub stream: String,
    /// Records read.
    pub done: u32,
    /// In all, where told.
    pub total: Option<u32>,
}

/// One stream's run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RunView {
    /// Account's name.
    pub account: String,
    /// Stream.
    pub stream: String,
    /// Records read.
    pub fetched: u32,
    /// New.
    pub inserted: u32,
    /// Changed.
    pub updated: u32,
    /// The same as before.
    pub unchanged: u32,
    /// Records that could not be read.
    pub unread: u32,
    /// What went wrong.
    pub error: Option<ApiError>,
}

/// A whole run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SyncReport {
    /// Streams.
    pub runs: Vec<RunView>,
    /// Cases.
    pub cases: CaseChanges,
    /// Outbox.
    pub outbox: OutboxChanges,
}

/// What became of cases.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct CaseChanges {
    /// Opened or suggested.
    pub opened: u32,
    /// Changed.
    pub changed: u32,
    /// Closed.
    pub closed: u32,
}

/// What became of queued actions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Type)]
pub struct OutboxChanges {
    /// Sent.
    pub sent: u32,
    /// May have been sent.
    pub unknown: u32,
    /// Failed.
    pub failed: u32,
}
