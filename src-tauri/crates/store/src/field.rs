//! How values of the domain lie in columns, and tables made of them.

use crate::error::{Result, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use recourse_domain::id;
use recourse_domain::market::MediaLink;
use recourse_domain::market::finance::FinanceAmount;
use recourse_domain::money::{Currency, Money};
use rusqlite::Row;
use rusqlite::types::{Value, ValueRef};

/// An instant as the store keeps it.
pub(crate) fn ms(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// An instant as the store kept it.
pub(crate) fn instant(ms: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(ms).ok_or_else(|| StoreError::Data(format!("{ms} is no instant")))
}

/// An instant cut to the milliseconds that the store keeps, so that what was written compares equal to what is read.
pub(crate) fn cut(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}

/// Reads columns from left to right.
pub(crate) struct Columns<'r, 's> {
    row: &'r Row<'s>,
    at: usize,
}

impl<'r, 's> Columns<'r, 's> {
    pub(crate) fn new(row: &'r Row<'s>, at: usize) -> Self {
        Self { row, at }
    }

    pub(crate) fn raw<T: rusqlite::types::FromSql>(&mut self) -> Result<T> {
        let value = self.row.get(self.at)?;
        self.at += 1;
        Ok(value)
    }

    pub(crate) fn next<T: Field>(&mut self) -> Result<T> {
        T::take(self)
    }
}

/// A value that lies in one or more columns.
pub(crate) trait Field: Sized {
    fn put(&self, into: &mut Vec<Value>);
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self>;
    /// As it will be read back.
    fn settle(&mut self) {}
}

macro_rules! plain_field {
    ($($type:ty),*) => {$(
        impl Field for $type {
            fn put(&self, into: &mut Vec<Value>) {
                into.push(self.clone().into());
            }
            fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
                columns.raw()
            }
        }
    )*};
}
plain_field!(String, Option<String>, bool, Option<bool>, i64, Option<i64>, u32);

impl Field for Option<u8> {
    fn put(&self, into: &mut Vec<Value>) {
        into.push(self.map(i64::from).into());
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        columns.raw()
    }
}

/// Text from a column of type `ANY`.
fn any_text(value: ValueRef<'_>) -> Result<Option<String>> {
    match value {
        ValueRef::Null => Ok(None),
        ValueRef::Integer(number) => Ok(Some(number.to_string())),
        ValueRef::Text(bytes) => Ok(Some(
            std::str::from_utf8(bytes)
                .map_err(|e| StoreError::Data(e.to_string()))?
                .to_owned(),
        )),
        _ => Err(StoreError::Data("an id has no legal form".into())),
    }
}

impl Columns<'_, '_> {
    /// An id, kept as text or as a number.
    pub(crate) fn id<T: From<String>>(&mut self) -> Result<Option<T>> {
        let text = any_text(self.row.get_ref(self.at)?)?;
        self.at += 1;
        Ok(text.map(T::from))
    }
}

macro_rules! id_fields {
    ($($type:ty),*) => {$(
        impl Field for $type {
            fn put(&self, into: &mut Vec<Value>) {
                into.push(Value::Text(self.as_str().to_owned()));
            }
            fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
                Ok(columns.id()?.unwrap_or_default())
            }
        }
        impl Field for Option<$type> {
            fn put(&self, into: &mut Vec<Value>) {
                into.push(self.as_ref().map(|id| id.as_str().to_owned()).into());
            }
            fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
                columns.id()
            }
        }
    )*};
}
id_fields!(id::Srid, id::ProductId, id::ChatId);

/// Order ids in side tables are kept as the orders table keeps them, so that the two can be compared.
impl Field for Option<id::OrderId> {
    fn put(&self, into: &mut Vec<Value>) {
        into.push(match self.as_ref().map(|id| crate::key::Key::of(id.as_str())) {
            None => Value::Null,
            Some(crate::key::Key::Number(number)) => Value::Integer(number),
            Some(crate::key::Key::Text(text)) => Value::Text(text.to_owned()),
        });
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        columns.id()
    }
}

impl Field for DateTime<Utc> {
    fn put(&self, into: &mut Vec<Value>) {
        into.push(ms(*self).into());
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        instant(columns.raw()?)
    }
    fn settle(&mut self) {
        *self = cut(*self);
    }
}

impl Field for Option<DateTime<Utc>> {
    fn put(&self, into: &mut Vec<Value>) {
        into.push(self.map(ms).into());
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        columns.raw::<Option<i64>>()?.map(instant).transpose()
    }
    fn settle(&mut self) {
        *self = self.map(cut);
    }
}

impl Field for Option<NaiveDate> {
    fn put(&self, into: &mut Vec<Value>) {
        into.push(self.map(|day| day.format("%Y-%m-%d").to_string()).into());
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        columns
            .raw::<Option<String>>()?
            .map(|text| {
                text.parse()
                    .map_err(|_| StoreError::Data(format!("{text} is no day")))
            })
            .transpose()
    }
}

impl Field for Option<Money> {
    fn put(&self, into: &mut Vec<Value>) {
        into.push(self.map(|money| money.minor).into());
        into.push(self.map(|money| money.currency.letters().to_owned()).into());
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        let minor: Option<i64> = columns.raw()?;
        let letters: Option<String> = columns.raw()?;
        match (minor, letters) {
            (Some(minor), Some(letters)) => Ok(Some(Money::new(minor, currency(&letters)?))),
            _ => Ok(None),
        }
    }
}

pub(crate) fn currency(letters: &str) -> Result<Currency> {
    Currency::from_letters(letters).ok_or_else(|| StoreError::Data(format!("{letters} is no currency")))
}

impl Field for serde_json::Value {
    fn put(&self, into: &mut Vec<Value>) {
        into.push(Value::Text(self.to_string()));
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        Ok(serde_json::from_str(&columns.raw::<String>()?)?)
    }
}

impl Field for Vec<String> {
    fn put(&self, into: &mut Vec<Value>) {
        into.push(Value::Text(serde_json::json!(self).to_string()));
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        Ok(serde_json::from_str(&columns.raw::<String>()?)?)
    }
}

impl Field for Vec<MediaLink> {
    fn put(&self, into: &mut Vec<Value>) {
        let links: Vec<(&str, &str, Option<&str>)> = self
            .iter()
            .map(|link| (link.url.as_str(), link.form.as_str(), link.name.as_deref()))
            .collect();
        into.push(Value::Text(serde_json::json!(links).to_string()));
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        let links: Vec<(String, String, Option<String>)> = serde_json::from_str(&columns.raw::<String>()?)?;
        Ok(links
            .into_iter()
            .map(|(url, form, name)| MediaLink { url, form, name })
            .collect())
    }
}

impl Field for Vec<FinanceAmount> {
    fn put(&self, into: &mut Vec<Value>) {
        let amounts: Vec<(&str, i64, &str)> = self
            .iter()
            .map(|amount| {
                (
                    amount.column.as_str(),
                    amount.money.minor,
                    amount.money.currency.letters(),
                )
            })
            .collect();
        into.push(Value::Text(serde_json::json!(amounts).to_string()));
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        let amounts: Vec<(String, i64, String)> = serde_json::from_str(&columns.raw::<String>()?)?;
        amounts
            .into_iter()
            .map(|(column, minor, letters)| {
                Ok(FinanceAmount {
                    column,
                    money: Money::new(minor, currency(&letters)?),
                })
            })
            .collect()
    }
}

impl Field for Vec<Money> {
    fn put(&self, into: &mut Vec<Value>) {
        let amounts: Vec<(i64, &str)> = self.iter().map(|m| (m.minor, m.currency.letters())).collect();
        into.push(Value::Text(serde_json::json!(amounts).to_string()));
    }
    fn take(columns: &mut Columns<'_, '_>) -> Result<Self> {
        let amounts: Vec<(i64, String)> = serde_json::from_str(&columns.raw::<String>()?)?;
        amounts
            .into_iter()
            .map(|(minor, letters)| Ok(Money::new(minor, currency(&letters)?)))
            .collect()
    }
}
