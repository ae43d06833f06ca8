//! What holds for every case of a kind, said with the rules it rests on.

use super::Rechecks;
use crate::case::facts::Dossier;
use crate::map;
use crate::view::common::ValueView;
use crate::view::rulebook::ExplainView;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use recourse_connectors::registry;
use recourse_domain::rulebook::{CancelWindow, PeakWindow, Rulebook, cancel_window};
use recourse_store::{Reader, StoreError};

/// The part that the usual time to cancel plays in a playbook.
const WINDOW: &str = "window";
/// The part that the extended time of peak seasons plays.
const WINDOW_PEAK: &str = "window_peak";

/// What a case's page explains beside its sentence: how long a buyer may cancel, where its playbook asks (S0-13, S0-14).
pub(crate) fn explain(
    r: &Reader,
    dossier: &Dossier,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<Vec<ExplainView>, StoreError> {
    let Some(rule) = dossier.playbook.rule(WINDOW) else {
        return Ok(Vec::new());
    };
    let rechecks = Rechecks::read(r, now)?;
    let mut said = vec![ExplainView {
        message: map::plain("explain-cancel-fixed"),
        rule: None,
        source: None,
        recheck: false,
    }];
    let zone: Tz = registry::find(dossier.account.platform.as_str())
        .and_then(|connector| connector.descriptor().time_zone.parse().ok())
        .unwrap_or(Tz::UTC);
    let peaks = r.peak_windows()?;
    let ordered_at = dossier.order.as_ref().and_then(|row| row.order.created_at);
    let window = ordered_at.and_then(|at| {
        cancel_window(
            rulebook,
            rule,
            &peaks,
            dossier.account.platform.as_str(),
            at,
            zone,
        )
    });
    let peak_rule = dossier.playbook.rule(WINDOW_PEAK);
    match window.as_ref().and_then(|window| window.peak) {
        Some(peak) => said.push(in_peak(peak, peak_rule.unwrap_or(rule))),
        None => {
            said.extend(usual(window.as_ref(), rulebook, rule, &rechecks));
            if let Some(peak_rule) = peak_rule.and_then(|id| rulebook.get(id)) {
                said.push(ExplainView {
                    message: map::plain("explain-cancel-peaks"),
                    rule: Some(peak_rule.id.to_string()),
                    source: Some(peak_rule.source.clone()),
                    recheck: rechecks.of(peak_rule.id.as_str()),
                });
            }
        }
    }
    Ok(said)
}

fn usual(
    window: Option<&CancelWindow<'_>>,
    rulebook: &Rulebook,
    id: &str,
    rechecks: &Rechecks,
) -> Option<ExplainView> {
    let rule = window.map(|window| window.rule).or_else(|| rulebook.get(id))?;
    let message = match rule.value {
        Some(hours) => map::say(
            "explain-cancel-window",
            [("hours", map::counted(u64::try_from(hours).unwrap_or(0)))],
        ),
        None => map::plain("explain-cancel-window-unknown"),
    };
    Some(ExplainView {
        message,
        rule: Some(rule.id.to_string()),
        source: Some(rule.source.clone()),
        recheck: rechecks.of(rule.id.as_str()),
    })
}

/// The seller's own season around the day of the order.
fn in_peak(peak: &PeakWindow, rule: &str) -> ExplainView {
    let days = [
        ("from", ValueView::Text(peak.first_day.to_string())),
        ("to", ValueView::Text(peak.last_day.to_string())),
    ];
    let message = match peak.hours {
        Some(hours) => {
            let [from, to] = days;
            map::say(
                "explain-cancel-peak",
                [
                    ("hours", map::counted(u64::try_from(hours).unwrap_or(0))),
                    from,
                    to,
                ],
            )
        }
        None => map::say("explain-cancel-peak-unknown", days),
    };
    ExplainView {
        message,
        rule: Some(rule.to_owned()),
        source: peak.note.clone(),
        recheck: false,
    }
}
