//! What can go wrong in a run beside the marketplace.

use chrono::{DateTime, Utc};
use recourse_connectors::error::ConnectorError;
use recourse_domain::case::message::{Param, Value};
use recourse_store::{ErrorNote, StoreError};

/// A run that could not go on.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No such account.
    #[error("no account {0}")]
    NoAccount(String),
    /// The account's marketplace is not in the registry.
    #[error("no connector for {0}")]
    NoConnector(String),
    /// The account's marketplace has no such stream.
    #[error("no stream {0}")]
    NoStream(String),
    /// The account's endpoint is no address.
    #[error("the endpoint {0} is no address")]
    Endpoint(String),
    /// A task of the program ended badly.
    #[error("{0}")]
    Broken(String),
}

/// A marketplace's error as the store keeps it: the code, the parameters of its message, the technical words.
pub fn note(error: &ConnectorError) -> ErrorNote {
    let params = match error {
        ConnectorError::Auth { detail, .. } => vec![text("detail", detail)],
        ConnectorError::RateLimited { until } => vec![time("until", *until)],
        ConnectorError::Rejected { message, .. } => vec![text("detail", message)],
        ConnectorError::Contract { path, .. } => vec![text("detail", path)],
        ConnectorError::Forbidden(address) => vec![text("detail", address)],
        ConnectorError::Transient { .. } | ConnectorError::Cancelled => Vec::new(),
    };
    ErrorNote {
        code: error.code().to_owned(),
        params: serde_json::to_value(params).unwrap_or_default(),
        details: Some(error.to_string()),
    }
}

fn text(name: &str, value: &str) -> Param {
    Param {
        name: name.to_owned(),
        value: Value::Text(value.to_owned()),
    }
}

fn time(name: &str, value: DateTime<Utc>) -> Param {
    Param {
        name: name.to_owned(),
        value: Value::Time(value),
    }
}
