//! What can go wrong in a use case, and the one place where anything becomes an [`ApiError`].

use crate::view::common::{ApiError, ParamView, ValueView};
use recourse_connectors::error::ConnectorError;
use recourse_store::StoreError;
use std::path::Path;

/// A failed use case. Each variant is one code; the catalogue tells what, why and what to do.
#[derive(Debug, Clone, thiserror::Error)]
pub enum AppError {
    /// A code with its parameters.
    #[error("{code} {params:?}")]
    Told {
        /// `error-<code>` in the catalogue.
        code: &'static str,
        /// Parameters of the messages.
        params: Vec<(&'static str, String)>,
        /// Technical words for a report.
        details: Option<String>,
    },
    /// The tokens are kept under a passphrase that has not been given yet.
    #[error("a passphrase is needed")]
    PassphraseNeeded,
    /// Another passphrase.
    #[error("the passphrase is another one")]
    PassphraseWrong,
    /// The system's key store does not answer.
    #[error("no key store: {0}")]
    NoKeyStore(String),
    /// The token is not where it was kept.
    #[error("the token is not where it was kept")]
    SecretMissing,
    /// A mistake of the program.
    #[error("{0}")]
    Internal(String),
}

impl AppError {
    /// A code without parameters.
    pub(crate) fn told(code: &'static str) -> Self {
        Self::Told {
            code,
            params: Vec::new(),
            details: None,
        }
    }

    /// A code about one thing.
    pub(crate) fn about(code: &'static str, name: &'static str, value: impl Into<String>) -> Self {
        Self::Told {
            code,
            params: vec![(name, value.into())],
            details: None,
        }
    }

    /// A file that cannot be read or written.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let code = match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk-full",
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => "read-only",
            ErrorKind::NotFound => "file-missing",
            _ => "storage",
        };
        Self::Told {
            code,
            params: vec![("path", path.display().to_string())],
            details: Some(error.to_string()),
        }
    }

    /// The code of the message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Told { code, .. } => code,
            Self::PassphraseNeeded => "passphrase-needed",
            Self::PassphraseWrong => "passphrase-wrong",
            Self::NoKeyStore(_) => "no-key-store",
            Self::SecretMissing => "secret-missing",
            Self::Internal(_) => "internal",
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let details = Some(error.to_string());
        let with = |code, params| Self::Told {
            code,
            params,
            details: details.clone(),
        };
        match error {
            StoreError::Locked => with("locked", Vec::new()),
            StoreError::ReadOnly => with("read-only", vec![("path", String::new())]),
            StoreError::Full { dir } => with("disk-full", vec![("path", dir.display().to_string())]),
            StoreError::Newer { .. } => with("newer-database", Vec::new()),
            StoreError::Corrupt { moved_to } => with(
                "corrupt-database",
                vec![(
                    "path",
                    moved_to
                        .map(|path| path.display().to_string())
                        .unwrap_or_default(),
                )],
            ),
            StoreError::BackupBad { file, place } => with(
                "backup-bad",
                vec![("path", file.display().to_string()), ("detail", place)],
            ),
            StoreError::Busy { file } => with("busy", vec![("path", file.display().to_string())]),
            StoreError::NotFound { what } => with("not-found", vec![("value", what)]),
            StoreError::CannotUndo => with("undo-blocked", Vec::new()),
            StoreError::Io(text) => with("storage", vec![("path", text)]),
            StoreError::Sql(_) | StoreError::Data(_) => Self::Internal(details.clone().unwrap_or_default()),
            StoreError::Aborted(inner) => match inner.downcast::<Self>() {
                Ok(own) => *own,
                Err(other) => Self::Internal(other.to_string()),
            },
        }
    }
}

/// Rolls a transaction back with an error of a use case.
pub(crate) fn abort(error: AppError) -> StoreError {
    StoreError::aborted(error)
}

impl From<AppError> for ApiError {
    fn from(error: AppError) -> Self {
        let code = error.code();
        let (params, details) = match error {
            AppError::Told { params, details, .. } => (params, details),
            AppError::NoKeyStore(details) => (Vec::new(), Some(details)),
            AppError::Internal(details) => {
                tracing::error!(%details, "a mistake of the program");
                (Vec::new(), Some(details))
            }
            _ => (Vec::new(), None),
        };
        Self {
            code: code.to_owned(),
            params: params
                .into_iter()
                .map(|(name, value)| text(name, value))
                .collect(),
            details,
        }
    }
}

impl From<&ConnectorError> for ApiError {
    fn from(error: &ConnectorError) -> Self {
        let params = match error {
            ConnectorError::Auth { detail, .. } => vec![text("detail", detail.clone())],
            ConnectorError::RateLimited { until } => vec![ParamView {
                name: "until".to_owned(),
                value: ValueView::Time(crate::map::instant(*until)),
            }],
            ConnectorError::Rejected { message, .. } => vec![text("detail", message.clone())],
            ConnectorError::Contract { path, .. } => vec![text("detail", path.clone())],
            ConnectorError::Forbidden(address) => vec![text("detail", address.clone())],
            ConnectorError::Transient { .. } | ConnectorError::Cancelled => Vec::new(),
        };
        Self {
            code: error.code().to_owned(),
            params,
            details: Some(error.to_string()),
        }
    }
}

impl From<ConnectorError> for ApiError {
    fn from(error: ConnectorError) -> Self {
        Self::from(&error)
    }
}

fn text(name: &str, value: String) -> ParamView {
    ParamView {
        name: name.to_owned(),
        value: ValueView::Text(value),
    }
}
