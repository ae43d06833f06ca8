//! Reading one field of an account's secret.

use secrecy::{ExposeSecret, SecretString};

/// The field `key` of a secret that is a JSON object, or the whole secret when it was typed bare.
/// White space around it and a leading `Bearer ` are dropped: both come with copying.
pub fn field(secret: &SecretString, key: &str) -> SecretString {
    let text = secret.expose_secret().trim();
    let value = if text.starts_with('{') {
        serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text)
            .ok()
            .and_then(|fields| fields.get(key)?.as_str().map(str::to_owned))
            .unwrap_or_default()
    } else {
        text.to_owned()
    };
    let value = value.trim();
    let bare = match value.get(..7) {
        Some(prefix) if prefix.eq_ignore_ascii_case("bearer ") => value.get(7..).unwrap_or_default().trim(),
        _ => value,
    };
    SecretString::from(bare.to_owned())
}
