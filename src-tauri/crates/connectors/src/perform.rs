//! Writing to a marketplace: what was sent, what came back, and what is there now.
//!
//! A write is never repeated here. Whether one may be repeated is decided by whoever keeps the queue, after looking.

use crate::connector::TokenInfo;
use crate::error::ConnectorError;
use bytes::Bytes;

/// What may be done at a marketplace, and what it takes: forms are drawn and checked from it before anything is queued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionSpec {
    /// The action's tag, as in its JSON: `answer_review` …
    pub action: &'static str,
    /// The token's category it needs, by the name in [`crate::connector::TokenInfo::scopes`]; `None` for any. A token that
    /// only reads does not reach any action.
    pub scope: Option<&'static str>,
    /// Shortest and longest text, in characters; `None` when the action carries none.
    pub text: Option<(u32, u32)>,
    /// Largest file, in bytes; 0 when the action carries none.
    pub max_file_bytes: u64,
    /// Largest sum of all files, in bytes; 0 when the action carries none.
    pub max_files_bytes: u64,
    /// Media types of files, such as `image/jpeg`.
    pub file_types: &'static [&'static str],
}

impl ActionSpec {
    /// Why a token does not reach this action, as a code: `token-unusable`, `token-read-only`, `token-scope`; `None` when
    /// it does.
    pub fn barred_by(&self, token: &TokenInfo) -> Option<&'static str> {
        if token.unusable {
            return Some("token-unusable");
        }
        if token.read_only {
            return Some("token-read-only");
        }
        let lacks = |scope: &str| !token.scopes.iter().any(|has| has == scope);
        self.scope.filter(|scope| lacks(scope)).map(|_| "token-scope")
    }
}

/// A file that goes with an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileBytes {
    /// The name the other side sees.
    pub name: String,
    /// `image/jpeg` …
    pub media_type: String,
    /// The file.
    pub bytes: Bytes,
}

/// What the marketplace said to a write that it took. It may have taken it without doing it: look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Receipt {
    /// The HTTP status.
    pub status: u16,
    /// The marketplace's own words, where it said any.
    pub words: Option<String>,
    /// The id its support asks for.
    pub request_id: Option<String>,
}

/// A write without a receipt, by what is known of its effect.
#[derive(Debug, Clone, thiserror::Error)]
pub enum PerformError {
    /// Surely not done: no connection, no token in the bucket, an answer 429, a token that only reads.
    #[error("not sent: {0}")]
    NotSent(#[source] ConnectorError),
    /// Surely not done: the marketplace said no, in its own words; or it would, and was not asked, since the action has a
    /// form that it documents as wrong (status 0, code `form`, words that are Recourse's own).
    #[error("refused: {0}")]
    Refused(#[source] ConnectorError),
    /// May have been done: the request left and no answer that can be believed came back.
    #[error("may have been done: {0}")]
    Unknown(#[source] ConnectorError),
}

impl PerformError {
    /// What happened.
    pub fn error(&self) -> &ConnectorError {
        match self {
            Self::NotSent(error) | Self::Refused(error) | Self::Unknown(error) => error,
        }
    }
}

/// What a look found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// The action's effect is there.
    Done {
        /// What is there, in the marketplace's or the seller's own words.
        words: Option<String>,
    },
    /// It was sent, and its effect is not there; it can still be done as things are.
    NotDone {
        /// What is there.
        now: Option<String>,
    },
    /// Before sending: it can be done as things are.
    Possible,
    /// It cannot be done as things are.
    Impossible {
        /// A code: `answered`, `answer_missing`, `edit_closed`, `action_closed`, `gone`, `not_cancellable`, `cancelled`.
        why: String,
        /// What is there instead.
        now: Option<String>,
    },
    /// Reading cannot tell: what would show it is out of reach.
    CannotTell,
}
