//! Settings and the frame.

use crate::app::App;
use crate::error::AppError;
use crate::map;
use crate::view::common::ApiError;
use crate::view::settings::{FrameView, SettingsView, ZoneView};
use recourse_connectors::registry;
use recourse_store::{Action, Reader, StoreError, WriteTx};
use recourse_sync::actor::{INTERVAL_MIN, INTERVAL_MIN_DEFAULT};
use recourse_sync::outbox::{HOLD_S, HOLD_S_LEAST, HOLD_S_MOST};
use recourse_sync::run::{ARCHIVE_MONTHS, ARCHIVE_MONTHS_DEFAULT};

const LANG: &str = "lang";
const TICKET_LANG: &str = "ticket_lang";
const THEME: &str = "theme";
const ZOOM: &str = "zoom";
const TICKET_LIMIT: &str = "ticket_limit";
const TICKET_ORDERS: &str = "ticket_orders";

const LANGS: [&str; 3] = ["zh", "ru", "en"];
const THEMES: [&str; 3] = ["system", "light", "dark"];
/// Orders in one ticket before the app warns, until the seller says otherwise (PLAYBOOKS C3: soft limit).
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

fn keep(tx: &mut WriteTx, settings: &SettingsView) -> Result<(), StoreError> {
    tx.set_setting(LANG, &settings.lang)?;
    tx.set_setting(TICKET_LANG, &settings.ticket_lang)?;
    tx.set_setting(THEME, &settings.theme)?;
    tx.set_setting(INTERVAL_MIN, &settings.interval_min)?;
    tx.set_setting(ARCHIVE_MONTHS, &settings.archive_months)?;
    tx.set_setting(ZOOM, &settings.zoom)?;
    tx.set_setting(TICKET_LIMIT, &settings.ticket_limit)?;
    tx.set_setting(TICKET_ORDERS, &settings.ticket_orders)?;
    tx.set_setting(HOLD_S, &settings.outbox_hold_s)
}

fn check(settings: &SettingsView) -> Result<(), AppError> {
    let known = |value: &str, list: &[&str]| list.contains(&value);
    let wrong = [
        (!known(&settings.lang, &LANGS), LANG),
        (!known(&settings.ticket_lang, &LANGS), TICKET_LANG),
        (!known(&settings.theme, &THEMES), THEME),
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
        let (settings, accounts) = self.read(|r| Ok((settings(r)?, r.accounts()?))).await?;
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
            local_zone: iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned()),
            zones,
        })
    }

    /// Changes the settings.
    ///
    /// # Errors
    /// `setting-invalid` names the one that is out of its range.
    pub async fn settings_set(&self, settings: SettingsView) -> Result<SettingsView, ApiError> {
        check(&settings)?;
        let action = Action::new("settings", serde_json::json!([]), self.now());
        let kept = settings.clone();
        self.act(action, move |tx| keep(tx, &kept)).await?;
        Ok(settings)
    }
}
