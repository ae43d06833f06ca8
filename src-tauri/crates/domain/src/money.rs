//! Money: integer minor units plus a currency. Never floats, and two currencies are never added.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// An ISO 4217 currency by its three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

/// Numeric code, letters and number of minor digits, from ISO 4217; the currencies of the marketplaces' countries.
const KNOWN: &[(u16, &str, u32)] = &[
    (643, "RUB", 2),
    (156, "CNY", 2),
    (840, "USD", 2),
    (978, "EUR", 2),
    (933, "BYN", 2),
    (398, "KZT", 2),
    (51, "AMD", 2),
    (417, "KGS", 2),
    (860, "UZS", 2),
    (972, "TJS", 2),
    (981, "GEL", 2),
    (944, "AZN", 2),
    (949, "TRY", 2),
    (784, "AED", 2),
    (826, "GBP", 2),
    (344, "HKD", 2),
    (392, "JPY", 0),
    (410, "KRW", 0),
];

/// Currencies beside those of [`KNOWN`] whose minor unit is not a hundredth, with the number of its digits: ISO 4217:2015,
/// list one (SIX Financial Information, "list-one.xml", the column `CcyMnrUnts`). The window has the same list, see
/// [`uncommon_digits`].
const UNCOMMON: &[(&str, u32)] = &[
    ("BHD", 3),
    ("BIF", 0),
    ("CLF", 4),
    ("CLP", 0),
    ("DJF", 0),
    ("GNF", 0),
    ("IQD", 3),
    ("ISK", 0),
    ("JOD", 3),
    ("KMF", 0),
    ("KWD", 3),
    ("LYD", 3),
    ("OMR", 3),
    ("PYG", 0),
    ("RWF", 0),
    ("TND", 3),
    ("UGX", 0),
    ("UYI", 0),
    ("UYW", 4),
    ("VND", 0),
    ("VUV", 0),
    ("XAF", 0),
    ("XOF", 0),
    ("XPF", 0),
];

/// Every currency whose minor unit is not a hundredth, by its letters, with the number of digits.
pub fn uncommon_digits() -> BTreeMap<&'static str, u32> {
    let known = KNOWN.iter().map(|(_, letters, digits)| (*letters, *digits));
    known
        .chain(UNCOMMON.iter().copied())
        .filter(|(_, digits)| *digits != 2)
        .collect()
}

impl Currency {
    /// Roubles.
    pub const RUB: Self = Self(*b"RUB");
    /// Renminbi.
    pub const CNY: Self = Self(*b"CNY");
    /// US dollars.
    pub const USD: Self = Self(*b"USD");

    /// Reads three letters in any case; `None` when the text is not three ASCII letters.
    pub fn from_letters(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.trim().as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// Reads an ISO 4217 number such as 643; `None` for a number that is not in the list.
    pub fn from_number(number: u16) -> Option<Self> {
        KNOWN
            .iter()
            .find(|(n, _, _)| *n == number)
            .and_then(|(_, letters, _)| Self::from_letters(letters))
    }

    /// The three letters.
    pub fn letters(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// How many decimal digits the minor unit has, by ISO 4217; 2 for a code that is not in it.
    pub fn digits(&self) -> u32 {
        let known = KNOWN.iter().map(|(_, letters, digits)| (*letters, *digits));
        known
            .chain(UNCOMMON.iter().copied())
            .find(|(letters, _)| *letters == self.letters())
            .map_or(2, |(_, digits)| digits)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.letters())
    }
}
impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.letters())
    }
}
impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.letters())
    }
}
impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::from_letters(&text).ok_or_else(|| serde::de::Error::custom("a currency is three letters"))
    }
}

/// An exact amount: minor units (kopecks, fen) of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units; negative for money that goes away.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

/// Why an amount could not be read or added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The text is no decimal number.
    #[error("'{0}' is not an amount")]
    NotANumber(String),
    /// More decimal digits than the currency has, and they are not zeros.
    #[error("'{text}' has more decimals than {currency} has")]
    TooPrecise {
        /// The text as it came.
        text: String,
        /// The currency asked for.
        currency: Currency,
    },
    /// Beyond 64 bits.
    #[error("the amount is too large")]
    TooLarge,
    /// Two currencies.
    #[error("{0} and {1} cannot be added")]
    Mixed(Currency, Currency),
}

impl Money {
    /// An amount in minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Reads a decimal text in units: `12.5`, `-0,30`, `1 014.60`. A comma and a point both part the decimals;
    /// spaces (also no-break ones) are dropped.
    ///
    /// # Errors
    /// When the text is no number, is more precise than the currency, or is too large.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let cleaned: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '\u{202f}')
            .map(|c| match c {
                ',' => '.',
                '\u{2212}' => '-',
                other => other,
            })
            .collect();
        let bad = || MoneyError::NotANumber(text.to_owned());
        let (negative, digits) = match cleaned.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, cleaned.strip_prefix('+').unwrap_or(&cleaned)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && fraction.is_empty()) || !all_digits(whole) || !all_digits(fraction) {
            return Err(bad());
        }
        let places = currency.digits() as usize;
        let (kept, beyond) = if fraction.len() > places {
            fraction.split_at(places)
        } else {
            (fraction, "")
        };
        if beyond.bytes().any(|b| b != b'0') {
            return Err(MoneyError::TooPrecise {
                text: text.to_owned(),
                currency,
            });
        }
        let padded = format!("{whole}{kept:0<places$}");
        let minor: i64 = padded.parse().map_err(|_| MoneyError::TooLarge)?;
        Ok(Self::new(if negative { -minor } else { minor }, currency))
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// When the currencies differ or the sum overflows.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Mixed(self.currency, other.currency));
        }
        self.minor
            .checked_add(other.minor)
            .map(|minor| Self::new(minor, self.currency))
            .ok_or(MoneyError::TooLarge)
    }

    /// The amount in units with a point and all its decimals: `1014.60`. For files and machines, not for reading.
    pub fn to_decimal(self) -> String {
        let places = self.currency.digits() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = places + 1);
        if places == 0 {
            return format!("{sign}{digits}");
        }
        let (whole, fraction) = digits.split_at(digits.len() - places);
        format!("{sign}{whole}.{fraction}")
    }
}

/// Sums side by side, one per currency, in the order of the currencies' letters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals(BTreeMap<String, i64>);

impl Totals {
    /// Adds an amount to its own currency's sum.
    ///
    /// # Errors
    /// When that sum overflows.
    pub fn add(&mut self, money: Money) -> Result<(), MoneyError> {
        let sum = self.0.entry(money.currency.letters().to_owned()).or_insert(0);
        *sum = sum.checked_add(money.minor).ok_or(MoneyError::TooLarge)?;
        Ok(())
    }

    /// The sums.
    pub fn iter(&self) -> impl Iterator<Item = Money> + '_ {
        self.0
            .iter()
            .filter_map(|(letters, minor)| Some(Money::new(*minor, Currency::from_letters(letters)?)))
    }

    /// True when nothing was added.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Money> for Totals {
    /// Sums what fits; an amount that would overflow its sum is left at the largest value.
    fn from_iter<T: IntoIterator<Item = Money>>(amounts: T) -> Self {
        let mut totals = Self::default();
        for money in amounts {
            let sum = totals.0.entry(money.currency.letters().to_owned()).or_insert(0);
            *sum = sum.saturating_add(money.minor);
        }
        totals
    }
}
