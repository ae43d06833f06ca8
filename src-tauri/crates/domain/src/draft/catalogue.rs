//! The drafts this version of the app came with, and each marketplace's channels: data of `src-tauri/drafts.toml`.

use super::Purpose;
use crate::id::RuleId;
use serde::Deserialize;
use std::sync::OnceLock;

const FILE: &str = include_str!("../../../../drafts.toml");

/// A shipped draft. Its body is the message [`Shipped::message`] names, its name `draft-name-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shipped {
    /// Its id.
    pub id: String,
    /// Another draft, whose body it takes.
    #[serde(default)]
    pub body: Option<String>,
    /// The cause that is picked in it from the start.
    #[serde(default)]
    pub cause: Option<String>,
    /// What it is for.
    pub purpose: Purpose,
    /// Marketplaces; empty: any.
    #[serde(default)]
    pub platforms: Vec<String>,
    /// Case kinds it belongs to.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// The cause of a review or the answer to a claim that it is written for; it then comes first.
    #[serde(default)]
    pub when: Option<String>,
}

impl Shipped {
    /// The message that holds its body.
    pub fn message(&self) -> String {
        format!("draft-{}", self.body.as_deref().unwrap_or(&self.id))
    }
}

/// Where texts of one purpose go on a marketplace, and what they may hold there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// The marketplace.
    pub platform: String,
    /// The purpose.
    pub purpose: Purpose,
    /// The rule with the fewest characters.
    #[serde(default)]
    pub min: Option<RuleId>,
    /// The rule with the most characters.
    #[serde(default)]
    pub max: Option<RuleId>,
    /// The language its reader expects.
    #[serde(default)]
    pub lang: Option<String>,
    /// The seller himself decides about refunds there, so he may promise one.
    #[serde(default)]
    pub refunds: bool,
}

/// Shipped drafts and channels.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drafts {
    #[serde(rename = "draft")]
    drafts: Vec<Shipped>,
    #[serde(rename = "channel")]
    channels: Vec<Channel>,
}

impl Drafts {
    /// The shipped list. It is empty if the file cannot be read, which a test excludes.
    pub fn shipped() -> &'static Self {
        static DRAFTS: OnceLock<Drafts> = OnceLock::new();
        DRAFTS.get_or_init(|| toml::from_str(FILE).unwrap_or_default())
    }

    /// Every draft, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Shipped> {
        self.drafts.iter()
    }

    /// A draft by its id.
    pub fn get(&self, id: &str) -> Option<&Shipped> {
        self.drafts.iter().find(|draft| draft.id == id)
    }

    /// Every channel.
    pub fn channels(&self) -> impl Iterator<Item = &Channel> {
        self.channels.iter()
    }

    /// Where texts of a purpose go on a marketplace.
    pub fn channel(&self, platform: &str, purpose: Purpose) -> Option<&Channel> {
        self.channels
            .iter()
            .find(|channel| channel.platform == platform && channel.purpose == purpose)
    }
}
