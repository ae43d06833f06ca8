//! JSON read leniently and without building trees: objects are split into borrowed raw values, read one by one.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// What a raw value is, told by its first byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number
    Number,
    /// A text
    Text,
    /// `[…]`
    Array,
    /// `{…}`
    Object,
}

/// What a raw value is.
pub fn kind(raw: &str) -> Kind {
    match raw.trim_start().as_bytes().first() {
        Some(b'{') => Kind::Object,
        Some(b'[') => Kind::Array,
        Some(b'"') => Kind::Text,
        Some(b't' | b'f') => Kind::Bool,
        Some(b'n') | None => Kind::Null,
        Some(_) => Kind::Number,
    }
}

/// An object's keys and raw values, in their order.
#[derive(Debug, Default)]
pub struct Fields<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'a> Fields<'a> {
    /// Splits an object; `None` when it is none.
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut parser = serde_json::Deserializer::from_str(text);
        (&mut parser).deserialize_map(FieldsVisitor).ok()
    }

    /// The value of a key; of a key that is written twice, the last.
    pub fn get(&self, key: &str) -> Option<&'a RawValue> {
        self.0
            .iter()
            .rev()
            .find(|(name, _)| name == key)
            .map(|(_, raw)| *raw)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &'a RawValue)> {
        self.0.iter().map(|(key, raw)| (key.as_ref(), *raw))
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields<'de>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
        let mut fields = Vec::with_capacity(32);
        while let Some(key) = map.next_key_seed(Key)? {
            fields.push((key, map.next_value()?));
        }
        Ok(Fields(fields))
    }
}

struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(KeyVisitor)
    }
}

struct KeyVisitor;

impl<'de> Visitor<'de> for KeyVisitor {
    type Value = Cow<'de, str>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// The raw values of some keys of an object, skipping the rest; all `None` when the text is no object.
pub fn pick<'a, const N: usize>(text: &'a str, keys: [&str; N]) -> [Option<&'a RawValue>; N] {
    let mut found = [None; N];
    let mut parser = serde_json::Deserializer::from_str(text);
    let visitor = PickVisitor {
        keys: &keys,
        found: &mut found,
    };
    match (&mut parser).deserialize_map(visitor) {
        Ok(()) => found,
        Err(_) => [None; N],
    }
}

struct PickVisitor<'k, 'f, 'de> {
    keys: &'k [&'k str],
    found: &'f mut [Option<&'de RawValue>],
}

impl<'de> Visitor<'de> for PickVisitor<'_, '_, 'de> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key_seed(Key)? {
            let slot = self
                .keys
                .iter()
                .position(|wanted| *wanted == key)
                .and_then(|at| self.found.get_mut(at));
            match slot {
                Some(slot) => *slot = Some(map.next_value()?),
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The elements of an array; `None` when the text is none.
pub fn elements(text: &str) -> Option<Vec<&RawValue>> {
    let mut parser = serde_json::Deserializer::from_str(text);
    (&mut parser).deserialize_seq(ElementsVisitor).ok()
}

struct ElementsVisitor;

impl<'de> Visitor<'de> for ElementsVisitor {
    type Value = Vec<&'de RawValue>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(raw) = seq.next_element()? {
            all.push(raw);
        }
        Ok(all)
    }
}

/// The characters of a raw text value; `None` when it is no text. A broken escape becomes U+FFFD, never an error.
pub fn text(raw: &str) -> Option<Cow<'_, str>> {
    let inner = raw.trim().strip_prefix('"')?.strip_suffix('"')?;
    if !inner.contains('\\') {
        return Some(Cow::Borrowed(inner));
    }
    Some(Cow::Owned(unescape(inner)))
}

fn unescape(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    let mut high: Option<u32> = None;
    while let Some(c) = chars.next() {
        let unit = if c == '\\' {
            match chars.next() {
                Some('u') => Err(unit(&mut chars)),
                Some('n') => Ok('\n'),
                Some('t') => Ok('\t'),
                Some('r') => Ok('\r'),
                Some('b') => Ok('\u{8}'),
                Some('f') => Ok('\u{c}'),
                Some(other) => Ok(other),
                None => Ok(char::REPLACEMENT_CHARACTER),
            }
        } else {
            Ok(c)
        };
        match (unit, high.take()) {
            (Err(low @ 0xdc00..0xe000), Some(first)) => {
                let joined = 0x10000 + ((first - 0xd800) << 10) + (low - 0xdc00);
                out.push(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            (unit, before) => {
                if before.is_some() {
                    out.push(char::REPLACEMENT_CHARACTER);
                }
                match unit {
                    Ok(c) => out.push(c),
                    Err(first @ 0xd800..0xdc00) => high = Some(first),
                    Err(code) => out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)),
                }
            }
        }
    }
    if high.is_some() {
        out.push(char::REPLACEMENT_CHARACTER);
    }
    out
}

fn unit(chars: &mut std::str::Chars<'_>) -> u32 {
    let digits: String = chars.by_ref().take(4).collect();
    u32::from_str_radix(&digits, 16).unwrap_or(0xfffd)
}

/// An id as text: a text's characters, or a number exactly as it is written; `None` for anything else and for "".
pub fn id(raw: &str) -> Option<Cow<'_, str>> {
    match kind(raw) {
        Kind::Text => text(raw).filter(|id| !id.trim().is_empty()),
        Kind::Number => Some(Cow::Borrowed(whole(raw.trim()))),
        _ => None,
    }
}

/// A number without an empty fraction: `5.0` is the id `5`.
fn whole(number: &str) -> &str {
    match number.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        _ => number,
    }
}
