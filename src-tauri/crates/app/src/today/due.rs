//! What must be done before when: cases by the day their deadline falls on, each with its open step.

use super::{GROUP_ROWS, URGENT};
use crate::case::row::{case_rows, memo};
use crate::case::{done_steps, playbook};
use crate::map::{self, count};
use crate::view::today::{DueStepView, DueView, TodayGroup};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use recourse_domain::case::message::word_of;
use recourse_domain::detect::open_cancellation;
use recourse_domain::id::CaseKind;
use recourse_domain::money::{Money, Totals};
use recourse_domain::playbook::{Catalogue, StepState, Walk};
use recourse_store::{AccountRow, CaseQuery, CaseRow, CaseView, Reader, StoreError};

/// Cancellations that are looked through for parcels still being packed: such a case is some hours old at most.
const HURRIED_LOOKED_AT: usize = 200;
/// What is left to do with an order that was cancelled before it was handed over.
const STOP_PACKING: &str = "stop_packing";

/// The first moment of a local day.
pub(super) fn starts(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    // A clock that is put forward at midnight has no such moment: the day then begins an hour later.
    zone.from_local_datetime(&midnight)
        .earliest()
        .or_else(|| {
            zone.from_local_datetime(&(midnight + TimeDelta::hours(1)))
                .earliest()
        })
        .map_or_else(|| midnight.and_utc(), |at| at.to_utc())
}

/// What is due, by day, and what hangs on what is over or ends today.
pub(super) struct Due {
    pub(super) groups: Vec<TodayGroup>,
    pub(super) urgent: Vec<Money>,
}

pub(super) fn due(
    r: &Reader,
    accounts: &[AccountRow],
    now: DateTime<Utc>,
    zone: Tz,
) -> Result<Due, StoreError> {
    let today = now.with_timezone(&zone).date_naive();
    let after = |days: u64| starts(today.checked_add_days(Days::new(days)).unwrap_or(today), zone);
    let bounds = [
        ("overdue", None, Some(now)),
        ("today", Some(now), Some(after(1))),
        ("tomorrow", Some(after(1)), Some(after(2))),
        ("week", Some(after(2)), Some(after(8))),
        ("later", Some(after(8)), None),
    ];
    let mut groups = Vec::new();
    let mut urgent: Vec<Money> = Vec::new();
    for (key, from, before) in bounds {
        let (total, sums) = r.case_due(from, before, now)?;
        if total == 0 {
            continue;
        }
        if URGENT.contains(&key) {
            urgent.extend(sums);
        }
        let page = r.case_page(&CaseQuery {
            view: Some(CaseView::Todo),
            due_from: from,
            due_before: before,
            hide_snoozed_at: Some(now),
            limit: GROUP_ROWS,
            ..CaseQuery::default()
        })?;
        let dated: Vec<_> = page
            .items
            .into_iter()
            .filter(|case| case.deadline.is_some())
            .collect();
        groups.push(TodayGroup {
            key: key.to_owned(),
            items: rows(r, accounts, &dated, now)?,
            total: count(total),
        });
    }
    let hurried = hurried(r, accounts, now)?;
    if !hurried.is_empty() {
        urgent.extend(hurried.iter().flat_map(|case| &case.at_stake).copied());
        let rows = rows(r, accounts, &hurried, now)?;
        match groups.iter_mut().find(|group| group.key == "today") {
            Some(group) => {
                group.total += map::len(rows.len());
                group.items = rows
                    .into_iter()
                    .chain(group.items.drain(..))
                    .take(GROUP_ROWS)
                    .collect();
            }
            None => {
                let place = usize::from(groups.first().is_some_and(|group| group.key == "overdue"));
                let total = map::len(rows.len());
                let items = rows.into_iter().take(GROUP_ROWS).collect();
                groups.insert(
                    place,
                    TodayGroup {
                        key: "today".to_owned(),
                        items,
                        total,
                    },
                );
            }
        }
    }
    let is_hurried = |case: &CaseRow| hurried.iter().any(|other| other.id == case.id);
    let total = r.case_no_deadline_count(now)?.saturating_sub(
        u64::try_from(hurried.iter().filter(|case| case.deadline.is_none()).count()).unwrap_or(0),
    );
    if total > 0 {
        let mut cases = r.case_no_deadline_page(GROUP_ROWS + hurried.len(), now)?;
        cases.retain(|case| !is_hurried(case));
        cases.truncate(GROUP_ROWS);
        groups.push(TodayGroup {
            key: "no_deadline".to_owned(),
            items: rows(r, accounts, &cases, now)?,
            total: count(total),
        });
    }
    Ok(Due {
        groups,
        urgent: urgent.into_iter().collect::<Totals>().iter().collect(),
    })
}

/// Cancelled orders that are still being packed. No rule names an instant, but the parcel leaves within hours: they come
/// first of all.
fn hurried(r: &Reader, accounts: &[AccountRow], now: DateTime<Utc>) -> Result<Vec<CaseRow>, StoreError> {
    let mut found = Vec::new();
    let mut kinds: Vec<&CaseKind> = accounts
        .iter()
        .filter_map(|account| {
            Catalogue::shipped().for_detector(open_cancellation::NAME, account.platform.as_str())
        })
        .map(|playbook| &playbook.kind)
        .collect();
    kinds.dedup();
    for kind in kinds {
        let page = r.case_page(&CaseQuery {
            view: Some(CaseView::Todo),
            kind: Some(kind.clone()),
            hide_snoozed_at: Some(now),
            limit: HURRIED_LOOKED_AT,
            ..CaseQuery::default()
        })?;
        found.extend(page.items.into_iter().filter(|case| {
            case.deadline.is_none() && word_of(&memo(case).facts, "to_do").as_deref() == Some(STOP_PACKING)
        }));
    }
    Ok(found)
}

fn rows(
    r: &Reader,
    accounts: &[AccountRow],
    cases: &[CaseRow],
    now: DateTime<Utc>,
) -> Result<Vec<DueView>, StoreError> {
    case_rows(r, accounts, cases, now)?
        .into_iter()
        .zip(cases)
        .map(|(row, case)| {
            Ok(DueView {
                case: row,
                step: open_step(r, case)?,
            })
        })
        .collect()
}

fn open_step(r: &Reader, case: &CaseRow) -> Result<Option<DueStepView>, StoreError> {
    let done = done_steps(r, &case.id)?;
    let memo = memo(case);
    let walk = Walk::of(playbook(case)?, &done, case.state, &memo.facts);
    let Some(step) = walk.next() else { return Ok(None) };
    let on_the_way = |state: &StepState| *state != StepState::Skipped;
    let way: Vec<_> = walk
        .steps()
        .iter()
        .filter(|status| on_the_way(&status.state))
        .collect();
    let at = way.iter().position(|status| status.step.name == step.name);
    Ok(Some(DueStepView {
        name: step.name.clone(),
        at: map::len(at.map_or(1, |at| at + 1)),
        of: map::len(way.len()),
        action: step.action.map(|action| action.code().to_owned()),
    }))
}
