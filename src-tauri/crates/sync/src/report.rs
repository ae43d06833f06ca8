//! What a run did.

use crate::outbox::Passed;
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, StreamId};
use recourse_store::ErrorNote;

/// One stream's run.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamRun {
    /// The stream.
    pub stream: StreamId,
    /// What it counted.
    pub counts: Counts,
    /// Why it ended before its end.
    pub error: Option<ErrorNote>,
}

/// Records of a stream, by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Read.
    pub fetched: u64,
    /// Never seen before.
    pub inserted: u64,
    /// Seen before with other content.
    pub updated: u64,
    /// Exactly as before.
    pub unchanged: u64,
    /// Kept raw, but nothing in them could be read.
    pub unread: u64,
    /// Records with something of another shape than documented.
    pub drift: u64,
    /// How many there are in all, where the marketplace tells.
    pub total: Option<u64>,
}

impl Counts {
    pub(crate) fn add(&mut self, page: Self) {
        self.fetched += page.fetched;
        self.inserted += page.inserted;
        self.updated += page.updated;
        self.unchanged += page.unchanged;
        self.unread += page.unread;
        self.drift += page.drift;
        self.total = page.total.or(self.total);
    }
}

/// What became of cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CaseChanges {
    /// Opened or suggested.
    pub opened: u64,
    /// Their facts changed, or they were opened again.
    pub changed: u64,
    /// Closed because their facts are no longer true.
    pub closed: u64,
}

impl CaseChanges {
    pub(crate) fn add(&mut self, other: Self) {
        self.opened += other.opened;
        self.changed += other.changed;
        self.closed += other.closed;
    }
}

/// How a whole run of an account ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending {
    /// Every stream was tried.
    Whole,
    /// No connection could be made.
    Offline,
    /// The token is refused: nothing is asked before this instant.
    Refused {
        /// When one request may be tried again.
        until: DateTime<Utc>,
    },
    /// The token cannot be had: locked, missing, or the key store does not answer.
    NoSecret(ErrorNote),
    /// Stopped by the app.
    Cancelled,
}

/// One account's run.
#[derive(Debug, Clone, PartialEq)]
pub struct RunReport {
    /// The account.
    pub account: AccountId,
    /// Its streams, in the order they were read.
    pub runs: Vec<StreamRun>,
    /// Its cases.
    pub cases: CaseChanges,
    /// Its outbox.
    pub outbox: Passed,
    /// How it ended.
    pub ending: Ending,
    /// How far the server's clock is ahead, in seconds, as far as it was told.
    pub clock_skew_s: Option<i64>,
}

impl RunReport {
    /// True when a stream failed for another reason than a limit or a switched-off stream.
    pub fn failing(&self) -> bool {
        self.ending != Ending::Whole
            || self.runs.iter().any(|run| {
                run.error
                    .as_ref()
                    .is_some_and(|error| error.code != "rate-limited")
            })
    }
}
