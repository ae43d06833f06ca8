//! Marketplaces that no connector reads yet, as data: their orders are entered by hand.

use serde::Deserialize;
use std::sync::OnceLock;

const SHIPPED: &str = include_str!("../../../platforms.toml");

/// A marketplace whose orders can be entered by hand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByHand {
    /// Its id in playbooks and accounts.
    pub id: String,
    /// The name people know.
    pub title: String,
    /// The zone its days are counted in, by the IANA name.
    pub time_zone: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "platform")]
    platforms: Vec<ByHand>,
}

/// The marketplaces this version of the app knows by name only. Empty if the shipped file cannot be read, which a test excludes.
pub fn by_hand() -> &'static [ByHand] {
    static LIST: OnceLock<Vec<ByHand>> = OnceLock::new();
    LIST.get_or_init(|| toml::from_str::<File>(SHIPPED).map_or_else(|_| Vec::new(), |file| file.platforms))
}

/// One of them by its id.
pub fn find(id: &str) -> Option<&'static ByHand> {
    by_hand().iter().find(|platform| platform.id == id)
}
