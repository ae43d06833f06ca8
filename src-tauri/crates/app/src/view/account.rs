//! Accounts.

use super::common::{ApiError, MessageView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A marketplace that can be connected, or whose orders can be entered by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct PlatformView {
    /// Registry name.
    pub platform: String,
    /// The name people know.
    pub title: String,
    /// Fields of the form.
    pub fields: Vec<SecretFieldView>,
    /// Its zone.
    pub time_zone: String,
    /// No connector reads it: a shop of it has no token, and its orders are entered by hand.
    pub by_hand: bool,
    /// Kinds of cases that can be opened by hand on its orders.
    pub kinds: Vec<HandKindView>,
}

/// A kind of cases that can be opened by hand on an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct HandKindView {
    /// The kind.
    pub kind: String,
    /// Its deadline counts from an instant that the seller names, such as the marketplace's question.
    pub since: bool,
}

/// A field of the form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SecretFieldView {
    /// Key.
    pub key: String,
    /// Message id of the label.
    pub label: String,
    /// Hidden while typed.
    pub hidden: bool,
}

/// What a token says of itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TokenView {
    /// `base`, `test`, `personal`, `service`, `unknown`.
    pub kind: String,
    /// Categories it has.
    pub scopes: Vec<String>,
    /// When it ends.
    pub expires_at: Option<String>,
    /// Categories it lacks.
    pub missing: Vec<String>,
    /// Reads only.
    pub read_only: bool,
    /// Problems, worst first: what, why, what to do.
    pub problems: Vec<MessageView>,
    /// Nothing at all can be read with it.
    pub unusable: bool,
    /// Streams that cannot work with it.
    pub streams_off: Vec<String>,
}

/// A shop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct AccountView {
    /// Id.
    pub id: String,
    /// The seller's name for it.
    pub name: String,
    /// Marketplace.
    pub platform: String,
    /// Marketplace's name.
    pub platform_title: String,
    /// The seller's name at the marketplace.
    pub seller_name: Option<String>,
    /// The token.
    pub token: TokenView,
    /// Base URL that replaces the marketplace's hosts.
    pub endpoint: Option<String>,
    /// Made by the demo.
    pub demo: bool,
    /// Syncing is paused.
    pub paused: bool,
    /// Minutes between two syncs.
    pub interval_min: u32,
    /// Last sync that ended.
    pub synced_at: Option<String>,
    /// Next sync.
    pub next_at: Option<String>,
    /// Streams.
    pub streams: Vec<StreamView>,
    /// How the token is kept: `keyring`, `passphrase`, `local_key`, `session`; `none` where orders are entered by hand.
    pub secret_store: String,
}

/// A stream of an account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct StreamView {
    /// Name; the catalogue has `stream-<name>`.
    pub stream: String,
    /// `ok`, `never`, `running`, `failed`, `off`, `waiting`.
    pub state: String,
    /// Last time it went well.
    pub ok_at: Option<String>,
    /// Records read in the last run.
    pub fetched: u32,
    /// How many there are, where told.
    pub total: Option<u32>,
    /// Records that could not be read in full.
    pub drift: u32,
    /// What went wrong.
    pub error: Option<ApiError>,
    /// Waits until (rate limit).
    pub until: Option<String>,
}

/// What the form sends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct AccountInput {
    /// Marketplace.
    pub platform: String,
    /// Name.
    pub name: String,
    /// Token, or a JSON object of the fields.
    pub secret: String,
    /// Base URL that replaces the hosts.
    pub endpoint: Option<String>,
    /// How to keep the token when the system has no key store: `passphrase`, `local_key`, `session`.
    pub secret_store: Option<String>,
    /// The passphrase, for `passphrase`.
    pub passphrase: Option<String>,
}
