//! Settings and the frame.

use crate::app::App;
use crate::error::AppError;
use crate::map;
use crate::region;
use crate::view::common::{ApiError, ParamView, ValueView};
use crate::view::settings::{FrameView, SettingsView, ZoneView};
use chrono_tz::Tz;
use recourse_connectors::registry;
use recourse_store::{Action, Reader, StoreError};
use recourse_sync::actor::{INTERVAL_MIN, INTERVAL_MIN_DEFAULT};
use recourse_sync::outbox::{HOLD_S, HOLD_S_LEAST, HOLD_S_MOST};
use recourse_sync::run::{ARCHIVE_MONTHS, ARCHIVE_MONTHS_DEFAULT};
use serde_json::{Value, json};

const LANG: &str = "lang";
const TICKET_LANG: &str = "ticket_lang";
const THEME: &str = "theme";
const ZOOM: &str = "zoom";
const REGION_DATES: &str = "region_dates";
const REGION_NUMBERS: &str = "region_numbers";
const REGION_MONEY: &str = "region_money";
const HOURS: &str = "hours";
const FIRST_DAY: &str = "first_day";
const TIME_ZONE: &str = "time_zone";
const TICKET_LIMIT: &str = "ticket_limit";
const TICKET_ORDERS: &str = "ticket_orders";

const LANGS: [&str; 3] = ["zh", "ru", "en"];
const THEMES: [&str; 3] = ["system", "light", "dark"];
/// As the region has it.
const OF_REGION: &str = "region";
const HOURS_KNOWN: [&str; 3] = [OF_REGION, "h12", "h24"];
const FIRST_DAYS: [&str; 4] = [OF_REGION, "monday", "saturday", "sunday"];
/// Orders in one ticket before the app warns, until the seller says otherwise: a soft limit of this program.
const TICKET_ORDERS_DEFAULT: u32 = 20;

/// The settings with their defaults.
pub(crate) fn settings(r: &Reader) -> Result<SettingsView, StoreError> {
    let lang = r.setting::<String>(LANG)?.unwrap_or_else(system_lang);
    Ok(SettingsView {
        ticket_lang: r
            .setting::<String>(TICKET_LANG)?
            .unwrap_or_else(|| "ru".to_owned()),
        lang,
        theme: r.setting::<String>(THEME)?.unwrap_or_else(|| "system".to_owned()),
        region_dates: r.setting::<Option<String>>(REGION_DATES)?.flatten(),
        region_numbers: r.setting::<Option<String>>(REGION_NUMBERS)?.flatten(),
        region_money: r.setting::<Option<String>>(REGION_MONEY)?.flatten(),
        hours: r
            .setting::<String>(HOURS)?
            .unwrap_or_else(|| OF_REGION.to_owned()),
        first_day: r
            .setting::<String>(FIRST_DAY)?
            .unwrap_or_else(|| OF_REGION.to_owned()),
        time_zone: r.setting::<Option<String>>(TIME_ZONE)?.flatten(),
        interval_min: r.setting::<u32>(INTERVAL_MIN)?.unwrap_or(INTERVAL_MIN_DEFAULT),
        archive_months: r
            .setting::<u32>(ARCHIVE_MONTHS)?
            .unwrap_or(ARCHIVE_MONTHS_DEFAULT),
        zoom: r.setting::<u32>(ZOOM)?.unwrap_or(100),
        ticket_limit: r.setting::<Option<u32>>(TICKET_LIMIT)?.flatten(),
        ticket_orders: r.setting::<u32>(TICKET_ORDERS)?.unwrap_or(TICKET_ORDERS_DEFAULT),
        outbox_hold_s: crate::outbox::hold_s(r)?,
    })
}

/// The settings by the names they are kept under.
fn rows(settings: &SettingsView) -> [(&'static str, Value); 15] {
    let SettingsView {
        lang,
        ticket_lang,
        theme,
        region_dates,
        region_numbers,
        region_money,
        hours,
        first_day,
        time_zone,
        interval_min,
        archive_months,
        zoom,
        ticket_limit,
        ticket_orders,
        outbox_hold_s,
    } = settings;
    [
        (LANG, json!(lang)),
        (TICKET_LANG, json!(ticket_lang)),
        (THEME, json!(theme)),
        (REGION_DATES, json!(region_dates)),
        (REGION_NUMBERS, json!(region_numbers)),
        (REGION_MONEY, json!(region_money)),
        (HOURS, json!(hours)),
        (FIRST_DAY, json!(first_day)),
        (TIME_ZONE, json!(time_zone)),
        (INTERVAL_MIN, json!(interval_min)),
        (ARCHIVE_MONTHS, json!(archive_months)),
        (ZOOM, json!(zoom)),
        (TICKET_LIMIT, json!(ticket_limit)),
        (TICKET_ORDERS, json!(ticket_orders)),
        (HOLD_S, json!(outbox_hold_s)),
    ]
}

/// How the window speaks and looks: it stays so when another data folder is opened in it.
const LOOKS: [&str; 9] = [
    LANG,
    THEME,
    ZOOM,
    REGION_DATES,
    REGION_NUMBERS,
    REGION_MONEY,
    HOURS,
    FIRST_DAY,
    TIME_ZONE,
];

/// What the seller chose of how the window speaks and looks.
#[derive(Debug, Clone, Default)]
pub struct Looks(Vec<(&'static str, Value)>);

/// What differs. Only that is kept, so that what the seller never chose goes on following the system.
fn changed(old: &SettingsView, new: &SettingsView) -> Vec<(&'static str, Value)> {
    rows(old)
        .into_iter()
        .zip(rows(new))
        .filter_map(|(old, new)| (old != new).then_some(new))
        .collect()
}

/// The zone the seller reads times in: the chosen one, else the computer's.
pub(crate) fn zone(r: &Reader) -> Result<Tz, StoreError> {
    let chosen = r.setting::<Option<String>>(TIME_ZONE)?.flatten();
    Ok(chosen
        .and_then(|name| name.parse().ok())
        .unwrap_or_else(system_zone))
}

/// The computer's zone.
pub(crate) fn system_zone() -> Tz {
    iana_time_zone::get_timezone()
        .ok()
        .and_then(|name| name.parse().ok())
        .unwrap_or(Tz::UTC)
}

fn check(settings: &SettingsView) -> Result<(), AppError> {
    let known = |value: &str, list: &[&str]| list.contains(&value);
    let tag = |value: &Option<String>| value.as_deref().is_none_or(region::is_tag);
    let wrong = [
        (!known(&settings.lang, &LANGS), LANG),
        (!known(&settings.ticket_lang, &LANGS), TICKET_LANG),
        (!known(&settings.theme, &THEMES), THEME),
        (!tag(&settings.region_dates), REGION_DATES),
        (!tag(&settings.region_numbers), REGION_NUMBERS),
        (!tag(&settings.region_money), REGION_MONEY),
        (!known(&settings.hours, &HOURS_KNOWN), HOURS),
        (!known(&settings.first_day, &FIRST_DAYS), FIRST_DAY),
        (
            settings
                .time_zone
                .as_ref()
                .is_some_and(|name| name.parse::<Tz>().is_err()),
            TIME_ZONE,
        ),
        (!(5..=24 * 60).contains(&settings.interval_min), INTERVAL_MIN),
        (!(1..=60).contains(&settings.archive_months), ARCHIVE_MONTHS),
        (!(50..=200).contains(&settings.zoom), ZOOM),
        (
            settings
                .ticket_limit
                .is_some_and(|limit| !(200..=100_000).contains(&limit)),
            TICKET_LIMIT,
        ),
        (!(1..=500).contains(&settings.ticket_orders), TICKET_ORDERS),
        (
            !(HOLD_S_LEAST..=HOLD_S_MOST).contains(&settings.outbox_hold_s),
            HOLD_S,
        ),
    ];
    match wrong.iter().find(|(wrong, _)| *wrong) {
        Some((_, name)) => Err(AppError::about("setting-invalid", "value", *name)),
        None => Ok(()),
    }
}

/// The system's language, where Recourse speaks it; else English.
fn system_lang() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| {
            LANGS
                .into_iter()
                .find(|lang| value.to_ascii_lowercase().starts_with(lang))
        })
        .unwrap_or("en")
        .to_owned()
}

impl App {
    /// What the frame needs at start.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn frame(&self) -> Result<FrameView, ApiError> {
        let (settings, accounts, zone) = self.read(|r| Ok((settings(r)?, r.accounts()?, zone(r)?))).await?;
        let zones = registry::registry()
            .iter()
            .map(|connector| connector.descriptor())
            .filter(|descriptor| {
                accounts
                    .iter()
                    .any(|account| account.platform == descriptor.platform)
            })
            .map(|descriptor| ZoneView {
                platform: descriptor.title.to_owned(),
                zone: descriptor.time_zone.to_owned(),
            })
            .collect();
        Ok(FrameView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            data_dir: self.options.data_dir.display().to_string(),
            demo: self.options.demo,
            first_run: accounts.is_empty(),
            read_only: self.read_only_reason(),
            settings,
            now: map::instant(self.now()),
            local_zone: zone.name().to_owned(),
            system_zone: system_zone().name().to_owned(),
            region: region::system(),
            zones,
        })
    }

    /// What was chosen here of how the window speaks and looks. What was never chosen goes on following the system.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn looks(&self) -> Result<Looks, ApiError> {
        let chosen = self
            .read(|r| {
                LOOKS
                    .iter()
                    .map(|name| Ok((*name, r.setting::<Value>(name)?)))
                    .collect::<Result<Vec<_>, StoreError>>()
            })
            .await?;
        Ok(Looks(
            chosen
                .into_iter()
                .filter_map(|(name, value)| Some((name, value?)))
                .collect(),
        ))
    }

    /// Goes on as the window spoke and looked over another data folder. Nothing to undo: the seller changed nothing here.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn wear(&self, looks: Looks) -> Result<(), ApiError> {
        if looks.0.is_empty() {
            return Ok(());
        }
        self.write(move |tx| {
            looks
                .0
                .iter()
                .try_for_each(|(name, value)| tx.set_setting(name, value))
        })
        .await?;
        Ok(())
    }

    /// Changes the settings.
    ///
    /// # Errors
    /// `setting-invalid` names the one that is out of its range.
    pub async fn settings_set(&self, settings: SettingsView) -> Result<SettingsView, ApiError> {
        check(&settings)?;
        let old = self.read(self::settings).await?;
        let changed = changed(&old, &settings);
        let action = match changed.as_slice() {
            [] => return Ok(settings),
            [(name, _)] => Action::new(
                "setting",
                json!([ParamView {
                    name: "what".to_owned(),
                    value: ValueView::Code(format!("setting-{name}")),
                }]),
                self.now(),
            ),
            _ => Action::new("settings", json!([]), self.now()),
        };
        self.act(action, move |tx| {
            for (name, value) in &changed {
                tx.set_setting(name, value)?;
            }
            Ok(())
        })
        .await?;
        Ok(settings)
    }
}
