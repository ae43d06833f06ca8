//! Settings, and the seller's own values of rules.

use crate::error::Result;
use crate::field::ms;
use crate::tx::{Reader, Tag, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::RuleId;
use recourse_domain::rulebook::{Override, Rulebook};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A rule's value as the seller set it.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleOverride {
    /// The rule.
    pub rule: RuleId,
    /// The value; null takes the seller's value back.
    pub value: serde_json::Value,
    /// When it was set, UTC.
    pub at: DateTime<Utc>,
    /// Why.
    pub note: Option<String>,
}

impl Reader<'_> {
    /// A setting; `None` when it was never set or has another shape.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let mut statement = self.sql("SELECT value FROM setting WHERE key = ?1")?;
        let mut rows = statement.query([key])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(serde_json::from_str(&row.get::<_, String>(0)?).ok())
    }

    /// Every setting that was set.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn settings(&self) -> Result<BTreeMap<String, serde_json::Value>> {
        let mut statement = self.sql("SELECT key, value FROM setting")?;
        let mut rows = statement.query([])?;
        let mut settings = BTreeMap::new();
        while let Some(row) = rows.next()? {
            settings.insert(row.get(0)?, serde_json::from_str(&row.get::<_, String>(1)?)?);
        }
        Ok(settings)
    }

    /// The newest value of each rule that the seller set.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rule_overrides(&self) -> Result<Vec<RuleOverride>> {
        self.overrides(
            "SELECT rule, value, at, note FROM rule_override r
             WHERE seq = (SELECT max(seq) FROM rule_override WHERE rule = r.rule) AND value <> 'null' ORDER BY rule",
            &[],
        )
    }

    /// The rulebook with what the seller changed in it. A change of a rule that is no longer there is left out, and so is a
    /// value that the rulebook refuses: the others hold all the same.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rulebook(&self) -> Result<Rulebook> {
        let shipped = Rulebook::shipped();
        let changes: Vec<Override> = self
            .rule_overrides()?
            .into_iter()
            .map(|row| Override {
                rule: row.rule,
                value: row.value.as_i64(),
                set_on: row.at.date_naive(),
            })
            .filter(|change| {
                shipped
                    .with_overrides(std::slice::from_ref(change))
                    .inspect_err(|error| tracing::warn!(%error, "a changed rule does not fit the rulebook"))
                    .is_ok()
            })
            .collect();
        Ok(shipped
            .with_overrides(&changes)
            .unwrap_or_else(|_| shipped.clone()))
    }

    /// Every value a rule had, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rule_history(&self, rule: &RuleId) -> Result<Vec<RuleOverride>> {
        self.overrides(
            "SELECT rule, value, at, note FROM rule_override WHERE rule = ?1 ORDER BY seq DESC",
            &[rule.as_str()],
        )
    }

    fn overrides(&self, sql: &str, params: &[&str]) -> Result<Vec<RuleOverride>> {
        self.read_columns(sql, rusqlite::params_from_iter(params), |c| {
            Ok(RuleOverride {
                rule: RuleId::new(c.raw::<String>()?),
                value: c.next()?,
                at: c.next()?,
                note: c.next()?,
            })
        })
    }
}

impl WriteTx<'_> {
    /// Sets a setting.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_setting<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<()> {
        self.sql("INSERT INTO setting VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value")?
            .execute((key, serde_json::to_string(value)?))?;
        self.tag(Tag::Settings);
        Ok(())
    }

    /// Sets the seller's value of a rule; what it was before stays in its history.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn override_rule(&mut self, rule: &RuleOverride) -> Result<()> {
        self.sql(
            "INSERT INTO rule_override VALUES
               (?1, (SELECT coalesce(max(seq), 0) + 1 FROM rule_override WHERE rule = ?1), ?2, ?3, ?4)",
        )?
        .execute((
            rule.rule.as_str(),
            ms(rule.at),
            rule.value.to_string(),
            &rule.note,
        ))?;
        self.tag(Tag::Settings);
        Ok(())
    }
}
