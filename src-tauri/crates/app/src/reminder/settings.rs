//! How the seller wants to be reminded.

use crate::app::App;
use crate::error::AppError;
use crate::view::common::ApiError;
use crate::view::reminder::ReminderSettings;
use chrono::NaiveTime;
use chrono_tz::Tz;
use recourse_domain::reminder::{Quiet, STEPS_MIN};
use recourse_store::{Action, Reader, StoreError};

const STEPS: &str = "reminder_steps_min";
const QUIET: &str = "quiet_hours";
const FROM: &str = "quiet_from";
const TO: &str = "quiet_to";
const DESKTOP: &str = "desktop_notifications";

/// Quiet hours until the seller says otherwise; they are on.
const FROM_DEFAULT: &str = "22:00";
const TO_DEFAULT: &str = "08:00";
/// Steps before a deadline, at most.
const STEPS_MAX: usize = 6;
/// The longest step, in minutes: two weeks.
const STEP_MAX_MIN: u32 = 14 * 24 * 60;
const CLOCK: &str = "%H:%M";

/// The settings, ready to plan with.
pub(super) struct Wanted {
    pub(super) steps_min: Vec<u32>,
    pub(super) desktop: bool,
    /// The zone that the seller's day is in.
    pub(super) zone: Tz,
    hours: Option<(NaiveTime, NaiveTime)>,
}

impl Wanted {
    pub(super) fn quiet(&self) -> Option<Quiet> {
        self.hours.map(|(from, to)| Quiet {
            from,
            to,
            zone: self.zone,
        })
    }
}

fn settings(r: &Reader) -> Result<ReminderSettings, StoreError> {
    Ok(ReminderSettings {
        steps_min: r
            .setting::<Vec<u32>>(STEPS)?
            .unwrap_or_else(|| STEPS_MIN.to_vec()),
        quiet: r.setting::<bool>(QUIET)?.unwrap_or(true),
        quiet_from: r
            .setting::<String>(FROM)?
            .unwrap_or_else(|| FROM_DEFAULT.to_owned()),
        quiet_to: r.setting::<String>(TO)?.unwrap_or_else(|| TO_DEFAULT.to_owned()),
        desktop: r.setting::<bool>(DESKTOP)?.unwrap_or(true),
    })
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, CLOCK).ok()
}

pub(super) fn wanted(r: &Reader) -> Result<Wanted, StoreError> {
    let settings = settings(r)?;
    Ok(Wanted {
        zone: crate::settings::zone(r)?,
        hours: settings
            .quiet
            .then(|| Some((time(&settings.quiet_from)?, time(&settings.quiet_to)?)))
            .flatten(),
        steps_min: settings.steps_min,
        desktop: settings.desktop,
    })
}

impl App {
    /// How the seller wants to be reminded.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn reminder_settings(&self) -> Result<ReminderSettings, ApiError> {
        Ok(self.read(settings).await?)
    }

    /// Changes it; what is not due yet is planned anew.
    ///
    /// # Errors
    /// `setting-invalid` names what is out of its range.
    pub async fn reminder_settings_set(&self, input: ReminderSettings) -> Result<ReminderSettings, ApiError> {
        let wrong = [
            (
                input.steps_min.len() > STEPS_MAX
                    || input
                        .steps_min
                        .iter()
                        .any(|step| !(5..=STEP_MAX_MIN).contains(step)),
                STEPS,
            ),
            (time(&input.quiet_from).is_none(), FROM),
            (time(&input.quiet_to).is_none(), TO),
        ];
        if let Some((_, name)) = wrong.iter().find(|(wrong, _)| *wrong) {
            return Err(AppError::about("setting-invalid", "value", *name).into());
        }
        let kept = input.clone();
        let action = Action::new("reminder-settings", serde_json::json!([]), self.now());
        self.act(action, move |tx| {
            tx.set_setting(STEPS, &kept.steps_min)?;
            tx.set_setting(QUIET, &kept.quiet)?;
            tx.set_setting(FROM, &kept.quiet_from)?;
            tx.set_setting(TO, &kept.quiet_to)?;
            tx.set_setting(DESKTOP, &kept.desktop)
        })
        .await?;
        self.write(|tx| tx.forget_planned_reminders()).await?;
        Ok(input)
    }
}
