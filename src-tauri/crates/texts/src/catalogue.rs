use crate::format;
use crate::lang::Lang;
use crate::value::{Message, Param, Value};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use recourse_domain::money::Money;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The compiled-in files: language, file name, text.
pub fn files() -> &'static [(&'static str, &'static str, &'static str)] {
    FILES
}

type Bundle = FluentBundle<FluentResource>;

/// `<` and `>` of a value while the tags of a message are taken out: two private characters.
const KEPT: [(char, char); 2] = [('<', '\u{f6d0}'), ('>', '\u{f6d1}')];

/// Each language is read when it is first spoken: a sync speaks one, and all three are megabytes of memory.
fn bundle(lang: Lang) -> &'static Bundle {
    static EN: OnceLock<Bundle> = OnceLock::new();
    static RU: OnceLock<Bundle> = OnceLock::new();
    static ZH: OnceLock<Bundle> = OnceLock::new();
    let spoken = match lang {
        Lang::En => &EN,
        Lang::Ru => &RU,
        Lang::Zh => &ZH,
    };
    spoken.get_or_init(|| build(lang))
}

fn build(lang: Lang) -> Bundle {
    let tag: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| number(value, Lang::En),
        Lang::Ru => |value, _| number(value, Lang::Ru),
        Lang::Zh => |value, _| number(value, Lang::Zh),
    }));
    for (_, _, source) in FILES.iter().filter(|(of, _, _)| *of == lang.code()) {
        // A file with a mistake still gives its good messages; the catalogue's tests refuse the mistake.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn number(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::days(number.value, lang)),
        _ => None,
    }
}

/// Texts of one language, with times in one zone.
#[derive(Debug, Clone, Copy)]
pub struct Texts {
    lang: Lang,
    zone: Tz,
}

impl Texts {
    /// Texts with times in UTC.
    pub fn new(lang: Lang) -> Self {
        Self { lang, zone: Tz::UTC }
    }

    /// The same texts with times in a zone.
    #[must_use]
    pub fn in_zone(self, zone: Tz) -> Self {
        Self { zone, ..self }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The zone of its times.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// Whether the language itself has the message.
    pub fn has(&self, id: &str) -> bool {
        bundle(self.lang)
            .get_message(id)
            .is_some_and(|m| m.value().is_some())
    }

    /// A message as plain text. One that the language lacks is taken from English; one that nobody has is its id in braces.
    pub fn text(&self, id: &str, params: &[Param]) -> String {
        restore(&without_tags(
            &self.found(id, params).unwrap_or_else(|| format!("{{{id}}}")),
        ))
    }

    /// A message without values as plain text.
    pub fn plain(&self, id: &str) -> String {
        self.text(id, &[])
    }

    /// A message with its values as plain text.
    pub fn say(&self, message: &Message) -> String {
        self.text(&message.id, &message.params)
    }

    /// A message as runs of text, each with the tag around it, if any (`sum`, `over`): for documents that set them apart.
    pub fn runs(&self, id: &str, params: &[Param]) -> Vec<(Option<String>, String)> {
        let whole = self.found(id, params).unwrap_or_else(|| format!("{{{id}}}"));
        let mut runs = Vec::new();
        let mut tag: Option<String> = None;
        let mut rest = whole.as_str();
        while let Some((before, name, after)) = next_tag(rest) {
            if !before.is_empty() {
                runs.push((tag.clone(), restore(before)));
            }
            tag = (!name.starts_with('/')).then(|| name.to_owned());
            rest = after;
        }
        if !rest.is_empty() {
            runs.push((tag, restore(rest)));
        }
        runs
    }

    /// The name of a code: message `<family>-<code>`, or the code itself when the catalogue does not know it.
    pub fn code(&self, family: &str, code: &str) -> String {
        self.named(&format!("{family}-{code}"))
            .unwrap_or_else(|| code.to_owned())
    }

    /// A value as the language writes it.
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Count(count) => format::count(*count, self.lang),
            Value::Days(days) => format::days(*days, self.lang),
            Value::Money(money) => self.money(*money),
            Value::Totals(sums) => self.totals(sums),
            Value::Time(at) => self.time(*at),
            Value::Date(day) => self.date(*day),
            Value::Code(id) => self.named(id).unwrap_or_else(|| {
                id.split_once('-')
                    .map_or(id.as_str(), |(_, code)| code)
                    .to_owned()
            }),
        }
    }

    /// An amount: `1,240.00 ₽`, `1 240,00 ₽` with no-break spaces, `¥ 118.00` in Chinese.
    pub fn money(&self, money: Money) -> String {
        format::money(money, self.lang)
    }

    /// Amounts side by side, joined with ` + `; a dash when there are none.
    pub fn totals(&self, sums: &[Money]) -> String {
        if sums.is_empty() {
            return "—".to_owned();
        }
        sums.iter()
            .map(|m| self.money(*m))
            .collect::<Vec<_>>()
            .join(" + ")
    }

    /// Days with at most one decimal, without a unit.
    pub fn days(&self, days: f64) -> String {
        format::days(days, self.lang)
    }

    /// An instant with its zone: `4 Nov 2026, 16:20 MSK`.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&self.zone);
        format!(
            "{} {}",
            format::minute(local.naive_local(), self.lang),
            format::zone_label(&local, self.lang)
        )
    }

    /// An instant to the minute without the zone's name: for tables that name it in their head.
    pub fn minute(&self, at: DateTime<Utc>) -> String {
        format::minute(at.with_timezone(&self.zone).naive_local(), self.lang)
    }

    /// A calendar day: `4 Nov 2026`, `04.11.2026`, `2026-11-04`.
    pub fn date(&self, day: NaiveDate) -> String {
        format::date(day, self.lang)
    }

    /// The zone's name at an instant: `MSK`, `МСК`, `莫斯科时间`; `UTC+05:00` for a zone without a usual name.
    pub fn zone_label(&self, at: DateTime<Utc>) -> String {
        format::zone_label(&at.with_timezone(&self.zone), self.lang)
    }

    fn named(&self, id: &str) -> Option<String> {
        self.found(id, &[]).map(|text| restore(&without_tags(&text)))
    }

    fn found(&self, id: &str, params: &[Param]) -> Option<String> {
        let mut args = FluentArgs::with_capacity(params.len());
        for Param { name, value } in params {
            args.set(name.clone(), self.fluent(value));
        }
        [self.lang, Lang::En].into_iter().find_map(|lang| {
            let bundle = bundle(lang);
            let pattern = bundle.get_message(id)?.value()?;
            // A value that is missing stays as `{$name}` in the text: seen at once, never a crash.
            let mut errors = Vec::new();
            Some(
                bundle
                    .format_pattern(pattern, Some(&args), &mut errors)
                    .into_owned(),
            )
        })
    }

    fn fluent(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Count(count) => {
                // Exact up to 2^53; larger counts do not occur.
                #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
                let number = *count as f64;
                FluentValue::Number(FluentNumber::new(
                    number,
                    fluent_bundle::types::FluentNumberOptions::default(),
                ))
            }
            Value::Days(days) => {
                let shown = (days * 10.0).round() / 10.0;
                let decimals = usize::from(shown.fract().abs() > f64::EPSILON);
                FluentValue::Number(FluentNumber::new(
                    shown,
                    fluent_bundle::types::FluentNumberOptions {
                        minimum_fraction_digits: Some(decimals),
                        ..Default::default()
                    },
                ))
            }
            other => {
                let mut text = self.value(other);
                for (sign, kept) in KEPT {
                    text = text.replace(sign, &kept.to_string());
                }
                FluentValue::String(text.into())
            }
        }
    }
}

fn restore(text: &str) -> String {
    text.chars()
        .map(|c| {
            KEPT.iter()
                .find(|(_, kept)| *kept == c)
                .map_or(c, |(sign, _)| *sign)
        })
        .collect()
}

fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('<')?;
    let (name, after) = rest.split_once('>')?;
    Some((before, name, after))
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, _, after)) = next_tag(rest) {
        out.push_str(before);
        rest = after;
    }
    out.push_str(rest);
    out
}
