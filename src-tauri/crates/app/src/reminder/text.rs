//! What a reminder says. Never a buyer's words: the system shows it to whoever stands before the screen.

use crate::map::{counted, instant, say};
use crate::view::common::{MessageView, ValueView};
use chrono_tz::Tz;
use recourse_domain::reminder::{Planned, Reason, Told};
use recourse_texts::{Lang, Param, Texts};

/// What the system shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// Told once: the system replaces one of the same key.
    pub key: String,
    /// Its first line.
    pub title: String,
    /// What it says.
    pub body: String,
    /// Where a click leads, as a route such as `/cases?id=C-0187`.
    pub route: String,
    /// What the button says that does the same as a click.
    pub open: String,
}

/// Where a reminder leads.
pub(super) fn route(planned: &Planned) -> String {
    match planned.reason {
        Reason::Deadline | Reason::Snooze => format!("/cases?id={}", planned.subject),
        Reason::FollowUp => format!("/tickets/{}", planned.subject),
    }
}

pub(super) fn texts(lang: &str, zone: Tz) -> Texts {
    Texts::new(Lang::from_tag(lang).unwrap_or(Lang::En)).in_zone(zone)
}

/// What a reminder says in the list.
pub(super) fn message(planned: &Planned, kind: &str) -> MessageView {
    let id = match planned.reason {
        Reason::Deadline => "reminder-deadline",
        Reason::Snooze => "reminder-snooze",
        Reason::FollowUp => "reminder-follow_up",
    };
    say(
        id,
        [
            ("subject", ValueView::Text(planned.subject.clone())),
            ("kind", ValueView::Code(format!("kind-{kind}"))),
            ("at", ValueView::Time(instant(planned.at))),
        ],
    )
}

/// What was missed, in one sentence.
pub(super) fn missed(n: u32) -> MessageView {
    say("reminder-missed", [("n", counted(u64::from(n)))])
}

fn written(texts: &Texts, message: &MessageView) -> String {
    let params: Vec<Param> = message
        .params
        .iter()
        .filter_map(|param| {
            let value = serde_json::to_value(&param.value)
                .and_then(serde_json::from_value)
                .ok()?;
            Some(Param {
                name: param.name.clone(),
                value,
            })
        })
        .collect();
    texts.text(&message.id, &params)
}

pub(super) fn notification(texts: &Texts, planned: &Planned, kind: &str) -> Notification {
    Notification {
        key: planned.key.clone(),
        title: format!("{} · {}", texts.code("kind", kind), planned.subject),
        body: written(texts, &message(planned, kind)),
        route: route(planned),
        open: texts.plain("reminder-open"),
    }
}

pub(super) fn summary(texts: &Texts, told: &Told) -> Notification {
    let count = |n: usize| counted(u64::try_from(n).unwrap_or(u64::MAX));
    Notification {
        key: "summary".to_owned(),
        title: texts.plain("reminder-summary-title"),
        body: written(
            texts,
            &say(
                "reminder-summary",
                [("n", count(told.summary)), ("over", count(told.over))],
            ),
        ),
        route: "/".to_owned(),
        open: texts.plain("reminder-open"),
    }
}
