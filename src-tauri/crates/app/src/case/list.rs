//! The inbox.

use super::hit::hits;
use super::row::case_rows;
use crate::app::{App, find_account};
use crate::error::{AppError, abort};
use crate::map::{self, count};
use crate::settings::zone;
use crate::view::case::{CaseCounts, CaseFilter, CasePage};
use crate::view::common::{ApiError, CountView};
use chrono::{DateTime, Days, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use recourse_domain::case::CaseState;
use recourse_domain::playbook::Catalogue;
use recourse_store::{AccountRow, Asked, CaseQuery, CaseView};
use std::collections::BTreeMap;

const PAGE: u32 = 100;
const PAGE_MOST: u32 = 1_000;

/// The parts of the inbox by their names.
pub(crate) const VIEWS: [(&str, CaseView); 4] = [
    ("todo", CaseView::Todo),
    ("waiting", CaseView::Waiting),
    ("suggested", CaseView::Suggested),
    ("done", CaseView::Done),
];

/// Cases to do that are snoozed: a part of its own beside these.
const SNOOZED: &str = "snoozed";

impl App {
    /// A page of the inbox, most urgent first.
    ///
    /// # Errors
    /// `filter-invalid`, `kind-unknown`, `time-invalid`, `account-unknown`.
    pub async fn case_page(
        &self,
        filter: CaseFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<CasePage, ApiError> {
        let now = self.now();
        Ok(self
            .read(move |r| {
                let accounts = r.accounts()?;
                let query = query(&filter, after, limit, &accounts, zone(r)?, now).map_err(abort)?;
                let page = r.case_page(&query)?;
                let asked = query.query.as_deref().and_then(Asked::of);
                let hits = asked
                    .map(|asked| page.items.iter().flat_map(|case| hits(&asked, case)).collect())
                    .unwrap_or_default();
                Ok(CasePage {
                    hits,
                    items: case_rows(r, &accounts, &page.items, now)?,
                    next: page.next,
                })
            })
            .await?)
    }

    /// Counts of the inbox.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn case_counts(&self) -> Result<CaseCounts, ApiError> {
        let now = self.now();
        let (counts, sleeping, turns_at) = self
            .read(move |r| {
                let tomorrow = day_start(now, zone(r)?, 1);
                let turns_at = r.turns_after(now)?.map_or(tomorrow, |at| at.min(tomorrow));
                Ok((r.case_counts()?, r.asleep_by_kind(now)?, turns_at))
            })
            .await?;
        let asleep = sleeping.iter().map(|(_, n)| n).sum();
        let mut views: Vec<CountView> = VIEWS
            .iter()
            .map(|(name, view)| CountView {
                key: (*name).to_owned(),
                count: count(
                    counts
                        .iter()
                        .filter(|c| CaseView::of(c.state) == *view)
                        .map(|c| c.count)
                        .sum(),
                ),
            })
            .collect();
        if let Some(todo) = views.iter_mut().find(|view| view.key == "todo") {
            todo.count = todo.count.saturating_sub(count(asleep));
        }
        views.push(CountView {
            key: SNOOZED.to_owned(),
            count: count(asleep),
        });
        let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
        for todo in counts.iter().filter(|c| CaseView::of(c.state) == CaseView::Todo) {
            *kinds.entry(todo.kind.to_string()).or_default() += todo.count;
        }
        for (kind, n) in sleeping {
            if let Some(todo) = kinds.get_mut(kind.as_str()) {
                *todo = todo.saturating_sub(n);
            }
        }
        kinds.retain(|_, n| *n > 0);
        Ok(CaseCounts {
            views,
            kinds: kinds
                .into_iter()
                .map(|(key, n)| CountView { key, count: count(n) })
                .collect(),
            turns_at: map::instant(turns_at),
        })
    }
}

/// A filter as the store is asked.
pub(super) fn query(
    filter: &CaseFilter,
    after: Option<String>,
    limit: u32,
    accounts: &[AccountRow],
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<CaseQuery, AppError> {
    let wrong = |value: &str| AppError::about("filter-invalid", "value", value);
    let asleep = filter.view.as_deref() == Some(SNOOZED);
    let view = match filter.view.as_deref() {
        Some(SNOOZED) => Some(CaseView::Todo),
        Some(name) => Some(
            VIEWS
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, view)| *view)
                .ok_or_else(|| wrong(name))?,
        ),
        None => None,
    };
    if let Some(kind) = filter.kind.as_deref() {
        let catalogue = Catalogue::shipped();
        if catalogue.get(kind).is_none() {
            let known: Vec<&str> = catalogue.iter().map(|playbook| playbook.kind.as_str()).collect();
            return Err(AppError::Told {
                code: "kind-unknown",
                params: vec![("value", kind.to_owned()), ("kinds", known.join(", "))],
                details: None,
            });
        }
    }
    let state = match filter.state.as_deref() {
        Some(code) => Some(CaseState::from_code(code).ok_or_else(|| wrong(code))?),
        None => None,
    };
    let due_before = match filter.due_before.as_deref() {
        Some(text) => {
            Some(map::read_instant(text).ok_or_else(|| AppError::about("time-invalid", "value", text))?)
        }
        None => None,
    };
    let due_before = match filter.due.as_deref() {
        None | Some("none") => due_before,
        Some("over") => Some(now),
        Some("today") => Some(day_start(now, zone, 1)),
        Some("week") => Some(day_start(now, zone, 7)),
        Some(other) => return Err(wrong(other)),
    };
    let account = match filter.account.as_deref() {
        Some(text) => Some(find_account(accounts.to_vec(), text)?.id),
        None => None,
    };
    Ok(CaseQuery {
        view,
        kind: filter.kind.as_deref().map(Into::into),
        state,
        account,
        due_before,
        query: filter.query.clone().filter(|query| !query.trim().is_empty()),
        hide_snoozed_at: (view == Some(CaseView::Todo) && !asleep).then_some(now),
        asleep_at: asleep.then_some(now),
        no_deadline: filter.due.as_deref() == Some("none"),
        after,
        limit: usize::try_from(if limit == 0 { PAGE } else { limit.min(PAGE_MOST) }).unwrap_or(100),
        ..CaseQuery::default()
    })
}

/// The first instant of a day in the seller's time zone, so many days after today.
fn day_start(now: DateTime<Utc>, zone: Tz, days: u64) -> DateTime<Utc> {
    let today = now.with_timezone(&zone).date_naive();
    let day = today.checked_add_days(Days::new(days)).unwrap_or(today);
    let midnight = day.and_time(NaiveTime::MIN);
    // Where clocks go forward at midnight the day begins an hour later.
    zone.from_local_datetime(&midnight)
        .earliest()
        .or_else(|| {
            zone.from_local_datetime(&(midnight + TimeDelta::hours(1)))
                .earliest()
        })
        .map_or_else(|| midnight.and_utc(), |at| at.with_timezone(&Utc))
}
