//! The seller's own return policy: his words, line by line, and what follows from what was found.

use super::page::GUIDE;
use crate::app::App;
use crate::error::AppError;
use crate::view::common::ApiError;
use crate::view::returns::{PolicyLineView, PolicyView};
use recourse_domain::returns::finding::ANY;
use recourse_domain::returns::{Condition, Decision, Fault, PolicyLine, PolicyPart};
use recourse_store::{Action, Reader, StoreError};
use serde_json::json;
use url::Url;

/// Characters of a line: what fits a paragraph of a policy.
const LINE_CHARS: usize = 1_000;

impl App {
    /// The policy.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn policy(&self) -> Result<PolicyView, ApiError> {
        Ok(self.read(policy).await?)
    }

    /// Writes a line: a new one (number 0) at the end, else in its place.
    ///
    /// # Errors
    /// `policy-line` when it is empty, too long, or names what does not exist.
    pub async fn policy_set(&self, line: PolicyLineView) -> Result<PolicyView, ApiError> {
        let now = self.now();
        let wrong = |value: &str| AppError::about("policy-line", "value", value);
        let text = line.text.trim().to_owned();
        if text.is_empty() || text.chars().count() > LINE_CHARS {
            return Err(wrong("text").into());
        }
        let when = line.when.filter(|when| !when.is_empty());
        if let Some(when) = &when
            && when != ANY
            && Condition::from_code(when).is_none()
            && Fault::from_code(when).is_none()
        {
            return Err(wrong(when).into());
        }
        let decision = match line.decision.as_deref().filter(|code| !code.is_empty()) {
            Some(code) => Some(Decision::from_code(code).ok_or_else(|| wrong(code))?),
            None => None,
        };
        if when.is_some() != decision.is_some() {
            return Err(wrong("when").into());
        }
        let line = PolicyLine {
            n: i64::from(line.n),
            part: PolicyPart::from_code(&line.part).ok_or_else(|| wrong(&line.part))?,
            text,
            when,
            decision,
        };
        self.act(Action::new("policy", json!([]), now), move |tx| {
            tx.put_policy_line(&line, now).map(drop)
        })
        .await?;
        self.policy().await
    }

    /// Takes a line out. Decisions that cited it keep its words.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn policy_remove(&self, n: u32) -> Result<PolicyView, ApiError> {
        self.act(Action::new("policy", json!([]), self.now()), move |tx| {
            tx.remove_policy_line(i64::from(n))
        })
        .await?;
        self.policy().await
    }

    /// The seller's link to the marketplace's return guide; empty takes it away.
    ///
    /// # Errors
    /// `policy-guide` when it is no https address.
    pub async fn policy_guide(&self, guide: String) -> Result<PolicyView, ApiError> {
        let guide = guide.trim().to_owned();
        let https = Url::parse(&guide).is_ok_and(|url| url.scheme() == "https" && url.has_host());
        if !guide.is_empty() && !https {
            return Err(AppError::about("policy-guide", "value", &guide).into());
        }
        self.act(Action::new("policy", json!([]), self.now()), move |tx| {
            tx.set_setting(GUIDE, &guide)
        })
        .await?;
        self.policy().await
    }
}

fn policy(r: &Reader) -> Result<PolicyView, StoreError> {
    Ok(PolicyView {
        lines: r
            .policy_lines()?
            .into_iter()
            .map(|line| PolicyLineView {
                n: u32::try_from(line.n).unwrap_or(u32::MAX),
                part: line.part.code().to_owned(),
                text: line.text,
                when: line.when,
                decision: line.decision.map(|decision| decision.code().to_owned()),
            })
            .collect(),
        guide: r.setting::<String>(GUIDE)?.filter(|guide| !guide.is_empty()),
    })
}
