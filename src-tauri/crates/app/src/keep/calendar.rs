//! Open deadlines as a calendar file (RFC 5545), for any calendar program.

use super::blocking;
use crate::app::App;
use crate::error::AppError;
use crate::map::len;
use crate::view::common::ApiError;
use crate::view::keep::CalendarWritten;
use chrono::{DateTime, Utc};
use recourse_store::{CaseQuery, CaseRow, CaseView};
use recourse_texts::{Lang, Texts};
use std::path::{Path, PathBuf};

/// Cases that are read at a time.
const PAGE: usize = 500;
/// Octets of a line before it is folded (RFC 5545, 3.1).
const FOLD: usize = 75;

impl App {
    /// Writes the deadlines of all open cases into a calendar file.
    ///
    /// # Errors
    /// `disk-full`, `read-only`, `storage`; then nothing is left.
    pub async fn calendar_to(
        &self,
        file: PathBuf,
        lang: Option<String>,
    ) -> Result<CalendarWritten, ApiError> {
        let (text, events) = self.calendar(lang).await?;
        let place = match file.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        if !place.is_dir() {
            return Err(AppError::about("file-missing", "path", place.display().to_string()).into());
        }
        let to = file.clone();
        blocking(&place, move || {
            write_whole(&to, text.as_bytes()).map_err(Into::into)
        })
        .await?;
        Ok(CalendarWritten {
            file: file.display().to_string(),
            events,
        })
    }

    /// The calendar and how many deadlines it has.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn calendar(&self, lang: Option<String>) -> Result<(String, u32), ApiError> {
        let now = self.now();
        let (cases, own) = self
            .read(move |r| {
                let mut cases = Vec::new();
                for view in [CaseView::Todo, CaseView::Waiting] {
                    let mut after = None;
                    loop {
                        let page = r.case_page(&CaseQuery {
                            view: Some(view),
                            due_from: Some(now),
                            after: after.clone(),
                            limit: PAGE,
                            ..CaseQuery::default()
                        })?;
                        cases.extend(page.items.into_iter().filter(|case| case.deadline.is_some()));
                        after = page.next;
                        if after.is_none() {
                            break;
                        }
                    }
                }
                Ok((cases, crate::settings::settings(r)?.lang))
            })
            .await?;
        let texts = Texts::new(Lang::from_tag(&lang.unwrap_or(own)).unwrap_or(Lang::En));
        Ok((ics(&cases, &texts, now), len(cases.len())))
    }
}

/// The calendar of these cases' deadlines. The same case and deadline has the same UID each time, so that a calendar program
/// changes the entry instead of adding another.
pub fn ics(cases: &[CaseRow], texts: &Texts, now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Recourse//Recourse//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    for case in cases {
        let Some(deadline) = &case.deadline else { continue };
        let kind = texts.code("kind", case.kind.as_str());
        calendar.line("BEGIN", "VEVENT");
        calendar.line(
            "UID",
            &escaped(&format!("{}-{}@recourse.app", case.account, case.id)),
        );
        calendar.line("DTSTAMP", &stamp(now));
        calendar.line("DTSTART", &stamp(deadline.at));
        calendar.line("SUMMARY", &escaped(&format!("{kind} · {}", case.id)));
        let mut described = vec![case.title.clone()];
        described.extend(case.order_ids.iter().map(|id| format!("# {id}")));
        described.push(format!("{} ({})", deadline.source, deadline.rule));
        if let Some(day) = deadline.seen_on {
            described.push(day.to_string());
        }
        described.retain(|line| !line.trim().is_empty());
        calendar.line("DESCRIPTION", &escaped(&described.join("\n")));
        calendar.line("TRANSP", "TRANSPARENT");
        calendar.line("END", "VEVENT");
    }
    calendar.line("END", "VCALENDAR");
    calendar.text
}

fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text value (RFC 5545, 3.3.11). Control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => {
                safe.push('\\');
                safe.push(c);
            }
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => safe.push_str("\\n"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

#[derive(Default)]
struct Calendar {
    text: String,
}

impl Calendar {
    /// Adds a line, folded between characters.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for c in format!("{name}:{value}").chars() {
            if octets + c.len_utf8() > FOLD {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(c);
            octets += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// Writes a file whole or not at all.
fn write_whole(to: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = to.with_file_name(name);
    let written = std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, to));
    if written.is_err() {
        // What failed is told; a part that cannot be removed is only litter.
        let _ = std::fs::remove_file(&part);
    }
    written
}
