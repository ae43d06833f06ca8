//! Answers of another shape than documented, as a marketplace sends them after a change it did not announce.

use serde_json::{Map, Number, Value};

/// How the shape departs from the documented one. Applied to every record of an answer, never to the envelope around a
/// list, so that paging still ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drift {
    /// Texts that are codes become a code nobody knows.
    UnknownEnum,
    /// Every value inside a record becomes null, but for its ids.
    NullEverywhere,
    /// Numbers inside a record come as texts.
    NumbersAsText,
    /// Records carry keys nobody knows, with nested values.
    ExtraFields,
    /// Whole numbers that are ids go beyond 2^53.
    HugeIds,
    /// Every second key of a record is gone, but for its ids.
    FieldsGone,
}

/// Keys whose texts are codes in the documented answers.
const CODES: &[&str] = &[
    "supplierStatus",
    "wbStatus",
    "code",
    "state",
    "status",
    "deliveryType",
    "orderStatus",
    "eventType",
    "cancelType",
    "source",
];

fn is_id(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    key == "id" || key == "rid" || key == "srid" || key.ends_with("id")
}

impl Drift {
    /// Alters an answer: every object that is an entry of a list.
    pub(crate) fn alter(self, value: &mut Value) {
        match value {
            Value::Array(entries) => {
                for entry in entries {
                    // What lies deeper first: what is added is not altered again.
                    self.alter(entry);
                    if let Value::Object(record) = entry {
                        self.alter_record(record);
                    }
                }
            }
            Value::Object(fields) => fields.values_mut().for_each(|inner| self.alter(inner)),
            _ => {}
        }
    }

    fn alter_record(self, record: &mut Map<String, Value>) {
        match self {
            Self::UnknownEnum => record
                .iter_mut()
                .filter(|(key, value)| CODES.contains(&key.as_str()) && value.is_string())
                .for_each(|(_, value)| *value = Value::from("teleported_2027")),
            Self::NullEverywhere => record
                .iter_mut()
                .filter(|(key, value)| !is_id(key) && !value.is_object() && !value.is_array())
                .for_each(|(_, value)| *value = Value::Null),
            Self::NumbersAsText => record.values_mut().for_each(|value| {
                if let Value::Number(number) = value {
                    *value = Value::from(number.to_string());
                }
            }),
            Self::ExtraFields => {
                record.insert("addedLater".to_owned(), Value::from("x"));
                record.insert(
                    "addedNested".to_owned(),
                    serde_json::json!({"list": [1, {"deep": null}]}),
                );
            }
            Self::HugeIds => record
                .iter_mut()
                .filter(|(key, value)| is_id(key) && value.is_i64())
                .for_each(|(_, value)| {
                    if let Some(small) = value.as_i64() {
                        *value = Value::Number(Number::from(small.saturating_add(1 << 60)));
                    }
                }),
            Self::FieldsGone => {
                let gone: Vec<String> = record
                    .keys()
                    .filter(|key| !is_id(key))
                    .enumerate()
                    .filter(|(index, _)| index % 2 == 1)
                    .map(|(_, key)| key.clone())
                    .collect();
                for key in gone {
                    record.remove(&key);
                }
            }
        }
    }
}
