//! Reads the fields of a record one by one. A field of another shape than documented is drift, never an error.

use crate::connector::Drift;
use crate::kit::json::{self, Fields, Kind};
use crate::kit::moment::{self, Moment};
use chrono::{DateTime, Utc};
use recourse_domain::money::{Currency, Money, MoneyError};
use serde_json::value::RawValue;
use std::cell::RefCell;

/// What was odd so far.
#[derive(Debug, Default)]
pub struct Oddities(RefCell<Vec<Drift>>);

impl Oddities {
    /// Notes one.
    pub fn note(&self, path: impl Into<String>, problem: &'static str) {
        self.0.borrow_mut().push(Drift {
            path: path.into(),
            problem,
        });
    }

    /// All of them.
    pub fn into_vec(self) -> Vec<Drift> {
        self.0.into_inner()
    }
}

/// A record that is being read.
pub struct Reader<'a, 'o> {
    fields: Fields<'a>,
    path: String,
    odd: &'o Oddities,
}

impl<'a, 'o> Reader<'a, 'o> {
    /// Opens a record; `None`, with drift, when it is no object.
    pub fn open(body: &'a str, odd: &'o Oddities) -> Option<Self> {
        let fields = Fields::parse(body);
        if fields.is_none() {
            odd.note("$", "unreadable");
        }
        Some(Self {
            fields: fields?,
            path: String::new(),
            odd,
        })
    }

    fn note(&self, key: &str, problem: &'static str) {
        self.odd.note(format!("{}{key}", self.path), problem);
    }

    /// The raw value of a key; `None` for a null.
    pub fn raw(&self, key: &str) -> Option<&'a str> {
        let raw = self.fields.get(key)?.get();
        (json::kind(raw) != Kind::Null).then_some(raw)
    }

    /// True when the key is there, be it null.
    pub fn has(&self, key: &str) -> bool {
        self.fields.get(key).is_some()
    }

    /// Notes drift when a key that is always documented is missing, null or an empty text.
    pub fn demand(&self, key: &str) {
        match self.fields.get(key).map(|raw| raw.get()) {
            None => self.note(key, "missing"),
            Some(raw) if json::kind(raw) == Kind::Null => self.note(key, "null"),
            Some(raw) if json::text(raw).is_some_and(|text| text.trim().is_empty()) => {
                self.note(key, "missing")
            }
            Some(_) => {}
        }
    }

    /// A text; a number or truth value is taken as it is written, with drift. An empty text is `None`.
    pub fn text(&self, key: &str) -> Option<String> {
        let raw = self.raw(key)?;
        match json::kind(raw) {
            Kind::Text => json::text(raw)
                .map(|text| text.into_owned())
                .filter(|text| !text.is_empty()),
            Kind::Number | Kind::Bool => {
                self.note(key, "type");
                Some(raw.to_owned())
            }
            _ => {
                self.note(key, "type");
                None
            }
        }
    }

    /// An id documented as a number, exactly as written; a text is taken, with drift.
    pub fn number_id(&self, key: &str) -> Option<String> {
        let raw = self.raw(key)?;
        match json::kind(raw) {
            Kind::Number => {}
            Kind::Text if json::id(raw).is_none() => return None,
            _ => self.note(key, "type"),
        }
        json::id(raw).map(|id| id.into_owned())
    }

    /// Such an id where 0 stands for none.
    pub fn some_id(&self, key: &str) -> Option<String> {
        self.number_id(key).filter(|id| id != "0")
    }

    /// An id documented as a text; a number is taken, with drift.
    pub fn text_id(&self, key: &str) -> Option<String> {
        let raw = self.raw(key)?;
        if json::kind(raw) != Kind::Text {
            self.note(key, "type");
        }
        json::id(raw).map(|id| id.into_owned())
    }

    /// An id that came as number or text at different times: no drift for either.
    pub fn any_id(&self, key: &str) -> Option<String> {
        let raw = self.raw(key)?;
        let id = json::id(raw);
        if id.is_none() && json::kind(raw) != Kind::Text {
            self.note(key, "type");
        }
        id.map(|id| id.into_owned())
    }

    /// A whole number; a text or a fraction of zero is taken, with drift.
    pub fn int(&self, key: &str) -> Option<i64> {
        let raw = self.raw(key)?;
        let kind = json::kind(raw);
        if kind != Kind::Number {
            self.note(key, "type");
        }
        let id = match kind {
            Kind::Number | Kind::Text => json::id(raw)?,
            _ => return None,
        };
        let number = id.trim().parse().ok();
        if number.is_none() && kind == Kind::Number {
            self.note(key, "range");
        }
        number
    }

    /// A truth value; `"true"`, `1` and their like are taken, with drift.
    pub fn bool(&self, key: &str) -> Option<bool> {
        let raw = self.raw(key)?;
        match raw.trim() {
            "true" => return Some(true),
            "false" => return Some(false),
            _ => self.note(key, "type"),
        }
        match json::id(raw)?.trim().to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    /// A time; see [`moment::parse`]. A number is taken as Unix time, with drift.
    pub fn moment(&self, key: &str, zone_s: i32) -> Option<Moment> {
        let raw = self.raw(key)?;
        match json::kind(raw) {
            Kind::Text => {
                let read = moment::parse(&json::text(raw)?, zone_s);
                if read.is_none() {
                    self.note(key, "range");
                }
                read
            }
            Kind::Number => {
                self.note(key, "type");
                self.unix_of(key, raw)
            }
            _ => {
                self.note(key, "type");
                None
            }
        }
    }

    /// The instant of a time; `None` for never.
    pub fn time(&self, key: &str, zone_s: i32) -> Option<DateTime<Utc>> {
        self.moment(key, zone_s).and_then(Moment::instant)
    }

    /// Unix time in milliseconds (or seconds); a text is taken, with drift.
    pub fn unix(&self, key: &str) -> Option<DateTime<Utc>> {
        let raw = self.raw(key)?;
        match json::kind(raw) {
            Kind::Number => self.unix_of(key, raw),
            Kind::Text => {
                self.note(key, "type");
                let text = json::text(raw)?;
                text.trim()
                    .parse()
                    .map_or_else(|_| moment::parse(&text, 0), moment::from_unix)
            }
            _ => {
                self.note(key, "type");
                None
            }
        }
        .and_then(Moment::instant)
    }

    fn unix_of(&self, key: &str, raw: &str) -> Option<Moment> {
        let read = json::id(raw)
            .and_then(|id| id.parse().ok())
            .and_then(moment::from_unix);
        if read.is_none() {
            self.note(key, "range");
        }
        read
    }

    /// A currency by its ISO number or letters, whichever was sent; `None` for none or an empty one.
    pub fn currency(&self, key: &str) -> Option<Currency> {
        let raw = self.raw(key)?;
        let id = json::id(raw);
        if id.is_none() && json::kind(raw) != Kind::Text {
            self.note(key, "type");
        }
        let id = id?;
        let id = id.trim();
        if id == "0" {
            return None;
        }
        let read = match id.parse::<u16>() {
            Ok(number) => Currency::from_number(number),
            Err(_) => Currency::from_letters(id),
        };
        if read.is_none() {
            self.note(key, "unknown_code");
        }
        read
    }

    /// An amount in hundredths of the unit, as number or text.
    pub fn hundredths(&self, key: &str, currency: Currency) -> Option<Money> {
        let raw = self.raw(key)?;
        let text = self.amount_text(key, raw, false)?;
        let places = usize::try_from(currency.digits()).unwrap_or(2);
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", text.as_str()),
        };
        let whole = digits.split_once(['.', ',']).map_or(digits, |(whole, _)| whole);
        let fraction = digits.split_once(['.', ',']).map_or("", |(_, fraction)| fraction);
        let units = if fraction.bytes().all(|b| b == b'0') && whole.bytes().all(|b| b.is_ascii_digit()) {
            let padded = format!("{whole:0>3}");
            let (units, cents) = padded.split_at(padded.len() - 2);
            Some(format!("{sign}{units}.{cents}"))
        } else {
            None
        };
        let Some(units) = units.filter(|_| places <= 2) else {
            self.note(key, "range");
            return None;
        };
        self.settle(key, Money::parse(&units, currency), &units, currency)
    }

    /// An amount in units with decimals; `written` tells whether it is documented as a text.
    pub fn units(&self, key: &str, currency: Currency, written: bool) -> Option<Money> {
        let raw = self.raw(key)?;
        let text = self.amount_text(key, raw, written)?;
        self.settle(key, Money::parse(&text, currency), &text, currency)
    }

    fn amount_text(&self, key: &str, raw: &str, written: bool) -> Option<String> {
        let kind = json::kind(raw);
        let expected = if written { Kind::Text } else { Kind::Number };
        if kind != expected {
            self.note(key, "type");
        }
        let text = match kind {
            Kind::Number => raw.trim().to_owned(),
            Kind::Text => json::text(raw)?.trim().to_owned(),
            _ => return None,
        };
        if text.is_empty() {
            return None;
        }
        if text.contains(['e', 'E']) {
            let shifted = without_exponent(&text);
            if shifted.is_none() {
                self.note(key, "range");
            }
            return shifted;
        }
        Some(text)
    }

    fn settle(
        &self,
        key: &str,
        read: Result<Money, MoneyError>,
        text: &str,
        currency: Currency,
    ) -> Option<Money> {
        match read {
            Ok(money) => Some(money),
            Err(MoneyError::TooPrecise { .. }) => {
                self.note(key, "range");
                rounded(text, currency)
            }
            Err(_) => {
                self.note(key, "range");
                None
            }
        }
    }

    /// A code of a known list. Another case, and Cyrillic or Greek letters that look Latin, are read as the known code,
    /// look-alikes with drift. An unknown code is kept as it came, with drift.
    pub fn code(&self, key: &str, known: &[&str]) -> Option<String> {
        let code = self.text(key)?;
        Some(self.judge(key, code, known))
    }

    /// The same for a code that is documented as a number.
    pub fn number_code(&self, key: &str, known: &[&str]) -> Option<String> {
        let code = self.number_id(key)?;
        Some(self.judge(key, code, known))
    }

    fn judge(&self, key: &str, code: String, known: &[&str]) -> String {
        if let Some(same) = known.iter().find(|k| k.eq_ignore_ascii_case(code.trim())) {
            return (*same).to_owned();
        }
        self.note(key, "unknown_code");
        let latin = latin(code.trim());
        match known.iter().find(|k| k.eq_ignore_ascii_case(&latin)) {
            Some(same) => (*same).to_owned(),
            None => code,
        }
    }

    /// An object; anything else but null is drift.
    pub fn object(&self, key: &str) -> Option<Reader<'a, 'o>> {
        let raw = self.raw(key)?;
        let fields = Fields::parse(raw);
        if fields.is_none() {
            self.note(key, "type");
        }
        Some(Reader {
            fields: fields?,
            path: format!("{}{key}.", self.path),
            odd: self.odd,
        })
    }

    fn array(&self, key: &str) -> Vec<&'a RawValue> {
        let Some(raw) = self.raw(key) else {
            return Vec::new();
        };
        json::elements(raw).unwrap_or_else(|| {
            self.note(key, "type");
            Vec::new()
        })
    }

    /// The objects of an array; elements of another form are drift.
    pub fn objects(&self, key: &str) -> Vec<Reader<'a, 'o>> {
        self.array(key)
            .into_iter()
            .enumerate()
            .filter_map(|(at, raw)| {
                let fields = Fields::parse(raw.get());
                if fields.is_none() {
                    self.note(&format!("{key}[{at}]"), "type");
                }
                Some(Reader {
                    fields: fields?,
                    path: format!("{}{key}[{at}].", self.path),
                    odd: self.odd,
                })
            })
            .collect()
    }

    /// The texts of an array; numbers are taken as they are written, with drift. A lone text is a list of one, with drift.
    pub fn texts(&self, key: &str) -> Vec<String> {
        let Some(raw) = self.raw(key) else {
            return Vec::new();
        };
        if json::kind(raw) == Kind::Text {
            self.note(key, "type");
            return json::id(raw).map(|one| one.into_owned()).into_iter().collect();
        }
        self.array(key)
            .into_iter()
            .enumerate()
            .filter_map(|(at, raw)| {
                if json::kind(raw.get()) != Kind::Text {
                    self.note(&format!("{key}[{at}]"), "type");
                }
                json::id(raw.get()).map(|text| text.into_owned())
            })
            .collect()
    }

    /// A field that could not be told although its value was there.
    pub fn odd(&self, key: &str, problem: &'static str) {
        self.note(key, problem);
    }
}

/// Moves the point of a decimal with an exponent: `1.25e3` is `1250`. `None` beyond 40 places.
fn without_exponent(text: &str) -> Option<String> {
    let (digits, exponent) = text.split_once(['e', 'E'])?;
    let exponent: i32 = exponent.parse().ok().filter(|e: &i32| e.abs() <= 40)?;
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{fraction}");
    let point = i32::try_from(whole.len()).ok()? + exponent;
    let text = if point <= 0 {
        format!("{sign}0.{}{all}", "0".repeat(usize::try_from(-point).ok()?))
    } else {
        let point = usize::try_from(point).ok()?;
        let padded = format!("{all:0<point$}");
        let (whole, fraction) = padded.split_at(point);
        format!("{sign}{whole}.{fraction}0")
    };
    Some(text)
}

/// A decimal with more places than the currency has, rounded half away from zero.
fn rounded(text: &str, currency: Currency) -> Option<Money> {
    let places = usize::try_from(currency.digits()).ok()?;
    let text = text.replace(',', ".");
    let (whole, fraction) = text.split_once('.')?;
    let kept = fraction.get(..places)?;
    let up = i64::from(fraction.get(places..places + 1)?.bytes().all(|b| b >= b'5'));
    let cut = Money::parse(&format!("{whole}.{kept}"), currency).ok()?;
    let step = if whole.trim_start().starts_with('-') {
        -up
    } else {
        up
    };
    cut.minor
        .checked_add(step)
        .map(|minor| Money::new(minor, currency))
}

/// Letters that look Latin, made Latin.
pub fn latin(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'а' | 'А' | 'α' | 'Α' => 'a',
            'в' | 'В' | 'Β' => 'b',
            'с' | 'С' => 'c',
            'ԁ' => 'd',
            'е' | 'Е' | 'ё' | 'Ё' | 'Ε' => 'e',
            'һ' | 'Н' | 'н' | 'Η' => 'h',
            'і' | 'І' | 'ι' | 'Ι' => 'i',
            'ј' | 'Ј' => 'j',
            'к' | 'К' | 'κ' | 'Κ' => 'k',
            'м' | 'М' | 'Μ' => 'm',
            'п' => 'n',
            'о' | 'О' | 'ο' | 'Ο' => 'o',
            'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
            'ѕ' | 'Ѕ' => 's',
            'т' | 'Т' | 'τ' | 'Τ' => 't',
            'у' | 'У' | 'υ' | 'Υ' => 'y',
            'х' | 'Х' | 'χ' | 'Χ' => 'x',
            other => other,
        })
        .collect()
}
