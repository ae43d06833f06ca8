//! Today: what must be done before when.

mod banner;

use crate::app::App;
use crate::case::row::{case_rows, memo};
use crate::map::{self, amounts, count, counted, instant};
use crate::order::row::Rows;
use crate::view::common::{ApiError, CountView, MessageView, MoneyView, ValueView};
use crate::view::today::{DigestView, MoneyAskedView, SuggestedGroup, TodayGroup, TodayView};
use chrono::{DateTime, Datelike as _, Days, NaiveDate, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use recourse_domain::case::message::word_of;
use recourse_domain::case::{Outcome, TicketState};
use recourse_domain::detect::open_cancellation;
use recourse_domain::id::CaseKind;
use recourse_domain::money::{Currency, Money, Totals};
use recourse_domain::playbook::Catalogue;
use recourse_store::{AccountRow, CaseQuery, CaseRow, CaseView, Reader, StoreError};
use std::collections::BTreeMap;

/// Rows of a group that are shown.
const GROUP_ROWS: usize = 20;
/// Drawings of a group of suggestions.
const STACK: usize = 40;
/// Cancellations that are looked through for parcels still being packed: such a case is some hours old at most.
const HURRIED_LOOKED_AT: usize = 200;
/// What is left to do with an order that was cancelled before it was handed over.
const STOP_PACKING: &str = "stop_packing";
/// The setting that holds when the digest was read last.
const DIGEST_SEEN: &str = "digest_seen_at";
/// The digest's counts in the order they are told.
const DIGEST_KEYS: [&str; 9] = [
    "orders",
    "reviews",
    "claims",
    "messages",
    "moved",
    "delivered",
    "refused",
    "cancelled",
    "cases",
];

impl App {
    /// The first view.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn today(&self) -> Result<TodayView, ApiError> {
        let now = self.now();
        let zone = local_zone();
        let outer = banner::Outer {
            read_only: self.read_only_reason(),
            status: self.sync_status().await?,
            notices: self.store.notices().to_vec(),
            backup: self.backup_trouble(),
        };
        Ok(self
            .read(move |r| {
                let accounts = r.accounts()?;
                let groups = groups(r, &accounts, now, zone)?;
                let suggested = suggested(r, &accounts, now)?;
                Ok(TodayView {
                    sentence: sentence(&accounts, &groups, &suggested),
                    groups,
                    suggested,
                    banners: banner::banners(r, &accounts, &outer, now)?,
                    digest: digest(r)?,
                    money: money(r, now, zone)?,
                    waiting: case_rows(r, &accounts, &r.cases_waiting_oldest(GROUP_ROWS)?, now)?,
                })
            })
            .await?)
    }

    /// The seller has read the digest: the next one counts from now.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn digest_seen(&self) -> Result<(), ApiError> {
        let now = self.now();
        Ok(self.write(move |tx| tx.set_setting(DIGEST_SEEN, &now)).await?)
    }
}

/// The computer's zone.
pub(crate) fn local_zone() -> Tz {
    iana_time_zone::get_timezone()
        .ok()
        .and_then(|name| name.parse().ok())
        .unwrap_or(Tz::UTC)
}

/// The first moment of a local day.
fn starts(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
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

fn groups(
    r: &Reader,
    accounts: &[AccountRow],
    now: DateTime<Utc>,
    zone: Tz,
) -> Result<Vec<TodayGroup>, StoreError> {
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
    for (key, from, before) in bounds {
        let total = r.case_due_count(CaseView::Todo, from, before)?;
        if total == 0 {
            continue;
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
            items: case_rows(r, accounts, &dated, now)?,
            total: count(total),
        });
    }
    let hurried = hurried(r, accounts, now)?;
    if !hurried.is_empty() {
        let rows = case_rows(r, accounts, &hurried, now)?;
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
    let total = r.case_no_deadline_count(CaseView::Todo)?.saturating_sub(
        u64::try_from(hurried.iter().filter(|case| case.deadline.is_none()).count()).unwrap_or(0),
    );
    if total > 0 {
        let mut rows = r.case_no_deadline_page(CaseView::Todo, GROUP_ROWS + hurried.len())?;
        rows.retain(|case| case.snoozed_until.is_none_or(|until| until <= now) && !is_hurried(case));
        rows.truncate(GROUP_ROWS);
        groups.push(TodayGroup {
            key: "no_deadline".to_owned(),
            items: case_rows(r, accounts, &rows, now)?,
            total: count(total),
        });
    }
    Ok(groups)
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

fn suggested(
    r: &Reader,
    accounts: &[AccountRow],
    now: DateTime<Utc>,
) -> Result<Vec<SuggestedGroup>, StoreError> {
    let mut rows = Rows::new(r, accounts, now, TimeDelta::zero());
    let mut groups = Vec::new();
    for group in r.suggested_groups()? {
        let mut parcels = Vec::new();
        for id in group.first.iter().take(STACK) {
            let Some(case) = r.case(id)? else { continue };
            if let [order] = case.order_ids.as_slice() {
                parcels.extend(rows.parcel_of(&case.account, order)?);
            }
        }
        groups.push(SuggestedGroup {
            kind: group.kind.to_string(),
            count: count(group.count),
            at_stake: amounts(group.at_stake),
            oldest: group.oldest.map(instant),
            parcels,
            case_ids: group.first.iter().map(ToString::to_string).collect(),
        });
    }
    Ok(groups)
}

/// What today is about, in one sentence: what ends today and its money; else what is open; else what could be asked for.
fn sentence(accounts: &[AccountRow], groups: &[TodayGroup], suggested: &[SuggestedGroup]) -> MessageView {
    let total = |keys: &[&str]| -> u64 {
        groups
            .iter()
            .filter(|group| keys.contains(&group.key.as_str()))
            .map(|group| u64::from(group.total))
            .sum()
    };
    let urgent = total(&["overdue", "today"]);
    let open = groups.iter().map(|group| u64::from(group.total)).sum::<u64>();
    if accounts.is_empty() {
        return map::plain("today-sentence-no_shop");
    }
    if urgent > 0 {
        let stake: Totals = groups
            .iter()
            .filter(|group| ["overdue", "today"].contains(&group.key.as_str()))
            .flat_map(|group| &group.items)
            .flat_map(|case| &case.at_stake)
            .filter_map(money_of)
            .collect();
        return map::say(
            if stake.is_empty() {
                "today-sentence-urgent"
            } else {
                "today-sentence-urgent_money"
            },
            [
                ("n", counted(urgent)),
                ("sum", ValueView::Totals(amounts(stake.iter()))),
            ],
        );
    }
    if open > 0 {
        return map::say("today-sentence-open", [("n", counted(open))]);
    }
    match suggested.first() {
        Some(group) => map::say(
            "today-sentence-suggested",
            [
                ("n", counted(u64::from(group.count))),
                ("sum", ValueView::Totals(group.at_stake.clone())),
                ("kind", ValueView::Code(format!("kind-{}", group.kind))),
            ],
        ),
        None => map::plain("today-sentence-quiet"),
    }
}

fn money_of(view: &MoneyView) -> Option<Money> {
    Some(Money::new(view.minor, Currency::from_letters(&view.currency)?))
}

fn digest(r: &Reader) -> Result<DigestView, StoreError> {
    let since = r.setting::<DateTime<Utc>>(DIGEST_SEEN)?;
    let counts = r.digest(since.unwrap_or(DateTime::UNIX_EPOCH))?;
    Ok(DigestView {
        since: since.map(instant),
        counts: DIGEST_KEYS
            .iter()
            .filter_map(|key| Some((key, *counts.get(*key)?)))
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| CountView {
                key: (*key).to_owned(),
                count: count(n),
            })
            .collect(),
    })
}

#[derive(Default)]
struct Asked {
    asked: i64,
    recovered: i64,
    refused: i64,
    pending: i64,
}

/// Money asked for in tickets of this year. What was asked counts as recovered only by a recorded outcome.
fn money(r: &Reader, now: DateTime<Utc>, zone: Tz) -> Result<Vec<MoneyAskedView>, StoreError> {
    let year = now.with_timezone(&zone).year();
    let mut sums: BTreeMap<String, Asked> = BTreeMap::new();
    let mut after: Option<String> = None;
    'tickets: loop {
        let page = r.tickets(after.as_deref(), 200)?;
        for ticket in &page.items {
            if ticket.prepared_at.with_timezone(&zone).year() < year {
                break 'tickets;
            }
            if ticket.state == TicketState::Draft {
                continue;
            }
            for case in r.ticket_cases(&ticket.id)? {
                let Some(claimed) = case.claimed else { continue };
                let sum = sums.entry(claimed.currency.letters().to_owned()).or_default();
                let recovered = case.recovered.map_or(0, |money| money.minor);
                sum.asked = sum.asked.saturating_add(claimed.minor);
                sum.recovered = sum.recovered.saturating_add(recovered);
                match case.outcome {
                    None => sum.pending = sum.pending.saturating_add(claimed.minor),
                    Some(Outcome::Withdrawn | Outcome::NotApplicable) => {}
                    Some(_) => {
                        sum.refused = sum
                            .refused
                            .saturating_add(claimed.minor.saturating_sub(recovered).max(0));
                    }
                }
            }
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    Ok(sums
        .into_iter()
        .map(|(currency, sum)| {
            let of = |minor| MoneyView {
                minor,
                currency: currency.clone(),
            };
            MoneyAskedView {
                asked: of(sum.asked),
                recovered: of(sum.recovered),
                refused: of(sum.refused),
                pending: of(sum.pending),
            }
        })
        .collect())
}
