//! What a token says of itself, as it is kept and shown. The token is never among it.

use crate::map;
use crate::view::account::TokenView;
use crate::view::common::{ApiError, MessageView, ParamView, ValueView};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::connector::{Descriptor, TokenInfo};
use serde::{Deserialize, Serialize};

/// A token's end is announced this long before: in time to make a new one.
pub(crate) const EXPIRES_SOON: TimeDelta = TimeDelta::days(14);

/// What is kept of a token beside the account.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Memo {
    pub(crate) kind: String,
    pub(crate) scopes: Vec<String>,
    pub(crate) missing: Vec<String>,
    pub(crate) read_only: bool,
    pub(crate) expires_at: Option<DateTime<Utc>>,
    pub(crate) problems: Vec<String>,
    pub(crate) unusable: bool,
}

impl From<&TokenInfo> for Memo {
    fn from(info: &TokenInfo) -> Self {
        Self {
            kind: info.kind.clone(),
            scopes: info.scopes.clone(),
            missing: info.missing.clone(),
            read_only: info.read_only,
            expires_at: info.expires_at,
            problems: info.problems.clone(),
            unusable: info.unusable,
        }
    }
}

impl Memo {
    pub(crate) fn read(json: &serde_json::Value) -> Self {
        serde_json::from_value(json.clone()).unwrap_or_default()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Whether it lacks a category, as far as it tells.
    pub(crate) fn lacks(&self, scope: &str) -> bool {
        self.missing.iter().any(|missing| missing == scope)
            || (!self.scopes.is_empty() && !self.scopes.iter().any(|has| has == scope))
    }

    /// Its problems as of now: time alone makes a token end.
    fn problems(&self, now: DateTime<Utc>) -> Vec<MessageView> {
        let time = match self.expires_at {
            Some(at) if at <= now => Some("expired"),
            Some(at) if at - now <= EXPIRES_SOON => Some("expires-soon"),
            _ => None,
        };
        let timeless = self
            .problems
            .iter()
            .map(String::as_str)
            .filter(|problem| !matches!(*problem, "expired" | "expires-soon"));
        let (first, last) = if time == Some("expired") {
            (time, None)
        } else {
            (None, time)
        };
        first
            .into_iter()
            .chain(timeless)
            .chain(last)
            .map(|problem| MessageView {
                id: format!("token-problem-{problem}"),
                params: self
                    .expires_at
                    .map(|at| ParamView {
                        name: "until".to_owned(),
                        value: ValueView::Time(map::instant(at)),
                    })
                    .into_iter()
                    .collect(),
            })
            .collect()
    }

    pub(crate) fn view(&self, descriptor: &Descriptor, now: DateTime<Utc>) -> TokenView {
        TokenView {
            kind: if self.kind.is_empty() {
                "unknown".to_owned()
            } else {
                self.kind.clone()
            },
            scopes: self.scopes.clone(),
            expires_at: self.expires_at.map(map::instant),
            missing: self.missing.clone(),
            read_only: self.read_only,
            problems: self.problems(now),
            unusable: self.unusable || self.expires_at.is_some_and(|at| at <= now),
            streams_off: descriptor
                .streams
                .iter()
                .filter(|spec| spec.scope.is_some_and(|scope| self.lacks(scope)))
                .map(|spec| spec.id.to_string())
                .collect(),
        }
    }
}

/// Why nothing can be read with a token.
pub(super) fn unusable(info: &TokenInfo) -> ApiError {
    crate::sync::told(&recourse_sync::run::unusable(info))
}
